"""The cascade: who serves whom from the nation to an action, and where a link is missing."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from navplan.cascade import Cascade, Gap, TraceRow, around, cascade_of, everything, gaps_in
from navplan.cascade.links import Key, Link, Node
from navplan.render.cascade import NOTHING_LINKED
from navplan.workspace import Workspace
from tests.command import PLANS, navplan
from tests.workspaces import workspace

UNITS = """
    kind: organisation
    id: enheter
    title: Enheter
    units:
      - id: direktoratet
        name: Direktoratet
        type: directorate
      - id: fylket
        name: NAV fylket
        type: nav_county
        part_of: direktoratet
      - id: kommunen
        name: Kommunen
        type: municipality
      - id: kontoret
        name: NAV-kontoret
        type: nav_office
        nav_county: fylket
        owners:
          - unit: kommunen
            line: municipal
"""
NATION = """
    kind: governing-document
    id: brevet
    title: Brevet
    document_type: letter
    line: state
    issuer: direktoratet
    goals:
      - id: arbeid
        title: Flere i arbeid
      - id: klart-sprak
        title: Klart språk
"""
COUNTY = """
    kind: strategic-plan
    id: strategien
    title: Strategien
    unit: fylket
    period: 2015–2018
    line: state
    focus_areas:
      - id: ungdom
        title: Ungdom
        goals:
          - id: unge-i-arbeid
            title: Unge i arbeid
            supports: [brevet/arbeid]
"""
SHARED = """
    kind: scorecard
    id: felles
    title: Felles målekart
    unit: kommunen
    period: 2015
    line: municipal
    perspectives:
      - id: brukere
        title: Brukere
        goals:
          - id: fornoyde
            title: Fornøyde brukere
          - id: okonomi
            title: God økonomistyring
"""
OWN = """
    kind: scorecard
    id: kartet
    title: Målekartet
    unit: kontoret
    period: 2015
    inherits: felles
    perspectives:
      - id: brukere
        title: Brukere
        goals:
          - id: fornoyde
            title: Fornøyde brukere
          - id: jobb
            title: Flere i jobb
            line: state
            supports: [strategien/unge-i-arbeid]
            indicators:
              - indicator: overgang
                at_least: 40
"""
CATALOGUE = """
    kind: indicators
    id: indikatorer
    title: Indikatorer
    indicators:
      - id: overgang
        title: Overgang til arbeid
        direction: higher
"""
PLAN = """
    kind: operating-plan
    id: planen
    title: Planen
    unit: kontoret
    period: 2015
    scorecard: kartet
    governing_documents: [brevet]
    actions:
      - id: jobbklubb
        title: Jobbklubb
        goal: kartet/jobb
        indicators: [kartet/overgang]
      - id: brukerutvalg
        title: Brukerutvalg
        goal: kartet/fornoyde
      - id: rydde
        title: Rydde lageret
