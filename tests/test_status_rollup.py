"""From indicators to goals, perspectives and plans: the worst colour, and what it rests on."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from navplan.render.voice import Voice
from navplan.status import Coverage, Status, StatusItem, status_of_plan
from navplan.status.rollup import worst
from tests.status_workspace import argument, status_at, workspace

LEAST = Decimal("0.6")

ROWS = """
green yellow red                       -> red
green missing                          -> insufficient
red missing                            -> red
green green missing                    -> green
green no_target no_target              -> green
green green green missing missing      -> green
                                       -> no_basis
no_basis no_basis                      -> no_basis
awaiting awaiting                      -> awaiting
missing missing                        -> missing
unscored awaiting                      -> awaiting
no_target unscored not_applicable not_started -> not_started
no_target unscored not_applicable      -> not_applicable
no_target unscored                     -> unscored
no_target no_basis                     -> no_target
suppressed suppressed                  -> suppressed
suppressed awaiting                    -> suppressed
suppressed missing                     -> missing
invalid invalid                        -> missing
insufficient insufficient              -> missing
invalid awaiting                       -> missing
yellow suppressed                      -> insufficient
red invalid suppressed missing         -> red
green awaiting not_started no_basis    -> green
"""


@pytest.mark.parametrize("row", ROWS.strip("\n").splitlines())
def test_the_worst_colour_of_the_children(row: str) -> None:
    children, parent = row.split("->")
    found = worst([Status(child) for child in children.split()], LEAST)
    assert found.status == parent.strip()


def test_coverage_is_what_has_a_colour_of_what_should() -> None:
    children = [Status.GREEN, Status.GREEN, Status.MISSING, Status.NO_TARGET]
    assert str(worst(children, LEAST).share) == "2/3"
    assert worst([Status.AWAITING], LEAST).share is None


# ----- whole scorecards -----

CATALOGUE = """
kind: indicators
id: catalogue
title: Catalogue
indicators:
  - id: good
    title: Good
    direction: higher
    frequency: year
  - id: fair
    title: Fair
    direction: higher
    frequency: year
    line: state
  - id: unknown
    title: Unknown
    direction: higher
    frequency: month
"""
VALUES = """
kind: measurements
unit: office
values:
  good:
    2015: 10
  fair:
    2015: 9
comments:
  fair:
    2015: Nearly there.
    2014: Far away.
"""
SHARED = """
kind: scorecard
id: shared
title: Shared
unit: town
line: municipal
period: 2015
perspectives:
  - id: users
    title: Users
    goals:
      - id: first
        title: First
        indicators:
          - indicator: good
            at_least: 10
          - indicator: unknown
            at_least: 10
"""
OWN = """
kind: scorecard
id: own
title: Own
unit: office
line: municipal
period: 2015
inherits: shared
perspectives:
  - id: users
    title: Our users
    goals:
      - id: second
        title: Second
        line: shared
        indicators:
          - indicator: fair
            at_least: 10
          - indicator: unknown
            id: not-counted
            at_least: 10
            contributes: false
      - id: first
        title: First, as we say it
        indicators:
          - indicator: good
            at_least: 11
  - id: money
    title: Money
"""
TOWN = """
kind: organisation
id: town-organisation
title: Town
units:
  - id: town
    name: Town
    type: municipality
