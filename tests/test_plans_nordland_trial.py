"""The Nordland project and the trial programme have, typed, everything that their sources have."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TypeVar

import pytest

from navplan.model.common import Party
from navplan.model.governing_document import GoverningDocument
from navplan.model.organisation import Organisation, Unit
from navplan.model.programme import Programme
from navplan.model.projects import Project
from navplan.rules import run_rules
from navplan.values import DeadlineKind, Period, parse_period
from navplan.workspace import Workspace, load
from tests.command import PLANS

T = TypeVar("T")

NORDLAND = "nordland/nav-i-nordland-i-en-ny-tid.yaml"
TRIAL = "forsok/praksis-og-kunnskapsutvikling-2013-2016.yaml"
WRITTEN = {
    NORDLAND,
    TRIAL,
    "organisasjon/nordland.yaml",
    "organisasjon/forsok.yaml",
    "styrende/husk-2006-2011.yaml",
    "styrende/stmeld-30-2011-2012.yaml",
    "styrende/stmeld-13-2011-2012.yaml",
    "styrende/standard-for-brukeroppfolging.yaml",
    "styrende/veiledningsplattformen.yaml",
    "styrende/arbeidsmarkedsplattformen.yaml",
}
RESERVATION = "med forbehold om Stortingets budsjettvedtak"


@pytest.fixture(scope="module")
def plans() -> Workspace:
    return load(PLANS)


def one(plans: Workspace, cls: type[T], file: str) -> T:
    """The model of a file, which must be of that kind."""
    model = plans.model(file)
    assert isinstance(model, cls), f"{file} cannot be used"
    return model


@pytest.fixture(scope="module")
def nordland(plans: Workspace) -> Programme:
    return one(plans, Programme, NORDLAND)


@pytest.fixture(scope="module")
def trial(plans: Workspace) -> Programme:
    return one(plans, Programme, TRIAL)


@pytest.fixture(scope="module")
def units(plans: Workspace) -> dict[str, Unit]:
    return {unit.id: unit for _, file in plans.models(Organisation) for unit in file.units}


def project(programme: Programme, name: str) -> Project:
    """One of the projects of a programme."""
    return next(one for one in programme.projects if one.id == name)


def names(parties: tuple[Party, ...]) -> list[str]:
    """The units that take part, in order."""
    return [party.unit for party in parties]


def days(period: Period) -> tuple[date, date]:
    """The first and the last day of a period."""
    return period.first, period.last


def test_the_two_plans_and_what_they_rest_on_are_without_findings(plans: Workspace) -> None:
    found = [*plans.diagnostics, *run_rules(plans, as_of=date(2018, 3, 31))]
    assert set(plans.records) >= WRITTEN
    assert [one for one in found if one.file in WRITTEN] == []


class TestNordland:
    def test_the_project_was_extended_and_its_first_period_is_kept(
        self, nordland: Programme
    ) -> None:
        (extension,) = nordland.extensions
        assert nordland.title == "NAV i Nordland i en ny tid"
        assert days(nordland.period) == (date(2017, 6, 1), date(2019, 6, 30))
        assert days(extension.period) == (date(2017, 6, 1), date(2018, 6, 1))
        assert extension.body == "styringsgruppen"

    def test_the_mandate_was_revised(self, nordland: Programme) -> None:
        (revision,) = nordland.revisions
        assert revision.date.latest == date(2017, 9, 8)
        assert revision.text == "Revidert mandat godkjent."

    def test_it_has_three_principles(self, nordland: Programme) -> None:
        assert nordland.principles == (
            "Likeverdighet i partnerskapet",
            "Transparente prosesser",
            "Involvering og medvirkning av brukere, medarbeidere, administrasjon og politikere",
        )

    def test_it_has_the_least_services_that_an_office_must_give(self, nordland: Programme) -> None:
        assert nordland.minimum_services == (
            "økonomisk sosialhjelp",
            "midlertidig husvære",
            "råd og veiledning",
        )

    @pytest.mark.parametrize(
        ("number", "words"),
        [
            (0, "tettere oppfølging"),
            (1, "mest tid på de som trenger det mest"),
            (2, "digitaliseres"),
            (3, "planlagte møter"),
        ],
    )
    def test_it_has_four_expectations(self, nordland: Programme, number: int, words: str) -> None:
        assert len(nordland.expectations) == 4
        assert words in nordland.expectations[number]

    def test_young_people_and_immigrants_come_first(self, nordland: Programme) -> None:
        first = [group for group in nordland.target_groups if group.within]
        assert [group.id for group in first] == ["ungdom", "innvandrere"]
        assert {group.within for group in first} == {f"{nordland.id}/sammensatte-behov"}

    def test_the_number_of_municipalities_says_when_it_held(self, nordland: Programme) -> None:
        (figure,) = nordland.key_figures
        assert (figure.value, figure.measured_in) == (Decimal(44), "kommuner")
        assert figure.as_of == parse_period("2018-03")

    def test_the_partnership_owns_the_process(self, nordland: Programme) -> None:
        owner = nordland.owners[0]
        assert owner.unit == nordland.unit == "partnerskapet-i-nordland"
        assert (owner.role, owner.line) == ("eier prosessen", "shared")

    def test_the_same_parties_own_the_pilots(
        self, nordland: Programme, units: dict[str, Unit]
    ) -> None:
        assert "de samme aktører" in (nordland.organisation.text or "").replace("\n", " ")
        for pilot in nordland.projects:
            state, *municipal = pilot.owners
            assert (state.unit, state.line) == ("nav-nordland", "state")
            assert {owner.line for owner in municipal} == {"municipal"}
            assert {units[owner.unit].type for owner in municipal} == {"municipality"}

    def test_three_pilots_are_all_there(self, nordland: Programme) -> None:
        assert nordland.expected_projects == len(nordland.projects) == 3
        assert {pilot.type for pilot in nordland.projects} == {"pilot"}
        assert [pilot.expected for pilot in nordland.projects] == [
            len(pilot.participants) for pilot in nordland.projects
        ]

    def test_narvik_ballangen_and_a_part_of_tysfjord_become_one(self, nordland: Programme) -> None:
        pilot = project(nordland, "pilot-nav-narvik")
        assert names(pilot.participants) == [
            "narvik-kommune",
            "ballangen-kommune",
            "tysfjord-kommune",
        ]
        parts = [party.part for party in pilot.participants]
        assert parts == [None, None, "deler av Tysfjord kommune"]

    def test_the_new_municipality_is_a_milestone_after_the_project(
        self, nordland: Programme
    ) -> None:
        plan, municipality, office = project(nordland, "pilot-nav-narvik").milestones
        assert plan.reached is not None
        assert plan.reached.latest == date(2018, 3, 31)
        assert municipality.planned is not None
        assert municipality.planned.latest == date(2020, 1, 1)
        assert office.planned is not None
        assert office.planned.latest == date(2020, 12, 31)
        assert municipality.reached is None

    def test_five_offices_may_get_a_host_municipality(self, nordland: Programme) -> None:
        pilot = project(nordland, "pilot-indre-salten")
        assert names(pilot.participants) == [
            "nav-fauske",
            "nav-saltdal",
            "nav-sorfold",
            "nav-beiarn",
            "nav-hamaroy",
        ]
        assert pilot.model == "vertskommunemodell"
        assert pilot.host_municipality is None

    def test_the_joint_decision_is_due_by_the_end_of_summer(self, nordland: Programme) -> None:
        pilot = project(nordland, "pilot-indre-salten")
        (treatment,) = pilot.milestones
        assert pilot.decided_by == "felles politisk behandling i de fem kommunene"
        assert treatment.planned is not None
        assert treatment.planned.written == "sommeren 2018"
        assert treatment.planned.kind is DeadlineKind.PERIOD
        assert treatment.planned.latest == date(2018, 8, 31)

    def test_sor_salten_has_no_date(self, nordland: Programme) -> None:
        pilot = project(nordland, "pilot-sor-salten")
        assert names(pilot.participants) == ["rodoy-kommune", "gildeskal-kommune", "meloy-kommune"]
        assert pilot.model == "tettere faglig og administrativt samarbeid"
        assert pilot.milestones == ()
        assert pilot.period is None

    def test_tysfjord_is_split_between_two_municipalities(self, units: dict[str, Unit]) -> None:
        successors = units["tysfjord-kommune"].successors
        assert [(one.unit, one.how, one.from_.first) for one in successors] == [
            ("nye-narvik-kommune", "split", date(2020, 1, 1)),
            ("nye-hamaroy-kommune", "split", date(2020, 1, 1)),
        ]
        assert [one.part for one in successors] == [
            "deler av Tysfjord kommune",
            "resten av Tysfjord kommune",
        ]

    @pytest.mark.parametrize(
        ("before", "after"),
        [
            ("narvik-kommune", "nye-narvik-kommune"),
            ("ballangen-kommune", "nye-narvik-kommune"),
            ("hamaroy-kommune", "nye-hamaroy-kommune"),
        ],
    )
    def test_the_others_are_merged(self, units: dict[str, Unit], before: str, after: str) -> None:
        (successor,) = units[before].successors
        assert (successor.unit, successor.how) == (after, "merged")
        assert units[before].valid_to == parse_period("2019")
        assert units[after].valid_from == parse_period("2020")

    def test_the_new_office_has_the_new_municipality_as_owner(self, units: dict[str, Unit]) -> None:
        (after,) = units["nav-narvik"].successors
        owners = {owner.line: owner.unit for owner in units[after.unit].owners}
        assert owners == {"state": "nav-nordland", "municipal": "nye-narvik-kommune"}

    @pytest.mark.parametrize(
        ("municipality", "numbers"),
        [
            ("narvik-kommune", ["1805"]),
            ("ballangen-kommune", ["1854"]),
            ("tysfjord-kommune", ["1850"]),
            ("nye-narvik-kommune", ["1806"]),
            ("hamaroy-kommune", ["1849"]),
            ("nye-hamaroy-kommune", ["1875"]),
            ("fauske-kommune", ["1841"]),
            ("saltdal-kommune", ["1840"]),
            ("sorfold-kommune", ["1845"]),
            ("beiarn-kommune", ["1839"]),
            ("rodoy-kommune", ["1836"]),
            ("meloy-kommune", ["1837"]),
            ("gildeskal-kommune", ["1838"]),
        ],
    )
    def test_municipalities_have_their_numbers(
        self, units: dict[str, Unit], municipality: str, numbers: list[str]
    ) -> None:
        assert [code.code for code in units[municipality].codes] == numbers


class TestTrialProgramme:
    def test_it_lasts_four_years(self, trial: Programme) -> None:
        assert trial.title == "Praksis- og kunnskapsutvikling i NAV-kontor"
        assert days(trial.period) == (date(2013, 1, 1), date(2016, 12, 31))

    def test_it_springs_from_husk_and_does_not_continue_it(
        self, plans: Workspace, trial: Programme
    ) -> None:
        husk = one(plans, GoverningDocument, "styrende/husk-2006-2011.yaml")
        assert trial.derived_from == (husk.id,)
        assert trial.follows == trial.replaces == ()
        assert husk.document_type == "programme"
        assert husk.period == parse_period("2006–2011")

    @pytest.mark.parametrize(
        ("document", "title", "reference"),
        [
            ("stmeld-30-2011-2012", "Klima for forskning", "St.meld. nr. 30 (2011–2012)"),
            ("stmeld-13-2011-2012", "Utdanning for velferd", "St.meld. nr. 13 (2011–2012)"),
        ],
    )
    def test_two_white_papers_govern_it(
        self, plans: Workspace, trial: Programme, document: str, title: str, reference: str
    ) -> None:
        paper = one(plans, GoverningDocument, f"styrende/{document}.yaml")
        assert document in trial.governing_documents
        assert (paper.title, paper.reference) == (title, reference)
        assert paper.document_type == "white_paper"

    def test_the_ministry_gives_four_directives(self, trial: Programme) -> None:
        assert [one.id for one in trial.directives] == [
            "kompetanse-og-kvalitet",
            "helhetlig-bistand",
            "kunnskapsbasert-praksis",
            "lokale-behov",
        ]
        assert {(one.issuer, one.line) for one in trial.directives} == {
            ("arbeids-og-sosialdepartementet", "state")
        }

    def test_the_directorate_sets_the_frame_and_the_county_governors_are_responsible(
        self, trial: Programme, units: dict[str, Unit]
    ) -> None:
        roles = {party.unit: party.role for party in trial.governance}
        assert roles["arbeids-og-velferdsdirektoratet"] == "sentrale rammer og koordinering"
        governors = [unit for unit in roles if units[unit].type == "county_governor"]
        assert {roles[unit] for unit in governors} == {"hovedansvarlig"}
        assert {unit.removeprefix("fylkesmannen-i-") for unit in governors} == {
            "ostfold",
            "buskerud",
            "rogaland",
            "sor-trondelag",
        }
        counties = {unit for unit in roles if units[unit].type == "nav_county"}
        assert counties == {"nav-ostfold", "nav-buskerud", "nav-rogaland", "nav-sor-trondelag"}

    def test_it_is_owned_at_county_level(self, trial: Programme, units: dict[str, Unit]) -> None:
        assert {units[owner.unit].type for owner in trial.owners} == {
            "county_governor",
            "nav_county",
        }

    def test_one_main_purpose_has_its_elaborations(self, trial: Programme) -> None:
        (main,) = [goal for goal in trial.goals if goal.level == "main"]
        subs = [goal for goal in trial.goals if goal.level == "sub"]
        assert main.title.startswith("En systematisk og forskningsbasert styrking")
        assert len(subs) == 5
        assert all(f"{trial.id}/{main.id}" in goal.supports for goal in subs)

    def test_knowledge_is_developed_of_four_things(self, trial: Programme) -> None:
        (goal,) = [goal for goal in trial.goals if goal.success_factors]
        assert [factor.title for factor in goal.success_factors] == [
            "Arbeidsmarkedskompetanse",
            "Kommunikasjon",
            "Mestring og involvering av den enkelte bruker",
            "Samhandling med andre tjenester",
        ]

    def test_it_has_narrower_target_groups(self, trial: Programme) -> None:
        wide, *narrow = trial.target_groups
        assert wide.title == "Brukere med sammensatte behov/nedsatt arbeidsevne"
        assert [group.title for group in narrow] == [
            "Rus og psykisk helse",
            "Innvandrere",
            "Ungdom",
        ]
        assert {group.within for group in narrow} == {f"{trial.id}/{wide.id}"}

    def test_it_has_three_instruments(self, trial: Programme) -> None:
        assert trial.instruments == (
            "arbeidsevnevurdering",
            "aktivitetsplaner",
            "individuell plan",
        )

    def test_each_year_has_its_frame_and_the_later_ones_a_reservation(
        self, trial: Programme
    ) -> None:
        frames = {str(one.period): (one.amount.amount, one.reservation) for one in trial.budget}
        assert frames == {
            "2013": (Decimal(12_000_000), None),
            "2014": (Decimal(14_000_000), RESERVATION),
            "2015": (Decimal(14_000_000), RESERVATION),
            "2016": (Decimal(14_000_000), RESERVATION),
        }

    @pytest.mark.parametrize(
        ("name", "partners", "offices"),
        [
            ("ostfold-buskerud", ["hogskolen-i-ostfold"], ["moss", "rygge", "hurum", "royken"]),
            ("rogaland", ["universitetet-i-stavanger"], ["haugesund", "karmoy"]),
            ("sor-trondelag", ["ntnu", "hist"], ["lerkendal", "ostbyen", "midtbyen", "orkdal"]),
        ],
    )
    def test_each_project_has_its_partners_and_offices(
        self, trial: Programme, name: str, partners: list[str], offices: list[str]
    ) -> None:
        found = project(trial, name)
        assert names(found.partners) == partners
        assert names(found.participants) == [f"nav-{office}" for office in offices]
        assert found.expected == len(offices)

    def test_four_and_two_and_four_are_ten_offices(
        self, trial: Programme, units: dict[str, Unit]
    ) -> None:
        offices = [unit for one in trial.projects for unit in names(one.participants)]
        assert [one.expected for one in trial.projects] == [4, 2, 4]
        assert trial.expected_participants == len(set(offices)) == 10
        assert trial.expected_projects == len(trial.projects) == 3
        assert {units[office].type for office in offices} == {"nav_office"}

    def test_partners_are_universities_and_colleges(
        self, trial: Programme, units: dict[str, Unit]
    ) -> None:
        partners = [unit for one in trial.projects for unit in names(one.partners)]
        assert {unit: units[unit].type for unit in partners} == {
            "hogskolen-i-ostfold": "university_college",
            "universitetet-i-stavanger": "university",
            "ntnu": "university",
            "hist": "university_college",
        }

    def test_one_project_lies_in_two_counties(
        self, trial: Programme, units: dict[str, Unit]
    ) -> None:
        offices = names(project(trial, "ostfold-buskerud").participants)
        assert {units[office].nav_county for office in offices} == {"nav-ostfold", "nav-buskerud"}

    def test_three_offices_are_in_city_districts_of_one_municipality(
        self, trial: Programme, units: dict[str, Unit]
    ) -> None:
        offices = [units[one] for one in names(project(trial, "sor-trondelag").participants)]
        districts = [units[office.part_of] for office in offices if office.part_of]
        assert [unit.name for unit in districts] == ["Lerkendal", "Østbyen", "Midtbyen"]
        assert {(unit.type, unit.part_of) for unit in districts} == {
            ("city_district", "trondheim-kommune")
        }

    def test_every_office_has_two_owners(self, trial: Programme, units: dict[str, Unit]) -> None:
        offices = [unit for one in trial.projects for unit in names(one.participants)]
        lines = {office: [owner.line for owner in units[office].owners] for office in offices}
        assert set(map(tuple, lines.values())) == {("state", "municipal")}

    @pytest.mark.parametrize(
        ("municipality", "numbers", "successor"),
        [
            ("moss-kommune", ["0104"], "nye-moss-kommune"),
            ("rygge-kommune", ["0136"], "nye-moss-kommune"),
            ("hurum-kommune", ["0628"], "nye-asker-kommune"),
            ("royken-kommune", ["0627"], "nye-asker-kommune"),
            ("orkdal-kommune", ["1638", "5024"], "orkland-kommune"),
            ("trondheim-kommune", ["1601", "5001"], None),
            ("haugesund-kommune", ["1106"], None),
            ("karmoy-kommune", ["1149"], None),
        ],
    )
    def test_municipalities_have_their_numbers_and_what_became_of_them(
        self, units: dict[str, Unit], municipality: str, numbers: list[str], successor: str | None
    ) -> None:
        unit = units[municipality]
        assert [code.code for code in unit.codes] == numbers
        assert [one.unit for one in unit.successors] == ([successor] if successor else [])

    def test_cooperation_agreements_must_say_three_things(self, trial: Programme) -> None:
        (agreement,) = trial.agreements
        assert agreement.must_contain == ("roller", "ansvar", "brukermedvirkning")

    def test_the_documentation_must_show_two_things(self, trial: Programme) -> None:
        whether, why = trial.evaluation_demands
        assert "pålitelig kunnskap om hvorvidt" in whether.title
        assert "identifiserer hva i selve utprøvingen" in why.title
        assert whether.answers == why.answers == ()

    def test_competence_is_described_before_the_start(self, trial: Programme) -> None:
        assert trial.baseline is not None
        assert trial.baseline.text is not None
        assert trial.baseline.text.endswith("før oppstart.")

    def test_learning_goals_and_training_are_asked_for(self, trial: Programme) -> None:
        (goal,) = trial.learning_goals
        assert goal.title == "Heve kvaliteten på det brukerrelaterte oppfølgingsarbeidet"
        assert goal.training == (
            "Opplæringstiltak som konkretiseres før og underveis i utprøvingen",
        )

    @pytest.mark.parametrize(
        "document",
        ["standard-for-brukeroppfolging", "veiledningsplattformen", "arbeidsmarkedsplattformen"],
    )
    def test_it_stands_beside_the_ordinary_standards(
        self, plans: Workspace, trial: Programme, document: str
    ) -> None:
        standard = one(plans, GoverningDocument, f"styrende/{document}.yaml")
        section = next(each for each in trial.sections if each.id == "utproving-og-ordinaere-lop")
        assert document in trial.governing_documents
        assert standard.title.casefold().removesuffix("en") in (section.text or "")

    def test_a_slide_with_a_heading_only_is_an_empty_section(self, trial: Programme) -> None:
        section = next(each for each in trial.sections if each.id == "elementene-i-utprovingen")
        assert section.text is None