"""
FILES = {
    "enheter.yaml": UNITS,
    "brevet.yaml": NATION,
    "strategien.yaml": COUNTY,
    "felles.yaml": SHARED,
    "kartet.yaml": OWN,
    "indikatorer.yaml": CATALOGUE,
    "planen.yaml": PLAN,
}


def read(**changed: str) -> Workspace:
    """The example workspace, with some of its files written otherwise."""
    given_files = {name.replace("_", "."): text for name, text in changed.items()}
    made = workspace(FILES | given_files)
    assert not list(made.diagnostics)
    return made


def shown(rows: list[TraceRow]) -> list[str]:
    """The rows as a person reads them."""
    return ["  " * row.depth + row.node.address + (" …" if row.again else "") for row in rows]


def gaps(made: Workspace) -> list[tuple[str, str, str]]:
    return [(gap.kind, gap.node.address, gap.plan) for gap in found(made)]


def found(made: Workspace) -> tuple[Gap, ...]:
    return gaps_in(made, cascade_of(made))


def about(made: Workspace, address: str) -> list[str]:
    cascade = cascade_of(made)
    keys = {key for key, node in cascade.nodes.items() if node.address == address}
    return shown(list(around(cascade, keys)))


def test_a_goal_is_followed_up_to_the_nation_and_down_to_the_action() -> None:
    assert about(read(), "kartet/jobb") == [
        "brevet/arbeid",
        "  strategien/unge-i-arbeid",
        "    kartet/jobb",
        "      kartet/overgang",
        "        planen/jobbklubb",
        "strategien/ungdom",
        "  strategien/unge-i-arbeid …",
    ]


def test_from_an_action_the_way_leads_up_and_not_to_its_neighbours() -> None:
    assert about(read(), "planen/brukerutvalg") == [
        "felles/fornoyde",
        "  kartet/fornoyde",
        "    planen/brukerutvalg",
    ]


def test_the_whole_begins_with_the_nation_and_says_nothing_twice() -> None:
    rows = shown(list(everything(cascade_of(read()))))
    assert rows[0] == "brevet/arbeid"
    assert "planen/rydde" not in rows  # it serves nothing: a gap, and no row
    said = [row.strip() for row in rows if not row.endswith("…")]
    assert len(said) == len(set(said))


def test_what_serves_an_indicator_of_the_goal_stands_below_the_indicator_only() -> None:
    rows = [row.strip() for row in shown(list(everything(cascade_of(read()))))]
    assert rows.count("planen/jobbklubb") == 1


def test_the_gaps_of_the_example() -> None:
    assert gaps(read()) == [
        ("nobody-works-for", "felles/okonomi", "planen"),
        ("action-without-goal", "planen/rydde", "planen"),
        ("demand-without-place", "brevet/klart-sprak", "planen"),
    ]


def test_a_cancelled_action_works_for_nothing() -> None:
    cancelled = PLAN.replace(
        "goal: kartet/fornoyde", "goal: kartet/fornoyde\n        progress: cancelled"
    )
    assert ("nobody-works-for", "kartet/fornoyde", "planen") in gaps(read(planen_yaml=cancelled))


def test_an_action_for_the_indicator_is_work_for_its_goal() -> None:
    only_indicator = PLAN.replace("        goal: kartet/jobb\n", "")
    assert ("nobody-works-for", "kartet/jobb", "planen") not in gaps(
        read(planen_yaml=only_indicator)
    )


def test_an_office_that_supports_the_nation_past_its_county_skips_a_level() -> None:
    past = OWN.replace("strategien/unge-i-arbeid", "brevet/arbeid")
    [gap] = [gap for gap in found(read(kartet_yaml=past)) if gap.kind == "level-skipped"]
    assert gap.node.address == "kartet/jobb"
    assert gap.upper is not None
    assert (gap.upper.address, gap.between) == ("brevet/arbeid", "strategien")


@pytest.mark.parametrize(
    ("what", "old", "new"),
    [
        ("the county has no goal for it", "supports: [brevet/arbeid]", "supports: []"),
        ("the county's plan is of another time", "2015–2018", "2011–2014"),
        ("the county steers on another line", "line: state", "line: municipal"),
        ("the office belongs to another county", "unit: fylket", "unit: direktoratet"),
    ],
)
def test_no_level_is_skipped_where(what: str, old: str, new: str) -> None:
    past = OWN.replace("strategien/unge-i-arbeid", "brevet/arbeid")
    made = read(kartet_yaml=past, strategien_yaml=COUNTY.replace(old, new))
    assert "level-skipped" not in {gap.kind for gap in found(made)}, what


def test_a_strategy_needs_no_actions_of_its_own_where_offices_work_for_it() -> None:
    assert not [gap for gap in gaps(read()) if gap[2] == "strategien"]
    alone = OWN.replace("            supports: [strategien/unge-i-arbeid]\n", "")
    assert gaps(read(kartet_yaml=alone))[1:3] == [
        ("nobody-works-for", "strategien/ungdom", "strategien"),
        ("nobody-works-for", "strategien/unge-i-arbeid", "strategien"),
    ]


def test_a_former_id_leads_to_the_thing_as_it_is_called_now() -> None:
    renamed = COUNTY.replace(
        "id: unge-i-arbeid", "id: unge\n            former_ids: [unge-i-arbeid]"
    )
    assert "  strategien/unge" in about(read(strategien_yaml=renamed), "kartet/jobb")


def test_a_circle_is_shown_once_and_ends() -> None:
    circle = COUNTY.replace("brevet/arbeid", "kartet/jobb")
    rows = about(read(strategien_yaml=circle), "kartet/jobb")
    assert [row.strip() for row in rows].count("kartet/jobb") == 1
    assert any(row.endswith("strategien/unge-i-arbeid …") for row in rows)


def test_a_scorecard_that_cannot_be_read_is_left_out() -> None:
    broken = workspace(FILES | {"kartet.yaml": OWN.replace("inherits:", "inherit:")})
    assert ("action-without-goal", "planen/rydde", "planen") in gaps(broken)


def test_a_plan_and_a_file_of_units_may_have_the_same_id() -> None:
    alone = OWN.replace("            supports: [strategien/unge-i-arbeid]\n", "")
    units = UNITS.replace("id: enheter", "id: strategien")
    made = read(kartet_yaml=alone, enheter_yaml=units)
    assert ("nobody-works-for", "strategien/ungdom", "strategien") in gaps(made)


LETTERS = st.sampled_from("abcdefgh")


@given(st.lists(st.tuples(LETTERS, LETTERS)), st.sets(LETTERS, min_size=1))
def test_every_node_around_is_a_full_row_exactly_once(
    pairs: list[tuple[str, str]], asked: set[str]
) -> None:
    nodes: dict[Key, Node] = {
        (letter, ()): Node("goal", letter, letter, letter, None, None, None, letter, ())
        for letter in "abcdefgh"
    }
    links = [Link((lower, ()), (upper, ()), "supports") for lower, upper in pairs]
    cascade = Cascade(nodes, links)
    keys = {(letter, ()) for letter in asked}
    full = [row.node.key for row in around(cascade, keys) if not row.again]
    assert sorted(full) == sorted({*keys, *cascade.all_above(*keys), *cascade.all_below(*keys)})


# ----- the command -----


def trace(*arguments: str) -> str:
    ran = navplan("--root", str(PLANS), "trace", *arguments)
    assert ran.code == 0, ran.err
    return ran.out


def test_the_table_shows_the_way_of_the_settlement_goal() -> None:
    lines = trace("bosetting").splitlines()
    kinds = [kind for line in lines for kind in ("goal ", "indicator ", "action ") if kind in line]
    assert kinds[-2:] == ["indicator ", "action "]
    assert all(len(line) <= 100 for line in lines)


def test_json_names_places_that_can_be_clicked() -> None:
    data = json.loads(trace("bosetting", "--format", "json"))
    [goal] = [node for node in data["nodes"] if node["id"] == "nav-harstad-malekart-2015/bosetting"]
    text = (PLANS / goal["file"]).read_text(encoding="utf-8").splitlines()
    assert text[goal["line"] - 1].strip() == "- id: bosetting"
    assert data["asked"] == ["nav-harstad-malekart-2015/bosetting"]


def test_a_plan_is_traced_with_the_demands_it_has_no_place_for() -> None:
    said = trace("nav-harstad-driftsplan-2015", "--format", "markdown")
    assert "imdi-samarbeidsavtale-2012/lokalsamfunnsutvikling" in said
    assert "has no place for it" in said


def test_an_indicator_of_the_catalogue_is_traced_through_all_its_uses() -> None:
    data = json.loads(trace("sykefravaer", "--format", "json"))
    assert "harstad-felles-malekart-2015/sykefravaer" in data["asked"]


LETTER = """\
kind: governing-document
id: brev
title: Brev
document_type: letter
goals:
  - id: a
    title: '«"A" <b> #1»'
  - id: b
    title: B
    supports: [brev/a]
