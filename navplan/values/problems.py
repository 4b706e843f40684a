"""What can be wrong with a value as written: every reason, its words and what to write instead."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

from navplan.i18n import N_

SHOWN_LENGTH: Final = 60
"""How many characters of a wrong value a message repeats."""


class Reason(NamedTuple):
    """The words of one reason: English `str.format` templates, translated where they are shown."""

    message: str
    help: str


class ValueProblem(ValueError):  # noqa: N818 - it is the planner's mistake, not an error of ours
    """A value that cannot be read: `reason` is a key of `REASONS`, `params` fill its templates.

    It is a `ValueError` so that a schema library may collect it; nothing else is ever raised
    for what a planner wrote. `params["text"]` is the value as written, shortened.
    """

    reason: str
    params: dict[str, str | int]

    def __init__(self, reason: str, params: Mapping[str, str | int]) -> None:
        super().__init__(reason, dict(params))
        self.reason = reason
        self.params = dict(params)

    def __str__(self) -> str:
        """The message in English."""
        return REASONS[self.reason].message.format(**self.params)

    @property
    def help(self) -> str:
        """What to write instead, in English."""
        return REASONS[self.reason].help.format(**self.params)


def problem(reason: str, text: str, **params: str | int) -> ValueProblem:
    """The problem to raise for `text`; `params` are what else the reason's words name."""
    return ValueProblem(reason, {"text": shown(text), **params})


def shown(text: str) -> str:
    """`text` on one line and no longer than a message can bear."""
    line = "".join(letter if letter.isprintable() else " " for letter in text[: 4 * SHOWN_LENGTH])
    line = " ".join(line.split()) or '""'
    return line if len(line) <= SHOWN_LENGTH else line[: SHOWN_LENGTH - 1] + "…"


