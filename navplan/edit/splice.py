"""Changes of a text at places: what is not named in a change stays as it was, to the letter."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from navplan.diagnostics import Edit
from navplan.source import Span
from navplan.yamlfile.lines import is_first_on_line, line_start
from navplan.yamlfile.outline import BRACKETS, Node

_REST_OF_LINE: Final = re.compile(r"[ \t]*(?:,[ \t]*)?(?:#[^\r\n]*)?(?:\r\n|\n|\r|$)")
_BREAK: Final = re.compile(r"\r\n|\n|\r")
_DASH: Final = re.compile(r"(?:^|(?<=[\r\n]))[ \t]*-(?=\s)")
_BLANK_LINE: Final = re.compile(r"[ \t]*(?:\r\n|\n|\r)")
_COMMENT: Final = re.compile(r"[ \t]*#")


def apply(text: str, edits: Iterable[Edit]) -> str:
    """The text with its changes; within what is taken away or replaced, others do not count."""
    pieces: list[str] = []
    at = 0
    for edit in sorted(edits, key=_order):
        (start, end), new = edit.span, edit.text
        if start < at:
            at = at if new else max(at, end)
            continue
        pieces += (text[at:start], new)
        at = end
    return "".join([*pieces, text[at:]])


def _order(edit: Edit) -> tuple[int, bool, int]:
    """Text that is put in at a place comes before what is taken away from there on."""
    start, end = edit.span
    return start, start != end, -end


def newline_of(text: str) -> str:
    """How lines end in a text."""
    found = _BREAK.search(text)
    return found[0] if found else "\n"


def without_key(text: str, around: Node, key: str) -> Edit:
    """The change that takes a key away from the map it is in, with its value."""
    keys = list(around.children)
    place = keys.index(key)
    node = around.children[key]
    start, end = _start(node), _end(text, node)
    after = keys[place + 1 :]
    if text.startswith(BRACKETS, around.value.start):
        if after:
            end = _start(around.children[after[0]])
        elif place:
            start = _end(text, around.children[keys[place - 1]])
        return Edit(Span(start, end), "")
    if is_first_on_line(text, start):
        return Edit(Span(line_start(text, start), _line_over(text, end)), "")
    # It stands behind the hyphen of a list item, which the next key takes over.
    return Edit(Span(start, _start(around.children[after[0]]) if after else end), "")


def without_item(text: str, around: Node, place: int) -> Edit:
    """The change that takes an item away from a list."""
    node = around.children[place]
    end = _end(text, node)
    before = around.value.start if place == 0 else _end(text, around.children[place - 1])
    if text.startswith(BRACKETS, around.value.start):
        if place + 1 in around.children:
            return Edit(Span(node.value.start, around.children[place + 1].value.start), "")
        start = node.value.start if place == 0 else before
        return Edit(Span(start, end), "")
    above = line_start(text, before)
    dashes = list(_DASH.finditer(text, above, node.value.start + 1))
    start = dashes[-1].start() if dashes else line_start(text, node.value.start)
    if place:
        start = _comments_above(text, start, before)
    is_first_of_more = place == 0 and len(around.children) > 1
    above = start and not text[line_start(text, start - 1) : start].strip()
    end = _line_over(text, end)
    # Of the blank lines around it, one stays at most, and none right below the key.
    blank = _BLANK_LINE.match(text, end) if above or is_first_of_more else None
    return Edit(Span(start, blank.end() if blank else end), "")


def with_value(text: str, node: Node, value: str) -> Edit:
    """The change that puts another value in the place of one that may have several lines."""
    end = _end(text, node)
    if node.children and not text.startswith(BRACKETS, node.value.start):
        rest = _REST_OF_LINE.match(text, end)
        broken = _BREAK.search(text, end, rest.end()) if rest else None
        end = broken.start() if broken else rest.end() if rest else end
    return Edit(Span(node.value.start, end), value)


def after_line(text: str, node: Node, line: str) -> Edit:
    """The change that puts a line below the one on which a value ends."""
    end = _line_over(text, _end(text, node))
    begun = text[:end].endswith(("\n", "\r"))
    new = line + newline_of(text) if begun else newline_of(text) + line
    return Edit(Span(end, end), new)


def _start(node: Node) -> int:
    return (node.key or node.value).start


def _end(text: str, node: Node) -> int:
    """Where a value ends, the blank lines after a block of text left out."""
    start, end = node.value
    if node.value == node.key:  # an empty value has no place but its key's
        return text.index(":", end) + 1
    return start + len(text[start:end].rstrip())


def _line_over(text: str, at: int) -> int:
    """Where the next line begins, if nothing but a comment follows on this one."""
    rest = _REST_OF_LINE.match(text, at)
    return rest.end() if rest else at


def _comments_above(text: str, start: int, limit: int) -> int:
    """Where the comment begins that stands right above a line, or the line itself."""
    while start > limit:
        above = line_start(text, start - 1)
        if above <= limit or not _COMMENT.match(text, above):
            return start
        start = above
    return start
