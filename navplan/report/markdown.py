"""The Markdown of documents: its tokens, and user text made safe to stand in it."""

from __future__ import annotations

import re
import zlib
from functools import cache
from itertools import count
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markdown_it import MarkdownIt
    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token

CONTENTS: Final = "[[toc]]"
"""A paragraph of this alone asks for the list of contents."""
CAPTION: Final = "Table: "
"""How the paragraph before a table begins when it is the table's caption."""
CHART: Final = "chart:"
DEEPEST_HEADING: Final = 6

# What lies deeper than this is left out by markdown-it without a word.
_DEEPEST: Final = 200

_SAFE_ADDRESS: Final = re.compile(r"(?:https?://|mailto:|tel:|chart:|#)", re.IGNORECASE)
_HAS_SCHEME: Final = re.compile(r"\s*(?:[A-Za-z][A-Za-z0-9+.-]*:|//)")
_BARE_ADDRESS: Final = re.compile(
    r"(?<![\w@/.])(?:(?P<web>https?://[^\s<>\"«»|]+|www\.[\w-]+\.[^\s<>\"«»|]+)"
    r"|(?P<mail>[\w.+-]+@[\w-]+(?:\.[\w-]+)+))"
)
_AFTER_ADDRESS: Final = ".,;:!?'*_)]"
_LANGUAGE: Final = re.compile(r"\{lang=([a-z]{2,3}(?:-[A-Z]{2})?)\}")
_LINE_BREAK: Final = re.compile(r"<br ?/?>", re.IGNORECASE)
_NOT_IN_SLUG: Final = re.compile(r"[^\w\- ]")

_BLANKS: Final = re.compile(r"[ \t\n\r\f\v\x1c-\x1f\x85\u2028\u2029]+")
_MARKS: Final = re.compile(
    r"[\\`*\[\]<|]|~(?=~)|(?<=~)~"
    r"|(?<![^\W_])_|_(?![^\W_])"  # within a word it is only an underscore
    r"|(?:(?<=\s)|^)\#+"  # at the end of a heading it would close the heading
    r"|&(?=\#?\w*(?:;|\Z))"  # at the end, what is printed next may complete a character's name
)
_LEADING_MARK: Final = re.compile(r"(?:[-+=>:~]|Table:)")
_LEADING_NUMBER: Final = re.compile(r"\A(\d{1,9})([.)])(?=\s|\Z)")

_HEADING_MARKS: Final = re.compile(r"#{1,6}")
_BEFORE_TEXT: Final = re.compile(r"[\s>]*(?:(?:[-*+]|\d{1,9}[.)])\s+)*[\s>]*")
_FOOTNOTE_START: Final = re.compile(r"^[ >]*\[\^([^\]\s]+)\]:", re.MULTILINE)

# A line taken out of a text whose other lines must keep their numbers.
_GONE: Final = "\0gone"


def tokens(text: str) -> list[Token]:
    """The token stream of `text`, the same for every format.

    CommonMark with tables and footnotes; HTML stays text, except that `<br>` breaks a line,
    which nothing else can do in a table cell. Beyond what markdown-it gives, a `toc` token
    stands for `[[toc]]`, a table's caption stands between `caption_open` and `caption_close`
    inside the table, `[words]{lang=nn}` gives `span_open` and `span_close`, headings have an
    `id`, bare addresses are links, and an image is a chart or a local file: one that lies
    elsewhere is a link to it.
    """
    return list(_captioned(_with_contents(_read(text))))


def escape(text: str) -> str:
    """Plain text as Markdown that reads the same wherever a document may put it.

    The result is one line, safe in a paragraph, a list, a heading and a table cell.
    """
    line = _BLANKS.sub(" ", text).strip()
    line = _MARKS.sub(lambda mark: "\\" + "\\".join(mark[0]), line)
    if _LEADING_MARK.match(line):
        return _escaped_start(line)
    return _LEADING_NUMBER.sub(r"\1\\\2", line)


