"""The table of municipality numbers and names, and what it says of a number or a name on a day."""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from functools import cache
from pathlib import Path
from typing import Final

from navplan.frozen import frozen

WHOLE_FROM: Final = date(2024, 1, 1)
WHOLE_TO: Final = date(2026, 12, 31)
"""The first and the last day on which every municipality of the country is in the table."""

_FILE: Final = Path(__file__).with_name("codes.tsv")
_BETWEEN_NAMES: Final = re.compile(r"\s+[-–—/]\s+")
_COUNTY: Final = re.compile(r"\s*\([^)]*\)$")


@frozen
class Municipality:
    """A municipality under one number and one name, and the days on which it had both.

    `valid_from` is None where the first day is not known, `valid_to` where there is no last one
    yet. `became` has the numbers of the day after.
    """

    code: str
    name: str
    valid_from: date | None = None
    valid_to: date | None = None
    became: tuple[str, ...] = ()

    def __str__(self) -> str:
        """Number and name, as people write them."""
        return f"{self.code} {self.name}"

    @property
    def bare_name(self) -> str:
        """The name without the county that tells it from its namesake."""
        return _COUNTY.sub("", self.name)

    def held_in(self, first: date, last: date) -> bool:
        """Whether it had this number and name on any of some days."""
        begun = self.valid_from is None or self.valid_from <= last
        return begun and (self.valid_to is None or first <= self.valid_to)

    def is_called(self, name: str) -> bool:
        """Whether people may mean it by a name: one of its languages', its county left out."""
        return _parts(name) <= _names(self.name)

    def shares_name(self, name: str) -> bool:
        """Whether one of its names is among those in a name of several languages."""
        return bool(_parts(name) & _names(self.name))


def at(code: str, day: date) -> Municipality | None:
    """The municipality that had a number on a day.

    A number whose first day is not known counts as having held on every day before.
    """
    return next((one for one in history(code) if one.held_in(day, day)), None)


def known(code: str) -> bool:
    """Whether the table has anything to say of a number."""
    return code in _by_code()


def name_of(code: str, day: date) -> str | None:
    """The name that went with a number on a day."""
    found = at(code, day)
    return found.name if found else None


def find(name: str, day: date) -> tuple[Municipality, ...]:
    """The municipalities that people may have meant by a name on a day; names are not unique."""
    return tuple(one for one in every() if one.held_in(day, day) and one.is_called(name))


def history(code: str) -> tuple[Municipality, ...]:
    """What had a number, one after the other; more than one where the name changed."""
    return _by_code().get(code, ())


@cache
def every() -> tuple[Municipality, ...]:
    """Every row of the table, by number and then by time."""
    lines = _FILE.read_text(encoding="utf-8").splitlines()
    _heading, *rows = (line.split("\t") for line in lines if not line.startswith("#"))
    return tuple(
        Municipality(code, name, _day(first), _day(last), _codes(became))
        for code, name, first, last, became in rows
    )


@cache
def _by_code() -> dict[str, tuple[Municipality, ...]]:
    found: dict[str, tuple[Municipality, ...]] = {}
    for one in every():
        found[one.code] = (*found.get(one.code, ()), one)
    return found


def _day(text: str) -> date | None:
    return None if text == "-" else date.fromisoformat(text)


def _codes(text: str) -> tuple[str, ...]:
    return () if text == "-" else tuple(text.split())


def _parts(name: str) -> frozenset[str]:
    """The names in a name of several languages, as they are compared."""
    text = unicodedata.normalize("NFC", name).casefold().strip()
    return frozenset(" ".join(part.split()) for part in _BETWEEN_NAMES.split(text))


def _names(name: str) -> frozenset[str]:
    parts = _parts(name)
    return parts | {_COUNTY.sub("", part) for part in parts}
