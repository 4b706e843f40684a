"""Words on a chart: broken or shortened to their room, and placed clear of the lines."""

from __future__ import annotations

import math
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from navplan.report.fitting import width_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from navplan.report.fonts import Weight

Point = tuple[float, float]

_ABOVE: Final = -6.0
_BELOW: Final = 16.0
"""From a line to the baseline of words above or below it."""
_MIDDLE: Final = -4.5
"""From the baseline to the middle of the letters."""
_CLEAR: Final = 16.0
"""Farther away than this, a line disturbs nobody."""
_BESIDE: Final = 6.0
_STEP: Final = 12.0
_ROOM_ABOVE: Final = 12.0
"""The baseline of words is at least this far from the top of the drawing."""
_TOUCHING: Final = 30.0
"""How much of the words must at least stand over the line that they name."""


def wrapped(
    text: str, room: float, size: float, *, most: int, weight: Weight = "regular"
) -> list[str]:
    """The text in at most so many lines; what does not fit ends in an ellipsis."""
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and width_of(longer, size=size, weight=weight) <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    if len(lines) > most:
        lines[most - 1 :] = [" ".join(lines[most - 1 :])]
    return [fitted(line, room, size, weight) for line in lines]


def fitted(text: str, room: float, size: float, weight: Weight = "regular") -> str:
    """The text, or as much of it as fits with an ellipsis."""
    if width_of(text, size=size, weight=weight) <= room:
        return text
    fits = text
    while fits and width_of(fits + "…", size=size, weight=weight) > room:
        fits = fits[: -max(1, len(fits) // 20)]
    return fits.rstrip() + "…"


def place_for(
    width: float,
    *,
    line: Sequence[Point],
    left: float,
    bottom: float,
    among: Sequence[Sequence[Point]],
) -> Point:
    """The start of the baseline of words that name a line, clear of the lines `among`.

    The words stand above the line, or below it if that is above `bottom`, and at its
    beginning where that is free.
    """
    start, end = line[0][0], line[-1][0]
    obstacles = list(_along(among))
    first = max(left, start - width + min(_TOUCHING, end - start))
    last = max(first, end - width)
    preferred = max(left, min(start, last)) + 4.0
    steps = range(int((last - first) // _STEP) + 1)
    best, most = (preferred, line[0][1] + _ABOVE), -math.inf
    for x in (preferred, *(first + _STEP * step for step in steps)):
        heights = [_height(line, at) for at in (x, x + width / 2, x + width)]
        for y in (min(heights) + _ABOVE, max(heights) + _BELOW):
            if y > bottom - 1.0 or y < _ROOM_ABOVE:
                continue
            value = _clearance((x, y), width, obstacles) - abs(x - preferred) / 60
            if value > most:
                best, most = (x, y), value
        if most >= _CLEAR:
            break
    return best


def _height(line: Sequence[Point], x: float) -> float:
    """How high a line is at `x`; level before its beginning and after its end."""
    for (start, y), (end, to_y) in pairwise(line):
        if start <= x <= end and end > start:
            return y + (to_y - y) * (x - start) / (end - start)
    return line[0][1] if x < line[0][0] else line[-1][1]


def beside_mark(
    mark: Point, width: float, *, room: float, bottom: float, among: Sequence[Sequence[Point]]
) -> Point:
    """The start of the baseline of a number beside a mark: right of it, or above or below.

    It stands where the lines `among` are farthest away, and right of the mark if that is free.
    """
    x, y = mark
    centred = min(x - width / 2, room - width)
    places = [(x + 10, y + 5), (centred, y - 10), (centred, y + 22)]
    obstacles = [point for point in _along(among) if math.dist(point, mark) > _BESIDE]
    inside = [place for place in places[1:] if _ROOM_ABOVE < place[1] < bottom]
    return max([places[0], *inside], key=lambda place: _clearance(place, width, obstacles))


def _clearance(place: Point, width: float, obstacles: Sequence[Point]) -> float:
    """How far the nearest line runs from the words, up to where it no longer matters."""
    x, baseline = place
    middle = baseline + _MIDDLE
    near = (abs(y - middle) for at, y in obstacles if x - _BESIDE <= at <= x + width + _BESIDE)
    return min(_CLEAR, min(near, default=_CLEAR))


def _along(lines: Sequence[Sequence[Point]]) -> Iterator[Point]:
    """Points along the lines, close enough to each other that words cannot hide between them."""
    for line in lines:
        yield from line
        for (x, y), (to_x, to_y) in pairwise(line):
            steps = int(max(abs(to_x - x), abs(to_y - y)) // _STEP)
            for step in range(1, steps + 1):
                share = step / (steps + 1)
                yield x + share * (to_x - x), y + share * (to_y - y)
