"""A status in the words of a document: the mark, the value, the target, the trend, the coverage."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from typing import Final

from navplan.frozen import frozen
from navplan.i18n import N_
from navplan.render.standing import MOVEMENTS, VERDICTS, in_words, symbol
from navplan.render.voice import Voice
from navplan.report.views.wording import capital
from navplan.status import Coverage, Kind, Said, Sayable, Status, StatusItem, Trend
from navplan.status.aims import Limit
from navplan.status.targets import ByPeriod, EachPeriod, OfYear
from navplan.values import Period, PeriodKind

MOVING: Final[Mapping[str, str]] = {
    "up": N_("rising"),
    "down": N_("falling"),
    "flat": N_("unchanged"),
}

TOO_OLD: Final = N_("Number too old")
NO_INDICATOR: Final = N_("No indicator")

_BANDS: Final[Mapping[tuple[str, bool], str]] = {
    ("limits", True): N_("On target from {green}, near target from {yellow}"),
    ("limits", False): N_("On target up to {green}, near target up to {yellow}"),
    ("yellow", True): N_("Near target from {yellow}"),
    ("yellow", False): N_("Near target up to {yellow}"),
    ("percent", True): N_("On target from {green}, near target from {yellow} of the target figure"),
    ("percent", False): N_(
        "On target up to {green}, near target up to {yellow} of the target figure"
    ),
}
"""By what is written, and whether more is better."""

NOTHING: Final = "–"
"""What stands in a cell that has nothing to say."""


@frozen
class JudgedView:
    """Where something stands, in words; what it does not have is `NOTHING`.

    `amount` is the value without a word, and `is_so_far` whether it is a sum so far. `target`
    is what the value is held against, `year_target` says that of the year as well.
    """

    title: str
    mark: str
    value: str
    amount: str
    is_so_far: bool
    period: str
    target: str
    year_target: str
    trend: str
    coverage: str

    @property
    def has_value(self) -> bool:
        """Whether there is a value to show."""
        return self.value != NOTHING

    @property
    def is_covered(self) -> bool:
        """Whether there is anything below that should be measured."""
        return self.coverage != NOTHING

    @property
    def value_in_a_line(self) -> str:
        """The value and when it was measured, as short as can be."""
        return f"{self.amount} {self.period}" if self.is_so_far else self.value_with_period

    @property
    def value_with_period(self) -> str:
        """The value and when it was measured."""
        return f"{self.value} ({self.period})" if self.period else self.value


class Standing:
    """The status items of a workspace by kind and id, and what lies below each.

    A goal and a perspective may have the same id, so that the kind is needed to tell them apart.
    """

    def __init__(self, items: Iterable[StatusItem]) -> None:
        self._items: dict[tuple[Kind, str], StatusItem] = {}
        self._children: dict[tuple[Kind, str], list[StatusItem]] = defaultdict(list)
        for item in items:
            self._items[item.kind, item.id] = item
            if item.parent is not None and item.parent_kind is not None:
                self._children[item.parent_kind, item.parent].append(item)

    def item(self, kind: Kind, address: str) -> StatusItem | None:
        """The item of a kind with an id."""
        return self._items.get((kind, address))

    def children(self, item: StatusItem) -> Sequence[StatusItem]:
        """What lies directly below an item, in order."""
        return self._children.get((item.kind, item.id), ())

    def indicators(self, item: StatusItem) -> list[StatusItem]:
        """Every indicator below an item, in order."""
        if item.kind == "indicator":
            return [item]
        return [leaf for child in self.children(item) for leaf in self.indicators(child)]


def judged_view(item: StatusItem, voice: Voice) -> JudgedView:
    """An item's status in words."""
    return JudgedView(
        title=item.title,
        mark=item_mark(item, voice),
        value=value_words(item, voice),
        amount=_amount(item, voice),
        is_so_far=_is_so_far(item),
        period=_period_words(item, voice),
        target=target_words(item, voice),
        year_target=year_target_words(item, voice),
        trend=trend_words(item.trend, voice),
        coverage=coverage_words(item.coverage, voice),
    )


def mark_words(status: Status, voice: Voice) -> str:
    """A status as symbol and word: “● On target”."""
    symbol, _, word = in_words(status, voice).partition(" ")
    return f"{symbol} {capital(word)}"


def item_mark(item: StatusItem, voice: Voice) -> str:
    """The mark of an item; one that its kind makes clearer has a word of its own."""
    word = None
    if item.status is Status.MISSING and item.value is not None:
        word = TOO_OLD
    elif item.status is Status.NO_BASIS:
        word = NO_INDICATOR
    return f"{symbol(item.status)} {voice.word(word)}" if word else mark_words(item.status, voice)


def value_words(item: StatusItem, voice: Voice) -> str:
    """The judged value with its unit; a sum of several periods says that it is one."""
    words = _amount(item, voice)
    return voice.word(N_("{value} so far")).format(value=words) if _is_so_far(item) else words


def until_words(period: Period, voice: Voice) -> str:
    """What a sum covers: “to the end of June 2015”, but “in 2015” for all of a year."""
    whole = period.kind is PeriodKind.YEAR
    words = N_("in {period}") if whole else N_("to the end of {period}")
    return voice.word(words).format(period=voice.period(period))


