"""A status in the words of a document: the mark, the value, the target, the trend, the coverage."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Final

from navplan.i18n import N_
from navplan.render.standing import MOVEMENTS, VERDICTS, in_words
from navplan.render.voice import Voice
from navplan.report.views.wording import capital
from navplan.status import Coverage, Kind, Said, Sayable, Status, StatusItem, Trend

MOVING: Final[Mapping[str, str]] = {"up": N_("rising"), "down": N_("falling"), "flat": N_("stable")}

NOTHING: Final = "–"
"""What stands in a cell that has nothing to say."""


@dataclass(frozen=True, slots=True)
class JudgedView:
    """Where something stands, in words; what it does not have is `NOTHING`."""

    title: str
    mark: str
    value: str
    period: str
    target: str
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
    def value_with_period(self) -> str:
        """The value and when it was measured."""
        return f"{self.value} ({self.period})" if self.period else self.value


_ABOVE: Final[Mapping[Kind, Kind]] = {
    "indicator": "goal",
    "goal": "perspective",
    "perspective": "plan",
}


class Standing:
    """The status items of a workspace by kind and id, and what lies below each.

    A goal and a perspective may have the same id, so that the kind is needed to tell them apart.
    """

    def __init__(self, items: Iterable[StatusItem]) -> None:
        self._items: dict[tuple[Kind, str], StatusItem] = {}
        self._children: dict[tuple[Kind, str], list[StatusItem]] = defaultdict(list)
        for item in items:
            self._items[item.kind, item.id] = item
            if item.parent is not None:
                self._children[_ABOVE[item.kind], item.parent].append(item)

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
        mark=mark_words(item.status, voice),
        value=value_words(item, voice),
        period=_period_words(item, voice),
        target=target_words(item, voice),
        trend=trend_words(item.trend, voice),
        coverage=coverage_words(item.coverage, voice),
    )


def mark_words(status: Status, voice: Voice) -> str:
    """A status as symbol and word: “● On target”."""
    symbol, _, word = in_words(status, voice).partition(" ")
    return f"{symbol} {capital(word)}"


def value_words(item: StatusItem, voice: Voice) -> str:
    """The judged value with its unit."""
    if item.value is None:
        return NOTHING
    return voice.amount(item.value, item.measured_in, item.printed_decimals)


def target_words(item: StatusItem, voice: Voice) -> str:
    """The target, its numbers with their unit: “at least 45 %”."""
    return voice.said(_with_units(item.target, item, voice)) if item.target else NOTHING


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
    parts = [voice.period(item.period)]
    if item.preliminary:
        parts.append(voice.word(N_("preliminary")))
    if item.stale_periods:
        parts.append(
            voice.counted(
                N_("{n} measurement overdue"), N_("{n} measurements overdue"), item.stale_periods
            )
        )
    return ", ".join(parts)
