"""Trend charts: the measurements of an indicator over time, drawn as SVG."""

from __future__ import annotations

from decimal import Decimal
from itertools import groupby
from typing import TYPE_CHECKING, Final, Literal

from navplan.frozen import frozen
from navplan.i18n import N_, format_number, translator
from navplan.report import svg
from navplan.report.aims import aim_line, aims_within
from navplan.report.axes import LABEL_SIZE, TimeAxis, ValueAxis, time_axis, value_axis
from navplan.report.fitting import width_of
from navplan.report.labels import beside_mark, fitted, place_for, wrapped
from navplan.report.meta import LANGUAGE_TAGS
from navplan.report.palette import ACCENT, INK, MUTED, PAPER, RULE, TINT

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from navplan.i18n import Language
    from navplan.report.fonts import Weight
    from navplan.report.labels import Point

Direction = Literal["higher", "lower", "range", "none"]

WIDTH: Final = 640.0

_PLOT_HEIGHT: Final = 120.0
_TOP: Final = 2.0
_TITLE_SIZE: Final = 13.1
"""9.5 points on the page, where a chart is as wide as the text."""
_LAST_SIZE: Final = 15.0
_LINE_HEIGHT: Final = 1.28
_LONGEST_VALUE: Final = 110.0
_MARKER: Final = 3.4
_MARK: Final = 6.0
"""Half of the mark of a target."""
_ZERO: Final = Decimal(0)

HIGHER_IS_BETTER: Final = N_("higher is better")
LOWER_IS_BETTER: Final = N_("lower is better")
NO_MEASUREMENTS: Final = N_("No measurements yet")
NO_VALUE: Final = N_("no value")
NOT_FROM_ZERO: Final = N_("The axis begins at {value}, not at 0")

_BETTER: Final = {"higher": HIGHER_IS_BETTER, "lower": LOWER_IS_BETTER}

_HALO: Final[Mapping[str, svg.Value]] = {
    "stroke": PAPER,
    "stroke_width": 4.0,
    "stroke_linejoin": "round",
    "paint_order": "stroke",
}
"""Paper around letters, so that they can be read on top of a line."""


_Styled = tuple[str, float, "Weight", str]
"""A line of text with its size, weight and colour."""


@frozen
class ChartPoint:
    """The measurement of one period: `date` is its last day, None means that it is missing.

    `label` names the period in the chart's language, and `note` says what a reader must know
    about the value, such as that it is preliminary, or why there is none.
    """

    label: str
    date: date
    value: Decimal | None
    note: str | None = None


@frozen
class TrendChart:
    """All that a trend chart shows; words are in its language already.

    `points` are in order of time. `target` gives the target at the end of each period that
    has one; one that holds all the time is given on its first day and on its last. A target
    that is a range has an `interval` instead: the least and the most.
    `description` says in words what the chart shows, for those who cannot see it. `decimals`
    is how values are printed.
    """

    id: str
    title: str
    description: str
    unit_label: str
    points: tuple[ChartPoint, ...]
    target: tuple[tuple[date, Decimal], ...]
    target_label: str
    decimals: int
    language: Language
    direction: Direction
    interval: tuple[Decimal, Decimal] | None = None


def to_svg(chart: TrendChart, *, titled: bool = True) -> str:
    """The chart as an SVG drawing of its own, the same for the same chart.

    One that stands below a heading with its title's words does not have to be `titled`.

    What is drawn can be told apart without colour: measurements are a whole line with round
    marks, the target is dashed and named, and a missing value is a gap with a cross below.
    """
    heading = [*(_title(chart) if titled else ()), *_unit(chart)]
    top = _TOP + sum(size * _LINE_HEIGHT for _, size, _, _ in heading) + 18
    if any(point.value is not None for point in chart.points):
        bottom = top + _PLOT_HEIGHT + 38
        vertical = _vertical(chart, top)
        plot = list(_plot(chart, vertical))
        below = wrapped(_notes(chart, vertical), WIDTH, LABEL_SIZE, most=3)
    else:
        bottom, plot = top - 16, []
        below = [translator(chart.language).gettext(NO_MEASUREMENTS)]
    notes: list[_Styled] = [(note, LABEL_SIZE, "regular", MUTED) for note in below]
    height = bottom + len(notes) * LABEL_SIZE * _LINE_HEIGHT + 3
    name = "".join(letter if letter.isalnum() else "-" for letter in chart.id)
    return svg.drawing(
        WIDTH,
        height,
        svg.described("title", chart.title, id=f"{name}-title"),
        svg.described("desc", chart.description, id=f"{name}-desc"),
        svg.element("rect", width=WIDTH, height=height, fill=PAPER),
        *_lines(heading, _TOP),
        *plot,
        *_lines(notes, bottom),
        role="img",
        aria_labelledby=f"{name}-title {name}-desc",
        lang=LANGUAGE_TAGS[chart.language],
    )


