"""Goals and indicator uses as they count for a plan, with the places where they are written."""

from __future__ import annotations

from collections.abc import Mapping
from copy import copy
from dataclasses import field, fields, replace
from decimal import Decimal
from typing import Any, Final

from navplan.diagnostics import Path, Step
from navplan.frozen import frozen
from navplan.model.common import Judgement, Override, OwnerLine, RollUp
from navplan.model.indicator_use import IndicatorUse
from navplan.model.scorecard import Goal, SuccessFactor
from navplan.values import Schedule


@frozen
class Origin:
    """Where something is written: a file of the workspace, and the path in its data."""

    file: str
    path: Path

    def below(self, *steps: Step) -> Origin:
        """A place within this one."""
        return Origin(self.file, (*self.path, *steps))


@frozen
class Weighing:
    """What is written of how something counts and how its own status comes about.

    `places` are where, by key; what has no place is not written.
    """

    roll_up: RollUp | None = None
    weight: Decimal | None = None
    critical: bool = False
    judgement: Judgement | None = None
    override: Override | None = None
    min_coverage: Decimal | None = None
    places: Mapping[str, Origin] = field(default_factory=dict)

    def only(self, *keys: str) -> Weighing:
        """What some of the keys say, and nothing of the others."""
        said = {key: getattr(self, key) for key in keys if key in self.places}
        return Weighing(**said, places={key: self.places[key] for key in said})

    def passed_on(self) -> Weighing:
        """What those who inherit get: what a person has said stands for this plan alone."""
        return self.only(*_PASSED_ON)

    def adjusted(self, said: Mapping[str, Any], places: Mapping[str, Origin]) -> Weighing:
        """The same, with other words for some keys, and where those are written."""
        kept = {key: place for key, place in self.places.items() if key not in said}
        return replace(self, **said, places={**kept, **{key: places[key] for key in said}})

    def filled_from(self, other: Weighing) -> Weighing:
        """The same, with what is not written taken from another."""
        more = {key: getattr(other, key) for key in other.places if key not in self.places}
        return replace(self, **more, places={**other.places, **self.places})


_KEYS: Final = tuple(one.name for one in fields(Weighing) if one.name != "places")

_PASSED_ON: Final = ("roll_up", "weight", "critical")


def weighing_of(thing: object, origin: Origin) -> Weighing:
    """What a plan, a perspective, a goal or a use says of its weighing."""
    said = {key: getattr(thing, key, None) for key in _KEYS}
    # `critical: no` cannot be told from no word about it, and means the same.
    written = {key: one for key, one in said.items() if one is not None and one is not False}
    return Weighing(**written, places={key: origin.below(key) for key in written})


@frozen
class EffectiveUse:
    """An indicator use as it counts for a plan, inherited or its own.

    `origin` is where it is written. What an inheriting scorecard has adjusted is in `use`
    already; `adjusted` says by key where that is written, and `reason` why it was done.
    """

    use: IndicatorUse
    origin: Origin
    adjusted: Mapping[str, Origin] = field(default_factory=dict)
    reason: str | None = None

    @property
    def id(self) -> str:
        """Its id within the plan: its own, or else the definition's."""
        return self.use.id or self.use.indicator

    @property
    def former_ids(self) -> tuple[str, ...]:
        """The ids it had within the plan."""
        return self.use.former_ids

    @property
    def weighing(self) -> Weighing:
        """How it counts, and whether a person has set its colour."""
        written = weighing_of(self.use, self.origin)
        return replace(written, places={key: self.place(key) for key in written.places})

    def passed_on(self) -> EffectiveUse:
        """The use as those who inherit get it, without the colour that a person has set."""
        return replace(self, use=with_values(self.use, {"override": None}))

    def place(self, key: str, *below: str) -> Origin:
        """Where a key of it is written: in the use itself, or where it is adjusted."""
        return self.adjusted.get(key, self.origin.below(key)).below(*below)


@frozen
class EffectiveSuccessFactor:
    """A success factor as it counts for a plan, inherited or its own."""

    success_factor: SuccessFactor
    origin: Origin

    @property
    def id(self) -> str:
        """Its id within the plan."""
        return self.success_factor.id


@frozen
class EffectiveGoal:
    """A goal as it counts for a plan: a shared goal, with what the unit adds to it.

    What the shared goal says stands, unless the unit adjusts it; what it leaves open, the unit
    may fill in. `origins` are the places where it is written, the unit's own first; `adjusted`
    are those of what is adjusted, by key, and `reason` says why that was done.
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
    weighing: Weighing = Weighing()
    former_ids: tuple[str, ...] = ()
    adjusted: Mapping[str, Origin] = field(default_factory=dict)
    reason: str | None = None

    @property
    def origin(self) -> Origin:
        """The place nearest to the unit."""
        return self.origins[0]

    @property
    def places(self) -> tuple[Origin, ...]:
        """Everywhere something is written about it: what is adjusted, and then its origins."""
        return (*self.adjusted.values(), *self.origins)

    def passed_on(self) -> EffectiveGoal:
        """The goal as those who inherit get it, without what a person has said of it."""
        uses = tuple(use.passed_on() for use in self.uses)
        return replace(self, uses=uses, weighing=self.weighing.passed_on())


@frozen
class EffectivePerspective:
    """A perspective or a focus area as it counts for a plan: the shared goals first."""

    id: str
    title: str
    goals: tuple[EffectiveGoal, ...]
    origins: tuple[Origin, ...]
    weighing: Weighing = Weighing()

    @property
    def origin(self) -> Origin:
        """The place nearest to the unit."""
        return self.origins[0]

    def passed_on(self) -> EffectivePerspective:
        """The perspective as those who inherit get it, without what a person has said of it."""
        goals = tuple(goal.passed_on() for goal in self.goals)
        return replace(self, goals=goals, weighing=self.weighing.passed_on())


def goal_at(goal: Goal, origin: Origin) -> EffectiveGoal:
    """A goal as it is written at a place."""
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
            EffectiveSuccessFactor(factor, origin.below("success_factors", at))
            for at, factor in enumerate(goal.success_factors)
        ),
        uses=uses_at(goal.indicators, origin),
        origins=(origin,),
        weighing=weighing_of(goal, origin),
        former_ids=goal.former_ids,
    )


def goals_at(goals: tuple[Goal, ...], origin: Origin) -> tuple[EffectiveGoal, ...]:
    """Goals as they are written in something at a place."""
    return tuple(goal_at(goal, origin.below("goals", at)) for at, goal in enumerate(goals))


def uses_at(uses: tuple[IndicatorUse, ...], origin: Origin) -> tuple[EffectiveUse, ...]:
    """Indicator uses as they are written in something at a place."""
    return tuple(EffectiveUse(use, origin.below("indicators", at)) for at, use in enumerate(uses))


def with_values(use: IndicatorUse, values: Mapping[str, Any]) -> IndicatorUse:
    """A use with other values for some keys."""
    # `replace` would validate the values again, and they are no longer the words of the file.
    changed = copy(use)
    for key, value in values.items():
        object.__setattr__(changed, key, value)
    return changed
