"""How a status, a movement and a verdict are shown: symbol and word, never colour alone."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from navplan.i18n import N_
from navplan.render.voice import Voice
from navplan.status import Status

SYMBOLS: Final[Mapping[Status, str]] = {
    Status.GREEN: "●",
    Status.YELLOW: "▲",
    Status.RED: "■",
}
"""The sign of each colour, told apart by shape; everything without a colour has `○`."""

NO_COLOUR_SYMBOL: Final = "○"

STATUS_WORDS: Final[Mapping[Status, str]] = {
    Status.GREEN: N_("on target"),
    Status.YELLOW: N_("near target"),
    Status.RED: N_("off target"),
    Status.NO_TARGET: N_("no target"),
    Status.UNSCORED: N_("not judged"),
    Status.NOT_STARTED: N_("not started"),
    Status.AWAITING: N_("awaiting"),
    Status.MISSING: N_("not measured"),
    Status.NOT_APPLICABLE: N_("not applicable"),
    Status.SUPPRESSED: N_("too few to show"),
    Status.INVALID: N_("cannot be judged"),
    Status.NO_BASIS: N_("nothing to judge"),
    Status.INSUFFICIENT: N_("too little measured"),
}

MOVEMENTS: Final[Mapping[str, str]] = {"up": "↗", "down": "↘", "flat": "→", "unknown": ""}

VERDICTS: Final[Mapping[str, str]] = {
    "better": N_("better"),
    "worse": N_("worse"),
    "neutral": N_("unchanged"),
}


def symbol(status: Status) -> str:
    """The symbol of a status."""
    return SYMBOLS.get(status, NO_COLOUR_SYMBOL)


def in_words(status: Status, voice: Voice) -> str:
    """A status as symbol and word: “● on target”."""
    return f"{symbol(status)} {voice.word(STATUS_WORDS[status])}"
