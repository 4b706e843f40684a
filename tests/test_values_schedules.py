"""Schedules: the column "når skal det måles?" of an action table."""

from __future__ import annotations

import pytest

from navplan.values import Occasion, Schedule, ValueProblem, parse_schedule, year


@pytest.mark.parametrize(
    ("text", "frequency", "months"),
    [
        ("hvert halvår, juni og desember", "half", (6, 12)),
        ("Hvert halvår, juni og desember", "half", (6, 12)),
        ("kvart halvår (juni og desember)", "half", (6, 12)),
        ("juni og desember", "half", (6, 12)),
        ("hvert halvår", "half", ()),
        ("april, august og desember", "tertial", (4, 8, 12)),
        ("every quarter, March, June, September and December", "quarter", (3, 6, 9, 12)),
        ("månedlig", "month", ()),
        ("mnd.lig", "month", ()),
        ("årlig", "year", ()),
        ("juni", None, (6,)),
        ("mai og november", None, (5, 11)),
        ("desember", "year", (12,)),
    ],
)
def test_how_often_and_in_which_months(
    text: str, frequency: str | None, months: tuple[int, ...]
) -> None:
    schedule = parse_schedule(text)
    assert (schedule.frequency, schedule.months) == (frequency, months)
    assert not schedule.continuous
    assert schedule.at is None
    assert schedule.written == text


@pytest.mark.parametrize(
    ("text", "frequency", "at"),
    [
        ("ved tertialrapport", "tertial", Occasion.REPORT),
        ("tertialrapport", "tertial", Occasion.REPORT),
        ("tert.rapp.", "tertial", Occasion.REPORT),
        ("Tert.rapp", "tertial", Occasion.REPORT),
        ("kvar tertialrapport", "tertial", Occasion.REPORT),
        ("i årsrapporten", "year", Occasion.REPORT),
        ("monthly report", "month", Occasion.REPORT),
        ("Mnd.lig styringsdialog med fylkesdirektør", "month", Occasion.STEERING_DIALOGUE),
        ("månedlig i styringsdialogen", "month", Occasion.STEERING_DIALOGUE),
    ],
)
def test_measured_on_an_occasion(text: str, frequency: str, at: Occasion) -> None:
    schedule = parse_schedule(text)
    assert (schedule.frequency, schedule.at) == (frequency, at)
    assert schedule.reports == (at is Occasion.REPORT)


def test_the_days_by_which_a_measurement_closes() -> None:
    due = parse_schedule("ved tertialrapport").due_days(year(2015))
    assert [str(day) for day in due] == ["2015-04-30", "2015-08-31", "2015-12-31"]


def test_continuous_has_no_closing_day() -> None:
    assert parse_schedule("løpende") == Schedule(continuous=True)
    assert parse_schedule("løpande").due_days(year(2015)) == ()
    assert parse_schedule("løpende").months == ()


@pytest.mark.parametrize(
    ("text", "due"), [("høsten", "2015-12-31"), ("31.12.", "2015-12-31"), ("T1", "2015-04-30")]
)
def test_a_time_without_year_comes_every_year(text: str, due: str) -> None:
    schedule = parse_schedule(text)
    assert schedule.frequency == "year"
    assert [str(day) for day in schedule.due_days(year(2015))] == [due]


def test_once() -> None:
    schedule = parse_schedule("2015-06")
    assert str(schedule.period) == "2015-06"
    assert schedule.frequency is None
    assert [str(day) for day in schedule.due_days(year(2015))] == ["2015-06-30"]
    assert schedule.due_days(year(2016)) == ()
    assert parse_schedule("juni 2015") == schedule


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("ofte", "not-a-schedule"),
        ("", "not-a-schedule"),
        ("hvert halvår, juni", "months-do-not-fit"),
        ("2015-T4", "no-such-tertial"),
    ],
)
def test_what_is_no_schedule(text: str, reason: str) -> None:
    with pytest.raises(ValueProblem) as caught:
        parse_schedule(text)
    assert caught.value.reason == reason


@pytest.mark.parametrize(
    "text",
    ["monthly", "every half-year", "june and december", "tertial report", "continuous", "2015-06"],
)
def test_what_the_help_offers_is_accepted(text: str) -> None:
    with pytest.raises(ValueProblem) as caught:
        parse_schedule("ofte")
    assert text in caught.value.help
    parse_schedule(text)
