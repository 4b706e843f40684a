"""The JSON that programs read keeps its published form."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from tests.command import PLANS, REPOSITORY, navplan

SCHEMAS = REPOSITORY / "docs" / "json"


def assert_in_form(name: str, printed: str) -> dict[str, Any]:
    schema = json.loads((SCHEMAS / f"{name}-1.schema.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    data: dict[str, Any] = json.loads(printed)
    Draft202012Validator(schema).validate(data)
    return data


@pytest.mark.parametrize("as_of", ["2014-06-30", "2015-08-31", "2026-11-22"])
def test_status(as_of: str) -> None:
    ran = navplan("--root", str(PLANS), "status", "--format", "json", "--as-of", as_of)
    data = assert_in_form("status", ran.out)
    assert data["as_of"] == as_of
    ids = [item["id"] for item in data["items"]]
    assert all(item["parent"] in {None, *ids} for item in data["items"])


def test_every_line_that_a_trace_names_exists() -> None:
    ran = navplan("--root", str(PLANS), "status", "--format", "json", "--as-of", "2015-08-31")
    named = {
        place
        for item in json.loads(ran.out)["items"]
        for step in item["trace"]
        for place in step.split(" · ")[1:]
    }
    assert named
    for place in named:
        file, _, line = place.partition(":")
        lines = (PLANS / file).read_text(encoding="utf-8").splitlines()
        assert 1 <= int(line) <= len(lines)


def test_findings() -> None:
    mistakes = REPOSITORY / "tests" / "ten" / "workspace"
    ran = navplan("--root", str(mistakes), "validate", "--format", "json")
    assert len(assert_in_form("findings", ran.out)["findings"]) == 10


def test_findings_that_a_plan_says_are_true() -> None:
    ran = navplan("--root", str(PLANS), "validate", "--format", "json")
    data = assert_in_form("findings", ran.out)
    assert data["findings"] == []
    assert data["summary"]["suppressed"] == 17


def test_findings_of_broken_files(tmp_path: Path) -> None:
    (tmp_path / "tom.yaml").write_bytes(b"")
    (tmp_path / "latin.yaml").write_bytes("title: Målekart".encode("cp1252"))
    (tmp_path / "borte.yaml").symlink_to(tmp_path / "finnes-ikke")
    ran = navplan("validate", "--format", "json", cwd=tmp_path)
    assert len(assert_in_form("findings", ran.out)["findings"]) == 3


def test_a_baseline(tmp_path: Path) -> None:
    mistakes = REPOSITORY / "tests" / "ten" / "workspace"
    shutil.copytree(mistakes, tmp_path / "w")
    ran = navplan("validate", "--baseline", "known.json", "--update-baseline", cwd=tmp_path / "w")
    assert ran.code == 1  # some of the ten can only be corrected
    printed = (tmp_path / "w" / "known.json").read_text(encoding="utf-8")
    assert assert_in_form("baseline", printed)["findings"]


@pytest.mark.parametrize("asked", [[], ["bosetting"], ["nav-harstad-driftsplan-2015"]])
def test_trace(asked: list[str]) -> None:
    ran = navplan("--root", str(PLANS), "trace", *asked, "--format", "json")
    data = assert_in_form("trace", ran.out)
    nodes = {node["id"] for node in data["nodes"]}
    assert {gap["id"] for gap in data["gaps"]} <= nodes
    assert {end for link in data["links"] for end in (link["lower"], link["upper"])} <= nodes


def test_the_rules_keep_their_contract() -> None:
    ran = navplan("rule", "--format", "json", "--lang", "nb")
    assert_in_form("rules", ran.out)
    assert ran.out == navplan("rule", "--format", "json", "--lang", "en").out
