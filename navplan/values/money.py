"""Costs as plans write them: within the frame, none, unknown, an amount or an interval."""

from __future__ import annotations

import re
from dataclasses import field
from decimal import Decimal
from enum import StrEnum
from typing import Final

from navplan.frozen import frozen
from navplan.values.numbers import plain
from navplan.values.problems import problem
from navplan.values.words import any_of, folded

_MOST_DIGITS: Final = 15
_GROUPED: Final = r"([0-9]{1,3}(?:([ .,'])[0-9]{3})(?:\2[0-9]{3})*)(?:(?!\2)[.,]([0-9]{1,2}))?"
_DECIMAL: Final = r"([0-9]+)(?:[.,]([0-9]+))?"
_ORE: Final = 2

_SCALES: Final[dict[str, int]] = {
    word: scale
    for words, scale in (
        ("mill million millioner millionar millions mnok", 1_000_000),
        ("mrd milliard milliarder milliardar billion", 1_000_000_000),
        ("tnok tkr tusen thousand", 1_000),
        ("kr kroner kroners krone nok", 1),
    )
    for word in words.split()
}
_UNIT: Final = rf"(?:{any_of(_SCALES)})"
_MONEY: Final = (
    rf"(?P<before>(?:{_UNIT}[ .]{{0,2}}){{0,2}})"
    r"(?P<number>[0-9](?:[0-9 .,']*[0-9])?)"
    rf"(?P<after>(?:[ .]{{0,2}}{_UNIT}){{0,2}})\.?(?: ?[,.]-)?"
)
_BETWEEN: Final = r"(?:fra|frå|from|mellom|between) "
_AND: Final = r" ?- ?| (?:til|to|og|and) "

_ABOUT: Final = r"(?:ca|cirka|circa|om lag|omtrent|rundt|about|approximately)\.? (.+)"
_PER_YEAR: Final = (
    r"per år|pr\.? ?år|/ ?år|i året|årlig|årleg|hvert år|kvart år|"
    r"per year|a year|each year|every year|yearly|annually"
)
_IN_ALL: Final = r"totalt|i alt|til sammen|i sum|samlet|samla|in total|in all"
_GRANT: Final = r"(?:tilskudd|tilskot|grant)"
_STATE: Final = (
    r"(?:(?P<applied>søkt|omsøkt|søkes|det søkes|søkjast|applied for)|"
    r"(?P<granted>innvilget|innvilga|tildelt|tilsagn|granted))(?: om)?"
)
_STATE_FIRST: Final = rf"(?:{_GRANT}[,:]? )?{_STATE}(?: {_GRANT})?[,:]? (?P<rest>.+)"
_STATE_LAST: Final = rf"(?P<rest>.+?)(?:,? \(?{_GRANT})?,? \(?{_STATE}\)?"

_FRAME: Final = (
    r"(?:innen|innan|innenfor|innanfor|within)(?: the)?"
    r"(?: (?:vedtatte?|vedtekne?|vedteke[nt]|tildelte?|gjeldende|gjeldande|ordinær[et]?|"
    r"eksisterende|eksisterande|egen|egne|eigen|eigne|årets|adopted|allotted|approved|"
    r"allocated|existing))?"
    r" (?:budsjett)?(?:ramme[nr]?|ramma|rammene|rammar|rammane|budsjett(?:et|ets|a)?|"
    r"frames?|budget|budget frames?)(?:\(e?r\))?"
)
_NONE: Final = frozenset(
    (
        "ingen", "ingen kostnad", "ingen kostnader", "ingen kostnadar", "ingen utgifter",
        "kostnadsfritt", "gratis", "none", "no cost", "no costs", "free",
    )
)  # fmt: skip
_UNKNOWN: Final = frozenset(
    (
        "ukjent", "ukjend", "ikke kjent", "ikkje kjend", "ikkje kjent", "uavklart", "uavklara",
        "ikke avklart", "ikkje avklart", "ikkje avklara", "ikke beregnet", "ikkje berekna",
        "unknown", "not known", "not known yet",
    )
)  # fmt: skip
_RESERVATIONS: Final = (
    "med forbehold om", "med atterhald om", "med etterhald om", "under forutsetning av",
    "under føresetnad av", "with reservation for", "subject to", "med forbehold",
    "med atterhald", "with reservation",
)  # fmt: skip


class CostKind(StrEnum):
    """What sort of cost the words name."""

    WITHIN_FRAME = "within-frame"
    NONE = "none"
    UNKNOWN = "unknown"
    AMOUNT = "amount"
    INTERVAL = "interval"


class GrantState(StrEnum):
    """How far a grant that pays for something has come."""

    APPLIED = "applied"
    GRANTED = "granted"


@frozen
class Cost:
    """What something costs; amounts are Norwegian kroner, never negative.

    `amount` is given for an amount and an interval, where it is the lower end and `highest`
    the upper. `per_year` says that it comes every year; `approximate` that the plan says
    "about"; `grant` how far the grant has come that pays for it. `reservation` is the text of
    one ("med forbehold om …") as written.
    """

    kind: CostKind
    amount: Decimal | None = None
    highest: Decimal | None = None
    per_year: bool = False
    approximate: bool = False
    grant: GrantState | None = None
    reservation: str | None = None
    written: str = field(default="", compare=False)


