"""What a tagged PDF tells those who listen to it: its headings, tables, figures and lines."""

import io
from collections.abc import Iterator
from dataclasses import dataclass, field

import pikepdf
from pdfminer.high_level import extract_pages
from pdfminer.layout import LTChar, LTTextContainer, LTTextLine

HEADINGS = tuple(f"H{level}" for level in range(1, 7))
FOOT_OF_PAGE = 76.0  # points from the lower edge up to the end of the text


@dataclass
class Tag:
    """An element of the tree of tags, with what it says instead of or about itself."""

    name: str
    alt: str
    title: str
    children: list["Tag"] = field(default_factory=list)

    def all(self, *names: str) -> list["Tag"]:
        """The elements below this one that have one of the names, in the order of reading."""
        found = []
        for child in self.children:
            found += [child] if child.name in names else []
            found += child.all(*names)
        return found


def tags(pdf: pikepdf.Pdf) -> Tag:
    """The tree of tags of a document."""
    return Tag("Document", "", "", list(_elements(pdf.Root.StructTreeRoot.K)))


def _elements(kids: pikepdf.Object) -> Iterator[Tag]:
    """The elements among the kids of an element; the others are numbers of pieces of a page."""
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            name = str(kid.S).removeprefix("/")
            children = list(_elements(kid.K)) if "/K" in kid else []
            yield Tag(name, str(kid.get("/Alt", "")), str(kid.get("/T", "")), children)


def tables_without_head(document: Tag) -> int:
    """How many tables have no heads of columns, which veraPDF does not notice."""
    return sum(not table.all("TH") for table in document.all("Table"))


def figures_without_words(document: Tag) -> int:
    """How many figures say nothing to those who cannot see them."""
    return sum(not figure.alt for figure in document.all("Figure"))


def lines(pdf: bytes) -> list[list[LTTextLine]]:
    """The lines of text on each page from the top down, without the foot of the page."""
    pages = []
    for page in extract_pages(io.BytesIO(pdf)):
        found = [
            line
            for box in page
            if isinstance(box, LTTextContainer)
            for line in box
            if isinstance(line, LTTextLine) and line.y0 > FOOT_OF_PAGE and line.get_text().strip()
        ]
        pages.append(sorted(found, key=lambda line: (-round(line.y0), line.x0)))
    return pages


def letters(pdf: bytes) -> Iterator[tuple[int, LTChar]]:
    """Every letter of the document with the number of its page, from 0."""
    for number, page in enumerate(extract_pages(io.BytesIO(pdf))):
        for box in page:
            if isinstance(box, LTTextContainer):
                for line in box:
                    if isinstance(line, LTTextLine):
                        yield from (
                            (number, letter) for letter in line if isinstance(letter, LTChar)
                        )


def text(pdf: bytes) -> str:
    """All the words of the document with single blanks, headings, tables and feet included."""
    found = "".join(
        box.get_text()
        for page in extract_pages(io.BytesIO(pdf))
        for box in page
        if isinstance(box, LTTextContainer)
    )
    return " ".join(found.split())
