"""Words for actions: what is done, how far it has come, and what was found to be wrong."""

from __future__ import annotations

from typing import Final

from navplan.i18n import N_
from navplan.reference.words.key_words import KeyWords

WORDS: Final[dict[str, KeyWords]] = {
    "Action.title": KeyWords(
        N_("the action"),
        N_(
            "What is to be done, beginning with a verb. A number to be reached belongs to an "
            "indicator, not here."
        ),
        "Gjennomføre årlig brukerundersøkelse",
    ),
    "Action.goal": KeyWords(
        N_("goal it serves"),
        N_(
            "The goal or success factor the action is to help: the file’s id, a slash, the goal’s "
            "id."
        ),
        "nav-harstad-malekart-2015/bosetting",
    ),
    "Action.indicators": KeyWords(
        N_("indicators it moves"),
        N_("The indicators in the scorecard that should show the effect of the action."),
        "[nav-harstad-malekart-2015/bosatte-flyktninger]",
    ),
    "Action.premises": KeyWords(
        N_("premises it looks after"),
        N_("The premises of a mandate or a strategy that the action is to see to."),
        "[midt-gudbrandsdal-mandat-2016/likeverdige-tjenester]",
    ),
    "Action.project": KeyWords(
        N_("project it belongs to"),
        N_("The project the action is a part of."),
        "nav-harstad-driftsplan-2015/jobbsjansen",
    ),
    "Action.priority": KeyWords(
        N_("priority"),
        N_("A, B or C, with A for what must be done first."),
        "A",
    ),
    "Action.contributors": KeyWords(
        N_("contributors"),
        N_(
            "Others who help, in words. Units that are described in the workspace may be written "
            "in “partners” instead."
        ),
        "\n  - Voksenopplæringa\n  - Bygg- og eiendomstjenesten",
    ),
    "Action.partners": KeyWords(
        N_("partner units"),
        N_("The ids of units that take part in the action."),
        "[voksenopplaeringa]",
    ),
    "Action.documents": KeyWords(
        N_("documents of the action"),
        N_("Documents the action follows or works on."),
        "[boligsosial-plan]",
    ),
    "Action.cost": KeyWords(
        N_("cost"),
        N_(
            "What it costs: “innen vedtatte rammer”, 120000, “12 mill. kr”, “ingen” or “ukjent”. "
            "“Within the frame” is an answer; leaving it out is none."
        ),
        "innen vedtatte rammer",
    ),
    "Action.financing": KeyWords(
        N_("financing of the action"),
        N_("Who pays how much, where more than the unit’s own budget is used."),
        "\n  - amount: 600000\n    source: husbanken\n    line: state",
    ),
    "Action.on_deviation": KeyWords(
        N_("action on deviation"),
        N_(
            "What you will do if the result stays away, planned beforehand. What has actually been "
            "found wrong belongs in “deviations”."
        ),
        "\n  action: Ta opp med bygg- og eiendomstjenesten\n  responsible: NAV-leder",
    ),
    "Action.progress": KeyWords(
        N_("progress"),
        N_(
            "How far the action has come: one word such as “started”, or a list with a date for "
            "each time you looked."
        ),
        "\n  - state: started"
        "\n    date: 2015-06-30"
        "\n    percent: 60 %"
        "\n    remark: Avtale om boliger er inngått.",
    ),
    # A second grouping.
    "Grouping.title": KeyWords(
        N_("name of the grouping"),
        N_("What the actions are grouped by here."),
        "Etter innsatsområde",
    ),
    "Grouping.groups": KeyWords(
        N_("groups of actions"),
        N_("The headings, each with its actions. The actions are written once, under “actions”."),
        "\n  - title: Arbeid først\n    actions: [nav-harstad-driftsplan-2015/markedsplan]",
    ),
    "ActionGroup.title": KeyWords(
        N_("heading of the group"),
        N_("What these actions have in common."),
        "Arbeid først",
    ),
    "ActionGroup.actions": KeyWords(
        N_("actions in the group"),
        N_("The ids of the actions, each after the file’s id and a slash."),
        "[nav-harstad-driftsplan-2015/markedsplan]",
    ),
    # Deviations.
    "Deviation.title": KeyWords(
        N_("the deviation"),
        N_("What was found to be wrong, in one line."),
        "Manglende vedtak om midlertidig botilbud",
    ),
    "Deviation.found": KeyWords(
        N_("found on"),
        N_("The day it was found."),
        "2015-05-12",
    ),
    "Deviation.found_by": KeyWords(
        N_("found by"),
        N_("The unit that found it."),
        "fylkesmannen-i-troms",
    ),
    "Deviation.found_in": KeyWords(
        N_("how it was found"),
        N_("What brought it to light."),
        "supervision",
    ),
    "Deviation.severity": KeyWords(
        N_("severity"),
        N_("A breach of the law, or a remark."),
        "breach",
    ),
    "Deviation.legal_basis": KeyWords(
        N_("provisions that were broken"),
        N_("The act and the sections it goes against."),
        "\n  - title: Lov om sosiale tjenester i arbeids- og velferdsforvaltningen"
        "\n    sections: [27]",
    ),
    "Deviation.indicators": KeyWords(
        N_("indicators that show the deviation"),
        N_("The indicators in a scorecard that it can be seen in."),
        "[nav-harstad-malekart-2015/serviceklager]",
    ),
    "Deviation.actions": KeyWords(
        N_("actions against the deviation"),
        N_("The actions in the plan that are to put it right."),
        "[nav-harstad-driftsplan-2015/rutine-for-botilbud]",
    ),
    "Deviation.measure": KeyWords(
        N_("measure that corrects it"),
        N_("What is done to close it, where that is no action of the plan."),
        "Alle vedtak gjennomgås av en kollega før de sendes.",
    ),
    "Deviation.deadline": KeyWords(
        N_("deadline for closing it"),
        N_("By when it is to be closed."),
        "2015-10-01",
    ),
    "Deviation.closed": KeyWords(
        N_("closed on"),
        N_("The day it was closed. It is open as long as this is left out."),
        "2015-09-18",
    ),
}

CHOICES: Final[dict[str, dict[str, str]]] = {
    "Action.priority": {
        "A": N_("A: must be done"),
        "B": N_("B: should be done"),
        "C": N_("C: can be done if there is room"),
    },
    "Deviation.found_in": {
        "supervision": N_("by supervision"),
        "internal_control": N_("by internal control"),
        "indicator": N_("by an indicator off its target"),
        "incident": N_("by something that happened"),
    },
    "Deviation.severity": {
        "breach": N_("breach of the law"),
        "remark": N_("remark"),
    },
}
