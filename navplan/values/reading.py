"""Periods and days as planners write them: in codes (`2015-T2`) and in words (`mai/juni 2015`).

Words stand for their widest common reading, since a fuzzy date counts by its latest day:

- The parts of a month are its thirds: primo to the 10th, medio to the 20th, ultimo to its last
  day. The parts of a year are its tertials, for the same reason: thirds with a closing date.
- Spring and autumn are the half-years, as planners use them ("60 % in spring, 40 % in
  autumn") and as school terms run: to 30 June and to 31 December.
- Summer is June to August, until work begins again: to 31 August.
- Winter is December to March and bears the year it ends in, also where both years are
  written: winter 2016 and winter 2015/2016 last to 31 March 2016, when the first quarter closes.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import Final, Literal, NamedTuple

from navplan.values.periods import (
    Period,
    PeriodKind,
    checked_day,
    checked_month,
    checked_numbered,
    checked_year,
    day,
    last_day,
    numbered,
    span,
)
from navplan.values.problems import ValueProblem, problem
from navplan.values.words import KIND_NOUNS, MONTHS, ORDINALS, PARTS, SEASONS, any_of, folded


class YearDay(NamedTuple):
    """A day of the year whose year the words leave out; day 31 is the last of any month."""

    month: int
    day: int

    def in_year(self, year: int) -> date:
        """The day in that year."""
        last = last_day(year, self.month)
        return last.replace(day=min(self.day, last.day))


class When(NamedTuple):
    """What words say of a time: exactly one of `period` and `year_day` is given."""

    sort: Literal["day", "period", "part"]
    period: Period | None = None
    year_day: YearDay | None = None


_Read = Callable[["re.Match[str]", str], When | None]

_CODE: Final = re.compile(r"([0-9]{4})(?:-?([hqktwum])([0-9]{1,2})|-([0-9]{2})(?:-([0-9]{2}))?)?")
_LETTERS: Final = {
    "h": PeriodKind.HALF,
    "t": PeriodKind.TERTIAL,
    "q": PeriodKind.QUARTER,
    "k": PeriodKind.QUARTER,
    "m": PeriodKind.MONTH,
    "w": PeriodKind.WEEK,
    "u": PeriodKind.WEEK,
}
_END: Final = r"([0-9]{4}(?:-[0-9]{2}){0,2})"
_SPAN: Final = rf"{_END} ?- ?{_END}"
_SPAN_IN_WORDS: Final = (
    rf"(?:fra |frå |from )?{_END} ?-? ?(?:til|til og med|t\.?o\.?m\.?|to) {_END}"
)

_WORD: Final = r"([^\W\d_]+)\.?"
_YEAR: Final = r"(?:,? (?:(?:i|in|of|av) )?([0-9]{4}))?"


# ----- public -----


def parse_period(text: str) -> Period:
    """A period written as a code: `2015`, `2015-H1`, `2015-T2`, `2015-Q3`, `2015-06`, `2013–2015`.

    Reads the statistics bureau's codes too (`2015K3`, `2026M08`, `2015U23`). A period in other
    words is a `ValueProblem` that names the code to write.
    """
    words = folded(text, "not-a-period")
    found = read_code(words, text)
    if found is None:
        raise _period_problem(words, text)
    return Period(found.kind, found.first, found.last, text)


def parse_month(text: str) -> int:
    """A month of any year, 1 to 12: `june`, `juni`, `jun.` or `6`."""
    words = folded(text, "not-a-month")
    if re.fullmatch(r"[0-9]{1,2}", words):
        return checked_month(int(words), text)
    if words not in MONTHS:
        raise problem("not-a-month", text)
    return MONTHS[words]


def read_code(words: str, text: str) -> Period | None:
    """The period of a code, or None; `ValueProblem` where the calendar has no such period."""
    if match := _CODE.fullmatch(words):
        return _coded(match, text)
    if match := re.fullmatch(_SPAN, words):
        return _spanned(match[1], match[2], text)
    return None


def read_when(words: str, text: str) -> When | None:
    """The time that folded `words` name, in code or in words, or None.

    `text` is the whole value as written, for the `ValueProblem` of a day that does not exist.
    """
    if found := read_code(words, text):
        return _whole(found)
    for pattern, read in _READERS:
        if (match := re.fullmatch(pattern, words)) and (when := read(match, text)):
            return when
    return None


# ----- codes -----


def _coded(match: re.Match[str], text: str) -> Period:
    letter, number, month, day_of_month = match.group(2, 3, 4, 5)
    year = checked_year(int(match[1]), text)
    if letter:
        return checked_numbered(_LETTERS[letter], year, int(number), text)
    if day_of_month:
        return day(checked_day(year, int(month), int(day_of_month), text))
    if month:
        return _month_or_short_span(year, int(month), text)
    return numbered(PeriodKind.YEAR, year, 1)


def _month_or_short_span(year: int, number: int, text: str) -> Period:
    """`2013-15` cannot be a month, but says clearly which years are meant."""
    if number > 12 and number > year % 100:  # noqa: PLR2004 - December
        raise problem("period-in-other-words", text, suggestion=f"{year}–{year // 100}{number:02}")
    return checked_numbered(PeriodKind.MONTH, year, number, text)


def _spanned(begins: str, ends: str, text: str) -> Period:
    """The span between two codes, which must be in order and not another kind of period."""
    first, last = (read_code(end, text) for end in (begins, ends))
    if first is None or last is None:
        raise problem("not-a-period", text)
    if last.last < first.first:
        swapped = span(last.first, first.last)
        raise problem("reversed-span", text, suggestion=str(_single(swapped) or swapped))
    found = span(first.first, last.last)
    if single := _single(found):
        raise problem("span-of-one", text, suggestion=str(single))
    return found


def _single(found: Period) -> Period | None:
    """The year, month or day that a span is, if it is one."""
    if found.days == 1:
        return day(found.first)
    if found.months == 1:
        return numbered(PeriodKind.MONTH, found.first.year, found.first.month)
    if found.months == 12 and found.first.month == 1:  # noqa: PLR2004 - a year
        return numbered(PeriodKind.YEAR, found.first.year, 1)
    return None


def _period_problem(words: str, text: str) -> ValueProblem:
    reason = "period-in-other-words"
    try:
        when = read_when(words, text)
    except ValueProblem as found:
        if "suggestion" not in found.params:
            raise
        # What is suggested is in words too; here it must be a code.
        when = read_when(folded(str(found.params["suggestion"]), "not-a-period"), text)
        reason = "year-missing" if found.reason == "year-missing" else reason
    if when and when.period:
        return problem(reason, text, suggestion=str(when.period))
    if match := re.fullmatch(r"([0-9]{4})[-/.]([0-9]{1,2})(?:[-/.]([0-9]{1,2}))?", words):
        padded = "-".join(part.rjust(2, "0") for part in match.groups() if part)
        return problem("period-in-other-words", text, suggestion=str(read_code(padded, text)))
    return problem("not-a-period", text)


# ----- words -----


def _whole(period: Period) -> When:
    return When("day" if period.kind is PeriodKind.DAY else "period", period)


def _numeric_date(match: re.Match[str], text: str) -> When:
    """`31.12.2015`, `1.6.`."""
    return _date(int(match[1]), int(match[2]), match[3], text)


def _short_year_date(match: re.Match[str], text: str) -> When:
    _date(int(match[1]), int(match[2]), f"20{match[3]}", text)
    full = f"{match[1]}.{match[2]}.20{match[3]}"
    raise problem("year-in-two-digits", text, suggestion=full)


def _slashed_date(match: re.Match[str], text: str) -> When:
    """`31/12-15`: the day comes first in Norway, but not everywhere."""
    year = f"20{match[3][-2:]}" if match[3] and len(match[3]) == 2 else match[3]  # noqa: PLR2004
    when = _date(int(match[1]), int(match[2]), year, text)
    suggestion = str(when.period) if when.period else f"{match[1]}.{match[2]}."
    raise problem("date-with-slash", text, suggestion=suggestion)


def _date_in_words(match: re.Match[str], text: str) -> When | None:
    """`1. september 2016`, `1 June`."""
    month = MONTHS.get(match[2])
    return _date(int(match[1]), month, match[3], text) if month else None


def _english_date(match: re.Match[str], text: str) -> When | None:
    """`June 1, 2015`."""
    month = MONTHS.get(match[1])
    return _date(int(match[2]), month, match[3], text) if month else None


def _date(number: int, month: int, year: str | None, text: str) -> When:
    if year is None:
        # 29 February is a day of some years; 2000 had one.
        last = last_day(2000, checked_month(month, text)).day
        if not 1 <= number <= last:
            raise problem("no-such-day-of-month", text, month=month, number=number, last=last)
        return When("day", None, YearDay(month, number))
    return When("day", day(checked_day(int(year), month, number, text)))


def _named(match: re.Match[str], text: str) -> When | None:
    """A month or a season: `desember 2016`, `sommeren 2018`, `hausten`."""
    return _months(match[1], match[1], match[2], text)


def _named_short_year(match: re.Match[str], text: str) -> When | None:
    """`juni 15` is a month of 2015 in Norwegian, and a day of June in English."""
    if match[1] not in MONTHS and match[1] not in SEASONS:
        return None
    raise problem("year-in-two-digits", text, suggestion=f"{match[1]} 20{match[2]}")


def _range(match: re.Match[str], text: str) -> When | None:
    """`mai/juni 2015`, `november–januar 2016` (which begins in 2015)."""
    return _months(match[1], match[2], match[3], text)


def _months(first_word: str, last_word: str, year: str | None, text: str) -> When | None:
    """From the first month of one named stretch of the year to the last of another."""
    first, last = (_stretch(word) for word in (first_word, last_word))
    if first is None or last is None:
        return None
    begins, ends = first[0], last[1]
    if year is None:
        return When("period", None, YearDay(ends, 31))
    ending = checked_year(int(year), text)
    beginning = ending if begins <= ends else ending - 1
    found = span(date(beginning, begins, 1), last_day(ending, ends))
    return When("period", _half(found) or _single(found) or found)


def _stretch(word: str) -> tuple[int, int] | None:
    """The first and last month of a month or a season."""
    month = MONTHS.get(word)
    return (month, month) if month else SEASONS.get(word)


def _half(found: Period) -> Period | None:
    if found.months == 6 and found.first.month in {1, 7}:  # noqa: PLR2004 - a half-year
        return numbered(PeriodKind.HALF, found.first.year, 1 if found.first.month == 1 else 2)
    return None


def _winter(match: re.Match[str], text: str) -> When | None:
    """`vinteren 2015/2016` or `2015/16`."""
    begins = checked_year(int(match[2]), text)
    if match[1] not in SEASONS or int(match[3]) % 100 != (begins + 1) % 100:
        return None
    first, last = SEASONS[match[1]]
    return _months(match[1], match[1], str(begins + 1), text) if first > last else None


def _counted(match: re.Match[str], text: str) -> When | None:
    """`2. tertial 2015`, `første halvår`, `third quarter of 2015`."""
    kind = KIND_NOUNS.get(match[2].replace(" ", "-"))
    number = int(match[1]) if match[1].isdigit() else ORDINALS.get(match[1])
    if kind not in {PeriodKind.HALF, PeriodKind.TERTIAL, PeriodKind.QUARTER} or number is None:
        return None
    return _numbered(PeriodKind(kind), number, match[3], text)


def _lettered(match: re.Match[str], text: str) -> When:
    """`T2 2015`, `Q3`."""
    return _numbered(_LETTERS[match[1]], int(match[2]), match[3], text)


def _numbered(kind: PeriodKind, number: int, year: str | None, text: str) -> When:
    # Without a year any year serves to check the number and to find the closing day.
    found = checked_numbered(kind, int(year) if year else 2000, number, text)
    if year is None:
        return When("period", None, YearDay(found.last.month, 31))
    return When("period", found)


def _week(match: re.Match[str], text: str) -> When:
    """`uke 23 2015`; a week has no fixed day in the year, so the year must be there."""
    year = int(match[2] or 2015)
    found = checked_numbered(PeriodKind.WEEK, year, int(match[1]), text)
    if match[2] is None:
        raise problem("year-missing", text, suggestion=f"{match[0]} {year}")
    return When("period", found)


def _span_in_words(match: re.Match[str], text: str) -> When:
    return When("period", _spanned(match[1], match[2], text))


def _part(match: re.Match[str], text: str) -> When | None:
    """`primo september 2016`, `medio juni`, `slutten av 2015`."""
    third, whole = PARTS[match[1]], read_when(match[2], text)
    if whole is None or whole.sort != "period":
        return None
    if whole.year_day and match[2].rstrip(".") in MONTHS:
        return When("part", None, YearDay(whole.year_day.month, (10, 20, 31)[third]))
    if whole.period and whole.period.kind is PeriodKind.YEAR:
        return When("part", numbered(PeriodKind.TERTIAL, whole.period.year, third + 1))
    if whole.period and whole.period.kind is PeriodKind.MONTH:
        return When("part", _third(whole.period, third))
    return None


def _third(month: Period, third: int) -> Period:
    first = month.first.replace(day=10 * third + 1)
    return span(first, month.last if third == 2 else first.replace(day=10 * third + 10))  # noqa: PLR2004 - ultimo


_READERS: Final[tuple[tuple[str, _Read], ...]] = (
    (r"([0-9]{1,2})\. ?([0-9]{1,2})(?:(?:\. ?| )([0-9]{4}))?", _numeric_date),
    (r"([0-9]{1,2})\. ?([0-9]{1,2})\. ?([0-9]{2})", _short_year_date),
    (r"([0-9]{1,2})/([0-9]{1,2})(?:[-/. ]{1,2}([0-9]{4}|[0-9]{2}))?", _slashed_date),
    (rf"([0-9]{{1,2}})(?:\.|st|nd|rd|th)? ?(?:of )?{_WORD}{_YEAR}", _date_in_words),
    (rf"{_WORD} ([0-9]{{1,2}})(?:st|nd|rd|th)?,? ([0-9]{{4}})", _english_date),
    (rf"{_WORD}{_YEAR}", _named),
    (rf"{_WORD} '?([0-9]{{2}})", _named_short_year),
    (rf"{_WORD} ?(?:-|/|til|to) ?{_WORD}{_YEAR}", _range),
    (rf"{_WORD} ([0-9]{{4}}) ?[-/] ?([0-9]{{4}}|[0-9]{{2}})", _winter),
    (rf"([0-9]{{1,2}}|[^\W\d_]+)\.? ?([^\W\d_]+(?:[ -]year)?)\.?{_YEAR}", _counted),
    (r"([htqk]) ?([0-9]{1,2})(?:[ ,/-]{1,2}([0-9]{4}))?", _lettered),
    (r"(?:uke|veke|week)(?: nr\.?)? ?([0-9]{1,2})(?:[,/]? ?([0-9]{4}))?", _week),
    (_SPAN_IN_WORDS, _span_in_words),
    (rf"({any_of(PARTS)})[ -](.+)", _part),
)
"""The forms words take, the commonest first; the first that reads decides."""
