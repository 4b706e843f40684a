"""Deadlines as plans write them, each with the latest day it may mean."""

from __future__ import annotations

import re
from dataclasses import field
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from navplan.frozen import frozen
from navplan.values.periods import Period, day
from navplan.values.problems import problem
from navplan.values.reading import When, YearDay, read_when
from navplan.values.recurrence import Recurrence, read_recurrence
from navplan.values.words import CONTINUOUS, OPEN, any_of, folded

_LEAD_INS: Final = (
    "innen utgangen av", "innan utgangen av", "ved utgangen av", "til utgangen av",
    "utgangen av", "innen utløpet av", "innan utløpet av", "by the end of", "at the end of",
    "the end of", "end of", "i løpet av", "i laupet av", "during", "innen", "innan",
    "senest", "seinast", "seinest", "by", "no later than", "within", "frist", "fristen er",
    "deadline", "i", "in", "on", "per", "pr", "til og med", "t.o.m", "den", "året", "år",
    "the year", "snarest og", "snarest", "snarast og", "snarast",
)  # fmt: skip
_LEAD_IN: Final = rf"(?:{any_of(_LEAD_INS)})[.,:]? (.+)"
_BEFORE: Final = r"(?:før|before|prior to) (.+)"


class DeadlineKind(StrEnum):
    """What sort of deadline the words name."""

    DATE = "date"
    PERIOD = "period"
    PART = "part"
    RECURRING = "recurring"
    CONTINUOUS = "continuous"
    OPEN = "open"


_KIND_OF: Final = {
    "day": DeadlineKind.DATE,
    "period": DeadlineKind.PERIOD,
    "part": DeadlineKind.PART,
}


@frozen
class Deadline:
    """When something is to be done.

    `period` holds the days a date, period or part may mean; where the words leave the year out
    (`1. juni`, `primo september`) `year_day` holds their latest day of the year instead.
    `recurrence` is given for what comes again, and only for that.
    """

    kind: DeadlineKind
    period: Period | None = None
    year_day: YearDay | None = None
    recurrence: Recurrence | None = None
    written: str = field(default="", compare=False)

    @property
    def latest(self) -> date | None:
        """The latest day it may mean: a fuzzy deadline is overdue only after that.

        None where no single day follows from the words alone: continuous and open ones, what
        comes again without end, and words without a year (see `latest_in`).
        """
        if self.recurrence:
            return self.recurrence.latest
        return self.period.last if self.period else None

    def latest_in(self, plan_period: Period) -> date | None:
        """The latest day it may mean in a plan for that period.

        Words without a year mean the last such day inside the plan's period, and what comes
        again its last time there; None if there is none.
        """
        if self.period:
            return self.period.last
        days = self.due_days(plan_period)
        return days[-1] if days else None

    def due_days(self, within: Period) -> tuple[date, ...]:
        """Every day inside a period on which it falls due, in order."""
        if self.recurrence:
            return self.recurrence.days(within)
        if self.year_day:
            return Recurrence(None, year_day=self.year_day).days(within)
        return (self.period.last,) if self.period and within.contains(self.period.last) else ()


def parse_deadline(text: str) -> Deadline:
    """A deadline in bokmål, nynorsk or English; raises `ValueProblem` for anything else.

    Dates (`2015-12-31`, `31.12.2015`, `by 1 June 2015`), periods (`T2 2015`, `hausten 2016`),
    parts (`primo september 2016`), what comes again (`hvert halvår, juni og desember`),
    `løpende` and `ved behov`. What the fuzzy ones mean is said in `navplan.values.reading`;
    `before` something is the day before it begins.
    """
    words = folded(text, "not-a-deadline")
    if words in CONTINUOUS:
        return Deadline(DeadlineKind.CONTINUOUS, written=text)
    if words in OPEN:
        return Deadline(DeadlineKind.OPEN, written=text)
    if recurrence := read_recurrence(words, text):
        return Deadline(DeadlineKind.RECURRING, recurrence=recurrence, written=text)
    bare = _without_lead_in(words)
    if before := re.fullmatch(_BEFORE, bare):
        return _before(before, text)
    when = _when(bare, text)
    return Deadline(_KIND_OF[when.sort], when.period, when.year_day, written=text)


def _without_lead_in(words: str) -> str:
    """The words after `innen`, `by`, `i løpet av`, which change nothing of what they mean."""
    while match := re.fullmatch(_LEAD_IN, words):
        words = match[1]
    return words


def _before(words: re.Match[str], text: str) -> Deadline:
    when = _when(_without_lead_in(words[1]), text)
    if when.period is None:
        raise problem("year-missing", text, suggestion=f"{words[0]} 2016")
    last = day(when.period.first - timedelta(days=1))
    return Deadline(DeadlineKind.DATE, last, written=text)


def _when(words: str, text: str) -> When:
    when = read_when(words, text)
    if when is None:
        raise problem("not-a-deadline", text)
    return when
