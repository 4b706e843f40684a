"""The workspace's settings, read from navplan.yaml so that a bad one can be pointed at."""

from __future__ import annotations

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


@file_record
class Settings:
    """navplan.yaml. `navplan` is the version of the plan language, `semantics` of the status."""

    navplan: Literal["1"] = "1"
    semantics: Literal["1"] = "1"
    exclude: tuple[Line, ...] = ()
    status: StatusSettings = StatusSettings()


DEFAULTS: Final = Settings()


def read_settings(file: str, raw: bytes) -> tuple[Settings, list[Diagnostic]]:
    """The settings in a file's bytes; with a finding in them, the defaults are used."""
    document, found = read_yaml(file, raw)
    settings, more = (None, []) if document.data is None else check(Settings, document)
    return settings or DEFAULTS, [*found, *more]
