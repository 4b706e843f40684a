"""The pages about codes: what a rule finds and why, with examples, in one language."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import Final, NamedTuple

from navplan.diagnostics import CODES, Code, Severity
from navplan.i18n import N_, Language, translator
from navplan.rules.selection import why_not_ignored

HEADINGS: Final = (
    N_("What it does"),
    N_("Why is this bad?"),
    N_("Example"),
)
"""The chapters of every page, in this order."""

_INSTEAD: Final = N_("Use instead:")
_TO_DO: Final = N_("What to do")
_STAYS: Final = N_("If it is right as it stands")
_WITH_REASON: Final = N_("Say why, at the end of the line or alone on the line above it:")
_REASON: Final = N_("the reason")
_ONLY_CORRECTED: Final = N_("This can only be corrected.")
_ORIGIN: Final = N_("Made by “make docs” from the rules themselves.")
_TITLE: Final = N_("What navplan finds")
_INTRODUCTION: Final = N_(
    "Every finding has a code, and `navplan rule CODE` shows its page. An error says that a plan "
    "contradicts itself or cannot be computed; a warning should be mended before the plan is "
    "adopted; information is worth a thought."
)
_COLUMNS: Final = (N_("Code"), N_("Name"), N_("Level"), N_("What is said"))

SEVERITIES: Final = {
    Severity.ERROR: N_("error"),
    Severity.WARNING: N_("warning"),
    Severity.INFO: N_("information"),
}

FAMILIES: Final = {
    "SYN": N_("File and syntax"),
    "SCH": N_("Keys and values"),
    "REF": N_("References and what serves what"),
    "IND": N_("Indicators and arithmetic"),
    "TIM": N_("Dates and periods"),
    "OWN": N_("Responsibility and owner lines"),
    "ECO": N_("Money"),
    "TXT": N_("Language and wording"),
    "PRV": N_("Privacy"),
    "GOV": N_("Adoption and governance"),
    "SUP": N_("Comments that ignore findings"),
}
"""What the three letters at the beginning of a code stand for."""


class Sort(StrEnum):
    """What a block of a page is."""

    HEADING = "heading"
    PROSE = "prose"
    INSTEAD = "instead"
    FILE = "file"
    CODE = "code"


class Block(NamedTuple):
    """A part of a page: a heading, a paragraph or list on one line each, or an example."""

    sort: Sort
    text: str


_FILE: Final = re.compile(r"`\S+\.yaml`")
_CONTINUED: Final = re.compile(r"\n\s*(?!\s*- )")
_ANNOUNCED: Final = re.compile(r'# (?:error|warning|info):(?: \d+)? \[([A-Z]+\d+)\](?: "[^"]*")?')


def blocks_of(doc: str) -> Iterator[Block]:
    """The blocks of a page as it is written beside its rule."""
    for part in _split(doc):
        if part.startswith("```"):
            yield Block(Sort.CODE, part)
        elif part.startswith("## "):
            yield Block(Sort.HEADING, part.removeprefix("## "))
        elif part == _INSTEAD:
            yield Block(Sort.INSTEAD, part)
        elif _FILE.fullmatch(part):
            yield Block(Sort.FILE, part)
        else:
            yield Block(Sort.PROSE, _CONTINUED.sub(" ", part))


def _split(doc: str) -> Iterator[str]:
    """What stands between blank lines, examples whole, headings apart."""
    lines: list[str] = []
    fenced = False
    for line in [*doc.splitlines(), ""]:
        opens = line.startswith("```")
        ends = not fenced and (not line.strip() or opens or line.startswith("## "))
        if ends and lines:
            yield "\n".join(lines)
            lines = []
        if line.strip() or fenced:
            lines.append(line)
        if opens:
            fenced = not fenced
        if (opens and not fenced) or (line.startswith("## ") and not fenced):
            yield "\n".join(lines)
            lines = []


def page(code: Code, language: Language) -> str:
    """The page about a code, as Markdown."""
    say = translator(language).gettext
    parts = [
        f"# {code.code} {code.name}",
        f"*{say(SEVERITIES[code.severity])}* · {_shown(say(code.message))}",
        *(_written(block, language) for block in blocks_of(code.doc)),
        f"## {say(_TO_DO)}",
        _sentence(_shown(say(code.help))),
        f"## {say(_STAYS)}",
    ]
    if not why_not_ignored(code.code):
        comment = f"# navplan: ignore[{code.code}] {say(_REASON)}"
        parts += [say(_WITH_REASON), f"```yaml\n{comment}\n```"]
    else:
        parts.append(say(_ONLY_CORRECTED))
    return "\n\n".join(parts) + "\n"


def _written(block: Block, language: Language) -> str:
    say = translator(language).gettext
    match block.sort:
        case Sort.HEADING:
            return f"## {say(block.text)}"
        case Sort.CODE:
            return _ANNOUNCED.sub(r"# ← \1", block.text)
        case Sort.FILE:
            return block.text
        case Sort.PROSE | Sort.INSTEAD:
            return say(block.text)


def _shown(template: str) -> str:
    """A message template with three dots where a finding has its values."""
    return template.format_map(defaultdict(lambda: "…"))


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:] + ("" if text.endswith((".", "?", "!", "…")) else ".")


def overview(language: Language, codes: Iterable[Code], *, links: str | None = None) -> str:
    """Some codes in a table for each family; `links` is the pattern of the names of pages."""
    say = translator(language).gettext
    parts = [f"# {say(_TITLE)}", f"<!-- {say(_ORIGIN)} -->", say(_INTRODUCTION)]
    by_family: dict[str, list[Code]] = {family: [] for family in FAMILIES}
    for code in sorted(codes, key=lambda code: code.code):
        by_family[code.code[:3]].append(code)
    for family, members in by_family.items():
        if members:
            table = "\n".join(_table(members, language, links))
            parts += [f"## {family}: {say(FAMILIES[family])}", table]
    return "\n\n".join(parts) + "\n"


def _table(codes: Iterable[Code], language: Language, links: str | None) -> Iterator[str]:
    say = translator(language).gettext
    yield "| " + " | ".join(say(column) for column in _COLUMNS) + " |"
    yield "|" + "---|" * len(_COLUMNS)
    for code in codes:
        page = links.format(code=code.code) if links and code.doc else None
        named = f"[{code.code}]({page})" if page else code.code
        words = _shown(say(code.message)).replace("|", "\\|")
        yield f"| {named} | {code.name} | {say(SEVERITIES[code.severity])} | {words} |"


def with_page() -> list[Code]:
    """The codes that have a page of their own among the documents: those with an explanation."""
    return [CODES[code] for code in sorted(CODES) if CODES[code].doc]
