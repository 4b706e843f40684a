"""Numbers, amounts of change and shares."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from navplan.values import (
    Quantity,
    Share,
    ValueProblem,
    parse_number,
    parse_quantity,
    parse_share,
    plain,
    rounded,
)


@pytest.mark.parametrize("text", ["0", "42", "-3.5", "0.125", "1.10", "0301"])
def test_a_number_is_digits_with_an_optional_point(text: str) -> None:
    assert parse_number(text) == Decimal(text)


@pytest.mark.parametrize(
    ("text", "reason", "suggestion"),
    [
        ("3,5", "decimal-comma", "3.5"),
        ("-3,5", "decimal-comma", "-3.5"),
        ("0,125", "decimal-comma", "0.125"),
        ("1 000", "thousands-separator", "1000"),
        ("1\u00a0000", "thousands-separator", "1000"),
        ("1\u2009000", "thousands-separator", "1000"),
        ("1\u202f000", "thousands-separator", "1000"),
        ("1.000.000", "thousands-separator", "1000000"),
        ("1_000", "thousands-separator", "1000"),
        ("1 000,50", "thousands-separator", "1000.50"),
        ("1,000.50", "thousands-separator", "1000.50"),
        ("−5", "minus-sign", "-5"),
        ("60 %", "number-with-unit", "60"),
        ("60 personer", "number-with-unit", "60"),
    ],
)
def test_a_number_in_another_form_is_told_how_to_write_it(
    text: str, reason: str, suggestion: str
) -> None:
    with pytest.raises(ValueProblem) as caught:
        parse_number(text)
    assert caught.value.reason == reason
    assert caught.value.params["suggestion"] == suggestion


def test_a_comma_before_three_digits_may_be_either() -> None:
    with pytest.raises(ValueProblem) as caught:
        parse_number("3,500")
    assert caught.value.reason == "comma-unclear"
    assert caught.value.params == {"text": "3,500", "suggestion": "3.500", "other": "3500"}


@pytest.mark.parametrize("text", ["1e3", "nan", "inf", "+5", ".5", "5.", "", "fem", " 5", "٣"])
def test_nothing_else_is_a_number(text: str) -> None:
    with pytest.raises(ValueProblem) as caught:
        parse_number(text)
    assert caught.value.reason == "not-a-number"


@pytest.mark.parametrize("text", ["1234567890123456789", "0.1234567890123456789", "9" * 5000])
def test_a_number_is_short_enough_for_exact_sums(text: str) -> None:
    with pytest.raises(ValueProblem) as caught:
        parse_number(text)
    assert caught.value.reason in {"number-too-long", "not-a-number"}


@pytest.mark.parametrize(
    ("text", "number", "unit", "canonical"),
    [
        ("2 pp", "2", "pp", "2 pp"),
        ("2 prosentpoeng", "2", "pp", "2 pp"),
        ("2 prosentpoenger", "2", "pp", "2 pp"),
        ("0.5 percentage points", "0.5", "pp", "0.5 pp"),
        ("5 %", "5", "percent", "5 %"),
        ("5%", "5", "percent", "5 %"),
        ("5 prosent", "5", "percent", "5 %"),
        ("0.3", "0.3", None, "0.3"),
        ("+0.5 pp", "0.5", "pp", "0.5 pp"),
        ("-0.1", "-0.1", None, "-0.1"),
        ("−0.1 pp", "-0.1", "pp", "-0.1 pp"),
    ],
)
def test_a_tolerance_or_change_carries_its_unit(
    text: str, number: str, unit: str | None, canonical: str
) -> None:
    quantity = parse_quantity(text)
    assert (quantity.number, quantity.unit) == (Decimal(number), unit)
    assert quantity.written == text
    assert str(quantity) == canonical


def test_per_cent_and_percentage_points_differ() -> None:
    assert parse_quantity("2 %") != parse_quantity("2 pp")
    assert parse_quantity("2 pp") == Quantity(Decimal(2), "pp")


@pytest.mark.parametrize(
    ("text", "reason", "suggestion"),
    [
        ("0,5 pp", "decimal-comma", "0.5 pp"),
        ("1 000 %", "thousands-separator", "1000 %"),
        ("2 stk", "not-an-amount-of-change", None),
        ("pp", "not-an-amount-of-change", None),
        ("+-5", "not-an-amount-of-change", None),
    ],
)
def test_a_mistake_inside_a_quantity_is_mended_whole(
    text: str, reason: str, suggestion: str | None
) -> None:
    with pytest.raises(ValueProblem) as caught:
        parse_quantity(text)
    assert caught.value.reason == reason
    assert caught.value.params.get("suggestion") == suggestion


def test_a_share_has_a_per_cent_sign() -> None:
    assert parse_share("60 %") == parse_share("60%") == parse_share("60 prosent")
    assert parse_share("60 %") == Share(Decimal(60))
    assert str(parse_share("60.0%")) == "60 %"


@pytest.mark.parametrize(
    ("text", "reason", "message"),
    [
        ("60", "percent-missing", "write 60 %"),
        ("0.6", "percent-or-part", "write 0.6 %, or 60 % if a part of one is meant"),
        ("12,5 %", "decimal-comma", "write 12.5 %: plan files use a decimal point"),
        ("110 %", "share-out-of-range", "a share is a part of the whole: write 0 % to 100 %"),
        ("-5 %", "share-out-of-range", "a share is a part of the whole: write 0 % to 100 %"),
        ("2 pp", "not-a-share", "write a share with a per cent sign, such as 60 %"),
    ],
)
def test_what_is_no_share_is_told_what_to_write(text: str, reason: str, message: str) -> None:
    with pytest.raises(ValueProblem) as caught:
        parse_share(text)
    assert (caught.value.reason, caught.value.help) == (reason, message)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (Decimal("43.20"), "43.2"),
        (Decimal("1E+3"), "1000"),
        (Decimal("1E-7"), "0.0000001"),
        (Decimal("-0.0"), "0"),
        (Decimal(100), "100"),
        (7, "7"),
        (Fraction(3, 8), "0.375"),
        (Fraction(110, 260), "11/26"),
    ],
)
def test_plain_notation_is_exact_without_idle_zeros(
    value: Decimal | Fraction | int, text: str
) -> None:
    assert plain(value) == text


@pytest.mark.parametrize(
    ("value", "decimals", "text"),
    [
        (Fraction(11000, 260), 2, "42.31"),
        (Decimal("0.5"), 0, "1"),
        (Decimal("-0.5"), 0, "-1"),
        (Decimal("2.345"), 2, "2.35"),
        (Decimal("-0.004"), 2, "0"),
        (Decimal("43.2"), 5, "43.2"),
    ],
)
def test_rounding_is_half_up(value: Decimal | Fraction, decimals: int, text: str) -> None:
    assert plain(value, decimals) == text


def test_rounding_keeps_its_decimals() -> None:
    assert str(rounded(Decimal("43.2"), 2)) == "43.20"
    assert str(rounded(Fraction(-1, 3), 3)) == "-0.333"
