"""What the reader makes of a file: its data, the place of everything, and what is wrong."""

from __future__ import annotations

import pickle

import pytest
from _ruamel_yaml import CParser, ScalarEvent
from hypothesis import example, given
from hypothesis import strategies as st
from ruamel.yaml import YAML

from navplan.diagnostics import CODES, Diagnostic, Path, Severity
from navplan.source import Place, Span
from navplan.yamlfile import MAX_BYTES, MAX_DEPTH, Document, Plain, read_yaml
from navplan.yamlfile.codes import MAX_FINDINGS
from navplan.yamlfile.outline import Node, Outline


def read(text: str | bytes) -> Document:
    """The document of a file that has nothing wrong with it."""
    document, findings = read_yaml("plan.yaml", _bytes(text))
    assert findings == []
    return document


def findings(text: str | bytes) -> list[Diagnostic]:
    return read_yaml("plan.yaml", _bytes(text))[1]


def found(text: str | bytes) -> list[str]:
    """What is wrong with a file: `line:column name`."""
    return [f"{_at(finding.place)} {finding.name}" for finding in findings(text)]


def underlined(text: str) -> list[str]:
    """What each finding points at."""
    document, all_found = read_yaml("plan.yaml", text.encode())
    return [_underlined(document, finding.place) for finding in all_found]


def words(finding: Diagnostic) -> str:
    """The message and the help in English."""
    code = CODES[finding.code]
    return f"{code.message.format(**finding.params)}; {code.help.format(**finding.params)}"


def _bytes(text: str | bytes) -> bytes:
    return text if isinstance(text, bytes) else text.encode()


def _at(place: Place | None) -> str:
    assert place is not None
    return f"{place.line}:{place.column}"


def _underlined(document: Document, place: Place | None) -> str:
    assert place is not None
    starts = document.source.line_starts
    start = starts[place.line - 1] + place.column - 1
    end = starts[place.end_line - 1] + place.end_column - 1
    return document.source.text[start:end]


# ----- data -----


def test_a_plan_is_read_as_maps_lists_and_texts() -> None:
    plan = read(
        """\
kind: operating-plan
implements: [virksomhetsplan, budsjett]
actions:
  - id: bosettingsplan
    contributors:
    - Voksenopplæringa
    - Bygg- og eiendomstjenesten
framework: |
  Målet for NAV er «arbeid».

  Vi skal være tilgjengelige.
"""
    )

    assert plan.data == {
        "kind": "operating-plan",
        "implements": ["virksomhetsplan", "budsjett"],
        "actions": [
            {
                "id": "bosettingsplan",
                "contributors": ["Voksenopplæringa", "Bygg- og eiendomstjenesten"],
            }
        ],
        "framework": "Målet for NAV er «arbeid».\n\nVi skal være tilgjengelige.\n",
    }


@pytest.mark.parametrize(
    "written",
    ["0301", "no", "NO", "1.10", "12:30", "3,5", "1 000", "1e3", "true", "2015-06", ".5", "Null"],
)
def test_a_value_stays_what_was_written(written: str) -> None:
    assert read(f"value: {written}\n").data == {"value": written}


@pytest.mark.parametrize("written", ["2015-06", "0301", "no", "12", "år"])
def test_a_key_stays_what_was_written(written: str) -> None:
    assert read(f"{written}: 1\n").data == {written: "1"}


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ('"14/0000"', "14/0000"),
        ('"a: b # c"', "a: b # c"),
        (r'"to\nlinjer"', "to\nlinjer"),
        ("'Ungdommens ''egen'' plan'", "Ungdommens 'egen' plan"),
        ('""', ""),
        ("'~'", "~"),
        ('"null"', "null"),
        ("to\n  linjer", "to linjer"),
        ("|-\n  a # b\n  c: d", "a # b\nc: d"),
        (">\n  a\n  b\n", "a b\n"),
        ("æøå «ŋŧ» 😀", "æøå «ŋŧ» 😀"),
    ],
)
def test_quotes_and_blocks_are_read_as_the_text_they_mean(written: str, text: str) -> None:
    assert read(f"value: {written}\n").data == {"value": text}


@pytest.mark.parametrize("nothing", ["", " ~", " null", "   # comes later"])
def test_a_key_without_value_is_not_in_the_data_but_has_a_place(nothing: str) -> None:
    plan = read(f"id: x\nvision:{nothing}\ntitle: Plan\n")

    assert plan.data == {"id": "x", "title": "Plan"}
    assert plan.place_of(("vision",), key=True) == Place(2, 1, 2, 7)
    assert plan.place_of(("vision",)).line == 2


def test_an_empty_value_is_reported_at_its_key() -> None:
    # The parser says that the value of `b` is where the bracket closes.
    plan = read("a: {b: , c: x}\nd:\n\n\ne: y\n")

    assert plan.place_of(("a", "b")) == Place(1, 5, 1, 6)
    assert plan.place_of(("d",)) == Place(2, 1, 2, 2)


