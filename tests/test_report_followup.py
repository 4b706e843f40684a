"""Documents show what pays for an action, how it is grouped, and what was found to be wrong."""

from __future__ import annotations

from tests.documents import document, section
from tests.workspaces import workspace

UNITS = """
    kind: organisation
    id: enheter
    title: Enheter
    units:
      - id: nav-harstad
        name: NAV Harstad
        type: nav_office
      - id: rode-kors
        name: Røde Kors
        type: association
"""
PLAN = """
    kind: operating-plan
    id: plan
    title: Driftsplan 2015
    unit: nav-harstad
    period: 2015
"""


def made(lines: str) -> str:
    """The document of a plan with these lines."""
    return document(workspace({"units.yaml": UNITS, "plan.yaml": PLAN + lines})).markdown


def test_partners_are_named_by_their_units() -> None:
    text = made(
        """
    actions:
      - id: flyktningguide
        title: Flyktningguide
        responsible: NAV-leder
        partners: [rode-kors]
        contributors: [verneombud]
"""
    )
    assert "NAV-leder<br>with Røde Kors and verneombud" in text


def test_an_action_says_what_pays_for_it_and_what_is_uncertain() -> None:
    text = made(
        """
    actions:
      - id: flyktningguide
        title: Flyktningguide
        priority: A
        financing:
          - amount: 20 000 kr
            source: rode-kors
            line: municipal
        uncertain: Plasseringen
"""
    )
    assert "Financing: 20 000 kr · Røde Kors · municipal" in text.replace("\u00a0", " ")
    assert "Uncertain: Plasseringen" in text
    assert "Priority: A" in text


def test_progress_says_how_many_per_cent() -> None:
    text = made(
        """
    actions:
      - id: flyktningguide
        title: Flyktningguide
        progress:
          - state: not_started
            date: 2015-01-31
          - state: started
            date: 2015-06-30
            percent: 50 %
"""
    )
    assert "Started as of 30 June 2015, 50%" in text.replace("\u00a0", " ")


def test_the_same_actions_are_grouped_a_second_way() -> None:
    text = made(
        """
    actions:
      - id: flyktningguide
        title: Flyktningguide
    groupings:
      - id: prioritet
        title: Etter prioritet
        groups:
          - title: Først
            actions: [plan/flyktningguide]
"""
    )
    assert section(text, "### Etter prioritet") == "- Først\n  - Flyktningguide"


DEVIATIONS = """
    deviations:
      - id: frist
        title: For sene svar
        found: 2015-05-20
        found_in: supervision
        closed: 2015-06-26
        visibility: public
      - id: internt
        title: Ikke for alle
        found_in: internal_control
"""


def test_a_deviation_says_where_it_was_found_and_when_it_was_closed() -> None:
    text = section(made(DEVIATIONS), "#### For sene svar")
    assert "- Found in: Supervision" in text
    assert "- Closed: 26 June 2015" in text.replace("\u00a0", " ").replace("\\", "")


def test_a_public_document_leaves_out_what_is_internal() -> None:
    assert "Ikke for alle" not in made(DEVIATIONS)
    assert "Ikke for alle" in made("\n    visibility: internal" + DEVIATIONS)


INTERNAL = """
    framework:
      text: Sårbart nok til å bli internt
      visibility: internal
"""


def test_a_section_for_internal_use_stays_out_of_a_public_document() -> None:
    text = made(INTERNAL)
    assert "Sårbart" not in text
    assert "For internal use, and not part of this document." in text


def test_a_section_for_internal_use_stands_in_an_internal_document() -> None:
    assert "Sårbart" in made("    visibility: internal\n" + INTERNAL)
