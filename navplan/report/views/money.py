"""Money in words: what pays for something, from whom and on which line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from navplan.i18n import N_
from navplan.report.views.wording import OWNER_LINES, cost_words, joined, period_words

if TYPE_CHECKING:
    from navplan.model.common import Financing
    from navplan.report.views.lookup import Lookup
    from navplan.report.views.wording import DocumentVoice


def financing_words(money: Financing, lookup: Lookup, voice: DocumentVoice) -> str:
    """What pays for something: how much, from whom, in which period, on which line."""
    line = money.line and voice.word(N_("{line} line")).format(
        line=voice.word(OWNER_LINES[money.line])
    )
    return joined(
        (
            cost_words(voice, money.amount) if money.amount else None,
            lookup.title(money.grant, ("grant",)) if money.grant else None,
            lookup.unit_name(money.source) if money.source else None,
            period_words(voice, money.period) if money.period else None,
            line,
            money.reservation,
            money.note,
        ),
        " · ",
    )
