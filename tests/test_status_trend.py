"""How a value has moved, and whether that is better."""

from __future__ import annotations

import pytest

from navplan.render.voice import Voice
from navplan.status import Trend
from tests.status_workspace import judged

QUARTERLY = {"as_of": "2015-07-01", "frequency": "quarter"}


def trend_of(values: dict[str, str], use: str = "", **more: object) -> Trend:
    found = judged(use, values, **{**QUARTERLY, **more}).trend  # type: ignore[arg-type]
    assert found
    return found


@pytest.mark.parametrize(
    ("direction", "before", "now", "decimals", "movement", "verdict"),
    [
        ("lower", "12.0", "13.1", 1, "up", "worse"),
        ("higher", "50.0", "49.6", 1, "flat", "neutral"),
        ("higher", "50.0", "49.5", 1, "flat", "neutral"),
        ("higher", "50.0", "49.4", 1, "down", "worse"),
        ("higher", "80", "80", 0, "flat", "neutral"),
        ("higher", "80", "81", 0, "flat", "neutral"),
        ("higher", "80", "82", 0, "up", "better"),
        ("lower", "82", "80", 0, "down", "better"),
        ("lower", "-12.0", "-13.1", 1, "down", "better"),
        ("higher", "0", "1", 0, "flat", "neutral"),
        ("none", "50", "60", 0, "up", "neutral"),
    ],
)
def test_movement_and_verdict(  # noqa: PLR0913, PLR0917 - one for each column
    direction: str, before: str, now: str, decimals: int, movement: str, verdict: str
) -> None:
    values = {"2014-Q2": before, "2015-Q2": now}
    found = trend_of(values, direction=direction, decimals=decimals)
    assert (found.movement, found.verdict) == (movement, verdict)


@pytest.mark.parametrize(
    ("before", "now", "verdict"),
    [("5", "3", "better"), ("0", "-5", "worse"), ("1.5", "1.9", "neutral"), ("0", "3", "neutral")],
)
def test_in_a_range_nearer_is_better(before: str, now: str, verdict: str) -> None:
    values = {"2014-Q2": before, "2015-Q2": now}
    found = trend_of(values, "between: [1, 2]", direction="range", decimals=1)
    assert found.verdict == verdict


def test_the_base_is_the_same_period_last_year() -> None:
    values = {"2014-Q2": "50", "2015-Q1": "80", "2015-Q2": "60"}
    found = trend_of(values)
    assert (found.base, str(found.base_period), str(found.change)) == (
        "same_period_last_year",
        "2014-Q2",
        "10",
    )


def test_for_a_year_the_base_is_the_one_before() -> None:
    values = {"2014": "50", "2015": "60"}
    found = trend_of(values, as_of="2015-12-31", frequency="year")
    assert (found.base, str(found.base_period)) == ("previous", "2014")


def test_a_sum_is_compared_with_that_of_the_same_periods_last_year() -> None:
    values = {"2014-Q1": "99", "2014-Q2": "10", "2015-Q1": "1", "2015-Q2": "12"}
    found = trend_of(values, "per_period: 5", accumulation="flow")
    assert (found.movement, str(found.change), str(found.base_period)) == ("down", "-96", "2014-Q2")
    assert Voice("en").said(found.steps[0].said) == (
        "down by 96 from 109, the sum from Q1 2014 to Q2 2014"
    )


def test_what_did_not_apply_this_year_is_left_out_of_last_year_s_sum() -> None:
    values = {"2014-Q1": "3", "2014-Q2": "9", "2015-Q1": "5", "2015-Q2": "{none: not_applicable}"}
    values |= {"2014-Q3": "3", "2015-Q3": "5"}
    found = trend_of(values, "per_period: 5", accumulation="flow", as_of="2015-10-01")
    assert (found.movement, str(found.change)) == ("up", "4")


def test_a_sum_with_a_term_that_last_year_lacks_has_no_trend() -> None:
    values = {"2014-Q2": "10", "2015-Q1": "1", "2015-Q2": "12"}
    assert trend_of(values, "per_period: 5", accumulation="flow").movement == "unknown"


def test_an_amount_without_a_target_is_compared_period_by_period() -> None:
    values = {"2014-Q1": "99", "2014-Q2": "10", "2015-Q1": "1", "2015-Q2": "12"}
    found = trend_of(values, accumulation="flow")
    assert (found.movement, str(found.change)) == ("up", "2")


def test_another_way_of_writing_the_base_is_the_same_base() -> None:
    assert trend_of({"2014-H1": "50", "2015-Q2": "60"}).movement == "up"
    found = trend_of({"2014-H1": "50", "2015-Q2": "60"}, accumulation="flow")
    assert found.movement == "unknown"


@pytest.mark.parametrize(
    "values",
    [
        {"2015-Q1": "50", "2015-Q2": "60"},
        {"2014-Q2": "{none: suppressed}", "2015-Q2": "60"},
        {"2014-Q2": "50", "2014-06": "50", "2015-Q2": "60"},
    ],
)
def test_without_its_base_the_movement_is_unknown(values: dict[str, str]) -> None:
    found = trend_of(values)
    assert (found.movement, found.verdict, found.change) == ("unknown", None, None)


@pytest.mark.parametrize(
    ("broken", "movement"),
    [("2014-Q2", "up"), ("2014-Q3", "unknown"), ("2015-Q2", "unknown"), ("2015-Q3", "up")],
)
def test_a_break_in_the_series_hides_the_movement(broken: str, movement: str) -> None:
    values = {"2014-Q2": "50", "2014-Q3": "50", "2015-Q2": "60", "2015-Q3": "60"}
    values[broken] = f"{{value: {values[broken]}, break: true}}"
    assert trend_of(values).movement == movement


@pytest.mark.parametrize(
    ("since", "movement"),
    [
        ("2015", "unknown"),
        ("2014-05", "unknown"),
        ("2014-Q2", "up"),
        ("2015-07", "up"),
    ],
    ids=["between", "within the base", "from the base on", "not yet"],
)
def test_a_break_that_the_definition_knows_of_hides_the_movement(since: str, movement: str) -> None:
    breaks = f"[{{period: {since}, note: Counted in another way}}]"
    found = trend_of({"2014-Q2": "50", "2015-Q2": "60"}, breaks=breaks)
    assert found.movement == movement
    if movement == "unknown":
        (origin,) = found.steps[0].origins
        assert (origin.file, origin.path[-2:]) == ("catalogue.yaml", ("breaks", 0))


def test_the_change_of_a_per_cent_is_in_percentage_points() -> None:
    found = trend_of({"2014-Q2": "50", "2015-Q2": "60"}, measured_in="percent")
    said = Voice("en").said(found.steps[0].said)
    assert "10 percentage points" in said


def test_a_value_that_has_grown_too_old_has_no_trend() -> None:
    item = judged("at_least: 1", {"2014-01": "1", "2015-01": "3"}, frequency="month")
    assert (item.status, item.trend) == ("missing", None)


def test_week_53_has_no_week_a_year_earlier() -> None:
    values = {"2014-W52": "5", "2015-W53": "6"}
    item = judged("", values, plan="2015–2016", as_of="2016-01-05", frequency="week")
    assert item.trend
    assert item.trend.movement == "unknown"


def test_an_amount_since_1_january_is_always_compared_with_the_same_period() -> None:
    values = {"2014": "50", "2015": "60"}
    found = trend_of(values, as_of="2015-12-31", frequency="year", accumulation="ytd")
    assert found.base == "same_period_last_year"
