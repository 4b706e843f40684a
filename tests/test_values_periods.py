"""Periods: how they are written, and how the calendar goes."""

from __future__ import annotations

from datetime import date

import pytest

from navplan.values import (
    Frequency,
    PeriodKind,
    ValueProblem,
    day,
    month,
    months_between,
    numbered,
    parse_frequency,
    parse_month,
    parse_period,
    period_of,
    periods_in,
    span,
    week,
    year,
)


@pytest.mark.parametrize(
    ("text", "kind", "first", "last"),
    [
        ("2015", "year", "2015-01-01", "2015-12-31"),
        ("2015-H1", "half", "2015-01-01", "2015-06-30"),
        ("2015-T2", "tertial", "2015-05-01", "2015-08-31"),
        ("2015-Q3", "quarter", "2015-07-01", "2015-09-30"),
        ("2015-06", "month", "2015-06-01", "2015-06-30"),
        ("2016-02", "month", "2016-02-01", "2016-02-29"),
        ("2015-W23", "week", "2015-06-01", "2015-06-07"),
        ("2015-W53", "week", "2015-12-28", "2016-01-03"),
        ("2015-06-30", "day", "2015-06-30", "2015-06-30"),
        ("2013–2015", "span", "2013-01-01", "2015-12-31"),
        ("2017-06–2018-05", "span", "2017-06-01", "2018-05-31"),
        ("2017-06-01–2018-06-01", "span", "2017-06-01", "2018-06-01"),
    ],
)
def test_a_period_is_read_and_written_in_one_way(
    text: str, kind: str, first: str, last: str
) -> None:
    period = parse_period(text)
    assert (period.kind, str(period.first), str(period.last)) == (kind, first, last)
    assert str(period) == period.written == text
    assert period.end == period.slot == period.last


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("2015K3", "2015-Q3"),
        ("2015-K3", "2015-Q3"),
        ("2026M08", "2026-08"),
        ("2015U07", "2015-W07"),
        ("2015-t2", "2015-T2"),
        ("2013-2015", "2013–2015"),
        ("2016 - 2020", "2016–2020"),
    ],
)
def test_other_codes_are_read_too_and_remembered(text: str, canonical: str) -> None:
    period = parse_period(text)
    assert str(period) == canonical
    assert period.written == text
    assert period == parse_period(canonical)
    assert hash(period) == hash(parse_period(canonical))


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("2015-T4", "no-such-tertial"),
        ("2015-T0", "no-such-tertial"),
        ("2015-Q5", "no-such-quarter"),
        ("2015-H3", "no-such-half"),
        ("2015-13", "no-such-month"),
        ("2015-W54", "no-such-week"),
        ("2014-W53", "no-such-week"),
        ("2015-02-29", "no-such-day"),
        ("2105", "no-such-year"),
        ("0000", "no-such-year"),
        ("juni", "not-a-period"),
        ("", "not-a-period"),
        ("15", "not-a-period"),
        ("2015-01-01T10:00", "not-a-period"),
    ],
)
def test_what_the_calendar_lacks_is_a_problem(text: str, reason: str) -> None:
    with pytest.raises(ValueProblem) as caught:
        parse_period(text)
    assert caught.value.reason == reason


def test_the_help_for_a_fourth_tertial_says_there_are_three() -> None:
    with pytest.raises(ValueProblem) as caught:
        parse_period("2015-T4")
    assert str(caught.value) == "“2015-T4”: there is no tertial 4"
    assert caught.value.help.startswith("a year has three tertials: write T1")


@pytest.mark.parametrize(
    ("text", "reason", "suggestion"),
    [
        ("T2 2015", "period-in-other-words", "2015-T2"),
        ("2. tertial 2015", "period-in-other-words", "2015-T2"),
        ("juni 2015", "period-in-other-words", "2015-06"),
        ("30.06.2015", "period-in-other-words", "2015-06-30"),
        ("2015-6", "period-in-other-words", "2015-06"),
        ("2015/06", "period-in-other-words", "2015-06"),
        ("2013-15", "period-in-other-words", "2013–2015"),
        ("2013 t.o.m. 2016", "period-in-other-words", "2013–2016"),
        ("2015–2013", "reversed-span", "2013–2015"),
        ("2015–2015", "span-of-one", "2015"),
        ("2015-01–2015-12", "span-of-one", "2015"),
        ("2015-06-01–2015-06-30", "span-of-one", "2015-06"),
    ],
)
def test_a_period_in_other_words_is_told_its_code(text: str, reason: str, suggestion: str) -> None:
    with pytest.raises(ValueProblem) as caught:
        parse_period(text)
    assert (caught.value.reason, caught.value.params["suggestion"]) == (reason, suggestion)


