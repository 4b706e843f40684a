"""IND: whether what stands in a plan can be told apart by its id where its status is shown."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import TYPE_CHECKING, Final

from navplan.diagnostics import Severity
from navplan.i18n import N_
from navplan.rules.kinds import a_kind
from navplan.rules.registry import Hit, hit_in, rule, see
from navplan.schema.fields import MEASURING_KINDS

if TYPE_CHECKING:
    from navplan.index import Index, Target
    from navplan.workspace import Workspace

_WITH_STATUS: Final = (*MEASURING_KINDS, "perspective", "focus-area", "goal", "indicator-use")
"""What has a status: plans, and what stands in them."""


@rule(
    "IND006",
    message=N_("“{id}” is the id of {kind} as well as of {other}"),
    help=N_("give one of the two an id of its own, so that each can be asked for"),
    severity=Severity.WARNING,
)
def same_id_for_two_things(workspace: Workspace, index: Index) -> Iterator[Hit]:
    """
    ## What it does
    Finds a perspective or focus area, a goal and the use of an indicator that have the same id
    in one plan, also where one of them is inherited. The use of an indicator has the
    indicator's id where it has none of its own. A scorecard, a strategic plan and a programme
    with the same id are found too.

    ## Why is this bad?
    Each of them has a status, and all are shown under one id: who asks for the goal gets the
    indicator too, and a number in a report may be taken for another.

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
          - id: serviceklager
            title: Færre serviceklager
            indicators:
              - indicator: serviceklager  # warning: 24 [IND006]
                at_most: 10
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
          - id: fornoyde-brukere
            title: Færre serviceklager
            indicators:
              - indicator: serviceklager
                at_most: 10
    ```
    """
    plans = {record.id for record in workspace.records.values() if record.kind in MEASURING_KINDS}
    # What two things are called in a shared scorecard, they are called in all that inherit it.
    said: set[tuple[Target, ...]] = set()
    for address, things in groupby(index.of_kind(*_WITH_STATUS), key=lambda one: one.address):
        document, _, part = address.partition("/")
        first, *others = _one_of_each_kind(things)
        for other in others if document in plans else ():
            pair = first._replace(address=""), other._replace(address="")
            if pair in said:
                continue
            said.add(pair)
            there = see(first.file, *first.path, "id", message=N_("the first one is here"))
            yield hit_in(
                other.file,
                *other.path,
                "id",
                related=(there,),
                id=part or document,
                kind=a_kind(first.kind),
                other=a_kind(other.kind),
            )


def _one_of_each_kind(things: Iterator[Target]) -> list[Target]:
    """The first of each kind; a second one of the same kind is REF003."""
    found: dict[str, Target] = {}
    for one in things:
        found.setdefault(one.kind, one)
    return sorted(found.values(), key=lambda one: _WITH_STATUS.index(one.kind))
