"""A unit inherits shared goals: it may add to them and may not take anything away."""

from __future__ import annotations

from navplan.model.effective import EffectivePerspective
from navplan.model.inheritance import effective_perspectives, lineage
from tests.status_workspace import workspace

SHARED = """
kind: scorecard
id: shared
title: Shared
unit: office
period: 2015
perspectives:
  - id: users
    title: Users
    goals:
      - id: content
        title: Content users
        supports: [letter/one]
        success_factors:
          - id: polite
            title: Polite
        indicators:
          - indicator: complaints
            at_most: 10
          - indicator: survey
            at_least: 4
  - id: money
    title: Money
    goals:
      - id: budget
        title: Within budget
"""
OWN = """
kind: scorecard
id: own
title: Own
unit: office
period: 2015
inherits: shared
perspectives:
  - id: staff
    title: Staff
  - id: users
    title: The people we serve
    goals:
      - id: budget
        title: Spend what we have
        measured_by: the leader
      - id: settled
        title: Settled quickly
      - id: content
        title: Happy users
        number: "3.1"
        supports: [letter/two, letter/one]
        success_factors:
          - id: quick
            title: Quick
          - id: polite
            title: Very polite
        indicators:
          - indicator: waiting
            at_most: 3
          - indicator: complaints
            at_most: 5
"""
TEAM = """
kind: scorecard
id: team
title: Team
unit: office
period: 2015
inherits: own
perspectives:
  - id: users
    title: Users
    goals:
      - id: content
        title: Users
        indicators:
          - indicator: waiting
            id: waiting-at-the-desk
            at_most: 1
"""


def perspectives(file: str, **files: str) -> tuple[EffectivePerspective, ...]:
    found = workspace({f"{name}.yaml": text for name, text in files.items()})
    own, *inherited = lineage(found, f"{file}.yaml")
    return effective_perspectives(own, inherited)


def outline(found: tuple[EffectivePerspective, ...]) -> dict[str, list[str]]:
    return {one.id: [goal.id for goal in one.goals] for one in found}


def test_shared_perspectives_come_first_and_own_goals_are_added() -> None:
    found = perspectives("own", shared=SHARED, own=OWN)
    assert outline(found) == {"users": ["content", "settled"], "money": ["budget"], "staff": []}
    assert [one.title for one in found] == ["Users", "Money", "Staff"]


def test_a_goal_stays_where_it_is_shared_and_says_what_it_says_there() -> None:
    found = perspectives("own", shared=SHARED, own=OWN)
    (budget,) = found[1].goals
    assert (budget.title, budget.measured_by) == ("Within budget", "the leader")
    assert [origin.file for origin in budget.origins] == ["own.yaml", "shared.yaml"]


def test_a_unit_adds_to_a_shared_goal_and_sets_its_own_target() -> None:
    goal = perspectives("own", shared=SHARED, own=OWN)[0].goals[0]
    assert (goal.title, goal.number, goal.supports) == (
        "Content users",
        "3.1",
        ("letter/one", "letter/two"),
    )
    assert [(use.id, use.use.at_most, use.origin.file) for use in goal.uses] == [
        ("complaints", 5, "own.yaml"),
        ("survey", None, "shared.yaml"),
        ("waiting", 3, "own.yaml"),
    ]
    assert goal.uses[0].origin.path == ("perspectives", 1, "goals", 2, "indicators", 1)
    assert [factor.success_factor.title for factor in goal.success_factors] == [
        "Very polite",
        "Quick",
    ]


def test_inheritance_goes_over_several_steps() -> None:
    goal = perspectives("team", shared=SHARED, own=OWN, team=TEAM)[0].goals[0]
    assert [use.id for use in goal.uses] == [
        "complaints",
        "survey",
        "waiting",
        "waiting-at-the-desk",
    ]
    assert [origin.file for origin in goal.origins] == ["team.yaml", "own.yaml", "shared.yaml"]


def test_a_circle_ends_where_it_closes() -> None:
    circular = SHARED.replace("period: 2015\n", "period: 2015\ninherits: own\n")
    assert outline(perspectives("shared", shared=circular, own=OWN)) == {
        "staff": [],
        "users": ["budget", "settled", "content"],
        "money": [],
    }


def test_an_unknown_shared_scorecard_is_as_if_it_were_empty() -> None:
    assert outline(perspectives("own", own=OWN)) == {
        "staff": [],
        "users": ["budget", "settled", "content"],
    }


def test_what_a_file_has_twice_stays_twice() -> None:
    twice = OWN.replace("id: settled", "id: budget")
    assert outline(perspectives("own", own=twice))["users"] == ["budget", "budget", "content"]


def test_a_file_without_a_scorecard_has_no_lineage() -> None:
    assert list(lineage(workspace({}), "organisation.yaml")) == []
