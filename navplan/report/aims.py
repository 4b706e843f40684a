"""The target of a chart as a line: where it begins, which marks it has and where it ends."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import groupby, pairwise
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from decimal import Decimal

    from navplan.report.axes import TimeAxis, ValueAxis
    from navplan.report.labels import Point


class AimLine(NamedTuple):
    """The line of a target, and the marks of those of its days at which something is measured.

    A target that stays the same has no marks.
    """

    line: list[Point]
    marks: list[Point]


def aims_within(
    target: Sequence[tuple[date, Decimal]], last: date
) -> tuple[tuple[date, Decimal], ...]:
    """The targets up to the day `last`, and the next one, which the line is on its way to."""
    return tuple(target[: sum(day < last for day, _ in target) + 1])


def aim_line(
    aims: Sequence[tuple[date, Decimal]],
    measured: Sequence[date],
    vertical: ValueAxis,
    horizontal: TimeAxis,
    left: float,
) -> AimLine:
    """Straight lines through the aims as far as the axis reaches; `left` is the plot's edge.

    Nothing is drawn before the first aim. An aim that lies behind everything measured, with
    none before it, is level from the beginning of its year.
    """
    places = [(_reached(day, horizontal), float(value)) for day, value in aims]
    if len(places) == 1 and places[0][0] > horizontal.last:
        begins = _reached(date(aims[0][0].year, 1, 1), horizontal)
        places.insert(0, (min(begins, horizontal.last), places[0][1]))
    visible = _clipped(places, horizontal.first, horizontal.last)
    is_level = len({value for _, value in visible}) == 1 < len(visible)
    if is_level:
        visible = [visible[0], visible[-1]]
    line = [(horizontal.place(at), vertical.height(value)) for at, value in visible]
    if is_level and visible[0][0] <= horizontal.first:
        line[0] = (left, line[0][1])
    at_ends = {horizontal.number(day) for day in measured}
    marked = [] if is_level else [place for place in places if place[0] in at_ends]
    return AimLine(line, [(horizontal.place(at), vertical.height(value)) for at, value in marked])


def _reached(day: date, horizontal: TimeAxis) -> float:
    """A day's number; the first day of a month is as far as the end of the month before."""
    return horizontal.number(day - timedelta(days=1) if day.day == 1 else day)


def _clipped(places: Sequence[Point], first: float, last: float) -> list[Point]:
    """The part of a line from `first` to `last`, each place once."""
    ends = [first, last]
    inside = [place for place in places if first <= place[0] <= last]
    inside += [
        (end, y + (to_y - y) * (end - x) / (to_x - x))
        for (x, y), (to_x, to_y) in pairwise(places)
        for end in ends
        if x < end < to_x
    ]
    return list(_once(sorted(inside, key=lambda place: place[0])))


def _once(places: Sequence[Point]) -> Iterator[Point]:
    """Neighbours that are the same as one."""
    return (place for place, _ in groupby(places))
