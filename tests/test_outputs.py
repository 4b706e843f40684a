"""The forms of `navplan validate`, judged by schemas and parsers that are not navplan's own."""

from __future__ import annotations

import json
import os
import re
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import junitparser
import pytest
from jsonschema import Draft202012Validator
from lxml import etree
from markdown_it import MarkdownIt

from navplan.cli.outputs import FORMATS
from navplan.diagnostics import Diagnostic, Edit, Fix, Severity
from navplan.render.github import LARGEST_SUMMARY, as_commands, as_markdown
from navplan.render.junit import as_junit
from navplan.render.reported import Reported
from navplan.render.sarif import as_sarif
from navplan.render.voice import Voice
from navplan.source import Place, Span
from navplan.yamlfile import read_yaml
from tests.command import PLANS, REPOSITORY, Ran, navplan
from tests.published import problems, xml_schema

TEN = REPOSITORY / "tests" / "ten" / "workspace"
ENGLISH = Voice("en")
SARIF = "sarif-2.1.0.json"
ASKED = ("validate", "--select", "REF001,TIM002")

PLAN = """\
kind: operating-plan
id: driftsplan
title: "\\e[31mDriftsplan\\a: æ, 100 % | <b>ø</b>"
unit: finnes-ikke
period: 2015
actions:
  - id: markedsplan
    title: Utarbeide markedsplan 2014  # navplan: ignore[TIM002] planen heter så
  - id: rart
    title: 😀 Fullført etter plan 2014
"""


@pytest.fixture
def planer(tmp_path: Path) -> Path:
    """A repository with a workspace in a folder of it, whose file has a name of many letters."""
    (tmp_path / ".git").mkdir()
    folder = tmp_path / "planer"
    folder.mkdir()
    (folder / "navplan.yaml").write_text("navplan: 1\n", encoding="utf-8")
    (folder / "driftsplan 100%, æ.yaml").write_text(PLAN, encoding="utf-8")
    return folder


def written(folder: Path, form: str, *options: str) -> str:
    """What `--output` writes to a file in a form."""
    file = folder.parent / "funn"
    ran = navplan(*ASKED, "--output", f"{form}={file}", *options, cwd=folder)
    assert ran.code in {0, 1}, ran.err
    return file.read_text(encoding="utf-8")


def reported(
    findings: Sequence[Diagnostic], *, text: str = "", known: Sequence[Diagnostic] = ()
) -> Reported:
    document = read_yaml("plan.yaml", text.encode())[0]
    return Reported(
        findings=findings,
        suppressed=(),
        known=known,
        files=["plan.yaml"],
        path=lambda file: file,
        document=lambda _: document,
        reason=lambda _: None,
        fail_on=Severity.ERROR,
    )


def finding(severity: Severity, line: int = 1, **params: str) -> Diagnostic:
    """A finding about a reference to something that is not there, as bad as is wanted."""
    named = {"ref": "x", "wanted": "a goal", **params}
    place = Place(line, 1, line, 2)
    return Diagnostic("REF001", "plan.yaml", place, named, ("goals", line), level=severity)


# ----- several at once -----


def test_many_forms_come_out_of_one_run(planer: Path, tmp_path: Path) -> None:
    forms = [f"--output={form}={tmp_path / form}" for form in FORMATS]
    ran = navplan("validate", *forms, cwd=planer)
    assert ran.code == 1
    assert "REF001" in ran.out
    assert [line.startswith("wrote ") for line in ran.err.splitlines()] == [True] * len(FORMATS)
    for form in FORMATS:
        alone = navplan("validate", "--format", form, cwd=planer)
        assert alone.out == (tmp_path / form).read_text(encoding="utf-8")


@pytest.mark.skipif(sys.platform != "linux", reason="names of files are text elsewhere")
def test_a_file_with_a_name_in_another_encoding_is_in_every_form(planer: Path) -> None:
    """As they come along from an old archive: the name is no UTF-8."""
    plan = planer / os.fsdecode("driftsplan på nytt.yaml".encode("latin-1"))
    plan.write_text(PLAN, encoding="utf-8")
    for form in FORMATS:
        assert "p\\udce5 nytt" in written(planer, form) or form == "sarif"
    baseline = planer / "baseline.json"
    asked = ("validate", "--baseline", str(baseline))
    navplan(*asked, "--update-baseline", cwd=planer)
    assert "REF001" not in navplan(*asked, cwd=planer).out