@pytest.mark.parametrize(
    "raw",
    [
        b"\xef\xbb\xbfid: x\r\ntitle: \xc3\xa6\r\n",
        b"id: x\rtitle: \xc3\xa6\r",
        b"---\nid: x\ntitle: \xc3\xa6\n...\n",
    ],
)
def test_byte_order_mark_line_ends_and_document_marks_make_no_difference(raw: bytes) -> None:
    assert read(raw).data == {"id": "x", "title": "æ"}


# ----- places -----

PLAN = """\
# Plan for 2015
kind: scorecard
"unit": nav-harstad
goals:
  - id: bosetting
    supports: [a, b]  # to lenker
    note: |
      Første linje.

  # til slutt
period: 2015
"""


@pytest.mark.parametrize(
    ("path", "key", "value"),
    [
        (("kind",), "kind", "scorecard"),
        (("unit",), '"unit"', "nav-harstad"),
        (("goals", 0, "id"), "id", "bosetting"),
        (("goals", 0, "supports"), "supports", "[a, b]"),
        (("goals", 0, "note"), "note", "|\n      Første linje."),
        (("period",), "period", "2015"),
    ],
)
def test_every_key_and_value_has_its_span(path: Path, key: str, value: str) -> None:
    plan = read(PLAN)
    key_span, value_span = plan.key_span(path), plan.value_span(path)

    assert key_span is not None
    assert PLAN[key_span.start : key_span.end] == key
    assert value_span is not None
    assert PLAN[value_span.start : value_span.end].rstrip() == value


def test_list_items_have_a_value_and_no_key() -> None:
    plan = read(PLAN)

    assert plan.key_span(("goals", 0, "supports", 1)) is None
    assert plan.place_of(("goals", 0, "supports", 1)) == Place(6, 19, 6, 20)


def test_a_block_ends_where_its_last_value_ends() -> None:
    assert read(PLAN).place_of(("goals", 0)) == Place(5, 5, 8, 20)


@pytest.mark.parametrize("brackets", ["[a, b, ]", "[ # ]\n  a\n  # ]\n  ]", "{a: b}", "[]", "{ }"])
def test_a_value_in_brackets_ends_with_its_bracket(brackets: str) -> None:
    plan = read(f"a: {brackets} # ]\nb: c\n")

    span = plan.value_span(("a",))

    assert span is not None
    assert plan.source.text[span.start : span.end] == brackets


def test_an_unknown_path_has_no_span() -> None:
    assert read(PLAN).value_span(("goals", 1)) is None
    assert read(PLAN).key_span(("kind", "x", 3)) is None


@pytest.mark.parametrize(
    ("path", "place"),
    [
        # Pydantic puts the names of union members between the steps of the file.
        (("goals", 0, "municipal-goal", "id"), Place(5, 9, 5, 18)),
        # A missing key is missing from what it should be in: its key, or its first key.
        (("goals", 0, "title"), Place(5, 5, 5, 7)),
        (("goals", 3), Place(4, 1, 4, 6)),
        (("title",), Place(2, 1, 2, 5)),
        ((), Place(2, 1, 2, 5)),
        # A type name after a text is about the text.
        (("period", "Period"), Place(11, 9, 11, 13)),
        # An error in a key.
        (("goals", 0, "note", "[key]"), Place(7, 5, 7, 9)),
    ],
)
def test_a_path_with_steps_the_file_lacks_finds_the_nearest_place(path: Path, place: Place) -> None:
    assert read(PLAN).place_of(path) == place


def test_an_unknown_key_is_pointed_at_itself() -> None:
    assert read(PLAN).place_of(("goals", 0, "supports"), key=True) == Place(6, 5, 6, 13)


def test_the_line_of_a_path_is_the_line_of_its_key() -> None:
    plan = read(PLAN)

    assert plan.line_of(("goals",)) == 4
    assert plan.line_of(("goals", 0)) == 5
    assert plan.line_of(("goals", 0, "note")) == 7


def test_columns_count_characters_in_all_kinds_of_files() -> None:
    plan = read("\ufeffmål: 😀\r\når: {æ: ø}\r\n".encode())

    assert plan.place_of(("mål",)) == Place(1, 6, 1, 7)
    assert plan.place_of(("år", "æ")) == Place(2, 9, 2, 10)


def test_separators_that_only_yaml_knows_do_not_shift_places() -> None:
    plan = read('a: "x\u2028y\x85z"\nb: c\n')

    assert plan.place_of(("b",)) == Place(2, 4, 2, 5)


