"""Offsets become the lines and columns that an editor shows."""

from __future__ import annotations

import pickle
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from navplan.source import Place, SourceText, Span

# Where lines end, where they do not, and characters of one, two and four bytes.
TEXTS = st.text(st.sampled_from("ab æ😀\t\n\r\x85\u2028"))


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", [""]),
        ("a", ["a"]),
        ("a\n", ["a", ""]),
        ("a\nb", ["a", "b"]),
        ("a\r\nb\r\n", ["a", "b", ""]),
        ("a\rb", ["a", "b"]),
        ("a\n\r\nb", ["a", "", "b"]),
        # Editors and git go on in the same line here, whatever YAML says.
        ("a\x85b\u2028c\u2029d", ["a\x85b\u2028c\u2029d"]),
        ("a\x0bb\x0cc", ["a\x0bb\x0cc"]),
    ],
)
def test_lines_end_where_an_editor_ends_them(text: str, lines: list[str]) -> None:
    source = SourceText("plan.yaml", text)

    assert [source.line(number) for number in range(1, len(lines) + 1)] == lines
    assert len(source.line_starts) == len(lines)


def test_there_are_no_lines_outside_the_text() -> None:
    source = SourceText("plan.yaml", "a\nb")

    assert source.line(0) == ""
    assert source.line(3) == ""
    assert source.line(-1) == ""


def test_columns_count_characters_and_not_bytes() -> None:
    source = SourceText("plan.yaml", "måned: 😀 juni")

    assert source.position(source.text.index("juni")) == (1, 10)


def test_an_offset_outside_the_text_is_the_nearest_inside() -> None:
    source = SourceText("plan.yaml", "a\nbc")

    assert source.position(-1) == (1, 1)
    assert source.position(99) == (2, 3)


def test_a_place_has_its_end_after_the_last_character() -> None:
    source = SourceText("plan.yaml", "title: Plan\nid: x\n")

    assert source.place(Span(7, 11)) == Place(1, 8, 1, 12)


def test_a_place_ends_with_what_can_be_seen() -> None:
    source = SourceText("plan.yaml", "text: |\n  Vi vil.\n\n\nid: x\n")

    assert source.place(Span(6, 20)) == Place(1, 7, 2, 10)


def test_an_empty_span_is_a_point() -> None:
    source = SourceText("plan.yaml", "title:\n")

    assert source.place(Span(6, 6)) == Place(1, 7, 1, 7)


def test_the_text_survives_pickling() -> None:
    source = SourceText("plan.yaml", "a\nb")

    copy = pickle.loads(pickle.dumps(source))  # noqa: S301 - our own

    assert (copy.file, copy.text, copy.line(2)) == ("plan.yaml", "a\nb", "b")


@given(TEXTS)
def test_every_offset_is_found_again_from_its_position(text: str) -> None:
    source = SourceText("plan.yaml", text)

    for offset in range(len(text) + 1):
        line, column = source.position(offset)
        assert source.line_starts[line - 1] + column - 1 == offset


@given(TEXTS)
def test_lines_and_line_ends_make_up_the_text(text: str) -> None:
    source = SourceText("plan.yaml", text)
    starts = [*source.line_starts, len(text)]

    for number, (start, end) in enumerate(pairwise(starts), start=1):
        line_end = text[start:end].removeprefix(source.line(number))
        assert line_end in {"", "\n", "\r\n", "\r"}


@given(TEXTS, st.integers(0, 20), st.integers(0, 20))
def test_a_place_never_ends_before_it_starts(text: str, one: int, other: int) -> None:
    start, end = sorted((min(one, len(text)), min(other, len(text))))

    place = SourceText("plan.yaml", text).place(Span(start, end))

    assert (place.line, place.column) <= (place.end_line, place.end_column)
