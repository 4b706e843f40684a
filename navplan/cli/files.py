"""Where documents are written, and how: whole or not at all."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

import typer

from navplan.cli.run import Run
from navplan.edit.files import put_whole
from navplan.i18n import N_
from navplan.workspace import PLAN_SUFFIXES


def destinations(
    run: Run, name: str, formats: Sequence[str], out: str | None
) -> dict[str, Path | None]:
    """The file of each format; None stands for standard output.

    `out` is a folder where it ends in a slash, is one already, or several formats are asked
    for; otherwise it is the file itself. Without it the files go where one stands.
    """
    if out == "-":
        if list(formats) != ["md"]:
            message = run.voice.word(N_("only Markdown alone goes to standard output"))
            raise typer.BadParameter(message, param_hint="--out")
        return {"md": None}
    place = run.folder / (out or "")
    if place.suffix in PLAN_SUFFIXES:
        message = run.voice.word(N_("a document never takes the place of a plan file"))
        raise typer.BadParameter(message, param_hint="--out")
    if out is None or out.endswith(("/", os.sep)) or place.is_dir() or len(set(formats)) > 1:
        return {one: place / f"{name}.{one}" for one in formats}
    return {formats[0]: place}


def write_whole(file: Path | None, content: bytes) -> None:
    """Put `content` in `file`, or on standard output; what was there stays until all is written."""
    if file is None:
        sys.stdout.buffer.write(content)
        return
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
    except OSError as problem:
        raise OSError(problem.errno, problem.strerror, str(file)) from None
    put_whole(file, content)
