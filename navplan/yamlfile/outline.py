"""Where every key and value of a file stands, kept as a flat list until someone asks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final, TypeAlias

from navplan.diagnostics import Path, Step
from navplan.source import Span

Plain: TypeAlias = "str | list[Plain] | dict[str, Plain]"
"""What a file says before the schema gives it types: every scalar is the text as written."""

Entry = tuple[Step, int, int, int]
"""One value in reading order: its step (list items have 0), where its key starts, where it
starts and where it ends. A map or list has `OPENS` for its end, and ends with a `CLOSE`."""

OPENS: Final = -1
CLOSE: Final[Entry] = (0, 0, -1, -1)

QUOTES: Final = ("'", '"')
BRACKETS: Final = ("[", "{")
_QUOTED: Final = re.compile(r"""\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*'""", re.DOTALL)
# What may stand between the last thing in brackets and the closing one.
_CLOSING: Final = re.compile(r"(?:[\s,:]++|#[^\r\n]*+)*+[\]}]")


class LostKey(str):
    """A key that is written a second time, and whose value is not kept.

    It equals nothing but itself, so that it never meets the key that is kept.
    """

    __slots__ = ()
    __hash__ = object.__hash__

    def __eq__(self, other: object) -> bool:
        """Whether `other` is this very key."""
        return self is other


def key_end(text: str, start: int, key: str) -> int:
    """Where the key that starts at `start` ends, its quotes included."""
    if text.startswith(QUOTES, start) and (quoted := _QUOTED.match(text, start)):
        return quoted.end()
    return start + len(key)


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

    __slots__ = ("_root", "_text", "entries")

    def __init__(self, text: str, entries: list[Entry]) -> None:
        self._text = text
        self.entries = entries
        self._root: Node | None = None

    def __reduce__(self) -> tuple[type[Outline], tuple[str, list[Entry]]]:
        """Leave out the tree, which is quickly built again."""
        return Outline, (self._text, self.entries)

    @property
    def root(self) -> Node:
        """The file as a tree of nodes; an empty node at the start where nothing was read."""
        if self._root is None:
            self._root = self._built()
        return self._root

    def node(self, path: Path) -> Node | None:
        """The node at exactly `path`."""
        node: Node | None = self.root
        for step in path:
            node = None if node is None else node.children.get(step)
        return node

    def nearest(self, path: Path) -> tuple[Node, bool]:
        """The node at `path` without the steps the file lacks, and whether the last was there.

        Schemas put names of their own between the steps of a file.
        """
        node, found = self.root, True
        for step in path:
            child = node.children.get(step)
            found = child is not None
            node = child or node
        return node, found

    def scalars(self) -> Iterator[Span]:
        """Every key and every text in reading order; what is empty has no span."""
        for step, key_start, start, end in self.entries:
            if start >= 0:
                if isinstance(step, str):
                    yield Span(key_start, key_end(self._text, key_start, step))
                if end > start:
                    yield Span(start, end)

    def _built(self) -> Node:
        top = Node(None, Span(0, 0))
        node, around = top, list[Node]()
        last = 0
        for step, key_start, start, end in self.entries:
            if start < 0:
                # To the parser a block ends where the next thing begins, with the comments
                # between them; to people it ends where the last thing in it ends.
                last = max(last, node.value.start)
                if self._text.startswith(BRACKETS, node.value.start):
                    inside = last if node.children else last + 1
                    closing = _CLOSING.match(self._text, inside)
                    last = closing.end() if closing else last
                node.value = Span(node.value.start, last)
                node = around.pop()
                continue
            key = None
            if isinstance(step, str):
                key = Span(key_start, key_end(self._text, key_start, step))
                last = key.end
            child = Node(key, Span(start, start))
            node.children[len(node.children) if key is None else step] = child
            if end == OPENS:
                around.append(node)
                node = child
            elif end > start or key is None:
                child.value = Span(start, end)
                last = end
            else:
                # The parser has no steady opinion on where an empty value is.
                child.value = key
        return top.children.get(0, top)
