"""What `validate --fix` and `--diff` do: mend what can be mended safely, or show how."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from difflib import unified_diff
from typing import Final

import typer

from navplan.cli.run import COULD_NOT_RUN, Run, write
from navplan.cli.scope import Scope
from navplan.diagnostics import Diagnostic
from navplan.edit.files import FileChangedError
from navplan.edit.mending import Mended, mended
from navplan.i18n import N_
from navplan.workspace import Workspace

_NO_NEWLINE: Final = "\n\\ No newline at end of file\n"


def show_diff(run: Run, scope: Scope, wanted: Callable[[str], bool], *, as_of: date) -> bool:
    """Show what `--fix` would change, and change nothing; whether there is anything."""
    files = _mended(run, scope, wanted, as_of)
    if files:
        write("".join(line for each in files for line in _diff(run, each)))
    count = run.voice.counted(
        N_("{n} file would be mended"), N_("{n} files would be mended"), len(files)
    )
    run.note(count)
    return bool(files)


def fix(run: Run, scope: Scope, wanted: Callable[[str], bool], *, as_of: date) -> None:
    """Mend the files in the scope, and say what was mended."""
    for each in _mended(run, scope, wanted, as_of):
        try:
            each.write(run.root)
        except FileChangedError:
            raise _changed(run, each.file) from None
        run.note("\n".join(_said(run, each)))


def _mended(run: Run, scope: Scope, wanted: Callable[[str], bool], as_of: date) -> Sequence[Mended]:
    def find(workspace: Workspace) -> Sequence[Diagnostic]:
        return replace(scope, workspace=workspace).check(wanted, as_of=as_of).findings

    try:
        return mended(run.root, find)
    except FileChangedError as problem:
        raise _changed(run, problem.file.relative_to(run.root).as_posix()) from None


def _changed(run: Run, file: str) -> typer.Exit:
    message = N_("{file} was changed while navplan looked at it, and is left as it is; try again")
    typer.echo(run.voice.say(message, {"file": run.prefix + file}), err=True)
    return typer.Exit(COULD_NOT_RUN)


def _said(run: Run, file: Mended) -> Iterator[str]:
    """What was mended in a file, line by line of what it was."""
    yield run.voice.say(N_("mended {file}"), {"file": run.prefix + file.file})
    for line, made in sorted(file.mends, key=lambda mend: mend.line):
        words = run.voice.say(made.title, made.params)
        yield "  " + run.voice.say(N_("line {line}: {words}"), {"line": line, "words": words})


def _diff(run: Run, file: Mended) -> Iterator[str]:
    """The change of a file as git reads it."""
    name = run.prefix + file.file
    # A byte order mark and the ends of lines stay as they are, or the change would not fit.
    before, after = (_lines(content.decode()) for content in (file.before, file.after))
    for line in unified_diff(before, after, f"a/{name}", f"b/{name}"):
        yield line if line.endswith("\n") else line + _NO_NEWLINE


def _lines(text: str) -> list[str]:
    """The lines of a text as git counts them, each with its end."""
    lines = text.split("\n")
    return [*(f"{line}\n" for line in lines[:-1]), *filter(None, lines[-1:])]
