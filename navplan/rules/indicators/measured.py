"""IND: whether the numbers that were measured can be right."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Final

from navplan.diagnostics import Severity, Term
from navplan.i18n import N_
from navplan.rules.registry import Hit, hit, rule
from navplan.values import plain

if TYPE_CHECKING:
    from navplan.model.indicators import IndicatorDefinition
    from navplan.model.measurements import Measurement, Measurements
    from navplan.rules.standing import Given, Standing


@rule(
    "IND023",
    message=N_("{value} is not possible here: {reason}"),
    help=N_(
        "correct the number, or let the catalogue say what the indicator can be: “possible:” with"
        " the lowest and the highest value, “decimals:” with how many decimals it has"
    ),
    severity=Severity.WARNING,
)
def value_not_possible(measurements: Measurements, standing: Standing) -> Iterator[Hit]:
    """
    ## What it does
    Finds values that the indicator cannot have: outside what the catalogue says is `possible`,
    or, where it does not say so, outside the scale that the definition names (`på en skala fra 1
    til 6`), per cents below 0 or above 100, counts below 0 and counts with decimals.

    Deviations, changes, growth, use of a budget, coverage and indexes may be below 0 or above
    100, averages and full-time equivalents may have decimals. These are known by the words of
    their title and definition. A range as its direction says that an indicator may go both
    ways.

    ## Why is this bad?
    A comma too far to the right, or a number from the line above: the colour follows from it
    all the same, and nobody looks again at what is green.

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
        2015-Q1: 7.5
        2015-Q2: 730  # warning: 14 [IND023]
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
    for given in standing.given_in(measurements):
        for key, number in _numbers(given.measurement):
            reason = _impossible(key, number, given)
            if reason:
                yield hit(*given.path, key, value=plain(number), reason=reason)


@rule(
    "IND024",
    message=N_("{numerator} of {denominator} is more than all of them"),
    help=N_(
        "correct the numerator or the denominator; if the share may pass 100 %, let the catalogue"
        " say so with “possible:”"
    ),
    severity=Severity.WARNING,
)
def numerator_above_denominator(measurements: Measurements, standing: Standing) -> Iterator[Hit]:
    """
    ## What it does
    Finds shares whose numerator is larger than the denominator, in indicators that are measured
    in per cent or as a part of one.

    Indicators of which the catalogue says that more than 100 % is `possible`, and those that are
    about coverage, growth or the use of a budget, are left alone.

    ## Why is this bad?
    Those who found work are among those who looked for it. Most often the two numbers are
    exchanged, or they are from different months.

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

    `maling.yaml`
    ```yaml
    kind: measurements
    unit: nav-harstad
    values:
      flyktninger-i-arbeid:
        2015-H1:
          numerator: 214  # warning: 18 [IND024]
          denominator: 95
    ```

    Use instead:

    `maling.yaml`
    ```yaml
    kind: measurements
    unit: nav-harstad
    values:
      flyktninger-i-arbeid:
        2015-H1:
          numerator: 95
          denominator: 214
    ```
    """
    for given in standing.given_in(measurements):
        numerator, denominator = given.measurement.numerator, given.measurement.denominator
        if numerator and denominator and _passes(given):
            yield hit(
                *given.path,
                "numerator",
                numerator=plain(numerator),
                denominator=plain(denominator),
            )


# --- what is possible -------------------------------------------------------------------

_PER_CENT: Final = ("percent", "prosent", "%")
_COUNTS: Final = ("count", "antall", "antal", "personer", "persons", "stk", "stk.")
_WHOLE: Final = Decimal(100)


def _numbers(measurement: Measurement) -> Iterator[tuple[str, Decimal]]:
    """The numbers of a measurement that are not a share's value, with their keys."""
    for key in ("value", "numerator", "denominator"):
        number = getattr(measurement, key)
        if number is not None:
            yield key, number


