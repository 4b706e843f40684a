"""What a reference to a unit may have been meant to say: its name or its code leads to its id."""

from __future__ import annotations

from datetime import date
from difflib import get_close_matches
from unittest import mock

import pytest
from hypothesis import given
from hypothesis import strategies as st

from navplan.index import Index
from navplan.rules.runner import check_workspace
from navplan.rules.suggestions import Words, suggestions
from tests.workspaces import workspace

UNITS = """
    kind: organisation
    id: enheter
    title: Enheter
    units:
      - id: nav-ringebu
        name: NAV Ringebu
        type: nav_office
      - id: harstad-kommune
        name: Harstad kommune
        names:
          - name: Trondenes kommune
            valid_to: 1963
        type: municipality
        codes:
          - code: 1903
            valid_to: 2019
"""


def meant(written: str) -> list[str]:
    """What is said beside the finding, where `written` stands for a unit."""
    plan = f"kind: scorecard\nid: kart\ntitle: Kart\nunit: {written}\nperiod: 2015\n"
    read = workspace({"enheter.yaml": UNITS, "kart.yaml": plan})
    (found,) = check_workspace(read, as_of=date(2015, 8, 31), select=["REF001"]).findings
    return [other.message.format(**other.params) for other in found.related]


@pytest.mark.parametrize("written", ["NAV Ringebu", "nav ringebu", "Nav Ringebu"])
def test_the_name_of_a_unit_leads_to_its_id(written: str) -> None:
    assert meant(written) == ["“nav-ringebu” is the id of the unit called “NAV Ringebu”"]


def test_so_does_a_name_it_had_before() -> None:
    said = "“harstad-kommune” is the id of the unit called “Trondenes kommune”"
    assert meant("Trondenes kommune") == [said]


def test_so_does_a_code() -> None:
    assert meant("1903") == ["“harstad-kommune” is the id of the unit with the code 1903"]


def test_a_name_is_not_also_taken_for_a_misspelt_id() -> None:
    said = "“harstad-kommune” is the id of the unit called “Harstad kommune”"
    assert meant("harstad kommune") == [said]


def test_a_misspelt_id_leads_to_the_right_one() -> None:
    assert meant("harstad-komune") == ["did you mean “harstad-kommune”?"]


def test_a_name_that_no_unit_has_leads_nowhere() -> None:
    assert meant("NAV Vågå") == []


@given(st.lists(st.text("abø-1", min_size=1), unique=True), st.text("abø-1"))
def test_the_nearest_word_is_the_one_that_comparing_them_all_finds(
    words: list[str], word: str
) -> None:
    nearest = Words(words).nearest(word)
    assert [nearest] * bool(nearest) == get_close_matches(word, words, n=1, cutoff=0.8)


def test_the_addresses_are_gone_through_once_for_all_unknown_references() -> None:
    index = workspace({"enheter.yaml": UNITS}).index
    with mock.patch.object(Index, "of_kind", autospec=True, side_effect=Index.of_kind) as asked:
        found = [suggestions(index, ref, ("unit",)) for ref in ("nav-ringbu", "nav-ringebuu")]
    assert [[each.params["ref"] for each in one] for one in found] == [["nav-ringebu"]] * 2
    assert asked.call_count == 1