@pytest.mark.parametrize("asked", [["--output", "json"], ["--output=json=-"], ["--format", "json"]])
def test_a_form_without_a_file_takes_the_screen(asked: list[str], planer: Path) -> None:
    ran = navplan("validate", *asked, cwd=planer)
    assert json.loads(ran.out)["schema"] == "navplan/findings/1"


def test_the_exit_code_is_that_of_the_findings(tmp_path: Path) -> None:
    file = tmp_path / "a" / "junit.xml"
    asked = ("validate", "--select", "SYN", "--output", f"junit={file}")
    assert navplan("--root", str(PLANS), *asked).code == 0
    assert file.exists()
    assert navplan("--root", str(TEN), "validate", "--output", "github").code == 1


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (["--output", "xml"], "there is no form “xml”; there is text, json, github"),
        (["--output", "sarif="], "sarif= needs the name of a file after it"),
        (["--output", "json=driftsplan.yaml"], "never takes the place of a plan file"),
        (["--output", "json=a", "--output", "sarif=b/../a"], "a is asked for twice"),
        (["--output", "json", "--output", "sarif"], "has room for one form"),
        (["--format", "text", "--output", "sarif"], "give the others a file: sarif=FILE"),
        (["--format", "xml"], "--format takes one of: text, json, github, sarif, gitlab, junit"),
    ],
)
def test_what_cannot_be_written_is_said_before_anything_is(
    asked: list[str], said: str, planer: Path
) -> None:
    ran = navplan("validate", *asked, cwd=planer)
    assert (ran.code, ran.out) == (2, "")
    assert said in " ".join(ran.err.split())
    assert sorted(one.suffix for one in planer.iterdir()) == [".yaml", ".yaml"]


def test_a_file_that_cannot_be_written_is_said(planer: Path) -> None:
    ran = navplan("validate", "--output", f"sarif={planer}", cwd=planer)
    assert ran.code == 3
    assert "planer" in ran.err


def test_the_shell_completes_the_forms() -> None:
    ran = navplan(
        _NAVPLAN_COMPLETE="complete_bash",
        COMP_WORDS="navplan validate --output s",
        COMP_CWORD="3",
    )
    assert ran.out.split() == ["sarif"]


def test_help_has_examples_of_it() -> None:
    ran = navplan("validate", "--help")
    assert "navplan validate --output github --output sarif=findings.sarif" in ran.out


# ----- SARIF -----


def sarif(folder: Path, *options: str) -> dict[str, Any]:
    log: dict[str, Any] = json.loads(written(folder, "sarif", *options))
    assert problems(SARIF, log) == []
    [run] = log["runs"]
    return dict(run)


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
@pytest.mark.parametrize("workspace", [PLANS, TEN], ids=["plans", "ten mistakes"])
def test_sarif_is_as_its_schema_says(workspace: Path, language: str, tmp_path: Path) -> None:
    file = tmp_path / "funn.sarif"
    navplan("--root", str(workspace), "--lang", language, "validate", f"--output=sarif={file}")
    log = json.loads(file.read_text(encoding="utf-8"))
    assert problems(SARIF, log) == []
    # Like JSON, it is for programs, and the same whatever language people are spoken to in.
    assert log["runs"][0]["language"] == "en"


def test_sarif_schema_can_fail() -> None:
    run = {"tool": {"driver": {"name": "navplan"}}, "results": [{"message": {}, "level": "bad"}]}
    found = problems(SARIF, {"version": "2.1.0", "runs": [run]})
    assert sorted(each.partition(":")[0] for each in found) == [
        "runs/0/results/0/level",
        "runs/0/results/0/message",
    ]


def test_sarif_points_where_the_finding_is(planer: Path) -> None:
    [result] = [one for one in sarif(planer)["results"] if one["ruleId"] == "REF001"]
    physical = result["locations"][0]["physicalLocation"]
    assert physical == {
        "artifactLocation": {
            "uri": "planer/driftsplan%20100%25,%20%C3%A6.yaml",
            "uriBaseId": "%SRCROOT%",
        },
        "region": {"startLine": 4, "startColumn": 7, "endLine": 4, "endColumn": 18},
    }


