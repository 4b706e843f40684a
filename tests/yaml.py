"""YAML as programs other than navplan read it."""

from __future__ import annotations

from typing import Any

from ruamel.yaml import YAML


def read(text: str) -> Any:  # noqa: ANN401 - whatever stands there
    """The data of one YAML text."""
    return YAML(typ="safe", pure=True).load(text)
