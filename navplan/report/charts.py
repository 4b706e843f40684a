"""Trend charts: the measurements of an indicator over time, drawn as SVG."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Final, Literal

from navplan.i18n import N_, format_number, translator
from navplan.report import svg
from navplan.report.axes import LABEL_SIZE, TimeAxis, ValueAxis, time_axis, value_axis
from navplan.report.fitting import width_of
from navplan.report.labels import fitted, place_for, wrapped
from navplan.report.meta import LANGUAGE_TAGS
from navplan.report.palette import ACCENT, INK, MUTED, PAPER, RULE

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date
    from decimal import Decimal

    from navplan.i18n import Language
    from navplan.report.fonts import Weight

Direction = Literal["higher", "lower", "range", "none"]

WIDTH: Final = 640.0

_PLOT_HEIGHT: Final = 150.0
_TOP: Final = 2.0
_TITLE_SIZE: Final = 16.0
_LAST_SIZE: Final = 15.0
_LINE_HEIGHT: Final = 1.28
_LONGEST_VALUE: Final = 110.0
_MARKER: Final = 3.4

HIGHER_IS_BETTER: Final = N_("higher is better")
LOWER_IS_BETTER: Final = N_("lower is better")
NO_MEASUREMENTS: Final = N_("No measurements yet")
NO_VALUE: Final = N_("no value")

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


@dataclass(frozen=True, slots=True)
class ChartPoint:
    """The measurement of one period: `date` is its last day, None means that it is missing.

    `label` names the period in the chart's language, and `note` says what a reader must know
    about the value, such as that it is preliminary.
    """

    label: str
    date: date
    value: Decimal | None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class TrendChart:
    """All that a trend chart shows; words are in its language already.

    `points` are in order of time. `target` gives the target at the end of each period that
    has one; it holds from the end of the period before, and the last one from then on.
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


def to_svg(chart: TrendChart) -> str:
    """The chart as an SVG drawing of its own, the same for the same chart.

    What is drawn can be told apart without colour: measurements are a whole line with round
    marks, the target is dashed and named, and a missing value is a gap with a cross below.
    """
    heading = list(_heading(chart))
    top = _TOP + sum(size * _LINE_HEIGHT for _, size, _, _ in heading) + 20
    if any(point.value is not None for point in chart.points):
        bottom = top + _PLOT_HEIGHT + 42
        plot = list(_plot(chart, top, top + _PLOT_HEIGHT))
        below = wrapped(_notes(chart), WIDTH, LABEL_SIZE, most=3)
    else:
        bottom, plot = top - 16, []
        below = [translator(chart.language).gettext(NO_MEASUREMENTS)]
    notes: list[_Styled] = [(note, LABEL_SIZE, "regular", MUTED) for note in below]
    height = bottom + len(notes) * LABEL_SIZE * _LINE_HEIGHT + 6
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


def _heading(chart: TrendChart) -> Iterator[_Styled]:
    """The lines above the chart: its title, and what the numbers are."""
    for line in wrapped(chart.title, WIDTH, _TITLE_SIZE, most=2, weight="bold"):
        yield line, _TITLE_SIZE, "bold", ACCENT
    better = _BETTER.get(chart.direction)
    parts = [chart.unit_label, translator(chart.language).gettext(better) if better else ""]
    unit = " · ".join(part for part in parts if part)
    for line in wrapped(unit, WIDTH, LABEL_SIZE, most=2):
        yield line, LABEL_SIZE, "regular", MUTED


def _notes(chart: TrendChart) -> str:
    """What stands below the chart: the marks that need a word."""
    parts = [f"○ {point.label}: {point.note}" for point in chart.points if _is_noted(point)]
    if any(point.value is None for point in chart.points):
        parts.append(f"× {translator(chart.language).gettext(NO_VALUE)}")
    return " · ".join(parts)


def _plot(chart: TrendChart, top: float, bottom: float) -> Iterator[str]:
    """The axes, the target and the measurements."""
    values = [point.value for point in chart.points if point.value is not None]
    wanted = [value for _, value in _aims(chart)]
    vertical = value_axis(
        [*values, *wanted], chart.language, decimals=chart.decimals, top=top, bottom=bottom
    )
    last = format_number(values[-1], chart.language, chart.decimals)
    widest = max(width_of(tick.label, size=LABEL_SIZE) for tick in vertical.ticks)
    left = min(widest, _LONGEST_VALUE) + 24
    right = (
        WIDTH - min(max(width_of(last, size=_LAST_SIZE, weight="bold"), 30.0), _LONGEST_VALUE) - 10
    )
    periods = [(point.date, point.label) for point in chart.points]
    horizontal = time_axis(periods, chart.language, left=left, right=right)
    yield from _scales(vertical, horizontal, left - 14, right)
    yield from _target(chart, vertical, horizontal, left - 14, right)
    yield from _measurements(chart, vertical, horizontal)
    place = max(i for i, point in enumerate(chart.points) if point.value is not None)
    yield svg.words(
        horizontal.x(chart.points[place].date) + 10,
        vertical.y(values[-1]) + 5,
        last,
        font_size=_LAST_SIZE,
        font_weight="bold",
        fill=ACCENT,
        **_HALO,
    )


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


def _target(
    chart: TrendChart, vertical: ValueAxis, horizontal: TimeAxis, left: float, right: float
) -> Iterator[str]:
    """The target as a dashed line in steps, with its words above or below where it begins."""
    aims = _aims(chart)
    if not aims:
        return
    path: list[tuple[float, float]] = []
    start = left
    for aim in aims:
        day, value = aim
        end = right if aim is aims[-1] else horizontal.x(day)
        path += [(start, vertical.y(value)), (end, vertical.y(value))]
        start = end
    yield svg.polyline(path, stroke=INK, stroke_width=1.6, stroke_dasharray="6 4")
    label = fitted(chart.target_label, (right - left) / 2, LABEL_SIZE)
    drawn = [*_runs(chart, vertical, horizontal), path[:-1]]
    width = width_of(label, size=LABEL_SIZE)
    x, y = place_for(
        width, line=(path[-2], path[-1]), left=left, bottom=vertical.bottom, among=drawn
    )
    yield svg.words(x, y, label, font_size=LABEL_SIZE, fill=INK, **_HALO)


def _aims(chart: TrendChart) -> list[tuple[date, Decimal]]:
    """The targets as far as the measurements reach, neighbours that are the same as one."""
    past = sum(day < chart.points[-1].date for day, _ in chart.target)
    within = chart.target[: past + 1]
    return [list(same)[-1] for _, same in groupby(within, lambda aim: aim[1])]


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


def _is_noted(point: ChartPoint) -> bool:
    """Whether a note below the chart belongs to the point's mark."""
    return bool(point.note) and point.value is not None


def _lines(lines: Sequence[_Styled], top: float) -> Iterator[str]:
    """Lines of text from `top` down."""
    y = top
    for text, size, weight, colour in lines:
        y += size * _LINE_HEIGHT
        yield svg.words(0, y - size * 0.3, text, font_size=size, font_weight=weight, fill=colour)
