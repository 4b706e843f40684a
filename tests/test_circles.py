"""Circles among things with any number of ways: none overlooked, none invented, however long."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from navplan.rules.references.circles import circle_in, knots
from navplan.rules.runner import run_rules
from tests.test_rules import AS_OF
from tests.workspaces import workspace

Ways = dict[str, set[str]]

WAYS = st.dictionaries(st.sampled_from("abcdef"), st.sets(st.sampled_from("abcdefg")))


def reached_from(start: str, ways: Ways) -> set[str]:
    """Everything that some way leads to, told apart from `start` itself."""
    reached: set[str] = set()
    pending = [start]
    while pending:
        new = ways.get(pending.pop(), set()) - reached
        reached |= new
        pending += new
    return reached


@given(WAYS)
def test_what_comes_back_to_itself_is_in_a_knot_and_nothing_else(ways: Ways) -> None:
    inside = [thing for knot in knots(ways) for thing in knot]
    assert sorted(inside) == sorted(each for each in ways if each in reached_from(each, ways))


@given(WAYS)
def test_a_knot_is_what_leads_to_each_other(ways: Ways) -> None:
    for knot in knots(ways):
        assert all(set(knot) <= reached_from(thing, ways) for thing in knot)
        assert knot == [thing for thing in ways if thing in knot]


@given(WAYS)
def test_a_circle_is_closed_and_goes_through_the_first(ways: Ways) -> None:
    for knot in knots(ways):
        circle = circle_in(knot, ways)
        assert circle[0] == knot[0]
        assert set(circle) <= set(knot)
        assert len(set(circle)) == len(circle)
        for thing, onwards in zip(circle, [*circle[1:], circle[0]], strict=True):
            assert onwards in ways[thing]


def test_the_shortest_circle_is_shown() -> None:
    ways = {"a": {"b"}, "b": {"c"}, "c": {"a", "d"}, "d": {"b"}}
    (knot,) = knots(ways)
    assert circle_in(knot, ways) == ["a", "b", "c"]


def test_a_long_circle_needs_no_more_room_than_it_has_things() -> None:
    many = 20_000
    ways = {each: [(each + 1) % many] for each in range(many)}
    (knot,) = knots(ways)
    assert circle_in(knot, ways) == list(range(many))


def test_circles_with_something_in_common_are_one_finding_with_all_places() -> None:
    goals = {"a": ["b"], "b": ["a", "c"], "c": ["b"]}
    lines = "\n".join(
        f"  - {{id: {goal}, title: {goal}, supports: [{', '.join(f's/{up}' for up in ups)}]}}"
        for goal, ups in goals.items()
    )
    head = "kind: strategic-plan\nid: s\ntitle: S\nunit: nav-hedmark\nperiod: 2016-2020\ngoals:\n"
    read = workspace({"plan.yaml": f"{head}{lines}\n"})
    (found,) = run_rules(read, as_of=AS_OF, select=["REF005"])
    assert found.params["circle"] == "s/a → s/b → s/a"
    assert found.place is not None
    assert found.place.line == 7
    assert [(each.params["id"], each.place and each.place.line) for each in found.related] == [
        ("s/b", 8),
        ("s/b", 8),
        ("s/c", 9),
    ]
