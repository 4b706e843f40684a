"""The finished PDF: accessible, archivable, reproducible, and every word in its place."""

import io
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path

import pikepdf
import pytest
from PIL import Image, ImageDraw

from navplan.i18n import translator
from navplan.report import ReportError
from navplan.report.fonts import REPLACEMENT
from navplan.report.markdown import escape
from navplan.report.meta import DocumentMeta
from navplan.report.pdf import compiled, to_pdf
from navplan.report.typst_frame import (
    CASE,
    DRAFT,
    PAGE_BOTTOM,
    PAGE_OF,
    PAGE_SIDE,
    PAGE_TOP,
    VERSION,
)
from tests import pages, pdf_ink
from tests.pdf_tags import (
    HEADINGS,
    Tag,
    figures_without_words,
    letters,
    lines,
    tables_without_head,
    tags,
    text,
)
from tests.report_samples import CHART, CHARTS, DOCUMENT, META, PROSE
from tests.test_report_markdown import HOSTILE
from tests.verapdf import failures

DAY = datetime(2015, 8, 31, tzinfo=UTC)
BELOW_THE_FOOT = 36.0  # points of paper that stay empty below the last line of the foot


@pytest.fixture(scope="session")
def pdf() -> bytes:
    """The sample document."""
    return to_pdf(DOCUMENT, meta=META, charts=CHARTS)


def simple(markdown: str, meta: DocumentMeta = META) -> bytes:
    return to_pdf(markdown, meta=meta, charts=CHARTS)


@contextmanager
def opened(pdf: bytes) -> Iterator[pikepdf.Pdf]:
    with pikepdf.open(io.BytesIO(pdf)) as file:
        yield file


def tree(pdf: bytes) -> Tag:
    with opened(pdf) as file:
        return tags(file)


def saved(file: pikepdf.Pdf) -> bytes:
    out = io.BytesIO()
    file.save(out, deterministic_id=True)
    return out.getvalue()


# ----- PDF/UA-1 and PDF/A-2a -----


@pytest.mark.parametrize("standard", ["UA-1", "A-2a"])
def test_the_document_passes_verapdf(pdf: bytes, standard: str) -> None:
    assert failures(pdf, standard) == []


@pytest.mark.parametrize("language", ["nn", "en"])
@pytest.mark.parametrize("standard", ["UA-1", "A-2a"])
def test_other_languages_pass_as_well(language: str, standard: str) -> None:
    meta = replace(META, language=language, draft=False, subtitle=None, version=None)  # type: ignore[arg-type]
    assert failures(to_pdf(DOCUMENT, meta=meta, charts=CHARTS), standard) == []


def without_alternative(file: pikepdf.Pdf) -> None:
    figure = next(found for found in raw(file) if found.S == "/Figure")
    del figure["/Alt"]


def without_language(file: pikepdf.Pdf) -> None:
    del file.Root["/Lang"]


def without_title(file: pikepdf.Pdf) -> None:
    with file.open_metadata(set_pikepdf_as_editor=False) as metadata:
        del metadata["dc:title"]


def with_a_skipped_heading(file: pikepdf.Pdf) -> None:
    heading = next(found for found in raw(file) if found.S == "/H2")
    heading.S = pikepdf.Name.H4


def with_an_untagged_drawing(file: pikepdf.Pdf) -> None:
    file.pages[0].contents_add(b"0 0 m 50 50 l S")


def without_tags(file: pikepdf.Pdf) -> None:
    del file.Root["/StructTreeRoot"]


def without_an_embedded_font(file: pikepdf.Pdf) -> None:
    for found in file.objects:
        if isinstance(found, pikepdf.Dictionary) and "/FontFile2" in found:
            del found["/FontFile2"]
        if isinstance(found, pikepdf.Dictionary) and "/FontFile3" in found:
            del found["/FontFile3"]


def without_the_archives_mark(file: pikepdf.Pdf) -> None:
    with file.open_metadata(set_pikepdf_as_editor=False) as metadata:
        del metadata["pdfaid:part"]


def raw(file: pikepdf.Pdf) -> Iterator[pikepdf.Dictionary]:
    """The elements of the tree of tags as they lie in the file."""
    todo = [file.Root.StructTreeRoot.K]
    while todo:
        found = todo.pop()
        if isinstance(found, pikepdf.Array):
            todo += reversed(list(found))
        elif isinstance(found, pikepdf.Dictionary):
            if "/S" in found:
                yield found
            if "/K" in found:
                todo.append(found.K)


