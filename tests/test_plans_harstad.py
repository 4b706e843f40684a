"""The Harstad plan uses the whole plan language: money, partners, progress and deviations."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from navplan.model.operating_plan import OperatingPlan
from navplan.model.scorecard import Scorecard
from navplan.workspace import Workspace, load
from tests.command import PLANS


@pytest.fixture(scope="module")
def plans() -> Workspace:
    return load(PLANS)


@pytest.fixture(scope="module")
def plan(plans: Workspace) -> OperatingPlan:
    model = plans.model("nav-harstad/driftsplan-2015.yaml")
    assert isinstance(model, OperatingPlan)
    return model


@pytest.fixture(scope="module")
def scorecard(plans: Workspace) -> Scorecard:
    model = plans.model("nav-harstad/malekart-2015.yaml")
    assert isinstance(model, Scorecard)
    return model


def test_the_municipality_s_extra_money_is_no_grant(plan: OperatingPlan) -> None:
    project = next(one for one in plan.projects if one.id == "jobb-aktivitet-utdanning")
    (money,) = project.financing
    assert (money.source, money.line) == ("harstad-kommune", "municipal")
    assert money.amount is None
    assert project.grant is None


@pytest.mark.parametrize(
    ("action", "partners"),
    [
        ("moter-med-naeringslivet", ("harstadregionens-naeringsforening", "kunnskapsparken")),
        ("frivillig-sektor", ("rode-kors",)),
        ("samarbeid-med-ungdomsradet", ("harstad-ungdomsrad",)),
        ("boligsosial-plan-og-rutiner", ("psykiatritjenesten", "koordinerende-enhet")),
        ("bosettingsplan", ("voksenopplaeringa", "bygg-og-eiendomstjenesten")),
        ("introduksjonsprogrammet", ("voksenopplaeringa",)),
    ],
)
def test_partners_are_units(plan: OperatingPlan, action: str, partners: tuple[str, ...]) -> None:
    (found,) = [one for one in plan.actions if one.id == action]
    assert found.partners == partners


def test_contributors_are_roles(plan: OperatingPlan) -> None:
    roles = {one.id: one.contributors for one in plan.actions if one.contributors}
    assert roles == {
        "lederopplaering": ("avdelingslederne",),
        "hms-handlingsplan": ("verneombud",),
    }


def test_an_action_names_the_document_it_follows_up(plan: OperatingPlan) -> None:
    named = {one.id: one.documents for one in plan.actions if one.documents}
    assert named == {
        "boligsosial-plan-og-rutiner": ("boligsosial-plan",),
        "veiledningsplattform": ("veiledningsplattformen",),
    }


def test_five_actions_say_that_their_place_is_uncertain(plan: OperatingPlan) -> None:
    assert [one.id for one in plan.actions if one.uncertain] == [
        "behandle-serviceklager",
        "egen-rutine-for-serviceklager",
        "redusere-serviceklager",
        "veiledningsplattform",
        "karriereveiledning",
    ]


@pytest.mark.parametrize(
    ("day", "state", "percent"),
    [
        (date(2015, 2, 15), "not_started", None),
        (date(2015, 4, 15), "started", Decimal(25)),
        (date(2015, 8, 31), "started", Decimal(50)),
    ],
)
def test_an_action_has_come_farther_over_time(
    plan: OperatingPlan, day: date, state: str, percent: Decimal | None
) -> None:
    (action,) = [one for one in plan.actions if one.id == "ledelsesplattform"]
    then = action.progress_at(day)
    assert then is not None
    assert (then.state, then.percent and then.percent.percent) == (state, percent)


def test_a_deviation_stands_apart_from_what_is_prepared(plan: OperatingPlan) -> None:
    (deviation,) = plan.deviations
    (action,) = [one for one in plan.actions if f"{plan.id}/{one.id}" in deviation.actions]
    assert (deviation.found, deviation.closed) == (date(2015, 5, 20), date(2015, 6, 26))
    assert deviation.found_in == "internal_control"
    assert action.on_deviation is None


def test_some_actions_are_grouped_by_steering_line(plan: OperatingPlan) -> None:
    (grouping,) = plan.groupings
    assert [group.title for group in grouping.groups] == ["Statlig linje", "Kommunal linje"]
    assert [len(group.actions) for group in grouping.groups] == [3, 3]


def test_the_office_has_its_own_target_for_a_shared_indicator(scorecard: Scorecard) -> None:
    assert scorecard.adjust is not None
    (adjusted,) = scorecard.adjust.indicators
    assert adjusted.indicator == f"{scorecard.inherits}/sykefravaer"
    assert adjusted.at_most == Decimal("7.3")
    assert adjusted.reason
