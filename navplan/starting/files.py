"""New files on disk: each whole or not at all, and never in the place of another."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple


class Made(NamedTuple):
    """What came of making files: those that were made, and those whose place was taken."""

    made: tuple[str, ...]
    kept: tuple[str, ...]


def make_files(root: Path, files: Mapping[str, str]) -> Made:
    """Make files below a folder, which is made too; what is there already stays as it is."""
    root.mkdir(parents=True, exist_ok=True)
    made = {file: make_file(root, file, text) for file, text in files.items()}
    return Made(
        tuple(file for file, new in made.items() if new),
        tuple(file for file, new in made.items() if not new),
    )


def make_file(root: Path, file: str, text: str) -> bool:
    """Make one file below a folder; False where its place is taken.

    Taken is also a place behind a link that leads out of the folder, or below a file.
    """
    place = root / file
    inside = root.resolve()
    try:
        if not place.parent.resolve().is_relative_to(inside):
            return False
        place.parent.mkdir(parents=True, exist_ok=True)
        # “x” fails where there is anything of the name, be it a link that leads nowhere.
        with place.open("x", encoding="utf-8", newline="") as stream:
            stream.write(text)
    except (FileExistsError, NotADirectoryError):
        return False
    return True
