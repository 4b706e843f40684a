"""What `validate` writes: its findings in one form or several, on the screen and in files."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal, NamedTuple, get_args

import typer

from navplan import __version__
from navplan.cli.files import write_whole
from navplan.cli.run import Run, on_screen, write
from navplan.diagnostics import Diagnostic, Severity
from navplan.frozen import frozen
from navplan.i18n import N_
from navplan.render.findings import as_json, as_text, statistics, summary
from navplan.render.terminal import plain_table
from navplan.render.voice import Voice
from navplan.workspace import PLAN_SUFFIXES

if TYPE_CHECKING:
    from navplan.cli.scope import Scope
    from navplan.render.reported import Reported
    from navplan.rules.suppressions import Checked
    from navplan.yamlfile import Document

Format = Literal["text", "json", "github", "sarif", "gitlab", "junit"]
FORMATS: Final[tuple[Format, ...]] = get_args(Format)

_STANDARD: Final = "-"


class Output(NamedTuple):
    """A form, and the file it is written to; None stands for standard output."""

    form: Format
    file: Path | None


def completed(incomplete: str) -> list[str]:
    """The forms that `--output` may go on with, for the shell."""
    return [form for form in FORMATS if form.startswith(incomplete)]


def outputs_of(run: Run, form: Format | None, asked: Sequence[str]) -> list[Output]:
    """What `--format` and `--output` ask for together; wrong usage where it cannot be done.

    Standard output has what one of them says, text if none does.
    """
    found = [_output(run, text) for text in asked]
    on_screen = [output for output in found if output.file is None]
    if len(on_screen) + (form is not None) > 1:
        message = N_("standard output has room for one form; give the others a file: {example}")
        raise _wrong(run, message, example=f"{on_screen[-1].form}=FILE")
    files = [output.file for output in found if output.file is not None]
    twice = next((file for file in files if files.count(file) > 1), None)
    if twice is not None:
        raise _wrong(run, N_("{file} is asked for twice"), file=run.shown(twice))
    return found if on_screen else [Output(form or "text", None), *found]


def _output(run: Run, text: str) -> Output:
    name, equals, file = text.partition("=")
    form = next((form for form in FORMATS if form == name), None)
    if form is None:
        message = N_("there is no form “{name}”; there is {known}")
        raise _wrong(run, message, name=name, known=", ".join(FORMATS))
    if equals and not file:
        raise _wrong(run, N_("{name}= needs the name of a file after it"), name=name)
    if file in ("", _STANDARD):
        return Output(form, None)
    if Path(file).suffix in PLAN_SUFFIXES:
        raise _wrong(run, N_("a list of findings never takes the place of a plan file"))
    return Output(form, Path(os.path.normpath(run.folder / file)))


def _wrong(run: Run, message: str, **params: str) -> typer.BadParameter:
    return typer.BadParameter(run.voice.say(message, params), param_hint="--output")


@frozen
class Writing:
    """The findings of one run, and what is needed to write them in any form."""

    run: Run
    scope: Scope
    checked: Checked
    as_of: date
    fail_on: Severity
    statistics: bool = False

    def write(self, outputs: Sequence[Output]) -> None:
        """All that was asked for; each file whole or not at all."""
        for form, file in outputs:
            text = self._text(file) if form == "text" else _WRITERS[form](self)
            if file is None:
                write(text)
            else:
                # The name of a file may have bytes that are no text.
                content = text.removesuffix("\n").encode("utf-8", "backslashreplace")
                write_whole(file, content + b"\n")
                words = self.run.voice.say(N_("wrote {file}"), {"file": self.run.shown(file)})
                self.run.note(words)
            if form == "github":
                self._add_to_summary()

    @property
    def voice(self) -> Voice:
        """The language of what people read."""
        return self.run.voice

    def _text(self, file: Path | None) -> str:
        found = self.checked.findings
        if self.statistics:
            counts = statistics(found, voice=self.voice)
            table = on_screen(self.run, counts) if file is None else plain_table(counts)
            show = iter([table.rstrip("\n")] if found else [])
        else:
            show = as_text(
                found,
                voice=self.voice,
                source=self.scope.source,
                style=self.run.style(sys.stdout) if file is None else lambda text, _style: text,
                prefix=self.run.prefix,
            )
        suppressed = len(self.checked.suppressed)
        last = summary(
            found,
            files=self.scope.files,
            suppressed=suppressed,
            known=len(self.checked.known),
            voice=self.voice,
        )
        return "\n\n".join([*show, last])

    def json(self) -> str:
        """By the contract `navplan/findings/1`."""
        found, suppressed = self.checked.findings, len(self.checked.suppressed)
        return as_json(
            found,
            files=self.scope.files,
            as_of=self.as_of,
            suppressed=suppressed,
            known=len(self.checked.known),
        )

    def github(self) -> str:
        """As workflow commands."""
        from navplan.render.github import as_commands  # noqa: PLC0415 - only where it is asked for

        return as_commands(self.reported, voice=self.voice)

    def sarif(self) -> str:
        """As SARIF, with a page about each code."""
        from navplan.reference.rules import page  # noqa: PLC0415 - only where it is asked for
        from navplan.render.sarif import as_sarif  # noqa: PLC0415

        return as_sarif(
            self.reported,
            voice=Voice("en"),
            version=__version__,
            page=lambda code: page(code, "en"),
            home=_home(),
        )

    def gitlab(self) -> str:
        """As a code quality report."""
        from navplan.render.gitlab import as_gitlab  # noqa: PLC0415 - only where it is asked for

        return as_gitlab(self.reported, voice=Voice("en"))

    def junit(self) -> str:
        """As test results."""
        from navplan.render.junit import as_junit  # noqa: PLC0415 - only where it is asked for

        return as_junit(self.reported, voice=Voice("en"))

    @property
    def reported(self) -> Reported:
        """The findings for other programs, which name files from the root of the repository."""
        from navplan.render.reported import Reported  # noqa: PLC0415 - not for the screen

        prefix = Path(os.path.relpath(self.run.root, _repository(self.run))).as_posix()
        return Reported(
            findings=self.checked.findings,
            suppressed=self.checked.suppressed,
            known=self.checked.known,
            files=sorted(self.scope.inside | self.scope.outside.records.keys()),
            path=lambda file: Path(os.path.normpath(f"{prefix}/{file}")).as_posix(),
            document=self._document,
            reason=self._reason,
            fail_on=self.fail_on,
        )

    def _document(self, file: str) -> Document | None:
        try:
            return self.scope.workspace.document(file)
        except OSError:
            return None

    def _reason(self, found: Diagnostic) -> str | None:
        """What the comment that covers a finding says for it; None where there is none."""
        from navplan.rules.suppression_comments import suppressions_in  # noqa: PLC0415 - as above

        document = self._document(found.file)
        if document is None or found.place is None:
            return None
        lines = {found.place.line, document.line_of(found.pointer)}
        covering = {
            each.place.line
            for each in suppressions_in(document)[0]
            if found.code in each.codes and lines & {*each.lines}
        }
        said = (each.text for each in document.comments if each.line in covering)
        return next((text.partition("]")[2].strip() for text in said), None)

    def _add_to_summary(self) -> None:
        """Everything found, in the summary of the job where GitHub says there is one."""
        from navplan.render.github import LARGEST_SUMMARY, as_markdown  # noqa: PLC0415 - as above

        file = self.run.environ.get("GITHUB_STEP_SUMMARY")
        if not file:
            return
        with Path(file).open("ab") as stream:
            rest = LARGEST_SUMMARY - stream.tell()
            stream.write(as_markdown(self.reported, voice=self.voice, most=rest).encode())


_WRITERS: Final[Mapping[Format, Callable[[Writing], str]]] = {
    "json": Writing.json,
    "github": Writing.github,
    "sarif": Writing.sarif,
    "gitlab": Writing.gitlab,
    "junit": Writing.junit,
}


def _repository(run: Run) -> Path:
    """The folder from which others name the files: that of the repository, or where one stands."""
    from navplan.gitio import repository_around  # noqa: PLC0415 - only where it is asked for

    here = run.folder.resolve()
    alone = here if run.root.is_relative_to(here) else run.root
    return repository_around(run.root) or alone


def _home() -> str | None:
    """Where navplan can be read about, if it was installed with a word about it."""
    from importlib.metadata import PackageNotFoundError, metadata  # noqa: PLC0415 - costs 20 ms

    try:
        named = metadata("navplan").get_all("Project-URL") or ()
    except PackageNotFoundError:
        return None
    return next(_homes(named), None)


def _homes(named: Sequence[str]) -> Iterator[str]:
    """The addresses of a project that are its home, among those it gives with their names."""
    for one in named:
        name, _, address = one.partition(",")
        if name.strip().lower() == "homepage":
            yield address.strip()
