"""The points of an indicator's chart: what was measured, and the target line beside it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from typing import Literal, NamedTuple

from navplan.frozen import frozen
from navplan.model.measurements import NoValue
from navplan.status.aims import Limit
from navplan.status.case import Case, latest
from navplan.status.exact import ZERO, Number, plus, times
from navplan.status.series import Reading
from navplan.status.sums import Sum, sum_so_far
from navplan.status.targets import ByPeriod, EachPeriod, OfYear, Standing, Target
from navplan.values import Period, month, year

_DAY = timedelta(days=1)

TargetPoint = tuple[date, Number]


class SeriesPoint(NamedTuple):
    """One period of an indicator, for charts.

    `so_far` is what stands beside the target line: for a flow the sum since 1 January, and
    otherwise the value. Both are None where there is no value, with the `reason`.
    """

    period: Period
    value: Number | None
    so_far: Number | None
    reason: NoValue | Literal["invalid"] | None
    preliminary: bool
    break_: bool
    note: str | None


@frozen
class Chart:
    """What it takes to draw an indicator. The points are made when they are asked for."""

    case: Case
    target: Target | None

    @property
    def series(self) -> tuple[SeriesPoint, ...]:
        """All periods up to the day that is judged, with sums so far for a flow.

        Such a sum begins with the target's period, and has no value after a hole.
        """
        found = []
        running: Number | None = None
        before: Reading | None = None
        for reading in self.case.readings.between(date.min, self.case.as_of):
            so_far = reading.value
            if self.case.is_sum:
                running = _running(running, before, reading, _begins(self.target, reading.period))
                so_far = None if reading.value is None else running
                before = reading
            found.append(_point(reading, so_far))
        return tuple(found)

    @property
    def target_line(self) -> tuple[TargetPoint, ...]:
        """The target over the plan's period; empty for a range, which is no line."""
        match self.target:
            case Standing(aim=Limit(number=number)):
                return ((self.case.plan.first, number), (self.case.plan.last, number))
            case ByPeriod() as target:
                return tuple(_by_period(self.case, target))
            case OfYear() as target:
                return tuple(_of_years(self.case, target))
            case EachPeriod() as target:
                return tuple(_each_period(self.case, target))
            case _:
                return ()


def _point(reading: Reading, so_far: Number | None) -> SeriesPoint:
    measurement = reading.measurement
    return SeriesPoint(
        reading.period,
        reading.value,
        so_far,
        "invalid" if reading.problem else reading.reason,
        measurement.preliminary,
        measurement.break_,
        measurement.note,
    )


def _begins(target: Target | None, period: Period) -> date:
    """The first day of the sum that a period belongs to."""
    if isinstance(target, ByPeriod):
        covering = target.covering(period.last)
        if covering:
            return covering.first
    return date(period.last.year, 1, 1)


def _running(
    running: Number | None, before: Reading | None, reading: Reading, begins: date
) -> Number | None:
    """The sum with one more period, or None from the first hole until a sum begins anew."""
    if reading.period.first <= begins:
        running = ZERO
    elif before is None or before.period.last + _DAY != reading.period.first:
        return None
    if running is None:
        return None
    if reading.value is None:
        return running if reading.reason == "not_applicable" else None
    return plus(running, reading.value)


def _by_period(case: Case, target: ByPeriod) -> Iterator[TargetPoint]:
    """The target of each target period at its end, or at every measurement in it."""
    if case.is_sum:
        inside = sorted(one for one in target.numbers if case.plan.contains(one.last))
        yield from ((one.last, target.numbers[one]) for one in inside)
        return
    for period in case.timetable.periods(case.plan.first, case.plan.last):
        covering = target.covering(period.last)
        if covering:
            yield period.last, target.numbers[covering]


def _of_years(case: Case, target: OfYear) -> Iterator[TargetPoint]:
    for number in range(case.plan.first.year, case.plan.last.year + 1):
        if target.due is None:
            yield year(number).last, target.whole.number
        for due, share in (target.due or {}).items():
            yield month(number, due).last, times(target.whole.number, share)


def _each_period(case: Case, target: EachPeriod) -> Iterator[TargetPoint]:
    """The target after each period; what is left out of a sum is left out of its target."""
    apart = _apart(case)
    count, current = 0, None
    for period in case.timetable.periods(case.plan.first, case.plan.last):
        count = count if period.last.year == current else 0
        current = period.last.year
        if period not in apart:
            count += 1
            yield period.last, times(target.each.number, Decimal(count))


def _apart(case: Case) -> frozenset[Period]:
    """The periods up to the judged one that count neither in the sum nor in its target."""
    judged = latest(case).reading
    if judged is None or not case.is_sum:
        return frozenset()
    found = sum_so_far(case, case.plan.first, judged.period.last)
    return frozenset(found.apart) if isinstance(found, Sum) else frozenset()
