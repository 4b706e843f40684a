"""Markdown as Typst markup: words are never markup, columns fit, headings do not skip."""

import math
import re
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from navplan.report import ReportError
from navplan.report.columns import Cell, fitted
from navplan.report.fitting import SYLLABLES, has_syllables, joined, pieces, width_of
from navplan.report.fonts import FAMILY, REPLACEMENT, face, folder, missing_glyphs, shown
from navplan.report.markdown import escape
from navplan.report.palette import ACCENT, INK, LINK, MUTED, PAPER, STATUS, TINT
from navplan.report.typst import to_typst
from navplan.report.typst_frame import TEXT_WIDTH
from navplan.report.typst_text import Line, kept_together, literal, string
from tests.report_samples import CHART, CHARTS, DOCUMENT, META

STRING = re.compile(r'"(?:\\.|[^"\\])*"')


def body(markdown: str) -> str:
    """The markup of the text alone, without the look and the head of the document."""
    whole = to_typst(markdown, meta=META, charts=CHARTS)
    return whole.split("\n#head(", 1)[1].split("\n", 1)[1]


def said(markup: str) -> str:
    """What the string literals of a markup say."""
    found = STRING.findall(markup)
    return "".join(re.sub(r"\\(.)", r"\1", text[1:-1]) for text in found)


# ----- words -----


@given(st.text())
def test_a_literal_is_one_string_whatever_the_text(text: str) -> None:
    markup = literal(text)
    assert STRING.sub("", markup) == "#;"


@pytest.mark.parametrize(
    "text",
    [
        '#let x = 1; "quoted" \\"',
        "$a$ @b <c> `d` *e* _f_ = g",
        "// h /* i */ ~ -- --- ... \\u{41} [j] {k}",
        '#import "@preview/cetz:0.4.2"',
        "{{ 7 * 7 }} {% raw %}",
    ],
)
def test_marks_of_other_languages_are_only_words(text: str) -> None:
    markup = body(f"# T\n\n{escape(text)}")
    code = STRING.sub("", markup)
    assert text in said(markup)
    assert "@" not in code
    assert "import" not in code


def test_words_longer_than_the_line_may_break() -> None:
    assert Line(100, 10).text("a" * 60).count("#w;") == 11
    assert Line(100, 10).text("vanlige ord") == '#"vanlige ord";'


def test_a_long_word_breaks_over_the_borders_of_its_marks() -> None:
    bold = "".join(f"**{'a' * 15}**_{'b' * 15}_" for _ in range(6))
    assert "#w;" in body(f"# T\n\n{bold}")


def test_a_long_norwegian_word_is_hyphenated_and_not_cut() -> None:
    line = Line(80, 9)
    assert line.text("kvalifiseringsprogrammet") == '#y("kvalifiseringsprogrammet");'


@given(st.text(min_size=1).filter(lambda text: " " not in text))
def test_pieces_are_the_whole_word(word: str) -> None:
    assert "".join(pieces(word)) == word
    assert "".join(joined(word)) == word


def test_a_percentage_is_not_parted_from_its_number() -> None:
    assert said(body("# T\n\n60 % vår og 40 %")) == "60\u00a0% vår og 40\u00a0%"


@pytest.mark.parametrize(
    "words",
    [
        "31. august 2015",
        "31 August 2015",
        "august 2015",
        "2. tertial 2015",
        "1. halvår",
        "3 prosentpoeng",
        "minst 47 %",
        "7,5 %",
        "3 år",
        "per år",
    ],
)
def test_what_belongs_together_stays_in_one_line(words: str) -> None:
    joined_words = words.replace(" ", "\u00a0")
    assert kept_together(f"og {words} og") == f"og {joined_words} og"
    assert said(body("# T\n\nog " + words.replace(" ", "\n") + " og")) == f"og {joined_words} og"


def test_what_belongs_together_is_parted_where_the_line_is_too_short() -> None:
    assert Line(40, 9).text("31.\u00a0august\u00a02015") == '#"31. august 2015";'


def test_a_short_word_with_a_hyphen_stays_whole() -> None:
    assert Line(60, 9).text("en NAV-leder her") == '#"en ";#box("NAV-leder");#" her";'
    assert "box" not in Line(60, 9).text("NAV-leder/avdelingsleder")


def test_a_short_word_is_not_hyphenated_where_it_has_room() -> None:
    assert Line(60, 9).text("bedriftsbesøk") == '#"bedriftsbesøk";'


