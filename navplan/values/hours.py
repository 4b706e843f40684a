"""Opening hours: which days of the week, from when to when."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import field
from datetime import time
from itertools import combinations
from typing import Final, NamedTuple

from navplan.frozen import frozen
from navplan.values.problems import ValueProblem, problem
from navplan.values.words import WEEKDAYS, folded

_WORKING_DAYS: Final = (1, 2, 3, 4, 5)
_EVERY_DAY: Final = (1, 2, 3, 4, 5, 6, 7)
_DAY_GROUPS: Final[dict[str, tuple[int, ...]]] = {
    **dict.fromkeys(
        ("hverdager", "kvardagar", "alle hverdager", "alle kvardagar", "ukedager", "vekedagar",
         "virkedager", "yrkedagar", "weekdays"),
        _WORKING_DAYS,
    ),
    **dict.fromkeys(("alle dager", "alle dagar", "hver dag", "kvar dag", "daglig", "dagleg",
                     "every day", "daily"), _EVERY_DAY),
    **dict.fromkeys(("helg", "helger", "helgar", "weekends"), (6, 7)),
}  # fmt: skip

_TIME: Final = r"(?:(?:klokka|klokken|kl|at)\.? ?)?([0-9]{1,2})(?:[:.]?([0-9]{2}))?"
_PIECE: Final = (
    rf"(?P<hours>{_TIME} ?(?:-|til|to) ?{_TIME})(?![0-9])"
    r"|(?P<closed>stengt|closed)\b"
    r"|(?P<group>" + "|".join(_DAY_GROUPS) + r")\b"
    r"|(?P<through>-|til\b|to\b)"
    r"|(?P<between>[,;:&/]|(?:og|and|samt|from|fra|frå)\b)"
    r"|(?P<day>[^\W\d_]+)\.?"
)
_HOUR_AND_MINUTE: Final = ((2, 3), (4, 5))
"""The groups of `_PIECE` that hold the opening and the closing time."""
_PLURAL: Final = r"(?<=dag)(?:er|ar)$|(?<=day)s$"
_DASH_LOST: Final = r"([0-9]{2})[:.]?([0-9]{2}) ([0-9]{2})[:.]?([0-9]{2})"


class OpenHours(NamedTuple):
    """From when to when, on which ISO weekdays (Monday is 1); no days where none are named."""

    days: tuple[int, ...]
    opens: time
    closes: time


@frozen
class OpeningHours:
    """When an office is open; days that are not named, or named as closed, are closed."""

    hours: tuple[OpenHours, ...]
    written: str = field(default="", compare=False)


def parse_opening_hours(text: str) -> OpeningHours:
    """`mandag–fredag 10:00–15:00`, `man, ons og fre 10–14, torsdag 10–17`, `10:00–15:00`.

    Raises `ValueProblem` for anything else, times that do not exist, and hours that overlap.
    """
    hours: list[OpenHours] = []
    days: list[int] = []
    through = False
    for piece in _pieces(folded(text, "not-opening-hours"), text):
        match piece.lastgroup:
            case "through":
                through = True
            case "group":
                days += _DAY_GROUPS[piece[0]]
            case "day":
                weekday = _weekday(piece["day"], text)
                days += _through(days[-1], weekday) if through and days else (weekday,)
                through = False
            case "hours" if not through:
                # A second pair of hours, after a midday break, is for the same days.
                hours.append(_open_hours(days or (hours[-1].days if hours else ()), piece, text))
                days = []
            case "closed" if days:
                days = []
            case "between":
                continue
            case _:
                raise problem("not-opening-hours", text)
    if days or through or not hours:
        raise problem("not-opening-hours", text)
    _check_overlap(hours, text)
    return OpeningHours(tuple(hours), text)


def _pieces(words: str, text: str) -> Iterator[re.Match[str]]:
    """The days, times and words between them, one by one."""
    at = 0
    while at < len(words):
        piece = re.compile(_PIECE).match(words, at)
        if piece is None:
            raise _unreadable(words, text)
        yield piece
        at = piece.end()
        at += len(words[at:]) - len(words[at:].lstrip(" "))


def _unreadable(words: str, text: str) -> ValueProblem:
    """What documents copied from elsewhere lose is the dash: `1000 1500`."""
    if match := re.search(_DASH_LOST, words):
        opens, closes = _time(match[1], match[2], text), _time(match[3], match[4], text)
        if closes <= opens:
            return problem("closes-before-it-opens", text)
        suggestion = f"{opens:%H:%M}–{closes:%H:%M}"
        return problem("hours-without-dash", text, suggestion=suggestion)
    return problem("not-opening-hours", text)


def _weekday(word: str, text: str) -> int:
    number = WEEKDAYS.get(re.sub(_PLURAL, "", word))
    if number is None:
        raise problem("not-opening-hours", text)
    return number


def _through(first: int, last: int) -> list[int]:
    """The days after `first` to `last`; `fredag–mandag` goes over the weekend."""
    days = [first % 7 + 1]
    while days[-1] != last:
        days.append(days[-1] % 7 + 1)
    return days


def _open_hours(days: Sequence[int], piece: re.Match[str], text: str) -> OpenHours:
    opens, closes = (_time(piece[hour], piece[minute], text) for hour, minute in _HOUR_AND_MINUTE)
    if closes <= opens:
        raise problem("closes-before-it-opens", text)
    return OpenHours(tuple(sorted(set(days))), opens, closes)


def _time(hour: str, minute: str | None, text: str) -> time:
    hours, minutes = int(hour), int(minute or 0)
    if hours > 23 or minutes > 59:  # noqa: PLR2004 - the clock
        raise problem("no-such-time", text, time=f"{hours:02}:{minutes:02}")
    return time(hours, minutes)


def _check_overlap(hours: list[OpenHours], text: str) -> None:
    for one, other in combinations(hours, 2):
        same_day = set(one.days) & set(other.days) or not (one.days and other.days)
        if same_day and one.opens < other.closes and other.opens < one.closes:
            raise problem("day-opens-twice", text)
