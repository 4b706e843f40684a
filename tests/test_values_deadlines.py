"""Deadlines: what the words mean at the latest."""

from __future__ import annotations

from datetime import date

import pytest

from navplan.values import (
    Deadline,
    DeadlineKind,
    Frequency,
    ValueProblem,
    parse_deadline,
    parse_period,
    year,
)


@pytest.mark.parametrize(
    ("text", "kind", "latest"),
    [
        ("2015-12-31", "date", "2015-12-31"),
        ("31.12.2015", "date", "2015-12-31"),
        ("1.6.2015", "date", "2015-06-01"),
        ("1. september 2016", "date", "2016-09-01"),
        ("1.juni 2015", "date", "2015-06-01"),
        ("1. jun. 2015", "date", "2015-06-01"),
        ("innen 1. juni 2015", "date", "2015-06-01"),
        ("innan 1. juni 2015", "date", "2015-06-01"),
        ("senest 1. juni 2015", "date", "2015-06-01"),
        ("per 31.12.2015", "date", "2015-12-31"),
        ("by 1 June 2015", "date", "2015-06-01"),
        ("June 1, 2015", "date", "2015-06-01"),
        ("Snarest, senest 1. juni 2015", "date", "2015-06-01"),
        ("før 1. juni 2015", "date", "2015-05-31"),
        ("before summer 2018", "date", "2018-05-31"),
        ("2015", "period", "2015-12-31"),
        ("utgangen av 2015", "period", "2015-12-31"),
        ("innen utgangen av september 2016", "period", "2016-09-30"),
        ("i løpet av 2015", "period", "2015-12-31"),
        ("by the end of 2015", "period", "2015-12-31"),
        ("2015-T2", "period", "2015-08-31"),
        ("T2 2015", "period", "2015-08-31"),
        ("2. tertial 2015", "period", "2015-08-31"),
        ("andre tertial 2015", "period", "2015-08-31"),
        ("1. halvår 2015", "period", "2015-06-30"),
        ("3. kvartal 2015", "period", "2015-09-30"),
        ("third quarter of 2015", "period", "2015-09-30"),
        ("desember 2016", "period", "2016-12-31"),
        ("December 2016", "period", "2016-12-31"),
        ("februar 2016", "period", "2016-02-29"),
        ("uke 23 2015", "period", "2015-06-07"),
        ("veke 23, 2015", "period", "2015-06-07"),
        ("2015–2018", "period", "2018-12-31"),
        ("mai/juni 2015", "period", "2015-06-30"),
        ("november–januar 2016", "period", "2016-01-31"),
    ],
)
def test_dates_and_periods(text: str, kind: str, latest: str) -> None:
    deadline = parse_deadline(text)
    assert (deadline.kind, str(deadline.latest)) == (kind, latest)
    assert deadline.written == text


@pytest.mark.parametrize(
    ("text", "latest"),
    [
        ("våren 2018", "2018-06-30"),
        ("spring 2018", "2018-06-30"),
        ("sommeren 2018", "2018-08-31"),
        ("sumaren 2018", "2018-08-31"),
        ("høsten 2018", "2018-12-31"),
        ("hausten 2018", "2018-12-31"),
        ("vinteren 2015/2016", "2016-03-31"),
        ("vinteren 2015/16", "2016-03-31"),
        ("vinteren 2016", "2016-03-31"),
    ],
)
def test_a_season_counts_by_its_latest_day(text: str, latest: str) -> None:
    deadline = parse_deadline(text)
    assert (deadline.kind, str(deadline.latest)) == (DeadlineKind.PERIOD, latest)


