"""Strategic plans: the challenge, the picture of where to be, the areas where the effort goes."""

from typing import ClassVar, Literal

from navplan.model.actions import Action
from navplan.model.common import (
    FocusArea,
    Influence,
    KeyFigure,
    NamedSection,
    OwnerLine,
    PartyField,
    Premise,
    RollUp,
    Section,
    SectionField,
    TargetGroup,
)
from navplan.model.indicator_use import IndicatorUse
from navplan.model.plan import Plan
from navplan.model.scorecard import Goal
from navplan.schema.fields import (
    Declares,
    GoalRef,
    Line,
    Markdown,
    PeriodField,
    ScorecardRef,
    Slug,
    TargetGroupRef,
    UnitRef,
    file_record,
    record,
)


@record
class TargetPicture:
    """How it is when the strategy has succeeded: a state described in words, not a number."""

    declares: ClassVar = Declares("target-picture", "file")

    id: Slug
    title: Line
    text: Markdown | None = None
    influence: Influence | None = None
    supports: tuple[GoalRef, ...] = ()


@record
class Strategy:
    """A way the plan chooses towards its goals."""

    declares: ClassVar = Declares("strategy", "file")

    id: Slug
    title: Line
    text: Markdown | None = None
    supports: tuple[GoalRef, ...] = ()


@record
class StrategicArea(FocusArea):
    """A focus area of the plan: the state to reach, for whom, how, and what shows it.

    `influence` says whether the unit can bring the state about or only contribute to it.
    """

    influence: Influence | None = None
    target_groups: tuple[TargetGroupRef, ...] = ()
    strategies: tuple[Strategy, ...] = ()
    roll_up: RollUp | None = None
    goals: tuple[Goal, ...] = ()
    former_ids: tuple[Slug, ...] = ()


@file_record
class StrategicPlan(Plan):
    """A plan for several years that sets direction; what is done is often written elsewhere."""

    declares: ClassVar = Declares("strategic-plan", "workspace")

    kind: Literal["strategic-plan"]
    unit: UnitRef
    period: PeriodField
    line: OwnerLine | None = None
    scorecard: ScorecardRef | None = None

    background: SectionField = Section()
    explanation_of_subtitle: SectionField = Section()
    vision: SectionField = Section()
    challenges: SectionField = Section()
    key_figures: tuple[KeyFigure, ...] = ()
    premises: tuple[Premise, ...] = ()
    sections: tuple[NamedSection, ...] = ()
    target_groups: tuple[TargetGroup, ...] = ()
    target_picture: SectionField = Section()
    target_pictures: tuple[TargetPicture, ...] = ()
    goals: tuple[Goal, ...] = ()
    focus_areas: tuple[StrategicArea, ...] = ()
    strategies: tuple[Strategy, ...] = ()
    indicators: tuple[IndicatorUse, ...] = ()
    actions_elsewhere: SectionField = Section()
    actions: tuple[Action, ...] = ()
    partners: tuple[PartyField, ...] = ()
    other_partners: tuple[Line, ...] = ()
    followed_up_by: tuple[PartyField, ...] = ()
