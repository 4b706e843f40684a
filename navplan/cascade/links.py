"""What serves what: goals, indicators, projects and actions as nodes, and the links upward."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Final, Literal, TypeAlias

from navplan.cascade.levels import Level, Levels
from navplan.diagnostics import Path
from navplan.frozen import frozen
from navplan.model.common import OwnerLine
from navplan.model.indicators import IndicatorCatalogue
from navplan.model.inheritance import lineage
from navplan.model.scorecard import Goal, Scorecard
from navplan.schema.fields import GOAL_KINDS
from navplan.schema.shape import declares, records_in
from navplan.workspace import Workspace

Relation = Literal["supports", "part_of", "inherits", "measures", "serves"]
"""How the lower one serves the upper one."""

Key: TypeAlias = tuple[str, Path]
"""A node's identity: its file and its path there."""

KINDS: Final = frozenset((*GOAL_KINDS, "premise", "strategy", "project", "indicator-use", "action"))
"""The kinds of things that stand in the cascade."""

_MEASURED: Final = ("indicator-use",)
_UPWARD: Final[Sequence[tuple[str, Relation, tuple[str, ...]]]] = (
    ("supports", "supports", GOAL_KINDS),
    ("success_factor", "measures", ("success-factor",)),
    ("goal", "serves", GOAL_KINDS),
    ("indicators", "serves", _MEASURED),
    ("premises", "serves", ("premise",)),
    ("project", "part_of", ("project",)),
)
"""The fields that lead upward, as what, and to what."""


@frozen
class Node:
    """Something in the cascade. `document` is the id of the file it stands in."""

    kind: str
    address: str
    title: str
    document: str
    unit: str | None
    level: Level | None
    line: OwnerLine | None
    file: str
    path: Path

    @property
    def key(self) -> Key:
        """Its identity."""
        return self.file, self.path


@frozen
class Link:
    """One step up: the lower node serves the upper one."""

    lower: Key
    upper: Key
    relation: Relation


class Cascade:
    """All nodes of a workspace in the order of its files, with their links both ways."""

    def __init__(self, nodes: Mapping[Key, Node], links: Iterable[Link]) -> None:
        self.nodes = nodes
        # What is said twice, such as a goal that is inherited and supported, counts once.
        self.links = tuple({(link.lower, link.upper): link for link in links}.values())
        # Dictionaries without values: in order, and quick to ask.
        self._above: dict[Key, dict[Key, None]] = defaultdict(dict)
        self._below: dict[Key, dict[Key, None]] = defaultdict(dict)
        for link in self.links:
            self._above[link.lower][link.upper] = None
            self._below[link.upper][link.lower] = None

    def above(self, key: Key) -> Collection[Key]:
        """What a node serves directly."""
        return self._above.get(key, {}).keys()

    def below(self, key: Key) -> Collection[Key]:
        """What serves a node directly."""
        return self._below.get(key, {}).keys()

    def all_above(self, *keys: Key) -> frozenset[Key]:
        """Everything that nodes serve, over any number of steps, without themselves."""
        return self._reached(keys, self._above)

    def all_below(self, *keys: Key) -> frozenset[Key]:
        """Everything that serves nodes, over any number of steps, without themselves."""
        return self._reached(keys, self._below)

    @staticmethod
    def _reached(keys: Iterable[Key], ways: Mapping[Key, Mapping[Key, None]]) -> frozenset[Key]:
        found: set[Key] = set()
        pending = list(keys)
        while pending:
            new = [key for key in ways.get(pending.pop(), ()) if key not in found]
            found.update(new)
            pending += new
        return frozenset(found)


def cascade_of(workspace: Workspace) -> Cascade:
    """The cascade over all plan files that can be read; the others are left out."""
    titles = _indicator_titles(workspace)
    levels = Levels(workspace)
    nodes: dict[Key, Node] = {}
    records: dict[Key, object] = {}
    links: list[Link] = []
    for file, model in workspace.models(object):
        for path, record in workspace.parts(file):
            declared = declares(type(record))
            if declared is None or declared.kind not in KINDS:
                continue
            key = (file, path)
            enclosing = _enclosing(nodes, file, path)
            own_id = getattr(record, "id", None) or getattr(record, declared.id_key or "id")
            unit = levels.unit_of(model)
            around = enclosing or model
            nodes[key] = Node(
                kind=declared.kind,
                address=f"{_id_of(model)}/{own_id}",
                title=getattr(record, "title", None) or titles.get(_indicator(record), own_id),
                document=_id_of(model),
                unit=unit,
                level=levels.level_of(unit),
                line=getattr(record, "line", None) or getattr(around, "line", None),
                file=file,
                path=path,
            )
            records[key] = record
            if enclosing:
                links.append(Link(key, enclosing.key, "part_of"))
    links += _references(workspace, records)
    links += _inherited(workspace)
    return Cascade(nodes, (link for link in links if link.upper in nodes))


def _indicator_titles(workspace: Workspace) -> dict[str, str]:
    return {
        definition.id: definition.title
        for _, catalogue in workspace.models(IndicatorCatalogue)
        for definition in catalogue.indicators
    }


def _enclosing(nodes: Mapping[Key, Node], file: str, path: Path) -> Node | None:
    """The nearest node that a path lies within."""
    shorter = ((file, path[:end]) for end in range(len(path) - 1, 0, -1))
    return next((nodes[key] for key in shorter if key in nodes), None)


def _id_of(document: object) -> str:
    found: str = getattr(document, "id", "")
    return found


def _indicator(record: object) -> str:
    found: str = getattr(record, "indicator", "")
    return found


def _references(workspace: Workspace, records: Mapping[Key, object]) -> Iterator[Link]:
    """The links that are written as references; those that lead nowhere are findings elsewhere."""
    for key, record in records.items():
        for field, relation, kinds in _UPWARD:
            written = getattr(record, field, None) or ()
            if isinstance(record, Goal) and field == "indicators":
                continue  # they stand inside the goal, and are no references
            for address in (written,) if isinstance(written, str) else written:
                target = workspace.index.find(address, kinds)
                if target:
                    yield Link(key, (target.file, target.path), relation)


def _inherited(workspace: Workspace) -> Iterator[Link]:
    """A unit's own part of a shared goal, to the goal as it is shared."""
    for file, scorecard in workspace.models(Scorecard):
        _, *shared = lineage(workspace, file)
        places = {
            goal.id: (above, path) for above, one in reversed(shared) for path, goal in _goals(one)
        }
        for path, goal in _goals(scorecard):
            if goal.id in places:
                yield Link((file, path), places[goal.id], "inherits")


def _goals(scorecard: Scorecard) -> Iterator[tuple[Path, Goal]]:
    for path, record in records_in(scorecard):
        if isinstance(record, Goal):
            yield path, record
