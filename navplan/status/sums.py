"""The sum so far of an amount that is measured period by period, and what is missing in it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from fractions import Fraction
from functools import reduce
from typing import Final

from navplan.frozen import frozen
from navplan.i18n import N_
from navplan.said import Said
from navplan.status.case import Case
from navplan.status.exact import ZERO, Number, plus
from navplan.status.series import Reading
from navplan.status.timetable import PeriodState, Timetable
from navplan.status.trace import Step
from navplan.values import Period, PeriodKind

_TERMS_SHOWN: Final = 12

_NOTHING: Final[Number] = ZERO


@frozen
class Sum:
    """Amounts added up to a judged period.

    `apart` are the periods that count neither here nor in the target: what does not apply,
    what is not due yet, and the holes where a partial sum is allowed. `holes` are the periods
    that should have had a value.
    """

    total: Number
    counted: tuple[Reading, ...]
    apart: tuple[Period, ...]
    holes: tuple[Period, ...]

    def part_counted(self, until: date) -> Fraction:
        """How much of the time up to a day is in the sum: the periods counted among all.

        It is 1 where nothing is left out, and 0 where nothing is counted.
        """
        counted = sum(one.period.last <= until for one in self.counted)
        apart = sum(period.last <= until for period in (*self.apart, *self.holes))
        return Fraction(counted, counted + apart) if counted else Fraction(0)

    @property
    def steps(self) -> tuple[Step, ...]:
        """How the sum comes about."""
        origins = tuple(origin for one in self.counted for origin in one.origins)
        steps = [Step(self._formula, origins)] if len(self.counted) > 1 else []
        if self.apart:
            said = Said(
                N_("left out of the sum and of its target: {periods}"),
                {"periods": _listed(self.apart)},
            )
            steps.append(Step(said))
        if self.holes:
            said = Said(
                N_("without a value that should exist: {periods}"),
                {"periods": _listed(self.holes)},
            )
            steps.append(Step(said))
        return tuple(steps)

    @property
    def _formula(self) -> Said:
        first, last = self.counted[0].period, self.counted[-1].period
        shown = {"first": first, "last": last, "sum": self.total}
        if len(self.counted) > _TERMS_SHOWN:
            return Said(N_("the sum from {first} to {last} is {sum}"), shown)
        values = {f"v{at}": one.value or ZERO for at, one in enumerate(self.counted)}
        terms = Said(" + ".join(f"{{{name}}}" for name in values), values)
        return Said(
            N_("the sum from {first} to {last} is {terms} = {sum}"), {**shown, "terms": terms}
        )


def _listed(periods: Sequence[Period]) -> Said:
    if len(periods) == 1:
        return Said("{period}", {"period": periods[0]})
    return Said(
        N_("{count} periods from {first} to {last}"),
        {"count": len(periods), "first": periods[0], "last": periods[-1]},
    )


def sum_so_far(case: Case, first: date, last: date) -> Sum | Said:
    """The sum of the periods that end between two days, or what keeps them from being summed."""
    given = {
        (reading.period.first, reading.period.last): reading
        for reading in case.readings.between(first, last)
    }
    counted, apart, holes = [], [], []
    for period in case.timetable.periods(first, last):
        reading = given.pop((period.first, period.last), None)
        if reading and reading.problem:
            return reading.problem
        if reading and reading.value is not None:
            counted.append(reading)
        elif _is_hole(case, reading, period) and not case.use.allow_partial:
            holes.append(period)
        else:
            apart.append(period)
    if given:
        stray = min(reading.period for reading in given.values())
        return not_a_measuring_period(stray, case.timetable)
    total = reduce(plus, (one.value or ZERO for one in counted), _NOTHING)
    return Sum(total, tuple(counted), tuple(apart), tuple(holes))


def not_a_measuring_period(period: Period, timetable: Timetable) -> Said:
    """Why the amount of a period cannot be one of the terms."""
    return Said(
        N_("the amount for {period} cannot be summed: each measuring period is a {kind}"),
        {"period": period, "kind": timetable.kind_word},
    )


def misaligned(target_period: Period, timetable: Timetable) -> Said | None:
    """Why a target period is not made of whole measuring periods, or None.

    A week belongs to the period it ends in, so that weeks fit everywhere.
    """
    if timetable.kind is PeriodKind.WEEK or timetable.months:
        return None
    first, last = target_period.first, target_period.last
    inside = timetable.periods(first, last)
    if inside and inside[0].first == first and inside[-1].last == last:
        return None
    return Said(
        N_("{period} is not made of whole measuring periods, of which each is a {kind}"),
        {"period": target_period, "kind": timetable.kind_word},
    )


def _is_hole(case: Case, reading: Reading | None, period: Period) -> bool:
    """Whether a period without a value should have one."""
    if reading and reading.reason in ("missing", "suppressed"):
        return True
    if reading and reading.reason == "not_applicable":
        return False
    return case.timetable.state(period, case.as_of) in (PeriodState.DUE, PeriodState.OVERDUE)
