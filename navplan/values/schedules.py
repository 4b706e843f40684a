"""Schedules: when an indicator is measured, which is not the same as when it is due."""

from __future__ import annotations

import re
from dataclasses import field
from datetime import date
from enum import StrEnum
from typing import Final

from navplan.frozen import frozen
from navplan.values.periods import Frequency, Period
from navplan.values.problems import problem
from navplan.values.reading import read_when
from navplan.values.recurrence import (
    Recurrence,
    monthly_recurrence,
    read_recurrence,
    split_frequency,
)
from navplan.values.words import CONTINUOUS, MONTHS, any_of, folded

_REPORTS: Final[dict[str, Frequency]] = {
    word: frequency
    for frequency, words in {
        Frequency.YEAR: ("års", "annual", "yearly"),
        Frequency.HALF: ("halvårs", "half-yearly", "half-year"),
        Frequency.TERTIAL: ("tertial", "tertials", "tert"),
        Frequency.QUARTER: ("kvartals", "quarterly"),
        Frequency.MONTH: ("måneds", "månads", "mnd", "monthly"),
    }.items()
    for word in words
}
_AT: Final = r"(?:(?:ved|i|på|at|in)(?: the)? )?(?:(?:hver|hvert|kvar|kvart|every|each) )?"
_REPORT: Final = (
    rf"{_AT}({any_of(_REPORTS)})\.?[ -]?"
    r"(?:rapp|rapport(?:en|a|er|ar|ane|ene|ering|eringa|eringen)?|reports?|reporting)"
)
_DIALOGUE: Final = (
    r"(?:(?:i|ved|på|in|at)(?: the)? )?"
    r"(?:styringsdialog(?:en|er|ar)?|steering dialogues?)(?: (?:med|with) .+)?"
)


class Occasion(StrEnum):
    """What a measurement is made for."""

    REPORT = "report"
    STEERING_DIALOGUE = "steering-dialogue"


@frozen
class Schedule:
    """When something is measured: again and again, continuously, or once.

    Exactly one of `recurrence`, `continuous` and `period` (once, for that period) is given;
    `at` is the occasion, where the words name one.
    """

    recurrence: Recurrence | None = None
    continuous: bool = False
    period: Period | None = None
    at: Occasion | None = None
    written: str = field(default="", compare=False)

    @property
    def frequency(self) -> Frequency | None:
        """How often; None for once, continuously, or months that close no kind of period."""
        return self.recurrence.frequency if self.recurrence else None

    @property
    def months(self) -> tuple[int, ...]:
        """The months the words name, 1 to 12; empty where they name none."""
        return self.recurrence.months if self.recurrence else ()

    @property
    def reports(self) -> bool:
        """Whether it is measured for a report, such as the tertial report."""
        return self.at is Occasion.REPORT

    def due_days(self, within: Period) -> tuple[date, ...]:
        """Every day inside a period by which a measurement closes; none when continuous."""
        if self.recurrence:
            return self.recurrence.days(within)
        return (self.period.last,) if self.period and within.contains(self.period.last) else ()


def parse_schedule(text: str) -> Schedule:
    """When something is measured, in bokmål, nynorsk or English.

    `hvert halvår, juni og desember`, `juni og desember`, `månedlig`, `ved tertialrapport`,
    `tert.rapp.`, `mnd.lig styringsdialog`, `løpende`, `2015-06`. Raises `ValueProblem`.
    """
    words = folded(text, "not-a-schedule")
    if words in CONTINUOUS:
        return Schedule(continuous=True, written=text)
    if found := _occasion(words):
        frequency, at = found
        return Schedule(Recurrence(frequency), at=at, written=text)
    if words in MONTHS:
        return Schedule(monthly_recurrence((MONTHS[words],)), written=text)
    if recurrence := read_recurrence(words, text):
        return Schedule(recurrence, written=text)
    when = read_when(words, text)
    if when is None:
        raise problem("not-a-schedule", text)
    if when.year_day:
        # `31.12.` and `høsten` without a year are measured every year.
        return Schedule(Recurrence(Frequency.YEAR, year_day=when.year_day), written=text)
    return Schedule(period=when.period, written=text)


def _occasion(words: str) -> tuple[Frequency, Occasion] | None:
    """The occasion that words name and how often it comes."""
    if match := re.fullmatch(_REPORT, words):
        return _REPORTS[match[1]], Occasion.REPORT
    frequency, rest = split_frequency(words)
    if frequency and re.fullmatch(_DIALOGUE, rest):
        return frequency, Occasion.STEERING_DIALOGUE
    return None
