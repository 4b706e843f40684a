"""Plain numbers, amounts of change and shares, read without ever guessing at a separator."""

from __future__ import annotations

import re
from dataclasses import field
from decimal import Decimal
from typing import TYPE_CHECKING, Final, Literal

from navplan.frozen import frozen
from navplan.values.problems import ValueProblem, problem, shown
from navplan.values.words import folded

if TYPE_CHECKING:
    from fractions import Fraction

LONGEST_NUMBER: Final = 18
"""Digits in a number. Decimal sums and differences of such numbers are exact in 28 digits."""

_PLAIN: Final = re.compile(r"-?[0-9]+(?:\.[0-9]+)?")
_DIGITS: Final = r"[-+]?[0-9][0-9 ._,']*(?: ?[^0-9]*)?"
_COMMA: Final = r"(-?[0-9]+),([0-9]+)"
_THOUSANDS: Final = r"(-?[0-9]{1,3}(?:([ ._,'])[0-9]{3})(?:\2[0-9]{3})*)(?:[.,]([0-9]+))?"
_WITH_UNIT: Final = r"\+?(-?[0-9]+(?:\.[0-9]+)?)(?: ?%| ?[^\W\d_][^0-9]*)"

_PER_CENT: Final = r"%|prosent|pst\.?|per ?cent"
_POINTS: Final = r"pp\.?|%-poeng|prosent-?poeng(?:er)?|percentage points?"
_WITH_SIGN: Final = rf"(.*?[0-9]) ?(?:({_POINTS})|({_PER_CENT}))?"

Unit = Literal["pp", "percent"]
_SIGNS: Final[dict[Unit | None, str]] = {"pp": " pp", "percent": " %", None: ""}


@frozen
class Quantity:
    """A tolerance or a change: percentage points, per cent of something, or (None) units."""

    number: Decimal
    unit: Unit | None
    written: str = field(default="", compare=False)

    def __str__(self) -> str:
        """In one form: `2 pp`, `5 %` or `0.3`."""
        return plain(self.number) + _SIGNS[self.unit]


@frozen
class Share:
    """A part of a whole, 0 to 100 per cent."""

    percent: Decimal
    written: str = field(default="", compare=False)

    def __str__(self) -> str:
        """In one form: `60 %`."""
        return f"{plain(self.percent)} %"


def parse_number(text: str) -> Decimal:
    """The number written as digits with an optional hyphen and decimal point.

    Raises `ValueProblem` for everything else, with what to write where that can be told.
    """
    if _PLAIN.fullmatch(text):
        return _of_digits(text, text)
    raise _number_problem(text)


def parse_quantity(text: str) -> Quantity:
    """`2 pp`, `5 %` or `0.3`, with a plus or a hyphen before it where it is a change."""
    match = re.fullmatch(_WITH_SIGN, folded(text, "not-an-amount-of-change"))
    if match is None:
        raise problem("not-an-amount-of-change", text)
    unit: Unit | None = "pp" if match[2] else "percent" if match[3] else None
    digits = match[1].removeprefix("+") if match[1][1:2].isdigit() else match[1]
    try:
        return Quantity(parse_number(digits), unit, text)
    except ValueProblem as inner:
        raise _mended(inner, text, _SIGNS[unit], "not-an-amount-of-change") from None


def parse_share(text: str) -> Share:
    """`60 %`: the per cent sign (or the word) is required, so that 0.6 and 60 never mix."""
    match = re.fullmatch(_WITH_SIGN, folded(text, "not-a-share"))
    if match is None or match[2]:
        raise problem("not-a-share", text)
    try:
        percent = parse_number(match[1])
    except ValueProblem as inner:
        raise _share_problem(inner, text) from None
    if not _is_part(percent):
        raise problem("share-out-of-range", text)
    if match[3] is None:
        raise _bare_share_problem(percent, text)
    return Share(percent, text)


def plain(value: Decimal | Fraction | int, decimals: int | None = None) -> str:
    """`value` in plain decimal notation: no exponent, no zeros that say nothing, no `-0`.

    With `decimals` it is first rounded half up to that many. Without, it is exact: a fraction
    that no decimal number can show, such as 11/26, stays a fraction.
    """
    if decimals is not None:
        return _trimmed(f"{rounded(value, decimals):f}")
    if isinstance(value, Decimal):
        return _trimmed(f"{value:f}")
    exact = _decimals_of(value.denominator)
    return str(value) if exact is None else plain(value, exact)


