"""REF and IND: things in a plan that are said twice, and not the same both times."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from navplan.diagnostics import Severity
from navplan.i18n import N_
from navplan.rules.registry import Hit, hit, hit_in, rule

if TYPE_CHECKING:
    from navplan.index import Index, Target
    from navplan.model.actions import Grouping
    from navplan.model.scorecard import Goal
    from navplan.workspace import Workspace

_TARGET_KEYS = ("target", "at_least", "at_most", "more_than", "less_than", "year_target")


@rule(
    "REF024",
    message=N_("the indicator “{indicator}” belongs to another goal than the action"),
    help=N_("write an indicator of “{goal}”, or the goal that the indicator belongs to"),
    severity=Severity.WARNING,
)
def indicator_of_another_goal(workspace: Workspace, index: Index) -> Iterator[Hit]:
    """
    ## What it does
    Finds actions that serve one goal and are followed only by indicators of other goals.

    ## Why is this bad?
    The reader is told that the action is meant to move the one goal, and the figure shown
    tells about the other. Most often the line was copied from the action above.

    ## Example
    ```yaml
    kind: operating-plan
    id: nav-harstad-driftsplan-2015
    title: Driftsplan 2015
    unit: nav-harstad
    period: 2015
    actions:
      - id: bosettingsplan
        title: Lage bosettingsplan
        goal: malekart/raskere-bosetting
        indicators: [malekart/sykefravaer]  # warning: 18 [REF024] "“malekart/sykefravaer”"
    ```

    `malekart.yaml`
    ```yaml
    kind: scorecard
    id: malekart
    title: Målekart 2015
    unit: nav-harstad
    period: 2015
    perspectives:
      - id: alle
        title: Alle
        goals:
          - id: raskere-bosetting
            title: Raskere bosetting
            indicators:
              - indicator: bosatte
          - id: friske-medarbeidere
            title: Friske medarbeidere
            indicators:
              - indicator: sykefravaer
    ```

    Use instead:
    ```yaml
    kind: operating-plan
    id: nav-harstad-driftsplan-2015
    title: Driftsplan 2015
    unit: nav-harstad
    period: 2015
    actions:
      - id: bosettingsplan
        title: Lage bosettingsplan
        goal: malekart/raskere-bosetting
        indicators: [malekart/bosatte]
    ```
    """
    for record in workspace.records.values():
        for at, action in enumerate(getattr(workspace.model(record.file), "actions", ())):
            goal = index.find(action.goal, ("goal",)) if action.goal else None
            uses = [index.find(each, ("indicator-use",)) for each in action.indicators]
            # An action may well be followed by more than what its own goal is measured by.
            if goal is None or not all(use and _is_of_another(use, goal) for use in uses):
                continue
            for place, indicator in enumerate(action.indicators):
                yield hit_in(
                    record.file,
                    "actions",
                    at,
                    "indicators",
                    place,
                    indicator=indicator,
                    goal=action.goal,
                )


def _is_of_another(use: Target, goal: Target) -> bool:
    """Whether an indicator use stands under another goal than this one."""
    if "goals" not in use.path:
        return False
    at = use.path.index("goals")
    return (use.file, use.path[: at + 2]) != (goal.file, goal.path)


@rule(
    "REF025",
    message=N_("the action “{action}” stands in two groups of “{grouping}”"),
    help=N_("leave it in the one it belongs to"),
    severity=Severity.WARNING,
)
def action_in_two_groups(grouping: Grouping) -> Iterator[Hit]:
    """
    ## What it does
    Finds actions that stand more than once in the same grouping.

    ## Why is this bad?
    A grouping parts the actions, by focus area or by owner. An action that stands twice is counted
    twice and printed twice, and where one was exchanged for another, the other one is gone.

    ## Example
    ```yaml
    kind: operating-plan
    id: driftsplan
    title: Driftsplan 2015
    unit: nav-harstad
    period: 2015
    actions:
      - id: kurs
        title: Holde kurs
      - id: plan
        title: Lage plan
    groupings:
      - id: ledelse
        title: Ledelse
        groups:
          - title: Opplæring
            actions: [driftsplan/kurs]
          - title: Planer
            actions: [driftsplan/kurs]  # warning: 19 [REF025] "in two groups of “Ledelse”"
    ```

    Use instead:
    ```yaml
    kind: operating-plan
    id: driftsplan
    title: Driftsplan 2015
    unit: nav-harstad
    period: 2015
    actions:
      - id: kurs
        title: Holde kurs
      - id: plan
        title: Lage plan
    groupings:
      - id: ledelse
        title: Ledelse
        groups:
          - title: Opplæring
            actions: [driftsplan/kurs]
          - title: Planer
            actions: [driftsplan/plan]
    ```
    """
    places: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for at, group in enumerate(grouping.groups):
        for place, action in enumerate(group.actions):
            places[action].append((at, place))
    for action, found in places.items():
        for at, place in found[1:]:
            yield hit("groups", at, "actions", place, action=action, grouping=grouping.title)


@rule(
    "IND040",
    message=N_("the words of the goal’s target have no {number}, which is the indicator’s target"),
    help=N_("write the same number in “result_target” and in the indicator, or leave it out there"),
    severity=Severity.WARNING,
)
def target_said_otherwise(goal: Goal) -> Iterator[Hit]:
    """
    ## What it does
    Finds goals with one indicator whose target is another number than those in the words of
    `result_target`. Words without a number are no finding, nor are goals with several indicators.

    ## Why is this bad?
    The document prints the words and the status is computed from the number. When one of them is
    changed and not the other, the council has decided one target and the colour shows another.

    ## Example
    ```yaml
    kind: scorecard
    id: malekart
    title: Målekart 2015
    unit: nav-harstad
    period: 2015
    perspectives:
      - id: alle
        title: Alle
        goals:
          - id: raskere-bosetting
            title: Raskere bosetting
            result_target: 60 bosatte flyktninger
            indicators:
              - indicator: bosatte
                at_least: 50  # warning: 23 [IND040] "no 50"
    ```

    Use instead:
    ```yaml
    kind: scorecard
    id: malekart
    title: Målekart 2015
    unit: nav-harstad
    period: 2015
    perspectives:
      - id: alle
        title: Alle
        goals:
          - id: raskere-bosetting
            title: Raskere bosetting
            result_target: 60 bosatte flyktninger
            indicators:
              - indicator: bosatte
                at_least: 60
    ```
    """
    numbers = _numbers_in(goal.result_target or "")
    if not numbers or len(goal.indicators) != 1:
        return
    [use] = goal.indicators
    for key in _TARGET_KEYS:
        target = getattr(use, key)
        if target is not None and target not in numbers:
            yield hit("indicators", 0, key, number=target)


@cache
def _number() -> re.Pattern[str]:
    return re.compile(r"(?<![\w,.])[−-]?\d{1,3}(?:[ \u00a0\u202f]\d{3})*(?:[,.]\d+)?|\d+")


def _numbers_in(text: str) -> set[Decimal]:
    """The numbers in a text, written as Norwegians write them."""
    found = _number().findall(text) if any(map(str.isdigit, text)) else ()
    plain = (re.sub(r"\s", "", one).replace(",", ".").replace("−", "-") for one in found)
    return {Decimal(one) for one in plain}
