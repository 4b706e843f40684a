"""Numbers that are shown never contradict the colour that was found with exact ones."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from navplan.status import Number, decimals_to_show, printed
from navplan.status.exact import minus, plus, quotient, simplest, times
from navplan.values import rounded

decimals = st.decimals(-(10**17), 10**17, allow_nan=False, places=4)
fractions = st.fractions(-1000, 1000, max_denominator=999)
numbers = st.one_of(decimals, fractions)


@pytest.mark.parametrize(
    ("value", "places", "limits", "shown"),
    [
        ("57.99", 0, ["60", "58"], "57.99"),
        ("57.96", 0, ["60", "58"], "57.96"),
        ("57.4", 0, ["60", "58"], "57"),
        ("60", 0, ["60"], "60"),
        ("59.5", 0, ["60"], "59.5"),
        ("40.5", 0, ["40.5"], "40.5"),
        ("12", 1, [], "12.0"),
        ("57.449", 0, ["57.45"], "57"),
        ("-0.4", 0, ["0"], "-0.4"),
    ],
)
def test_one_more_decimal_where_rounding_would_cross_a_limit(
    value: str, places: int, limits: list[str], shown: str
) -> None:
    assert printed(Decimal(value), places, [Decimal(limit) for limit in limits]) == shown


def test_an_endless_fraction_at_its_limit_is_printed_as_the_limit_is() -> None:
    third = Fraction(1, 3)
    assert decimals_to_show(third, 1, [third]) == 1
    assert printed(third, 1, [third, Decimal("0.3")]) == "0.33"


@given(numbers, st.integers(0, 3), st.lists(numbers, max_size=3))
def test_a_printed_number_stands_on_the_right_side_of_every_limit(
    value: Number, places: int, limits: list[Number]
) -> None:
    needed = decimals_to_show(value, places, limits)
    assert needed >= places
    shown = rounded(value, needed)
    for limit in limits:
        if value != limit:
            assert (shown < limit) == (value < limit)
            assert (shown > limit) == (value > limit)


@given(numbers, numbers)
def test_reckoning_is_exact(one: Number, other: Number) -> None:
    first, second = Fraction(one), Fraction(other)
    assert plus(one, other) == first + second
    assert minus(one, other) == first - second
    assert times(one, other) == first * second
    if second:
        assert quotient(one, other) == first / second


@given(fractions)
def test_the_simplest_form_is_the_same_number(value: Fraction) -> None:
    assert simplest(value) == value


@pytest.mark.parametrize(("one", "other", "shown"), [("60", "0.60", "36"), ("1200", "0.5", "600")])
def test_a_product_has_no_zeros_that_say_nothing(one: str, other: str, shown: str) -> None:
    assert str(times(Decimal(one), Decimal(other))) == shown
