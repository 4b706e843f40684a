"""Examples of values as planners write them, and as YAML types them where no quotes stand."""

from __future__ import annotations

import re
from typing import Final

from navplan.yamlfile import read_yaml

_INTEGER: Final = re.compile(r"-?(?:0|[1-9][0-9]*)")
_DECIMAL: Final = re.compile(r"-?(?:0|[1-9][0-9]*)\.[0-9]+")


def is_block(example: str) -> bool:
    """Whether an example takes lines of its own below its key."""
    return "\n" in example


def as_typed(example: str) -> object:
    """The value of an example on one line, as an editor would read it.

    A number stays a text where YAML would change how it looks: `0301`, `1.10`.
    """
    document, _ = read_yaml("example", f"key: {example}\n".encode())
    assert document.data is not None  # noqa: S101 - the tests read every example
    return _typed(document.data["key"])


def _typed(value: object) -> object:
    if isinstance(value, list):
        return [_typed(one) for one in value]
    if isinstance(value, dict):
        return {key: _typed(one) for key, one in value.items()}
    text = str(value)
    if _INTEGER.fullmatch(text):
        return int(text)
    if _DECIMAL.fullmatch(text) and str(float(text)) == text:
        return float(text)
    return text
