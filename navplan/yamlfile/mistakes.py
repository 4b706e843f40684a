"""Why the parser gave up, in the words of someone who writes plans, and where the mistake is."""

from __future__ import annotations

import re
from functools import cache
from itertools import islice
from typing import Final, NamedTuple

from navplan.diagnostics import Term
from navplan.i18n import N_
from navplan.source import Span
from navplan.yamlfile import codes
from navplan.yamlfile.codes import Finding
from navplan.yamlfile.lines import (
    ENTRY_LINE,
    in_quotes,
    indentation,
    is_first_on_line,
    line_end,
    line_start,
    without_closing,
)
from navplan.yamlfile.losses import ODD_SPACES, odd_space, swallowing_quote, unclosed_quote
from navplan.yamlfile.outline import BRACKETS, CLOSE, OPENS, QUOTES, Entry, value_start

_MARKERS: Final = ("<<<<<<<", "=======", ">>>>>>>")
_MARKER_LINE: Final = re.compile(r"^(?:<{7}|\|{7}|={7}|>{7})(?=[ \r\n]|\Z)[^\r\n]*", re.MULTILINE)
# Compiled where it is needed, which is almost never: its ranges take 8 ms.
_FORBIDDEN: Final = "[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"
_TAB: Final = re.compile(r"[ ]*(?:-[ ]*)*(?P<tabs>\t+)[ \t]*[^\s#]")
_NO_SPACE: Final = re.compile(r"[^\W\d][\w-]*(?P<colon>:)(?!//)[^\s:]")
_WORD: Final = re.compile(r"\S{1,30}")
_END_OF_FILE: Final = Term(N_("the end of the file"))
_CLOSING: Final = {"[": "]", "{": "}"}


@cache
def _odd_spaces() -> re.Pattern[str]:
    return re.compile(
        rf"[ \t]*(?:-[ ]*)?(?P<first>[{ODD_SPACES}]+)|[^\r\n:#]*[:](?P<after>[{ODD_SPACES}]+)"
    )


@cache
def _inside_brackets() -> re.Pattern[str]:
    return re.compile(
        r"""(?<![^\s\[{,:])(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')  # a text in quotes
        |(?<!\S)\#[^\r\n]*                                       # a comment
        |(?P<bracket>[\[\]{}])
        |[\r\n](?P<line>[ \t]*)(?=\S)""",
        re.VERBOSE | re.DOTALL,
    )


class Stop(NamedTuple):
    """Where and how the parser gave up: its words and offsets, and what it had read so far."""

    text: str
    entries: list[Entry]
    context: str
    start: int | None
    problem: str
    at: int


def conflict(text: str) -> Finding | None:
    """The first line that git left where two changes met; the others are related."""
    # The search for a single character is by far the fastest.
    if not any(marker[0] in text and marker in text for marker in _MARKERS):
        return None
    lines = islice(_MARKER_LINE.finditer(text), codes.MAX_FINDINGS)
    spans = [Span(*match.span()) for match in lines]
    if not spans:
        return None
    others = tuple((span, codes.OTHER_MARKER) for span in spans[1:])
    return Finding(codes.CONFLICT_MARKER, spans[0], related=others)


def forbidden_character(text: str) -> Finding:
    """The first character that YAML does not allow in a file."""
    match = re.search(_FORBIDDEN, text)
    at = match.start() if match else 0
    number = {"number": f"{ord(text[at]):04X}"}
    return Finding(codes.FORBIDDEN_CHARACTER, Span(at, at + 1), number)


def mistake(stop: Stop) -> Finding:
    """The mistake behind `stop`."""
    found = (explanation(stop) for explanation in _EXPLANATIONS)
    return next(filter(None, found), None) or _not_understood(stop)


def follows(stop: Stop, span: Span) -> bool:
    """Whether the parser gave up directly after `span`, on the same line."""
    between = stop.text[span.end : stop.at]
    return span.end <= stop.at and not between.strip(" \t")


def _tab(stop: Stop) -> Finding | None:
    for at in _suspects(stop):
        if match := _TAB.match(stop.text, line_start(stop.text, at)):
            return Finding(codes.TAB_INDENTATION, Span(*match.span("tabs")))
    return None


def _odd_space(stop: Stop) -> Finding | None:
    for at in _suspects(stop):
        if match := _odd_spaces().match(stop.text, line_start(stop.text, at)):
            span = match.span("first") if match["first"] else match.span("after")
            return odd_space(stop.text, Span(*span))
    return None


def _suspects(stop: Stop) -> list[int]:
    """The offsets whose lines may hold the mistake, the likeliest first."""
    last = _last_scalar(stop)
    offsets = (stop.at, stop.start, last and last.start)
    return [offset for offset in offsets if offset is not None]


