"""REF: what leads back to itself, over supports, relations of documents, and units."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Final, TypeVar

from navplan.diagnostics import Path
from navplan.i18n import N_
from navplan.rules.registry import Hit, hit_in, rule, see
from navplan.schema.fields import DOCUMENT_KINDS, RELATIONS

if TYPE_CHECKING:
    from datetime import date

    from navplan.index import Index
    from navplan.workspace import Workspace

T = TypeVar("T")

Thing = tuple[str, Path]
"""Something in a plan: its file, and where it stands there."""

Ways = Mapping[Thing, Mapping[Thing, Path]]
"""Where things lead, each with the path of the reference that leads there."""

_MOST_SHOWN: Final = 8

_OF_UNITS: Final = ("part_of", "owners", "host_municipality")
"""The keys in which a unit names those it belongs to."""


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


@rule(
    "REF012",
    message=N_("“{relation}” leads back to the unit itself: {circle}"),
    help=N_("take away “{relation}” where it points the wrong way"),
)
def units_in_a_circle(workspace: Workspace, index: Index) -> Iterator[Hit]:
    """
    ## What it does
    Finds units that are part of each other, own each other or host each other in a circle, and
    units that become each other on the same day. Each relation is looked at by itself. What
    was merged one year and split again later is no circle.

    ## Why is this bad?
    A unit that is a part of its own part has no place in the organisation, and nobody can say
    who steers it.

    ## Example
    ```yaml
    kind: organisation
    id: enheter
    title: Enheter
    units:
      - id: nav-troms
        name: NAV Troms
        type: nav_county
        part_of: nav-harstad  # error: 14 [REF012]
      - id: nav-harstad
        name: NAV Harstad
        type: nav_office
        part_of: nav-troms
    ```

    Use instead:
    ```yaml
    kind: organisation
    id: enheter
    title: Enheter
    units:
      - id: nav-troms
        name: NAV Troms
        type: nav_county
      - id: nav-harstad
        name: NAV Harstad
        type: nav_office
        part_of: nav-troms
    ```
    """
    for relation in _OF_UNITS:
        yield from _hits(workspace, _linked(workspace, index, relation), relation=relation)
    for ways in _succeeded(workspace, index):
        yield from _hits(workspace, ways, relation="successors")


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


def _linked(workspace: Workspace, index: Index, relation: str) -> Ways:
    """Which units a relation leads from, and to which."""
    ways: dict[Thing, dict[Thing, Path]] = defaultdict(dict)
    for record in workspace.records.values():
        for ref in record.references:
            if ref.path[0] == "units" and relation in ref.path[2:3]:
                target = index.find(ref.target, ref.kinds)
                if target:
                    ways[record.file, ref.path[:2]].setdefault((target.file, target.path), ref.path)
    return ways


def _succeeded(workspace: Workspace, index: Index) -> Iterable[Ways]:
    """Which units became which, the changes of each day by themselves."""
    # Imported here because rules are known before any file is read, and models are not.
    from navplan.model.organisation import Organisation  # noqa: PLC0415

    days: dict[date, dict[Thing, dict[Thing, Path]]] = defaultdict(lambda: defaultdict(dict))
    for file, organisation in workspace.models(Organisation):
        for at, unit in enumerate(organisation.units):
            here: Path = ("units", at)
            for place, link in enumerate(unit.successors):
                target = index.find(link.unit, ("unit",))
                if target:
                    path = (*here, "successors", place, "unit")
                    from_here = days[link.from_.first][file, here]
                    from_here.setdefault((target.file, target.path), path)
    return days.values()


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
    own = next(each for each in record.declarations if each.path == path)
    return own.id if own.scope == "workspace" else f"{record.id}/{own.id}"


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
