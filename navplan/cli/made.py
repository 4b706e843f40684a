"""Writing pages and schemas that are made from models and rules, or checking their files."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import typer

from navplan.cli.files import write_whole
from navplan.cli.run import FINDINGS, Run
from navplan.i18n import N_


def put(run: Run, file: Path, text: str, *, check: bool) -> None:
    """Write `text` to a file, or with `check` exit with 1 where the file says otherwise."""
    if file.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), run.shown(file))
    if not check:
        write_whole(file, text.encode())
        run.note(run.voice.say(N_("wrote {file}"), {"file": run.shown(file)}))
    elif not _says(file, text):
        message = N_("{file} is not up to date; write it again without --check")
        typer.echo(run.voice.say(message, {"file": run.shown(file)}), err=True)
        raise typer.Exit(FINDINGS)


def _says(file: Path, text: str) -> bool:
    # Bytes, because a file that is no text is merely another one than is meant.
    return file.is_file() and file.read_bytes().replace(b"\r\n", b"\n") == text.encode()
