"""A unit keeps a shared goal and gives it a target of its own: what it writes counts, no more."""

from __future__ import annotations

from textwrap import indent

import pytest

from navplan.model.effective import EffectiveGoal, EffectiveUse
from navplan.model.inheritance import effective_perspectives, lineage
from navplan.status import StatusItem
from navplan.workspace import Workspace
from tests.status_workspace import argument, status_at, workspace

CATALOGUE = """\
kind: indicators
id: catalogue
title: Indicators
indicators:
  - id: sick-leave
    title: Sick leave
    direction: lower
    measured_in: percent
    decimals: 1
    frequency: year
"""
SHARED = """\
kind: scorecard
id: shared
title: For all units
unit: office
period: 2015
former_ids: [common]
perspectives:
  - id: staff
    title: Staff
    goals:
      - id: good-place
        title: A good place to work
        number: 2.2
        result_target: Fewer who are ill
        measured_by: the personnel department
        former_ids: [well-being]
        indicators:
          - indicator: sick-leave
            at_most: 7.5
            tolerance: 0.5 pp
            measured_by: the personnel department
"""
VALUES = """\
kind: measurements
unit: office
values:
  sick-leave:
    2015: 6.8
"""


def own(adjust: str, *, id_: str = "own", inherits: str = "shared", more: str = "") -> str:
    """A scorecard that inherits and says this below `adjust`."""
    head = f"kind: scorecard\nid: {id_}\ntitle: Ours\nunit: office\nperiod: 2015\n"
    return f"{head}inherits: {inherits}\nadjust:\n{indent(adjust, '  ')}\n{more}"


def files(*scorecards: str, shared: str = SHARED) -> Workspace:
    """The shared scorecard, the indicator and its value, and scorecards in files a, b and on."""
    found = {"catalogue.yaml": CATALOGUE, "shared.yaml": shared, "values.yaml": VALUES}
    for name, text in zip("abc", scorecards, strict=False):
        found[f"{name}.yaml"] = text
    return workspace(found)


def goal_in(found: Workspace, file: str = "a.yaml") -> EffectiveGoal:
    nearest, *above = lineage(found, file)
    (perspective,) = effective_perspectives(nearest, above)
    (goal,) = perspective.goals
    return goal


def use_in(found: Workspace, file: str = "a.yaml") -> EffectiveUse:
    (use,) = goal_in(found, file).uses
    return use


def item_of(found: Workspace, id_: str) -> StatusItem:
    (item,) = [one for one in status_at(found, "2015-12-31") if one.id == id_]
    return item


OWN_TARGET = """\
indicators:
  - indicator: shared/sick-leave
    at_most: 6.5
    reason: We are few, and seldom ill"""


def test_a_target_of_its_own_counts_for_the_unit_and_for_nobody_else() -> None:
    found = files(own(OWN_TARGET))
    ours, theirs = item_of(found, "own/sick-leave"), item_of(found, "shared/sick-leave")
    assert (str(ours.target_number), ours.status) == ("6.5", "yellow")
    assert (str(theirs.target_number), theirs.status) == ("7.5", "green")


def test_what_is_not_written_is_inherited() -> None:
    use = use_in(files(own(OWN_TARGET))).use
    assert use.tolerance
    assert use.tolerance.written == "0.5 pp"
    assert use.measured_by == "the personnel department"


def test_the_use_stays_the_shared_one() -> None:
    use = use_in(files(own(OWN_TARGET)))
    assert (use.id, use.origin.file) == ("sick-leave", "shared.yaml")
    assert use.reason == "We are few, and seldom ill"


def test_the_trace_leads_to_the_line_where_each_thing_is_written() -> None:
    """The target is the unit's own, in line 9 of its file; the band is still the shared one."""
    found = files(own(OWN_TARGET))
    item = item_of(found, "own/sick-leave")
    lines = {
        said.partition(":")[0]: [(one.file, found.line(one.file, one.path)) for one in step.origins]
        for said, step in zip(argument(item), item.trace, strict=True)
    }
    assert lines["target"] == [("a.yaml", 10)]
    assert lines["band"] == [("shared.yaml", 20)]
    assert lines["adjusted"] == [("a.yaml", 11)]


