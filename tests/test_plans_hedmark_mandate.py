"""The plans of Hedmark and Midt-Gudbrandsdal have, typed, everything that their sources have."""

from __future__ import annotations

from datetime import date
from typing import TypeVar

import pytest

from navplan.model.common import Party, Section
from navplan.model.governing_document import GoverningDocument
from navplan.model.indicator_use import BAND_KEYS, TARGET_KEYS
from navplan.model.indicators import IndicatorCatalogue, IndicatorDefinition
from navplan.model.mandate import Mandate
from navplan.model.operating_plan import OperatingPlan
from navplan.model.organisation import Organisation, Unit
from navplan.model.strategic_plan import StrategicPlan
from navplan.status import status_of
from navplan.values import CostKind, Deadline, DeadlineKind
from navplan.workspace import Workspace, load
from tests.command import PLANS, navplan

T = TypeVar("T")

STRATEGY = "hedmark/strategisk-plan-2016-2020.yaml"
MANDATE = "midt-gudbrandsdal/mandat-2016.yaml"
ACTION_PLAN = "midt-gudbrandsdal/handlingsplan-2017.yaml"

MUNICIPALITIES = {"nord-fron-kommune", "ringebu-kommune", "sor-fron-kommune"}
OWNER_OF = {
    "nav-nord-fron": "nord-fron-kommune",
    "nav-ringebu": "ringebu-kommune",
    "nav-sor-fron": "sor-fron-kommune",
}


@pytest.fixture(scope="module")
def plans() -> Workspace:
    return load(PLANS)


@pytest.fixture(scope="module")
def strategy(plans: Workspace) -> StrategicPlan:
    return one(plans, StrategicPlan, STRATEGY)


@pytest.fixture(scope="module")
def employment(plans: Workspace) -> IndicatorDefinition:
    """The only indicator of the strategy."""
    return one(plans, IndicatorCatalogue, "indikatorer/hedmark.yaml").indicators[0]


@pytest.fixture(scope="module")
def mandate(plans: Workspace) -> Mandate:
    return one(plans, Mandate, MANDATE)


@pytest.fixture(scope="module")
def action_plan(plans: Workspace) -> OperatingPlan:
    return one(plans, OperatingPlan, ACTION_PLAN)


@pytest.fixture(scope="module")
def units(plans: Workspace) -> dict[str, Unit]:
    return {unit.id: unit for _, file in plans.models(Organisation) for unit in file.units}


def one(plans: Workspace, cls: type[T], file: str) -> T:
    """The model of a file, which must be of that kind and usable."""
    model = plans.model(file)
    assert isinstance(model, cls)
    return model


def document(plans: Workspace, id_: str) -> GoverningDocument:
    """The governing document with an id."""
    return next(each for _, each in plans.models(GoverningDocument) if each.id == id_)


def on_lines(parties: tuple[Party, ...]) -> set[tuple[str, str | None]]:
    """Who takes part, each on a line."""
    return {(party.unit, party.line) for party in parties}


def words(section: Section) -> str:
    """The text of a section on one line."""
    return " ".join((section.text or "").split())


def latest(deadline: Deadline | None) -> date | None:
    """The latest day that a deadline may mean."""
    assert deadline is not None
    return deadline.latest


@pytest.mark.parametrize("folder", ["hedmark", "midt-gudbrandsdal"])
def test_nothing_is_wrong_with_the_plans(folder: str) -> None:
    path = str(PLANS / folder)
    ran = navplan("--root", str(PLANS), "validate", path, "--fail-on", "warning")
    assert (ran.code, ran.err) == (0, "")


# ----- Hedmark, strategic plan 2016–2020: as the table of its elements -----


def test_the_strategy_is_for_five_years(strategy: StrategicPlan) -> None:
    assert (strategy.period.first, strategy.period.last) == (date(2016, 1, 1), date(2020, 12, 31))


def test_the_strategy_follows_the_one_before_it(plans: Workspace, strategy: StrategicPlan) -> None:
    (before,) = strategy.follows
    assert document(plans, before).title == "Strategisk plan 2011–2015 for NAV i Hedmark"
    assert str(document(plans, before).period) == "2011–2015"


