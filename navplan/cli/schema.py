"""`navplan schema`: the plan language, for editors as JSON Schema and for people as a page."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import typer

from navplan.cli.made import put
from navplan.cli.run import Run, current, write
from navplan.i18n import N_
from navplan.model import KINDS
from navplan.workspace import PLAN_SUFFIXES

HELP = N_(
    "Print the schema that lets an editor complete and check plan files, in the language of the "
    "run. With a KIND only that kind of file. With --format markdown, the same for people to read."
)
SHORT = N_("Print the schema of plan files, for editors.")
EXAMPLES = (
    "navplan schema --output .navplan/schema.json",
    "navplan schema mandate --lang nn",
    "navplan schema mandate --format markdown",
    "navplan schema --output .navplan/schema.json --check",
)


def _kinds(incomplete: str) -> list[str]:
    return [kind for kind in KINDS if kind.startswith(incomplete)]


def schema(
    context: typer.Context,
    kind: Annotated[
        str | None,
        typer.Argument(
            metavar="KIND",
            help=N_("A kind of file, such as mandate; otherwise all kinds."),
            autocompletion=_kinds,
        ),
    ] = None,
    *,
    output_format: Annotated[
        Literal["json", "markdown"],
        typer.Option("--format", metavar="json|markdown", help=N_("How to show it.")),
    ] = "json",
    output: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help=N_("Write it to this file.")),
    ] = None,
    check: Annotated[
        bool,
        typer.Option("--check", help=N_("Write nothing; exit with 1 where FILE says otherwise.")),
    ] = False,
) -> None:
    """Make the schema or the page, and print it, write it or hold a file against it."""
    run = current(context)
    _need_kind(run, kind)
    _need_file(run, output, check=check)
    text = _text(run, kind, output_format)
    if output is None:
        write(text)
    else:
        put(run, run.folder / output, text, check=check)


def _text(run: Run, kind: str | None, output_format: Literal["json", "markdown"]) -> str:
    if output_format == "markdown":
        from navplan.reference.page import page  # noqa: PLC0415 - heavier than the options

        return page(run.language, kind)
    from navplan.reference.json_schema import as_text, json_schema  # noqa: PLC0415

    return as_text(json_schema(kind, run.language))


def _need_kind(run: Run, kind: str | None) -> None:
    if kind is None or kind in KINDS:
        return
    message = N_("“{kind}” is not a kind of file; there is {known}")
    words = run.voice.say(message, {"kind": kind, "known": ", ".join(KINDS)})
    raise typer.BadParameter(words, param_hint="KIND")


def _need_file(run: Run, output: Path | None, *, check: bool) -> None:
    if output is None and check:
        message = N_("--check needs --output FILE: the file to hold against the schema")
        raise typer.BadParameter(run.voice.word(message), param_hint="--check")
    if output is not None and output.suffix in PLAN_SUFFIXES:
        message = N_("a schema never takes the place of a plan file")
        raise typer.BadParameter(run.voice.word(message), param_hint="--output")
