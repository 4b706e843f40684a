"""Where the ink of a PDF lies: its pages as pictures, and what stands outside the text."""

import math
from typing import Final

import pypdfium2
from PIL import Image, ImageOps

PAPER_IS_AT_LEAST: Final = 250
"""Lighter than this is paper: edges of letters are smoothed."""


def pictures(pdf: bytes, *, dots_per_inch: int = 72) -> list[Image.Image]:
    """The pages of a document as pictures."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [page.render(scale=dots_per_inch / 72).to_pil() for page in document]
    finally:
        document.close()


def inked(picture: Image.Image) -> tuple[float, float, float, float] | None:
    """The smallest box that holds all ink of a picture; None for an empty page."""
    ink = ImageOps.invert(picture.convert("L")).point(
        lambda shade: 255 if shade > 255 - PAPER_IS_AT_LEAST else 0
    )
    return ink.getbbox()


def outside(
    pdf: bytes, *, side: float, top: float, bottom: float, dots_per_inch: int = 144
) -> list[str]:
    """Pages with ink outside the text: in the margins, given in points.

    `bottom` is the margin below the foot of the page. Half a point belongs to the edge of
    lines, which lie with their middle on the border.
    """
    scale = dots_per_inch / 72
    found = []
    for number, picture in enumerate(pictures(pdf, dots_per_inch=dots_per_inch), start=1):
        width, height = picture.size
        box = inked(picture)
        if box is None:
            continue
        allowed = (
            math.floor((side - 1) * scale),
            math.floor((top - 1) * scale),
            math.ceil(width - (side - 1) * scale),
            math.ceil(height - (bottom - 1) * scale),
        )
        if box[0] < allowed[0] or box[1] < allowed[1] or box[2] > allowed[2] or box[3] > allowed[3]:
            found.append(f"page {number}: ink in {box}, text in {allowed}")
    return found
