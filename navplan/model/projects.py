"""Projects, pilots and trial sites, and the money they run on."""

from typing import ClassVar, Literal

from navplan.model.common import Financing, Milestone, OwnerLine, PartyField
from navplan.model.plan import Extension
from navplan.schema.fields import (
    CostField,
    Day,
    Declares,
    DocumentRef,
    GoalRef,
    GrantRef,
    Line,
    Markdown,
    PeriodField,
    Role,
    Slug,
    UnitRef,
    WholeNumber,
    record,
    shared_record,
)


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
    follow_up: ClassVar = ("years",)

    id: Slug
    title: Line
    programme: Line | None = None
    granter: UnitRef | None = None
    through: UnitRef | None = None
    purpose: Line | None = None
    years: tuple[GrantYear, ...] = ()


@record
class BudgetFrame:
    """What may be spent in a period, by whose decision, and with which reservation."""

    period: PeriodField
    amount: CostField
    source: UnitRef | None = None
    line: OwnerLine | None = None
    reservation: Line | None = None
    note: Line | None = None


@shared_record
class Project:
    """Work of its own besides the daily running, with an end in sight: a project, pilot or trial.

    `participants` are the units where it happens, `partners` those it is done with, `owners`
    those who decide. A participant may be a part of a municipality only. `expected` is how many
    participants the source says there are, so that the list can be held against it.
    """

    declares: ClassVar = Declares("project", "file")

    id: Slug
    title: Line
    type: Literal["project", "pilot", "trial"] = "project"
    text: Markdown | None = None
    target_group: Line | None = None
    ages: AgeRange | None = None
    supports: tuple[GoalRef, ...] = ()
    model: Line | None = None
    owners: tuple[PartyField, ...] = ()
    partners: tuple[PartyField, ...] = ()
    participants: tuple[PartyField, ...] = ()
    expected: WholeNumber | None = None
    host_municipality: UnitRef | None = None
    decided_by: Line | None = None
    agreements: tuple[DocumentRef, ...] = ()
    grant: GrantRef | None = None
    financing: tuple[Financing, ...] = ()
    leader: Role | None = None
    leader_started: Day | None = None
    period: PeriodField | None = None
    extensions: tuple[Extension, ...] = ()
    milestones: tuple[Milestone, ...] = ()
    former_ids: tuple[Slug, ...] = ()