def test_the_title_of_a_chart_is_not_said_twice() -> None:
    chart = f"![{CHART.title}](chart:{CHART.id})"
    assert f">{CHART.title}</text>" not in said(
        body(f"# T\n\n## {CHART.title}\n\ntekst\n\n{chart}")
    )
    assert f">{CHART.title}</text>" in said(body(f"# T\n\n## Noe annet\n\n{chart}"))


# ----- letters -----


def test_the_font_has_every_letter_that_plans_need() -> None:
    assert (
        missing_glyphs("æøå ÆØÅ čđŋšŧž ČĐŊŠŦŽ áäöü ●▲■○✓ →↗↘ ≥≤− –—…«»“”’ §%‰½ × · \u00a0\u202f")
        == []
    )


def test_only_the_faces_of_the_document_lie_in_its_folder() -> None:
    assert folder().name == FAMILY
    assert len(list(folder().glob("*.ttf"))) == 4


def test_what_the_font_lacks_is_named_and_replaced() -> None:
    text = "Ferie 🎉 i 東京 🎉\x07"
    assert missing_glyphs(text) == ["🎉", "東", "京", "\x07"]
    assert (
        shown(text)
        == f"Ferie {REPLACEMENT} i {REPLACEMENT}{REPLACEMENT} {REPLACEMENT}{REPLACEMENT}"
    )


def test_letters_and_accents_written_apart_are_put_together() -> None:
    assert shown("a\u030a e\u0301") == "å é"
    assert missing_glyphs("a\u030a") == []


def test_marks_that_only_choose_a_picture_are_left_out() -> None:
    assert shown("✓\ufe0f a\ufeffb") == "✓ ab"


def test_text_cannot_be_turned_around() -> None:
    assert missing_glyphs("a\u202eb") == ["\u202e"]


@given(st.text())
def test_what_is_shown_can_be_shown(text: str) -> None:
    assert missing_glyphs(shown(text)) == []
    assert shown(shown(text)) == shown(text)


def test_widths_are_those_of_the_font() -> None:
    assert face("regular").width("i", 10) < face("regular").width("m", 10)
    assert face("regular").width("måned", 10) < face("bold").width("måned", 10)


# ----- columns -----

HEAD = [Cell("Nr.", "bold"), Cell("Tiltak", "bold"), Cell("Ansvar", "bold"), Cell("Frist", "bold")]
ROW = [
    Cell("1.1"),
    Cell("Samarbeid med arbeidsgivere i kommunen og regionen om praksis og lønnstilskudd " * 2),
    Cell("Avdelingsleder for oppfølging, i samarbeid med flyktningetjenesten"),
    Cell("31. desember 2015"),
]


def test_dates_and_codes_keep_their_width_and_the_rest_is_shared() -> None:
    fit = fitted(HEAD, [ROW], room=TEXT_WIDTH)
    assert [track == "auto" for track in fit.tracks] == [True, False, False, True]
    assert fit.rooms[3] >= width_of("31. desember 2015", size=fit.size)
    assert fit.rooms[1] > fit.rooms[2]


def test_few_low_rows_stay_on_one_page() -> None:
    assert fitted(HEAD, [ROW] * 5, room=TEXT_WIDTH).together
    assert not fitted(HEAD, [ROW] * 6, room=TEXT_WIDTH).together


def test_only_a_row_that_fills_half_a_page_may_be_divided() -> None:
    tall = [ROW[0], Cell("ord og flere ord " * 400), *ROW[2:]]
    fit = fitted(HEAD, [ROW, tall], room=TEXT_WIDTH)
    assert fit.tall == {1}
    assert not fit.together


def test_many_columns_are_set_smaller() -> None:
    few = fitted([Cell("Januar", "bold")] * 6, [[Cell("1 200")] * 6], room=TEXT_WIDTH)
    many = fitted([Cell("Januar", "bold")] * 13, [[Cell("1 200")] * 13], room=TEXT_WIDTH)
    assert many.size < few.size
    assert many.inset < few.inset


WORD = st.sampled_from(
    [
        "Nav",
        "og",
        "månedlig",
        "kvalifiseringsprogrammet",
        "samfunnsutviklingsavdelingen/boligkontoret",
        "31.12.2015",
        "2015-T2",
        "12 %",
        "https://www.harstad.kommune.no/tjenester/nav",
    ]
)
TEXT = st.lists(WORD, max_size=12).map(" ".join)


