"""The page about the plan language is whole: every key, every part, every value, every link."""

from __future__ import annotations

import re
from functools import cache

import pytest

from navplan.i18n import LANGUAGES, Language
from navplan.model import KINDS, record_of
from navplan.model.mandate import Mandate
from navplan.reference import opening
from navplan.reference import page as pages
from navplan.reference.forms import (
    Either,
    Form,
    Part,
    Scalar,
    Several,
    Table,
    base_of,
    keys_of,
    own_keys,
    parts_of,
)
from navplan.reference.parts import PARTS, THINGS
from navplan.reference.patterns import FREQUENCY_WORDS
from navplan.reference.sorts import SORTS
from navplan.settings import DEFAULTS, read_settings
from navplan.values import recurrence
from tests.command import REPOSITORY, navplan
from tests.workspaces import workspace

page = cache(pages.page)
"""The page, made once for all tests."""

RECORDS = [record_of(kind) for kind in KINDS]
CLASSES = (*RECORDS, *parts_of(*RECORDS))
FILES = {
    "en": REPOSITORY / "docs" / "plan-language.md",
    "nb": REPOSITORY / "docs" / "plan-language.nb.md",
    "nn": REPOSITORY / "docs" / "plan-language.nn.md",
}


def scalars(form: Form) -> list[Scalar]:
    match form:
        case Scalar():
            return [form]
        case Several():
            return scalars(form.item)
        case Table():
            return scalars(form.keys) + scalars(form.values)
        case Either():
            return [one for inner in form.forms for one in scalars(inner)]
        case _:
            return []


