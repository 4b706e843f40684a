"""Periods of the calendar: years, half-years, tertials, quarters, months, weeks, days, spans."""

from __future__ import annotations

from dataclasses import field
from datetime import date, timedelta
from enum import StrEnum
from functools import total_ordering
from typing import Final

from navplan.frozen import frozen
from navplan.values.problems import problem

FIRST_YEAR: Final = 1900
LAST_YEAR: Final = 2099

_DAY: Final = timedelta(days=1)


class PeriodKind(StrEnum):
    """What a period is, longest first; a span is any other stretch, such as 2013–2015."""

    SPAN = "span"
    YEAR = "year"
    HALF = "half"
    TERTIAL = "tertial"
    QUARTER = "quarter"
    MONTH = "month"
    WEEK = "week"
    DAY = "day"


class Frequency(StrEnum):
    """How often something happens; equal to the `PeriodKind` of the same name."""

    YEAR = "year"
    HALF = "half"
    TERTIAL = "tertial"
    QUARTER = "quarter"
    MONTH = "month"
    WEEK = "week"
    DAY = "day"


MONTHS_IN: Final[dict[str, int]] = {
    PeriodKind.YEAR: 12,
    PeriodKind.HALF: 6,
    PeriodKind.TERTIAL: 4,
    PeriodKind.QUARTER: 3,
    PeriodKind.MONTH: 1,
}
"""Months in each kind that divides the year; looked up by kind or frequency."""

_RANK: Final = {kind: rank for rank, kind in enumerate(PeriodKind)}
_LETTER: Final = {PeriodKind.HALF: "H", PeriodKind.TERTIAL: "T", PeriodKind.QUARTER: "Q"}


