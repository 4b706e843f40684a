"""`navplan report`: a plan as the document that leaders, councils and archives need."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from navplan.cli.broken import need_whole
from navplan.cli.files import destinations, write_whole
from navplan.cli.run import FINDINGS, Run, as_date, current
from navplan.cli.select import known_ids, one
from navplan.i18n import N_
from navplan.report import ReportError

if TYPE_CHECKING:
    from navplan.report.document import Rendered

HELP = N_(
    "Make the document of a plan, with its status as of a day. "
    "PLAN is the plan's id, or the end of one."
)
SHORT = N_("Make the document of a plan.")
EXAMPLES = (
    "navplan report nav-harstad-driftsplan-2015",
    "navplan report nav-harstad-driftsplan-2015 --to md --to pdf --as-of 2015-08-31 --out build/",
    "navplan report nav-harstad-driftsplan-2015 --to md --out -",
)


class Format(StrEnum):
    """The formats a document can be written in; the value is the ending of the file's name."""

    MD = "md"
    PDF = "pdf"


def report(  # noqa: PLR0913 - one parameter an option
    context: typer.Context,
    plan: Annotated[
        str,
        typer.Argument(
            metavar="PLAN",
            help=N_("The plan to make a document of."),
            autocompletion=known_ids("operating-plan"),
        ),
    ],
    *,
    formats: Annotated[
        list[Format] | None,
        typer.Option(
            "--to",
            metavar="md|pdf",
            help=N_("Markdown or PDF; may be given twice. PDF if not given."),
        ),
    ] = None,
    template: Annotated[
        str | None,
        typer.Option(metavar="NAME", help=N_("The template; otherwise that of the plan's kind.")),
    ] = None,
    as_of: Annotated[
        str | None,
        typer.Option(metavar="DATE", help=N_("Status as of this day; otherwise today.")),
    ] = None,
    out: Annotated[
        str | None,
        typer.Option(
            metavar="PATH",
            help=N_("A folder (ending in /), a file, or - for Markdown to standard output."),
        ),
    ] = None,
) -> None:
    """Read the workspace, make the document once, write it in each format asked for."""
    from navplan.gitio import commit_of  # noqa: PLC0415 - heavier than the options
    from navplan.report import document  # noqa: PLC0415
    from navplan.workspace import load  # noqa: PLC0415

    run = current(context)
    day = as_date(run, as_of)
    workspace = load(run.root)
    target = one(run, workspace, plan, document.REPORTABLE, name="PLAN")
    need_whole(run, workspace, target.file)
    name = _template(run, target.kind, template)
    places = destinations(run, target.address, [one.value for one in formats or [Format.PDF]], out)
    rendered = document.render(
        workspace,
        target,
        as_of=day,
        language=run.asked_language,
        version=commit_of(run.root, workspace.records),
        template=name,
    )
    made = {one_format: _made(run, document.WRITERS[one_format], rendered) for one_format in places}
    for one_format, file in places.items():
        write_whole(file, made[one_format])
        if file is not None:
            run.note(run.voice.say(N_("wrote {file}"), {"file": run.shown(file)}))


def _made(run: Run, writer: Callable[[Rendered], bytes], rendered: Rendered) -> bytes:
    """The document in one format; what keeps its text from being one is said and ends the run."""
    try:
        return writer(rendered)
    except ReportError as problem:
        typer.echo(run.voice.say(problem.message, problem.params), err=True)
        raise typer.Exit(FINDINGS) from None


def _template(run: Run, kind: str, name: str | None) -> str | None:
    from navplan.report.document import templates_for  # noqa: PLC0415 - heavier than the options

    known = templates_for(kind)
    if name is not None and name not in known:
        message = N_("there is no template “{name}” for this plan; there is {known}")
        words = run.voice.say(message, {"name": name, "known": ", ".join(known)})
        raise typer.BadParameter(words, param_hint="--template")
    return name