def test_sarif_counts_letters_as_it_says(planer: Path) -> None:
    run = sarif(planer)
    assert run["columnKind"] == "unicodeCodePoints"
    [region] = [
        one["locations"][0]["physicalLocation"]["region"]
        for one in run["results"]
        if one["ruleId"] == "TIM002" and "suppressions" not in one
    ]
    # “😀” is one letter here and would be two in UTF-16.
    assert PLAN.splitlines()[9][region["startColumn"] - 1 : region["endColumn"] - 1] == "2014"


def test_sarif_has_a_page_about_every_rule(planer: Path) -> None:
    run = sarif(planer)
    rules = run["tool"]["driver"]["rules"]
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
    [reference] = [rule for rule in rules if rule["id"] == "REF001"]
    assert reference["name"] == "unknown-reference"
    assert "does not exist" in reference["shortDescription"]["text"]
    assert "{" not in reference["shortDescription"]["text"] + reference["help"]["text"]
    assert reference["help"]["markdown"].startswith("# REF001 unknown-reference")
    assert reference["defaultConfiguration"] == {"level": "error"}


def test_sarif_shows_what_stays_with_its_reason(planer: Path) -> None:
    [stays] = [one for one in sarif(planer)["results"] if "suppressions" in one]
    assert stays["ruleId"] == "TIM002"
    assert stays["suppressions"] == [
        {"kind": "inSource", "status": "accepted", "justification": "planen heter så"}
    ]


def test_what_a_baseline_knows_stays_too() -> None:
    old = reported([finding(Severity.ERROR)], known=[finding(Severity.ERROR, 2)])
    log = json.loads(as_sarif(old, voice=ENGLISH, version="0.1.0", page=lambda _: "# page"))
    assert problems(SARIF, log) == []
    new, known = log["runs"][0]["results"]
    assert "suppressions" not in new
    assert known["suppressions"] == [{"kind": "external", "status": "accepted"}]
    read = assert_junit(as_junit(old, voice=ENGLISH))
    assert (read.failures, read.skipped) == (1, 1)
    assert as_commands(old, voice=ENGLISH).count("::error") == 1


def test_sarif_has_the_other_places(tmp_path: Path) -> None:
    (tmp_path / "x.yaml").write_text("kind: indicators\nid: a\nid: b\n", encoding="utf-8")
    file = tmp_path / "funn.sarif"
    navplan("validate", f"--output=sarif={file}", cwd=tmp_path)
    log = json.loads(file.read_text(encoding="utf-8"))
    assert problems(SARIF, log) == []
    [twice] = [one for one in log["runs"][0]["results"] if one["ruleId"] == "SYN036"]
    assert [
        one["physicalLocation"]["region"]["startLine"] for one in twice["relatedLocations"]
    ] == [2]


def test_sarif_has_the_mend() -> None:
    text = "kind: plan\nid:  x \n"
    fix = Fix("write {ref} in its place", (Edit(Span(14, 18), "y"),), {"ref": "“y”"})
    found = Diagnostic("REF001", "plan.yaml", None, {"ref": "x", "wanted": "a goal"}, fix=fix)
    log = json.loads(
        as_sarif(
            reported([found], text=text),
            voice=ENGLISH,
            version="0.1.0",
            page=lambda _: "# page",
            home="https://example.invalid/navplan",
        )
    )
    assert problems(SARIF, log) == []
    run = log["runs"][0]
    assert run["tool"]["driver"]["informationUri"] == "https://example.invalid/navplan"
    [mend] = run["results"][0]["fixes"]
    assert mend["description"] == {"text": "write “y” in its place"}
    [replacement] = mend["artifactChanges"][0]["replacements"]
    # Blanks at the end of what is taken away are taken away too.
    assert replacement == {
        "deletedRegion": {"startLine": 2, "startColumn": 4, "endLine": 2, "endColumn": 8},
        "insertedContent": {"text": "y"},
    }


def test_sarif_does_not_say_where_it_was_made(planer: Path) -> None:
    assert str(planer.parent) not in written(planer, "sarif")


def test_findings_are_known_again_when_lines_and_lists_move(planer: Path) -> None:
    def known() -> dict[str, str]:
        results = sarif(planer)["results"]
        places = [one["locations"][0]["physicalLocation"]["region"] for one in results]
        return {
            one["partialFingerprints"]["navplan/v1"]: place["startLine"]
            for one, place in zip(results, places, strict=True)
        }

    before = known()
    plan = planer / "driftsplan 100%, æ.yaml"
    more = "actions:\n  - id: ny\n    title: Noe nytt\n"
    plan.write_text("# planen\n" + PLAN.replace("actions:\n", more), encoding="utf-8")
    after = known()
    assert before.keys() <= after.keys()
    assert len(before) == 3
    assert all(before[one] < after[one] for one in before)


