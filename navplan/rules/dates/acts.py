"""TIM: acts and regulations that a plan works by, and that were not in force in its time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Final, cast

from navplan.diagnostics import Severity, Term
from navplan.i18n import N_
from navplan.rules.parts import parts_of
from navplan.rules.registry import Hit, hit_in, rule

if TYPE_CHECKING:
    from navplan.diagnostics import Path
    from navplan.model.common import LegalSource
    from navplan.model.plan import Plan
    from navplan.workspace import Workspace

_OVER: Final = Term(N_("it was no longer in force"))
_NOT_YET: Final = Term(N_("it was not in force yet"))
_BACKWARDS: Final = Term(N_("it ended before it began"))


@rule(
    "TIM022",
    message=N_("by what is written here, “{name}” does not belong to {time}: {reason}"),
    help=N_("correct the year, or write the act that was in force then"),
    severity=Severity.WARNING,
)
def act_not_in_force(workspace: Workspace) -> Iterator[Hit]:
    """
    ## What it does
    Finds acts and regulations that a plan works by and whose `valid_to` is before the plan's
    period, or whose `valid_from` is after it. Acts that a deviation breaks are held against the
    day on which it was found. An act whose `valid_to` is before its `valid_from` is reported
    too.

    ## Why is this bad?
    A decision made by an act that is no longer in force can be set aside. Most often the year
    is a slip, or the act stayed behind when last year's plan was copied.

    ## Example
    ```yaml
    kind: operating-plan
    id: nav-harstad-driftsplan-2015
    title: Driftsplan 2015
    unit: nav-harstad
    period: 2015
    legal_basis:
      - title: Lov om sosiale tjenester m.v.
        valid_to: 2009  # warning: 15 [TIM022] "it was no longer in force"
    ```

    Use instead:
    ```yaml
    kind: operating-plan
    id: nav-harstad-driftsplan-2015
    title: Driftsplan 2015
    unit: nav-harstad
    period: 2015
    legal_basis:
      - title: Lov om sosiale tjenester i arbeids- og velferdsforvaltningen
        valid_from: 2010
    ```
    """
    for file, path, part in parts_of(workspace, "LegalSource"):
        source = cast("LegalSource", part)
        if source.valid_from is None and source.valid_to is None:
            continue
        first, last, time = _time(cast("Plan", workspace.model(file)), path)
        begins = source.valid_from.first if source.valid_from else date.min
        ends = source.valid_to.last if source.valid_to else date.max
        key, reason = "valid_to", None
        if ends < begins:
            reason = _BACKWARDS
        elif ends < first:
            reason = _OVER
        elif begins > last:
            key, reason = "valid_from", _NOT_YET
        if reason:
            name = source.short_title or source.title
            yield hit_in(file, *path, key, name=name, time=time, reason=reason)


def _time(plan: Plan, path: Path) -> tuple[date, date, str]:
    """The days in which an act at a path of a plan is to be in force, and these days in words."""
    key, at, *_ = path
    if key == "deviations":
        found: date | None = getattr(plan, "deviations")[at].found  # noqa: B009 - not of all plans
        if found:
            return found, found, found.isoformat()
    elif plan.period:
        return plan.period.first, plan.period.last, str(plan.period)
    return date.min, date.max, ""
