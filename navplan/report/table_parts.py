"""A table in a stream of tokens: its caption, its head, its rows and their words."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from navplan.report.columns import Cell, Fit, fitted_alike
from navplan.report.markdown import plain_text

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

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


class Laid(NamedTuple):
    """A table and how it is set."""

    parts: TableParts
    fit: Fit


def laid_out(stream: Sequence[Token], text_width: Callable[[Token], float]) -> dict[int, Laid]:
    """Each table by the place of its first token, those with the same head set alike."""
    tables = {
        at: TableParts(stream, at) for at, token in enumerate(stream) if token.type == "table_open"
    }
    alike: dict[tuple[object, ...], list[int]] = {}
    for at, table in tables.items():
        words = tuple(plain_text(cell) for cell in table.rows[0])
        alike.setdefault((words, stream[at].level), []).append(at)
    laid = {}
    for places in alike.values():
        cells = [tables[at].cells() for at in places]
        head = cells[0][0]
        fits = fitted_alike(head, [body for _, body in cells], room=text_width(stream[places[0]]))
        laid.update({at: Laid(tables[at], fit) for at, fit in zip(places, fits, strict=True)})
    return laid


def _measured(inline: Token) -> Cell:
    """The words of a cell; one with anything in bold is measured as bold."""
    bold = any(child.type == "strong_open" for child in inline.children or ())
    return Cell(plain_text(inline), "bold" if bold else "regular")


def _alignment(cell: Token) -> str:
    """How a column is aligned, in Typst's words."""
    style = str(cell.attrs.get("style", ""))
    return style.removeprefix("text-align:") or "left"
