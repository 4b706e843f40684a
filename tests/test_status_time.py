"""Which record is judged: when a value should exist, how old it may be, and what stands instead."""

from __future__ import annotations

from datetime import date

import pytest

from navplan.status import Status
from navplan.status.timetable import PeriodState, Timetable
from navplan.values import PeriodKind, month, year
from tests.status_workspace import argument, judged

USE = "at_least: 60\ntolerance: 2"
MONTHLY = {"frequency": "month", "lag_days": 10, "grace_days": 5}


@pytest.mark.parametrize(
    ("as_of", "state"),
    [
        ("2015-04-29", "open"),
        ("2015-04-30", "not_due"),
        ("2015-05-10", "not_due"),
        ("2015-05-11", "due"),
        ("2015-05-15", "due"),
        ("2015-05-16", "overdue"),
    ],
)
def test_april_is_open_then_not_due_then_due_then_overdue(as_of: str, state: str) -> None:
    timetable = Timetable(year(2015), PeriodKind.MONTH, lag_days=10, grace_days=5)
    day = date.fromisoformat(as_of)
    april = month(2015, 4)
    assert timetable.state(april, day) is PeriodState(state)
    assert timetable.overdue(day, after=month(2015, 3)) == (state == "overdue")


@pytest.mark.parametrize(
    ("as_of", "status", "period", "stale"),
    [
        ("2014-12-31", "not_started", None, 0),
        ("2015-01-01", "awaiting", None, 0),
        ("2015-02-15", "awaiting", None, 0),
        ("2015-02-16", "missing", None, 0),
        ("2015-03-31", "green", "2015-03", 0),
        ("2015-05-15", "green", "2015-03", 0),
        ("2015-05-16", "green", "2015-03", 1),
        ("2015-06-15", "green", "2015-03", 1),
        ("2015-06-16", "missing", "2015-03", 2),
    ],
)
def test_a_year_of_waiting_for_values(
    as_of: str, status: str, period: str | None, stale: int
) -> None:
    item = judged(USE, {"2015-03": "61"}, as_of=as_of, **MONTHLY)
    shown = str(item.period) if item.period else None
    assert (item.status, shown, item.stale_periods) == (status, period, stale)


def test_what_is_not_known_yet_is_not_used() -> None:
    item = judged(USE, {"2015-03": "61", "2015-04": "1"}, as_of="2015-04-29", **MONTHLY)
    assert str(item.period) == "2015-03"
    assert [str(point.period) for point in item.series] == ["2015-03"]


def test_a_day_after_the_plan_counts_as_its_last_day() -> None:
    for as_of in ("2015-12-31", "2016-03-01", "2026-01-01"):
        item = judged(USE, {"2015-11": "61"}, as_of=as_of, **MONTHLY)
        assert (item.status, item.stale_periods) == (Status.GREEN, 0)


def test_what_the_plan_does_not_cover_is_not_judged() -> None:
    values = {"2014-12": "61", "2016-01": "61"}
    item = judged(USE, values, as_of="2016-02-20", plan="2015", **MONTHLY)
    assert (item.status, item.period) == (Status.MISSING, None)


def test_a_lagging_source_may_be_judged_on_earlier_years() -> None:
    values = {"2012": "10", "2013": "61"}
    slow = {"frequency": "year", "lag_days": 600}
    assert judged(USE, values, as_of="2015-06-01", **slow).status is Status.AWAITING
    item = judged(f"{USE}\njudged_from: 2013", values, as_of="2015-06-01", **slow)
    assert (item.status, str(item.period)) == (Status.GREEN, "2013")


@pytest.mark.parametrize(
    ("none", "status"),
    [
        ("missing", "green"),
        ("not_published", "green"),
        ("not_applicable", "not_applicable"),
        ("suppressed", "suppressed"),
    ],
)
def test_a_reason_for_no_value(none: str, status: str) -> None:
    values = {"2015-03": "61", "2015-04": f"{{none: {none}}}"}
    item = judged(USE, values, as_of="2015-05-10", **MONTHLY)
    assert item.status == status
    assert (item.value is None) == (status != "green")


