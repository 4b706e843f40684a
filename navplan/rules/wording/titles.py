"""TXT: goals, actions and indicators that are worded as something else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final

from navplan.diagnostics import Severity, Term
from navplan.i18n import N_
from navplan.rules.registry import Hit, hit, hit_in, rule, word_of
from navplan.rules.wording.texts import texts_of
from navplan.rules.wording.title_words import DOING, PEOPLE, RESULTS
from navplan.schema.fields import GOAL_KINDS
from navplan.values import ValueProblem, parse_schedule

if TYPE_CHECKING:
    from navplan.diagnostics import Path
    from navplan.index import Index
    from navplan.model.scorecard import Goal
    from navplan.workspace import Workspace

_ADDRESSED: Final = (
    r"(?:\d+(?:\.\d+)*\.?\s+)?(?:(?:å|(?:vi|kontoret|eininga|enheten|nav)\s+skal)\s+)?"
)
"""What may stand before the first verb of a goal: its number, “vi skal”."""


@cache
def _doing() -> re.Pattern[str]:
    """A text that begins with what somebody does."""
    return re.compile(rf"{_ADDRESSED}(?P<verb>{DOING})(?!\w)", re.IGNORECASE)


@cache
def _state() -> re.Pattern[str]:
    """A text that begins with how it is to be: fewer complaints, all users have, good management.

    Words that may begin an action too (“flere møter”, “god informasjon til …”) are left alone.
    """
    return re.compile(
        rf"""
          (?P<said>(?:redusere?|reduser|senke?|øke?|auke?|auka)\s+(?:{RESULTS})(?!\w))
        | (?P<fewer>(?:færre|lavere|lågare)\s+\w+)
        | (?P<more>(?:flere|fleire)\s+(?:{PEOPLE})(?!\w))
        | (?P<all>(?:alle|ingen)\s(?:(?!som\s)[^\W\d_]+\s){{1,3}}
            (?:har|er|opplever|føler|kjenner)\s)
        | (?P<good>(?:god|godt|gode|høy|høyt|høg|høgt|fornøyde|nøgde|tilfredse|trygge|trivelig)\s
            [^\W\d_]+(?:\sog\s(?:(?:god|godt|gode|høy|høyt|høg|høgt)\s)?[^\W\d_]+)?\.?\s*\Z)
        """,
        re.IGNORECASE | re.VERBOSE,
    )


@rule(
    "TXT001",
    message=N_("the goal is worded as an action: “{verb}”"),
    help=N_("say how it is when the goal is reached, and write what is done as an action"),
    severity=Severity.INFO,
)
def goal_worded_as_action(goal: Goal) -> Iterator[Hit]:
    """
    ## What it does
    Finds goals that begin with what somebody does: `utarbeide`, `gjennomføre`, `arrangere`,
    `kartlegge`, `delta på`, also after `vi skal`.

    Goals that begin with the change they ask for are left alone (`øke`, `redusere`, `sikre`,
    `styrke`, `bidra til`, `få flere i arbeid`), and so are words that may mean both (`etablere`,
    `følge opp`).

    ## Why is this bad?
    When the action is done the goal is reached, whether anything became better or not. Then
    nobody sees whether the action was the right one.

    ## Example
    ```yaml
    kind: scorecard
    id: nav-harstad-malekart-2015
    title: Målekart 2015
    unit: nav-harstad
    period: 2015
    perspectives:
      - id: tjenester
        title: Tjenester og brukere
        goals:
          - id: fornoyde-brukere
            title: Gjennomføre brukerundersøkelse  # info: 16 [TXT001] "Gjennomføre"
    ```

    Use instead:
    ```yaml
    kind: scorecard
    id: nav-harstad-malekart-2015
    title: Målekart 2015
    unit: nav-harstad
    period: 2015
    perspectives:
      - id: tjenester
        title: Tjenester og brukere
        goals:
          - id: fornoyde-brukere
            title: Fornøyde brukere
    ```
    """
    found = _doing().match(goal.title)
    if found:
        yield hit("title", word=word_of(found, "verb"), verb=found["verb"])


@rule(
    "TXT002",
    message=N_("the action is worded as a goal: “{words}”"),
    help=N_("say what is done and let the goal and its indicators say what is to come of it"),
    severity=Severity.INFO,
)
def action_worded_as_goal(workspace: Workspace, index: Index) -> Iterator[Hit]:
    """
    ## What it does
    Finds actions that say what is to come about and not what is done:
    - `Redusere antall serviceklager`, `Øke overgangen til arbeid`;
    - `Færre serviceklager`, `Flere i arbeid`;
    - `Alle brukere har en aktivitetsplan`;
    - `God ledelse`, `Fornøyde brukere`;
    - the same words as the goal that the action serves.

    ## Why is this bad?
    Nobody can do fewer complaints. The one who is responsible does not know what to do, and at
    the end of the year nobody can say whether the action was carried out.

    ## Example
    ```yaml
    kind: operating-plan
    id: nav-harstad-driftsplan-2015
    title: Driftsplan 2015
    unit: nav-harstad
    period: 2015
    actions:
      - id: serviceklager
        title: Redusere antall serviceklager  # info: 12 [TXT002] "Redusere antall"
    ```

    Use instead:
    ```yaml
    kind: operating-plan
    id: nav-harstad-driftsplan-2015
    title: Driftsplan 2015
    unit: nav-harstad
    period: 2015
    actions:
      - id: serviceklager
        title: Gå gjennom serviceklagene hver måned og rette det som går igjen
    ```
    """
    titles = _goal_titles(workspace)
    for record in workspace.records.values():
        for at, action in enumerate(getattr(workspace.model(record.file), "actions", ())):
            if action.is_cancelled:
                continue
            path = ("actions", at, "title")
            goal = index.find(action.goal, GOAL_KINDS) if action.goal else None
            found = _state().match(action.title)
            if found:
                words = found[0].strip()
                yield hit_in(record.file, *path, word=word_of(found), words=words)
            elif goal and titles.get((goal.file, goal.path)) == _bare(action.title):
                yield hit_in(record.file, *path, words=action.title)


def _goal_titles(workspace: Workspace) -> dict[tuple[str, Path], str]:
    """What goals and success factors are called, by where they stand."""
    return {
        (text.file, text.path[:-1]): _bare(text.words)
        for text in texts_of(workspace)
        if text.key == "title" and type(text.holder).__name__ in _GOALS
    }


_GOALS: Final = frozenset({"Goal", "GoverningGoal", "SuccessFactor", "TargetPicture"})


def _bare(title: str) -> str:
    return " ".join(title.casefold().rstrip(". ").split())


_DEFINITION: Final = "IndicatorDefinition"
_WHAT: Final = {
    "title": Term(N_("what is measured")),
    "instrument": Term(N_("what it is measured with")),
    "measured_by": Term(N_("who measures")),
}
"""What belongs under a key; a title is that of the definition of an indicator."""


@rule(
    "TXT016",
    message=N_("“{words}” says when something is measured, and stands where {what} belongs"),
    help=N_(
        "write {what} here; the time belongs in a line “measured: …” where the indicator is used"
    ),
    severity=Severity.WARNING,
)
def schedule_in_wrong_place(workspace: Workspace) -> Iterator[Hit]:
    """
    ## What it does
    Finds the title of an indicator, what an indicator is measured with, and who measures it,
    where nothing stands but a time, such as `hvert halvår, juni og desember` or `løpende`.

    An occasion, such as the monthly steering dialogue or the tertial report, is left alone: it
    says when and with what.

    ## Why is this bad?
    In the tables that plans are written in, one column is easily taken for the next. What is
    measured, or who does it, is then not said anywhere.

    ## Example
    ```yaml
    kind: scorecard
    id: nav-harstad-malekart-2015
    title: Målekart 2015
    unit: nav-harstad
    period: 2015
    perspectives:
      - id: tjenester
        title: Tjenester og brukere
        goals:
          - id: bosetting
            title: Raskere bosetting
            instrument: hvert halvår, juni og desember  # warning: 21 [TXT016]
    ```

    Use instead:
    ```yaml
    kind: scorecard
    id: nav-harstad-malekart-2015
    title: Målekart 2015
    unit: nav-harstad
    period: 2015
    perspectives:
      - id: tjenester
        title: Tjenester og brukere
        goals:
          - id: bosetting
            title: Raskere bosetting
            measured: hvert halvår, juni og desember
            instrument: fagsystemet
    ```
    """
    for text in texts_of(workspace):
        what = _WHAT.get(text.key)
        if not what or (text.key == "title" and type(text.holder).__name__ != _DEFINITION):
            continue
        if _is_time(text.words):
            yield hit_in(text.file, *text.path, words=text.words.strip(), what=what)


@lru_cache(maxsize=1024)
def _is_time(words: str) -> bool:
    """Whether a text says when, and nothing else."""
    try:
        return parse_schedule(words).at is None
    except ValueProblem:
        return False