def test_periods_are_ordered_by_their_end_and_the_longer_first() -> None:
    names = ["2015-12-31", "2015-06", "2015", "2015-T2", "2015-Q4", "2015-H1", "2013–2015"]
    in_order = ["2015-H1", "2015-06", "2015-T2", "2013–2015", "2015", "2015-Q4", "2015-12-31"]
    assert [str(period) for period in sorted(map(parse_period, names))] == in_order


def test_june_the_second_quarter_and_the_first_half_are_one_slot_but_not_one_period() -> None:
    june, quarter, half = (parse_period(text) for text in ("2015-06", "2015-Q2", "2015-H1"))
    assert june.slot == quarter.slot == half.slot == date(2015, 6, 30)
    assert len({june, quarter, half}) == 3


def test_no_quarter_ends_inside_the_second_tertial_with_it() -> None:
    tertial = parse_period("2015-T2")
    assert [str(period) for period in periods_in(Frequency.QUARTER, tertial)] == ["2015-Q2"]
    assert not tertial.contains(parse_period("2015-Q2"))
    assert tertial.contains(parse_period("2015-06"))
    assert tertial.contains(date(2015, 8, 31))
    assert not tertial.contains(date(2015, 9, 1))


def test_the_periods_of_a_year_by_kind_or_frequency() -> None:
    plan = year(2015)
    assert [str(p) for p in periods_in(PeriodKind.TERTIAL, plan)] == [
        "2015-T1",
        "2015-T2",
        "2015-T3",
    ]
    assert [str(p) for p in periods_in(Frequency.HALF, plan)] == ["2015-H1", "2015-H2"]
    assert len(periods_in(Frequency.MONTH, plan)) == 12
    assert len(periods_in(Frequency.DAY, year(2016))) == 366


def test_a_week_belongs_to_the_year_it_ends_in() -> None:
    weeks = periods_in(Frequency.WEEK, year(2015))
    assert (str(weeks[0]), str(weeks[-1])) == ("2015-W01", "2015-W52")
    assert str(periods_in(Frequency.WEEK, year(2016))[0]) == "2015-W53"


def test_a_span_does_not_repeat() -> None:
    with pytest.raises(ValueError, match="a span does not repeat"):
        periods_in(PeriodKind.SPAN, year(2015))


@pytest.mark.parametrize(
    ("text", "previous", "following"),
    [
        ("2015", "2014", "2016"),
        ("2015-T1", "2014-T3", "2015-T2"),
        ("2015-Q4", "2015-Q3", "2016-Q1"),
        ("2016-W01", "2015-W53", "2016-W02"),
        ("2016-03-01", "2016-02-29", "2016-03-02"),
        ("2013–2015", "2010–2012", "2016–2018"),
        ("2017-06–2018-05", "2016-06–2017-05", "2018-06–2019-05"),
        ("2015-03-02–2015-03-11", "2015-02-20–2015-03-01", "2015-03-12–2015-03-21"),
    ],
)
def test_the_neighbours_of_a_period(text: str, previous: str, following: str) -> None:
    period = parse_period(text)
    assert (str(period.previous), str(period.next)) == (previous, following)


@pytest.mark.parametrize(
    ("text", "last_year"),
    [
        ("2015-T2", "2014-T2"),
        ("2016-02", "2015-02"),
        ("2015-W23", "2014-W23"),
        ("2015-W53", None),
        ("2016-02-29", None),
        ("2013–2015", "2012–2014"),
        ("2015-12–2016-02", "2014-12–2015-02"),
        ("2016-02-10–2016-02-28", "2015-02-10–2015-02-28"),
    ],
)
def test_the_same_period_last_year(text: str, last_year: str | None) -> None:
    same = parse_period(text).same_last_year
    assert (str(same) if same else None) == last_year


