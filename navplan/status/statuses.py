"""The colours a status can have, and the reasons why it has none."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from navplan.diagnostics import Term
from navplan.i18n import N_
from navplan.said import Said
from navplan.status.trace import Step


class Status(StrEnum):
    """Where something stands: one of three colours, or why it has none."""

    GREEN = "green"
    YELLOW = "yellow"
    RED = "red"
    NO_TARGET = "no_target"
    UNSCORED = "unscored"
    NOT_STARTED = "not_started"
    AWAITING = "awaiting"
    MISSING = "missing"
    NOT_APPLICABLE = "not_applicable"
    SUPPRESSED = "suppressed"
    INVALID = "invalid"
    NO_BASIS = "no_basis"
    INSUFFICIENT = "insufficient"

    @property
    def is_colour(self) -> bool:
        """Whether it is green, yellow or red."""
        return self in COLOURS

    @property
    def should_be_colour(self) -> bool:
        """Whether it has a colour or lacks one that it should have had."""
        return self in COLOURS or self in WITHHELD


COLOURS: Final = frozenset({Status.GREEN, Status.YELLOW, Status.RED})

WITHHELD: Final = frozenset(
    {Status.MISSING, Status.SUPPRESSED, Status.INVALID, Status.INSUFFICIENT}
)
"""Where there should have been a colour. The others are taken out when a parent is judged."""


STATUS_WORDS: Final = {
    Status.GREEN: Term(N_("green")),
    Status.YELLOW: Term(N_("yellow")),
    Status.RED: Term(N_("red")),
    Status.NO_TARGET: Term(N_("no target")),
    Status.UNSCORED: Term(N_("not judged")),
    Status.NOT_STARTED: Term(N_("not started")),
    Status.AWAITING: Term(N_("awaiting")),
    Status.MISSING: Term(N_("not measured")),
    Status.NOT_APPLICABLE: Term(N_("not applicable")),
    Status.SUPPRESSED: Term(N_("too few to show")),
    Status.INVALID: Term(N_("cannot be judged")),
    Status.NO_BASIS: Term(N_("nothing to judge")),
    Status.INSUFFICIENT: Term(N_("too little measured")),
}
"""Each status as a word in a trace."""


def status_step(status: Status) -> Step:
    """The last step of a trace: the status itself."""
    return Step(Said(N_("status: {status}"), {"status": STATUS_WORDS[status]}))
