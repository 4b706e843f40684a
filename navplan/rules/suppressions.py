"""Suppressions: comments by which a plan file says that a finding is true and stays."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from typing import Final, NamedTuple

from navplan import SETTINGS_FILE
from navplan.diagnostics import CODES, Diagnostic, Param, Severity, Term, in_order
from navplan.i18n import N_
from navplan.rules.registry import RULES
from navplan.rules.suppression_codes import (
    MALFORMED,
    SUPPRESSION_CODES,
    UNUSED,
    WITHOUT_REASON,
)
from navplan.source import Place, SourceText, Span
from navplan.workspace import Workspace
from navplan.yamlfile import Comment, Document
from navplan.yamlfile.lines import is_first_on_line, shortened


class Checked(NamedTuple):
    """What is to be said about files, and what they say is true and stays; each in order."""

    findings: list[Diagnostic]
    suppressed: list[Diagnostic]


def suppress(
    workspace: Workspace, found: Iterable[Diagnostic], *, asked: Collection[str]
) -> Checked:
    """What is found and not suppressed, and what is wrong with the comments that suppress.

    `asked` are the codes that were looked for: whether there is any of the others to ignore,
    nobody knows.
    """
    if any(each.severity is Severity.ERROR for each in workspace.diagnostics):
        # What cannot be used may be the very thing that the rules would speak of.
        asked = ()
    by_file: dict[str, list[Diagnostic]] = defaultdict(list)
    for each in found:
        by_file[each.file].append(each)
    parts = [
        _suppress_in(document, by_file.pop(document.source.file, ()), asked)
        for document in _with_comments(workspace)
    ]
    others = (each for rest in by_file.values() for each in rest)
    return Checked(
        in_order([*others, *(each for part in parts for each in part.findings)]),
        in_order(each for part in parts for each in part.suppressed),
    )


def _with_comments(workspace: Workspace) -> Iterator[Document]:
    """The files with comments for navplan that could be read to their end."""
    for record in workspace.records.values():
        # Settings leave no more than findings; one without a place is about a file that cannot
        # be opened.
        is_settings = record.file == SETTINGS_FILE and all(
            found.place for found in record.diagnostics
        )
        if record.commented or is_settings:
            document = workspace.document(record.file)
            if document.data is not None:
                yield document


def _suppress_in(
    document: Document, found: Sequence[Diagnostic], asked: Collection[str]
) -> Checked:
    said: list[Diagnostic] = []
    suppressions: list[_Suppression] = []
    used = _used_lines(document.source)
    for comment in document.comments:
        suppression, complaints = _read(comment, document.source, used)
        said += complaints
        suppressions += [suppression] if suppression else []
    ignored = {(each.line, code) for each in suppressions for code in each.codes}
    suppressed: list[Diagnostic] = []
    found_on: dict[int, set[str]] = defaultdict(set)
    for each in found:
        lines = _lines(each, document)
        is_ignored = any((line, each.code) in ignored for line in lines)
        (suppressed if is_ignored else said).append(each)
        for line in lines:
            found_on[line].add(each.code)
    for suppression in suppressions:
        said += _complaints(suppression, document.source.file, found_on, asked)
    return Checked(said, suppressed)


def _lines(found: Diagnostic, document: Document) -> set[int]:
    """The lines on which a comment covers a finding: the one on which its place begins.

    A text of many lines has no room for comments, so the line on which it begins stands for
    those below.
    """
    if found.place is None:
        return set()
    node = document.outline.node(found.pointer)
    is_text = node is not None and not node.children
    return {found.place.line, document.line_of(found.pointer) if is_text else found.place.line}


def _complaints(
    suppression: _Suppression,
    file: str,
    found_on: Mapping[int, Collection[str]],
    asked: Collection[str],
) -> Iterator[Diagnostic]:
    """What is wrong with a suppression in the light of what is found."""
    here = found_on.get(suppression.line, ())
    unused = [code for code in suppression.codes if code in asked and not _speaks(code, here)]
    for code in unused:
        yield Diagnostic(UNUSED.code, file, suppression.codes[code], {"code": code})
    # Why a comment that is to go was written, nobody need say.
    if not suppression.has_reason and len(unused) < len(suppression.codes):
        codes = ", ".join(suppression.codes)
        yield Diagnostic(WITHOUT_REASON.code, file, suppression.place, {"codes": codes})


def _speaks(code: str, here: Collection[str]) -> bool:
    """Whether a code is among those found here, or one that keeps its rule from speaking."""
    needs = RULES[code].needs if code in RULES else ()
    return any(each in here for each in (code, *needs))


# --- reading a comment ------------------------------------------------------------------

_NO_INSTRUCTION: Final = N_("navplan knows no such instruction")
_NO_CODE: Final = N_("there is no such code")
_ABOUT_FORM: Final = N_("a mistake in the form of a file can only be corrected")
_ABOUT_COMMENTS: Final = N_("a mistake in a comment like this can only be corrected")

_FORM: Final = N_("ignore[CODE] reason")
_NO_REASON_YET: Final = "…"

_LONGEST: Final = 500
"""More than this is not looked at in search of what a comment was meant to say."""

_CLOSE: Final = 0.8

_IGNORE: Final = re.compile(
    rf"#[ \t]*navplan:[ \t]*ignore\[(?P<codes>[^\]]{{,{_LONGEST}}})\](?P<reason>.*)"
)
_BETWEEN_COMMAS: Final = re.compile(r"[^\s,](?:[^,]*[^\s,])?")
_WORD: Final = re.compile(r"[\w-]+")
_LETTER: Final = re.compile(r"\w")


@dataclass(frozen=True, slots=True)
class _Suppression:
    """What a comment says: which codes are ignored on which line, and whether it says why.

    `codes` have the places where the comment names them; what cannot be ignored is not among
    them. `line` is 0 where nothing follows that the comment could cover.
    """

    place: Place
    line: int
    codes: Mapping[str, Place]
    has_reason: bool


def _read(
    comment: Comment, source: SourceText, used: Sequence[int]
) -> tuple[_Suppression | None, list[Diagnostic]]:
    """What a comment says, if it is an instruction, and a finding for what has no effect."""
    text = comment.text.partition("navplan:")[2].strip()
    place = source.place(comment.span)
    ignore = _IGNORE.fullmatch(comment.text)
    codes = _named(ignore, comment, source) if ignore else {}
    if not ignore or not codes:
        params = _no_effect(text or comment.text, _NO_INSTRUCTION, _as_meant(text))
        return None, [Diagnostic(MALFORMED.code, source.file, place, params)]
    refused = {word: reason for word in codes if (reason := _why_not(word))}
    meant = _as_meant(text) if refused else ""
    complaints = [
        Diagnostic(MALFORMED.code, source.file, codes.pop(word), _no_effect(word, reason, meant))
        for word, reason in refused.items()
    ]
    has_reason = bool(_LETTER.search(ignore["reason"]))
    line = _line_covered(comment, source, used)
    return _Suppression(place, line, codes, has_reason), complaints


def _named(ignore: re.Match[str], comment: Comment, source: SourceText) -> dict[str, Place]:
    """What stands between the brackets of a comment, and where."""
    start = comment.span.start + ignore.start("codes")
    places: dict[str, Place] = {}
    for each in _BETWEEN_COMMAS.finditer(ignore["codes"]):
        span = Span(start + each.start(), start + each.end())
        places.setdefault(each.group(), source.place(span))
    return places


def _line_covered(comment: Comment, source: SourceText, used: Sequence[int]) -> int:
    """The comment's own line, or the next one of those `used` if it stands alone."""
    if not is_first_on_line(source.text, comment.span.start):
        return comment.line
    at = bisect_right(used, comment.line)
    return used[at] if at < len(used) else 0