def test_the_subtitle_in_dialect_survives_unchanged(strategy: StrategicPlan) -> None:
    assert strategy.subtitle == "«..,men graset er grønt for æille»"
    said = words(strategy.explanation_of_subtitle)
    assert said.startswith("Undertittelen «..,men graset er grønt for æille» skal være et bilde på")
    assert "opplever at graset ikke er grønt" in said


def test_the_target_picture_is_empty_as_the_extract_ends_with_its_heading(
    strategy: StrategicPlan,
) -> None:
    assert strategy.target_picture == Section()
    assert strategy.target_pictures == ()
    about = words(Section(text=strategy.sections[0].text))
    assert "Målbildet og fokusområdene er tilstandsbeskrivelser på hva NAV i Hedmark" in about


def test_the_focus_areas_are_inclusion_and_what_employers_get(strategy: StrategicPlan) -> None:
    inclusion, employers = strategy.focus_areas
    assert (inclusion.id, employers.id) == ("inkludering", "kvalifisert-arbeidskraft")
    assert [ref.partition("/")[2] for ref in inclusion.target_groups] == [
        "innvandrere",
        "ungdom",
        "andre-utenfor",
    ]
    assert [ref.partition("/")[2] for ref in employers.target_groups] == ["arbeidsgivere"]


def test_the_target_groups_are_those_that_are_named(strategy: StrategicPlan) -> None:
    assert [group.title for group in strategy.target_groups] == [
        "Innvandrere",
        "Ungdom",
        "Andre som står helt eller delvis utenfor arbeids- og samfunnsliv",
        "Arbeidsgivere",
    ]


def test_the_challenges_stand_apart_from_the_background(strategy: StrategicPlan) -> None:
    assert "behov for en tydelig og koordinert innsats på viktige områder" in words(
        strategy.challenges
    )
    assert "Utfordringsbildet" not in words(strategy.background)


def test_the_premise_is_how_state_and_municipality_share_the_work(strategy: StrategicPlan) -> None:
    assert [premise.title for premise in strategy.premises] == [
        "Dagens rammer og oppgavedeling mellom stat og kommune"
    ]


def test_what_nav_can_bring_about_is_told_from_what_it_contributes_to(
    strategy: StrategicPlan, employment: IndicatorDefinition
) -> None:
    assert "som NAV direkte eller indirekte kan påvirke" in words(strategy.background)
    assert [area.influence for area in strategy.focus_areas] == ["indirect", "direct"]
    assert employment.influence == "indirect"


def test_three_follow_up_together_with_each_municipality(strategy: StrategicPlan) -> None:
    assert on_lines(strategy.followed_up_by) == {
        ("ks", "municipal"),
        ("fylkesmannen-i-hedmark", "state"),
        ("nav-i-hedmark", "state"),
    }
    assert strategy.followed_up_by[-1].text == "I samarbeid med den enkelte kommune"


def test_the_strategy_has_owners_on_two_lines(strategy: StrategicPlan) -> None:
    assert {line for _, line in on_lines(strategy.owners)} == {"state", "municipal"}


def test_partners_are_units_where_there_are_some_and_words_otherwise(
    strategy: StrategicPlan,
) -> None:
    assert {each.unit for each in strategy.partners} == {
        "hedmark-fylkeskommune",
        "fylkesmannen-i-hedmark",
    }
    named = {"Næringsliv", "Organisasjoner", "Utdanningssektoren", "Helsevesenet"}
    assert named < set(strategy.other_partners)


def test_the_strategy_has_no_actions_and_says_where_they_are(strategy: StrategicPlan) -> None:
    assert strategy.actions == ()
    assert "må operasjonaliseres lokalt" in words(strategy.actions_elsewhere)
    assert "bør tiltakene koordineres mellom NAV-enhetene" in words(strategy.actions_elsewhere)


def test_the_only_target_is_that_employment_rises(
    strategy: StrategicPlan, employment: IndicatorDefinition
) -> None:
    (use,) = strategy.indicators
    assert (use.indicator, use.trend) == (employment.id, "up")
    written = {key for key in (*TARGET_KEYS, *BAND_KEYS) if getattr(use, key) is not None}
    assert written == {"trend"}
    assert use.baseline is None