def _last_scalar(stop: Stop) -> Span | None:
    if not stop.entries or stop.entries[-1][2] < 0:
        return None
    return Span(value_start(stop.text, stop.entries[-1]), stop.entries[-1][2])


def _swallowing_quote(stop: Stop) -> Finding | None:
    return swallowing_quote(stop.text, stop.entries)


def _unclosed_quote(stop: Stop) -> Finding | None:
    if stop.start is None or not stop.text.startswith(QUOTES, stop.start):
        return None
    at_the_end = stop.problem in (
        "found unexpected end of stream",
        "found unexpected document indicator",
    )
    line = stop.text[stop.start + 1 : line_end(stop.text, stop.start)]
    key = stop.problem == "could not find expected ':'" and stop.text[stop.start] not in line
    return unclosed_quote(stop.text, stop.start) if at_the_end or key else None


def _backslash(stop: Stop) -> Finding | None:
    if "escape" not in stop.problem and "hexdecimal" not in stop.problem:
        return None
    at = stop.text.rfind("\\", 0, stop.at + 1)
    return Finding(codes.BACKSLASH, Span(at, at + 2))


def _unclosed_bracket(stop: Stop) -> Finding | None:
    outermost = _open_bracket(stop)
    if outermost is None:
        return None
    column = indentation(stop.text, outermost)
    brackets: list[int] = []
    for match in _inside_brackets().finditer(stop.text, outermost):
        if match["line"] is not None:
            if ENTRY_LINE.match(stop.text, match.start("line")) and len(match["line"]) <= column:
                break
        elif match["bracket"] in _CLOSING:
            brackets.append(match.start())
        elif match["bracket"]:
            if match["bracket"] != _CLOSING[stop.text[brackets[-1]]]:
                break
            brackets.pop()
            if not brackets:
                return None
    at = brackets[-1]
    bracket = stop.text[at]
    params = {"bracket": bracket, "closing": _CLOSING[bracket]}
    return Finding(codes.UNCLOSED_BRACKET, Span(at, at + 1), params)


def _open_bracket(stop: Stop) -> int | None:
    """The outermost bracket the parser was inside when it gave up."""
    around: list[int] = []
    for entry in stop.entries:
        if entry == CLOSE:
            around.pop()
        elif entry[2] == OPENS:
            around.append(value_start(stop.text, entry))
    if stop.start is not None:
        around.append(stop.start)
    return next((start for start in around if stop.text.startswith(BRACKETS, start)), None)


def _after_closing(stop: Stop) -> Finding | None:
    """Text after a closing quotation mark or bracket."""
    if not stop.entries or not stop.text[stop.at : stop.at + 1].strip():
        return None
    span = Span(stop.at, line_end(stop.text, stop.at))
    before = stop.text[line_start(stop.text, stop.at) : stop.at].rstrip(" \t")
    if stop.entries[-1] == CLOSE and before.endswith(("]", "}")):
        return _extra_bracket(stop) or Finding(codes.TEXT_AFTER_BRACKET, span)
    last = _last_scalar(stop)
    if last is not None and stop.text.startswith(QUOTES, last.start) and follows(stop, last):
        return Finding(codes.TEXT_AFTER_QUOTE, span)
    return None


def _extra_bracket(stop: Stop) -> Finding | None:
    bracket = stop.text[stop.at : stop.at + 1]
    if bracket not in ("]", "}"):
        return None
    return Finding(codes.EXTRA_BRACKET, Span(stop.at, stop.at + 1), {"bracket": bracket})


def _sign(stop: Stop) -> Finding | None:
    """A character at the beginning of a text that means something else to YAML."""
    at = stop.start
    if stop.problem == "found character that cannot start any token":
        at = stop.at
    elif stop.problem != "found undefined tag handle" and not stop.context.startswith(
        ("while scanning an a", "while scanning a tag", "while scanning a block scalar")
    ):
        return None
    if at is None:
        return None
    return Finding(codes.SIGN_FIRST, Span(at, at + 1), {"sign": stop.text[at]})


def _directive(stop: Stop) -> Finding | None:
    at = stop.at if stop.start is None else stop.start
    if stop.problem == "did not find expected <document start>":
        # An instruction must be followed by three dashes.
        lines = (line_start(stop.text, len(stop.text[:at].rstrip())), 0)
        at = next((line for line in lines if stop.text.startswith("%", line)), at)
    if not stop.text.startswith("%", at):
        return None
    return Finding(codes.DIRECTIVE, Span(at, line_end(stop.text, at)))