def test_a_document_survives_pickling_without_its_tree() -> None:
    plan = read(PLAN)
    fresh = pickle.dumps(plan.outline)
    plan.place_of(("goals", 0, "id"))

    copy = pickle.loads(pickle.dumps(plan))  # noqa: S301 - our own

    assert pickle.dumps(plan.outline) == fresh
    assert copy.data == plan.data
    assert copy.place_of(("goals", 0, "id")) == Place(5, 9, 5, 18)


# ----- comments -----


def test_comments_for_navplan_are_found_wherever_comments_can_stand() -> None:
    plan = read(
        """\
# navplan: ignore[PRV001] navnet er offentlig
kind: scorecard  # navplan: ignore[IND003] vedtatt slik
goals: [a, b]  #navplan: ignore[REF001] kommer
# vanlig # navplan: ignore[A] er bortkommentert
text: |-  # navplan: ignore[TIM002] som i kilden
  # navplan: dette er tekst
more: >  # vanlig # navplan: ignore[A]
  tekst
"""
    )

    assert [(comment.line, comment.text) for comment in plan.comments] == [
        (1, "# navplan: ignore[PRV001] navnet er offentlig"),
        (2, "# navplan: ignore[IND003] vedtatt slik"),
        (3, "#navplan: ignore[REF001] kommer"),
        (5, "# navplan: ignore[TIM002] som i kilden"),
    ]
    assert plan.source.place(plan.comments[1].span) == Place(2, 18, 2, 56)


@pytest.mark.parametrize(
    "text",
    [
        "a: |\n  # navplan: x\n",
        "a: >-\n  b\n  # navplan: x\nc: d\n",
        'a: "b # navplan: x"\n',
        "'a # navplan: x': b\n",
        "a: b# navplan:x\n",
        'a: "b\n  # navplan: x"\n',
    ],
)
def test_what_looks_like_a_comment_inside_a_text_is_text(text: str) -> None:
    assert read(text).comments == ()


# ----- files that cannot be read -----


@pytest.mark.parametrize(
    ("raw", "place", "encoding"),
    [
        ("kind: x\ntitle: Målekart for året\n".encode("cp1252"), "2:9", "Windows-1252"),
        ("title: «Økt» – bra\n".encode("cp1252"), "1:8", "Windows-1252"),
        ("title: Blåbærsyltetøy\n".encode("cp865"), "1:10", "DOS (code page 865)"),
        ("title: Blåbærsyltetøy\n".encode("mac_roman"), "1:10", "Mac OS Roman"),
        ("title: æ\n".encode("utf-16"), "1:1", "UTF-16"),
        ("title: æ\n".encode("utf-16-le"), "1:1", "UTF-16"),
        ("title: æ\n".encode("utf-16-be"), "1:1", "UTF-16"),
        ("title: æ\n".encode("utf-32"), "1:1", "UTF-32"),
        ("title: å\nid: ".encode() + b"\xe5\n", "2:5", "Windows-1252"),
    ],
)
def test_another_encoding_is_named(raw: bytes, place: str, encoding: str) -> None:
    document, (finding,) = read_yaml("plan.yaml", raw)

    assert f"{_at(finding.place)} {finding.name}" == f"{place} not-utf-8"
    assert finding.params == {"encoding": encoding}
    assert document.data is None


def test_the_line_of_a_wrongly_encoded_file_can_be_shown() -> None:
    document, _ = read_yaml("plan.yaml", "title: Målekart\n".encode("cp1252"))

    assert document.source.line(1) == "title: Målekart"


def test_a_file_that_is_too_large_is_not_read() -> None:
    raw = b"a: " + b"x" * MAX_BYTES

    assert found(raw) == ["1:1 file-too-large"]
    assert "5.0 MB, and at most 5 MB" in words(findings(raw)[0])


@pytest.mark.parametrize("text", ["", "\n\n", "# bare en kommentar\n", "---\n", "~\n", "\ufeff"])
def test_an_empty_file_says_so(text: str) -> None:
    assert found(text) == ["1:1 empty-file"]


@pytest.mark.parametrize("text", ["- a\n- b\n", "Plan for 2015\n", "[a, b]\n", "kind = x\n"])
def test_a_file_that_is_no_map_says_so(text: str) -> None:
    assert found(text) == ["1:1 not-a-map"]


@pytest.mark.parametrize("opening", ["[", "{", "- ", "? ", "[\n", "{a: ", "[? ", "{? "])
def test_endless_nesting_ends_soon(opening: str) -> None:
    document, (finding,) = read_yaml("plan.yaml", (opening * 50_000).encode())

    assert finding.name == "too-deep"
    assert document.data is None


def test_as_many_levels_as_allowed_are_read() -> None:
    levels = MAX_DEPTH - 1

    assert found(f"a: {'[' * levels}{']' * levels}\n") == []
    assert found(f"a: {'[' * (levels + 1)}{']' * (levels + 1)}\n") == ["1:67 too-deep"]


