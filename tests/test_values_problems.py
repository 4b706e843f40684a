"""Reasons: every one can happen, says what to write, and what it suggests is accepted."""

from __future__ import annotations

import pickle
import string
from collections.abc import Callable

import pytest

from navplan.values import (
    REASONS,
    ValueProblem,
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
)

Parser = Callable[[str], object]

MISTAKES: list[tuple[str, Parser, str]] = [
    ("decimal-comma", parse_number, "3,5"),
    ("thousands-separator", parse_number, "1 000"),
    ("comma-unclear", parse_number, "3,500"),
    ("minus-sign", parse_number, "−5"),
    ("number-with-unit", parse_number, "60 personer"),
    ("not-a-number", parse_number, "mange"),
    ("number-too-long", parse_number, "1234567890123456789"),
    ("not-an-amount-of-change", parse_quantity, "litt"),
    ("percent-missing", parse_share, "60"),
    ("percent-or-part", parse_share, "0.6"),
    ("not-a-share", parse_share, "halvparten"),
    ("share-out-of-range", parse_share, "110 %"),
    ("no-such-year", parse_period, "2105"),
    ("no-such-half", parse_period, "2015-H3"),
    ("no-such-tertial", parse_period, "2015-T4"),
    ("no-such-quarter", parse_period, "2015-Q5"),
    ("no-such-month", parse_period, "2015-13"),
    ("no-such-week", parse_period, "2014-W53"),
    ("no-such-day", parse_period, "2015-02-29"),
    ("no-such-day-of-month", parse_deadline, "30. februar"),
    ("reversed-span", parse_period, "2018–2015"),
    ("span-of-one", parse_period, "2015–2015"),
    ("period-in-other-words", parse_period, "T2 2015"),
    ("not-a-period", parse_period, "snart"),
    ("not-a-month", parse_month, "juno"),
    ("not-a-frequency", parse_frequency, "ofte"),
    ("year-in-two-digits", parse_deadline, "31.12.15"),
    ("date-with-slash", parse_deadline, "31/12-15"),
    ("year-missing", parse_deadline, "uke 23"),
    ("months-do-not-fit", parse_schedule, "hvert halvår, juni"),
    ("months-not-needed", parse_schedule, "ukentlig, juni"),
    ("not-a-deadline", parse_deadline, "tirsdag"),
    ("not-a-schedule", parse_schedule, "ofte"),
    ("not-a-cost", parse_cost, "tja"),
    ("interval-not-rising", parse_cost, "150–100 kr"),
    ("reservation-without-words", parse_cost, "5000 kr med forbehold"),
    ("duration-not-whole", parse_duration, "1,5 år"),
    ("not-a-duration", parse_duration, "lenge"),
    ("no-such-time", parse_opening_hours, "25–26"),
    ("closes-before-it-opens", parse_opening_hours, "15–10"),
    ("hours-without-dash", parse_opening_hours, "1000 1500"),
    ("day-opens-twice", parse_opening_hours, "man 10–12, man 11–14"),
    ("not-opening-hours", parse_opening_hours, "alltid"),
]


def problem_of(parser: Parser, text: str) -> ValueProblem:
    with pytest.raises(ValueProblem) as caught:
        parser(text)
    return caught.value


def placeholders(template: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(template) if name is not None}


def test_every_reason_has_an_example() -> None:
    assert [reason for reason, _, _ in MISTAKES] == list(REASONS)


@pytest.mark.parametrize(("reason", "parser", "text"), MISTAKES)
def test_a_reason_shows_the_value_and_says_what_to_do(
    reason: str, parser: Parser, text: str
) -> None:
    found = problem_of(parser, text)
    assert found.reason == reason
    assert text in str(found)
    needed = placeholders(REASONS[reason].message) | placeholders(REASONS[reason].help)
    assert needed | {"text"} == set(found.params)
    assert found.help
    assert "{" not in str(found) + found.help


@pytest.mark.parametrize(("reason", "parser", "text"), MISTAKES)
def test_what_is_suggested_is_accepted(reason: str, parser: Parser, text: str) -> None:
    found = problem_of(parser, text)
    for name in ("suggestion", "other"):
        if name in found.params:
            assert parser(str(found.params[name])) is not None, reason


def test_a_long_or_broken_value_is_shown_on_one_short_line() -> None:
    found = problem_of(parse_number, "linje\n\tto\x00 " + "x" * 10_000)
    text = str(found.params["text"])
    assert text.startswith("linje to xxx")
    assert text.endswith("…")
    assert len(text) == 60


def test_a_problem_survives_pickling() -> None:
    found = problem_of(parse_number, "3,5")
    copied = pickle.loads(pickle.dumps(found))  # noqa: S301 - the test's own bytes
    assert (copied.reason, copied.params, str(copied)) == (found.reason, found.params, str(found))


def test_braces_in_a_value_are_only_text() -> None:
    assert str(problem_of(parse_number, "{suggestion}")) == "“{suggestion}” is not a number"
