"""PRV: counts of so few persons that they may be recognised, for plans that are public."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from navplan.diagnostics import Severity
from navplan.i18n import N_
from navplan.rules.indicators.uses import planned_uses
from navplan.rules.registry import Hit, hit, rule
from navplan.schema.shape import written
from navplan.values import plain

if TYPE_CHECKING:
    from navplan.model.indicators import IndicatorDefinition
    from navplan.model.measurements import Measurement, Measurements
    from navplan.workspace import Workspace

_FEWEST: Final = 5
"""Of so many persons nobody is recognised by the number alone; 0 tells of nobody either."""

_COUNTS: Final = frozenset(
    {None, "count", "antall", "antal", "personer", "personar", "persons", "deltakere", "deltakarar"}
)
"""The units of measure in which a value is a number of persons."""


@rule(
    "PRV005",
    message=N_("{count} of the persons that “{indicator}” counts: so few may be recognised"),
    help=N_(
        "write “none: suppressed” in place of the number, or count over more units or a longer"
        " time; the plan “{plan}”, which shows it, is public"
    ),
    severity=Severity.WARNING,
)
def count_of_few_persons(measurements: Measurements, workspace: Workspace) -> Iterator[Hit]:
    """
    ## What it does
    Finds values and numerators from 1 to 4 of indicators that count persons (`counts: persons`)
    where a public plan uses the indicator for the unit. A plan with `visibility: internal` may
    show them.

    ## Why is this bad?
    In a small place everybody knows who the two are that lost their benefit. NAV itself does
    not publish numbers below 4 and the integration authorities none below 5. `none: suppressed`
    tells the reader that there is a number, and that it is held back.

    ## Example
    `indikatorer.yaml`
    ```yaml
    kind: indicators
    id: indikatorer
    title: Indikatorer
    indicators:
      - id: deltakere-kvp
        title: Deltakere i kvalifiseringsprogrammet
        direction: higher
        measured_in: count
        counts: persons
    ```

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
          - id: kvalifisering
            title: God kvalitet i kvalifiseringen
            indicators:
              - indicator: deltakere-kvp
                at_least: 6
    ```

    `maling.yaml`
    ```yaml
    kind: measurements
    unit: nav-harstad
    values:
      deltakere-kvp:
        2015-06: 3  # warning: 14 [PRV005]
    ```

    Use instead:

    `maling.yaml`
    ```yaml
    kind: measurements
    unit: nav-harstad
    values:
      deltakere-kvp:
        2015-06:
          none: suppressed
    ```
    """
    shown = _Shown(workspace, measurements.unit)
    for indicator, by_period in measurements.values.items():
        for period, one in by_period.items():
            for key in ("value", "numerator"):
                count = getattr(one, key)
                plan = shown.by(indicator, one, key) if _is_small(count) else None
                if plan:
                    path = ("values", indicator, written(period), key)
                    yield hit(*path, count=plain(count), indicator=indicator, plan=plan)


@rule(
    "PRV006",
    message=N_("all persons but {count} are counted here: so few may be recognised"),
    help=N_(
        "write “none: suppressed” in place of the numbers, or count over more units or a longer"
        " time; the plan “{plan}”, which shows them, is public"
    ),
    severity=Severity.WARNING,
    needs=("PRV005",),
)
def few_persons_left_over(measurements: Measurements, workspace: Workspace) -> Iterator[Hit]:
    """
    ## What it does
    Finds shares of persons where the numerator is from 1 to 4 smaller than the denominator, for
    indicators that count persons and that a public plan uses for the unit.

    ## Why is this bad?
    What is not written can be reckoned: if 38 of 40 got a job, two did not, and in a small place
    people know who.

    ## Example
    `indikatorer.yaml`
    ```yaml
    kind: indicators
    id: indikatorer
    title: Indikatorer
    indicators:
      - id: overgang-til-arbeid
        title: Overgang til arbeid
        direction: higher
        measured_in: percent
        counts: persons
    ```

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
          - id: arbeid
            title: Flere i arbeid
            indicators:
              - indicator: overgang-til-arbeid
                at_least: 60
    ```

    `maling.yaml`
    ```yaml
    kind: measurements
    unit: nav-harstad
    values:
      overgang-til-arbeid:
        2015-06:
          numerator: 38  # warning: 18 [PRV006]
          denominator: 40
    ```

    Use instead:

    `maling.yaml`
    ```yaml
    kind: measurements
    unit: nav-harstad
    values:
      overgang-til-arbeid:
        2015-06:
          none: suppressed
    ```
    """
    shown = _Shown(workspace, measurements.unit)
    for indicator, by_period in measurements.values.items():
        for period, one in by_period.items():
            if one.numerator is None or one.denominator is None:
                continue
            rest = one.denominator - one.numerator
            plan = shown.by(indicator, one, "numerator") if _is_small(rest) else None
            if plan and not _is_small(one.numerator):
                path = ("values", indicator, written(period), "numerator")
                yield hit(*path, count=plain(rest), plan=plan)


def _is_small(number: Decimal | None) -> bool:
    return number is not None and 0 < number < _FEWEST


class _Shown:
    """The public plans that show what is measured in one unit, by indicator."""

    def __init__(self, workspace: Workspace, unit: str) -> None:
        self._workspace = workspace
        self._unit = self._present(unit)
        self._found: dict[str, tuple[IndicatorDefinition, str]] | None = None

    def by(self, indicator: str, measurement: Measurement, key: str) -> str | None:
        """The id of a public plan that shows a measurement that counts persons, if any does."""
        if self._found is None:
            self._found = {
                each.definition.id: (each.definition, each.plan.id)
                for each in planned_uses(self._workspace)
                if each.plan.visibility == "public"
                and self._present(each.use.unit or each.plan.unit or "") == self._unit
            }
        target = self._workspace.index.find(indicator, ("indicator",))
        definition, plan = self._found.get(target.address if target else "", (None, None))
        if definition is None or definition.counts != "persons":
            return None
        is_share = measurement.numerator is not None
        is_count = key == "numerator" or (not is_share and definition.measured_in in _COUNTS)
        return plan if is_count else None

    def _present(self, unit: str) -> str:
        found = self._workspace.index.find(unit, ("unit",))
        return found.address if found else unit
