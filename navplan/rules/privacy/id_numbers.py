"""Numbers that say who a person is: which ones a text has, of which sort, and how to veil them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date
from functools import cache
from typing import Final, Literal, NamedTuple

Sort = Literal["fodselsnummer", "d", "npid", "duf", "h", "tenor", "synthetic-npid"]
"""What a number is: of a person, or one of those that stand for nobody."""

SYNTHETIC: Final = frozenset({"h", "tenor", "synthetic-npid"})
"""Numbers for tests. Help numbers are among them: they look like those of test populations."""


class IdNumber(NamedTuple):
    """A number in a text: of which sort it is, and where it begins and ends there."""

    sort: Sort
    start: int
    end: int


_NATIONAL: Final = 11
_DUF: Final = 12
"""So many digits has a number that begins with a day of birth, and a DUF number."""

_FIRST_WEIGHTS: Final = (3, 7, 6, 1, 8, 9, 4, 5, 2, 1)
_SECOND_WEIGHTS: Final = (5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1)
_NEW_RULE: Final = 2032
_NEW_REMAINDERS: Final = frozenset({0, 1, 2, 3})
"""What the first check may leave over in numbers that are given out from that year on."""

_ADDED_TO_DAY: Final = 40
_ADDED_TO_MONTH: Final[dict[int, Sort]] = {
    0: "fodselsnummer",
    20: "npid",
    40: "h",
    60: "synthetic-npid",
    80: "tenor",
}
_CENTURIES: Final = (
    (range(500), range(100), 1900),
    (range(900, 1000), range(40, 100), 1900),
    (range(500, 1000), range(40), 2000),
)
"""The century of birth by the three digits after it, of those who may be alive."""

_DUF_WEIGHTS: Final = (4, 6, 3, 2, 4, 6, 3, 2, 7, 5)
_DUF_YEARS: Final = range(1980, 2050)


def sort_of(digits: str) -> Sort | None:
    """Which sort of id number some digits are; None where they are none."""
    if len(digits) != _NATIONAL:
        return "duf" if len(digits) == _DUF and _is_duf(digits) else None
    day, month = int(digits[:2]), int(digits[2:4])
    added = max(more for more in _ADDED_TO_MONTH if more < max(month, 1))
    year = _year_of_birth(int(digits[4:6]), int(digits[6:9]))
    is_d = day > _ADDED_TO_DAY
    if year is None or not _is_day(year, month - added, day - _ADDED_TO_DAY * is_d):
        return None
    if _left_over(digits, _SECOND_WEIGHTS):
        return None
    if _left_over(digits, _FIRST_WEIGHTS) not in (_NEW_REMAINDERS if year >= _NEW_RULE else {0}):
        return None
    sort = _ADDED_TO_MONTH[added]
    return "d" if is_d and sort == "fodselsnummer" else sort


def _left_over(digits: str, weights: tuple[int, ...]) -> int:
    return sum(int(digit) * weight for digit, weight in zip(digits, weights, strict=False)) % 11


def _year_of_birth(of_century: int, individual: int) -> int | None:
    found = (
        century + of_century
        for numbers, years, century in _CENTURIES
        if individual in numbers and of_century in years
    )
    return next(found, None)


def _is_day(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def _is_duf(digits: str) -> bool:
    """Whether twelve digits are a year, a number within it, and two that check them."""
    check = int(digits[10:])
    return int(digits[:4]) in _DUF_YEARS and _left_over(digits, _DUF_WEIGHTS) == check


def id_numbers(text: str) -> Iterator[IdNumber]:
    """The id numbers in a text, however their digits are parted.

    A number in another grouping, such as `1234.56.78903`, is none, and neither is one that a
    word before it calls an account or an invoice: those are checked by the same weights.
    """
    for match in in_long_numbers(_candidates, text, digits=_NATIONAL):
        sort = sort_of(_digits(match.group()))
        before = text[max(0, match.start() - _WORDS_BEFORE) : match.start()]
        if sort and not _other_numbers().search(before):
            yield IdNumber(sort, match.start(), match.end())


def masked(number: str) -> str:
    """The number without the digits that tell one person from another: `050113*****`."""
    digits = _digits(number)
    shown = _shown(len(digits))
    return digits[:shown] + "*" * (len(digits) - shown)


def veiled(text: str) -> str:
    """The text as long as it is, with a star for each digit that tells who somebody is."""
    letters = list(text)
    for number in id_numbers(text):
        places = [at for at in range(number.start, number.end) if letters[at].isdecimal()]
        for at in places[_shown(len(places)) :]:
            letters[at] = "*"
    return "".join(letters)


def _shown(length: int) -> int:
    """How many digits of a number tell only of a day or a year."""
    return 6 if length == _NATIONAL else 4


_WORDS_BEFORE: Final = 24
_AROUND: Final = 8
"""What a pattern may look at before and after the digits of a number."""


def in_long_numbers(
    pattern: Callable[[], re.Pattern[str]], text: str, *, digits: int
) -> Iterator[re.Match[str]]:
    """The matches of a pattern with so many digits, eight or more, looked for where they are."""
    for run in _long_numbers().finditer(text):
        if len(_digits(run.group())) >= digits:  # most are days, and the patterns are not for free
            start, end = max(0, run.start() - _AROUND), run.end() + _AROUND
            yield from pattern().finditer(text, start, end)


def _digits(number: str) -> str:
    return "".join(letter for letter in number if letter.isdecimal())


_PART: Final = r"[ .\-–\u00a0\u2007\u2009\u2011\u202f]"
"""What stands between the groups of a number."""


@cache
def _long_numbers() -> re.Pattern[str]:
    return re.compile(rf"[0-9](?:{_PART}{{0,3}}[0-9]){{7,}}")


@cache
def _candidates() -> re.Pattern[str]:
    """Eleven or twelve digits, together or in the groups in which people write them."""
    part = _PART
    day = rf"[0-9]{{6}}|[0-9]{{2}}{part}[0-9]{{2}}{part}[0-9]{{2}}"
    number = rf"[0-9]{{5}}|[0-9]{{3}}{part}[0-9]{{2}}"
    duf = rf"(?:19|20)[0-9]{{2}}(?:{part}?[0-9]{{6}}{part}?[0-9]{{2}}|[0-9]{{2}}{part}[0-9]{{6}})"
    return re.compile(
        rf"(?<!\w)(?<![0-9][.,/\-])(?:{duf}|(?:{day}){part}{{0,3}}(?:{number}))"
        r"(?!\w|[.,/\-]?[0-9])"
    )


@cache
def _other_numbers() -> re.Pattern[str]:
    """The words for numbers that are made like id numbers."""
    return re.compile(
        r"\b(?:\w*konto\w*|kto|kid\w*|bankgiro\w*|iban|faktura\w*|ordre\w*)\b[^0-9\n]{0,12}\Z",
        re.IGNORECASE,
    )
