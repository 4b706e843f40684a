"""Targets and bands: what each form asks for, and what cannot be judged as it is written."""

from __future__ import annotations

import pytest

from navplan.render.voice import Voice
from navplan.status import Status, StatusItem
from tests.status_workspace import argument, judged

FLOW = {"accumulation": "flow", "frequency": "month"}


def target_of(item: StatusItem) -> str | None:
    return Voice("en").said(item.target) if item.target else None


def band_of(item: StatusItem) -> str | None:
    return Voice("en").said(item.band) if item.band else None


# ----- what is legal -----


@pytest.mark.parametrize(
    ("direction", "use", "value", "status", "target", "band"),
    [
        ("higher", "target: 60\ntolerance: 2", "58", "yellow", "at least 60", "tolerance 2"),
        ("lower", "target: 60\ntolerance: 2", "62", "yellow", "at most 60", "tolerance 2"),
        ("higher", "more_than: 60\ntolerance: 2", "60", "yellow", "more than 60", "tolerance 2"),
        ("lower", "at_most: 60\ntolerance: 5 %", "63", "yellow", "at most 60", "tolerance 5%"),
        ("lower", "at_most: -60\ntolerance: 5 %", "-57", "yellow", "at most -60", "tolerance 5%"),
        ("lower", "limits: {green: 40, yellow: 60}", "60", "yellow", "at most 40", None),
        ("higher", "at_least: 60\nlimits: {yellow: 50}", "50", "yellow", "at least 60", None),
        ("higher", "at_least: 60\nlimits: {green: 60, yellow: 50}", "60", "green", None, None),
        ("higher", "more_than: 60\nlimits: {green: 60, yellow: 50}", "60", "yellow", None, None),
        ("range", "between: [50, 60]\ntolerance: 5 %", "63", "yellow", "between 50 and 60", None),
        ("range", "between: [50, 60]\ntolerance: 5 %", "47.5", "yellow", None, None),
        ("range", "between: [50, 60]\ntolerance: 5 %", "47.4", "red", None, None),
        ("range", "between: [-1, 1]\ntolerance: 0", "1.01", "red", None, None),
    ],
)
def test_a_target_and_its_band(  # noqa: PLR0913, PLR0917 - one for each column
    direction: str, use: str, value: str, status: str, target: str | None, band: str | None
) -> None:
    item = judged(use, {"2015": value}, direction=direction)
    assert item.status == status, argument(item)
    if target:
        assert target_of(item) == target
    if band:
        assert (band_of(item) or "").replace(" %", "%") == band


def test_without_a_band_the_workspace_has_one() -> None:
    item = judged("at_least: 60", {"2015": "57"}, settings="tolerance: 5 %")
    assert item.status is Status.YELLOW
    assert "default" in (band_of(item) or "")
    assert item.trace[2].origins[0].file == "navplan.yaml"


def test_a_green_limit_below_the_target_says_so() -> None:
    use = "at_least: 100\npercent_of_target: {green: 90, yellow: 80}"
    item = judged(use, {"2015": "90"})
    assert item.status is Status.GREEN
    assert "within the limit (90 % of the target)" in argument(item)[-1]


def test_at_a_strict_target_the_exact_green_limit_is_not_met() -> None:
    use = "more_than: 100\npercent_of_target: {green: 90, yellow: 80}"
    assert judged(use, {"2015": "90"}).status is Status.YELLOW
    assert judged(use, {"2015": "90.01"}).status is Status.GREEN


@pytest.mark.parametrize(
    ("period", "target", "status"), [("2015-03", "10", "green"), ("2015-05", "20", "yellow")]
)
def test_the_shortest_target_period_around_the_end_counts(
    period: str, target: str, status: str
) -> None:
    use = "targets: {2015: 20, 2015-Q1: 10}\ntolerance: 5"
    item = judged(use, {period: "15"}, as_of="2015-06-10")
    assert (item.status, str(item.target_number)) == (status, target)


def test_no_target_is_carried_forward() -> None:
    item = judged(
        "targets: {2015-T1: 20}\ntolerance: 5",
        {"2015-06": "15"},
        as_of="2015-07-10",
        frequency="month",
    )
    assert item.status is Status.NO_TARGET
    assert str(item.value) == "15"


@pytest.mark.parametrize(
    ("end", "due"), [("2015-01", "5"), ("2015-04", "20"), ("2015-W20", "20"), ("2015-12", "60")]
)
def test_linear_shares_rise_by_whole_months(end: str, due: str) -> None:
    use = "year_target: 60\ndue: linear\ntolerance: 5 %"
    item = judged(use, {end: due}, accumulation="ytd")
    assert (item.status, str(item.target_number)) == (Status.GREEN, due)


@pytest.mark.parametrize(
    ("period", "value", "status", "target"),
    [
        ("2015-05", "36", "awaiting", "60"),
        ("2015-06", "36", "green", "36"),
        ("2015-11", "36", "green", "36"),
        ("2015-12", "59", "red", "60"),
    ],
)
def test_between_two_due_months_the_earlier_share_holds(
    period: str, value: str, status: str, target: str
) -> None:
    use = "year_target: 60\ndue: {june: 60 %, december: 100 %}\ntolerance: 0"
    item = judged(use, {period: value}, accumulation="ytd")
    assert (item.status, str(item.target_number)) == (status, target)


