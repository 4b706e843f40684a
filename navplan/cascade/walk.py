"""The cascade as rows from the top down, the whole of it or what lies around one thing."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Final

from navplan.cascade.levels import LEVELS
from navplan.cascade.links import Cascade, Key, Node
from navplan.frozen import frozen


@frozen
class TraceRow:
    """A node with its depth below the top, 0 at the top.

    `again` says that the node stands further up already, where what is below it is shown.
    `asked` marks what the trace was asked about.
    """

    node: Node
    depth: int
    again: bool = False
    asked: bool = False


_LINKED: Final = frozenset({"action", "premise", "project", "strategy"})
"""What belongs to the cascade only by its links; a goal does by itself."""


def everything(cascade: Cascade) -> Iterator[TraceRow]:
    """All of the cascade, national goals first. Actions that serve nothing are gaps, not rows."""
    return _rows(cascade, set(worth_showing(cascade)), ())


def worth_showing(cascade: Cascade) -> Iterator[Key]:
    """What has a place in the cascade: goals, and the rest if it serves something or is served."""
    for key, node in cascade.nodes.items():
        if node.kind not in _LINKED or cascade.above(key) or cascade.below(key):
            yield key


def around(cascade: Cascade, keys: Collection[Key]) -> Iterator[TraceRow]:
    """What some nodes serve, up to the top, and what serves them, down to the actions."""
    shown = {*keys, *cascade.all_above(*keys), *cascade.all_below(*keys)}
    return _rows(cascade, shown, keys)


def _rows(cascade: Cascade, shown: Collection[Key], asked: Collection[Key]) -> Iterator[TraceRow]:
    order = {key: number for number, key in enumerate(cascade.nodes)}
    seen: set[Key] = set()
    pending = [(key, 0) for key in reversed(_tops(cascade, shown))]
    while pending:
        key, depth = pending.pop()
        again = key in seen
        seen.add(key)
        yield TraceRow(cascade.nodes[key], depth, again, key in asked)
        if not again:
            below = sorted(_direct(cascade, key, shown), key=order.__getitem__, reverse=True)
            pending += [(lower, depth + 1) for lower in below]


def _tops(cascade: Cascade, shown: Collection[Key]) -> list[Key]:
    """Where a trace begins: what serves nothing that is shown, and one of each circle."""
    tops = [key for key in cascade.nodes if key in shown and _is_top(cascade, key, shown)]
    reached = {*tops, *cascade.all_below(*tops)}
    for key in cascade.nodes:
        if key in shown and key not in reached:
            tops.append(key)
            reached |= {key, *cascade.all_below(key)}
    ranks = {level: rank for rank, level in enumerate((*LEVELS, None))}
    return sorted(tops, key=lambda key: ranks[cascade.nodes[key].level])


def _is_top(cascade: Cascade, key: Key, shown: Collection[Key]) -> bool:
    return not any(upper in shown for upper in cascade.above(key))


def _direct(cascade: Cascade, key: Key, shown: Collection[Key]) -> set[Key]:
    """What is shown right below a node: not what stands below one of its neighbours there."""
    below = {lower for lower in cascade.below(key) if lower in shown}
    further_down = {
        lower
        for neighbour in below - cascade.all_above(key) - {key}
        for lower in cascade.below(neighbour)
        # In a circle each would hide the other.
        if lower in below and lower != neighbour and neighbour not in cascade.all_below(lower)
    }
    return below - further_down
