"""What YAML does without a word: text taken for a comment, lines swallowed by a quote."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from operator import itemgetter
from typing import Final, NamedTuple

from navplan.source import SourceText, Span
from navplan.yamlfile.codes import LOST_TO_COMMENT, MAX_FINDINGS, ODD_SPACE, UNCLOSED_QUOTE, Finding
from navplan.yamlfile.document import Comment
from navplan.yamlfile.lines import (
    ENTRY_LINE,
    in_quotes,
    indentation,
    line_end,
    line_start,
    without_closing,
)
from navplan.yamlfile.outline import (
    CLOSE,
    NOTHING,
    QUOTES,
    Entry,
    Outline,
    key_span,
    value_start,
)

ODD_SPACES: Final = "\u00a0\u2002\u2003\u2007\u2009\u200b\u202f\u3000\ufeff"
"""What looks like a space, or like nothing, and is an ordinary character to YAML."""

# Either a comment for navplan, or a `#` with a letter or digit after it. What must stand before
# it is looked at later, because the search for a known character is many times faster. With a
# capital letter the name of the program may begin a comment for people.
_HASH: Final = re.compile(
    r"#(?:(?P<navplan>[ \t]*(?:navplan:|(?i:navplan:[ \t]*ignor))[^\r\n]*)|\w)"
)
_ODD_KEY: Final = re.compile(f"[{ODD_SPACES}]+")
_BLOCK: Final = ("|", ">")
_NOT_PLAIN: Final = (*QUOTES, *_BLOCK)


class _Before(NamedTuple):
    """The last key or text that starts at or before an offset, and whether it lacks a value."""

    span: Span
    valueless: bool


class _Scalars:
    """The keys and texts of a file, to be asked what stands before an offset."""

    def __init__(self, text: str, entries: list[Entry]) -> None:
        self._text = text
        self._entries = [entry for entry in entries if entry != CLOSE]

    def before(self, offset: int) -> _Before:
        """What stands before `offset`; an empty span at the start of the file if nothing does."""
        after = bisect_right(self._entries, offset, key=itemgetter(1))
        if not after:
            return _Before(Span(0, 0), valueless=False)
        step, at, end = self._entries[after - 1]
        start = value_start(self._text, self._entries[after - 1])
        if start <= offset and end >= 0:
            # The line of `|` or `>` may end in a comment, and the text begins on the next one.
            if self._text.startswith(_BLOCK, start) and offset <= line_end(self._text, start):
                end = start + 1
            return _Before(Span(start, end), valueless=False)
        if isinstance(step, str):
            return _Before(key_span(self._text, at, step), valueless=end == NOTHING)
        return _Before(Span(at, at), valueless=False)


def hash_signs(source: SourceText, outline: Outline) -> tuple[list[Comment], list[Finding]]:
    """The comments that begin with `navplan:`, and the text that was read as a comment.

    Comments do not come with the parser's events: they are what starts with `#` and stands
    in no key and no text.
    """
    comments: list[Comment] = []
    findings: list[Finding] = []
    matches = list(_HASH.finditer(source.text))
    if matches:
        scalars = _Scalars(source.text, outline.entries)
        for match in matches:
            at = match.start()
            before = scalars.before(at)
            if before.span.end > at or (at and not source.text[at - 1].isspace()):
                continue
            if match["navplan"]:
                comments.extend(_navplan_comment(source, match, before.span))
            elif len(findings) <= MAX_FINDINGS:
                findings.extend(_lost_text(source.text, at, before))
    return comments, findings


def _navplan_comment(source: SourceText, match: re.Match[str], before: Span) -> Iterator[Comment]:
    start = match.start()
    since = max(before.end, line_start(source.text, start))
    # Otherwise it stands in a comment that began earlier.
    if "#" not in source.text[since:start]:
        text = match.group().rstrip()
        yield Comment(Span(start, start + len(text)), text, source.position(start)[0])


def _lost_text(text: str, at: int, before: _Before) -> Iterator[Finding]:
    """A finding if the text without quotes that stands `before`, or none at all, goes on."""
    (start, end), valueless = before
    between = text[end:at]
    if valueless:
        words = text[at : line_end(text, at)] if between.strip(" \t") == ":" else ""
    elif between.strip(" \t") or not between or text.startswith(_NOT_PLAIN, start) or start == end:
        words = ""
    else:
        words = text[start : line_end(text, at)]
    if words:
        quoted = {"quoted": in_quotes(without_closing(words))}
        yield Finding(LOST_TO_COMMENT, Span(at, line_end(text, at)), quoted)


def odd_spaces(text: str, outline: Outline) -> Iterator[Finding]:
    """A finding for every key that begins with something that only looks like a space."""
    # The others are rare, and are found in the line where the reading stops.
    if "\u00a0" not in text:
        return
    for step, start, _ in outline.entries:
        if isinstance(step, str) and (odd := _ODD_KEY.match(text, start)):
            yield odd_space(text, Span(*odd.span()))


def odd_space(text: str, span: Span) -> Finding:
    """The finding about one or more odd spaces."""
    return Finding(ODD_SPACE, span, {"number": f"{ord(text[span.start]):04X}"})


def swallowing_quote(text: str, entries: list[Entry]) -> Finding | None:
    """The first text in quotes that runs on over the keys or list items after it.

    YAML lets it end at the next quotation mark, in however innocent a line that stands.
    """
    if not any(_has_odd_quotes(text, quote) for quote in QUOTES):
        return None
    for entry in entries:
        _, at, end = entry
        start = value_start(text, entry) if end >= 0 else end
        if 0 <= start < end and text.startswith(QUOTES, start):
            column = indentation(text, at) if at == start else at - line_start(text, at)
            if _runs_over_entries(text, Span(start, end), column):
                return unclosed_quote(text, start)
    return None


def unclosed_quote(text: str, start: int) -> Finding:
    """The finding about the quotation mark at `start`."""
    return Finding(UNCLOSED_QUOTE, Span(start, start + 1), {"quote": text[start]})


def _has_odd_quotes(text: str, quote: str) -> bool:
    """Whether a line has an odd number of the quotation mark, as unclosed ones make it."""
    at = text.find(quote)
    while at >= 0:
        end = text.find("\n", at)
        if end < 0:
            end = len(text)
        if text.count(quote, at, end) % 2:
            return True
        at = text.find(quote, end)
    return False


def _runs_over_entries(text: str, span: Span, column: int) -> bool:
    """Whether a later line of `span`, indented by no more than `column`, begins a key or item."""
    at = span.start
    while (at := text.find("\n", at, span.end)) >= 0:
        at += 1
        if ENTRY_LINE.match(text, at) and indentation(text, at) <= column:
            return True
    return False
