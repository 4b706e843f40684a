"""Where the cascade has gaps: work without a goal, goals without work, levels left out."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Final, Literal

from navplan.cascade.levels import Level, Levels
from navplan.cascade.links import Cascade, Key, Node
from navplan.frozen import frozen
from navplan.model.actions import Action
from navplan.model.common import OwnerLine
from navplan.model.effective import EffectiveGoal
from navplan.model.inheritance import PlacedScorecard, effective_perspectives, lineage
from navplan.model.operating_plan import OperatingPlan
from navplan.model.plan import Plan
from navplan.model.scorecard import Scorecard
from navplan.schema.fields import DOCUMENT_KINDS, GOAL_KINDS
from navplan.values import Period
from navplan.workspace import Workspace

GapKind = Literal[
    "nobody-works-for", "action-without-goal", "level-skipped", "demand-without-place"
]

_GOALS: Final = frozenset(GOAL_KINDS) - {"success-factor"}
"""What somebody should work for; a success factor is a part of its goal."""

_WORK: Final = frozenset({"action", "project"})
_BETWEEN: Final[frozenset[Level]] = frozenset({"county", "municipality"})


@frozen
class Gap:
    """A missing link at a node.

    `plan` is the id of the plan that lacks it. For a skipped level `upper` is what is served
    directly, and `between` the id of the document that is passed over.
    """

    kind: GapKind
    node: Node
    plan: str
    upper: Node | None = None
    between: str | None = None


def gaps_in(workspace: Workspace, cascade: Cascade) -> tuple[Gap, ...]:
    """Every gap, kind by kind, in the order of the files."""
    finder = _Finder(workspace, cascade)
    return (
        *finder.nobody_works_for(),
        *finder.actions_without_goal(),
        *finder.demands_without_place(),
        *finder.levels_skipped(),
    )


class _Finder:
    """The gaps of one workspace while they are looked for."""

    def __init__(self, workspace: Workspace, cascade: Cascade) -> None:
        self._workspace = workspace
        self._cascade = cascade
        self._levels = Levels(workspace)
        self._files_below: dict[Key, frozenset[str]] = {}
        self._between: dict[Key, tuple[Node, ...]] = {}

    # ----- goals without work -----

    def nobody_works_for(self) -> Iterator[Gap]:
        """Goals of plans that no action, project or goal further down serves.

        A scorecard's goals are asked about in each plan that has the scorecard: what another
        unit does for a shared goal is not this unit's work. What a governing document asks for
        is a demand, and reported as one where a plan names the document.
        """
        # Where units build on a shared scorecard, the work is theirs.
        planned = {
            self._file_of(scorecard.inherits, ("scorecard",))
            for _, scorecard in self._workspace.models(Scorecard)
        }
        for _, plan in self._workspace.models(OperatingPlan):
            card = self._file_of(plan.scorecard, ("scorecard",))
            # A scorecard that cannot be read has no family, and is reported by validate.
            family = list(lineage(self._workspace, card)) if card else []
            if family:
                planned.update(each for each, _ in family)
                yield from self._unserved(plan, *family)
        for node in self._cascade.nodes.values():
            if (
                node.kind in _GOALS
                and node.file not in planned
                and isinstance(self._workspace.model(node.file), Plan)
                and not self._is_worked_for(node)
            ):
                yield Gap("nobody-works-for", node, node.document)

    def _unserved(
        self, plan: OperatingPlan, own: PlacedScorecard, *inherited: PlacedScorecard
    ) -> Iterator[Gap]:
        served = {key for action in plan.actions for key in self._serves(action)}
        for perspective in effective_perspectives(own, inherited):
            for goal in perspective.goals:
                if not served & _places(goal):
                    origin = goal.origin
                    node = self._cascade.nodes[origin.file, origin.path]
                    yield Gap("nobody-works-for", node, plan.id)

    def _serves(self, action: Action) -> Iterator[Key]:
        """The goals and indicators that an action serves; a cancelled one serves none."""
        if action.is_cancelled:
            return
        for address in filter(None, (action.goal, *action.indicators)):
            target = self._workspace.index.find(address, (*GOAL_KINDS, "indicator-use"))
            if target:
                yield target.file, target.path

    def _is_worked_for(self, node: Node) -> bool:
        below = [self._cascade.nodes[key] for key in self._cascade.all_below(node.key)]
        return any(
            lower.kind in _WORK or (lower.kind in GOAL_KINDS and lower.file != node.file)
            for lower in below
        )

    # ----- actions without a goal -----

    def actions_without_goal(self) -> Iterator[Gap]:
        """Actions that serve no goal and no premise, not over an indicator or a project either."""
        for node in self._cascade.nodes.values():
            if node.kind != "action":
                continue
            above = (self._cascade.nodes[key] for key in self._cascade.all_above(node.key))
            if not any(upper.kind in (*GOAL_KINDS, "premise") for upper in above):
                yield Gap("action-without-goal", node, node.document)

    # ----- demands without a place -----

    def demands_without_place(self) -> Iterator[Gap]:
        """What a plan's governing documents ask for and nothing in the plan takes up."""
        demands: dict[str, list[Node]] = {}
        for node in self._cascade.nodes.values():
            if node.kind in _GOALS:
                demands.setdefault(node.file, []).append(node)
        for file, plan in self._workspace.models(Plan):
            named = dict.fromkeys((*plan.implements, *plan.governing_documents))
            asking = [self._file_of(each, DOCUMENT_KINDS) for each in named]
            if not any(each in demands for each in asking):
                continue
            home = self._home(file, plan)
            for document in asking:
                for node in demands.get(document or "", ()):
                    if self._files_working_for(node).isdisjoint(home):
                        yield Gap("demand-without-place", node, plan.id)

    def _files_working_for(self, node: Node) -> frozenset[str]:
        """The files with something that serves a node; asked by every plan, so remembered."""
        if node.key not in self._files_below:
            below = self._cascade.all_below(node.key)
            self._files_below[node.key] = frozenset(file for file, _ in below)
        return self._files_below[node.key]

    def _home(self, file: str, plan: Plan) -> Collection[str]:
        """The files in which a plan may take something up: its own and its scorecards'."""
        card = file
        if not isinstance(plan, Scorecard):
            card = self._file_of(getattr(plan, "scorecard", None), ("scorecard",)) or file
        return {file, card, *(each for each, _ in lineage(self._workspace, card))}

    # ----- levels that are left out -----

    def levels_skipped(self) -> Iterator[Gap]:
        """Goals of an office that support a national goal past a level that supports it too."""
        nodes = self._cascade.nodes
        for link in self._cascade.links:
            lower, upper = nodes[link.lower], nodes[link.upper]
            if link.relation != "supports" or lower.level != "office" or upper.level != "national":
                continue
            steering = self._levels.steering(lower.unit)
            between = {
                goal.file: goal.document
                for goal in self._supporting_between(upper)
                if goal.unit in steering
                and _same_line(goal.line, lower.line)
                and self._at_the_same_time(goal, lower)
            }
            reached = {file for file, _ in self._cascade.all_above(lower.key)}
            if between and reached.isdisjoint(between):
                first = min(between.values())
                yield Gap("level-skipped", lower, lower.document, upper, first)

    def _supporting_between(self, upper: Node) -> tuple[Node, ...]:
        """The goals of counties and municipalities that serve a node; remembered as well."""
        if upper.key not in self._between:
            below = map(self._cascade.nodes.__getitem__, self._cascade.all_below(upper.key))
            self._between[upper.key] = tuple(goal for goal in below if goal.level in _BETWEEN)
        return self._between[upper.key]

    def _at_the_same_time(self, one: Node, other: Node) -> bool:
        first, second = (_period(self._workspace.model(node.file)) for node in (one, other))
        return first is None or second is None or _overlap(first, second)

    def _file_of(self, address: str | None, kinds: tuple[str, ...]) -> str | None:
        target = address and self._workspace.index.find(address, kinds)
        return target.file if target else None


def _places(goal: EffectiveGoal) -> set[Key]:
    """Where a goal, its success factors and its indicators are written."""
    factors = (factor.origin for factor in goal.success_factors)
    uses = (use.origin for use in goal.uses)
    return {(origin.file, origin.path) for origin in (*goal.origins, *factors, *uses)}


def _same_line(one: OwnerLine | None, other: OwnerLine | None) -> bool:
    return one == other or "shared" in (one, other) or None in (one, other)


def _period(document: object) -> Period | None:
    period: Period | None = getattr(document, "period", None)
    return period


def _overlap(one: Period, other: Period) -> bool:
    return one.first <= other.last and other.first <= one.last
