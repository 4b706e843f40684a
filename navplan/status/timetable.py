"""When values should exist: the periods that are expected, and whether one is overdue."""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache
from typing import Final

from navplan.diagnostics import Term
from navplan.frozen import frozen
from navplan.i18n import N_
from navplan.model.indicators import IndicatorDefinition
from navplan.values import Frequency, Period, PeriodKind, Schedule, month, periods_in, span, year

_LONGEST_WAIT: Final = 36_500
"""Days. A value that is later than a hundred years is not due in any plan."""


class PeriodState(StrEnum):
    """Where a period stands as of a day; each lasts until the next."""

    OPEN = "open"
    NOT_DUE = "not_due"
    DUE = "due"
    OVERDUE = "overdue"


@frozen
class Timetable:
    """When an indicator is measured in a plan, and how long it takes until a value is due.

    `window` holds the ends of the periods that are judged. `kind` is the kind of period, and
    None where nothing says how often it is measured: then nothing is ever expected. `months`
    are the only months at whose end it is measured, where the plan names some; `once` is the
    one period of what is measured once.
    """

    window: Period
    kind: PeriodKind | None = None
    months: tuple[int, ...] = ()
    once: Period | None = None
    lag_days: int = 0
    grace_days: int = 0

    @property
    def kind_word(self) -> Term:
        """The kind of period in words."""
        return KIND_WORDS[self.kind] if self.kind else Term(N_("period"))

    def periods(self, first: date, last: date) -> tuple[Period, ...]:
        """The expected periods that end between two days, both included, in order."""
        if self.once:
            return (self.once,) if first <= self.once.last <= last else ()
        if self.kind is None or last < first:
            return ()
        return _expected(self.kind, self.months, first, last)

    def state(self, period: Period, as_of: date) -> PeriodState:
        """Where a period stands as of a day."""
        if as_of < period.last:
            return PeriodState.OPEN
        if as_of <= period.last + timedelta(days=self.lag_days):
            return PeriodState.NOT_DUE
        if as_of <= period.last + timedelta(days=self.lag_days + self.grace_days):
            return PeriodState.DUE
        return PeriodState.OVERDUE

    def overdue(self, as_of: date, *, after: Period | None = None) -> int:
        """How many expected periods are overdue as of a day, in all or after a period."""
        wait = self.lag_days + self.grace_days
        limit = date.fromordinal(max(as_of.toordinal() - wait, 1))
        return sum(
            period.last < limit and (after is None or after.last < period.last)
            for period in self.periods(self.window.first, self.window.last)
        )


def timetable(
    definition: IndicatorDefinition,
    window: Period,
    own: Schedule | None,
    *others: Schedule | None,
) -> Timetable:
    """The timetable of an indicator.

    The use's `own` schedule overrides the definition's frequency; `others` (the success
    factor's, the goal's) speak only where the definition is silent.
    """
    flow = definition.accumulation == "flow"
    when = _own(own, flow=flow) or _regular(definition.frequency)
    for other in others:
        when = when or _own(other, flow=flow)
    kind, months, once = when or (None, (), None)
    return Timetable(
        window,
        kind,
        months,
        once,
        min(definition.lag_days, _LONGEST_WAIT),
        min(definition.grace_days, _LONGEST_WAIT),
    )


def judging_window(plan: Period, judged_from: Period | None) -> Period:
    """What a judged period's end must lie in: the plan's period, or more of the past."""
    if judged_from is None or plan.first <= judged_from.first:
        return plan
    return span(judged_from.first, plan.last)


KIND_WORDS: Final = {
    PeriodKind.SPAN: Term(N_("span of years")),
    PeriodKind.YEAR: Term(N_("year")),
    PeriodKind.HALF: Term(N_("half-year")),
    PeriodKind.TERTIAL: Term(N_("tertial")),
    PeriodKind.QUARTER: Term(N_("quarter")),
    PeriodKind.MONTH: Term(N_("month")),
    PeriodKind.WEEK: Term(N_("week")),
    PeriodKind.DAY: Term(N_("day")),
}

_When = tuple[PeriodKind, tuple[int, ...], Period | None]


def _regular(frequency: Frequency | None) -> _When | None:
    return (PeriodKind(frequency), (), None) if frequency else None


def _own(schedule: Schedule | None, *, flow: bool) -> _When | None:
    """The kind of period, the months and the single period that a schedule names.

    A flow is summed over whole periods, so the months of `every half-year, April and
    November` say when someone counts and not which periods there are.
    """
    if schedule is None:
        return None
    if schedule.period:
        return schedule.period.kind, (), schedule.period
    if schedule.frequency and (flow or not schedule.months):
        return _regular(schedule.frequency)
    if schedule.months:
        return PeriodKind(schedule.frequency or PeriodKind.MONTH), schedule.months, None
    return None


@lru_cache(maxsize=512)
def whole_year(number: int) -> Period:
    """The year; kept, because every amount that adds up over it asks for it."""
    return year(number)


@lru_cache(maxsize=512)
def whole_month(year_number: int, number: int) -> Period:
    """The month of a year; kept likewise."""
    return month(year_number, number)


@lru_cache(maxsize=4096)
def year_before(period: Period) -> Period | None:
    """The same period a year earlier, if that year has it; for a span of years, the span before."""
    return period.previous if period.kind is PeriodKind.SPAN else period.same_last_year


@lru_cache(maxsize=512)
def _expected(
    kind: PeriodKind, months: tuple[int, ...], first: date, last: date
) -> tuple[Period, ...]:
    within = span(first, last)
    if months:
        ends = periods_in(PeriodKind.MONTH, within)
        return tuple(period for period in ends if period.number in months)
    return periods_in(kind, within)