def parse_cost(text: str) -> Cost:
    """A cost in bokmål, nynorsk or English; raises `ValueProblem` for anything else.

    `innen vedtatte ramme`, `ingen`, `ukjent`, `120 000 kr`, `kr 12 mill.`, `2,4 mill. kr`,
    `100 000–150 000 kr`, `14 mill. kr årlig med forbehold om Stortingets budsjettvedtak`,
    `søkt 500 000 kr`. Unlike in plain numbers a blank, point or comma is allowed here, because
    this is how people write money: before exactly three digits it parts thousands (unless
    millions or the like follow), otherwise it is decimal.
    """
    words, reservation = _without_reservation(text)
    if words in _NONE:
        return Cost(CostKind.NONE, reservation=reservation, written=text)
    if words in _UNKNOWN:
        return Cost(CostKind.UNKNOWN, reservation=reservation, written=text)
    if re.fullmatch(_FRAME, words):
        return Cost(CostKind.WITHIN_FRAME, reservation=reservation, written=text)
    words, grant = _without_grant(words)
    words, per_year = _without_rhythm(words)
    about = re.fullmatch(_ABOUT, words)
    amount, highest = _amounts(about[1] if about else words, text)
    return Cost(
        CostKind.AMOUNT if highest is None else CostKind.INTERVAL,
        amount,
        highest,
        per_year=per_year,
        approximate=about is not None,
        grant=grant,
        reservation=reservation,
        written=text,
    )


def _without_reservation(text: str) -> tuple[str, str | None]:
    """The folded words before a reservation, and its text with the letters as written."""
    spaced = " ".join(text.split())
    lower = spaced.lower()
    # A few letters of other scripts change length in lower case; then no place can be trusted.
    places = [lower.find(phrase) for phrase in _RESERVATIONS if len(lower) == len(spaced)]
    at = min((place for place in places if place >= 0), default=None)
    if at is None:
        return folded(text, "not-a-cost"), None
    reservation = spaced[at:].strip(" ()[].,;:")
    if reservation.lower() in _RESERVATIONS:
        raise problem("reservation-without-words", text)
    return folded(spaced[:at].rstrip(" ([,;:"), "not-a-cost"), reservation


def _without_grant(words: str) -> tuple[str, GrantState | None]:
    """The words without what they say of a grant, and how far it has come."""
    match = re.fullmatch(_STATE_FIRST, words) or re.fullmatch(_STATE_LAST, words)
    if match is None:
        return words, None
    return match["rest"], GrantState.APPLIED if match["applied"] else GrantState.GRANTED


def _without_rhythm(words: str) -> tuple[str, bool]:
    """The words without `per år` or `totalt`, and whether it is per year."""
    for pattern, per_year in ((_PER_YEAR, True), (_IN_ALL, False)):
        if match := re.fullmatch(rf"(.+?),? ?\(?(?:{pattern})\)?|(?:{pattern}):? (.+)", words):
            return match[1] or match[2], per_year
    return words, False


def _amounts(words: str, text: str) -> tuple[Decimal, Decimal | None]:
    """One amount and None, or the two ends of an interval, in kroner."""
    if (single := _money(words)) is not None:
        return single, None
    ends = re.sub(rf"^{_BETWEEN}", "", words)
    for link in re.finditer(_AND, ends):
        low, high = ends[: link.start()].rstrip(), ends[link.end() :].lstrip()
        lowest, highest = _money(low), _money(high)
        if lowest is None or highest is None:
            continue
        lowest = _same_scale(low, high, below=highest) or lowest
        if lowest >= highest:
            raise problem("interval-not-rising", text)
        return lowest, highest
    raise problem("not-a-cost", text)


def _same_scale(low: str, high: str, *, below: Decimal) -> Decimal | None:
    """The lower end in the words after the upper: `2–3 mill. kr` are both millions.

    None where it has words of its own, or would no longer be the lower one: the first of
    `100 000–1 mill. kr` is in kroner.
    """
    match = re.fullmatch(_MONEY, high)
    if match is None or not low[-1].isdigit():
        return None
    lowest = _money(low + match["after"])
    return lowest if lowest is not None and lowest < below else None


def _money(words: str) -> Decimal | None:
    """An amount in kroner, with its currency and scale before or after it, or None."""
    match = re.fullmatch(_MONEY, words)
    if match is None:
        return None
    scales = [_SCALES[unit] for unit in re.findall(_UNIT, match["before"] + " " + match["after"])]
    large = [scale for scale in scales if scale > 1]
    if len(large) > 1 or scales.count(1) > 1:
        return None
    number = _number(match["number"], scaled=bool(large))
    return None if number is None else Decimal(plain(number * (large[0] if large else 1)))


def _number(digits: str, *, scaled: bool) -> Decimal | None:
    """The number that digits with blanks, points and commas mean in money, or None.

    `scaled` says that millions or the like follow, where 1.250 is one and a quarter.
    """
    if sum(letter.isdigit() for letter in digits) > _MOST_DIGITS:
        return None
    grouped = re.fullmatch(_GROUPED, digits)
    decimal = re.fullmatch(_DECIMAL, digits)
    if grouped and not (scaled and decimal):
        return Decimal(f"{grouped[1].replace(grouped[2], '')}.{grouped[3] or 0}")
    if decimal and (scaled or len(decimal[2] or "") <= _ORE):
        return Decimal(f"{decimal[1]}.{decimal[2] or 0}")
    return None
