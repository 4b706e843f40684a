"""docs/model.md: every element of the source documents has a key, and an example uses it there."""

from __future__ import annotations

import os
import re
from functools import cache
from typing import NamedTuple

from navplan.diagnostics import Path
from navplan.workspace import Workspace, load
from tests.command import PLANS, REPOSITORY

PAGE = REPOSITORY / "docs" / "model.md"

ROW = re.compile(
    r"\| (?P<element>[^|]+) \| `(?P<key>[^`|]+)` \| "
    r"\[(?P<file>[^\]:]+):(?P<line>\d+)\]\(\.\./plans/(?P<target>[^)#]+)#L(?P<anchor>\d+)\) \|"
)

# Elements of the source documents, section by section, as they were counted by hand.
ELEMENTS = {"Hedmark": 12, "Midt-Gudbrandsdal": 15, "Nordland": 10, "Praksis": 17, "Harstad": 58}


class Row(NamedTuple):
    """One element, the key that holds it, and where an example plan uses that key."""

    element: str
    key: str
    file: str
    line: int


def rows() -> list[Row]:
    text = PAGE.read_text(encoding="utf-8")
    return [
        Row(found["element"].strip(), found["key"], found["file"], int(found["line"]))
        for found in ROW.finditer(text)
    ]


@cache
def plans() -> Workspace:
    return load(PLANS)


@cache
def lines_of(file: str, key: str) -> list[int]:
    """The lines of a plan file on which a key stands, with all the keys that lead to it."""
    document = plans().document(file)
    found: list[int] = []
    pending: list[Path] = [()]
    while pending:
        path = pending.pop()
        if path and ".".join(step for step in path if isinstance(step, str)) == key:
            found.append(document.line_of(path))
        # Not the data: a key that stands empty has its place in the file too.
        node = document.outline.node(path)
        pending += [(*path, step) for step in (node.children if node else ())]
    return sorted(found)


def write_the_lines_anew() -> None:
    def moved(found: re.Match[str]) -> str:
        lines = lines_of(found["file"], found["key"])
        line = min(lines, key=lambda one: abs(one - int(found["line"])))
        place = f"[{found['file']}:{line}](../plans/{found['file']}#L{line})"
        return f"| {found['element']} | `{found['key']}` | {place} |"

    PAGE.write_text(ROW.sub(moved, PAGE.read_text(encoding="utf-8")), encoding="utf-8")


def test_every_key_stands_where_the_page_says() -> None:
    if os.environ.get("UPDATE_GOLDEN"):
        write_the_lines_anew()
    wrong = [row for row in rows() if row.line not in lines_of(row.file, row.key)]
    assert not wrong, "make update-golden writes the lines anew"


def test_every_table_row_that_names_a_plan_is_read_by_this_test() -> None:
    text = PAGE.read_text(encoding="utf-8")
    assert text.count("](../plans/") == len(rows())


def test_every_document_has_its_elements() -> None:
    sections = re.split(r"^### ", PAGE.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]
    counted = dict.fromkeys(ELEMENTS, 0)
    for section in sections:
        title = next((title for title in ELEMENTS if title in section.splitlines()[0]), None)
        if title:
            counted[title] += len({found["element"] for found in ROW.finditer(section)})
    assert all(counted[title] >= least for title, least in ELEMENTS.items()), counted


def test_every_pitfall_and_every_entity_has_its_line() -> None:
    text = PAGE.read_text(encoding="utf-8")
    numbers = [int(found) for found in re.findall(r"^\| (\d+) \| ", text, flags=re.MULTILINE)]
    assert numbers == list(range(1, 36))
    entities = text.partition("## Entities")[2]
    for entity in (
        "Unit",
        "Agreement",
        "Plan",
        "Goal",
        "Indicator use",
        "Deviation plan",
        "Project",
    ):
        assert f"\n| {entity}" in entities
