"""The cascade and its gaps as a table, as JSON, as Markdown and as a Mermaid diagram."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any, Final

from navplan.cascade import Cascade, Gap, GapKind, Level, Node, TraceRow
from navplan.diagnostics import Path
from navplan.i18n import N_
from navplan.model.common import OwnerLine
from navplan.render.terminal import shown
from navplan.render.voice import Voice
from navplan.tables import Cell, Column, Table

KIND_WORDS: Final[Mapping[str, str]] = {
    "directive": N_("directive"),
    "target-picture": N_("target picture"),
    "focus-area": N_("focus area"),
    "premise": N_("premise"),
    "strategy": N_("strategy"),
    "goal": N_("goal"),
    "success-factor": N_("success factor"),
    "indicator-use": N_("indicator"),
    "project": N_("project"),
    "action": N_("action"),
}

LEVEL_WORDS: Final[Mapping[Level, str]] = {
    "national": N_("nation"),
    "county": N_("county"),
    "municipality": N_("municipality"),
    "office": N_("office"),
}

LINE_WORDS: Final[Mapping[OwnerLine, str]] = {
    "state": N_("state"),
    "municipal": N_("municipal"),
    "shared": N_("shared"),
}

GAP_WORDS: Final[Mapping[GapKind, str]] = {
    "nobody-works-for": N_("nobody works for it in {plan}"),
    "action-without-goal": N_("the action serves no goal"),
    "demand-without-place": N_("{plan} has no place for it"),
    "level-skipped": N_("it supports {upper} past {between}"),
}

GAP_TITLES: Final[Mapping[GapKind, str]] = {
    "nobody-works-for": N_("Goals nobody works for"),
    "action-without-goal": N_("Actions that serve no goal"),
    "demand-without-place": N_("Demands without a place in the plan"),
    "level-skipped": N_("Goals that pass over a level"),
}

NOTHING_LINKED: Final = N_(
    "No goal or action here is linked to another yet; “supports” and “goal” link them."
)

LineOf = Callable[[str, Path], int | None]
"""The line on which a path of a file stands."""


def as_table(rows: Sequence[TraceRow], voice: Voice) -> Table:
    """One row a node, further in the further down; what was shown above is marked."""
    columns = (
        Column(voice.word(N_("What"))),
        Column(voice.word(N_("Kind"))),
        Column(voice.word(N_("Level, line"))),
        Column(voice.word(N_("Id")), "right"),
    )
    return Table(columns, tuple(_row(row, voice) for row in rows), voice.word(N_("The cascade")))


def gap_table(gaps: Sequence[Gap], voice: Voice) -> Table:
    """One row a gap, sort by sort; the last column has the plan, or what is passed over."""
    columns = (
        Column(voice.word(N_("What"))),
        Column(voice.word(N_("Id")), "right"),
        Column(voice.word(N_("Missing in")), "right"),
    )
    rows: list[tuple[Cell, ...]] = []
    for kind, same in groupby(gaps, lambda gap: gap.kind):
        rows.append((Cell(voice.word(GAP_TITLES[kind]), "near"), Cell(""), Cell("")))
        rows += [
            (
                Cell(f"  {gap.node.title}"),
                Cell(gap.node.address.rpartition("/")[2]),
                Cell(gap.between or gap.plan),
            )
            for gap in same
        ]
    return Table(columns, tuple(rows), voice.word(N_("Gaps in the cascade")))


def gap_in_words(gap: Gap, voice: Voice) -> str:
    """What is missing, in the language of the voice."""
    upper = f"“{gap.upper.title}”" if gap.upper else ""
    if voice.language != "en":
        upper = upper.replace("“", "«").replace("”", "»")
    return voice.say(
        GAP_WORDS[gap.kind], {"plan": gap.plan, "upper": upper, "between": gap.between or ""}
    )


def _row(row: TraceRow, voice: Voice) -> tuple[Cell, ...]:
    node = row.node
    title = "  " * row.depth + _title(row, voice)
    return (
        Cell(title, "strong" if row.asked else "muted" if row.again else None),
        Cell(voice.word(KIND_WORDS[node.kind])),
        Cell(_where(node, voice)),
        Cell(node.address.rpartition("/")[2]),
    )


def _title(row: TraceRow, voice: Voice) -> str:
    if row.again:
        return voice.say(N_("{title} (see above)"), {"title": row.node.title})
    return row.node.title


def _where(node: Node, voice: Voice) -> str:
    words = [voice.word(LEVEL_WORDS[node.level])] if node.level else []
    return ", ".join([*words, *([voice.word(LINE_WORDS[node.line])] if node.line else [])])


def as_json(
    rows: Sequence[TraceRow], gaps: Sequence[Gap], cascade: Cascade, line_of: LineOf
) -> str:
    """Nodes, links and gaps by the contract `navplan/trace/1`, the same in every language."""
    nodes = {row.node.key: row.node for row in rows} | {gap.node.key: gap.node for gap in gaps}
    asked = [row.node.address for row in rows if row.asked and not row.again]
    return json.dumps(
        {
            "schema": "navplan/trace/1",
            "asked": asked,
            "nodes": [_node(node, line_of) for node in nodes.values()],
            "links": [
                {
                    "lower": cascade.nodes[link.lower].address,
                    "upper": cascade.nodes[link.upper].address,
                    "relation": link.relation,
                }
                for link in cascade.links
                if link.lower in nodes and link.upper in nodes
            ],
            "gaps": [
                {
                    "gap": gap.kind,
                    "id": gap.node.address,
                    "plan": gap.plan,
                    "upper": gap.upper.address if gap.upper else None,
                    "between": gap.between,
                }
                for gap in gaps
            ],
        },
        ensure_ascii=False,
        indent=2,
        sort_keys=True,
    )


def _node(node: Node, line_of: LineOf) -> dict[str, Any]:
    return {
        "id": node.address,
        "kind": node.kind,
        "title": node.title,
        "document": node.document,
        "unit": node.unit,
        "level": node.level,
        "owner_line": node.line,
        "file": node.file,
        "line": line_of(node.file, node.path),
    }


def as_markdown(rows: Sequence[TraceRow], gaps: Sequence[Gap], voice: Voice) -> str:
    """Nested lists for the cascade and a table for the gaps."""
    return "\n".join(_markdown(rows, gaps, voice))


def _markdown(rows: Sequence[TraceRow], gaps: Sequence[Gap], voice: Voice) -> Iterator[str]:
    yield "# " + voice.word(N_("The cascade"))
    yield ""
    if not rows:
        yield voice.word(NOTHING_LINKED)
    for row in rows:
        title = _escaped(_title(row, voice))
        marked = f"**{title}**" if row.asked else title
        kind = voice.word(KIND_WORDS[row.node.kind])
        yield f"{'  ' * row.depth}- {kind}: {marked} (`{row.node.address}`)"
    if gaps:
        columns = [voice.word(title) for title in (N_("What"), N_("What is missing"))]
        yield ""
        yield "## " + voice.word(N_("Gaps in the cascade"))
        yield ""
        yield "| " + " | ".join(columns) + " |"
        yield "| --- | --- |"
        for gap in gaps:
            words = _escaped(gap_in_words(gap, voice))
            yield f"| {_escaped(gap.node.title)} (`{gap.node.address}`) | {words} |"


def _escaped(text: str) -> str:
    return re.sub(r"([\\`*_\[\]<>|#])", r"\\\1", shown(text.replace("\n", " ")))


def as_mermaid(rows: Sequence[TraceRow], gaps: Sequence[Gap], cascade: Cascade) -> str:
    """A diagram for Markdown pages that draw Mermaid; what has a gap has a dashed border."""
    nodes = list(
        {row.node.key: row.node for row in rows} | {gap.node.key: gap.node for gap in gaps}
    )
    names = {key: f"n{number}" for number, key in enumerate(nodes, start=1)}
    missing = {names[gap.node.key] for gap in gaps}
    lines = ["flowchart TD"]
    for key, name in names.items():
        node = cascade.nodes[key]
        opens, closes = _SHAPES.get(node.kind, ("[", "]"))
        lines.append(f'  {name}{opens}"{_quoted(node.title)}"{closes}')
    lines += [
        f"  {names[link.upper]} --> {names[link.lower]}"
        for link in cascade.links
        if link.upper in names and link.lower in names
    ]
    if missing:
        lines.append("  classDef gap stroke-dasharray: 5 5")
        lines.append(f"  class {','.join(sorted(missing, key=_number))} gap")
    return "\n".join(lines)


_SHAPES: Final[Mapping[str, tuple[str, str]]] = {
    "indicator-use": ("([", "])"),
    "action": ("[/", "/]"),
    "project": ("[[", "]]"),
}
"""Goals are boxes; a shape of its own for the rest, so that nothing hangs on colour."""


def _number(name: str) -> int:
    return int(name.removeprefix("n"))


def _quoted(text: str) -> str:
    """A text within the quotation marks of a diagram; Mermaid reads HTML and entities there."""
    plain = shown(text.replace("\n", " "))
    for letter, entity in (
        ("#", "#35;"),
        ('"', "#quot;"),
        ("<", "#lt;"),
        (">", "#gt;"),
        ("`", "#96;"),
    ):
        plain = plain.replace(letter, entity)
    return plain
