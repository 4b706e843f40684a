"""The sorts of values: what each is called, how people write it, and its JSON Schema."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final, Literal

from navplan.frozen import frozen
from navplan.i18n import N_
from navplan.reference import patterns
from navplan.reference.forms import REFERENCE

Fragment = Mapping[str, Any]


@frozen
class Sort:
    """A sort of value.

    `title` and `text` say what it is and how it is written; `examples` are values as written,
    each with what it means. `mended` is what an editor says of a value that is none.
    `unquoted` are the truth values that a planner may have written without quotes and navplan
    reads as text: any of them, only the one for no, or none. `offered` says whether editors
    suggest the examples, because most values look like one of them.
    """

    title: str
    text: str
    examples: tuple[tuple[str, str], ...]
    fragment: Fragment
    mended: str
    unquoted: Literal["any", "no"] | None = None
    offered: bool = False


_TEXT: Final[Fragment] = {"type": ["string", "number"]}
_NOT_TEXT: Final = N_("write one text here, not a list or keys of its own")


def _written(pattern: str, *types: str, **more: Any) -> Fragment:  # noqa: ANN401 - JSON
    return {"type": ["string", *types] if types else "string", "pattern": pattern, **more}


SORTS: Final[Mapping[str, Sort]] = {
    "id": Sort(
        N_("id"),
        N_(
            "A short name that others refer to: small letters a–z, digits and hyphens. Choose one "
            "that will still be true next year; where it must change, keep the old one in "
            "`former_ids`. Give each file, unit and indicator one of its own in the whole "
            "workspace, and each thing inside a file one that no other thing of its sort has "
            "there: a group and a deliverable may have the same."
        ),
        (("bosettingsplan", N_("one word")), ("nav-harstad", N_("words joined with hyphens"))),
        _written(patterns.ID, "integer", minimum=0),
        N_("an id has small letters a–z, digits and hyphens"),
        unquoted="any",
    ),
    REFERENCE: Sort(
        N_("reference"),
        N_(
            "The id of something that is written elsewhere. A whole file, a unit and an indicator "
            "of a catalogue are named by their id alone. What stands inside a file (a goal, an "
            "action, a working group) is always named by the id of the file, a slash and its own "
            "id, also from within the same file."
        ),
        (
            ("nav-harstad", N_("a unit, by its id")),
            ("nav-harstad-malekart-2015", N_("a scorecard, by the id of its file")),
            ("nav-harstad-malekart-2015/bosetting", N_("a goal in that scorecard")),
        ),
        _TEXT,
        _NOT_TEXT,
        unquoted="any",
    ),
    "line": Sort(
        N_("line of text"),
        N_(
            "Text on one line, as it is to be printed. It needs quotes only where it begins with a "
            "sign such as `-`, `[`, `*`, `&` or `#`, or has a colon and a blank inside."
        ),
        (
            ("Plan for bosetting hele året", N_("text as it is")),
            ('"Mål: flere i arbeid"', N_("in quotes, because of the colon")),
        ),
        _TEXT,
        _NOT_TEXT,
        unquoted="any",
    ),
    "markdown": Sort(
        N_("text"),
        N_(
            "One or more paragraphs, where Markdown counts. Write `|` after the colon, or after "
            "the hyphen of a list, and the text on the lines below, indented; an empty line begins "
            "a new paragraph."
        ),
        (("Målet er at flere kommer i arbeid.", N_("a short text may stand on the line")),),
        _TEXT,
        _NOT_TEXT,
        unquoted="any",
    ),
    "role": Sort(
        N_("role"),
        N_("Who, said as a role and never as a person’s name: plan files are kept for many years."),
        (("NAV-leder", N_("a role")), ("leder flyktningeteamet", N_("a role in a team"))),
        _TEXT,
        _NOT_TEXT,
        unquoted="any",
    ),
    "code": Sort(
        N_("code"),
        N_("A code from a register or an archive, as it stands there; zeros in front are kept."),
        (("0301", N_("a municipality")), ("14/0000", N_("a case in the archive"))),
        _written(patterns.CODE, "number", minimum=0),
        N_("write the code as it stands in the register or the archive, such as 0301 or 14/0000"),
        unquoted="any",
    ),
    "phone": Sort(
        N_("telephone number"),
        N_("Digits, with blanks between them as you like, and a plus for a foreign number."),
        (("55 55 33 33", N_("a number in Norway")), ("+47 55 55 33 33", N_("with the country"))),
        _written(patterns.PHONE, "integer", minimum=0, maximum=10**15 - 1),
        N_("write digits and blanks only, such as 55 55 33 33"),
    ),
    "web-address": Sort(
        N_("web address"),
        N_("The address of a page, with or without `https://`."),
        (
            ("www.nav.no", N_("without https://")),
            ("https://www.nav.no/kontor", N_("with https://")),
        ),
        _written(patterns.WEB_ADDRESS),
        N_("write it like www.nav.no or https://www.nav.no/kontor"),
    ),
    "post-code": Sort(
        N_("post code"),
        N_("Four digits."),
        (("9479", N_("a place")), ("0301", N_("zeros in front are kept"))),
        _written(patterns.POST_CODE, "integer", minimum=0, maximum=9999),
        N_("write four digits, such as 9479"),
    ),
    "fingerprint": Sort(
        N_("fingerprint"),
        N_(
            "What was adopted, as a check sum that changes with every word that was decided. What "
            "is written while the plan is followed up does not count: all below `adoption`, "
            "`decisions`, `revisions`, meetings, alternatives and the recommendation, progress, "
            "what was reached, delivered or answered, what became of grants, deviations, "
            "judgements and overrides. Neither do `visibility`, `web`, `former_ids`, `guidance`, "
            "`uncertain`, keys that begin with `x-`, notes after `#` and layout. Write it last, "
            "when the text is as it was adopted: `navplan validate` shows it, copy it from there. "
            "A plan without it is valid, and gets only a note."
        ),
        (("sha256:" + "0123456789abcdef" * 4, N_("the fingerprint of a plan")),),
        _written(patterns.FINGERPRINT),
        N_("copy the fingerprint that navplan shows; it begins with sha256:"),
    ),
    "yes-no": Sort(
        N_("yes or no"),
        N_("`yes` or `no`; `ja` and `nei`, `true` and `false` are read too."),
        (("yes", N_("it is so")), ("no", N_("it is not so"))),
        _written(patterns.YES_OR_NO),
        N_("write yes or no"),
        unquoted="any",
        offered=True,
    ),
    "number": Sort(
        N_("number"),
        N_(
            "Digits, with a point before the decimals and a hyphen before a negative number. "
            "No blanks between thousands, and no unit: that is said once, in the definition of the "
            "indicator."
        ),
        (("120000", N_("a whole number")), ("43.2", N_("with decimals")), ("-3", N_("below 0"))),
        _written(patterns.NUMBER, "number"),
        N_("write digits with a point before the decimals, such as 43.2"),
    ),
    "whole-number": Sort(
        N_("whole number"),
        N_("Digits only: a number of 0 or more."),
        (("14", N_("fourteen")), ("0", N_("zero"))),
        _written(patterns.WHOLE_NUMBER, "integer", minimum=0),
        N_("write digits only, such as 14"),
    ),
    "day": Sort(
        N_("day"),
        N_("Year, month and day with hyphens between them."),
        (("2014-12-18", N_("18 December 2014")),),
        _written(patterns.DAY),
        N_("write year, month and day, such as 2014-12-18"),
        offered=True,
    ),
    "period": Sort(
        N_("period"),
        N_(
            "A stretch of the calendar, as a code. The codes of Statistics Norway (`2015K3`, "
            "`2026M08`) are read too. Where a key takes a deadline, words are allowed as well."
        ),
        (
            ("2015", N_("the year")),
            ("2015-H1", N_("the first half-year")),
            ("2015-T2", N_("the second tertial")),
            ("2015-Q3", N_("the third quarter")),
            ("2015-06", N_("June")),
            ("2015-W23", N_("week 23")),
            ("2015-06-30", N_("one day")),
            ("2013–2016", N_("several years")),
            ("2015-09–2016-06", N_("from one month to another, both included")),
        ),
        _written(patterns.PERIOD, "integer", minimum=1900, maximum=2099),
        N_("write a period as 2015, 2015-H1, 2015-T2, 2015-Q3, 2015-06, 2015-06-30 or 2013–2016"),
        offered=True,
    ),
    "month": Sort(
        N_("month"),
        N_("A month of any year, by its name or its number."),
        (("june", N_("June")), ("juni", N_("the same")), ("6", N_("the same"))),
        _written(patterns.MONTH, "integer", minimum=1, maximum=12),
        N_("write the name of a month, or its number from 1 to 12"),
        offered=True,
    ),
    "deadline": Sort(
        N_("deadline"),
        N_(
            "When something is to be done, in the words of the plan. Words that are not exact "
            "count by the last day they may mean: primo is to the 10th of the month, medio to the "
            "20th, spring to 30 June, summer to 31 August, autumn to 31 December, winter to 31 "
            "March. The words themselves are kept and printed."
        ),
        (
            ("2015-12-31", N_("a day")),
            ("1. juni 2016", N_("a day in words")),
            ("23.06.2016", N_("a day in digits: day, month, year")),
            ("1.9.2016", N_("the same, without zeros in front")),
            ("innen 1. september 2016", N_("by this day, which counts")),
            ("primo september 2016", N_("to 10 September 2016")),
            ("sommeren 2018", N_("to 31 August 2018")),
            ("desember 2016", N_("to 31 December 2016")),
            ("T2 2015", N_("to the end of the second tertial")),
            ("hvert halvår, juni og desember", N_("again and again, each time to that month")),
            ("løpende", N_("all the time: it never falls due")),
            ("ved behov", N_("when needed: no day follows from it")),
        ),
        _written(patterns.DEADLINE, "number"),
        N_("write a day, a period or words such as løpende, primo september 2016, hvert halvår"),
        offered=True,
    ),
    "schedule": Sort(
        N_("time of measuring"),
        N_("When something is measured: how often, in which months, or once."),
        (
            ("månedlig", N_("every month")),
            ("hvert halvår, juni og desember", N_("at the end of these months")),
            ("ved tertialrapport", N_("three times a year, for the tertial report")),
            ("mnd.lig styringsdialog", N_("every month, for the steering dialogue")),
            ("2015-06", N_("once, for June 2015")),
            ("løpende", N_("all the time")),
        ),
        _written(patterns.SCHEDULE, "number"),
        N_("write how often or when, such as månedlig, ved tertialrapport, juni og desember"),
        offered=True,
    ),
    "frequency": Sort(
        N_("how often"),
        N_("How often, in a word or two."),
        (
            ("year", N_("once a year")),
            ("hvert halvår", N_("twice a year")),
            ("tertialvis", N_("three times a year")),
            ("kvartalsvis", N_("four times a year")),
            ("månedlig", N_("every month")),
        ),
        _written(patterns.FREQUENCY),
        N_("write how often, such as månedlig, kvartalsvis, tertialvis, hvert halvår, årlig"),
        offered=True,
    ),
    "duration": Sort(
        N_("length of time"),
        N_("A whole number of years, months, weeks or days."),
        (
            ("6 måneder", N_("six months")),
            ("3 uker", N_("three weeks")),
            ("2-årig", N_("two years")),
        ),
        _written(patterns.DURATION),
        N_("write a whole number and a unit, such as 6 måneder or 3 uker"),
        offered=True,
    ),
    "quantity": Sort(
        N_("tolerance or distance"),
        N_(
            "How much: in percentage points (`pp`), in per cent of something (`%`), or, without a "
            "sign, in the unit of the indicator. Of a target of 60 %, `2 pp` reaches down to 58 %, "
            "and `5 %` to 57 %, because five per cent of 60 is 3."
        ),
        (
            ("2 pp", N_("two percentage points")),
            ("5 %", N_("five per cent of the target")),
            ("3", N_("three, in the unit of the indicator")),
        ),
        _written(patterns.QUANTITY, "number"),
        N_("write 2 pp, a plain number, or per cent of the target with the sign: 5 %"),
        offered=True,
    ),
    "change": Sort(
        N_("amount of change"),
        N_("As a tolerance, with a plus or a hyphen in front to say which way."),
        (
            ("+0.5 pp", N_("half a percentage point up")),
            ("-10 %", N_("ten per cent down")),
            ("3", N_("three up, in the unit of the indicator")),
        ),
        _written(patterns.CHANGE, "number"),
        N_("write +0.5 pp, a plain number, or per cent with the sign: -10 %"),
        offered=True,
    ),
    "done": Sort(
        N_("day it was done, or no"),
        N_("The day on which something was done, or `no` as long as it is not."),
        (("2015-06-30", N_("done on this day")), ("no", N_("not done yet"))),
        _written(patterns.DAY_OR_NO),
        N_("write the day it was done, such as 2015-06-30, or no"),
        unquoted="no",
        offered=True,
    ),
    "share": Sort(
        N_("share"),
        N_("A part of the whole from 0 to 100 per cent; the sign is always written."),
        (("60 %", N_("six tenths")), ("12.5 %", N_("one eighth"))),
        _written(patterns.SHARE),
        N_("write a share with its sign, such as 60 %"),
        offered=True,
    ),
    "proportion": Sort(
        N_("part of the whole"),
        N_("A part of the whole as a number from 0 to 1, or in per cent with the sign."),
        (("0.6", N_("six tenths")), ("60 %", N_("the same"))),
        _written(patterns.PROPORTION, "number", minimum=0, maximum=1),
        N_("write a number from 0 to 1, or per cent with the sign: 0.6 or 60 %"),
        offered=True,
    ),
    "cost": Sort(
        N_("cost"),
        N_(
            "What something costs, as plans write it: an amount in kroner, from one to another, a "
            "grant, or words. Here blanks between thousands and a decimal comma are allowed."
        ),
        (
            ("innen vedtatte ramme", N_("within the budget")),
            ("ingen", N_("it costs nothing")),
            ("ukjent", N_("not known")),
            ("120 000 kr", N_("an amount")),
            ("2,4 mill. kr", N_("an amount in millions")),
            ("100 000–150 000 kr", N_("from one amount to another")),
            ("søkt 500 000 kr", N_("a grant that is applied for")),
            (
                "14 mill. kr årlig med forbehold om Stortingets budsjettvedtak",
                N_("every year, with a reservation"),
            ),
        ),
        _written(patterns.COST, "number", minimum=0),
        N_("write an amount such as 120 000 kr, or words such as innen vedtatte ramme or ingen"),
        offered=True,
    ),
    "opening-hours": Sort(
        N_("opening hours"),
        N_("Days and times; days that are not named are closed."),
        (
            ("mandag–fredag 10:00–15:00", N_("five days a week")),
            ("man, ons og fre 10–14, torsdag 10–17", N_("different hours on different days")),
        ),
        _written(patterns.OPENING_HOURS),
        N_("write days and times, such as mandag–fredag 10:00–15:00"),
        offered=True,
    ),
}
"""Every sort of value, by the name that the field types give it."""

YES_AND_NO: Final = {True: "yes", False: "no"}
"""How navplan writes a truth value."""
