"""Units through time: what they were called and numbered, what they came from and became."""

from __future__ import annotations

from datetime import date
from textwrap import dedent, indent

import pytest

from navplan.diagnostics import CODES
from navplan.model.organisation import Unit
from navplan.model.units import Descent, codes_on, find_unit, held_in, name_on, unit_at
from navplan.rules import run_rules
from navplan.values import parse_period
from navplan.workspace import Workspace
from tests.documents import document
from tests.workspaces import codes, workspace

DAY = date(2015, 1, 1)


def units(text: str, **files: str) -> Workspace:
    """A workspace with an organisation file of these units, and further files by name."""
    head = "kind: organisation\nid: enheter\ntitle: Enheter\nunits:\n"
    listed = head + indent(dedent(text).lstrip("\n"), "  ")
    found = workspace({"enheter.yaml": listed, **{f"{name}.yaml": files[name] for name in files}})
    assert codes(found) == []
    return found


def one(text: str) -> Unit:
    """A unit of which only what is of interest is written."""
    found = find_unit(units(f"- id: enhet\n{indent(dedent(text), '  ')}"), "enhet")
    assert found
    return found.unit


def municipality(name: str, *numbers: str) -> Unit:
    written = "".join(f"  - code: {number}\n" for number in numbers)
    return one(f"name: {name}\ntype: municipality\ncodes:\n{written}")


# --- names ------------------------------------------------------------------------------


FORMER = """
name: Statsforvalteren i Troms og Finnmark
names:
  - name: Fylkesmannen i Troms
    valid_to: 2018
  - name: Fylkesmannen i Troms og Finnmark
    valid_from: 2019
    valid_to: 2020
type: county_governor
"""


@pytest.mark.parametrize(
    ("year", "name"),
    [
        (2015, "Fylkesmannen i Troms"),
        (2018, "Fylkesmannen i Troms"),
        (2019, "Fylkesmannen i Troms og Finnmark"),
        (2021, "Statsforvalteren i Troms og Finnmark"),
    ],
)
def test_a_unit_has_the_name_it_had_then(year: int, name: str) -> None:
    assert name_on(one(FORMER), date(year, 6, 30)) == name


@pytest.mark.parametrize(
    ("written", "numbers", "year", "name"),
    [
        # The table knows the place by its number.
        ("Harstad - Hárstták kommune", ["1903", "5402", "5503"], 2015, "Harstad kommune"),
        ("Harstad - Hárstták", ["5503"], 2015, "Harstad"),
        ("Orkland kommune", ["1638", "5024", "5059"], 2015, "Orkdal kommune"),
        ("Herøy - Heroy", ["1818"], 2015, "Herøy - Heroy"),
        # One of the place's two names is enough, and nothing is added to it.
        ("Harstad kommune", ["5503"], 2026, "Harstad kommune"),
        ("Hárstták", ["5503"], 2026, "Hárstták"),
        # What the office calls itself is not corrected.
        ("Byen vår", ["1903"], 2015, "Byen vår"),
        ("NAV Harstad", ["1903"], 2015, "NAV Harstad"),
        # What a municipality went up in, or was divided into, is another unit.
        ("Ballangen kommune", ["1854"], 2022, "Ballangen kommune"),
        ("Tysfjord kommune", ["1850"], 2022, "Tysfjord kommune"),
        # The table has nothing to say.
        ("Stange kommune", ["0417"], 2015, "Stange kommune"),
        ("Orkland kommune", ["5059"], 2015, "Orkland kommune"),
    ],
)
def test_a_municipality_has_the_name_that_went_with_its_number(
    written: str, numbers: list[str], year: int, name: str
) -> None:
    assert name_on(municipality(written, *numbers), date(year, 1, 1)) == name


