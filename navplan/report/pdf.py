"""A document as PDF: tagged, archivable and the same bytes every time."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from navplan.i18n import N_
from navplan.report import ReportError
from navplan.report.fonts import folder
from navplan.report.typst import to_typst

if TYPE_CHECKING:
    from collections.abc import Mapping

    from navplan.report.charts import TrendChart
    from navplan.report.meta import DocumentMeta

STANDARDS: Final = ("ua-1", "a-2a")
"""What the law asks of a document that people read, and what the archive asks of one it keeps."""

_NOT_SET: Final = N_("the document could not be set: {reason}")


def to_pdf(markdown: str, *, meta: DocumentMeta, charts: Mapping[str, TrendChart]) -> bytes:
    """The document as PDF/UA-1 and PDF/A-2a in one file.

    Raises ReportError where the document cannot be written (see `to_typst`) or set.
    """
    markup = to_typst(markdown, meta=meta, charts=charts)
    return compiled(markup, created=datetime.combine(meta.as_of, datetime.min.time(), UTC))


def compiled(markup: str, *, created: datetime) -> bytes:
    """Typst markup as PDF; anything the typesetter warns of is an error."""
    # Imported here because only this needs the typesetter.
    import typst  # noqa: PLC0415

    fonts = typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[folder()]
    )
    # Nothing is read from the root: the markup holds the whole document.
    compiler = typst.Compiler(markup.encode(), root=folder(), font_paths=fonts)
    try:
        pdf, warnings = compiler.compile_with_warnings(
            format="pdf", pdf_standards=list(STANDARDS), timestamp=created
        )
    except typst.TypstError as error:
        raise ReportError(_NOT_SET, reason=" ".join([error.message, *error.hints])) from error
    if warnings or not isinstance(pdf, bytes):
        reason = "; ".join(warning.message for warning in warnings)
        raise ReportError(_NOT_SET, reason=reason)
    return pdf
