"""Markdown tokens written as Typst markup."""

from __future__ import annotations

import re
from itertools import groupby, pairwise
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote

from navplan.i18n import N_
from navplan.report import ReportError
from navplan.report.charts import to_svg
from navplan.report.flow import kept_with_next
from navplan.report.fonts import shown
from navplan.report.markdown import CHART, plain_text, tokens
from navplan.report.palette import STATUS
from navplan.report.table_parts import laid_out
from navplan.report.typst_frame import TEXT_WIDTH, head, look, particulars
from navplan.report.typst_text import Line, kept_together, literal, string

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from markdown_it.token import Token

    from navplan.report.charts import TrendChart
    from navplan.report.columns import Fit
    from navplan.report.meta import DocumentMeta

_BODY_SIZE: Final = 10.5
_HEADING_SIZE: Final = 21.0
_INDENT: Final = 14.0
"""What each list or quotation takes from the line, at most, per level of the tokens."""
_ENOUGH_ROWS: Final = 3
_TALLEST_BEGINNING: Final = 300.0
_NARROWEST: Final = 60.0
# What is nested deeper than anybody means is written without its frame, so that its words stay:
# the typesetter gives up at about sixty.
_DEEPEST_BLOCK: Final = 10
_DEEPEST_MARK: Final = 10

_CONTENTS_DEPTH: Final = 3
_CONTENTS_KEPT_TOGETHER: Final = 34

_BLANKS: Final = re.compile(r"[ \t\n\r]+")
_OUTSIDE: Final = re.compile(r"(?:https?|mailto|tel):", re.IGNORECASE)

_BLOCKS: Final[Mapping[str, str]] = {
    "list_item_open": "[",
    "list_item_close": "],\n",
    "bullet_list_close": ");\n",
    "ordered_list_close": ");\n",
    "blockquote_open": "#quotation[\n",
    "blockquote_close": "];\n",
    "hr": "#rule;\n",
}
_TEXT: Final = frozenset({"text", "softbreak"})
_LISTS: Final = ("bullet_list_open", "ordered_list_open")

_HEADING_SKIPPED: Final = N_(
    "the heading “{heading}” (line {line} of the document) is at level {level}, "
    "but the one before it is at level {previous}"
)
_NO_SUCH_CHART: Final = N_("the document shows the chart “{chart}”, which does not exist")
_CHART_WITHOUT_WORDS: Final = N_(
    "the chart “{chart}” has no description for those who cannot see it"
)
_NO_PICTURES: Final = N_("the picture “{address}” cannot be shown: only charts can")


def to_typst(text: str, *, meta: DocumentMeta, charts: Mapping[str, TrendChart]) -> str:
    """The whole document as Typst markup, ready to be compiled.

    A level 1 heading that opens the text is the title; otherwise `meta.title` is. Words go in
    as string literals, so nothing in them is read as markup, and characters that the font
    lacks are replaced (`fonts.missing_glyphs` names them). Raises ReportError where a heading
    skips a level, or where a chart is missing or has no description.
    """
    stream = tokens(shown(text))
    for token in stream:
        if token.children:
            token.children = list(_running(token.children))
    _check_headings(stream)
    body = _Body(stream, charts)
    title = body.take_title() or f"#heading(level: 1, outlined: false)[{literal(meta.title)}]"
    return "".join((look(), particulars(meta), head(meta, title), *body.blocks()))


def _check_headings(stream: Sequence[Token]) -> None:
    """Raise ReportError where a heading skips a level, which misleads those who listen."""
    previous = 1
    for token, inline in pairwise(stream):
        if token.type != "heading_open" or not inline.content:
            continue
        level = int(token.tag[1:])
        if level > previous + 1:
            raise ReportError(
                _HEADING_SKIPPED,
                heading=plain_text(inline),
                line=(token.map or [0])[0] + 1,
                level=level,
                previous=previous,
            )
        previous = level


