"""What `navplan init` makes: example plans of one office, and what editors and git need."""

from __future__ import annotations

import shlex
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal

from jinja2 import FileSystemLoader, StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment

from navplan.frozen import frozen
from navplan.reference.json_schema import as_text, json_schema
from navplan.resources import templates_folder
from navplan.starting.text import SCHEMA_FILE, modeline, scalar, slug
from navplan.values import Frequency, numbered

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from navplan.model.common import PlanLanguage

Forge = Literal["github", "gitlab"]
"""A place where repositories are kept and changes are talked about."""

PLACE: Final = "Fjordvik"
"""The municipality of the example where nobody names one; there is none of that name."""

_NAV_COUNTY: Final = "nav-fylke"
_SUFFIX: Final = ".j2"
_EDITOR: Final = "editor"
_HOOK: Final = "hook"


@frozen
class Start:
    """What a new workspace is about.

    `place` is the name of the municipality without the word itself, `code` its number.
    `today` decides which periods have measurements: those that have ended.
    """

    year: int
    today: date
    language: PlanLanguage = "nb"
    place: str = PLACE
    code: str | None = None
    unit: str = ""

    @property
    def unit_name(self) -> str:
        """The name of the office; that of the municipality if it has none of its own."""
        return self.unit or f"NAV {self.place}"

    @property
    def unit_id(self) -> str:
        """The id of the office; empty where its name has no letters."""
        return slug(self.unit_name)

    @property
    def municipality_id(self) -> str:
        """The id of the municipality."""
        return f"{slug(self.place)}-kommune"

    @property
    def other_units(self) -> tuple[str, ...]:
        """The ids of the owners, which the office cannot have."""
        return self.municipality_id, _NAV_COUNTY

    @property
    def plan_id(self) -> str:
        """The id of the operating plan, which a report can be made of."""
        return f"{self.unit_id}-driftsplan-{self.year}"


def plan_files_of(start: Start) -> dict[str, str]:
    """The plan files and what explains them, by name."""
    place_id = slug(start.place)
    values = {
        "year": start.year,
        "place_id": place_id,
        "municipality": f"{start.place} kommune",
        "municipality_id": start.municipality_id,
        "code": start.code,
        "unit": start.unit_name,
        "unit_id": start.unit_id,
        "quarters": _quarters(start),
    }
    files = {
        name.replace("UNIT", start.unit_id).replace("YEAR", str(start.year)): template
        for name, template in _templates(start.language)
    }
    return {
        file: _filled(template, {**values, "modeline": modeline(file)})
        for file, template in files.items()
    }


def editor_files(language: PlanLanguage) -> dict[str, str]:
    """What editors and git need beside the plans, by name."""
    found = {name: _filled(template, {}) for name, template in _templates(_EDITOR)}
    return {**found, SCHEMA_FILE: as_text(json_schema(None, language))}


def check_files(
    language: PlanLanguage, forge: Forge | None, *, root: str, install: str
) -> dict[str, str]:
    """What lets a repository check its plans by itself: before a commit, and where it is kept.

    `root` is the folder of the plans in the repository, empty for all of it; `install` is what
    pip is asked for to have navplan, empty where nobody knows.
    """
    command = f"navplan validate --root {shlex.quote(root)}" if root else "navplan validate"
    values: dict[str, object] = {"language": language, "command": command, "install": install}
    templates = [*_templates(_HOOK), *(_templates(forge) if forge else ())]
    return {name: _filled(template, values) for name, template in templates}


def _quarters(start: Start) -> Callable[[Sequence[object]], str]:
    """How a template writes the values of eight quarters: those that have ended."""
    periods = [
        numbered(Frequency.QUARTER, year, number)
        for year in (start.year - 1, start.year)
        for number in range(1, 5)
    ]

    def written(values: Sequence[object]) -> str:
        lines = [
            f"    {period}: {value}\n"
            for period, value in zip(periods, values, strict=True)
            if period.last < start.today
        ]
        return "".join(lines)

    return written


# ----- templates -----


def _templates(folder: str) -> list[tuple[str, str]]:
    """The files of a folder of templates, each with the name of its template, in order."""
    top = templates_folder() / "start" / folder
    names = sorted(one.relative_to(top).as_posix() for one in top.rglob(f"*{_SUFFIX}"))
    return [(_name_of(name), f"start/{folder}/{name}") for name in names]


def _name_of(template: str) -> str:
    """The name of the file that a template is for; “dot-” keeps it from hiding here."""
    steps = template.removesuffix(_SUFFIX).split("/")
    return "/".join(f".{one.removeprefix('dot-')}" if one[:4] == "dot-" else one for one in steps)


def _filled(template: str, values: dict[str, object]) -> str:
    return _environment(templates_folder()).get_template(template).render(values)


@cache
def _environment(folder: Path) -> ImmutableSandboxedEnvironment:
    made = ImmutableSandboxedEnvironment(
        loader=FileSystemLoader(folder),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,
    )
    made.filters["scalar"] = scalar
    return made
