"""The operating plan as a document: all that its template prints."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Final

from navplan.frozen import frozen
from navplan.i18n import N_, Language
from navplan.model.measurements import Measurements
from navplan.model.operating_plan import OperatingPlan
from navplan.model.plan import Adoption
from navplan.render.standing import STATUS_WORDS, symbol
from navplan.report.charts import TrendChart
from navplan.report.views.actions import ActionPart, action_part
from navplan.report.views.deviations import DeviationView, deviation_views
from navplan.report.views.judged import NO_INDICATOR, TOO_OLD, Standing, mark_words
from navplan.report.views.lookup import Lookup
from navplan.report.views.scorecard import (
    PlacedScorecard,
    ScorecardView,
    own_part,
    placed,
    shared_part,
    whole_scorecard,
)
from navplan.report.views.sections import SectionView, TitledSection, section_view
from navplan.report.views.services import (
    ServiceView,
    TrainingPlanView,
    service_views,
    training_view,
)
from navplan.report.views.setting import (
    DocumentView,
    FigureView,
    GrantView,
    GroupView,
    ProjectView,
    ReportingView,
    document_views,
    figure_view,
    grant_view,
    group_views,
    project_view,
    reporting_view,
)
from navplan.report.views.sources import Sources
from navplan.report.views.summary import SummaryView, summary_view
from navplan.report.views.trends import TrendView, has_values, trend_view
from navplan.report.views.unit import UnitView, owner_words, unit_view
from navplan.report.views.wording import ADOPTION, DocumentVoice, joined, listed, period_words
from navplan.status import Status, StatusItem, status_of
from navplan.values import Period
from navplan.workspace import Workspace

_SENTENCE_END: Final = re.compile(r"(?<=[.!?])\s+")

_WRITTEN_IN: Final[Mapping[Language, str]] = {
    "nb": N_("The text of the plan is in Norwegian bokmål."),
    "nn": N_("The text of the plan is in Norwegian nynorsk."),
    "en": N_("The text of the plan is in English."),
}

NOT_DRAFTS: Final = frozenset({"adopted", "revised", "replaced"})

_ADOPTED: Final[Mapping[tuple[bool, bool], str]] = {
    (True, True): N_("Adopted by {body} on {date}, case {case}."),
    (True, False): N_("Adopted by {body} on {date}."),
    (False, True): N_("Adopted by {body}, case {case}."),
    (False, False): N_("Adopted by {body}."),
}
"""By whether a date and a case are given."""


@frozen
class MethodView:
    """How the status is worked out, as far as it depends on the workspace, and the marks for it.

    `notes` are what the measurements' own files say of them, such as that they are examples;
    `current_notes` are those of the files with values for the plan's period.
    """

    tolerance: str
    min_coverage: str
    green: str
    yellow: str
    red: str
    no_colour: str
    no_colour_words: str
    notes: tuple[str, ...]
    current_notes: tuple[str, ...]


@frozen
class OperatingPlanView:
    """An operating plan as of a day. Sections, texts and comments are Markdown, all else plain."""

    title: str
    subtitle: str
    period: str
    as_of: str
    owners: str
    adoption: str
    written_in: str
    is_draft: bool
    is_internal: bool

    summary: SummaryView
    summary_text: SectionView
    vision: SectionView

    unit: UnitView
    unit_information: SectionView
    framework: SectionView
    framework_sections: tuple[TitledSection, ...]
    target_groups: tuple[GroupView, ...]
    documents: tuple[DocumentView, ...]
    projects: tuple[ProjectView, ...]
    grants: tuple[GrantView, ...]
    reporting: tuple[ReportingView, ...]
    resources: SectionView
    key_figures: tuple[FigureView, ...]

    shared_scorecard: ScorecardView | None
    own_scorecard: ScorecardView | None
    other_scorecards: tuple[ScorecardView, ...]
    trends: tuple[TrendView, ...]
    without_values: tuple[str, ...]

    action_text: SectionView
    actions: ActionPart
    deviations: tuple[DeviationView, ...]

    service_text: SectionView
    services: tuple[ServiceView, ...]
    training: TrainingPlanView
    other_matters: SectionView

    method: MethodView

    @property
    def charts(self) -> Mapping[str, TrendChart]:
        """The charts of the document by their ids."""
        return {trend.chart.id: trend.chart for trend in self.trends if trend.chart}


def operating_plan_view(
    workspace: Workspace, plan: OperatingPlan, *, as_of: date, voice: DocumentVoice
) -> OperatingPlanView:
    """What the document of a plan says, as of a day and in the voice's language."""
    lookup = Lookup(workspace, plan.period.first)
    standing = Standing(status_of(workspace, as_of=as_of))
    sources = Sources(lookup, standing, as_of, voice)
    card = placed(workspace, plan.scorecard) if plan.scorecard else None
    others = _other_scorecards(workspace, plan, card)
    wholes = [
        whole
        for one in (card, *others)
        if one and (whole := standing.item("plan", one.scorecard.id))
    ]
    indicators = [item for whole in wholes for item in standing.indicators(whole)]
    return OperatingPlanView(
        title=plan.title,
        subtitle=plan.subtitle or "",
        period=period_words(voice, plan.period),
        as_of=voice.date(as_of),
        owners=owner_words(plan, lookup, voice),
        adoption=adoption_words(plan.adoption, voice),
        written_in="" if voice.verbatim else voice.word(_WRITTEN_IN[plan.language]),
        is_draft=plan.adoption.state not in NOT_DRAFTS,
        is_internal=plan.visibility == "internal",
        summary=summary_view(plan, wholes, sources),
        summary_text=section_view(plan.summary, plan),
        vision=section_view(plan.vision, plan),
        unit=unit_view(plan, lookup, voice),
        unit_information=section_view(plan.unit_information, plan),
        framework=section_view(plan.framework, plan),
        framework_sections=tuple(
            TitledSection(one.title, section_view(one, plan)) for one in plan.framework_sections
        ),
        target_groups=group_views(plan, lookup),
        documents=document_views(plan, lookup, voice),
        projects=tuple(project_view(one, lookup, voice) for one in plan.projects),
        grants=tuple(grant_view(one, lookup, voice) for one in plan.grants),
        reporting=tuple(reporting_view(one, lookup, voice) for one in plan.reporting),
        resources=section_view(plan.resources, plan),
        key_figures=tuple(figure_view(one, voice) for one in plan.key_figures),
        shared_scorecard=shared_part(card, standing, voice) if card else None,
        own_scorecard=own_part(card, standing, voice) if card else None,
        other_scorecards=tuple(whole_scorecard(one, standing, voice) for one in others),
        trends=tuple(
            trend_view(one, plan.period, lookup, voice) for one in indicators if has_values(one)
        ),
        without_values=tuple(one.title for one in indicators if not has_values(one)),
        action_text=section_view(plan.action_part, plan),
        actions=action_part(plan, card, sources),
        deviations=deviation_views(plan, lookup, voice),
        service_text=section_view(plan.service_descriptions, plan),
        services=service_views(plan, voice),
        training=training_view(plan, lookup, voice),
        other_matters=section_view(plan.other_matters, plan),
        method=_method(workspace, plan, indicators, voice),
    )