def test_a_hopeless_file_is_not_looked_at_to_its_end() -> None:
    all_found = findings("a: 1\n" * 3 * MAX_FINDINGS)

    assert len(all_found) == MAX_FINDINGS + 1
    assert all_found[-1].name == "too-many-findings"


# ----- mistakes -----


@pytest.mark.parametrize(
    ("text", "finding"),
    [
        # tabs
        ("a:\n\tb: 1\n", "2:1 tab-indentation"),
        ("a: x\n\tb: 1\n", "2:1 tab-indentation"),
        ("a: x\n  \tb: 1\n", "2:3 tab-indentation"),
        ("a:\n  - b\n\t- c\n", "3:1 tab-indentation"),
        ("-\ta: b\n", "1:2 tab-indentation"),
        ("a: |\n  b\n\tc\n", "3:1 tab-indentation"),
        # quotes: the place is where the one opens that is not closed
        ('a: "b\nc: d\n', "1:4 unclosed-quote"),
        ("a: 'b\n", "1:4 unclosed-quote"),
        ('a: b\nc: "d\ne: "f"\n', "2:4 unclosed-quote"),
        ('a: "b\nc: "d"\ne: "f"\n', "1:4 unclosed-quote"),
        ('- id: a\n  t: "b\n- id: "c"\n', "2:6 unclosed-quote"),
        ('a: "b\nc: "d\n', "1:4 unclosed-quote"),
        ('x:\n  - "b\n  - "d"\n', "2:5 unclosed-quote"),
        ('a: "b\n---\nc: d\n', "1:4 unclosed-quote"),
        ("a: b\n'c: d\n", "2:1 unclosed-quote"),
        ('note: "Fire\n2015-12: "x"\n', "1:7 unclosed-quote"),
        ("a: {b: c, d: 'e}\n", "1:14 unclosed-quote"),
        ('a: "b\\"\nc: d\n', "1:4 unclosed-quote"),
        ("title: 'Ungdom's rett'\n", "1:16 text-after-quote"),
        ('title: "Ny start" i Harstad\n', "1:19 text-after-quote"),
        ('a: "b": c\n', "1:7 text-after-quote"),
        ('a: "C:\\mappe"\n', "1:7 backslash-in-quotes"),
        ('a: "\\xZZ"\n', "1:5 backslash-in-quotes"),
        # brackets
        ("a: [b, c\nd: e\n", "1:4 unclosed-bracket"),
        ("a: [b, c\n", "1:4 unclosed-bracket"),
        ("a: {b: c\nd: e\n", "1:4 unclosed-bracket"),
        ("a: [b, [c]\nd: e\n", "1:4 unclosed-bracket"),
        ("a: [b, {c: d]\n", "1:8 unclosed-bracket"),
        ("a:\n  - [b, c\n  - d\n", "2:5 unclosed-bracket"),
        ("a: [b, '[', \"]\" # ]\nd: e\n", "1:4 unclosed-bracket"),
        ("a: [b]]\n", "1:7 extra-bracket"),
        ("a: b\n}\n", "2:1 extra-bracket"),
        ("title: [Utkast] Plan\n", "1:17 text-after-bracket"),
        ("title: {navn: x} y\n", "1:18 text-after-bracket"),
        # colons
        ("title: Mål: flere i arbeid\n", "1:11 colon-in-text"),
        ("title: Mål : flere\n", "1:12 colon-in-text"),
        ("title: Mål:\n", "1:11 colon-in-text"),
        ("- a: b: c\n", "1:7 colon-in-text"),
        ("kind:plan\n", "1:5 no-space-after-colon"),
        ("kind:plan\nid: x\n", "1:5 no-space-after-colon"),
        ("id: x\nkind:plan\n", "2:5 no-space-after-colon"),
        ("a:\n  - id: x\n    kind:plan\n    b: c\n", "3:9 no-space-after-colon"),
        ("a: {b:c}\n", "1:6 no-space-after-colon"),
        (": x\n", "1:1 no-key-before-colon"),
        ("a: {: x}\n", "1:5 no-key-before-colon"),
        ("kind: x\ntittel\nid: y\n", "2:1 missing-colon"),
        ("kind= x\nid: y\n", "1:1 missing-colon"),
        ("a:\n  - id x\n    title: y\n", "2:5 missing-colon"),
        ("a: |\n  tekst\nmer tekst\nb: c\n", "3:1 missing-colon"),
        # indentation
        ("a: x\n  b: y\n", "2:3 bad-indentation"),
        ("a:\n    b: 1\n   c: 2\n", "3:4 bad-indentation"),
        ("- a: X\n b: y\n", "2:2 bad-indentation"),
        ("- a: X\n   b: y\n", "2:4 bad-indentation"),
        ("a: 1\n- b\n", "2:1 bad-indentation"),
        ("a: 'x'\n  - b\n", "2:3 bad-indentation"),
        ("  a: 1\nb: 2\n", "2:1 bad-indentation"),
        ("title: Plan for alle\n  som trenger: hjelp\n", "2:3 bad-indentation"),
        ("a: - b\n", "1:4 list-on-key-line"),
        # signs that mean something at the beginning of a text
        ("a: **viktig**\n", "1:4 text-begins-with-sign"),
        ("- *viktig* sak\n", "1:3 text-begins-with-sign"),
        ("a: & co\n", "1:4 text-begins-with-sign"),
        ("a: @nav\n", "1:4 text-begins-with-sign"),
        ("a: `kode`\n", "1:4 text-begins-with-sign"),
        ("a: % av alle\n", "1:4 text-begins-with-sign"),
        ("a: > 50\n", "1:4 text-begins-with-sign"),
        ("a: >50\n", "1:4 text-begins-with-sign"),
        ("a: >5\n", "1:4 text-begins-with-sign"),
        ("a: !x!y z\n", "1:4 text-begins-with-sign"),
        # what cannot be seen
        ("a: b\x00c\n", "1:5 forbidden-character"),
        ("a: b\nc: \x07\n", "2:4 forbidden-character"),
        ("a:\u00a0b\nc: d\n", "1:3 odd-space"),
        ("a:\n\u00a0\u00a0- b\n", "2:1 odd-space"),
        ("a: b\n\u00a0c: d\n", "2:1 odd-space"),
        ("a: b\n\ufeffc: d\n", "2:1 odd-space"),
        # and what is left
        ("a: [b, , c]\n", "1:8 not-understood"),
        ("a: ? b\n", "1:4 not-understood"),
        ("a: ,b\n", "1:4 not-understood"),
    ],
)
def test_a_mistake_is_named_where_it_was_made(text: str, finding: str) -> None:
    assert found(text) == [finding]


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("a:\n\t\tb: 1\n", "\t\t"),
        ('title: "Ung i arbeid  # se\nid: x\n', '"'),
        ("a: x\n  b: y  \n", "b: y"),
        ("a: [b\n", "["),
        ("kind: x\nen tittel  # se\n", "en tittel  # se"),
        ("title: [Utkast] Plan for 2015\n", "Plan for 2015"),
        ("a: &x b\n", "&x"),
        ("a: b\n\u00a0\u00a0c: d\n", "\u00a0\u00a0"),
    ],
)
def test_what_is_wrong_is_underlined(text: str, part: str) -> None:
    assert underlined(text) == [part]


