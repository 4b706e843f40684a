"""A number that tells who a person is stands in the file and nowhere in what navplan writes."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.command import navplan

# A number of the test register: the month is more than 80.
NUMBER = "10915596784"


PLAN = f"""\
kind: operating-plan
id: driftsplan
title: Driftsplan
unit: bruker-{NUMBER}
period: 2015
{NUMBER[:6]} {NUMBER[6:]}: gjelder
"""


@pytest.fixture
def planer(tmp_path: Path) -> Path:
    (tmp_path / "plan.yaml").write_text(PLAN, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("form", ["text", "json", "github", "sarif", "gitlab", "junit"])
def test_no_form_shows_it(planer: Path, form: str) -> None:
    out = navplan("--root", str(planer), "validate", "--format", form).out
    assert "REF001" in out
    assert NUMBER not in out
    assert f"{NUMBER[:6]} {NUMBER[6:]}" not in out


def test_the_line_is_shown_with_stars_and_the_carets_fit(planer: Path) -> None:
    lines = navplan("--root", str(planer), "validate").out.splitlines()
    at = next(at for at, line in enumerate(lines) if "unit: bruker-" in line)
    shown, carets = lines[at : at + 2]
    assert shown.endswith("unit: bruker-109155*****")
    assert carets.index("^") == shown.index("bruker")
    assert len(carets) == len(shown)


def test_it_is_not_copied_into_a_baseline(tmp_path: Path) -> None:
    plan = PLAN.partition(NUMBER[:6] + " ")[0] + f"implements: [{NUMBER}]\n"
    (tmp_path / "plan.yaml").write_text(plan, encoding="utf-8")
    baseline = tmp_path / "baseline.json"
    asked = ("--root", str(tmp_path), "validate", "--baseline", str(baseline))
    navplan(*asked, "--update-baseline")
    assert f"driftsplan/implements/{NUMBER[:6]}*****" in baseline.read_text(encoding="utf-8")
    assert NUMBER not in baseline.read_text(encoding="utf-8")
    assert navplan(*asked).code == 0
