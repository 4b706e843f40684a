"""Costs as plans write them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from navplan.values import Cost, CostKind, GrantState, ValueProblem, parse_cost


@pytest.mark.parametrize(
    "text",
    [
        *(
            "innen ramme",
            "innen vedtatte ramme",
            "Innen vedtatte ramme(r)",
            "innen vedtatte rammer",
        ),
        *("innen vedtatt ramme", "innen tildelt ramme", "innanfor vedteken ramme"),
        *("innanfor vedtekne rammer", "within frame", "within the adopted budget"),
    ],
)
def test_within_the_frame_is_a_cost_and_not_a_missing_one(text: str) -> None:
    assert parse_cost(text) == Cost(CostKind.WITHIN_FRAME)


@pytest.mark.parametrize("text", ["ingen", "Ingen kostnader", "none", "gratis"])
def test_no_cost(text: str) -> None:
    assert parse_cost(text) == Cost(CostKind.NONE)


@pytest.mark.parametrize("text", ["ukjent", "ikkje kjend", "unknown", "ikke avklart"])
def test_an_unknown_cost(text: str) -> None:
    assert parse_cost(text) == Cost(CostKind.UNKNOWN)


@pytest.mark.parametrize(
    ("text", "kroner"),
    [
        ("120000", "120000"),
        ("120 000", "120000"),
        ("120\u00a0000 kr", "120000"),
        ("120.000", "120000"),
        ("120,000 NOK", "120000"),
        ("kr 120 000", "120000"),
        ("kr 120 000,-", "120000"),
        ("kr. 5.000", "5000"),
        ("1000 kr", "1000"),
        ("5 000 kroner", "5000"),
        ("12 mill. kr", "12000000"),
        ("kr 12 mill.", "12000000"),
        ("14.mill kr", "14000000"),
        ("2,4 mill. kr", "2400000"),
        ("2.4 mill", "2400000"),
        ("1.250 mill. kr", "1250000"),
        ("1,5 millioner kroner", "1500000"),
        ("120 TNOK", "120000"),
        ("1 250 TNOK", "1250000"),
        ("2 mrd. kr", "2000000000"),
        ("99,50 kr", "99.5"),
        ("1.250.000,50", "1250000.5"),
        ("1,250,000.50", "1250000.5"),
        ("50 000 kr totalt", "50000"),
    ],
)
def test_an_amount_in_kroner(text: str, kroner: str) -> None:
    cost = parse_cost(text)
    assert cost == Cost(CostKind.AMOUNT, Decimal(kroner))
    assert str(cost.amount) == kroner
    assert cost.written == text


@pytest.mark.parametrize(
    ("text", "lowest", "highest"),
    [
        ("100 000–150 000 kr", 100_000, 150_000),
        ("100 000 - 150 000", 100_000, 150_000),
        ("100 000,- – 150 000,-", 100_000, 150_000),
        ("2–3 mill. kr", 2_000_000, 3_000_000),
        ("kr 2–3 mill.", 2_000_000, 3_000_000),
        ("mellom 1 og 1,5 mill. kr", 1_000_000, 1_500_000),
        ("100 000 kr til 1 mill. kr", 100_000, 1_000_000),
        ("100 000–1 mill. kr", 100_000, 1_000_000),
    ],
)
def test_an_interval(text: str, lowest: int, highest: int) -> None:
    assert parse_cost(text) == Cost(CostKind.INTERVAL, Decimal(lowest), Decimal(highest))


@pytest.mark.parametrize(
    "text",
    [
        *("14 mill. kr årlig", "14 mill. kr per år", "14 mill. kr pr år", "14.mill kr (årlig)"),
        *("årlig 14 mill. kr", "14 mill. kr årleg", "14 million kr a year", "14 mill. kr/år"),
    ],
)
def test_an_amount_that_comes_every_year(text: str) -> None:
    assert parse_cost(text) == Cost(CostKind.AMOUNT, Decimal(14_000_000), per_year=True)


@pytest.mark.parametrize(
    "text",
    [
        "14 mill. kr årlig med forbehold om Stortingets budsjettvedtak",
        "14 mill. kr årlig, med forbehold om Stortingets budsjettvedtak",
        "14 mill. kr årlig (med forbehold om Stortingets budsjettvedtak)",
    ],
)
def test_a_reservation_keeps_its_words(text: str) -> None:
    cost = parse_cost(text)
    assert (cost.amount, cost.per_year) == (Decimal(14_000_000), True)
    assert cost.reservation == "med forbehold om Stortingets budsjettvedtak"


def test_a_reservation_may_follow_any_cost() -> None:
    cost = parse_cost("Innanfor ramma, med atterhald om vedtak i Kommunestyret")
    assert cost.kind is CostKind.WITHIN_FRAME
    assert cost.reservation == "med atterhald om vedtak i Kommunestyret"


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("søkt 500 000 kr", GrantState.APPLIED),
        ("tilskudd, søkt: 500 000 kr", GrantState.APPLIED),
        ("søkt om tilskudd 500 000 kr", GrantState.APPLIED),
        ("500 000 kr, søkt", GrantState.APPLIED),
        ("500 000 kr (innvilget)", GrantState.GRANTED),
        ("tilskot innvilga 500 000 kr", GrantState.GRANTED),
        ("granted 500 000 kr", GrantState.GRANTED),
    ],
)
def test_a_grant_applied_for_or_granted(text: str, state: GrantState) -> None:
    assert parse_cost(text) == Cost(CostKind.AMOUNT, Decimal(500_000), grant=state)


def test_about() -> None:
    assert parse_cost("ca. 50 000 kr") == Cost(CostKind.AMOUNT, Decimal(50_000), approximate=True)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("tja", "not-a-cost"),
        ("", "not-a-cost"),
        ("kr", "not-a-cost"),
        ("-5000", "not-a-cost"),
        ("1 234 56", "not-a-cost"),
        ("1.234.56", "not-a-cost"),
        ("1,2345 kr", "not-a-cost"),
        ("12 mill. mrd. kr", "not-a-cost"),
        ("kr 12 kr", "not-a-cost"),
        ("80 % stilling", "not-a-cost"),
        ("9" * 16, "not-a-cost"),
        ("150 000–100 000 kr", "interval-not-rising"),
        ("100–100 kr", "interval-not-rising"),
        ("12 mill. kr, med forbehold", "reservation-without-words"),
        ("med forbehold om vedtak", "not-a-cost"),
    ],
)
def test_what_is_no_cost(text: str, reason: str) -> None:
    with pytest.raises(ValueProblem) as caught:
        parse_cost(text)
    assert caught.value.reason == reason


@pytest.mark.parametrize(
    "text",
    ["120 000 kr", "2.4 mill. kr", "100 000–150 000 kr", "within frame", "none", "unknown"],
)
def test_what_the_help_offers_is_accepted(text: str) -> None:
    with pytest.raises(ValueProblem) as caught:
        parse_cost("tja")
    assert text in caught.value.help
    parse_cost(text)
