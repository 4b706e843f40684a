"""The dialect of documents, and user text that stays text in it."""

import re

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st
from markdown_it.token import Token

from navplan.report.markdown import escape, plain_text, shifted, tokens

HOSTILE = [
    "*a* _b_ `c` **d** ~~e~~",
    "a | b || c \\| d \\",
    "# not a heading #",
    "1. not a list",
    "- not a list",
    "> not a quotation",
    "[a](javascript:alert(1)) ![b](chart:x) [^1] [^1]: note [[toc]]",
    "<script>alert(1)</script> &amp; &#35; <!-- a -->",
    "Table: not a caption",
    "```not code",
    "---",
    "===",
    '#let x = [a]; $b$ @c <d> \\u{41} "e" //f /*g*/',
    "{{ a }} {% b %} {# c #}",
    "trailing backslash\\",
    "line\nbreak\r\n- and\n\n# more",
    "snake_case_name and _edge_",
    "www.harstad.kommune.no/a_b_c og a@b.no",
    "[words]{lang=nn} a<br>b",
]

# What people type, with every mark that Markdown knows standing often.
PROSE = st.text(
    st.one_of(
        st.sampled_from("\\`*_{}[]()#+-.!|<>~=:&;^$@/\"' \t\n10aæŋ"),
        st.characters(codec="utf-8", exclude_characters="\x00"),
    ),
    max_size=40,
)


def folded(text: str) -> str:
    """The text as it reads in one line."""
    return re.sub(r"[ \t\n\r\f\v\x1c-\x1f\x85\u2028\u2029]+", " ", text).strip()


def kinds(stream: list[Token]) -> list[str]:
    return [token.type for token in stream]


def words(stream: list[Token]) -> list[str]:
    return [plain_text(token) for token in stream if token.type == "inline"]


@pytest.mark.parametrize("text", HOSTILE)
def test_escaped_text_reads_the_same_in_every_place(text: str) -> None:
    safe = escape(text)
    assert words(tokens(safe)) == [folded(text)]
    assert words(tokens(f"## {safe}")) == [folded(text)]
    assert words(tokens(f"- {safe}\n- b")) == [folded(text), "b"]
    assert words(tokens(f"| a | {safe} |\n|---|---|\n| {safe} | b |")) == [
        "a",
        folded(text),
        folded(text),
        "b",
    ]


@given(PROSE)
@example("#")
@example("a\\")
@example("1.")
@example("a _b_c_ d")
def test_escape_is_lossless_and_never_makes_structure(text: str) -> None:
    assume(folded(text))
    safe = escape(text)
    stream = tokens(f"{safe}\n\n| a | {safe} |\n|---|---|\n| b | c |\n\n# {safe}\n\n- {safe}")
    assert words(stream) == [folded(text), "a", folded(text), "b", "c", folded(text), folded(text)]
    assert kinds(stream).count("table_open") == 1


def test_two_texts_side_by_side_do_not_make_a_mark() -> None:
    assert words(tokens(escape("R&") + escape("amp; D"))) == ["R&amp; D"]
    assert words(tokens(escape("a_") + escape("_b_"))) == ["a__b_"]


def test_what_needs_no_escape_stays_readable() -> None:
    text = "Følge opp (jf. pkt. 2.2): 60 % vår, 40 % høst – R&D, 3-årig, a_b"
    assert escape(text) == text
    assert escape("31 (1. halvår 2015)") == "31 (1. halvår 2015)"


def test_a_caption_stands_inside_its_table() -> None:
    stream = tokens("Table: Tiltak *her*\n\n| a |\n|---|\n| b |\n")
    assert kinds(stream)[:4] == ["table_open", "caption_open", "inline", "caption_close"]
    assert words(stream) == ["Tiltak her", "a", "b"]


def test_a_caption_without_a_table_is_a_paragraph() -> None:
    assert kinds(tokens("Table: nothing follows")) == [
        "paragraph_open",
        "inline",
        "paragraph_close",
    ]


