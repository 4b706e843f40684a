"""Operating plans: one unit, one year; its situation, its actions, its services and training."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from navplan.model.common import (
    Adoption,
    DeviationPlan,
    KeyFigure,
    LegalSource,
    NamedSection,
    OwnerLine,
    PlanLanguage,
    Progress,
    Section,
    SectionField,
    Visibility,
)
from navplan.schema.fields import (
    CodeText,
    CostField,
    Day,
    DeadlineField,
    Declares,
    DocumentRef,
    DurationField,
    FrequencyField,
    GoalRef,
    GrantRef,
    IndicatorUseRef,
    Line,
    Markdown,
    PeriodField,
    ProjectRef,
    Role,
    ScorecardRef,
    Slug,
    TargetGroupRef,
    UnitRef,
    WholeNumber,
    file_record,
    record,
    short_form,
)


@record
class UnitCard:
    """Who leads the unit this year, under which names and which law it serves people."""

    leader: Role | None = None
    deputy: Role | None = None
    section_heads: tuple[Role, ...] = ()
    case_workers: tuple[Role, ...] = ()
    service_names: tuple[Line, ...] = ()
    special_acts: tuple[LegalSource, ...] = ()
    regulations: tuple[LegalSource, ...] = ()


@record
class AgeRange:
    """Whom a project is for, in full years, both ends included."""

    from_: WholeNumber | None = None
    to: WholeNumber | None = None


@record
class GrantYear:
    """A grant in one year: applied for or granted."""

    year: PeriodField
    state: Literal["planned", "applied", "granted", "refused"]
    amount: CostField | None = None


@record
class Grant:
    """Money from outside for a purpose, year by year."""

    declares: ClassVar = Declares("grant", "file")

    id: Slug
    title: Line
    programme: Line | None = None
    granter: UnitRef | None = None
    through: UnitRef | None = None
    purpose: Line | None = None
    years: tuple[GrantYear, ...] = ()


@record
class Project:
    """Work of its own besides the daily running, with an end in sight."""

    declares: ClassVar = Declares("project", "file")

    id: Slug
    title: Line
    text: Markdown | None = None
    target_group: Line | None = None
    ages: AgeRange | None = None
    grant: GrantRef | None = None
    leader: Role | None = None
    leader_started: Day | None = None
    period: PeriodField | None = None


@record
class Reporting:
    """Whom the unit answers to, how often, and on what basis."""

    to: UnitRef
    by: Role | None = None
    every: FrequencyField
    basis: ScorecardRef | None = None
    form: Line | None = None


@record
class Action:
    """Something that is going to be done: by whom, by when, at what cost, for which goal."""

    declares: ClassVar = Declares("action", "file")

    id: Slug
    title: Line
    text: Markdown | None = None
    goal: GoalRef | None = None
    indicators: tuple[IndicatorUseRef, ...] = ()
    line: OwnerLine | None = None
    project: ProjectRef | None = None
    responsible: Role | None = None
    contributors: tuple[Line, ...] = ()
    deadline: DeadlineField | None = None
    cost: CostField | None = None
    on_deviation: Annotated[DeviationPlan, short_form("action")] | None = None
    progress: Annotated[Progress, short_form("state")] | None = None
    former_ids: tuple[Slug, ...] = ()


@record
class Service:
    """A service the unit gives, with what people can expect of it."""

    declares: ClassVar = Declares("service", "file")

    id: Slug
    number: CodeText | None = None
    title: Line
    text: Markdown | None = None
    see: Line | None = None
    duration: DurationField | None = None
    declaration: SectionField = Section()
    legal_basis: tuple[LegalSource, ...] = ()


@record
class Training:
    """Something the unit is going to learn."""

    declares: ClassVar = Declares("training", "file")

    id: Slug
    title: Line
    period: PeriodField | None = None
    for_: Role | None = None
    organiser: UnitRef | None = None
    grant: GrantRef | None = None
    see: Line | None = None


@record
class TrainingPlan:
    """What the unit's people are going to learn, and where it is written if not here."""

    text: Markdown | None = None
    see: Line | None = None
    not_applicable: Line | None = None
    guidance: Markdown | None = None
    items: tuple[Training, ...] = ()


@file_record
class OperatingPlan:
    """A unit's plan for a year."""

    declares: ClassVar = Declares("operating-plan", "workspace")

    kind: Literal["operating-plan"]
    id: Slug
    title: Line
    subtitle: Line | None = None
    language: PlanLanguage = "nb"
    visibility: Visibility = "public"
    unit: UnitRef
    period: PeriodField
    adoption: Adoption = Adoption()
    scorecard: ScorecardRef | None = None

    implements: tuple[DocumentRef, ...] = ()
    follows: tuple[DocumentRef, ...] = ()
    replaces: tuple[DocumentRef, ...] = ()
    part_of: tuple[DocumentRef, ...] = ()
    derived_from: tuple[DocumentRef, ...] = ()
    governing_documents: tuple[DocumentRef, ...] = ()

    summary: SectionField = Section()
    vision: SectionField = Section()
    unit_card: UnitCard | None = None
    unit_information: SectionField = Section()
    resources: SectionField = Section()
    key_figures: tuple[KeyFigure, ...] = ()
    framework: SectionField = Section()
    framework_sections: tuple[NamedSection, ...] = ()
    target_groups: tuple[TargetGroupRef, ...] = ()
    projects: tuple[Project, ...] = ()
    grants: tuple[Grant, ...] = ()
    reporting: tuple[Reporting, ...] = ()
    action_part: SectionField = Section()
    actions: tuple[Action, ...] = ()
    service_descriptions: SectionField = Section()
    services: tuple[Service, ...] = ()
    training: Annotated[TrainingPlan, short_form("text")] = TrainingPlan()
    other_matters: SectionField = Section()
    former_ids: tuple[Slug, ...] = ()
