"""Runs the cases in tests/kinds/*.md: what can be wrong in each kind of file, and where it is said.

They have the form of the cases in tests/rules. What is to be found was written down by hand
before navplan had read them, and nothing else that keeps a plan from being used may be found.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from navplan.diagnostics import Severity
from navplan.rules.runner import check_workspace
from navplan.workspace import load
from tests.test_rules import ANNOUNCED, AS_OF, Files, cases_in, disagreements

CASES = Path(__file__).parent / "kinds"
NEW_KINDS = ("mandate", "programme", "strategic-plan")
LEAST = 10


def all_cases() -> Iterator[tuple[str, str, Files]]:
    for path in sorted(CASES.glob("*.md")):
        for name, files in cases_in(path.read_text(encoding="utf-8")).items():
            yield path.stem, name, files


each_case = pytest.mark.parametrize(
    ("kind", "files"),
    [pytest.param(kind, files, id=f"{kind} {name}") for kind, name, files in all_cases()],
)


@each_case
def test_case(kind: str, files: Files, tmp_path: Path) -> None:
    assert disagreements(files, kind, tmp_path) == []


@each_case
def test_one_mistake_is_one_error(kind: str, files: Files, tmp_path: Path) -> None:
    bare = {file: ANNOUNCED.sub("", text).encode() for file, text in files.items()}
    found = check_workspace(load(tmp_path, buffers=bare), as_of=AS_OF).findings
    errors = [one.code for one in found if one.severity is Severity.ERROR]
    announced = re.findall(r"# error:(?: \d+)? \[(\w+)\]", "".join(files.values()))
    assert sorted(errors) == sorted(announced), f"in a file of the kind {kind}"


@pytest.mark.parametrize("kind", NEW_KINDS)
def test_a_new_kind_has_its_mistakes(kind: str) -> None:
    cases = [files for of, _, files in all_cases() if of == kind]
    wrong = [files for files in cases if ANNOUNCED.search("".join(files.values()))]
    assert len(wrong) >= LEAST
    assert len(wrong) < len(cases)
