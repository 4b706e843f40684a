"""Words for mandates: what is to be looked into, by whom, and on which premises."""

from __future__ import annotations

from typing import Final

from navplan.i18n import N_
from navplan.reference.words.key_words import KeyWords

WORDS: Final[dict[str, KeyWords]] = {
    "Mandate.line": KeyWords(
        N_("line of the inquiry"),
        N_("Whether the state, the municipalities or both ask for the inquiry."),
        "shared",
    ),
    "Mandate.scope": KeyWords(
        N_("services in the scope"),
        N_("The services that the solution may take in."),
        "[NAV, barnevern, flyktningetjeneste]",
    ),
    "Mandate.target_groups": KeyWords(
        N_("target groups of the inquiry"),
        N_("The people whose services the inquiry is about."),
        "\n  - id: nyankomne\n    title: Nyankomne flyktninger",
    ),
    "Mandate.parties": KeyWords(
        N_("parties to the inquiry"),
        N_(
            "All who take part in the inquiry, also those who do not decide. The owners need not "
            "be repeated."
        ),
        "\n  - nav-oppland\n  - unit: ringebu-kommune\n    line: municipal",
    ),
    "Mandate.meetings": KeyWords(
        N_("meetings"),
        N_(
            "Meetings that have been held or called, with who was there or is invited, and what "
            "was agreed. Of a meeting of which only the day is known, write a milestone."
        ),
        "\n  - id: oppstartsmote"
        "\n    title: Oppstartsmøte"
        "\n    date: 2016-06-23"
        "\n    place: Ringebu rådhus",
    ),
    "Mandate.working_groups": KeyWords(
        N_("working groups"),
        N_("The groups that do the work, and who sits in them."),
        "\n  - id: arbeidsgruppe"
        "\n    title: Arbeidsgruppe"
        "\n    members:"
        "\n      - medlemmer fra de tre partnerskapene"
        "\n      - role: tillitsvalgt"
        "\n        count: 1"
        "\n        line: municipal",
    ),
    "Mandate.mandate": KeyWords(
        N_("text of the mandate"),
        N_("What the group is to do, as it was decided."),
        "Prosjektgruppa skal foreslå aktuelle drifts- og organisasjonsmodeller.",
    ),
    "Mandate.deliverables": KeyWords(
        N_("deliverables"),
        N_("What is to be handed over, and when."),
        "\n  - id: kunnskapsgrunnlag"
        "\n    title: Kunnskapsgrunnlag om nåsituasjonen"
        "\n    deadline: 2016-09-01",
    ),
    "Mandate.alternatives": KeyWords(
        N_("alternatives"),
        N_("The solutions that are weighed against each other and judged by the premises."),
        "\n  - id: vertskommune"
        "\n    title: Vertskommunemodell"
        "\n    host_municipality: ringebu-kommune",
    ),
    "Mandate.recommendation": KeyWords(
        N_("recommendation"),
        N_("The alternative that is recommended in the end."),
        "midt-gudbrandsdal-mandat/vertskommune",
    ),
    "Participant.units": KeyWords(
        N_("units of the participant"),
        N_("The unit the role is held in. One person may lead two offices; then name both."),
        "[nav-sor-fron, nav-nord-fron]",
    ),
    "Meeting.title": KeyWords(
        N_("name of the meeting"),
        N_("What the meeting is called."),
        "Oppstartsmøte",
    ),
    "Meeting.date": KeyWords(
        N_("time of the meeting"),
        N_("When it was held, or is called for."),
        "2016-06-23",
    ),
    "Meeting.place": KeyWords(
        N_("place of the meeting"),
        N_("Where it was held."),
        "Ringebu rådhus",
    ),
    "Meeting.text": KeyWords(
        N_("about the meeting"),
        N_("What the meeting is for, or what was talked about."),
        "Møtet skal avklare mandatet for utredningen.",
    ),
    "Meeting.participants": KeyWords(
        N_("those at the meeting"),
        N_("Who was there or is invited: roles and the units they are held in, never names."),
        "\n  - role: fylkesdirektør\n    units: [nav-oppland]",
    ),
    "Meeting.conclusions": KeyWords(
        N_("conclusions"),
        N_(
            "What the meeting agreed on, point by point and in its own words, with roles in place "
            "of names. What follows is written again as working groups and deliverables."
        ),
        "\n  - Det settes ned en arbeidsgruppe.",
    ),
    "Participant.line": KeyWords(
        N_("line of the participant"),
        N_("Which owner this person speaks for: the state, the municipality, or both."),
        "state",
    ),
    "WorkingGroup.title": KeyWords(
        N_("name of the working group"),
        N_("What the group is called."),
        "Arbeidsgruppe",
    ),
    "WorkingGroup.set_down_by": KeyWords(
        N_("set down by"),
        N_("Who set the group down."),
        "fellesmøtet 23. juni 2016",
    ),
    "WorkingGroup.members": KeyWords(
        N_("members"),
        N_("Who sits in the group, by role: how many, from where, on which line."),
        "\n  - medlemmer fra de tre partnerskapene"
        "\n  - role: tillitsvalgt"
        "\n    count: 1"
        "\n    line: municipal",
    ),
    "Seat.count": KeyWords(
        N_("how many"),
        N_("How many of this role sit in the group."),
        "1",
    ),
    "Seat.units": KeyWords(
        N_("where the members come from"),
        N_("The units these members come from."),
        "[ringebu-kommune, sor-fron-kommune, nord-fron-kommune]",
    ),
    "Seat.line": KeyWords(
        N_("line of the seat"),
        N_("Which owner these members speak for: the state, the municipality, or both."),
        "municipal",
    ),
    "Deliverable.title": KeyWords(
        N_("the deliverable"),
        N_("What is to be handed over."),
        "Utkast til mandat for utredning",
    ),
    "Deliverable.group": KeyWords(
        N_("group that delivers"),
        N_("The working group that hands it over."),
        "midt-gudbrandsdal-mandat/arbeidsgruppe",
    ),
    "Deliverable.delivered": KeyWords(
        N_("delivered"),
        N_("When it was handed over. Leave it out until then."),
        "2016-09-01",
    ),
    "Alternative.title": KeyWords(
        N_("the alternative"),
        N_("The solution in a few words."),
        "Vertskommunemodell",
    ),
    "Alternative.participants": KeyWords(
        N_("units in the alternative"),
        N_("The units that would take part in this solution."),
        "[ringebu-kommune, sor-fron-kommune]",
    ),
    "Alternative.judged": KeyWords(
        N_("judged by the premises"),
        N_("How well the alternative satisfies each premise."),
        "\n  - premise: midt-gudbrandsdal-mandat/likeverdige-tjenester"
        "\n    verdict: partly_met"
        "\n    text: Reiseveien blir lengre for noen.",
    ),
    "PremiseJudgement.premise": KeyWords(
        N_("premise judged by"),
        N_("The premise this judgement is about."),
        "midt-gudbrandsdal-mandat/likeverdige-tjenester",
    ),
    "PremiseJudgement.verdict": KeyWords(
        N_("verdict"),
        N_("Whether the alternative satisfies the premise."),
        "partly_met",
    ),
}

CHOICES: Final[dict[str, dict[str, str]]] = {
    "PremiseJudgement.verdict": {
        "met": N_("satisfied"),
        "partly_met": N_("partly satisfied"),
        "not_met": N_("not satisfied"),
        "unknown": N_("not clear yet"),
    },
}