def test_that_it_rises_waits_for_a_version_that_computes_it(plans: Workspace) -> None:
    items = status_of(plans, as_of=date(2018, 1, 1))
    (item,) = (each for each in items if each.id.endswith("/sysselsettingen-i-hedmark"))
    assert (item.plan, item.status.value) == ("nav-i-hedmark-strategisk-plan-2016-2020", "invalid")
    assert any("not computed in this version" in step.said.message for step in item.trace)


def test_the_indicator_says_a_direction_and_a_county_and_no_more(
    employment: IndicatorDefinition,
) -> None:
    assert employment.title == "Sysselsettingen i Hedmark"
    assert (employment.direction, employment.frequency) == ("higher", None)
    assert employment.source is None


# ----- Midt-Gudbrandsdal, mandate: as the table of its elements -----


def test_the_theme_is_the_title_and_its_services_the_scope(mandate: Mandate) -> None:
    assert mandate.title == "Framtidig NAV-Barnevern-Flyktningetjeneste i Midt-Gudbrandsdal"
    assert mandate.scope == ("NAV", "Barnevern", "Flyktningetjeneste")


def test_the_white_paper_is_what_it_builds_on(plans: Workspace, mandate: Mandate) -> None:
    (white_paper,) = (document(plans, each) for each in mandate.governing_documents)
    assert white_paper.document_type == "white_paper"
    assert white_paper.reference == "Meld. St. 33 (2015–2016)"
    assert white_paper.title == "NAV i en ny tid – for arbeid og aktivitet"


def test_the_meeting_was_in_ringebu_in_june(mandate: Mandate) -> None:
    (meeting,) = mandate.meetings
    assert (latest(meeting.date), meeting.place) == (date(2016, 6, 23), "Ringebu rådhus")
    assert len(meeting.conclusions) == 3


def test_ten_took_part_and_stand_as_roles(mandate: Mandate) -> None:
    (meeting,) = mandate.meetings
    assert [(each.role, *each.units) for each in meeting.participants] == [
        ("Fylkesdirektør", "nav-oppland"),
        ("Avdelingsdirektør", "nav-oppland"),
        ("Administrasjonssjef", "nord-fron-kommune"),
        ("Kommunalsjef", "nord-fron-kommune"),
        ("Rådmann", "ringebu-kommune"),
        ("Kommunalsjef", "ringebu-kommune"),
        ("Rådmann", "sor-fron-kommune"),
        ("Kommunalsjef", "sor-fron-kommune"),
        ("Leder", "nav-ringebu"),
        ("Leder", "nav-sor-fron", "nav-nord-fron"),
    ]


def test_one_leader_has_two_offices(units: dict[str, Unit]) -> None:
    (leader,) = units["nav-sor-fron"].roles
    assert leader.also_in == ("nav-nord-fron",)
    assert units["nav-nord-fron"].roles == ()


def test_the_parties_are_three_municipalities_and_nav_oppland(mandate: Mandate) -> None:
    assert on_lines(mandate.parties) == {
        *((municipality, "municipal") for municipality in MUNICIPALITIES),
        ("nav-oppland", "state"),
    }


def test_the_working_group_has_one_union_representative_of_each_line(mandate: Mandate) -> None:
    group = mandate.working_groups[0]
    partnerships, *representatives = group.members
    assert partnerships.role == "Medlemmene i de tre partnerskapene"
    assert [(each.role, each.count, each.line) for each in representatives] == [
        ("Felles kommunal tillitsvalgt", 1, "municipal"),
        ("Felles statlig tillitsvalgt", 1, "state"),
    ]
    assert all(set(seat.units) == set(OWNER_OF) for seat in group.members)


def test_two_deliverables_have_one_deadline(mandate: Mandate) -> None:
    assert [each.id for each in mandate.deliverables] == ["kunnskapsgrunnlag", "utkast-til-mandat"]
    assert {latest(each.deadline) for each in mandate.deliverables} == {date(2016, 9, 1)}
    assert {each.group for each in mandate.deliverables} == {f"{mandate.id}/arbeidsgruppa"}


def test_the_purpose_is_a_basis_for_deciding_on_cooperation(mandate: Mandate) -> None:
    purpose = words(mandate.purpose)
    assert "å danne et beslutningsgrunnlag for om en ønsker å gå videre" in purpose
    assert "interkommunale løsninger" in purpose
    assert purpose.endswith("herunder etablering av NAV Midt-Gudbrandsdal.")


