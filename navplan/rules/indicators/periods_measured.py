"""IND: whether measurements are for the periods that an indicator is measured in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import TYPE_CHECKING

from navplan.diagnostics import Severity
from navplan.i18n import N_
from navplan.rules.registry import Hit, hit, rule
from navplan.values import Period, PeriodKind, period_of

if TYPE_CHECKING:
    from datetime import date

    from navplan.model.measurements import Measurements
    from navplan.rules.standing import Given, Series, Standing
    from navplan.status.series import Reading


@rule(
    "IND021",
    message=N_("“{indicator}” is measured per {kind}, and this value is for {period}"),
    help=N_(
        "write the period that the value is for, such as {example}; or say how often it is"
        " measured: “frequency:” in the catalogue, “measured:” in the plan"
    ),
    severity=Severity.WARNING,
)
def period_of_another_kind(measurements: Measurements, standing: Standing) -> Iterator[Hit]:
    """
    ## What it does
    Finds values for a period that does not go with how often an indicator is measured, by what
    the plan says or else the catalogue: the second tertial of what is measured per quarter, or
    a quarter among months. Where a file has several of them, it points at the first.

    What is a level or an amount since 1 January is known by the end of its period, so that
    `2015-06-30` and `2015-06` are the same. But a single `2015-Q2` among half-years is reported:
    there the wrong letter was typed. Values for a whole year may stand in front of those for the
    months, as history.

    ## Why is this bad?
    Tertials do not end when quarters do. An amount for a quarter cannot be added to those for
    months. The indicator gets a colour for a time that nobody planned, or none.

    ## Example
    `indikatorer.yaml`
    ```yaml
    kind: indicators
    id: indikatorer
    title: Indikatorer
    indicators:
      - id: sykefravaer
        title: Sykefravær
        direction: lower
        frequency: quarter
    ```

    `maling.yaml`
    ```yaml
    kind: measurements
    unit: nav-harstad
    values:
      sykefravaer:
        2015-Q1: 7.5
        2015-T2: 7.3  # warning: 5 [IND021]
    ```

    Use instead:

    `maling.yaml`
    ```yaml
    kind: measurements
    unit: nav-harstad
    values:
      sykefravaer:
        2015-Q1: 7.5
        2015-Q2: 7.3
    ```
    """
    from navplan.status.timetable import KIND_WORDS  # noqa: PLC0415

    said: set[tuple[int, PeriodKind]] = set()
    for given in standing.given_in(measurements):
        period = given.entry.period
        wanted = _wanted_instead(given)
        if wanted and (id(given.series), period.kind) not in said:
            said.add((id(given.series), period.kind))
            yield hit(
                *given.path,
                key=True,
                indicator=given.series.definition.title,
                kind=KIND_WORDS[wanted],
                period=period,
                example=str(period_of(wanted, period.last)),
            )


@rule(
    "IND022",
    message=N_("“{indicator}” has no value for {periods}, though it has one before and after"),
    help=N_(
        "write the value, or why there is none: “none: missing”, “none: not_applicable”,"
        " “none: suppressed” or “none: not_published”"
    ),
    severity=Severity.WARNING,
)
def hole_in_series(measurements: Measurements, standing: Standing, as_of: date) -> Iterator[Hit]:
    """
    ## What it does
    Finds periods of a plan in which an indicator should have been measured and was not, while
    there are values for earlier and later ones. It points at the value after the hole.

    A period with a reason or a leader’s comment instead of a value is no hole. Neither is one
    that a value for a longer period covers.

    ## Why is this bad?
    A month that was forgotten looks like one that has not come yet. In an amount that is summed
    it takes the colour from all months after it.

    ## Example
    `indikatorer.yaml`
    ```yaml
    kind: indicators
    id: indikatorer
    title: Indikatorer
    indicators:
      - id: bedriftsbesok
        title: Bedriftsbesøk
        direction: higher
        accumulation: flow
        frequency: month
    ```

    `malekart.yaml`
    ```yaml
    kind: scorecard
    id: malekart
    title: Målekart
    unit: nav-harstad
    period: 2015
    perspectives:
      - id: samfunn
        title: Samfunn
        goals:
          - id: samarbeid
            title: Godt samarbeid med næringslivet
            indicators:
              - indicator: bedriftsbesok
                per_period: 18
                tolerance: 2
    ```

    `maling.yaml`
    ```yaml
    kind: measurements
    unit: nav-harstad
    values:
      bedriftsbesok:
        2015-01: 17
        2015-03: 24  # warning: 5 [IND022]
    ```

    Use instead:

    `maling.yaml`
    ```yaml
    kind: measurements
    unit: nav-harstad
    values:
      bedriftsbesok:
        2015-01: 17
        2015-02:
          none: missing
        2015-03: 24
    ```
    """
    if not standing.whole:
        return
    for series, source in standing.series_in(measurements):
        for after, missing in _holes(series, as_of):
            entry = after.entries[0]
            if entry.source is source:
                first, last = str(missing[0]), str(missing[-1])
                yield hit(
                    *entry.origin.path,
                    key=True,
                    indicator=series.definition.title,
                    periods=first if first == last else f"{first} – {last}",
                )


# --- kinds of periods -------------------------------------------------------------------

_ENOUGH = 3
"""So many neighbours of one kind show that one of another kind is a slip."""

_LETTERED = {PeriodKind.QUARTER, PeriodKind.TERTIAL, PeriodKind.HALF}
"""The kinds of periods that one letter tells apart."""

_A_FEW = 2
"""So many show it where one letter is enough to slip."""


def _wanted_instead(given: Given) -> PeriodKind | None:
    """The kind that a measured period should have been of; None where it may be as it is."""
    series, period = given.series, given.entry.period
    if series.definition.measure != "number":
        return None
    tables = [case.timetable for case in series.cases]
    judging = [table for table in tables if table.window.contains(period.last)]
    if any(table.kind is None or table.once for table in judging):
        return None
    kinds = {table.kind: table.months for table in judging or tables if table.kind}
    if not kinds and series.definition.frequency:
        kinds = {PeriodKind(series.definition.frequency): ()}
    if PeriodKind.SPAN in kinds or any(_fits(given, kind, kinds[kind]) for kind in kinds):
        return None
    if not judging and not _has_company(given, kinds):
        return None
    return next(iter(kinds), None)


def _fits(given: Given, kind: PeriodKind, months: tuple[int, ...]) -> bool:
    """Whether a measured period goes with what is measured by a kind of period.

    `months` are those at whose end it is measured, where a plan names them.
    """
    period = given.entry.period
    if period.kind is kind or (months and period.kind is PeriodKind.MONTH):
        return True
    if given.series.definition.accumulation in ("flow", "average"):
        return False
    if period_of(kind, period.last).last != period.last:
        return False
    return period.kind is PeriodKind.DAY or not _is_alone_among(given, kind)


def _is_alone_among(given: Given, kind: PeriodKind) -> bool:
    """Whether the other values of a file are for another kind of period, and this one is not.

    Of the periods that one letter tells apart, the values of all files are looked at.
    """
    own = given.entry.period.kind
    kinds = [period.kind for period in given.entry.source.by_period]
    if kinds.count(own) == 1 and kinds.count(kind) >= _ENOUGH:
        return True
    known = [reading.period.kind for reading in given.series.readings]
    return {own, kind} <= _LETTERED and known.count(own) == 1 and known.count(kind) >= _A_FEW


def _has_company(given: Given, kinds: Iterable[PeriodKind]) -> bool:
    """Whether the same year has values for the right kind of period, so that it is no history."""
    year = given.entry.period.last.year
    return any(
        reading.period.kind in kinds and reading.period.last.year == year
        for reading in given.series.readings
    )


# --- holes ------------------------------------------------------------------------------


def _holes(series: Series, as_of: date) -> Iterator[tuple[Reading, list[Period]]]:
    """Each reading that comes after a hole, and the periods that are missing before it."""
    readings = [one for one in series.readings if one.is_record and one.period.last <= as_of]
    # Where something is written twice, something else is missing: that is one mistake.
    if not readings or series.is_crowded:
        return
    begun, ended = readings[0].period.last, readings[-1].period.last
    there = {one.period for one in series.readings}
    missing: dict[Period, None] = {}
    for table in (case.timetable for case in series.cases):
        last = min(table.window.last, ended)
        for period in table.periods(table.window.first, last):
            if period.last > begun and period not in there and not _is_explained(series, period):
                missing[period] = None
    after = {period: _next(readings, period.last) for period in sorted(missing)}
    for _, hole in groupby(after, lambda period: after[period].period):
        periods = list(hole)
        yield after[periods[0]], periods


def _next(readings: Iterable[Reading], day: date) -> Reading:
    """The first reading after a day."""
    return next(one for one in readings if one.period.last > day)


def _is_explained(series: Series, period: Period) -> bool:
    """Whether something is written for a period, or for one that shares a day with it."""
    return any(
        one.first <= period.last and period.first <= one.last
        for one in (
            *(reading.period for reading in series.readings),
            *(comment.period for comment in series.comments),
        )
    )