def shifted(text: str, below: int) -> str:
    """A text in Markdown as a part of a section: its headings come below level `below`.

    Headings follow each other without a skip. What would reach beyond the text is kept
    inside: an open code block is closed, footnotes get labels of their own, and the list of
    contents is only the document's to ask for.
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n").strip("\n").split("\n")
    levels: list[int] = []
    stream = _read("\n".join(lines))
    for index, token in enumerate(stream):
        if token.map is None:
            continue
        first, end = token.map
        if token.type == "heading_open":
            level = _level_below(levels, int(token.tag[1:]), below)
            lines[first:end] = _heading_lines(lines[first:end], token.markup, level)
        elif token.type == "fence" and token.level == 0 and _is_open(token, lines):
            lines.append(token.markup)
        elif token.type == "paragraph_open" and stream[index + 1].content == CONTENTS:
            lines[first] = lines[first].replace(CONTENTS, r"\[\[toc\]\]")
    return _own_footnotes("\n".join(line for line in lines if line is not _GONE))


def plain_text(inline: Token) -> str:
    """The words of an inline token without any marks; a forced break is a newline."""
    return "".join(
        "\n" if child.type == "hardbreak" else " " if child.type == "softbreak" else child.content
        for child in inline.children or ()
        if child.type != "image"
    )


@cache
def _parser() -> MarkdownIt:
    """The one parser; it holds no state between texts."""
    # Imported here because only what makes documents needs them.
    from markdown_it import MarkdownIt  # noqa: PLC0415
    from mdit_py_plugins.footnote import footnote_plugin  # noqa: PLC0415

    parser = MarkdownIt("commonmark", {"html": False, "maxNesting": _DEEPEST}).enable("table")
    parser.use(footnote_plugin, inline=False)
    parser.inline.ruler.before("link", "language_span", _language_span)
    parser.inline.ruler.before("autolink", "line_break", _line_break)
    # Replacing the method is the way that markdown-it documents.
    parser.validateLink = _is_safe  # type: ignore[method-assign,assignment]
    return parser


def _is_safe(address: str) -> bool:
    """Whether an address may be a link or an image; others stay as they were written."""
    return bool(_SAFE_ADDRESS.match(address)) or not _HAS_SCHEME.match(address)


def _read(text: str) -> list[Token]:
    """The tokens of `text` with headings named and addresses linked."""
    # The anchors of footnotes lie within paragraphs and would have to be stepped over.
    stream = [token for token in _parser().parse(text) if token.type != "footnote_anchor"]
    slugs: set[str] = set()
    for index, token in enumerate(stream):
        if token.type == "inline" and token.children:
            token.children = list(_linked(token.children))
        if token.type == "heading_open":
            token.attrs["id"] = _slug(plain_text(stream[index + 1]), slugs)
    return stream


def _slug(heading: str, taken: set[str]) -> str:
    """The heading's name in an address, as the code hosts make it, unique in its document."""
    slug = _NOT_IN_SLUG.sub("", heading.strip().lower()).replace(" ", "-")
    free = (name for number in count(1) if (name := f"{slug}-{number}") not in taken)
    name = next(free) if not slug or slug in taken else slug
    taken.add(name)
    return name


def _with_contents(stream: Sequence[Token]) -> Iterator[Token]:
    """The stream with a `toc` token for each paragraph that asks for the contents."""
    from markdown_it.token import Token  # noqa: PLC0415

    inside = 0
    for index, token in enumerate(stream):
        if token.type == "paragraph_open" and stream[index + 1].content == CONTENTS:
            yield Token("toc", "", 0, map=token.map, block=True)
            inside = 3
        if inside:
            inside -= 1
        else:
            yield token


def _captioned(stream: Iterator[Token]) -> Iterator[Token]:
    """The stream with each `Table: …` paragraph moved into the table that follows it."""
    waiting: list[Token] = []
    for token in stream:
        if len(waiting) == 3:  # noqa: PLR2004 - a paragraph is three tokens
            if token.type == "table_open":
                yield token
                yield from _as_caption(waiting)
                waiting = []
                continue
            yield from waiting
            waiting = []
        if token.type == "paragraph_open" or waiting:
            waiting.append(token)
            if token.type == "inline" and not token.content.startswith(CAPTION):
                yield from waiting
                waiting = []
        else:
            yield token
    yield from waiting


def _as_caption(paragraph: Sequence[Token]) -> Iterator[Token]:
    """A caption's paragraph under the table's own name, without the word that marked it."""
    opening, inline, closing = paragraph
    opening.type, closing.type = "caption_open", "caption_close"
    opening.tag = closing.tag = "caption"
    inline.content = inline.content.removeprefix(CAPTION)
    if inline.children:
        inline.children[0].content = inline.children[0].content.removeprefix(CAPTION)
    yield from (opening, inline, closing)


def _linked(children: Sequence[Token]) -> Iterator[Token]:
    """The inline tokens with bare addresses and pictures from elsewhere as links."""
    inside_link = 0
    for token in children:
        inside_link += token.nesting if token.type in {"link_open", "link_close"} else 0
        if token.type == "image" and _HAS_SCHEME.match(source := str(token.attrs["src"])):
            yield from [token] if source.startswith(CHART) else _link(source, token.content)
        elif token.type == "text" and not inside_link and _may_hold_address(token.content):
            yield from _split_at_addresses(token.content)
        else:
            yield token