def test_what_the_unit_says_of_its_names_goes_before_the_table() -> None:
    unit = one(
        """
        name: Harstad - Hárstták kommune
        names:
          - name: Bykommunen Harstad
            valid_to: 2016
        type: municipality
        codes:
          - code: 5503
        """
    )
    assert name_on(unit, DAY) == "Bykommunen Harstad"
    assert name_on(unit, date(2017, 1, 1)) == "Harstad kommune"


# --- codes ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("code", "said", "year", "held"),
    [
        ("1903", "", 2015, True),
        ("1903", "", 2020, False),
        ("1903", "valid_from: 2016", 2015, False),
        ("1903", "valid_from: 2015-07-01", 2015, True),
        ("5503", "valid_from: 2010", 2015, False),
        ("0417", "", 2015, True),
        ("0417", "valid_to: 2014", 2015, False),
        ("1903", "register: nav_unit", 2026, True),
    ],
)
def test_a_number_held_where_neither_the_file_nor_the_table_says_otherwise(
    code: str, said: str, year: int, *, held: bool
) -> None:
    unit = one(f"name: Enheten\ntype: municipality\ncodes:\n  - code: {code}\n    {said}\n")
    assert held_in(unit.codes[0], date(year, 1, 1), date(year, 12, 31)) is held


@pytest.mark.parametrize(
    ("name", "numbers", "year", "then"),
    [
        ("Harstad kommune", ["1901", "1903", "5402", "5503"], 2012, ["1901"]),
        ("Harstad kommune", ["1901", "1903", "5402", "5503"], 2015, ["1903"]),
        # What the file does not say, the table may know.
        ("Harstad kommune", ["5503"], 2015, ["1903"]),
        ("Harstad kommune", ["1903"], 2026, ["5503"]),
        ("Moss kommune", ["3103"], 2015, ["0104"]),
        ("Orkland kommune", ["5059"], 2015, []),
        ("Ballangen kommune", ["1854"], 2022, []),
        ("Stange kommune", ["0417"], 2015, ["0417"]),
    ],
)
def test_a_municipality_has_the_number_of_the_day(
    name: str, numbers: list[str], year: int, then: list[str]
) -> None:
    unit = municipality(name, *numbers)
    assert [code.code for code in codes_on(unit, date(year, 1, 1))] == then


def test_a_unit_has_no_number_on_a_day_on_which_it_did_not_exist() -> None:
    unit = one("name: Narvik kommune\ntype: municipality\nvalid_from: 2020\ncodes:\n  - code: 1806")
    assert codes_on(unit, date(2018, 1, 1)) == ()
    assert name_on(unit, date(2018, 1, 1)) == "Narvik kommune"


# --- what came of it --------------------------------------------------------------------


SPLIT = """
- id: narvik-kommune
  name: Narvik kommune
  type: municipality
  codes:
    - code: 1805
    - code: 1806
- id: hamaroy-kommune
  name: Hamarøy kommune
  type: municipality
- id: ballangen-kommune
  name: Ballangen kommune
  type: municipality
  codes:
    - code: 1854
  valid_to: 2019
  successors:
    - unit: narvik-kommune
      from: 2020
      how: merged
- id: tysfjord-kommune
  name: Tysfjord kommune
  type: municipality
  codes:
    - code: 1850
  valid_to: 2019
  successors:
    - unit: narvik-kommune
      from: 2020-01-01
      how: split
      part: deler av kommunen
    - unit: hamaroy-kommune
      from: 2020-01-01
      how: split
      part: resten av kommunen
"""


def test_a_part_of_a_municipality_goes_to_each_of_two() -> None:
    tysfjord = unit_at(units(SPLIT), "tysfjord-kommune", date(2018, 3, 1))
    assert tysfjord
    assert (tysfjord.name, tysfjord.code, tysfjord.existed) == ("Tysfjord kommune", "1850", True)
    assert [(each.unit, each.how, each.part) for each in tysfjord.successors] == [
        ("narvik-kommune", "split", "deler av kommunen"),
        ("hamaroy-kommune", "split", "resten av kommunen"),
    ]
    assert tysfjord.predecessors == ()


