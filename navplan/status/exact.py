"""Exact numbers: to reckon with, to show, and how many decimals it takes to show them."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Context, Decimal
from fractions import Fraction
from typing import Final, TypeAlias

from navplan.values import plain, rounded

Number: TypeAlias = Decimal | Fraction
"""A decimal number wherever one can show the value, and otherwise the fraction."""

PER_CENT: Final = Decimal(100)
ONE_PER_CENT: Final = Decimal("0.01")
ZERO: Final = Decimal(0)

_WIDE: Final = Context(prec=200)
"""Room for every digit of a few sums and products of the numbers that plan files can hold.

Python's own operators on decimals round to 28 digits, so they are not used for reckoning.
"""


def plus(one: Number, other: Number) -> Number:
    """The exact sum."""
    if isinstance(one, Decimal) and isinstance(other, Decimal):
        return _WIDE.add(one, other)
    return simplest(Fraction(one) + Fraction(other))


def minus(one: Number, other: Number) -> Number:
    """The exact difference."""
    if isinstance(one, Decimal) and isinstance(other, Decimal):
        return _WIDE.subtract(one, other)
    return simplest(Fraction(one) - Fraction(other))


def times(one: Number, other: Number) -> Number:
    """The exact product."""
    if isinstance(one, Decimal) and isinstance(other, Decimal):
        return _tidy(_WIDE.multiply(one, other))
    return simplest(Fraction(one) * Fraction(other))


def quotient(one: Number, other: Number) -> Number:
    """The exact quotient; the divisor is not 0."""
    return simplest(Fraction(one) / Fraction(other))


def magnitude(value: Number) -> Number:
    """The number without its sign."""
    return value.copy_abs() if isinstance(value, Decimal) else abs(value)


def simplest(value: Fraction) -> Number:
    """The value as a decimal number if it is one, such as 36 or 94.5; else the fraction."""
    if value.denominator == 1:
        return Decimal(value.numerator)
    text = plain(value)
    return value if "/" in text else Decimal(text)


def decimals_to_show(value: Number, decimals: int, limits: Iterable[Number]) -> int:
    """How many decimals it takes to show `value` on the right side of every limit.

    At least `decimals`; one more wherever rounding would make it reach or cross a limit that
    it does not, as 57.99 rounded to 58 would reach 58. A value that equals an endless
    fraction is rounded as that limit is, and needs no more.
    """
    if isinstance(value, Decimal) and _decimals_of(value) <= decimals:
        return decimals
    beside = [limit for limit in limits if limit != value or isinstance(limit, Decimal)]
    sides = [_side(value, limit) for limit in beside]
    while [_side(rounded(value, decimals), limit) for limit in beside] != sides:
        decimals += 1
    return decimals


def printed(value: Number, decimals: int, limits: Iterable[Number] = ()) -> str:
    """`value` with a decimal point, rounded half up, never contradicting its limits."""
    return f"{rounded(value, decimals_to_show(value, decimals, limits)):f}"


def _side(value: Number, limit: Number) -> int:
    return (value > limit) - (value < limit)


def _decimals_of(value: Decimal) -> int:
    return -int(value.as_tuple().exponent)


def _tidy(value: Decimal) -> Decimal:
    """The same number without zeros that say nothing: 36 and not 36.00 or 3.6E+1."""
    if not value:
        return ZERO
    value = _WIDE.normalize(value)
    return value if _decimals_of(value) >= 0 else _WIDE.quantize(value, Decimal(1))
