"""OWN: whether the goals see to both owners, and whether one role is to measure too much."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Any, Final, NamedTuple, cast

from navplan.diagnostics import Path, Severity, Term
from navplan.i18n import N_
from navplan.rules.indicators.uses import PlannedUse, planned_uses
from navplan.rules.registry import Hit, hit_in, rule

if TYPE_CHECKING:
    from collections.abc import Mapping

    from navplan.model.effective import EffectiveGoal
    from navplan.model.measured import MeasuringPlan
    from navplan.model.organisation import Unit
    from navplan.workspace import Workspace

_MEASURING: Final = ("programme", "scorecard", "strategic-plan")

_OWNERS: Final[Mapping[str, str]] = {"state": N_("the state"), "municipal": N_("the municipality")}

_ENOUGH_GOALS: Final = 3
"""With one or two goals it is chance on whose line they are."""

_HEAVY: Final = 120
"""More than ten indicators every month: one measurement every other working day."""


@rule(
    "OWN003",
    message=N_("no goal is on the line of {owner}, which is one of the two owners"),
    help=N_(
        "add the goals that {owner} steers by, or a line “line: shared” to those that are both"
        " owners’; a plan that is for one owner alone has “line: …” itself"
    ),
    severity=Severity.WARNING,
)
def owner_without_goals(workspace: Workspace) -> Iterator[Hit]:
    """
    ## What it does
    Finds scorecards, strategic plans and programmes of state and municipality together in which
    every goal is on the same owner's line. Inherited goals count.

    It says nothing where a goal does not tell its line, where there are fewer than three goals,
    where the plan itself is on one line, and where another plan of the same unit is for the
    other owner.

    ## Why is this bad?
    A NAV office has two owners, and each of them expects to find its own goals in the plan. A
    plan with the goals of one of them is no plan for the whole office.

    ## Example
    ```yaml
    kind: scorecard
    id: nav-fjordvik-malekart-2026
    title: Målekart 2026
    unit: nav-fjordvik
    period: 2026
    owners:  # warning: 1 [OWN003] "the municipality"
      - unit: nav-fylke
        line: state
      - unit: fjordvik-kommune
        line: municipal
    perspectives:
      - id: brukere
        title: Brukere
        goals:
          - id: arbeid
            title: Flere i arbeid
            line: state
          - id: oppfolging
            title: Tett oppfølging
            line: state
          - id: arbeidsgivere
            title: Arbeidsgivere får hjelp
            line: state
    ```

    Use instead:
    ```yaml
    kind: scorecard
    id: nav-fjordvik-malekart-2026
    title: Målekart 2026
    unit: nav-fjordvik
    period: 2026
    owners:
      - unit: nav-fylke
        line: state
      - unit: fjordvik-kommune
        line: municipal
    perspectives:
      - id: brukere
        title: Brukere
        goals:
          - id: arbeid
            title: Flere i arbeid
            line: state
          - id: oppfolging
            title: Tett oppfølging
            line: state
          - id: raske-svar
            title: Raske svar til dem som søker om hjelp
            line: municipal
    ```
    """
    for record in workspace.records.values():
        found = workspace.model(record.file) if record.kind in _MEASURING else None
        plan = cast("MeasuringPlan | None", found)
        if plan is None or plan.line not in (None, "shared"):
            continue
        owned = _owned(workspace, plan)
        missing = _line_without_goals(workspace, record.file) if owned else None
        if owned and missing and not _has_plan_for(workspace, plan, missing):
            yield hit_in(record.file, owned, key=owned == "owners", owner=Term(_OWNERS[missing]))


@rule(
    "OWN004",
    message=N_("“{role}” is to measure {times} times a year (indicators: {indicators})"),
    help=N_("let others measure some of them, measure more seldom, or leave out what nobody uses"),
    severity=Severity.INFO,
)
def heavy_measuring_load(workspace: Workspace) -> Iterator[Hit]:
    """
    ## What it does
    Adds up how often each role is to measure in a year, over all plans of a unit, and finds
    roles that are to measure more than 120 times: more than ten indicators every month.

    ## Why is this bad?
    Measuring takes time from the work that is measured. When it is too much, the numbers come
    late or not at all, and the leader's comment is not written.

    ## Example
    ```yaml
    kind: indicators
    id: katalog
    title: Katalog
    language: nb
    indicators:
      - id: moter
        title: Møter
        measured_in: count
        frequency: day
        direction: higher
    ```

    `malekart.yaml`
    ```yaml
    kind: scorecard
    id: nav-fjordvik-malekart-2015
    title: Målekart 2015
    unit: nav-fjordvik
    period: 2015
    perspectives:
      - id: brukere
        title: Brukere
        goals:
          - id: arbeid
            title: Flere i arbeid
            indicators:
              - indicator: moter
                at_least: 2
                measured_by: veileder  # info: 26 [OWN004] "365 times"
    ```

    Use instead:

    `malekart.yaml`
    ```yaml
    kind: scorecard
    id: nav-fjordvik-malekart-2015
    title: Målekart 2015
    unit: nav-fjordvik
    period: 2015
    perspectives:
      - id: brukere
        title: Brukere
        goals:
          - id: arbeid
            title: Flere i arbeid
            indicators:
              - indicator: moter
                at_least: 2
                measured: månedlig
                measured_by: veileder
    ```
    """
    loads: dict[tuple[str, int, str], list[_Load]] = defaultdict(list)
    for planned in planned_uses(workspace):
        role, *path = _measured_by(planned)
        for year in _years(planned) if role else ():
            key = (planned.plan.unit or planned.file, year, role.casefold())
            loads[key].append(_Load(role, planned.file, tuple(path), _times(planned, year)))
    said: set[tuple[str, str]] = set()
    for (unit, _, folded), found in loads.items():
        times = sum(load.times for load in found)
        first = next((load for load in found if load.path), None)
        if times > _HEAVY and first and (unit, folded) not in said:
            said.add((unit, folded))
            yield hit_in(
                first.file, *first.path, role=first.role, indicators=len(found), times=times
            )


class _Load(NamedTuple):
    """One indicator that a role measures, how often, and where the plan's file says so."""

    role: str
    file: str
    path: Path
    times: int