def test_two_findings_at_one_place_are_two() -> None:
    twice = reported([finding(Severity.ERROR), finding(Severity.ERROR)])
    first, second = twice.named(twice.findings)
    assert (first.where, first.number, second.number) == ("goals/1", 1, 2)
    assert first.fingerprint != second.fingerprint


def test_what_is_known_by_a_title_does_not_repeat_it() -> None:
    text = "goals:\n  - title: Ring Kari på 050113\n  - id: bosetting\n    title: Bosetting\n"
    [titled, named] = [
        reported([], text=text).named([Diagnostic("REF001", "plan.yaml", pointer=("goals", at))])
        for at in (0, 1)
    ]
    assert re.fullmatch(r"goals/[0-9a-f]{6}", titled[0].where)
    assert named[0].where == "goals/bosetting"


# ----- GitLab -----

# Written after GitLab's description of the report (docs.gitlab.com, “Code Quality report format”)
# and the issue of Code Climate's specification, of which it is a part: neither comes with a
# schema in any package.
CODE_QUALITY = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "properties": {
            "type": {"const": "issue"},
            "description": {"type": "string", "minLength": 1},
            "check_name": {"type": "string", "minLength": 1},
            "fingerprint": {"type": "string", "pattern": "^[0-9a-f]{32}$"},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "pattern": r"^(?!\./|/)"},
                    "lines": {
                        "type": "object",
                        "required": ["begin"],
                        "properties": {
                            "begin": {"type": "integer", "minimum": 1},
                            "end": {"type": "integer", "minimum": 1},
                        },
                    },
                },
            },
        },
    },
}


def gitlab(folder: Path) -> list[dict[str, Any]]:
    issues: list[dict[str, Any]] = json.loads(written(folder, "gitlab"))
    Draft202012Validator(CODE_QUALITY).validate(issues)
    fingerprints = [issue["fingerprint"] for issue in issues]
    assert len(fingerprints) == len(set(fingerprints))
    return issues


def test_gitlab_is_as_described(planer: Path) -> None:
    issues = gitlab(planer)
    [issue] = [one for one in issues if one["check_name"] == "REF001 unknown-reference"]
    assert issue["location"] == {
        "path": "planer/driftsplan 100%, æ.yaml",
        "lines": {"begin": 4, "end": 4},
    }
    assert issue["severity"] == "critical"
    # What a plan says is to stay is no matter for a merge request.
    assert [one["check_name"][:6] for one in issues].count("TIM002") == 1


def test_gitlab_has_a_line_for_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "x").mkdir()
    (tmp_path / "x" / "borte.yaml").symlink_to("finnes-ikke")
    ran = navplan("validate", "--output", "gitlab", cwd=tmp_path / "x")
    [issue] = json.loads(ran.out)
    Draft202012Validator(CODE_QUALITY).validate([issue])
    assert issue["location"] == {"path": "borte.yaml", "lines": {"begin": 1, "end": 1}}


def test_gitlab_has_an_empty_list_of_nothing(tmp_path: Path) -> None:
    (tmp_path / "x").mkdir()
    assert gitlab(tmp_path / "x") == []


# ----- JUnit -----


def assert_junit(text: str) -> junitparser.JUnitXml:
    """That a report is as two schemas want it, and adds up as another parser reads it."""
    root = etree.fromstring(text.encode())
    xml_schema("Any-JUnit.xsd").assertValid(root)
    for suite in root:
        # Ant knows no file that holds several suites, and is otherwise the same.
        xml_schema("Ant-JUnit4.xsd").assertValid(etree.fromstring(etree.tostring(suite)))
    read = junitparser.JUnitXml.fromstring(text.encode())
    said = (read.tests, read.failures, read.errors, read.skipped)
    read.update_statistics()  # type: ignore[no-untyped-call] # it comes without a type
    assert said == (read.tests, read.failures, read.errors, read.skipped)
    return read


@pytest.mark.parametrize("workspace", [PLANS, TEN], ids=["plans", "ten mistakes"])
def test_junit_is_as_its_schemas_say(workspace: Path, tmp_path: Path) -> None:
    file = tmp_path / "junit.xml"
    asked = ("validate", "--format", "json", "--output", f"junit={file}")
    said = json.loads(navplan("--root", str(workspace), *asked).out)["summary"]
    read = assert_junit(file.read_text(encoding="utf-8"))
    assert (read.failures, read.skipped) == (said["errors"], said["suppressed"])


