"""The action part: each goal, what shows whether it is reached, and what is done for it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Protocol

from navplan.frozen import frozen
from navplan.i18n import N_
from navplan.model.actions import Action, Grouping
from navplan.model.common import Progress
from navplan.model.effective import EffectiveGoal, EffectiveUse, Origin
from navplan.model.indicator_use import IndicatorUse
from navplan.model.operating_plan import OperatingPlan
from navplan.report.views.judged import item_mark, year_target_words
from navplan.report.views.lookup import GOAL_KINDS, Lookup
from navplan.report.views.money import financing_words
from navplan.report.views.scorecard import PlacedScorecard
from navplan.report.views.sources import Sources
from navplan.report.views.wording import (
    OWNER_LINES,
    PROGRESS,
    DocumentVoice,
    capital,
    cost_words,
    deadline_words,
    joined,
    listed,
    schedule_words,
)
from navplan.values import Schedule


@frozen
class EvidenceView:
    """One thing that shows whether a goal is reached, and when and by whom it is measured."""

    sort: str
    words: str
    when: str
    who: str


@frozen
class ActionView:
    """An action as a row of a table; `text` is Markdown and stands below the table.

    `remarks` are lines below the title, such as its project; `progress` is how far it has come.
    """

    title: str
    text: str
    remarks: tuple[str, ...]
    responsible: str
    partners: str
    deadline: str
    cost: str
    on_deviation: tuple[str, ...]
    progress: str


@frozen
class FactorBlock:
    """A success factor of a goal and the actions for it."""

    title: str
    actions: tuple[ActionView, ...]


@frozen
class GoalBlock:
    """A goal with its evidence and its actions; `text` is Markdown.

    `supports` names the goals above that it serves, each with its document.
    """

    number: str
    title: str
    mark: str
    line: str
    text: str
    supports: tuple[str, ...]
    evidence: tuple[EvidenceView, ...]
    actions: tuple[ActionView, ...]
    factors: tuple[FactorBlock, ...]

    @property
    def has_actions(self) -> bool:
        """Whether anything is done for the goal."""
        return bool(self.actions) or any(one.actions for one in self.factors)


@frozen
class PerspectiveBlock:
    """The goals of a perspective."""

    title: str
    goals: tuple[GoalBlock, ...]


@frozen
class GroupingView:
    """Another way to group the actions: the title of each group, and those of its actions."""

    title: str
    groups: tuple[tuple[str, tuple[str, ...]], ...]


@frozen
class ActionPart:
    """All actions: by the goals of the scorecard, by goals elsewhere, and without a goal.

    `groupings` are further ways in which the plan groups them.
    """

    perspectives: tuple[PerspectiveBlock, ...]
    elsewhere: tuple[FactorBlock, ...]
    without_goal: tuple[ActionView, ...]
    groupings: tuple[GroupingView, ...]


class _Desk:
    """The actions of a plan, handed out to their goals one goal after the other."""

    def __init__(self, plan: OperatingPlan, sources: Sources) -> None:
        self.sources = sources
        self._by_goal: dict[Origin | None, list[Action]] = defaultdict(list)
        for action in plan.actions:
            place = sources.lookup.place(action.goal, GOAL_KINDS) if action.goal else None
            self._by_goal[place].append(action)

    def taken(self, *places: Origin) -> tuple[ActionView, ...]:
        """The actions for what is written at these places, which no one takes again."""
        return self.views(action for place in places for action in self._by_goal.pop(place, ()))

    def left(self) -> dict[str, list[Action]]:
        """The actions that no one has taken, by what they refer to; "" for no goal."""
        left: dict[str, list[Action]] = defaultdict(list)
        for actions in self._by_goal.values():
            for action in actions:
                left[action.goal or ""].append(action)
        return left

    def views(self, actions: Iterable[Action]) -> tuple[ActionView, ...]:
        """Actions as rows."""
        return tuple(_action_view(one, self.sources) for one in actions)


def action_part(plan: OperatingPlan, card: PlacedScorecard | None, sources: Sources) -> ActionPart:
    """The actions of a plan beside the goals they are for."""
    desk = _Desk(plan, sources)
    perspectives = tuple(
        PerspectiveBlock(
            perspective.title,
            tuple(_goal_block(card.scorecard.id, goal, desk) for goal in perspective.goals),
        )
        for perspective in (card.perspectives if card else ())
        if card and perspective.goals
    )
    left = desk.left()
    without_goal = desk.views(left.pop("", ()))
    elsewhere = tuple(
        FactorBlock(_named(reference, sources.lookup), desk.views(actions))
        for reference, actions in left.items()
    )
    groupings = tuple(_grouping_view(one, sources) for one in plan.groupings)
    return ActionPart(perspectives, elsewhere, without_goal, groupings)


def _grouping_view(grouping: Grouping, sources: Sources) -> GroupingView:
    return GroupingView(
        grouping.title,
        tuple(
            (group.title, tuple(sources.lookup.title(one, ("action",)) for one in group.actions))
            for group in grouping.groups
        ),
    )


def _goal_block(scorecard: str, goal: EffectiveGoal, desk: _Desk) -> GoalBlock:
    lookup, voice = desk.sources.lookup, desk.sources.voice
    item = desk.sources.standing.item("goal", f"{scorecard}/{goal.id}")
    return GoalBlock(
        number=goal.number or "",
        title=goal.title,
        mark=item_mark(item, voice) if item else "",
        line=voice.word(OWNER_LINES[goal.line]) if goal.line else "",
        text=goal.text or "",
        supports=tuple(_named(reference, lookup) for reference in goal.supports),
        evidence=tuple(_evidence(scorecard, goal, desk.sources)),
        actions=desk.taken(*goal.origins),
        factors=tuple(
            FactorBlock(title, desk.taken(factor.origin))
            for title, factor in zip(_factor_titles(goal), goal.success_factors, strict=True)
        ),
    )


def _named(reference: str, lookup: Lookup) -> str:
    goal = lookup.goal(reference)
    return f"{goal.title} ({goal.document})" if goal.document else goal.title


def _evidence(scorecard: str, goal: EffectiveGoal, sources: Sources) -> Iterator[EvidenceView]:
    """What shows whether a goal is reached; the goal itself where the plan names nothing else.

    What an indicator or a factor does not say of its measuring, the goal says for it.
    """
    voice = sources.voice
    found: list[tuple[str, str, tuple[_Measured, ...]]] = []
    if goal.result_target:
        found.append((N_("Result target"), goal.result_target, ()))
    for title, placed in zip(_factor_titles(goal), goal.success_factors, strict=True):
        found.append((N_("Success factor"), title, (placed.success_factor,)))
    found += [
        (N_("Indicator"), _aim(f"{scorecard}/{one.id}", one, sources), (one.use,))
        for one in goal.uses
    ]
    for sort, words, own in found:
        yield EvidenceView(voice.word(sort), words, *_measuring(voice, *own, goal))
    if not found and any(_measuring(voice, goal)):
        yield EvidenceView("", voice.word(N_("The goal as a whole")), *_measuring(voice, goal))


def _factor_titles(goal: EffectiveGoal) -> list[str]:
    """The titles of a goal's success factors; those with the same title are numbered."""
    titles = [one.success_factor.title for one in goal.success_factors]
    return [
        f"{title} ({titles[: at + 1].count(title)})" if titles.count(title) > 1 else title
        for at, title in enumerate(titles)
    ]


