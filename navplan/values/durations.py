"""Lengths of time: whole years, months, weeks or days."""

from __future__ import annotations

import re
from dataclasses import field
from typing import Final, Literal

from navplan.frozen import frozen
from navplan.values.problems import problem
from navplan.values.words import NUMBERS, folded

DurationUnit = Literal["year", "month", "week", "day"]

_UNITS: Final[dict[str, DurationUnit]] = {
    **dict.fromkeys(("år", "årig", "årige", "årlang", "year", "years"), "year"),
    **dict.fromkeys(
        ("måned", "måneder", "måneders", "månad", "månader", "mnd", "month", "months"), "month"
    ),
    **dict.fromkeys(("uke", "uker", "ukers", "veke", "veker", "vekers", "week", "weeks"), "week"),
    **dict.fromkeys(
        ("dag", "dager", "dagers", "dagar", "dagars", "døgn", "day", "days"), "day"
    ),
}  # fmt: skip
_DURATION: Final = r"([0-9]{1,4}|[^\W\d_]+?)[ -]?(" + "|".join(_UNITS) + ")"
_PARTS_OF_ONE: Final = r"[0-9]+[.,][0-9]+ ?-?[^\W\d_]+"


@frozen
class Duration:
    """A whole number, at least 1, of calendar units."""

    number: int
    unit: DurationUnit
    written: str = field(default="", compare=False)


def parse_duration(text: str) -> Duration:
    """`2 år`, `6 måneder`, `3 uker`, `14 dagar`, `2-årig`, `two years`; else `ValueProblem`."""
    words = folded(text, "not-a-duration")
    match = re.fullmatch(_DURATION, words)
    if match is None:
        raise problem(
            "duration-not-whole" if re.fullmatch(_PARTS_OF_ONE, words) else "not-a-duration", text
        )
    number = int(match[1]) if match[1].isdigit() else NUMBERS.get(match[1], 0)
    if number < 1:
        raise problem("not-a-duration", text)
    return Duration(number, _UNITS[match[2]], text)