def _may_hold_address(text: str) -> bool:
    """A cheap look before the search."""
    return "://" in text or "www." in text or "@" in text


def _split_at_addresses(text: str) -> Iterator[Token]:
    """Text and links in turn."""
    done = 0
    for found in _BARE_ADDRESS.finditer(text):
        words = found[0] if found["mail"] else _without_sentence_end(found[0])
        yield from _text(text[done : found.start()])
        scheme = "mailto:" if found["mail"] else "https://" if words.startswith("www.") else ""
        yield from _link(scheme + words, words)
        done = found.start() + len(words)
    yield from _text(text[done:])


def _without_sentence_end(address: str) -> str:
    """The address without the marks of the sentence it stands in."""
    end = len(address.rstrip(_AFTER_ADDRESS))
    # A bracket belongs to the address if it was opened there.
    while address[end : end + 1] == ")" and address.count("(", 0, end) > address.count(")", 0, end):
        end += 1
    return address[:end]


def _text(content: str) -> list[Token]:
    """A text token, or nothing for no text."""
    from markdown_it.token import Token  # noqa: PLC0415

    return [Token("text", "", 0, content=content)] if content else []


def _link(address: str, words: str) -> list[Token]:
    """The tokens of a link."""
    from markdown_it.token import Token  # noqa: PLC0415

    opening = Token("link_open", "a", 1, attrs={"href": address})
    return [opening, *_text(words or address), Token("link_close", "a", -1)]


def _language_span(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - markdown-it's form
    """`[words]{lang=nn}`: words in another language than the text around them."""
    if state.src[state.pos] != "[" or "]{lang=" not in state.src:
        return False
    end = state.md.helpers.parseLinkLabel(state, state.pos)
    language = _LANGUAGE.match(state.src, end + 1, state.posMax) if end >= 0 else None
    if language is None:
        return False
    if not silent:
        stop = state.posMax
        state.pos, state.posMax = state.pos + 1, end
        state.push("span_open", "span", 1).attrs["lang"] = language[1]
        state.md.inline.tokenize(state)
        state.push("span_close", "span", -1)
        state.posMax = stop
    state.pos = language.end()
    return True


def _line_break(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - markdown-it's form
    """`<br>`: the one tag that is read."""
    found = _LINE_BREAK.match(state.src, state.pos, state.posMax)
    if found is None:
        return False
    if not silent:
        state.push("hardbreak", "br", 0)
    state.pos = found.end()
    return True


def _escaped_start(line: str) -> str:
    """The line with its first mark escaped; the colon of `Table:` marks a caption."""
    if line.startswith("Table:"):
        return "Table\\:" + line[len("Table:") :]
    return "\\" + line


def _level_below(levels: list[int], written: int, below: int) -> int:
    """The new level of a heading; `levels` holds the written levels it stands under."""
    while levels and levels[-1] >= written:
        levels.pop()
    levels.append(written)
    return min(below + len(levels), DEEPEST_HEADING)


def _heading_lines(lines: Sequence[str], markup: str, level: int) -> list[str]:
    """A heading's lines at another level; lines that fall away hold `_GONE`."""
    first, *rest = lines
    if markup.startswith("#"):
        return [_HEADING_MARKS.sub("#" * level, first, count=1), *rest]
    # Text underlined with = or -: the only form that can run over several lines.
    start = _BEFORE_TEXT.match(first)
    prefix = start[0] if start else ""
    words = [first[len(prefix) :], *(line.lstrip(" >") for line in rest[:-1])]
    return [f"{prefix}{'#' * level} {' '.join(words)}", *[_GONE] * len(rest)]


def _is_open(fence: Token, lines: Sequence[str]) -> bool:
    """Whether a code block runs to the end of the text because nothing closes it."""
    first, end = fence.map or (0, 0)
    last = lines[end - 1].strip()
    closed = end - first > 1 and len(last) >= len(fence.markup) and not last.strip(fence.markup[0])
    return end >= len(lines) and not closed


def _own_footnotes(text: str) -> str:
    """The text with its footnotes renamed, so that two texts may both have a `[^1]`."""
    labels = set(_FOOTNOTE_START.findall(text))
    if not labels:
        return text
    mark = f"{zlib.crc32(text.encode()):08x}"
    names = "|".join(map(re.escape, sorted(labels)))
    return re.sub(rf"\[\^({names})\]", rf"[^\1-{mark}]", text)
