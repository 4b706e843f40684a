"""What other programs make of a text without quotes, by the rules of YAML 1.1 and 1.2."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import Final

from navplan.diagnostics import Param, Term
from navplan.i18n import N_

_YES_OR_NO: Final = Term(N_("a yes or no"))
_NOTHING: Final = Term(N_("nothing at all"))
_TIME: Final = Term(N_("a point in time"))
_ENDLESS: Final = Term(N_("a number without end"))

_LONGEST: Final = 40
_FIRST: Final = frozenset("0123456789+-.")
"""What numbers and times begin with; of most texts, no more than that is looked at."""

_LETTERS: Final = frozenset("0123456789+-._: \tabcdefABCDEFxoTtZ")
"""What numbers and times are made of."""

# The y and n of YAML 1.1 are text to some of its readers.
_BOOLEANS: Final = ("y", "n", "yes", "no", "on", "off", "true", "false")
_WORDS: Final = {
    **{form: _YES_OR_NO for word in _BOOLEANS for form in (word, word.capitalize(), word.upper())},
    **dict.fromkeys(("Null", "NULL"), _NOTHING),
    **{f"{sign}{word}": _ENDLESS for sign in ("", "+", "-") for word in (".inf", ".Inf", ".INF")},
    **dict.fromkeys((".nan", ".NaN", ".NAN"), _ENDLESS),
}

_MOST_DIGITS: Final = 30


def other_reading(text: str) -> Param | None:
    """What a text without quotes is to readers of YAML 1.1 or 1.2, where that is another one."""
    if text in _WORDS:
        return _WORDS[text]
    if len(text) > _LONGEST or text[:1] not in _FIRST or not _LETTERS.issuperset(text):
        return None
    if text.isdecimal():
        # Nearly all are of this sort, and the others need patterns that take time to make.
        return str(int(text)) if text.startswith("0") and text != "0" else None
    if _time().fullmatch(text):
        return _TIME
    readings = (_number(pattern, base, text) for pattern, base in _numbers().items())
    return next((one for one in readings if one is not None and one != text), None)


def _number(pattern: re.Pattern[str], base: int, text: str) -> str | None:
    """The number that a text is if it fits a pattern, written as short as can be."""
    if not pattern.fullmatch(text):
        return None
    bare = text.replace("_", "")
    if base == _SIXTY:
        return _shortest(_of_sixties(bare))
    if base == _TEN:
        return _shortest(Decimal(bare))
    return str(int(bare.replace("0o", "0"), base))


def _of_sixties(text: str) -> Decimal:
    """`12:30` as YAML 1.1 counts: 12 times 60 and 30."""
    value = Decimal(0)
    for part in text.lstrip("+-").split(":"):
        value = value * 60 + Decimal(part)
    return -value if text.startswith("-") else value


def _shortest(number: Decimal) -> str:
    """A number without a zero or a sign that it does not need."""
    short = number.normalize()
    if abs(short.adjusted()) > _MOST_DIGITS:
        return str(short)
    return f"{short:f}" if short else "0"


_TEN: Final = 10
_SIXTY: Final = 60


@cache
def _time() -> re.Pattern[str]:
    """A day and a time of day; a day alone is the same as its text."""
    return re.compile(
        r"\d{4}-\d\d?-\d\d?(?:[Tt]|[ \t]+)\d\d?:\d\d:\d\d(?:\.\d*)?"
        r"(?:[ \t]*(?:Z|[-+]\d\d?(?::\d\d)?))?"
    )


@cache
def _numbers() -> dict[re.Pattern[str], int]:
    """How numbers may be written, with the base they are counted in: first as in YAML 1.2."""
    return {
        re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?"): _TEN,
        re.compile("0o[0-7]+"): 8,
        re.compile("[-+]?0x[0-9a-fA-F_]*[0-9a-fA-F][0-9a-fA-F_]*"): 16,
        re.compile("[-+]?0b[01_]*[01][01_]*"): 2,
        re.compile("[-+]?0[0-7_]*[0-7][0-7_]*"): 8,
        re.compile(r"[-+]?[0-9][0-9_]*(?:\.[0-9_]*)?(?:[eE][-+][0-9]+)?"): _TEN,
        re.compile(r"[-+]?\.[0-9][0-9_]*(?:[eE][-+][0-9]+)?"): _TEN,
        re.compile("[-+]?[1-9][0-9_]*(?::[0-5]?[0-9])+"): _SIXTY,
        re.compile(r"[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*"): _SIXTY,
    }
