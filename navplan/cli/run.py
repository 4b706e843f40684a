"""What every command needs of the outside: where, in which language, to what kind of screen."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TextIO

import typer

from navplan import SETTINGS_FILE
from navplan.frozen import frozen
from navplan.i18n import N_, Language
from navplan.render.terminal import colour_table, plain_table
from navplan.render.voice import Voice
from navplan.tables import Table

FINDINGS = 1
USAGE = 2
COULD_NOT_RUN = 3


@frozen
class Run:
    """The outside of one run, read once in the door and handed down."""

    root: Path
    folder: Path
    today: date
    language: Language
    asked_language: Language | None
    quiet: bool
    colour: bool
    environ: Mapping[str, str]

    @property
    def voice(self) -> Voice:
        """The language people are spoken to in."""
        return Voice(self.language)

    @property
    def prefix(self) -> str:
        """What goes before a file name of the workspace so that it opens from where one stands."""
        relative = os.path.relpath(self.root, self.folder)
        return "" if relative == "." else f"{Path(relative).as_posix()}/"

    def shown(self, file: Path) -> str:
        """A file as it is named from where one stands."""
        return Path(os.path.relpath(file, self.folder)).as_posix()

    def colourful(self, stream: TextIO) -> bool:
        """Whether colour may be written to a stream: only on a terminal, and if wanted."""
        return self.colour and "NO_COLOR" not in self.environ and stream.isatty()

    def style(self, stream: TextIO) -> Callable[[str, str], str]:
        """How to style a text for a stream."""
        if not self.colourful(stream):
            return lambda text, _style: text
        return lambda text, style: (
            typer.style(text, bold=True) if style == "bold" else typer.style(text, fg=style)
        )

    def note(self, text: str) -> None:
        """Say something to a person beside the output, unless asked to be quiet."""
        if not self.quiet:
            typer.echo(text, err=True)


def find_root(start: Path) -> Path:
    """The nearest folder upward with a navplan.yaml; without one, the start itself."""
    return next(
        (folder for folder in (start, *start.parents) if (folder / SETTINGS_FILE).is_file()), start
    )


def at_paths(run: Run, paths: Sequence[Path]) -> Run:
    """The run at the workspace of the first path, where there is none around the person.

    So a hook that names a file from the root of a repository checks it with its workspace.
    """
    if not paths or (run.root / SETTINGS_FILE).is_file():
        return run
    start = (run.folder / paths[0]).resolve()
    root = find_root(start if start.is_dir() else start.parent)
    return replace(run, root=root) if (root / SETTINGS_FILE).is_file() else run


def current(context: typer.Context) -> Run:
    """The run that a command belongs to."""
    run = context.obj
    assert isinstance(run, Run)  # noqa: S101 - set by the callback of the app
    return run


def as_date(run: Run, text: str | None) -> date:
    """The date of `--as-of`, or today; anything but a real date is wrong usage."""
    if text is None:
        return run.today
    try:
        return date.fromisoformat(text)
    except ValueError:
        message = run.voice.say(
            N_("“{text}” is not a date; write year, month and day, such as 2015-08-31"),
            {"text": text},
        )
        raise typer.BadParameter(message, param_hint="--as-of") from None


def write(text: str) -> None:
    """Data to standard output, as UTF-8 whatever the terminal says."""
    sys.stdout.write(text if text.endswith("\n") else text + "\n")


def show_table(run: Run, table: Table) -> None:
    """A table to standard output: coloured and as wide as the terminal, or plain."""
    write(on_screen(run, table))


def on_screen(run: Run, table: Table) -> str:
    """A table as it is shown on standard output."""
    if run.colourful(sys.stdout):
        return colour_table(table, width=shutil.get_terminal_size().columns)
    return plain_table(table)
