"""IND: whether a value goes with those around it: sums that fall, and commas out of place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from navplan.diagnostics import Severity
from navplan.i18n import N_
from navplan.rules.indicators.measured import goes_both_ways, is_count, is_per_cent
from navplan.rules.registry import Hit, hit, hit_in, rule, see
from navplan.values import plain

if TYPE_CHECKING:
    from navplan.model.indicators import IndicatorDefinition
    from navplan.model.measurements import Measurements
    from navplan.rules.standing import Given, Series, Standing
    from navplan.status import Number
    from navplan.status.series import Reading


@rule(
    "IND027",
    message=N_("{before} for {earlier} and then {after} for {later}: a sum since 1 January fell"),
    help=N_(
        "correct the one that is wrong; if the count itself was corrected, write “break: yes” or"
        " a note that says so; if the values are no sums since 1 January, correct"
        " “accumulation:” in the catalogue"
    ),
    severity=Severity.WARNING,
)
def year_to_date_falls(measurements: Measurements, standing: Standing, file: str) -> Iterator[Hit]:
    """
    ## What it does
    Finds amounts since 1 January (`accumulation: ytd`) that are lower than the one before them in
    the same year. Per cents and differences may fall, and so may a value after a preliminary one,
    one that has `break: yes`, or one whose note says that something was corrected.

    ## Why is this bad?
    What has been counted since January can only grow. Somebody has written the amount of the
    period instead of the amount so far, or one of the numbers is wrong.

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
        accumulation: ytd
    ```

    `maling.yaml`
    ```yaml
    kind: measurements
    unit: nav-harstad
    values:
      serviceklager:
        2015-T1: 9
        2015-T2: 8  # warning: 14 [IND027]
    ```

    Use instead:

    `maling.yaml`
    ```yaml
    kind: measurements
    unit: nav-harstad
    values:
      serviceklager:
        2015-T1: 9
        2015-T2: 17
    ```
    """
    for series, source in standing.series_in(measurements):
        for wrong, other in _falls(series):
            entry, there = wrong.entries[0], other.entries[0]
            if entry.source is source:
                earlier, later = sorted((wrong, other), key=lambda one: one.period)
                before, after = plain(earlier.value or 0), plain(later.value or 0)
                yield hit_in(
                    file,
                    *entry.origin.path,
                    "value",
                    related=(
                        see(
                            there.source.file,
                            *there.origin.path,
                            message=N_("the other one, for {period}"),
                            period=there.period,
                        ),
                    ),
                    before=before,
                    earlier=earlier.period,
                    after=after,
                    later=later.period,
                )


@rule(
    "IND028",
    message=N_("{value} is far from the other values, from {low} to {high}; {likely} would fit"),
    help=N_("is the decimal comma in its place? if the value is right, say why in a “note:”"),
    severity=Severity.WARNING,
    needs=("IND023",),
)
def comma_out_of_place(measurements: Measurements, standing: Standing) -> Iterator[Hit]:
    """
    ## What it does
    Finds values that are at least five times as large, or as small, as all those around them,
    and would be among them if the decimal comma were one or two places away. Four neighbours
    are needed. Where the indicator is no count, two that are nearly the same are enough.

    A value with a note is left alone, and so are amounts since 1 January and counts that are
    unusually small.

    ## Why is this bad?
    A missing comma makes 73 of 7.3. The chart shows nothing but that one point, and the trend
    is wrong for two years.

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
        measured_in: percent
        decimals: 1
    ```

    `maling.yaml`
    ```yaml
    kind: measurements
    unit: nav-harstad
    values:
      sykefravaer:
        2014-Q3: 7.8
        2014-Q4: 7.6
        2015-Q1: 75  # warning: 14 [IND028]
        2015-Q2: 7.3
    ```

    Use instead:

    `maling.yaml`
    ```yaml
    kind: measurements
    unit: nav-harstad
    values:
      sykefravaer:
        2014-Q3: 7.8
        2014-Q4: 7.6
        2015-Q1: 7.5
        2015-Q2: 7.3
    ```
    """
    for given in standing.given_in(measurements):
        value = given.measurement.value
        if value is None or given.measurement.note or given.series.definition.accumulation == "ytd":
            continue
        around = _neighbours(given)
        likely = likely_value(value, around, counted=is_count(given.series.definition))
        if likely is not None:
            low, high = plain(min(around)), plain(max(around))
            yield hit(
                *given.path, "value", value=plain(value), low=low, high=high, likely=plain(likely)
            )


# --- sums since 1 January ---------------------------------------------------------------

_CORRECTED: Final = re.compile(r"rett|korriger|korreksjon|just|correct", re.IGNORECASE)

_FAR: Final = 5
"""How many times as large a value is that is far from another."""


def _falls(series: Series) -> Iterator[tuple[Reading, Reading]]:
    """The readings at which a sum falls within a year: the one that is wrong, and the other."""
    if not only_grows(series.definition):
        return
    readings = [one for one in series.readings if one.value is not None]
    for at in range(1, len(readings)):
        before, after = readings[at - 1], readings[at]
        if before.period.last.year == after.period.last.year and _fell(series, before, after):
            yield (before, after) if _is_peak(readings, at - 1) else (after, before)


def only_grows(definition: IndicatorDefinition) -> bool:
    """Whether an indicator is a sum since 1 January of what cannot be taken back."""
    return (
        definition.accumulation == "ytd"
        and not is_per_cent(definition)
        and not goes_both_ways(definition)
    )


def _fell(series: Series, before: Reading, after: Reading) -> bool:
    """Whether a sum is lower than the one before, and nothing says that it was corrected."""
    if _number(before) <= _number(after) or before.measurement.preliminary:
        return False
    said = after.measurement.note or ""
    return not _CORRECTED.search(said) and not series.given.broken(before.period, after.period)


def _is_peak(readings: Sequence[Reading], at: int) -> bool:
    """Whether the reading alone is out of order, so that it is the one to correct."""
    year = readings[at].period.last.year
    value, after = _number(readings[at]), _number(readings[at + 1])
    sooner = [_number(one) for one in readings[:at] if one.period.last.year == year]
    later = [_number(one) for one in readings[at + 2 :] if one.period.last.year == year]
    if sooner and sooner[-1] > after:
        return False
    return bool(later and after <= later[0] < value) or value >= _FAR * max(after, Decimal(1))


def _number(reading: Reading) -> Number:
    """The value of a reading that has one."""
    return Decimal(0) if reading.value is None else reading.value


# --- neighbours -------------------------------------------------------------------------

_EACH_WAY: Final = 3
_ENOUGH: Final = 4
_A_FEW: Final = 2
_NEARLY_THE_SAME: Final = Fraction(3, 2)
_SMALL: Final = 3
"""Below this, a count of ten times as many is no wonder."""

_PLACES: Final = (Decimal(10), Decimal(100))


def _neighbours(given: Given) -> list[Number]:
    """The values around one, at most three each way."""
    readings = [one for one in given.series.readings if one.value is not None]
    at = readings.index(given.reading)
    around = (*readings[max(at - _EACH_WAY, 0) : at], *readings[at + 1 : at + 1 + _EACH_WAY])
    return [_number(one) for one in around]


def likely_value(value: Decimal, around: Sequence[Number], *, counted: bool) -> Decimal | None:
    """What was meant by a value with its comma in the wrong place; None if it is in the right."""
    if not around or min(around) <= 0 or value <= 0:
        return None
    if value < _FAR * max(around) and value * _FAR > min(around):
        return None
    low, high = Fraction(min(around)), Fraction(max(around))
    similar = len(around) >= _A_FEW and high <= low * _NEARLY_THE_SAME and not counted
    if not similar and len(around) < _ENOUGH:
        return None
    if value >= _FAR * high and (low >= _SMALL or not counted):
        tried = [value / place for place in _PLACES]
    elif value * _FAR <= low and not counted:
        tried = [value * place for place in _PLACES]
    else:
        return None
    room = _NEARLY_THE_SAME
    return next((one for one in tried if low / room <= Fraction(one) <= high * room), None)
