"""What reading a file gives: its data, and the way from a path in the data to a place."""

from __future__ import annotations

from typing import Final

from navplan.diagnostics import Path
from navplan.frozen import frozen
from navplan.source import Place, SourceText, Span
from navplan.yamlfile.outline import Outline, Plain

KEY_STEP: Final = "[key]"
"""What Pydantic adds to the path of an error that is in a key."""


@frozen
class Comment:
    """A comment that begins with `navplan:`; `text` is all of it from the `#` on."""

    span: Span
    text: str
    line: int


@frozen
class Document:
    """A file as read.

    `data` holds every scalar as the text that was written. A key whose value is empty, `~` or
    `null` is not in `data` but has spans; of a key written twice, the first is kept. `data` is
    None where there is nothing to look at further: the file could not be read to its end, is
    empty, or is no map. `comments` are only those meant for navplan.
    """

    source: SourceText
    data: dict[str, Plain] | None
    outline: Outline
    comments: tuple[Comment, ...] = ()

    def key_span(self, path: Path) -> Span | None:
        """The key at exactly `path`; None for the whole file, list items and unknown paths."""
        node = self.outline.node(path)
        return None if node is None else node.key

    def value_span(self, path: Path) -> Span | None:
        """The value at exactly `path`, its quotes and brackets included; the key if empty."""
        node = self.outline.node(path)
        return None if node is None else node.value

    def place_of(self, path: Path, *, key: bool = False) -> Place:
        """Where to point for `path`, as lines and columns."""
        return self.source.place(self.span_of(path, key=key))

    def span_of(self, path: Path, *, key: bool = False) -> Span:
        """What to point at for `path`: its value, or with `key` its key.

        Steps that the file lacks are skipped. If the last one is lacking, a key is missing,
        and the place is the key of what it is missing from.
        """
        steps = path
        if path and path[-1] == KEY_STEP:
            steps, key = path[:-1], True
        node, found = self.outline.nearest(steps)
        # Nothing can be missing from a text: what the schema added is a name for its type.
        inside = bool(steps) and (found or not node.children)
        return node.value if inside and not key else node.handle

    def line_of(self, path: Path) -> int:
        """The line on which what is at `path` begins, with its key if it has one."""
        return self.place_of(path, key=True).line
