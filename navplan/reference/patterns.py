r"""How values are written, as patterns that editors and JSON Schema validators can use.

They never refuse what navplan reads, and are exact where the forms can be counted. JavaScript
and Python read them alike, so they use neither flags nor `\w` and `\d`.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from typing import Final

from navplan.values.words import KIND_NOUNS, MONTHS, NUMBERS, ORDINALS, SEASONS

_DASH: Final = r"[-\u2010-\u2014\u2212]"
_UNSEEN: Final = r".*[\u00ad\u200b-\u200d\u2060\ufeff].*"
"""Signs that come along from PDF and the web; navplan reads the text as if they were not there."""

_YEAR: Final = r"(?:19|20)[0-9]{2}"
_MONTH: Final = r"(?:0[1-9]|1[0-2])"
_DAY: Final = r"(?:0[1-9]|[12][0-9]|3[01])"
_PERCENT: Final = r"(?:0*(?:100(?:\.0+)?|[0-9]{1,2}(?:\.[0-9]+)?)|-0+(?:\.0+)?)"
_MINUS: Final = r"[-\u2010-\u2014\u2212]?"


def _letter(letter: str) -> str:
    one = f"[{letter}{letter.upper()}]" if letter.isalpha() else letter
    bare, *accents = list(unicodedata.normalize("NFD", letter))
    if not accents:
        return one
    # Text from a Mac may hold the letter and its ring or accent as two signs.
    signs = "".join(rf"\u{ord(accent):04x}" for accent in accents)
    return f"(?:{one}|[{bare}{bare.upper()}]{signs})"


_PUNCTUATION: Final = {".": r"\.", " ": r"\s+", "-": _DASH}


def in_any_case(words: Iterable[str]) -> str:
    """A pattern of any of the words, in small or capital letters, longer ones first."""
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return "|".join("".join(_PUNCTUATION.get(one) or _letter(one) for one in w) for w in ordered)


def whole(pattern: str) -> str:
    """A pattern for all of a text, with blanks around it or a full stop after it."""
    return rf"^(?:\s*(?:{pattern})\s*\.?\s*|{_UNSEEN})$"


# ----- numbers -----

NUMBER: Final = r"^-?[0-9]+(?:\.[0-9]+)?$"
WHOLE_NUMBER: Final = r"^(?:[0-9]+|-0+)(?:\.0+)?$"
_PER_CENT_WORD: Final = rf"(?:%|{in_any_case(['prosent', 'pst', 'per cent', 'percent'])})\.?"
_POINTS: Final = (
    in_any_case(
        f"{begin}{link}{end}"
        for begin, link, end in (
            ("pp", "", ""),
            ("%", "-", "poeng"),
            *(
                ("prosent", link, end)
                for link in ("", "-")
                for end in ("poeng", "poenge", "poenger")
            ),
            ("percentage point", "", ""),
            ("percentage point", "", "s"),
        )
    )
    + r"|[Pp][Pp]\."
)
SHARE: Final = whole(rf"{_PERCENT}\s*{_PER_CENT_WORD}")
PROPORTION: Final = rf"^(?:0*1(?:\.0+)?|-?0+(?:\.0+)?|0+\.[0-9]+|\s*{_PERCENT}\s*%|{_UNSEEN})$"
_AMOUNT: Final = rf"{_MINUS}[0-9]+(?:\.[0-9]+)?\s*(?:{_POINTS}|{_PER_CENT_WORD})?"
QUANTITY: Final = whole(rf"\+?{_AMOUNT}")
CHANGE: Final = whole(rf"\+{{0,2}}{_AMOUNT}")

# ----- the calendar -----

DAY: Final = whole(f"{_YEAR}{_DASH}{_MONTH}{_DASH}{_DAY}")
_END: Final = f"{_YEAR}(?:{_DASH}{_MONTH}(?:{_DASH}{_DAY})?)?"
PERIOD: Final = whole(
    rf"{_END}(?:\s*{_DASH}\s*{_END})?"
    f"|{_YEAR}{_DASH}?(?:[Hh]0?[12]|[Tt]0?[1-3]|[QqKk]0?[1-4]|[Mm](?:0?[1-9]|1[0-2])"
    "|[WwUu](?:0?[1-9]|[1-4][0-9]|5[0-3]))"
)
MONTH: Final = whole(f"0?[1-9]|1[0-2]|{in_any_case(MONTHS)}")

FREQUENCY_WORDS: Final = (
    "årlig", "årleg", "årvisst", "yearly", "annual", "annually",
    "halvårlig", "halvårleg", "halvårsvis", "half-yearly",
    "tertialvis", "tertially", "kvartalsvis", "kvartalsvist", "kvartalvis", "quarterly",
    "månedlig", "månedsvis", "månadleg", "månadsvis", "mnd.lig", "mndlig", "mnd.leg", "monthly",
    "ukentlig", "ukevis", "vekentleg", "vekesvis", "weekly", "daglig", "dagleg", "daily",
    "vår og høst", "vår og haust", "spring and autumn", "once a year", "twice a year",
    "every half year",
)  # fmt: skip
"""How often, in words that stand alone."""

_TIMES: Final = (1, 2, 3, 4, 12)
"""How many times a year something can come so that the periods between are of one kind."""

_COUNTS: Final = {**NUMBERS, **ORDINALS}
_EVERY: Final = (
    rf"(?:{in_any_case(['hver', 'hvert', 'kvar', 'kvart', 'every', 'each', 'per', 'pr'])})\.?"
)
_NOUN: Final = in_any_case(KIND_NOUNS)
_NTH: Final = in_any_case(word for word, count in _COUNTS.items() if 12 / count in _TIMES)
_OFTEN: Final = in_any_case(word for word, count in _COUNTS.items() if count in _TIMES)
_MONTH_NOUN: Final = in_any_case(("måned", "månad", "mnd", "month", "months"))
FREQUENCY: Final = whole(
    rf"{_NOUN}|{in_any_case(FREQUENCY_WORDS)}|{_EVERY}\s+(?:{_NOUN})\.?"
    rf"|{_EVERY}\s+(?:0?[1346]|12|{_NTH})\.?\s+(?:{_MONTH_NOUN})"
    rf"|(?:0?[1-4]|12|{_OFTEN})\s+(?:{in_any_case(['ganger', 'gonger', 'gong', 'gang', 'times'])})"
    rf"\s+(?:i|I|a|A|{in_any_case(['per', 'pr', 'in the'])})\.?"
    rf"\s+(?:{in_any_case(['året', 'år', 'year'])})"
)

# ----- words: what must be among them -----

_OFTEN_STEMS: Final = (
    "år", "year", "annual", "halv", "half", "tert", "kvartal", "quarter", "måned", "månad", "mnd",
    "month", "uke", "veke", "week", "dag", "day", "daily", "vår", "spring", "gang", "gong", "times",
    "kv", "kontinuer", "continuous", "løpende", "løpande", "fortløp", "ongoing",
)  # fmt: skip
_OPEN_STEMS: Final = (
    "behov", "needed", "demand", "snarest", "snarast", "så snart", "possible", "asap", "avtale",
    "agreement", "fastsatt", "fastsett", "avklar", "uavklar", "not set", "not decided",
)  # fmt: skip
_WHEN: Final = in_any_case({*_OFTEN_STEMS, *MONTHS, *SEASONS})
_BEGINS: Final = r"(?:^|[\s(),.:;/&'\-\u2010-\u2014\u2212])"
SCHEDULE: Final = f"[0-9]|{_UNSEEN}|{_BEGINS}(?:{_WHEN})"
DEADLINE: Final = f"[0-9]|{_UNSEEN}|{_BEGINS}(?:{_WHEN}|{in_any_case(_OPEN_STEMS)})"
COST: Final = "[0-9]|{}|{}".format(
    _UNSEEN,
    in_any_case(
        (
            "ramme", "ramma", "rammar", "frame", "budsjett", "budget", "ingen", "kostnad", "gratis",
            "none", "no cost", "free", "ukjen", "kjent", "kjend", "avklar", "beregn", "berekn",
            "known",
        )
    ),
)  # fmt: skip
DURATION: Final = whole(
    r"(?:[0-9]{1,4}|[^\s0-9]+)[\s\-\u2010-\u2014\u2212]*"
    rf"(?:{in_any_case(['år', 'year', 'måned', 'månad', 'mnd', 'month', 'uke', 'veke', 'week'])}"
    rf"|{in_any_case(['dag', 'døgn', 'day'])})[^\s0-9]*"
)
OPENING_HOURS: Final = r"[0-9]"

# ----- codes -----

ID: Final = r"^[a-z0-9]+(?:-[a-z0-9]+)*$"
CODE: Final = r"^[0-9A-Za-z][0-9A-Za-z/. -]*$"
PHONE: Final = r"^\+?[0-9](?: ?[0-9]){2,14}$"
WEB_ADDRESS: Final = r"^(?:https?://)?(?:[^\s./:?#]+\.)+[^\s./:?#0-9]{2,}(?:/\S*)?$"
POST_CODE: Final = r"^[0-9]{4}$"
FINGERPRINT: Final = r"^sha256:[0-9a-f]{64}$"
YES_OR_NO: Final = rf"^(?:{in_any_case(['yes', 'true', 'ja', 'no', 'false', 'nei'])})$"
DAY_OR_NO: Final = f"{DAY}|^(?:{in_any_case(['no', 'false', 'nei'])})$"
