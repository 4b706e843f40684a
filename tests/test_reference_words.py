"""Every key of every plan file is explained: its term, its meaning, an example that can be used."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import Annotated, Any, Literal, get_args, get_origin, get_type_hints

import pytest
from babel.messages.extract import extract_from_dir
from pydantic import TypeAdapter

from navplan.model import KINDS, record_of
from navplan.model.actions import Action
from navplan.model.common import DeviationPlan
from navplan.model.indicators import IndicatorDefinition
from navplan.model.operating_plan import OperatingPlan
from navplan.model.scorecard import Scorecard
from navplan.reference.words import CHOICES, WORDS, choice_words, kind_words, words_of
from navplan.rules.runner import check_workspace
from navplan.schema.fields import key_of
from navplan.schema.shape import Holds, fields_of
from navplan.yamlfile import read_yaml
from tests.workspaces import workspace

AS_OF = date(2026, 8, 31)
MODULES = Path(__file__).parent.parent / "navplan" / "reference" / "words"


def records_below(cls: type, seen: dict[type, None]) -> None:
    """A record class and all records that its keys hold, in the order of the file."""
    if cls in seen:
        return
    seen[cls] = None
    for field in fields_of(cls):
        holds: Holds | None = field.holds
        while holds:
            if holds.record:
                records_below(holds.record, seen)
            holds = holds.inner


@cache
def records() -> tuple[type, ...]:
    seen: dict[type, None] = {}
    for kind in KINDS:
        records_below(record_of(kind), seen)
    return tuple(seen)


def keys_of(cls: type) -> Iterator[tuple[str, Any]]:
    """Every key of a record, with its type."""
    hints = get_type_hints(cls, include_extras=True)
    for field in dataclasses.fields(cls):
        yield key_of(field.name), hints[field.name]


EVERY_RECORD = pytest.mark.parametrize("cls", records(), ids=lambda cls: cls.__name__)


def choices_in(hint: object) -> set[str]:
    """The words that a key of this type can be set to, where it has a choice."""
    if get_origin(hint) is Literal:
        return {word for word in get_args(hint) if isinstance(word, str)}
    parts = get_args(hint)[:1] if get_origin(hint) is Annotated else get_args(hint)
    return {word for part in parts for word in choices_in(part)}


def places(cls: type, key: str) -> list[str]:
    """Where the words of a key may stand, the nearest first."""
    return [f"{name}.{key}" for name in (*(base.__name__ for base in cls.__mro__), "*")]


# ----- nothing is left out, and nothing is said of what is not there -----


@EVERY_RECORD
def test_a_key_has_a_term_a_meaning_and_an_example(cls: type) -> None:
    for key, _ in keys_of(cls):
        said = words_of(cls, key)
        assert said.title
        assert said.text
        # What `kind` is set to depends on the file: each kind has an example of its own.
        assert said.example or key == "kind", key


@EVERY_RECORD
def test_each_word_to_choose_from_has_a_title(cls: type) -> None:
    choices = [(key, word) for key, hint in keys_of(cls) for word in choices_in(hint)]
    assert [choice for choice in choices if not choice_words(cls, *choice)] == []


def test_no_words_are_about_a_key_that_does_not_exist() -> None:
    used = {
        next(at for at in places(cls, key) if at in WORDS)
        for cls in records()
        for key, _ in keys_of(cls)
    }
    assert set(WORDS) - used == set()


def test_no_title_is_about_a_word_that_cannot_be_chosen() -> None:
    chosen: dict[str, set[str]] = {}
    for cls in records():
        for key, hint in keys_of(cls):
            nearest = next((at for at in places(cls, key) if at in CHOICES), None)
            if nearest:
                chosen.setdefault(nearest, set()).update(choices_in(hint))
    assert {at: set(titles) for at, titles in CHOICES.items()} == chosen


def test_no_key_is_explained_in_two_modules() -> None:
    assert sum(len(table) for table in WORDS.maps) == len(WORDS)


# ----- the nearest words count -----


def test_the_words_of_a_class_come_before_those_for_any_class() -> None:
    assert words_of(DeviationPlan, "responsible").title == "responsible on deviation"
    assert words_of(Action, "responsible").title == "responsible"


def test_the_words_of_a_base_class_hold_for_what_builds_on_it() -> None:
    assert words_of(OperatingPlan, "adoption") is words_of(Scorecard, "adoption")


def test_a_key_that_the_class_does_not_have_is_unknown() -> None:
    with pytest.raises(KeyError, match=r"Action\.perspectives"):
        words_of(Action, "perspectives")


def test_a_word_that_cannot_be_chosen_has_no_title() -> None:
    assert choice_words(IndicatorDefinition, "direction", "lower") == "lower is better"
    assert choice_words(IndicatorDefinition, "direction", "sideways") is None
    assert choice_words(IndicatorDefinition, "title", "lower") is None
    assert choice_words(Scorecard, "kind", "scorecard") == "scorecard"
    assert choice_words(Scorecard, "kind", "spreadsheet") is None


# ----- the examples can be copied -----


@EVERY_RECORD
def test_the_example_of_a_key_is_a_value_of_it(cls: type) -> None:
    for key, hint in keys_of(cls):
        example = words_of(cls, key).example
        if example is None:
            continue
        blank = "" if example.startswith("\n") else " "
        document, findings = read_yaml("example.yaml", f"{key}:{blank}{example}\n".encode())
        assert findings == []
        assert document.data is not None
        assert list(document.data) == [key]
        TypeAdapter(hint).validate_python(document.data[key])


def test_an_example_is_one_line_or_an_indented_block() -> None:
    for example in filter(None, (said.example for said in WORDS.values())):
        first, *below = example.split("\n")
        assert bool(first) != bool(below), "either a value after the key or a block below it"
        assert all(line.startswith("  ") and line == line.rstrip() for line in below)


@pytest.mark.parametrize("kind", KINDS)
def test_the_example_of_a_kind_is_a_file_of_that_kind(kind: str) -> None:
    example = kind_words(kind).example
    assert example
    assert example.startswith(f"kind: {kind}\n")


def test_the_examples_of_all_kinds_are_a_workspace_without_findings() -> None:
    files = {f"{kind}.yaml": str(kind_words(kind).example) for kind in KINDS}
    read = workspace(files)
    assert check_workspace(read, as_of=AS_OF).findings == []
    assert all(isinstance(read.model(f"{kind}.yaml"), record_of(kind)) for kind in KINDS)


# ----- the words -----


@cache
def marked() -> frozenset[str]:
    """The messages that a translator is shown."""
    return frozenset(
        str(msgid) for _, _, msgid, _, _ in extract_from_dir(MODULES, [("**.py", "python")])
    )


def test_titles_are_terms_and_texts_are_sentences() -> None:
    for title, text, _ in [*WORDS.values(), *map(kind_words, KINDS)]:
        assert title == title.rstrip(".")
        assert title[0].islower(), title
        assert text.endswith(".")
        assert text[0].isupper() or text[0] == "“", text
        assert "{" not in title + text, "nothing is filled in"


def test_every_title_and_text_is_shown_to_translators() -> None:
    said = {word for one in [*WORDS.values(), *map(kind_words, KINDS)] for word in one[:2]}
    titles = {title for choices in CHOICES.values() for title in choices.values()}
    assert (said | titles) - marked() == set()
