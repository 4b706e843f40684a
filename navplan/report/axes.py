"""The axes of a chart: where values and days lie, and which of them are named."""

from __future__ import annotations

from dataclasses import replace
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from itertools import groupby, pairwise
from math import ceil, gcd
from typing import TYPE_CHECKING, Final, NamedTuple

from navplan.frozen import frozen
from navplan.i18n import LOCALES, N_, format_number, translator
from navplan.report.fitting import width_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from navplan.i18n import Language

QUARTER: Final = N_("Q{number}")
TERTIAL: Final = N_("T{number}")
HALF_YEAR: Final = N_("H{number}")

LABEL_SIZE: Final = 12.5

_MONTHS: Final = 12
_PERIODS: Final = {6: HALF_YEAR, 4: TERTIAL, 3: QUARTER}
_STEPS: Final = (Decimal(1), Decimal(2), Decimal("2.5"), Decimal(5), Decimal(10))
_INTERVALS: Final = 5
# Values that use less than this part of the way from zero are shown without the zero.
_NEAR_ZERO: Final = Decimal("0.6")
_BETWEEN_LABELS: Final = 9.0


class Tick(NamedTuple):
    """A named place on an axis."""

    at: float
    label: str


@frozen
class ValueAxis:
    """Values from `low` at `bottom` up to `high` at `top`, in points of the drawing."""

    low: Decimal
    high: Decimal
    top: float
    bottom: float
    ticks: tuple[Tick, ...]
    decimals: int = 0
    """With how many its numbers are written."""

    def y(self, value: Decimal) -> float:
        """Where a value lies."""
        return self.height(float(value))

    def height(self, value: float) -> float:
        """Where a place on the way between two values lies."""
        return _between(float(self.low), float(self.high), value, self.bottom, self.top)


@frozen
class TimeAxis:
    """Days from `left` to `right`, with the periods they end and the years around those.

    `first` and `last` count months where the days lie whole months apart, so that all months
    are as wide, and days otherwise.
    """

    first: int
    last: int
    left: float
    right: float
    in_months: bool
    ticks: tuple[Tick, ...] = ()
    years: tuple[Tick, ...] = ()
    borders: tuple[float, ...] = ()
    """Where one year ends and the next begins."""

    def x(self, day: date) -> float:
        """Where a day lies; days before and after the axis lie at its ends."""
        return self.place(self.number(day))

    def number(self, day: date) -> int:
        """How a day is counted: as its month or, where months do not do, as a day."""
        return _month(day) if self.in_months else day.toordinal()

    def place(self, number: float) -> float:
        """Where a number of `number` lies; those before and after the axis lie at its ends."""
        within = min(max(number, self.first), self.last)
        return _between(self.first, self.last, within, self.left, self.right)


def value_axis(
    values: Sequence[Decimal], language: Language, *, decimals: int, top: float, bottom: float
) -> ValueAxis:
    """An axis with round numbers that holds all the values, of which there is at least one.

    It begins at zero for what is counted, and for other values unless they lie far from it and
    close to each other. Its numbers have no more than so many `decimals`: there are no half
    persons.
    """
    low, high = min(values), max(values)
    if low >= 0 and (decimals == 0 or low < high * _NEAR_ZERO):
        low = Decimal(0)
    if low == high:
        room = abs(low) / 10 or Decimal(1)
        low, high = (low - room, high + room) if low else (low, high + room)
    step = _round_step((high - low) / _INTERVALS, Decimal(1).scaleb(-decimals))
    first = (low / step).to_integral_value(ROUND_FLOOR)
    last = (high / step).to_integral_value(ROUND_CEILING)
    places = max(0, -int(step.normalize().as_tuple().exponent))
    at = [(first + number) * step for number in range(int(last - first) + 1)]
    axis = ValueAxis(at[0], at[-1], top, bottom, ())
    ticks = tuple(Tick(axis.y(value), format_number(value, language, places)) for value in at)
    return ValueAxis(at[0], at[-1], top, bottom, ticks, places)


