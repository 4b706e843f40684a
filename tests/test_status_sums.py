"""Amounts that are summed: what counts, what is left out, and what withholds the status."""

from __future__ import annotations

import pytest

from navplan.status import Status, StatusItem
from navplan.values import month
from tests.status_workspace import argument, judged

MONTHLY = "per_period: 10\ntolerance: 0"


def flow(
    use: str,
    values: dict[str, str],
    *,
    as_of: str = "2015-04-10",
    frequency: str = "month",
    lag_days: int = 5,
    **more: object,
) -> StatusItem:
    """A monthly flow, a few days after the end of March where nothing else is said."""
    return judged(
        use,
        values,
        as_of=as_of,
        accumulation="flow",
        frequency=frequency,
        lag_days=lag_days,
        **more,
    )


def months(*amounts: str) -> dict[str, str]:
    """Amounts from January on; an empty one is not written."""
    return {f"2015-{number:02}": each for number, each in enumerate(amounts, start=1) if each}


@pytest.mark.parametrize(
    ("amounts", "status", "value", "target"),
    [
        (("10", "10", "10"), "green", "30", "30"),
        (("10", "10", "9.9"), "red", "29.9", "30"),
        (("10", "{none: not_applicable}", "10"), "green", "20", "20"),
        (("10", "", "10"), "missing", None, "30"),
        (("10", "{none: missing}", "10"), "missing", None, "30"),
        (("10", "{none: not_published}", "10"), "missing", None, "30"),
        (("10", "{none: suppressed}", "10"), "missing", None, "30"),
        (("10", "10", "{none: suppressed}"), "suppressed", None, None),
        (("10", "10", ""), "green", "20", "20"),
    ],
)
def test_what_a_sum_is_made_of(
    amounts: tuple[str, ...], status: str, value: str | None, target: str | None
) -> None:
    item = flow(MONTHLY, months(*amounts))
    shown = None if item.value is None else str(item.value)
    assert (item.status, shown) == (status, value), argument(item)
    if target:
        assert str(item.target_number) == target


def test_a_partial_sum_is_held_against_the_same_periods() -> None:
    item = flow(f"{MONTHLY}\nallow_partial: true", months("10", "", "10"))
    assert (item.status, str(item.value), str(item.target_number)) == (Status.GREEN, "20", "20")
    assert "left out of the sum and of its target: February 2015" in argument(item)


def test_a_period_that_is_not_due_yet_is_no_hole() -> None:
    item = flow(MONTHLY, months("10", "", "10"), lag_days=60)
    assert (item.status, str(item.target_number)) == (Status.GREEN, "20")


def test_an_amount_of_another_kind_of_period_is_not_summed() -> None:
    for values in ({"2015-Q1": "30"}, {**months("10", "10", "10"), "2015-W05": "3"}):
        item = flow(MONTHLY, values)
        assert item.status is Status.INVALID
        assert "each measuring period is a month" in " ".join(argument(item))


def test_a_share_is_not_summed() -> None:
    item = flow(MONTHLY, {"2015-01": "{numerator: 1, denominator: 2}"}, as_of="2015-02-02")
    assert item.status is Status.INVALID


def test_a_wrong_amount_earlier_in_the_sum_counts_too() -> None:
    values = months("10", "{value: 10, none: missing}", "10")
    assert flow(MONTHLY, values).status is Status.INVALID


def test_every_year_is_summed_anew() -> None:
    values = {"2014-12": "1", "2015-01": "10", "2015-02": "10", "2015-03": "10"}
    assert flow(MONTHLY, values, plan="2014–2015").status is Status.GREEN


def test_sums_are_exact_beyond_28_digits() -> None:
    use = "per_period: 500000000000000000\ntolerance: 0"
    values = months("999999999999999999", "0.00000000000000001", "500000000000000001")
    item = flow(use, values)
    assert str(item.value) == "1500000000000000000.00000000000000001"


# ----- targets of longer periods -----

TERTIALS = "targets: {2015-T1: 40, 2015-T2: 40}\ntolerance: 0"


