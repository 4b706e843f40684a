"""What a scorecard adjusts in what it inherits: the same goals and uses, with words of its own."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import fields, replace
from typing import Any, Final, Protocol, TypeVar

from navplan.model.effective import (
    EffectiveGoal,
    EffectivePerspective,
    EffectiveUse,
    Origin,
    with_values,
)
from navplan.model.indicator_use import BAND_KEYS, TARGET_KEYS, UseAdjustment
from navplan.model.scorecard import GoalAdjustment, Scorecard


def adjusted(
    inherited: Iterable[EffectivePerspective],
    file: str,
    scorecard: Scorecard,
    names: Collection[str],
) -> tuple[EffectivePerspective, ...]:
    """What a scorecard inherits, as it adjusts it.

    `names` are what the scorecard and those it inherits from are and were called.
    """
    found = tuple(inherited)
    for goal, place in _of_goals(file, scorecard):
        meant = _meant(goal.goal, _goals(found), names)
        if meant:
            found = _with_goals(found, _goal_changer(meant.id, goal, place))
    for use, place in _of_uses(file, scorecard):
        named = _meant(use.indicator, _uses(found), names)
        if named:
            found = _with_goals(found, _use_changer(named.id, use, place))
    return found


def _of_goals(file: str, scorecard: Scorecard) -> Iterator[tuple[GoalAdjustment, Origin]]:
    for at, one in enumerate(scorecard.adjust.goals if scorecard.adjust else ()):
        yield one, Origin(file, ("adjust", "goals", at))


def _of_uses(file: str, scorecard: Scorecard) -> Iterator[tuple[UseAdjustment, Origin]]:
    for at, one in enumerate(scorecard.adjust.indicators if scorecard.adjust else ()):
        yield one, Origin(file, ("adjust", "indicators", at))


# ----- what an adjustment names -----


class _Named(Protocol):
    @property
    def id(self) -> str: ...
    @property
    def former_ids(self) -> tuple[str, ...]: ...


N = TypeVar("N", bound=_Named)


def _goals(perspectives: Iterable[EffectivePerspective]) -> Iterator[EffectiveGoal]:
    return (goal for one in perspectives for goal in one.goals)


def _uses(perspectives: Iterable[EffectivePerspective]) -> Iterator[EffectiveUse]:
    return (use for goal in _goals(perspectives) for use in goal.uses)


def _meant(reference: str, things: Iterable[N], names: Collection[str]) -> N | None:
    """The inherited thing that is named, through whichever of the scorecards."""
    document, _, part = reference.partition("/")
    known = list(things) if document in names else []
    present = (one for one in known if one.id == part)
    former = (one for one in known if part in one.former_ids)
    return next(present, None) or next(former, None)


# ----- what it changes -----

_Change = Callable[[EffectiveGoal], EffectiveGoal]

_WEIGHING: Final[tuple[str, ...]] = ("weight", "critical")

_TARGET: Final = frozenset((*TARGET_KEYS, "due"))
_BAND: Final = frozenset(BAND_KEYS)


def _with_goals(
    perspectives: Iterable[EffectivePerspective], change: _Change
) -> tuple[EffectivePerspective, ...]:
    return tuple(replace(one, goals=tuple(map(change, one.goals))) for one in perspectives)


def _goal_changer(id_: str, adjustment: GoalAdjustment, place: Origin) -> _Change:
    return lambda goal: _changed_goal(goal, adjustment, place) if goal.id == id_ else goal


def _use_changer(id_: str, adjustment: UseAdjustment, place: Origin) -> _Change:
    def change(goal: EffectiveGoal) -> EffectiveGoal:
        uses = tuple(
            _changed_use(use, adjustment, place) if use.id == id_ else use for use in goal.uses
        )
        return replace(goal, uses=uses)

    return change


def _written(adjustment: GoalAdjustment | UseAdjustment, names: str) -> dict[str, Any]:
    """What an adjustment says; `names` is the key that names what it is about."""
    keys = (one.name for one in fields(adjustment) if one.name != names)
    said = {key: getattr(adjustment, key) for key in keys}
    return {key: value for key, value in said.items() if value is not None}


def _changed_goal(goal: EffectiveGoal, adjustment: GoalAdjustment, place: Origin) -> EffectiveGoal:
    written = _written(adjustment, "goal")
    places = {key: place.below(key) for key in written}
    weighing = {key: written.pop(key) for key in _WEIGHING if key in written}
    return replace(
        goal,
        **written,
        weighing=goal.weighing.adjusted(weighing, places),
        adjusted={**goal.adjusted, **places},
    )


def _changed_use(use: EffectiveUse, adjustment: UseAdjustment, place: Origin) -> EffectiveUse:
    """A target form takes the place of the whole inherited one, and a band of the band."""
    written = _written(adjustment, "indicator")
    places = {key: place.below(key) for key in written}
    reason = written.pop("reason", None)
    replaced: set[str] = set()
    if not written.keys().isdisjoint(TARGET_KEYS):
        replaced |= _TARGET
    if not written.keys().isdisjoint(BAND_KEYS):
        replaced |= _BAND
    kept = {key: origin for key, origin in use.adjusted.items() if key not in replaced}
    return replace(
        use,
        use=with_values(use.use, {**dict.fromkeys(replaced), **written}),
        adjusted={**kept, **places},
        reason=use.reason if reason is None else str(reason),
    )