def _title(chart: TrendChart) -> Iterator[_Styled]:
    """The title above the chart."""
    for line in wrapped(chart.title, WIDTH, _TITLE_SIZE, most=2):
        yield line, _TITLE_SIZE, "regular", ACCENT


def _unit(chart: TrendChart) -> Iterator[_Styled]:
    """What the numbers are, and which way is better."""
    better = _BETTER.get(chart.direction)
    parts = [chart.unit_label, translator(chart.language).gettext(better) if better else ""]
    unit = " · ".join(part for part in parts if part)
    for line in wrapped(unit, WIDTH, LABEL_SIZE, most=2):
        yield line, LABEL_SIZE, "regular", MUTED


def _notes(chart: TrendChart, vertical: ValueAxis) -> str:
    """What stands below the chart: the marks that need a word, and an axis without its zero."""
    word = translator(chart.language).gettext
    said: dict[tuple[str, str], list[str]] = {}
    for point in chart.points:
        if point.note or point.value is None:
            mark = "×" if point.value is None else "○"
            said.setdefault((mark, point.note or ""), []).append(point.label)
    parts = [
        f"{mark} {', '.join(labels)}: {note}" if note else f"{mark} {word(NO_VALUE)}"
        for (mark, note), labels in said.items()
    ]
    if vertical.low > 0:
        begins = format_number(vertical.low, chart.language, vertical.decimals)
        parts.append(word(NOT_FROM_ZERO).format(value=begins))
    return " · ".join(parts)


def _vertical(chart: TrendChart, top: float) -> ValueAxis:
    """The axis of the values, which holds the targets too."""
    values = [point.value for point in chart.points if point.value is not None]
    aims = aims_within(chart.target, chart.points[-1].date)
    return value_axis(
        [*values, *(value for _, value in aims), *(chart.interval or ())],
        chart.language,
        decimals=chart.decimals,
        top=top,
        bottom=top + _PLOT_HEIGHT,
    )


def _plot(chart: TrendChart, vertical: ValueAxis) -> Iterator[str]:
    """The axes, the target and the measurements."""
    place = max(i for i, point in enumerate(chart.points) if point.value is not None)
    value = chart.points[place].value or _ZERO
    last = format_number(value, chart.language, chart.decimals)
    widest = max(width_of(tick.label, size=LABEL_SIZE) for tick in vertical.ticks)
    left = min(widest, _LONGEST_VALUE) + 24
    width = width_of(last, size=_LAST_SIZE, weight="bold")
    right = WIDTH - min(max(width, 30.0), _LONGEST_VALUE) - 10
    periods = [(point.date, point.label) for point in chart.points]
    horizontal = time_axis(periods, chart.language, left=left, right=right)
    limits = [[(left - 14, vertical.y(end)), (right, vertical.y(end))] for end in _interval(chart)]
    if limits:
        (_, low), (_, high) = limits[0][0], limits[1][0]
        yield svg.element(
            "rect", x=left - 14, y=high, width=right - left + 14, height=low - high, fill=TINT
        )
    yield from _scales(vertical, horizontal, left - 14, right)
    aims = aims_within(chart.target, chart.points[-1].date)
    days = [point.date for point in chart.points]
    aim = aim_line(aims, days, vertical, horizontal, left - 14)
    targets = [*limits[::-1], *([aim.line] if aim.line else [])]
    for line in (line for line in targets if len(line) > 1):
        yield svg.polyline(line, stroke=INK, stroke_width=1.6, stroke_dasharray="6 4")
    for x, y in aim.marks:
        yield svg.line((x - _MARK, y), (x + _MARK, y), stroke=INK, stroke_width=2.2)
    runs = _runs(chart, vertical, horizontal)
    at = (horizontal.x(chart.points[place].date), vertical.y(value))
    beside = beside_mark(at, width, room=WIDTH, bottom=vertical.bottom, among=[*runs, *targets])
    if targets:
        room = [*runs, *targets[1:], [beside, (beside[0] + width, beside[1])]]
        yield _named(chart, targets[0], room, left=left - 14, bottom=vertical.bottom)
    yield from _measurements(chart, vertical, horizontal)
    x, y = beside
    yield svg.words(x, y, last, font_size=_LAST_SIZE, font_weight="bold", fill=ACCENT, **_HALO)