def _used_lines(source: SourceText) -> list[int]:
    """The lines that are neither blank nor a comment."""
    numbers = range(1, len(source.line_starts) + 1)
    words = ((number, source.line(number).strip()) for number in numbers)
    return [number for number, text in words if text and not text.startswith("#")]


def _why_not(code: str) -> str | None:
    """Why findings of a code cannot be ignored; None where they can."""
    known = CODES.get(code)
    if known is None:
        return _NO_CODE
    if code in SUPPRESSION_CODES:
        return _ABOUT_COMMENTS
    # With such an error a file is left out of status and reports, whatever a comment says.
    is_schema_error = code.startswith("SCH") and known.severity is Severity.ERROR
    return _ABOUT_FORM if is_schema_error or code.startswith("SYN") else None


def _no_effect(words: str, reason: str, meant: Param) -> dict[str, Param]:
    return {"text": shortened(words), "reason": Term(reason), "suggestion": meant}


def _as_meant(text: str) -> Param:
    """The instruction that a comment was meant to be, as far as its words tell."""
    head, bracket, reason = text[:_LONGEST].partition("]")
    codes: list[str] = []
    for word in _WORD.finditer(head):
        code = _code_like(word.group())
        if code:
            codes.append(code)
        elif codes and not bracket:
            reason = head[word.start() :]
            break
    if not codes:
        return Term(_FORM)
    return f"ignore[{', '.join(dict.fromkeys(codes))}] {shortened(reason) or _NO_REASON_YET}"


def _code_like(word: str) -> str | None:
    """The code that can be ignored and is written, or named, most like a word."""
    known = _ignorable()
    close = get_close_matches(word.lower(), known, n=1, cutoff=_CLOSE)
    return known[close[0]] if close else None


@cache
def _ignorable() -> dict[str, str]:
    """The codes that can be ignored, by what people may write for them."""
    codes = [code for code in CODES if not _why_not(code)]
    return {code.lower(): code for code in codes} | {CODES[code].name: code for code in codes}
