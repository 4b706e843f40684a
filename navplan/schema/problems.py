"""The codes of schema findings, and the words for each way a single value can be wrong."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from navplan.diagnostics import declare
from navplan.i18n import N_
from navplan.values import REASONS, Reason

UNKNOWN_KEY: Final = declare(
    "SCH001",
    "unknown-key",
    message=N_("“{key}” is not a key here"),
    help=N_("the keys here are: {allowed}; a key of your own begins with x-"),
)
MISSPELT_KEY: Final = declare(
    "SCH002",
    "misspelt-key",
    message=N_("“{key}” is not a key here; did you mean “{suggestion}”?"),
    help=N_("write “{suggestion}”, or let a key of your own begin with x-"),
)
MISSING_KEY: Final = declare(
    "SCH003",
    "missing-key",
    message=N_("“{key}” is missing"),
    help=N_("add a line “{key}: …” here"),
)
NOT_A_CHOICE: Final = declare(
    "SCH004",
    "not-a-choice",
    message=N_("“{value}” cannot stand in “{key}”"),
    help=N_("write one of: {allowed}"),
)
NEEDS_KEYS: Final = declare(
    "SCH005",
    "needs-keys",
    message=N_("“{key}” needs keys of its own, each on an indented line"),
    help=N_("write the keys below “{key}:”, such as “{example}: …”"),
)
NEEDS_LIST: Final = declare(
    "SCH006",
    "needs-list",
    message=N_("“{key}” needs a list"),
    help=N_("begin each item on a line of its own with “- ”"),
)
NEEDS_ONE_VALUE: Final = declare(
    "SCH007",
    "needs-one-value",
    message=N_("“{key}” takes one value, not a list or keys of its own"),
    help=N_("write the value on the same line, after “{key}: ”"),
)
UNKNOWN_KIND: Final = declare(
    "SCH008",
    "unknown-kind",
    message=N_("“{value}” is not a kind of file"),
    help=N_("write one of: {allowed}"),
)
MISSING_KIND: Final = declare(
    "SCH009",
    "missing-kind",
    message=N_("the file does not say what it is"),
    help=N_(
        "begin it with “kind: …”, one of: {allowed}; a file that is no plan file is left out with "
        "“exclude” in navplan.yaml"
    ),
)
NEEDS_TWO: Final = declare(
    "SCH010",
    "needs-two-values",
    message=N_("“{key}” needs two values"),
    help=N_("write the lower and the upper one, as [0.5, 1.0]"),
)

FIELD_REASONS: Final[Mapping[str, Reason]] = {
    "not-an-id": Reason(
        N_("“{text}” cannot be an id"),
        N_("an id has small letters a–z, digits and hyphens: write {suggestion}"),
    ),
    "not-a-code": Reason(
        N_("“{text}” is not a code"),
        N_("write it as it stands in the register or the archive, such as 0301 or 14/0000"),
    ),
    "not-a-phone-number": Reason(
        N_("“{text}” is not a telephone number"),
        N_("write digits and blanks only; other words belong in phone_note"),
    ),
    "not-a-web-address": Reason(
        N_("“{text}” is not a web address"),
        N_("write it like www.nav.no or https://www.nav.no/kontor"),
    ),
    "not-a-post-code": Reason(
        N_("“{text}” is not a post code"),
        N_("write four digits, such as 9479"),
    ),
    "not-yes-or-no": Reason(
        N_("“{text}” is neither yes nor no"),
        N_("write yes or no"),
    ),
    "not-a-whole-number": Reason(
        N_("“{text}” is not a whole number of 0 or more"),
        N_("write digits only, such as 14"),
    ),
    "not-a-day": Reason(
        N_("“{text}” is not a day"),
        N_("write year, month and day, such as 2014-12-18"),
    ),
    "not-a-fingerprint": Reason(
        N_("“{text}” is not a fingerprint"),
        N_("write the one that navplan shows; it begins with sha256:"),
    ),
}
"""What can be wrong with a field beyond what values know of."""

# A code is given once: a new reason gets the next number of its group, and none is used again.
_NUMBERS: Final[Mapping[str, int]] = {
    "decimal-comma": 101,
    "thousands-separator": 102,
    "comma-unclear": 103,
    "minus-sign": 104,
    "number-with-unit": 105,
    "not-a-number": 106,
    "number-too-long": 107,
    "not-an-amount-of-change": 108,
    "percent-missing": 109,
    "percent-or-part": 110,
    "not-a-share": 111,
    "share-out-of-range": 112,
    "no-such-year": 201,
    "no-such-half": 202,
    "no-such-tertial": 203,
    "no-such-quarter": 204,
    "no-such-month": 205,
    "no-such-week": 206,
    "no-such-day": 207,
    "no-such-day-of-month": 208,
    "reversed-span": 209,
    "span-of-one": 210,
    "period-in-other-words": 211,
    "not-a-period": 212,
    "not-a-month": 213,
    "not-a-frequency": 214,
    "year-in-two-digits": 301,
    "date-with-slash": 302,
    "year-missing": 303,
    "months-do-not-fit": 304,
    "months-not-needed": 305,
    "not-a-deadline": 306,
    "not-a-schedule": 307,
    "not-a-cost": 401,
    "interval-not-rising": 402,
    "reservation-without-words": 403,
    "duration-not-whole": 404,
    "not-a-duration": 405,
    "no-such-time": 406,
    "closes-before-it-opens": 407,
    "hours-without-dash": 408,
    "day-opens-twice": 409,
    "not-opening-hours": 410,
    "not-an-id": 501,
    "not-a-code": 502,
    "not-a-phone-number": 503,
    "not-a-web-address": 504,
    "not-a-post-code": 505,
    "not-yes-or-no": 506,
    "not-a-whole-number": 507,
    "not-a-day": 508,
    "not-a-fingerprint": 509,
}

CODE_OF_REASON: Final = {
    reason: declare(f"SCH{_NUMBERS[reason]}", reason, message=said.message, help=said.help).code
    for reason, said in {**REASONS, **FIELD_REASONS}.items()
}
"""The code of each reason for which a value is refused."""
