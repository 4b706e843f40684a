"""Which files a run of `validate` reports on, and which codes."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from pathlib import Path

import typer

from navplan.cli.run import Run
from navplan.diagnostics import Diagnostic, in_order
from navplan.frozen import frozen
from navplan.i18n import N_
from navplan.rules.runner import check_workspace
from navplan.rules.selection import codes_meant
from navplan.rules.suppressions import Checked
from navplan.source import SourceText
from navplan.workspace import Workspace, load, load_files, plan_files

Findings = Sequence[Diagnostic]
Parted = Callable[[Workspace, Findings], tuple[Findings, Findings]]


def _all_new(_: Workspace, found: Findings) -> tuple[Findings, Findings]:
    return found, ()


@frozen
class Scope:
    """A workspace, the files in it to report on, and files outside it that are read alone."""

    workspace: Workspace
    inside: frozenset[str]
    outside: Workspace

    @classmethod
    def of(cls, run: Run, paths: Sequence[Path]) -> Scope:
        """The scope of some paths; none means the whole workspace."""
        workspace = load(run.root)
        inside: set[str] = set() if paths else set(workspace.records)
        outside: list[str] = []
        for path in paths:
            for file in _files_at(run, path):
                (inside.add if file in workspace.records else outside.append)(file)
        return cls(workspace, frozenset(inside), load_files(run.root, outside))

    @property
    def files(self) -> int:
        """How many files are reported on."""
        return len(self.inside) + len(self.outside.records)

    def check(
        self, wanted: Callable[[str], bool], *, as_of: date, parted: Parted = _all_new
    ) -> Checked:
        """Everything found in the scope under the codes wanted, and what of it is suppressed.

        `parted` says of all that is found in the workspace what is new and what is known.
        """
        # Every rule is asked, whatever is wanted: only so is it known what need not be ignored.
        inside = check_workspace(self.workspace, as_of=as_of)
        alone = check_workspace(self.outside, as_of=as_of, select=())
        new, known = parted(self.workspace, inside.findings)
        files = self.inside | self.outside.records.keys()

        def kept(found: Iterable[Diagnostic]) -> list[Diagnostic]:
            return in_order(one for one in found if one.file in files and wanted(one.code))

        return Checked(
            kept([*new, *alone.findings]),
            kept([*inside.suppressed, *alone.suppressed]),
            kept(known),
        )

    def source(self, file: str) -> SourceText | None:
        """The text of a file, for showing its lines; None where it cannot be read."""
        try:
            return SourceText(file, self.workspace.text(file))
        except OSError:
            return None


def _files_at(run: Run, path: Path) -> list[str]:
    """The plan files at a path, relative to the root; wrong usage where there is nothing."""
    absolute = run.folder / path
    if not os.path.lexists(absolute):
        message = run.voice.say(N_("{path} does not exist"), {"path": str(path)})
        raise typer.BadParameter(message, param_hint="PATH")
    # The folder is resolved and the name is not, so that a link is reported as itself.
    whole = absolute.parent.resolve() / absolute.name if absolute.name else absolute.resolve()
    found = [whole / file for file in plan_files(whole)] if whole.is_dir() else [whole]
    return [Path(os.path.relpath(one, run.root)).as_posix() for one in found]


def selection(run: Run, select: str | None, ignore: str | None) -> Callable[[str], bool]:
    """Whether a code is wanted, by `--select` and `--ignore`: lists of codes, names or families."""
    chosen, ignored = _codes(run, "--select", select), _codes(run, "--ignore", ignore)

    def wanted(code: str) -> bool:
        return (chosen is None or code in chosen) and code not in (ignored or ())

    return wanted


def _codes(run: Run, option: str, text: str | None) -> frozenset[str] | None:
    if text is None:
        return None
    found: set[str] = set()
    for word in text.replace(" ", "").split(","):
        matching = codes_meant(word)
        if not matching:
            message = run.voice.say(N_("there is no code or family {word}"), {"word": word})
            raise typer.BadParameter(message, param_hint=option)
        found |= matching
    return frozenset(found)