@pytest.mark.parametrize(
    ("earlier", "later", "months"),
    [
        ("2014-12", "2015-04", 4),
        ("2014-12", "2015-12", 12),
        ("2015-01", "2015-02", 1),
        ("2014", "2015-T1", 4),
        ("2015-01-15", "2015-02-14", 0),
        ("2015-01-15", "2015-02-15", 1),
        ("2015-04", "2014-12", -4),
        ("2015-06", "2015-H1", 0),
    ],
)
def test_whole_months_between_the_ends_of_periods(earlier: str, later: str, months: int) -> None:
    assert months_between(parse_period(earlier), parse_period(later)) == months


def test_months_between_days() -> None:
    assert months_between(date(2014, 12, 31), date(2015, 2, 28)) == 2


def test_what_a_period_is_made_of() -> None:
    tertial = parse_period("2015-T2")
    assert (tertial.year, tertial.number, tertial.months, tertial.days) == (2015, 2, 4, 123)
    assert (week(2015, 53).year, week(2015, 53).number, week(2015, 53).months) == (2015, 53, None)
    assert (day(date(2016, 12, 31)).number, day(date(2016, 12, 31)).months) == (366, None)
    assert (span(date(2013, 1, 1), date(2015, 12, 31)).months, year(2015).number) == (36, 1)


def test_periods_are_made_from_numbers_and_days() -> None:
    assert month(2015, 6) == parse_period("2015-06")
    assert numbered(PeriodKind.TERTIAL, 2015, 2) == parse_period("2015-T2")
    assert period_of(Frequency.QUARTER, date(2015, 8, 31)) == parse_period("2015-Q3")
    assert period_of(PeriodKind.WEEK, date(2016, 1, 3)) == parse_period("2015-W53")


@pytest.mark.parametrize("number", [0, 4])
def test_making_a_period_that_is_not_there_is_a_bug(number: int) -> None:
    with pytest.raises(ValueError, match="no tertial"):
        numbered(PeriodKind.TERTIAL, 2015, number)


def test_a_span_that_ends_before_it_begins_is_a_bug() -> None:
    with pytest.raises(ValueError, match="is before"):
        span(date(2015, 1, 2), date(2015, 1, 1))


def test_a_period_does_not_compare_with_other_things() -> None:
    with pytest.raises(TypeError):
        assert year(2015) < date(2015, 1, 1)


@pytest.mark.parametrize(
    ("text", "number"),
    [("june", 6), ("juni", 6), ("jun.", 6), ("6", 6), ("06", 6), ("Desember", 12), ("mars", 3)],
)
def test_a_month_of_any_year(text: str, number: int) -> None:
    assert parse_month(text) == number


@pytest.mark.parametrize(
    ("text", "reason"), [("13", "no-such-month"), ("juno", "not-a-month"), ("", "not-a-month")]
)
def test_what_is_no_month(text: str, reason: str) -> None:
    with pytest.raises(ValueProblem) as caught:
        parse_month(text)
    assert caught.value.reason == reason


@pytest.mark.parametrize(
    ("frequency", "texts"),
    [
        (Frequency.YEAR, "year|årlig|årleg|hvert år|kvart år|yearly|en gang i året|once a year"),
        (Frequency.HALF, "half|halvår|hvert halvår|kvart halvår|half-yearly|to ganger i året"),
        (Frequency.HALF, "every six months|hver 6. måned|kvar sjette månad|vår og haust"),
        (Frequency.TERTIAL, "tertial|hvert tertial|kvart tertial|tertialvis|every 4 months"),
        (Frequency.QUARTER, "quarter|kvartalsvis|kvart kvartal|four times a year"),
        (Frequency.MONTH, "month|månedlig|månadleg|mnd.lig|hver mnd.|pr. måned|every month"),
        (Frequency.WEEK, "week|ukentlig|vekentleg|kvar veke|weekly"),
        (Frequency.DAY, "day|daglig|dagleg|hver dag|daily"),
    ],
)
def test_how_often_in_three_languages(frequency: Frequency, texts: str) -> None:
    assert {parse_frequency(text) for text in texts.split("|")} == {frequency}


@pytest.mark.parametrize("text", ["annethvert år", "hver 5. måned", "sju ganger i året", "ofte"])
def test_what_is_no_frequency(text: str) -> None:
    with pytest.raises(ValueProblem) as caught:
        parse_frequency(text)
    assert caught.value.reason == "not-a-frequency"
