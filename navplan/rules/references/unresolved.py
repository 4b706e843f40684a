"""REF: references that lead nowhere, ids that are given twice, inheritance that never ends."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from navplan.diagnostics import Path
from navplan.i18n import N_
from navplan.index import parent_of, scorecards_by_id
from navplan.model import record_of
from navplan.rules.kinds import a_kind
from navplan.rules.registry import Hit, hit_in, rule, see
from navplan.rules.scorecards import lineages
from navplan.rules.suggestions import bearers, suggestions
from navplan.schema.fields import DOCUMENT_KINDS
from navplan.schema.shape import record_at

if TYPE_CHECKING:
    from navplan.index import Index
    from navplan.records import FileRecord
    from navplan.schema.shape import Reference
    from navplan.workspace import Workspace

INDICATOR = ("indicator",)


def unresolved(workspace: Workspace, index: Index) -> Iterator[tuple[FileRecord, Reference]]:
    """Every reference that means nothing of the kinds it may mean."""
    known: dict[tuple[str, tuple[str, ...]], bool] = {}
    for record in workspace.records.values():
        for ref in record.references:
            asked = (ref.target, ref.kinds)
            if asked not in known:
                known[asked] = index.find(*asked) is not None
            if not known[asked]:
                yield record, ref


def is_key(record: FileRecord, ref: Reference) -> bool:
    """Whether a reference stands as a key, as the indicators of measurements do."""
    *inside, step = ref.path
    return (
        isinstance(step, str)
        and record.kind is not None
        and record_at(record_of(record.kind), tuple(inside)) is None
    )


@rule(
    "REF001",
    message=N_("“{ref}” does not exist; {wanted} is meant here"),
    help=N_(
        "correct the id, or write the thing it names; what stands inside a file is named"
        " file-id/id, also from within the same file"
    ),
)
def unknown_reference(workspace: Workspace, index: Index) -> Iterator[Hit]:
    """
    ## What it does
    Finds references to units, documents, goals, projects and the like that no file declares.

    One mistake is one finding. A document that does not exist is reported where a file first
    names it, with the other places; what a file with a syntax error may declare, and goals that
    a scorecard may inherit from an unknown parent, are not reported. Indicators without a
    definition are left to IND001.

    ## Why is this bad?
    A reference that leads nowhere is a link in the cascade that nobody sees is broken: the
    action serves no goal, the scorecard belongs to nobody.

    ## Example
    ```yaml
    kind: operating-plan
    id: nav-harstad-driftsplan-2015
    title: Driftsplan 2015
    unit: nav-hardstad  # error: 7 [REF001]
    period: 2015
    ```

    Use instead:
    ```yaml
    kind: operating-plan
    id: nav-harstad-driftsplan-2015
    title: Driftsplan 2015
    unit: nav-harstad
    period: 2015
    ```

    `organisasjon.yaml`
    ```yaml
    kind: organisation
    id: enheter
    title: Enheter
    units:
      - id: nav-harstad
        name: NAV Harstad
        type: nav_office
    ```
    """
    documents = {record.id for record in workspace.records.values()}
    open_ended = {line.scorecard.id for line in lineages(workspace) if not line.complete}
    mistakes: dict[tuple[str, str | Path], list[Reference]] = defaultdict(list)
    for record, ref in unresolved(workspace, index):
        if ref.kinds == INDICATOR or index.all_at(ref.target) or index.may_exist(ref.target):
            continue
        document, slash, _ = ref.target.partition("/")
        if document in open_ended:
            continue
        lacks = document not in documents and (slash or set(ref.kinds) <= set(DOCUMENT_KINDS))
        mistakes[record.file, document if lacks else ref.path].append(ref)
    for (file, _), (ref, *others) in mistakes.items():
        also = (
            see(file, *other.path, message=N_("“{ref}” does not exist either"), ref=other.target)
            for other in others
        )
        close = suggestions(index, ref.target, ref.kinds)
        yield hit_in(
            file,
            *ref.path,
            key=is_key(workspace.records[file], ref),
            related=(
                *(tuple(bearers(workspace, ref.target, ref.kinds)) or close),
                *also,
            ),
            ref=ref.target,
            wanted=a_kind(*ref.kinds),
        )


@rule(
    "REF002",
    message=N_("“{ref}” is {found}, but {wanted} is meant here"),
    help=N_("write the id of a thing of the right kind, or move the reference to its right key"),
)
def reference_to_wrong_kind(workspace: Workspace, index: Index) -> Iterator[Hit]:
    """
    ## What it does
    Finds references to something that exists but is of another kind than the key asks for.

    ## Why is this bad?
    The id looks right, so nobody notices. But a plan that belongs to a goal, or a goal that
    supports a unit, says nothing that can be followed up.

    ## Example
    ```yaml
    kind: scorecard
    id: nav-harstad-malekart-2015
    title: Målekart 2015
    unit: nav-harstad-malekart-2015  # error: 7 [REF002]
    period: 2015
    ```

    Use instead:
    ```yaml
    kind: scorecard
    id: nav-harstad-malekart-2015
    title: Målekart 2015
    unit: nav-harstad
    period: 2015
    ```
    """
    for record, ref in unresolved(workspace, index):
        found = next(iter(index.all_at(ref.target)), None)
        if found:
            here = see(found.file, *found.path, "id", message=N_("it is here"))
            yield hit_in(
                record.file,
                *ref.path,
                key=is_key(record, ref),
                related=(here, *suggestions(index, ref.target, ref.kinds)),
                ref=ref.target,
                found=a_kind(found.kind),
                wanted=a_kind(*ref.kinds),
            )


@rule(
    "REF003",
    message=N_("“{id}” is already the id of {kind}"),
    help=N_("give one of the two an id of its own"),
)
def duplicate_id(_workspace: Workspace, index: Index) -> Iterator[Hit]:
    """
    ## What it does
    Finds things of the same kind with the same id: units, indicators and documents anywhere in
    the workspace; goals, actions and the like within their file. An indicator that a scorecard
    uses twice needs an `id` of its own for one of the uses.

    Of two whole files with the same id only the files are reported, not everything in them.

    ## Why is this bad?
    A reference to the id may mean either of the two. When plans are copied from last year's, or
    written on two branches at once, a thing can vanish behind its double unnoticed.

    ## Example
    ```yaml
    kind: operating-plan
    id: nav-harstad-driftsplan-2015
    title: Driftsplan 2015
    unit: nav-harstad
    period: 2015
    actions:
      - id: brukerutvalg
        title: Etablere brukerutvalg for ungdom
      - id: brukerutvalg  # error: 9 [REF003]
        title: Etablere samarbeid med Harstad ungdomsråd
    ```

    Use instead:
    ```yaml
    kind: operating-plan
    id: nav-harstad-driftsplan-2015
    title: Driftsplan 2015
    unit: nav-harstad
    period: 2015
    actions:
      - id: brukerutvalg
        title: Etablere brukerutvalg for ungdom
      - id: ungdomsrad
        title: Etablere samarbeid med Harstad ungdomsråd
    ```
    """
    for second, first in index.duplicates():
        there = see(first.file, *first.path, "id", message=N_("the first one is here"))
        yield hit_in(
            second.file,
            *second.path,
            "id",
            related=(there,),
            id=second.address.rpartition("/")[2],
            kind=a_kind(second.kind),
        )


@rule(
    "REF004",
    message=N_("the scorecard inherits from itself: {circle}"),
    help=N_("take away “inherits” from the one that the others are to build on"),
)
def inherits_in_a_circle(workspace: Workspace) -> Iterator[Hit]:
    """
    ## What it does
    Finds scorecards that inherit from each other in a circle, or from themselves. Each circle
    is reported once, with all the scorecards in it.

    ## Why is this bad?
    A shared scorecard is what the others build on. In a circle there is no such beginning, and
    nobody can say which goals are shared and which are a unit's own.

    ## Example
    ```yaml
    kind: scorecard
    id: nav-harstad-malekart-2015
    title: Målekart 2015
    unit: nav-harstad
    period: 2015
    inherits: nav-harstad-malekart-2015  # error: 11 [REF004]
    ```

    Use instead:
    ```yaml
    kind: scorecard
    id: nav-harstad-malekart-2015
    title: Målekart 2015
    unit: nav-harstad
    period: 2015
    inherits: harstad-felles-malekart-2015
    ```
    """
    by_id = scorecards_by_id(workspace.records.values())
    parents: dict[str, str | None] = {}
    for each in by_id.values():
        parent = parent_of(each, by_id)
        parents[str(each.id)] = parent.id if parent else None
    for circle in circles(parents):
        first, *others = circle
        yield hit_in(
            by_id[first].file,
            "inherits",
            related=tuple(
                see(by_id[id_].file, "inherits", message=N_("“{id}” is in it too"), id=id_)
                for id_ in others
            ),
            circle=" → ".join((*circle, first)),
        )


def circles(parents: Mapping[str, str | None]) -> Iterator[list[str]]:
    """The circles among things with at most one parent each, every one of them once."""
    visited: set[str] = set()
    for start in sorted(parents):
        way: list[str] = []
        current: str | None = start
        while current and current in parents and current not in visited:
            visited.add(current)
            way.append(current)
            current = parents[current]
        if current in way:
            yield way[way.index(current) :]