def target_words(item: StatusItem, voice: Voice) -> str:
    """The target, its numbers with their unit: “at least 45 %”."""
    if item.target is None:
        return NOTHING
    limit, period = item.target.params.get("limit"), item.target.params.get("period")
    if isinstance(limit, Said) and isinstance(period, Period) and _accumulation(item) == "ytd":
        # What is counted since 1 January is not what came in the target's period alone.
        return f"{voice.said(_with_units(limit, item, voice))} {until_words(period, voice)}"
    return voice.said(_with_units(item.target, item, voice))


def year_target_words(item: StatusItem, voice: Voice) -> str:
    """The target of the year and what is due of it by now; the target where it has no other."""
    whole = _whole_year(item)
    if item.target is None or item.target_number is None or item.period is None or whole is None:
        return target_words(item, voice)
    if whole.number == item.target_number:
        return target_words(item, voice)
    named = (item.target.params.get(name) for name in ("month", "period"))
    due = next((one for one in named if isinstance(one, Period)), item.period)
    number = voice.amount(item.target_number, item.measured_in, _decimals(item.target_number, item))
    return voice.word(N_("{limit} in the year ({number} by {period})")).format(
        limit=voice.said(_with_units(whole.said, item, voice)),
        number=number,
        period=voice.period(due).removesuffix(f" {due.year}"),
    )


def band_words(item: StatusItem, voice: Voice) -> str:
    """How far from the target is near it; empty where nothing is judged."""
    if item.band is None or item.chart is None:
        return ""
    use, direction = item.chart.case.use, item.chart.case.definition.direction
    band = item.band.params.get("band")
    if isinstance(band, Said):
        words = N_("{band} (the default, see the appendix)")
        return voice.word(words).format(band=capital(voice.said(band)))
    if use.limits or use.percent_of_target:
        ends = _with_units(item.band, item, voice).params
        form = "percent" if use.percent_of_target else "limits" if "green" in ends else "yellow"
        return voice.say(_BANDS[form, direction != "lower"], ends)
    return capital(voice.said(item.band))


def _amount(item: StatusItem, voice: Voice) -> str:
    if item.value is None:
        return NOTHING
    return voice.amount(item.value, item.measured_in, item.printed_decimals)


def _is_so_far(item: StatusItem) -> bool:
    """Whether the value sums up more than its own period, as far as the words for it go."""
    if item.since is None or item.period is None or item.period.kind is PeriodKind.YEAR:
        return False
    return item.since < item.period.first or (item.since.month, item.since.day) == (1, 1)


def _accumulation(item: StatusItem) -> str:
    return item.chart.case.definition.accumulation if item.chart else "point"


def _whole_year(item: StatusItem) -> Limit | None:
    """The target of the whole year that is judged, where the plan says what it is."""
    form = item.chart.target if item.chart else None
    if isinstance(form, OfYear):
        return form.whole
    by_day = dict(item.targets_over_time)
    last = by_day.get(item.period.last.replace(month=12, day=31)) if item.period else None
    if last is None:
        return None
    if isinstance(form, EachPeriod):
        return replace(form.each, number=last)
    if isinstance(form, ByPeriod) and _accumulation(item) == "ytd":
        return Limit(last, form.towards)
    return None


def _with_units(said: Said, item: StatusItem, voice: Voice) -> Said:
    """What is said of a target, with its numbers, however deep, as amounts in words."""
    params: dict[str, Sayable] = {}
    for name, value in said.params.items():
        if isinstance(value, Said):
            params[name] = _with_units(value, item, voice)
        elif isinstance(value, Decimal | Fraction):
            params[name] = voice.amount(value, item.measured_in, _decimals(value, item))
        else:
            params[name] = value
    return Said(said.message, params)


def _decimals(number: Decimal | Fraction, item: StatusItem) -> int:
    """As many decimals as a target is written with; an endless fraction has those of the value."""
    if isinstance(number, Fraction):
        return item.printed_decimals
    return max(0, -int(number.as_tuple().exponent))


def trend_words(trend: Trend | None, voice: Voice) -> str:
    """Which way a value has moved, and whether that is good: “↘ Better”."""
    if trend is None or trend.movement not in MOVING:
        return NOTHING
    better_or_worse = trend.verdict is not None and trend.verdict != "neutral"
    word = VERDICTS[trend.verdict] if better_or_worse else MOVING[trend.movement]  # type: ignore[index] # not None here
    return f"{MOVEMENTS[trend.movement]} {capital(voice.word(word))}"


def coverage_words(coverage: Coverage | None, voice: Voice) -> str:
    """How much of what should have a colour has one: “4 of 9”."""
    if coverage is None or not coverage.expected:
        return NOTHING
    words = voice.word(N_("{counted} of {expected}"))
    return words.format(counted=coverage.counted, expected=coverage.expected)


def _period_words(item: StatusItem, voice: Voice) -> str:
    """The judged period; a preliminary or an old value says so."""
    if item.period is None or item.value is None:
        return ""
    so_far = _is_so_far(item)
    parts = [until_words(item.period, voice) if so_far else voice.period(item.period)]
    if item.preliminary:
        parts.append(voice.word(N_("preliminary")))
    if item.stale_periods:
        parts.append(
            voice.counted(
                N_("{n} measurement overdue"), N_("{n} measurements overdue"), item.stale_periods
            )
        )
    return ", ".join(parts)
