"""What stands around a document's text in Typst: the look, the particulars, title and foot."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Final

from navplan.i18n import N_, format_date, translator
from navplan.report import palette
from navplan.report.fonts import FAMILY, shown
from navplan.report.typst_text import Line, kept_together, literal, string

if TYPE_CHECKING:
    from collections.abc import Iterable

    from navplan.report.meta import DocumentMeta

PAGE_WIDTH: Final = 595.28
PAGE_HEIGHT: Final = 841.89
PAGE_SIDE: Final = 66.0
PAGE_TOP: Final = 62.0
PAGE_BOTTOM: Final = 80.0
TEXT_WIDTH: Final = PAGE_WIDTH - 2 * PAGE_SIDE

PAGE_OF: Final = N_("Page {number} of {total}")
STATUS_AS_OF: Final = N_("Status as of {date}")
VERSION: Final = N_("Version {version}")
CASE: Final = N_("Case {number}")
DRAFT: Final = N_("DRAFT")

_FOOT_SIZE: Final = 8.0
_FACT_SIZE: Final = 9.5
_SUBTITLE_SIZE: Final = 14.0
_LONGEST_IN_FOOT: Final = 90

_BLANKS: Final = re.compile(r"\s+")
_PLACES: Final = re.compile(r"(\{number\}|\{total\})")


def look() -> str:
    """The definitions that every document begins with."""
    colours = {
        "accent": palette.ACCENT,
        "ink": palette.INK,
        "muted": palette.MUTED,
        "hairline": palette.RULE,
        "tint": palette.TINT,
        "link-blue": palette.LINK,
    }
    measures = {
        "page-side": PAGE_SIDE,
        "page-top": PAGE_TOP,
        "page-bottom": PAGE_BOTTOM,
        "foot-size": _FOOT_SIZE,
        "fact-size": _FACT_SIZE,
        "subtitle-size": _SUBTITLE_SIZE,
    }
    lines = [f'#let {name} = rgb("{colour}")' for name, colour in colours.items()]
    lines += [f"#let {name} = {points}pt" for name, points in measures.items()]
    style = Path(__file__).with_name("document.typ").read_text(encoding="utf-8")
    return "\n".join([*lines, f"#let family = {string(FAMILY)}", style])


def particulars(meta: DocumentMeta) -> str:
    """What the file says about itself, in its properties and on every page."""
    language, _, region = meta.language_tag.partition("-")
    keywords = [*meta.keywords, *filter(None, (meta.case_number, meta.version))]
    day = meta.as_of
    return (
        f"#set document(title: {_property(meta.title)}, author: {_property(meta.author)}, "
        f"description: {_property(meta.subtitle) if meta.subtitle else 'none'}, "
        f"keywords: ({''.join(f'{_property(word)},' for word in keywords)}), "
        f"date: datetime(year: {day.year}, month: {day.month}, day: {day.day}));\n"
        f"#set text(lang: {string(language)}, region: {string(region)});\n"
        # Code would otherwise count as English.
        f"#show raw: set text(lang: {string(language)}, region: {string(region)});\n"
        "#show: look;\n"
        f"#set page(footer: foot(title: {_content(_shortened(meta.title), _FOOT_SIZE)}, "
        f"facts: {_contents(map(_shortened, _facts(meta)), _FOOT_SIZE)}, draft: {_draft(meta)}, "
        f"number: (number, total) => [{_page_of(meta)}]));\n"
    )


def head(meta: DocumentMeta, title: str) -> str:
    """The head of the first page; `title` is the markup of the heading it holds."""
    subtitle = _content(meta.subtitle, _SUBTITLE_SIZE) if meta.subtitle else "none"
    return (
        f"#head([{title}], author: {_content(meta.author, _FACT_SIZE)}, subtitle: {subtitle}, "
        f"facts: {_contents(_facts(meta), _FACT_SIZE)}, draft: {_draft(meta)});\n"
    )


def _facts(meta: DocumentMeta) -> list[str]:
    """The day, version and case of the document."""
    words = translator(meta.language).gettext
    facts = [words(STATUS_AS_OF).format(date=format_date(meta.as_of, meta.language))]
    if meta.version:
        facts.append(words(VERSION).format(version=meta.version))
    if meta.case_number:
        facts.append(words(CASE).format(number=meta.case_number))
    return facts


def _draft(meta: DocumentMeta) -> str:
    """The mark of what is not adopted."""
    return f"[{literal(translator(meta.language).gettext(DRAFT))}]" if meta.draft else "none"


def _page_of(meta: DocumentMeta) -> str:
    """“Page 3 of 9”, with the numbers left to Typst."""
    parts = _PLACES.split(translator(meta.language).gettext(PAGE_OF))
    return "".join(
        f"#{part[1:-1]};" if _PLACES.fullmatch(part) else literal(part) for part in parts if part
    )


def _property(text: str) -> str:
    """Text for the file's properties, as a Typst string."""
    return string(_line(text))


def _content(text: str, size: float) -> str:
    """Text for the page, as Typst content."""
    return f"[{Line(TEXT_WIDTH / 2, size).text(kept_together(_line(text)))}]"


def _contents(texts: Iterable[str], size: float) -> str:
    """Texts for the page, as a Typst array."""
    return f"({''.join(f'{_content(text, size)},' for text in texts)})"


def _line(text: str) -> str:
    """Text that is not Markdown, in one line and with letters that can be shown."""
    return shown(_BLANKS.sub(" ", text).strip())


def _shortened(text: str) -> str:
    """As much of the text as the foot of a page has room for."""
    if len(text) <= _LONGEST_IN_FOOT:
        return text
    return text[:_LONGEST_IN_FOOT].rstrip() + "…"
