"""What the unit offers people, and what its own people are going to learn."""

from __future__ import annotations

from navplan.frozen import frozen
from navplan.model.operating_plan import OperatingPlan, Service, Training
from navplan.render.voice import Voice
from navplan.report.views.lookup import Lookup
from navplan.report.views.sections import SectionView, section_view
from navplan.report.views.unit import law_words
from navplan.report.views.wording import capital, period_words


@frozen
class ServiceView:
    """A service with its service declaration; `text` is Markdown."""

    number: str
    title: str
    text: str
    see: str
    duration: str
    legal_basis: tuple[str, ...]
    declaration: SectionView


@frozen
class TrainingView:
    """Something to learn, as a row of the training plan."""

    title: str
    period: str
    audience: str
    organiser: str
    grant: str
    see: str


@frozen
class TrainingPlanView:
    """The training plan: its text, and its rows."""

    content: SectionView
    items: tuple[TrainingView, ...]


def service_views(plan: OperatingPlan, voice: Voice) -> tuple[ServiceView, ...]:
    """The plan's services."""
    return tuple(_service_view(service, plan, voice) for service in plan.services)


def training_view(plan: OperatingPlan, lookup: Lookup, voice: Voice) -> TrainingPlanView:
    """The plan's training plan."""
    return TrainingPlanView(
        section_view(plan.training, plan),
        tuple(_training_view(item, lookup, voice) for item in plan.training.items),
    )


def _service_view(service: Service, plan: OperatingPlan, voice: Voice) -> ServiceView:
    return ServiceView(
        number=service.number or "",
        title=service.title,
        text=service.text or "",
        see=service.see or "",
        duration=service.duration.written if service.duration else "",
        legal_basis=tuple(law_words(source, plan.period, voice) for source in service.legal_basis),
        declaration=section_view(service.declaration, plan),
    )


def _training_view(item: Training, lookup: Lookup, voice: Voice) -> TrainingView:
    return TrainingView(
        title=item.title,
        period=period_words(voice, item.period) if item.period else "",
        audience=capital(item.for_ or ""),
        organiser=lookup.unit_name(item.organiser) if item.organiser else "",
        grant=lookup.title(item.grant, ("grant",)) if item.grant else "",
        see=item.see or "",
    )
