"""Contact sheets: the pages of PDFs as pictures side by side, for people to look at.

Run as `python -m tests.pages FILE.pdf …`; the sheets lie beside each file.
"""

import sys
from pathlib import Path
from typing import Final

from PIL import Image

from tests.pdf_ink import pictures

ACROSS: Final = 3
GAP: Final = 16
DOTS_PER_INCH: Final = 100
DESK: Final = (160, 160, 160)
"""What the pages lie on."""


def sheets(pages: list[Image.Image]) -> list[Image.Image]:
    """The pages, three to a sheet, in order."""
    return [_sheet(pages[first : first + ACROSS]) for first in range(0, len(pages), ACROSS)]


def _sheet(pages: list[Image.Image]) -> Image.Image:
    width = GAP + ACROSS * (max(page.width for page in pages) + GAP)
    height = max(page.height for page in pages) + 2 * GAP
    sheet = Image.new("RGB", (width, height), DESK)
    at = GAP
    for page in pages:
        sheet.paste(page, (at, GAP))
        at += page.width + GAP
    return sheet


def write(file: Path) -> list[Path]:
    """Write the contact sheets of a PDF and return where they lie."""
    pages = pictures(file.read_bytes(), dots_per_inch=DOTS_PER_INCH)
    written = []
    for number, sheet in enumerate(sheets(pages), start=1):
        path = file.with_name(f"{file.stem}-{number:02}.png")
        sheet.save(path)
        written.append(path)
    return written


def main(arguments: list[str]) -> int:
    """Write the sheets of each file and say where they are."""
    for argument in arguments:
        for path in write(Path(argument)):
            sys.stdout.write(f"{path}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