def adoption_words(adoption: Adoption, voice: DocumentVoice) -> str:
    """Where the plan stands, in a sentence, such as “Adopted by …, case ….”."""
    if adoption.state not in ("adopted", "revised") or not adoption.body:
        return voice.word(ADOPTION[adoption.state])
    return voice.word(_ADOPTED[adoption.date is not None, adoption.case is not None]).format(
        body=adoption.body,
        date=voice.date(adoption.date) if adoption.date else "",
        case=adoption.case,
    )


def _other_scorecards(
    workspace: Workspace, plan: OperatingPlan, card: PlacedScorecard | None
) -> tuple[PlacedScorecard, ...]:
    """The unit's further scorecards that it reports on, such as the state's."""
    references = dict.fromkeys(one.basis for one in plan.reporting if one.basis)
    found = (placed(workspace, reference) for reference in references)
    return tuple(
        one
        for one in found
        if one and one.scorecard.unit == plan.unit and (card is None or one.file != card.file)
    )


def _method(
    workspace: Workspace,
    plan: OperatingPlan,
    indicators: Sequence[StatusItem],
    voice: DocumentVoice,
) -> MethodView:
    settings = workspace.settings.status
    units = {item.unit for item in indicators}
    noted = [one for _, one in workspace.models(Measurements) if one.unit in units and one.note]
    return MethodView(
        tolerance=settings.tolerance.written,
        min_coverage=voice.amount(settings.min_coverage * 100, "percent", 0),
        green=mark_words(Status.GREEN, voice),
        yellow=mark_words(Status.YELLOW, voice),
        red=mark_words(Status.RED, voice),
        no_colour=symbol(Status.MISSING),
        no_colour_words=_no_colour_words(voice),
        notes=_notes(noted),
        current_notes=_notes(one for one in noted if _measures(one, plan.period)),
    )


def _notes(measurements: Iterable[Measurements]) -> tuple[str, ...]:
    """What files of measurements say of themselves, each sentence once."""
    said: dict[str, None] = {}
    notes: list[str] = []
    for one in measurements:
        sentences = _SENTENCE_END.split(one.note or "")
        new = " ".join(each for each in sentences if each and each not in said)
        if any(each in said for each in sentences) and notes:
            # What goes on from a sentence that was said before needs it in front.
            new = joined((notes.pop(), new), " ")
        said |= dict.fromkeys(filter(None, sentences))
        notes.append(new)
    return tuple(filter(None, notes))


def _no_colour_words(voice: DocumentVoice) -> str:
    """Every word that stands beside the sign for no colour."""
    words = [voice.word(STATUS_WORDS[one]) for one in Status if not one.is_colour]
    others = {voice.word(STATUS_WORDS[Status.NO_BASIS]): NO_INDICATOR}
    shown = [voice.word(others[word]).lower() if word in others else word for word in words]
    return listed(voice, [*shown, voice.word(TOO_OLD).lower()])


def _measures(measurements: Measurements, period: Period) -> bool:
    """Whether anything is measured within a period."""
    return any(
        period.contains(measured) for values in measurements.values.values() for measured in values
    )
