"""What every plan says of itself: its period, its owners, its decisions, its relations."""

from typing import Annotated, ClassVar, Final, Literal

from navplan.model.common import LegalSource, PartyField, PlanLanguage, Visibility
from navplan.schema.fields import (
    CodeText,
    Day,
    DeadlineField,
    DecisionRef,
    Declares,
    DocumentRef,
    Fingerprint,
    FrequencyField,
    Line,
    Markdown,
    PeriodField,
    Phone,
    Role,
    Slug,
    UnitRef,
    WebAddress,
    record,
    shared_record,
    short_form,
)

AdoptionState = Literal["draft", "consultation", "adopted", "revised", "replaced"]


@record
class Correction:
    """A slip in an adopted plan that was put right without a new decision.

    `at` leads to what was changed, over ids: `actions/bosettingsplan/deadline`.
    """

    at: Line
    was: Markdown | None = None
    now: Markdown | None = None
    reason: Line
    date: Day


@record
class Adoption:
    """Where a plan stands between draft and decision, and who decided.

    `fingerprint` is that of the plan as it was adopted; what changes it later needs a new
    decision or a correction. Where several bodies decided, `decision` names their decision.
    """

    state: AdoptionState = "draft"
    body: Line | None = None
    case: CodeText | None = None
    date: Day | None = None
    decision: DecisionRef | None = None
    fingerprint: Fingerprint | None = None
    corrections: tuple[Correction, ...] = ()


NOT_ADOPTED: Final = Adoption()


@shared_record
class DecidingBody:
    """One of the bodies that took a decision, with its own date and case if they differ."""

    body: Line
    unit: UnitRef | None = None
    date: DeadlineField | None = None
    case: CodeText | None = None


@shared_record
class Decision:
    """What was decided, when, and by which body or bodies."""

    declares: ClassVar = Declares("decision", "file")

    id: Slug
    title: Line
    text: Markdown | None = None
    bodies: tuple[Annotated[DecidingBody, short_form("body")], ...] = ()
    date: DeadlineField | None = None
    case: CodeText | None = None


@shared_record
class Extension:
    """A decision that made a plan or a project last longer. `period` is the one before it."""

    period: PeriodField
    body: Line | None = None
    date: DeadlineField | None = None
    case: CodeText | None = None
    reason: Line | None = None


@record
class Revision:
    """A revision of a plan that is rolled on or rewritten within its period."""

    date: DeadlineField
    body: Line | None = None
    text: Markdown | None = None


@shared_record
class ContactPoint:
    """Whom to ask about a plan: a role, never a person's name."""

    role: Role
    unit: UnitRef | None = None
    phone: Phone | None = None


@record
class Plan:
    """What plans of every kind have in common.

    `period` is the one that holds now; `extensions` have the earlier ones. `unit` is the one
    whose plan it is, `owners` are those who stand behind it on their lines.
    """

    # What is done with a plan after it was adopted is no part of what was adopted.
    follow_up: ClassVar[tuple[str, ...]] = (
        "adoption",
        "decisions",
        "former_ids",
        "visibility",
        "revisions",
        "web",
    )

    kind: str
    id: Slug
    title: Line
    subtitle: Line | None = None
    language: PlanLanguage = "nb"
    visibility: Visibility = "public"
    unit: UnitRef | None = None
    owners: tuple[PartyField, ...] = ()
    period: PeriodField | None = None
    extensions: tuple[Extension, ...] = ()
    edition: Line | None = None
    revised: FrequencyField | None = None
    revisions: tuple[Revision, ...] = ()
    adoption: Adoption = NOT_ADOPTED
    decisions: tuple[Decision, ...] = ()
    contacts: tuple[ContactPoint, ...] = ()
    web: WebAddress | None = None

    implements: tuple[DocumentRef, ...] = ()
    follows: tuple[DocumentRef, ...] = ()
    replaces: tuple[DocumentRef, ...] = ()
    part_of: tuple[DocumentRef, ...] = ()
    derived_from: tuple[DocumentRef, ...] = ()
    governing_documents: tuple[DocumentRef, ...] = ()
    legal_basis: tuple[LegalSource, ...] = ()

    former_ids: tuple[Slug, ...] = ()
