"""Where every key and value of a file stands, kept as a flat list until someone asks."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final, TypeAlias

from navplan.diagnostics import Path, Step
from navplan.source import Span

Plain: TypeAlias = "str | list[Plain] | dict[str, Plain]"
"""What a file says before the schema gives it types: every scalar is the text as written."""

Entry = tuple[Step, int, int]
"""One value in reading order: its step (list items have 0), where its key starts (or the value
of a list item), and where the value ends. Where the value of a key starts is looked for when it
is needed: reading one place less for every value is a fiftieth of the time."""

OPENS: Final = -1
"""The end of a map or list while it is open: what it holds follows, and then a `CLOSE`."""

NOTHING: Final = -2
"""The end of a value that is empty."""

CLOSE: Final[Entry] = (0, -1, -1)

_FEW: Final = 8
"""So many places of a file are looked for one by one."""

QUOTES: Final = ("'", '"')
BRACKETS: Final = ("[", "{")
_QUOTED: Final = re.compile(r"""\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*'""", re.DOTALL)

# What YAML skips, comments included: the breaks are its own, and no other blanks are.
_SKIPPED: Final = r"[ \t\r\n\x85\u2028\u2029]++|#[^\r\n\x85\u2028\u2029]*+"
_TO_VALUE: Final = re.compile(f"(?:{_SKIPPED})*+:(?:{_SKIPPED})*+")
# What may stand between the last thing in brackets and the closing one.
_CLOSING: Final = re.compile(rf"(?:{_SKIPPED}|[,:]++)*+[\]}}]")


class LostKey(str):
    """A key that is written a second time, and whose value is not kept.

    It equals nothing but itself, so that it never meets the key that is kept.
    """

    __slots__ = ()
    __hash__ = object.__hash__

    def __eq__(self, other: object) -> bool:
        """Whether `other` is this very key."""
        return self is other


def key_span(text: str, start: int, key: str) -> Span:
    """The span of the key that starts at `start`, its quotes included."""
    if text.startswith(QUOTES, start) and (quoted := _QUOTED.match(text, start)):
        return Span(start, quoted.end())
    return Span(start, start + len(key))


def _deeper(entry: Entry) -> int:
    """How many levels deeper into the file what follows a value in the list is."""
    _, start, end = entry
    return -1 if start < 0 else int(end == OPENS)


def value_start(text: str, entry: Entry) -> int:
    """Where the value of `entry` starts."""
    step, at, _ = entry
    if not isinstance(step, str):
        return at
    # Without a match the key is none that plans can have, and has a finding already.
    to_value = _TO_VALUE.match(text, key_span(text, at, step).end)
    return to_value.end() if to_value else at


@dataclass(slots=True)
class Node:
    """A value with its key and what it holds; list items have no key."""

    key: Span | None
    value: Span
    children: dict[Step, Node] = field(default_factory=dict)

    @property
    def handle(self) -> Span:
        """What to point at when the whole is meant: its key, or the first key it holds."""
        node = self
        while node.key is None and node.children:
            node = next(iter(node.children.values()))
        return node.key or node.value


class Outline:
    """The spans of a file by path. Only the flat list is kept and pickled."""

    __slots__ = ("_looked_for", "_root", "_text", "entries")

    def __init__(self, text: str, entries: list[Entry]) -> None:
        self._text = text
        self.entries = entries
        self._root: Node | None = None
        self._looked_for = 0

    def __reduce__(self) -> tuple[type[Outline], tuple[str, list[Entry]]]:
        """Leave out the tree, which is quickly built again."""
        return Outline, (self._text, self.entries)

    @property
    def root(self) -> Node:
        """The file as a tree of nodes; an empty node at the start where nothing was read."""
        if self._root is None:
            self._root = self._built(self.entries)
        return self._root

    def node(self, path: Path) -> Node | None:
        """The node at exactly `path`."""
        if self._is_little_asked():
            at: int | None = 0
            for step in path:
                at = None if at is None else self._child(at, step)
            return None if at is None else self._node_at(at)
        node: Node | None = self.root
        for step in path:
            node = None if node is None else node.children.get(step)
        return node

    def nearest(self, path: Path) -> tuple[Node, bool]:
        """The node at `path` without the steps the file lacks, and whether the last was there.

        Schemas put names of their own between the steps of a file.
        """
        if self._is_little_asked():
            return self._nearest(path)
        node, found = self.root, True
        for step in path:
            child = node.children.get(step)
            found = child is not None
            node = child or node
        return node, found

    # Most files have few findings or none, and for those a look through the list is a tenth of
    # what it takes to build the tree.

    def _is_little_asked(self) -> bool:
        self._looked_for += 1
        return self._root is None and self._looked_for <= _FEW

    def _nearest(self, path: Path) -> tuple[Node, bool]:
        at, found = 0, True
        for step in path:
            child = self._child(at, step)
            found = child is not None
            at = at if child is None else child
        return self._node_at(at), found

    def _child(self, at: int, step: Step) -> int | None:
        """Where in the list the value at a step of the map or list stands that begins at `at`."""
        depth = count = 0
        for index, entry in enumerate(self.entries[at:], at):
            if depth == 1 and entry[1] >= 0:
                if step == (entry[0] if isinstance(entry[0], str) else count):
                    return index
                count += 1
            depth += _deeper(entry)
            if depth == 0:
                return None
        return None

    def _node_at(self, at: int) -> Node:
        """The value that begins at `at` in the list, with all it holds."""
        depth = 0
        for index, entry in enumerate(self.entries[at:], at + 1):
            depth += _deeper(entry)
            if depth == 0:
                return self._built(self.entries[at:index])
        return self._built(self.entries[at:])

    def _built(self, entries: list[Entry]) -> Node:
        """The first of some values, which hold all that they hold."""
        top = Node(None, Span(0, 0))
        node, around = top, list[Node]()
        last = 0
        for entry in entries:
            step, at, end = entry
            if at < 0:
                # To the parser a block ends where the next thing begins, with the comments
                # between them; to people it ends where the last thing in it ends.
                node.value = Span(node.value.start, self._end(node, last))
                last = node.value.end
                node = around.pop()
                continue
            start = value_start(self._text, entry)
            key = key_span(self._text, at, step) if isinstance(step, str) else None
            child = Node(key, Span(start, max(start, end)))
            node.children[len(node.children) if key is None else step] = child
            if end == OPENS:
                around.append(node)
                node = child
            elif key is not None and end == NOTHING:
                # The parser has no steady opinion on where an empty value is.
                child.value = key
            last = child.value.end
        return next(iter(top.children.values()), top)

    def _end(self, node: Node, last: int) -> int:
        """Where a map or list ends, if the last thing in it ends at `last`."""
        start = node.value.start
        if not self._text.startswith(BRACKETS, start):
            return max(last, start)
        inside = max(last, start + 1)
        closing = _CLOSING.match(self._text, inside)
        return closing.end() if closing else inside
