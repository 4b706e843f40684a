"""What YAML does without a word: text taken for a comment, lines swallowed by a quote."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from typing import Final

from navplan.source import SourceText, Span
from navplan.yamlfile.codes import LOST_TO_COMMENT, ODD_SPACE, UNCLOSED_QUOTE, Finding
from navplan.yamlfile.document import Comment
from navplan.yamlfile.lines import (
    ENTRY_LINE,
    in_quotes,
    indentation,
    line_end,
    line_start,
    without_closing,
)
from navplan.yamlfile.outline import QUOTES, Entry, Outline

ODD_SPACES: Final = "\u00a0\u2002\u2003\u2007\u2009\u200b\u202f\u3000\ufeff"
"""What looks like a space, or like nothing, and is an ordinary character to YAML."""

# Either a comment for navplan, or a `#` with a blank before it and a letter or digit after it.
# The `#` comes first because the search for a known character is many times faster.
_HASH: Final = re.compile(r"#(?<!\S#)(?:(?P<navplan>[ \t]*navplan:[^\r\n]*)|(?<=[ \t]#)\w)")
_ODD_KEY: Final = re.compile(f"[{ODD_SPACES}]+")
_NOT_PLAIN: Final = ("'", '"', "|", ">")


class _Scalars:
    """Every key and text of a file, to be asked what stands around an offset."""

    def __init__(self, outline: Outline) -> None:
        self._spans = list(outline.scalars())
        self._starts = [span.start for span in self._spans]

    def before(self, offset: int) -> Span:
        """The last scalar that starts at or before `offset`."""
        index = bisect_right(self._starts, offset) - 1
        return self._spans[index] if index >= 0 else Span(0, 0)


def hash_signs(source: SourceText, outline: Outline) -> tuple[list[Comment], list[Finding]]:
    """The comments that begin with `navplan:`, and the text that was read as a comment.

    Comments do not come with the parser's events: they are what starts with `#` and stands
    in no key and no text.
    """
    comments: list[Comment] = []
    findings: list[Finding] = []
    matches = list(_HASH.finditer(source.text))
    if matches:
        scalars = _Scalars(outline)
        valueless = _keys_without_value(outline.entries)
        for match in matches:
            before = scalars.before(match.start())
            if before.end > match.start():
                continue
            if match["navplan"]:
                comments.extend(_navplan_comment(source, match, before))
            else:
                findings.extend(_lost_text(source.text, match.start(), before, valueless))
    return comments, findings


def _navplan_comment(source: SourceText, match: re.Match[str], before: Span) -> Iterator[Comment]:
    start = match.start()
    since = max(before.end, line_start(source.text, start))
    # Otherwise it stands in a comment that began earlier.
    if "#" not in source.text[since:start]:
        text = match.group().rstrip()
        yield Comment(Span(start, start + len(text)), text, source.position(start)[0])


def _lost_text(text: str, at: int, before: Span, valueless: AbstractSet[int]) -> Iterator[Finding]:
    """A finding if the text without quotes that stands `before`, or none at all, goes on."""
    between = text[before.end : at].strip(" \t")
    if before.start in valueless:
        words = text[at : line_end(text, at)] if between == ":" else ""
    elif between or text.startswith(_NOT_PLAIN, before.start) or before.start == before.end:
        words = ""
    else:
        words = " ".join(text[before.start : line_end(text, at)].split())
    if words:
        quoted = {"quoted": in_quotes(without_closing(words))}
        yield Finding(LOST_TO_COMMENT, Span(at, line_end(text, at)), quoted)


def _keys_without_value(entries: Iterable[Entry]) -> set[int]:
    return {
        key_start
        for step, key_start, start, end in entries
        if start == end and isinstance(step, str)
    }


def odd_spaces(text: str, outline: Outline) -> Iterator[Finding]:
    """A finding for every key that begins with something that only looks like a space."""
    if not any(space in text for space in ODD_SPACES):
        return
    for step, start, _, _ in outline.entries:
        if isinstance(step, str) and (odd := _ODD_KEY.match(step)):
            yield odd_space(text, Span(start, start + odd.end()))


def odd_space(text: str, span: Span) -> Finding:
    """The finding about one or more odd spaces."""
    return Finding(ODD_SPACE, span, {"number": f"{ord(text[span.start]):04X}"})


def swallowing_quote(text: str, entries: list[Entry]) -> Finding | None:
    """The first text in quotes that runs on over the keys or list items after it.

    YAML lets it end at the next quotation mark, in however innocent a line that stands.
    """
    if not any(_has_odd_quotes(text, quote) for quote in QUOTES):
        return None
    for step, key_start, start, end in entries:
        if end > start and text.startswith(QUOTES, start):
            at = key_start if isinstance(step, str) else start
            column = indentation(text, at) if at == start else at - line_start(text, at)
            if _runs_over_entries(text, Span(start, end), column):
                return unclosed_quote(text, start)
    return None


def unclosed_quote(text: str, start: int) -> Finding:
    """The finding about the quotation mark at `start`."""
    return Finding(UNCLOSED_QUOTE, Span(start, line_end(text, start)), {"quote": text[start]})


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
