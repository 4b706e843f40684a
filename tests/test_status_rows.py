"""The worked rows of the semantics page, as they stand there."""

from __future__ import annotations

import pytest

from navplan.status import Status, printed
from tests.status_workspace import argument, judged

DIRECTION_AND_BAND = """
|  # | direction | value | measured in | target               | band                                           | status   |
|  1 | higher    | 60    | percent     | at_least: 60         | tolerance: 2 pp                                | green    |
|  2 | higher    | 58    | percent     | at_least: 60         | tolerance: 2 pp                                | yellow   |
|  3 | higher    | 57.99 | percent     | at_least: 60         | tolerance: 2 pp                                | red      |
|  4 | lower     | 7.5   | percent     | less_than: 7.5       | tolerance: 0.5 pp                              | yellow   |
|  5 | lower     | 7.4   | percent     | less_than: 7.5       | tolerance: 0.5 pp                              | green    |
|  6 | lower     | 7.5   | percent     | less_than: 7.5       | tolerance: 0                                   | red      |
|  7 | lower     | 2     | count       | at_most: 0           | tolerance: 3                                   | yellow   |
|  8 | lower     | -1    | count       | at_most: 0           | tolerance: 3                                   | green    |
|  9 | lower     | 0     | count       | at_most: 0           |                                                | invalid  |
| 10 | higher    | -6    | count       | at_least: -5         | tolerance: 1                                   | yellow   |
| 11 | higher    | 54    | count       | at_least: 60         |                                                | yellow   |
| 12 | higher    | 53.9  | count       | at_least: 60         |                                                | red      |
| 13 | range     | 1.0   | count       | between: [0.5, 1.0]  | tolerance: 0.2                                 | green    |
| 14 | range     | 1.2   | count       | between: [0.5, 1.0]  | tolerance: 0.2                                 | yellow   |
| 15 | range     | 1.21  | count       | between: [0.5, 1.0]  | tolerance: 0.2                                 | red      |
| 16 | higher    | 50    | count       |                      | limits: {green: 60, yellow: 40.5}              | yellow   |
| 17 | lower     | 11    | count       | at_most: 10          | percent_of_target: {green: 100, yellow: 110}   | yellow   |
| 18 | lower     | 11.01 | count       | at_most: 10          | percent_of_target: {green: 100, yellow: 110}   | red      |
| 19 | higher    | 3     | count       | at_least: 0          | percent_of_target: {green: 100, yellow: 90}    | invalid  |
| 20 | none      | 3     | count       |                      |                                                | unscored |
"""  # noqa: E501 - the rows of a table stand beside each other


def rows(table: str) -> list[list[str]]:
    lines = [line for line in table.splitlines() if line]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines[1:]]


@pytest.mark.parametrize(
    ("number", "direction", "value", "measured_in", "target", "band", "status"),
    rows(DIRECTION_AND_BAND),
)
def test_direction_and_band(  # noqa: PLR0913, PLR0917 - one for each column
    number: str,
    direction: str,
    value: str,
    measured_in: str,
    target: str,
    band: str,
    status: str,
) -> None:
    item = judged(
        f"{target}\n{band}", {"2015": value}, direction=direction, measured_in=measured_in
    )
    assert item.status == status, f"row {number}: {argument(item)}"


def test_row_3_is_not_printed_as_58() -> None:
    item = judged(
        "at_least: 60\ntolerance: 2 pp", {"2015": "57.99"}, measured_in="percent", decimals=0
    )
    assert item.value is not None
    assert (item.decimals, item.printed_decimals) == (0, 2)
    assert printed(item.value, item.printed_decimals) == "57.99"


MONTHLY = {"frequency": "month", "lag_days": 10, "grace_days": 5, "measured_in": "percent"}


def test_row_21_an_overdue_value_is_missing() -> None:
    item = judged("at_least: 60\ntolerance: 2 pp", {}, as_of="2015-05-20", **MONTHLY)
    assert item.status is Status.MISSING


def test_row_22_a_suppressed_value_is_suppressed() -> None:
    values = {"2015-04": "{none: suppressed}"}
    item = judged("at_least: 60\ntolerance: 2 pp", values, as_of="2015-05-20", **MONTHLY)
    assert item.status is Status.SUPPRESSED


