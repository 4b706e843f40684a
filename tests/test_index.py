"""Who is called what, and who refers to whom."""

from __future__ import annotations

from navplan.index import Index
from tests.workspaces import workspace

CATALOGUE = """
kind: indicators
id: katalog
title: Indikatorer
indicators:
  - {id: bosatte, title: Bosatte, direction: higher, former_ids: [bosetting]}
"""

SHARED = """
kind: scorecard
id: felles
title: Felles målekart
unit: kommunen
period: 2015
perspectives:
  - id: okonomi
    title: Økonomi
    goals:
      - id: budsjett
        title: Budsjett i balanse
        indicators: [{indicator: bosatte}]
"""

OWN = """
kind: scorecard
id: eget
title: Eget målekart
unit: kontoret
period: 2015
inherits: felles
perspectives:
  - id: tjenester
    title: Tjenester
    goals:
      - id: bosetting
        title: Bosetting
        indicators: [{id: per-ar, indicator: bosetting}]
"""


def index(**files: str) -> Index:
    return workspace({f"{name}.yaml": text for name, text in files.items()}).index


def test_goals_are_addressed_by_their_file() -> None:
    found = index(own=OWN).find("eget/bosetting", ("goal",))
    assert found
    assert (found.file, found.path) == ("own.yaml", ("perspectives", 0, "goals", 0))


def test_a_use_without_an_id_has_that_of_its_indicator() -> None:
    assert index(shared=SHARED).find("felles/bosatte", ("indicator-use",))


def test_a_former_id_leads_to_the_thing_that_had_it() -> None:
    found = index(catalogue=CATALOGUE).find("bosetting", ("indicator",))
    assert found
    assert found.address == "bosatte"


def test_the_former_id_of_a_file_leads_to_what_is_in_it() -> None:
    renamed = OWN.replace("id: eget", "id: nytt\nformer_ids: [eget]")
    found = index(own=renamed).find("eget/bosetting", ("goal",))
    assert found
    assert found.address == "nytt/bosetting"


def test_what_is_inherited_is_addressed_through_the_heir_too() -> None:
    known = index(shared=SHARED, own=OWN)
    assert known.find("eget/budsjett", ("goal",)) == known.find(
        "felles/budsjett", ("goal",)
    )._replace(  # type: ignore[union-attr]
        address="eget/budsjett"
    )


def test_scorecards_that_inherit_in_a_circle_still_end() -> None:
    shared = SHARED.replace("period: 2015", "period: 2015\ninherits: eget")
    assert index(shared=shared, own=OWN).find("felles/bosetting", ("goal",))


def test_those_who_refer_to_a_thing_are_known_also_by_its_former_id() -> None:
    """The unit's own scorecard still says `bosetting`, which is called `bosatte` now."""
    known = index(catalogue=CATALOGUE, shared=SHARED, own=OWN)
    indicator = known.find("bosatte", ("indicator",))
    assert indicator
    assert [(one.file, one.reference.target) for one in known.referrers(indicator)] == [
        ("own.yaml", "bosetting"),
        ("shared.yaml", "bosatte"),
    ]


def test_nobody_refers_to_a_thing_that_is_only_listed() -> None:
    known = index(own=OWN)
    goal = known.find("eget/bosetting", ("goal",))
    assert goal
    assert list(known.referrers(goal)) == []


def test_what_is_inherited_is_found_by_the_former_ids_of_heir_and_thing() -> None:
    renamed = OWN.replace("id: eget", "id: nytt\nformer_ids: [eget]")
    shared = SHARED.replace("id: budsjett", "id: okonomistyring\n        former_ids: [budsjett]")
    found = index(shared=shared, own=renamed).find("eget/budsjett", ("goal",))
    assert found
    assert (found.address, found.file) == ("nytt/okonomistyring", "shared.yaml")


def test_an_id_given_twice_is_found_with_both_places() -> None:
    [(second, first)] = index(a=OWN, b=OWN.replace("bosetting", "annet")).duplicates()
    assert (first.file, second.file, second.address) == ("a.yaml", "b.yaml", "eget")


def test_the_end_of_an_address_is_enough_while_it_is_unambiguous() -> None:
    known = index(shared=SHARED, own=OWN)
    assert [target.address for target in known.search("per-ar", ("indicator-use",))] == [
        "eget/per-ar"
    ]
    assert len(known.search("budsjett", ("goal",))) == 2


def test_the_end_of_a_former_address_is_enough_where_no_present_one_ends_so() -> None:
    renamed = OWN.replace(
        "id: bosetting\n", "id: raskere-bosetting\n        former_ids: [bosetting]\n"
    )
    found = index(own=renamed).search("bosetting", ("goal",))
    assert [target.address for target in found] == ["eget/raskere-bosetting"]


def test_what_a_broken_file_may_declare_is_not_called_unknown() -> None:
    known = index(own=OWN + '\nnote: "aldri lukket\n')
    assert known.may_exist("eget/bosetting")
    assert not known.may_exist("noe-annet")
