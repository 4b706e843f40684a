"""`navplan validate`: what is wrong with the plan files, where, and what to do about it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from navplan.cli.outputs import Format, Writing, completed, outputs_of
from navplan.cli.run import FINDINGS, Run, as_date, at_paths, current
from navplan.diagnostics import Severity
from navplan.i18n import N_

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
    "navplan validate --output github --output sarif=findings.sarif",
    "navplan validate --output gitlab=gl-code-quality-report.json --output junit=junit.xml",
    "navplan validate --statistics",
    "navplan validate --diff",
    "navplan validate --baseline navplan-baseline.json --update-baseline",
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
        Format | None,
        typer.Option(
            "--format",
            metavar="FORM",
            help=N_(
                "How to show the findings: text (otherwise), json, github, sarif, gitlab, junit."
            ),
        ),
    ] = None,
    outputs: Annotated[
        list[str] | None,
        typer.Option(
            "--output",
            metavar="FORM[=FILE]",
            help=N_("A form, and the file to write it to; may be given several times."),
            autocompletion=completed,
        ),
    ] = None,
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
    statistics: Annotated[
        bool,
        typer.Option("--statistics", help=N_("Count the findings of each code, as text.")),
    ] = False,
    baseline: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help=N_("Leave out the findings that this file knows.")),
    ] = None,
    update_baseline: Annotated[
        bool,
        typer.Option("--update-baseline", help=N_("Let the baseline know all that is found now.")),
    ] = False,
    fix: Annotated[
        bool, typer.Option("--fix", help=N_("Mend what can be mended without a change of meaning."))
    ] = False,
    diff: Annotated[
        bool,
        typer.Option(
            "--diff",
            help=N_(
                "Show what --fix would change, and change nothing, not even together with --fix."
            ),
        ),
    ] = False,
) -> None:
    """Read, report on what was asked for, fail at the level asked for."""
    from navplan.cli.baseline import remembering  # noqa: PLC0415 - heavier than the options
    from navplan.cli.scope import Scope, selection  # noqa: PLC0415

    run = at_paths(current(context), paths or ())
    day = as_date(run, as_of)
    wanted_outputs = outputs_of(run, output_format, outputs or ())
    wanted = selection(run, select, ignore)
    scope = Scope.of(run, paths or ())
    whole = not (paths or select or ignore)
    memory = remembering(run, scope.workspace, baseline, update=update_baseline, whole=whole)
    if fix or diff:
        scope = _mended(run, scope, wanted, day, paths or (), diff=diff)
    checked = scope.check(wanted, as_of=day, parted=memory.parted)
    memory.close()
    if any(output.form == "text" for output in wanted_outputs):
        _say_what_is_alone(scope, run)
    level = Severity(fail_on)
    Writing(run, scope, checked, day, level, statistics).write(wanted_outputs)
    if any(one.severity.rank <= level.rank for one in checked.findings):
        raise typer.Exit(FINDINGS)


def _mended(  # noqa: PLR0913 - all that says what is asked for
    run: Run,
    scope: Scope,
    wanted: Callable[[str], bool],
    day: date,
    paths: Sequence[Path],
    *,
    diff: bool,
) -> Scope:
    """The scope after what can be mended is mended; to show the difference ends the run."""
    from navplan.cli import fixing  # noqa: PLC0415 - only where it is asked for

    if diff:
        raise typer.Exit(FINDINGS if fixing.show_diff(run, scope, wanted, as_of=day) else 0)
    fixing.fix(run, scope, wanted, as_of=day)
    return type(scope).of(run, paths)


def _say_what_is_alone(scope: Scope, run: Run) -> None:
    for file in scope.outside.records:
        message = N_("{file} is no part of the workspace: it is checked alone, without references")
        run.note(run.voice.say(message, {"file": run.prefix + file}))
