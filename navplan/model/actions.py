"""Actions: what is going to be done, how far it has come, and what was found to be wrong."""

from datetime import date
from typing import Annotated, ClassVar, Literal

from navplan.model.common import (
    DeviationPlan,
    Financing,
    LegalSource,
    OwnerLine,
    Party,
    Progress,
    Visibility,
)
from navplan.schema.fields import (
    ActionRef,
    CostField,
    Day,
    DeadlineField,
    Declares,
    DocumentRef,
    GoalRef,
    IndicatorUseRef,
    Line,
    Markdown,
    PremiseRef,
    ProjectRef,
    Role,
    Slug,
    UnitRef,
    one_or_more,
    record,
    shared_record,
    short_form,
)


@shared_record
class Action:
    """Something that is going to be done: by whom, by when, at what cost, for which goal.

    `contributors` are roles and others in words, `partners` units of the workspace. `progress` is
    how far it has come, once or at several dates. `uncertain` says what of it the source leaves
    open.
    """

    declares: ClassVar = Declares("action", "file")
    follow_up: ClassVar = ("progress", "uncertain", "former_ids")

    id: Slug
    title: Line
    text: Markdown | None = None
    goal: GoalRef | None = None
    indicators: tuple[IndicatorUseRef, ...] = ()
    premises: tuple[PremiseRef, ...] = ()
    line: OwnerLine | None = None
    project: ProjectRef | None = None
    priority: Literal["A", "B", "C"] | None = None
    responsible: Role | None = None
    contributors: tuple[Line, ...] = ()
    partners: tuple[UnitRef, ...] = ()
    documents: tuple[DocumentRef, ...] = ()
    deadline: DeadlineField | None = None
    cost: CostField | None = None
    financing: tuple[Financing, ...] = ()
    on_deviation: Annotated[DeviationPlan, short_form("action")] | None = None
    progress: Annotated[tuple[Progress, ...], one_or_more("state")] = ()
    uncertain: Line | None = None
    former_ids: tuple[Slug, ...] = ()

    def progress_at(self, as_of: date) -> Progress | None:
        """How far it had come on a day, as far as is known: later news do not count."""
        known = [one for one in self.progress if one.date is None or one.date <= as_of]
        return max(known, key=lambda one: one.date or date.min, default=None)

    @property
    def is_cancelled(self) -> bool:
        """Whether the last news of it is that it will not be done."""
        latest = self.progress_at(date.max)
        return latest is not None and latest.state == "cancelled"


@record
class ActionGroup:
    """Some of the actions, under a heading of another grouping."""

    title: Line
    actions: tuple[ActionRef, ...] = ()


@record
class Grouping:
    """A second way to group the same actions, such as by focus area or by owner."""

    declares: ClassVar = Declares("grouping", "file")

    id: Slug
    title: Line
    groups: tuple[ActionGroup, ...] = ()


@record
class Deviation:
    """Something that was found to be wrong, by whom, how grave, and how it is closed.

    It is another thing than the deviation plan of an action, which is prepared before anything
    has gone wrong. `indicators` and `actions` link the two.
    """

    declares: ClassVar = Declares("deviation", "file")

    id: Slug
    title: Line
    text: Markdown | None = None
    found: Day | None = None
    found_by: Annotated[Party, short_form("unit")] | None = None
    found_in: Literal["supervision", "internal_control", "indicator", "incident"]
    severity: Literal["breach", "remark"] | None = None
    legal_basis: tuple[LegalSource, ...] = ()
    indicators: tuple[IndicatorUseRef, ...] = ()
    actions: tuple[ActionRef, ...] = ()
    measure: Markdown | None = None
    responsible: Role | None = None
    deadline: DeadlineField | None = None
    closed: Day | None = None
    remark: Line | None = None
    visibility: Visibility = "internal"
