"""What `validate` does about findings that are known: read them, leave them out, keep them."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

import typer

from navplan.cli.files import write_whole
from navplan.cli.run import Run
from navplan.diagnostics import Diagnostic
from navplan.i18n import N_
from navplan.rules.baseline import (
    Baseline,
    Compared,
    NotABaselineError,
    as_file,
    compare,
    read_baseline,
)
from navplan.workspace import PLAN_SUFFIXES, Workspace

_BASELINE: Final = "--baseline"
_UPDATE: Final = "--update-baseline"


@dataclass(slots=True)
class Remembering:
    """The baseline of a run: the file it is in, if there is one, and what came of it."""

    run: Run
    file: Path | None
    baseline: Baseline
    update: bool
    compared: Compared = field(init=False)

    def parted(
        self, workspace: Workspace, found: Iterable[Diagnostic]
    ) -> tuple[Sequence[Diagnostic], Sequence[Diagnostic]]:
        """What is found and new, and what is known; after an update, all that can be is known."""
        if self.file is None:
            return tuple(found), ()
        self.compared = compare(self.baseline, workspace, found)
        if self.update:
            again = compare(self.compared.now, workspace, found)
            return again.new, again.known
        return self.compared.new, self.compared.known

    def close(self) -> None:
        """Write the file if that was asked for; otherwise say what it need not remember."""
        if self.file is None:
            return
        if self.update:
            text = as_file(self.compared.now)
            write_whole(self.file, text.encode("utf-8", "backslashreplace"))
            message = N_("wrote {file}; findings known: {known}, mended: {mended}")
        elif self.compared.mended:
            message = N_(
                "findings known in {file} that are mended: {mended}; "
                "run “navplan validate --update-baseline”"
            )
        else:
            return
        params = {
            "file": self.run.shown(self.file),
            "known": self.compared.now.total,
            "mended": self.compared.mended,
        }
        self.run.note(self.run.voice.say(message, params))


def remembering(
    run: Run, workspace: Workspace, baseline: Path | None, *, update: bool, whole: bool
) -> Remembering:
    """The baseline that an option or the settings name; wrong usage where it cannot be used.

    Only what is found in the `whole` workspace, under every code, makes a baseline.
    """
    file = _file(run, workspace, baseline)
    if update and file is None:
        message = N_("say which file: --baseline FILE, or “baseline: FILE” in navplan.yaml")
        raise _wrong(run, message, hint=_UPDATE)
    if update and not whole:
        message = N_("a baseline is made of everything: leave out PATH, --select and --ignore")
        raise _wrong(run, message, hint=_UPDATE)
    known = Baseline() if file is None else _read(run, file, may_lack=update)
    return Remembering(run, file, known, update)


def _file(run: Run, workspace: Workspace, asked: Path | None) -> Path | None:
    named = workspace.settings.baseline
    if asked is not None:
        file = run.folder / asked
    elif named is not None:
        file = run.root / named
        if not file.resolve().is_relative_to(run.root):
            message = N_("{file} is outside the workspace {root}")
            raise _wrong(run, message, file=named, root=run.shown(run.root))
    else:
        return None
    if file.suffix in PLAN_SUFFIXES:
        message = N_("a baseline is no plan file: give it a name that ends in .json")
        raise _wrong(run, message)
    return Path(os.path.normpath(file))


def _read(run: Run, file: Path, *, may_lack: bool) -> Baseline:
    try:
        return read_baseline(file.read_bytes())
    except FileNotFoundError:
        if may_lack:
            return Baseline()
        message = N_("{file} does not exist; --update-baseline makes it")
        raise _wrong(run, message, file=run.shown(file)) from None
    except NotABaselineError:
        message = N_("{file} is no baseline that navplan has written")
        raise _wrong(run, message, file=run.shown(file)) from None


def _wrong(run: Run, message: str, *, hint: str = _BASELINE, **params: str) -> typer.BadParameter:
    return typer.BadParameter(run.voice.say(message, params), param_hint=hint)