@given(
    st.integers(1, 6).flatmap(
        lambda n: st.lists(st.lists(TEXT, min_size=n, max_size=n), min_size=1, max_size=6)
    )
)
def test_a_table_fills_the_line_and_every_word_has_room(rows: list[list[str]]) -> None:
    head, *others = [[Cell(text) for text in row] for row in rows]
    fit = fitted(head, others, room=TEXT_WIDTH)
    widths = [room + 2 * fit.inset for room in fit.rooms]
    assert sum(widths) == pytest.approx(TEXT_WIDTH)
    assert any(track.endswith("fr") for track in fit.tracks)
    for place, room in enumerate(fit.rooms):
        for part in (part for row in rows for word in row[place].split() for part in joined(word)):
            is_hyphenated = has_syllables(part) and room >= SYLLABLES
            cut = [part] if room >= width_of(part, size=fit.size) - 0.1 else pieces(part)
            assert is_hyphenated or all(
                width_of(piece, size=fit.size) <= room + 0.1 for piece in cut
            )


def test_a_table_in_a_list_is_as_wide_as_the_list() -> None:
    table = "| a | b |\n|---|---|\n| c | d |"
    whole, inner = (
        body(f"# T\n\n{table}"),
        body("# T\n\n- x\n\n" + re.sub("^", "  ", table, flags=re.MULTILINE)),
    )
    width = re.compile(r"([\d.]+)fr")
    assert float(width.findall(inner)[0]) < float(width.findall(whole)[0])


def test_tables_with_the_same_head_have_the_same_columns() -> None:
    tables = "\n\n".join(
        f"| Tiltak | Frist |\n|---|---|\n| {'ord ' * count} | {day} |"
        for count, day in [(3, "–"), (60, "31. desember 2015"), (9, "løpende")]
    )
    found = re.findall(r"columns: \((.*?)\)", body(f"# T\n\n{tables}"))
    assert len(found) == 3
    assert len(set(found)) == 1


# ----- blocks -----


def test_a_table_always_has_a_head_and_its_caption() -> None:
    markup = body("# T\n\nTable: Mål *nå*\n\n| A | B |\n|:--|--:|\n| 1 | 2 |")
    assert 'caption: [#"Mål ";#emph[#"nå";];]' in markup
    assert 'head: ([#"A";], [#"B";], )' in markup
    assert "align: (left, right, )" in markup


def test_a_head_with_a_note_is_not_repeated() -> None:
    assert "repeats: false" in body("# T\n\n| A[^1] |\n|---|\n| b |\n\n[^1]: c")
    assert "repeats: true" in body("# T\n\n| A |\n|---|\n| b[^1] |\n\n[^1]: c")


def test_status_marks_have_their_colour_and_stand_apart_from_the_word() -> None:
    assert f'#status(rgb("{STATUS["■"]}"), "■", [#"Ikke på mål";]);' in body(
        "# T\n\n**■ Ikke på mål**"
    )
    assert "#status" not in body("# T\n\n**viktig** og ■ i teksten")


def test_a_note_called_twice_is_written_once() -> None:
    markup = body("# T\n\na[^x] b[^x]\n\n[^x]: c *d*")
    assert markup.count("#note[") == 1
    assert '#footnote(label("footnote 0"));' in markup


def test_a_note_may_call_itself() -> None:
    assert body("# T\n\na[^x]\n\n[^x]: b[^x]").count("#note[") == 1


def test_links_lead_where_a_reader_can_go() -> None:
    assert '#link("https://nav.no")[#"Nav";];' in body("# T\n\n[Nav](https://nav.no)")
    assert '#link(label("mål"))[#"under";];' in body("# T\n\n[under](#mål)\n\n## Mål")
    assert "#link" not in body("# T\n\n[a](annen.md) [b](#finnes-ikke) [c](chart:x)")


def test_what_is_nested_too_deep_keeps_its_words() -> None:
    assert "dypt" in said(body("# T\n\n" + "> " * 60 + "dypt"))
    assert (
        said(body("# T\n\n" + "".join("  " * depth + "- punkt\n" for depth in range(40)))).count(
            "punkt"
        )
        == 40
    )
    assert "dypt" in said(body("# T\n\n" + "*x " * 60 + "dypt" + "*" * 60))


def test_the_list_of_contents_does_not_list_itself() -> None:
    markup = body("# T\n\n## Innhold\n\n[[toc]]\n\n## Mål")
    assert '#heading(level: 2, outlined: false)[#"Innhold";]' in markup
    assert '#heading(level: 2, outlined: true)[#"Mål";]' in markup


