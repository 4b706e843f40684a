"""What plan files of several kinds have in common: sections, law, people served, parties, steps."""

from typing import Annotated, ClassVar, Literal

from navplan.schema.fields import (
    CodeText,
    CostField,
    Day,
    DeadlineField,
    Declares,
    GoalRef,
    GrantRef,
    Line,
    Markdown,
    Number,
    PeriodField,
    Role,
    ShareField,
    Slug,
    TargetGroupRef,
    UnitRef,
    YesNo,
    record,
    shared_record,
    short_form,
)

PlanLanguage = Literal["nb", "nn"]
OwnerLine = Literal["state", "municipal", "shared"]
Visibility = Literal["public", "internal"]
ResultLevel = Literal["input", "activity", "output", "result", "effect"]
GoalLevel = Literal["vision", "target_picture", "main", "sub", "result"]
Influence = Literal["direct", "indirect"]


@shared_record
class Section:
    """A chapter's content: text, a pointer to where it stands, or a reason why it is left out.

    `guidance` is the template's own help to the writer and never a part of the plan. A section
    with none of the others is empty, which is legal and said in the document.
    """

    text: Markdown | None = None
    see: Line | None = None
    not_applicable: Line | None = None
    guidance: Markdown | None = None
    visibility: Visibility = "public"


SectionField = Annotated[Section, short_form("text")]


@shared_record
class NamedSection:
    """A section with a heading of its own, such as the competence strategy of an office."""

    declares: ClassVar = Declares("section", "file")

    id: Slug
    title: Line
    text: Markdown | None = None
    see: Line | None = None
    not_applicable: Line | None = None
    guidance: Markdown | None = None
    visibility: Visibility = "public"


@shared_record
class LegalSource:
    """An act or a regulation that governs a service, and when it held."""

    title: Line
    short_title: Line | None = None
    sections: tuple[CodeText, ...] = ()
    valid_from: PeriodField | None = None
    valid_to: PeriodField | None = None


@shared_record
class TargetGroup:
    """People a plan is for. A narrower group says within which group it lies."""

    declares: ClassVar = Declares("target-group", "file")

    id: Slug
    title: Line
    text: Markdown | None = None
    within: TargetGroupRef | None = None


@record
class FocusArea:
    """An area a strategy puts its effort into; a link target for goals."""

    declares: ClassVar = Declares("focus-area", "file")

    id: Slug
    title: Line
    text: Markdown | None = None
    supports: tuple[GoalRef, ...] = ()


@shared_record
class KeyFigure:
    """A number that describes the unit, as of a period; it is no indicator and has no target."""

    declares: ClassVar = Declares("key-figure", "file")

    id: Slug
    title: Line
    value: Number
    measured_in: Line
    as_of: PeriodField | None = None
    approximate: YesNo = False
    source: Line | None = None
    note: Line | None = None


@record
class Progress:
    """How far an action has come, at a date."""

    state: Literal["not_started", "started", "done", "postponed", "cancelled"]
    date: Day | None = None
    percent: ShareField | None = None
    remark: Line | None = None


@record
class DeviationPlan:
    """What is done if the result stays away, prepared beforehand."""

    action: Line
    responsible: Role | None = None
    deadline: DeadlineField | None = None


@shared_record
class Party:
    """A unit of the workspace that takes part: as what, on which line, and with how much of it."""

    unit: UnitRef
    role: Line | None = None
    line: OwnerLine | None = None
    part: Line | None = None
    text: Markdown | None = None


PartyField = Annotated[Party, short_form("unit")]


@record
class Premise:
    """Something a plan builds on, or that a solution must satisfy; numbered where it is."""

    declares: ClassVar = Declares("premise", "file")

    id: Slug
    number: CodeText | None = None
    title: Line
    text: Markdown | None = None


@record
class Milestone:
    """Something that is to have happened by a time, and when it did.

    `planned` is the time that holds now; an earlier one stays in `first_planned`.
    """

    declares: ClassVar = Declares("milestone", "file")
    follow_up: ClassVar = ("reached", "remark")

    id: Slug
    title: Line
    text: Markdown | None = None
    planned: DeadlineField | None = None
    first_planned: DeadlineField | None = None
    reached: DeadlineField | None = None
    responsible: Role | None = None
    remark: Line | None = None


@record
class Financing:
    """Money for something: how much, from whom, on which line."""

    amount: CostField | None = None
    period: PeriodField | None = None
    source: UnitRef | None = None
    line: OwnerLine | None = None
    grant: GrantRef | None = None
    reservation: Line | None = None
    note: Line | None = None


@record
class Judgement:
    """What a person judged: the colour, when, in which role, and why."""

    status: Literal["green", "yellow", "red"]
    date: Day
    role: Role
    reason: Line


@record
class Override:
    """A colour a person set in place of the computed one, for a time and with a reason."""

    status: Literal["green", "yellow", "red"]
    date: Day
    expires: Day
    role: Role
    reason: Line


RollUp = Literal["worst", "weighted", "share", "own"]
