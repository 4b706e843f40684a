"""Programmes: development work in several projects, with money, learning and evaluation."""

from typing import Annotated, ClassVar, Literal

from navplan.model.common import (
    KeyFigure,
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
from navplan.model.projects import BudgetFrame, Grant, Project
from navplan.model.scorecard import Goal
from navplan.schema.fields import (
    DeadlineField,
    Declares,
    DocumentRef,
    IndicatorUseRef,
    Line,
    Markdown,
    PeriodField,
    Role,
    ScorecardRef,
    Slug,
    UnitRef,
    WebAddress,
    WholeNumber,
    file_record,
    record,
    short_form,
)


@record
class Directive:
    """What somebody above asks of the programme; a link target for its goals."""

    declares: ClassVar = Declares("directive", "file")

    id: Slug
    title: Line
    text: Markdown | None = None
    issuer: UnitRef | None = None
    line: OwnerLine | None = None


@record
class Baseline:
    """How things stood before the start, against which the result is held."""

    text: Markdown | None = None
    see: DocumentRef | None = None
    described: DeadlineField | None = None
    indicators: tuple[IndicatorUseRef, ...] = ()
    responsible: Role | None = None


@record
class LearningGoal:
    """What the people in the programme are to learn, and by which training."""

    declares: ClassVar = Declares("learning-goal", "file")

    id: Slug
    title: Line
    text: Markdown | None = None
    for_: Role | None = None
    training: tuple[Line, ...] = ()
    period: PeriodField | None = None


@record
class Answer:
    """What answers an evaluation demand: a report, a finding, and where it stands."""

    title: Line
    text: Markdown | None = None
    document: DocumentRef | None = None
    web: WebAddress | None = None
    date: DeadlineField | None = None


@record
class EvaluationDemand:
    """What the documentation must be able to show, and what has answered it so far."""

    declares: ClassVar = Declares("evaluation-demand", "file")
    follow_up: ClassVar = ("answers",)

    id: Slug
    title: Line
    text: Markdown | None = None
    issuer: UnitRef | None = None
    deadline: DeadlineField | None = None
    answers: tuple[Annotated[Answer, short_form("title")], ...] = ()


@record
class AgreementDemand:
    """An agreement the parties are to make, and what it must contain."""

    declares: ClassVar = Declares("agreement", "file")

    id: Slug
    title: Line
    parties: tuple[PartyField, ...] = ()
    must_contain: tuple[Line, ...] = ()
    document: DocumentRef | None = None
    deadline: DeadlineField | None = None


@file_record
class Programme(Plan):
    """A development programme with its projects, pilots or trial sites.

    `expected_projects` and `expected_participants` are what the source says there are, so that
    the lists can be held against them.
    """

    declares: ClassVar = Declares("programme", "workspace")

    kind: Literal["programme"]
    period: PeriodField
    line: OwnerLine | None = None
    scorecard: ScorecardRef | None = None

    background: SectionField = Section()
    challenges: SectionField = Section()
    key_figures: tuple[KeyFigure, ...] = ()
    principles: tuple[Line, ...] = ()
    premises: tuple[Premise, ...] = ()
    directives: tuple[Directive, ...] = ()
    purpose: SectionField = Section()
    goals: tuple[Goal, ...] = ()
    expectations: tuple[Line, ...] = ()
    minimum_services: tuple[Line, ...] = ()
    target_groups: tuple[TargetGroup, ...] = ()
    instruments: tuple[Line, ...] = ()
    organisation: SectionField = Section()
    governance: tuple[PartyField, ...] = ()
    agreements: tuple[AgreementDemand, ...] = ()
    budget: tuple[BudgetFrame, ...] = ()
    grants: tuple[Grant, ...] = ()
    expected_projects: WholeNumber | None = None
    expected_participants: WholeNumber | None = None
    projects: tuple[Project, ...] = ()
    milestones: tuple[Milestone, ...] = ()
    baseline: Annotated[Baseline, short_form("text")] | None = None
    learning_goals: tuple[LearningGoal, ...] = ()
    evaluation_demands: tuple[EvaluationDemand, ...] = ()
    sections: tuple[NamedSection, ...] = ()
    other_matters: SectionField = Section()
