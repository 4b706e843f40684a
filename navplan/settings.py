"""The workspace's settings, read from navplan.yaml so that a bad one can be pointed at."""

from __future__ import annotations

from dataclasses import field
from decimal import Decimal
from typing import Final, Literal

from navplan.diagnostics import Diagnostic
from navplan.schema.check import check
from navplan.schema.fields import Line, Proportion, QuantityField, file_record, record
from navplan.values import parse_quantity
from navplan.yamlfile import read_yaml

USUAL_TOLERANCE: Final = parse_quantity("10 %")
"""The tolerance where neither a plan nor the settings say one."""


@record
class StatusSettings:
    """What holds for every status where the plan itself says nothing.

    `tolerance` is the band of a target without one; `min_coverage` the share of children that
    must be measured before a parent may be green or yellow, from 0 to 1 or in per cent.
    """

    tolerance: QuantityField = USUAL_TOLERANCE
    min_coverage: Proportion = Decimal("0.6")


Level = Literal["error", "warning", "info"]
"""How bad a finding may be called."""


@record
class RulesSetting:
    """What is asked of the files at a path: only some codes, not some, or others as bad as said.

    A word is a code, the name of one, or a family of them. Of several settings for a file, each
    leaves out what it names, and the last that says how bad a code is decides that. `reason` is
    needed where codes are left out, by `ignore` or because `select` does not name them.
    """

    path: Line
    select: tuple[Line, ...] | None = None
    ignore: tuple[Line, ...] = ()
    severity: dict[Line, Level] = field(default_factory=dict)
    reason: Line | None = None


@file_record
class Settings:
    """navplan.yaml. `navplan` is the version of the plan language, `semantics` of the status.

    `baseline` is the file of the findings that are known, relative to navplan.yaml.
    """

    navplan: Literal["1"] = "1"
    semantics: Literal["1"] = "1"
    exclude: tuple[Line, ...] = ()
    baseline: Line | None = None
    rules: tuple[RulesSetting, ...] = ()
    status: StatusSettings = StatusSettings()


DEFAULTS: Final = Settings()


def read_settings(file: str, raw: bytes) -> tuple[Settings, list[Diagnostic]]:
    """The settings in a file's bytes; with a finding in them, the defaults are used."""
    document, found = read_yaml(file, raw)
    settings, more = (None, []) if document.data is None else check(Settings, document)
    return settings or DEFAULTS, [*found, *more]
