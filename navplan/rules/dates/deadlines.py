"""TIM: deadlines outside the time their plan is for, and deadlines that passed unnoticed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final, cast

from navplan.diagnostics import Param, Path, Severity, Term
from navplan.i18n import N_
from navplan.rules.parts import parts_of
from navplan.rules.registry import Hit, hit_in, rule

if TYPE_CHECKING:
    from navplan.model.actions import Action
    from navplan.model.mandate import Mandate
    from navplan.model.operating_plan import OperatingPlan
    from navplan.model.plan import Plan
    from navplan.model.strategic_plan import StrategicPlan
    from navplan.values import Deadline, Period
    from navplan.workspace import Workspace

_FOLLOWED_UP: Final = timedelta(days=120)
"""How long after its period a plan is still followed up: until the annual report is written."""

_NOT_STARTED: Final = N_("the last news is that the action has not been started")
_NO_NEWS: Final = N_("nothing says how far the action has come")


@rule(
    "TIM008",
    message=N_("the deadline “{deadline}” is outside the plan’s period, {period}"),
    help=N_(
        "write the year that is meant; what is put off until after the period has the line"
        " “state: postponed” under “progress”"
    ),
    severity=Severity.WARNING,
)
def deadline_outside_plan_period(workspace: Workspace) -> Iterator[Hit]:
    """
    ## What it does
    Finds deadlines of actions, and of what is done on deviation, that lie wholly before or after
    the period of their operating plan or strategic plan, and likewise the deadlines of what a
    mandate with a period asks for.

    What comes again, goes on all the time or is done when needed has no such deadline. An
    action that is postponed or cancelled may have any.

    ## Why is this bad?
    A plan is written for its period, and when that is over, nobody follows it up. A deadline
    before it was mostly left behind from last year's plan.

    ## Example
    ```yaml
    kind: operating-plan
    id: nav-harstad-driftsplan-2015
    title: Driftsplan 2015
    unit: nav-harstad
    period: 2015
    actions:
      - id: markedsplan
        title: Utarbeide årlig markedsplan
        deadline: primo mars 2014  # warning: 15 [TIM008]
    ```

    Use instead:
    ```yaml
    kind: operating-plan
    id: nav-harstad-driftsplan-2015
    title: Driftsplan 2015
    unit: nav-harstad
    period: 2015
    actions:
      - id: markedsplan
        title: Utarbeide årlig markedsplan
        deadline: primo mars 2015
    ```
    """
    for record in workspace.records.values():
        plan = workspace.model(record.file)
        period: Period | None = getattr(plan, "period", None)
        if plan and period:
            for path, deadline in _deadlines(record.kind or "", plan):
                if _is_outside(deadline, period):
                    written, known = deadline.written, str(period)
                    yield hit_in(record.file, *path, deadline=written, period=known)


@rule(
    "TIM009",
    message=N_("the deadline “{deadline}” ran out on {day}, and {news}"),
    help=N_(
        "write under “progress” how far it has come and on which day; what will not be done has"
        " the line “state: cancelled”, what is done later “state: postponed”"
    ),
    severity=Severity.WARNING,
)
def deadline_passed_before_start(action: Action, plan: Plan, as_of: date) -> Iterator[Hit]:
    """
    ## What it does
    Finds actions whose deadline is over and whose last progress is `not_started`. Where most
    actions of the plan tell their progress, it also finds those that tell none.

    A fuzzy deadline is over after the last day it may mean: `høsten 2015` after 31 December.
    Four months after the plan's period nothing is reported any more, since the plan is not
    followed up then.

    ## Why is this bad?
    Either the action was forgotten, or it is done and nobody has written it down. In the report
    to the council both look the same.

    ## Example
    ```yaml
    kind: operating-plan
    id: nav-harstad-driftsplan-2015
    title: Driftsplan 2015
    unit: nav-harstad
    period: 2015
    actions:
      - id: markedsplan
        title: Utarbeide årlig markedsplan
        deadline: primo mars 2015
        progress:
          state: not_started  # warning: 14 [TIM009] "ran out on 2015-03-10"
          date: 2015-01-31
    ```

    Use instead:
    ```yaml
    kind: operating-plan
    id: nav-harstad-driftsplan-2015
    title: Driftsplan 2015
    unit: nav-harstad
    period: 2015
    actions:
      - id: markedsplan
        title: Utarbeide årlig markedsplan
        deadline: primo mars 2015
        progress:
          - state: not_started
            date: 2015-01-31
          - state: done
            date: 2015-03-06
    ```
    """
    period, deadline = plan.period, action.deadline
    if not period or not deadline or deadline.recurrence or as_of > period.last + _FOLLOWED_UP:
        return
    latest = deadline.latest_in(period)
    if latest is None or not period.first <= latest < as_of:
        return
    news = action.progress_at(as_of)
    params: dict[str, Param] = {"deadline": deadline.written, "day": latest}
    if news and news.state == "not_started":
        at = action.progress.index(news)
        yield Hit(("progress", at, "state"), {**params, "news": Term(_NOT_STARTED)})
    elif not action.progress and _tells_progress(cast("OperatingPlan | StrategicPlan", plan)):
        yield Hit(("deadline",), {**params, "news": Term(_NO_NEWS)})


@rule(
    "TIM018",
    message=N_("“{id}” is for {period}, which is outside the plan’s period, {known}"),
    help=N_("write the year that is meant, or take out what belongs to another year’s plan"),
    severity=Severity.WARNING,
)
def work_outside_plan_period(workspace: Workspace) -> Iterator[Hit]:
    """
    ## What it does
    Finds projects, training items and learning goals whose own period lies wholly before or
    after the period of the plan they stand in. A training item whose title says the year is
    left to TIM002.

    ## Why is this bad?
    What was over before the plan began is no part of it: it stayed behind when last year's plan
    was copied. Otherwise the year is a slip.

    ## Example
    ```yaml
    kind: operating-plan
    id: nav-harstad-driftsplan-2015
    title: Driftsplan 2015
    unit: nav-harstad
    period: 2015
    training:
      items:
        - id: fagdag
          title: Fagdag om økonomisk rådgivning
          period: 2014  # warning: 15 [TIM018]
    ```

    Use instead:
    ```yaml
    kind: operating-plan
    id: nav-harstad-driftsplan-2015
    title: Driftsplan 2015
    unit: nav-harstad
    period: 2015
    training:
      items:
        - id: fagdag
          title: Fagdag om økonomisk rådgivning
          period: 2015
    ```
    """
    for name in ("Project", "Training", "LearningGoal"):
        for file, path, work in parts_of(workspace, name):
            plan = cast("Plan", workspace.model(file))
            when, known = work.period, plan.period
            if when and known and (when.last < known.first or when.first > known.last):
                if name == "Training" and str(when.first.year) in work.title:
                    continue
                here = (*path, "period")
                yield hit_in(file, *here, id=work.id, period=when, known=known)


def _deadlines(kind: str, plan: object) -> Iterator[tuple[Path, Deadline]]:
    """The deadlines of a plan that are to lie within its period."""
    if kind in {"operating-plan", "strategic-plan"}:
        for at, action in enumerate(cast("OperatingPlan | StrategicPlan", plan).actions):
            latest = action.progress_at(date.max)
            if latest and latest.state in {"postponed", "cancelled"}:
                continue
            if action.deadline:
                yield ("actions", at, "deadline"), action.deadline
            if action.on_deviation and action.on_deviation.deadline:
                yield ("actions", at, "on_deviation", "deadline"), action.on_deviation.deadline
    elif kind == "mandate":
        for at, deliverable in enumerate(cast("Mandate", plan).deliverables):
            if deliverable.deadline:
                yield ("deliverables", at, "deadline"), deliverable.deadline


def _is_outside(deadline: Deadline, period: Period) -> bool:
    said = None if deadline.recurrence else deadline.period
    return said is not None and (said.last < period.first or said.first > period.last)


def _tells_progress(plan: OperatingPlan | StrategicPlan) -> bool:
    """Whether most actions of a plan say how far they have come."""
    telling = sum(bool(action.progress) for action in plan.actions)
    return 2 * telling > len(plan.actions)
