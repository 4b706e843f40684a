"""REF: what leads back to itself, over what supports what and over relations of documents."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from typing import TYPE_CHECKING, Final, TypeVar

from navplan.diagnostics import Path
from navplan.i18n import N_
from navplan.rules.registry import Hit, hit_in, rule, see
from navplan.schema.fields import DOCUMENT_KINDS, RELATIONS

if TYPE_CHECKING:
    from navplan.index import Index
    from navplan.workspace import Workspace

T = TypeVar("T")

Thing = tuple[str, Path]
"""Something in a plan: its file, and where it stands there."""

Ways = Mapping[Thing, Mapping[Thing, Path]]
"""Where things lead, each with the path of the reference that leads there."""

_MOST_SHOWN: Final = 8


@rule(
    "REF005",
    message=N_("in the end this supports itself: {circle}"),
    help=N_("take away the “supports” that points the wrong way, from what is above to below"),
)
def supports_in_a_circle(workspace: Workspace, index: Index) -> Iterator[Hit]:
    """
    ## What it does
    Finds goals, focus areas, target pictures and strategies that support each other in a
    circle, or themselves. What supports a success factor supports its goal. Circles that have
    something in common are reported once, with all the places.

    ## Why is this bad?
    A goal supports what is above it, up to a goal that somebody else has set. In a circle
    nothing is above, and nobody can say what all of it is for.

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
          - id: bosetting
            title: Raskere bosetting
            supports: [nav-harstad-malekart-2015/integrering]  # error: 20 [REF005]
          - id: integrering
            title: Bedre integrering
            supports: [nav-harstad-malekart-2015/bosetting]
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
          - id: bosetting
            title: Raskere bosetting
            supports: [nav-harstad-malekart-2015/integrering]
          - id: integrering
            title: Bedre integrering
    ```
    """
    yield from _hits(workspace, _supported(workspace, index))


@rule(
    "REF008",
    message=N_("“{relation}” leads back to the document itself: {circle}"),
    help=N_("take away “{relation}” where it points the wrong way"),
)
def documents_in_a_circle(workspace: Workspace, index: Index) -> Iterator[Hit]:
    """
    ## What it does
    Finds documents that implement, follow or replace each other, are part of each other or
    derived from each other in a circle. Each relation is looked at by itself: a mandate may be
    part of the programme that is derived from it.

    ## Why is this bad?
    A plan that replaces the one that replaces it is both the old and the new one. Nobody can
    say which of the documents comes first.

    ## Example
    ```yaml
    kind: operating-plan
    id: nav-harstad-driftsplan-2015
    title: Driftsplan 2015
    unit: nav-harstad
    period: 2015
    replaces: [nav-harstad-driftsplan-2015]  # error: 12 [REF008]
    ```

    Use instead:
    ```yaml
    kind: operating-plan
    id: nav-harstad-driftsplan-2015
    title: Driftsplan 2015
    unit: nav-harstad
    period: 2015
    replaces: [nav-harstad-driftsplan-2014]
    ```
    """
    for relation in RELATIONS:
        yield from _hits(workspace, _related(workspace, index, relation), relation=relation)


def _supported(workspace: Workspace, index: Index) -> Ways:
    """What supports what, and of which goal a success factor is."""
    ways: dict[Thing, dict[Thing, Path]] = defaultdict(dict)
    for record in workspace.records.values():
        for ref in record.references:
            if "supports" in ref.path[-2:] and (target := index.find(ref.target, ref.kinds)):
                from_here = ways[record.file, ref.path[:-2]]
                from_here.setdefault((target.file, target.path), ref.path)
        for declared in record.declarations:
            if declared.kind == "success-factor":
                goal = (record.file, declared.path[:-2])
                ways[record.file, declared.path][goal] = (*declared.path, "id")
    return ways


def _related(workspace: Workspace, index: Index, relation: str) -> Ways:
    """Which documents have a relation to which."""
    ways: dict[Thing, dict[Thing, Path]] = defaultdict(dict)
    for record in workspace.records.values():
        for ref in record.references:
            if ref.path[0] == relation and (target := index.find(ref.target, DOCUMENT_KINDS)):
                ways[record.file, ()].setdefault((target.file, target.path), ref.path)
    return ways


def _hits(workspace: Workspace, ways: Ways, relation: str = "supports") -> Iterator[Hit]:
    """A hit for each knot, where one of its circles begins, with every other reference in it."""
    for knot in knots(ways):
        circle = circle_in(knot, ways)
        addresses = {thing: _address(workspace, thing) for thing in knot}
        first, second, *_ = *circle, circle[0]
        others = (
            see(thing[0], *path, message=N_("“{id}” is in it too"), id=addresses[thing])
            for thing in knot
            for target, path in ways[thing].items()
            if target in addresses and (thing, target) != (first, second)
        )
        names = [addresses[thing] for thing in circle]
        if len(names) > _MOST_SHOWN:
            names[_MOST_SHOWN // 2 : 1 - _MOST_SHOWN // 2] = ["…"]
        yield hit_in(
            first[0],
            *ways[first][second],
            related=tuple(others),
            circle=" → ".join((*names, names[0])),
            relation=relation,
        )


def _address(workspace: Workspace, thing: Thing) -> str:
    file, path = thing
    record = workspace.records[file]
    own = next((each.id for each in record.declarations if each.path == path), "")
    return f"{record.id}/{own}" if path else own


# --- circles in general -----------------------------------------------------------------


def knots(ways: Mapping[T, Collection[T]]) -> Iterator[list[T]]:
    """The things that lie in circles, together where their circles have something in common.

    This is Kosaraju's way to find what is strongly connected, without recursion: a cascade may
    be long. In each knot the things stand in the order of `ways`.
    """
    order = {thing: number for number, thing in enumerate(ways)}
    back: dict[T, list[T]] = defaultdict(list)
    for thing in ways:
        for target in ways[thing]:
            back[target].append(thing)
    seen: set[T] = set()
    for start in reversed(_left(ways)):
        if start in seen:
            continue
        knot = [start]
        seen.add(start)
        for thing in knot:
            new = [each for each in back[thing] if each not in seen]
            seen.update(new)
            knot += new
        if len(knot) > 1 or start in ways[start]:
            yield sorted(knot, key=order.__getitem__)


def _left(ways: Mapping[T, Collection[T]]) -> list[T]:
    """The things in the order in which a walk along all ways leaves them for the last time."""
    entered: set[T] = set()
    left: list[T] = []
    for start in ways:
        pending = [] if start in entered else [(start, iter(ways[start]))]
        entered.add(start)
        while pending:
            thing, onwards = pending[-1]
            new = next((each for each in onwards if each in ways and each not in entered), None)
            if new is None:
                left.append(thing)
                pending.pop()
            else:
                entered.add(new)
                pending.append((new, iter(ways[new])))
    return left


def circle_in(knot: Collection[T], ways: Mapping[T, Collection[T]]) -> list[T]:
    """The shortest circle through the first thing of a knot."""
    inside = set(knot)
    first = next(iter(knot))
    came_from: dict[T, T] = {}
    pending = [first]
    for thing in pending:
        for target in ways[thing]:
            if target == first:
                circle = [thing]
                while circle[-1] != first:
                    circle.append(came_from[circle[-1]])
                return circle[::-1]
            if target in inside and target not in came_from:
                came_from[target] = thing
                pending.append(target)
    return []