def test_a_share_of_nothing_is_not_due_yet() -> None:
    use = "year_target: 60\ndue: {march: 0 %, june: 60 %, december: 100 %}"
    item = judged(use, {"2015-03": "0"}, as_of="2015-04-10", accumulation="ytd")
    assert item.status is Status.AWAITING


def test_what_is_needed_is_said_while_nothing_is_due() -> None:
    item = judged(
        "year_target: 60",
        {"2015-Q1": "12", "2015-Q2": "28"},
        as_of="2015-07-10",
        accumulation="ytd",
        frequency="quarter",
    )
    assert item.status is Status.AWAITING
    assert "needed in each remaining period (2): 16" in argument(item)


# ----- what cannot be judged as written -----


@pytest.mark.parametrize(
    ("definition", "use", "why"),
    [
        ({"direction": None}, "at_least: 60", "write the indicator’s direction"),
        ({}, "at_least: 60\ntarget: 60", "two targets are written, target and at_least"),
        ({}, "at_least: 60\ntolerance: 2\nlimits: {yellow: 50}", "two bands are written"),
        ({}, "at_most: 60", "at_most contradicts the indicator’s direction, higher"),
        ({"direction": "lower"}, "more_than: 60", "more_than contradicts"),
        ({}, "between: [1, 2]", "“between” is for the direction range"),
        ({"direction": "range"}, "target: 2", "needs “between”"),
        ({"direction": "range"}, "targets: {2015: 2}", "needs “between”"),
        ({"direction": "range"}, "between: [2, 1]", "ends at 1 before it begins at 2"),
        ({"direction": "range"}, "between: [0, 1]", "write a band"),
        ({"direction": "range"}, "between: [1, 2]\nlimits: {yellow: 1}", "two intervals"),
        (
            {"direction": "range"},
            "between: [1, 2]\npercent_of_target: {green: 100, yellow: 90}",
            "two intervals",
        ),
        ({"measured_in": "percent"}, "at_least: 60\ntolerance: 2", "write pp or %"),
        ({}, "at_least: 60\ntolerance: 2 pp", "pp is for what is measured in percent"),
        ({}, "at_least: 60\ntolerance: -2", "never below 0"),
        ({}, "at_least: 60\nlimits: {green: 61, yellow: 50}", "differ; keep one of them"),
        ({}, "at_least: 60\nlimits: {yellow: 61}", "harder to reach than the green one"),
        ({"direction": "lower"}, "limits: {green: 60, yellow: 50}", "harder to reach"),
        ({}, "limits: {yellow: 50}", "need a green limit"),
        ({}, "at_least: -5\npercent_of_target: {green: 100, yellow: 90}", "-5 cannot be judged"),
        ({}, "at_least: 60\npercent_of_target: {green: 90, yellow: 100}", "harder to reach"),
        ({}, "year_target: 60", "year_target is for amounts that add up"),
        ({}, "per_period: 60", "per_period is for amounts that add up"),
        ({}, "at_least: 60\ndue: linear", "due shares need a year_target"),
        (
            {"accumulation": "ytd"},
            "year_target: 60\ndue: {june: 60 %, september: 50 %, december: 100 %}",
            "the due shares fall",
        ),
        (
            {"accumulation": "ytd"},
            "year_target: 60\ndue: {june: 60 %}",
            "the last due share must be 100 %",
        ),
        ({"accumulation": "ytd"}, "year_target: 0", "write a band"),
        (FLOW, "at_least: 60", "year_target, per_period or targets instead of at_least"),
        (FLOW, "limits: {green: 60, yellow: 50}", "instead of limits"),
        ({"frequency": None}, "at_least: 60", "write how often it is measured"),
        ({"measure": "judgement"}, "", "measure: judgement is not computed in this version"),
        ({"accumulation": "cohort"}, "", "accumulation: cohort is not computed in this version"),
    ],
)
def test_what_cannot_be_judged_is_invalid_and_says_why(
    definition: dict[str, object], use: str, why: str
) -> None:
    for value in ("60", "1"):
        item = judged(use, {"2015": value}, **definition)  # type: ignore[arg-type]
        assert item.status is Status.INVALID
        assert any(why in step for step in argument(item)), argument(item)
        assert str(item.value) == value, "the value is shown all the same"


def test_a_default_that_does_not_fit_is_no_band() -> None:
    for default in ("2 pp", "0.3"):
        measured_in = "percent" if default == "0.3" else "count"
        item = judged(
            "at_least: 60",
            {"2015": "60"},
            settings=f"tolerance: {default}",
            measured_in=measured_in,
        )
        assert item.status is Status.INVALID


def test_an_invalid_target_is_said_before_there_is_a_value() -> None:
    assert judged("at_most: 0", {}, as_of="2015-01-31", direction="lower").status is Status.INVALID


def test_without_a_target_there_is_no_colour() -> None:
    item = judged("", {"2015": "60"})
    assert (item.status, item.band) == (Status.NO_TARGET, None)


@pytest.mark.parametrize("use", ["at_least: 60", "at_least: 0", "target: 1\nat_most: 3"])
def test_a_context_figure_is_never_judged(use: str) -> None:
    item = judged(use, {"2015": "60"}, direction="none")
    assert (item.status, str(item.value)) == (Status.UNSCORED, "60")