def _aim(address: str, placed: EffectiveUse, sources: Sources) -> str:
    """An indicator with its target, and the line that asks for it."""
    item, voice = sources.standing.item("indicator", address), sources.voice
    if item is None:
        return placed.use.indicator
    line = placed.use.line and voice.word(N_("{line} line")).format(
        line=voice.word(OWNER_LINES[placed.use.line])
    )
    return joined((item.title, year_target_words(item, voice) if item.target else None, line))


class _Measured(Protocol):
    @property
    def measured(self) -> Schedule | None: ...
    @property
    def measured_by(self) -> str | None: ...
    @property
    def instrument(self) -> str | None: ...


def _measuring(voice: DocumentVoice, *said: _Measured) -> tuple[str, str]:
    """When something is measured, and by whom and how; the first that says so counts."""
    when = next((one.measured for one in said if one.measured), None)
    who = next((one.measured_by for one in said if one.measured_by), None)
    how = next((one.instrument for one in said if one.instrument), None)
    if how and how not in (who, when and when.written):
        who = f"{who} ({how})" if who else how
    return capital(schedule_words(voice, when)) if when else "", capital(who or "")


def _action_view(action: Action, sources: Sources) -> ActionView:
    lookup, voice = sources.lookup, sources.voice
    return ActionView(
        title=action.title,
        text=action.text or "",
        remarks=tuple(_remarks(action, lookup, voice)),
        responsible=capital(action.responsible or ""),
        partners=listed(voice, (*map(lookup.unit_name, action.partners), *action.contributors)),
        deadline=capital(deadline_words(voice, action.deadline)) if action.deadline else "",
        cost=capital(cost_words(voice, action.cost)) if action.cost else "",
        on_deviation=tuple(_deviation(action, voice)),
        progress=_progress_words(action.progress_at(sources.as_of), voice),
    )


