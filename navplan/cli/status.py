"""`navplan status`: where every indicator, goal and plan stands, as of a day."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

from navplan.cli.broken import need_settings, note_broken
from navplan.cli.run import FINDINGS, as_date, current, show_table, write
from navplan.cli.select import SELECTABLE, known_ids, matching
from navplan.i18n import N_

HELP = N_(
    "Show where indicators, goals and plans stand as of a day. SELECTOR is an id, or the end of "
    "one: a plan, a scorecard, a perspective, a focus area, a goal, an indicator."
)
SHORT = N_("Show where things stand.")
EXAMPLES = (
    "navplan status",
    "navplan status bosetting --as-of 2015-08-31",
    "navplan status --unit nav-harstad --format json --fail-on red",
)


def status(  # noqa: PLR0913 - one parameter an option
    context: typer.Context,
    selectors: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="SELECTOR",
            help=N_("What to show; otherwise everything."),
            autocompletion=known_ids(*SELECTABLE),
        ),
    ] = None,
    *,
    as_of: Annotated[
        str | None,
        typer.Option(metavar="DATE", help=N_("Judge as of this day; otherwise today.")),
    ] = None,
    unit: Annotated[
        str | None,
        typer.Option(
            metavar="ID",
            help=N_("Only what belongs to this unit."),
            autocompletion=known_ids("unit"),
        ),
    ] = None,
    output_format: Annotated[
        Literal["table", "json"],
        typer.Option("--format", metavar="table|json", help=N_("How to show it.")),
    ] = "table",
    fail_on: Annotated[
        Literal["red", "yellow"] | None,
        typer.Option(
            metavar="red|yellow", help=N_("Exit with 1 where something shown is this bad.")
        ),
    ] = None,
) -> None:
    """Read, judge, show what was asked for, fail on the colour asked for."""
    from navplan.render import status as render  # noqa: PLC0415 - heavier than the options
    from navplan.status import status_of  # noqa: PLC0415
    from navplan.workspace import load  # noqa: PLC0415

    run = current(context)
    day = as_date(run, as_of)
    workspace = load(run.root)
    need_settings(run, workspace)
    left_out = note_broken(run, workspace)
    # A plan without goals and indicators is shown where somebody asks for it.
    standing = status_of(workspace, as_of=day, empty=bool(selectors))
    items = matching(run, workspace, standing, selectors or (), unit)
    if output_format == "json":
        write(render.as_json(items, as_of=day, line_of=workspace.line))
    else:
        show_table(run, render.as_table(items, as_of=day, voice=run.voice))
    worst = {"red": ("red",), "yellow": ("red", "yellow"), None: ()}[fail_on]
    # What is left out may be red: not to know it is no reason to pass.
    if any(item.status.value in worst for item in items) or (worst and left_out):
        raise typer.Exit(FINDINGS)