@pytest.mark.parametrize("standard", ["UA-1", "A-2a"])
def test_saving_a_file_anew_breaks_nothing(pdf: bytes, standard: str) -> None:
    with opened(pdf) as file:
        assert failures(saved(file), standard) == []


@pytest.mark.parametrize(
    ("standard", "broken", "clause"),
    [
        ("UA-1", without_alternative, "7.3-1"),
        ("UA-1", without_language, "7.2-"),
        ("UA-1", without_title, "7.1-9"),
        ("UA-1", with_a_skipped_heading, "7.4.2-1"),
        ("UA-1", with_an_untagged_drawing, "7.1-3"),
        ("UA-1", without_tags, "7.1-11"),
        ("A-2a", without_tags, "6.7.3"),
        ("A-2a", without_an_embedded_font, "6.2.11.4"),
        ("A-2a", without_the_archives_mark, "6.6.4"),
    ],
)
def test_verapdf_sees_what_is_broken(
    pdf: bytes, standard: str, broken: Callable[[pikepdf.Pdf], None], clause: str
) -> None:
    with opened(pdf) as file:
        broken(file)
        found = failures(saved(file), standard)
    assert any(failure.startswith(clause) for failure in found), found


# ----- what veraPDF does not see -----


@pytest.mark.parametrize(("language", "tag"), [("nb", "nb-NO"), ("nn", "nn-NO"), ("en", "en-GB")])
def test_the_document_says_its_language(language: str, tag: str) -> None:
    meta = replace(META, language=language)  # type: ignore[arg-type]
    with opened(simple("# T\n\ntext `code`", meta)) as file:
        assert str(file.Root.Lang) == tag
        # Code would be English without being told; no part speaks another language here.
        assert not [found for found in raw(file) if "/Lang" in found]


def test_a_part_in_another_language_says_so() -> None:
    with opened(simple("# T\n\nVi sa: [alle skal få vere med]{lang=nn}.")) as file:
        assert b"/Lang(nn)" in file.pages[0].Contents.read_bytes()


def test_every_table_has_heads_of_columns(pdf: bytes) -> None:
    document = tree(pdf)
    assert len(document.all("Table")) == 2
    assert tables_without_head(document) == 0
    assert all(table.all("Caption") for table in document.all("Table"))


def test_a_table_without_heads_would_be_noticed(pdf: bytes) -> None:
    with opened(pdf) as file:
        for found in raw(file):
            if found.S == "/TH":
                found.S = pikepdf.Name.TD
        assert tables_without_head(tags(file)) == 2
        assert failures(saved(file), "UA-1") == []


def test_every_figure_says_what_it_shows(pdf: bytes) -> None:
    document = tree(pdf)
    assert [figure.alt for figure in document.all("Figure")] == [CHART.description]
    assert figures_without_words(document) == 0


def test_headings_are_in_order_and_begin_with_the_title(pdf: bytes) -> None:
    headings = tree(pdf).all(*HEADINGS)
    assert (headings[0].name, headings[0].title) == ("H1", "Driftsplan 2015 for NAV Harstad")
    levels = [int(heading.name[1:]) for heading in headings]
    assert all(later <= earlier + 1 for earlier, later in pairwise(levels))
    assert levels.count(1) == 1


def test_lists_quotations_notes_and_contents_are_tagged(pdf: bytes) -> None:
    document = tree(pdf)
    assert len(document.all("L")) == 2
    assert len(document.all("BlockQuote")) == 1
    assert len(document.all("Note")) == 1
    assert len(document.all("TOCI")) == 6
    assert len(document.all("Code")) == 2


def test_a_status_mark_is_seen_and_its_word_heard(pdf: bytes) -> None:
    assert "● På mål" in text(pdf)
    with opened(pdf) as file:
        content = b"".join(page.Contents.read_bytes() for page in file.pages)
    assert content.count(b"/Artifact") > 4


def test_links_say_where_they_lead(pdf: bytes) -> None:
    with opened(pdf) as file:
        links = [link for page in file.pages for link in page.get("/Annots", [])]
        assert all(str(link.get("/Contents", "")) for link in links)
        addresses = {str(link.A.URI) for link in links if "/URI" in link.get("/A", {})}
    assert addresses == {
        "https://www.harstad.kommune.no/tjenester",
        "https://www.nav.no",
        "mailto:postmottak@harstad.kommune.no",
    }