def test_the_title_is_the_first_heading_or_that_of_the_document() -> None:
    given_title = to_typst("# Plan *2015*\n\ntekst", meta=META, charts={})
    assert '#head([#heading(level: 1, outlined: false)[#"Plan ";#emph[#"2015";];]' in given_title
    assert f"#head([#heading(level: 1, outlined: false)[{literal(META.title)}]]" in to_typst(
        "tekst", meta=META, charts={}
    )


def test_particulars_are_words_too() -> None:
    hostile = '"]); #panic("x") $ \\ '
    meta = replace(META, title=hostile, author=hostile, subtitle=hostile, version=hostile)
    assert "#panic" not in STRING.sub("", to_typst("", meta=meta, charts={}))


@pytest.mark.parametrize(
    ("markdown", "complaint"),
    [
        (
            "# T\n\n## A\n\n#### Mål *nå*\n",
            "the heading “Mål nå” (line 5 of the document) is at level 4",
        ),
        ("### A", "the heading “A” (line 1 of the document) is at level 3"),
        ("![a](chart:b)", "the document shows the chart “b”, which does not exist"),
        ("![a](kart.png)", "the picture “kart.png” cannot be shown: only charts can"),
    ],
)
def test_a_document_that_would_mislead_is_refused(markdown: str, complaint: str) -> None:
    with pytest.raises(ReportError) as refused:
        to_typst(markdown, meta=META, charts={})
    assert str(refused.value).startswith(complaint)


def test_a_chart_must_say_something_to_those_who_cannot_see_it() -> None:
    silent = {"c": replace(CHART, id="c", description=" ")}
    assert 'alt: "words"' in to_typst("![words](chart:c)", meta=META, charts=silent)
    with pytest.raises(ReportError, match="no description"):
        to_typst("![](chart:c)", meta=META, charts=silent)


def test_the_same_document_gives_the_same_markup() -> None:
    once, again = (to_typst(DOCUMENT, meta=META, charts=CHARTS) for _ in range(2))
    assert once == again


def test_newlines_and_quotes_in_strings() -> None:
    assert string('a"b\\c\nd') == '"a\\"b\\\\c\\nd"'


# ----- colours -----


def light(colour: str) -> list[float]:
    """The linear red, green and blue of a colour, from 0 to 1."""
    shares = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    return [s / 12.92 if s <= 0.04045 else ((s + 0.055) / 1.055) ** 2.4 for s in shares]


def contrast(one: str, other: str) -> float:
    """The contrast of two colours as WCAG 2.1 has it."""
    weights = (0.2126, 0.7152, 0.0722)
    bright = [
        sum(w * s for w, s in zip(weights, light(c), strict=True)) + 0.05 for c in (one, other)
    ]
    return max(bright) / min(bright)


def seen(rgb: list[float]) -> tuple[float, float, float]:
    """A colour in CIELAB, where distance is how different two colours look."""
    red, green, blue = rgb
    axes = (
        (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047,
        0.2126 * red + 0.7152 * green + 0.0722 * blue,
        (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883,
    )
    x, y, z = (a ** (1 / 3) if a > 0.008856 else 7.787 * a + 16 / 116 for a in axes)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


# Machado, Oliveira and Fernandes (2009), severity 1.0.
SIGHT = {
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}


def difference(one: str, other: str, sight: str) -> float:
    """How different two colours look to somebody with such sight."""
    both = []
    for colour in (one, other):
        rgb = light(colour)
        there = [sum(w * s for w, s in zip(row, rgb, strict=True)) for row in SIGHT[sight]]
        both.append(seen([min(1.0, max(0.0, share)) for share in there]))
    return math.dist(*both)


@pytest.mark.parametrize("colour", [*STATUS.values(), INK, MUTED, ACCENT, LINK])
@pytest.mark.parametrize("ground", [PAPER, TINT])
def test_every_colour_of_words_can_be_read(colour: str, ground: str) -> None:
    assert contrast(colour, ground) >= 4.5


@pytest.mark.parametrize("sight", SIGHT)
def test_the_colours_of_status_differ_for_every_sight(sight: str) -> None:
    colours = list(STATUS.values())
    for place, one in enumerate(colours):
        for other in colours[place + 1 :]:
            assert difference(one, other, sight) >= 20


def test_good_near_and_bad_differ_without_any_colour() -> None:
    shades = sorted(seen(light(STATUS[mark]))[0] for mark in "●▲■")
    assert min(b - a for a, b in pairwise(shades)) >= 9
