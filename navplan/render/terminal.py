"""Tables on a screen: with Rich where there is colour, in plain aligned text elsewhere."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from io import StringIO
from itertools import zip_longest
from textwrap import wrap
from typing import Final

from navplan.tables import Align, Emphasis, Table

_STYLES: Final[Mapping[Emphasis, str]] = {
    "strong": "bold",
    "good": "green",
    "near": "yellow",
    "bad": "red",
    "muted": "dim",
}


PLAIN_WIDTH: Final = 100
"""How wide a table without a terminal is at most, if its words allow it."""

_NARROWEST: Final = 30
_WORDS: Final = 16


def plain_table(table: Table) -> str:
    """A table as aligned text, without a colour or a frame, for files and pipes."""
    widths = _widths(table)
    titles = [column.title for column in table.columns]
    lines = [_line(titles, widths, [column.align for column in table.columns])]
    lines.append("  ".join("-" * width for width in widths))
    for row in table.rows:
        aligns = [table.align_of(cell, at) for at, cell in enumerate(row)]
        cells = zip(row, widths, strict=True)
        wrapped = [_wrapped(shown(cell.text), width) for cell, width in cells]
        lines += [_line(list(one), widths, aligns) for one in zip_longest(*wrapped, fillvalue="")]
    return "\n".join([*([table.title, ""] if table.title else []), *lines])


def _widths(table: Table) -> list[int]:
    """The width of each column; in a table that is too wide, columns of words give way."""
    rows = [[column.title for column in table.columns]]
    rows += [[shown(cell.text) for cell in row] for row in table.rows]
    widths = [max(map(_width, column)) for column in zip(*rows, strict=True)]
    gaps = 2 * (len(widths) - 1)
    if sum(widths) + gaps <= PLAIN_WIDTH:
        return widths
    others = [
        min(width, _WORDS) if column.align == "left" else width
        for width, column in zip(widths[1:], table.columns[1:], strict=True)
    ]
    return [min(widths[0], max(PLAIN_WIDTH - sum(others) - gaps, _NARROWEST)), *others]


def _wrapped(text: str, width: int) -> list[str]:
    """A text on lines no wider than `width`, each as far in as the first."""
    words = text.lstrip()
    indent = " " * (len(text) - len(words))
    lines = wrap(
        words, width, initial_indent=indent, subsequent_indent=indent, break_on_hyphens=False
    )
    return lines or [""]


def colour_table(table: Table, *, width: int) -> str:
    """The same table with colour, no wider than `width` columns, for a terminal."""
    from rich.console import Console  # noqa: PLC0415 - only for a terminal that shows it
    from rich.table import Table as RichTable  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    rich = RichTable(box=None, header_style="bold", pad_edge=False, padding=(0, 2, 0, 0))
    for at, column in enumerate(table.columns):
        rich.add_column(
            column.title,
            justify=column.align,
            # Numbers stand whole; words give way, the titles in the first column last.
            no_wrap=column.align == "right",
            min_width=_NARROWEST if at == 0 else None,
        )
    for row in table.rows:
        rich.add_row(
            *(
                Text(shown(cell.text), _STYLES[cell.emphasis] if cell.emphasis else "")
                for cell in row
            )
        )
    screen = StringIO()
    console = Console(file=screen, force_terminal=True, width=width, highlight=False)
    if table.title:
        console.print(Text(table.title, "bold"), end="\n\n")
    console.print(rich)
    return screen.getvalue().rstrip("\n")


def shown(text: str) -> str:
    """A text of somebody else's that cannot steer the terminal: what is invisible is spelt out."""
    return "".join(map(_visible, text))


def _visible(letter: str) -> str:
    if letter.isprintable() or unicodedata.category(letter) == "Zs":
        return letter
    return letter.encode("unicode_escape").decode("ascii", "replace")


def _line(texts: list[str], widths: list[int], aligns: list[Align]) -> str:
    cells = [_aligned(*one) for one in zip(texts, widths, aligns, strict=True)]
    return "  ".join(cells).rstrip()


def _aligned(text: str, width: int, align: Align) -> str:
    missing = width - _width(text)
    if align == "right":
        return " " * missing + text
    if align == "center":
        return " " * (missing // 2) + text + " " * (missing - missing // 2)
    return text + " " * missing


def _width(text: str) -> int:
    """How many columns a text takes: wide letters two, combining marks none."""
    return sum(map(_letter_width, text))


def _letter_width(letter: str) -> int:
    if unicodedata.combining(letter):
        return 0
    return 2 if unicodedata.east_asian_width(letter) in "WF" else 1


def colour_markdown(text: str, *, width: int) -> str:
    """Markdown with headings, lists and code set off, no wider than `width` columns."""
    from rich.console import Console  # noqa: PLC0415 - only for a terminal that shows it
    from rich.markdown import Markdown  # noqa: PLC0415

    console = Console(width=width, force_terminal=True)
    with console.capture() as captured:
        console.print(Markdown(text, code_theme="ansi_dark"))
    return captured.get()