def _remarks(action: Action, lookup: Lookup, voice: DocumentVoice) -> Iterator[str]:
    if action.indicators:
        titles = [indicator_title(one, lookup) for one in action.indicators]
        words = voice.word(N_("Measured by: {indicators}"))
        yield words.format(indicators=listed(voice, titles))
    if action.project:
        title = lookup.title(action.project, ("project",))
        yield voice.word(N_("Project: {project}")).format(project=title)
    if action.documents:
        titles = [lookup.document_title(one) for one in action.documents]
        yield voice.word(N_("Documents: {documents}")).format(documents=listed(voice, titles))
    if action.priority:
        yield voice.word(N_("Priority: {priority}")).format(priority=action.priority)
    for money in action.financing:
        words = voice.word(N_("Financing: {financing}"))
        yield words.format(financing=financing_words(money, lookup, voice))
    if action.line:
        yield capital(
            voice.word(N_("{line} line")).format(line=voice.word(OWNER_LINES[action.line]))
        )
    if action.uncertain:
        yield voice.word(N_("Uncertain: {what}")).format(what=action.uncertain)


def indicator_title(reference: str, lookup: Lookup) -> str:
    """The title of the indicator that a use in a scorecard is of."""
    use = lookup.one(reference, ("indicator-use",), IndicatorUse)
    return lookup.title(use.indicator, ("indicator",)) if use else reference


def _deviation(action: Action, voice: DocumentVoice) -> Iterator[str]:
    """What is done on deviation, by whom and by when."""
    plan = action.on_deviation
    if plan is None:
        return
    yield plan.action
    if plan.responsible:
        yield voice.word(N_("Responsible: {role}")).format(role=plan.responsible)
    if plan.deadline:
        yield voice.word(N_("Deadline: {deadline}")).format(
            deadline=deadline_words(voice, plan.deadline)
        )


def _progress_words(progress: Progress | None, voice: DocumentVoice) -> str:
    """How far an action has come, as of when, and what is said of it."""
    if progress is None:
        return ""
    words = capital(voice.word(PROGRESS[progress.state]))
    if progress.date:
        # What is done has a day of its own; what is not has a day on which that was so.
        done = progress.state == "done"
        template = N_("{state} {date}") if done else N_("{state} as of {date}")
        words = voice.word(template).format(state=words, date=voice.date(progress.date))
    if progress.percent:
        words = f"{words}, {voice.amount(progress.percent.percent, 'percent', 0)}"
    return f"{words}. {progress.remark}" if progress.remark else words