def _impossible(key: str, number: Decimal, given: Given) -> Term | None:
    """Why a number cannot be, or None."""
    definition = given.series.definition
    if key != "value":
        return _not_persons(number) if definition.counts == "persons" else None
    scale = possible_of(definition)
    if scale:
        low, high = scale
        return Term(N_("the catalogue says otherwise")) if not low <= number <= high else None
    if definition.direction == "range" or goes_both_ways(definition):
        return None
    if is_per_cent(definition):
        if 0 <= number <= _WHOLE or _passes(given):
            return None
        return Term(N_("a part of a whole is from 0 to 100 %"))
    return _not_counted(number, definition) if is_count(definition) else None


def possible_of(definition: IndicatorDefinition) -> tuple[Decimal, Decimal] | None:
    """The lowest and the highest value, as said under `possible` or in words by the definition."""
    if definition.possible:
        return definition.possible
    # What is counted in per cent or in persons may be of those who chose a point on a scale.
    if is_per_cent(definition) or is_count(definition) or goes_both_ways(definition):
        return None
    said = [
        (int(one["low"]), int(one["high"])) for one in _scale().finditer(_described(definition))
    ]
    if len(set(said)) != 1 or said[0][0] >= said[0][1]:
        return None
    return Decimal(said[0][0]), Decimal(said[0][1])


def _not_persons(number: Decimal) -> Term | None:
    if number < 0 or number != number.to_integral_value():
        return Term(N_("persons are counted in whole numbers of 0 or more"))
    return None


def _not_counted(number: Decimal, definition: IndicatorDefinition) -> Term | None:
    if number < 0:
        return Term(N_("what is counted is 0 or more"))
    whole = number == number.to_integral_value() or definition.decimals
    if whole or definition.accumulation in ("average", "rolling") or _is_mean(definition):
        return None
    return Term(N_("what is counted is a whole number"))


def is_per_cent(definition: IndicatorDefinition) -> bool:
    """Whether an indicator is measured in per cent."""
    return definition.measured_in in _PER_CENT


def is_count(definition: IndicatorDefinition) -> bool:
    """Whether an indicator is a number of persons or things."""
    if definition.measured_in is None:
        return definition.counts == "persons"
    return definition.measured_in.casefold() in _COUNTS


def _passes(given: Given) -> bool:
    """Whether a share is of more than there is, and that is a mistake."""
    measurement, definition = given.measurement, given.series.definition
    if definition.measured_in not in (None, *_PER_CENT) or goes_both_ways(definition):
        return False
    whole = Decimal(1) if definition.measured_in is None else _WHOLE
    most = definition.possible[1] if definition.possible else whole
    numerator, denominator = measurement.numerator, measurement.denominator
    return bool(numerator and denominator and numerator > denominator > 0 and most <= whole)


def goes_both_ways(definition: IndicatorDefinition) -> bool:
    """Whether an indicator is about a difference or a ratio, by the words it is described in."""
    return bool(_differences().search(_described(definition)))


def _is_mean(definition: IndicatorDefinition) -> bool:
    return bool(_means().search(_described(definition)))


def _described(definition: IndicatorDefinition) -> str:
    return f"{definition.title}\n{definition.definition or ''}".casefold()


@cache
def _differences() -> re.Pattern[str]:
    return re.compile(
        r"avvik|budsjett|forbruk|endring|vekst|økning|auke|auking|nedgang|reduksjon|differanse"
        r"|forskjell|skilnad|balanse|netto|saldo|måloppnå|dekningsgrad|indeks|index|budget|growth"
        r"|change|deviation|difference|coverage"
    )


@cache
def _scale() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:skala(?:en)?|scale)\s+(?:(?:som\s+går\s+)?(?:fra|frå|from)\s+)?"
        r"(?P<low>\d{1,3})\s*(?:til|to|[–-])\s*(?P<high>\d{1,3})\b"
    )


@cache
def _means() -> re.Pattern[str]:
    return re.compile(r"gjennomsnitt|snitt|median|årsverk|stilling|average|mean\b|full-time")
