"""A folder of plan files is read as a whole: nothing in it stops the rest."""

from __future__ import annotations

from pathlib import Path

import pytest

from navplan.model.organisation import Organisation
from navplan.workspace import KEPT, load, load_files
from tests.workspaces import codes, workspace

UNITS = """\
kind: organisation
id: enheter
title: Enheter
units:
  - id: nav-harstad
    name: NAV Harstad
    type: nav_office
"""

SCORECARD = """\
kind: scorecard
id: malekart
title: Målekart
unit: nav-harstad
period: 2015
"""


def write(folder: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")


def test_plan_files_are_found_in_all_folders_by_name(tmp_path: Path) -> None:
    write(tmp_path, {"b/malekart.yml": SCORECARD, "a/enheter.yaml": UNITS, "a/notat.txt": "x"})
    read = load(tmp_path)
    assert list(read.records) == ["a/enheter.yaml", "b/malekart.yml"]
    assert codes(read) == []


@pytest.mark.parametrize(
    "file", [".github/ci.yaml", "node_modules/x/y.yaml", "build/out.yaml", ".hidden.yaml"]
)
def test_files_of_other_tools_are_left_alone(tmp_path: Path, file: str) -> None:
    write(tmp_path, {file: "on: push"})
    assert not load(tmp_path).records


def test_a_workspace_inside_a_workspace_is_its_own(tmp_path: Path) -> None:
    write(tmp_path, {"navplan.yaml": "navplan: 1", "eks/navplan.yaml": "navplan: 1"})
    write(tmp_path, {"eks/enheter.yaml": UNITS})
    assert list(load(tmp_path).records) == ["navplan.yaml"]


def test_what_settings_exclude_is_not_read(tmp_path: Path) -> None:
    write(tmp_path, {"navplan.yaml": "navplan: 1\nexclude: [kladd/*]", "kladd/x.yaml": "hei: du"})
    assert codes(load(tmp_path)) == []


def test_a_later_version_of_the_language_is_refused_where_it_is_written() -> None:
    read = workspace({"navplan.yaml": "navplan: 2"})
    [found] = read.diagnostics
    assert (found.code, found.place and found.place[:2]) == ("SCH004", (1, 10))


def test_a_broken_file_does_not_hide_the_others(tmp_path: Path) -> None:
    write(tmp_path, {"a.yaml": 'title: "aldri lukket\n', "b.yaml": UNITS})
    read = load(tmp_path)
    assert codes(read, "b.yaml") == []
    assert len(codes(read, "a.yaml")) == 1
    assert [file for file, _ in read.models(Organisation)] == ["b.yaml"]


def test_a_file_that_cannot_be_read_is_a_finding_on_that_file(tmp_path: Path) -> None:
    (tmp_path / "borte.yaml").symlink_to(tmp_path / "finnes-ikke.yaml")
    (tmp_path / "ring.yaml").symlink_to(tmp_path / "ring.yaml")
    assert codes(load(tmp_path)) == ["SYN090", "SYN090"]


def test_a_link_out_of_the_workspace_is_not_followed(tmp_path: Path) -> None:
    write(tmp_path, {"utenfor.yaml": UNITS, "planer/navplan.yaml": "navplan: 1"})
    (tmp_path / "planer/lenke.yaml").symlink_to(tmp_path / "utenfor.yaml")
    assert codes(load(tmp_path / "planer")) == ["SYN091"]


def test_single_files_can_be_read_without_a_workspace(tmp_path: Path) -> None:
    write(tmp_path, {"en.yaml": UNITS, "to.yaml": SCORECARD})
    assert list(load_files(tmp_path, ["en.yaml"]).records) == ["en.yaml"]


def test_an_open_text_stands_in_for_its_file(tmp_path: Path) -> None:
    write(tmp_path, {"enheter.yaml": "kind: organisation"})
    read = load(tmp_path, buffers={"enheter.yaml": UNITS.encode()})
    assert codes(read) == []
    assert read.line("enheter.yaml", ("units", 0, "name")) == 6


def test_a_file_just_read_again_is_kept_and_one_of_long_ago_is_not() -> None:
    read = workspace({f"{number:03}.yaml": UNITS for number in range(KEPT + 1)})
    first, second, *others = (read.document(file) for file in list(read.records)[:KEPT])
    assert read.document("000.yaml") is first
    read.document(f"{KEPT:03}.yaml")
    assert read.document("000.yaml") is first
    assert read.document(f"{KEPT - 1:03}.yaml") is others[-1]
    again = read.document("001.yaml")
    assert again is not second
    assert again.data == second.data