def test_the_file_carries_its_particulars_to_the_archive(pdf: bytes) -> None:
    with opened(pdf) as file, file.open_metadata() as metadata:
        assert metadata["dc:title"] == META.title
        assert metadata["dc:creator"] == ["NAV Harstad"]
        assert metadata["dc:description"] == META.subtitle
        assert metadata["pdf:Keywords"] == "driftsplan, 2015/1432, a1b2c3d"
        assert metadata["xmp:CreateDate"] == "2015-08-31T00:00:00Z"
        assert {name: str(font) for name, font in fonts(file).items()} != {}


def fonts(file: pikepdf.Pdf) -> dict[str, pikepdf.Object]:
    return {
        str(found.FontName): found
        for found in file.objects
        if isinstance(found, pikepdf.Dictionary) and "/FontName" in found
    }


def test_only_the_documents_own_font_is_embedded(pdf: bytes) -> None:
    with opened(pdf) as file:
        assert all("SourceSans3" in name for name in fonts(file))


def test_two_runs_give_the_same_bytes(pdf: bytes) -> None:
    assert to_pdf(DOCUMENT, meta=META, charts=CHARTS) == pdf


def test_the_day_is_the_only_date_in_the_file() -> None:
    another = simple("# T", replace(META, as_of=META.as_of.replace(year=2014)))
    assert another != simple("# T")
    with opened(another) as file, file.open_metadata() as metadata:
        assert metadata["xmp:ModifyDate"] == "2014-08-31T00:00:00Z"


# ----- what stands on the pages -----


def test_every_page_says_which_it_is_of_what(pdf: bytes) -> None:
    words = translator("nb").gettext
    with opened(pdf) as file:
        total = len(file.pages)
    whole = text(pdf)
    for number in range(1, total + 1):
        assert whole.count(words(PAGE_OF).format(number=number, total=total)) == 1
    assert whole.count("31. august 2015") >= total + 1
    assert whole.count(words(VERSION).format(version="a1b2c3d")) == total + 1
    assert whole.count(words(CASE).format(number="2015/1432")) == total + 1
    assert whole.count(words(DRAFT)) == total + 1


def test_what_is_adopted_is_no_draft() -> None:
    assert translator("nb").gettext(DRAFT) not in text(simple("# T", replace(META, draft=False)))


def test_no_ink_lies_outside_the_text(pdf: bytes) -> None:
    assert pdf_ink.outside(pdf, side=PAGE_SIDE, top=PAGE_TOP, bottom=BELOW_THE_FOOT) == []


def test_ink_outside_the_text_would_be_noticed(pdf: bytes) -> None:
    with opened(pdf) as file:
        file.pages[1].contents_add(b"q 20 400 5 5 re f Q")
        spoilt = saved(file)
    found = pdf_ink.outside(spoilt, side=PAGE_SIDE, top=PAGE_TOP, bottom=BELOW_THE_FOOT)
    assert [complaint.partition(":")[0] for complaint in found] == ["page 2"]


def test_the_text_does_not_reach_the_foot_of_the_page(pdf: bytes) -> None:
    for page in lines(pdf):
        assert min(line.y0 for line in page) >= PAGE_BOTTOM - 5


# Sections of every height, so that headings meet the end of a page at every distance.
SECTIONS = "# Plan\n\n" + "\n\n".join(
    f"## Kapittel {number}\n\n{PROSE if number % 3 else ''}\n\n### Del {number}\n\n"
    + (
        f"Table: Tabell {number}\n\n| Hode {number} | Svar |\n|---|---|\n"
        + "\n".join(
            f"| Rad{number}x{row} | {PROSE if row % 2 else 'kort'} |"
            for row in range(1, 3 + number % 9)
        )
        if number % 2
        else "\n\n".join([PROSE] * (1 + number % 5))
    )
    for number in range(1, 61)
)


@pytest.fixture(scope="module")
def long_pages() -> list[list[str]]:
    """The lines of each page of the document with those sections."""
    return [[line.get_text() for line in page] for page in lines(simple(SECTIONS))]


