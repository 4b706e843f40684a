"""What a scorecard consists of once the shared scorecards it inherits are counted in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TypeAlias

from navplan.model.adjustments import adjusted
from navplan.model.effective import (
    EffectiveGoal,
    EffectivePerspective,
    EffectiveUse,
    Origin,
    Weighing,
    goals_at,
    weighing_of,
)
from navplan.model.scorecard import Scorecard
from navplan.workspace import Workspace

PlacedScorecard: TypeAlias = tuple[str, Scorecard]
"""A scorecard and its file."""


def effective_perspectives(
    scorecard: PlacedScorecard, inherited: Sequence[PlacedScorecard] = ()
) -> tuple[EffectivePerspective, ...]:
    """The perspectives of a scorecard with all that it inherits.

    `inherited` are the shared scorecards, nearest first. A unit may add perspectives, goals,
    success factors and uses, and may adjust what it inherits; it cannot take anything away.
    Those who inherit from it get what it has adjusted, but no judgement or override: what a
    person has said of where a shared goal stands is about that scorecard alone.
    """
    family = [scorecard, *inherited]
    perspectives: tuple[EffectivePerspective, ...] = ()
    for at in reversed(range(len(family))):
        file, nearer = family[at]
        names = {name for _, one in family[at:] for name in (one.id, *one.former_ids)}
        inherited_here = [one.passed_on() for one in perspectives]
        perspectives = adjusted(inherited_here, file, nearer, names)
        perspectives = _with_added(perspectives, file, nearer)
    return perspectives


def effective_weighing(
    scorecard: PlacedScorecard, inherited: Sequence[PlacedScorecard] = ()
) -> Weighing:
    """How the status of a whole scorecard comes about.

    What a person has said of where a shared scorecard stands is about that one alone.
    """
    file, own = scorecard
    found = weighing_of(own, Origin(file, ()))
    for above, shared in inherited:
        theirs = weighing_of(shared, Origin(above, ()))
        found = found.filled_from(theirs.only("roll_up", "min_coverage"))
    return found


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
        weighing = weighing_of(own, origin)
        goals = goals_at(own.goals, origin)
        for goal in goals:
            if goal.id in homes:
                home = found[homes[goal.id]]
                found[homes[goal.id]] = replace(home, goals=_with_goal(home.goals, goal))
        new = tuple(goal for goal in goals if goal.id not in homes)
        if own.id in places:
            same = found[places[own.id]]
            found[places[own.id]] = replace(
                same,
                goals=(*same.goals, *new),
                origins=(origin, *same.origins),
                weighing=same.weighing.filled_from(weighing),
            )
        else:
            found.append(EffectivePerspective(own.id, own.title, new, (origin,), weighing))
    return tuple(found)


def _with_goal(goals: Iterable[EffectiveGoal], added: EffectiveGoal) -> tuple[EffectiveGoal, ...]:
    return tuple(_merged(goal, added) if goal.id == added.id else goal for goal in goals)


def _merged(shared: EffectiveGoal, own: EffectiveGoal) -> EffectiveGoal:
    factors = {factor.id: factor for factor in own.success_factors}
    known = {factor.id for factor in shared.success_factors}
    return replace(
        shared,
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
        uses=_with_own(shared.uses, own.uses),
        origins=(*own.origins, *shared.origins),
        weighing=shared.weighing.filled_from(own.weighing),
        former_ids=(*shared.former_ids, *own.former_ids),
    )


def _with_own(
    shared: Sequence[EffectiveUse], own: Sequence[EffectiveUse]
) -> tuple[EffectiveUse, ...]:
    """The shared uses, each as the unit has it where it uses it too, and then its own."""
    mine = {use.id: use for use in own}
    known = {use.id for use in shared}
    return (
        *(mine.get(use.id, use) for use in shared),
        *(use for use in own if use.id not in known),
    )
