"""The process that does no more than typst must: import it and compile finished markup."""

from __future__ import annotations

import sys
from datetime import datetime
from pathlib import Path
from typing import cast

import typst


def main() -> None:
    """Compile a file of markup with the faces in a folder, as of a time, to some standards."""
    markup, out, fonts, created, *standards = sys.argv[1:]
    faces = typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[fonts]
    )
    compiler = typst.Compiler(Path(markup).read_bytes(), root=fonts, font_paths=faces)
    compiler.compile(
        output=out,
        format="pdf",
        pdf_standards=cast("list[typst.PDFStandard]", standards),
        timestamp=datetime.fromisoformat(created),
    )


if __name__ == "__main__":
    main()
