"""TIM: days on which something is told to have happened, and that are still to come."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Final, NamedTuple, cast

from navplan.diagnostics import Severity
from navplan.i18n import N_
from navplan.rules.registry import Hit, hit_in, rule
from navplan.schema.shape import records_in
from navplan.values import Period

if TYPE_CHECKING:
    from collections.abc import Mapping

    from navplan.diagnostics import Path
    from navplan.model.actions import Deviation
    from navplan.model.plan import Plan
    from navplan.values import Deadline
    from navplan.workspace import Workspace

_TOLD: Final[Mapping[str, tuple[str, ...]]] = {
    "Correction": ("date",),
    "Deliverable": ("delivered",),
    "Deviation": ("found", "closed"),
    "KeyFigure": ("as_of",),
    "Milestone": ("reached",),
    "Override": ("date",),
    "Progress": ("date",),
    "Revision": ("date",),
}
"""Keys whose days are past when they are written, by the name of a class."""

_ADOPTED: Final = ("adopted", "revised")


@rule(
    "TIM021",
    message=N_("{day} is after {as_of}, though this is told as something that has happened"),
    help=N_(
        "correct the day: have the day and the month changed places? what is only planned belongs"
        " under “deadline” or “planned”"
    ),
    severity=Severity.WARNING,
    needs=("TIM013", "TIM014", "GOV006"),
)
def happened_in_the_future(workspace: Workspace, as_of: date) -> Iterator[Hit]:
    """
    ## What it does
    Finds days after the day of the check on which something is said to have happened: news of
    an action, a deviation that was found or closed, a milestone that was reached, something
    that was delivered, a key figure, a revision, a correction, the adoption of a plan. In each
    file it points at the first.

    A plan whose period has not begun is left alone, but for its adoption. So is a month or a
    year that has begun.

    ## Why is this bad?
    Nobody can tell today what was done in November. Most often the day and the month have
    changed places, or the year is a slip, and until that day the report leaves the news out.

    ## Example
    ```yaml
    kind: operating-plan
    id: nav-harstad-driftsplan-2015
    title: Driftsplan 2015
    unit: nav-harstad
    period: 2015–2071
    actions:
      - id: markedsplan
        title: Utarbeide markedsplan
        progress:
          state: done
          date: 2071-03-06  # warning: 13 [TIM021]
    ```

    Use instead:
    ```yaml
    kind: operating-plan
    id: nav-harstad-driftsplan-2015
    title: Driftsplan 2015
    unit: nav-harstad
    period: 2015–2071
    actions:
      - id: markedsplan
        title: Utarbeide markedsplan
        progress:
          state: done
          date: 2015-03-06
    ```
    """
    for file, model in workspace.models(object):
        if hasattr(model, "adoption"):
            # Who asks how things stood in spring knows that the file has gone on: once is enough.
            found = next(_to_come(cast("Plan", model), as_of), None)
            if found:
                yield hit_in(file, *found.path, day=found.words, as_of=as_of)


class _Day(NamedTuple):
    """A day in a plan: where it stands, and as it is written."""

    path: Path
    words: str


def _to_come(plan: Plan, as_of: date) -> Iterator[_Day]:
    """The days of a plan that are told as past and are not."""
    adopted = plan.adoption.date
    if adopted and adopted > as_of and plan.adoption.state in _ADOPTED:
        yield _Day(("adoption", "date"), adopted.isoformat())
    if plan.period is None or plan.period.first > as_of:
        return
    for path, part in records_in(plan):
        kind = type(part).__name__
        for key in _TOLD.get(kind, ()):
            said = getattr(part, key)
            day = _first(said)
            # A deviation that was closed before it was found is another rule's.
            if day and day > as_of and not (key == "found" and _is_over(cast("Deviation", part))):
                yield _Day((*path, key), str(said))


def _first(said: date | Deadline | Period | None) -> date | None:
    """The first day that may be meant."""
    if said is None or isinstance(said, date):
        return said
    period = said if isinstance(said, Period) else said.period
    return period.first if period else None


def _is_over(deviation: Deviation) -> bool:
    """Whether a deviation was to end before it was found."""
    found, deadline = deviation.found, deviation.deadline
    ends = (deviation.closed, deadline.latest if deadline else None)
    return found is not None and any(end is not None and end < found for end in ends)
