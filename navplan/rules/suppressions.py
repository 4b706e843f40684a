"""Suppressions: comments by which a plan file says that a finding is true and stays."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import accumulate
from typing import NamedTuple

from navplan import SETTINGS_FILE
from navplan.diagnostics import Diagnostic, Severity, in_order
from navplan.rules.registry import RULES
from navplan.rules.suppression_codes import EXPIRED, UNUSED, WITHOUT_REASON
from navplan.rules.suppression_comments import Suppression, suppressions_in
from navplan.workspace import Workspace
from navplan.yamlfile import Document


class Checked(NamedTuple):
    """What is to be said about files, and what they say is true and stays; each in order.

    `known` is what is not said because a baseline knows it.
    """

    findings: list[Diagnostic]
    suppressed: list[Diagnostic]
    known: Sequence[Diagnostic] = ()


def suppress(
    workspace: Workspace, found: Iterable[Diagnostic], *, asked: Collection[str], as_of: date
) -> Checked:
    """What is found and not suppressed, and what is wrong with the comments that suppress.

    `asked` are the codes that were looked for: whether there is any of the others to ignore,
    nobody knows. A comment that counts until some day counts no longer `as_of` a later one.
    """
    if has_unusable_files(workspace):
        # What cannot be used may be the very thing that the rules would speak of.
        asked = ()
    by_file: dict[str, list[Diagnostic]] = defaultdict(list)
    for each in found:
        by_file[each.file].append(each)
    parts = [
        _suppress_in(document, by_file.pop(document.source.file, ()), asked, as_of)
        for document in _with_comments(workspace)
    ]
    others = (each for rest in by_file.values() for each in rest)
    return Checked(
        in_order([*others, *(each for part in parts for each in part.findings)]),
        in_order(each for part in parts for each in part.suppressed),
    )


def has_unusable_files(workspace: Workspace) -> bool:
    """Whether a file has errors for which it is left out, so that not all there is is found."""
    return any(each.severity is Severity.ERROR for each in workspace.diagnostics)


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
    document: Document, found: Sequence[Diagnostic], asked: Collection[str], as_of: date
) -> Checked:
    suppressions, said = suppressions_in(document)
    covered = _covered_by(each for each in suppressions if not _is_over(each, as_of))
    suppressed: list[Diagnostic] = []
    lines_of: dict[str, set[int]] = defaultdict(set)
    for each in found:
        lines = _lines(each, document)
        is_ignored = each.code in covered and any(line in covered[each.code] for line in lines)
        (suppressed if is_ignored else said).append(each)
        lines_of[each.code] |= lines
    found_on = {code: sorted(lines) for code, lines in lines_of.items()}
    for suppression in suppressions:
        said += _complaints(suppression, document.source.file, found_on, asked, as_of)
    return Checked(said, suppressed)


def _covered_by(suppressions: Iterable[Suppression]) -> dict[str, _Covered]:
    """The lines on which each code is ignored."""
    by_code: dict[str, list[range]] = defaultdict(list)
    for each in suppressions:
        for code in each.codes:
            by_code[code].append(each.lines)
    return {code: _Covered(several) for code, several in by_code.items()}


class _Covered:
    """Lines of a file that many comments cover, one inside the other or not."""

    def __init__(self, several: Iterable[range]) -> None:
        in_order_of_lines = sorted((lines.start, lines.stop) for lines in several)
        self._starts = [start for start, _ in in_order_of_lines]
        self._furthest = list(accumulate((stop for _, stop in in_order_of_lines), max))

    def __contains__(self, line: int) -> bool:
        """Whether one of the comments that begin to count above a line still counts on it."""
        begun = bisect_right(self._starts, line)
        return begun > 0 and line < self._furthest[begun - 1]


def _is_over(suppression: Suppression, as_of: date) -> bool:
    return suppression.until is not None and suppression.until < as_of


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
    suppression: Suppression,
    file: str,
    found_on: Mapping[str, Sequence[int]],
    asked: Collection[str],
    as_of: date,
) -> Iterator[Diagnostic]:
    """What is wrong with a suppression in the light of what is found, and on which lines."""
    lines = suppression.lines
    unused = [
        code for code in suppression.codes if code in asked and not _speaks(code, lines, found_on)
    ]
    for code in unused:
        yield Diagnostic(UNUSED.code, file, suppression.codes[code], {"code": code})
    if len(unused) == len(suppression.codes):
        # Why a comment that is to go was written, and for how long, nobody need say.
        return
    codes = ", ".join(suppression.codes)
    if not suppression.reason:
        yield Diagnostic(WITHOUT_REASON.code, file, suppression.place, {"codes": codes})
    if suppression.until and _is_over(suppression, as_of):
        params = {"codes": codes, "day": suppression.until.isoformat()}
        yield Diagnostic(EXPIRED.code, file, suppression.place, params)


def _speaks(code: str, lines: range, found_on: Mapping[str, Sequence[int]]) -> bool:
    """Whether a code is found on some lines, or one that keeps its rule from speaking."""
    needs = RULES[code].needs if code in RULES else ()
    return any(_is_on(lines, found_on.get(each, ())) for each in (code, *needs))


def _is_on(lines: range, found: Sequence[int]) -> bool:
    """Whether one of the lines in order on which something is found is among others."""
    at = bisect_left(found, lines.start)
    return at < len(found) and found[at] < lines.stop
