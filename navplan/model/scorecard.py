"""Scorecards: perspectives, goals, success factors, and the indicators they are measured by."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Discriminator, Tag

from navplan.model.common import (
    Adoption,
    OwnerLine,
    PlanLanguage,
    Section,
    SectionField,
    Visibility,
)
from navplan.schema.fields import (
    Declares,
    GoalRef,
    IndicatorRef,
    Line,
    Markdown,
    Month,
    Number,
    PeriodField,
    QuantityField,
    Role,
    ScheduleField,
    ScorecardRef,
    ShareField,
    Slug,
    SuccessFactorRef,
    UnitRef,
    WholeNumber,
    YesNo,
    file_record,
    record,
)


@record
class Limits:
    """Where green and yellow begin, in the indicator's own unit."""

    green: Number | None = None
    yellow: Number


@record
class PercentLimits:
    """Where green and yellow begin, in per cent of the target."""

    green: Number
    yellow: Number


def _due_form(value: object) -> str:
    return "shares" if isinstance(value, dict) else "word"


DueShares = Annotated[
    Annotated[Literal["linear"], Tag("word")] | Annotated[dict[Month, ShareField], Tag("shares")],
    Discriminator(_due_form),
]
"""How much of a year's target is due by the end of which month: shares, or `linear`."""


@record
class IndicatorUse:
    """An indicator in a scorecard: its target, its band, who measures it and when.

    One target form at a time is written. `targets` gives a limit per period in the
    definition's direction; `year_target` with `due` says how much is due by which month;
    `per_period` is the amount of each measuring period.
    """

    declares: ClassVar = Declares("indicator-use", "file", id_key="indicator")

    id: Slug | None = None
    indicator: IndicatorRef
    success_factor: SuccessFactorRef | None = None
    line: OwnerLine | None = None

    target: Number | None = None
    at_least: Number | None = None
    at_most: Number | None = None
    more_than: Number | None = None
    less_than: Number | None = None
    between: tuple[Number, Number] | None = None
    targets: dict[PeriodField, Number] | None = None
    year_target: Number | None = None
    due: DueShares | None = None
    per_period: Number | None = None

    tolerance: QuantityField | None = None
    limits: Limits | None = None
    percent_of_target: PercentLimits | None = None

    measured: ScheduleField | None = None
    measured_by: Role | None = None
    instrument: Line | None = None
    judged_from: PeriodField | None = None
    stale_after: WholeNumber = 1
    allow_partial: YesNo = False
    contributes: YesNo = True
    note: Line | None = None
    former_ids: tuple[Slug, ...] = ()


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


@record
class Goal:
    """Something to reach, with what it serves and what shows whether it is reached."""

    declares: ClassVar = Declares("goal", "file")

    id: Slug
    title: Line
    number: Line | None = None
    text: Markdown | None = None
    line: OwnerLine | None = None
    supports: tuple[GoalRef, ...] = ()
    result_target: Line | None = None
    measured: ScheduleField | None = None
    measured_by: Role | None = None
    instrument: Line | None = None
    success_factors: tuple[SuccessFactor, ...] = ()
    indicators: tuple[IndicatorUse, ...] = ()
    former_ids: tuple[Slug, ...] = ()


@record
class Perspective:
    """A grouping of goals, under the name the organisation uses for it."""

    declares: ClassVar = Declares("perspective", "file")

    id: Slug
    title: Line
    goals: tuple[Goal, ...] = ()
    former_ids: tuple[Slug, ...] = ()


@file_record
class Scorecard:
    """Goals and indicators of a unit for a period; units inherit a shared one and add to it."""

    declares: ClassVar = Declares("scorecard", "workspace")

    kind: Literal["scorecard"]
    id: Slug
    title: Line
    language: PlanLanguage = "nb"
    visibility: Visibility = "public"
    unit: UnitRef
    line: OwnerLine | None = None
    period: PeriodField
    adoption: Adoption = Adoption()
    inherits: ScorecardRef | None = None
    introduction: SectionField = Section()
    perspectives: tuple[Perspective, ...] = ()
    former_ids: tuple[Slug, ...] = ()
