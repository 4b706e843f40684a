"""Numbers that say who a person is; the old control rule is judged by python-stdnum."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum.no import fodselsnummer

from navplan.render.findings import as_json
from navplan.rules import run_rules
from navplan.rules.privacy.contacts import mobile_numbers, personal_addresses
from navplan.rules.privacy.id_numbers import id_numbers, masked, sort_of, veiled
from navplan.workspace import load
from tests.workspaces import NOWHERE

TENOR = "01840699478"
DIGITS = st.text("0123456789", min_size=11, max_size=11)


def completed(nine: str) -> str | None:
    """The digits with their two control digits, as python-stdnum reckons them."""
    first = fodselsnummer.calc_check_digit1(nine)
    second = fodselsnummer.calc_check_digit2(nine + first)
    return nine + first + second if len(first) == len(second) == 1 else None


def some_numbers(day: str, month: int, year: str, individual: int) -> list[str]:
    nines = (f"{day}{month:02}{year}{individual + more:03}" for more in range(20))
    return [number for nine in nines if (number := completed(nine))]


@pytest.mark.parametrize(
    ("added", "sort"),
    [(0, "fodselsnummer"), (20, "npid"), (40, "h"), (60, "synthetic-npid"), (80, "tenor")],
)
def test_what_is_added_to_the_month_tells_the_sort(added: int, sort: str) -> None:
    numbers = some_numbers("31", 12 + added, "39", 500)
    assert numbers
    assert {sort_of(number) for number in numbers} == {sort}


@pytest.mark.parametrize(("added", "sort"), [(0, "d"), (40, "h"), (80, "tenor")])
def test_forty_more_days_make_a_d_number_but_no_test_number(added: int, sort: str) -> None:
    assert {sort_of(number) for number in some_numbers("71", 12 + added, "39", 500)} == {sort}


@given(DIGITS)
def test_what_is_found_has_the_control_digits_of_the_old_rule(digits: str) -> None:
    if sort_of(digits) and not "32" <= digits[4:6] <= "39":
        assert completed(digits[:9]) == digits


@given(st.integers(1, 28), st.integers(1, 12), st.integers(0, 99), st.integers(0, 499))
def test_all_who_are_born_in_the_last_century_are_found(
    day: int, month: int, year: int, individual: int
) -> None:
    number = completed(f"{day:02}{month + 80:02}{year:02}{individual:03}")
    assert number is None or sort_of(number) == "tenor"


def test_numbers_by_the_rule_of_2032_are_only_found_where_they_can_be() -> None:
    since = {number for number in all_of("319239500") if sort_of(number)}
    before = {number for number in all_of("319231500") if sort_of(number)}
    assert len(since) == len(before) * 4 == 4
    # The same three digits tell of 1939 where they are below 500, and then the old rule holds.
    assert len([number for number in all_of("319239400") if sort_of(number)]) <= 1


def all_of(nine: str) -> list[str]:
    return [f"{nine}{control:02}" for control in range(100)]


@pytest.mark.parametrize(
    "digits",
    [
        "00840699478",  # no such day
        "01930699478",  # no such month
        "30820199478",  # no such day in February
        "01840699479",  # another last digit
        "01840699488",  # another last but one
        "0184069947",
        "018406994788",
        "",
        "189912345678",
    ],
)
def test_what_is_none(digits: str) -> None:
    assert sort_of(digits) is None


@pytest.mark.parametrize("digits", ["201017238203", "200816832910"])
def test_duf_numbers_as_statistics_norway_gives_them_for_tests(digits: str) -> None:
    assert sort_of(digits) == "duf"
    assert sort_of(digits[:-1] + str((int(digits[-1]) + 1) % 10)) is None


BETWEEN = ["", " ", ".", "-", "\u00a0", "\u2009", "\u202f", "\u2011", " – "]


@pytest.mark.parametrize("between", BETWEEN)
@pytest.mark.parametrize("before", ["", "Bruker ", "(", "fnr:", "nr. ", "æ, "])
@pytest.mark.parametrize("after", ["", ".", ", og", ")", " 2015", "\n"])
def test_found_wherever_it_stands(before: str, between: str, after: str) -> None:
    number = f"{TENOR[:6]}{between}{TENOR[6:]}"
    text = f"{before}{number}{after}"
    assert [text[one.start : one.end] for one in id_numbers(text)] == [number]


@pytest.mark.parametrize(
    "text",
    [
        "0184.06.99478",
        "Kontonr. 01840699478",
        "bankkonto: 01840699478",
        "KID 01840699478",
        "A01840699478",
        "018406994781",
        "7.01840699478",
        "01840699478.5",
        "sha256:01840699478ab",
    ],
)
def test_other_numbers_with_the_same_digits(text: str) -> None:
    assert not list(id_numbers(text))


@given(st.text("0123456789 .-/k", max_size=60))
def test_places_are_inside_the_text_and_in_order(text: str) -> None:
    found = [(one.start, one.end) for one in id_numbers(text)]
    assert found == sorted(found)
    assert all(0 <= start < end <= len(text) for start, end in found)


def test_the_mask_keeps_the_day_and_nothing_that_tells_who() -> None:
    assert masked("018406 99478") == "018406*****"
    assert masked("2049 000000 05") == "2049********"


def test_a_line_is_veiled_without_becoming_shorter() -> None:
    line = f"title: Bruker {TENOR[:6]} {TENOR[6:]}, sak 15/0000, DUF 204900000005"
    assert veiled(line) == "title: Bruker 018406 *****, sak 15/0000, DUF 2049********"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("mobil 99 99 99 99", ["99******"]),
        ("mob. 44444444, tlf 4444 4444", ["44******", "44******"]),
        ("+47 999 99 999", ["99******"]),
        ("0047 99999999", ["99******"]),
        ("999 99 999", ["99******"]),
        ("99 99 99 99", []),
        ("mobil 22 22 22 22", []),
        ("mobil 999 99 9999", []),
        ("mobilisering av 44 444 444 kr", []),
    ],
)
def test_mobile_numbers(text: str, expected: list[str]) -> None:
    assert [one.masked for one in mobile_numbers(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("kari.nordmann@nav.no", ["k…@nav.no"]),
        ("Kari-Anne.Nordmann@NAV.no", ["K…@NAV.no"]),
        ("nordmann.oystein2@nav.no", ["n…@nav.no"]),
        ("kundeservice.nord@example.no", []),
        ("ukjent@hotmail.no", ["u…@hotmail.no"]),
        ("k.n@nav.no", []),
        ("kari@nav.no", []),
        ("nav.fjordvik@nav.no", []),
        ("barnevernet.vakt@fjordvik.kommune.no", []),
        ("fjordvik.nordre@fjordvik.kommune.no", []),
        ("fornavn.etternavn@nav.no", []),
        ("@navno og a@b", []),
    ],
)
def test_addresses_of_persons(text: str, expected: list[str]) -> None:
    assert [one.masked for one in personal_addresses(text)] == expected


def test_words_from_the_names_of_units_are_no_names_of_persons() -> None:
    address = "maria.kirke@example.no"
    assert list(personal_addresses(address))
    assert not list(personal_addresses(address, {"maria"}))


def test_units_that_cannot_be_used_have_no_names() -> None:
    files = {
        "enheter.yaml": b"kind: organisation\nid: enheter\n",
        "plan.yaml": b"kind: measurements\nunit: nav\nnote: kari.nordmann@eksempel.no\n",
    }
    found = run_rules(load(NOWHERE, buffers=files), as_of=date(2015, 8, 31), select=["PRV004"])
    assert [each.code for each in found] == ["PRV004"]


def test_findings_never_tell_the_number(tmp_path: Path) -> None:
    text = (
        f"kind: operating-plan\nid: plan\nx-{TENOR}: ja\ntitle: '{TENOR} kari.n.nordmann@nav.no'\n"
    )
    workspace = load(tmp_path, buffers={"plan.yaml": text.encode()})
    found = run_rules(workspace, as_of=date(2015, 8, 31), select={"PRV002", "PRV004"})
    assert [each.code for each in found] == ["PRV002", "PRV002", "PRV004"]
    said = as_json(found, files=1, as_of=date(2015, 8, 31), suppressed=0)
    assert TENOR not in said
    assert "nordmann" not in said
