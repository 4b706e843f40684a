"""Small workspaces for tests, written where they are used."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from textwrap import dedent

from navplan.workspace import Workspace, load

NOWHERE = Path("/nonexistent-folder-of-tests")
"""A root without files: everything a test reads is in its own text."""


def workspace(files: Mapping[str, str]) -> Workspace:
    """A workspace of files given as text, by name."""
    texts = {name: dedent(text).lstrip("\n").encode() for name, text in files.items()}
    return load(NOWHERE, buffers=texts)


def codes(read: Workspace, file: str | None = None) -> list[str]:
    """The codes of what reading found, in a file or in all of them."""
    return [found.code for found in read.diagnostics if file in (None, found.file)]