def test_row_23_a_value_counts_for_one_overdue_period() -> None:
    use = "at_least: 60\ntolerance: 2 pp"
    item = judged(use, {"2015-03": "61"}, as_of="2015-05-20", **MONTHLY)
    assert (item.status, item.stale_periods, str(item.period)) == (Status.GREEN, 1, "2015-03")


def test_row_24_and_not_for_two() -> None:
    use = "at_least: 60\ntolerance: 2 pp"
    item = judged(use, {"2015-03": "61"}, as_of="2015-06-20", **MONTHLY)
    assert (item.status, item.stale_periods) == (Status.MISSING, 2)
    assert str(item.value) == "61", "the last value is still shown"


# ----- a flow over a year, and the same as reported since 1 January -----

QUARTERS = """
| as of      | quarter | amount | so far | ytd | target | flow   | ytd status |
| 2015-04-20 | 2015-Q1 | 220    | 220    | 220 | 250    | yellow | yellow     |
| 2015-07-20 | 2015-Q2 | 240    | 460    | 480 | 500    | green  | green      |
| 2015-10-20 | 2015-Q3 | 200    | 660    | 710 | 750    | yellow | green      |
| 2016-01-20 | 2015-Q4 | 230    | 890    | 968 | 1000   | yellow | green      |
"""
PER_QUARTER = "per_period: 250\npercent_of_target: {green: 90, yellow: 75}"
BY_QUARTER = """
targets: {2015-Q1: 250, 2015-Q2: 500, 2015-Q3: 750, 2015-Q4: 1000}
percent_of_target: {green: 90, yellow: 75}
"""


@pytest.mark.parametrize("number", [1, 2, 3, 4])
def test_a_flow_is_judged_by_its_sum_so_far(number: int) -> None:
    known = rows(QUARTERS)[:number]
    as_of, quarter, _, so_far, _, target, status, _ = known[-1]
    item = judged(
        PER_QUARTER,
        {row[1]: row[2] for row in known},
        as_of=as_of,
        accumulation="flow",
        frequency="quarter",
        lag_days=20,
    )
    assert (str(item.period), str(item.value), str(item.target_number), item.status) == (
        quarter,
        so_far,
        target,
        status,
    )


@pytest.mark.parametrize("use", [PER_QUARTER, BY_QUARTER])
@pytest.mark.parametrize("number", [1, 2, 3, 4])
def test_the_same_as_reported_since_1_january(use: str, number: int) -> None:
    known = rows(QUARTERS)[:number]
    as_of, _, _, _, value, target, _, status = known[-1]
    item = judged(
        use,
        {row[1]: row[4] for row in known},
        as_of=as_of,
        accumulation="ytd",
        frequency="quarter",
        lag_days=20,
    )
    assert (str(item.value), str(item.target_number), item.status) == (value, target, status)


# ----- due shares -----

DUE = "year_target: 60\ndue: {june: 60 %, december: 100 %}"


@pytest.mark.parametrize(
    ("use", "period", "value", "status"),
    [
        (f"{DUE}\ntolerance: 0", "2015-06", "36", "green"),
        (f"{DUE}\ntolerance: 0", "2015-06", "35", "red"),
        (f"{DUE}\ntolerance: 1", "2015-06", "35", "yellow"),
        (f"{DUE}\ntolerance: 0", "2015-03", "20", "awaiting"),
        ("year_target: 60\ntolerance: 0", "2015-04", "20", "awaiting"),
    ],
)
def test_the_share_that_is_due(use: str, period: str, value: str, status: str) -> None:
    item = judged(use, {period: value}, as_of="2015-07-01", accumulation="ytd")
    assert item.status == status, argument(item)


@pytest.mark.parametrize("band", ["", "tolerance: 0", "tolerance: 5"])
def test_an_amount_past_its_limit_is_red_at_once(band: str) -> None:
    use = f"year_target: 30\n{band}"
    item = judged(use, {"2015-04": "31"}, as_of="2015-05-01", accumulation="ytd", direction="lower")
    assert item.status is Status.RED


@pytest.mark.parametrize("band", ["tolerance: 0", "tolerance: 1"])
def test_shares_are_rebuilt_from_their_counts(band: str) -> None:
    values = {"2015": "{numerator: 110, denominator: 260}"}
    item = judged(f"at_least: 45\n{band} pp", values, measured_in="percent", decimals=2)
    assert item.value is not None
    assert printed(item.value, item.printed_decimals) == "42.31"
