"""Mending what rules know how to mend: again and again, until nothing is left, and read again."""

from __future__ import annotations

import codecs
from bisect import bisect, insort
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, NamedTuple

from navplan.diagnostics import Diagnostic, Fix
from navplan.diagnostics import Path as Pointer
from navplan.edit.files import FileChangedError, replace_whole
from navplan.edit.splice import apply
from navplan.frozen import frozen
from navplan.source import Span
from navplan.workspace import Workspace, load
from navplan.yamlfile import Plain, read_yaml

MOST_ROUNDS: Final = 10
"""So often files are looked at again; what is left after that stays as it is."""


class Mend(NamedTuple):
    """What was mended on a line."""

    line: int
    fix: Fix


@frozen
class Mended:
    """A file with what was mended in it: its bytes as they were read, and as they should be."""

    file: str
    before: bytes
    after: bytes
    mends: tuple[Mend, ...]

    def write(self, root: Path) -> None:
        """Replace the file, unless somebody has changed it since it was read."""
        replace_whole(root / self.file, self.before, self.after)


def mended(root: Path, find: Callable[[Workspace], Iterable[Diagnostic]]) -> list[Mended]:
    """The files of a workspace in which something can be mended; nothing is written.

    `find` gives the findings of the workspace that are to be mended, as far as they can be. Of
    two that would change the same words the first is mended, and then all is looked at again.
    """
    files: dict[str, _File] = {}
    for _ in range(MOST_ROUNDS):
        workspace = load(root, buffers={name: each.after for name, each in files.items()})
        by_file: dict[str, list[Diagnostic]] = defaultdict(list)
        for found in find(workspace):
            if found.fix:
                by_file[found.file].append(found)
        if not by_file:
            break
        for name, several in by_file.items():
            if name not in files:
                files[name] = _File(root, name)
            files[name].mend(workspace, several)
    return [
        Mended(each.name, each.before, each.after, tuple(each.mends))
        for _, each in sorted(files.items())
    ]


@dataclass(slots=True)
class _File:
    """A file while it is mended."""

    root: Path
    name: str
    before: bytes = b""
    after: bytes = b""
    mends: list[Mend] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.before = self.after = (self.root / self.name).read_bytes()

    def mend(self, workspace: Workspace, found: Sequence[Diagnostic]) -> None:
        """Mend what does not overlap, and look at whether the file says the same as before."""
        text = workspace.document(self.name).source.text
        mark = codecs.BOM_UTF8 if self.after.startswith(codecs.BOM_UTF8) else b""
        if mark + text.encode() != self.after:
            raise FileChangedError(self.root / self.name)
        chosen = without_overlaps(found)
        edits = [edit for _, fix in chosen for edit in fix.edits]
        new = mark + apply(text, edits).encode()
        _need_same(self.name, self.after, new, {each.pointer for each, _ in chosen})
        self.after = new
        self.mends += (Mend(each.place.line if each.place else 1, fix) for each, fix in chosen)


def without_overlaps(found: Iterable[Diagnostic]) -> list[tuple[Diagnostic, Fix]]:
    """The findings whose fixes touch no words that one before them changes."""
    chosen: list[tuple[Diagnostic, Fix]] = []
    taken: list[Span] = []
    for each in found:
        spans = [edit.span for edit in each.fix.edits] if each.fix else []
        if each.fix and not any(_is_taken(span, taken) for span in spans):
            chosen.append((each, each.fix))
            for span in spans:
                insort(taken, span)
    return chosen


def _is_taken(span: Span, taken: Sequence[Span]) -> bool:
    """Whether a change touches words that are taken, or stands at the place of such a change.

    `taken` are in order and do not overlap, so only the ones beside it can be in its way.
    """
    at = bisect(taken, span)
    return any(_overlap(span, other) for other in taken[max(at - 1, 0) : at + 1])


def _overlap(one: Span, other: Span) -> bool:
    """Whether two changes touch the same words, or stand at the same place."""
    return one.start == other.start or (one.start < other.end and other.start < one.end)


def _need_same(file: str, before: bytes, after: bytes, changed: Collection[Pointer]) -> None:
    """Raise where a file no longer says what it did, but for the values that were mended."""
    old, found = read_yaml(file, before)
    new, more = read_yaml(file, after)
    reached = {path[:end] for path in changed for end in range(len(path) + 1)}
    if len(more) > len(found) or not _is_same(old.data, new.data, (), reached):
        codes = ", ".join(sorted({each.code for each in more}))
        raise ValueError(f"to mend {file} at {sorted(map(str, changed))} would spoil it: {codes}")


def _is_same(
    old: Plain | None, new: Plain | None, path: Pointer, reached: Collection[Pointer]
) -> bool:
    """Whether two values are the same, apart from texts that a changed path leads to or past.

    A path may lead on from a text that stands for a record in short form.
    """
    if isinstance(old, str) and isinstance(new, str):
        return old == new or path in reached
    if isinstance(old, dict) and isinstance(new, dict):
        return list(old) == list(new) and all(
            _is_same(old[key], new[key], (*path, key), reached) for key in old
        )
    if isinstance(old, list) and isinstance(new, list):
        return len(old) == len(new) and all(
            _is_same(one, other, (*path, at), reached)
            for at, (one, other) in enumerate(zip(old, new, strict=True))
        )
    return old == new