def test_junit_schema_can_fail() -> None:
    with pytest.raises(etree.DocumentInvalid):
        assert_junit("<testsuites><testsuite><testcase/></testsuite></testsuites>")


def test_junit_has_a_case_for_each_finding(planer: Path) -> None:
    read = assert_junit(written(planer, "junit"))
    plan, settings = sorted(read, key=lambda suite: str(suite.name))
    assert [case.name for case in settings] == ["no findings"]
    by_name = {str(case.name): case for case in plan}
    reference = by_name["REF001 unknown-reference: unit"]
    assert [type(one) for one in reference.result] == [junitparser.Failure]
    assert reference.result[0].message == "“finnes-ikke” does not exist; a unit is meant here"
    skipped = by_name["TIM002 year-outside-plan-period: actions/markedsplan/title"]
    assert [type(one) for one in skipped.result] == [junitparser.Skipped]
    assert skipped.result[0].message == "planen heter så"


def test_junit_passes_what_does_not_fail_the_run(planer: Path) -> None:
    def failed(*options: str) -> int:
        return int(assert_junit(written(planer, "junit", *options)).failures)

    assert failed("--fail-on", "warning") > failed()


def test_junit_can_say_anything() -> None:
    strange = "\x00\x08\x1b[31m\ufffe </failure> & \"'\r\n\t😀"
    read = assert_junit(as_junit(reported([finding(Severity.ERROR, ref=strange)]), voice=ENGLISH))
    [[case]] = read
    said = str(case.result[0].message)
    assert "</failure> & \"'" in said
    assert "\\x1b[31m" in said
    assert "😀" in said


# ----- GitHub -----

# The grammar of a workflow command, as GitHub's “Workflow commands for GitHub Actions” has it:
# `::name property=value,property=value::message`, in which what ends a part is written as %XX.
COMMAND = re.compile(r"::(?P<name>\w+)(?: (?P<properties>[^:]*))?::(?P<message>.*)")
MEANT = {"%25": "%", "%0D": "\r", "%0A": "\n", "%3A": ":", "%2C": ","}


def read_commands(text: str) -> list[tuple[str, dict[str, str], str]]:
    """The commands in an output, as GitHub's runner reads them: line by line."""
    matches = [COMMAND.fullmatch(line) for line in text.splitlines() if line.startswith("::")]
    read = []
    for match in matches:
        assert match
        named = (one.partition("=") for one in (match["properties"] or "").split(",") if one)
        properties = {name: meant(value) for name, _, value in named}
        read.append((match["name"], properties, meant(match["message"])))
    return read


def meant(text: str) -> str:
    return re.sub("%(?:25|0D|0A|3A|2C)", lambda escape: MEANT[escape[0]], text)


def github(folder: Path, **environ: str) -> Ran:
    return navplan(*ASKED, "--output", "github", cwd=folder, **environ)


def test_github_reads_back_what_was_found(planer: Path) -> None:
    ran = github(planer)
    [command] = [one for one in read_commands(ran.out) if one[1]["title"].startswith("REF001")]
    assert command == (
        "error",
        {
            "file": "planer/driftsplan 100%, æ.yaml",
            "line": "4",
            "endLine": "4",
            "col": "7",
            "endColumn": "18",
            "title": "REF001 unknown-reference",
        },
        (
            "“finnes-ikke” does not exist; a unit is meant here\n"
            "→ correct the id, or write the thing it names; what stands inside a file is named "
            "file-id/id, also from within the same file"
        ),
    )
    assert ran.out.splitlines()[-1].startswith("2 files checked: 1 error")


def test_github_speaks_the_language_of_the_run(planer: Path) -> None:
    assert "finnes ikke" in github(planer, NAVPLAN_LANG="nb").out


def test_github_cannot_be_steered_by_a_plan() -> None:
    wicked = "x\n::add-mask::y\r\n::set-env name=a::b%0A::stop-commands::z\x1b[2J"
    text = as_commands(reported([finding(Severity.ERROR, ref=wicked)]), voice=ENGLISH)
    [(name, _, message)] = read_commands(text)
    assert name == "error"
    assert "%0A::stop-commands::z" in message
    assert len(text.splitlines()) == 2
    assert "\x1b" not in text