@pytest.mark.parametrize(
    "address",
    ["shared/sick-leave", "own/sick-leave", "common/sick-leave"],
    ids=["the shared address", "the inheriting one", "a former one"],
)
def test_the_use_may_be_named_through_each_scorecard_that_has_it(address: str) -> None:
    adjust = f"indicators:\n  - indicator: {address}\n    at_most: 6.5"
    assert use_in(files(own(adjust))).use.at_most is not None
    assert str(use_in(files(own(adjust))).use.at_most) == "6.5"


@pytest.mark.parametrize("address", ["shared/good-place", "own/good-place", "shared/well-being"])
def test_a_goal_is_adjusted_and_stays_the_same_goal(address: str) -> None:
    adjust = f"goals:\n  - goal: {address}\n    result_target: Half as many\n    reason: We are few"
    goal = goal_in(files(own(adjust)))
    assert (goal.id, goal.title, goal.number) == ("good-place", "A good place to work", "2.2")
    assert (goal.result_target, goal.reason) == ("Half as many", "We are few")
    assert [origin.file for origin in goal.origins] == ["shared.yaml"]
    assert goal.adjusted["result_target"].path == ("adjust", "goals", 0, "result_target")


def test_another_form_of_target_takes_the_place_of_the_whole_inherited_one() -> None:
    shared = SHARED.replace(
        "at_most: 7.5", "year_target: 60\n            due: {june: 60 %, december: 100 %}"
    )
    adjust = "indicators:\n  - indicator: shared/sick-leave\n    less_than: 50"
    use = use_in(files(own(adjust), shared=shared)).use
    assert (use.year_target, use.due, str(use.less_than)) == (None, None, "50")


def test_due_shares_alone_belong_to_the_inherited_target() -> None:
    shared = SHARED.replace("at_most: 7.5", "year_target: 60\n            due: linear")
    adjust = "indicators:\n  - indicator: shared/sick-leave\n    due: {december: 100 %}"
    use = use_in(files(own(adjust), shared=shared)).use
    assert str(use.year_target) == "60"
    assert isinstance(use.due, dict)


def test_another_band_takes_the_place_of_the_inherited_one() -> None:
    adjust = (
        "indicators:\n  - indicator: shared/sick-leave\n"
        "    percent_of_target: {green: 100, yellow: 110}"
    )
    found = files(own(adjust))
    use = use_in(found).use
    assert use.tolerance is None
    assert str(use.at_most) == "7.5"
    item = item_of(found, "own/sick-leave")
    assert item.status == "green"
    band = next(
        step for step, said in zip(item.trace, argument(item), strict=True) if "band" in said
    )
    assert [one.file for one in band.origins] == ["a.yaml"]


def test_what_is_wrong_with_an_own_target_is_said_where_it_stands() -> None:
    adjust = "indicators:\n  - indicator: shared/sick-leave\n    at_least: 6.5"
    item = item_of(files(own(adjust)), "own/sick-leave")
    assert item.status == "invalid"
    assert argument(item)[1] == "at_least contradicts the indicator’s direction, lower"
    assert [(one.file, one.path[-1]) for one in item.trace[1].origins] == [("a.yaml", "at_least")]


def test_over_several_steps_the_nearest_counts_and_the_rest_is_inherited() -> None:
    """The municipality says 7.5, the office 6.5, the team who measures it."""
    team = "indicators:\n  - indicator: shared/sick-leave\n    measured_by: the team leader"
    found = files(own(OWN_TARGET), own(team, id_="team", inherits="own"))
    use = use_in(found, "b.yaml")
    assert (str(use.use.at_most), use.use.measured_by) == ("6.5", "the team leader")
    assert (use.place("at_most").file, use.place("measured_by").file) == ("a.yaml", "b.yaml")
    assert use.place("tolerance").file == "shared.yaml"


def test_a_nearer_target_leaves_no_trace_of_the_one_it_replaces() -> None:
    team = "indicators:\n  - indicator: own/sick-leave\n    less_than: 6"
    found = files(own(OWN_TARGET), own(team, id_="team", inherits="own"))
    use = use_in(found, "b.yaml")
    assert (use.use.at_most, str(use.use.less_than)) == (None, "6")
    assert use.place("at_most").file == "shared.yaml", "nothing of it is adjusted any more"