REASONS: Final[Mapping[str, Reason]] = MappingProxyType(
    {
        # ----- numbers -----
        "decimal-comma": Reason(
            N_("“{text}” has a decimal comma"),
            N_("write {suggestion}: plan files use a decimal point"),
        ),
        "thousands-separator": Reason(
            N_("“{text}” has separators between its thousands"),
            N_("write {suggestion}: digits only"),
        ),
        "comma-unclear": Reason(
            N_("“{text}” can be read in two ways"),
            N_("write {suggestion} for a decimal number, or {other} for thousands"),
        ),
        "minus-sign": Reason(
            N_("“{text}” begins with a typographic minus or dash"),
            N_("write {suggestion}, with an ordinary hyphen"),
        ),
        "number-with-unit": Reason(
            N_("“{text}” has words after the number"),
            N_("write {suggestion}: digits only; the unit of measure stands in the definition"),
        ),
        "not-a-number": Reason(
            N_("“{text}” is not a number"),
            N_("write digits with a decimal point where needed, such as 42 or 3.5"),
        ),
        "number-too-long": Reason(
            N_("“{text}” has more than {limit} digits"),
            N_("write at most {limit} digits; is it one number?"),
        ),
        "not-an-amount-of-change": Reason(
            N_("“{text}” is not a tolerance or a change"),
            N_("write 2 pp (percentage points), 5 % (per cent) or a bare number such as 0.3"),
        ),
        "percent-missing": Reason(
            N_("“{text}” has no per cent sign"),
            N_("write {suggestion}"),
        ),
        "percent-or-part": Reason(
            N_("“{text}” has no per cent sign"),
            N_("write {suggestion}, or {other} if a part of one is meant"),
        ),
        "not-a-share": Reason(
            N_("“{text}” is not a share"),
            N_("write a share with a per cent sign, such as 60 %"),
        ),
        "share-out-of-range": Reason(
            N_("“{text}” is not between 0 % and 100 %"),
            N_("a share is a part of the whole: write 0 % to 100 %"),
        ),
        # ----- periods and days -----
        "no-such-year": Reason(
            N_("“{text}”: the year {year} is outside {first}–{last}"),
            N_("check the year; plans and figures lie between {first} and {last}"),
        ),
        "no-such-half": Reason(
            N_("“{text}”: there is no half-year {number}"),
            N_("a year has two half-years: write H1 or H2"),
        ),
        "no-such-tertial": Reason(
            N_("“{text}”: there is no tertial {number}"),
            N_(
                "a year has three tertials: write T1 (January–April), T2 (May–August) or "
                "T3 (September–December)"
            ),
        ),
        "no-such-quarter": Reason(
            N_("“{text}”: there is no quarter {number}"),
            N_("a year has four quarters: write Q1, Q2, Q3 or Q4"),
        ),
        "no-such-month": Reason(
            N_("“{text}”: there is no month {number}"),
            N_("a year has twelve months: write 01 to 12"),
        ),
        "no-such-week": Reason(
            N_("“{text}”: the year {year} has no week {number}"),
            N_("the year {year} has the weeks 1 to {last}"),
        ),
        "no-such-day": Reason(
            N_("“{text}”: month {month} of {year} has no day {number}"),
            N_("that month has the days 1 to {last}"),
        ),
        "no-such-day-of-month": Reason(
            N_("“{text}”: month {month} has no day {number}"),
            N_("that month has the days 1 to {last}"),
        ),
        "reversed-span": Reason(
            N_("“{text}” ends before it begins"),
            N_("write the earlier one first: {suggestion}"),
        ),
        "span-of-one": Reason(
            N_("“{text}” is a single period, written as a span"),
            N_("write {suggestion}"),
        ),
        "period-in-other-words": Reason(
            N_("“{text}” is not how a period is written here"),
            N_("write {suggestion}"),
        ),
        "not-a-period": Reason(
            N_("“{text}” is not a period"),
            N_(
                "write a year (2015), half-year (2015-H1), tertial (2015-T2), quarter (2015-Q3), "
                "month (2015-06), week (2015-W23), day (2015-06-30) or years (2013–2015)"
            ),
        ),
        "not-a-month": Reason(
            N_("“{text}” is not a month"),
            N_("write the name of a month, such as june or december"),
        ),
        "not-a-frequency": Reason(
            N_("“{text}” is not a frequency"),
            N_(
                "write year, half, tertial, quarter, month, week or day, "
                "or words such as monthly or every half-year"
            ),
        ),
        # ----- deadlines and schedules -----
        "year-in-two-digits": Reason(
            N_("“{text}” has a year of two digits"),
            N_("write the year in full: {suggestion}"),
        ),
        "date-with-slash": Reason(
            N_("“{text}”: a date with a slash is read differently in different countries"),
            N_("write {suggestion}"),
        ),
        "year-missing": Reason(
            N_("“{text}” needs a year"),
            N_("add the year, as in {suggestion}"),
        ),
        "months-do-not-fit": Reason(
            N_("“{text}”: times a year: {expected}, months named: {count}"),
            N_("name as many months as it comes in a year, or leave the months out"),
        ),
        "months-not-needed": Reason(
            N_("“{text}”: what happens every week or day cannot be tied to single months"),
            N_("leave the months out"),
        ),
        "not-a-deadline": Reason(
            N_("“{text}” is not a deadline"),
            N_(
                "write a date (2015-12-31 or 1 June 2015), a period (2015-T2, december 2015, "
                "summer 2018), early, mid or late september 2016, every half-year, continuous, "
                "or as needed"
            ),
        ),
        "not-a-schedule": Reason(
            N_("“{text}” does not say when something is measured"),
            N_(
                "write how often (monthly, every half-year), months (june and december), "
                "tertial report, continuous, or a period (2015-06)"
            ),
        ),
        # ----- money, durations, opening hours -----
        "not-a-cost": Reason(
            N_("“{text}” is not a cost"),
            N_(
                "write an amount (120 000 kr, 2.4 mill. kr, 100 000–150 000 kr), "
                "within frame, none or unknown"
            ),
        ),
        "interval-not-rising": Reason(
            N_("“{text}”: the second amount is not larger than the first"),
            N_("write the smaller amount first, or a single amount"),
        ),
        "reservation-without-words": Reason(
            N_("“{text}”: the reservation is empty"),
            N_("write what the reservation is, or leave it out"),
        ),
        "duration-not-whole": Reason(
            N_("“{text}” is not a whole number of years, months, weeks or days"),
            N_("write it in a smaller unit, such as 18 months"),
        ),
        "not-a-duration": Reason(
            N_("“{text}” is not a length of time"),
            N_("write a number and years, months, weeks or days, such as 2 years or 14 days"),
        ),
        "no-such-time": Reason(
            N_("“{text}”: there is no time {time}"),
            N_("write times from 00:00 to 23:59"),
        ),
        "closes-before-it-opens": Reason(
            N_("“{text}”: the closing time is not after the opening time"),
            N_("write the opening time first, such as 10:00–15:00"),
        ),
        "hours-without-dash": Reason(
            N_("“{text}” has no dash between the times"),
            N_("write {suggestion}"),
        ),
        "day-opens-twice": Reason(
            N_("“{text}”: the same day has hours that overlap"),
            N_("write each day once, or hours that do not overlap"),
        ),
        "not-opening-hours": Reason(
            N_("“{text}” are not opening hours"),
            N_("write days and times, such as monday–friday 10:00–15:00, or only 10:00–15:00"),
        ),
    }
)
"""Every reason a value can be refused for, by its stable name."""
