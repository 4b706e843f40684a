"""Findings as values: what a finding is, which codes exist, and in which order they stand."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from inspect import cleandoc
from typing import Final

from navplan.frozen import frozen
from navplan.source import Place, Span
from navplan.values import Period

Step = str | int
Path = tuple[Step, ...]
Param = str | int | date | Decimal | Period
"""What a message is filled with; days, numbers and periods are written as people write them."""


class Severity(StrEnum):
    """How bad a finding is, worst first."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def rank(self) -> int:
        """0 for the worst; used for ordering and for the fail level."""
        return list(Severity).index(self)


class Term(str):
    """A parameter that is itself a word of navplan and is translated when it is shown."""

    __slots__ = ()


@frozen
class Code:
    """What is said once about every finding of a code: its name, severity and words.

    `message` and `help` are English templates for `str.format`, marked with `N_` where they
    are declared and translated where they are shown. `docstring` is the page as it is written.
    """

    code: str
    name: str
    severity: Severity
    message: str
    help: str
    docstring: str = ""

    @property
    def doc(self) -> str:
        """The page about it, as Markdown; empty where there is none."""
        return cleandoc(self.docstring)


CODES: Final[dict[str, Code]] = {}
"""Every code there is, in one space: syntax, schema and rules alike."""


def declare(  # noqa: PLR0913 - a declaration names everything a code has
    code: str,
    name: str,
    *,
    message: str,
    help: str,  # noqa: A002 - the word planners see
    severity: Severity = Severity.ERROR,
    docstring: str = "",
) -> Code:
    """Add a code to the registry. A code or a name is given once and never reused."""
    if code in CODES or any(known.name == name for known in CODES.values()):
        message = f"the code {code} or the name {name} is declared twice"
        raise ValueError(message)
    CODES[code] = Code(code, name, severity, message, help, docstring)
    return CODES[code]


@frozen
class Related:
    """Another place that belongs to a finding, such as the first of two duplicates."""

    file: str
    place: Place | None
    message: str
    params: Mapping[str, Param] = field(default_factory=dict)


@frozen
class Edit:
    """A change of a file's text: what stands at `span` becomes `text`."""

    span: Span
    text: str


@frozen
class Fix:
    """A safe mend of a finding: it changes how a file is written, never what the plan says.

    `title` is a template like a code's message; `edits` do not overlap.
    """

    title: str
    edits: tuple[Edit, ...]
    params: Mapping[str, Param] = field(default_factory=dict)


@frozen
class Diagnostic:
    """One finding, free of language: a code, a place and the values its message needs.

    `file` is relative to the workspace root with `/`. `place` is None only where there is no
    text to point at (a file that cannot be read, a folder). `pointer` is the path of the
    value in the file's data. `level` is how bad the settings say that it is.
    """

    code: str
    file: str
    place: Place | None = None
    params: Mapping[str, Param] = field(default_factory=dict)
    pointer: Path = ()
    related: tuple[Related, ...] = ()
    fix: Fix | None = None
    level: Severity | None = None

    @property
    def name(self) -> str:
        """The code's name in kebab case."""
        return CODES[self.code].name

    @property
    def severity(self) -> Severity:
        """How bad the finding is: as bad as others of its code, if the settings do not differ."""
        return self.level or CODES[self.code].severity


def in_order(diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Findings by file, place and code, so that output never depends on how work was done."""
    nowhere = Place(0, 0, 0, 0)
    return sorted(
        diagnostics,
        key=lambda found: (
            found.file,
            found.place or nowhere,
            found.code,
            found.pointer and tuple(map(str, found.pointer)),
        ),
    )