"""


def test_the_diagram_has_every_link_and_quotes_what_people_write(tmp_path: Path) -> None:
    (tmp_path / "brev.yaml").write_text(LETTER, encoding="utf-8")
    ran = navplan("--root", str(tmp_path), "trace", "--format", "mermaid")
    assert ran.out.splitlines()[:4] == [
        "flowchart TD",
        '  n1["«#quot;A#quot; #lt;b#gt; #35;1»"]',
        '  n2["B"]',
        "  n1 --> n2",
    ]


MANDATE = """\
kind: mandate
id: mandat
title: Mandat
premises:
  - id: likeverd
    title: Likeverdige tjenester
"""


@pytest.mark.parametrize("shown_as", ["table", "markdown"])
def test_a_plan_that_nothing_is_linked_to_says_so(tmp_path: Path, shown_as: str) -> None:
    (tmp_path / "mandat.yaml").write_text(MANDATE, encoding="utf-8")
    ran = navplan("--root", str(tmp_path), "trace", "mandat", "--format", shown_as)
    assert ran.code == 0
    assert ran.out.splitlines()[-1] == NOTHING_LINKED


def test_a_plan_with_links_does_not_say_that_there_are_none() -> None:
    assert "Nothing here serves" not in trace("nav-harstad-driftsplan-2015")


def test_an_unknown_id_is_wrong_usage_with_the_nearest_ones() -> None:
    ran = navplan("--root", str(PLANS), "trace", "bosettning")
    assert (ran.code, ran.out) == (2, "")
    assert "nav-harstad-malekart-2015/bosetting" in ran.err
