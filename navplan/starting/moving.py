"""Times moved by whole years, in the words they are written in: `våren 2015` to `våren 2016`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Final

from navplan.values import (
    Deadline,
    Period,
    Schedule,
    ValueProblem,
    parse_deadline,
    parse_period,
    parse_schedule,
)

_READ: Final[Mapping[str, Callable[[str], Period | Deadline | Schedule]]] = {
    "period": parse_period,
    "day": parse_period,
    "deadline": parse_deadline,
    "schedule": parse_schedule,
}

TIMES: Final = frozenset(_READ)
"""The sorts of values that may have a year in them."""

_YEAR: Final = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_TWO_YEARS: Final = re.compile(r"(?<!\d)((?:19|20)\d\d)(\s?[-–/]\s?)(\d\d)(?![\d-])")
_LEAP_DAY: Final = re.compile(r"(?<!\d)29(?!\d)")
_LAST_WEEK: Final = re.compile(r"(?<!\d)53(?!\d)")


def years_in(text: str) -> tuple[int, ...]:
    """The years that a text names, in order."""
    return tuple(int(found) for found in _YEAR.findall(text))


def with_years_moved(text: str, years: int) -> str:
    """A text with each year it names moved."""
    return _YEAR.sub(lambda found: str(int(found[0]) + years), text)


def moved(written: str, sort: str, years: int, *, source: str | None = None) -> str | None:
    """A time of a sort with its years moved; None where it names none, or cannot be moved.

    What the other year lacks is the day or week before: 28 February for the 29th, week 52 for
    week 53. `source` is how the value stands in a file, with its quotes, if that is to be moved.
    """
    if not years_in(written):
        return None
    for way in _ways(years):
        try:
            _READ[sort](way(written))
        except ValueProblem:
            continue
        return way(written if source is None else source)
    return None


def _ways(years: int) -> Iterator[Callable[[str], str]]:
    """The ways to move a text, the one that says most exactly the same first."""

    def plain(text: str) -> str:
        return with_years_moved(text, years)

    def both(text: str) -> str:
        return _TWO_YEARS.sub(lambda found: f"{found[1]}{found[2]}{_later(found[3])}", plain(text))

    def _later(end: str) -> str:
        return f"{(int(end) + years) % 100:02}"

    yield plain
    yield lambda text: _LEAP_DAY.sub("28", plain(text))
    yield lambda text: _LAST_WEEK.sub("52", plain(text))
    yield both
