"""Strategic plans and programmes stand somewhere too; what is not computed yet says so."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from textwrap import indent

import pytest

from navplan.status import StatusItem, status_of
from tests.command import navplan
from tests.status_workspace import ORGANISATION, argument, judged, status_at, workspace

CATALOGUE = """\
kind: indicators
id: catalogue
title: Indicators
indicators:
  - id: employment
    title: Employment in the county
    direction: higher
  - id: jobs
    title: People who found a job
    direction: higher
    frequency: year
"""
STRATEGY = """\
kind: strategic-plan
id: strategy
title: Strategy 2014–2016
unit: office
period: 2014–2016
line: shared
indicators:
  - indicator: employment
    trend: up
goals:
  - id: everybody
    title: Everybody takes part
focus_areas:
  - id: young
    title: Young people
    goals:
      - id: to-work
        title: From school to work
        indicators:
          - indicator: jobs
            at_least: 10
            tolerance: 2
  - id: old
    title: Older people
"""
PROGRAMME = """\
kind: programme
id: programme
title: Development programme
unit: office
period: 2015
goals:
  - id: learn
    title: Learn from it
    indicators:
      - indicator: jobs
        at_least: 10
"""
VALUES = """\
kind: measurements
unit: office
values:
  jobs:
    2015: 9