@total_ordering
@frozen
class Period:
    """The days from `first` to `last`, both included, as one period of the calendar.

    Periods are ordered by their end, and of those that end together the longest comes first.
    Two are equal when they are the same period, however they were written.
    """

    kind: PeriodKind
    first: date
    last: date
    written: str = field(default="", compare=False)

    def __str__(self) -> str:
        """The one way the period is written: `2015-T2`, `2015-06`, `2013–2015`."""
        match self.kind:
            case PeriodKind.YEAR:
                return f"{self.year:04}"
            case PeriodKind.HALF | PeriodKind.TERTIAL | PeriodKind.QUARTER:
                return f"{self.year:04}-{_LETTER[self.kind]}{self.number}"
            case PeriodKind.MONTH:
                return f"{self.year:04}-{self.number:02}"
            case PeriodKind.WEEK:
                return f"{self.year:04}-W{self.number:02}"
            case PeriodKind.DAY:
                return self.first.isoformat()
            case PeriodKind.SPAN:
                return self._span_text()

    def __lt__(self, other: object) -> bool:
        """Whether this period ends before the other, or ends with it and is the longer."""
        if not isinstance(other, Period):
            return NotImplemented
        mine = (self.last, self.first, _RANK[self.kind])
        return mine < (other.last, other.first, _RANK[other.kind])

    @property
    def end(self) -> date:
        """The last day."""
        return self.last

    @property
    def slot(self) -> date:
        """What a level or a year-to-date amount is filed under: June, Q2 and H1 are one slot."""
        return self.last

    @property
    def year(self) -> int:
        """The year in its name: for a week the ISO year, for a span the year it ends in."""
        return self.first.isocalendar().year if self.kind is PeriodKind.WEEK else self.last.year

    @property
    def number(self) -> int:
        """Which one of its year: 2 for `2015-T2`, 23 for `2015-W23`, for a day 1 to 366."""
        if self.kind is PeriodKind.WEEK:
            return self.first.isocalendar().week
        if self.kind is PeriodKind.DAY:
            return self.first.timetuple().tm_yday
        if self.kind is PeriodKind.SPAN:
            return 1
        return (self.first.month - 1) // MONTHS_IN[self.kind] + 1

    @property
    def days(self) -> int:
        """How many days it has."""
        return (self.last - self.first).days + 1

    @property
    def months(self) -> int | None:
        """How many months it has; None where it is not made of whole months."""
        if self.first.day != 1 or not _ends_a_month(self.last):
            return None
        return _month_number(self.last) - _month_number(self.first) + 1

    @property
    def next(self) -> Period:
        """The period of the same kind that begins the day after this one ends."""
        if self.kind is PeriodKind.SPAN:
            return self._moved_span(1)
        return period_of(self.kind, self.last + _DAY)

    @property
    def previous(self) -> Period:
        """The period of the same kind that ends the day before this one begins."""
        if self.kind is PeriodKind.SPAN:
            return self._moved_span(-1)
        return period_of(self.kind, self.first - _DAY)

    @property
    def same_last_year(self) -> Period | None:
        """The same period one year earlier; None for what that year lacks, such as week 53."""
        return self.shifted(-1)

    def contains(self, other: Period | date) -> bool:
        """Whether the other period, or the day, lies wholly in this one."""
        if isinstance(other, Period):
            return self.first <= other.first and other.last <= self.last
        return self.first <= other <= self.last

    def shifted(self, years: int) -> Period | None:
        """The same period `years` later; None where that year has no such week or day."""
        year = self.year + years
        match self.kind:
            case PeriodKind.WEEK:
                return week(year, self.number) if self.number <= weeks_in(year) else None
            case PeriodKind.DAY:
                moved = _same_day(self.first, years)
                return day(moved) if moved else None
            case PeriodKind.SPAN:
                return self._shifted_span(years)
            case _:
                return numbered(self.kind, year, self.number)

    def _span_text(self) -> str:
        if self.months is None:
            return f"{self.first.isoformat()}–{self.last.isoformat()}"
        if self.first.month == 1 and self.last.month == 12:  # noqa: PLR2004 - December
            return f"{self.first.year:04}–{self.last.year:04}"
        return f"{self.first.isoformat()[:7]}–{self.last.isoformat()[:7]}"

    def _moved_span(self, steps: int) -> Period:
        """The span of the same length right after (1) or right before (-1) this one."""
        if self.months is None:
            length = timedelta(days=self.days) * steps
            return span(self.first + length, self.last + length)
        begins = _month_number(self.first) + self.months * steps
        return span(_first_of(begins), _last_of(begins + self.months - 1))

    def _shifted_span(self, years: int) -> Period | None:
        if self.months is not None:
            begins, ends = _month_number(self.first), _month_number(self.last)
            return span(_first_of(begins + 12 * years), _last_of(ends + 12 * years))
        first, last = _same_day(self.first, years), _same_day(self.last, years)
        return span(first, last) if first and last else None


# ----- making periods -----