def _owned(workspace: Workspace, plan: MeasuringPlan) -> str | None:
    """The key that says that state and municipality own a plan together, if they do."""
    from navplan.model.units import find_unit  # noqa: PLC0415 - models come with the plans

    if plan.owners:
        return "owners" if {"state", "municipal"} <= {one.line for one in plan.owners} else None
    place = find_unit(workspace, plan.unit) if plan.unit else None
    unit: Unit | None = place.unit if place else None
    both = unit and {"state", "municipal"} <= {owner.line for owner in unit.owners}
    return "unit" if both else None


def _line_without_goals(workspace: Workspace, file: str) -> str | None:
    """The owner's line that none of the goals of a plan is on, if all say theirs."""
    from navplan.model.measured import contents  # noqa: PLC0415

    found = contents(workspace, file)
    if found is None or found.uses:
        return None
    goals = [*found.goals, *(goal for area in found.areas for goal in area.goals)]
    lines = {line for goal in goals for line in _lines(goal)}
    if len(goals) < _ENOUGH_GOALS or lines not in ({"state"}, {"municipal"}):
        return None
    return "municipal" if lines == {"state"} else "state"


def _lines(goal: EffectiveGoal) -> set[str | None]:
    own = {use.use.line for use in goal.uses if use.use.line}
    return {*own, goal.line} if goal.line or not own else set(own)


def _has_plan_for(workspace: Workspace, plan: MeasuringPlan, line: str) -> bool:
    """Whether another plan of the unit is for the owner on a line."""
    others: Iterator[Any] = (other for _, other in workspace.models(object))
    return any(
        getattr(other, "line", None) == line
        and getattr(other, "kind", None) in _MEASURING
        and other.unit == plan.unit
        for other in others
    )


def _measured_by(planned: PlannedUse) -> tuple[Any, ...]:
    """Who measures, and the path in the plan's file that says so; no path if it is inherited."""
    use, goal = planned.use, planned.goal
    if use.measured_by:
        place = planned.placed.place("measured_by")
        return (use.measured_by, *(place.path if place.file == planned.file else ()))
    name = (use.success_factor or "").rpartition("/")[2]
    for factor in goal.success_factors if goal else ():
        if factor.id == name and factor.success_factor.measured_by:
            here = factor.origin.below("measured_by")
            said = factor.success_factor.measured_by
            return (said, *(here.path if here.file == planned.file else ()))
    return (goal.measured_by if goal else None,)


def _years(planned: PlannedUse) -> range:
    period = planned.plan.period
    return range(period.first.year, period.last.year + 1)


def _times(planned: PlannedUse, year: int) -> int:
    """How often it is to be measured in a year."""
    return len(planned.timetable.periods(date(year, 1, 1), date(year, 12, 31)))
