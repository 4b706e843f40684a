"""Pieces of new plan files: ids made of names, text as YAML needs it, words of a language."""

from __future__ import annotations

import json
import unicodedata
from typing import Final

from navplan.yamlfile import read_yaml
from navplan.yamlfile.others import other_reading

SCHEMA_FILE: Final = ".navplan/schema.json"
"""Where a workspace keeps the schema that its editors read."""

_MODELINE: Final = "# yaml-language-server: $schema="
_LETTERS: Final = str.maketrans(
    {"æ": "ae", "ø": "o", "đ": "d", "ŋ": "n", "ŧ": "t", "ð": "d", "þ": "th", "ß": "ss"}
)


def slug(name: str) -> str:
    """The id that a name suggests, or an empty text for a name without letters and digits."""
    bare = unicodedata.normalize("NFKD", name.casefold().translate(_LETTERS))
    letters = "".join(one for one in bare if not unicodedata.combining(one))
    kept = (one if one.isascii() and one.isalnum() else " " for one in letters)
    return "-".join("".join(kept).split())


def scalar(text: str) -> str:
    """A text as the value of a key: as it is where all read that as meant, else in quotes."""
    document, found = read_yaml("", f"key: {text}\n".encode())
    if not found and document.data == {"key": text} and other_reading(text) is None:
        return text
    return json.dumps(text, ensure_ascii=False)


def modeline(file: str) -> str:
    """The line that tells editors where the schema of a file in the workspace is."""
    return f"{_MODELINE}{'../' * file.count('/')}{SCHEMA_FILE}"


def with_modeline_for(file: str, text: str) -> str:
    """The text of a file where its first line, if it is that one, leads there from its folder."""
    first, newline, rest = text.partition("\n")
    if not (first.startswith(_MODELINE) and first.rstrip().endswith(SCHEMA_FILE)):
        return text
    end = "\r" if first.endswith("\r") else ""
    return f"{modeline(file)}{end}{newline}{rest}"
