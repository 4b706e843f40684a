"""ECO: whether grants and budgets are counted once, and no more is used than there is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

from navplan.diagnostics import Severity
from navplan.i18n import N_
from navplan.rules.money.budgets import Part, amount_within, first_above, kroner
from navplan.rules.parts import parts_of
from navplan.rules.registry import Hit, Mention, hit, hit_in, rule, see

if TYPE_CHECKING:
    from collections.abc import Mapping

    from navplan.index import Index
    from navplan.model.common import Financing
    from navplan.model.projects import Grant, GrantYear
    from navplan.values import Period
    from navplan.workspace import Workspace

_SUREST: Final = ("granted", "applied", "planned")


@rule(
    "ECO004",
    message=N_("{granted} is granted for {year}, and only {applied} was applied for"),
    help=N_("correct one of the amounts; were the two exchanged, or is a digit too many?"),
    severity=Severity.WARNING,
)
def granted_more_than_applied(grant: Grant) -> Iterator[Hit]:
    """
    ## What it does
    Finds grants of which more is granted than was applied for in the same year. Of an interval
    the end counts that fits best.

    ## Why is this bad?
    It hardly ever happens. Most often the amounts were exchanged, or a digit was typed twice.

    ## Example
    ```yaml
    kind: operating-plan
    id: nav-harstad-driftsplan-2015
    title: Driftsplan 2015
    unit: nav-harstad
    period: 2015
    grants:
      - id: jobbsjansen-midler
        title: Midler til Jobbsjansen
        years:
          - year: 2015
            state: applied
            amount: 500 000 kr
          - year: 2015
            state: granted
            amount: 5 000 000 kr  # warning: 17 [ECO004]
    ```

    Use instead:
    ```yaml
    kind: operating-plan
    id: nav-harstad-driftsplan-2015
    title: Driftsplan 2015
    unit: nav-harstad
    period: 2015
    grants:
      - id: jobbsjansen-midler
        title: Midler til Jobbsjansen
        years:
          - year: 2015
            state: applied
            amount: 500 000 kr
          - year: 2015
            state: granted
            amount: 450 000 kr
    ```
    """
    applied = {
        each.year: each.amount.highest or each.amount.amount
        for each in grant.years
        if each.state == "applied" and each.amount
    }
    for at, each in enumerate(grant.years):
        most = applied.get(each.year)
        given = each.amount.amount if each.state == "granted" and each.amount else None
        if most is not None and given is not None and given > most:
            yield hit(
                *("years", at, "amount"),
                year=str(each.year),
                granted=kroner(given),
                applied=kroner(most),
            )


@rule(
    "ECO007",
    message=N_("the grant “{id}” is listed twice for {year} with the same state"),
    help=N_("keep one of the two, or correct the year or the state"),
    severity=Severity.WARNING,
)
def grant_year_twice(grant: Grant) -> Iterator[Hit]:
    """
    ## What it does
    Finds grants that have the same year twice with the same state. What was applied for and
    what was granted may both be written.

    ## Why is this bad?
    The money is counted twice, or another year is missing.

    ## Example
    ```yaml
    kind: operating-plan
    id: nav-harstad-driftsplan-2015
    title: Driftsplan 2015
    unit: nav-harstad
    period: 2015
    grants:
      - id: jobbsjansen-midler
        title: Midler til Jobbsjansen
        years:
          - year: 2014
            state: granted
          - year: 2014  # warning: 15 [ECO007]
            state: granted
    ```

    Use instead:
    ```yaml
    kind: operating-plan
    id: nav-harstad-driftsplan-2015
    title: Driftsplan 2015
    unit: nav-harstad
    period: 2015
    grants:
      - id: jobbsjansen-midler
        title: Midler til Jobbsjansen
        years:
          - year: 2013
            state: granted
          - year: 2014
            state: granted
    ```
    """
    seen: set[tuple[Period, str]] = set()
    for at, each in enumerate(grant.years):
        if (each.year, each.state) in seen:
            yield hit("years", at, "year", id=grant.id, year=str(each.year))
        seen.add((each.year, each.state))


@rule(
    "ECO008",
    message=N_("the grant “{id}” is {amount} in {year}, and {sum} of it is used"),
    help=N_("correct one of the amounts, or the grant that one of them comes from"),
    severity=Severity.WARNING,
)
def grant_used_beyond_amount(workspace: Workspace, index: Index) -> Iterator[Hit]:
    """
    ## What it does
    Adds up what projects and actions in all plans take from a grant in a year, and finds grants
    of which more is used than there is. What is granted counts, else what is applied for, else
    what is planned.

    ## Why is this bad?
    The same money pays for two things, and for one of them there is none.

    ## Example
    ```yaml
    kind: operating-plan
    id: nav-harstad-driftsplan-2015
    title: Driftsplan 2015
    unit: nav-harstad
    period: 2015
    grants:
      - id: ungdomsmidler
        title: Midler til arbeid med ungdom
        years:
          - year: 2015
            state: granted
            amount: 100 000 kr
    actions:
      - id: konferanse
        title: Arrangere ungdomskonferanse
        financing:
          - grant: nav-harstad-driftsplan-2015/ungdomsmidler
            amount: 80 000 kr
      - id: brukerutvalg
        title: Etablere brukerutvalg for ungdom
        financing:
          - grant: nav-harstad-driftsplan-2015/ungdomsmidler
            amount: 80 000 kr  # warning: 17 [ECO008]
    ```

    Use instead:
    ```yaml
    kind: operating-plan
    id: nav-harstad-driftsplan-2015
    title: Driftsplan 2015
    unit: nav-harstad
    period: 2015
    grants:
      - id: ungdomsmidler
        title: Midler til arbeid med ungdom
        years:
          - year: 2015
            state: granted
            amount: 100 000 kr
    actions:
      - id: konferanse
        title: Arrangere ungdomskonferanse
        financing:
          - grant: nav-harstad-driftsplan-2015/ungdomsmidler
            amount: 80 000 kr
      - id: brukerutvalg
        title: Etablere brukerutvalg for ungdom
        financing:
          - grant: nav-harstad-driftsplan-2015/ungdomsmidler
            amount: 20 000 kr
    ```
    """
    for address, parts in _used(workspace, index).items():
        target = index.find(address, ("grant",))
        plan: Any = workspace.model(target.file) if target else None
        if target is None or plan is None:
            continue
        _, at = target.path
        grant: Grant = plan.grants[int(at)]
        for year, (number, amount) in _amounts(grant).items():
            counted = [
                Part(part.file, part.path, within)
                for part, financing, period in parts
                if (within := amount_within(financing.amount, period, year)) is not None
            ]
            if above := first_above(counted, amount):
                part, total = above
                place = (target.file, *target.path, "years", number)
                yield hit_in(
                    part.file,
                    *part.path,
                    related=(_known(place),),
                    id=grant.id,
                    year=str(year),
                    sum=kroner(total),
                    amount=kroner(amount),
                )


@rule(
    "ECO009",
    message=N_("there are two budgets for {period}, and nothing tells them apart"),
    help=N_(
        "correct the year of one of them, or say where each comes from under “source” or “line”"
    ),
    severity=Severity.WARNING,
)
def budget_year_twice(workspace: Workspace) -> Iterator[Hit]:
    """
    ## What it does
    Finds programmes that have two budgets for the same period from the same source, on the same
    line and with the same note or none.

    ## Why is this bad?
    The entry was copied, and its year was not changed. One year has too much money, and another
    has none.

    ## Example
    ```yaml
    kind: programme
    id: forsok-2013-2016
    title: Forsøk 2013–2016
    period: 2013-2016
    budget:
      - period: 2014
        amount: 14 mill. kr
      - period: 2014  # warning: 13 [ECO009]
        amount: 14 mill. kr
    ```

    Use instead:
    ```yaml
    kind: programme
    id: forsok-2013-2016
    title: Forsøk 2013–2016
    period: 2013-2016
    budget:
      - period: 2014
        amount: 14 mill. kr
      - period: 2015
        amount: 14 mill. kr
    ```
    """
    for file, _, programme in parts_of(workspace, "Programme"):
        seen: set[tuple[object, ...]] = set()
        for at, frame in enumerate(programme.budget):
            same = (frame.period, frame.source, frame.line, frame.note)
            if same in seen:
                yield hit_in(file, "budget", at, "period", period=frame.period)
            seen.add(same)


_Used = tuple[Part, "Financing", "Period"]


def _used(workspace: Workspace, index: Index) -> Mapping[str, list[_Used]]:
    """What is taken from each grant, by its address; the plan's period counts where none is."""
    found: dict[str, list[_Used]] = defaultdict(list)
    for file, plan in workspace.models(object):
        for key in ("projects", "actions"):
            for number, thing in enumerate(getattr(plan, key, ())):
                for at, financing in enumerate(thing.financing):
                    target = index.find(financing.grant, ("grant",)) if financing.grant else None
                    own = getattr(thing, "period", None) or getattr(plan, "period", None)
                    when = financing.period or own
                    if target and when:
                        path = (key, number, "financing", at, "amount")
                        part = Part(file, path, Decimal())
                        found[target.address].append((part, financing, when))
    return found


def _amounts(grant: Grant) -> Mapping[Period, tuple[int, Decimal]]:
    """How much there is in each year, and which entry says so: the surest of its states."""
    found: dict[Period, tuple[int, Decimal]] = {}
    for state in _SUREST:
        for at, each in enumerate(grant.years):
            most = _most(each) if each.state == state else None
            if most is not None:
                found.setdefault(each.year, (at, most))
    return found


def _most(each: GrantYear) -> Decimal | None:
    return (each.amount.highest or each.amount.amount) if each.amount else None


def _known(place: tuple[Any, ...]) -> Mention:
    file, *path = place
    return see(file, *path, "amount", message=N_("this is the grant"))
