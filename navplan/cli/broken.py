"""What status and report do about plan files with errors in them: say so, and not guess."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import typer

from navplan.cli.run import FINDINGS, Run
from navplan.i18n import N_
from navplan.render.findings import as_text

if TYPE_CHECKING:
    from navplan.workspace import Workspace


def note_broken(run: Run, workspace: Workspace) -> None:
    """Say how many files are left out because they have errors."""
    broken = [file for file in workspace.records if workspace.is_broken(file)]
    if broken:
        text = run.voice.counted(
            N_("{n} file has errors and is left out; run “navplan validate”"),
            N_("{n} files have errors and are left out; run “navplan validate”"),
            len(broken),
        )
        run.note(text)


def need_model(run: Run, workspace: Workspace, file: str) -> None:
    """End with the findings of a file that cannot be used, and nothing else."""
    if workspace.model(file) is not None:
        return
    show = as_text(
        workspace.records[file].diagnostics,
        voice=run.voice,
        source=lambda name: workspace.document(name).source,
        style=run.style(sys.stderr),
        prefix=run.prefix,
    )
    typer.echo("\n\n".join(show), err=True)
    raise typer.Exit(FINDINGS)