@pytest.mark.parametrize(
    ("text", "suggestion"),
    [
        ("title: Mål: flere i arbeid\n", '"Mål: flere i arbeid"'),
        ('title: Mål: "flere"\n', "'Mål: \"flere\"'"),
        ("title: Delta på møte #3\n", '"Delta på møte #3"'),
        ("a: [b, møte #3]\nc: d\n", '"møte #3"'),
    ],
)
def test_the_help_shows_what_to_write(text: str, suggestion: str) -> None:
    assert any(suggestion in words(finding) for finding in findings(text))


def test_the_reader_says_what_it_stopped_at() -> None:
    assert "“,” does not fit here" in words(findings("a: [b, , c]\n")[0])
    assert "the end of the file does not fit here" in words(findings("? [\n")[0])


def test_the_lines_that_git_left_are_one_finding() -> None:
    (finding,) = findings(
        """\
id: x
<<<<<<< HEAD
title: Plan
||||||| 1f2e3d4
title: plan
=======
title: Planen
>>>>>>> plan-2015
"""
    )

    assert f"{_at(finding.place)} {finding.name}" == "2:1 conflict-marker"
    assert [_at(related.place) for related in finding.related] == ["4:1", "6:1", "8:1"]


def test_signs_in_a_text_are_no_conflict() -> None:
    assert found("a: |\n  Tittel\n  =======\n  <<<<<<< x\nb: ========\n") == []


# ----- what plans do without -----


