"""IND: targets that do not go with one another, or with what has been measured."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import TYPE_CHECKING

from navplan.diagnostics import Severity
from navplan.i18n import N_
from navplan.rules.indicators.course import likely_value, only_grows
from navplan.rules.indicators.measured import is_count
from navplan.rules.indicators.uses import PlannedUse, once, planned_uses
from navplan.rules.registry import Hit, rule
from navplan.rules.standing import is_measured
from navplan.schema.shape import written
from navplan.values import plain

if TYPE_CHECKING:
    from decimal import Decimal

    from navplan.rules.standing import Standing
    from navplan.status import Number
    from navplan.values import Period
    from navplan.workspace import Workspace


@rule(
    "IND041",
    message=N_("the target is {before} for {earlier} and only {after} for {later}"),
    help=N_("what is counted since 1 January never falls within a year; correct one of the two"),
    severity=Severity.WARNING,
    needs=("IND035", "IND036"),
)
def target_of_sum_falls(workspace: Workspace) -> Iterator[Hit]:
    """
    ## What it does
    Finds indicators that are counted since 1 January (`accumulation: ytd`) and whose target for
    a later part of the year is below that for an earlier one. Shares, deviations and the like
    may fall, and are left alone.

    ## Why is this bad?
    Fourteen complaints until August cannot have become twelve in December. Most often two
    digits have changed places, or the target is meant for that part of the year alone.

    ## Example
    `indikatorer.yaml`
    ```yaml
    kind: indicators
    id: indikatorer
    title: Indikatorer
    indicators:
      - id: serviceklager
        title: Serviceklager hittil i år
        direction: lower
        accumulation: ytd
        measured_in: count
    ```

    `strategi.yaml`
    ```yaml
    kind: strategic-plan
    id: strategi
    title: Strategi
    unit: nav-harstad
    period: 2015
    indicators:
      - indicator: serviceklager
        targets:
          2015-T2: 14
          2015-T3: 12  # warning: 7 [IND041]
    ```

    Use instead:

    `strategi.yaml`
    ```yaml
    kind: strategic-plan
    id: strategi
    title: Strategi
    unit: nav-harstad
    period: 2015
    indicators:
      - indicator: serviceklager
        targets:
          2015-T2: 14
          2015-T3: 21
    ```
    """
    yield from once(found for each in planned_uses(workspace) for found in _falls(each))


def _falls(each: PlannedUse) -> Iterator[Hit]:
    if each.definition.measure != "number" or not only_grows(each.definition):
        return
    for key in ("targets", "path"):
        targets: Mapping[Period, Decimal] = getattr(each.use, key) or {}
        ordered = sorted(targets.items(), key=lambda one: one[0].last)
        for (earlier, before), (later, after) in pairwise(ordered):
            if earlier.last.year == later.first.year == later.last.year and after < before:
                yield each.hit(
                    key,
                    written(later),
                    at_key=True,
                    before=plain(before),
                    earlier=str(earlier),
                    after=plain(after),
                    later=str(later),
                )


@rule(
    "IND042",
    message=N_("the target {number} is far from all values, {low} to {high}; {likely} would fit"),
    help=N_("is the decimal comma in its place? write the target in the unit of the values"),
    severity=Severity.WARNING,
    needs=("IND035",),
)
def target_far_from_values(workspace: Workspace, standing: Standing) -> Iterator[Hit]:
    """
    ## What it does
    Finds targets that are at least five times as large, or as small, as everything that was
    measured of the indicator, and would be near it if the decimal comma were one or two places
    away: 0.47 where the values are about 45 per cent. Four values are needed, or two that are
    nearly the same.

    Counts and sums are left alone, since a target for a year may be far from the values for its
    months.

    ## Why is this bad?
    With 0.47 in place of 47 everything is green, and nobody looks again at what is green.

    ## Example
    `indikatorer.yaml`
    ```yaml
    kind: indicators
    id: indikatorer
    title: Indikatorer
    indicators:
      - id: overgang-til-arbeid
        title: Andel med overgang til arbeid
        direction: higher
        measured_in: percent
    ```

    `maling.yaml`
    ```yaml
    kind: measurements
    unit: nav-harstad
    values:
      overgang-til-arbeid:
        2014-T1: 44.9
        2014-T2: 45.7
    ```

    `strategi.yaml`
    ```yaml
    kind: strategic-plan
    id: strategi
    title: Strategi
    unit: nav-harstad
    period: 2015-2018
    indicators:
      - indicator: overgang-til-arbeid
        at_least: 0.47  # warning: 15 [IND042]
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
      - indicator: overgang-til-arbeid
        at_least: 47
    ```
    """
    if not is_measured(workspace):
        return
    measured: dict[str, list[Number]] = defaultdict(list)
    for series in standing.series:
        values = (one.value for one in series.readings)
        measured[series.definition.id] += [value for value in values if value is not None]
    yield from once(
        found
        for each in planned_uses(workspace)
        if not is_count(each.definition) and each.definition.accumulation not in ("ytd", "flow")
        for found in _far(each, measured[each.definition.id])
    )


def _far(each: PlannedUse, values: list[Number]) -> Iterator[Hit]:
    for (key, *below), number in each.aims:
        likely = likely_value(number, values, counted=False)
        if likely is not None:
            low, high = plain(min(values)), plain(max(values))
            yield each.hit(
                str(key), *below, number=plain(number), low=low, high=high, likely=plain(likely)
            )
