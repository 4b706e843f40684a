"""Words for operating plans: one unit, one year, its situation, actions, services and training."""

from __future__ import annotations

from typing import Final

from navplan.i18n import N_
from navplan.reference.words.key_words import KeyWords

WORDS: Final[dict[str, KeyWords]] = {
    "OperatingPlan.summary": KeyWords(
        N_("summary"),
        N_("What the leader and the council should know if they read nothing else."),
        "NAV Harstad skal bidra til at flere kommer i arbeid.",
    ),
    "OperatingPlan.unit_card": KeyWords(
        N_("unit card"),
        N_("Who leads the unit this year, and under which law it serves people."),
        "\n  leader: NAV-leder\n  deputy: avdelingsleder\n  service_names:\n    - NAV Harstad",
    ),
    "OperatingPlan.unit_information": KeyWords(
        N_("about the unit and its services"),
        N_("What the unit is and does, or where that is described."),
        "\n  see: tjenestebeskrivelsen, vedlegg X.5-1",
    ),
    "OperatingPlan.resources": KeyWords(
        N_("resource frames"),
        N_("The money and the positions the unit has."),
        "24 årsverk, 14 statlige og 10 kommunale.",
    ),
    "OperatingPlan.framework": KeyWords(
        N_("framework conditions and challenges"),
        N_("The situation the unit plans in."),
        "Målet for NAV er å bidra til at flere kommer i arbeid.",
    ),
    "OperatingPlan.framework_sections": KeyWords(
        N_("parts of the framework conditions"),
        N_("Parts of that chapter with headings of their own."),
        "\n  - id: flyktningetjenesten"
        "\n    title: Flyktningetjenesten"
        "\n    text: Kommunen skal bosette 60 flyktninger per år.",
    ),
    "OperatingPlan.target_groups": KeyWords(
        N_("priority groups"),
        N_("The groups given priority this year, as governing documents name them."),
        "[md-brev-2015/langtidsledige]",
    ),
    "OperatingPlan.reporting": KeyWords(
        N_("reporting"),
        N_("Whom the unit answers to, how often, and on what basis."),
        "\n  - to: nav-troms"
        "\n    by: NAV-leder"
        "\n    every: måned"
        "\n    basis: nav-harstad-malekort-2015",
    ),
    "OperatingPlan.action_part": KeyWords(
        N_("introduction to the actions"),
        N_("Text that stands before the table of actions."),
        "Kostnad er innen tildelt ramme når ikke annet er skrevet.",
    ),
    "OperatingPlan.groupings": KeyWords(
        N_("other groupings of the actions"),
        N_("A second way to sort the same actions, such as by focus area."),
        "\n  - id: etter-innsatsomrade"
        "\n    title: Etter innsatsområde"
        "\n    groups:"
        "\n      - title: Arbeid først"
        "\n        actions: [nav-harstad-driftsplan-2015/markedsplan]",
    ),
    "OperatingPlan.deviations": KeyWords(
        N_("deviations"),
        N_(
            "What was actually found to be wrong, in supervision or internal control. What you "
            "plan to do if a result stays away is “on_deviation” of an action."
        ),
        "\n  - id: vedtak-om-botilbud"
        "\n    title: Manglende vedtak om midlertidig botilbud"
        "\n    found_in: supervision"
        "\n    severity: breach"
        "\n    deadline: 2015-10-01",
    ),
    "OperatingPlan.service_descriptions": KeyWords(
        N_("introduction to the services"),
        N_("Text before the services, or where they are described."),
        "\n  see: vedlegg X.5-1, tjenestebeskrivelse for NAV Harstad",
    ),
    "OperatingPlan.services": KeyWords(
        N_("service descriptions"),
        N_("The services the unit gives, with what people can expect."),
        "\n  - id: kvalifiseringsprogrammet"
        "\n    title: Kvalifiseringsprogrammet"
        "\n    duration: 1 år"
        "\n    declaration: Du får svar på søknaden innen tre uker.",
    ),
    "OperatingPlan.training": KeyWords(
        N_("training plan"),
        N_("What the unit’s people are going to learn."),
        "\n  items:"
        "\n    - id: veiledning"
        "\n      title: Veiledningsplattformen"
        "\n      for: alle veiledere"
        "\n      period: 2015-H1",
    ),
    "UnitCard.leader": KeyWords(
        N_("unit leader"),
        N_("The role that leads the unit, never a name."),
        "NAV-leder",
    ),
    "UnitCard.deputy": KeyWords(
        N_("deputy"),
        N_("The role that stands in for the leader."),
        "avdelingsleder for sosiale tjenester",
    ),
    "UnitCard.section_heads": KeyWords(
        N_("section heads"),
        N_("The roles that lead the sections."),
        "\n  - avdelingsleder for arbeid og oppfølging\n  - avdelingsleder for sosiale tjenester",
    ),
    "UnitCard.case_workers": KeyWords(
        N_("case workers"),
        N_("The functions of those who handle cases."),
        "[saksbehandler for økonomisk sosialhjelp]",
    ),
    "UnitCard.service_names": KeyWords(
        N_("names of the services"),
        N_("The names under which people know the unit’s services."),
        "[NAV Harstad]",
    ),
    "UnitCard.special_acts": KeyWords(
        N_("special acts"),
        N_("The acts the unit works under."),
        "\n  - title: Lov om arbeids- og velferdsforvaltningen\n    short_title: NAV-loven",
    ),
    "UnitCard.regulations": KeyWords(
        N_("regulations"),
        N_("The regulations that go with them."),
        "\n  - title: Forskrift om sosiale tjenester i arbeids- og velferdsforvaltningen",
    ),
    "Reporting.to": KeyWords(
        N_("reports to"),
        N_("The unit the report goes to."),
        "nav-troms",
    ),
    "Reporting.by": KeyWords(
        N_("reported by"),
        N_("The role that reports."),
        "NAV-leder",
    ),
    "Reporting.every": KeyWords(
        N_("how often it is reported"),
        N_("How often: “måned”, “tertial”, “år”."),
        "måned",
    ),
    "Reporting.basis": KeyWords(
        N_("basis of the report"),
        N_("The scorecard that the report follows."),
        "nav-harstad-malekort-2015",
    ),
    "Reporting.form": KeyWords(
        N_("form of the report"),
        N_("How it is reported, such as in a meeting or a letter."),
        "månedlig styringsdialog",
    ),
    "Service.title": KeyWords(
        N_("name of the service"),
        N_("The name people know it by."),
        "Kvalifiseringsprogrammet",
    ),
    "Service.text": KeyWords(
        N_("what the service is"),
        N_("What is offered, and to whom."),
        "Et program på full tid for deg som vil i arbeid.",
    ),
    "Service.duration": KeyWords(
        N_("duration"),
        N_("How long it lasts, in whole years, months, weeks or days."),
        "2-årig",
    ),
    "Service.declaration": KeyWords(
        N_("service declaration"),
        N_("What users can expect of the service, and what is expected of them."),
        "Du får svar på søknaden innen tre uker.",
    ),
    "TrainingPlan.text": KeyWords(
        N_("text of the training plan"),
        N_(
            "What is to be learnt this year, in words. If nothing else is needed, write it "
            "straight after “training”."
        ),
        "Fokus i 2015 er veilednings- og markedsplattformen.",
    ),
    "TrainingPlan.items": KeyWords(
        N_("training items"),
        N_("The courses and other training, one by one."),
        "\n  - id: veiledning\n    title: Veiledningsplattformen\n    for: alle veiledere",
    ),
    "Training.title": KeyWords(
        N_("what is learnt"),
        N_("The course or the subject."),
        "Karriereveiledning",
    ),
    "Training.for": KeyWords(
        N_("for whom"),
        N_("The role or group that is to learn."),
        "alle veiledere",
    ),
    "Training.organiser": KeyWords(
        N_("organiser"),
        N_("The unit that holds the training."),
        "nav-troms",
    ),
}

CHOICES: Final[dict[str, dict[str, str]]] = {}
