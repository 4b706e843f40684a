"""Words for documents that steer from outside: letters, white papers, strategies, agreements."""

from __future__ import annotations

from typing import Final

from navplan.i18n import N_
from navplan.reference.words.key_words import KeyWords

WORDS: Final[dict[str, KeyWords]] = {
    "GoverningDocument.title": KeyWords(
        N_("title of the document"),
        N_("The name of the document, as it is quoted."),
        "Mål- og disponeringsbrev 2015",
    ),
    "GoverningDocument.document_type": KeyWords(
        N_("type of document"),
        N_("What sort of document it is."),
        "letter",
    ),
    "GoverningDocument.reference": KeyWords(
        N_("reference"),
        N_("The number or reference by which the document is found."),
        "Meld. St. 33 (2015–2016)",
    ),
    "GoverningDocument.line": KeyWords(
        N_("line the document steers on"),
        N_("Which owner steers through the document."),
        "state",
    ),
    "GoverningDocument.issued": KeyWords(
        N_("issued"),
        N_("When it was issued, as exactly as you know."),
        "2015-01-15",
    ),
    "GoverningDocument.parties": KeyWords(
        N_("parties to the document"),
        N_("Where the document is an agreement: those who made it."),
        "\n  - imdi\n  - harstad-kommune",
    ),
    "GoverningDocument.agreement": KeyWords(
        N_("what is agreed"),
        N_("Where the document is an agreement: its type and what the parties settle."),
        "\n  type: host_municipality"
        "\n  host_municipality: fauske-kommune"
        "\n  delegated:"
        "\n    - økonomisk sosialhjelp"
        "\n    - kvalifiseringsprogrammet",
    ),
    "GoverningDocument.goals": KeyWords(
        N_("goals of the document"),
        N_("The goals it sets, so that goals in your plans can point to them with “supports”."),
        "\n  - id: raskere-bosetting\n    title: Raskere og mer forutsigbar bosetting",
    ),
    "GoverningDocument.focus_areas": KeyWords(
        N_("focus areas of the document"),
        N_("The areas it puts effort into, where it names areas and not goals."),
        "\n  - id: arbeid-forst\n    title: Arbeid først",
    ),
    "GoverningDocument.target_groups": KeyWords(
        N_("target groups of the document"),
        N_("The groups it names, such as those given priority in a letter."),
        "\n  - id: langtidsledige\n    title: Langtidsledige",
    ),
    "GoverningDocument.note": KeyWords(
        N_("note on the document"),
        N_("What a reader should know of it."),
        "Omtales som «kommunebrevet» i driftsplanen.",
    ),
    "GoverningGoal.title": KeyWords(
        N_("the goal set from outside"),
        N_("The goal as the document words it."),
        "Alle barn og unge skal få delta",
    ),
    "GoverningGoal.level": KeyWords(
        N_("level of the goal"),
        N_("Where the goal stands between vision and countable result."),
        "main",
    ),
    "GoverningGoal.target_groups": KeyWords(
        N_("groups the goal is for"),
        N_("The target groups of the document that the goal is meant for."),
        "[md-brev-2015/langtidsledige]",
    ),
    "Agreement.type": KeyWords(
        N_("type of agreement"),
        N_("What sort of agreement it is."),
        "partnership",
    ),
    "Agreement.delegated": KeyWords(
        N_("tasks handed over"),
        N_("What the participants hand over to the host municipality."),
        "[økonomisk sosialhjelp, kvalifiseringsprogrammet]",
    ),
    "Agreement.contents": KeyWords(
        N_("what the parties settle"),
        N_("The matters the agreement settles, such as roles and responsibilities."),
        "[roller, ansvar, brukermedvirkning]",
    ),
    "Agreement.settlement": KeyWords(
        N_("how the money is settled"),
        N_("How the costs are shared and settled."),
        "Utgiftene fordeles etter folketall per 1. januar.",
    ),
    "Agreement.withdrawal": KeyWords(
        N_("how a party withdraws"),
        N_("What holds if a party wants to leave."),
        "Ett års skriftlig varsel.",
    ),
}

CHOICES: Final[dict[str, dict[str, str]]] = {
    "GoverningDocument.document_type": {
        "act": N_("act"),
        "regulation": N_("regulation"),
        "white_paper": N_("white paper"),
        "letter": N_("letter"),
        "strategy": N_("strategy"),
        "action_plan": N_("action plan"),
        "plan": N_("plan"),
        "programme": N_("programme"),
        "agreement": N_("agreement"),
        "guide": N_("guide"),
        "report": N_("report"),
    },
    "GoverningGoal.level": {
        "vision": N_("vision"),
        "target_picture": N_("target picture"),
        "main": N_("main goal"),
        "sub": N_("sub-goal"),
        "result": N_("result target"),
    },
    "Agreement.type": {
        "partnership": N_("partnership agreement"),
        "host_municipality": N_("host-municipality agreement"),
        "cooperation": N_("cooperation agreement"),
    },
}
