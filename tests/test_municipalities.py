"""Municipalities through time: what had which number and name when, and what became of it."""

from __future__ import annotations

import re
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from navplan import municipalities
from navplan.municipalities import (
    WHOLE_FROM,
    WHOLE_TO,
    Municipality,
    at,
    counterparts,
    every,
    find,
    history,
    is_split,
    known,
    lineage,
    name_of,
    predecessors,
    successors,
)

TABLE = Path(municipalities.__file__).with_name("codes.tsv")
CODES = sorted({one.code for one in every()})
CURRENT = [one for one in every() if one.valid_to is None]

rows = st.sampled_from(every())
days = st.dates(date(2010, 1, 1), date(2030, 12, 31))


def in_year(year: int) -> date:
    return date(year, 6, 15)


def codes_of(found: tuple[Municipality, ...]) -> list[str]:
    return [one.code for one in found]


# --- Harstad, whose operating plan is of 2015 -------------------------------------------


@pytest.mark.parametrize(
    ("year", "code", "name"),
    [
        (2012, "1901", "Harstad"),
        (2013, "1903", "Harstad"),
        (2015, "1903", "Harstad"),
        (2018, "1903", "Harstad - Hárstták"),
        (2020, "5402", "Harstad - Hárstták"),
        (2023, "5402", "Harstad - Hárstták"),
        (2024, "5503", "Harstad - Hárstták"),
        (2026, "5503", "Harstad - Hárstták"),
    ],
)
def test_harstad_through_the_years(year: int, code: str, name: str) -> None:
    assert name_of(code, in_year(year)) == name
    assert code in codes_of(find("Harstad", in_year(year)))
    assert all(
        at(other, in_year(year)) is None for other in {"1901", "1903", "5402", "5503"} - {code}
    )


def test_a_number_holds_from_its_first_day_to_its_last() -> None:
    assert at("1903", date(2012, 12, 31)) is None
    assert at("1903", date(2013, 1, 1)) == at("1903", date(2017, 12, 31))
    assert at("1903", date(2019, 12, 31)) is not None
    assert at("1903", date(2020, 1, 1)) is None


def test_harstad_is_one_place_under_all_its_numbers() -> None:
    chain = ("1901", "1915", "1903", "5402", "5503")
    assert lineage("1903") == lineage("5503") == lineage("5402") == chain
    assert lineage("1901") == ("1901", "1903", "5402", "5503")


@pytest.mark.parametrize(
    ("code", "year", "then"),
    [
        ("5503", 2015, "1903 Harstad"),
        ("5503", 2010, "1901 Harstad"),
        ("1903", 2026, "5503 Harstad - Hárstták"),
        ("3103", 2015, "0104 Moss"),
        ("0136", 2015, "0136 Rygge"),
        ("0136", 2022, "3002 Moss"),
        ("3203", 2015, "0220 Asker"),
        ("4225", 2015, "1032 Lyngdal"),
        ("5001", 2015, "1601 Trondheim"),
        ("3236", 2021, "3053 Jevnaker"),
        ("3234", 2015, "0533 Lunner"),
    ],
)
def test_what_a_place_was_in_another_year(code: str, year: int, then: str) -> None:
    assert [str(one) for one in counterparts(code, in_year(year))] == [then]


def test_a_merger_without_a_namesake_was_several() -> None:
    assert codes_of(counterparts("5059", in_year(2019))) == ["5016", "5023", "5024"]


# --- changes ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("code", "became"),
    [
        ("0104", [("merge", 2020, "3002")]),
        ("3002", [("renumber", 2024, "3103")]),
        ("1903", [("rename", 2018, "1903"), ("renumber", 2020, "5402")]),
        ("1852", [("rename", 2018, "1852"), ("merge", 2020, "5412")]),
        ("1942", [("rename", 2019, "1942"), ("renumber", 2020, "5428")]),
        ("1854", [("merge", 2020, "1806")]),
        ("1850", [("split", 2020, "1806"), ("split", 2020, "1875")]),
        ("5012", [("split", 2020, "5055"), ("split", 2020, "5056"), ("split", 2020, "5059")]),
        ("1507", [("split", 2024, "1508"), ("split", 2024, "1580")]),
        ("5503", []),
        ("9999", []),
    ],
)
def test_what_became_of_a_number(code: str, became: list[tuple[str, int, str]]) -> None:
    changes = successors(code)
    assert [(each.kind, each.day.year, each.new.code) for each in changes] == became


def test_what_a_number_came_from() -> None:
    came_from = [(each.kind, each.old.name) for each in predecessors("1806")]
    assert came_from == [
        ("merge", "Narvik"),
        ("split", "Tysfjord - Divtasvuodna"),
        ("merge", "Ballangen"),
    ]


@pytest.mark.parametrize("code", ["1903", "1852", "1942", "5001", "5025", "1849"])
def test_a_rename_is_no_split(code: str) -> None:
    assert "rename" in {change.kind for change in successors(code)}
    assert not is_split(code)


@pytest.mark.parametrize("code", ["1850", "5012", "1507"])
def test_a_part_has_no_history_of_its_own(code: str) -> None:
    assert is_split(code)
    for change in successors(code):
        assert code not in lineage(change.new.code)
        assert counterparts(code, change.day) == ()