def test_no_heading_is_the_last_line_of_a_page(long_pages: list[list[str]]) -> None:
    assert len(long_pages) > 15
    for page in long_pages:
        assert not re.match(r"Kapittel|Del|Tabell|Hode", page[-1])


def test_no_table_leaves_a_single_row_at_the_end_of_a_page(long_pages: list[list[str]]) -> None:
    for page in long_pages:
        rows = re.findall(r"Rad(\d+)x(\d+)", " ".join(page))
        table, row = rows[-1] if rows else ("", "")
        is_parted = page is not long_pages[-1] and f"Rad{table}x2" in str(long_pages)
        assert not is_parted or row != "1"


def test_a_section_is_one_with_its_chart_and_the_table_below_it() -> None:
    sections = "\n\n".join(
        f"## Del{number}\n\nFakta{number}\n\n> {PROSE}\n\n![{number}](chart:{CHART.id})\n\n"
        f"| Tall | Nå |\n|---|---|\n| Verdi{number} | 1 |\n\n{PROSE * (number % 4)}"
        for number in range(1, 13)
    )
    found = [" ".join(line.get_text() for line in page) for page in lines(simple(sections))]
    for number in range(1, 13):
        homes = {
            page
            for page, words in enumerate(found)
            if re.search(rf"(?:Del|Fakta|Verdi){number}\b", words)
        }
        assert len(homes) == 1


def test_a_table_begins_with_a_row_below_its_heading(long_pages: list[list[str]]) -> None:
    where = {
        word: number
        for number, page in reversed(list(enumerate(long_pages)))
        for word in re.findall(r"(?:Del|Tabell|Rad) ?\d+(?:x1\b)?", " ".join(page))
    }
    for number in range(1, 61, 2):
        assert where[f"Del {number}"] == where[f"Tabell {number}"] == where[f"Rad{number}x1"]


def test_a_small_table_stays_on_one_page(long_pages: list[list[str]]) -> None:
    whole = [" ".join(page) for page in long_pages]
    for number in range(1, 61, 2):
        rows = 2 + number % 9
        homes = {page for page, words in enumerate(whole) if re.search(rf"Rad{number}x\d", words)}
        assert len(homes) == 1 or rows > 5


def test_the_head_of_a_table_stands_on_every_page_of_it() -> None:
    rows = "\n".join(f"| rad {row} | verdi |" for row in range(120))
    pages = lines(simple(f"# T\n\n| Hode | Tall |\n|---|---|\n{rows}"))
    assert len(pages) > 2
    assert all(any("Hode" in line.get_text() for line in page) for page in pages)


def test_a_row_is_not_divided_between_pages() -> None:
    row = f"| start {PROSE} slutt | x |\n"
    for page in lines(simple(f"# T\n\n| A | B |\n|---|---|\n{row * 60}")):
        words = " ".join(line.get_text() for line in page)
        assert words.count("start") == words.count("slutt")


def test_a_row_taller_than_a_page_is_divided() -> None:
    long = simple(f"# T\n\n| A | B |\n|---|---|\n| {PROSE * 40} slutten | x |\n| neste | y |")
    assert "slutten" in text(long)
    assert "neste" in text(long)
    assert pdf_ink.outside(long, side=PAGE_SIDE, top=PAGE_TOP, bottom=BELOW_THE_FOOT) == []


# ----- bad input -----

LONG_WORD = "ord" * 3400
FOREIGN = "Hárstták čđŋšŧž ČĐŊŠŦŽ 🎉 👨‍👩‍👧 東京 عربى \u202eabc\u202c \x01\x1b[31m \ue000 e\u0301"
SHOWN = (
    f"Hárstták čđŋšŧž ČĐŊŠŦŽ {REPLACEMENT} {REPLACEMENT * 3} {REPLACEMENT * 2} {REPLACEMENT * 4}"
)


def unbroken(text: str) -> str:
    """The letters of a text, wherever lines were broken or blanks would not break."""
    return re.sub(r"\s+", "", text)


