"""REF: whether there is use for an indicator, and whether a goal has too many or one-sided ones."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from navplan.diagnostics import Severity
from navplan.i18n import N_
from navplan.rules.indicators.uses import once, planned_uses
from navplan.rules.planned_goals import planned_goals
from navplan.rules.references.unresolved import INDICATOR
from navplan.rules.registry import Hit, hit, hit_in, rule

if TYPE_CHECKING:
    from navplan.index import Index
    from navplan.model.effective import EffectiveUse
    from navplan.model.indicators import IndicatorCatalogue
    from navplan.workspace import Workspace

_EFFORT: Final = ("input", "activity")
_MOST: Final = 7
_FEWEST_IN_GOAL: Final = 2
_FEWEST_IN_PLAN: Final = 3


@rule(
    "REF015",
    message=N_("no plan uses the indicator “{id}”, and nobody measures it"),
    help=N_("use it in a scorecard or a plan, or take it out of the catalogue"),
    severity=Severity.INFO,
)
def indicator_never_used(
    catalogue: IndicatorCatalogue, index: Index, workspace: Workspace
) -> Iterator[Hit]:
    """
    ## What it does
    Finds indicators in a catalogue that no scorecard, strategic plan or programme uses and that
    no unit has values of. One that a newer indicator replaces stays for its history.

    It is silent as long as a file has a syntax error, and about catalogues of which less than
    half is used: they are written for others too.

    ## Why is this bad?
    It need not be. But whoever looks for an indicator finds one that nobody keeps up to date,
    and a use with another id may have been meant.

    ## Example
    `indikatorer.yaml`
    ```yaml
    kind: indicators
    id: indikatorer
    title: Indikatorer
    indicators:
      - id: serviceklager
        title: Antall serviceklager
        direction: lower
      - id: klager-pa-service  # info: 9 [REF015]
        title: Klager på service
        direction: lower
    ```

    `malekart.yaml`
    ```yaml
    kind: scorecard
    id: nav-harstad-malekart-2015
    title: Målekart 2015
    unit: nav-harstad
    period: 2015
    perspectives:
      - id: tjenester
        title: Tjenester
        goals:
          - id: fornoyde-brukere
            title: Fornøyde brukere
            indicators:
              - indicator: serviceklager
                at_most: 20
    ```

    Use instead:

    `indikatorer.yaml`
    ```yaml
    kind: indicators
    id: indikatorer
    title: Indikatorer
    indicators:
      - id: serviceklager
        title: Antall serviceklager
        direction: lower
    ```
    """
    if not all(record.whole for record in workspace.records.values()):
        return
    found = [index.find(each.id, INDICATOR) for each in catalogue.indicators]
    used = [target is None or bool(index.referrers(target)) for target in found]
    if 2 * sum(used) >= len(used):
        for at, is_used in enumerate(used):
            if not is_used:
                yield hit("indicators", at, "id", id=catalogue.indicators[at].id)


@rule(
    "REF019",
    message=N_("the goal “{title}” has {count} indicators, which is more than anybody follows"),
    help=N_("keep those that show whether the goal is reached, or divide the goal"),
    severity=Severity.INFO,
)
def goal_with_many_indicators(workspace: Workspace) -> Iterator[Hit]:
    """
    ## What it does
    Finds goals with more than seven indicators, inherited ones counted in.

    ## Why is this bad?
    Somebody must count, write and explain every one of them, and what matters drowns among the
    rest. Two or three that are talked about do more than ten that are only reported.

    ## Example
    ```yaml
    kind: scorecard
    id: nav-harstad-malekart-2015
    title: Målekart 2015
    unit: nav-harstad
    period: 2015
    perspectives:
      - id: tjenester
        title: Tjenester
        goals:
          - id: arbeid
            title: Flere i arbeid
            indicators:  # info: 9 [REF019]
              - indicator: overgang-til-arbeid
              - indicator: overgang-for-unge
              - indicator: overgang-for-innvandrere
              - indicator: ledige
              - indicator: langtidsledige
              - indicator: bedriftsbesok
              - indicator: stillinger
              - indicator: jobbmesser
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
        title: Tjenester
        goals:
          - id: arbeid
            title: Flere i arbeid
            indicators:
              - indicator: overgang-til-arbeid
              - indicator: langtidsledige
    ```
    """
    yield from once(
        Hit(
            (*goal.origin.path, "indicators"),
            {"title": goal.title, "count": len(goal.uses)},
            key=True,
            file=goal.origin.file,
        )
        for each in planned_goals(workspace)
        for goal in each.goals
        if len(goal.uses) > _MOST
    )


@rule(
    "REF020",
    message=N_("the indicators of “{title}” show only what is done, not what comes of it"),
    help=N_("add an indicator of results or effects, for example how many got a job"),
    severity=Severity.INFO,
)
def only_activity_indicators(workspace: Workspace) -> Iterator[Hit]:
    """
    ## What it does
    Finds goals with two indicators or more that all have the level `input` or `activity` in the
    catalogue, and plans with three or more of which that is true of all.

    ## Why is this bad?
    It need not be: in the first year of a plan there may be nothing else to count. But what is
    counted is what people will do. An office that is measured by the meetings it holds will hold
    meetings, and nobody sees whether they help.

    ## Example
    `indikatorer.yaml`
    ```yaml
    kind: indicators
    id: indikatorer
    title: Indikatorer
    indicators:
      - id: bedriftsbesok
        title: Bedriftsbesøk
        direction: higher
        level: activity
      - id: jobbmesser
        title: Jobbmesser
        direction: higher
        level: activity
      - id: overgang-til-arbeid
        title: Overgang til arbeid
        direction: higher
        level: effect
    ```

    `malekart.yaml`
    ```yaml
    kind: scorecard
    id: nav-harstad-malekart-2015
    title: Målekart 2015
    unit: nav-harstad
    period: 2015
    perspectives:
      - id: tjenester
        title: Tjenester
        goals:
          - id: arbeid
            title: Flere i arbeid  # info: 16 [REF020]
            indicators:
              - indicator: bedriftsbesok
                at_least: 200
              - indicator: jobbmesser
                at_least: 2
    ```

    Use instead:

    `malekart.yaml`
    ```yaml
    kind: scorecard
    id: nav-harstad-malekart-2015
    title: Målekart 2015
    unit: nav-harstad
    period: 2015
    perspectives:
      - id: tjenester
        title: Tjenester
        goals:
          - id: arbeid
            title: Flere i arbeid
            indicators:
              - indicator: bedriftsbesok
                at_least: 200
              - indicator: overgang-til-arbeid
                at_least: 45
    ```
    """
    level = {each.use.indicator: each.definition.level for each in planned_uses(workspace)}

    def effort(uses: Sequence[EffectiveUse], fewest: int) -> bool:
        return len(uses) >= fewest and all(level.get(one.use.indicator) in _EFFORT for one in uses)

    for each in planned_goals(workspace):
        uses = [*each.uses, *(use for goal in each.goals for use in goal.uses)]
        if effort(uses, _FEWEST_IN_PLAN):
            yield hit_in(each.file, "title", title=each.plan.title)
            continue
        for goal in each.own:
            if effort(goal.uses, _FEWEST_IN_GOAL):
                yield hit_in(each.file, *goal.origin.path, "title", title=goal.title)