@pytest.mark.parametrize(
    ("as_of", "number", "status", "value"),
    [
        ("2015-04-02", 3, "awaiting", "30"),
        ("2015-05-02", 4, "green", "40"),
        ("2015-06-02", 5, "awaiting", "10"),
        ("2015-09-02", 8, "green", "40"),
        ("2015-10-02", 9, "no_target", "10"),
    ],
)
def test_a_target_period_is_judged_when_it_is_over(
    as_of: str, number: int, status: str, value: str
) -> None:
    item = flow(TERTIALS, months(*["10"] * number), as_of=as_of)
    assert (item.status, str(item.value)) == (status, value), argument(item)


def test_nothing_is_divided_between_calendars() -> None:
    values = {"2015-Q1": "30", "2015-Q2": "30"}
    item = flow(TERTIALS, values, as_of="2015-07-02", frequency="quarter")
    assert item.status is Status.INVALID
    assert "not made of whole measuring periods" in " ".join(argument(item))


def test_a_week_belongs_to_the_period_it_ends_in() -> None:
    weeks = {f"2015-W{number:02}": "1" for number in range(1, 54)}
    use = "year_target: 52\ntolerance: 0"
    item = judged(use, weeks, accumulation="flow", frequency="week")
    assert (item.status, str(item.value)) == (Status.GREEN, "52"), "2015-W53 ends in 2016"


DUE = "year_target: 120\ndue: {june: 50 %, december: 100 %}\ntolerance: 0"


@pytest.mark.parametrize(
    ("amounts", "status", "target"),
    [
        (["10"] * 6, "green", "60"),
        (["10"] * 7, "green", "60"),
        (["10", "10", "10", "10", "10", "9"], "red", "60"),
        (["10", "10", "{none: not_applicable}", "10", "10", "10"], "green", "50"),
        (["{none: not_applicable}"] * 6 + ["10"], "awaiting", None),
    ],
)
def test_what_does_not_apply_leaves_its_part_of_the_due_share(
    amounts: list[str], status: str, target: str | None
) -> None:
    item = flow(DUE, months(*amounts), as_of="2015-08-02")
    assert item.status == status, argument(item)
    if target:
        assert str(item.target_number) == target


@pytest.mark.parametrize(
    ("use", "amounts", "status"),
    [
        ("year_target: 30\ntolerance: 50", ["10", "10", "11"], "red"),
        ("year_target: 30\ntolerance: 0", ["10", "10", "10"], "awaiting"),
        ("year_target: 30\ndue: {june: 50 %, december: 100 %}", ["31", "0", "0"], "red"),
        ("year_target: 30\ntolerance: 0", ["31", "", "1"], "red"),
        ("year_target: 30\ntolerance: 0", ["3", "", "1"], "missing"),
        ("per_period: 10\ntolerance: 0", ["31", "", "1"], "red"),
        ("per_period: 10\ntolerance: 5", ["33", "", "1"], "missing"),
        ("per_period: 10\ntolerance: 0", ["3", "", "1"], "missing"),
    ],
)
def test_not_measuring_never_hides_that_a_limit_is_passed(
    use: str, amounts: list[str], status: str
) -> None:
    item = flow(use, months(*amounts), direction="lower")
    assert item.status == status, argument(item)


def test_a_yearly_amount_may_have_a_plain_target() -> None:
    item = judged("at_least: 60", {"2015": "60"}, accumulation="flow", frequency="year")
    assert item.status is Status.GREEN


def test_an_amount_since_1_january_that_falls_is_remarked_on() -> None:
    values = {"2015-Q1": "12", "2015-Q2": "10"}
    quarterly = {"as_of": "2015-07-01", "accumulation": "ytd", "frequency": "quarter"}
    item = judged("per_period: 5\ntolerance: 0", values, **quarterly)
    assert item.status is Status.GREEN
    assert any("although both are since 1 January" in step for step in argument(item))
    mended = {**values, "2015-Q2": "{value: 10, break: true}"}
    item = judged("per_period: 5\ntolerance: 0", mended, **quarterly)
    assert not any("although" in step for step in argument(item))


