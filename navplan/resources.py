"""Where the files lie that navplan brings along beside its code."""

from __future__ import annotations

from pathlib import Path


def templates_folder() -> Path:
    """The folder of the document templates, in an installed wheel as in a checkout."""
    package = Path(__file__).parent
    installed = package / "templates"
    return installed if installed.is_dir() else package.parent / "templates"
