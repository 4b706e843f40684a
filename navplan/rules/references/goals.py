"""REF: goals that nothing shows or nobody works for, and what belongs to no goal."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from navplan.diagnostics import Severity
from navplan.i18n import N_
from navplan.rules.indicators.uses import once
from navplan.rules.planned_goals import is_described, planned_goals, said_of
from navplan.rules.registry import Hit, hit, hit_in, rule

if TYPE_CHECKING:
    from navplan.index import Index
    from navplan.model.actions import Action
    from navplan.model.effective import EffectiveGoal
    from navplan.model.operating_plan import OperatingPlan
    from navplan.model.strategic_plan import StrategicPlan
    from navplan.workspace import Workspace


@rule(
    "REF014",
    message=N_("nothing shows whether the goal “{title}” is reached"),
    help=N_("add an indicator below “indicators:”, or under “judgement” what somebody judged"),
    severity=Severity.WARNING,
)
def goal_without_indicator(workspace: Workspace) -> Iterator[Hit]:
    """
    ## What it does
    Finds goals without an indicator in scorecards, and in strategic plans and programmes that
    measure other goals.

    Not reported are visions and target pictures, goals that the unit influences only indirectly
    (`influence: indirect`), goals that somebody judges, and goals that other goals of the plan
    support. Of a shared scorecard each unit may choose its own indicators, so that its goals are
    reported only if no unit that inherits them has any.

    ## Why is this bad?
    At the end of the year somebody will ask whether the goal was reached, and all that can be
    told is what was done.

    ## Example
    ```yaml
    kind: scorecard
    id: nav-harstad-malekart-2015
    title: Målekart 2015
    unit: nav-harstad
    period: 2015
    perspectives:
      - id: tjenester
        title: Tjenester
        goals:
          - id: fornoyde-brukere  # warning: 13 [REF014]
            title: Fornøyde brukere
    ```

    Use instead:
    ```yaml
    kind: scorecard
    id: nav-harstad-malekart-2015
    title: Målekart 2015
    unit: nav-harstad
    period: 2015
    perspectives:
      - id: tjenester
        title: Tjenester
        goals:
          - id: fornoyde-brukere
            title: Fornøyde brukere
            indicators:
              - indicator: serviceklager
                at_most: 20
    ```
    """
    yield from once(
        hit_in(goal.origin.file, *goal.origin.path, "indicators", title=goal.title)
        for goal in _unmeasured(workspace)
    )


def _unmeasured(workspace: Workspace) -> Iterator[EffectiveGoal]:
    """The goals that need an indicator and have none, in any plan that should measure them."""
    plans = planned_goals(workspace)
    goals = [goal for each in plans for goal in each.goals]
    measured = {origin for goal in goals if goal.uses for origin in goal.origins}
    for each in plans:
        if each.known and (each.plan.kind == "scorecard" or each.has_uses):
            served = {address for goal in each.goals for address in goal.supports}
            for goal in each.goals:
                is_served = f"{each.plan.id}/{goal.id}" in served
                if not (goal.origin in measured or is_served or _is_excused(workspace, goal)):
                    yield goal


@rule(
    "REF016",
    message=N_("the action “{id}” serves no goal"),
    help=N_("add a line “goal: …” with the goal it is for, written plan-id/goal-id"),
    severity=Severity.WARNING,
)
def action_without_goal(workspace: Workspace, index: Index) -> Iterator[Hit]:
    """
    ## What it does
    Finds actions that are tied to no goal, indicator, premise or project, in plans that have
    goals or whose other actions are tied to some. Cancelled actions are not reported.

    ## Why is this bad?
    Work that serves no goal takes time from work that does. Most often it does serve one, and
    the reader is not told which: the goal then looks as if nobody did anything for it.

    ## Example
    ```yaml
    kind: strategic-plan
    id: strategi
    title: Strategi
    unit: nav-hedmark
    period: 2016-2020
    goals:
      - id: flere-i-arbeid
        title: Flere i arbeid
    actions:
      - id: jobbmesse  # warning: 9 [REF016]
        title: Arrangere jobbmesse
    ```

    Use instead:
    ```yaml
    kind: strategic-plan
    id: strategi
    title: Strategi
    unit: nav-hedmark
    period: 2016-2020
    goals:
      - id: flere-i-arbeid
        title: Flere i arbeid
    actions:
      - id: jobbmesse
        title: Arrangere jobbmesse
        goal: strategi/flere-i-arbeid
    ```
    """
    # Imported here because rules are known before any file is read, and models are not.
    from navplan.model.operating_plan import OperatingPlan  # noqa: PLC0415
    from navplan.model.strategic_plan import StrategicPlan  # noqa: PLC0415

    plans: list[tuple[str, OperatingPlan | StrategicPlan]] = [
        *workspace.models(OperatingPlan),
        *workspace.models(StrategicPlan),
    ]
    for file, plan in plans:
        if _has_goals(plan, index) or any(_is_tied(action) for action in plan.actions):
            for at, action in enumerate(plan.actions):
                if not (_is_tied(action) or action.project or action.is_cancelled):
                    yield hit_in(file, "actions", at, "goal", id=action.id)


def _has_goals(plan: OperatingPlan | StrategicPlan, index: Index) -> bool:
    is_shared = plan.scorecard and index.find(plan.scorecard, ("scorecard",))
    return bool(getattr(plan, "goals", ()) or is_shared)


def _is_tied(action: Action) -> bool:
    return bool(action.goal or action.indicators or action.premises)


@rule(
    "REF017",
    message=N_("the indicator “{indicator}” belongs to none of the plan’s goals"),
    help=N_("move it below “indicators:” of the goal that it shows something about"),
    severity=Severity.INFO,
)
def indicator_without_goal(plan: StrategicPlan) -> Iterator[Hit]:
    """
    ## What it does
    Finds indicators that stand beside the goals of a strategic plan instead of below one of
    them. A plan without goals may have its indicators anywhere.

    ## Why is this bad?
    It need not be: an indicator may show whether the whole plan succeeds. But most often it was
    meant for one of the goals, which now counts as not measured.

    ## Example
    ```yaml
    kind: strategic-plan
    id: strategi
    title: Strategi
    unit: nav-hedmark
    period: 2016-2020
    indicators:
      - indicator: sysselsettingen-i-hedmark  # info: 16 [REF017]
        trend: up
    goals:
      - id: flere-i-arbeid
        title: Flere i arbeid
    ```

    Use instead:
    ```yaml
    kind: strategic-plan
    id: strategi
    title: Strategi
    unit: nav-hedmark
    period: 2016-2020
    goals:
      - id: flere-i-arbeid
        title: Flere i arbeid
        indicators:
          - indicator: sysselsettingen-i-hedmark
            trend: up
    ```
    """
    if plan.goals or any(area.goals for area in plan.focus_areas):
        for at, use in enumerate(plan.indicators):
            if use.success_factor is None:
                yield hit("indicators", at, "indicator", indicator=use.indicator)


def _is_excused(workspace: Workspace, goal: EffectiveGoal) -> bool:
    """Whether a goal needs no indicator."""
    return bool(
        goal.weighing.judgement
        or is_described(workspace, goal)
        or said_of(workspace, goal, "influence") == "indirect"
    )
