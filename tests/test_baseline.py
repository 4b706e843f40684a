"""Findings that are known: kept in a file by what they are about, and never in the way of new."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from navplan.diagnostics import Diagnostic
from navplan.rules.baseline import (
    Baseline,
    Key,
    NotABaselineError,
    as_file,
    compare,
    key_of,
    read_baseline,
)
from navplan.rules.runner import check_workspace
from navplan.workspace import Workspace, load
from tests.command import Ran, navplan
from tests.workspaces import NOWHERE

AS_OF = date(2015, 8, 31)

UNITS = """\
kind: organisation
id: enheter
title: Enheter
units:
  - id: nav-harstad
    name: NAV Harstad
    type: nav_office
"""

PLAN = """\
kind: operating-plan
id: driftsplan
title: Driftsplan 2014
unit: nav-harstad
period: 2015
actions:
  - id: markedsplan
    title: Utarbeide markedsplan 2014 etter planen 2014
    deadline: 2015-10-31
  - id: leksegruppe
    title: Leksegruppe med Røde Kors
"""


def read(plan: str = PLAN) -> Workspace:
    files = {"plan.yaml": plan.encode(), "enheter.yaml": UNITS.encode()}
    return load(NOWHERE, buffers=files)


def found_in(workspace: Workspace) -> list[Diagnostic]:
    asked = ("TIM001", "TIM002", "OWN001")
    return check_workspace(workspace, as_of=AS_OF, select=asked).findings


def known_of(plan: str = PLAN) -> Baseline:
    workspace = read(plan)
    return compare(Baseline(), workspace, found_in(workspace)).now


def new_in(plan: str, baseline: Baseline) -> list[tuple[str, int]]:
    workspace = read(plan)
    compared = compare(baseline, workspace, found_in(workspace))
    return [(each.code, each.place.line) for each in compared.new if each.place]


# --- what is the same -------------------------------------------------------------------


def test_a_finding_is_known_by_ids_and_never_by_lines() -> None:
    assert dict(known_of().known) == {
        Key("OWN001", "driftsplan/actions/leksegruppe/responsible"): 1,
        Key("OWN001", "driftsplan/actions/markedsplan/responsible"): 1,
        Key("TIM001", "driftsplan/actions/leksegruppe/deadline"): 1,
        Key("TIM002", "driftsplan/actions/markedsplan/title"): 2,
        Key("TIM002", "driftsplan/title"): 1,
    }


def test_what_is_known_is_not_new() -> None:
    assert new_in(PLAN, known_of()) == []


def test_a_plan_that_is_turned_around_has_nothing_new() -> None:
    head, _, actions = PLAN.partition("actions:\n")
    first, second, third = actions.partition("  - id: leksegruppe\n")
    turned = f"# Ny topp\n\n{head}actions:\n{second}{third}{first}"
    assert new_in(turned, known_of()) == []


def test_a_file_may_be_moved() -> None:
    files = {"2015/ny.yaml": PLAN.encode(), "enheter.yaml": UNITS.encode()}
    workspace = load(NOWHERE, buffers=files)
    assert compare(known_of(), workspace, found_in(workspace)).new == []


def test_another_id_is_another_finding() -> None:
    new = new_in(PLAN.replace("leksegruppe\n", "lekser\n"), known_of())
    assert new == [("OWN001", 10), ("TIM001", 10)]


def test_where_there_are_more_than_are_known_all_are_said() -> None:
    more = PLAN.replace("etter planen 2014", "etter planen 2014 og planen 2013")
    assert new_in(more, known_of()) == [("TIM002", 8)] * 3


def test_one_that_is_gone_makes_room_for_no_other() -> None:
    mended = PLAN.replace("Driftsplan 2014", "Driftsplan")
    moved = mended.replace("Røde Kors", "Røde Kors 2014")
    assert new_in(moved, known_of()) == [("TIM002", 11)]


def test_it_shrinks_when_plans_are_mended() -> None:
    workspace = read(PLAN.replace("Driftsplan 2014", "Driftsplan"))
    compared = compare(known_of(), workspace, found_in(workspace))
    assert compared.mended == 1
    assert compared.now.total == known_of().total - 1


def test_a_file_with_errors_takes_nothing_out() -> None:
    workspace = read(PLAN.replace("period: 2015", "period: 2015-T4"))
    compared = compare(known_of(), workspace, found_in(workspace))
    assert (compared.mended, dict(compared.now.known)) == (0, dict(known_of().known))


def test_items_without_an_id_are_called_by_their_words() -> None:
    workspace = read(PLAN)
    document = workspace.document("plan.yaml")
    assert document.data is not None
    document.data["x"] = ["Godt samarbeid i 2014", {"title": "Kurs"}, {"antall": "3"}, []]
    keys = [
        key_of(workspace, Diagnostic("TIM002", "plan.yaml", pointer=("x", at, "y")))
        for at in range(5)
    ]
    names = [key.address.split("/")[2] for key in keys if key]
    assert names == ["Godt samarbeid i 2014", "Kurs", "*", "*", "*"]


def test_what_no_comment_can_ignore_is_never_known() -> None:
    broken = read(PLAN.replace("period: 2015", "period: 2015-T4"))
    found = check_workspace(broken, as_of=AS_OF).findings
    assert "SCH203" in {each.code for each in found}
    assert "SCH203" not in {key.code for key in compare(Baseline(), broken, found).now.known}


# --- the file ---------------------------------------------------------------------------


def test_the_file_has_a_line_for_each_key_in_order() -> None:
    written = as_file(known_of())
    assert read_baseline(written.encode()) == known_of()
    assert written == as_file(Baseline(dict(reversed([*known_of().known.items()]))))
    assert [line.strip() for line in written.splitlines() if line.startswith("      ")] == [
        '"driftsplan/actions/leksegruppe/responsible": 1,',
        '"driftsplan/actions/markedsplan/responsible": 1',
        '"driftsplan/actions/leksegruppe/deadline": 1',
        '"driftsplan/actions/markedsplan/title": 2,',
        '"driftsplan/title": 1',
    ]


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"\xff",
        b"[]",
        b"{}",
        b"[" * 100_000,
        b'{"schema": "navplan/baseline/2", "findings": {}}',
        b'{"schema": "navplan/baseline/1", "findings": []}',
        b'{"schema": "navplan/baseline/1", "findings": {"TIM001": 1}}',
        b'{"schema": "navplan/baseline/1", "findings": {"TIM001": {"a": 0}}}',
        b'{"schema": "navplan/baseline/1", "findings": {"TIM001": {"a": "1"}}}',
        b'{"schema": "navplan/baseline/1", "findings": {"TIM001": {"a": true}}}',
    ],
)
def test_another_file_is_no_baseline(raw: bytes) -> None:
    with pytest.raises(NotABaselineError):
        read_baseline(raw)


# --- the command ------------------------------------------------------------------------

SELECTED = (
    "navplan.yaml",
    "rules:\n  - path: '**'\n    select: [TIM001, TIM002, OWN001]\n    reason: Vi begynner her.\n",
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    name, text = SELECTED
    (tmp_path / name).write_text(text, encoding="utf-8")
    (tmp_path / "enheter.yaml").write_text(UNITS, encoding="utf-8")
    (tmp_path / "plan.yaml").write_text(PLAN, encoding="utf-8")
    return tmp_path


def validate(folder: Path, *arguments: str) -> Ran:
    day = ("--as-of", AS_OF.isoformat(), "--fail-on", "info")
    return navplan("validate", *day, *arguments, cwd=folder)


NAMED = ("--baseline", "kjent.json")


def test_from_the_first_day_only_what_is_new_fails(folder: Path) -> None:
    assert validate(folder).code == 1
    first = validate(folder, *NAMED, "--update-baseline")
    assert first.code == 0
    assert first.err == "wrote kjent.json; findings known: 6, mended: 0\n"
    again = validate(folder, *NAMED)
    assert again.code == 0
    assert again.out == "3 files checked: no findings, 6 known in the baseline\n"
    assert again.err == ""
    plan = folder / "plan.yaml"
    plan.write_text(PLAN + "  - id: ny\n    title: Ny\n    responsible: leder\n", encoding="utf-8")
    new = validate(folder, *NAMED)
    assert new.code == 1
    assert "plan.yaml:12:9: warning[TIM001]" in new.out
    assert new.out.count("TIM001") == 1


def test_what_is_mended_is_said_and_taken_out(folder: Path) -> None:
    validate(folder, *NAMED, "--update-baseline")
    plan = folder / "plan.yaml"
    plan.write_text(PLAN.replace("Driftsplan 2014", "Driftsplan"), encoding="utf-8")
    noted = validate(folder, *NAMED)
    assert noted.code == 0
    assert noted.err.startswith("findings known in kjent.json that are mended: 1; run “navplan")
    shrunk = validate(folder, *NAMED, "--update-baseline")
    assert shrunk.err == "wrote kjent.json; findings known: 5, mended: 1\n"
    plan.write_text(PLAN, encoding="utf-8")
    assert validate(folder, *NAMED).code == 1


def test_the_settings_may_name_it(folder: Path) -> None:
    settings = folder / "navplan.yaml"
    settings.write_text(SELECTED[1] + "baseline: kjent.json\n", encoding="utf-8")
    lacking = validate(folder)
    assert lacking.code == 2
    assert "kjent.json does not exist; --update-baseline makes it" in lacking.err
    (folder / "under").mkdir()
    assert validate(folder / "under", "--update-baseline").code == 0
    assert (folder / "kjent.json").is_file()
    data = json.loads(validate(folder, "--format", "json").out)
    assert data["summary"]["known"] == 6
    assert data["findings"] == []


def test_what_is_asked_for_is_counted(folder: Path) -> None:
    validate(folder, *NAMED, "--update-baseline")
    asked = validate(folder, *NAMED, "--select", "TIM")
    assert asked.out == "3 files checked: no findings, 4 known in the baseline\n"
    assert asked.err == ""
    asked = validate(folder, *NAMED, "enheter.yaml")
    assert asked.out == "1 file checked: no findings\n"


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("--update-baseline",), "say which file: --baseline FILE"),
        ((*NAMED, "--update-baseline", "plan.yaml"), "a baseline is made of everything"),
        ((*NAMED, "--update-baseline", "--select", "TIM"), "a baseline is made of everything"),
        (("--baseline", "mangler.json"), "mangler.json does not exist"),
        (("--baseline", "kjent.yaml", "--update-baseline"), "a baseline is no plan file"),
        (("--baseline", "annet.json", "--update-baseline"), "annet.json is no baseline"),
    ],
)
def test_what_cannot_be_done_is_said(folder: Path, arguments: tuple[str, ...], says: str) -> None:
    (folder / "annet.json").write_text('{"name": "annet"}', encoding="utf-8")
    ran = validate(folder, *arguments)
    assert ran.code == 2
    assert says in ran.err
    assert (folder / "annet.json").read_text(encoding="utf-8") == '{"name": "annet"}'


def test_the_settings_name_none_outside(folder: Path) -> None:
    settings = folder / "navplan.yaml"
    settings.write_text("baseline: ../kjent.json\n", encoding="utf-8")
    ran = validate(folder, "--update-baseline")
    assert ran.code == 2
    assert "../kjent.json is outside the workspace" in ran.err
