"""What the README shows is what navplan does."""

from __future__ import annotations

import re
import shlex

import pytest

from navplan.records import read_record
from navplan.settings import read_settings
from tests.command import REPOSITORY, navplan

README = (REPOSITORY / "README.md").read_text(encoding="utf-8")

YAML = re.findall(r"```yaml\n(.*?)```", README, re.DOTALL)
CONSOLE = re.findall(r"```console\n(.*?)```", README, re.DOTALL)


def sessions() -> list[tuple[str, str]]:
    """Every `$ navplan …` in the README with what it is said to print."""
    found = []
    for block in CONSOLE:
        for command, shown in re.findall(
            r"^\$ (navplan .*)\n((?:(?!\$ ).*\n)*)", block, re.MULTILINE
        ):
            found.append((command, shown))
    return found


def test_the_readme_shows_something() -> None:
    assert sessions()


@pytest.mark.parametrize(("command", "shown"), sessions(), ids=[one for one, _ in sessions()])
def test_a_command_of_the_readme_prints_what_is_shown(command: str, shown: str) -> None:
    ran = navplan(*shlex.split(command)[1:], NAVPLAN_LANG="nb")
    printed = ran.out + ran.err
    # A line of three dots stands for lines that are left out.
    pattern = ".*\n".join(re.escape(part) for part in re.split(r"^…\n", shown, flags=re.MULTILINE))
    assert re.fullmatch(pattern + r"\n*", printed, re.DOTALL), printed


def test_the_plan_file_of_the_readme_can_be_read() -> None:
    [example] = [one for one in YAML if one.startswith("kind:")]
    record, model = read_record("malekart.yaml", example.encode())
    assert record.diagnostics == ()
    assert model


def test_the_settings_of_the_readme_can_be_read() -> None:
    [example] = [one for one in YAML if one.startswith("rules:")]
    settings, found = read_settings("navplan.yaml", example.encode())
    assert found == []
    assert [each.path for each in settings.rules] == ["arkiv/**", "**"]


@pytest.mark.parametrize("target", re.findall(r"^make ([a-z-]+)", README, re.MULTILINE))
def test_the_tasks_of_the_readme_exist(target: str) -> None:
    makefile = (REPOSITORY / "Makefile").read_text(encoding="utf-8")
    assert re.search(rf"^{target}:", makefile, re.MULTILINE)
