"""`navplan init`: a workspace that is right from the first minute, and never takes a place."""

from __future__ import annotations

import json
import os
import re
import shlex
import subprocess
from datetime import date
from pathlib import Path

import pytest

from navplan.reference.forms import keys_of
from navplan.rules.runner import check_workspace
from navplan.settings import Settings
from navplan.starting.files import make_file, make_files
from navplan.starting.text import modeline, scalar, slug
from navplan.starting.workspace import Start, editor_files, plan_files_of
from navplan.workspace import Workspace, load
from navplan.yamlfile import read_yaml
from tests.command import REPOSITORY, navplan
from tests.workspaces import NOWHERE

NEW_YEAR, AUTUMN = date(2026, 1, 1), date(2026, 11, 22)


def workspace_of(start: Start) -> Workspace:
    texts = plan_files_of(start)
    return load(
        NOWHERE, buffers={file: text.encode() for file, text in texts.items() if ".yaml" in file}
    )


# ----- what is in it -----


@pytest.mark.parametrize("language", ["nb", "nn"])
@pytest.mark.parametrize("today", [NEW_YEAR, AUTUMN])
@pytest.mark.parametrize("year", [2015, 2026, 2027])
def test_nothing_is_wrong_with_it(language: str, today: date, year: int) -> None:
    start = Start(year, today, "nn" if language == "nn" else "nb")
    assert check_workspace(workspace_of(start), as_of=today).findings == []


@pytest.mark.parametrize(
    "unit", ["NAV: Sør-Øst # 2", '"NAV"', "- NAV", "NAV Guovdageaidnu/Kautokeino", "yes", "007"]
)
def test_any_name_of_an_office_can_be_written(unit: str) -> None:
    start = Start(2026, AUTUMN, unit=unit)
    workspace = workspace_of(start)
    assert check_workspace(workspace, as_of=AUTUMN).findings == []
    organisation = workspace.document("organisasjon.yaml").data
    assert organisation
    assert unit in str(organisation["units"])


def test_the_office_has_its_two_owners_beside_it() -> None:
    start = Start(2026, AUTUMN)
    units = workspace_of(start).index.addresses(("unit",))
    assert units == sorted([start.unit_id, *start.other_units])


def test_measurements_are_of_periods_that_have_ended() -> None:
    at_new_year = plan_files_of(Start(2026, NEW_YEAR))["nav-fjordvik/malinger-2026.yaml"]
    in_autumn = plan_files_of(Start(2026, AUTUMN))["nav-fjordvik/malinger-2026.yaml"]
    assert "2025-Q4:" in at_new_year
    assert "2026-Q1:" not in at_new_year
    assert "2026-Q3:" in in_autumn
    assert "2026-Q4:" not in in_autumn


@pytest.mark.parametrize("language", ["nb", "nn"])
def test_both_languages_have_the_same_kinds_of_files(language: str) -> None:
    workspace = workspace_of(Start(2026, AUTUMN, "nn" if language == "nn" else "nb"))
    assert sorted(str(record.kind) for record in workspace.records.values()) == [
        "None",  # the settings
        "governing-document",
        "governing-document",
        "indicators",
        "measurements",
        "operating-plan",
        "organisation",
        "scorecard",
    ]
    plans = [one for one in workspace.records.values() if one.kind not in {None, "measurements"}]
    for record in plans:
        data = workspace.document(record.file).data
        assert data
        assert data["language"] == language


def test_every_setting_that_is_made_is_a_setting() -> None:
    made = plan_files_of(Start(2026, AUTUMN))["navplan.yaml"]
    data = read_yaml("navplan.yaml", made.encode())[0].data
    assert data
    assert set(data) <= {key.name for key in keys_of(Settings)}


def test_editors_get_the_schema_and_settings_they_can_read() -> None:
    files = editor_files("nb")
    assert json.loads(files[".navplan/schema.json"])["properties"]["kind"]
    [(schema, patterns)] = json.loads(files[".vscode/settings.json"])["yaml.schemas"].items()
    assert schema in files
    assert {"!navplan.yaml", "!**/.*.yaml", "!**/.*.yml", "!.github/**"} <= set(patterns)
    assert "redhat.vscode-yaml" in files[".vscode/extensions.json"]
    assert "eol=lf" in files[".gitattributes"]


def test_the_first_line_leads_to_the_schema_from_any_folder() -> None:
    assert modeline("organisasjon.yaml").endswith("$schema=.navplan/schema.json")
    assert modeline("a/b/plan.yaml").endswith("$schema=../../.navplan/schema.json")


