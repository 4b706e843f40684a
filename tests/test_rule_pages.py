"""Every rule explains itself: in the terminal, among the documents, in all three languages."""

from __future__ import annotations

import io
import json
import re

import pytest

from navplan.diagnostics import CODES
from navplan.i18n import LANGUAGES, Language
from navplan.reference.extraction import extract
from navplan.reference.rules import (
    FAMILIES,
    HEADINGS,
    Block,
    Sort,
    blocks_of,
    page,
    with_page,
)
from navplan.rules import RULES
from tests.command import REPOSITORY, navplan

PAGE = """\
## What it does
Finds goals without an indicator,
on two lines.

- one thing
- another thing
  that goes on

## Example
`plan.yaml`
```yaml
kind: scorecard

id: felles  # error: 5 [REF001] "does not exist"
```

Use instead:
"""


def test_a_page_falls_into_blocks_that_are_translated_whole() -> None:
    assert list(blocks_of(PAGE)) == [
        Block(Sort.HEADING, "What it does"),
        Block(Sort.PROSE, "Finds goals without an indicator, on two lines."),
        Block(Sort.PROSE, "- one thing\n- another thing that goes on"),
        Block(Sort.HEADING, "Example"),
        Block(Sort.FILE, "`plan.yaml`"),
        Block(
            Sort.CODE,
            '```yaml\nkind: scorecard\n\nid: felles  # error: 5 [REF001] "does not exist"\n```',
        ),
        Block(Sort.INSTEAD, "Use instead:"),
    ]


@pytest.mark.parametrize("code", RULES)
def test_a_rule_says_what_it_does_and_why_with_an_example(code: str) -> None:
    blocks = list(blocks_of(CODES[code].doc))
    assert [block.text for block in blocks if block.sort is Sort.HEADING] == list(HEADINGS)
    sorts = [block.sort for block in blocks]
    assert sorts.index(Sort.CODE) < sorts.index(Sort.INSTEAD) < len(sorts) - 1


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", sorted(CODES))
def test_every_code_has_a_page(code: str, language: Language) -> None:
    text = page(CODES[code], language)
    assert text.startswith(f"# {code} {CODES[code].name}\n")
    assert not re.search(r"\{[a-z_]+\}", text.partition("```")[0])


def test_every_code_is_of_a_known_family() -> None:
    assert {code[:3] for code in CODES} == FAMILIES.keys()


def test_the_documents_have_the_pages_there_are_and_no_others() -> None:
    names = {path.name for path in (REPOSITORY / "docs" / "rules").iterdir()}
    pages = [code.code for code in with_page()] + ["README"]
    assert names == {f"{name}.{ending}" for name in pages for ending in ("md", "nb.md")}


@pytest.mark.parametrize("language", ["en", "nb"])
def test_the_documents_are_up_to_date(language: str) -> None:
    ran = navplan("--lang", language, "rule", "--pages", f"{REPOSITORY}/docs/rules", "--check")
    assert (ran.code, ran.err) == (0, "")


def test_a_code_is_explained_in_the_terminal() -> None:
    ran = navplan("rule", "TIM001", "--lang", "nb")
    assert ran.out == page(CODES["TIM001"], "nb")
    assert "Legg til en linje «deadline: …»" in ran.out


def test_a_rule_is_found_by_its_name_and_in_small_letters() -> None:
    assert navplan("rule", "action-without-deadline").out == navplan("rule", "tim001").out


def test_a_family_is_listed() -> None:
    out = navplan("rule", "tim", "--lang", "en").out
    assert "| TIM001 | action-without-deadline | warning |" in out
    assert "REF001" not in out


def test_what_a_comment_cannot_ignore_says_so() -> None:
    assert "This can only be corrected." in navplan("rule", "SCH003", "--lang", "en").out


def test_a_misspelt_code_gets_a_suggestion() -> None:
    ran = navplan("rule", "TIM0001", "--lang", "en")
    assert ran.code == 2
    assert "did you mean" in ran.err
    assert "TIM001" in ran.err


def test_all_rules_as_data() -> None:
    rules = json.loads(navplan("rule", "--format", "json", "--lang", "en").out)["rules"]
    assert {each["code"] for each in rules} == CODES.keys()
    [one] = [each for each in rules if each["code"] == "TIM001"]
    assert one["name"] == "action-without-deadline"
    assert one["severity"] == "warning"
    assert one["can_be_ignored"] is True
    assert one["page"].startswith("# TIM001")


def test_the_words_of_pages_are_collected_for_translation() -> None:
    module = f'def find():\n    """\n{PAGE}"""\n\nother = N_("a word")\n'
    found = [
        message for _, _, message, _ in extract(io.BytesIO(module.encode()), {"N_": None}, [], {})
    ]
    assert found == [
        "a word",
        "Finds goals without an indicator, on two lines.",
        "- one thing\n- another thing that goes on",
    ]