def numbered(kind: PeriodKind | Frequency, year: int, number: int) -> Period:
    """Period `number` (from 1) of a kind that divides the year: the second tertial of 2015.

    Raises `ValueError` for a kind that does not, or a number the year does not have.
    """
    kind = PeriodKind(kind)
    size = MONTHS_IN.get(kind, 0)
    if not (size and 1 <= number <= 12 // size):
        message = f"no {kind} {number} in a year"
        raise ValueError(message)
    begins = 12 * year + (number - 1) * size
    return _made(kind, _first_of(begins), _last_of(begins + size - 1))


def year(number: int) -> Period:
    """The year."""
    return numbered(PeriodKind.YEAR, number, 1)


def month(year: int, number: int) -> Period:
    """A month, 1 to 12, of a year."""
    return numbered(PeriodKind.MONTH, year, number)


def week(year: int, number: int) -> Period:
    """An ISO week, Monday to Sunday; `ValueError` for a week the ISO year does not have."""
    first = date.fromisocalendar(year, number, 1)
    return _made(PeriodKind.WEEK, first, first + 6 * _DAY)


def day(of: date) -> Period:
    """A single day."""
    return _made(PeriodKind.DAY, of, of)


def span(first: date, last: date) -> Period:
    """Any stretch of days; `ValueError` where it ends before it begins."""
    if last < first:
        message = f"{last} is before {first}"
        raise ValueError(message)
    return _made(PeriodKind.SPAN, first, last)


def period_of(kind: PeriodKind | Frequency, of: date) -> Period:
    """The period of that kind that holds the day. A span has no such period: `ValueError`."""
    kind = PeriodKind(kind)
    if kind is PeriodKind.DAY:
        return day(of)
    if kind is PeriodKind.WEEK:
        iso = of.isocalendar()
        return week(iso.year, iso.week)
    if kind is PeriodKind.SPAN:
        message = "a span does not repeat"
        raise ValueError(message)
    return numbered(kind, of.year, (of.month - 1) // MONTHS_IN[kind] + 1)


def periods_in(kind: PeriodKind | Frequency, within: Period) -> tuple[Period, ...]:
    """The periods of that kind which end inside `within`, in order.

    The end decides (as it does for judging), so that every week belongs to exactly one year.
    Kinds that divide the year fill a year without gap or overlap.
    """
    found = []
    current = period_of(kind, within.first)
    while current.last <= within.last:
        found.append(current)
        current = current.next
    return tuple(found)


# ----- reckoning -----


def months_between(earlier: Period | date, later: Period | date) -> int:
    """Whole months from the end of one period (or a day) to the end of another.

    The last day of a month is a whole month after the last day of the one before, however
    long they are. Negative where `later` is the earlier one.
    """
    start = earlier.last if isinstance(earlier, Period) else earlier
    end = later.last if isinstance(later, Period) else later
    if end < start:
        return -months_between(end, start)
    complete = end.day >= start.day or _ends_a_month(end)
    return _month_number(end) - _month_number(start) - (not complete)


def weeks_in(year: int) -> int:
    """How many ISO weeks a year has: 52 or 53."""
    return date(year, 12, 28).isocalendar().week


def checked_year(year: int, text: str) -> int:
    """The year; raises `ValueProblem` where it cannot be the year of a plan."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise problem("no-such-year", text, year=year, first=FIRST_YEAR, last=LAST_YEAR)
    return year


def checked_month(number: int, text: str) -> int:
    """The month; raises `ValueProblem` where no year has it."""
    if not 1 <= number <= 12:  # noqa: PLR2004 - December
        raise problem("no-such-month", text, number=number)
    return number


def checked_numbered(kind: PeriodKind, year: int, number: int, text: str) -> Period:
    """The numbered period as a planner wrote it; raises `ValueProblem` if there is none."""
    checked_year(year, text)
    if kind is PeriodKind.WEEK:
        if not 1 <= number <= weeks_in(year):
            raise problem("no-such-week", text, year=year, number=number, last=weeks_in(year))
        return week(year, number)
    if not 1 <= number <= 12 // MONTHS_IN[kind]:
        raise problem(f"no-such-{kind}", text, number=number)
    return numbered(kind, year, number)


def checked_day(year: int, month: int, number: int, text: str) -> date:
    """The day as a planner wrote it; raises `ValueProblem` if the calendar has none."""
    last = last_day(checked_year(year, text), checked_month(month, text)).day
    if not 1 <= number <= last:
        raise problem("no-such-day", text, year=year, month=month, number=number, last=last)
    return date(year, month, number)


def last_day(year: int, month: int) -> date:
    """The last day of a month."""
    return _last_of(12 * year + month - 1)


def _made(kind: PeriodKind, first: date, last: date) -> Period:
    return Period(kind, first, last, str(Period(kind, first, last)))


def _month_number(of: date) -> int:
    """Months since year 0, so that months can be added and subtracted."""
    return 12 * of.year + of.month - 1


def _first_of(month_number: int) -> date:
    return date(month_number // 12, month_number % 12 + 1, 1)


def _last_of(month_number: int) -> date:
    return _first_of(month_number + 1) - _DAY


def _ends_a_month(of: date) -> bool:
    return (of + _DAY).day == 1


def _same_day(of: date, years: int) -> date | None:
    """The same date in another year; None for 29 February where there is none."""
    year = of.year + years
    return of.replace(year=year) if of.day <= last_day(year, of.month).day else None
