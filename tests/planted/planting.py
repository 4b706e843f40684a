"""Plants mistakes into the example plans, one at a time, and says what is found of each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any, Final

from ruamel.yaml import YAML

from navplan import SETTINGS_FILE
from navplan.diagnostics import Diagnostic
from navplan.records import read_record
from navplan.rules.runner import check_workspace
from navplan.workspace import Workspace, load
from tests.command import PLANS

PLANTED: Final = Path(__file__).parent
VISIBLE: Final = PLANTED / "mistakes.yaml"
HELD_OUT: Final = PLANTED / "held_out.yaml"

AFTER_THE_PLANS: Final = date(2016, 12, 31)
"""A day on which the year of most of the plans is over, so that nothing is only late."""

_FINGERPRINT: Final = "fingerprint:"


@dataclass(frozen=True)
class Mistake:
    """One entry of the corpus.

    `lines` are words that stand where the mistake is to be found; each of them is as good.
    `new_file` is the whole text of a file that the planner added.
    """

    id: str
    about: str
    what: str
    file: str
    lines: tuple[str, ...]
    find: str = ""
    write: str = ""
    new_file: str | None = None
    as_of: date = AFTER_THE_PLANS


def mistakes(file: Path) -> list[Mistake]:
    """The mistakes of a file of the corpus."""
    return [_mistake(entry) for entry in YAML(typ="safe").load(file)]


def _mistake(entry: dict[str, Any]) -> Mistake:
    line = entry.pop("line")
    return Mistake(lines=(line,) if isinstance(line, str) else tuple(line), **entry)


def is_plantable(mistake: Mistake) -> bool:
    """Whether it is clear what is to be changed, and where the mistake is to be found."""
    if mistake.new_file is not None:
        clear = not (PLANS / mistake.file).exists()
    else:
        clear = _text(mistake.file).count(mistake.find) == 1
    text = planted(mistake)
    return clear and all(len(list(lines_with(text, words))) == 1 for words in mistake.lines)


def planted(mistake: Mistake) -> str:
    """The file as it is with the mistake in it."""
    if mistake.new_file is not None:
        return mistake.new_file
    return _text(mistake.file).replace(mistake.find, mistake.write)


def right_lines(mistake: Mistake) -> list[int]:
    """The numbers of the lines where the mistake is to be found."""
    text = planted(mistake)
    return [line for words in mistake.lines for line in lines_with(text, words)]


def lines_with(text: str, words: str) -> Iterator[int]:
    """The numbers of the lines on which some words begin."""
    at = text.find(words)
    while at >= 0:
        yield text.count("\n", 0, at) + 1
        at = text.find(words, at + 1)


def _text(file: str) -> str:
    return (PLANS / file).read_bytes().decode()


@dataclass(frozen=True)
class Outcome:
    """What is found of a planted mistake that is not found in the untouched plans."""

    mistake: Mistake
    there: tuple[Diagnostic, ...]
    elsewhere: tuple[Diagnostic, ...]

    @property
    def found(self) -> bool:
        """Whether the planner is told, in the right place."""
        return bool(self.there)

    @property
    def twice(self) -> bool:
        """Whether the planner is told more than once in the right place."""
        return len(self.there) > 1


class Ground:
    """The untouched plans, read once, into which mistakes are planted."""

    @cached_property
    def untouched(self) -> Workspace:
        """The plans as they are."""
        return load(PLANS)

    def outcomes(self, mistakes: Iterable[Mistake]) -> list[Outcome]:
        """What is found of each mistake when it is the only one."""
        return [self.outcome(mistake) for mistake in mistakes]

    def outcome(self, mistake: Mistake) -> Outcome:
        """What is found of a mistake."""
        text = planted(mistake)
        lines = text.split("\n")
        right = right_lines(mistake)
        new = self._new_findings(mistake, self._with_file(mistake.file, text.encode()))
        there = [one for one in new if _is_in(one, mistake.file, right)]
        # That an adopted plan no longer is what was adopted follows from planting.
        rest = [
            one
            for one in new
            if one not in there
            and not (one.file == mistake.file and _says(one, lines).startswith(_FINGERPRINT))
        ]
        return Outcome(mistake, tuple(there), tuple(rest))

    def findings(self, workspace: Workspace, as_of: date) -> list[Diagnostic]:
        """What the reading of some plans and all rules find."""
        return check_workspace(workspace, as_of=as_of).findings

    def _new_findings(self, mistake: Mistake, changed: Workspace) -> Iterator[Diagnostic]:
        known = Counter(map(_what, self.findings(self.untouched, mistake.as_of)))
        for one in self.findings(changed, mistake.as_of):
            if known[_what(one)]:
                known[_what(one)] -= 1
            else:
                yield one

    def _with_file(self, file: str, raw: bytes) -> Workspace:
        """The plans with one file changed, without reading all the others again."""
        if file == SETTINGS_FILE:
            return load(PLANS, buffers={file: raw})
        record, model = read_record(file, raw)
        records = {**self.untouched.records, file: record}
        models = {name: read for name, read in self.untouched.models(object) if name != file}
        if model is not None:
            models[file] = model
        return Workspace(
            self.untouched.root,
            self.untouched.settings,
            dict(sorted(records.items())),
            dict(sorted(models.items())),
            {file: raw},
        )


def _what(found: Diagnostic) -> tuple[object, ...]:
    """What tells findings apart, whatever line they have moved to."""
    return (found.code, found.file, found.pointer)


def _is_in(found: Diagnostic, file: str, lines: list[int]) -> bool:
    return found.file == file and found.place is not None and found.place.line in lines


def _says(found: Diagnostic, lines: list[str]) -> str:
    return lines[found.place.line - 1].strip() if found.place else ""
