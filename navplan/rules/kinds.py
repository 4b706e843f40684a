"""What the kinds of things with an id are called when a finding speaks of them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from navplan.diagnostics import Term
from navplan.i18n import N_
from navplan.schema.fields import DOCUMENT_KINDS, GOAL_KINDS

KINDS: Final[Mapping[str, str]] = {
    "action": N_("an action"),
    "agreement": N_("an agreement"),
    "alternative": N_("an alternative"),
    "decision": N_("a decision"),
    "deliverable": N_("a deliverable"),
    "deviation": N_("a deviation"),
    "directive": N_("a directive"),
    "evaluation-demand": N_("an evaluation demand"),
    "focus-area": N_("a focus area"),
    "goal": N_("a goal"),
    "governing-document": N_("a governing document"),
    "grant": N_("a grant"),
    "grouping": N_("a grouping of actions"),
    "indicator": N_("an indicator in a catalogue"),
    "indicator-use": N_("an indicator in a scorecard"),
    "indicators": N_("an indicator catalogue"),
    "key-figure": N_("a key figure"),
    "learning-goal": N_("a learning goal"),
    "mandate": N_("a mandate"),
    "meeting": N_("a meeting"),
    "milestone": N_("a milestone"),
    "operating-plan": N_("an operating plan"),
    "organisation": N_("a file of units"),
    "perspective": N_("a perspective"),
    "premise": N_("a premise"),
    "programme": N_("a programme"),
    "project": N_("a project"),
    "scorecard": N_("a scorecard"),
    "section": N_("a section"),
    "service": N_("a service"),
    "site": N_("a site"),
    "strategic-plan": N_("a strategic plan"),
    "strategy": N_("a strategy"),
    "success-factor": N_("a success factor"),
    "target-group": N_("a target group"),
    "target-picture": N_("a target picture"),
    "training": N_("a training item"),
    "unit": N_("a unit"),
    "working-group": N_("a working group"),
}
"""With their article, so that they fit into a sentence in languages with genders."""

CHOICES: Final[Mapping[tuple[str, ...], str]] = {
    GOAL_KINDS: N_("a goal, a success factor, a focus area, a target picture or a directive"),
    DOCUMENT_KINDS: N_(
        "a governing document, a strategic plan, an operating plan, a scorecard, a mandate or a"
        " programme"
    ),
}
"""The same for references that may mean things of several kinds."""


def a_kind(*kinds: str) -> Term:
    """One thing of a kind, or of one of several kinds that a reference may mean."""
    return Term(KINDS[kinds[0]] if len(kinds) == 1 else CHOICES[kinds])