def time_axis(
    periods: Sequence[tuple[date, str]], language: Language, *, left: float, right: float
) -> TimeAxis:
    """An axis for periods given by their last days and their names, in order of time.

    Days a whole number of months apart are named as months, quarters, tertials, half-years or
    years in the language; others by the names given. Names that have no room are left out.
    """
    days = [day for day, _ in periods]
    months = [_month(day) for day in days]
    apart = gcd(*(later - earlier for earlier, later in pairwise(months)))
    in_months = apart > 0 and len(set(months)) == len(months)
    numbers = months if in_months else [day.toordinal() for day in days]
    axis = TimeAxis(numbers[0], numbers[-1], left, right, in_months)
    if not in_months:
        return replace(axis, ticks=_with_room([Tick(axis.x(day), name) for day, name in periods]))
    if apart % _MONTHS == 0:
        return replace(axis, ticks=_every([Tick(axis.x(day), str(day.year)) for day in days]))
    names = zip(days, _names(days, apart, language), strict=True)
    years = [
        (year, [axis.x(day) for day in within]) for year, within in groupby(days, lambda d: d.year)
    ]
    return replace(
        axis,
        ticks=_every([Tick(axis.x(day), name) for day, name in names]),
        years=_with_room([Tick((at[0] + at[-1]) / 2, str(year)) for year, at in years]),
        borders=tuple((before[-1] + after[0]) / 2 for (_, before), (_, after) in pairwise(years)),
    )


def _names(days: Sequence[date], apart: int, language: Language) -> list[str]:
    """The name within its year of the period that each day ends."""
    for length, name in _PERIODS.items():
        if apart % length == 0 and all(day.month % length == 0 for day in days):
            word = translator(language).gettext(name)
            return [word.format(number=day.month // length) for day in days]
    # Imported here because most charts name their months by number.
    from babel.dates import get_month_names  # noqa: PLC0415

    names = get_month_names("abbreviated", "stand-alone", LOCALES[language])
    return [names[day.month] for day in days]


def _month(day: date) -> int:
    """The number of a day's month since the beginning of our reckoning."""
    return day.year * _MONTHS + day.month - 1


def _every(labels: Sequence[Tick]) -> tuple[Tick, ...]:
    """Every first, second, third … label up to the last, as many as do not touch each other.

    The first one is always there, in the place of the one that it would touch.
    """
    spacing = (labels[-1].at - labels[0].at) / max(1, len(labels) - 1)
    widest = max(width_of(tick.label, size=LABEL_SIZE) for tick in labels)
    every = ceil((widest + _BETWEEN_LABELS) / spacing) if spacing else 1
    left_over = (len(labels) - 1) % every
    if every >= len(labels):
        return (labels[-1],)
    return (labels[0], *labels[left_over + every if left_over else every :: every])


def _with_room(labels: Sequence[Tick]) -> tuple[Tick, ...]:
    """As many labels at uneven distances as do not touch: the last, the first, and later ones."""
    kept: list[Tick] = []
    for tick in (labels[-1], labels[0], *reversed(labels[1:-1])):
        if all(abs(tick.at - other.at) >= _apart(tick, other) for other in kept):
            kept.append(tick)
    return tuple(sorted(kept))


def _apart(one: Tick, other: Tick) -> float:
    """How far from each other the middles of two labels must be."""
    widths = [width_of(tick.label, size=LABEL_SIZE) for tick in (one, other)]
    return sum(widths) / 2 + _BETWEEN_LABELS


def _round_step(least: Decimal, smallest: Decimal) -> Decimal:
    """The smallest round number that is at least `least`, and so many times `smallest`."""
    unit = Decimal(1).scaleb(max(least, smallest).adjusted())
    steps = (step * unit for step in _STEPS)
    return next(step for step in steps if step >= least and step % smallest == 0)


def _between(low: float, high: float, value: float, start: float, end: float) -> float:
    """Where `value` lies from `low` at `start` to `high` at `end`; the middle if they are one."""
    share = (value - low) / (high - low) if high != low else 0.5
    return start + share * (end - start)