def test_even_not_applicable_grows_old() -> None:
    values = {"2015-01": "{none: not_applicable}"}
    assert judged(USE, values, as_of="2015-06-30", **MONTHLY).status is Status.MISSING


def test_june_the_second_quarter_and_the_first_half_year_are_one_slot() -> None:
    for written in ("2015-06", "2015-Q2", "2015-H1", "2015-06-30"):
        item = judged(USE, {written: "61"}, as_of="2015-07-01", frequency="quarter")
        assert (item.status, item.stale_periods) == (Status.GREEN, 0)


def test_two_values_in_one_slot_are_judged_by_neither() -> None:
    item = judged(USE, {"2015-06": "61", "2015-Q2": "61"}, as_of="2015-07-01")
    assert item.status is Status.INVALID
    assert "2 values are written for the period that ends 30 June 2015" in argument(item)[-2]
    assert len(item.trace[-2].origins) == 2


@pytest.mark.parametrize(
    ("value", "why"),
    [
        ("{numerator: 41}", "both a numerator and a denominator"),
        ("{numerator: 41, denominator: 0}", "the denominator is 0"),
        ("{value: 50, numerator: 41, denominator: 100}", "50 is not 41 of 100, which is 41"),
        ("{value: 50, none: missing}", "together with a reason"),
    ],
)
def test_a_contradictory_measurement_is_invalid(value: str, why: str) -> None:
    item = judged(USE, {"2015": value}, measured_in="percent")
    assert item.status is Status.INVALID
    item = judged("at_least: 60\ntolerance: 2 pp", {"2015": value}, measured_in="percent")
    assert item.status is Status.INVALID
    assert why in " ".join(argument(item))


def test_a_value_that_is_rounded_does_not_contradict_its_counts() -> None:
    value = "{value: 42.7, numerator: 41, denominator: 96}"
    item = judged("at_least: 42.7\ntolerance: 2 pp", {"2015": value}, measured_in="percent")
    assert item.status is Status.GREEN, "41 of 96 is a little more than 42.7 %"
    assert "41 of 96" in argument(item)[3]


def test_per_1000_is_a_share_as_well() -> None:
    value = "{numerator: 3, denominator: 400}"
    item = judged("at_least: 7.5", {"2015": value}, measured_in="per_1000")
    assert str(item.value) == "7.5"


# ----- how often -----


@pytest.mark.parametrize(
    ("measured", "as_of", "overdue"),
    [
        ("", "2015-04-01", 1),
        ("measured: månedlig", "2015-04-01", 3),
        ("measured: løpende", "2015-04-01", 1),
        ("measured: hvert halvår", "2015-04-01", 0),
        ("measured: februar og november", "2015-04-01", 1),
        ("measured: hvert halvår, april og november", "2015-05-01", 1),
        ("measured: 2015-02", "2015-12-01", 1),
    ],
)
def test_a_schedule_on_the_use_overrides_the_frequency(
    measured: str, as_of: str, overdue: int
) -> None:
    item = judged(f"{USE}\n{measured}", {}, as_of=as_of, frequency="quarter")
    assert item.status == ("missing" if overdue else "awaiting")
    if overdue:
        assert f"overdue periods without a value: {overdue}" in argument(item)


def test_a_value_for_a_named_month_is_on_time() -> None:
    use = f"{USE}\nmeasured: hvert halvår, april og november"
    item = judged(use, {"2015-04": "61"}, as_of="2015-10-31", frequency="quarter")
    assert (item.status, item.stale_periods) == (Status.GREEN, 0)


def test_absurd_lags_and_decimals_do_no_harm() -> None:
    item = judged(USE, {"2015": "61"}, lag_days=10**17, grace_days=10**17, decimals=10**17)
    assert (item.status, item.printed_decimals) == (Status.GREEN, 18)
