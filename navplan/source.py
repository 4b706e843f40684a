"""The text of a file and the places in it: offsets, lines and columns."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import Final, NamedTuple

# Only what editors and git count as the end of a line. YAML 1.1 also breaks at NEL, LS
# and PS, but a finding must land on the line number that the user's editor shows.
_LINE_END: Final = re.compile(r"\r\n|\n|\r")


class Span(NamedTuple):
    """A piece of a text: offsets in code points, `end` exclusive."""

    start: int
    end: int


class Place(NamedTuple):
    """A piece of a text as people count: 1-based lines and code-point columns, end exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int


class SourceText:
    """The decoded text of one file, with offsets turned into lines and columns on demand.

    `file` is the path relative to the workspace root, with `/`; `text` has no byte order
    mark, and its newlines are as they stand in the file.
    """

    __slots__ = ("_line_starts", "file", "text")

    def __init__(self, file: str, text: str) -> None:
        self.file = file
        self.text = text
        self._line_starts: list[int] | None = None

    @property
    def line_starts(self) -> list[int]:
        """The offset at which each line begins; there is always at least one line."""
        if self._line_starts is None:
            self._line_starts = [0, *(match.end() for match in _LINE_END.finditer(self.text))]
        return self._line_starts

    def line(self, number: int) -> str:
        """Line `number` (1-based) without its newline; empty past the end."""
        starts = self.line_starts
        if not 1 <= number <= len(starts):
            return ""
        end = starts[number] if number < len(starts) else len(self.text)
        return self.text[starts[number - 1] : end].rstrip("\r\n")

    def position(self, offset: int) -> tuple[int, int]:
        """The 1-based line and column of an offset; offsets past the end give the end."""
        offset = min(max(offset, 0), len(self.text))
        line = bisect_right(self.line_starts, offset)
        return line, offset - self.line_starts[line - 1] + 1

    def place(self, span: Span) -> Place:
        """Where a span lies.

        The end of a YAML block is the beginning of whatever follows it, so trailing white
        space and blank lines are left out of what is pointed at.
        """
        start, end = span
        trimmed = start + len(self.text[start:end].rstrip())
        line, column = self.position(start)
        end_line, end_column = self.position(max(trimmed, start))
        return Place(line, column, end_line, end_column)
