"""Laws that hold for every value, every period and every text."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from navplan.values import (
    Deadline,
    Frequency,
    Period,
    PeriodKind,
    Schedule,
    ValueProblem,
    day,
    month,
    months_between,
    numbered,
    parse_cost,
    parse_deadline,
    parse_duration,
    parse_frequency,
    parse_month,
    parse_number,
    parse_opening_hours,
    parse_period,
    parse_quantity,
    parse_schedule,
    parse_share,
    period_of,
    periods_in,
    plain,
    rounded,
    span,
    week,
    year,
)
from navplan.values.periods import weeks_in

Parser = Callable[[str], object]

PARSERS: list[Parser] = [
    parse_number,
    parse_quantity,
    parse_share,
    parse_period,
    parse_month,
    parse_frequency,
    parse_deadline,
    parse_schedule,
    parse_cost,
    parse_duration,
    parse_opening_hours,
]
DIVIDING = [
    PeriodKind.YEAR,
    PeriodKind.HALF,
    PeriodKind.TERTIAL,
    PeriodKind.QUARTER,
    PeriodKind.MONTH,
]
REPEATING = [*DIVIDING, PeriodKind.WEEK, PeriodKind.DAY]
ONE_DAY = timedelta(days=1)

years = st.integers(1910, 2090)
days = st.dates(date(1910, 1, 1), date(2090, 12, 31))


def _spans(ends: tuple[date, date]) -> Period:
    return span(min(ends), max(ends))


repeating = st.builds(period_of, st.sampled_from(REPEATING), days)
spans_of_days = st.tuples(days, days).map(_spans)
spans_of_years = st.tuples(years, years).map(
    lambda ends: span(date(min(ends), 1, 1), date(max(ends), 12, 31))
)
periods = st.one_of(repeating, spans_of_days, spans_of_years)

PIECES = [
    "2015", "2016", "15", "06", "6", "31", "30", "1", "0", "12", "23", "120", "000", "1000",
    "1500", "9999", "10:00", "3,5", "2.4", "100.000", "T2", "Q3", "K3", "H1", "W53", "2015-T2",
    "2015-06", "31.12.2015", "31/12-15", "1.", ",", ";", ":", ".", "-", "–", "—", "−", "/", "(",
    ")", ",-", "%", "pp", "kr", "kr.", "mill.", "TNOK", "NOK", "mrd", "ca.", "per", "pr.", "år",
    "årlig", "hvert", "kvart", "halvår", "tertial", "kvartal", "måned", "mnd.lig", "uke",
    "veke", "dag", "juni", "juli", "desember", "february", "mai", "sommeren", "vinteren",
    "haust", "vår", "og", "høst", "primo", "medio", "ultimo", "slutten", "av", "i", "innen",
    "utgangen", "før", "before", "by", "the", "end", "of", "early", "mid", "late", "løpende",
    "ved", "behov", "snarest", "senest", "første", "second", "half", "tert.rapp", "rapport",
    "styringsdialog", "med", "forbehold", "om", "søkt", "innvilget", "tilskudd", "mellom",
    "fra", "til", "to", "ingen", "ukjent", "ramme", "vedtatte", "man", "tirs", "fredag",
    "hverdager", "stengt", "kl.", "ganger", "året", "a", "2-årig",
]  # fmt: skip
"""What values are made of, so that chance finds combinations no one thought of."""

texts = st.one_of(
    st.text(max_size=40),
    st.text("0123456789.,-–%/: THQKWMhtp", max_size=16),
    st.lists(st.sampled_from(PIECES), max_size=7).map(" ".join),
    st.lists(st.sampled_from(PIECES), max_size=5).map("".join),
)


def outcome(parser: Parser, text: str) -> object:
    """What the parser makes of a text: a value, or the problem it raises."""
    try:
        return parser(text)
    except ValueProblem as found:
        return found


def copied(value: object) -> object:
    return pickle.loads(pickle.dumps(value))  # noqa: S301 - the test's own bytes


@pytest.mark.parametrize("parser", PARSERS, ids=lambda parser: parser.__name__)
@given(text=texts)
def test_any_text_is_read_or_is_a_problem_in_plain_words(parser: Parser, text: str) -> None:
    value = outcome(parser, text)
    if isinstance(value, ValueProblem):
        assert str(value)
        assert value.help
    else:
        assert value is not None
        assert getattr(value, "written", text) == text
        assert parser(text) == value == copied(value)


@pytest.mark.parametrize("parser", PARSERS, ids=lambda parser: parser.__name__)
@settings(max_examples=400)
@given(text=texts)
def test_what_a_problem_suggests_is_accepted(parser: Parser, text: str) -> None:
    value = outcome(parser, text)
    if isinstance(value, ValueProblem):
        for name in {"suggestion", "other"} & set(value.params):
            parser(str(value.params[name]))


@pytest.mark.parametrize("parser", PARSERS, ids=lambda parser: parser.__name__)
@pytest.mark.parametrize("piece", ["1", "1 ", "(", "a", "-", ", ", "innen ", "kr ", "ø1-", " og "])
def test_a_very_long_text_is_refused_at_once(parser: Parser, piece: str) -> None:
    for length in (499 // len(piece), 1_000_000):
        with pytest.raises(ValueProblem):
            parser(piece * length)


@given(periods)
def test_a_period_reads_back_as_itself(period: Period) -> None:
    again = outcome(parse_period, str(period))
    if isinstance(again, ValueProblem):
        # A span that is really a year, a month or a day has that as its only name.
        assert (period.kind, again.reason) == (PeriodKind.SPAN, "span-of-one")
        single = parse_period(str(again.params["suggestion"]))
        assert (single.first, single.last) == (period.first, period.last)
    else:
        assert isinstance(again, Period)
        assert again == period == copied(period)
        assert hash(again) == hash(period)
        assert str(again) == str(period) == again.written == period.written


@pytest.mark.parametrize("kind", DIVIDING)
@given(number=years)
def test_kinds_that_divide_a_year_tile_it(kind: PeriodKind, number: int) -> None:
    whole = year(number)
    tiles = periods_in(kind, whole)
    assert (tiles[0].first, tiles[-1].last) == (whole.first, whole.last)
    for one, following in pairwise(tiles):
        assert one.last + ONE_DAY == following.first
    assert [tile.number for tile in tiles] == list(range(1, len(tiles) + 1))
    assert {tile.year for tile in tiles} == {number}


@given(years)
def test_every_week_belongs_to_exactly_one_year(number: int) -> None:
    weeks = [
        *periods_in(PeriodKind.WEEK, year(number)),
        *periods_in(Frequency.WEEK, year(number + 1)),
    ]
    for one, following in pairwise(weeks):
        assert one.next == following


@given(st.sampled_from(REPEATING), days)
def test_the_period_of_a_day_holds_it(kind: PeriodKind, of: date) -> None:
    period = period_of(kind, of)
    assert period.contains(of)
    assert period.kind is kind
    if kind in DIVIDING:
        assert numbered(kind, period.year, period.number) == period
    if kind is PeriodKind.WEEK:
        assert week(period.year, period.number) == period
        assert 1 <= period.number <= weeks_in(period.year)


@given(periods)
def test_neighbours_touch(period: Period) -> None:
    assert period.next.first == period.last + ONE_DAY
    assert period.previous.last == period.first - ONE_DAY
    assert period.previous < period < period.next


# A span of days may touch one of whole months, which has months for neighbours.
@given(st.one_of(repeating, spans_of_years))
def test_neighbours_lead_back(period: Period) -> None:
    assert period.next.previous == period == period.previous.next


@given(periods, periods, periods)
def test_order_is_total_and_follows_the_ends(one: Period, two: Period, three: Period) -> None:
    in_order = sorted([one, two, three])
    assert [p.last for p in in_order] == sorted(p.last for p in (one, two, three))
    assert (one < two) + (one == two) + (two < one) == 1


@given(periods, periods)
def test_to_contain_is_to_hold_both_ends(one: Period, two: Period) -> None:
    assert one.contains(two) == (one.contains(two.first) and one.contains(two.last))
    assert one.contains(one)
    if one.contains(two) and two.contains(one):
        assert (one.first, one.last) == (two.first, two.last)


@given(periods, st.integers(-9, 9))
def test_a_period_moved_by_years_comes_back(period: Period, by: int) -> None:
    moved = period.shifted(by)
    assert period.shifted(0) == period
    if moved is not None:
        assert moved.kind is period.kind
        assert moved.shifted(-by) == period


@given(*[st.builds(month, years, st.integers(1, 12))] * 3)
def test_months_between_month_ends_add_up(one: Period, two: Period, three: Period) -> None:
    assert months_between(one, two) + months_between(two, three) == months_between(one, three)
    assert months_between(one, two) == -months_between(two, one)


@given(days, days)
def test_months_between_days_are_whole(one: date, two: date) -> None:
    count = months_between(one, two)
    assert count == -months_between(two, one)
    assert abs(count) * 28 <= abs((two - one).days) + 3
    assert (abs(count) + 1) * 31 >= abs((two - one).days)
    assert months_between(day(one), day(two)) == count


@given(st.decimals(-(10**9), 10**9, places=6))
def test_plain_notation_reads_back(number: Decimal) -> None:
    assert parse_number(plain(number)) == number
    assert "E" not in plain(number)


@given(st.decimals(-(10**9), 10**9, places=6), st.integers(0, 6))
def test_rounding_agrees_with_half_up(number: Decimal, decimals: int) -> None:
    expected = number.quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)
    assert rounded(number, decimals) == expected
    assert rounded(Fraction(number), decimals) == expected


@given(st.fractions(), st.integers(0, 8))
def test_rounding_is_never_off_by_more_than_half(number: Fraction, decimals: int) -> None:
    assert abs(Fraction(rounded(number, decimals)) - number) * 2 * 10**decimals <= 1
    assert Fraction(plain(number)) == number


@given(texts, periods)
def test_due_days_lie_inside_and_end_with_the_latest(text: str, within: Period) -> None:
    for parser in (parse_deadline, parse_schedule):
        value = outcome(parser, text)
        if not isinstance(value, Deadline | Schedule):
            continue
        due = value.due_days(within)
        assert list(due) == sorted(set(due))
        assert all(within.contains(one) for one in due)
        if due and isinstance(value, Deadline):
            assert value.latest_in(within) == due[-1]
