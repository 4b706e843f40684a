"""Where everything in a workspace stands: each scorecard from its indicators up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from navplan.model.common import OwnerLine
from navplan.model.inheritance import (
    EffectiveGoal,
    EffectivePerspective,
    Origin,
    effective_perspectives,
    lineage,
)
from navplan.model.scorecard import Scorecard
from navplan.status.indicator import Setting, indicator_item
from navplan.status.results import Kind, StatusItem
from navplan.status.rollup import coverage, trace, worst
from navplan.status.series import Measured, address_of, everything_measured
from navplan.status.statuses import Status
from navplan.workspace import Workspace


def status_of(workspace: Workspace, *, as_of: date) -> tuple[StatusItem, ...]:
    """The status of every scorecard and everything in it as of a day.

    Scorecards come in the order of their files; in each the plan comes first, then every
    perspective with its goals, and every goal with its indicators.
    """
    measured = everything_measured(workspace)
    return tuple(
        item
        for file, _ in workspace.models(Scorecard)
        for item in status_of_scorecard(workspace, file, as_of=as_of, measured=measured)
    )


def status_of_scorecard(
    workspace: Workspace, file: str, *, as_of: date, measured: Measured | None = None
) -> tuple[StatusItem, ...]:
    """The status of the scorecard in a file, inherited goals included.

    `measured` is what `everything_measured` found, for those who have it already. The result
    is empty where the file holds no scorecard.
    """
    family = list(lineage(workspace, file))
    if not family:
        return ()
    own, *inherited = family
    scorecard = own[1]
    setting = Setting(
        workspace=workspace,
        scorecard=scorecard,
        unit=address_of(workspace, scorecard.unit, "unit"),
        as_of=min(as_of, scorecard.period.last),
        measured=measured or everything_measured(workspace),
    )
    perspectives = effective_perspectives(own, inherited)
    head = _Head("plan", scorecard.id, None, scorecard.title, scorecard.line, Origin(file, ()))
    return _node(setting, head, [_perspective(setting, each) for each in perspectives]).items


@dataclass(frozen=True, slots=True)
class _Head:
    """What a parent says of itself before its children are counted."""

    kind: Kind
    id: str
    parent: str | None
    title: str
    line: OwnerLine | None
    origin: Origin


@dataclass(frozen=True, slots=True)
class _Branch:
    """An item with everything below it, itself first.

    `leaves` are the statuses of the indicators that count. A branch that does not contribute
    is shown and not counted.
    """

    items: tuple[StatusItem, ...]
    leaves: tuple[Status, ...]
    contributes: bool = True


def _perspective(setting: Setting, perspective: EffectivePerspective) -> _Branch:
    line = setting.scorecard.line
    id_, parent = setting.id_of(perspective.id), setting.scorecard.id
    head = _Head("perspective", id_, parent, perspective.title, line, perspective.origin)
    return _node(setting, head, [_goal(setting, goal, id_) for goal in perspective.goals])


def _goal(setting: Setting, goal: EffectiveGoal, parent: str) -> _Branch:
    line = goal.line or setting.scorecard.line
    head = _Head("goal", setting.id_of(goal.id), parent, goal.title, line, goal.origin)
    branches = []
    for use in goal.uses:
        item = indicator_item(setting, goal, use)
        branches.append(_Branch((item,), (item.status,), use.use.contributes))
    return _node(setting, head, branches)


def _node(setting: Setting, head: _Head, branches: Sequence[_Branch]) -> _Branch:
    """A parent with its branches."""
    counted = [branch for branch in branches if branch.contributes]
    children = [branch.items[0] for branch in counted]
    least = setting.workspace.settings.status.min_coverage
    rolled = worst([child.status for child in children], least)
    leaves = tuple(leaf for branch in counted for leaf in branch.leaves)
    item = StatusItem(
        id=head.id,
        kind=head.kind,
        title=head.title,
        unit=setting.unit,
        plan=setting.scorecard.id,
        parent=head.parent,
        status=rolled.status,
        trace=trace(children, rolled, least),
        origin=head.origin,
        line=head.line,
        coverage=coverage(leaves, rolled.share),
    )
    return _Branch((item, *(below for branch in branches for below in branch.items)), leaves)