@pytest.mark.parametrize(
    ("text", "first", "latest"),
    [
        ("primo september 2016", "2016-09-01", "2016-09-10"),
        ("early September 2016", "2016-09-01", "2016-09-10"),
        ("i begynnelsen av september 2016", "2016-09-01", "2016-09-10"),
        ("medio september 2016", "2016-09-11", "2016-09-20"),
        ("mid-September 2016", "2016-09-11", "2016-09-20"),
        ("ultimo september 2016", "2016-09-21", "2016-09-30"),
        ("slutten av februar 2016", "2016-02-21", "2016-02-29"),
        ("primo 2016", "2016-01-01", "2016-04-30"),
        ("medio 2016", "2016-05-01", "2016-08-31"),
        ("ultimo 2016", "2016-09-01", "2016-12-31"),
    ],
)
def test_parts_are_thirds(text: str, first: str, latest: str) -> None:
    deadline = parse_deadline(text)
    assert deadline.kind is DeadlineKind.PART
    assert deadline.period
    assert (str(deadline.period.first), str(deadline.latest)) == (first, latest)


@pytest.mark.parametrize(
    ("text", "kind", "latest"),
    [
        ("primo september", "part", "2016-09-10"),
        ("ultimo februar", "part", "2016-02-29"),
        ("1. september", "date", "2016-09-01"),
        ("31.12.", "date", "2016-12-31"),
        ("29. februar", "date", "2016-02-29"),
        ("desember", "period", "2016-12-31"),
        ("T2", "period", "2016-08-31"),
        ("sommeren", "period", "2016-08-31"),
        ("første halvår", "period", "2016-06-30"),
    ],
)
def test_words_without_a_year_mean_the_last_such_day_of_the_plan(
    text: str, kind: str, latest: str
) -> None:
    deadline = parse_deadline(text)
    assert (deadline.kind, deadline.latest) == (kind, None)
    assert str(deadline.latest_in(parse_period("2015–2016"))) == latest


def test_a_day_that_is_not_in_the_plan_has_no_latest_day_there() -> None:
    deadline = parse_deadline("1. september")
    assert deadline.latest_in(parse_period("2015-H1")) is None
    assert deadline.due_days(parse_period("2015–2016")) == (date(2015, 9, 1), date(2016, 9, 1))


@pytest.mark.parametrize(
    "text",
    [
        *("løpende", "Løpende.", "fortløpende", "kontinuerlig", "løpande", "fortløpande"),
        *("kontinuerleg", "continuous", "ongoing", "løpende gjennom året", "hele året"),
    ],
)
def test_continuous_is_never_overdue(text: str) -> None:
    deadline = parse_deadline(text)
    assert deadline == Deadline(DeadlineKind.CONTINUOUS)
    assert deadline.latest is None
    assert deadline.latest_in(year(2015)) is None
    assert deadline.due_days(year(2015)) == ()


@pytest.mark.parametrize("text", ["ved behov", "snarest", "snarast", "as needed", "uavklart"])
def test_open_names_no_day(text: str) -> None:
    assert parse_deadline(text) == Deadline(DeadlineKind.OPEN)


@pytest.mark.parametrize(
    ("text", "frequency", "months", "due"),
    [
        ("hvert halvår", "half", (), ["2015-06-30", "2015-12-31"]),
        ("kvart halvår", "half", (), ["2015-06-30", "2015-12-31"]),
        ("halvårlig", "half", (), ["2015-06-30", "2015-12-31"]),
        ("every half-year", "half", (), ["2015-06-30", "2015-12-31"]),
        ("hvert halvår, juni og desember", "half", (6, 12), ["2015-06-30", "2015-12-31"]),
        ("hvert halvår (juni/desember)", "half", (6, 12), ["2015-06-30", "2015-12-31"]),
        ("juni og desember", "half", (6, 12), ["2015-06-30", "2015-12-31"]),
        ("hvert halvår, mai og november", "half", (5, 11), ["2015-05-31", "2015-11-30"]),
        ("mai og november", None, (5, 11), ["2015-05-31", "2015-11-30"]),
        ("årlig", "year", (), ["2015-12-31"]),
        ("kvart år i juni", "year", (6,), ["2015-06-30"]),
        ("årleg innan 1. mars", "year", (), ["2015-03-01"]),
        ("hver desember", "year", (12,), ["2015-12-31"]),
        ("hvert tertial", "tertial", (), ["2015-04-30", "2015-08-31", "2015-12-31"]),
    ],
)
def test_what_comes_again_falls_due_again(
    text: str, frequency: str | None, months: tuple[int, ...], due: list[str]
) -> None:
    deadline = parse_deadline(text)
    assert deadline.kind is DeadlineKind.RECURRING
    assert deadline.recurrence
    assert (deadline.recurrence.frequency, deadline.recurrence.months) == (frequency, months)
    assert [str(day) for day in deadline.due_days(year(2015))] == due
    assert deadline.latest is None
    assert str(deadline.latest_in(year(2015))) == due[-1]


