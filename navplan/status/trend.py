"""How a value has moved since a declared base, and whether that is better or worse."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from navplan.i18n import N_
from navplan.model.indicators import IndicatorDefinition
from navplan.said import Said, Sayable, per_cent
from navplan.status.aims import Aim, Interval
from navplan.status.exact import ONE_PER_CENT, Number, magnitude, minus, times
from navplan.status.results import Movement, Trend, TrendBase, TrendVerdict
from navplan.status.series import Reading, Readings
from navplan.status.timetable import year_before
from navplan.status.trace import Step
from navplan.values import Period, PeriodKind


def trend(
    judged: Reading,
    readings: Readings,
    definition: IndicatorDefinition,
    aim: Aim | None,
    decimals: int,
) -> Trend:
    """The trend of a value against the same period a year earlier.

    For a flow that is the amount of the period itself. Where the base has no value, or the
    series has been broken since, the movement is unknown; no other base is taken instead.
    """
    named = _base_of(judged.period, definition)
    wanted = year_before(judged.period)
    base = readings.at(wanted) if wanted else None
    if base is None or base.value is None or judged.value is None:
        said = Said(N_("the trend is unknown: there is no value a year earlier"))
        return Trend("unknown", None, named, wanted, None, (Step(said),))
    broken = readings.broken(base.period, judged.period)
    if broken:
        said = Said(
            N_("the trend is unknown: the series is broken at {period}"), {"period": broken.period}
        )
        return Trend("unknown", None, named, base.period, None, (Step(said, broken.origins),))
    change = minus(judged.value, base.value)
    moved = movement(base.value, change, decimals)
    origins = (*base.origins, *judged.origins)
    step = Step(_said(base.period, base.value, change, moved, definition), origins)
    verdict = _verdict(moved, base.value, judged.value, definition, aim)
    return Trend(moved, verdict, named, base.period, change, (step,))


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
    period: Period, base: Number, change: Number, moved: Movement, definition: IndicatorDefinition
) -> Said:
    """A movement in words; the change of a per cent is in percentage points."""
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
