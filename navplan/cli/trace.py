"""`navplan trace`: what serves what, from national goals to actions, and what is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

import typer

from navplan.cli.broken import need_settings, note_broken
from navplan.cli.run import current, show_table, write
from navplan.cli.select import known_ids, one
from navplan.i18n import N_
from navplan.schema.fields import DOCUMENT_KINDS, GOAL_KINDS

if TYPE_CHECKING:
    from navplan.cascade import Cascade
    from navplan.cascade.links import Key
    from navplan.index import Target
    from navplan.workspace import Workspace

HELP = N_(
    "Show what serves what: national goals, goals of county and office, indicators, actions. "
    "With an ID, what lies above and below it. Gaps come last: goals nobody works for, actions "
    "that serve no goal, levels left out, demands that have no place in a plan."
)
SHORT = N_("Follow goals up and down.")
EXAMPLES = (
    "navplan trace",
    "navplan trace bosetting",
    "navplan trace nav-harstad-malekart-2015 --format mermaid",
)

_KINDS = (
    *DOCUMENT_KINDS,
    *GOAL_KINDS,
    "premise",
    "strategy",
    "indicator-use",
    "indicator",
    "project",
    "action",
)


def trace(
    context: typer.Context,
    asked: Annotated[
        str | None,
        typer.Argument(
            metavar="ID",
            help=N_("A plan, a goal, an indicator, a project or an action; otherwise everything."),
            autocompletion=known_ids(*_KINDS),
        ),
    ] = None,
    *,
    output_format: Annotated[
        Literal["table", "json", "markdown", "mermaid"],
        typer.Option("--format", metavar="table|json|markdown|mermaid", help=N_("How to show it.")),
    ] = "table",
) -> None:
    """Read, link, show what was asked for with its gaps."""
    from navplan import cascade as cascades  # noqa: PLC0415 - heavier than the options
    from navplan.render import cascade as render  # noqa: PLC0415
    from navplan.workspace import load  # noqa: PLC0415

    run = current(context)
    workspace = load(run.root)
    need_settings(run, workspace)
    note_broken(run, workspace)
    cascade = cascades.cascade_of(workspace)
    gaps = cascades.gaps_in(workspace, cascade)
    if asked is None:
        rows = list(cascades.everything(cascade))
    else:
        target = one(run, workspace, asked, _KINDS, name="ID")
        keys = _keys(workspace, cascade, target)
        rows = list(cascades.around(cascade, keys))
        around = {row.node.key for row in rows}
        plan = target.address
        gaps = tuple(gap for gap in gaps if gap.node.key in around or gap.plan == plan)
    if output_format == "json":
        write(render.as_json(rows, gaps, cascade, workspace.line))
    elif output_format == "markdown":
        write(render.as_markdown(rows, gaps, run.voice))
    elif output_format == "mermaid":
        write(render.as_mermaid(rows, gaps, cascade))
    else:
        if rows:
            show_table(run, render.as_table(rows, run.voice))
        else:
            write(run.voice.word(render.NOTHING_LINKED))
        if gaps:
            write("")
            show_table(run, render.gap_table(gaps, run.voice))


def _keys(workspace: Workspace, cascade: Cascade, target: Target) -> set[Key]:
    """The nodes that an id means: one, all of a document, or all uses of an indicator."""
    from navplan.cascade import worth_showing  # noqa: PLC0415 - heavier than the options

    if target.kind in DOCUMENT_KINDS:
        return {key for key in worth_showing(cascade) if key[0] == target.file}
    if target.kind == "indicator":
        return {
            (referrer.file, referrer.reference.path[:-1])
            for referrer in workspace.index.referrers(target)
            if (referrer.file, referrer.reference.path[:-1]) in cascade.nodes
        }
    return {(target.file, target.path)}
