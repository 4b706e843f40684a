"""How an indicator has moved: its chart, what the chart says in words, and its numbers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Final

from navplan.frozen import frozen
from navplan.i18n import N_
from navplan.model.indicators import IndicatorDefinition
from navplan.render.voice import Voice
from navplan.report.charts import ChartPoint, TrendChart
from navplan.report.views.judged import (
    JudgedView,
    band_words,
    judged_view,
    target_words,
    until_words,
)
from navplan.report.views.lookup import Lookup
from navplan.report.views.numbers import NumbersView, decimals_of, measured_in, numbers_view
from navplan.report.views.wording import capital, joined
from navplan.status import Number, SeriesPoint, StatusItem
from navplan.values import Period, plain

SUMS: Final = frozenset({"flow", "ytd"})
"""The accumulations that begin anew each year."""

_MORE_DIGITS: Final = 4
"""Decimals beyond the printed ones that an endless fraction keeps in a chart."""
_FEWEST: Final = 2
"""Values that it takes to draw a line."""

_REASONS: Final[Mapping[str, str]] = {
    "missing": N_("not measured"),
    "not_published": N_("not published"),
    "not_applicable": N_("not applicable"),
    "suppressed": N_("too few to show"),
    "invalid": N_("cannot be read"),
}


@frozen
class TrendView:
    """An indicator over time.

    `definition` and `comment` are Markdown; `band` says how far from the target is near it;
    `description` says in a sentence what the chart shows; a single number is said there and has
    no table of `numbers`; `remarks` are the scorecard's own
    note, and what must be known of single periods.
    """

    judged: JudgedView
    definition: str
    source: str
    band: str
    description: str
    chart: TrendChart | None
    numbers: NumbersView | None
    remarks: tuple[str, ...]
    comment: str
    comment_period: str


def has_values(item: StatusItem) -> bool:
    """Whether anything has been measured at all."""
    return _number_of_values(item.series) > 0


def trend_view(item: StatusItem, plan: Period, lookup: Lookup, voice: Voice) -> TrendView:
    """How an indicator with values has moved; `plan` is the plan's period."""
    definition = lookup.one(item.indicator or "", ("indicator",), IndicatorDefinition)
    accumulation = definition.accumulation if definition else "point"
    description = _description(item, voice, begins_anew=accumulation in SUMS)
    points = _year_or_season(item, plan) if accumulation in SUMS else item.series
    chart = TrendChart(
        id=item.id,
        title=_title(item, points, voice),
        description=description,
        unit_label=measured_in(item, voice),
        points=tuple(_chart_point(point, item, voice) for point in points),
        target=tuple((day, _decimal(number, item)) for day, number in item.targets_over_time),
        target_label=voice.word(N_("Target")),
        decimals=item.decimals,
        language=voice.language,
        direction=(definition.direction if definition else None) or "none",
        interval=_interval(item),
    )
    return TrendView(
        judged=judged_view(item, voice),
        definition=(definition and definition.definition) or "",
        source=_source(definition),
        band=band_words(item, voice),
        description=description,
        chart=chart if _number_of_values(points) >= _FEWEST else None,
        numbers=None if len(item.series) == 1 else numbers_view(item, voice, accumulation),
        remarks=tuple(_remarks(item, voice)),
        comment=item.comment.text if item.comment else "",
        comment_period=voice.period(item.comment.period) if item.comment else "",
    )


def _source(definition: IndicatorDefinition | None) -> str:
    source = definition.source if definition else None
    if source is None:
        return ""
    more = joined((source.table, source.note))
    return f"{source.provider} ({more})" if more else source.provider