def test_early_september_is_over_on_the_tenth(mandate: Mandate) -> None:
    (milestone,) = mandate.milestones
    assert milestone.planned is not None
    assert milestone.planned.kind is DeadlineKind.PART
    assert milestone.planned.period is not None
    assert milestone.planned.period.first == date(2016, 9, 1)
    assert latest(milestone.planned) == date(2016, 9, 10)


def test_one_decision_was_taken_by_three_councils_in_december(mandate: Mandate) -> None:
    (decision,) = mandate.decisions
    assert mandate.adoption.decision == f"{mandate.id}/{decision.id}"
    assert {body.unit for body in decision.bodies} == MUNICIPALITIES
    assert latest(decision.date) == date(2016, 12, 31)
    assert {body.date for body in decision.bodies} == {None}


def test_the_project_group_has_its_mandate(mandate: Mandate) -> None:
    group = mandate.working_groups[1]
    assert (group.title, group.members) == ("Prosjektgruppa «NAV Midt-Gudbrandsdal»", ())
    assert group.set_down_by == "Kommunestyrene i Ringebu, Sør-Fron og Nord-Fron"
    assert "skal foreslå aktuelle drifts- og organisasjonsmodeller" in words(mandate.mandate)


def test_five_numbered_premises_stand_in_their_order(mandate: Mandate) -> None:
    assert [(each.number, each.id) for each in mandate.premises] == [
        ("1", "likeverdige-tjenester"),
        ("2", "enhetlig-overfor-arbeidsgiverne"),
        ("3", "samordnet-for-samarbeidspartnere"),
        ("4", "malrettet-og-kostnadseffektivt"),
        ("5", "attraktiv-kompetansearbeidsplass"),
    ]
    assert mandate.premises[1].title == "NAV skal fremstå mer enhetlig overfor arbeidsgiverne"


def test_no_alternative_is_made_up(mandate: Mandate) -> None:
    assert mandate.alternatives == ()
    assert mandate.recommendation is None


def test_what_the_web_page_glued_to_the_text_is_gone(mandate: Mandate) -> None:
    assert words(mandate.background).startswith("På bakgrunn av moderniseringen")


# ----- units through time -----


@pytest.mark.parametrize(
    ("municipality", "then", "now"),
    [
        ("ringebu-kommune", "0520", "3439"),
        ("sor-fron-kommune", "0519", "3438"),
        ("nord-fron-kommune", "0516", "3436"),
    ],
)
def test_municipalities_changed_their_numbers_with_the_county(
    units: dict[str, Unit], municipality: str, then: str, now: str
) -> None:
    before, after = units[municipality].codes
    assert (before.code, str(before.valid_to)) == (then, "2019")
    assert (after.code, str(after.valid_from)) == (now, "2020")


@pytest.mark.parametrize(("office", "municipality"), OWNER_OF.items())
def test_every_office_has_two_owners(
    units: dict[str, Unit], office: str, municipality: str
) -> None:
    assert {(owner.unit, owner.line) for owner in units[office].owners} == {
        ("arbeids-og-velferdsdirektoratet", "state"),
        (municipality, "municipal"),
    }


@pytest.mark.parametrize(("county", "code"), [("hedmark", "04"), ("oppland", "05")])
def test_two_counties_became_one(units: dict[str, Unit], county: str, code: str) -> None:
    (known,) = units[county].codes
    assert (known.code, str(known.valid_to)) == (code, "2019")
    (successor,) = units[county].successors
    assert (successor.unit, str(successor.from_)) == ("innlandet", "2020")


# ----- the small plan in nynorsk -----


def test_the_action_plan_follows_up_the_mandate(
    action_plan: OperatingPlan, mandate: Mandate
) -> None:
    assert action_plan.language == "nn"
    assert action_plan.implements == (mandate.id,)
    assert all(mandate.id in action.documents for action in action_plan.actions)


def test_the_nynorsk_words_of_the_action_plan_are_understood(action_plan: OperatingPlan) -> None:
    assert [latest(action.deadline) for action in action_plan.actions] == [
        date(2017, 3, 31),
        date(2017, 6, 30),
        date(2017, 6, 20),
        date(2017, 12, 31),
    ]
    costs = [action.cost for action in action_plan.actions]
    assert {cost.kind for cost in costs if cost} == {CostKind.WITHIN_FRAME}
    assert None not in costs
