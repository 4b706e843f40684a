"""What a plan measures: the goals and indicator uses of every kind of plan that can have them."""

from __future__ import annotations

from typing import TypeAlias

from navplan.frozen import frozen
from navplan.model.effective import (
    EffectiveGoal,
    EffectivePerspective,
    EffectiveUse,
    Origin,
    Weighing,
    goals_at,
    uses_at,
    weighing_of,
)
from navplan.model.inheritance import effective_perspectives, effective_weighing, lineage
from navplan.model.programme import Programme
from navplan.model.scorecard import Scorecard
from navplan.model.strategic_plan import StrategicPlan
from navplan.workspace import Workspace

MeasuringPlan: TypeAlias = Scorecard | StrategicPlan | Programme


@frozen
class Contents:
    """What a plan measures: uses and goals of the plan as a whole, and areas with goals.

    The areas are the perspectives of a scorecard and the focus areas of a strategic plan.
    """

    plan: MeasuringPlan
    origin: Origin
    weighing: Weighing
    uses: tuple[EffectiveUse, ...] = ()
    goals: tuple[EffectiveGoal, ...] = ()
    areas: tuple[EffectivePerspective, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether there is neither a goal nor an indicator in it."""
        return not (self.uses or self.goals or any(area.goals for area in self.areas))


def contents(workspace: Workspace, file: str) -> Contents | None:
    """What the plan in a file measures; None where the file holds no plan that can."""
    plan = workspace.model(file)
    if isinstance(plan, Scorecard):
        return _of_scorecard(workspace, file)
    if isinstance(plan, StrategicPlan):
        return _of_strategic_plan(file, plan)
    if isinstance(plan, Programme):
        return _of_programme(file, plan)
    return None


def _of_scorecard(workspace: Workspace, file: str) -> Contents:
    own, *inherited = lineage(workspace, file)
    return Contents(
        plan=own[1],
        origin=Origin(file, ()),
        weighing=effective_weighing(own, inherited),
        areas=effective_perspectives(own, inherited),
    )


def _of_strategic_plan(file: str, plan: StrategicPlan) -> Contents:
    origin = Origin(file, ())
    areas = []
    for at, area in enumerate(plan.focus_areas):
        place = origin.below("focus_areas", at)
        goals = goals_at(area.goals, place)
        weighing = weighing_of(area, place)
        areas.append(EffectivePerspective(area.id, area.title, goals, (place,), weighing))
    return Contents(
        plan=plan,
        origin=origin,
        weighing=weighing_of(plan, origin),
        uses=uses_at(plan.indicators, origin),
        goals=goals_at(plan.goals, origin),
        areas=tuple(areas),
    )


def _of_programme(file: str, plan: Programme) -> Contents:
    origin = Origin(file, ())
    return Contents(plan, origin, weighing_of(plan, origin), goals=goals_at(plan.goals, origin))
