"""Tables as values: cells with emphasis and alignment, free of any format."""

from __future__ import annotations

from typing import Literal

from navplan.frozen import frozen

Emphasis = Literal["strong", "good", "near", "bad", "muted"]
Align = Literal["left", "right", "center"]


@frozen
class Cell:
    """The text of one cell, with what it should stand out as.

    The words alone must say everything: a colour only repeats it. `align` is only for a cell
    that differs from its column.
    """

    text: str
    emphasis: Emphasis | None = None
    align: Align | None = None


@frozen
class Column:
    """The heading of a column and how its cells are aligned."""

    title: str
    align: Align = "left"


@frozen
class Table:
    """Rows of cells under named columns; every row has one cell for each column."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    title: str | None = None

    def __post_init__(self) -> None:
        """Refuse ragged rows, which no format can show."""
        for row in self.rows:
            if len(row) != len(self.columns):
                message = f"a row of {len(row)} cells under {len(self.columns)} columns"
                raise ValueError(message)

    def align_of(self, cell: Cell, column: int) -> Align:
        """How a cell of that column (from 0) is aligned."""
        return cell.align or self.columns[column].align