class _Body:
    """Writes a token stream block by block; `_at` is the next token."""

    def __init__(self, stream: Sequence[Token], charts: Mapping[str, TrendChart]) -> None:
        self._stream = stream
        self._charts = charts
        self._at = 0
        self._footnotes = _footnotes(stream)
        self._tables = laid_out(stream, _room)
        self._kept = kept_with_next(stream)
        self._noted: set[int] = set()
        self._last_heading = ""
        self._anchors = {token.attrs["id"] for token in stream if token.type == "heading_open"}
        self._writers: Mapping[str, Callable[[Token], str]] = {
            "heading_open": self._heading,
            "paragraph_open": self._paragraph,
            "table_open": self._table,
            "fence": self._code_block,
            "code_block": self._code_block,
            "toc": self._contents,
        }
        self._things: Mapping[str, Callable[[Token], str]] = {
            "hardbreak": lambda _: "#linebreak();",
            "footnote_ref": self._footnote,
            "image": self._chart,
        }

    def take_title(self) -> str | None:
        """The heading that opens the text, if it is the document's title."""
        first = self._stream[0] if self._stream else None
        if first is None or first.tag != "h1" or not self._stream[1].content:
            return None
        return self._heading(first, outlined=False).rstrip("\n")

    def blocks(self, end: int | None = None) -> Iterator[str]:
        """The markup of each block up to the token `end`, or to the end of the text."""
        end = len(self._stream) if end is None else end
        while self._at < end:
            token = self._stream[self._at]
            if token.type == "footnote_block_open":
                return
            if stop := self._kept.pop(self._at, 0):
                yield f"#announcing[{''.join(self.blocks(stop))}];\n"
            else:
                yield self._block(token)

    def _block(self, token: Token) -> str:
        """The block that begins at `token`, or the opening or closing of a larger one."""
        if token.type in _BLOCKS or token.type in _LISTS:
            self._at += 1
            if token.level >= _DEEPEST_BLOCK:
                return "\n\n"
            return _BLOCKS.get(token.type) or self._list_start(token)
        return self._writers[token.type](token)

    def _heading(self, opening: Token, *, outlined: bool = True) -> str:
        """A heading; the one above the list of contents is not in it."""
        inline = self._stream[self._at + 1]
        self._at += 3
        if not inline.content:
            return ""
        following = self._stream[self._at].type if self._at < len(self._stream) else ""
        self._last_heading = _BLANKS.sub(" ", plain_text(inline)).strip()
        content = self._inline(inline, Line(_room(opening), _HEADING_SIZE))
        listed = _yes(outlined and following != "toc")
        return (
            f"#heading(level: {opening.tag[1:]}, outlined: {listed})[{content}]"
            f"#label({string(str(opening.attrs['id']))});\n"
        )

    def _paragraph(self, opening: Token) -> str:
        """A paragraph; one that announces the list or table below it stays with it."""
        inline = self._stream[self._at + 1]
        self._at += 3
        content = self._inline(inline, Line(_room(opening), _BODY_SIZE))
        following = self._stream[self._at].type if self._at < len(self._stream) else ""
        if inline.content.endswith(":") and following in {*_LISTS, "table_open"}:
            return f"#announcing[{content}];\n"
        return f"{content}\n" if opening.hidden else f"{content}\n\n"

    def _list_start(self, token: Token) -> str:
        """The opening of a list; it is tight when its items are not paragraphs."""
        first = self._stream[self._at + 1]
        tight = _yes(first.hidden)
        if token.type == "bullet_list_open":
            return f"#list(tight: {tight},\n"
        return f"#enum(tight: {tight}, start: {token.attrs.get('start', 1)},\n"

    def _contents(self, _: Token) -> str:
        """The list of contents, on one page where it fits; the text begins on a new one."""
        listed = [
            token
            for token in self._stream
            if token.type == "heading_open" and int(token.tag[1:]) <= _CONTENTS_DEPTH
        ]
        self._at += 1
        together = len(listed) <= _CONTENTS_KEPT_TOGETHER
        return f"#contents(depth: {_CONTENTS_DEPTH}, together: {_yes(together)});\n"

    def _table(self, _: Token) -> str:
        """A table, its columns as wide as their words ask for."""
        table, fit = self._tables[self._at]
        self._at = table.end
        caption = "none"
        if table.caption:
            caption = f"[{self._inline(table.caption, Line(TEXT_WIDTH, _BODY_SIZE))}]"
        first, *others = table.rows
        body = [
            self._cell(inline, room, fit.size, divided=row in fit.tall)
            for row, cells in enumerate(others)
            for inline, room in zip(cells, fit.rooms, strict=True)
        ]
        top = [
            self._cell(inline, room, fit.size)
            for inline, room in zip(first, fit.rooms, strict=True)
        ]
        repeats = fit.repeats and not any(_is_linked(inline) for inline in first)
        return (
            f"#data(caption: {caption}, size: {fit.size}pt, inset: {fit.inset}pt, "
            f"repeats: {_yes(repeats)}, together: {_yes(fit.together)}, "
            f"begins: {_begins(fit, len(others)):.1f}pt, "
            f"columns: ({_items(fit.tracks)}), align: ({_items(table.alignments)}), "
            f"head: ({_items(top)}),\n{_items(body)});\n"
        )

    def _cell(self, inline: Token, room: float, size: float, *, divided: bool = False) -> str:
        """The content of a table cell."""
        content = f"[{self._inline(inline, Line(room, size))}]"
        return f"table.cell(breakable: true, {content})" if divided else content

    def _code_block(self, token: Token) -> str:
        """A block of code, line by line; the blanks that lines begin with stay."""
        self._at += 1
        line = Line(_room(token), _BODY_SIZE)
        lines = []
        for code in token.content.expandtabs(4).rstrip("\n").split("\n"):
            words = code.lstrip(" ")
            lines.append(line.code("\N{NO-BREAK SPACE}" * (len(code) - len(words)) + words))
            line.may_break()
        return f"#code-block[{'#linebreak();'.join(lines)}];\n"

    def _inline(self, inline: Token, line: Line) -> str:
        """The words of a block with their marks."""
        closing: list[str] = []
        parts: list[str] = []
        children = inline.children or []
        for before, token, after in zip(
            [None, *children], children, [*children[1:], None], strict=False
        ):
            if token.type == "text":
                # Between two marks markdown-it puts a text without any words.
                parts.append((words := _words(before, token)) and line.text(words))
            elif token.type == "code_inline":
                parts.append(f"#code[{line.code(token.content)}];")
            elif token.type in self._things:
                parts.append(self._things[token.type](token))
                line.may_break()
            elif token.nesting > 0:
                is_deep = len(closing) >= _DEEPEST_MARK
                opening, end = ("", "") if is_deep else self._mark(token, after)
                parts.append(opening)
                closing.append(end)
            else:
                parts.append(closing.pop())
        return "".join(parts)

    def _mark(self, opening: Token, after: Token | None) -> tuple[str, str]:
        """How marked words begin and end."""
        match opening.type:
            case "strong_open" if symbol := _status_mark(opening, after):
                return f"#status(rgb({string(STATUS[symbol])}), {string(symbol)}, [", "]);"
            case "strong_open":
                return "#strong[", "];"
            case "em_open":
                return "#emph[", "];"
            case "link_open":
                return self._link(str(opening.attrs["href"]))
            case _:
                return _other_language(str(opening.attrs["lang"])), "];"

    def _link(self, address: str) -> tuple[str, str]:
        """A link's beginning and end; none where a reader of the file could not follow it."""
        if _OUTSIDE.match(address):
            return f"#link({string(address)})[", "];"
        if address.startswith("#") and (anchor := unquote(address[1:])) in self._anchors:
            return f"#link(label({string(anchor)}))[", "];"
        return "", ""

    def _footnote(self, call: Token) -> str:
        """A footnote where it is first called, and a reference to it afterwards."""
        number = int(call.meta["id"])
        label = f"label({string(f'footnote {number}')})"
        if number in self._noted:
            return f"#footnote({label});"
        self._noted.add(number)
        back, (self._at, end) = self._at, self._footnotes[number]
        content = "".join(self.blocks(end)).rstrip("\n")
        self._at = back
        return f"#note[{content}]#{label};"

    def _chart(self, image: Token) -> str:
        """A chart with its caption, and with its description for those who listen."""
        address = str(image.attrs["src"])
        if not address.startswith(CHART):
            raise ReportError(_NO_PICTURES, address=address)
        name = address.removeprefix(CHART)
        if name not in self._charts:
            raise ReportError(_NO_SUCH_CHART, chart=name)
        description = self._charts[name].description.strip() or plain_text(image).strip()
        if not description:
            raise ReportError(_CHART_WITHOUT_WORDS, chart=name)
        caption = str(image.attrs.get("title", ""))
        shown_caption = f"[{Line(TEXT_WIDTH, _BODY_SIZE).text(caption)}]" if caption else "none"
        title = kept_together(_BLANKS.sub(" ", self._charts[name].title).strip())
        drawing = to_svg(self._charts[name], titled=title != self._last_heading)
        return (
            f"#chart({string(shown(drawing))}, "
            f"alt: {string(shown(description))}, caption: {shown_caption});"
        )


