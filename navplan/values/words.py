"""The calendar's words in bokmål, nynorsk and English, and how words are made comparable."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from typing import Final

from navplan.values.problems import problem

LONGEST: Final = 500
"""No value written in words is longer; what is longer is a paragraph in the wrong field."""

# Figure dash, en dash, em dash, minus and the two hyphens of Unicode are one sign to a planner;
# soft hyphens and zero-width blanks come along from PDF and the web and are no sign at all.
_SIGNS: Final = str.maketrans(
    dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-")
    | dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff", "")
)


def folded(text: str, reason: str) -> str:
    """`text` in one form: composed letters, lower case, single blanks, hyphens, no final stop.

    Raises `ValueProblem` with `reason` where the text is too long to be a value.
    """
    if len(text) > LONGEST:
        raise problem(reason, text)
    one_form = unicodedata.normalize("NFC", text).translate(_SIGNS).lower()
    return " ".join(one_form.split()).removesuffix(".").rstrip()


def any_of(words: Iterable[str]) -> str:
    """A pattern that matches any of the words, longer ones first."""
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


MONTHS: Final[dict[str, int]] = {
    word: number
    for number, words in enumerate(
        (
            "januar january jan",
            "februar february feb",
            "mars march mar",
            "april apr",
            "mai may",
            "juni june jun",
            "juli july jul",
            "august aug",
            "september sept sep",
            "oktober october okt oct",
            "november nov",
            "desember december des dec",
        ),
        start=1,
    )
    for word in words.split()
}

WEEKDAYS: Final[dict[str, int]] = {
    word: number
    for number, words in enumerate(
        (
            "mandag måndag monday man mån mon",
            "tirsdag tysdag tuesday tirs tys tues tir tue",
            "onsdag wednesday ons wed",
            "torsdag thursday tors thurs tor thu",
            "fredag friday fre fri",
            "lørdag laurdag saturday lør lau sat",
            "søndag sundag sunday søn sun",
        ),
        start=1,
    )
    for word in words.split()
}
"""ISO numbers: Monday is 1. Shorter forms would clash with words such as `to` and `on`."""

ORDINALS: Final[dict[str, int]] = {
    "første": 1, "fyrste": 1, "first": 1,
    "andre": 2, "annet": 2, "annen": 2, "anna": 2, "second": 2,
    "tredje": 3, "third": 3,
    "fjerde": 4, "fourth": 4, "sjette": 6, "sixth": 6,
}  # fmt: skip

NUMBERS: Final[dict[str, int]] = {
    "en": 1, "én": 1, "ei": 1, "ein": 1, "éin": 1, "ett": 1, "eitt": 1, "et": 1, "eit": 1,
    "one": 1, "a": 1, "to": 2, "two": 2, "tre": 3, "three": 3, "fire": 4, "four": 4,
    "fem": 5, "five": 5, "seks": 6, "six": 6, "sju": 7, "syv": 7, "seven": 7, "åtte": 8,
    "eight": 8, "ni": 9, "nine": 9, "ti": 10, "ten": 10, "elleve": 11, "eleven": 11,
    "tolv": 12, "twelve": 12,
}  # fmt: skip

KIND_NOUNS: Final[dict[str, str]] = {
    word: kind
    for kind, words in {
        "year": "år året year",
        "half": "halvår halvåret half-year half",
        "tertial": "tertial tertialet tert",
        "quarter": "kvartal kvartalet kv quarter",
        "month": "måned måneden månad månaden mnd month",
        "week": "uke uka veke veka week",
        "day": "dag dagen day",
    }.items()
    for word in words.split()
}
"""Nouns for the kinds of period, by the value of `PeriodKind` and `Frequency`."""

SEASONS: Final[dict[str, tuple[int, int]]] = {
    word: months
    for words, months in (
        ("vår våren vårhalvåret spring", (1, 6)),
        ("sommer sommeren sommar sommaren sumar sumaren summer", (6, 8)),
        ("høst høsten haust hausten høsthalvåret hausthalvåret autumn fall", (7, 12)),
        ("vinter vinteren winter", (12, 3)),
    )
    for word in words.split()
}
"""First and last month of each season; `reading` says why these."""

PARTS: Final[dict[str, int]] = {
    word: third
    for third, words in enumerate(
        (
            (
                "primo", "tidlig", "tidleg", "tidlig i", "tidleg i", "i begynnelsen av",
                "begynnelsen av", "i starten av", "starten av", "i byrjinga av", "byrjinga av",
                "early", "early in", "the beginning of", "beginning of",
            ),
            (
                "medio", "i midten av", "midten av", "midt i", "mid", "the middle of", "middle of",
            ),
            (
                "ultimo", "i slutten av", "slutten av", "sent i", "seint i", "sein i", "late",
                "late in",
            ),
        )
    )
    for word in words
}  # fmt: skip
"""Which third of a month or year: 0 early, 1 mid, 2 late."""

CONTINUOUS: Final[frozenset[str]] = frozenset(
    f"{word}{rest}"
    for word in (
        "løpende", "fortløpende", "kontinuerlig", "løpande", "fortløpande", "kontinuerleg",
        "continuous", "continuously", "ongoing",
    )
    for rest in ("", " gjennom året", " gjennom hele året", " gjennom heile året", " hele året",
                 " heile året", " throughout the year", " all year")
) | {"hele året", "heile året", "gjennom året", "gjennom hele året", "gjennom heile året",
     "all year", "throughout the year"}  # fmt: skip

OPEN: Final[frozenset[str]] = frozenset(
    (
        "ved behov", "etter behov", "når behov", "as needed", "when needed", "if needed",
        "on demand", "snarest", "snarest mulig", "så snart som mulig", "snarast",
        "snarast mogleg", "snarast råd", "så snart som mogleg", "as soon as possible", "asap",
        "etter avtale", "by agreement", "ikke fastsatt", "ikke avklart", "ikkje fastsett",
        "ikkje avklart", "ikkje avklara", "uavklart", "uavklara", "not set", "not decided",
    )
)  # fmt: skip
"""Words that name no day and no rhythm."""