def _no_space(stop: Stop) -> Finding | None:
    if stop.problem == "found unexpected ':'":
        return Finding(codes.NO_SPACE_AFTER_COLON, Span(stop.at, stop.at + 1))
    scalar = _last_scalar(stop)
    if stop.problem == "could not find expected ':'" and stop.start is not None:
        return no_space_after_colon_at(stop.text, stop.start)
    if scalar is not None and _swallowed_a_key(stop, scalar):
        return no_space_after_colon_at(stop.text, scalar.start)
    return None


def no_space_after_colon_at(text: str, at: int) -> Finding | None:
    """The colon without a space after it, if what stands at `at` looks like `key:value`."""
    match = _NO_SPACE.match(text, at)
    return match and Finding(codes.NO_SPACE_AFTER_COLON, Span(*match.span("colon")))


def _swallowed_a_key(stop: Stop, scalar: Span) -> bool:
    """Whether a text without quotes ran on over a line that has a colon of its own."""
    return (
        stop.problem == "mapping values are not allowed in this context"
        and follows(stop, scalar)
        and line_start(stop.text, scalar.start) != line_start(stop.text, stop.at)
    )


def _colon(stop: Stop) -> Finding | None:
    """A colon in a text, or the colon of a key that is indented as if it belonged to a text."""
    if not stop.text.startswith(":", stop.at):
        return None
    scalar = _last_scalar(stop)
    if scalar is None or not follows(stop, scalar):
        scalar = Span(stop.at, stop.at)
    if _swallowed_a_key(stop, scalar):
        # The text stands in the column of the key: it was meant to be a key as well.
        column = scalar.start - line_start(stop.text, scalar.start)
        if column == indentation(stop.text, stop.at):
            return _without_colon(stop.text, scalar.start)
        return _indented_wrongly(stop.text, line_start(stop.text, stop.at))
    words = stop.text[scalar.start : line_end(stop.text, stop.at)]
    params = {"quoted": in_quotes(without_closing(words))}
    return Finding(codes.COLON_IN_TEXT, Span(stop.at, stop.at + 1), params)


def _list_on_key_line(stop: Stop) -> Finding | None:
    if stop.problem != "block sequence entries are not allowed in this context":
        return None
    return Finding(codes.LIST_ON_KEY_LINE, Span(stop.at, stop.at + 1))


def _no_key(stop: Stop) -> Finding | None:
    before = stop.text[line_start(stop.text, stop.at) : stop.at].rstrip(" \t")
    if not stop.text.startswith(":", stop.at) or (before and not before.endswith(("[", "{", ","))):
        return None
    return Finding(codes.NO_KEY, Span(stop.at, stop.at + 1))


def _several_documents(stop: Stop) -> Finding | None:
    if stop.problem != "did not find expected <document start>":
        return None
    if not stop.text[: stop.at].rstrip().endswith("..."):
        return None
    return Finding(codes.SEVERAL_DOCUMENTS, Span(stop.at, line_end(stop.text, stop.at)))


def _missing_colon(stop: Stop) -> Finding | None:
    if stop.problem != "could not find expected ':'" or stop.start is None:
        return None
    return _without_colon(stop.text, stop.start)


def _without_colon(text: str, start: int) -> Finding:
    return Finding(codes.MISSING_COLON, Span(start, line_end(text, start)))


def _indentation(stop: Stop) -> Finding | None:
    if not stop.problem.startswith("did not find expected"):
        return None
    if stop.at == len(stop.text) or not is_first_on_line(stop.text, stop.at):
        return None
    return _indented_wrongly(stop.text, line_start(stop.text, stop.at))


def _indented_wrongly(text: str, line: int) -> Finding:
    start = line + indentation(text, line)
    return Finding(codes.BAD_INDENTATION, Span(start, line_end(text, start)))


def _not_understood(stop: Stop) -> Finding:
    word = _WORD.search(stop.text, stop.at)
    if word is None:
        end = len(stop.text.rstrip())
        return Finding(codes.NOT_UNDERSTOOD, Span(end, end), {"found": _END_OF_FILE})
    return Finding(codes.NOT_UNDERSTOOD, Span(*word.span()), {"found": f"“{word.group()}”"})


_EXPLANATIONS: Final = (
    _tab,
    _odd_space,
    _swallowing_quote,
    _unclosed_quote,
    _backslash,
    _unclosed_bracket,
    _after_closing,
    _extra_bracket,
    _sign,
    _directive,
    _no_space,
    _no_key,
    _colon,
    _list_on_key_line,
    _several_documents,
    _missing_colon,
    _indentation,
)
"""In the order of trust: what is seen for certain goes before what is likely."""
