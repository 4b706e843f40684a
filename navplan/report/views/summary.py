"""The first page: where the plan stands, what is off target, what is done and what is due."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

from navplan.frozen import frozen
from navplan.i18n import N_
from navplan.model.actions import Action
from navplan.model.common import Progress
from navplan.model.operating_plan import OperatingPlan
from navplan.render.voice import Voice
from navplan.report.views.judged import JudgedView, Standing, judged_view
from navplan.report.views.sources import Sources
from navplan.report.views.wording import PROGRESS, DocumentVoice, capital, deadline_words, listed
from navplan.status import Status, StatusItem
from navplan.values import Deadline, DeadlineKind

MOST_OFF_TARGET: Final = 6
MOST_DUE: Final = 3
"""How many are shown, so that the summary stays on one page."""

_CLOSED: Final = frozenset({"done", "cancelled"})


@frozen
class PerspectiveCounts:
    """A perspective, and how many of its indicators have which colour."""

    judged: JudgedView
    green: int
    yellow: int
    red: int
    none: int


@frozen
class ScorecardSummary:
    """A scorecard's overall status and its perspectives."""

    judged: JudgedView
    perspectives: tuple[PerspectiveCounts, ...]


@frozen
class OffTarget:
    """An indicator that is near or off its target; `comment` is Markdown."""

    judged: JudgedView
    is_red: bool
    comment: str


@frozen
class DueAction:
    """Something to be done for an open action and by when; `late` says that the day has passed."""

    deadline: str
    title: str
    responsible: str
    late: bool


@frozen
class SummaryView:
    """The summary; deviations and deadlines that did not find room are counted.

    `progress` says how many actions have come how far, and `unreported` of how many nothing
    is known.
    """

    scorecards: tuple[ScorecardSummary, ...]
    off_target: tuple[OffTarget, ...]
    more_off_target: int
    actions: int
    progress: str
    unreported: int
    due: tuple[DueAction, ...]
    more_due: int


def summary_view(
    plan: OperatingPlan, scorecards: Sequence[StatusItem], sources: Sources
) -> SummaryView:
    """The summary of a plan; `scorecards` are the unit's, each as a whole."""
    standing, as_of, voice = sources.standing, sources.as_of, sources.voice
    off_target = _off_target(scorecards, standing)
    due = sorted(_due(plan, as_of, voice), key=lambda one: one[0])
    states = Counter(one.state if one else None for one in _known(plan.actions, as_of))
    counts = [f"{states[one]} {voice.word(PROGRESS[one])}" for one in PROGRESS if states[one]]
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
        progress=listed(voice, counts),
        unreported=states[None],
        due=tuple(action for _, action in due[:MOST_DUE]),
        more_due=max(0, len(due) - MOST_DUE),
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


def _known(actions: Sequence[Action], as_of: date) -> Iterator[Progress | None]:
    return (action.progress_at(as_of) for action in actions)


def _due(
    plan: OperatingPlan, as_of: date, voice: DocumentVoice
) -> Iterator[tuple[date, DueAction]]:
    """What is to be done once by a day, for the open actions and on their deviations."""
    for action, progress in zip(plan.actions, _known(plan.actions, as_of), strict=True):
        if progress and progress.state in _CLOSED:
            continue
        for deadline, title, responsible in _asked(action, voice):
            # What comes again has no end that could come nearer.
            recurs = deadline is None or deadline.kind is DeadlineKind.RECURRING
            day = None if deadline is None or recurs else deadline.latest_in(plan.period)
            if deadline and day:
                words = capital(deadline_words(voice, deadline))
                yield day, DueAction(words, title, capital(responsible or ""), day < as_of)


def _asked(action: Action, voice: Voice) -> Iterator[tuple[Deadline | None, str, str | None]]:
    """What an action asks for: a deadline, what is to be done, and who does it."""
    yield action.deadline, action.title, action.responsible
    plan = action.on_deviation
    if plan:
        title = voice.word(N_("On deviation: {action}")).format(action=plan.action)
        yield plan.deadline, title, plan.responsible