def test_what_repeats_values_is_refused_every_time_and_the_rest_is_read() -> None:
    document, _ = read_yaml(
        "plan.yaml", b"a: &one b\nc: *one\nd:\n  - *one\n  - &two e\n<<: *two\nf: g\n"
    )

    assert found(document.source.text) == [
        "1:4 anchor",
        "2:4 alias",
        "4:5 alias",
        "5:5 anchor",
        "6:5 alias",
    ]
    assert document.data == {"a": "b", "d": ["e"], "f": "g"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: !viktig melding\n", ["1:4 tag"]),
        ("a: !!str 5\n", ["1:4 tag"]),
        ("a: !<tag:x,y> {b: c}\n", ["1:4 tag"]),
        ("a: &x !t b\n", ["1:4 anchor", "1:7 tag"]),
        ("a: !t\n&x b: c\n", ["1:4 tag", "2:1 anchor"]),
        ("!t a: b\n", ["1:1 tag"]),
        ("*a : b\n", ["1:1 alias"]),
        ("a: *b c\n", ["1:4 alias"]),
        ("%YAML 1.2\n---\na: b\n", ["1:1 directive"]),
        ("%YAML 1.2\na: b\n", ["1:1 directive"]),
        ("%FOO\n---\na: b\n", ["1:1 directive"]),
        ("a: b\n---\nc: d\n---\ne: f\n", ["2:1 several-documents"]),
        ("a: b\n...\nc: d\n", ["3:1 several-documents"]),
        ("? [a, b]\n: c\n", ["1:3 key-not-text"]),
        ("? - a\n: c\n", ["1:3 key-not-text"]),
        ("{a: b}: c\nd: e\n", ["1:1 key-not-text"]),
        ("a:\n  - b\n  -\n  - ~\n", ["3:3 empty-list-item", "4:5 empty-list-item"]),
    ],
)
def test_what_plans_do_without_is_refused_in_its_place(text: str, expected: list[str]) -> None:
    assert found(text) == expected


def test_what_follows_a_refused_key_or_item_is_read() -> None:
    assert read_yaml("plan.yaml", b"? [a]\n: {b: c}\nd: e\n")[0].data == {"d": "e"}
    assert read_yaml("plan.yaml", b"a:\n  -\n  - b\n")[0].data == {"a": ["b"]}
    assert read_yaml("plan.yaml", b"a: b\n---\nc: d\n")[0].data == {"a": "b"}


def test_every_second_key_is_reported_with_the_place_of_the_first() -> None:
    text = "a: 1\nb:\n  c: 2\n  d:\n  c: 3\n  d: 4\na: {x: y}\na: 5\n"
    document, all_found = read_yaml("plan.yaml", text.encode())

    assert [
        (_at(finding.place), finding.pointer, _at(finding.related[0].place))
        for finding in all_found
    ] == [
        ("5:3", ("b", "c"), "3:3"),
        ("6:3", ("b", "d"), "4:3"),
        ("7:1", ("a",), "1:1"),
        ("8:1", ("a",), "1:1"),
    ]
    assert document.data == {"a": "1", "b": {"c": "2"}}
    assert document.place_of(("a",)) == Place(1, 4, 1, 5)


def test_a_second_key_inside_a_second_key_is_compared_with_its_neighbours() -> None:
    first, inner = findings("b: {c: 1}\nb: {d: 2, c: 3, c: 4}\n")

    assert (_at(first.place), first.pointer) == ("2:1", ("b",))
    assert (_at(inner.place), inner.pointer) == ("2:17", ("b", "c"))
    assert _at(inner.related[0].place) == "2:11"
    assert all(type(step) is str for step in inner.pointer)


def test_keys_that_differ_in_letters_or_place_are_no_duplicates() -> None:
    assert found("a: {a: 1}\nA: [{a: 1}, {a: 2}]\n") == []


# ----- what YAML loses without a word -----


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("title: Delta på møte #3\n", "1:22"),
        ("title: Delta på møte #3 og 4 # se\n", "1:22"),
        ("a:\n  - Bruk #harstad\n", "2:10"),
        ("case: #14\nb: c\n", "1:7"),
        ("a: {b: møte #3\n  }\n", "1:13"),
        ("a: b\n  c\t#d\n", "2:5"),
    ],
)
def test_text_that_was_read_as_a_comment_is_reported(text: str, place: str) -> None:
    (finding,) = findings(text)

    assert f"{_at(finding.place)} {finding.name}" == f"{place} text-read-as-comment"
    assert finding.severity is Severity.WARNING


@pytest.mark.parametrize(
    "text",
    [
        "a: b # en kommentar\n",
        "a: b #navplan: ignore[X] y\n",
        "#kommentar\na: b\n#  c: d\n",
        "a: b\n#c: d\n",
        "a: b ####\n",
        "a: b #-----\n",
        'a: "b #3"\n',
        "a: 'b' #3\n",
        "a: [b, c] #3\n",
        "a: b#3\n",
        "a: |\n  b #3\n",
        "a: | #3\n  b\n",
        "a: #3\n  b: c\n",
        "a: #3\n  - b\n",
        "a: # b #3\n",
        "a: b # c #3\n",
    ],
)
def test_an_ordinary_comment_or_hash_sign_is_left_alone(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "finding"),
    [
        ("a: {action: Ta opp med A, B og C}\n", "1:27 comma-in-inline-map"),
        ("a: {b: c, d, e: f}\n", "1:11 comma-in-inline-map"),
        ("a: {b: c,\n    d}\n", "2:5 comma-in-inline-map"),
        ('a: {b: [c], "d"}\n', "1:13 comma-in-inline-map"),
        ("title: {navn}\n", "1:9 text-in-braces"),
    ],
)
def test_a_comma_in_a_text_inside_braces_is_reported(text: str, finding: str) -> None:
    assert found(text) == [finding]
    assert findings(text)[0].severity is Severity.ERROR


