"""What comes again: how often, in which months, read from words such as `hvert halvår`."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from navplan.frozen import frozen
from navplan.values.periods import Frequency, Period, PeriodKind, periods_in
from navplan.values.problems import problem
from navplan.values.reading import When, YearDay, read_code, read_when
from navplan.values.words import KIND_NOUNS, MONTHS, NUMBERS, ORDINALS, folded

_ADJECTIVES: Final[dict[str, Frequency]] = {
    word: frequency
    for frequency, words in {
        Frequency.YEAR: "årlig årleg årvisst yearly annual annually",
        Frequency.HALF: "halvårlig halvårleg halvårsvis half-yearly",
        Frequency.TERTIAL: "tertialvis tertially",
        Frequency.QUARTER: "kvartalsvis kvartalsvist kvartalvis quarterly",
        Frequency.MONTH: "månedlig månedsvis månadleg månadsvis mnd.lig mndlig mnd.leg monthly",
        Frequency.WEEK: "ukentlig ukevis vekentleg vekesvis weekly",
        Frequency.DAY: "daglig dagleg daily",
    }.items()
    for word in words.split()
}
_PHRASES: Final[dict[str, Frequency]] = {
    "vår og høst": Frequency.HALF,
    "vår og haust": Frequency.HALF,
    "spring and autumn": Frequency.HALF,
    "once a year": Frequency.YEAR,
    "twice a year": Frequency.HALF,
    "every half year": Frequency.HALF,
}
_TIMES_A_YEAR: Final[dict[int, Frequency]] = {
    1: Frequency.YEAR,
    2: Frequency.HALF,
    3: Frequency.TERTIAL,
    4: Frequency.QUARTER,
    12: Frequency.MONTH,
}
_TIMES_IN: Final = {frequency: times for times, frequency in _TIMES_A_YEAR.items()}
_CLOSING_MONTHS: Final[dict[tuple[int, ...], Frequency]] = {
    tuple(range(12 // times, 13, 12 // times)): frequency
    for times, frequency in _TIMES_A_YEAR.items()
}

_EVERY: Final = r"(?:hver|hvert|kvar|kvart|every|each|per|pr\.?)"
_EVERY_NTH_MONTH: Final = rf"{_EVERY} ([0-9]{{1,2}}|[^\W\d_]+)\.? (?:måned|månad|mnd|months?)"
_TIMES: Final = (
    r"([0-9]{1,2}|[^\W\d_]+) (?:ganger|gonger|gong|gang|times) "
    r"(?:i|per|pr\.?|a|in the) (?:året|år|year)"
)
_LONGEST_PHRASE: Final = 4
_ALSO: Final = r" ?[,;&] ?(?:og |and )?| og | and | samt "
_ALSO_OR_SLASH: Final = _ALSO + "| ?/ ?"
_LINK: Final = r"(?:(?:i|in|innen|innan|by|senest|seinast|før utgangen av|ved utgangen av) )?"
_WITHIN: Final = r"(.*?),? ?(?:(?:i|in|for) )?(?<![0-9])([0-9]{4}(?: ?- ?[0-9]{4})?)"


@frozen
class Recurrence:
    """Something that comes again: at least one of the first three says when.

    Without `months` or `year_day` it falls at the end of each period of its frequency.
    `frequency` is None where months are named that close no kind of period, such as May and
    June. `within` is the period the words limit it to.
    """

    frequency: Frequency | None
    months: tuple[int, ...] = ()
    year_day: YearDay | None = None
    within: Period | None = None

    def days(self, within: Period) -> tuple[date, ...]:
        """The days it falls on inside a period, in order."""
        return tuple(
            due
            for due in self._days(within)
            if within.contains(due) and (self.within is None or self.within.contains(due))
        )

    @property
    def latest(self) -> date | None:
        """The last day of what is limited to a period; None for what never ends."""
        days = self.days(self.within) if self.within else ()
        return days[-1] if days else None

    def _days(self, within: Period) -> list[date]:
        if self.year_day:
            years = range(within.first.year, within.last.year + 1)
            return [self.year_day.in_year(year) for year in years]
        if self.months:
            months = periods_in(PeriodKind.MONTH, within)
            return [month.last for month in months if month.number in self.months]
        if self.frequency:
            return [period.last for period in periods_in(self.frequency, within)]
        return []


def parse_frequency(text: str) -> Frequency:
    """How often: `month`, `månedlig`, `kvart halvår`, `twice a year`, `hver 6. måned`."""
    words = folded(text, "not-a-frequency")
    noun = KIND_NOUNS.get(words)
    found = Frequency(noun) if noun else read_frequency(words)
    if found is None:
        raise problem("not-a-frequency", text)
    return found


def read_frequency(words: str) -> Frequency | None:
    """The frequency that folded `words` name, or None."""
    if found := _ADJECTIVES.get(words) or _PHRASES.get(words):
        return found
    if match := re.fullmatch(rf"{_EVERY} ([^\W\d_]+(?:-year)?)\.?", words):
        noun = KIND_NOUNS.get(match[1])
        return Frequency(noun) if noun else None
    if match := re.fullmatch(_EVERY_NTH_MONTH, words):
        months = _count(match[1])
        return _TIMES_A_YEAR.get(12 // months) if months and 12 % months == 0 else None
    if match := re.fullmatch(_TIMES, words):
        return _TIMES_A_YEAR.get(_count(match[1]))
    return None


def split_frequency(words: str) -> tuple[Frequency | None, str]:
    """The frequency that `words` begin with, and the words after it."""
    parts = words.split(" ")
    for length in range(min(_LONGEST_PHRASE, len(parts)), 0, -1):
        phrase = " ".join(parts[:length]).rstrip(",;:")
        if found := read_frequency(phrase):
            return found, " ".join(parts[length:])
    return None, words


def read_recurrence(words: str, text: str) -> Recurrence | None:
    """What comes again: `hvert halvår, juni og desember`, `årlig innen 1. mars`, or None.

    Months alone come again when they are several or follow `every`. `ValueProblem` where the
    months do not fit the frequency.
    """
    frequency, rest = split_frequency(words)
    rest, years = _limited(rest.strip("() ,;:"))
    if not rest:
        return Recurrence(frequency, within=read_code(years, text)) if frequency else None
    every = re.match(rf"{_EVERY} ", rest)
    # `hvert halvår, juni/desember` are two months; `mai/juni` alone is one stretch of time.
    months = _months(rest[every.end() :] if every else rest, _ALSO_OR_SLASH if frequency else _ALSO)
    if months and (frequency or every or len(months) > 1):
        fitting = _fitting(frequency, months, text)
        return Recurrence(fitting, months, within=read_code(years, text))
    if frequency is Frequency.YEAR and (when := _yearless(rest, text)):
        return Recurrence(frequency, year_day=when.year_day, within=read_code(years, text))
    return None


def monthly_recurrence(months: tuple[int, ...]) -> Recurrence:
    """What comes again in these months of every year."""
    return Recurrence(_CLOSING_MONTHS.get(months), months)


def _count(word: str) -> int:
    """The number of a digit, a number word or an ordinal; 0 for anything else."""
    if word.isdigit():
        return int(word)
    return NUMBERS.get(word) or ORDINALS.get(word) or 0


def _limited(words: str) -> tuple[str, str]:
    """The words without a year (or years) at their end, and those years or nothing."""
    match = re.fullmatch(_WITHIN, words)
    if match is None or match[1].endswith((".", "-", "/")):
        return words, ""
    return match[1].strip(" ,;()"), match[2]


def _months(words: str, also: str) -> tuple[int, ...]:
    """The months of a list, in the order of the year; empty if any word is not a month."""
    names = [re.sub(rf"^{_LINK}", "", name).rstrip(".") for name in re.split(also, words)]
    if not all(name in MONTHS for name in names):
        return ()
    return tuple(sorted({MONTHS[name] for name in names}))


def _fitting(frequency: Frequency | None, months: tuple[int, ...], text: str) -> Frequency | None:
    """The frequency of the months; `ValueProblem` if the one written says otherwise."""
    if frequency is None:
        return _CLOSING_MONTHS.get(months)
    expected = _TIMES_IN.get(frequency)
    if expected is None:
        raise problem("months-not-needed", text)
    if expected != len(months):
        raise problem("months-do-not-fit", text, expected=expected, count=len(months))
    return frequency


def _yearless(words: str, text: str) -> When | None:
    when = read_when(re.sub(rf"^{_LINK}", "", words), text)
    return when if when and when.year_day else None
