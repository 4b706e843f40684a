"""Mandates: what is to be looked into, by whom, on which premises, and what came of it."""

from typing import Annotated, ClassVar, Literal

from navplan.model.common import (
    Milestone,
    NamedSection,
    OwnerLine,
    PartyField,
    Premise,
    Section,
    SectionField,
    TargetGroup,
)
from navplan.model.plan import Plan
from navplan.schema.fields import (
    AlternativeRef,
    DeadlineField,
    Declares,
    GroupRef,
    Line,
    Markdown,
    PeriodField,
    PremiseRef,
    Role,
    Slug,
    UnitRef,
    WholeNumber,
    file_record,
    record,
    short_form,
)


@record
class Participant:
    """Who took part in a meeting: a role, and the unit or units it is held in."""

    role: Role
    units: tuple[UnitRef, ...] = ()
    line: OwnerLine | None = None


@record
class Meeting:
    """A meeting that began or steered the inquiry, with what it concluded."""

    declares: ClassVar = Declares("meeting", "file")

    id: Slug
    title: Line
    date: DeadlineField | None = None
    place: Line | None = None
    text: Markdown | None = None
    participants: tuple[Participant, ...] = ()
    conclusions: tuple[Markdown, ...] = ()


@record
class Seat:
    """Who sits in a group: how many of which role, from where, on which line."""

    role: Role
    count: WholeNumber | None = None
    units: tuple[UnitRef, ...] = ()
    line: OwnerLine | None = None
    note: Line | None = None


@record
class WorkingGroup:
    """A group that is set down to work on the matter."""

    declares: ClassVar = Declares("working-group", "file")

    id: Slug
    title: Line
    text: Markdown | None = None
    set_down_by: Line | None = None
    members: tuple[Annotated[Seat, short_form("role")], ...] = ()
    period: PeriodField | None = None


@record
class Deliverable:
    """Something the inquiry is to hand over, by whom and when."""

    declares: ClassVar = Declares("deliverable", "file")
    follow_up: ClassVar = ("delivered",)

    id: Slug
    title: Line
    text: Markdown | None = None
    group: GroupRef | None = None
    responsible: Role | None = None
    deadline: DeadlineField | None = None
    delivered: DeadlineField | None = None


@record
class PremiseJudgement:
    """How well an alternative satisfies one premise."""

    premise: PremiseRef
    verdict: Literal["met", "partly_met", "not_met", "unknown"]
    text: Markdown | None = None


@record
class Alternative:
    """One of the solutions that are weighed, judged against the premises."""

    declares: ClassVar = Declares("alternative", "file")

    id: Slug
    number: Line | None = None
    title: Line
    text: Markdown | None = None
    participants: tuple[PartyField, ...] = ()
    host_municipality: UnitRef | None = None
    judged: tuple[PremiseJudgement, ...] = ()


@file_record
class Mandate(Plan):
    """The terms of an inquiry. `mandate` is its text, `purpose` what it is to make possible.

    `scope` are the services that the solution may take in.
    """

    declares: ClassVar = Declares("mandate", "workspace")
    # What the inquiry finds is no part of the terms it was given.
    follow_up: ClassVar = (*Plan.follow_up, "meetings", "alternatives", "recommendation")

    kind: Literal["mandate"]
    line: OwnerLine | None = None
    scope: tuple[Line, ...] = ()
    target_groups: tuple[TargetGroup, ...] = ()

    parties: tuple[PartyField, ...] = ()
    background: SectionField = Section()
    meetings: tuple[Meeting, ...] = ()
    purpose: SectionField = Section()
    working_groups: tuple[WorkingGroup, ...] = ()
    mandate: SectionField = Section()
    premises: tuple[Premise, ...] = ()
    deliverables: tuple[Deliverable, ...] = ()
    milestones: tuple[Milestone, ...] = ()
    alternatives: tuple[Alternative, ...] = ()
    recommendation: AlternativeRef | None = None
    sections: tuple[NamedSection, ...] = ()
    other_matters: SectionField = Section()
