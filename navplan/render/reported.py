"""What a report for other programs is made of, and how its findings are known again."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import Final, NamedTuple

from navplan.diagnostics import Diagnostic, Path, Severity, Step
from navplan.frozen import frozen
from navplan.yamlfile import Document, Plain

_NAMES: Final = ("id", "indicator", "unit", "title", "name", "period", "date")
"""The keys that say which one of a list is meant, best first."""

_TOLD: Final = re.compile(r"(?!.*\d{6})[\w.-]{1,80}")
"""What may be repeated elsewhere: ids, keys and periods, but no sentence and no long number."""


@frozen
class Reported:
    """One run's findings, with what is needed to tell of them.

    The plan itself says that the `suppressed` stay, and a baseline that the `known` were there
    before. `files` are those reported on. `path` gives a file its name in the repository, which is
    where others look for it; `document` is what reading a file gave, None where it cannot be
    read; `reason` is what the plan says for a finding that stays, None where it says nothing
    of it. From `fail_on` on a finding fails the run.
    """

    findings: Sequence[Diagnostic]
    suppressed: Sequence[Diagnostic]
    known: Sequence[Diagnostic]
    files: Sequence[str]
    path: Callable[[str], str]
    document: Callable[[str], Document | None]
    reason: Callable[[Diagnostic], str | None]
    fail_on: Severity

    @property
    def everything(self) -> list[Diagnostic]:
        """All there is to tell of: first what counts, then what stays."""
        return [*self.findings, *self.suppressed, *self.known]

    def fails(self, found: Diagnostic) -> bool:
        """Whether a finding is bad enough to fail the run."""
        return found.severity.rank <= self.fail_on.rank

    def named(self, findings: Sequence[Diagnostic]) -> list[Known]:
        """The findings with what they are known by from one run to the next."""
        seen: Counter[tuple[str, str, str]] = Counter()
        named: list[Known] = []
        for found in findings:
            document = self.document(found.file)
            where = "/".join(_names(document.data if document else None, found.pointer))
            key = (found.code, found.file, where)
            seen[key] += 1
            named.append(Known(found, where, seen[key]))
        return named


class Known(NamedTuple):
    """A finding with the names on the way to it, and which one of several there it is.

    No line or place in a list is part of what it is known by: what is written above it may
    change, and it is still the same finding.
    """

    found: Diagnostic
    where: str
    number: int

    @property
    def fingerprint(self) -> str:
        """The same for the same finding in every run, and for no other."""
        parts = (self.found.code, self.found.file, self.where, str(self.number))
        return _hash("\0".join(parts))[:32]


def _names(data: Plain | None, pointer: Path) -> list[str]:
    """The steps to a value, each place in a list by the name of what stands there."""
    names: list[str] = []
    for step in pointer:
        data = _at(data, step)
        name = _name(data, step) if isinstance(step, int) else step
        names.append(name if _TOLD.fullmatch(name) else _hash(name)[:6])
    return names


def _hash(text: str) -> str:
    # The name of a file may have bytes that are no text.
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _at(data: Plain | None, step: Step) -> Plain | None:
    match data, step:
        case dict(), str():
            return data.get(step)
        case list(), int() if step < len(data):
            return data[step]
        case _:
            return None


def _name(data: Plain | None, step: int) -> str:
    if isinstance(data, Mapping):
        named = (data.get(name) for name in _NAMES)
        return next((name for name in named if isinstance(name, str)), str(step))
    return data if isinstance(data, str) else str(step)