def test_hostile_text_leaves_every_word_and_no_mark_behind() -> None:
    texts = [*HOSTILE, LONG_WORD, FOREIGN]
    safe = [escape(words) for words in texts]
    plain = simple("# T\n\n" + "\n\n".join("a" for _ in safe) + "\n\n" + table(["a" for _ in safe]))
    hostile = simple("# T\n\n" + "\n\n".join(safe) + "\n\n" + table(safe))
    found = text(hostile)
    for words in HOSTILE:
        assert unbroken(found).count(unbroken(words)) >= 2, words
    assert unbroken(found).count("ord") >= 2 * LONG_WORD.count("ord")
    assert SHOWN in found
    # The addresses among the words are links; otherwise the tree is that of plain words.
    assert names(tree(hostile)) == names(tree(plain))
    assert pdf_ink.outside(hostile, side=PAGE_SIDE, top=PAGE_TOP, bottom=BELOW_THE_FOOT) == []


@pytest.mark.parametrize("standard", ["UA-1", "A-2a"])
def test_hostile_text_passes_verapdf(standard: str) -> None:
    safe = [escape(words) for words in [*HOSTILE, FOREIGN]]
    assert failures(simple("# T\n\n" + "\n\n".join(safe) + "\n\n" + table(safe)), standard) == []


def table(texts: list[str]) -> str:
    return "| A | B |\n|---|---|\n" + "\n".join(f"| {words} | b |" for words in texts)


def names(document: Tag) -> list[str]:
    return [
        tag.name for tag in document.all("P", "Table", "TR", "TH", "TD", "L", "Code", *HEADINGS)
    ]


def test_words_stay_within_their_columns() -> None:
    long = [
        "https://www.harstad.kommune.no/tjenester/helse-og-omsorg/nav/skjema?id=12345&lang=nb",
        "a" * 60,
        "samfunnsutviklingsavdelingen/boligtildelingskontoret",
        "NAVHARSTADFLYKTNINGETJENESTENOGINTRODUKSJONSPROGRAMMET",
        "`plans/nav-harstad/driftsplan-2015-med-et-svært-langt-filnavn.yaml`",
    ]
    rows = "\n".join(f"| {'|'.join([words] * 4)} | X |" for words in long)
    found = [
        letter
        for _, letter in letters(simple(f"# T\n\n| a | b | c | d | e |\n|-|-|-|-|-|\n{rows}"))
        if letter.y0 > PAGE_BOTTOM
    ]
    last = [letter.x0 for letter in found if letter.get_text() == "X"]
    top = max(letter.y1 for letter in found if letter.get_text() == "X")
    assert len(last) == len(long)
    others = [letter for letter in found if letter.get_text() != "X" and letter.y1 <= top]
    assert max(letter.x1 for letter in others) <= min(last)


def test_particulars_of_any_length_stay_on_the_page() -> None:
    meta = replace(
        META, title="tittel " * 80, subtitle=LONG_WORD, author=LONG_WORD, version=LONG_WORD
    )
    long = simple("tekst", meta)
    assert pdf_ink.outside(long, side=PAGE_SIDE, top=PAGE_TOP, bottom=20) == []


@pytest.mark.parametrize("markdown", ["", "\n", "#", "# \n\n## \n\n- \n\n> \n\n| |\n|-|\n"])
def test_an_empty_document_is_a_page_with_a_title(markdown: str) -> None:
    empty = simple(markdown)
    assert META.title in text(empty)
    assert failures(empty, "UA-1") == []


def test_a_document_that_cannot_be_set_says_why() -> None:
    with pytest.raises(ReportError, match=r"the document could not be set: .*unknown variable"):
        compiled("#set document(title: [T])\n#nothing-of-that-name", created=DAY)


def test_a_warning_of_the_typesetter_is_an_error() -> None:
    with pytest.raises(ReportError, match=r"the document could not be set: .*unknown font family"):
        compiled('#set document(title: [T])\n#set text(font: "no such font")\n= A', created=DAY)


# ----- pictures -----


def test_contact_sheets_hold_every_page(tmp_path: Path, pdf: bytes) -> None:
    file = tmp_path / "plan.pdf"
    file.write_bytes(pdf)
    sheets = pages.write(file)
    with opened(pdf) as document:
        assert len(sheets) == -(-len(document.pages) // pages.ACROSS)
    assert [sheet.name for sheet in sheets[:1]] == ["plan-01.png"]


def test_ink_is_measured_where_it_lies() -> None:
    picture = Image.new("RGB", (100, 200), "white")
    assert pdf_ink.inked(picture) is None
    ImageDraw.Draw(picture).rectangle((10, 20, 30, 40), fill=(240, 240, 200))
    assert pdf_ink.inked(picture) == (10, 20, 31, 41)