def _year_or_season(item: StatusItem, plan: Period) -> tuple[SeriesPoint, ...]:
    """The points of a sum that can stand beside each other.

    It begins anew each year, and its target with it, so that years in a row would show a fall
    that is none: it is drawn for the plan's period alone, or, where that has too little to
    draw, for the same time of each year.
    """
    current = tuple(point for point in item.series if plan.contains(point.period))
    if _number_of_values(current) >= _FEWEST:
        return current
    last = max(point.period for point in item.series if point.so_far is not None)
    return tuple(
        point
        for point in item.series
        if (point.period.kind, point.period.number) == (last.kind, last.number)
    )


def _number_of_values(points: Sequence[SeriesPoint]) -> int:
    return sum(point.so_far is not None for point in points)


def _title(item: StatusItem, points: Sequence[SeriesPoint], voice: Voice) -> str:
    """What the chart shows; a sum that is drawn in part says which part."""
    if len(points) == len(item.series):
        return item.title
    years = [point.period.year for point in points]
    template = N_("{title}, at the same time each year")
    if years[0] == years[-1]:
        template = N_("{title}, so far in {year}")
    return voice.word(template).format(title=item.title, year=years[-1])


def _chart_point(point: SeriesPoint, item: StatusItem, voice: Voice) -> ChartPoint:
    value = None if point.so_far is None else _decimal(point.so_far, item)
    note = joined(_worth(point, voice), "; ")
    return ChartPoint(voice.period(point.period), point.period.last, value, note or None)


def _decimal(number: Number, item: StatusItem) -> Decimal:
    if isinstance(number, Decimal):
        return number
    return Decimal(plain(number, item.decimals + _MORE_DIGITS))


def _interval(item: StatusItem) -> tuple[Decimal, Decimal] | None:
    """The least and the most of a target that is a range."""
    if item.target_interval is None:
        return None
    low, high = item.target_interval
    return _decimal(low, item), _decimal(high, item)


def _description(item: StatusItem, voice: Voice, *, begins_anew: bool) -> str:
    """The chart in one sentence: where it was, where it is, and the target.

    An amount that begins anew each year is compared with the same period of the year before.
    """
    points = [point for point in item.series if point.so_far is not None]
    last = points[-1]
    earlier = points[:-1]
    if begins_anew:
        earlier = [point for point in earlier if point.period == last.period.same_last_year]
    words = {"title": item.title, "target": target_words(item, voice)}
    for name, point in (("first", earlier[0] if earlier else None), ("last", last)):
        if point and point.so_far is not None:
            decimals = decimals_of(point.so_far, item)
            words[name] = voice.amount(point.so_far, item.measured_in, decimals)
            said = until_words if begins_anew else _in_words
            words[f"{name}_period"] = said(point.period, voice)
    if begins_anew:
        sentence = N_("{title}: {last} {last_period}, against {first} {first_period}.")
        if not earlier:
            sentence = N_("{title}: {last} {last_period}.")
    else:
        sentence = N_("{title} went from {first} {first_period} to {last} {last_period}.")
        if not earlier:
            sentence = N_("{title} was {last} {last_period}.")
    sentences = [sentence, N_("The target is {target}.")] if item.target else [sentence]
    return " ".join(voice.word(one).format(**words) for one in sentences)


def _in_words(period: Period, voice: Voice) -> str:
    return voice.word(N_("in {period}")).format(period=voice.period(period))


def _remarks(item: StatusItem, voice: Voice) -> Iterator[str]:
    if item.use and item.use.note:
        yield item.use.note
    for point in item.series:
        if note := _note(point, voice):
            yield f"{capital(voice.period(point.period))}: {note}"


def _note(point: SeriesPoint, voice: Voice) -> str:
    """What must be known of a period: why it has no value, what that is worth, what people say."""
    reason = voice.word(_REASONS[point.reason]) if point.reason else None
    return joined((joined((reason, *_worth(point, voice)), "; "), point.note), ". ")


def _worth(point: SeriesPoint, voice: Voice) -> Iterator[str]:
    """Why a value is not quite like the others beside it."""
    if point.preliminary:
        yield voice.word(N_("preliminary"))
    if point.break_:
        yield voice.word(N_("cannot be compared with earlier values"))