@pytest.mark.parametrize(
    ("name", "id_"),
    [
        ("NAV Fjordvik", "nav-fjordvik"),
        ("Ørsta", "orsta"),
        ("Sør-Aurdal", "sor-aurdal"),
        ("Kárášjohka", "karasjohka"),
        ("Porsáŋgu", "porsangu"),
        ("  Vågå  kommune ", "vaga-kommune"),
        ("Værøy", "vaeroy"),
        ("!?", ""),
    ],
)
def test_a_name_suggests_an_id(name: str, id_: str) -> None:
    assert slug(name) == id_


@pytest.mark.parametrize("text", ["Plan", "a: b", "a #b", "'a", "null", "[a", "*a", "", " a ", "æ"])
def test_a_text_is_read_as_it_was_meant(text: str) -> None:
    written = f"key: {scalar(text)}\n"
    assert read_yaml("", written.encode())[0].data == {"key": text}


# ----- the command -----


def test_a_newcomer_comes_from_nothing_to_a_document(tmp_path: Path) -> None:
    made = navplan("init", "demo", cwd=tmp_path)
    assert made.code == 0
    demo = tmp_path / "demo"
    assert "demo/organisasjon.yaml" in made.err
    assert "  cd demo\n  navplan validate\n  navplan status\n  navplan report nav-fj" in made.err

    checked = navplan("validate", "--fail-on", "info", cwd=demo)
    assert (checked.code, checked.out) == (0, "8 files checked: no findings\n")
    status = navplan("status", cwd=demo)
    assert status.code == 0
    assert "Målekart for NAV Fjordvik" in status.out
    report = next(line for line in made.err.splitlines() if "navplan report" in line).split()[1:]
    assert navplan(*report, "--to", "md", "--out", "-", cwd=demo).code == 0


def test_what_the_readme_says_works(tmp_path: Path) -> None:
    readme = (REPOSITORY / "README.md").read_text(encoding="utf-8")
    blocks = re.findall(r"```sh\n(navplan (?:init|new) .*?)```", readme, re.DOTALL)
    folder = tmp_path
    for line in "".join(blocks).splitlines():
        command, *arguments = shlex.split(line, comments=True)
        if command == "cd":
            folder /= arguments[0]
            continue
        # The README speaks of the year it was written in.
        that_year = ["--year", "2026"] if arguments[0] == "init" else []
        ran = navplan(*arguments, *that_year, cwd=folder)
        assert ran.code == 0, ran.err
    assert sorted(one.name for one in (folder / "nav-harstad").iterdir()) == [
        "driftsplan-2026.yaml",
        "driftsplan-2027.yaml",
        "malekart-2026.yaml",
        "malekart-2027.yaml",
        "malinger-2026.yaml",
    ]
    assert navplan("validate", "--fail-on", "info", cwd=folder).code == 0


def test_the_content_is_in_the_language_asked_for(tmp_path: Path) -> None:
    navplan("init", "nynorsk", "--lang", "nn", cwd=tmp_path)
    navplan("init", "engelsk", "--lang", "en", cwd=tmp_path)
    nynorsk = (tmp_path / "nynorsk" / "README.md").read_text(encoding="utf-8")
    assert "Kva som ligg kvar" in nynorsk
    # Plans are Norwegian, so that English gets bokmål.
    english = (tmp_path / "engelsk" / "README.md").read_text(encoding="utf-8")
    assert "Hva som ligger hvor" in english


@pytest.mark.parametrize("asked", ["Ørsta", "ørsta", "Ørsta kommune", "1520"])
def test_a_municipality_is_known_by_name_and_number(asked: str, tmp_path: Path) -> None:
    ran = navplan("init", "--municipality", asked, "--year", "2026", cwd=tmp_path)
    assert ran.code == 0
    units = (tmp_path / "organisasjon.yaml").read_text(encoding="utf-8")
    assert "name: Ørsta kommune" in units
    assert "code: 1520" in units
    assert navplan("validate", "--fail-on", "info", cwd=tmp_path).code == 0


