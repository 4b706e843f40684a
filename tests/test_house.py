"""How the house is kept: its floors, the size of its rooms, and where words are chosen."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from importlinter.cli import EXIT_STATUS_SUCCESS, lint_imports

ROOT = Path(__file__).parent.parent
MODULES = sorted((ROOT / "navplan").rglob("*.py"))

MOST_LINES = 500

# Where messages become words of a language.
SHOWING = re.compile(r"navplan/(i18n|__main__|(render|report|reference|starting|cli)(/.*|))\.py")


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def test_imports_point_down_and_thinking_never_talks(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    assert lint_imports(no_cache=True) == EXIT_STATUS_SUCCESS, capsys.readouterr().out


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_a_module_fits_in_one_head(path: Path) -> None:
    lines = len(path.read_text(encoding="utf-8").splitlines())
    assert lines <= MOST_LINES, f"{lines} lines: make a folder of it"


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_messages_become_words_only_where_they_are_shown(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    words = {"gettext", "ngettext", "translator"}
    used = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)} | {
        node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)
    }
    assert SHOWING.fullmatch(name_of(path)) or not words & used


def test_the_tested_versions_are_names_and_versions_of_everything_we_ask_for() -> None:
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    pinned = [re.fullmatch(r"([\w.-]+)==[\w.]+", line) for line in lines]
    assert all(pinned), "one `name==version` a line, and nothing else"
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    asked_for = [
        *project["project"]["dependencies"],
        *project["dependency-groups"]["dev"],
        *project["build-system"]["requires"],
    ]
    names = {plain(re.split(r"[<>=~!\[; ]", each)[0]) for each in asked_for}
    assert names <= {plain(match[1]) for match in pinned if match}


def plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def test_rules_are_known_without_any_kind_of_file() -> None:
    """What imports the models of all kinds makes every check of one file slower."""
    code = (
        "import sys, navplan.cli.validate, navplan.cli.scope\n"
        "print(*sorted(name for name in sys.modules if name.startswith('navplan.model.')))"
    )
    ran = subprocess.run(
        [sys.executable, "-c", code], check=True, capture_output=True, text=True, cwd=ROOT
    )
    assert ran.stdout.split() == ["navplan.model.adopted"]
