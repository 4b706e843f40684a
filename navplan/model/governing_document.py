"""Documents that steer from outside: acts, white papers, letters, strategies, agreements."""

from __future__ import annotations

from typing import ClassVar, Literal

from navplan.model.common import FocusArea, OwnerLine, Party, PlanLanguage, TargetGroup
from navplan.schema.fields import (
    DeadlineField,
    Declares,
    DocumentRef,
    FrequencyField,
    GoalRef,
    Line,
    Markdown,
    PeriodField,
    Slug,
    UnitRef,
    WebAddress,
    file_record,
    record,
)


@record
class GoverningGoal:
    """A goal set from outside, which a unit's goals may support."""

    declares: ClassVar = Declares("goal", "file")

    id: Slug
    title: Line
    text: Markdown | None = None
    supports: tuple[GoalRef, ...] = ()
    former_ids: tuple[Slug, ...] = ()


@file_record
class GoverningDocument:
    """A document that a plan follows, with what it asks for."""

    declares: ClassVar = Declares("governing-document", "workspace")

    kind: Literal["governing-document"]
    id: Slug
    title: Line
    language: PlanLanguage = "nb"
    document_type: Literal[
        "act", "white_paper", "letter", "strategy", "action_plan", "plan", "agreement", "guide"
    ]
    line: OwnerLine | None = None
    issuer: UnitRef | None = None
    issued: DeadlineField | None = None
    period: PeriodField | None = None
    revised: FrequencyField | None = None
    parties: tuple[Party, ...] = ()
    follows: tuple[DocumentRef, ...] = ()
    web: WebAddress | None = None
    goals: tuple[GoverningGoal, ...] = ()
    focus_areas: tuple[FocusArea, ...] = ()
    target_groups: tuple[TargetGroup, ...] = ()
    note: Markdown | None = None
    former_ids: tuple[Slug, ...] = ()
