"""REF: the goals of all plans as they count, inherited ones among them, and what they say."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Final, NamedTuple
from weakref import WeakKeyDictionary

if TYPE_CHECKING:
    from navplan.model.effective import EffectiveGoal, EffectiveUse, Origin
    from navplan.model.measured import MeasuringPlan
    from navplan.workspace import Workspace


class PlannedGoals(NamedTuple):
    """The goals that count for a plan, and the indicators it uses without a goal.

    `known` is False where the plan inherits from something that cannot be read: then nobody can
    say what else the goals have.
    """

    file: str
    plan: MeasuringPlan
    goals: tuple[EffectiveGoal, ...]
    uses: tuple[EffectiveUse, ...]
    known: bool

    @property
    def own(self) -> Iterator[EffectiveGoal]:
        """The goals of which something is written in the plan's own file."""
        return (goal for goal in self.goals if goal.origin.file == self.file)

    @property
    def has_uses(self) -> bool:
        """Whether the plan measures anything."""
        return bool(self.uses) or any(goal.uses for goal in self.goals)


_KNOWN: Final[WeakKeyDictionary[Workspace, tuple[PlannedGoals, ...]]] = WeakKeyDictionary()
"""The goals of each workspace; many rules ask for them, and a workspace never changes."""


def planned_goals(workspace: Workspace) -> tuple[PlannedGoals, ...]:
    """The goals of every plan that can have some."""
    if workspace not in _KNOWN:
        _KNOWN[workspace] = tuple(_planned_goals(workspace))
    return _KNOWN[workspace]


def _planned_goals(workspace: Workspace) -> Iterator[PlannedGoals]:
    # Imported here because rules are known before any file is read, and models are not.
    from navplan.model.inheritance import lineage  # noqa: PLC0415
    from navplan.model.measured import contents  # noqa: PLC0415
    from navplan.model.plan import Plan  # noqa: PLC0415

    for file, _ in workspace.models(Plan):
        found = contents(workspace, file)
        if found:
            eldest = next(reversed([one for _, one in lineage(workspace, file)]), None)
            goals = (*found.goals, *(goal for area in found.areas for goal in area.goals))
            known = eldest is None or eldest.inherits is None
            yield PlannedGoals(file, found.plan, goals, found.uses, known)


def said_of(workspace: Workspace, goal: EffectiveGoal, key: str) -> Any:  # noqa: ANN401 - a field
    """What is written of a goal under a key, in the place nearest to the unit that has it."""
    written = (getattr(_at(workspace, origin), key) for origin in goal.origins)
    return next((one for one in written if one is not None), None)


def is_described(workspace: Workspace, goal: EffectiveGoal) -> bool:
    """Whether a goal is a picture of where to be one day, which nobody measures or works off."""
    return said_of(workspace, goal, "level") in ("vision", "target_picture")


def _at(workspace: Workspace, origin: Origin) -> Any:  # noqa: ANN401 - a goal, by its path
    found: Any = workspace.model(origin.file)
    for step in origin.path:
        found = found[step] if isinstance(step, int) else getattr(found, step)
    return found


def listed(*titles: str) -> str:
    """Titles one after the other; after three of them the others are left out."""
    shown = titles[:3]
    return "; ".join((*shown, "…") if len(titles) > len(shown) else shown)
