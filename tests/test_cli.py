"""The command line's contracts: exit codes, languages, what goes where, no traceback."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from navplan import __main__ as door
from navplan import __version__
from navplan.__main__ import options_first
from navplan.gitio import commit_of
from navplan.render.terminal import colour_table
from navplan.tables import Cell, Column, Table
from tests.command import PLANS, navplan

UNITS = """\
kind: organisation
id: enheter
title: Enheter
units:
  - id: nav-harstad
    name: NAV Harstad
    type: nav_office
    part_of: harstad-kommmune
  - id: harstad-kommune
    name: Harstad kommune
    type: municipality
"""


@pytest.fixture
def misspelt(tmp_path: Path) -> Path:
    """A workspace with one mistake: a reference to a unit that does not exist."""
    (tmp_path / "navplan.yaml").write_text("navplan: 1\n", encoding="utf-8")
    (tmp_path / "enheter.yaml").write_text(UNITS, encoding="utf-8")
    return tmp_path


PLAN = """\
kind: operating-plan
id: driftsplan
title: Driftsplan
unit: nav-harstad
period: 2015
actions:
  - id: brukerutvalg
    title: Etablere brukerutvalg
    responsible: NAV-leder
"""


@pytest.fixture
def vague(misspelt: Path) -> Path:
    """A workspace without mistakes, whose one action has no deadline."""
    right = UNITS.replace("kommmune", "kommune")
    (misspelt / "enheter.yaml").write_text(right, encoding="utf-8")
    (misspelt / "planer").mkdir()
    (misspelt / "planer" / "driftsplan.yaml").write_text(PLAN, encoding="utf-8")
    return misspelt


def test_nothing_is_wrong_with_the_example_plans_that_is_not_wrong_with_their_sources() -> None:
    ran = navplan("--root", str(PLANS), "validate", "--fail-on", "info")
    assert ran.code == 0
    assert "no findings, 17 suppressed" in ran.out


def test_a_finding_shows_the_place_the_line_and_what_to_do(misspelt: Path) -> None:
    ran = navplan("validate", cwd=misspelt)
    assert ran.code == 1
    assert ran.out.splitlines()[:4] == [
        "enheter.yaml:8:14: error[REF001] “harstad-kommmune” does not exist; a unit is meant here",
        "  8 |     part_of: harstad-kommmune",
        "    |              ^^^^^^^^^^^^^^^^",
        "  ↳ enheter.yaml:9:9: did you mean “harstad-kommune”?",
    ]


def test_findings_as_json_keep_their_contract(misspelt: Path) -> None:
    ran = navplan("validate", "--format", "json", "--as-of", "2015-08-31", cwd=misspelt)
    assert json.loads(ran.out) == {
        "schema": "navplan/findings/1",
        "findings": [
            {
                "code": "REF001",
                "name": "unknown-reference",
                "severity": "error",
                "message": "“harstad-kommmune” does not exist; a unit is meant here",
                "params": {"ref": "harstad-kommmune", "wanted": "a unit"},
                "file": "enheter.yaml",
                "line": 8,
                "column": 14,
                "end_line": 8,
                "end_column": 30,
                "pointer": ["units", 0, "part_of"],
                "help": (
                    "correct the id, or write the thing it names; "
                    "what stands inside a file is named file-id/id, also from within the same file"
                ),
                "related": [
                    {
                        "file": "enheter.yaml",
                        "line": 9,
                        "column": 9,
                        "end_line": 9,
                        "end_column": 24,
                        "message": "did you mean “harstad-kommune”?",
                    }
                ],
                "fixable": False,
            }
        ],
        "summary": {
            "as_of": "2015-08-31",
            "files": 2,
            "errors": 1,
            "warnings": 0,
            "infos": 0,
            "suppressed": 0,
            "known": 0,
        },
    }


def test_json_is_the_same_in_every_language(misspelt: Path) -> None:
    said = {
        navplan("validate", "--format", "json", "--lang", lang, cwd=misspelt).out
        for lang in ("nb", "nn", "en")
    }
    assert len(said) == 1


def test_a_path_chooses_what_is_reported_and_not_what_is_read(misspelt: Path) -> None:
    assert navplan("validate", "navplan.yaml", cwd=misspelt).code == 0
    assert navplan("validate", "enheter.yaml", cwd=misspelt).code == 1


def test_a_file_outside_the_workspace_is_checked_alone_and_that_is_said(
    misspelt: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    elsewhere = tmp_path_factory.mktemp("annet") / "enheter.yaml"
    elsewhere.write_text(UNITS, encoding="utf-8")
    ran = navplan("validate", str(elsewhere), cwd=misspelt)
    assert ran.code == 0
    assert "checked alone" in ran.err


def test_warnings_fail_only_where_that_is_asked_for(vague: Path) -> None:
    assert navplan("validate", cwd=vague).code == 0
    assert navplan("validate", "--fail-on", "warning", cwd=vague).code == 1


def test_codes_and_families_can_be_chosen(misspelt: Path) -> None:
    assert navplan("validate", "--ignore", "REF", cwd=misspelt).code == 0
    assert navplan("validate", "--select", "unknown-reference", cwd=misspelt).code == 1
    assert navplan("validate", "--select", "TIM", cwd=misspelt).code == 0


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["validate", "--formt", "json"], "there is no option --formt; did you mean --format?"),
        (["validate", "--format", "yaml"], "--format takes one of: text, json"),
        (["validate", "--format"], "--format needs a value after it"),
        (["validate", "--as-of", "31.08.2015"], "“31.08.2015” is not a date"),
        (["validate", "--select", "XYZ"], "there is no code or family XYZ"),
        (["validate", "finnes-ikke.yaml"], "finnes-ikke.yaml does not exist"),
        (["validat"], "there is no command validat; did you mean validate?"),
        (["report"], "PLAN is missing"),
        (["report", "driftsplan"], "nothing here is called “driftsplan”"),
        (["report", "nav-harstad-driftsplan-2015", "--template", "x"], "there is no template “x”"),
        (["report", "nav-harstad-driftsplan-2015", "--out", "-"], "only Markdown alone goes to"),
        (["status", "god-ledelse"], "“god-ledelse” may mean"),
        (["status", "--unit", "nav-harsta"], "there is nav-harstad"),
        (["--lang", "de", "validate"], "navplan speaks nb, nn, en"),
        (["--root", "finnes-ikke", "validate"], "finnes-ikke is not a folder"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else None,
)
def test_wrong_usage_is_said_in_a_sentence_and_exits_with_2(
    arguments: list[str], says: str
) -> None:
    root = [] if "--root" in arguments else ["--root", str(PLANS)]
    ran = navplan(*root, *arguments)
    assert ran.code == 2
    assert says in ran.err
    assert "Traceback" not in ran.err


@pytest.mark.parametrize(
    ("lang", "says"),
    [("nb", "--format må være en av: text, json"), ("nn", "--format må vere ein av: text, json")],
)
def test_wrong_usage_is_said_in_norwegian(lang: str, says: str) -> None:
    assert says in navplan("--lang", lang, "validate", "--format", "yaml").err


def test_without_a_command_the_help_is_shown() -> None:
    ran = navplan()
    assert ran.code == 2
    assert "validate" in ran.err


@pytest.mark.parametrize("command", ["validate", "status", "report"])
@pytest.mark.parametrize(
    ("lang", "usage", "example"),
    [("nb", "Bruk: ", "Eksempler:"), ("nn", "Bruk: ", "Døme:"), ("en", "Usage: ", "Examples:")],
)
def test_help_is_in_the_language_and_has_examples(
    command: str, lang: str, usage: str, example: str
) -> None:
    ran = navplan(command, "--help", "--lang", lang)
    assert ran.code == 0
    assert ran.out.startswith(usage)
    assert example in ran.out


def test_the_version_is_printed_alone() -> None:
    assert navplan("--version").out == f"navplan {__version__}\n"


def test_shared_options_may_stand_after_the_command() -> None:
    assert options_first(["validate", "--lang", "nn", "x.yaml", "-q", "--root=plans"]) == [
        "--lang",
        "nn",
        "-q",
        "--root=plans",
        "validate",
        "x.yaml",
    ]
    assert options_first(["validate", "--", "--lang"]) == ["validate", "--", "--lang"]


def test_the_workspace_is_the_nearest_one_upward(vague: Path) -> None:
    ran = navplan("validate", "--format", "json", cwd=vague / "planer")
    assert [found["file"] for found in json.loads(ran.out)["findings"]] == [
        "planer/driftsplan.yaml"
    ]


def test_file_names_lead_from_where_one_stands(vague: Path) -> None:
    out = navplan("validate", cwd=vague / "planer").out
    assert "../planer/driftsplan.yaml:" in out


def test_nothing_is_coloured_but_a_terminal() -> None:
    assert "\x1b[" not in navplan("--root", str(PLANS), "validate").out
    assert "\x1b[" not in navplan("--root", str(PLANS), "status").out


def test_red_fails_where_that_is_asked_for() -> None:
    arguments = ["--root", str(PLANS), "status", "--as-of", "2015-08-31"]
    assert navplan(*arguments).code == 0
    assert navplan(*arguments, "--fail-on", "red").code == 1
    assert navplan(*arguments, "felles-malekart-2015/okonomi", "--fail-on", "red").code == 2
    assert navplan(*arguments, "harstad-felles-malekart-2015", "--fail-on", "red").code == 0


def test_status_leaves_out_what_cannot_be_read_and_says_so(tmp_path: Path) -> None:
    (tmp_path / "x.yaml").write_text('kind: "scorecard\n', encoding="utf-8")
    ran = navplan("status", cwd=tmp_path)
    assert ran.code == 0
    assert "1 file has errors and is left out" in ran.err


def test_a_plan_with_errors_is_not_printed_but_its_findings_are(tmp_path: Path) -> None:
    plan = "kind: operating-plan\nid: plan\ntitle: Plan\nunit: x\nperiod: 2015-T4\n"
    (tmp_path / "plan.yaml").write_text(plan, encoding="utf-8")
    ran = navplan("report", "plan", cwd=tmp_path)
    assert ran.code == 1
    assert "plan.yaml:5:9: error[SCH203]" in ran.err
    assert list(tmp_path.iterdir()) == [tmp_path / "plan.yaml"]


def test_documents_are_written_where_asked_and_only_there(tmp_path: Path) -> None:
    arguments = ("--root", str(PLANS), "report", "nav-harstad-driftsplan-2015", "--to", "md")
    ran = navplan(*arguments, "--out", "ny/mappe/", cwd=tmp_path)
    assert (ran.code, ran.err) == (0, "wrote ny/mappe/nav-harstad-driftsplan-2015.md\n")
    navplan(*arguments, "--out", "plan.md", cwd=tmp_path)
    shown = navplan(*arguments, "--out", "-", cwd=tmp_path)
    written = (tmp_path / "plan.md").read_text(encoding="utf-8")
    assert shown.out == written
    assert {path.name for path in tmp_path.iterdir()} == {"ny", "plan.md"}


def test_what_cannot_be_written_leaves_nothing_and_exits_with_3(tmp_path: Path) -> None:
    (tmp_path / "opptatt").write_text("en fil", encoding="utf-8")
    ran = navplan(
        *("--root", str(PLANS), "report", "nav-harstad-driftsplan-2015", "--to", "md"),
        *("--out", "opptatt/plan.md"),
        cwd=tmp_path,
    )
    assert ran.code == 3
    assert "opptatt" in ran.err
    assert "Traceback" not in ran.err


def test_a_fault_of_navplans_own_is_short_and_says_how_to_report_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(_arguments: list[str]) -> int:
        raise ZeroDivisionError("en feil")

    monkeypatch.setattr(door, "_call", broken)
    assert door.run([]) == 3
    said = capsys.readouterr().err
    assert "ZeroDivisionError: en feil" in said
    assert "NAVPLAN_DEBUG=1" in said


def test_ids_are_completed_from_the_workspace_around() -> None:
    ran = navplan(
        cwd=PLANS,
        _NAVPLAN_COMPLETE="complete_bash",
        COMP_WORDS="navplan report nav-har",
        COMP_CWORD="2",
    )
    assert "nav-harstad-driftsplan-2015" in ran.out


def test_what_a_plan_says_cannot_steer_the_terminal(tmp_path: Path) -> None:
    (tmp_path / "x.yaml").write_text('kind: "\\e[31mrødt\\a"\n', encoding="utf-8")
    (tmp_path / "\x1b[2Jy.yaml").write_text("kind: plan\n", encoding="utf-8")
    ran = navplan("validate", cwd=tmp_path)
    assert "\x1b" not in ran.out
    assert "\x07" not in ran.out
    assert "\\x1b[31mrødt" in ran.out


def test_a_document_is_not_made_of_half_of_what_it_rests_on(tmp_path: Path) -> None:
    shutil.copytree(PLANS, tmp_path / "planer")
    scorecard = tmp_path / "planer" / "nav-harstad" / "malekart-2015.yaml"
    scorecard.write_text(
        scorecard.read_text(encoding="utf-8").replace("year_target: 60", "year_target: 6,0"),
        encoding="utf-8",
    )
    ran = navplan("report", "nav-harstad-driftsplan-2015", "--to", "md", cwd=tmp_path / "planer")
    assert ran.code == 1
    assert "nav-harstad/malekart-2015.yaml" in ran.err
    assert "SCH101" in ran.err


def test_one_bad_setting_stops_status_instead_of_losing_the_others(tmp_path: Path) -> None:
    settings = "navplan: 1\ntitel: x\nstatus:\n  tolerance: 1 %\n"
    (tmp_path / "navplan.yaml").write_text(settings, encoding="utf-8")
    ran = navplan("status", cwd=tmp_path)
    assert ran.code == 1
    assert "navplan.yaml:2:1: error[SCH00" in ran.err


def test_what_is_left_out_is_no_reason_to_pass(tmp_path: Path) -> None:
    (tmp_path / "x.yaml").write_text("kind: scorecard\nid: x\n", encoding="utf-8")
    assert navplan("status", cwd=tmp_path).code == 0
    assert navplan("status", "--fail-on", "red", cwd=tmp_path).code == 1


def test_a_document_never_takes_the_place_of_a_plan_file() -> None:
    arguments = ("--root", str(PLANS), "report", "nav-harstad-driftsplan-2015", "--to", "md")
    ran = navplan(*arguments, "--out", "driftsplan.yaml")
    assert ran.code == 2


def test_a_workspace_without_settings_has_a_status_as_json(tmp_path: Path) -> None:
    shutil.copytree(PLANS, tmp_path / "planer")
    (tmp_path / "planer" / "navplan.yaml").unlink()
    ran = navplan("status", "--format", "json", "--as-of", "2015-08-31", cwd=tmp_path / "planer")
    assert ran.code == 0


def test_a_file_named_from_elsewhere_is_checked_with_its_workspace(vague: Path) -> None:
    file = f"{vague.name}/planer/driftsplan.yaml"
    ran = navplan("validate", file, cwd=vague.parent)
    assert "1 warning" in ran.out
    assert f"{file}:" in ran.out


def test_looking_at_the_commit_starts_no_program_of_the_workspace(tmp_path: Path) -> None:
    def git(*words: str) -> None:
        subprocess.run(["git", "-C", str(tmp_path), *words], check=True, capture_output=True)

    plan = tmp_path / "x.yaml"
    plan.write_text("kind: scorecard\n", encoding="utf-8")
    git("init", "-q")
    git("add", ".")
    git("-c", "user.name=n", "-c", "user.email=n@example.invalid", "commit", "-qm", "x")
    before = commit_of(tmp_path, ["x.yaml"])
    assert before
    assert not before.endswith("+")
    (tmp_path / ".gitattributes").write_text("*.yaml filter=evil\n", encoding="utf-8")
    git("config", "filter.evil.clean", f"touch {tmp_path / 'started'}; cat")
    plan.write_text("kind: scorecord\n", encoding="utf-8")
    assert commit_of(tmp_path, ["x.yaml"]) == f"{before}+"
    assert not (tmp_path / "started").exists()


@pytest.mark.parametrize("width", [80, 100, 160])
def test_a_coloured_table_keeps_titles_and_numbers_on_any_terminal(width: int) -> None:
    numbers = Table(
        (Column("Hva"), Column("Status"), Column("Verdi", "right"), Column("Måltall")),
        (
            (
                Cell("Bosatte flyktninger i kommunen"),
                Cell("● på mål"),
                Cell("123 456,7 %"),
                Cell("x" * 40),
            ),
        ),
    )
    drawn = colour_table(numbers, width=width)
    assert "Bosatte flyktninger" in drawn
    assert "123 456,7 %" in drawn