"""


def standing(*, as_of: str = "2015-12-31", **files: str) -> list[StatusItem]:
    """Everything in a workspace of these files, with the catalogue and the values."""
    texts = {"catalogue": CATALOGUE, "values": VALUES, **files}
    return list(status_at(workspace({f"{name}.yaml": text for name, text in texts.items()}), as_of))


def shown(items: list[StatusItem]) -> list[tuple[str, str, str | None, str]]:
    return [(one.kind, one.id, one.parent, str(one.status)) for one in items]


# ----- strategic plans and programmes -----


def test_a_strategic_plan_has_its_own_indicators_goals_and_focus_areas_with_goals() -> None:
    assert shown(standing(strategy=STRATEGY)) == [
        ("plan", "strategy", None, "insufficient"),
        ("indicator", "strategy/employment", "strategy", "invalid"),
        ("goal", "strategy/everybody", "strategy", "no_basis"),
        ("perspective", "strategy/young", "strategy", "yellow"),
        ("goal", "strategy/to-work", "strategy/young", "yellow"),
        ("indicator", "strategy/jobs", "strategy/to-work", "yellow"),
        ("perspective", "strategy/old", "strategy", "no_basis"),
    ]


def test_a_programme_has_goals_with_indicators() -> None:
    assert shown(standing(programme=PROGRAMME)) == [
        ("plan", "programme", None, "yellow"),
        ("goal", "programme/learn", "programme", "yellow"),
        ("indicator", "programme/jobs", "programme/learn", "yellow"),
    ]


def test_only_a_direction_and_a_trend_are_enough_to_be_listed() -> None:
    """“Employment rises”: no unit of measure, no baseline, no target figure, and none invented."""
    (item,) = [one for one in standing(strategy=STRATEGY) if one.id == "strategy/employment"]
    assert (item.measured_in, item.target, item.value) == (None, None, None)
    assert argument(item) == [
        "judged as of 31 December 2015",
        "trend: up is not computed in this version",
        "status: cannot be judged",
    ]
    assert [one.path for one in item.trace[1].origins] == [("indicators", 0, "trend")]


def test_a_plan_without_any_indicator_has_nothing_to_judge() -> None:
    bare = PROGRAMME.partition("    indicators:")[0]
    assert [str(one.status) for one in standing(programme=bare)] == ["no_basis", "no_basis"]


def test_a_plan_without_goals_and_indicators_comes_only_where_it_is_asked_for() -> None:
    empty = PROGRAMME.partition("goals:")[0]
    found = workspace({"programme.yaml": empty})
    assert status_of(found, as_of=date(2015, 12, 31)) == ()
    asked = status_of(found, as_of=date(2015, 12, 31), empty=True)
    assert shown(list(asked)) == [("plan", "programme", None, "no_basis")]


def test_a_programme_without_a_unit_cannot_be_judged_and_says_what_to_write() -> None:
    of_nobody = PROGRAMME.replace("unit: office\n", "")
    items = standing(programme=of_nobody)
    assert [one.unit for one in items] == [None, None, None]
    assert "write the plan’s unit: what is measured is measured in a unit" in argument(items[-1])
    assert str(items[-1].status) == "invalid"


# ----- what this version does not compute -----

OVERRIDE = "override: {status: green, date: 2015-12-01, expires: 2016-02-01, role: x, reason: y}"

TARGETS = [
    ("change: {by: 0.5, per: year}", "change"),
    ("change: {by: [0.5, 1.0], per: year, from: baseline}", "change"),
    ("path: {2014: 4.0, 2018: 3.6}", "path"),
    ("step: {by: -0.1, per: year, from: {2014: 4.0}}", "step"),
    ("trend: up", "trend: up"),
    ("relative_to: {own: same_period_last_year, at_least: 0}", "relative_to"),
    ("done_by: 2015-09-01", "done_by"),
    ("range_limits: {green: [4, 6], yellow: [3, 7]}", "range_limits"),
]
BANDS = [
    ("at_least: 5\npace: {green: 95, yellow: 85}", "pace"),
    ("at_least: 5\nrange_limits: {green: [4, 6], yellow: [3, 7]}", "range_limits"),
]
OTHERS = [
    ("at_least: 5\ncompare_with: previous", "compare_with: previous"),
    ("at_least: 5\ndead_band: 2", "dead_band: 2"),
    (f"at_least: 5\n{OVERRIDE}", "override: green"),
]


@pytest.mark.parametrize(("use", "waits"), [*TARGETS, *BANDS, *OTHERS])
def test_what_a_use_says_and_is_not_computed_withholds_its_colour(use: str, waits: str) -> None:
    item = judged(use, {"2015": "5"})
    assert str(item.status) == "invalid"
    assert f"{waits} is not computed in this version" in argument(item)
    assert str(item.value) == "5", "the value is shown all the same"


@pytest.mark.parametrize("use", ["compare_with: previous", "dead_band: 2"])
def test_no_trend_is_shown_in_place_of_the_one_that_is_asked_for(use: str) -> None:
    values = {"2014": "3", "2015": "5"}
    assert judged("at_least: 5", values).trend
    assert judged(f"at_least: 5\n{use}", values).trend is None


def test_a_baseline_alone_changes_nothing() -> None:
    item = judged("at_least: 5\nbaseline: {period: 2012, value: 3}", {"2015": "5"})
    assert str(item.status) == "green"


def test_two_targets_are_still_two_targets() -> None:
    item = judged("at_least: 5\ntrend: up", {"2015": "5"})
    assert "two targets are written, at_least and trend; keep one of them" in argument(item)


CARD = """\
kind: scorecard
id: card
title: Scorecard
unit: office
period: 2015
{plan}
perspectives:
  - id: users
    title: Users
{perspective}
    goals:
      - id: work
        title: To work
{goal}
        indicators:
          - indicator: jobs
            at_least: 10
            tolerance: 2
{use}
"""
JUDGEMENT = "judgement: {status: green, date: 2015-12-01, role: leader, reason: y}"


def card(*, plan: str = "", perspective: str = "", goal: str = "", use: str = "") -> dict[str, str]:
    """The statuses in a scorecard whose one indicator is yellow, with more written in places."""
    text = CARD.format(
        plan=plan,
        perspective=indent(perspective, " " * 4),
        goal=indent(goal, " " * 8),
        use=indent(use, " " * 12),
    )
    return {
        one.kind: str(one.status) if str(one.status) != "invalid" else why(one)
        for one in standing(card=text)
    }


def why(item: StatusItem) -> str:
    (said,) = [said for said in argument(item) if said.endswith(" is not computed in this version")]
    return said.removesuffix(" is not computed in this version")


YELLOW = {"plan": "yellow", "perspective": "yellow", "goal": "yellow", "indicator": "yellow"}


def test_the_worst_colour_is_computed_whether_it_is_written_or_not() -> None:
    assert card() == card(goal="roll_up: worst", perspective="roll_up: worst") == YELLOW


@pytest.mark.parametrize(
    ("written", "where", "waits"),
    [
        (JUDGEMENT, "goal", "judgement: green"),
        ("roll_up: share", "perspective", "roll_up: share"),
        ("roll_up: weighted", "plan", "roll_up: weighted"),
        (OVERRIDE, "goal", "override: green"),
        (OVERRIDE, "perspective", "override: green"),
        (OVERRIDE, "plan", "override: green"),
    ],
)
def test_how_a_parent_is_judged_otherwise_withholds_its_colour(
    written: str, where: str, waits: str
) -> None:
    found = card(**{where: written})
    assert found[where] == waits
    assert found["indicator"] == "yellow", "what is below is shown all the same"


@pytest.mark.parametrize(
    ("where", "written", "above", "waits"),
    [
        ("use", "weight: 2", "goal", "People who found a job: weight: 2"),
        ("use", "critical: yes", "goal", "People who found a job: critical: yes"),
        ("goal", "weight: 0", "perspective", "To work: weight: 0"),
        ("goal", "critical: yes", "perspective", "To work: critical: yes"),
        ("perspective", "weight: 3", "plan", "Users: weight: 3"),
    ],
)
def test_what_a_child_weighs_withholds_the_colour_of_its_parent(
    where: str, written: str, above: str, waits: str
) -> None:
    """The child keeps its own colour: nothing about that is unclear."""
    found = card(**{where: written})
    assert found[above] == waits
    assert found["indicator"] == "yellow"


def test_a_use_that_does_not_contribute_has_no_weight() -> None:
    found = card(use="weight: 2\ncontributes: false")
    assert found == {
        "plan": "no_basis",
        "perspective": "no_basis",
        "goal": "no_basis",
        "indicator": "yellow",
    }


def test_a_plan_that_says_how_much_must_be_measured_says_so_for_everything_in_it() -> None:
    found = card(plan="min_coverage: 80 %")
    assert found["goal"] == "min_coverage: 0.8"
    assert found["indicator"] == "yellow"


def test_too_little_measured_never_hides_a_red() -> None:
    text = CARD.format(plan="min_coverage: 80 %", perspective="", goal="", use="")
    items = standing(card=text.replace("tolerance: 2", "tolerance: 0"))
    assert {str(one.status) for one in items} == {"red"}


def test_what_is_shared_of_how_a_scorecard_is_judged_is_inherited() -> None:
    shared = CARD.format(plan="roll_up: share\n" + OVERRIDE, perspective="", goal="", use="")
    heir = "kind: scorecard\nid: heir\ntitle: Heir\nunit: office\nperiod: 2015\ninherits: card\n"
    (plan,) = [one for one in standing(card=shared, heir=heir) if one.id == "heir"]
    assert why(plan) == "roll_up: share", "the override is about the shared scorecard alone"
    assert [one.file for one in plan.trace[-2].origins] == ["card.yaml"]


def test_an_adjusted_weight_is_shown_where_it_is_written() -> None:
    shared = CARD.format(plan="", perspective="", goal=" " * 8 + "critical: yes", use="")
    heir = (
        "kind: scorecard\nid: heir\ntitle: Heir\nunit: office\nperiod: 2015\ninherits: card\n"
        "adjust:\n  goals:\n    - goal: card/work\n      weight: 2\n      critical: no\n"
    )
    found = {one.id: one for one in standing(card=shared, heir=heir)}
    assert why(found["card/users"]) == "To work: critical: yes"
    assert why(found["heir/users"]) == "To work: weight: 2"
    assert found["heir/users"].trace[-2].origins[0].path == ("adjust", "goals", 0, "weight")


# ----- measurements of another sort -----


@pytest.mark.parametrize(
    ("value", "why"),
    [
        ("{done: 2015-08-20}", "done goes with “measure: milestone”"),
        ("{done: no}", "done goes with “measure: milestone”"),
        ("{value: 5, level: High}", "level goes with “measure: scale”"),
        (
            "{judgement: {status: green, date: 2015-12-01, role: leader, reason: Fine}}",
            "judgement goes with “measure: judgement”",
        ),
    ],
)
def test_a_measurement_of_another_sort_is_a_record_that_cannot_be_judged(
    value: str, why: str
) -> None:
    item = judged("at_least: 5", {"2015": value})
    assert str(item.status) == "invalid"
    assert any(f"2015: {why}, and the indicator has" in said for said in argument(item))


def test_a_milestone_that_is_done_is_not_computed() -> None:
    item = judged("done_by: 2015-09-01", {"2015": "{done: 2015-08-20}"}, measure="milestone")
    assert argument(item)[1:] == [
        "measure: milestone is not computed in this version",
        "status: cannot be judged",
    ]


# ----- at the command line -----


OPERATING_PLAN = """\
kind: operating-plan
id: year-plan
title: The plan of the year
unit: office
period: 2015
scorecard: card
"""
RENAMED = """\
kind: strategic-plan
id: strategy
title: Strategy
unit: office
period: 2014–2016
former_ids: [old-strategy]
focus_areas:
  - id: young
    title: Young people
    former_ids: [youth]
    goals:
      - id: to-work
        title: From school to work
        indicators:
          - indicator: jobs
            at_least: 10
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A strategy that was renamed, a plan whose scorecard is elsewhere, a programme of nothing."""
    files = {
        "organisation": ORGANISATION,
        "catalogue": CATALOGUE,
        "values": VALUES,
        "strategy": RENAMED,
        "programme": PROGRAMME.partition("goals:")[0],
        "plan": OPERATING_PLAN,
        "bare": OPERATING_PLAN.replace("year-plan", "bare").replace("scorecard: card\n", ""),
        "card": CARD.format(plan="", perspective="", goal="", use=""),
    }
    for name, text in files.items():
        (tmp_path / f"{name}.yaml").write_text(text, encoding="utf-8")
    return tmp_path


def ids(root: Path, *selectors: str) -> list[str]:
    ran = navplan("status", *selectors, "--as-of", "2015-12-31", "--format", "json", cwd=root)
    assert ran.code == 0, ran.err
    return [item["id"] for item in json.loads(ran.out)["items"]]


YOUNG = ["strategy/young", "strategy/to-work", "strategy/jobs"]


@pytest.mark.parametrize(
    ("selector", "means"),
    [
        ("strategy", ["strategy", *YOUNG]),
        ("old-strategy", ["strategy", *YOUNG]),
        ("young", YOUNG),
        ("youth", YOUNG),
        ("old-strategy/youth", YOUNG),
        ("to-work", YOUNG[1:]),
        ("year-plan", ["card", "card/users", "card/work", "card/jobs"]),
        ("programme", ["programme"]),
    ],
)
def test_what_a_selector_means(root: Path, selector: str, means: list[str]) -> None:
    assert ids(root, selector) == means


def test_without_a_selector_a_plan_of_nothing_is_left_out(root: Path) -> None:
    assert [one for one in ids(root) if "/" not in one] == ["card", "strategy"]


def test_a_plan_with_goals_and_a_scorecard_elsewhere_stands_for_both(root: Path) -> None:
    text = RENAMED.replace("focus_areas:", "scorecard: card\nfocus_areas:")
    (root / "strategy.yaml").write_text(text, encoding="utf-8")
    assert [one for one in ids(root, "strategy") if "/" not in one] == ["card", "strategy"]


def test_what_exists_and_has_no_status_is_not_called_unknown(root: Path) -> None:
    ran = navplan("status", "bare", cwd=root)
    assert (ran.code, "nothing in “bare” has a status" in ran.err) == (2, True)
    assert "nothing here is called “bar”" in navplan("status", "bar", cwd=root).err


def test_a_slip_in_the_last_part_of_an_address_is_enough_to_find_it(root: Path) -> None:
    assert "there is strategy/to-work" in navplan("status", "to-wrk", cwd=root).err


def test_each_row_is_indented_below_its_parent(root: Path) -> None:
    lines = navplan("status", "strategy", "--as-of", "2015-12-31", cwd=root).out.splitlines()
    names = ("Strategy", "Young", "From school", "People")
    found = [len(line) - len(line.lstrip()) for line in lines for one in names if one in line[:20]]
    assert found == [0, 1, 2, 3]
    alone = navplan("status", "to-work", "--as-of", "2015-12-31", cwd=root).out
    assert "\nFrom school to work" in alone


def test_the_values_of_another_unit_count_where_the_use_says_so() -> None:
    county = ORGANISATION + "  - id: county\n    name: The county\n    type: county\n"
    elsewhere = STRATEGY.replace("at_least: 10", "at_least: 10\n            unit: county")
    measured = "kind: measurements\nunit: {unit}\nvalues:\n  jobs:\n    2015: {value}\n"
    files = {
        "organisation.yaml": county,
        "catalogue.yaml": CATALOGUE,
        "strategy.yaml": elsewhere,
        "own.yaml": measured.format(unit="office", value=3),
        "county.yaml": measured.format(unit="county", value=12),
    }
    found = {item.id: item for item in status_at(workspace(files), "2015-12-31")}
    item = found["strategy/jobs"]
    assert (str(item.value), item.status, item.unit) == ("12", "green", "office")