ALL_SCALARS = [one for cls in CLASSES for key in keys_of(cls) for one in scalars(key.form)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_in_the_repository_is_up_to_date(language: Language) -> None:
    assert FILES[language].read_text(encoding="utf-8") == page(language), "run “make docs”"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_link_on_the_page_leads_somewhere(language: Language) -> None:
    text = page(language)
    anchors = re.findall(r'<a id="([^"]+)">', text)

    assert len(anchors) == len(set(anchors))
    assert set(re.findall(r"\]\(#([^)]+)\)", text)) <= set(anchors)


@pytest.mark.parametrize("kind", KINDS)
def test_the_page_of_one_kind_is_whole_in_itself(kind: str) -> None:
    text = page("nb", kind)

    assert set(re.findall(r"\]\(#([^)]+)\)", text)) <= set(re.findall(r'<a id="([^"]+)">', text))
    assert text.count('<a id="kind-') == 1


@pytest.mark.parametrize("kind", KINDS)
def test_the_page_of_one_kind_has_the_values_it_uses_and_no_others(kind: str) -> None:
    text = page("nb", kind)
    contents, rest = text.split("\n## ", 1)

    explained = set(re.findall(r'<a id="(value-[^"]+)">', text))
    assert explained
    assert explained == set(re.findall(r"\]\(#(value-[^)]+)\)", rest))
    assert explained == set(re.findall(r"\]\(#(value-[^)]+)\)", contents))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_begins_with_where_everything_is(language: Language) -> None:
    contents, rest = page(language).split("\n## ", 1)
    index = rest.split('<a id="keys">')[1].split("\n### ")[0]

    chapters = set(re.findall(r'^#*\s?<a id="([^"]+)">', rest, re.MULTILINE))
    # What parts have in common stands in no key of its own: they lead to it.
    common = {f"part-{base.__name__}" for cls in CLASSES if (base := base_of(cls))}
    assert chapters - common <= set(re.findall(r"\]\(#([^)]+)\)", contents + index))
    assert len(re.findall(r"\]\(#kind-", contents)) == len(KINDS)


def test_the_way_from_a_document_to_files_names_every_kind_once() -> None:
    assert sorted(kind for kinds, _ in opening.STEPS for kind in kinds) == sorted(KINDS)


def test_the_settings_of_the_first_chapter_are_settings() -> None:
    settings, found = read_settings("navplan.yaml", opening.SETTINGS.encode())

    assert found == []
    assert settings.exclude == ("gamle-planer/*",)
    assert settings.status == DEFAULTS.status


def test_the_lists_and_paragraphs_of_the_second_chapter_are_a_mandate() -> None:
    head = "kind: mandate\nid: mandat\ntitle: Mandat\n"
    read = workspace({"mandat.yaml": head + opening.WRITTEN})

    mandate = read.model("mandat.yaml")
    assert isinstance(mandate, Mandate)
    assert mandate.governing_documents == ("md-brev-2026", "kommunebrevet-2026")
    assert mandate.purpose.text is not None
    assert mandate.purpose.text.split("\n\n")[1].strip() == "Og mer om det i det andre."
    assert mandate.meetings[0].conclusions[1].startswith("En konklusjon som går")


def test_what_all_plans_have_comes_first_and_a_kind_leads_to_each_of_its_keys() -> None:
    text = page("en")
    assert text.index('<a id="part-Plan">') < min(
        text.index(f'<a id="kind-{kind}">') for kind in KINDS
    )

    mandate = text.split('<a id="kind-mandate">')[1].split("\n### ")[0]
    inherited = re.findall(r"\[`([a-z_]+)`\]\(#key-Plan-([a-z_]+)\)", mandate)
    own = {key.name for key in own_keys(Mandate)}
    assert inherited
    assert all(shown == linked for shown, linked in inherited)
    assert {shown for shown, _ in inherited} == {
        key.name for key in keys_of(Mandate) if key.name not in own
    }


def test_a_part_is_found_from_the_key_it_stands_in() -> None:
    index = page("en").split('<a id="keys">')[1].split("\n### ")[0]

    assert "| `premises` | [premise](#part-Premise) |" in index.splitlines()
    rows = re.findall(r"^\| `([a-z_]+)` \|", index, re.MULTILINE)
    assert rows == sorted(rows)


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_says_how_it_is_printed_alone(kind: str) -> None:
    chapter = page("nn").split(f'<a id="kind-{kind}">')[1].split("\n### ")[0]

    assert f"`navplan schema {kind} --format markdown`" in chapter
    assert "`navplan schema --format markdown`" in page("nn", kind)


@pytest.mark.parametrize("cls", CLASSES, ids=lambda cls: cls.__name__)
def test_every_key_has_a_row_in_the_chapter_of_its_record(cls: type) -> None:
    kind = {record_of(kind): kind for kind in KINDS}.get(cls)
    anchor = f'<a id="kind-{kind}">' if kind else f'<a id="part-{cls.__name__}">'
    chapter = page("en").split(anchor)[1].split("\n### ")[0]
    keys = own_keys(cls) if base_of(cls) else keys_of(cls)

    assert keys
    rows = re.findall(r"^\| `([a-z_]+)` \|", chapter, re.MULTILINE)
    assert rows == [key.name for key in keys]


def test_a_row_says_what_is_written_and_what_it_means() -> None:
    chapter = page("en").split('<a id="part-Milestone">')[1].split("\n### ")[0]

    row = next(line for line in chapter.splitlines() if line.startswith("| `planned`"))
    assert "[deadline](#value-deadline)" in row
    assert "primo september 2016" in row
    assert row.count(" | ") == 5


def test_a_key_that_must_be_there_says_so() -> None:
    chapter = page("en").split('<a id="part-Milestone">')[1].split("\n### ")[0]

    rows = [line.split(" | ") for line in chapter.splitlines() if line.startswith("| `")]
    assert [row[0] for row in rows if row[2] == "yes"] == ["| `id`", "| `title`"]


def test_every_part_has_a_term_and_no_term_is_left_over() -> None:
    parts = {cls.__name__ for cls in CLASSES if cls not in RECORDS}
    bases = {base.__name__ for cls in CLASSES if (base := base_of(cls))}

    assert set(PARTS) == parts | bases


def test_every_kind_of_thing_a_reference_leads_to_has_a_word() -> None:
    assert set(THINGS) == {kind for one in ALL_SCALARS for kind in one.refers}


def test_every_sort_of_value_has_a_chapter_with_examples() -> None:
    text = page("en")

    assert {one.sort for one in ALL_SCALARS} <= set(SORTS)
    for name, sort in SORTS.items():
        chapter = text.split(f'<a id="value-{name}">')[1].split("\n### ")[0]
        for written, meaning in sort.examples:
            assert f"| `{written}` | {meaning} |" in chapter


def test_a_part_that_may_be_written_short_says_so() -> None:
    vision = next(key for key in keys_of(record_of("operating-plan")) if key.name == "vision")

    assert isinstance(vision.form, Part)
    assert vision.form.short == "text"
    assert "| [text](#value-markdown) or [section](#part-Section) |" in page("en")


def test_editors_know_every_word_for_how_often() -> None:
    known = {*recurrence._ADJECTIVES, *recurrence._PHRASES}  # noqa: SLF001 - nobody else asks

    assert set(FREQUENCY_WORDS) == known


def test_the_command_prints_the_page() -> None:
    ran = navplan("schema", "mandate", "--format", "markdown", "--lang", "nn")

    assert ran.code == 0
    assert ran.out == page("nn", "mandate")