def test_a_number_that_the_place_did_not_have_that_year_is_left_out(tmp_path: Path) -> None:
    assert navplan("init", "--municipality", "5503", "--year", "2019", cwd=tmp_path).code == 0
    assert "code:" not in (tmp_path / "organisasjon.yaml").read_text(encoding="utf-8")
    assert navplan("validate", "--fail-on", "info", cwd=tmp_path).code == 0


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--municipality", "Herøy"], "1515 Herøy (Møre og Romsdal), 1818 Herøy (Nordland)"),
        (["--municipality", "Ørsa"], "1520 Ørsta"),
        (["--municipality", "0000"], "there is no municipality “0000”"),
        (["--municipality", "xyzzy"], "there is no municipality “xyzzy”"),
        (["--unit", "!?"], "“!?” has no letters"),
        (["--unit", ""], "has no letters"),
        (["--unit", "NAV \x1b[31m"], "has no letters"),
        (["--unit", "NAV " + "a" * 300], "too long for the name of an office"),
        (["--unit", "Fjordvik kommune"], "is the name of another unit"),
        (["--unit", "NAV fylke"], "is the name of another unit"),
        (["--year", "26"], "26 cannot be the year of a plan"),
        (["--year", "2100"], "2100 cannot be the year of a plan"),
    ],
)
def test_what_cannot_be_is_said_and_nothing_is_made(
    options: list[str], said: str, tmp_path: Path
) -> None:
    ran = navplan("init", "demo", *options, cwd=tmp_path)
    assert ran.code == 2
    assert said in " ".join(ran.err.split())
    assert list(tmp_path.iterdir()) == []


# ----- what checks the plans by itself -----

CHECKS = (".pre-commit-config.yaml", ".github/workflows/navplan.yml", ".gitlab-ci.yml")


def checks_in(folder: Path) -> list[str]:
    return [file for file in CHECKS if (folder / file).exists()]


def repository(folder: Path, remote: str = "") -> Path:
    folder.mkdir(exist_ok=True)
    commands = [["init", "-q"], *([["remote", "add", "origin", remote]] if remote else [])]
    for command in commands:
        subprocess.run(["git", "-C", str(folder), *command], check=True)
    return folder


def test_git_gets_a_hook_where_nothing_is_known_of_a_server(tmp_path: Path) -> None:
    assert navplan("init", cwd=tmp_path).code == 0
    assert checks_in(tmp_path) == [CHECKS[0]]


@pytest.mark.parametrize(
    ("remote", "made"),
    [
        ("git@github.com:kommune/planer.git", CHECKS[:2]),
        ("https://github.com/kommune/planer", CHECKS[:2]),
        ("ssh://git@gitlab.kommune.example:22/planer.git", CHECKS[::2]),
        ("https://git.kommune.example/github/planer", CHECKS[:1]),
        ("../planer.git", CHECKS[:1]),
    ],
)
def test_changes_are_checked_where_git_sends_them(
    remote: str, made: tuple[str, ...], tmp_path: Path
) -> None:
    repository(tmp_path, remote)
    assert navplan("init", cwd=tmp_path).code == 0
    assert checks_in(tmp_path) == list(made)


def test_it_can_be_said_where_changes_are_checked(tmp_path: Path) -> None:
    repository(tmp_path, "git@github.com:kommune/planer.git")
    navplan("init", "--ci", "none", cwd=tmp_path)
    assert checks_in(tmp_path) == [CHECKS[0]]
    before = (tmp_path / CHECKS[0]).read_bytes()
    ran = navplan("init", "--ci", "gitlab", cwd=tmp_path)
    assert "Made:\n  .gitlab-ci.yml\n" in ran.err
    assert checks_in(tmp_path) == [CHECKS[0], CHECKS[2]]
    assert (tmp_path / CHECKS[0]).read_bytes() == before


def test_a_repository_around_is_given_nothing_unasked(tmp_path: Path) -> None:
    repository(tmp_path, "git@github.com:kommune/annet.git")
    ran = navplan("init", "mine planer", cwd=tmp_path)
    assert "The plans are a part of the repository ." in ran.err
    assert checks_in(tmp_path) == checks_in(tmp_path / "mine planer") == []

    ran = navplan("init", "mine planer", "--ci", "github", cwd=tmp_path)
    assert f"Made:\n  {CHECKS[0]}\n  {CHECKS[1]}\n" in ran.err
    for file in CHECKS[:2]:
        text = (tmp_path / file).read_text(encoding="utf-8")
        assert "navplan validate --root 'mine planer'" in text


def test_who_has_navplan_from_a_folder_is_told_what_others_need(tmp_path: Path) -> None:
    ran = navplan("init", "--ci", "github", cwd=tmp_path)
    assert "Write as NAVPLAN_INSTALL, in the file for GitHub" in ran.err
    assert "NAVPLAN_INSTALL" not in navplan("init", "--ci", "none", cwd=tmp_path).err


# ----- what is there already -----