def test_what_a_unit_came_from_follows_from_what_the_others_became() -> None:
    narvik = unit_at(units(SPLIT), "narvik-kommune", date(2020, 1, 1))
    assert narvik
    assert narvik.code == "1806"
    assert narvik.predecessors == (
        Descent("ballangen-kommune", parse_period("2020"), "merged"),
        Descent("tysfjord-kommune", parse_period("2020-01-01"), "split", "deler av kommunen"),
    )


def test_a_unit_says_when_it_existed() -> None:
    found = units(SPLIT)
    for unit, day, existed in (
        ("ballangen-kommune", date(2019, 12, 31), True),
        ("ballangen-kommune", date(2020, 1, 1), False),
        ("hamaroy-kommune", date(1950, 1, 1), True),
    ):
        then = unit_at(found, unit, day)
        assert then
        assert then.existed is existed


def test_a_unit_is_found_by_the_id_it_had() -> None:
    found = units(
        """
        - id: narvik
          name: Narvik kommune
          type: municipality
          former_ids: [narvik-kommune]
        - id: ballangen
          name: Ballangen kommune
          type: municipality
          successors:
            - {unit: narvik-kommune, from: 2020, how: merged}
        """
    )
    narvik, ballangen = (unit_at(found, id_, DAY) for id_ in ("narvik-kommune", "ballangen"))
    assert narvik
    assert ballangen
    assert narvik.id == ballangen.successors[0].unit == "narvik"
    assert (narvik.code, narvik.name) == (None, "Narvik kommune")


def test_a_unit_that_does_not_exist_was_nothing() -> None:
    assert unit_at(units(SPLIT), "sande-kommune", DAY) is None


# --- what else a unit says --------------------------------------------------------------


def test_one_person_may_lead_two_offices() -> None:
    found = units(
        """
        - id: nav-sor-fron
          name: NAV Sør-Fron
          type: nav_office
          roles:
            - title: NAV-leder
              also_in: [nav-nord-fron]
        - id: nav-nord-fron
          name: NAV Nord-Fron
          type: nav_office
        """
    )
    place = find_unit(found, "nav-sor-fron")
    assert place
    assert place.unit.roles[0].also_in == ("nav-nord-fron",)
    assert not list(run_rules(found, as_of=DAY, select=["REF001", "REF002"]))


MISTAKES = """
kind: organisation
id: enheter
title: Enheter
units:
  - id: kommunen
    name: Harstad kommune
    type: kommune                                     # SCH004
    valid_to: i fjor                                  # SCH212
    names:
      - valid_to: 2012                                # SCH003
    codes:
      - code: "?"                                     # SCH502
        register: kommunenummer                       # SCH004
    successors:
      - {unit: narvik, how: merged}                   # SCH003
      - {unit: narvik, from: 2020, how: delt}         # SCH004
    predecessors: [bjarkoy]                           # SCH001
    sites:
      - type: branch                                  # SCH003
      - title: Avdelingskontor
        type: avdeling                                # SCH004
        phone: ring oss                               # SCH503
    municipal_services: Flyktningetjeneste            # SCH006
"""


def test_every_mistake_in_a_unit_is_a_finding_of_its_own() -> None:
    announced = [
        (number, line.partition("# ")[2])
        for number, line in enumerate(MISTAKES.strip().splitlines(), start=1)
        if "# " in line
    ]
    found = workspace({"enheter.yaml": MISTAKES})
    places = [(each.place and each.place.line, each.code) for each in found.diagnostics]
    assert sorted(places, key=str) == sorted(announced, key=str)


# --- documents and findings -------------------------------------------------------------


