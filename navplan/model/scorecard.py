"""Scorecards: perspectives, goals and success factors, with the indicators that measure them."""

from typing import ClassVar, Literal

from navplan.model.common import (
    GoalLevel,
    Influence,
    Judgement,
    Override,
    OwnerLine,
    RollUp,
    Section,
    SectionField,
)
from navplan.model.indicator_use import IndicatorUse, UseAdjustment
from navplan.model.plan import Plan
from navplan.schema.fields import (
    Declares,
    GoalRef,
    Line,
    Markdown,
    Number,
    PeriodField,
    Proportion,
    Role,
    ScheduleField,
    ScorecardRef,
    SharedGoalRef,
    Slug,
    TargetGroupRef,
    UnitRef,
    YesNo,
    file_record,
    record,
    shared_record,
)


@record
class SuccessFactor:
    """What must go well for a goal to be reached. Two may have the same text, never the same id."""

    declares: ClassVar = Declares("success-factor", "file")

    id: Slug
    title: Line
    measured: ScheduleField | None = None
    measured_by: Role | None = None
    instrument: Line | None = None
    former_ids: tuple[Slug, ...] = ()


@shared_record
class Goal:
    """Something to reach, with what it serves and what shows whether it is reached."""

    declares: ClassVar = Declares("goal", "file")

    id: Slug
    title: Line
    number: Line | None = None
    text: Markdown | None = None
    level: GoalLevel | None = None
    line: OwnerLine | None = None
    influence: Influence | None = None
    supports: tuple[GoalRef, ...] = ()
    target_groups: tuple[TargetGroupRef, ...] = ()
    result_target: Line | None = None
    measured: ScheduleField | None = None
    measured_by: Role | None = None
    instrument: Line | None = None
    success_factors: tuple[SuccessFactor, ...] = ()
    indicators: tuple[IndicatorUse, ...] = ()
    roll_up: RollUp | None = None
    judgement: Judgement | None = None
    weight: Number | None = None
    critical: YesNo = False
    override: Override | None = None
    uncertain: Line | None = None
    former_ids: tuple[Slug, ...] = ()


@record
class Perspective:
    """A grouping of goals, under the name the organisation uses for it."""

    declares: ClassVar = Declares("perspective", "file")

    id: Slug
    title: Line
    text: Markdown | None = None
    roll_up: RollUp | None = None
    weight: Number | None = None
    override: Override | None = None
    goals: tuple[Goal, ...] = ()
    former_ids: tuple[Slug, ...] = ()


@record
class GoalAdjustment:
    """What a unit says of a goal it inherits: the goal stays the same, the rest may be its own."""

    goal: SharedGoalRef
    number: Line | None = None
    text: Markdown | None = None
    result_target: Line | None = None
    measured: ScheduleField | None = None
    measured_by: Role | None = None
    instrument: Line | None = None
    weight: Number | None = None
    critical: YesNo | None = None
    reason: Line | None = None


@record
class Adjustments:
    """What a unit changes in what it inherits. Nothing inherited can be taken away."""

    goals: tuple[GoalAdjustment, ...] = ()
    indicators: tuple[UseAdjustment, ...] = ()


@file_record
class Scorecard(Plan):
    """Goals and indicators of a unit for a period; units inherit a shared one and add to it."""

    declares: ClassVar = Declares("scorecard", "workspace")

    kind: Literal["scorecard"]
    unit: UnitRef
    period: PeriodField
    line: OwnerLine | None = None
    inherits: ScorecardRef | None = None
    adjust: Adjustments | None = None
    introduction: SectionField = Section()
    vision: SectionField = Section()
    roll_up: RollUp | None = None
    min_coverage: Proportion | None = None
    override: Override | None = None
    perspectives: tuple[Perspective, ...] = ()
