"""Operating plans: one unit, one year; its situation, its actions, its services and training."""

from typing import Annotated, ClassVar, Literal

from navplan.model.actions import Action, Deviation, Grouping
from navplan.model.common import (
    KeyFigure,
    LegalSource,
    NamedSection,
    Section,
    SectionField,
    Visibility,
)
from navplan.model.plan import Plan
from navplan.model.projects import Grant, Project
from navplan.schema.fields import (
    CodeText,
    Declares,
    DurationField,
    FrequencyField,
    GrantRef,
    Line,
    Markdown,
    PeriodField,
    Role,
    ScorecardRef,
    Slug,
    TargetGroupRef,
    UnitRef,
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
class Reporting:
    """Whom the unit answers to, how often, and on what basis."""

    to: UnitRef
    by: Role | None = None
    every: FrequencyField
    basis: ScorecardRef | None = None
    form: Line | None = None


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
    visibility: Visibility = "public"
    items: tuple[Training, ...] = ()


@file_record
class OperatingPlan(Plan):
    """A unit's plan for a year."""

    declares: ClassVar = Declares("operating-plan", "workspace")

    follow_up: ClassVar = (*Plan.follow_up, "deviations")

    kind: Literal["operating-plan"]
    unit: UnitRef
    period: PeriodField
    scorecard: ScorecardRef | None = None

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
    groupings: tuple[Grouping, ...] = ()
    deviations: tuple[Deviation, ...] = ()
    service_descriptions: SectionField = Section()
    services: tuple[Service, ...] = ()
    training: Annotated[TrainingPlan, short_form("text")] = TrainingPlan()
    other_matters: SectionField = Section()