"""
FILES = {
    "a-catalogue.yaml": CATALOGUE,
    "b-own.yaml": OWN,
    "c-shared.yaml": SHARED,
    "d-values.yaml": VALUES,
    "e-town.yaml": TOWN,
}


def standing(files: dict[str, str] | None = None, as_of: str = "2015-12-31") -> list[StatusItem]:
    return list(status_at(workspace(files or FILES), as_of))


def shown(item: StatusItem) -> tuple[str, str, str | None, str]:
    return item.kind, item.id, item.parent, str(item.status)


def test_parents_come_before_their_children_and_inherited_goals_first() -> None:
    assert [shown(item) for item in standing() if item.plan == "own"] == [
        ("plan", "own", None, "missing"),
        ("perspective", "own/users", "own", "insufficient"),
        ("goal", "own/first", "own/users", "insufficient"),
        ("indicator", "own/good", "own/first", "yellow"),
        ("indicator", "own/unknown", "own/first", "missing"),
        ("goal", "own/second", "own/users", "yellow"),
        ("indicator", "own/fair", "own/second", "yellow"),
        ("indicator", "own/not-counted", "own/second", "missing"),
        ("perspective", "own/money", "own", "no_basis"),
    ]


def test_counts_are_leaf_indicators_and_the_share_is_of_the_children() -> None:
    by_id = {item.id: item for item in standing()}
    assert by_id["own"].coverage == Coverage(2, 3, Fraction(0), ())
    assert by_id["own/users"].coverage == Coverage(2, 3, Fraction(1, 2), ())
    assert by_id["own/second"].coverage == Coverage(1, 1, Fraction(1), ())
    assert by_id["own/money"].coverage == Coverage(0, 0, None, ())
    assert by_id["own/good"].coverage is None


def test_what_is_not_counted_is_told_apart() -> None:
    without_target = OWN.replace("            at_least: 11\n", "")
    by_id = {item.id: item for item in standing({**FILES, "b-own.yaml": without_target})}
    coverage = by_id["own/first"].coverage
    assert coverage
    assert coverage.apart == ((Status.NO_TARGET, 1),)


def test_an_inherited_use_is_judged_for_the_unit_that_inherits_it() -> None:
    by_id = {item.id: item for item in standing()}
    assert (by_id["own/good"].unit, str(by_id["own/good"].value)) == ("office", "10")
    assert (by_id["shared/good"].unit, by_id["shared/good"].value) == ("town", None)
    assert (by_id["own/unknown"].origin.file, by_id["own/good"].origin.file) == (
        "c-shared.yaml",
        "b-own.yaml",
    )


def test_the_line_is_that_of_the_nearest_thing_that_has_one() -> None:
    lines = {item.id: item.line for item in standing()}
    assert lines["own/good"] == lines["own/users"] == lines["own"] == "municipal"
    assert lines["own/second"] == "shared"
    assert lines["own/fair"] == "shared", "a goal’s line goes before the definition’s"


def test_the_leader_s_comment_on_the_judged_period_comes_along() -> None:
    (fair,) = [item for item in standing() if item.id == "own/fair"]
    assert fair.comment
    assert fair.comment.text == "Nearly there."
    assert fair.comment.origin.path == ("comments", "fair", "2015")


@pytest.mark.parametrize(
    ("as_of", "said"),
    [
        ("2015-05-31", "Nearly there."),
        ("2015-08-31", "No value yet."),
        ("2015-09-30", "Still none."),
    ],
)
def test_what_the_leader_has_said_since_comes_before_that(as_of: str, said: str) -> None:
    values = VALUES.replace("  fair:\n    2015: 9", "  fair:\n    2015-05: 9").replace(
        "    2015: Nearly there.",
        "    2015-05: Nearly there.\n    2015-07: No value yet.\n    2015-09: Still none.",
    )
    monthly = CATALOGUE.replace("frequency: year\n    line: state", "frequency: month")
    files = {**FILES, "a-catalogue.yaml": monthly, "d-values.yaml": values}
    (fair,) = [item for item in standing(files, as_of) if item.id == "own/fair"]
    assert str(fair.period) == "2015-05"
    assert fair.comment
    assert fair.comment.text == said


def test_a_parent_says_which_children_and_how_much_is_measured() -> None:
    (users,) = [item for item in standing() if item.id == "own/users"]
    assert argument(users) == [
        "First: too little measured",
        "Second: yellow",
        "50 % of what should have a colour has one; 60 % is needed",
        "status: too little measured",
    ]


def test_the_workspace_says_how_much_must_be_measured() -> None:
    settings = "navplan: 1\nstatus:\n  min_coverage: 0.5\n"
    by_id = {item.id: item for item in standing({**FILES, "navplan.yaml": settings})}
    assert by_id["own/users"].status is Status.YELLOW


def test_an_indicator_that_no_catalogue_defines_is_invalid() -> None:
    files = {**FILES, "a-catalogue.yaml": CATALOGUE.replace("id: good", "id: better")}
    by_id = {item.id: item for item in standing(files)}
    item = by_id["own/good"]
    assert (item.status, item.title) == (Status.INVALID, "good")
    assert argument(item)[0] == "no catalogue that can be read defines good"


def test_former_ids_lead_to_what_they_became() -> None:
    files = {
        **FILES,
        "a-catalogue.yaml": CATALOGUE.replace("id: good\n", "id: better\n    former_ids: [good]\n"),
        "e-town.yaml": TOWN,
    }
    (item,) = [each for each in standing(files) if each.id == "own/good"]
    assert (item.indicator, str(item.value)) == ("better", "10")


def test_two_files_that_give_the_same_value_give_none() -> None:
    again = VALUES.partition("comments")[0]
    (item,) = [
        each for each in standing({**FILES, "f-values.yaml": again}) if each.id == "own/fair"
    ]
    assert item.status is Status.INVALID
    assert [origin.file for origin in item.trace[-2].origins] == ["d-values.yaml", "f-values.yaml"]


def test_the_order_of_files_changes_nothing() -> None:
    renamed = {
        "a-values.yaml": VALUES,
        "b-own.yaml": OWN,
        "c-shared.yaml": SHARED,
        "d-town.yaml": TOWN,
        "e-catalogue.yaml": CATALOGUE,
    }
    assert [shown(item) for item in standing(renamed)] == [shown(item) for item in standing()]


def test_every_trace_ends_in_its_status_and_points_into_its_files() -> None:
    found = workspace(FILES)
    voice = Voice("en")
    for item in status_at(found, "2015-12-31"):
        last = voice.said(item.trace[-1].said)
        assert str(item.status) in last or not item.status.is_colour
        for step in item.trace:
            for origin in step.origins:
                if origin.file in found.records:
                    assert found.document(origin.file).place_of(origin.path).line >= 1


def test_where_the_definition_is_silent_the_success_factor_and_the_goal_say_how_often() -> None:
    silent = CATALOGUE.replace("    frequency: month\n", "")
    monthly = SHARED.replace(
        "        title: First\n", "        title: First\n        measured: månedlig\n"
    )
    files = {**FILES, "a-catalogue.yaml": silent, "c-shared.yaml": monthly}
    statuses = {item.id: item.status for item in standing(files, "2015-06-30")}
    assert statuses["shared/unknown"] is Status.MISSING
    assert statuses["own/not-counted"] is Status.INVALID

    factor = (
        "        success_factors:\n          - id: quick\n            title: Quick\n"
        "            measured: årlig\n        indicators:"
    )
    yearly = monthly.replace("        indicators:", factor).replace(
        "- indicator: unknown\n", "- indicator: unknown\n            success_factor: shared/quick\n"
    )
    found = standing({**files, "c-shared.yaml": yearly}, "2015-06-30")
    assert {item.id: item.status for item in found}["shared/unknown"] is Status.AWAITING


def test_a_file_without_a_scorecard_has_no_status() -> None:
    found = workspace(FILES)
    assert status_of_plan(found, "d-values.yaml", as_of=date(2015, 12, 31)) == ()
    everything = status_at(found, "2015-12-31")
    alone = status_of_plan(found, "b-own.yaml", as_of=date(2015, 12, 31))
    assert alone == tuple(item for item in everything if item.plan == "own")
