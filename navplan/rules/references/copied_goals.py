"""REF: goals that were copied from a shared scorecard where they should be inherited."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from navplan.diagnostics import Severity
from navplan.i18n import N_
from navplan.rules.planned_goals import PlannedGoals, listed, planned_goals
from navplan.rules.registry import Hit, Mention, hit_in, rule, see

if TYPE_CHECKING:
    from navplan.model.effective import EffectiveGoal
    from navplan.values import Period
    from navplan.workspace import Workspace


@rule(
    "REF021",
    message=N_("what stands in “{shared}” as well is not inherited: {goals}"),
    help=N_("write “inherits: {shared}” and take out what is the same; the rest stays"),
    severity=Severity.WARNING,
)
def shared_goals_copied(workspace: Workspace) -> Iterator[Hit]:
    """
    ## What it does
    Finds scorecards that inherit from nothing and have goals with the same id and the same
    words as the scorecard of a unit above theirs, for the same time: two goals or more, or one
    with the same indicators.

    ## Why is this bad?
    When the shared goal changes, the copy stays as it is. The municipality cannot see all units
    beside each other, since to the computer their goals have nothing to do with each other.

    ## Example
    `enheter.yaml`
    ```yaml
    kind: organisation
    id: enheter
    title: Enheter
    units:
      - id: harstad-kommune
        name: Harstad kommune
        type: municipality
      - id: nav-harstad
        name: NAV Harstad
        type: nav_office
        owners:
          - unit: harstad-kommune
            line: municipal
    ```

    `felles.yaml`
    ```yaml
    kind: scorecard
    id: felles
    title: Felles målekart 2015
    unit: harstad-kommune
    period: 2015
    perspectives:
      - id: tjenester
        title: Tjenester
        goals:
          - id: fornoyde-brukere
            title: Fornøyde brukere
          - id: god-ledelse
            title: God ledelse
    ```

    `malekart.yaml`
    ```yaml
    kind: scorecard
    id: malekart  # warning: 5 [REF021]
    title: Målekart 2015
    unit: nav-harstad
    period: 2015
    perspectives:
      - id: tjenester
        title: Tjenester
        goals:
          - id: fornoyde-brukere
            title: Fornøyde brukere
          - id: god-ledelse
            title: God ledelse
    ```

    Use instead:

    `malekart.yaml`
    ```yaml
    kind: scorecard
    id: malekart
    title: Målekart 2015
    unit: nav-harstad
    period: 2015
    inherits: felles
    ```
    """
    cards = [each for each in planned_goals(workspace) if each.plan.kind == "scorecard"]
    by_goal: dict[tuple[str, str], list[PlannedGoals]] = {}
    for each in cards:
        for goal in each.own:
            by_goal.setdefault((goal.id, goal.title), []).append(each)
    for each in cards:
        others = [
            other
            for goal in each.own
            for other in by_goal[goal.id, goal.title]
            if other is not each
        ]
        if others and getattr(each.plan, "inherits", None) is None:
            yield from _copied(workspace, each, {other.file: other for other in others}.values())


def _copied(
    workspace: Workspace, card: PlannedGoals, others: Iterable[PlannedGoals]
) -> Iterator[Hit]:
    from navplan.cascade.levels import Levels  # noqa: PLC0415 - as in planned_goals

    levels = Levels(workspace)
    above = levels.steering(levels.unit_of(card.plan))
    for shared in others:
        at_once = _overlap(card.plan.period, shared.plan.period)
        if levels.unit_of(shared.plan) not in above or not at_once:
            continue
        known = {goal.id: goal for goal in shared.own}
        same = [
            goal for goal in card.own if goal.id in known and known[goal.id].title == goal.title
        ]
        if len(same) > 1 or any(_same_uses(goal, known[goal.id]) for goal in same):
            yield hit_in(
                card.file,
                "id",
                related=tuple(_shared(known[goal.id]) for goal in same),
                goals=listed(*(goal.title for goal in same)),
                shared=shared.plan.id,
            )


def _shared(goal: EffectiveGoal) -> Mention:
    return see(goal.origin.file, *goal.origin.path, "title", message=N_("it is here"))


def _same_uses(one: EffectiveGoal, other: EffectiveGoal) -> bool:
    mine, theirs = ({use.use.indicator for use in goal.uses} for goal in (one, other))
    return bool(mine) and mine == theirs


def _overlap(one: Period, other: Period) -> bool:
    return one.first <= other.last and other.first <= one.last
