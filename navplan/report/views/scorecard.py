"""Scorecards as documents show them: the shared part, the unit's own, and the state's."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Literal

from navplan.frozen import frozen
from navplan.model.effective import EffectiveGoal, EffectivePerspective, Origin
from navplan.model.inheritance import effective_perspectives, lineage
from navplan.model.scorecard import Scorecard
from navplan.render.voice import Voice
from navplan.report.views.judged import JudgedView, Standing, judged_view
from navplan.report.views.sections import SectionView, section_view
from navplan.workspace import Workspace


@frozen
class RowView:
    """A row of a scorecard: a goal, or an indicator below it.

    `elsewhere` says of a goal that its indicators stand in the unit's own part alone.
    """

    kind: Literal["goal", "indicator"]
    number: str
    result_target: str
    judged: JudgedView
    elsewhere: bool = False


@frozen
class PerspectiveView:
    """A perspective and its rows."""

    judged: JudgedView
    rows: tuple[RowView, ...]


@frozen
class ScorecardView:
    """A scorecard, or the part of one that comes from one place."""

    title: str
    introduction: SectionView
    judged: JudgedView | None
    perspectives: tuple[PerspectiveView, ...]

    @property
    def has_numbers(self) -> bool:
        """Whether any indicator stands in it."""
        return any(row.kind == "indicator" for one in self.perspectives for row in one.rows)


@frozen
class PlacedScorecard:
    """A scorecard as it counts for its unit: its file, its ancestors, its effective contents.

    `inherited` are the perspectives before the unit adjusts them and adds its own.
    """

    file: str
    scorecard: Scorecard
    ancestors: tuple[Scorecard, ...]
    perspectives: tuple[EffectivePerspective, ...]
    inherited: tuple[EffectivePerspective, ...]

    def is_own(self, origin: Origin) -> bool:
        """Whether something is written in the scorecard itself and not inherited."""
        return origin.file == self.file


def placed(workspace: Workspace, reference: str) -> PlacedScorecard | None:
    """The scorecard that a reference means, with all that it inherits; None if there is none."""
    target = workspace.index.find(reference, ("scorecard",))
    line = list(lineage(workspace, target.file)) if target else []
    if not line:
        return None
    (file, scorecard), *shared = line
    return PlacedScorecard(
        file,
        scorecard,
        tuple(one for _, one in shared),
        effective_perspectives(line[0], shared),
        effective_perspectives(shared[0], shared[1:]) if shared else (),
    )


def whole_scorecard(card: PlacedScorecard, standing: Standing, voice: Voice) -> ScorecardView:
    """All of a scorecard, inherited or not."""
    return _view(card, card.scorecard, standing, voice, lambda _: True)


def own_part(card: PlacedScorecard, standing: Standing, voice: Voice) -> ScorecardView:
    """What the unit's own scorecard says."""
    return _view(card, card.scorecard, standing, voice, card.is_own)


def shared_part(card: PlacedScorecard, standing: Standing, voice: Voice) -> ScorecardView | None:
    """What is inherited from the shared scorecard; None where there is none."""
    if not card.ancestors:
        return None
    return _view(card, card.ancestors[0], standing, voice, lambda origin: not card.is_own(origin))


def _view(
    card: PlacedScorecard,
    source: Scorecard,
    standing: Standing,
    voice: Voice,
    belongs: Callable[[Origin], bool],
) -> ScorecardView:
    found = standing.item("plan", card.scorecard.id)
    perspectives = []
    for perspective in card.perspectives:
        item = standing.item("perspective", f"{card.scorecard.id}/{perspective.id}")
        rows = tuple(
            row
            for goal in perspective.goals
            if any(map(belongs, goal.places))
            for row in _rows(card, goal, standing, voice, belongs)
        )
        if item and rows:
            perspectives.append(PerspectiveView(judged_view(item, voice), rows))
    return ScorecardView(
        source.title,
        section_view(source.introduction, source),
        judged_view(found, voice) if found else None,
        tuple(perspectives),
    )


def _shared_target(card: PlacedScorecard, goal: EffectiveGoal) -> str | None:
    """The result target that a goal has where it is inherited from."""
    goals = (one for part in card.inherited for one in part.goals)
    return next((one.result_target for one in goals if one.id == goal.id), None)


def _rows(
    card: PlacedScorecard,
    goal: EffectiveGoal,
    standing: Standing,
    voice: Voice,
    belongs: Callable[[Origin], bool],
) -> Iterator[RowView]:
    """The goal's row and those of its indicators that belong here."""
    item = standing.item("goal", f"{card.scorecard.id}/{goal.id}")
    if item is None:
        return
    shared = not any(map(card.is_own, filter(belongs, goal.places)))
    yield RowView(
        "goal",
        goal.number or "",
        (_shared_target(card, goal) if shared else goal.result_target) or "",
        judged_view(item, voice),
        elsewhere=shared and bool(goal.uses) and not any(belongs(use.origin) for use in goal.uses),
    )
    for use in goal.uses:
        item = standing.item("indicator", f"{card.scorecard.id}/{use.id}")
        if item and belongs(use.origin):
            yield RowView("indicator", "", "", judged_view(item, voice))
