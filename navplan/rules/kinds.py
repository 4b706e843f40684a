"""What the kinds of things with an id are called when a finding speaks of them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from navplan.diagnostics import Term
from navplan.i18n import N_

KINDS: Final[Mapping[str, str]] = {
    "action": N_("an action"),
    "focus-area": N_("a focus area"),
    "goal": N_("a goal"),
    "governing-document": N_("a governing document"),
    "grant": N_("a grant"),
    "indicator": N_("an indicator in a catalogue"),
    "indicator-use": N_("an indicator in a scorecard"),
    "indicators": N_("an indicator catalogue"),
    "key-figure": N_("a key figure"),
    "operating-plan": N_("an operating plan"),
    "organisation": N_("a file of units"),
    "perspective": N_("a perspective"),
    "project": N_("a project"),
    "scorecard": N_("a scorecard"),
    "section": N_("a section"),
    "service": N_("a service"),
    "success-factor": N_("a success factor"),
    "target-group": N_("a target group"),
    "training": N_("a training item"),
    "unit": N_("a unit"),
}
"""With their article, so that they fit into a sentence in languages with genders."""

CHOICES: Final[Mapping[tuple[str, ...], str]] = {
    ("goal", "success-factor", "focus-area"): N_("a goal, a success factor or a focus area"),
    ("governing-document", "operating-plan", "scorecard"): N_(
        "a governing document, an operating plan or a scorecard"
    ),
}
"""The same for references that may mean things of several kinds."""


def a_kind(*kinds: str) -> Term:
    """One thing of a kind, or of one of several kinds that a reference may mean."""
    return Term(KINDS[kinds[0]] if len(kinds) == 1 else CHOICES[kinds])
