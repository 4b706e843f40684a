"""ECO: whether an amount says how much it is, and whether it is certain."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Final

from navplan.diagnostics import Path, Severity, Term
from navplan.i18n import N_
from navplan.rules.parts import parts_of
from navplan.rules.registry import Hit, hit_in, rule

if TYPE_CHECKING:
    from collections.abc import Mapping

    from navplan.model.programme import Programme
    from navplan.model.projects import BudgetFrame
    from navplan.values import Cost
    from navplan.workspace import Workspace

_AMOUNTS: Final[Mapping[str, str]] = {
    "Action": "cost",
    "BudgetFrame": "amount",
    "Financing": "amount",
    "GrantYear": "amount",
}
"""Which key of a record is an amount, by the name of its class."""

_THOUSAND: Final = 1000

_IN_REMARK: Final = N_("the remark speaks of one")
_EARLIER: Final = N_("the money for an earlier year has one")

_UNIT: Final = re.compile(r"kr|nok|mill|mrd|tusen|thousand|[,.]-")
_RESERVATION: Final = re.compile(
    r"\b(?:forbehold\w*|atterhald\w*|etterhald\w*|under forutsetning|under føresetnad)"
)


@rule(
    "ECO005",
    message=N_("“{text}” may be kroner or thousand kroner"),
    help=N_("write the unit too: “{text} kr” or “{text} tusen kr”"),
    severity=Severity.WARNING,
)
def amount_without_unit(workspace: Workspace) -> Iterator[Hit]:
    """
    ## What it does
    Finds costs, budgets, financing and grants below 1000 that are written as a number alone:
    `250`. navplan reads it as 250 kroner. With its unit, as in `250 kr` or `250 tusen kr`, any
    amount is right.

    ## Why is this bad?
    Budgets are most often made up in thousand kroner. A number that was copied from such a table
    is a thousand times too low here.

    ## Example
    ```yaml
    kind: operating-plan
    id: nav-harstad-driftsplan-2015
    title: Driftsplan 2015
    unit: nav-harstad
    period: 2015
    actions:
      - id: fagdag
        title: Holde fagdag om økonomisk rådgivning
        cost: 250  # warning: 11 [ECO005]
    ```

    Use instead:
    ```yaml
    kind: operating-plan
    id: nav-harstad-driftsplan-2015
    title: Driftsplan 2015
    unit: nav-harstad
    period: 2015
    actions:
      - id: fagdag
        title: Holde fagdag om økonomisk rådgivning
        cost: 250 000 kr
    ```
    """
    for file, path, part in parts_of(workspace, *_AMOUNTS):
        key = _AMOUNTS[type(part).__name__]
        cost: Cost | None = getattr(part, key)
        if cost and cost.amount and _is_bare(cost):
            yield hit_in(file, *path, key, text=cost.written)


@rule(
    "ECO006",
    message=N_("the money is written without a reservation, and {reason}"),
    help=N_(
        "add a line “reservation: …” with its words, such as “med forbehold om Stortingets"
        " budsjettvedtak”"
    ),
    severity=Severity.WARNING,
)
def reservation_not_marked(workspace: Workspace) -> Iterator[Hit]:
    """
    ## What it does
    Finds budgets and financing that have no `reservation` although their remark speaks of one,
    and budgets of a programme that have none although the same budget has one for an earlier
    year.

    ## Why is this bad?
    Money that the Storting or the council has not voted yet may be less, or none. What is
    further ahead is never more certain than what is near. The report marks such money, but only
    where the plan says so.

    ## Example
    ```yaml
    kind: programme
    id: forsok-2013-2016
    title: Forsøk 2013–2016
    period: 2013-2016
    budget:
      - period: 2014
        amount: 14 mill. kr
        reservation: med forbehold om Stortingets budsjettvedtak
      - period: 2015
        amount: 14 mill. kr  # warning: 13 [ECO006] "an earlier year"
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
        reservation: med forbehold om Stortingets budsjettvedtak
      - period: 2015
        amount: 14 mill. kr
        reservation: med forbehold om Stortingets budsjettvedtak
    ```
    """
    told: set[tuple[str, Path]] = set()
    for file, path, part in parts_of(workspace, "BudgetFrame", "Financing"):
        if part.note and _speaks_of_one(part.note) and not _is_reserved(part):
            told.add((file, path))
            yield hit_in(file, *path, "note", reason=Term(_IN_REMARK))
    for file, _, programme in parts_of(workspace, "Programme"):
        for at in _surer_than_before(programme):
            if (file, ("budget", at)) not in told:
                yield hit_in(file, "budget", at, "amount", reason=Term(_EARLIER))


def _is_bare(cost: Cost) -> bool:
    """Whether an amount is small and has no unit; “250,-” is kroner."""
    highest = cost.amount if cost.highest is None else cost.highest
    small = highest is not None and highest < _THOUSAND
    return small and _UNIT.search(cost.written.lower()) is None


def _speaks_of_one(note: str) -> bool:
    return _RESERVATION.search(note.lower()) is not None


def _is_reserved(part: Any) -> bool:  # noqa: ANN401 - a budget or a part of the financing
    return bool(part.reservation or (part.amount and part.amount.reservation))


def _surer_than_before(programme: Programme) -> Iterator[int]:
    """The budgets without a reservation that the same one has for an earlier time."""
    frames = programme.budget
    for at, frame in enumerate(frames):
        if not _is_reserved(frame) and any(
            _is_reserved(other) and _is_later(frame, other) for other in frames
        ):
            yield at


def _is_later(frame: BudgetFrame, other: BudgetFrame) -> bool:
    same = (frame.line, frame.source) == (other.line, other.source)
    return same and frame.period.first > other.period.last