def test_what_the_unit_adds_to_a_goal_comes_after_what_it_adjusts() -> None:
    more = (
        "perspectives:\n  - id: staff\n    title: Staff\n    goals:\n      - id: good-place\n"
        "        title: A good place to work\n        result_target: Not this one\n"
    )
    adjust = "goals:\n  - goal: shared/good-place\n    result_target: Half as many"
    goal = goal_in(files(own(adjust, more=more)))
    assert goal.result_target == "Half as many"
    assert [origin.file for origin in goal.origins] == ["a.yaml", "shared.yaml"]


@pytest.mark.parametrize(
    "address", ["elsewhere/sick-leave", "own/waiting-time", "shared/waiting-time", "sick-leave"]
)
def test_what_names_nothing_inherited_changes_nothing(address: str) -> None:
    adjust = f"indicators:\n  - indicator: {address}\n    at_most: 6.5"
    assert str(use_in(files(own(adjust))).use.at_most) == "7.5"


def test_a_scorecard_that_inherits_nothing_has_nothing_to_adjust() -> None:
    alone = own(OWN_TARGET).replace("inherits: shared\n", "")
    found = files(alone)
    assert [one.id for one in status_at(found, "2015-12-31") if one.plan == "own"] == ["own"]


def test_an_own_use_with_the_same_id_still_takes_the_place_of_the_inherited_one() -> None:
    """It is a finding (REF006), for the tolerance is lost; what is adjusted is lost as well."""
    more = (
        "perspectives:\n  - id: staff\n    title: Staff\n    goals:\n      - id: good-place\n"
        "        title: A good place to work\n        indicators:\n"
        "          - indicator: sick-leave\n            at_most: 5\n"
    )
    use = use_in(files(own(OWN_TARGET, more=more)))
    assert (str(use.use.at_most), use.use.tolerance, use.origin.file) == ("5", None, "a.yaml")


SAID_BY_A_PERSON = """\
override: {status: green, date: 2015-05-01, expires: 2015-12-31, role: leader, reason: We know}
"""
JUDGED_ABOVE = (
    SHARED.replace(
        "        number: 2.2\n",
        "        number: 2.2\n"
        "        judgement: {status: green, date: 2015-05-01, role: leader, reason: We know}\n"
        + indent(SAID_BY_A_PERSON, " " * 8),
    )
    .replace("    goals:\n", f"{indent(SAID_BY_A_PERSON, ' ' * 4)}    goals:\n")
    .replace(
        "            at_most: 7.5\n", f"            at_most: 7.5\n{' ' * 12}{SAID_BY_A_PERSON}"
    )
)
WEIGHED_ABOVE = JUDGED_ABOVE.replace(
    "        number: 2.2\n",
    "        number: 2.2\n        weight: 2\n        critical: yes\n        roll_up: worst\n",
).replace("    title: Staff\n", "    title: Staff\n    weight: 3\n")
HEIR = own("goals: []")


def test_what_a_person_said_of_a_shared_goal_is_about_that_scorecard_alone() -> None:
    """The goal, its perspective and its use are inherited, and so is how much they count."""
    found = files(HEIR, own("goals: []", id_="next", inherits="own"), shared=WEIGHED_ABOVE)
    for file in ("a.yaml", "b.yaml"):
        nearest, *above = lineage(found, file)
        (perspective,) = effective_perspectives(nearest, above)
        (goal,) = perspective.goals
        assert set(goal.weighing.places) == {"weight", "critical", "roll_up"}
        assert set(perspective.weighing.places) == {"weight"}
        assert goal.uses[0].weighing.override is None
    above_all = goal_in(found, "shared.yaml")
    assert above_all.weighing.judgement
    assert above_all.weighing.override
    assert above_all.uses[0].weighing.override


@pytest.mark.parametrize("id_", ["own/good-place", "own/staff", "own/sick-leave"])
def test_the_units_status_is_as_if_nobody_had_said_anything_above(id_: str) -> None:
    plain, judged = files(HEIR), files(HEIR, shared=JUDGED_ABOVE)
    assert item_of(judged, id_).status == item_of(plain, id_).status == "green"


def test_a_unit_may_judge_the_inherited_goal_itself() -> None:
    goal = """\
perspectives:
  - id: staff
    title: Staff
    goals:
      - id: good-place
        title: A good place to work
        judgement: {status: red, date: 2015-06-01, role: leader, reason: Not here}
"""
    judgement = goal_in(files(f"{HEIR}{goal}", shared=JUDGED_ABOVE)).weighing.judgement
    assert judgement
    assert judgement.reason == "Not here"
