"""Opening hours and lengths of time."""

from __future__ import annotations

from datetime import time

import pytest

from navplan.values import Duration, ValueProblem, parse_duration, parse_opening_hours

WORKING_DAYS = (1, 2, 3, 4, 5)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("mandag–fredag 10:00–15:00", WORKING_DAYS),
        ("man-fre 1000-1500", WORKING_DAYS),
        ("måndag til fredag kl. 10.00 til 15.00", WORKING_DAYS),
        ("monday to friday 10:00 to 15:00", WORKING_DAYS),
        ("hverdager 10-15", WORKING_DAYS),
        ("kvardagar: 10–15", WORKING_DAYS),
        ("10:00–15:00", ()),
        ("mandager og torsdager 10.00–15.00", (1, 4)),
        ("fredag–mandag 10–15", (1, 5, 6, 7)),
        ("mandag–tirsdag, torsdag–fredag 10–15", (1, 2, 4, 5)),
        ("mandag–torsdag 10–15, fredag stengt", (1, 2, 3, 4)),
    ],
)
def test_one_line_of_hours(text: str, days: tuple[int, ...]) -> None:
    opening = parse_opening_hours(text)
    assert opening.hours == ((days, time(10), time(15)),)
    assert opening.written == text


def test_several_lines_of_hours() -> None:
    opening = parse_opening_hours("man, ons og fre 10–14; torsdag 10:00–12:00 og 13:00–17:30")
    assert [(line.days, line.opens, line.closes) for line in opening.hours] == [
        ((1, 3, 5), time(10), time(14)),
        ((4,), time(10), time(12)),
        ((4,), time(13), time(17, 30)),
    ]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("1000 1500", "hours-without-dash"),
        ("25:00–26:00", "no-such-time"),
        ("10:00–15:75", "no-such-time"),
        ("15–10", "closes-before-it-opens"),
        ("1500 1000", "closes-before-it-opens"),
        ("man 10–12, man 11–14", "day-opens-twice"),
        ("hverdager 10–12, man 11–14", "day-opens-twice"),
        ("mandag", "not-opening-hours"),
        ("mandag–", "not-opening-hours"),
        ("mandag– 10–12", "not-opening-hours"),
        ("stengt", "not-opening-hours"),
        ("alltid", "not-opening-hours"),
        ("10", "not-opening-hours"),
        ("", "not-opening-hours"),
    ],
)
def test_what_are_no_opening_hours(text: str, reason: str) -> None:
    with pytest.raises(ValueProblem) as caught:
        parse_opening_hours(text)
    assert caught.value.reason == reason


def test_a_lost_dash_is_put_back() -> None:
    with pytest.raises(ValueProblem) as caught:
        parse_opening_hours("1000 1500")
    assert caught.value.help == "write 10:00–15:00"


@pytest.mark.parametrize(
    ("text", "number", "unit"),
    [
        ("2 år", 2, "year"),
        ("2-årig", 2, "year"),
        ("toårig", 2, "year"),
        ("two years", 2, "year"),
        ("6 måneder", 6, "month"),
        ("6 månader", 6, "month"),
        ("6 mnd.", 6, "month"),
        ("3 uker", 3, "week"),
        ("3 veker", 3, "week"),
        ("14 dager", 14, "day"),
        ("14 dagar", 14, "day"),
        ("1 day", 1, "day"),
    ],
)
def test_a_length_of_time(text: str, number: int, unit: str) -> None:
    duration = parse_duration(text)
    assert (duration.number, duration.unit, duration.written) == (number, unit, text)


def test_the_same_length_in_other_words_is_equal() -> None:
    assert parse_duration("2-årig") == parse_duration("two years") == Duration(2, "year")


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("1,5 år", "duration-not-whole"),
        ("1.5 years", "duration-not-whole"),
        ("0 dager", "not-a-duration"),
        ("mange år", "not-a-duration"),
        ("2", "not-a-duration"),
        ("", "not-a-duration"),
    ],
)
def test_what_is_no_length_of_time(text: str, reason: str) -> None:
    with pytest.raises(ValueProblem) as caught:
        parse_duration(text)
    assert caught.value.reason == reason
