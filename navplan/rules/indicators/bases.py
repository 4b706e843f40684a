"""IND: whether what a plan compares with can be compared, and is what was measured."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING, Final, cast

from navplan.diagnostics import Severity
from navplan.i18n import N_
from navplan.rules.registry import Hit, hit_in, rule, see
from navplan.rules.standing import is_measured
from navplan.schema.shape import written
from navplan.values import plain, year

if TYPE_CHECKING:
    from navplan.model.effective import Origin
    from navplan.model.indicators import IndicatorCatalogue
    from navplan.rules.standing import Standing
    from navplan.status import Number
    from navplan.status.case import Case
    from navplan.values import Period
    from navplan.workspace import Workspace


@rule(
    "IND029",
    message=N_("{base} cannot be compared: from {broken} on, “{indicator}” is counted otherwise"),
    help=N_(
        "measure the base again as it is counted now, or begin from a value after the break and"
        " set the target anew"
    ),
    severity=Severity.WARNING,
)
def compared_across_break(workspace: Workspace, standing: Standing) -> Iterator[Hit]:
    """
    ## What it does
    Finds baselines, steps and paths that begin before an indicator was counted in another way,
    in plans that last until after that. Likewise targets that are a change from the year before,
    when the break is in between. Breaks stand in the catalogue under `breaks`, or as
    `break: yes` at the first value after it.

    ## Why is this bad?
    The target asks for a change, and a part of the change was made by the new way of counting.
    It may be reached, or become impossible, without anybody doing anything.

    ## Example
    `indikatorer.yaml`
    ```yaml
    kind: indicators
    id: indikatorer
    title: Indikatorer
    indicators:
      - id: serviceklager
        title: Serviceklager
        direction: lower
        frequency: year
        breaks:
          - period: 2015
            note: Klager på telefon er med
    ```

    `malekart.yaml`
    ```yaml
    kind: scorecard
    id: malekart
    title: Målekart
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
                tolerance: 2
                baseline:
                  period: 2014  # warning: 23 [IND029]
                  value: 26
    ```

    Use instead:

    `malekart.yaml`
    ```yaml
    kind: scorecard
    id: malekart
    title: Målekart
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
                at_most: 24
                tolerance: 2
    ```
    """
    said: set[Origin] = set()
    for case in standing.cases if is_measured(workspace) or _is_broken(workspace) else ():
        for base, place, key in _bases(case):
            broken = case.readings.broken(base, case.plan)
            if broken and place not in said:
                said.add(place)
                there = broken.origins[0]
                yield hit_in(
                    place.file,
                    *place.path,
                    key=key,
                    related=(see(there.file, *there.path, message=N_("the break is said here")),),
                    base=str(base),
                    broken=broken.period,
                    indicator=case.definition.title,
                )


@rule(
    "IND030",
    message=N_("the baseline for {period} is {baseline}, but {value} was measured"),
    help=N_("correct the one that is wrong; “note:” says why if both are right"),
    severity=Severity.WARNING,
)
def baseline_differs_from_measured(workspace: Workspace, standing: Standing) -> Iterator[Hit]:
    """
    ## What it does
    Finds baselines whose value is another than the one that the unit’s measurements have for the
    same period. What rounding explains is no difference, and a baseline with a note is left
    alone.

    ## Why is this bad?
    Progress is counted from the baseline. The number was preliminary when the plan was written,
    or it is another year’s, and the office is judged by a way that it did not go.

    ## Example
    `indikatorer.yaml`
    ```yaml
    kind: indicators
    id: indikatorer
    title: Indikatorer
    indicators:
      - id: brukertilfredshet
        title: Brukertilfredshet
        direction: higher
        decimals: 1
        frequency: year
    ```

    `maling.yaml`
    ```yaml
    kind: measurements
    unit: nav-harstad
    values:
      brukertilfredshet:
        2014: 4.3
    ```

    `malekart.yaml`
    ```yaml
    kind: scorecard
    id: malekart
    title: Målekart
    unit: nav-harstad
    period: 2015
    perspectives:
      - id: tjenester
        title: Tjenester
        goals:
          - id: fornoyde-brukere
            title: Fornøyde brukere
            indicators:
              - indicator: brukertilfredshet
                at_least: 4.5
                baseline:
                  period: 2014
                  value: 4.5  # warning: 22 [IND030]
    ```

    Use instead:

    `malekart.yaml`
    ```yaml
    kind: scorecard
    id: malekart
    title: Målekart
    unit: nav-harstad
    period: 2015
    perspectives:
      - id: tjenester
        title: Tjenester
        goals:
          - id: fornoyde-brukere
            title: Fornøyde brukere
            indicators:
              - indicator: brukertilfredshet
                at_least: 4.5
                baseline:
                  period: 2014
                  value: 4.3
    ```
    """
    said: set[Origin] = set()
    for case in standing.cases if is_measured(workspace) else ():
        baseline, place = case.use.baseline, case.placed.place("baseline", "value")
        reading = case.readings.at(baseline.period) if baseline else None
        if baseline is None or reading is None or reading.value is None or baseline.note:
            continue
        if place not in said and not _same(baseline.value, reading.value):
            said.add(place)
            there = reading.origins[0]
            yield hit_in(
                place.file,
                *place.path,
                related=(see(there.file, *there.path, message=N_("this was measured")),),
                period=baseline.period,
                baseline=plain(baseline.value),
                value=plain(reading.value, _decimals(baseline.value) + 1),
            )


def _is_broken(workspace: Workspace) -> bool:
    """Whether a catalogue says that something is counted in another way from some time on."""
    catalogues = (
        cast("IndicatorCatalogue | None", workspace.model(record.file))
        for record in workspace.records.values()
        if record.kind == "indicators"
    )
    return any(one.breaks for catalogue in catalogues if catalogue for one in catalogue.indicators)


_BEFORE: Final = ("previous", "same_period_last_year")


def _bases(case: Case) -> Iterator[tuple[Period, Origin, bool]]:
    """The periods that a use compares with, and where it says so: as a value, or as a key."""
    use, placed = case.use, case.placed
    before = year(case.plan.first.year - 1)
    if use.baseline:
        yield use.baseline.period, placed.place("baseline", "period"), False
    if use.step and use.step.from_:
        first = min(use.step.from_)
        yield first, placed.place("step", "from", written(first)), True
    if use.path:
        first = min(use.path)
        yield first, placed.place("path", written(first)), True
    if use.change and use.change.from_ == "previous":
        yield before, placed.place("change"), True
    if use.relative_to and use.relative_to.own in _BEFORE:
        yield before, placed.place("relative_to", "own"), False
    if use.trend:
        yield before, placed.place("trend"), False
    elif use.compare_with in _BEFORE:
        yield before, placed.place("compare_with"), False


def _same(one: Decimal, other: Number) -> bool:
    """Whether two numbers are one, but for the decimals that are left out in one of them."""
    decimals = _decimals(one)
    if isinstance(other, Decimal):
        decimals = min(decimals, _decimals(other))
    return plain(other, decimals) == plain(one, decimals)


def _decimals(number: Decimal) -> int:
    return max(-int(number.as_tuple().exponent), 0)
