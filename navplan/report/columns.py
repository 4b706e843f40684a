"""The layout of tables: widths of columns, and rows that belong on one page."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from navplan.frozen import frozen
from navplan.report.fitting import SYLLABLES, has_syllables, joined, width_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from navplan.report.fonts import Weight

_SETTINGS: Final = ((9.0, 5.0), (8.5, 4.0), (8.0, 3.0))
"""The size of the text, and what is left free on either side of it: for ever more columns."""
_LINE: Final = 1.32
"""From one line of a table to the next, in ems: a little more than what is set."""
_ROW_INSET: Final = 9.5
_SPACE: Final = 0.21
"""The width of a blank in ems."""

_EMPTY: Final = 6.0
"""The room of a column without a word."""
_SHORT: Final = 84.0
"""Dates, codes and single words: a column up to this width is not broken if that can be helped."""
_PIECE: Final = 84.0
"""Room for a piece of what hyphenation cannot break: an address, a code."""

_STEPS: Final = 16
"""In how many portions the room beyond what columns need is given out."""
_ROWS_LOOKED_AT: Final = 12
_NOTHING: Final = 0.01

_TALLEST_ROW: Final = 300.0
"""Taller rows may be divided between pages; it is less than half of a page."""
_TALLEST_HEAD: Final = 120.0
_KEPT_TOGETHER: Final = 340.0
_FEW_ROWS: Final = 5
_ROUNDED_UP: Final = 2.5
"""Lines that two rows and a head may have beyond what is counted."""


class Cell(NamedTuple):
    """The words of a table cell; a newline is a forced break."""

    text: str
    weight: Weight = "regular"


@frozen
class Fit:
    """How a table is set: sizes in points.

    `tracks` are the columns as Typst writes them, `rooms` what is left for the text in each,
    with `inset` on either side. `together` says whether the table stays on one page, `repeats`
    whether its head may stand on every page it goes on to, and `tall` names the rows of the
    body, from 0, that may be divided. `begins` is about how high the head and the first two
    rows are, which a longer table should begin with.
    """

    tracks: tuple[str, ...]
    rooms: tuple[float, ...]
    size: float
    inset: float
    together: bool
    repeats: bool
    tall: frozenset[int]
    begins: float


_Lines = list[list[float]]
"""The widths of the words of a cell, line by line."""


class _Column(NamedTuple):
    """A column measured: its cells, and the widths at which it is bearable, good and ideal."""

    cells: list[_Lines]
    inset: float
    least: float
    good: float
    ideal: float


def fitted(head: Sequence[Cell], body: Sequence[Sequence[Cell]], *, room: float) -> Fit:
    """The table of these cells in a text `room` points wide.

    Columns of dates and short words keep their width, and the others share what is left so
    that the table becomes as low as can be. A table with too many columns is set smaller.
    """
    return fitted_alike(head, [body], room=room)[0]


def fitted_alike(
    head: Sequence[Cell], bodies: Sequence[Sequence[Sequence[Cell]]], *, room: float
) -> list[Fit]:
    """Tables with the same head, whose columns become as wide in each of them."""
    rows = [head, *(row for body in bodies for row in body)]
    columns: list[_Column] = []
    size = inset = 0.0
    for size, inset in _SETTINGS:
        texts = [[row[place] for row in rows] for place in range(len(head))]
        columns = [_measured(cells, size, inset) for cells in texts]
        if sum(column.least for column in columns) <= room:
            break
    widths = _shared_out(columns, room, size)
    rooms = tuple(max(1.0, width - 2 * inset) for width in widths)
    heights = [
        _ROW_INSET
        + size
        * _LINE
        * max(
            _line_count(column.cells[row], room, size * _SPACE)
            for column, room in zip(columns, rooms, strict=True)
        )
        for row in range(len(rows))
    ]
    # The contents of an automatic column are those of one table.
    tracks = tuple(
        _tracks(columns, widths, inset)
        if len(bodies) == 1
        else (f"{width:.2f}fr" for width in widths)
    )
    fits, at = [], 1
    for body in bodies:
        own = heights[at : at + len(body)]
        at += len(body)
        fits.append(
            Fit(
                tracks=tracks,
                rooms=rooms,
                size=size,
                inset=inset,
                together=len(body) <= _FEW_ROWS and heights[0] + sum(own) <= _KEPT_TOGETHER,
                repeats=heights[0] <= _TALLEST_HEAD,
                tall=frozenset(row for row, height in enumerate(own) if height > _TALLEST_ROW),
                begins=sum([heights[0], *own[:2]]) + size * _LINE * _ROUNDED_UP,
            )
        )
    return fits


def _measured(cells: Sequence[Cell], size: float, inset: float) -> _Column:
    """A column with the widths it asks for, the space beside its text included."""
    least = good = ideal = _EMPTY
    measured: list[_Lines] = []
    for text, weight in cells:
        lines: _Lines = []
        for line in text.split("\n"):
            widths: list[float] = []
            for part in (part for word in line.split(" ") for part in joined(word)):
                width = width_of(part, size=size, weight=weight)
                least = max(least, min(width, SYLLABLES if has_syllables(part) else _PIECE))
                good = max(good, min(width, 2 * _PIECE))
                widths.append(width)
            ideal = max(ideal, sum(widths) + (len(widths) - 1) * size * _SPACE)
            lines.append(widths)
        measured.append(lines)
    if ideal <= _SHORT:
        good = ideal
    around = 2 * inset
    return _Column(measured, inset, least + around, good + around, max(ideal, good) + around)


def _shared_out(columns: Sequence[_Column], room: float, size: float) -> list[float]:
    """The width of each column; together they fill the room."""
    least = [column.least for column in columns]
    unbroken = [column.good if column.good == column.ideal else column.least for column in columns]
    good = [column.good for column in columns]
    ideal = [column.ideal for column in columns]
    if sum(good) <= room < sum(ideal):
        return _lowest(columns, room, size)
    for low, high in pairwise([least, unbroken, good]):
        if sum(low) <= room < sum(high):
            part = (room - sum(low)) / (sum(high) - sum(low))
            return [a + part * (b - a) for a, b in zip(low, high, strict=True)]
    nearest = least if room < sum(least) else ideal
    return [width * room / sum(nearest) for width in nearest]


def _lowest(columns: Sequence[_Column], room: float, size: float) -> list[float]:
    """Widths between good and ideal at which the table is low.

    Portion by portion the room goes to the column that lowers the rows most. Only the rows
    with the most words are looked at, which are those that matter.
    """
    rows = sorted(
        range(len(columns[0].cells)),
        key=lambda row: -max(sum(map(sum, column.cells[row])) for column in columns),
    )[:_ROWS_LOOKED_AT]
    widths = [column.good for column in columns]
    portion = (room - sum(widths)) / _STEPS
    counts = [_counts(column, rows, column.good, size) for column in columns]
    wider = [_counts(column, rows, column.good + portion, size) for column in columns]
    for _ in range(_STEPS):
        heights = [max(row) for row in zip(*counts, strict=True)]
        gains = [
            _gain(counts, place, wider[place], heights) if width < column.ideal else -1.0
            for place, (column, width) in enumerate(zip(columns, widths, strict=True))
        ]
        best = max(range(len(gains)), key=lambda at: (gains[at], columns[at].ideal - widths[at]))
        widths[best] += portion
        counts[best] = wider[best]
        wider[best] = _counts(columns[best], rows, widths[best] + portion, size)
    return widths


def _gain(
    counts: Sequence[Sequence[float]], place: int, wider: Sequence[float], heights: Sequence[float]
) -> float:
    """How many lines the rows lose when the column at `place` becomes wider."""
    others = [column for at, column in enumerate(counts) if at != place]
    return sum(
        height - max([lines, *(column[row] for column in others)])
        for row, (height, lines) in enumerate(zip(heights, wider, strict=True))
    )


def _counts(column: _Column, rows: Sequence[int], width: float, size: float) -> list[float]:
    """How many lines the column has in each row, a last line counted by its length."""
    room = width - 2 * column.inset
    return [_line_count(column.cells[row], room, size * _SPACE) for row in rows]


def _line_count(lines: _Lines, room: float, space: float) -> float:
    """How many lines a cell has; the last one counts by its length, the first as a whole."""
    count = 0.0
    for words in lines:
        at = 0.0
        for width in words:
            if at and at + space + width > room:
                count += 1
                at = 0.0
            at += width + (space if at else 0.0)
        count += at / room
    return max(1.0, count)


def _tracks(columns: Sequence[_Column], widths: Sequence[float], inset: float) -> Iterator[str]:
    """The columns for Typst: short ones as wide as they are, the others by their share.

    One column must take what is left, so the widest always has a share.
    """
    widest = widths.index(max(widths))
    for place, (column, width) in enumerate(zip(columns, widths, strict=True)):
        is_short = column.ideal <= _SHORT + 2 * inset and column.ideal <= width
        yield "auto" if is_short and place != widest else f"{width:.2f}fr"