OFFICE = """
- id: harstad-kommune
  name: Harstad - Hárstták kommune
  type: municipality
  codes:
    - code: 5503
- id: nav-harstad
  name: Nav Harstad
  names:
    - name: NAV Harstad
      valid_to: 2024
  type: nav_office
  owners:
    - unit: harstad-kommune
      line: municipal
  municipal_services:
    - Økonomisk sosialhjelp
    - Flyktningetjeneste
  sites:
    - title: Hovedkontoret
      address: {street: Hvedingsgt. 1, place: Harstad}
      opening_hours: 10:00–15:00
    - title: Bjarkøy
      type: branch
"""


def plan(year: int) -> str:
    return f"""
        kind: operating-plan
        id: plan
        title: Driftsplan
        unit: nav-harstad
        period: {year}
        """


def test_a_plan_of_2015_prints_what_was_true_in_2015() -> None:
    card = document(units(OFFICE, plan=plan(2015))).markdown
    assert "NAV Harstad" in card
    assert "Nav Harstad" not in card
    assert "Owners: Harstad kommune (municipal)." in card
    assert "1903 (Harstad kommune)" in card
    assert "Hárstták" not in card
    assert "5503" not in card


def test_a_plan_of_2026_prints_what_is_true_then() -> None:
    card = document(units(OFFICE, plan=plan(2026)), as_of=date(2026, 2, 1)).markdown
    assert "Nav Harstad" in card
    assert "5503 (Harstad - Hárstták kommune)" in card
    assert "1903" not in card


def test_the_unit_card_says_what_people_are_given_and_where() -> None:
    card = document(units(OFFICE, plan=plan(2015))).markdown
    for said in (
        "Flyktningetjeneste",
        "Hovedkontoret, Hvedingsgt. 1, Harstad, 10:00–15:00",
        "Bjarkøy (branch)",
    ):
        assert said in card


@pytest.mark.parametrize(
    ("code", "period", "help_"),
    [
        ("1903", "valid_to: 2021", "1903: 2013–2019; the number in 2021: 5402 Harstad - Hárstták"),
        ("5503", "valid_from: 2015", "5503: 2024–; the number in 2015: 1903 Harstad"),
        ("1901", "valid_from: 2014", "1901: –2012; the number in 2014: 1903 Harstad"),
        ("0136", "valid_to: 2026", "0136: –2019; the number in 2026: 3103 Moss"),
        (
            "1850",
            "valid_to: 2022",
            "1850: –2019; the number in 2022: 1806 Narvik, 1875 Hábmer - Hamarøy",
        ),
        (
            "1806",
            "valid_from: 2015",
            "1806: 2020–; the number in 2015: 1805 Narvik",
        ),
        ("5599", "valid_from: 2025", "5599: no such number since 2024; the number in 2025: see"),
    ],
)
def test_a_wrong_year_is_told_which_number_held_then(code: str, period: str, help_: str) -> None:
    found = units(
        f"""
        - id: kommunen
          name: Kommunen
          type: municipality
          codes:
            - code: {code}
              {period}
        """
    )
    [finding] = run_rules(found, as_of=DAY, select=["TIM003"])
    assert CODES["TIM003"].help.format(**finding.params).startswith(help_)


def test_a_plan_is_told_which_number_its_municipality_had() -> None:
    found = units(OFFICE, plan=plan(2015))
    [finding] = run_rules(found, as_of=DAY, select=["TIM004"])
    assert finding.params["right"] == "1903 Harstad"
    [its_codes] = finding.related
    assert (its_codes.file, its_codes.place and its_codes.place.line) == ("enheter.yaml", 9)


def test_a_number_where_an_id_is_wanted_names_the_unit_that_has_it() -> None:
    found = units(OFFICE, plan=plan(2026).replace("unit: nav-harstad", "unit: 5503"))
    [finding] = run_rules(found, as_of=DAY, select=["REF001"])
    [bearer] = finding.related
    assert bearer.params == {"id": "harstad-kommune", "code": "5503"}
    assert (bearer.file, bearer.place and bearer.place.line) == ("enheter.yaml", 5)