def rounded(value: Decimal | Fraction | int, decimals: int) -> Decimal:
    """`value` rounded half up (away from zero) to `decimals` ≥ 0, in exact arithmetic.

    `Decimal.quantize` would fail beyond the context's 28 digits, and a quotient taken first
    would already be rounded once.
    """
    numerator, denominator = value.as_integer_ratio()
    units, rest = divmod(abs(numerator) * 10**decimals, denominator)
    units += 2 * rest >= denominator
    digits = str(units).rjust(decimals + 1, "0")
    whole, fraction = digits[: len(digits) - decimals], digits[len(digits) - decimals :]
    return Decimal(("-" if numerator < 0 else "") + whole + (f".{fraction}" if fraction else ""))


def _decimals_of(denominator: int) -> int | None:
    """How many decimals 1/`denominator` takes; None where they never end."""
    twos = fives = 0
    while denominator % 2 == 0:
        denominator, twos = denominator // 2, twos + 1
    while denominator % 5 == 0:
        denominator, fives = denominator // 5, fives + 1
    return max(twos, fives) if denominator == 1 else None


def _trimmed(number: str) -> str:
    if "." in number:
        number = number.rstrip("0").rstrip(".")
    return "0" if number == "-0" else number


def _of_digits(digits: str, text: str) -> Decimal:
    if _is_too_long(digits):
        raise problem("number-too-long", text, limit=LONGEST_NUMBER)
    return Decimal(digits)


def _is_too_long(digits: str) -> bool:
    return sum(letter.isdigit() for letter in digits) > LONGEST_NUMBER


def _mended(inner: ValueProblem, text: str, sign: str, otherwise: str) -> ValueProblem:
    """The problem of the number inside a longer value: shows and mends the whole value."""
    if inner.reason == "not-a-number":
        return problem(otherwise, text)
    params = {
        name: f"{value}{sign}" if name in {"suggestion", "other"} else value
        for name, value in inner.params.items()
    }
    return ValueProblem(inner.reason, {**params, "text": shown(text)})


def _share_problem(inner: ValueProblem, text: str) -> ValueProblem:
    """A share has no thousands, so a comma in it can only be decimal."""
    suggestion = inner.params.get("suggestion")
    if suggestion is None:
        return _mended(inner, text, " %", "not-a-share")
    if not _is_part(Decimal(suggestion)):
        return problem("share-out-of-range", text)
    reason = "decimal-comma" if inner.reason == "comma-unclear" else inner.reason
    return problem(reason, text, suggestion=f"{suggestion} %")


def _is_part(percent: Decimal) -> bool:
    return 0 <= percent <= 100  # noqa: PLR2004 - the whole


def _number_problem(text: str) -> ValueProblem:
    """Why `text` is not a number, as helpfully as can be told."""
    number = folded(text, "not-a-number")
    if re.fullmatch(_DIGITS, number) and _is_too_long(number):
        return problem("number-too-long", text, limit=LONGEST_NUMBER)
    if _PLAIN.fullmatch(number) and len(number) == len(text):
        return problem("minus-sign", text, suggestion=number)
    if match := re.fullmatch(_COMMA, number):
        return _comma_problem(text, match[1], match[2])
    if match := re.fullmatch(_THOUSANDS, number):
        whole = match[1].replace(match[2], "")
        return problem(
            "thousands-separator",
            text,
            suggestion=f"{whole}.{match[3]}" if match[3] else whole,
        )
    if match := re.fullmatch(_WITH_UNIT, number):
        return problem("number-with-unit", text, suggestion=match[1])
    return problem("not-a-number", text)


def _bare_share_problem(number: Decimal, text: str) -> ValueProblem:
    """0.6 may be meant as 0.6 per cent or as six tenths."""
    suggestion = f"{plain(number)} %"
    if 0 < number <= 1:
        other = f"{plain(number * 100)} %"
        return problem("percent-or-part", text, suggestion=suggestion, other=other)
    return problem("percent-missing", text, suggestion=suggestion)


def _comma_problem(text: str, whole: str, decimals: str) -> ValueProblem:
    """A comma is decimal in Norwegian; before three digits it may be an English thousand."""
    suggestion = f"{whole}.{decimals}"
    thousands = len(decimals) == 3 and whole not in {"0", "-0"} and len(whole.lstrip("-")) <= 3  # noqa: PLR2004
    if thousands:
        return problem("comma-unclear", text, suggestion=suggestion, other=whole + decimals)
    return problem("decimal-comma", text, suggestion=suggestion)