@pytest.mark.parametrize("text", ["a: {b: , c: }\n", "a: {b: c, }\n", "a: [b, c]\n", "a: {}\n"])
def test_an_inline_map_or_list_that_is_meant_so_is_left_alone(text: str) -> None:
    assert found(text) == []


def test_a_quote_that_swallowed_lines_is_reported_though_yaml_accepts_it() -> None:
    # To YAML this is one key, `title`, with the value `Ung i arbeid goal:`.
    document, _ = read_yaml("plan.yaml", b'title: "Ung i arbeid\ngoal: "\n')

    assert found(document.source.text) == ["1:8 unclosed-quote"]
    assert document.data is None


@pytest.mark.parametrize(
    "text", ['a: "b\n  c: d"\n', 'a: "b\n  - c"\n', 'a: "b\nc d"\n', "a: it's\nb: don't\n"]
)
def test_a_quoted_text_over_several_lines_is_left_alone(text: str) -> None:
    assert found(text) == []


# ----- laws -----

FRAGMENTS = (
    *"\n\n\n-:?,#&*!|>%@`'\"[]{}~\\\t\r \x00\x85",
    *("\n  ", "\n    ", ": ", "- ", " #", "a", "b: ", "c:", "æ", "😀", "null", "---\n", "...\n"),
    *("a: b\n", "# navplan: x", "&a ", "*a", "!t ", "<<<<<<< ", "=======\n", "\ufeff", "\u00a0"),
)
SNIPPETS = st.lists(st.sampled_from(FRAGMENTS), max_size=14).map("".join)


@given(st.one_of(SNIPPETS, st.text()).map(str.encode) | st.binary())
@example(b"a: &x\n!y b: c")
@example(b"\xef\xbb\xbf\xef\xbb\xbfa: b")
def test_nothing_raises_and_every_place_is_inside_the_file(raw: bytes) -> None:
    document, all_found = read_yaml("plan.yaml", raw)
    source = document.source

    assert document.data is not None or all_found
    for finding in all_found:
        assert words(finding)
        for place in (finding.place, *(related.place for related in finding.related)):
            assert place is not None
            line, column, end_line, end_column = place
            assert 1 <= line <= end_line <= len(source.line_starts)
            assert (line, column) <= (end_line, end_column)
            assert source.line_starts[line - 1] + column - 1 <= len(source.text)
            assert source.line_starts[end_line - 1] + end_column - 1 <= len(source.text)


@given(SNIPPETS)
def test_everything_in_the_data_has_a_span(text: str) -> None:
    document, _ = read_yaml("plan.yaml", text.encode())

    for path, value in _parts(document.data or {}):
        span = document.value_span(path)
        assert span is not None
        assert 0 <= span.start <= span.end <= len(document.source.text)
        assert document.key_span(path) is not None or isinstance(path[-1], int)
        assert isinstance(value, str | list | dict)


KEYS = ("a", "'b # c'", '"d: e"', "2015-06", "æ ø", "f#g")
COLONS = (": ", ":   ", " : ", ":\t", ":  # a: b\n    ", ":\n\n    ")
VALUES = (
    *("i", "j\n  k # l", "'m # n'", '"o\n  p: q"', "r:s", "-t", "~", "null", "''", "📌"),
    *("[u, v # w\n    , x]", "[]", "{y: z, 'å' : , ä: '', ? ö : ü}", "[[é], [{è: ê}] # ]\n    ]"),
)
BLOCKS = (
    *(":", ": # a", ":\n  - b\n  # c\n  - d: e\n    f:\n    - g\n", ":\n- - h\n  - i\n"),
    *(": |\n  j # k\n\n  l\n\n", ": >-  # m\n  n: o\n", ":\n    p:\n      q: r\n# s: t"),
)
BETWEEN = st.sampled_from(["", "", "\n", "# u: v\n", "  # a\n"])
LINES = st.just("? h  # i\n: - j\n") | st.tuples(
    st.sampled_from(KEYS),
    st.tuples(st.sampled_from(COLONS), st.sampled_from(VALUES)).map("".join)
    | st.sampled_from(BLOCKS),
    BETWEEN,
).map(lambda parts: f"{parts[0]}{parts[1]}\n{parts[2]}")


