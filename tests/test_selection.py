"""What navplan.yaml says of rules: which files, which codes, how bad."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from navplan.diagnostics import CODES, Param, Severity, Term
from navplan.rules.runner import check_workspace
from navplan.rules.selection import codes_meant, is_at, nearest
from navplan.rules.suppressions import Checked
from navplan.workspace import load
from tests.command import navplan
from tests.workspaces import NOWHERE

AS_OF = date(2015, 8, 31)

PLAN = """\
kind: operating-plan
id: ID
title: Driftsplan 2014
unit: nav-harstad
period: 2015
actions:
  - id: markedsplan
    title: Utarbeide årlig markedsplan
"""

UNITS = """\
kind: organisation
id: enheter
title: Enheter
units:
  - id: nav-harstad
    name: NAV Harstad
    type: nav_office
"""

ASKED = ("TIM001", "TIM002", "OWN001")


def checked(settings: str, *, plan: str = PLAN) -> Checked:
    files = {
        "navplan.yaml": settings,
        "enheter.yaml": UNITS,
        "arkiv/gammel.yaml": plan.replace("ID", "gammel"),
        "plan.yaml": plan.replace("ID", "plan"),
    }
    raw = {name: text.encode() for name, text in files.items()}
    return check_workspace(load(NOWHERE, buffers=raw), as_of=AS_OF, select=ASKED)


def said(settings: str) -> dict[str, list[tuple[str, str]]]:
    """The codes and levels of what is found, by file."""
    found = checked(settings).findings
    return {
        file: [(each.code, each.severity) for each in found if each.file == file]
        for file in sorted({each.file for each in found})
    }


USUAL = [("TIM002", "warning"), ("OWN001", "warning"), ("TIM001", "warning")]


def test_without_a_word_of_rules_all_is_as_usual() -> None:
    assert said("navplan: 1\n") == {"arkiv/gammel.yaml": USUAL, "plan.yaml": USUAL}


def test_some_files_may_be_left_in_peace() -> None:
    settings = (
        "rules: [{path: arkiv/**, ignore: [TIM, action-without-responsible], reason: Gamle.}]\n"
    )
    assert said(settings) == {"plan.yaml": USUAL}


def test_some_files_may_be_asked_little() -> None:
    found = said("rules: [{path: arkiv/**, select: [TIM001], reason: Gamle.}]\n")
    assert found["arkiv/gammel.yaml"] == [("TIM001", "warning")]
    assert found["plan.yaml"] == USUAL


def test_nothing_asked_is_nothing_found() -> None:
    assert said("rules: [{path: '**', select: [], reason: Alt er utkast.}]\n") == {}


@pytest.mark.parametrize(
    ("asks", "left_out"),
    [
        ("select: []", Term("all codes")),
        ("select: [TIM001]", Term("all other codes")),
        ("select: [TIM001], ignore: [TIM001]", "TIM001"),
        (f"select: [{', '.join(sorted({code[:3] for code in CODES}))}]", None),
    ],
)
def test_codes_are_left_out_for_a_reason_in_whatever_way(asks: str, left_out: Param | None) -> None:
    found = checked(f"rules: [{{path: arkiv, {asks}}}]\n").findings
    without_reason = [each.params["codes"] for each in found if each.code == "SUP002"]
    assert without_reason == ([left_out] if left_out else [])


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Q.yaml", None),
        ("q/**", None),
        ("Plan.yaml", "plan.yaml"),
        ("plann.yml", "plan.yaml"),
        ("arkivet/**", "arkiv/**"),
        ("arkivet", "arkiv/**"),
        ("arkiv/gamle.yaml", "arkiv/gammel.yaml"),
    ],
)
def test_only_a_path_that_is_alike_in_itself_is_suggested(written: str, meant: str | None) -> None:
    found = checked(f"rules: [{{path: {written}, severity: {{TIM: info}}}}]\n").findings
    suggested = [each.params["suggestion"] for each in found if each.code == "SUP005"]
    assert suggested == [meant or Term("the path of a file or a folder")]


def test_an_ending_makes_no_two_paths_alike() -> None:
    settings = b"rules: [{path: P.yaml, severity: {TIM: info}}]\n"
    read = load(NOWHERE, buffers={"navplan.yaml": settings, "o.yaml": UNITS.encode()})
    (found,) = check_workspace(read, as_of=AS_OF, select=ASKED).findings
    assert (found.code, found.params["suggestion"]) == (
        "SUP005",
        Term("the path of a file or a folder"),
    )


def test_an_own_level_counts_more_than_that_of_the_family_wherever_it_stands() -> None:
    for levels in ("{TIM: info, TIM001: error}", "{TIM001: error, TIM: info}"):
        found = said(f"rules: [{{path: plan.yaml, severity: {levels}}}]\n")
        assert found["arkiv/gammel.yaml"] == USUAL
        assert found["plan.yaml"] == [
            ("TIM002", "info"),
            ("OWN001", "warning"),
            ("TIM001", "error"),
        ]


def test_of_two_settings_the_last_decides_how_bad_and_both_leave_out() -> None:
    settings = """\
