"""Documents for tests: made of a workspace, looked at as headings, tables and marks."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

from navplan.report.document import Rendered, render
from navplan.report.markdown import plain_text, tokens

if TYPE_CHECKING:
    from markdown_it.token import Token

    from navplan.i18n import Language
    from navplan.workspace import Workspace

AS_OF = date(2015, 8, 31)

# What may be different in two documents that are built alike.
_WORDS = {"text", "softbreak"}


def document(
    found: Workspace, plan: str = "plan", *, language: Language | None = "en", as_of: date = AS_OF
) -> Rendered:
    """The document of a plan in a workspace, in English unless asked otherwise."""
    target = found.index.find(plan, ("operating-plan",))
    assert target, f"no plan {plan}"
    return render(found, target, as_of=as_of, language=language, version=None)


def headings(text: str) -> list[str]:
    """The headings of a text, each with as many # as its level."""
    stream = tokens(text)
    return [
        f"{token.markup} {plain_text(inline)}"
        for token, inline in pairwise(stream)
        if token.type == "heading_open"
    ]


def built_of(text: str) -> list[str]:
    """The blocks of a text and the marks within them, without the words."""
    return [part for token in tokens(text) for part in _parts(token)]


def section(text: str, heading: str) -> str:
    """What stands under a heading, up to the next one of whatever level."""
    lines = text.split("\n")
    start = lines.index(heading) + 1
    end = next((at for at in range(start, len(lines)) if lines[at].startswith("#")), len(lines))
    return "\n".join(lines[start:end]).strip("\n")


def _parts(token: Token) -> list[str]:
    if token.type == "inline":
        return [child.type for child in token.children or () if child.type not in _WORDS]
    return [f"{token.type} {token.tag}"]
