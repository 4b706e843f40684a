"""What plan files of several kinds have in common: adoption, sections, law, target groups."""

from __future__ import annotations

from typing import Annotated, ClassVar, Final, Literal

from navplan.schema.fields import (
    CodeText,
    Day,
    DeadlineField,
    Declares,
    Line,
    Markdown,
    Number,
    PeriodField,
    Role,
    Slug,
    UnitRef,
    YesNo,
    record,
    short_form,
)

PlanLanguage = Literal["nb", "nn"]
OwnerLine = Literal["state", "municipal", "shared"]
Visibility = Literal["public", "internal"]
AdoptionState = Literal["draft", "consultation", "adopted", "revised", "replaced"]
ResultLevel = Literal["input", "activity", "output", "result", "effect"]


@record
class Adoption:
    """Where a plan stands between draft and decision, and who decided."""

    state: AdoptionState = "draft"
    body: Line | None = None
    case: CodeText | None = None
    date: Day | None = None


NOT_ADOPTED: Final = Adoption()


@record
class Section:
    """A chapter's content: text, a pointer to where it stands, or a reason why it is left out.

    `guidance` is the template's own help to the writer and never a part of the plan. A section
    with none of the others is empty, which is legal and said in the document.
    """

    text: Markdown | None = None
    see: Line | None = None
    not_applicable: Line | None = None
    guidance: Markdown | None = None


SectionField = Annotated[Section, short_form("text")]


@record
class NamedSection:
    """A section with a heading of its own, such as the competence strategy of an office."""

    declares: ClassVar = Declares("section", "file")

    id: Slug
    title: Line
    text: Markdown | None = None
    see: Line | None = None
    not_applicable: Line | None = None
    guidance: Markdown | None = None


@record
class LegalSource:
    """An act or a regulation that governs a service, and when it held."""

    title: Line
    short_title: Line | None = None
    sections: tuple[CodeText, ...] = ()
    valid_from: PeriodField | None = None
    valid_to: PeriodField | None = None


@record
class TargetGroup:
    """People a plan is for."""

    declares: ClassVar = Declares("target-group", "file")

    id: Slug
    title: Line
    text: Markdown | None = None


@record
class FocusArea:
    """An area a strategy puts its effort into; a link target for goals."""

    declares: ClassVar = Declares("focus-area", "file")

    id: Slug
    title: Line
    text: Markdown | None = None


@record
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
    remark: Line | None = None


@record
class DeviationPlan:
    """What is done if the result stays away, prepared beforehand."""

    action: Line
    responsible: Role | None = None
    deadline: DeadlineField | None = None


@record
class Party:
    """A body that takes part, as a unit of the workspace, with its part in the matter."""

    unit: UnitRef
    role: Line | None = None
