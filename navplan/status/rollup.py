"""From children to parent: the worst colour, and how much must be measured to show it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Final, NamedTuple

from navplan.i18n import N_
from navplan.said import Said, per_cent
from navplan.status.exact import PER_CENT, times
from navplan.status.results import Coverage, StatusItem
from navplan.status.statuses import COLOURS, STATUS_WORDS, WITHHELD, Status, status_step
from navplan.status.trace import Step

_WORST_FIRST: Final = (Status.RED, Status.YELLOW, Status.GREEN)

_NONE_EXPECTED: Final = (
    Status.AWAITING,
    Status.NOT_STARTED,
    Status.NOT_APPLICABLE,
    Status.UNSCORED,
    Status.NO_TARGET,
)
"""Where no child should have a colour, the parent is the first of these that is present."""


class Rolled(NamedTuple):
    """A parent's status, and the share of what should have a colour that has one."""

    status: Status
    share: Fraction | None


def worst(children: Sequence[Status], min_coverage: Decimal) -> Rolled:
    """The worst colour among the children, which all weigh the same.

    Green and yellow are withheld below `min_coverage`; red never is.
    """
    expected = [child for child in children if child in COLOURS or child in WITHHELD]
    if not expected:
        first = (status for status in _NONE_EXPECTED if status in children)
        return Rolled(next(first, Status.NO_BASIS), None)
    coloured = [child for child in expected if child in COLOURS]
    share = Fraction(len(coloured), len(expected))
    if not coloured:
        suppressed = all(child is Status.SUPPRESSED for child in expected)
        return Rolled(Status.SUPPRESSED if suppressed else Status.MISSING, share)
    colour = next(colour for colour in _WORST_FIRST if colour in coloured)
    if colour is not Status.RED and share < min_coverage:
        return Rolled(Status.INSUFFICIENT, share)
    return Rolled(colour, share)


def coverage(leaves: Iterable[Status], share: Fraction | None) -> Coverage:
    """How many of the indicators below a node have a colour, and what is left out of that."""
    counts = Counter(leaves)
    counted = sum(counts[status] for status in COLOURS)
    missing = sum(counts[status] for status in WITHHELD)
    apart = [status for status in Status if counts[status] and not status.should_be_colour]
    return Coverage(
        counted, counted + missing, share, tuple((status, counts[status]) for status in apart)
    )


def trace(
    children: Sequence[StatusItem],
    rolled: Rolled,
    min_coverage: Decimal,
    waits: Sequence[Step] = (),
) -> tuple[Step, ...]:
    """Why a parent has its status; `waits` is what keeps it from being computed."""
    steps = [
        Step(
            Said("{title}: {status}", {"title": child.title, "status": STATUS_WORDS[child.status]}),
            (child.origin,),
        )
        for child in children
    ]
    steps += waits
    if rolled.share is not None:
        said = Said(
            N_("{share} of what should have a colour has one; {least} is needed"),
            {
                "share": per_cent(times(rolled.share, PER_CENT)),
                "least": per_cent(times(min_coverage, PER_CENT)),
            },
        )
        steps.append(Step(said))
    if rolled.status.is_colour:
        said = Said(N_("the worst colour is {status}"), {"status": STATUS_WORDS[rolled.status]})
        return (*steps, Step(said))
    return (*steps, status_step(rolled.status))