def _begins(fit: Fit, rows: int) -> float:
    """The room that a table asks for at the end of a page, where its rows can be parted."""
    is_whole = fit.together or rows < _ENOUGH_ROWS or fit.begins > _TALLEST_BEGINNING
    return 0.0 if is_whole else fit.begins


def _is_linked(inline: Token) -> bool:
    """Whether words hold links or notes, which may not be repeated from page to page."""
    return any(child.type in {"link_open", "footnote_ref"} for child in inline.children or ())


def _footnotes(stream: Sequence[Token]) -> dict[int, tuple[int, int]]:
    """The tokens of each footnote's text: from the first to the one after the last."""
    starts = [
        (int(token.meta["id"]), place + 1)
        for place, token in enumerate(stream)
        if token.type == "footnote_open"
    ]
    ends = [place for place, token in enumerate(stream) if token.type == "footnote_close"]
    return {number: (start, end) for (number, start), end in zip(starts, ends, strict=True)}


def _running(children: Sequence[Token]) -> Iterator[Token]:
    """The parts of a block with its lines as one text, and what belongs together in it joined."""
    for is_text, parts in groupby(children, lambda token: token.type in _TEXT):
        if not is_text:
            yield from parts
            continue
        first, *others = parts
        words = "".join(_said(token) for token in (first, *others))
        first.type, first.content = "text", kept_together(_BLANKS.sub(" ", words))
        yield first


