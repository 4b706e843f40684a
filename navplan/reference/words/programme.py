"""Words for programmes: development work in several projects, with money and evaluation."""

from __future__ import annotations

from typing import Final

from navplan.i18n import N_
from navplan.reference.words.key_words import KeyWords

WORDS: Final[dict[str, KeyWords]] = {
    "Programme.line": KeyWords(
        N_("line of the programme"),
        N_("Whether the programme belongs to the state, to municipalities or to both."),
        "state",
    ),
    "Programme.principles": KeyWords(
        N_("principles"),
        N_("The values the work is to keep to."),
        "\n  - likeverdighet i partnerskapet\n  - transparente prosesser",
    ),
    "Programme.directives": KeyWords(
        N_("directives"),
        N_("What somebody above asks of the programme. Goals can point to them with “supports”."),
        "\n  - id: kunnskapsbasert-praksis"
        "\n    title: Utvikle en kunnskapsbasert praksis"
        "\n    issuer: arbeids-og-sosialdepartementet",
    ),
    "Programme.goals": KeyWords(
        N_("goals of the programme"),
        N_("The main goal and the sub-goals."),
        "\n  - id: bedre-oppfolging"
        "\n    title: Bedre oppfølging av brukere med sammensatte behov"
        "\n    level: main",
    ),
    "Programme.expectations": KeyWords(
        N_("expectations"),
        N_("What is expected of the offices, point by point."),
        "[tettere oppfølging, mest tid på dem som trenger det mest]",
    ),
    "Programme.minimum_services": KeyWords(
        N_("minimum services"),
        N_("The services every office must have."),
        "[økonomisk sosialhjelp, midlertidig botilbud, opplysning, råd og veiledning]",
    ),
    "Programme.target_groups": KeyWords(
        N_("target groups of the programme"),
        N_("The people the programme is for, each with an id that goals refer to."),
        "\n  - id: sammensatte-behov\n    title: Brukere med sammensatte behov",
    ),
    "Programme.instruments": KeyWords(
        N_("means"),
        N_("The methods and tools the programme uses."),
        "[arbeidsevnevurdering, individuell plan]",
    ),
    "Programme.organisation": KeyWords(
        N_("how it is organised"),
        N_("How the work is organised, in words."),
        "Direktoratet setter rammene, og fylkene eier prosjektene.",
    ),
    "Programme.governance": KeyWords(
        N_("who steers the programme"),
        N_("The units that steer, each with its role."),
        "\n  - unit: fylkesmannen-i-rogaland\n    role: hovedansvarlig",
    ),
    "Programme.agreements": KeyWords(
        N_("agreements to be made"),
        N_("Agreements the parties must make, and what they must contain."),
        "\n  - id: samarbeidsavtale"
        "\n    title: Samarbeidsavtale mellom partene"
        "\n    must_contain: [roller, ansvar, brukermedvirkning]",
    ),
    "Programme.budget": KeyWords(
        N_("budget frames"),
        N_("What may be spent, year by year."),
        "\n  - period: 2013"
        "\n    amount: 12 mill. kr"
        "\n  - period: 2014–2016"
        "\n    amount: 14 mill. kr årlig"
        "\n    reservation: Stortingets budsjettvedtak",
    ),
    "Programme.expected_projects": KeyWords(
        N_("expected number of projects"),
        N_(
            "How many projects the source says there are. navplan says so if the list has another "
            "number."
        ),
        "3",
    ),
    "Programme.expected_participants": KeyWords(
        N_("expected number of participating units"),
        N_("How many participating units the source says there are in all projects together."),
        "10",
    ),
    "Programme.projects": KeyWords(
        N_("projects of the programme"),
        N_("The projects, pilots or trial sites of the programme."),
        "\n  - id: indre-salten"
        "\n    title: Indre Salten"
        "\n    type: pilot"
        "\n    participants: [fauske-kommune, saltdal-kommune]",
    ),
    "Programme.baseline": KeyWords(
        N_("situation before the start"),
        N_(
            "How things stood before the programme began, so that the result can be held against "
            "it."
        ),
        "\n  text: Kompetansen blant de ansatte er kartlagt.\n  described: våren 2013",
    ),
    "Programme.learning_goals": KeyWords(
        N_("learning goals"),
        N_("What the people in the programme are to learn."),
        "\n  - id: kunnskapsbasert-veiledning"
        "\n    title: Bruke forskning i veiledningen"
        "\n    training: [samlinger ved høgskolen]",
    ),
    "Programme.evaluation_demands": KeyWords(
        N_("evaluation demands"),
        N_("What the documentation must be able to show in the end, and what has answered it."),
        "\n  - id: maloppnaelse\n    title: Pålitelig kunnskap om måloppnåelsen",
    ),
    "Directive.title": KeyWords(
        N_("the directive"),
        N_("What is asked, in one line."),
        "Utvikle en kunnskapsbasert praksis",
    ),
    "Baseline.text": KeyWords(
        N_("description of the situation"),
        N_("How things stood. If nothing else is needed, write it straight after “baseline”."),
        "Kompetansen blant de ansatte er kartlagt.",
    ),
    "Baseline.see": KeyWords(
        N_("document with the situation"),
        N_("The document of the workspace that describes the situation."),
        "kartlegging-2013",
    ),
    "Baseline.described": KeyWords(
        N_("described"),
        N_("When the situation was described."),
        "våren 2013",
    ),
    "Baseline.indicators": KeyWords(
        N_("indicators of the situation"),
        N_("The indicators in a scorecard whose baseline is part of the description."),
        "[forsok-malekart/andel-i-arbeid]",
    ),
    "LearningGoal.title": KeyWords(
        N_("the learning goal"),
        N_("What people are to know or be able to do."),
        "Bruke forskning i veiledningen",
    ),
    "LearningGoal.for": KeyWords(
        N_("who is to learn"),
        N_("The role or group that is to learn."),
        "veiledere",
    ),
    "LearningGoal.training": KeyWords(
        N_("training towards the goal"),
        N_("The courses or gatherings that lead there."),
        "[samlinger ved høgskolen]",
    ),
    "EvaluationDemand.title": KeyWords(
        N_("the demand"),
        N_("What the documentation must be able to show."),
        "Pålitelig kunnskap om måloppnåelsen",
    ),
    "EvaluationDemand.answers": KeyWords(
        N_("answers to the demand"),
        N_("The reports and findings that answer it so far."),
        "\n  - title: Delrapport 1\n    date: 2014-12",
    ),
    "Answer.title": KeyWords(
        N_("the answer"),
        N_("The report or finding that answers the demand."),
        "Delrapport 1",
    ),
    "Answer.document": KeyWords(
        N_("document with the answer"),
        N_("The document of the workspace where it stands."),
        "delrapport-2014",
    ),
    "Answer.date": KeyWords(
        N_("time of the answer"),
        N_("When the answer was given."),
        "desember 2014",
    ),
    "AgreementDemand.title": KeyWords(
        N_("the agreement"),
        N_("What the agreement is about."),
        "Samarbeidsavtale mellom partene",
    ),
    "AgreementDemand.must_contain": KeyWords(
        N_("must contain"),
        N_("What the agreement must settle."),
        "[roller, ansvar, brukermedvirkning]",
    ),
    "AgreementDemand.document": KeyWords(
        N_("the agreement that was made"),
        N_("The document of the workspace with the agreement, once it is made."),
        "rogaland-samarbeidsavtale",
    ),
}

CHOICES: Final[dict[str, dict[str, str]]] = {}
