"""Ten differently broken plan files: every mistake is found where a planner would point at it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from navplan.i18n import Language
from tests.command import REPOSITORY, Ran, navplan

TEN = REPOSITORY / "tests" / "ten"
WORKSPACE = TEN / "workspace"
SHOWN = WORKSPACE.relative_to(REPOSITORY).as_posix()

DAY = ("--as-of", "2015-08-31")


@dataclass(frozen=True)
class Mistake:
    """One entry of expected.yaml, which says what its words mean."""

    file: str
    mistake: str
    code: str
    name: str
    at: str
    says: str
    en: str
    nb: str
    nn: str
    related: str | None = None
    mend: list[str] = field(default_factory=list)

    def mended(self, raw: bytes) -> bytes:
        """The file put right."""
        if not self.mend:
            return raw.decode("cp1252").encode()
        wrong, right = (text.encode() for text in self.mend)
        assert raw.count(wrong) == 1, f"{self.file} has not the mistake to mend"
        return raw.replace(wrong, right)


MISTAKES = [Mistake(**entry) for entry in YAML(typ="safe").load(TEN / "expected.yaml")]

each_mistake = pytest.mark.parametrize("mistake", MISTAKES, ids=lambda mistake: mistake.name)
each_language = pytest.mark.parametrize("language", ["en", "nb", "nn"])


@pytest.fixture(scope="module")
def findings() -> list[dict[str, Any]]:
    return findings_of(validate(WORKSPACE, "--format", "json"))


def validate(root: Path, *options: str) -> Ran:
    return navplan("--root", str(root), "validate", *DAY, *options)


def findings_of(ran: Ran) -> list[dict[str, Any]]:
    return list(json.loads(ran.out)["findings"])


def at(place: dict[str, Any]) -> str:
    return "{line}:{column}-{end_line}:{end_column}".format_map(place)


# ----- the ten -----


def test_ten_mistakes_are_ten_findings_and_no_more() -> None:
    ran = validate(WORKSPACE, "--format", "json")
    report = json.loads(ran.out)
    assert [found["file"] for found in report["findings"]] == [one.file for one in MISTAKES]
    assert report["summary"] == {
        "as_of": "2015-08-31",
        "files": 16,
        "errors": 10,
        "warnings": 0,
        "infos": 0,
        "suppressed": 0,
        "known": 0,
    }
    assert (ran.code, ran.err) == (1, "")


@each_mistake
def test_a_mistake_is_found_in_its_place(mistake: Mistake, findings: list[dict[str, Any]]) -> None:
    [found] = [found for found in findings if found["file"] == mistake.file]
    assert (found["code"], found["name"], at(found)) == (mistake.code, mistake.name, mistake.at)
    assert mistake.related is None or [at(place) for place in found["related"]] == [mistake.related]


@each_language
@each_mistake
def test_a_mistake_is_said_in_the_language_of_the_planner(
    mistake: Mistake, language: Language
) -> None:
    ran = validate(WORKSPACE, "--lang", language)
    start = f"{SHOWN}/{mistake.file}:{mistake.at.partition('-')[0]}: "
    [said] = [said for said in ran.out.split("\n\n") if said.startswith(start)]
    message = said.partition("\n")[0].partition(f"[{mistake.code}] ")[2]
    assert message == getattr(mistake, language)
    assert mistake.says in said
    assert ran.code == 1


@each_mistake
def test_every_mistake_has_norwegian_words_of_its_own(mistake: Mistake) -> None:
    assert mistake.en not in {mistake.nb, mistake.nn}


def test_with_the_ten_mended_nothing_is_left_to_find(tmp_path: Path) -> None:
    root = tmp_path / "workspace"
    shutil.copytree(WORKSPACE, root)
    for mistake in MISTAKES:
        file = root / mistake.file
        file.write_bytes(mistake.mended(file.read_bytes()))
    ran = validate(root, "--format", "json")
    assert (findings_of(ran), ran.code) == ([], 0)


# ----- what is hardly a file at all -----


def link_to_nowhere(file: Path) -> None:
    file.symlink_to("gone.yaml")


def link_to_itself(file: Path) -> None:
    file.symlink_to(file.name)


def link_out_of_the_workspace(file: Path) -> None:
    outside = file.parent.parent / "outside.yaml"
    outside.write_text("kind: operating-plan\n", encoding="utf-8")
    file.symlink_to(outside)


def nul_bytes(file: Path) -> None:
    file.write_bytes(bytes(1000))


def nothing(file: Path) -> None:
    file.write_bytes(b"")


def six_megabytes(file: Path) -> None:
    file.write_bytes(b"kind: operating-plan\n" * 300_000)


def deep_brackets(file: Path) -> None:
    file.write_bytes(b"[" * 100_000)


def deep_lines(file: Path) -> None:
    file.write_text("".join("  " * level + "goals:\n" for level in range(500)), encoding="utf-8")


@pytest.mark.parametrize("output", ["text", "json"])
@pytest.mark.parametrize(
    ("make", "name"),
    [
        (link_to_nowhere, "unreadable-file"),
        (link_to_itself, "unreadable-file"),
        (link_out_of_the_workspace, "file-outside-workspace"),
        (nul_bytes, "not-utf-8"),
        (nothing, "empty-file"),
        (six_megabytes, "file-too-large"),
        (deep_brackets, "too-deep"),
        (deep_lines, "too-deep"),
    ],
)
def test_a_file_that_is_hardly_one_is_a_finding_on_that_file(
    make: Callable[[Path], None], name: str, output: str, tmp_path: Path
) -> None:
    root = tmp_path / "workspace"
    root.mkdir()
    make(root / "plan.yaml")
    ran = validate(root, "--format", output)
    if output == "json":
        assert [(one["file"], one["name"]) for one in findings_of(ran)] == [("plan.yaml", name)]
    else:
        assert "plan.yaml:" in ran.out
    assert (ran.code, ran.err) == (1, "")


def test_a_folder_in_the_place_of_the_settings_is_a_finding(tmp_path: Path) -> None:
    (tmp_path / "navplan.yaml").mkdir()
    ran = validate(tmp_path, "--format", "json")
    assert [(one["file"], one["name"]) for one in findings_of(ran)] == [
        ("navplan.yaml", "unreadable-file")
    ]
    assert (ran.code, ran.err) == (1, "")


def test_a_folder_with_the_name_of_a_plan_is_a_folder(tmp_path: Path) -> None:
    (tmp_path / "2015.yaml").mkdir()
    nothing(tmp_path / "2015.yaml" / "plan.yaml")
    ran = validate(tmp_path, "--format", "json")
    assert [one["file"] for one in findings_of(ran)] == ["2015.yaml/plan.yaml"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the machine has no named pipes")
@pytest.mark.parametrize("linked", [False, True], ids=["inside", "linked from outside"])
def test_a_pipe_is_not_waited_for(linked: bool, tmp_path: Path) -> None:  # noqa: FBT001 - the case
    root = tmp_path / "workspace"
    root.mkdir()
    if linked:
        os.mkfifo(tmp_path / "pipe")
        (root / "plan.yaml").symlink_to(tmp_path / "pipe")
    else:
        os.mkfifo(root / "plan.yaml")
    # In a process of its own, which can be ended if it waits for somebody to write.
    ran = subprocess.run(
        [sys.executable, "-m", "navplan", "--root", root, "validate"],
        cwd=REPOSITORY,
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
    )
    assert "plan.yaml:" in ran.stdout
    assert (ran.returncode, ran.stderr) == (1, "")
