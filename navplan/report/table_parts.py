"""A table in a stream of tokens: its caption, its head, its rows and their words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from navplan.report.columns import Cell
from navplan.report.markdown import plain_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markdown_it.token import Token


class TableParts:
    """The parts of the table whose tokens begin at `start`; `end` is the token after it."""

    def __init__(self, stream: Sequence[Token], start: int) -> None:
        self.caption: Token | None = None
        self.rows: list[list[Token]] = []
        self.alignments: list[str] = []
        at = start
        while (token := stream[at]).type != "table_close":
            if token.type == "caption_open":
                self.caption = stream[at + 1]
            elif token.type == "tr_open":
                self.rows.append([])
            elif token.type in {"th_open", "td_open"}:
                self.rows[-1].append(stream[at + 1])
            if token.type == "th_open":
                self.alignments.append(_alignment(token))
            at += 1
        self.end = at + 1

    def cells(self) -> tuple[list[Cell], list[list[Cell]]]:
        """The words of the head and of the other rows, as they are measured."""
        first, *others = self.rows
        return (
            [Cell(plain_text(inline), "bold") for inline in first],
            [[_measured(inline) for inline in row] for row in others],
        )


def _measured(inline: Token) -> Cell:
    """The words of a cell; one with anything in bold is measured as bold."""
    bold = any(child.type == "strong_open" for child in inline.children or ())
    return Cell(plain_text(inline), "bold" if bold else "regular")


def _alignment(cell: Token) -> str:
    """How a column is aligned, in Typst's words."""
    style = str(cell.attrs.get("style", ""))
    return style.removeprefix("text-align:") or "left"
