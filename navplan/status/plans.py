"""Where everything in a workspace stands: each plan that measures, from its indicators up."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from navplan.frozen import frozen
from navplan.model.common import OwnerLine
from navplan.model.effective import (
    EffectiveGoal,
    EffectivePerspective,
    EffectiveUse,
    Origin,
    Weighing,
)
from navplan.model.measured import Contents, contents
from navplan.model.plan import Plan
from navplan.model.scorecard import Scorecard
from navplan.status import not_computed
from navplan.status.indicator import Setting, indicator_item
from navplan.status.results import Kind, StatusItem
from navplan.status.rollup import Rolled, coverage, trace, worst
from navplan.status.series import Measured, address_of, everything_measured
from navplan.status.statuses import Status
from navplan.status.trace import Step
from navplan.workspace import Workspace


def status_of(workspace: Workspace, *, as_of: date, empty: bool = False) -> tuple[StatusItem, ...]:
    """The status of every plan that measures something, and of everything in it, as of a day.

    Plans come in the order of their files; in each the plan comes first, then its own
    indicators and goals, then every perspective or focus area with its goals, and every goal
    with its indicators. A scorecard is there to be measured by and always comes; strategic
    plans and programmes without a goal or an indicator come where `empty` asks for them.
    """
    measured = everything_measured(workspace)
    return tuple(
        item
        for found in _plans(workspace)
        if empty or isinstance(found.plan, Scorecard) or not found.is_empty
        for item in _standing(workspace, found, as_of, measured)
    )


def status_of_plan(
    workspace: Workspace, file: str, *, as_of: date, measured: Measured | None = None
) -> tuple[StatusItem, ...]:
    """The status of the plan in a file, inherited goals included.

    `measured` is what `everything_measured` found, for those who have it already. The result
    is empty where the file holds no plan that can have goals and indicators.
    """
    found = contents(workspace, file)
    if found is None:
        return ()
    return _standing(workspace, found, as_of, measured or everything_measured(workspace))


def _plans(workspace: Workspace) -> Iterator[Contents]:
    for file, _ in workspace.models(Plan):
        found = contents(workspace, file)
        if found:
            yield found


def _standing(
    workspace: Workspace, found: Contents, as_of: date, measured: Measured
) -> tuple[StatusItem, ...]:
    plan = found.plan
    setting = Setting(
        workspace=workspace,
        plan=plan,
        unit=address_of(workspace, plan.unit, "unit") if plan.unit else None,
        as_of=min(as_of, plan.period.last),
        measured=measured,
        coverage_waits=tuple(not_computed.of_coverage(found.weighing)),
    )
    head = _Head("plan", plan.id, None, plan.title, plan.line, found.origin, found.weighing)
    branches = (
        *(_use(setting, None, use) for use in found.uses),
        *(_goal(setting, goal, head) for goal in found.goals),
        *(_area(setting, area, head) for area in found.areas),
    )
    return _node(setting, head, branches).items


@frozen
class _Head:
    """What a parent says of itself before its children are counted."""

    kind: Kind
    id: str
    above: _Head | None
    title: str
    line: OwnerLine | None
    origin: Origin
    weighing: Weighing


@frozen
class _Branch:
    """An item with everything below it, itself first.

    `leaves` are the statuses of the indicators that count. A branch that does not contribute
    is shown and not counted.
    """

    items: tuple[StatusItem, ...]
    leaves: tuple[Status, ...]
    weighing: Weighing
    contributes: bool = True


def _area(setting: Setting, area: EffectivePerspective, above: _Head) -> _Branch:
    line, id_ = setting.plan.line, setting.id_of(area.id)
    head = _Head("perspective", id_, above, area.title, line, area.origin, area.weighing)
    return _node(setting, head, [_goal(setting, goal, head) for goal in area.goals])


def _goal(setting: Setting, goal: EffectiveGoal, above: _Head) -> _Branch:
    line, id_ = goal.line or setting.plan.line, setting.id_of(goal.id)
    head = _Head("goal", id_, above, goal.title, line, goal.origin, goal.weighing)
    return _node(setting, head, [_use(setting, goal, use) for use in goal.uses])


def _use(setting: Setting, goal: EffectiveGoal | None, use: EffectiveUse) -> _Branch:
    item = indicator_item(setting, goal, use)
    return _Branch((item,), (item.status,), use.weighing, use.use.contributes)


def _node(setting: Setting, head: _Head, branches: Sequence[_Branch]) -> _Branch:
    """A parent with its branches."""
    counted = [branch for branch in branches if branch.contributes]
    children = [branch.items[0] for branch in counted]
    least = setting.workspace.settings.status.min_coverage
    rolled = worst([child.status for child in children], least)
    leaves = tuple(leaf for branch in counted for leaf in branch.leaves)
    waits = tuple(_waits(setting, head, counted, rolled))
    if waits:
        rolled = Rolled(Status.INVALID, None)
    item = StatusItem(
        id=head.id,
        kind=head.kind,
        title=head.title,
        unit=setting.unit,
        plan=setting.plan.id,
        parent=head.above.id if head.above else None,
        parent_kind=head.above.kind if head.above else None,
        status=rolled.status,
        trace=trace(children, rolled, least, waits),
        origin=head.origin,
        line=head.line,
        coverage=coverage(leaves, rolled.share),
    )
    below = (one for branch in branches for one in branch.items)
    return _Branch((item, *below), leaves, head.weighing)


def _waits(
    setting: Setting, head: _Head, counted: Sequence[_Branch], rolled: Rolled
) -> Iterator[Step]:
    """What is written of how a parent's status comes about and is not computed."""
    yield from not_computed.of_parent(head.weighing)
    for branch in counted:
        yield from not_computed.of_child(branch.items[0].title, branch.weighing)
    # Too little measured never hides a red, and what has no colour has none to withhold.
    if rolled.status in (Status.GREEN, Status.YELLOW, Status.INSUFFICIENT):
        yield from setting.coverage_waits
