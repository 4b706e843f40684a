"""REF: goals that no action of a plan serves."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from navplan.diagnostics import Severity
from navplan.i18n import N_
from navplan.rules.planned_goals import PlannedGoals, is_described, listed, planned_goals
from navplan.rules.registry import Hit, rule, see
from navplan.schema.fields import GOAL_KINDS

if TYPE_CHECKING:
    from navplan.index import Index
    from navplan.model.actions import Action
    from navplan.model.effective import EffectiveGoal
    from navplan.workspace import Workspace

_SERVED: Final = (*GOAL_KINDS, "indicator-use")


@rule(
    "REF018",
    message=N_("no action serves: {goals}"),
    help=N_("add an action, or say in the plan why nothing is done for it this year"),
    severity=Severity.INFO,
)
def goal_without_action(workspace: Workspace, index: Index) -> Iterator[Hit]:
    """
    ## What it does
    Finds goals that no action of the plan serves: in an operating plan those of its scorecard,
    inherited ones among them, and in a strategic plan with actions its own. What an action does
    for an indicator or a success factor counts for the goal, and what is done for a goal counts
    for those that it supports. A cancelled action serves nothing.

    What a unit does for a scorecard in several plans of one period counts together, and what none
    of them does is said once.

    Plans without actions are not reported, and neither are visions and target pictures. It is
    silent where an action names a goal that cannot be found.

    ## Why is this bad?
    It need not be: a goal may be reached by what everybody does every day. But a goal for which
    nothing is planned is reached by luck.

    ## Example
    `malekart.yaml`
    ```yaml
    kind: scorecard
    id: malekart
    title: Målekart 2015
    unit: nav-harstad
    period: 2015
    perspectives:
      - id: tjenester
        title: Tjenester
        goals:
          - id: bosetting
            title: Raskere bosetting
          - id: fornoyde-brukere
            title: Fornøyde brukere
    ```

    `driftsplan.yaml`
    ```yaml
    kind: operating-plan
    id: driftsplan
    title: Driftsplan 2015
    unit: nav-harstad
    period: 2015
    scorecard: malekart  # info: 12 [REF018] "no action serves: Fornøyde brukere"
    actions:
      - id: bosettingsplan
        title: Plan for bosetting hele året
        goal: malekart/bosetting
    ```

    Use instead:

    `driftsplan.yaml`
    ```yaml
    kind: operating-plan
    id: driftsplan
    title: Driftsplan 2015
    unit: nav-harstad
    period: 2015
    scorecard: malekart
    actions:
      - id: bosettingsplan
        title: Plan for bosetting hele året
        goal: malekart/bosetting
      - id: klager
        title: Svare på klager innen en uke
        goal: malekart/fornoyde-brukere
    ```
    """
    from navplan.model.operating_plan import OperatingPlan  # noqa: PLC0415 - as in planned_goals

    by_file = {each.file: each for each in planned_goals(workspace)}
    working: list[tuple[str, Sequence[Action], PlannedGoals, str]] = [
        (each.file, each.plan.actions, each, "actions")
        for each in by_file.values()
        if each.plan.kind == "strategic-plan"
    ]
    together: dict[tuple[str, str, str], list[tuple[str, OperatingPlan]]] = {}
    for file, plan in workspace.models(OperatingPlan):
        card = index.find(plan.scorecard, ("scorecard",)) if plan.scorecard else None
        if card and card.file in by_file and plan.actions:
            of_unit = (card.file, plan.unit, str(plan.period))
            together.setdefault(of_unit, []).append((file, plan))
    for (card_file, *_), plans in together.items():
        done = [action for _, plan in plans for action in plan.actions]
        working.append((plans[0][0], done, by_file[card_file], "scorecard"))
    for file, actions, planned, key in working:
        if not actions or not planned.known:
            continue
        left = list(_unserved(workspace, index, actions, planned))
        if left:
            yield Hit(
                (key,),
                {"goals": listed(*(goal.title for goal in left))},
                key=key == "actions",
                file=file,
                related=tuple(
                    see(goal.origin.file, *goal.origin.path, "title", message=N_("it is here"))
                    for goal in left
                ),
            )


def _unserved(
    workspace: Workspace, index: Index, actions: Sequence[Action], planned: PlannedGoals
) -> Iterator[EffectiveGoal]:
    """The goals that none of some actions serves; none where nobody knows what an action does."""
    named = [
        address
        for action in actions
        if not action.is_cancelled
        for address in (*filter(None, [action.goal]), *action.indicators)
    ]
    found = [index.find(address, _SERVED) for address in named]
    if not all(found):
        return
    places = {(target.file, target.path) for target in found if target}
    served = {goal.id for goal in planned.goals if not places.isdisjoint(_places(goal))}
    # What is done for a goal is done for those above it.
    by_address = {f"{planned.plan.id}/{goal.id}": goal for goal in planned.goals}
    pending = [goal for goal in planned.goals if goal.id in served]
    while pending:
        above = [by_address.get(address) for address in pending.pop().supports]
        new = [goal for goal in above if goal and goal.id not in served]
        served.update(goal.id for goal in new)
        pending += new
    for goal in planned.goals:
        if goal.id not in served and not is_described(workspace, goal):
            yield goal


def _places(goal: EffectiveGoal) -> Iterator[tuple[str, object]]:
    """Where a goal, its success factors and its indicators are written."""
    yield from ((origin.file, origin.path) for origin in goal.origins)
    yield from ((one.origin.file, one.origin.path) for one in goal.success_factors)
    yield from ((one.origin.file, one.origin.path) for one in goal.uses)
