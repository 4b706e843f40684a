"""IND: whether somebody answers where an indicator is red: with words, and with actions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import field
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from navplan.diagnostics import Path, Severity, Term
from navplan.frozen import frozen
from navplan.i18n import N_
from navplan.rules.registry import Hit, hit_in, rule
from navplan.rules.standing import is_measured
from navplan.schema.fields import GOAL_KINDS

if TYPE_CHECKING:
    from navplan.index import Index
    from navplan.model.actions import Action, Deviation
    from navplan.model.operating_plan import OperatingPlan
    from navplan.model.strategic_plan import StrategicPlan
    from navplan.rules.standing import Standing
    from navplan.status import StatusItem
    from navplan.workspace import Workspace

_USE: Final = ("indicator-use",)
_MEASURING: Final = ("scorecard", "strategic-plan", "programme")


@rule(
    "IND033",
    message=N_("“{indicator}” is red for {period}, and the leader has not said why"),
    help=N_("write a line “{period}: …” below “comments:” and “{id}:” in the same file"),
    severity=Severity.INFO,
    needs=("IND023", "IND027", "IND028"),
)
def red_without_comment(workspace: Workspace, standing: Standing, index: Index) -> Iterator[Hit]:
    """
    ## What it does
    Finds values that make an indicator red, with no comment by the leader for that period or a
    later one. It points at the latest value. A note at the value counts as a comment. Where the
    value itself seems to be a slip, or nothing is done about it (IND034), only that is said.

    ## Why is this bad?
    The report shows that the target was missed and leaves out why, and what is being done. Those
    who read it will ask.

    ## Example
    `indikatorer.yaml`
    ```yaml
    kind: indicators
    id: indikatorer
    title: Indikatorer
    indicators:
      - id: sykefravaer
        title: Sykefravær
        direction: lower
        frequency: quarter
    ```

    `malekart.yaml`
    ```yaml
    kind: scorecard
    id: malekart
    title: Målekart
    unit: nav-harstad
    period: 2015
    perspectives:
      - id: organisasjon
        title: Organisasjon
        goals:
          - id: arbeidsmiljo
            title: Godt arbeidsmiljø
            indicators:
              - indicator: sykefravaer
                at_most: 7
                tolerance: 0.5
    ```

    `maling.yaml`
    ```yaml
    kind: measurements
    unit: nav-harstad
    values:
      sykefravaer:
        2015-Q2: 8.4  # info: 14 [IND033]
    ```

    Use instead:

    `maling.yaml`
    ```yaml
    kind: measurements
    unit: nav-harstad
    values:
      sykefravaer:
        2015-Q2: 8.4
    comments:
      sykefravaer:
        2015-Q2: To langvarige fravær i et lite kontor. Begge er tilbake fra august.
    ```
    """
    said = {_value_of(one.item) for one in _unanswered(workspace, standing, index)}
    for item in _red(workspace, standing):
        reading = item.chart and item.period and item.chart.case.readings.at(item.period)
        if not reading or item.comment or reading.measurement.note or not standing.whole:
            continue
        place = reading.origins[-1]
        if (place.file, place.path) not in said:
            said.add((place.file, place.path))
            period, id_ = str(place.path[-1]), str(place.path[-2])
            value = () if reading.measurement.value is None else ("value",)
            yield hit_in(
                place.file, *place.path, *value, indicator=item.title, period=period, id=id_
            )


@rule(
    "IND034",
    message=N_("“{indicator}” is red for {period}, and {lack}"),
    help=N_(
        "add an action with “indicators: [{id}]” and “responsible:” to the plan; if an action or a"
        " deviation answers it already, write that line there"
    ),
    severity=Severity.WARNING,
)
def red_without_action(workspace: Workspace, standing: Standing, index: Index) -> Iterator[Hit]:
    """
    ## What it does
    Finds indicators that are red while no action and no deviation of the unit’s plans names the
    indicator or the goal it stands under. A cancelled action is no answer, and actions for which
    nobody is responsible are none either.

    It is silent about units that have no plan with actions, and about plans that are replaced.
    An inherited indicator is shown where the plan says what it inherits.

    ## Why is this bad?
    To measure and not to act is work in vain. An office with a plan full of actions and a red
    indicator beside them works hard at something else.

    ## Example
    `indikatorer.yaml`
    ```yaml
    kind: indicators
    id: indikatorer
    title: Indikatorer
    indicators:
      - id: sykefravaer
        title: Sykefravær
        direction: lower
        frequency: quarter
    ```

    `malekart.yaml`
    ```yaml
    kind: scorecard
    id: malekart
    title: Målekart
    unit: nav-harstad
    period: 2015
    perspectives:
      - id: organisasjon
        title: Organisasjon
        goals:
          - id: arbeidsmiljo
            title: Godt arbeidsmiljø
            indicators:
              - indicator: sykefravaer  # warning: 24 [IND034]
                at_most: 7
                tolerance: 0.5
    ```

    `maling.yaml`
    ```yaml
    kind: measurements
    unit: nav-harstad
    values:
      sykefravaer:
        2015-Q2: 8.4
    ```

    `driftsplan.yaml`
    ```yaml
    kind: operating-plan
    id: driftsplan
    title: Driftsplan
    unit: nav-harstad
    period: 2015
    actions:
      - id: markedsplan
        title: Utarbeide markedsplan
        responsible: markedskontakt
        deadline: 2015-03-31
    ```

    Use instead:

    `driftsplan.yaml`
    ```yaml
    kind: operating-plan
    id: driftsplan
    title: Driftsplan
    unit: nav-harstad
    period: 2015
    actions:
      - id: narvaersarbeid
        title: Gjennomføre oppfølgingssamtaler innen fire uker
        indicators: [malekart/sykefravaer]
        responsible: avdelingsleder
        deadline: løpende
    ```
    """
    for item, home, lack in _unanswered(workspace, standing, index):
        inherited = item.origin.file != home
        path = ("inherits",) if inherited else (*item.origin.path, "indicator")
        period = item.period or ""
        yield hit_in(home, *path, indicator=item.title, period=period, lack=lack, id=item.id)


_Place: TypeAlias = tuple[str, Path]


class _Unanswered(NamedTuple):
    """A red indicator, the file of the plan that measures it, and what it lacks."""

    item: StatusItem
    home: str
    lack: Term


@frozen
class _Answer:
    """An action or a deviation: what it is for, and whether somebody is responsible."""

    for_uses: Sequence[_Place] = ()
    for_goals: Sequence[_Place] = ()
    responsible: bool = False


@frozen
class _Acting:
    """A plan with actions: whose it is, and what it does."""

    unit: str | None
    answers: list[_Answer] = field(default_factory=list)


def _red(workspace: Workspace, standing: Standing) -> Iterator[StatusItem]:
    """The indicators that are red, if anything is measured at all."""
    if is_measured(workspace):
        replaced = {plan for _, plan in _homes(workspace, replaced=True)}
        for item in standing.items:
            if item.kind == "indicator" and item.status == "red" and item.plan not in replaced:
                yield item


def _homes(workspace: Workspace, *, replaced: bool = False) -> Iterator[tuple[str, str]]:
    """The files of plans that measure, with the ids of the plans."""
    for record in workspace.records.values():
        plan = workspace.model(record.file) if record.kind in _MEASURING else None
        if plan and (not replaced or plan.adoption.state == "replaced"):  # type: ignore[attr-defined]
            yield record.file, str(record.id)


def _unanswered(workspace: Workspace, standing: Standing, index: Index) -> Iterator[_Unanswered]:
    """The indicators that are red while nothing in the unit's plans with actions answers them."""
    plans = tuple(_acting(workspace, index))
    for item in _red(workspace, standing):
        own = [plan for plan in plans if plan.unit == item.unit]
        home = next((file for file, plan in _homes(workspace) if plan == item.plan), None)
        if not any(plan.answers for plan in own) or home is None:
            continue
        lack = _lack(item, [answer for plan in own for answer in plan.answers])
        if lack:
            yield _Unanswered(item, home, lack)