def test_the_list_of_contents_is_asked_for_by_a_paragraph_alone() -> None:
    assert kinds(tokens("[[toc]]")) == ["toc"]
    assert kinds(tokens("see [[toc]]")) == ["paragraph_open", "inline", "paragraph_close"]


def test_html_stays_text_but_br_breaks_the_line() -> None:
    stream = tokens("<b>a</b><br>c<br/>d <script>")
    assert words(stream) == ["<b>a</b>\nc\nd <script>"]


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("https://www.nav.no/kontor.", "https://www.nav.no/kontor"),
        (
            "(se https://no.wikipedia.org/wiki/Nav_(etat))",
            "https://no.wikipedia.org/wiki/Nav_(etat)",
        ),
        ("www.nav.no, og", "https://www.nav.no"),
        ("post@nav.no", "mailto:post@nav.no"),
        ("[Nav](https://nav.no)", "https://nav.no"),
        ("<https://nav.no>", "https://nav.no"),
        ("![kart](https://nav.no/kart.png)", "https://nav.no/kart.png"),
    ],
)
def test_addresses_are_links(text: str, address: str) -> None:
    inline = tokens(text)[1]
    links = [child for child in inline.children or [] if child.type == "link_open"]
    assert [link.attrs["href"] for link in links] == [address]


@pytest.mark.parametrize("address", ["javascript:a()", "data:text/html,a", "file:///etc/passwd"])
def test_an_address_that_is_no_place_to_go_stays_text(address: str) -> None:
    assert words(tokens(f"[a]({address})")) == [f"[a]({address})"]


def test_words_in_another_language_are_marked() -> None:
    children = tokens("Vi *sa* [alle *skal* med]{lang=nn}.")[1].children or []
    spans = [child.attrs["lang"] for child in children if child.type == "span_open"]
    assert spans == ["nn"]
    assert words(tokens("[a]{lang=nn} [b]{color=red}")) == ["a [b]{color=red}"]


def test_headings_have_names_of_their_own() -> None:
    names = [
        token.attrs["id"]
        for token in tokens("# Mål og tiltak\n\n## A\n\n## A\n\n## A\n\n## A-1\n\n## !!!")
        if token.type == "heading_open"
    ]
    assert names == ["mål-og-tiltak", "a", "a-1", "a-2", "a-1-1", "-1"]


def test_the_headings_of_a_field_come_below_its_section() -> None:
    assert shifted("# A\n\n### B\n\n#### C\n\n# D", 2) == "### A\n\n#### B\n\n##### C\n\n### D"


def test_underlined_headings_are_shifted_too() -> None:
    assert shifted("A\nB\n===\n\nC\n---", 3) == "#### A B\n\n##### C"


def test_the_deepest_heading_is_the_sixth() -> None:
    assert shifted("# A\n\n## B", 5) == "###### A\n\n###### B"


def test_code_is_not_shifted_and_is_closed() -> None:
    assert shifted("```\n# a", 2) == "```\n# a\n```"
    assert shifted("```\n# a\n```", 2) == "```\n# a\n```"


def test_a_field_cannot_ask_for_the_contents() -> None:
    assert words(tokens(shifted("[[toc]]", 2))) == ["[[toc]]"]


def test_footnotes_of_two_fields_do_not_meet() -> None:
    first, second = shifted("a[^1]\n\n[^1]: b", 2), shifted("c[^1]\n\n[^1]: d", 2)
    assert words(tokens(f"{first}\n\n{second}")) == ["a", "c", "b", "d"]


@given(st.lists(st.sampled_from(["# a", "## b", "### c", "#### d", "text", "> ## e"])))
def test_shifted_headings_never_skip_a_level(lines: list[str]) -> None:
    level = 2
    for token in tokens(shifted("\n\n".join(lines), 2)):
        if token.type == "heading_open":
            assert 2 < int(token.tag[1:]) <= level + 1
            level = int(token.tag[1:])


@given(PROSE)
def test_shifted_is_stable(text: str) -> None:
    once = shifted(text, 1)
    assume("[^" not in text)  # notes are named by the text they stand in
    assert shifted(once, 1) == once
