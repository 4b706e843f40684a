"""IND: whether the numbers and the periods of a target can be reached at all."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from navplan.diagnostics import Path, Severity, Term
from navplan.i18n import N_
from navplan.rules.indicators.measured import possible_of
from navplan.rules.indicators.uses import PlannedUse, once, planned_uses
from navplan.rules.registry import Hit, hit_in, rule
from navplan.schema.shape import written
from navplan.values import plain

if TYPE_CHECKING:
    from navplan.model.indicators import IndicatorDefinition
    from navplan.values import Period
    from navplan.workspace import Workspace

_WHOLE: Final = {"percent": Decimal(100), "per_1000": Decimal(1000)}
"""The most that a share can be."""


@rule(
    "IND035",
    message=N_("“{id}” can never be {number}"),
    help=N_("correct the number, or what the definition says is possible: {possible}"),
    severity=Severity.WARNING,
)
def target_outside_possible_values(workspace: Workspace) -> Iterator[Hit]:
    """
    ## What it does
    Finds targets, limits and baselines outside what the definition says is `possible`, or outside
    the scale it names (`på en skala fra 1 til 6`). Where it says neither, a share where higher is
    better is at most 100 per cent, and a number of things or persons is never below 0.

    ## Why is this bad?
    A target that nothing can reach is red for ever. Most often a digit was typed twice, or the
    number is meant in another unit of measure.

    ## Example
    `indikatorer.yaml`
    ```yaml
    kind: indicators
    id: indikatorer
    title: Indikatorer
    indicators:
      - id: flyktninger-i-arbeid
        title: Andel flyktninger i arbeid
        direction: higher
        measured_in: percent
    ```

    `strategi.yaml`
    ```yaml
    kind: strategic-plan
    id: strategi
    title: Strategi
    unit: nav-harstad
    period: 2015-2018
    indicators:
      - indicator: flyktninger-i-arbeid
        at_least: 450  # warning: 15 [IND035]
    ```

    Use instead:

    `strategi.yaml`
    ```yaml
    kind: strategic-plan
    id: strategi
    title: Strategi
    unit: nav-harstad
    period: 2015-2018
    indicators:
      - indicator: flyktninger-i-arbeid
        at_least: 45
    ```
    """
    yield from once(found for each in planned_uses(workspace) for found in _impossible(each))


def _impossible(each: PlannedUse) -> Iterator[Hit]:
    low, high, words = _possible(each.definition)
    for (key, *below), number in _numbers(each) if words else ():
        sum_ = each.definition.accumulation == "flow" and key in _SUMS
        if (low is not None and number < low) or (high is not None and number > high and not sum_):
            yield each.hit(str(key), *below, number=plain(number), possible=words)


_SUMS: Final = ("target", "targets", "year_target", "limits")
"""Where the amounts of a whole year may be meant, which is more than one value can be."""


def _possible(definition: IndicatorDefinition) -> tuple[Decimal | None, Decimal | None, str]:
    """The ends of what a value can be, and both in signs; empty where nothing is known."""
    if definition.measure != "number":
        return None, None, ""
    scale = possible_of(definition)
    if scale:
        low, high = scale
        return low, high, f"{plain(low)} – {plain(high)}"
    most = _WHOLE.get(definition.measured_in or "")
    if most is not None and definition.direction == "higher":
        return None, most, f"≤ {plain(most)}"
    if definition.measured_in == "count" or definition.counts == "persons":
        return Decimal(0), None, "≥ 0"
    return None, None, ""


def _numbers(each: PlannedUse) -> Iterator[tuple[Path, Decimal]]:
    """The numbers of a use that values are held against, with their places."""
    use = each.use
    yield from each.aims
    for at, end in enumerate(use.between or ()):
        yield ("between", at), end
    if use.limits:
        if use.limits.green is not None:
            yield ("limits", "green"), use.limits.green
        yield ("limits", "yellow"), use.limits.yellow
    if use.baseline:
        yield ("baseline", "value"), use.baseline.value


@rule(
    "IND036",
    message=N_("the target for {period} never counts: {why}"),
    help=N_("write the period that is meant; was the target copied from another year’s plan?"),
    severity=Severity.WARNING,
)
def target_that_never_counts(workspace: Workspace) -> Iterator[Hit]:
    """
    ## What it does
    Finds target periods before or after the plan's own period, and target periods in which the
    indicator is never measured, such as a target for the first tertial where there is a value
    each half-year. What a shared scorecard says of more years than the unit's is left in peace.

    ## Why is this bad?
    The plan looks as if it had a target. But the periods of the plan are held against those
    that are written for them, and nothing is carried over: there is no target when it is needed.

    ## Example
    `indikatorer.yaml`
    ```yaml
    kind: indicators
    id: indikatorer
    title: Indikatorer
    indicators:
      - id: serviceklager
        title: Antall serviceklager
        direction: lower
    ```

    `strategi.yaml`
    ```yaml
    kind: strategic-plan
    id: strategi
    title: Strategi
    unit: nav-harstad
    period: 2015-2018
    indicators:
      - indicator: serviceklager
        targets:
          2014: 21  # warning: 7 [IND036]
          2015: 20
    ```

    Use instead:

    `strategi.yaml`
    ```yaml
    kind: strategic-plan
    id: strategi
    title: Strategi
    unit: nav-harstad
    period: 2015-2018
    indicators:
      - indicator: serviceklager
        targets:
          2015: 20
    ```
    """
    yield from once(found for each in planned_uses(workspace) for found in _never_counting(each))


_OUTSIDE: Final = Term(N_("it is outside the plan’s period"))
_NOT_MEASURED: Final = Term(N_("no measured period ends in it"))


def _never_counting(each: PlannedUse) -> Iterator[Hit]:
    if not each.use.targets or not each.is_written_here("targets"):
        return
    timetable = each.timetable
    window = timetable.window
    for period in each.use.targets:
        first, last = max(period.first, window.first), min(period.last, window.last)
        if last < first:
            why = _OUTSIDE
        elif timetable.kind and not timetable.periods(first, last):
            why = _NOT_MEASURED
        else:
            continue
        # The period stands in the file as a key, and that is what is to be corrected.
        yield each.hit("targets", written(period), at_key=True, period=period, why=why)


@rule(
    "IND037",
    message=N_("the baseline is from {period}, when the target is to be reached already"),
    help=N_("write the period before the work began, or the later period that the target is for"),
    severity=Severity.WARNING,
)
def baseline_too_late(workspace: Workspace) -> Iterator[Hit]:
    """
    ## What it does
    Finds baselines of a period that ends no earlier than that of the first target, or where the
    target names no period, no earlier than that of the plan.

    ## Why is this bad?
    A baseline tells how things stood before the work began. One that is measured when the work
    is over makes every change look like none.

    ## Example
    `indikatorer.yaml`
    ```yaml
    kind: indicators
    id: indikatorer
    title: Indikatorer
    indicators:
      - id: serviceklager
        title: Antall serviceklager
        direction: lower
    ```

    `strategi.yaml`
    ```yaml
    kind: strategic-plan
    id: strategi
    title: Strategi
    unit: nav-harstad
    period: 2015-2018
    indicators:
      - indicator: serviceklager
        at_most: 20
        baseline:
          period: 2018  # warning: 15 [IND037]
          value: 31
    ```

    Use instead:

    `strategi.yaml`
    ```yaml
    kind: strategic-plan
    id: strategi
    title: Strategi
    unit: nav-harstad
    period: 2015-2018
    indicators:
      - indicator: serviceklager
        at_most: 20
        baseline:
          period: 2014
          value: 31
    ```
    """
    yield from once(
        each.hit("baseline", "period", period=each.use.baseline.period)
        for each in planned_uses(workspace)
        if each.use.baseline
        and each.is_written_here("baseline")
        and each.use.baseline.period.last >= _to_be_reached(each)
    )


def _to_be_reached(each: PlannedUse) -> date:
    """The end of what the target is for; the first points of a path may be the start itself."""
    use, plan = each.use, each.plan.period
    if use.targets:
        return min(period.last for period in use.targets)
    periods: list[Period] = [*(use.path or ()), plan]
    return max(period.last for period in periods)


@rule(
    "IND038",
    message=N_("{number} cannot stand in “{what}”, which is {least}"),
    help=N_("correct the number; what is to be shown and not counted has “contributes: no”"),
)
def number_too_small(workspace: Workspace) -> Iterator[Hit]:
    """
    ## What it does
    Finds tolerances and dead bands below 0, and weights of indicators and goals that are 0 or
    less.

    ## Why is this bad?
    Nothing can be missed by less than nothing, and what weighs nothing has no part in the status
    above it. A hyphen that was meant as a dash is easily read as a minus.

    ## Example
    `indikatorer.yaml`
    ```yaml
    kind: indicators
    id: indikatorer
    title: Indikatorer
    indicators:
      - id: serviceklager
        title: Antall serviceklager
        direction: lower
    ```

    `strategi.yaml`
    ```yaml
    kind: strategic-plan
    id: strategi
    title: Strategi
    unit: nav-harstad
    period: 2015-2018
    indicators:
      - indicator: serviceklager
        at_most: 20
        tolerance: -2  # error: 16 [IND038]
    ```

    Use instead:

    `strategi.yaml`
    ```yaml
    kind: strategic-plan
    id: strategi
    title: Strategi
    unit: nav-harstad
    period: 2015-2018
    indicators:
      - indicator: serviceklager
        at_most: 20
        tolerance: 2
    ```
    """
    yield from once(found for each in planned_uses(workspace) for found in _too_small(each))


_NEVER_BELOW: Final = Term(N_("never below 0"))
_ALWAYS_ABOVE: Final = Term(N_("always above 0"))


def _too_small(each: PlannedUse) -> Iterator[Hit]:
    use, goal = each.use, each.goal
    if use.tolerance and use.tolerance.number < 0:
        yield each.hit("tolerance", number=str(use.tolerance), what="tolerance", least=_NEVER_BELOW)
    if use.dead_band is not None and use.dead_band < 0:
        yield each.hit(
            "dead_band", number=plain(use.dead_band), what="dead_band", least=_NEVER_BELOW
        )
    if use.weight is not None and use.weight <= 0:
        yield each.hit("weight", number=plain(use.weight), what="weight", least=_ALWAYS_ABOVE)
    weight = goal.weighing.weight if goal else None
    if goal and weight is not None and weight <= 0:
        place = goal.weighing.places["weight"]
        yield hit_in(
            place.file, *place.path, number=plain(weight), what="weight", least=_ALWAYS_ABOVE
        )