rules:
  - path: "**"
    severity: {TIM: info}
    ignore: [OWN]
    reason: Roller settes senere.
  - path: arkiv
    severity: {TIM001: error}
    select: [TIM001, OWN001]
    reason: Gamle planer rettes ikke.
"""
    assert said(settings) == {
        "arkiv/gammel.yaml": [("TIM001", "error")],
        "plan.yaml": [("TIM002", "info"), ("TIM001", "info")],
    }


def test_what_is_left_out_is_not_counted_but_keeps_its_comment_needed() -> None:
    plan = PLAN.replace("id: markedsplan", "id: markedsplan  # navplan: ignore[OWN001] Tomt.")
    found, suppressed, _ = checked("rules: [{path: '*', ignore: [OWN], reason: Så.}]\n", plan=plan)
    assert suppressed == []
    assert {each.code for each in found} == {"TIM001", "TIM002"}


def test_a_mistake_in_the_form_of_a_file_stays_an_error() -> None:
    settings = "rules: [{path: '**', select: [OWN001], severity: {SCH: info, SYN: info}}]\n"
    found = checked(settings, plan=PLAN.replace("period: 2015", "period: 2015-T4")).findings
    errors = [each for each in found if each.code == "SCH203"]
    assert [each.severity for each in errors] == [Severity.ERROR] * 2


def test_a_mistake_in_the_settings_leaves_all_as_usual() -> None:
    found = checked("rules: [{path: '**', severity: {TIM: fatal}}]\n").findings
    assert [(each.code, each.params["value"]) for each in found if "value" in each.params] == [
        ("SCH004", "fatal")
    ]
    assert "TIM001" in {each.code for each in found}


@pytest.mark.parametrize(
    ("pattern", "files"),
    [
        ("**", ["a.yaml", "b/a.yaml", "b/c/a.yaml"]),
        ("*", ["a.yaml", "b/a.yaml", "b/c/a.yaml"]),
        ("b", ["b/a.yaml", "b/c/a.yaml"]),
        ("b/", ["b/a.yaml", "b/c/a.yaml"]),
        ("./b/**", ["b/a.yaml", "b/c/a.yaml"]),
        ("b/c/a.yaml", ["b/c/a.yaml"]),
        ("**/a.yaml", ["a.yaml", "b/a.yaml", "b/c/a.yaml"]),
        ("**/c/*", ["b/c/a.yaml"]),
        ("A.yaml", []),
        ("", []),
    ],
)
def test_a_path_may_be_a_pattern(pattern: str, files: list[str]) -> None:
    assert [file for file in ("a.yaml", "b/a.yaml", "b/c/a.yaml") if is_at(file, pattern)] == files


def test_a_word_is_a_code_a_name_or_a_family() -> None:
    assert codes_meant("tim001") == codes_meant("action-without-deadline") == {"TIM001"}
    assert codes_meant("own") == {code for code in CODES if code.startswith("OWN")}
    assert not codes_meant("TIM00")
    assert not codes_meant("")


def test_of_words_as_near_the_first_is_nearest() -> None:
    assert nearest("tim02", ["tim012", "tim002", "own002"], cutoff=0.5) == "tim002"
    assert nearest("xyz", ["tim002"], cutoff=0.5) is None


def test_every_door_shows_the_level_and_fails_by_it(tmp_path: Path) -> None:
    settings = "rules: [{path: plan.yaml, severity: {TIM001: error, TIM002: info}}]\n"
    for name, text in (("navplan.yaml", settings), ("enheter.yaml", UNITS), ("plan.yaml", PLAN)):
        (tmp_path / name).write_text(text.replace("ID", "plan"), encoding="utf-8")
    only = ("validate", "--as-of", "2015-08-31", "--select", "TIM001,TIM002")
    ran = navplan(*only, cwd=tmp_path)
    assert ran.code == 1
    assert "plan.yaml:3:19: note[TIM002]" in ran.out
    assert "plan.yaml:7:9: error[TIM001]" in ran.out
    assert ran.out.endswith("3 files checked: 1 error, 1 note\n")
    data = json.loads(navplan(*only, "--format", "json", cwd=tmp_path).out)
    assert [each["severity"] for each in data["findings"]] == ["info", "error"]
    assert (data["summary"]["errors"], data["summary"]["infos"]) == (1, 1)
