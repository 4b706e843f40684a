"""Typed values as the words of a document: as the plan wrote them, unless it wrote a code."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Final, Literal

from navplan.i18n import N_, Language
from navplan.model.common import OwnerLine
from navplan.model.governing_document import DocumentType
from navplan.model.plan import AdoptionState
from navplan.render.voice import Voice
from navplan.values import (
    Cost,
    CostKind,
    Deadline,
    DeadlineKind,
    Frequency,
    Period,
    Recurrence,
    Schedule,
)

ProgressState = Literal["not_started", "started", "done", "postponed", "cancelled"]
GrantYearState = Literal["planned", "applied", "granted", "refused"]

OWNER_LINES: Final[Mapping[OwnerLine, str]] = {
    "state": N_("state"),
    "municipal": N_("municipal"),
    "shared": N_("shared"),
}

PROGRESS: Final[Mapping[ProgressState, str]] = {
    "done": N_("done"),
    "started": N_("started"),
    "not_started": N_("not yet started"),
    "postponed": N_("postponed"),
    "cancelled": N_("cancelled"),
}
"""In the order in which a leader asks for them."""

GRANT_YEARS: Final[Mapping[GrantYearState, str]] = {
    "planned": N_("planned"),
    "applied": N_("applied for"),
    "granted": N_("granted"),
    "refused": N_("refused"),
}

ADOPTION: Final[Mapping[AdoptionState, str]] = {
    "draft": N_("The plan is a draft and not adopted."),
    "consultation": N_("The plan is out for consultation and not adopted."),
    "adopted": N_("The plan is adopted."),
    "revised": N_("The plan is adopted and revised."),
    "replaced": N_("The plan is replaced by a newer one."),
}

DOCUMENT_TYPES: Final[Mapping[DocumentType, str]] = {
    "act": N_("act"),
    "regulation": N_("regulation"),
    "white_paper": N_("white paper"),
    "letter": N_("letter"),
    "strategy": N_("strategy"),
    "action_plan": N_("action plan"),
    "plan": N_("plan"),
    "programme": N_("programme"),
    "agreement": N_("agreement"),
    "guide": N_("guide"),
    "report": N_("report"),
}

FREQUENCIES: Final[Mapping[Frequency, str]] = {
    Frequency.YEAR: N_("every year"),
    Frequency.HALF: N_("every half-year"),
    Frequency.TERTIAL: N_("every tertial"),
    Frequency.QUARTER: N_("every quarter"),
    Frequency.MONTH: N_("every month"),
    Frequency.WEEK: N_("every week"),
    Frequency.DAY: N_("every day"),
}

CONTINUOUSLY: Final = N_("continuously")

_COSTS: Final[Mapping[CostKind, str]] = {
    CostKind.WITHIN_FRAME: N_("within the allotted frame"),
    CostKind.NONE: N_("no cost"),
    CostKind.UNKNOWN: N_("not known"),
}

_CODE: Final = re.compile(r"\d{4}(?:-?[HTQKMW]?\d{1,2}(?:-\d{2})?)?")
"""Periods and days as navplan writes them, which a document says in words."""


def capital(text: str) -> str:
    """The text as the beginning of a cell or a line; the rest of it stays as it is."""
    return text[:1].upper() + text[1:]


def listed(voice: Voice, words: Sequence[str]) -> str:
    """Several things in a sentence: “a, b and c”."""
    if len(words) < 2:  # noqa: PLR2004 - nothing to join
        return "".join(words)
    return voice.word(N_("{first} and {last}")).format(first=", ".join(words[:-1]), last=words[-1])


class DocumentVoice(Voice):
    """The language of a document, which may not be the language that its plan is written in.

    Where it is (`verbatim`), values are printed as the plan has them; otherwise those whose
    meaning is known are said in the document's language.
    """

    def __init__(self, language: Language, *, plan: Language) -> None:
        super().__init__(language)
        self.verbatim: Final = language == plan


def deadline_words(voice: DocumentVoice, deadline: Deadline) -> str:
    """A deadline as the plan has it; a code such as `2015-T2` in words."""
    if not voice.verbatim:
        if deadline.kind is DeadlineKind.CONTINUOUS:
            return voice.word(CONTINUOUSLY)
        if deadline.recurrence and (words := _recurrence_words(voice, deadline.recurrence)):
            return words
        if deadline.kind is DeadlineKind.DATE and deadline.period:
            return voice.period(deadline.period)
    return _words(voice, deadline.written, deadline.period)


def schedule_words(voice: DocumentVoice, schedule: Schedule) -> str:
    """When something is measured, as the plan has it."""
    if not voice.verbatim and schedule.at is None:
        if schedule.continuous:
            return voice.word(CONTINUOUSLY)
        if schedule.recurrence and (words := _recurrence_words(voice, schedule.recurrence)):
            return words
    return _words(voice, schedule.written, schedule.period)


def period_words(voice: Voice, period: Period) -> str:
    """A period as a document says it."""
    return _words(voice, period.written, period)


def cost_words(voice: DocumentVoice, cost: Cost) -> str:
    """A cost as the plan has it; a bare amount gets its currency."""
    if not voice.verbatim and cost.kind in _COSTS and not (cost.grant or cost.reservation):
        return voice.word(_COSTS[cost.kind])
    if cost.amount is not None and cost.written.isdigit():
        return f"{voice.number(cost.amount)} kr"
    return cost.written


def frequency_words(voice: Voice, frequency: Frequency) -> str:
    """How often, in words."""
    return voice.word(FREQUENCIES[frequency])


def joined(parts: Iterable[str | None], between: str = ", ") -> str:
    """The parts that are said, one after the other."""
    return between.join(part for part in parts if part)


def _recurrence_words(voice: Voice, recurrence: Recurrence) -> str:
    """What comes again, in words; empty where more is said of it than how often and when."""
    known = Recurrence(recurrence.frequency, recurrence.months)
    if recurrence.frequency is None or recurrence != known:
        return ""
    months = [voice.month(one) for one in recurrence.months]
    return joined((frequency_words(voice, recurrence.frequency), listed(voice, months)))


def _words(voice: Voice, written: str, period: Period | None) -> str:
    if period is not None and (not written or _CODE.fullmatch(written)):
        return voice.period(period)
    return written