def _said(token: Token) -> str:
    """The words of a text, or the blank that stands for the end of a line."""
    return " " if token.type == "softbreak" else token.content


def _words(before: Token | None, token: Token) -> str:
    """The words of a text, without the status mark that is written apart from them."""
    words = token.content
    mark = _status_mark(before, token) if before else ""
    return words.removeprefix(mark).lstrip(" \N{NO-BREAK SPACE}") if mark else words


def _status_mark(opening: Token, words: Token | None) -> str:
    """The status mark that strong words begin with, if they do."""
    if opening.type != "strong_open" or words is None or words.type != "text":
        return ""
    mark, rest = words.content[:1], words.content[1:]
    return mark if mark in STATUS and rest.strip() else ""


def _other_language(tag: str) -> str:
    """The opening of words in another language."""
    language, _, region = tag.partition("-")
    return f"#text(lang: {string(language)}, region: {string(region) if region else 'none'})["


def _room(block: Token) -> float:
    """The width of the line for a block, which is less within lists and quotations."""
    return max(_NARROWEST, TEXT_WIDTH - _INDENT * block.level)


def _items(parts: Sequence[str]) -> str:
    """The parts as the members of a Typst array or the arguments of a call."""
    return "".join(f"{part}, " for part in parts)


def _yes(truth: bool) -> str:  # noqa: FBT001 - it writes this value
    """A truth value for Typst."""
    return "true" if truth else "false"
