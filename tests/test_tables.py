"""Tables: values that any format can show."""

from __future__ import annotations

import pytest

from navplan.tables import Cell, Column, Table

COLUMNS = (Column("Indikator"), Column("Verdi", "right"))


def test_a_table_is_a_value() -> None:
    rows = ((Cell("Bosatte flyktninger"), Cell("58", "near")),)
    assert Table(COLUMNS, rows, "Målekart") == Table(COLUMNS, rows, "Målekart")
    assert hash(Table(COLUMNS, rows)) == hash(Table(COLUMNS, rows))


def test_a_cell_follows_its_column_unless_it_says_otherwise() -> None:
    table = Table(COLUMNS, ())
    assert table.align_of(Cell("58"), 1) == "right"
    assert table.align_of(Cell("mangler", "muted", "left"), 1) == "left"


def test_every_row_has_a_cell_for_each_column() -> None:
    with pytest.raises(ValueError, match="a row of 1 cells under 2 columns"):
        Table(COLUMNS, ((Cell("alene"),),))
