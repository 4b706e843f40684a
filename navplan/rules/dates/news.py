"""TIM: what is written while a plan is followed up, and days in an order that cannot be."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from navplan.diagnostics import Severity, Term
from navplan.i18n import N_
from navplan.rules.parts import parts_of
from navplan.rules.registry import Hit, hit, hit_in, rule, see

if TYPE_CHECKING:
    from collections.abc import Mapping

    from navplan.model.actions import Action
    from navplan.model.common import Progress
    from navplan.model.plan import Adoption, Plan
    from navplan.workspace import Workspace

_ADOPTED: Final = ("adopted", "revised")
_A_YEAR: Final = timedelta(days=366)
_ALL: Final = 100

_DONE_IN_PART: Final = N_("it is done, but not all of it")
_NOT_STARTED_IN_PART: Final = N_("it has not been started, and a part of it is done")
_FALLS: Final = N_("less of it is done than before")
_NOT_STARTED_AGAIN: Final = N_("it was started before, and now it has not been")
_DONE_BEFORE: Final = N_("it was done before the plan’s period began")
_LONG_AFTER: Final = N_("it is dated more than a year after the plan’s period")

_ORDERED: Final[Mapping[str, tuple[tuple[str, str, str], ...]]] = {
    "Deviation": (
        ("found", "deadline", N_("the deviation was found")),
        ("found", "closed", N_("the deviation was found")),
    ),
    "Override": (("date", "expires", N_("the colour was set")),),
}
"""Keys whose days follow one another, by the name of a class, and what happened on the first."""


@rule(
    "TIM013",
    message=N_("the progress cannot be right: {reason}"),
    help=N_(
        "correct the date, the per cent or the state; every piece of news has its own “state” and"
        " “date”"
    ),
    severity=Severity.WARNING,
)
def progress_contradicts_itself(
    action: Action, plan: Plan, file: str, as_of: date
) -> Iterator[Hit]:
    """
    ## What it does
    Finds progress of an action that cannot be right:
    - what is done with less than 100 %;
    - what has not been started with more than 0 %, or although it was started before;
    - a per cent that falls from one date to a later one;
    - what was done before the plan's period began;
    - news more than a year after the plan's period.

    ## Why is this bad?
    The report shows the last news with its per cent. When the two contradict each other, the
    reader does not know which to believe.

    ## Example
    ```yaml
    kind: operating-plan
    id: nav-harstad-driftsplan-2015
    title: Driftsplan 2015
    unit: nav-harstad
    period: 2015
    actions:
      - id: ledelsesplattform
        title: Implementering av ledelsesplattform
        progress:
          - state: started
            date: 2015-03-31
            percent: 50 %
          - state: started
            date: 2015-06-30
            percent: 25 %  # warning: 18 [TIM013] "less of it"
    ```

    Use instead:
    ```yaml
    kind: operating-plan
    id: nav-harstad-driftsplan-2015
    title: Driftsplan 2015
    unit: nav-harstad
    period: 2015
    actions:
      - id: ledelsesplattform
        title: Implementering av ledelsesplattform
        progress:
          - state: started
            date: 2015-03-31
            percent: 25 %
          - state: started
            date: 2015-06-30
            percent: 50 %
    ```
    """
    for at, news in enumerate(action.progress):
        for key, reason in _misfits(news, plan):
            yield hit("progress", at, key, reason=Term(reason))
    dated = sorted(
        # What is still to come is no news yet, and TIM021 says so.
        (
            (news.date, at, news)
            for at, news in enumerate(action.progress)
            if news.date and news.date <= as_of
        ),
        key=lambda one: one[:2],
    )
    for (_, earlier_at, earlier), (_, at, news) in pairwise(dated):
        found = _step_back(earlier, news)
        if found and found[0] not in dict(_misfits(news, plan)):
            key, reason = found
            actions = getattr(plan, "actions", ())
            place = next((number for number, one in enumerate(actions) if one is action), 0)
            before = ("actions", place, "progress", earlier_at, key)
            related = (see(file, *before, message=N_("this was before")),)
            yield Hit(("progress", at, key), {"reason": Term(reason)}, related=related)


@rule(
    "TIM014",
    message=N_("the plan was adopted on {day}, and its period, {period}, was over then"),
    help=N_("correct the date of the decision or the plan’s period"),
    severity=Severity.WARNING,
    needs=("GOV006",),
)
def adopted_after_its_period(adoption: Adoption, plan: Plan) -> Iterator[Hit]:
    """
    ## What it does
    Finds plans that were adopted after their period had ended. That a plan is adopted some time
    into its period is usual and not reported.

    ## Why is this bad?
    Nobody can have followed the plan. Most often one of the two years is last year's.

    ## Example
    ```yaml
    kind: operating-plan
    id: nav-harstad-driftsplan-2015
    title: Driftsplan 2015
    unit: nav-harstad
    period: 2015
    adoption:
      state: adopted
      date: 2016-02-26  # warning: 9 [TIM014]
    ```

    Use instead:
    ```yaml
    kind: operating-plan
    id: nav-harstad-driftsplan-2015
    title: Driftsplan 2015
    unit: nav-harstad
    period: 2015
    adoption:
      state: adopted
      date: 2015-02-26
    ```
    """
    day, period = adoption.date, plan.period
    if day and period and adoption.state in _ADOPTED and day > period.last:
        yield hit("date", day=day, period=period)


@rule(
    "TIM017",
    message=N_("{day} is before {earlier}, the day on which {what}"),
    help=N_("correct the date that is wrong"),
)
def days_in_wrong_order(workspace: Workspace) -> Iterator[Hit]:
    """
    ## What it does
    Finds deviations that are closed, or have their deadline, before they were found, and
    overrides of a colour that expire before they were set. Where both the deadline and the
    closing are before it was found, it points at the day on which it was found.

    ## Why is this bad?
    One of the two dates is wrong. An override that has expired before it was set never counts,
    and the report shows the colour that it was to replace.

    ## Example
    ```yaml
    kind: operating-plan
    id: nav-harstad-driftsplan-2015
    title: Driftsplan 2015
    unit: nav-harstad
    period: 2015
    deviations:
      - id: svartid
        title: Tre serviceklager er ikke besvart innen fristen
        found: 2015-05-20
        found_in: internal_control
        closed: 2014-06-26  # error: 13 [TIM017]
    ```

    Use instead:
    ```yaml
    kind: operating-plan
    id: nav-harstad-driftsplan-2015
    title: Driftsplan 2015
    unit: nav-harstad
    period: 2015
    deviations:
      - id: svartid
        title: Tre serviceklager er ikke besvart innen fristen
        found: 2015-05-20
        found_in: internal_control
        closed: 2015-06-26
    ```
    """
    for file, path, part in parts_of(workspace, *_ORDERED):
        wrong = list(_backwards(part, _ORDERED[type(part).__name__]))
        # Where everything else is before a day, it is that day which is the slip.
        for key, day, earlier, what in wrong[:1] if len(wrong) > 1 else wrong:
            at = _ORDERED[type(part).__name__][0][0] if len(wrong) > 1 else key
            yield hit_in(
                file,
                *path,
                at,
                day=day,
                earlier=earlier,
                what=Term(what),
            )


def _backwards(
    part: object, ordered: tuple[tuple[str, str, str], ...]
) -> Iterator[tuple[str, date, date, str]]:
    """The keys whose day is before the one that it follows, with both days."""
    for first, second, what in ordered:
        earlier, later = _day(getattr(part, first)), _day(getattr(part, second))
        if earlier and later and later < earlier:
            yield second, later, earlier, what


def _misfits(news: Progress, plan: Plan) -> Iterator[tuple[str, str]]:
    """What is wrong with a piece of news by itself: the key to correct, and why."""
    percent = news.percent.percent if news.percent else None
    if percent is not None and news.state == "done" and percent < _ALL:
        yield "percent", _DONE_IN_PART
    if percent and news.state == "not_started":
        yield "percent", _NOT_STARTED_IN_PART
    if news.date and plan.period:
        if news.state == "done" and news.date < plan.period.first:
            yield "date", _DONE_BEFORE
        elif news.date > plan.period.last + _A_YEAR:
            yield "date", _LONG_AFTER


def _step_back(earlier: Progress, later: Progress) -> tuple[str, str] | None:
    """The key in which later news is behind earlier news, and how, if it is."""
    if later.state == "not_started" and earlier.state in {"started", "done"}:
        return "state", _NOT_STARTED_AGAIN
    both = earlier.percent and later.percent
    if both and later.percent.percent < earlier.percent.percent:  # type: ignore[union-attr]
        return "percent", _FALLS
    return None


def _day(said: object) -> date | None:
    """The last day that a date or a deadline may mean."""
    return said if isinstance(said, date) else getattr(said, "latest", None)
