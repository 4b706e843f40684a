"""What status and report do about plan files with errors in them: say so, and not guess."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING

import typer

from navplan import SETTINGS_FILE
from navplan.cli.run import FINDINGS, Run
from navplan.diagnostics import Severity
from navplan.i18n import N_
from navplan.render.findings import as_text

if TYPE_CHECKING:
    from navplan.workspace import Workspace


def note_broken(run: Run, workspace: Workspace) -> int:
    """Say how many files are left out because they have errors; returns how many."""
    broken = [file for file in workspace.records if workspace.is_broken(file)]
    if broken:
        text = run.voice.counted(
            N_("{n} file has errors and is left out; run “navplan validate”"),
            N_("{n} files have errors and are left out; run “navplan validate”"),
            len(broken),
        )
        run.note(text)
    return len(broken)


def need_settings(run: Run, workspace: Workspace) -> None:
    """End with the findings in navplan.yaml: with a setting lost, nothing is judged right."""
    _need(run, workspace, [SETTINGS_FILE])


def need_whole(run: Run, workspace: Workspace, file: str) -> None:
    """End with the findings of what a document rests on, because it would say less than is true."""
    _need(run, workspace, [SETTINGS_FILE, *files_behind(workspace, file)])


def _need(run: Run, workspace: Workspace, files: Iterable[str]) -> None:
    errors = [
        found
        for file in files
        if file in workspace.records
        for found in workspace.records[file].diagnostics
        if found.severity is Severity.ERROR
    ]
    if not errors:
        return
    show = as_text(
        errors,
        voice=run.voice,
        source=lambda name: workspace.document(name).source,
        style=run.style(sys.stderr),
        prefix=run.prefix,
    )
    typer.echo("\n\n".join(show), err=True)
    raise typer.Exit(FINDINGS)


def files_behind(workspace: Workspace, file: str) -> list[str]:
    """The files that a document of a plan rests on, the plan's own first.

    Those it refers to, in any number of steps; the measurements of the units met on the way;
    and every file that could not be read to its end, because nobody knows what is in it.
    """
    index, records = workspace.index, workspace.records
    behind = {file: None}
    pending = [file]
    while pending:
        for reference in records[pending.pop()].references:
            target = index.find(reference.target, reference.kinds)
            if target and target.file not in behind:
                behind[target.file] = None
                pending.append(target.file)
    measured = [
        record.file
        for record in records.values()
        if record.kind == "measurements"
        and any(
            (target := index.find(reference.target, reference.kinds)) and target.file in behind
            for reference in record.references
            if reference.path == ("unit",)
        )
    ]
    unread = [record.file for record in records.values() if not record.whole]
    return [*dict.fromkeys([*behind, *measured, *unread])]
