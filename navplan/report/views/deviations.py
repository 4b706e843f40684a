"""Deviations as documents show them: what was found to be wrong, and how it is closed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Final

from navplan.frozen import frozen
from navplan.i18n import N_
from navplan.report.views.actions import indicator_title
from navplan.report.views.unit import law_words
from navplan.report.views.wording import capital, deadline_words, joined, listed

if TYPE_CHECKING:
    from navplan.model.actions import Deviation
    from navplan.model.operating_plan import OperatingPlan
    from navplan.report.views.lookup import Lookup
    from navplan.report.views.wording import DocumentVoice

_FOUND_IN: Final[Mapping[str, str]] = {
    "supervision": N_("supervision"),
    "internal_control": N_("internal control"),
    "indicator": N_("an indicator"),
    "incident": N_("an incident"),
}

_SEVERITY: Final[Mapping[str, str]] = {
    "breach": N_("breach of the law"),
    "remark": N_("remark (supervision)"),
}


@frozen
class DeviationView:
    """A deviation; `text` and `measure` are Markdown, `facts` are labels with what they say."""

    title: str
    text: str
    measure: str
    facts: tuple[tuple[str, str], ...]


def deviation_views(
    plan: OperatingPlan, lookup: Lookup, voice: DocumentVoice
) -> tuple[DeviationView, ...]:
    """The deviations of a plan; those for internal use only where the plan itself is."""
    shown = (
        one
        for one in plan.deviations
        if plan.visibility == "internal" or one.visibility == "public"
    )
    return tuple(
        DeviationView(
            one.title,
            one.text or "",
            one.measure or "",
            tuple(
                (voice.word(label), words)
                for label, words in _facts(one, plan, lookup, voice)
                if words
            ),
        )
        for one in shown
    )


def _facts(
    deviation: Deviation, plan: OperatingPlan, lookup: Lookup, voice: DocumentVoice
) -> Iterator[tuple[str, str]]:
    """What a deviation says, each with its label; empty where it says nothing."""
    by, acts = deviation.found_by, deviation.legal_basis
    severity = _SEVERITY[deviation.severity] if deviation.severity else ""
    yield N_("Found in"), capital(voice.word(_FOUND_IN[deviation.found_in]))
    yield N_("Found on"), voice.date(deviation.found) if deviation.found else ""
    yield N_("Found by"), joined((lookup.unit_name(by.unit), by.role)) if by else ""
    yield N_("Severity"), capital(voice.word(severity)) if severity else ""
    yield N_("Legal basis"), listed(voice, [law_words(one, plan.period, voice) for one in acts])
    measured = [indicator_title(one, lookup) for one in deviation.indicators]
    yield N_("Indicators"), listed(voice, measured)
    titles = [lookup.title(one, ("action",)) for one in deviation.actions]
    yield N_("Actions"), listed(voice, titles)
    yield N_("Responsible"), capital(deviation.responsible or "")
    deadline = deviation.deadline
    yield N_("Deadline"), capital(deadline_words(voice, deadline)) if deadline else ""
    yield N_("Closed"), voice.date(deviation.closed) if deviation.closed else ""
    yield N_("Remark"), deviation.remark or ""
