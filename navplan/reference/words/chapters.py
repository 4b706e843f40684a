"""Words for the chapters and lists that plans of several kinds have."""

from __future__ import annotations

from typing import Final

from navplan.i18n import N_
from navplan.reference.words.key_words import KeyWords

WORDS: Final[dict[str, KeyWords]] = {
    "*.see": KeyWords(
        N_("where it is written"),
        N_("Where the content stands, if it stands somewhere else than here."),
        "tjenestebeskrivelsen, vedlegg X.5-1",
    ),
    "*.not_applicable": KeyWords(
        N_("why it is left out"),
        N_(
            "Why the section is left out on purpose. An empty section without this is printed as "
            "not filled in."
        ),
        "Enheten har ingen egne lokaler.",
    ),
    "*.guidance": KeyWords(
        N_("guidance to the writer"),
        N_(
            "The template’s help to whoever fills it in. It is no part of the plan and is not "
            "printed."
        ),
        "Beskriv de tre viktigste utfordringene det neste året.",
    ),
    "*.legal_basis": KeyWords(
        N_("legal basis"),
        N_("The acts and regulations it rests on."),
        "\n  - title: Lov om sosiale tjenester i arbeids- og velferdsforvaltningen"
        "\n    short_title: sosialtjenesteloven",
    ),
    "*.key_figures": KeyWords(
        N_("key figures"),
        N_(
            "Numbers that describe the unit and its surroundings. They have no target; what has a "
            "target is an indicator."
        ),
        "\n  - id: innbyggere"
        "\n    title: Innbyggere i kommunen"
        "\n    value: 24676"
        "\n    measured_in: personer"
        "\n    as_of: 2015-01-01",
    ),
    "*.premises": KeyWords(
        N_("premises"),
        N_("What the work builds on, or what a solution must satisfy."),
        "\n  - id: likeverdige-tjenester"
        "\n    number: 1"
        "\n    title: Likeverdige tjenester uavhengig av bosted",
    ),
    "*.milestones": KeyWords(
        N_("milestones"),
        N_("What is to have happened by when on the way."),
        "\n  - id: felles-formannskapsmote"
        "\n    title: Felles formannskapsmøte"
        "\n    planned: primo september 2016",
    ),
    "*.parties": KeyWords(
        N_("parties"),
        N_("The units that stand behind it together."),
        "\n  - imdi\n  - unit: harstad-kommune\n    line: municipal",
    ),
    "*.owners": KeyWords(
        N_("owners"),
        N_(
            "The units that stand behind it and decide over it, on the state’s line and the "
            "municipality’s."
        ),
        "\n  - unit: harstad-kommune\n    line: municipal\n  - unit: nav-troms\n    line: state",
    ),
    "*.scorecard": KeyWords(
        N_("scorecard"),
        N_("The id of the scorecard that holds the plan’s goals and indicators."),
        "nav-harstad-malekart-2015",
    ),
    "*.background": KeyWords(
        N_("background"),
        N_("How the matter came up and what it rests on."),
        "Kommunene og NAV Oppland møttes i juni 2016 for å drøfte felles tjenester.",
    ),
    "*.challenges": KeyWords(
        N_("challenge picture"),
        N_("What makes the work needed: the trends and problems in the surroundings."),
        "Flere unge faller ut av videregående skole, og bedriftene mangler fagfolk.",
    ),
    "*.purpose": KeyWords(
        N_("purpose"),
        N_("What the work is to make possible."),
        "Gi kommunestyrene grunnlag for å velge organisering av tjenestene.",
    ),
    "*.vision": KeyWords(
        N_("vision"),
        N_("The far goal in a few words. It may stand empty."),
        "Muligheter for alle",
    ),
    "*.sections": KeyWords(
        N_("further sections"),
        N_("Sections with headings of their own that have no other place here."),
        "\n  - id: kompetansestrategi"
        "\n    title: Kompetansestrategi"
        "\n    text: Alle veiledere får opplæring i samtalemetodikk.",
    ),
    "*.other_matters": KeyWords(
        N_("other matters"),
        N_("What is of importance and has no place in the other sections."),
        "Kontoret flytter til nye lokaler i oktober.",
    ),
    "*.actions": KeyWords(
        N_("actions"),
        N_("What is going to be done, each with somebody responsible and a deadline."),
        "\n  - id: moter-med-naeringslivet"
        "\n    title: Delta på møter med næringsforeningen"
        "\n    responsible: NAV-leder"
        "\n    deadline: løpende",
    ),
    "*.projects": KeyWords(
        N_("projects"),
        N_("Work besides the daily running that has an end in sight."),
        "\n  - id: jobbsjansen"
        "\n    title: Jobbsjansen"
        "\n    target_group: hjemmeværende innvandrerkvinner",
    ),
    "*.grants": KeyWords(
        N_("grants"),
        N_("Money applied for or granted from outside, year by year."),
        "\n  - id: jobbsjansen-midler"
        "\n    title: Midler til Jobbsjansen"
        "\n    granter: imdi"
        "\n    years:"
        "\n      - year: 2014"
        "\n        state: granted"
        "\n        amount: 600000"
        "\n      - year: 2015"
        "\n        state: applied",
    ),
}

CHOICES: Final[dict[str, dict[str, str]]] = {}