def test_an_amount_since_1_january_needs_the_end_of_a_measuring_period() -> None:
    values = {"2015-05": "10"}
    item = judged(
        "per_period: 5", values, as_of="2015-06-01", accumulation="ytd", frequency="quarter"
    )
    assert item.status is Status.INVALID


# ----- charts -----


def test_a_chart_shows_sums_beside_the_target_so_far() -> None:
    item = flow(MONTHLY, {"2014-12": "7", **months("10", "{none: not_applicable}", "9")})
    assert [str(point.so_far) for point in item.series] == ["None", "10", "None", "19"]
    line = [
        (str(month(2015, number).last), str(aim)) for number, aim in ((1, 10), (3, 20), (4, 30))
    ]
    assert [(str(day), str(number)) for day, number in item.targets_over_time][:3] == line
    assert str(item.target_number) == "20"


def test_a_chart_has_no_sum_after_a_hole() -> None:
    item = flow(MONTHLY, months("10", "", "9"))
    assert [point.so_far for point in item.series][1:] == [None]


@pytest.mark.parametrize(
    ("use", "accumulation", "line"),
    [
        ("at_least: 60", "point", [("2015-01-01", "60"), ("2015-12-31", "60")]),
        ("year_target: 60", "ytd", [("2015-12-31", "60")]),
        (
            "year_target: 60\ndue: {june: 60 %, december: 100 %}",
            "ytd",
            [("2015-06-30", "36"), ("2015-12-31", "60")],
        ),
        (
            "targets: {2015-H1: 20, 2015: 50}",
            "flow",
            [("2015-06-30", "20"), ("2015-12-31", "50")],
        ),
        (
            "targets: {2015-H1: 20, 2015: 50}",
            "point",
            [("2015-04-30", "20"), ("2015-08-31", "50"), ("2015-12-31", "50")],
        ),
    ],
)
def test_the_target_line(use: str, accumulation: str, line: list[tuple[str, str]]) -> None:
    item = judged(use, {}, accumulation=accumulation, frequency="tertial")
    assert [(day.isoformat(), str(number)) for day, number in item.targets_over_time] == line


def test_a_range_has_two_ends_and_no_line() -> None:
    item = judged("between: [1, 2]", {"2015": "1"}, direction="range")
    assert [str(end) for end in item.target_interval or ()] == ["1", "2"]
    assert item.targets_over_time == ()


def test_a_chart_begins_each_target_period_anew() -> None:
    item = flow(TERTIALS, months(*["10"] * 5), as_of="2015-06-02")
    assert [str(point.so_far) for point in item.series] == ["10", "20", "30", "40", "10"]


def test_a_chart_has_no_sum_where_the_year_did_not_begin() -> None:
    item = flow(MONTHLY, {"2015-02": "9", "2015-03": "9"})
    assert [point.so_far for point in item.series] == [None, None]


@pytest.mark.parametrize("use", [TERTIALS, "year_target: 10", MONTHLY])
def test_a_wrong_kind_of_period_spoils_every_sum(use: str) -> None:
    item = flow(use, {**months("10", "10", "10"), "2015-W05": "3"})
    assert item.status is Status.INVALID


def test_weeks_fit_into_every_target_period() -> None:
    weeks = {f"2015-W{number:02}": "1" for number in range(1, 18)}
    item = flow("targets: {2015-T1: 17}", weeks, as_of="2015-05-01", frequency="week")
    assert (item.status, str(item.value)) == (Status.GREEN, "17")


def test_what_is_reached_already_needs_nothing_more() -> None:
    item = flow("year_target: 20", months("10", "10", "10"))
    assert item.status is Status.AWAITING
    assert argument(item)[-2] == "nothing is due yet of at least 20 in 2015"


def test_a_green_limit_must_be_the_target_so_far() -> None:
    item = flow("per_period: 10\nlimits: {green: 10, yellow: 8}", months("10", "10", "10"))
    assert item.status is Status.INVALID
    assert "the green limit 10 and the target 30 differ" in argument(item)[-2]