def _value_of(item: StatusItem) -> _Place | None:
    """Where the value stands by which an indicator is red."""
    reading = item.chart and item.period and item.chart.case.readings.at(item.period)
    return (reading.origins[-1].file, reading.origins[-1].path) if reading else None


def _acting(workspace: Workspace, index: Index) -> Iterator[_Acting]:
    """The plans that may have actions."""
    for record in workspace.records.values():
        if record.kind in ("operating-plan", "strategic-plan"):
            plan = workspace.model(record.file)
            if plan:
                yield _acting_by(plan, index)  # type: ignore[arg-type]


def _acting_by(plan: OperatingPlan | StrategicPlan, index: Index) -> _Acting:
    found = index.find(plan.unit, ("unit",)) if plan.unit else None
    acting = _Acting(found.address if found else plan.unit)
    acting.answers.extend(
        _answer(action, index) for action in plan.actions if not action.is_cancelled
    )
    if plan.kind == "operating-plan" and acting.answers:
        acting.answers.extend(_answer(deviation, index) for deviation in plan.deviations)
    return acting


def _answer(answer: Action | Deviation, index: Index) -> _Answer:
    goal = getattr(answer, "goal", None)
    prepared = getattr(answer, "on_deviation", None)
    return _Answer(
        tuple(_places(answer.indicators, _USE, index)),
        tuple(_places((goal,) if goal else (), GOAL_KINDS, index)),
        bool(answer.responsible or (prepared and prepared.responsible)),
    )


def _places(ids: Sequence[str], kinds: Sequence[str], index: Index) -> Iterator[_Place]:
    """Where those of some ids stand that the workspace has."""
    for id_ in ids:
        target = index.find(id_, kinds)
        if target:
            yield target.file, target.path


def _lack(item: StatusItem, answers: Sequence[_Answer]) -> Term | None:
    """What a red indicator lacks, or None."""
    mine = [answer for answer in answers if _is_for(answer, item)]
    if not mine:
        return Term(N_("no action and no deviation answers it"))
    if not any(answer.responsible for answer in mine):
        return Term(N_("nobody is responsible for what answers it"))
    return None


def _is_for(answer: _Answer, item: StatusItem) -> bool:
    use = item.origin.file, item.origin.path
    if use in answer.for_uses:
        return True
    file, path = use
    goal = path[:-2]
    return any(
        there == file and (goal[: len(at)] == at or at[: len(goal)] == goal)
        for there, at in answer.for_goals
        if goal
    )