@given(
    BETWEEN,
    st.lists(LINES, min_size=1, max_size=4, unique_by=lambda line: line[0]),
    st.sampled_from(["\n", "\r\n", "\r"]),
)
def test_spans_are_where_the_parser_sees_keys_and_texts(
    start: str, lines: list[str], line_end: str
) -> None:
    text = (start + "".join(lines)).replace("\n", line_end)
    outline = read(text).outline

    seen = [
        Span(event.start_mark.index, event.end_mark.index)
        for event in iter(CParser(text.encode()).get_event, None)
        if type(event) is ScalarEvent
    ]

    assert {span for span in seen if span.start < span.end} <= _spans(outline.root)


@given(
    BETWEEN,
    st.lists(LINES, min_size=1, max_size=4, unique_by=lambda line: line[0]),
    st.integers(0, 20),
)
def test_the_first_places_are_those_of_the_tree(start: str, lines: list[str], lost: int) -> None:
    text = start + "".join(lines)
    # Also of a file that somebody is still writing.
    read_so_far, _ = read_yaml("plan.yaml", text[: len(text) - lost].encode())
    tree, quick = _again(read_so_far.outline), _again(read_so_far.outline)
    assert tree.root == read_so_far.outline.root
    for path in _asked(tree.root):
        # Only the first few places of a file are looked for without its tree.
        assert _again(quick).node(path) == tree.node(path)
        assert _again(quick).nearest(path) == tree.nearest(path)


@pytest.mark.parametrize("count", [1, 8, 9, 20])
def test_places_are_the_same_however_many_are_asked_for(count: int) -> None:
    outline = read(PLAN).outline
    paths = _asked(_again(outline).root)[:count]
    tree = _again(outline)
    assert tree.root.children
    assert [outline.node(path) for path in paths] == [tree.node(path) for path in paths]


def _again(outline: Outline) -> Outline:
    """An outline of which nothing has been asked yet."""
    kind, made_of = outline.__reduce__()
    return kind(*made_of)


def _asked(node: Node, path: Path = ()) -> list[Path]:
    """Every path of a file, and some that lead nowhere from each."""
    lost: list[Path] = [(*path, "nope"), (*path, 99), (*path[:-1], "nope", *path[-1:])]
    below = (_asked(child, (*path, step)) for step, child in node.children.items())
    return [path, *lost, *(each for several in below for each in several)]


def _spans(node: Node) -> set[Span | None]:
    return {node.key, node.value}.union(*map(_spans, node.children.values()))


def _parts(value: Plain, path: Path = ()) -> list[tuple[Path, Plain]]:
    steps = value.items() if isinstance(value, dict) else enumerate(value)
    parts: list[tuple[Path, Plain]] = []
    if not isinstance(value, str):
        for step, part in steps:
            parts += [((*path, step), part), *_parts(part, (*path, step))]
    return parts


# Everything that can stand between single quotes on one line.
TEXT = st.text(st.characters(categories=["L", "N", "P", "S", "Zs"]), max_size=12)
DATA: st.SearchStrategy[Plain] = st.recursive(
    TEXT,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXT, inner, max_size=4),
    max_leaves=12,
)
MAPS = st.dictionaries(TEXT, DATA, max_size=4)


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def _inline(value: Plain) -> str:
    if isinstance(value, str):
        return _quoted(value)
    if isinstance(value, list):
        return f"[{', '.join(map(_inline, value))}]"
    return f"{{{', '.join(f'{_quoted(key)}: {_inline(part)}' for key, part in value.items())}}}"


def _block(value: Plain, indent: str) -> str:
    """The value as a block below a key or dash, or inline where it is a text or empty."""
    if isinstance(value, str) or not value:
        return f" {_inline(value)}\n"
    if isinstance(value, list):
        return "\n" + "".join(f"{indent}-{_block(item, indent + '  ')}" for item in value)
    lines = (f"{indent}{_quoted(key)}:{_block(part, indent + '  ')}" for key, part in value.items())
    return "\n" + "".join(lines)


@given(MAPS, st.booleans())
def test_quoted_data_is_read_as_ruamel_reads_it(data: dict[str, Plain], inline: bool) -> None:  # noqa: FBT001 - hypothesis fills it
    text = _inline(data) if inline else _block(data, "")

    assert read(text).data == data
    assert YAML(typ="safe", pure=True).load(text) == data


@given(MAPS, st.booleans())
def test_a_span_holds_what_was_written(data: dict[str, Plain], inline: bool) -> None:  # noqa: FBT001 - hypothesis fills it
    text = _inline(data) if inline else _block(data, "")
    document = read(text)

    for path, value in _parts(data):
        key, span = document.key_span(path), document.value_span(path)
        assert span is not None
        if isinstance(value, str) or inline:
            assert text[span.start : span.end] == _inline(value)
        if isinstance(path[-1], str):
            assert key is not None
            assert text[key.start : key.end] == _quoted(path[-1])
