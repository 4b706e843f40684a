"""`navplan validate`: what is wrong with the plan files, where, and what to do about it."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from navplan.cli.run import FINDINGS, Run, as_date, at_paths, current, write
from navplan.diagnostics import Severity
from navplan.i18n import N_
from navplan.render.findings import as_json, as_text, summary

if TYPE_CHECKING:
    from navplan.cli.scope import Scope

HELP = N_(
    "Check the plan files: what is wrong, where, and what to do. "
    "The whole workspace is read; PATH only chooses what is reported."
)
SHORT = N_("Check the plan files.")
EXAMPLES = (
    "navplan validate",
    "navplan validate harstad/driftsplan.yaml",
    "navplan validate --format json --fail-on warning",
)


def validate(  # noqa: PLR0913 - one parameter an option
    context: typer.Context,
    paths: Annotated[
        list[Path] | None,
        typer.Argument(
            metavar="PATH", help=N_("Files and folders to report on; otherwise everything.")
        ),
    ] = None,
    *,
    as_of: Annotated[
        str | None,
        typer.Option(metavar="DATE", help=N_("Judge as of this day; otherwise today.")),
    ] = None,
    output_format: Annotated[
        Literal["text", "json"],
        typer.Option("--format", metavar="text|json", help=N_("How to show the findings.")),
    ] = "text",
    select: Annotated[
        str | None,
        typer.Option(metavar="CODES", help=N_("Only these codes or families: REF,TIM002.")),
    ] = None,
    ignore: Annotated[
        str | None,
        typer.Option(metavar="CODES", help=N_("Not these codes or families: IND,TIM002.")),
    ] = None,
    fail_on: Annotated[
        Literal["error", "warning", "info"],
        typer.Option(
            metavar="error|warning|info", help=N_("From which severity on the exit code is 1.")
        ),
    ] = "error",
) -> None:
    """Read, report on what was asked for, fail at the level asked for."""
    from navplan.cli.scope import Scope, selection  # noqa: PLC0415 - heavier than the options

    run = at_paths(current(context), paths or ())
    day = as_date(run, as_of)
    wanted = selection(run, select, ignore)
    scope = Scope.of(run, paths or ())
    found, suppressed = scope.check(wanted, as_of=day)
    if output_format == "json":
        write(as_json(found, files=scope.files, as_of=day, suppressed=len(suppressed)))
    else:
        _say_what_is_alone(scope, run)
        show = as_text(
            found,
            voice=run.voice,
            source=scope.source,
            style=run.style(sys.stdout),
            prefix=run.prefix,
        )
        last = summary(found, files=scope.files, suppressed=len(suppressed), voice=run.voice)
        write("\n\n".join([*show, last]))
    if any(one.severity.rank <= Severity(fail_on).rank for one in found):
        raise typer.Exit(FINDINGS)


def _say_what_is_alone(scope: Scope, run: Run) -> None:
    for file in scope.outside.records:
        message = N_("{file} is no part of the workspace: it is checked alone, without references")
        run.note(run.voice.say(message, {"file": run.prefix + file}))
