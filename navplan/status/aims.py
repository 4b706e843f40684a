"""What a value is held against: a limit in a direction, or an interval."""

from __future__ import annotations

from typing import Final, Literal, TypeAlias

from navplan.frozen import frozen
from navplan.i18n import N_
from navplan.said import Said
from navplan.status.exact import ZERO, Number, minus, plus, times

Towards = Literal["higher", "lower"]


@frozen
class Limit:
    """A one-sided aim. Equality meets it unless it is strict."""

    number: Number
    towards: Towards
    strict: bool = False

    def met_by(self, value: Number) -> bool:
        """Whether a value reaches the limit."""
        if value == self.number:
            return not self.strict
        return (value > self.number) == (self.towards == "higher")

    def easier(self, by: Number) -> Limit:
        """A limit that is missed by an amount, and met by equality."""
        moved = minus if self.towards == "higher" else plus
        return Limit(moved(self.number, by), self.towards)

    def times(self, factor: Number) -> Limit:
        """The limit at a multiple or a part of its number."""
        return Limit(times(self.number, factor), self.towards, self.strict)

    @property
    def numbers(self) -> tuple[Number, ...]:
        """The numbers a printed value must stand on the right side of."""
        return (self.number,)

    @property
    def said(self) -> Said:
        """The limit in words."""
        return Said(_LIMIT_WORDS[self.towards, self.strict], {"limit": self.number})


@frozen
class Interval:
    """An aim with two ends, both included."""

    low: Number
    high: Number

    def met_by(self, value: Number) -> bool:
        """Whether a value lies in the interval."""
        return self.low <= value <= self.high

    def distance(self, value: Number) -> Number:
        """How far outside a value lies; 0 inside."""
        if value < self.low:
            return minus(self.low, value)
        return minus(value, self.high) if value > self.high else ZERO

    def widened(self, below: Number, above: Number) -> Interval:
        """An interval that reaches further on both sides."""
        return Interval(minus(self.low, below), plus(self.high, above))

    @property
    def numbers(self) -> tuple[Number, ...]:
        """The numbers a printed value must stand on the right side of."""
        return (self.low, self.high)

    @property
    def said(self) -> Said:
        """The interval in words."""
        return Said(N_("between {low} and {high}"), {"low": self.low, "high": self.high})


Aim: TypeAlias = Limit | Interval

_LIMIT_WORDS: Final[dict[tuple[Towards, bool], str]] = {
    ("higher", False): N_("at least {limit}"),
    ("lower", False): N_("at most {limit}"),
    ("higher", True): N_("more than {limit}"),
    ("lower", True): N_("less than {limit}"),
}
