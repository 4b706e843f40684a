"""The numbers of an indicator as a table, which says in numbers what its chart shows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Final

from navplan.frozen import frozen
from navplan.i18n import N_
from navplan.model.indicators import Accumulation
from navplan.render.voice import Voice
from navplan.report.views.judged import NOTHING
from navplan.report.views.wording import capital
from navplan.status import Number, SeriesPoint, StatusItem
from navplan.values import PeriodKind, numbered
from navplan.values.periods import MONTHS_IN

_WIDEST: Final = 80
"""Letters that the columns of a table have room for, each as wide as the widest."""


@frozen
class NumbersView:
    """A table of numbers: the heads of its columns, and its rows. The first column has words."""

    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def numbers_view(item: StatusItem, voice: Voice, accumulation: Accumulation) -> NumbersView:
    """The series of an indicator; amounts that are summed are shown with their sums so far.

    There is a row for each year where that is narrow enough, and otherwise one for each period.
    """
    across = _by_year(item, voice, accumulation)
    return across if across and _fits(across) else _by_period(item, voice, accumulation)


def measured_in(item: StatusItem, voice: Voice) -> str:
    """What an indicator is measured in, as a label; where nothing says it, that it is a value."""
    if item.measured_in is None:
        return voice.word(N_("Value"))
    return capital(voice.unit_of_measure(item.measured_in))


def decimals_of(number: Number, item: StatusItem) -> int:
    """With how many decimals a value is shown; the judged one with as many as its colour needs."""
    return item.printed_decimals if number == item.value else item.decimals


def _fits(numbers: NumbersView) -> bool:
    longest = max(len(cell) for row in numbers.rows for cell in row[1:])
    return longest * len(numbers.heads) <= _WIDEST


def _by_year(item: StatusItem, voice: Voice, accumulation: Accumulation) -> NumbersView | None:
    """A row for each year; None where the periods are not all of one kind that divides a year.

    Sums and targets stand below the newest year, which is the one that they are for.
    """
    kind, *others = {point.period.kind for point in item.series}
    if others or kind not in _HEADS:
        return None
    points = {(point.period.year, point.period.number): point for point in item.series}
    columns = range(1, 12 // MONTHS_IN[kind] + 1)
    years = sorted({year for year, _ in points})
    newest = years[-1]

    def row(label: str, numbers: Iterable[Number | None]) -> tuple[str, ...]:
        return (label.format(year=newest), *(_shown(number, item, voice) for number in numbers))

    so_far = voice.word(N_("{year}, so far"))
    label = so_far if accumulation == "ytd" else "{year}"
    rows = [
        row(label.format(year=year), (_value(points.get((year, column))) for column in columns))
        for year in years
    ]
    if accumulation == "flow":
        sums = (_so_far(points.get((newest, column))) for column in columns)
        rows.append(row(so_far, sums))
    if targets := _moving_targets(item):
        aims = (targets.get(numbered(kind, newest, column).last) for column in columns)
        is_sum = accumulation in ("flow", "ytd")
        label = N_("Target figure {year}, so far") if is_sum else N_("Target figure {year}")
        rows.append(row(voice.word(label), aims))
    heads = [measured_in(item, voice), *(_HEADS[kind](column, voice) for column in columns)]
    return NumbersView(tuple(heads), tuple(rows))


def _by_period(item: StatusItem, voice: Voice, accumulation: Accumulation) -> NumbersView:
    """A row for each period."""
    targets, summed = _moving_targets(item), accumulation == "flow"
    so_far = voice.word(N_("So far in the year"))
    heads = [
        voice.word(N_("Period")),
        so_far if accumulation == "ytd" else measured_in(item, voice),
    ]
    heads += [so_far] if summed else []
    heads += [voice.word(N_("Target figure"))] if targets else []
    rows = []
    for point in item.series:
        numbers = [point.value]
        numbers += [point.so_far] if summed else []
        numbers += [targets.get(point.period.last)] if targets else []
        shown = (_shown(number, item, voice) for number in numbers)
        rows.append((capital(voice.period(point.period)), *shown))
    return NumbersView(tuple(heads), tuple(rows))


def _value(point: SeriesPoint | None) -> Number | None:
    return point.value if point else None


def _so_far(point: SeriesPoint | None) -> Number | None:
    return point.so_far if point else None


def _shown(number: Number | None, item: StatusItem, voice: Voice) -> str:
    """A number without its unit, which stands in the head of the table."""
    return NOTHING if number is None else voice.number(number, decimals_of(number, item))


def _moving_targets(item: StatusItem) -> dict[date, Number]:
    """The targets by day, where they change; one that stands still is said above the table."""
    targets = dict(item.targets_over_time)
    return targets if len(set(targets.values())) > 1 else {}


def _short_month(number: int, voice: Voice) -> str:
    return voice.month(number)[:3]


def _counted(template: str) -> Callable[[int, Voice], str]:
    return lambda number, voice: voice.word(template).format(number=number)


_HEADS: Final[Mapping[PeriodKind, Callable[[int, Voice], str]]] = {
    PeriodKind.MONTH: _short_month,
    PeriodKind.QUARTER: _counted(N_("Quarter {number}")),
    PeriodKind.TERTIAL: _counted(N_("Tertial {number}")),
    PeriodKind.HALF: _counted(N_("Half-year {number}")),
}
"""What the columns of a year are called, by the kind of its periods."""
