"""Documents that steer from outside: acts, white papers, letters, strategies, agreements."""

from typing import ClassVar, Literal

from navplan.model.common import (
    FocusArea,
    GoalLevel,
    OwnerLine,
    PartyField,
    PlanLanguage,
    TargetGroup,
    Visibility,
)
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
    TargetGroupRef,
    UnitRef,
    WebAddress,
    file_record,
    record,
)

DocumentType = Literal[
    "act",
    "regulation",
    "white_paper",
    "letter",
    "strategy",
    "action_plan",
    "plan",
    "programme",
    "agreement",
    "guide",
    "report",
]


@record
class GoverningGoal:
    """A goal set from outside, which a unit's goals may support."""

    declares: ClassVar = Declares("goal", "file")

    id: Slug
    number: Line | None = None
    title: Line
    text: Markdown | None = None
    level: GoalLevel | None = None
    line: OwnerLine | None = None
    target_groups: tuple[TargetGroupRef, ...] = ()
    supports: tuple[GoalRef, ...] = ()
    former_ids: tuple[Slug, ...] = ()


@record
class Agreement:
    """What is agreed where a governing document is an agreement between units.

    `delegated` is what the participants hand to a host municipality, `contents` what the
    parties settle, such as roles and responsibilities.
    """

    type: Literal["partnership", "host_municipality", "cooperation"]
    host_municipality: UnitRef | None = None
    delegated: tuple[Line, ...] = ()
    contents: tuple[Line, ...] = ()
    settlement: Line | None = None
    withdrawal: Line | None = None


@file_record
class GoverningDocument:
    """A document that a plan follows, with what it asks for."""

    declares: ClassVar = Declares("governing-document", "workspace")

    kind: Literal["governing-document"]
    id: Slug
    title: Line
    language: PlanLanguage = "nb"
    visibility: Visibility = "public"
    document_type: DocumentType
    reference: Line | None = None
    line: OwnerLine | None = None
    issuer: UnitRef | None = None
    issued: DeadlineField | None = None
    period: PeriodField | None = None
    revised: FrequencyField | None = None
    parties: tuple[PartyField, ...] = ()
    agreement: Agreement | None = None
    implements: tuple[DocumentRef, ...] = ()
    follows: tuple[DocumentRef, ...] = ()
    replaces: tuple[DocumentRef, ...] = ()
    part_of: tuple[DocumentRef, ...] = ()
    derived_from: tuple[DocumentRef, ...] = ()
    web: WebAddress | None = None
    goals: tuple[GoverningGoal, ...] = ()
    focus_areas: tuple[FocusArea, ...] = ()
    target_groups: tuple[TargetGroup, ...] = ()
    note: Markdown | None = None
    former_ids: tuple[Slug, ...] = ()
