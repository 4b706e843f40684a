from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from bench.figures import Figure, Goal, table
from bench.generate import AS_OF, LINES_IN_PLAN, Office, plan_text, write_workspace
from bench.processes import Sample
from bench.strictness import MISTAKES, write_mistakes
from navplan.model import KINDS
from navplan.records import read_record
from navplan.reference.json_schema import json_schema
from navplan.rules.runner import check_workspace
from navplan.workspace import load


def test_a_generated_workspace_has_no_findings(tmp_path: Path) -> None:
    write_workspace(tmp_path, plans=21)
    workspace = load(tmp_path)
    assert list(workspace.diagnostics) == []
    assert check_workspace(workspace, as_of=date.fromisoformat(AS_OF)).findings == []


@pytest.mark.parametrize("number", [1, 7, 200, 2014, 10_000])
def test_every_generated_plan_is_as_long_as_the_goals_say(number: int) -> None:
    assert plan_text(Office(number)).count("\n") == LINES_IN_PLAN


def test_every_mistake_of_the_comparison_is_one(tmp_path: Path) -> None:
    for name, mistake in zip(write_mistakes(tmp_path / "plans"), MISTAKES, strict=True):
        record, _ = read_record(name, (tmp_path / "plans" / name).read_bytes())
        assert record.diagnostics, mistake.name


def test_the_schema_knows_every_kind_of_file() -> None:
    choices = [
        choice["if"]["properties"]["kind"]["const"] for choice in json_schema(None, "en")["allOf"]
    ]
    assert choices == list(KINDS)


def test_a_goal_is_met_by_its_ratio_or_by_its_time() -> None:
    figure = Figure("report", [Sample(1.2, 1)], "typst", [Sample(0.4, 0.4)], Goal(2.2, 0.45))
    assert str(figure.goal) == "≤ 2.2 × or ≤ 450 ms more"
    assert not figure.goal.is_met(figure)
    assert Goal(ratio=3.1).is_met(figure)
    assert Goal(more=0.9).is_met(figure)
    assert "3.00 ×" in list(table([figure]))[1]
