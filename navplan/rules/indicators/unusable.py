"""IND: whether anything can be read from a measurement as it is written."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Final, NamedTuple

from navplan.diagnostics import Term
from navplan.i18n import N_
from navplan.rules.registry import Hit, hit, rule
from navplan.values import plain

if TYPE_CHECKING:
    from navplan.model.indicators import IndicatorDefinition
    from navplan.model.measurements import Measurement, Measurements
    from navplan.rules.standing import Standing


@rule(
    "IND025",
    message=N_("{value} is written, but {numerator} of {denominator} is {share}"),
    help=N_("correct the number that is wrong, or leave out “value:”, which follows from the rest"),
)
def value_differs_from_share(measurements: Measurements, standing: Standing) -> Iterator[Hit]:
    """
    ## What it does
    Finds measurements with a value, a numerator and a denominator where the value is not the
    share. What rounding to the decimals that are written explains is no difference.

    ## Why is this bad?
    One of three numbers is wrong, and nobody can know which. The indicator gets no colour.

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
          value: 49  # error: 14 [IND025]
          numerator: 95
          denominator: 214
    ```

    Use instead:

    `maling.yaml`
    ```yaml
    kind: measurements
    unit: nav-harstad
    values:
      flyktninger-i-arbeid:
        2015-H1:
          value: 44
          numerator: 95
          denominator: 214
    ```
    """
    for given in standing.given_in(measurements):
        value = given.measurement.value
        share = given.reading.problem and given.reading.problem.params.get("share")
        if value is not None and isinstance(share, Decimal | Fraction):
            decimals = max(-int(value.as_tuple().exponent), 0)
            yield hit(
                *given.path,
                "value",
                value=plain(value),
                numerator=plain(given.measurement.numerator or 0),
                denominator=plain(given.measurement.denominator or 0),
                share=plain(share, decimals),
            )


@rule(
    "IND026",
    message=N_("this cannot be used as a measurement: {reason}"),
    help=N_("write what was measured and nothing else; if nothing was, write “none:” and why"),
)
def measurement_without_use(measurements: Measurements, standing: Standing) -> Iterator[Hit]:
    """
    ## What it does
    Finds measurements that nothing can be read from.

    - a value together with a reason why there is none
    - neither a value nor a reason
    - a numerator without a denominator, or the other way round
    - a denominator of 0
    - a share of an indicator whose amounts are summed
    - a value where the indicator is a milestone, a scale or a judgement, or the reverse
    - a level that the scale does not have
    - a value of which `n` says that nobody answered

    ## Why is this bad?
    Somebody has counted and written, and the indicator has no colour all the same.

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
    ```

    `maling.yaml`
    ```yaml
    kind: measurements
    unit: nav-harstad
    values:
      serviceklager:
        2015-T1:
          value: 6
          none: missing  # error: 13 [IND026]
    ```

    Use instead:

    `maling.yaml`
    ```yaml
    kind: measurements
    unit: nav-harstad
    values:
      serviceklager:
        2015-T1: 6
    ```
    """
    for given in standing.given_in(measurements):
        found = _useless(given.measurement, given.series.definition)
        if found:
            yield hit(*given.path, *found.key, key=found.at_key, reason=Term(found.reason))


class _Useless(NamedTuple):
    """What is wrong with a measurement, and the key it is seen at."""

    reason: str
    key: tuple[str, ...] = ()
    at_key: bool = True


_OF_MEASURE: Final = {"milestone": "done", "scale": "level", "judgement": "judgement"}
"""The key of a measurement that belongs to each way of measuring; a number has a value."""

_NUMBERS: Final = ("value", "numerator", "denominator")


def _useless(measurement: Measurement, definition: IndicatorDefinition) -> _Useless | None:
    """Why nothing can be read from a measurement, or None."""
    written = [
        key for key in (*_NUMBERS, *_OF_MEASURE.values()) if getattr(measurement, key) is not None
    ]
    if measurement.none:
        reason = N_("a value is written together with a reason why there is none")
        return _Useless(reason, ("none",), at_key=False) if written else None
    if not written:
        return _Useless(N_("there is neither a value nor a reason why there is none"))
    if measurement.n == 0 and measurement.value:
        return _Useless(N_("nobody answered, and there is a value"), ("n",), at_key=False)
    own = _OF_MEASURE.get(definition.measure, "value")
    wrong = [key for key in written if key != own and (own != "value" or key not in _NUMBERS)]
    if wrong:
        return _Useless(_BELONGS[definition.measure], (wrong[0],))
    if definition.measure == "scale":
        names = [level.name for level in definition.levels]
        if names and measurement.level not in names:
            return _Useless(N_("the scale has no such level"), ("level",), at_key=False)
    return _useless_share(measurement, definition) if definition.measure == "number" else None


_BELONGS: Final = {
    "number": N_("the catalogue says that it is a number"),
    "milestone": N_("the catalogue says that it is a milestone, which has “done:”"),
    "scale": N_("the catalogue says that it is a scale, which has “level:”"),
    "judgement": N_("the catalogue says that it is a judgement, which has “judgement:”"),
}


def _useless_share(measurement: Measurement, definition: IndicatorDefinition) -> _Useless | None:
    numerator, denominator = measurement.numerator, measurement.denominator
    if numerator is None or denominator is None:
        if measurement.value is not None:
            return None
        if numerator is None:
            return _Useless(
                N_("a share needs both a numerator and a denominator"), ("denominator",)
            )
        return _Useless(N_("a share needs both a numerator and a denominator"), ("numerator",))
    if denominator == 0:
        return _Useless(N_("the denominator is 0"), ("denominator",), at_key=False)
    if definition.accumulation == "flow":
        return _Useless(N_("shares cannot be summed; write the amounts"), ("numerator",))
    return None
