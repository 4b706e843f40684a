"""The findings that are known already, remembered by what they are about and not by lines."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import field
from typing import Final, NamedTuple

from navplan.diagnostics import Diagnostic
from navplan.frozen import frozen
from navplan.rules.privacy.id_numbers import veiled
from navplan.rules.runner import NAMES
from navplan.rules.selection import why_not_ignored
from navplan.rules.suppressions import has_unusable_files
from navplan.workspace import Workspace
from navplan.yamlfile import Plain
from navplan.yamlfile.lines import shortened

_SCHEMA: Final = "navplan/baseline/1"
_NAMELESS: Final = "*"


class Key(NamedTuple):
    """What a finding is about: its code, and the way to it over ids, such as `plan/actions/id`."""

    code: str
    address: str


@frozen
class Baseline:
    """How many findings are known of each key."""

    known: Mapping[Key, int] = field(default_factory=dict)

    @property
    def total(self) -> int:
        """How many findings are known in all."""
        return sum(self.known.values())


@frozen
class Compared:
    """What is found beside what was known: what is new, what is not, and how many are mended.

    `now` is the baseline that knows all that is found today.
    """

    new: Sequence[Diagnostic]
    known: Sequence[Diagnostic]
    mended: int
    now: Baseline


def compare(baseline: Baseline, workspace: Workspace, found: Iterable[Diagnostic]) -> Compared:
    """The findings of a whole workspace, parted by whether they are known.

    Where there are more of a key than are known, nobody knows which of them is new, and all of
    them are said. What no comment can ignore is never known.
    """
    keyed = [(each, key_of(workspace, each)) for each in found]
    counted = Counter(key for _, key in keyed if key)
    known = [each for each, key in keyed if key and counted[key] <= baseline.known.get(key, 0)]
    new = [each for each, key in keyed if not key or counted[key] > baseline.known.get(key, 0)]
    if has_unusable_files(workspace):
        # What is not found may stand in a file that cannot be used.
        return Compared(new, known, 0, Baseline(counted | Counter(baseline.known)))
    mended = Counter(baseline.known) - counted
    return Compared(new, known, mended.total(), Baseline(counted))


def key_of(workspace: Workspace, found: Diagnostic) -> Key | None:
    """What a finding is about; None where it is one that cannot be left as it is."""
    if why_not_ignored(found.code):
        return None
    record = workspace.records[found.file]
    steps = _steps(workspace.document(found.file).data, found.pointer)
    # Some things are called by words that should not stand in one file, and still less in two.
    return Key(found.code, "/".join(map(veiled, (record.id or found.file, *steps))))


def _steps(data: Plain | None, pointer: Iterable[str | int]) -> Iterator[str]:
    """The way to a value, with what things are called in the place of their numbers."""
    for step in pointer:
        if isinstance(data, list) and isinstance(step, int):
            data = data[step] if step < len(data) else None
            yield _name_of(data)
        else:
            data = data.get(str(step)) if isinstance(data, dict) else None
            yield str(step)


def _name_of(item: Plain | None) -> str:
    """What an item of a list is called: by its id or name, or if it is a text by its words."""
    if isinstance(item, str):
        return shortened(item)
    names = (item.get(name) for name in NAMES) if isinstance(item, dict) else ()
    return next((shortened(name) for name in names if isinstance(name, str)), _NAMELESS)


# --- the file ---------------------------------------------------------------------------


class NotABaselineError(Exception):
    """A file that is none that navplan has written."""


def read_baseline(raw: bytes) -> Baseline:
    """The baseline in a file's bytes. Raises NotABaselineError."""
    try:
        data = json.loads(raw)
    except (ValueError, RecursionError):
        raise NotABaselineError from None
    match data:
        case {"schema": str(schema), "findings": dict(findings)} if schema == _SCHEMA:
            return Baseline(dict(_entries(findings)))
    raise NotABaselineError


def _entries(findings: Mapping[str, object]) -> Iterator[tuple[Key, int]]:
    for code, addresses in findings.items():
        if not isinstance(addresses, dict):
            raise NotABaselineError
        for address, number in addresses.items():
            if not isinstance(number, int) or isinstance(number, bool) or number < 1:
                raise NotABaselineError
            yield Key(code, address), number


def as_file(baseline: Baseline) -> str:
    """A baseline as a file of one line a key, in order, so that changes of it can be read."""
    findings: dict[str, dict[str, int]] = {}
    for (code, address), number in sorted(baseline.known.items()):
        findings.setdefault(code, {})[address] = number
    data = {"schema": _SCHEMA, "findings": findings}
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"