@pytest.mark.parametrize(
    ("errors", "warnings", "notes", "told", "more"),
    [
        (10, 10, 10, (10, 10, 10), None),
        (11, 3, 0, (10, 3, 1), 1),
        (25, 12, 4, (10, 10, 5), 17),
        # The line about the rest is a notice itself, so that one fewer is told.
        (0, 0, 11, (0, 0, 10), 2),
        (11, 0, 10, (10, 0, 10), 2),
    ],
)
def test_github_tells_the_worst_and_counts_the_rest(
    errors: int, warnings: int, notes: int, told: tuple[int, int, int], more: int | None
) -> None:
    found = [
        finding(severity, line)
        for severity, number in zip(reversed(Severity), (notes, warnings, errors), strict=True)
        for line in range(1, number + 1)
    ]
    commands = read_commands(as_commands(reported(found), voice=ENGLISH))
    names = [name for name, _, _ in commands]
    assert tuple(names.count(name) for name in ("error", "warning", "notice")) == told
    assert names == sorted(names, key=("error", "warning", "notice").index)
    said = [message for _, _, message in commands if "the whole list" in message]
    assert [int(message.split()[0]) for message in said] == ([] if more is None else [more])


def rows_of(markdown: str) -> list[list[str]]:
    """The rows of the first table, read by a Markdown parser."""
    tokens = MarkdownIt("commonmark").enable("table").parse(markdown)
    cells: list[list[str]] = []
    for at, token in enumerate(tokens):
        if token.type == "tr_open":
            cells.append([])
        elif token.type in {"th_open", "td_open"}:
            words = (one.content for one in tokens[at + 1].children or ())
            cells[-1].append("".join(words))
    return cells


def test_github_puts_everything_into_the_summary_of_the_job(planer: Path, tmp_path: Path) -> None:
    file = tmp_path / "summary.md"
    file.write_text("# Det som sto der\n\n", encoding="utf-8")
    github(planer, GITHUB_STEP_SUMMARY=str(file))
    said = file.read_text(encoding="utf-8")
    assert said.startswith("# Det som sto der\n\n### navplan\n\n2 files checked: 1 error")
    head, *rows = rows_of(said)
    assert head == ["Severity", "Where", "Finding", "What to do"]
    assert rows[0][:3] == [
        "error",
        "planer/driftsplan 100%, æ.yaml:4",
        "REF001 “finnes-ikke” does not exist; a unit is meant here",
    ]
    assert "warning" in {row[0] for row in rows[1:]}


def test_only_github_writes_a_summary(planer: Path, tmp_path: Path) -> None:
    file = tmp_path / "summary.md"
    navplan("validate", "--output", "json", cwd=planer, GITHUB_STEP_SUMMARY=str(file))
    assert not file.exists()


def test_a_summary_has_room_for_everything_a_plan_may_say() -> None:
    strange = "a | b\n<script>`*[x](http://y)\\"
    [_, row] = rows_of(as_markdown(reported([finding(Severity.ERROR, ref=strange)]), voice=ENGLISH))
    assert "a | b\\n<script>`*[x](http://y)\\" in row[2]


def test_a_summary_is_never_too_large() -> None:
    found = [finding(Severity.WARNING, line, ref="å" * 500) for line in range(1, 3000)]
    said = as_markdown(reported(found), voice=ENGLISH)
    rows = len(rows_of(said)) - 1
    assert LARGEST_SUMMARY - 2000 < len(said.encode()) <= LARGEST_SUMMARY
    assert f"\n{len(found) - rows} more\n" in said
    assert as_markdown(reported(found), voice=ENGLISH, most=10) == ""


# ----- statistics -----


def test_statistics_count_what_is_found_the_most_frequent_first() -> None:
    ran = navplan("--root", str(TEN), "--lang", "en", "validate", "--statistics")
    lines = ran.out.splitlines()
    assert lines[0].split() == ["Number", "Code", "Name", "Level", "Can", "be", "mended"]
    numbers = [int(line.split()[0]) for line in lines[2:-2]]
    assert numbers == sorted(numbers, reverse=True)
    assert lines[-1].startswith("16 files checked: 10 errors")
    assert ran.code == 1


def test_there_is_nothing_to_count_where_nothing_is_found() -> None:
    ran = navplan("--root", str(PLANS), "--lang", "en", "validate", "--statistics")
    assert ran.out == "40 files checked: no findings, 17 suppressed\n"
