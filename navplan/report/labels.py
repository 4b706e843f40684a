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
    line: tuple[Point, Point],
    left: float,
    bottom: float,
    among: Sequence[Sequence[Point]],
) -> Point:
    """The start of the baseline of words that name a level line, clear of the lines `among`.

    The words stand above the line, or below it if that is above `bottom`, and at its
    beginning where that is free.
    """
    (start, y), (end, _) = line
    obstacles = list(_along(among))
    first = max(left, start - width + _TOUCHING)
    last = max(first, end - width)
    preferred = max(left, min(start, last)) + 4.0
    steps = range(int((last - first) // _STEP) + 1)
    sides = (_ABOVE, _BELOW) if y + _BELOW < bottom else (_ABOVE,)
    best, most = (preferred, y + _ABOVE), -math.inf
    for x in (preferred, *(first + _STEP * step for step in steps)):
        for place in ((x, y + side) for side in sides):
            value = _clearance(place, width, obstacles) - abs(x - preferred) / 60
            if value > most:
                best, most = place, value
        if most >= _CLEAR:
            break
    return best


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