def _interval(chart: TrendChart) -> list[Decimal]:
    """The two ends of a target that is a range, the lower one first."""
    return sorted(chart.interval or ())


def _named(
    chart: TrendChart,
    line: Sequence[Point],
    among: Sequence[Sequence[Point]],
    *,
    left: float,
    bottom: float,
) -> str:
    """The words of the target above or below its line."""
    label = fitted(chart.target_label, WIDTH / 2, LABEL_SIZE)
    width = width_of(label, size=LABEL_SIZE)
    x, y = place_for(width, line=line, left=left, bottom=bottom, among=among)
    return svg.words(x, y, label, font_size=LABEL_SIZE, fill=INK, **_HALO)


def _scales(vertical: ValueAxis, horizontal: TimeAxis, left: float, right: float) -> Iterator[str]:
    """Thin lines with numbers, and the periods below."""
    style: Mapping[str, svg.Value] = {"font_size": LABEL_SIZE, "fill": MUTED}
    for tick in vertical.ticks:
        colour = MUTED if tick.at == vertical.bottom else RULE
        yield svg.line((left, tick.at), (right, tick.at), stroke=colour, stroke_width=0.8)
        yield svg.words(left - 8, tick.at + 4.2, tick.label, text_anchor="end", **style)
    for tick in horizontal.ticks:
        yield svg.words(tick.at, vertical.bottom + 18, tick.label, text_anchor="middle", **style)
    for year in horizontal.years:
        yield svg.words(year.at, vertical.bottom + 34, year.label, text_anchor="middle", **style)
    for border in horizontal.borders:
        yield svg.line(
            (border, vertical.bottom), (border, vertical.bottom + 36), stroke=RULE, stroke_width=0.8
        )


def _runs(
    chart: TrendChart, vertical: ValueAxis, horizontal: TimeAxis
) -> list[list[tuple[float, float]]]:
    """The places of values that follow each other without a gap."""
    return [
        [
            (horizontal.x(point.date), vertical.y(point.value))
            for point in run
            if point.value is not None
        ]
        for has_value, run in groupby(chart.points, lambda point: point.value is not None)
        if has_value
    ]


def _measurements(chart: TrendChart, vertical: ValueAxis, horizontal: TimeAxis) -> Iterator[str]:
    """A line through values that follow each other, and a mark for each."""
    for run in _runs(chart, vertical, horizontal):
        if len(run) > 1:
            yield svg.polyline(run, stroke=ACCENT, stroke_width=2.4, stroke_linejoin="round")
    for point in chart.points:
        x = horizontal.x(point.date)
        if point.value is None:
            yield _cross(x, vertical.bottom - 5)
        else:
            yield _mark(chart, point, point.value, (x, vertical.y(point.value)))


def _mark(chart: TrendChart, point: ChartPoint, value: Decimal, place: tuple[float, float]) -> str:
    """The mark of a value: open where a note belongs to it."""
    number = format_number(value, chart.language, chart.decimals)
    return svg.element(
        "circle",
        svg.described("title", f"{point.label}: {number}"),
        cx=place[0],
        cy=place[1],
        r=_MARKER,
        fill=PAPER if point.note else ACCENT,
        stroke=ACCENT,
        stroke_width=1.8,
    )


def _cross(x: float, y: float) -> str:
    """The mark of a period without a value."""
    return svg.words(x, y, "×", font_size=_LAST_SIZE, text_anchor="middle", fill=MUTED)


def _lines(lines: Sequence[_Styled], top: float) -> Iterator[str]:
    """Lines of text from `top` down."""
    y = top
    for text, size, weight, colour in lines:
        y += size * _LINE_HEIGHT
        yield svg.words(0, y - size * 0.3, text, font_size=size, font_weight=weight, fill=colour)
