"""A plan as a document: from the workspace to Markdown and PDF."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from datetime import date
from typing import TYPE_CHECKING, Final

from navplan.frozen import frozen
from navplan.i18n import Language, format_date, translator
from navplan.model.operating_plan import OperatingPlan
from navplan.report.charts import TrendChart
from navplan.report.markdown import CHART, escape, plain_text, tokens
from navplan.report.meta import DocumentMeta
from navplan.report.views.operating_plan import OperatingPlanView, operating_plan_view
from navplan.report.views.wording import DocumentVoice

if TYPE_CHECKING:
    from markdown_it.token import Token

    from navplan.index import Target
    from navplan.workspace import Workspace

_TEMPLATES: Final[Mapping[str, tuple[str, ...]]] = {"operating-plan": ("operating-plan",)}

REPORTABLE: Final = tuple(_TEMPLATES)
"""The kinds of file that there is a document for."""

_CONTENTS_DEPTH: Final = 3
_NUMBER_IN_CELL: Final = re.compile(r"((?:\| |<br>)\d+)\\([.)])")
"""A number that would begin a list anywhere else; in a cell it needs no backslash."""


@frozen
class Rendered:
    """A finished document: its text, what it says about itself, and its charts by their ids.

    The text is Markdown for the writers, which know `[[toc]]` and `chart:`; `to_markdown`
    makes the one that people read.
    """

    markdown: str
    meta: DocumentMeta
    charts: Mapping[str, TrendChart]


def templates_for(kind: str) -> tuple[str, ...]:
    """The templates for a kind of file, the usual one first; none for other kinds."""
    return _TEMPLATES.get(kind, ())


def render(  # noqa: PLR0913 - a document needs all of this
    workspace: Workspace,
    plan: Target,
    *,
    as_of: date,
    language: Language | None,
    version: str | None,
    template: str | None = None,
) -> Rendered:
    """The document of a plan as of a day.

    `language` is that of the document's own words, and the plan's if it is None; what the
    plan says stays in the plan's. `version` is that of the plan files. The plan must have
    a model, and `template` must be one of `templates_for` its kind.
    """
    # Imported here because a mistake in the command line should not have to wait for Jinja.
    from navplan.report.templates import fill  # noqa: PLC0415

    model = workspace.model(plan.file)
    if not isinstance(model, OperatingPlan):
        message = f"{plan.address} is a {plan.kind} without a document"
        raise TypeError(message)
    spoken = language or model.language
    view = operating_plan_view(
        workspace, model, as_of=as_of, voice=DocumentVoice(spoken, plan=model.language)
    )
    text = fill(template or templates_for(plan.kind)[0], spoken, {"plan": view})
    return Rendered(text, _meta(model, view, spoken, as_of, version), view.charts)


def to_markdown(rendered: Rendered) -> str:
    """The document as Markdown that reads well wherever Markdown is shown.

    The list of contents is one of links, a chart is its description in words (its numbers
    stand in a table below it), and what the pages of a PDF say at their foot stands at the top.
    """
    stream = tokens(rendered.markdown)
    lines: list[str] = rendered.markdown.split("\n")
    instead: dict[int, list[str]] = {}
    kept: set[int] = set()
    for token in stream:
        if token.map is None:
            continue
        first, end = token.map
        if token.type == "toc":
            instead[first] = list(_contents(stream))
        elif token.type == "inline" and (chart := _chart_in(token, rendered.charts)):
            instead[first] = [f"*{escape(chart.description)}*"]
        elif token.type == "heading_open" and token.tag == "h1":
            instead[first] = [lines[first], *_below_title(rendered.meta)]
        elif token.type in {"fence", "code_block"}:
            kept.update(range(first, end))
        elif token.type == "table_open":
            lines[first:end] = [_NUMBER_IN_CELL.sub(r"\1\2", line) for line in lines[first:end]]
    return "\n".join(_tidied(lines, instead, kept)).rstrip("\n") + "\n"


def to_pdf(rendered: Rendered) -> bytes:
    """The document as a PDF; raises ReportError where the text cannot be one."""
    from navplan.report import pdf  # noqa: PLC0415 - the engine is heavy

    return pdf.to_pdf(rendered.markdown, meta=rendered.meta, charts=rendered.charts)


WRITERS: Final[Mapping[str, Callable[[Rendered], bytes]]] = {
    "md": lambda rendered: to_markdown(rendered).encode(),
    "pdf": to_pdf,
}
"""What makes the file of each format."""


def _meta(
    plan: OperatingPlan,
    view: OperatingPlanView,
    language: Language,
    as_of: date,
    version: str | None,
) -> DocumentMeta:
    return DocumentMeta(
        title=plan.title,
        language=language,
        author=view.unit.name,
        as_of=as_of,
        version=version,
        draft=view.is_draft,
        subtitle=plan.subtitle,
        keywords=(view.period,),
        case_number=plan.adoption.case,
    )


def _below_title(meta: DocumentMeta) -> Iterator[str]:
    """What stands at the head of a PDF and at the foot of its pages."""
    from navplan.report.typst_frame import DRAFT, STATUS_AS_OF, VERSION  # noqa: PLC0415

    words = translator(meta.language).gettext
    facts = [
        escape(meta.author),
        words(STATUS_AS_OF).format(date=format_date(meta.as_of, meta.language)),
    ]
    if meta.version:
        facts.append(words(VERSION).format(version=escape(meta.version)))
    if meta.draft:
        facts.append(f"**{words(DRAFT)}**")
    if meta.subtitle:
        yield from ("", f"*{escape(meta.subtitle)}*")
    yield from ("", " · ".join(facts))


def _contents(stream: Sequence[Token]) -> Iterator[str]:
    """The list of contents as nested links; the heading above it is not in it."""
    for token, inline, _, after in zip(stream, stream[1:], stream[2:], stream[3:], strict=False):
        level = int(token.tag[1:]) if token.type == "heading_open" else 0
        if 1 < level <= _CONTENTS_DEPTH and after.type != "toc":
            indent = "  " * (level - 2)
            yield f"{indent}- [{escape(plain_text(inline))}](#{token.attrs['id']})"


def _chart_in(inline: Token, charts: Mapping[str, TrendChart]) -> TrendChart | None:
    """The chart that a paragraph consists of, or None."""
    for child in inline.children or ():
        source = str(child.attrs.get("src", "")) if child.type == "image" else ""
        if source.startswith(CHART):
            return charts.get(source.removeprefix(CHART))
    return None


def _tidied(
    lines: Sequence[str], instead: Mapping[int, Sequence[str]], kept: AbstractSet[int]
) -> Iterator[str]:
    """The lines with what stands instead of some, and never two blank ones outside `kept`."""
    blank = True
    for place, line in enumerate(lines):
        if blank and not line.strip() and place not in kept:
            continue
        yield from instead.get(place, (line,))
        blank = not line.strip()