def test_what_is_there_stays_as_it_is_and_is_named(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text("Vår egen\n", encoding="utf-8")
    (tmp_path / ".gitattributes").symlink_to("nowhere")
    ran = navplan("init", cwd=tmp_path)
    assert ran.code == 0
    assert "Left as it is:\n  README.md\n  .gitattributes\n" in ran.err
    assert (tmp_path / "README.md").read_text(encoding="utf-8") == "Vår egen\n"
    assert not (tmp_path / "nowhere").exists()


def test_doing_it_again_changes_nothing(tmp_path: Path) -> None:
    navplan("init", cwd=tmp_path)
    before = {one: one.read_bytes() for one in tmp_path.rglob("*") if one.is_file()}
    ran = navplan("init", "--year", "2020", cwd=tmp_path)
    assert ran.code == 0
    assert "no example plans were added" in ran.err
    assert {one: one.read_bytes() for one in tmp_path.rglob("*") if one.is_file()} == before


@pytest.mark.parametrize("name", ["navplan.yaml", "plan.yaml", "planer/2026/plan.yml"])
def test_plans_of_ones_own_get_no_examples_beside_them(name: str, tmp_path: Path) -> None:
    place = tmp_path / name
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text("navplan: 1\n", encoding="utf-8")
    ran = navplan("init", cwd=tmp_path)
    assert ran.code == 0
    assert "There are YAML files in ." in ran.err
    assert (tmp_path / ".navplan" / "schema.json").exists()
    assert [one.name for one in tmp_path.rglob("[!.]*.y*ml")] == [place.name]


def test_every_file_of_it_can_be_in_the_way(tmp_path: Path) -> None:
    files = {**plan_files_of(Start(2026, AUTUMN)), **editor_files("nb")}
    for file in files:
        (tmp_path / file).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / file).write_text("mine", encoding="utf-8")
    assert make_files(tmp_path, files) == ((), tuple(files))
    assert {(tmp_path / file).read_text(encoding="utf-8") for file in files} == {"mine"}


def test_a_file_where_a_folder_is_needed_is_in_the_way_too(tmp_path: Path) -> None:
    (tmp_path / ".vscode").write_text("mine", encoding="utf-8")
    assert not make_file(tmp_path, ".vscode/settings.json", "{}")
    assert (tmp_path / ".vscode").read_text(encoding="utf-8") == "mine"


def test_a_link_that_leads_out_is_not_followed(tmp_path: Path) -> None:
    outside, inside = tmp_path / "outside", tmp_path / "inside"
    outside.mkdir()
    inside.mkdir()
    (inside / ".vscode").symlink_to(outside)
    ran = navplan("init", "inside", cwd=tmp_path)
    assert ran.code == 0
    assert "inside/.vscode/settings.json" in ran.err.split("Left as it is:")[1]
    assert list(outside.iterdir()) == []


def test_a_folder_behind_a_link_or_two_dots_is_a_folder(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to("real")
    assert navplan("init", "link", cwd=tmp_path).code == 0
    assert (tmp_path / "real" / "navplan.yaml").exists()
    ran = navplan("init", "../andre", cwd=tmp_path / "real")
    assert ran.code == 0
    assert "  cd ../andre\n" in ran.err
    assert (tmp_path / "andre" / "navplan.yaml").exists()


def test_a_folder_with_blanks_can_be_gone_to(tmp_path: Path) -> None:
    assert "  cd 'mine planer'\n" in navplan("init", "mine planer", cwd=tmp_path).err


@pytest.mark.parametrize("directory", ["file", "file/under"])
def test_a_file_in_the_place_of_the_folder_is_said(directory: str, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine", encoding="utf-8")
    ran = navplan("init", directory, cwd=tmp_path)
    assert ran.code == 2
    assert "file is not a folder" in ran.err


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is forbidden to the administrator")
def test_a_folder_that_may_not_be_written_in_is_said(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    ran = navplan("init", cwd=tmp_path)
    tmp_path.chmod(0o700)
    assert ran.code == 3
    assert "Permission denied" in ran.err


def test_a_workspace_in_another_is_said(tmp_path: Path) -> None:
    navplan("init", cwd=tmp_path)
    ran = navplan("init", "indre", cwd=tmp_path)
    assert ran.code == 0
    assert "indre is inside the workspace ." in ran.err


def test_plans_of_a_workspace_are_not_taken_from_it(tmp_path: Path) -> None:
    navplan("init", cwd=tmp_path)
    ran = navplan("init", cwd=tmp_path / "nav-fjordvik")
    assert ran.code == 2
    assert "would no longer be read with it" in " ".join(ran.err.split())
    assert not (tmp_path / "nav-fjordvik" / "navplan.yaml").exists()


def test_quiet_says_nothing(tmp_path: Path) -> None:
    ran = navplan("init", "--quiet", cwd=tmp_path)
    assert (ran.code, ran.out, ran.err) == (0, "", "")