def test_not_all_of_oppland_became_innlandet() -> None:
    for code in ("0532", "0533"):
        assert {one[:2] for one in lineage(code)} == {"05", "30", "32"}
    assert lineage("0516") == ("0516", "3436")


# --- names ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "codes"),
    [
        ("Harstad", ["5503"]),
        ("hárstták", ["5503"]),
        ("HARSTAD - HÁRSTTÁK", ["5503"]),
        ("Hárstták – Harstad", ["5503"]),
        ("Ha\u0301rstta\u0301k", ["5503"]),
        ("Herøy", ["1515", "1818"]),
        ("Herøy (Nordland)", ["1818"]),
        ("Våler", ["3114", "3419"]),
        ("våler (østfold)", ["3114"]),
        ("Nord-Fron", ["3436"]),
        ("Nord", []),
        ("Harstad - Narvik", []),
        ("Rygge", []),
        ("", []),
    ],
)
def test_a_name_finds_every_municipality_that_has_it(name: str, codes: list[str]) -> None:
    assert codes_of(find(name, in_year(2026))) == codes


def test_a_name_finds_what_had_it_then() -> None:
    assert codes_of(find("Rygge", in_year(2015))) == ["0136"]
    assert codes_of(find("Hárstták", in_year(2015))) == []
    assert codes_of(find("Inderøy", in_year(2015))) == ["1756"]


def test_the_county_that_tells_namesakes_apart_is_no_part_of_the_name() -> None:
    heroy = at("1818", in_year(2026))
    assert heroy is not None
    assert (heroy.name, heroy.bare_name) == ("Herøy (Nordland)", "Herøy")


# --- the whole table --------------------------------------------------------------------


def test_the_table_has_every_municipality_of_today() -> None:
    assert len(CURRENT) == len({one.code for one in CURRENT}) == 357
    for one in CURRENT:
        for day in (WHOLE_FROM, WHOLE_TO):
            assert at(one.code, day) == one
            assert one in find(one.name, day)


def test_the_sources_stand_in_the_table_and_rows_are_in_order() -> None:
    lines = TABLE.read_text(encoding="utf-8").splitlines()
    said = [line for line in lines if line.startswith("#")]
    assert "Statistics Norway" in "".join(said)
    assert "Not checked against the register" in "".join(said)
    rows = [line.split("\t") for line in lines[len(said) + 1 :]]
    assert rows == sorted(rows, key=lambda row: (row[0], row[2]))
    day = r"-|\d{4}-\d\d-\d\d"
    shape = re.compile(rf"\d{{4}}\t\w[^\t]*\t({day})\t({day})\t(-|\d{{4}}( \d{{4}})*)")
    assert all(shape.fullmatch("\t".join(row)) for row in rows)


def test_a_number_has_one_name_at_a_time_and_no_holes() -> None:
    renames = [pair for code in CODES for pair in pairwise(history(code))]
    assert renames
    for before, after in renames:
        assert before.valid_to is not None
        assert after.valid_from == before.valid_to + timedelta(days=1)
        assert before.became == (after.code,)
        assert before.name != after.name


def test_numbers_and_names_change_at_the_turn_of_the_year() -> None:
    for one in every():
        assert one.valid_from is None or (one.valid_from.month, one.valid_from.day) == (1, 1)
        assert one.valid_to is None or (one.valid_to.month, one.valid_to.day) == (12, 31)


def test_what_is_no_more_became_something_the_table_has() -> None:
    for one in every():
        assert bool(one.became) == (one.valid_to is not None)
        assert len(set(one.became)) == len(one.became)
        if one.valid_to:
            day = one.valid_to + timedelta(days=1)
            followers = [at(code, day) for code in one.became]
            assert all(follower and follower.valid_from == day for follower in followers)


def test_lineage_goes_both_ways() -> None:
    for code in CODES:
        assert code in lineage(code)
        for other in lineage(code):
            assert code in lineage(other)


def test_changes_are_told_from_both_ends() -> None:
    forward = [change for code in CODES for change in successors(code)]
    backward = [change for code in CODES for change in predecessors(code)]
    assert sorted(map(str, forward)) == sorted(map(str, backward))
    assert {change.kind for change in forward} == {"rename", "renumber", "merge", "split"}


def test_no_rename_is_a_split() -> None:
    for code in CODES:
        for change in successors(code):
            assert (change.kind == "rename") == (change.old.code == change.new.code)
            assert (change.kind == "split") == (len(change.old.became) > 1)


@given(rows, days)
def test_on_any_day_a_number_has_at_most_one_name(one: Municipality, day: date) -> None:
    held = [each for each in every() if each.code == one.code and each.held_in(day, day)]
    assert len(held) <= 1
    assert at(one.code, day) == (held[0] if held else None)
    assert name_of(one.code, day) == (held[0].name if held else None)


@given(rows, days)
def test_what_a_place_was_on_a_day_existed_then(one: Municipality, day: date) -> None:
    then = counterparts(one.code, day)
    assert all(each.held_in(day, day) and one.code in lineage(each.code) for each in then)
    now = at(one.code, day)
    assert now is None or then == (now,)


@given(st.text(max_size=6))
def test_what_the_table_does_not_have_is_no_mistake(code: str) -> None:
    assert known(code) == (code in CODES)
    assert known(code) == bool(lineage(code))
    assert known(code) or (at(code, WHOLE_FROM), successors(code), is_split(code)) == (
        None,
        (),
        False,
    )
