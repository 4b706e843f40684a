"""What rules may ask of where everything stands, and what it costs those who do not ask."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

import navplan.status
from navplan.rules import run_rules
from navplan.status import StatusItem, status_of
from navplan.workspace import Workspace, load
from tests.test_rules import CASES, cases_in

AS_OF = date(2015, 8, 31)


def red_workspace() -> dict[str, bytes]:
    cases = cases_in((CASES / "IND034.md").read_text(encoding="utf-8"))
    return {file: text.encode() for file, text in cases["# Nobody acts"].items()}


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[date]:
    days: list[date] = []

    def counted(workspace: Workspace, *, as_of: date) -> tuple[StatusItem, ...]:
        days.append(as_of)
        return status_of(workspace, as_of=as_of)

    monkeypatch.setattr(navplan.status, "status_of", counted)
    return days


def test_the_status_is_reckoned_once_for_all_rules(tmp_path: Path, asked: list[date]) -> None:
    workspace = load(tmp_path, buffers=red_workspace())
    assert run_rules(workspace, as_of=AS_OF)
    assert asked == [AS_OF]


def test_nobody_reckons_for_rules_that_do_not_ask(tmp_path: Path, asked: list[date]) -> None:
    workspace = load(tmp_path, buffers=red_workspace())
    run_rules(workspace, as_of=AS_OF, select=["REF001", "IND002"])
    assert asked == []


def test_nobody_reckons_where_nothing_is_measured(tmp_path: Path, asked: list[date]) -> None:
    files = red_workspace()
    del files["maling.yaml"]
    run_rules(load(tmp_path, buffers=files), as_of=AS_OF)
    assert asked == []
