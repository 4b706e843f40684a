"""IND: parts of a target in per cent: those that are due in the course of a year, and bands."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from navplan.diagnostics import Severity, Term
from navplan.i18n import N_
from navplan.rules.indicators.uses import PlannedUse, once, planned_uses
from navplan.rules.registry import Hit, rule
from navplan.values import ValueProblem, parse_month, plain

if TYPE_CHECKING:
    from navplan.workspace import Workspace

_WHOLE: Final = 100
_MEANT_AS_PARTS: Final = 2
"""Nobody means 2 per cent of the target: up to this, 0.95 is written where 95 is meant."""


@rule(
    "IND019",
    message=N_("the shares of the year that are due cannot be used: {why}"),
    help=N_("let the shares rise from month to month, and let the last be 100 %"),
)
def uneven_due_shares(workspace: Workspace) -> Iterator[Hit]:
    """
    ## What it does
    Finds shares below `due` that are lower than those of a month before, that end at something
    else than 100 %, or that have no `year_target` to be shares of.

    ## Why is this bad?
    What is due is counted since 1 January, so it cannot fall. And if 90 % is due in December,
    either the target for the year is too high or the last share is wrong.

    ## Example
    `indikatorer.yaml`
    ```yaml
    kind: indicators
    id: indikatorer
    title: Indikatorer
    indicators:
      - id: bosatte-flyktninger
        title: Bosatte flyktninger
        direction: higher
        accumulation: ytd
    ```

    `strategi.yaml`
    ```yaml
    kind: strategic-plan
    id: strategi
    title: Strategi
    unit: nav-harstad
    period: 2015-2018
    indicators:
      - indicator: bosatte-flyktninger
        year_target: 60
        due:
          june: 60 %
          december: 90 %  # error: 17 [IND019]
    ```

    Use instead:

    `strategi.yaml`
    ```yaml
    kind: strategic-plan
    id: strategi
    title: Strategi
    unit: nav-harstad
    period: 2015-2018
    indicators:
      - indicator: bosatte-flyktninger
        year_target: 60
        due:
          june: 60 %
          december: 100 %
    ```
    """
    yield from once(
        _at_month(workspace, each, month, why)
        for each in planned_uses(workspace)
        for month, why in _uneven(each)
    )


_NO_YEAR_TARGET: Final = Term(N_("there is no year_target that they are shares of"))
_FALLS: Final = Term(N_("this one is lower than the one before"))
_NOT_ALL: Final = Term(N_("the last one is not 100 %"))


def _uneven(each: PlannedUse) -> Iterator[tuple[int | None, Term]]:
    """What is wrong with the due shares of a use, and in which month."""
    due = each.use.due
    if due is None:
        return
    if each.use.year_target is None:
        yield None, _NO_YEAR_TARGET
    elif isinstance(due, dict):
        months = sorted(due)
        falls = [
            month for before, month in pairwise(months) if due[month].percent < due[before].percent
        ]
        yield from ((month, _FALLS) for month in falls)
        if not months:
            yield None, _NOT_ALL
        elif due[months[-1]].percent != _WHOLE and months[-1] not in falls:
            yield months[-1], _NOT_ALL


def _at_month(workspace: Workspace, each: PlannedUse, month: int | None, why: Term) -> Hit:
    """A hit at the share of a month, whose name stands in the file as somebody wrote it."""
    place = each.placed.place("due")
    said: object = workspace.document(place.file).data
    for step in place.path:
        said = said[step] if isinstance(said, list | dict) else None  # type: ignore[index] # the path of what was read
    names = [key for key in said if _month(str(key)) == month] if isinstance(said, dict) else []
    return each.hit("due", *names[:1], at_key=month is None, why=why)


def _month(name: str) -> int | None:
    try:
        return parse_month(name)
    except ValueProblem:
        return None


@rule(
    "IND039",
    message=N_(
        "green begins at {green} per cent of the target of “{id}”, and not where it is reached"
    ),
    help=N_(
        "write a number of per cent: at most 100 where higher is better, such as 95, and at least "
        "100 where lower is better, such as 110"
    ),
    severity=Severity.WARNING,
    needs=("IND014",),
)
def green_beside_the_target(workspace: Workspace) -> Iterator[Hit]:
    """
    ## What it does
    Finds green limits in per cent that are a part instead, such as 0.95 for 95 per cent, and
    green limits that are harder to reach than the target itself: above 100 per cent where higher
    is better, below it where lower is better.

    ## Why is this bad?
    With 0.95 everything that is reported turns green. With 110 the target can be reached without
    being green, and nobody can explain to the council what the target was for.

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
    ```

    `strategi.yaml`
    ```yaml
    kind: strategic-plan
    id: strategi
    title: Strategi
    unit: nav-harstad
    period: 2015-2018
    indicators:
      - indicator: bedriftsbesok
        target: 40
        percent_of_target:
          green: 0.95  # warning: 14 [IND039]
          yellow: 0.85
    ```

    Use instead:

    `strategi.yaml`
    ```yaml
    kind: strategic-plan
    id: strategi
    title: Strategi
    unit: nav-harstad
    period: 2015-2018
    indicators:
      - indicator: bedriftsbesok
        target: 40
        percent_of_target:
          green: 95
          yellow: 85
    ```
    """
    yield from once(found for each in planned_uses(workspace) for found in _beside(each))


def _beside(each: PlannedUse) -> Iterator[Hit]:
    shares, pace = each.use.percent_of_target, each.use.pace
    if shares and each.towards:
        stricter = shares.green > _WHOLE if each.towards == "higher" else shares.green < _WHOLE
        if stricter or 0 < shares.green <= _MEANT_AS_PARTS:
            yield each.hit("percent_of_target", "green", green=plain(shares.green))
    if pace and 0 < pace.green <= _MEANT_AS_PARTS:
        yield each.hit("pace", "green", green=plain(pace.green))
