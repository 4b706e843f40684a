"""How a value has moved since a declared base, and whether that is better or worse."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import reduce
from typing import Final

from navplan.i18n import N_
from navplan.model.indicators import IndicatorDefinition
from navplan.said import Said, Sayable, per_cent
from navplan.status.aims import Aim, Interval
from navplan.status.exact import ONE_PER_CENT, Number, magnitude, minus, plus, times
from navplan.status.results import Movement, Trend, TrendBase, TrendVerdict
from navplan.status.series import Reading, Readings
from navplan.status.timetable import year_before
from navplan.status.trace import Step
from navplan.values import Period, PeriodKind


def trend(
    judged: Sequence[Reading],
    readings: Readings,
    definition: IndicatorDefinition,
    aim: Aim | None,
    decimals: int,
) -> Trend:
    """The trend of a value against the same period a year earlier.

    `judged` are the terms of a sum, or the one reading that is the value. A sum is held
    against that of the same periods a year earlier. Where one of these has no value, or the
    series has been broken since, the movement is unknown; no other base is taken instead.
    """
    newest = judged[-1].period
    named = _base_of(newest, definition)
    wanted = year_before(newest)
    base = [one for one in map(readings.at, _a_year_before(judged)) if one]
    before, now = _total(base), _total(judged)
    if len(base) < len(judged) or before is None or now is None:
        said = Said(N_("the trend is unknown: there is no value a year earlier"))
        return Trend("unknown", None, named, wanted, None, (Step(said),))
    broken = readings.broken(base[0].period, newest)
    if broken:
        said = Said(
            N_("the trend is unknown: the series is broken at {period}"), {"period": broken.period}
        )
        return Trend("unknown", None, named, base[-1].period, None, (Step(said, broken.origins),))
    change = minus(now, before)
    moved = movement(before, change, decimals)
    origins = tuple(origin for one in (*base, *judged) for origin in one.origins)
    step = Step(_said([one.period for one in base], before, change, moved, definition), origins)
    verdict = _verdict(moved, before, now, definition, aim)
    return Trend(moved, verdict, named, base[-1].period, change, (step,))


def _a_year_before(judged: Sequence[Reading]) -> Iterator[Period]:
    return filter(None, (year_before(one.period) for one in judged))


def _total(readings: Sequence[Reading]) -> Number | None:
    """The sum of the values; None where there is none, or one is missing."""
    values = [one.value for one in readings if one.value is not None]
    return reduce(plus, values) if values and len(values) == len(readings) else None


def _base_of(period: Period, definition: IndicatorDefinition) -> TrendBase:
    """What a value is compared with where the plan does not say: both are a year earlier."""
    yearly = period.kind in (PeriodKind.YEAR, PeriodKind.SPAN)
    return "previous" if yearly and definition.accumulation != "ytd" else "same_period_last_year"


def movement(base: Number, change: Number, decimals: int) -> Movement:
    """Up or down, or flat where the change is at most one per cent or one printed unit."""
    dead_band = max(times(magnitude(base), ONE_PER_CENT), Decimal(1).scaleb(-decimals))
    if magnitude(change) <= dead_band:
        return "flat"
    return "up" if change > 0 else "down"


def _verdict(
    moved: Movement,
    base: Number,
    value: Number,
    definition: IndicatorDefinition,
    aim: Aim | None,
) -> TrendVerdict:
    if moved == "flat":
        return "neutral"
    if isinstance(aim, Interval):
        before, now = aim.distance(base), aim.distance(value)
        return "neutral" if before == now else "better" if now < before else "worse"
    if definition.direction not in ("higher", "lower"):
        return "neutral"
    return "better" if (moved == "up") == (definition.direction == "higher") else "worse"


def _said(
    periods: Sequence[Period],
    base: Number,
    change: Number,
    moved: Movement,
    definition: IndicatorDefinition,
) -> Said:
    """A movement in words; the change of a per cent is in percentage points."""
    if len(periods) > 1:
        shown = {
            "change": magnitude(change),
            "base": base,
            "first": periods[0],
            "last": periods[-1],
        }
        return Said(_SUMS_MOVE[moved], shown)
    period = periods[0]
    amount: Sayable = magnitude(change)
    before: Sayable = base
    if definition.measured_in == "percent":
        amount = Said(N_("{number} percentage points"), {"number": amount})
        before = per_cent(base)
    return Said(_MOVES[moved], {"change": amount, "base": before, "period": period})


_MOVES: Final[dict[Movement, str]] = {
    "up": N_("up by {change} from {base} in {period}"),
    "down": N_("down by {change} from {base} in {period}"),
    "flat": N_("about the same as {base} in {period}: the difference is {change}"),
}

_SUMS_MOVE: Final[dict[Movement, str]] = {
    "up": N_("up by {change} from {base}, the sum from {first} to {last}"),
    "down": N_("down by {change} from {base}, the sum from {first} to {last}"),
    "flat": N_(
        "about the same as {base}, the sum from {first} to {last}: the difference is {change}"
    ),
}
