"""The first page: where the plan stands, what is off target, what is done and what is due."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from navplan.i18n import N_
from navplan.model.operating_plan import Action, OperatingPlan
from navplan.render.voice import Voice
from navplan.report.views.actions import progress_at
from navplan.report.views.judged import JudgedView, Standing, judged_view
from navplan.report.views.sources import Sources
from navplan.report.views.wording import PROGRESS, capital, deadline_words
from navplan.status import Status, StatusItem
from navplan.values import DeadlineKind

MOST_OFF_TARGET: Final = 6
MOST_DUE: Final = 3
"""How many are shown, so that the summary stays on one page."""

NOT_REPORTED: Final = N_("nothing reported")

_CLOSED: Final = frozenset({"done", "cancelled"})


@dataclass(frozen=True, slots=True)
class PerspectiveCounts:
    """A perspective, and how many of its indicators have which colour."""

    judged: JudgedView
    green: int
    yellow: int
    red: int
    none: int


@dataclass(frozen=True, slots=True)
class ScorecardSummary:
    """A scorecard's overall status and its perspectives."""

    judged: JudgedView
    perspectives: tuple[PerspectiveCounts, ...]


@dataclass(frozen=True, slots=True)
class OffTarget:
    """An indicator that is near or off its target; `comment` is Markdown."""

    judged: JudgedView
    is_red: bool
    comment: str


@dataclass(frozen=True, slots=True)
class ProgressCount:
    """How many actions have come how far."""

    words: str
    number: int


@dataclass(frozen=True, slots=True)
class DueAction:
    """An open action and when it is due; `late` says that the day has passed."""

    deadline: str
    title: str
    responsible: str
    late: bool


@dataclass(frozen=True, slots=True)
class SummaryView:
    """The summary; deviations that did not find room are counted."""

    scorecards: tuple[ScorecardSummary, ...]
    off_target: tuple[OffTarget, ...]
    more_off_target: int
    actions: int
    progress: tuple[ProgressCount, ...]
    due: tuple[DueAction, ...]


def summary_view(
    plan: OperatingPlan, scorecards: Sequence[StatusItem], sources: Sources
) -> SummaryView:
    """The summary of a plan; `scorecards` are the unit's, each as a whole."""
    standing, as_of, voice = sources.standing, sources.as_of, sources.voice
    off_target = _off_target(scorecards, standing)
    due = sorted(_due(plan, as_of, voice), key=lambda one: one[0])
    return SummaryView(
        scorecards=tuple(_scorecard(one, standing, voice) for one in scorecards),
        off_target=tuple(
            OffTarget(
                judged_view(one, voice),
                one.status is Status.RED,
                one.comment.text if one.comment else "",
            )
            for one in off_target[:MOST_OFF_TARGET]
        ),
        more_off_target=max(0, len(off_target) - MOST_OFF_TARGET),
        actions=len(plan.actions),
        progress=tuple(_progress(plan.actions, as_of, voice)),
        due=tuple(action for _, action in due[:MOST_DUE]),
    )


def _scorecard(scorecard: StatusItem, standing: Standing, voice: Voice) -> ScorecardSummary:
    return ScorecardSummary(
        judged_view(scorecard, voice),
        tuple(_counts(one, standing, voice) for one in standing.children(scorecard)),
    )


def _counts(perspective: StatusItem, standing: Standing, voice: Voice) -> PerspectiveCounts:
    found = Counter(item.status for item in standing.indicators(perspective))
    green, yellow, red = (found[one] for one in (Status.GREEN, Status.YELLOW, Status.RED))
    none = found.total() - green - yellow - red
    return PerspectiveCounts(judged_view(perspective, voice), green, yellow, red, none)


def _off_target(scorecards: Sequence[StatusItem], standing: Standing) -> list[StatusItem]:
    """The red indicators, then the yellow ones."""
    return [
        item
        for colour in (Status.RED, Status.YELLOW)
        for scorecard in scorecards
        for item in standing.indicators(scorecard)
        if item.status is colour
    ]


def _progress(actions: Sequence[Action], as_of: date, voice: Voice) -> Iterator[ProgressCount]:
    known = [progress_at(action, as_of) for action in actions]
    found = Counter(progress.state if progress else None for progress in known)
    for state, words in PROGRESS.items():
        if found[state]:
            yield ProgressCount(voice.word(words), found[state])
    if found[None]:
        yield ProgressCount(voice.word(NOT_REPORTED), found[None])


def _due(plan: OperatingPlan, as_of: date, voice: Voice) -> Iterator[tuple[date, DueAction]]:
    """The open actions that have a day to be done by, each with its next such day."""
    for action in plan.actions:
        deadline, progress = action.deadline, progress_at(action, as_of)
        if deadline is None or (progress and progress.state in _CLOSED):
            continue
        if deadline.kind is DeadlineKind.RECURRING:
            day = next((day for day in deadline.due_days(plan.period) if day >= as_of), None)
            words = voice.date(day) if day else ""
        else:
            day = deadline.latest_in(plan.period)
            words = capital(deadline_words(voice, deadline))
        if day:
            yield (
                day,
                DueAction(words, action.title, capital(action.responsible or ""), day < as_of),
            )
