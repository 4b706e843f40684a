"""Blocks of a document that belong on one page with the block after them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from navplan.report.markdown import CHART

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markdown_it.token import Token

_LETTERS: Final = 90
"""About how many letters a line has."""
_AROUND: Final = 1
"""Lines that the space below a block is worth."""
_MOST_LINES: Final = 10
"""Longer beginnings of a section may be parted from what they lead to, or pages stay half empty."""
_LAST_LINES: Final = 6
"""What of such a beginning stays with the chart."""
_FEW_LINES: Final = 8
_LEADING: Final = frozenset({"paragraph", "blockquote", "bullet_list", "ordered_list"})


class _Block(NamedTuple):
    """A block that lies in no other: its tokens from `start` to before `end`."""

    kind: str
    start: int
    end: int
    lines: int


def kept_with_next(stream: Sequence[Token]) -> dict[int, int]:
    """The first token of each such block, and the token after its last one.

    What stands between a heading and the chart or table below it stays with them, and a chart
    stays with the table of its numbers, and those with a short list of notes.
    """
    blocks = list(_blocks(stream))
    kept: list[_Block] = []
    run: list[_Block] = []
    follows_heading = False
    for place, block in enumerate(blocks):
        if block.kind == "heading":
            run, follows_heading = [], True
        elif block.kind in _LEADING:
            run.append(block)
        else:
            is_short = follows_heading and sum(one.lines for one in run) <= _MOST_LINES
            if is_short and block.kind in {"chart", "table"}:
                kept += run
            elif block.kind == "chart":
                kept += _last(run)
            before, after = blocks[max(0, place - 1) : place], blocks[place + 1 : place + 2]
            if after and _belong(before, block, after[0]):
                kept.append(block)
            run, follows_heading = [], False
    return {block.start: block.end for block in kept}


def _last(run: Sequence[_Block]) -> list[_Block]:
    """The last few lines of a run, such as a comment with the words that announce it."""
    return [
        block for at, block in enumerate(run) if sum(one.lines for one in run[at:]) <= _LAST_LINES
    ]


def _belong(before: Sequence[_Block], block: _Block, after: _Block) -> bool:
    """Whether a chart and its numbers follow each other here, or the numbers and their notes."""
    if block.kind == "chart":
        return after.kind == "table"
    of_chart = block.kind == "table" and bool(before) and before[0].kind == "chart"
    return of_chart and after.kind == "bullet_list" and after.lines <= _FEW_LINES


def _blocks(stream: Sequence[Token]) -> Iterator[_Block]:
    """The blocks that lie in no other, in order."""
    start = 0
    for at, token in enumerate(stream):
        if token.type == "footnote_block_open":
            return
        if token.level or token.nesting > 0:
            continue
        inside = stream[start : at + 1]
        kind = "chart" if _is_chart(inside) else token.type.removesuffix("_close")
        lines = sum(
            len(inner.content) // _LETTERS + 1 + _AROUND
            for inner in inside
            if inner.type == "inline"
        )
        yield _Block(kind, start, at + 1, lines)
        start = at + 1


def _is_chart(block: Sequence[Token]) -> bool:
    """Whether a block is a paragraph with a chart."""
    return block[0].type == "paragraph_open" and any(
        child.type == "image" and str(child.attrs["src"]).startswith(CHART)
        for child in block[1].children or ()
    )
