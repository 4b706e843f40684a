"""ECO: whether budgets, costs and what pays for them add up."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Final, NamedTuple, cast

from navplan.diagnostics import Path, Severity
from navplan.i18n import N_
from navplan.rules.registry import Hit, hit, hit_in, rule, see
from navplan.values import plain
from navplan.values.money import CostKind
from navplan.values.periods import span

if TYPE_CHECKING:
    from navplan.model.actions import Action
    from navplan.model.common import Financing
    from navplan.model.operating_plan import OperatingPlan
    from navplan.model.programme import Programme
    from navplan.model.strategic_plan import StrategicPlan
    from navplan.values import Cost, Period
    from navplan.workspace import Workspace

_WITH_MONEY: Final = ("operating-plan", "programme", "strategic-plan")


class Part(NamedTuple):
    """An amount that counts in a sum, and where it stands."""

    file: str
    path: Path
    amount: Decimal


@rule(
    "ECO001",
    message=N_("the projects are to cost {sum} in {period}, and the budget is {budget}"),
    help=N_("lower what the projects are given, or correct the budget for that time"),
    severity=Severity.WARNING,
)
def projects_above_budget(workspace: Workspace) -> Iterator[Hit]:
    """
    ## What it does
    Adds up the financing of the projects in a programme for each period of the budget, and finds
    periods in which it is more than the budget of the programme. A budget for one owner's line is
    held against the financing on that line.

    What cannot be added up, such as “innen ramme” or money without a period, is left out. Of an
    interval the lower end counts, and of a budget the upper one. So the real overrun is at least
    as large as the finding says.

    ## Why is this bad?
    The projects have been promised money that the programme has not got.

    ## Example
    ```yaml
    kind: programme
    id: forsok-2013-2016
    title: Forsøk 2013–2016
    period: 2013-2016
    budget:
      - period: 2013
        amount: 12 mill. kr
    projects:
      - id: rogaland
        title: Rogaland
        financing:
          - period: 2013
            amount: 7 mill. kr
      - id: sor-trondelag
        title: Sør-Trøndelag
        financing:
          - period: 2013
            amount: 6 mill. kr  # warning: 17 [ECO001] "in 2013"
    ```

    Use instead:
    ```yaml
    kind: programme
    id: forsok-2013-2016
    title: Forsøk 2013–2016
    period: 2013-2016
    budget:
      - period: 2013
        amount: 12 mill. kr
    projects:
      - id: rogaland
        title: Rogaland
        financing:
          - period: 2013
            amount: 7 mill. kr
      - id: sor-trondelag
        title: Sør-Trøndelag
        financing:
          - period: 2013
            amount: 5 mill. kr
    ```
    """
    for record in workspace.records.values():
        plan = workspace.model(record.file) if record.kind == "programme" else None
        if plan:
            programme = cast("Programme", plan)
            for budget in _budgets(programme):
                parts = _in_budget(record.file, programme, budget)
                if above := first_above(parts, budget.amount):
                    part, total = above
                    known = ("budget", budget.at, "amount")
                    yield hit_in(
                        part.file,
                        *part.path,
                        related=(see(record.file, *known, message=N_("this is the budget")),),
                        sum=kroner(total),
                        budget=kroner(budget.amount),
                        period=budget.period,
                    )


@rule(
    "ECO002",
    message=N_("the financing adds up to {sum}, and the action “{id}” costs {cost}"),
    help=N_("correct the cost or one of the amounts, or add the part that is missing"),
    severity=Severity.WARNING,
)
def financing_differs_from_cost(action: Action) -> Iterator[Hit]:
    """
    ## What it does
    Adds up the financing of an action and finds sums that are not what the action costs. Where a
    part has no amount, or is “innen ramme”, only sums above the cost are reported.

    A cost that is an interval or an estimate (“ca.”) is not held against anything, and neither
    are amounts per year against amounts in all.

    ## Why is this bad?
    Either a part of the cost is not paid for by anybody, or the same money is asked for twice.

    ## Example
    ```yaml
    kind: operating-plan
    id: nav-harstad-driftsplan-2015
    title: Driftsplan 2015
    unit: nav-harstad
    period: 2015
    actions:
      - id: ungdomskonferanse
        title: Arrangere ungdomskonferanse
        cost: 200 000 kr  # warning: 11 [ECO002]
        financing:
          - amount: 120 000 kr
            line: state
          - amount: 50 000 kr
            line: municipal
    ```

    Use instead:
    ```yaml
    kind: operating-plan
    id: nav-harstad-driftsplan-2015
    title: Driftsplan 2015
    unit: nav-harstad
    period: 2015
    actions:
      - id: ungdomskonferanse
        title: Arrangere ungdomskonferanse
        cost: 200 000 kr
        financing:
          - amount: 120 000 kr
            line: state
          - amount: 80 000 kr
            line: municipal
    ```
    """
    cost, parts = action.cost, [one.amount for one in action.financing]
    if cost is None or cost.kind is not CostKind.AMOUNT or cost.approximate or cost.amount is None:
        return
    known = [part for part in parts if part and part.kind is CostKind.AMOUNT]
    if not known or any(one.per_year is not cost.per_year or one.approximate for one in known):
        return
    total = sum((part.amount or Decimal() for part in known), Decimal())
    if total > cost.amount or (total < cost.amount and len(known) == len(parts)):
        yield hit("cost", id=action.id, sum=kroner(total), cost=kroner(cost.amount))


@rule(
    "ECO003",
    message=N_("{period} is outside the period of “{id}”, {known}"),
    help=N_("write the year that is meant, or correct the period"),
    severity=Severity.WARNING,
)
def money_outside_period(workspace: Workspace) -> Iterator[Hit]:
    """
    ## What it does
    Finds budgets and grants of a programme for years in which there is no programme, and
    financing of a project or an action for years outside the project or the plan.

    The grants of an operating plan may be for any year: it tells what was granted before, and
    what is applied for next.

    ## Why is this bad?
    The year is wrong, or the money cannot be spent on what it stands beside.

    ## Example
    ```yaml
    kind: programme
    id: forsok-2013-2016
    title: Forsøk 2013–2016
    period: 2013-2016
    budget:
      - period: 2012  # warning: 13 [ECO003]
        amount: 12 mill. kr
    ```

    Use instead:
    ```yaml
    kind: programme
    id: forsok-2013-2016
    title: Forsøk 2013–2016
    period: 2013-2016
    budget:
      - period: 2013
        amount: 12 mill. kr
    ```
    """
    for record in workspace.records.values():
        plan = workspace.model(record.file) if record.kind in _WITH_MONEY else None
        if plan:
            found = cast("OperatingPlan | Programme | StrategicPlan", plan)
            for path, period, name, known in _dated_money(found):
                if period.first.year < known.first.year or period.last.year > known.last.year:
                    yield hit_in(record.file, *path, period=period, id=name, known=known)


def kroner(amount: Decimal) -> str:
    """An amount as people write it: `13 000 000 kr`, with blanks that do not break a line."""
    whole, _, rest = plain(amount).partition(".")
    return f"{int(whole):,}".replace(",", "\u00a0") + (f",{rest}" if rest else "") + "\u00a0kr"


def first_above(parts: Iterable[Part], limit: Decimal) -> tuple[Part, Decimal] | None:
    """The part with which a sum goes above a limit, and the whole sum; None if it does not."""
    total, above = Decimal(), None
    for part in parts:
        total += part.amount
        if above is None and total > limit:
            above = part
    return (above, total) if above else None


def amount_within(cost: Cost | None, when: Period | None, whole: Period) -> Decimal | None:
    """How much of a cost surely falls within a period; None where that is not known."""
    if cost is None or cost.amount is None or when is None:
        return None
    years = when.last.year - when.first.year + 1
    if whole.contains(when):
        return cost.amount * (years if cost.per_year else 1)
    # An amount for several years, and not for each of them, cannot be shared out.
    is_a_year = whole.first.year == whole.last.year
    covers = when.first <= whole.first and whole.last <= when.last
    return cost.amount if cost.per_year and is_a_year and covers else None


class _Budget(NamedTuple):
    """What may be spent in a period on a line, and which entry of the list says so first."""

    period: Period
    line: str | None
    amount: Decimal
    at: int
    is_only: bool


def _budgets(programme: Programme) -> Iterator[_Budget]:
    """The budgets by period and line; those with an amount that is not known are left out."""
    amounts: dict[tuple[Period, str | None], list[tuple[int, Decimal | None]]] = defaultdict(list)
    for at, frame in enumerate(programme.budget):
        cost = frame.amount
        highest = cost.amount if cost.highest is None else cost.highest
        years = range(frame.period.first.year, frame.period.last.year + 1)
        for period in map(_year, years) if cost.per_year else (frame.period,):
            amounts[period, frame.line].append((at, highest))
    periods = [period for period, _ in amounts]
    for (period, line), found in amounts.items():
        known = [amount for _, amount in found if amount is not None]
        if len(known) == len(found):
            only = periods.count(period) == 1
            yield _Budget(period, line, sum(known, Decimal()), found[0][0], is_only=only)


def _in_budget(file: str, programme: Programme, budget: _Budget) -> Iterator[Part]:
    """The financing of the projects that a budget is for."""
    for number, project in enumerate(programme.projects):
        for at, part in enumerate(project.financing):
            amount = amount_within(part.amount, part.period or project.period, budget.period)
            if amount is not None and _is_on_line(part, budget):
                yield Part(file, ("projects", number, "financing", at, "amount"), amount)


def _is_on_line(part: Financing, budget: _Budget) -> bool:
    if budget.line is None or part.line is None:
        return budget.is_only
    return part.line == budget.line


def _year(year: int) -> Period:
    return span(date(year, 1, 1), date(year, 12, 31))


_Dated = tuple[Path, "Period", str, "Period"]
"""Where money is said to be for a period, and the id and the period of what it is for."""


def _dated_money(plan: OperatingPlan | Programme | StrategicPlan) -> Iterator[_Dated]:
    if plan.kind == "programme":
        yield from _money_of_programme(plan)
    else:
        for at, action in enumerate(plan.actions):
            for number, part in enumerate(action.financing):
                if part.period:
                    path = ("actions", at, "financing", number, "period")
                    yield path, part.period, plan.id, plan.period
    for at, project in enumerate(() if plan.kind == "strategic-plan" else plan.projects):
        around = plan.period if plan.kind == "programme" else None
        known, name = project.period or around, project.id if project.period else plan.id
        for number, part in enumerate(project.financing):
            if part.period and known:
                yield ("projects", at, "financing", number, "period"), part.period, name, known


def _money_of_programme(plan: Programme) -> Iterator[_Dated]:
    for at, frame in enumerate(plan.budget):
        yield ("budget", at, "period"), frame.period, plan.id, plan.period
    for at, grant in enumerate(plan.grants):
        for number, each in enumerate(grant.years):
            yield ("grants", at, "years", number, "year"), each.year, plan.id, plan.period
