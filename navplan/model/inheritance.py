"""What a scorecard consists of once the shared scorecards it inherits are counted in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from navplan.diagnostics import Path
from navplan.model.common import OwnerLine
from navplan.model.indicator_use import IndicatorUse
from navplan.model.scorecard import Goal, Scorecard, SuccessFactor
from navplan.values import Schedule
from navplan.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Origin:
    """Where something is written: a file of the workspace, and the path in its data."""

    file: str
    path: Path


PlacedScorecard: TypeAlias = tuple[str, Scorecard]
"""A scorecard and its file."""


@dataclass(frozen=True, slots=True)
class EffectiveUse:
    """An indicator use as it counts for a scorecard, inherited or its own."""

    use: IndicatorUse
    origin: Origin

    @property
    def id(self) -> str:
        """Its id within the scorecard: its own, or else the definition's."""
        return self.use.id or self.use.indicator


@dataclass(frozen=True, slots=True)
class EffectiveSuccessFactor:
    """A success factor as it counts for a scorecard, inherited or its own."""

    success_factor: SuccessFactor
    origin: Origin

    @property
    def id(self) -> str:
        """Its id within the scorecard."""
        return self.success_factor.id


@dataclass(frozen=True, slots=True)
class EffectiveGoal:
    """A goal as it counts for a scorecard: the shared goal, with what the unit adds to it.

    What the shared goal says stands; what it leaves open, the unit may fill in. `origins` are
    the places where it is written, the unit's own first.
    """

    id: str
    title: str
    number: str | None
    text: str | None
    line: OwnerLine | None
    supports: tuple[str, ...]
    result_target: str | None
    measured: Schedule | None
    measured_by: str | None
    instrument: str | None
    success_factors: tuple[EffectiveSuccessFactor, ...]
    uses: tuple[EffectiveUse, ...]
    origins: tuple[Origin, ...]

    @property
    def origin(self) -> Origin:
        """The place nearest to the unit."""
        return self.origins[0]


@dataclass(frozen=True, slots=True)
class EffectivePerspective:
    """A perspective as it counts for a scorecard: the shared goals first, then its own."""

    id: str
    title: str
    goals: tuple[EffectiveGoal, ...]
    origins: tuple[Origin, ...]

    @property
    def origin(self) -> Origin:
        """The place nearest to the unit."""
        return self.origins[0]


def effective_perspectives(
    scorecard: PlacedScorecard, inherited: Sequence[PlacedScorecard] = ()
) -> tuple[EffectivePerspective, ...]:
    """The perspectives of a scorecard with all that it inherits.

    `inherited` are the shared scorecards, nearest first. A unit may add perspectives, goals,
    success factors and uses, and may use an indicator of a shared goal with a target of its
    own; it cannot take anything away.
    """
    perspectives: tuple[EffectivePerspective, ...] = ()
    for file, nearer in reversed([scorecard, *inherited]):
        perspectives = _with_added(perspectives, file, nearer)
    return perspectives


def lineage(workspace: Workspace, file: str) -> Iterator[PlacedScorecard]:
    """The scorecard in a file and those it inherits from, nearest first.

    A circle ends where it closes; an ancestor that is unknown or cannot be read is left out
    together with what it would have inherited.
    """
    seen: set[str] = set()
    current: str | None = file
    while current is not None and current not in seen:
        seen.add(current)
        scorecard = workspace.model(current)
        if not isinstance(scorecard, Scorecard):
            return
        yield current, scorecard
        shared = scorecard.inherits and workspace.index.find(scorecard.inherits, ("scorecard",))
        current = shared.file if shared else None


def _with_added(
    shared: Sequence[EffectivePerspective], file: str, scorecard: Scorecard
) -> tuple[EffectivePerspective, ...]:
    """The shared perspectives with those of a scorecard that inherits them.

    A goal stays in the perspective where the shared scorecard has it.
    """
    found = list(shared)
    places = {perspective.id: at for at, perspective in enumerate(shared)}
    homes = {goal.id: at for at, one in enumerate(shared) for goal in one.goals}
    for number, own in enumerate(scorecard.perspectives):
        origin = Origin(file, ("perspectives", number))
        goals = [_own_goal(goal, _below(origin, "goals", at)) for at, goal in enumerate(own.goals)]
        for goal in goals:
            if goal.id in homes:
                home = found[homes[goal.id]]
                found[homes[goal.id]] = replace(home, goals=_with_goal(home.goals, goal))
        new = tuple(goal for goal in goals if goal.id not in homes)
        if own.id in places:
            same = found[places[own.id]]
            found[places[own.id]] = replace(
                same, goals=(*same.goals, *new), origins=(origin, *same.origins)
            )
        else:
            found.append(EffectivePerspective(own.id, own.title, new, (origin,)))
    return tuple(found)


def _below(origin: Origin, key: str, at: int) -> Origin:
    return Origin(origin.file, (*origin.path, key, at))


def _own_goal(goal: Goal, origin: Origin) -> EffectiveGoal:
    return EffectiveGoal(
        id=goal.id,
        title=goal.title,
        number=goal.number,
        text=goal.text,
        line=goal.line,
        supports=goal.supports,
        result_target=goal.result_target,
        measured=goal.measured,
        measured_by=goal.measured_by,
        instrument=goal.instrument,
        success_factors=tuple(
            EffectiveSuccessFactor(factor, _below(origin, "success_factors", at))
            for at, factor in enumerate(goal.success_factors)
        ),
        uses=tuple(
            EffectiveUse(use, _below(origin, "indicators", at))
            for at, use in enumerate(goal.indicators)
        ),
        origins=(origin,),
    )


def _with_goal(goals: Iterable[EffectiveGoal], added: EffectiveGoal) -> tuple[EffectiveGoal, ...]:
    return tuple(_merged(goal, added) if goal.id == added.id else goal for goal in goals)


def _merged(shared: EffectiveGoal, own: EffectiveGoal) -> EffectiveGoal:
    factors = {factor.id: factor for factor in own.success_factors}
    known = {factor.id for factor in shared.success_factors}
    return EffectiveGoal(
        id=shared.id,
        title=shared.title,
        number=shared.number or own.number,
        text=shared.text or own.text,
        line=shared.line or own.line,
        supports=tuple(dict.fromkeys((*shared.supports, *own.supports))),
        result_target=shared.result_target or own.result_target,
        measured=shared.measured or own.measured,
        measured_by=shared.measured_by or own.measured_by,
        instrument=shared.instrument or own.instrument,
        success_factors=(
            *(factors.get(factor.id, factor) for factor in shared.success_factors),
            *(factor for factor in own.success_factors if factor.id not in known),
        ),
        uses=_adjusted(shared.uses, own.uses),
        origins=(*own.origins, *shared.origins),
    )


def _adjusted(
    shared: Sequence[EffectiveUse], own: Sequence[EffectiveUse]
) -> tuple[EffectiveUse, ...]:
    """The shared uses, each as the unit has it where it uses it too, and then its own."""
    mine = {use.id: use for use in own}
    known = {use.id for use in shared}
    return (
        *(mine.get(use.id, use) for use in shared),
        *(use for use in own if use.id not in known),
    )