@pytest.mark.parametrize(
    ("text", "latest"),
    [
        ("hvert halvår 2015", "2015-12-31"),
        ("juni og september 2015", "2015-09-30"),
        ("månedlig i 2015", "2015-12-31"),
        ("årlig 2015–2018", "2018-12-31"),
    ],
)
def test_what_comes_again_within_a_period_has_a_last_day(text: str, latest: str) -> None:
    deadline = parse_deadline(text)
    assert deadline.kind is DeadlineKind.RECURRING
    assert str(deadline.latest) == latest
    assert deadline.due_days(year(2013)) == ()


def test_a_single_day_is_due_once() -> None:
    deadline = parse_deadline("T2 2015")
    assert deadline.due_days(year(2015)) == (date(2015, 8, 31),)
    assert deadline.due_days(year(2016)) == ()
    assert deadline.latest_in(year(2016)) == date(2015, 8, 31)


def test_the_same_deadline_in_other_words_is_equal() -> None:
    assert parse_deadline("31.12.2015") == parse_deadline("innen 2015-12-31")
    assert parse_deadline("kvart halvår") == parse_deadline("every half-year")
    assert parse_deadline("kvart halvår").recurrence != parse_deadline("årlig").recurrence
    assert parse_deadline("hvert kvartal").recurrence
    assert parse_deadline("hausten 2016") == parse_deadline("2. halvår 2016")


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("31.02.2015", "no-such-day"),
        ("30. februar", "no-such-day-of-month"),
        ("12.13.2015", "no-such-month"),
        ("T4 2015", "no-such-tertial"),
        ("5. kvartal 2015", "no-such-quarter"),
        ("sommeren 2105", "no-such-year"),
        ("uke 54 2015", "no-such-week"),
        ("31.12.15", "year-in-two-digits"),
        ("juni 15", "year-in-two-digits"),
        ("31/12-15", "date-with-slash"),
        ("uke 23", "year-missing"),
        ("før 1. juni", "year-missing"),
        ("hvert halvår, juni", "months-do-not-fit"),
        ("ukentlig, juni", "months-not-needed"),
        ("2018–2015", "reversed-span"),
        ("tirsdag", "not-a-deadline"),
        ("medio", "not-a-deadline"),
        ("medio uke 23", "year-missing"),
        ("tidlig høst 2016", "not-a-deadline"),
        ("tlf 55551234", "not-a-deadline"),
        ("se vedtak 1234", "not-a-deadline"),
        ("", "not-a-deadline"),
    ],
)
def test_what_is_no_deadline(text: str, reason: str) -> None:
    with pytest.raises(ValueProblem) as caught:
        parse_deadline(text)
    assert caught.value.reason == reason


def test_what_the_help_offers_is_accepted() -> None:
    with pytest.raises(ValueProblem) as caught:
        parse_deadline("tirsdag")
    offered = (
        *("2015-12-31", "1 June 2015", "2015-T2", "december 2015", "summer 2018"),
        *("late september 2016", "every half-year", "continuous", "as needed"),
    )
    for text in offered:
        assert text in caught.value.help
        parse_deadline(text)
    parse_deadline("early september 2016")
    parse_deadline("mid september 2016")


def test_frequency_is_the_kind_of_period_it_closes() -> None:
    recurrence = parse_deadline("kvartalsvis").recurrence
    assert recurrence
    assert recurrence.frequency is Frequency.QUARTER
