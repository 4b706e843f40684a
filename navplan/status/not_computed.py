"""What a plan may say and this version does not compute: it is said, and nothing is guessed."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from navplan.i18n import N_
from navplan.model.common import Judgement, Override
from navplan.model.effective import EffectiveUse, Weighing
from navplan.model.indicator_use import IndicatorUse
from navplan.said import Said, Sayable
from navplan.status.trace import Step

ACCUMULATIONS: Final = frozenset({"average", "cohort"})
"""The accumulations that wait."""

TARGETS: Final = frozenset({"change", "path", "step", "trend", "relative_to", "done_by"})
"""The target forms that wait."""

BANDS: Final = frozenset({"pace", "range_limits"})
"""The bands that wait."""

_OF_A_USE: Final = ("compare_with", "dead_band", "override")
"""What changes a use's own colour or trend."""

_OF_A_PARENT: Final = ("roll_up", "judgement", "override")
"""What changes the status of what has other things below it."""

_OF_A_CHILD: Final = ("weight", "critical")
"""What one thing says and changes the status of the one above it."""


def not_computed(key: str, value: Sayable | None = None) -> Said:
    """That a key, or what is written for it, is not computed."""
    if value is None:
        return Said(N_("{key} is not computed in this version"), {"key": key})
    return Said(N_("{key}: {value} is not computed in this version"), {"key": key, "value": value})


def target_form(form: str, use: IndicatorUse) -> Said | None:
    """Why a target form cannot be judged in this version, or None."""
    if form not in TARGETS:
        return None
    return not_computed(form, use.trend if form == "trend" else None)


def of_use(placed: EffectiveUse) -> Step | None:
    """The first that a use says of its own status, besides target and band, that waits."""
    for key in _OF_A_USE:
        value = getattr(placed.use, key)
        if value is not None:
            return Step(not_computed(key, _shown(value)), (placed.place(key),))
    return None


def of_parent(weighing: Weighing) -> Iterator[Step]:
    """What a goal, a perspective or a plan says of its own status that waits.

    The worst colour of the children is what is computed where nothing is written.
    """
    for key in _OF_A_PARENT:
        value = getattr(weighing, key)
        if key in weighing.places and value != "worst":
            yield Step(not_computed(key, _shown(value)), (weighing.places[key],))


def of_coverage(weighing: Weighing) -> Iterator[Step]:
    """A plan's own word on how much must be measured, which counts for every parent in it."""
    if weighing.min_coverage is not None:
        said = not_computed("min_coverage", weighing.min_coverage)
        yield Step(said, (weighing.places["min_coverage"],))


def of_child(title: str, weighing: Weighing) -> Iterator[Step]:
    """What something says of its part in the status of the one above it that waits."""
    for key in _OF_A_CHILD:
        value = getattr(weighing, key)
        if key in weighing.places and value is not False:
            said = not_computed(key, _shown(value))
            shown: dict[str, Sayable] = {"title": title, "said": said}
            yield Step(Said("{title}: {said}", shown), (weighing.places[key],))


def _shown(value: object) -> Sayable:
    """A value in short: of what a person has set, the colour."""
    if isinstance(value, Judgement | Override):
        return value.status
    if value is True:
        return "yes"
    return value if isinstance(value, Decimal) else str(value)
