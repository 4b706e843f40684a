"""TIM: milestones and other things that happen once, and the time at which they are to happen."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Final, NamedTuple, cast

from navplan.diagnostics import Path, Severity
from navplan.i18n import N_
from navplan.rules.parts import parts_of
from navplan.rules.registry import Hit, hit_in, rule
from navplan.values.deadlines import DeadlineKind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from navplan.model.actions import Action
    from navplan.model.common import Milestone
    from navplan.model.mandate import Mandate
    from navplan.model.operating_plan import OperatingPlan
    from navplan.model.programme import Programme
    from navplan.values import Deadline, Period
    from navplan.workspace import Workspace

_WITH_MILESTONES: Final = ("mandate", "operating-plan", "programme")

_NO_TIME: Final = (DeadlineKind.CONTINUOUS, DeadlineKind.OPEN, DeadlineKind.RECURRING)

_SOON: Final = ("snar", "så snart", "asap", "as soon")
"""How words begin that promise haste and name no day."""

_TIMES: Final[Mapping[str, tuple[str, ...]]] = {
    "Answer": ("date",),
    "DecidingBody": ("date",),
    "Decision": ("date",),
    "Deliverable": ("deadline", "delivered"),
    "Extension": ("date",),
    "Meeting": ("date",),
    "Milestone": ("planned", "first_planned", "reached"),
    "Revision": ("date",),
}
"""What happens once, by the name of its class, and the keys that say when."""

_DUE: Final[Mapping[str, tuple[str, str]]] = {
    "Deliverable": ("deadline", "delivered"),
    "Milestone": ("planned", "reached"),
}
"""The keys that say when something is to happen and when it did."""


@rule(
    "TIM010",
    message=N_("nothing says when “{id}” is to be finished"),
    help=N_("add a line “{line}: …” with a day, a month or a season and its year"),
    severity=Severity.WARNING,
)
def milestone_without_date(workspace: Workspace) -> Iterator[Hit]:
    """
    ## What it does
    Finds milestones of programmes, projects and mandates without `planned`, and deliverables
    without `deadline`. What has been reached or delivered needs none.

    ## Why is this bad?
    A milestone is there so that everybody can see whether the work is on its way. Without a
    time it never is late.

    ## Example
    ```yaml
    kind: mandate
    id: midt-gudbrandsdal-mandat-2016
    title: Framtidig NAV i Midt-Gudbrandsdal
    deliverables:
      - id: kunnskapsgrunnlag  # warning: 9 [TIM010]
        title: Kunnskapsgrunnlag for nåsituasjonen
    ```

    Use instead:
    ```yaml
    kind: mandate
    id: midt-gudbrandsdal-mandat-2016
    title: Framtidig NAV i Midt-Gudbrandsdal
    deliverables:
      - id: kunnskapsgrunnlag
        title: Kunnskapsgrunnlag for nåsituasjonen
        deadline: 1. september 2016
    ```
    """
    for name, (due, done) in _DUE.items():
        for file, path, part in parts_of(workspace, name):
            if getattr(part, due) is None and getattr(part, done) is None:
                yield hit_in(file, *path, due, id=part.id, line=due)


@rule(
    "TIM011",
    message=N_("“{text}” is no time at which something happens once"),
    help=N_("write a day, a month or a season and its year: 1. september 2016, sommeren 2018"),
    severity=Severity.WARNING,
)
def vague_date(workspace: Workspace) -> Iterator[Hit]:
    """
    ## What it does
    Finds milestones, deliverables, decisions, meetings, revisions and extensions whose time is
    `løpende`, `ved behov`, `snarest` or something that comes again.

    Actions may go on all the time or when there is need, and so such words are right for them.
    Only `snarest`, `så snart som mulig` and `asap` are reported as the deadline of an action,
    unless it is done or cancelled.

    ## Why is this bad?
    Nobody can say afterwards whether it happened in time.

    ## Example
    ```yaml
    kind: mandate
    id: midt-gudbrandsdal-mandat-2016
    title: Framtidig NAV i Midt-Gudbrandsdal
    deliverables:
      - id: kunnskapsgrunnlag
        title: Kunnskapsgrunnlag for nåsituasjonen
        deadline: snarest  # warning: 15 [TIM011]
    ```

    Use instead:
    ```yaml
    kind: mandate
    id: midt-gudbrandsdal-mandat-2016
    title: Framtidig NAV i Midt-Gudbrandsdal
    deliverables:
      - id: kunnskapsgrunnlag
        title: Kunnskapsgrunnlag for nåsituasjonen
        deadline: 1. september 2016
    ```
    """
    for file, path, part in parts_of(workspace, *_TIMES):
        for key in _TIMES[type(part).__name__]:
            said: Deadline | None = getattr(part, key)
            if said and said.kind in _NO_TIME:
                yield hit_in(file, *path, key, text=said.written)
    for file, path, part in parts_of(workspace, "Action"):
        if _is_put_off(part):
            yield hit_in(file, *path, "deadline", text=part.deadline.written)


@rule(
    "TIM012",
    message=N_("the milestone is planned outside the period of “{id}”, {period}"),
    help=N_("write the year that is meant, or correct the period"),
    severity=Severity.WARNING,
)
def milestone_outside_period(workspace: Workspace) -> Iterator[Hit]:
    """
    ## What it does
    Finds milestones that are planned before their project, programme or mandate begins, and
    milestones of a project that are planned after the project has ended.

    A project without a period of its own may begin with its programme. What a programme or a
    mandate prepares may well happen after it.

    ## Why is this bad?
    Either the milestone or the period has a wrong year. When a project is extended, its
    milestones are easily forgotten.

    ## Example
    ```yaml
    kind: programme
    id: nav-i-nordland
    title: NAV i Nordland i en ny tid
    period: 2017-06-01 – 2019-06-30
    projects:
      - id: pilot-indre-salten
        title: Pilot Indre Salten
        milestones:
          - id: felles-politisk-behandling
            title: Sak for felles politisk behandling
            planned: sommeren 2016  # warning: 18 [TIM012]
    ```

    Use instead:
    ```yaml
    kind: programme
    id: nav-i-nordland
    title: NAV i Nordland i en ny tid
    period: 2017-06-01 – 2019-06-30
    projects:
      - id: pilot-indre-salten
        title: Pilot Indre Salten
        milestones:
          - id: felles-politisk-behandling
            title: Sak for felles politisk behandling
            planned: sommeren 2018
    ```
    """
    for record in workspace.records.values():
        if record.kind in _WITH_MILESTONES and (plan := workspace.model(record.file)):
            for work in _works(cast("Mandate | OperatingPlan | Programme", plan)):
                for at, milestone in enumerate(work.milestones):
                    if _is_at_another_time(milestone, work):
                        path = (*work.path, "milestones", at, "planned")
                        yield hit_in(record.file, *path, id=work.id, period=work.period)


def _is_put_off(action: Action) -> bool:
    """Whether an action that is not over is to be done soon, on no day."""
    said = action.deadline
    if said is None or said.kind is not DeadlineKind.OPEN:
        return False
    news = action.progress_at(date.max)
    is_over = news is not None and news.state in {"cancelled", "done"}
    return said.written.strip().lower().startswith(_SOON) and not is_over


class _Work(NamedTuple):
    """Something with milestones: a project, or the plan itself, and when it goes on.

    `is_over` says that nothing of it comes after the period.
    """

    path: Path
    id: str
    milestones: tuple[Milestone, ...]
    period: Period
    is_over: bool


def _works(plan: Mandate | OperatingPlan | Programme) -> Iterator[_Work]:
    # An operating plan for a year may have projects that began long before.
    around = None if plan.kind == "operating-plan" else plan.period
    if around and plan.kind != "operating-plan":
        yield _Work((), plan.id, plan.milestones, around, is_over=False)
    for at, project in enumerate(() if plan.kind == "mandate" else plan.projects):
        period = project.period or around
        if period:
            name = project.id if project.period else plan.id
            over = bool(project.period)
            yield _Work(("projects", at), name, project.milestones, period, is_over=over)


def _is_at_another_time(milestone: Milestone, work: _Work) -> bool:
    when = milestone.planned.period if milestone.planned else None
    if when is None:
        return False
    return when.last < work.period.first or (work.is_over and when.first > work.period.last)
