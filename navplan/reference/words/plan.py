"""Words for what every plan says of itself: its period, its decisions, its relations."""

from __future__ import annotations

from typing import Final

from navplan.i18n import N_
from navplan.reference.words.key_words import KeyWords

WORDS: Final[dict[str, KeyWords]] = {
    "Plan.title": KeyWords(
        N_("title of the plan"),
        N_("The name of the plan as it stands on the front page."),
        "Driftsplan 2015 NAV Harstad",
    ),
    "Plan.subtitle": KeyWords(
        N_("subtitle"),
        N_("A second line on the front page. It is printed exactly as written, dialect and all."),
        ".., men graset er grønt for æille",
    ),
    "Plan.unit": KeyWords(
        N_("unit whose plan it is"),
        N_(
            "The id of the unit the plan is made for. In a mandate or a programme that several "
            "stand behind, leave it out and write “owners”."
        ),
        "nav-harstad",
    ),
    "Plan.owners": KeyWords(
        N_("owners of the plan"),
        N_(
            "Those whose bodies adopt the plan and can change it, such as the municipalities that "
            "decide on it together."
        ),
        "\n  - unit: harstad-kommune\n    line: municipal\n  - unit: nav-troms\n    line: state",
    ),
    "Plan.period": KeyWords(
        N_("plan period"),
        N_("The time the plan holds for, as it is now. Earlier ends of it belong in “extensions”."),
        "2016–2020",
    ),
    "Plan.edition": KeyWords(
        N_("edition"),
        N_("Which edition it is, where a plan is issued more than once in its period."),
        "Rullert 2015",
    ),
    "Plan.revisions": KeyWords(
        N_("revisions"),
        N_("When the plan was revised or rolled on within its period, and what was changed."),
        "\n  - date: 2017-09-08\n    body: styringsgruppa\n    text: Mandatet ble presisert.",
    ),
    "Plan.adoption": KeyWords(
        N_("adoption"),
        N_(
            "Where the plan stands between draft and decision, and who adopted it. A plan is a "
            "draft if left out. If only the month is known, or several bodies decided, write it "
            "under “decisions” and point to it with “decision”."
        ),
        '\n  state: adopted\n  body: Harstad kommunestyre\n  case: "14/0000"\n  date: 2014-12-18',
    ),
    "Plan.decisions": KeyWords(
        N_("decisions in the matter"),
        N_(
            "Decisions that concern the plan. One decision may be taken by several bodies, each on "
            "its own date."
        ),
        "\n  - id: felles-utredning"
        "\n    title: Felles utredning av tjenestene"
        "\n    bodies:"
        "\n      - Ringebu kommunestyre"
        "\n      - Sør-Fron kommunestyre"
        "\n    date: desember 2016",
    ),
    "Plan.contacts": KeyWords(
        N_("contact points"),
        N_("Whom to ask about the plan: roles, never names."),
        "\n  - role: NAV-leder\n    unit: nav-harstad",
    ),
    "Plan.governing_documents": KeyWords(
        N_("governing documents"),
        N_(
            "Letters, white papers, agreements and strategies that steer the plan without being "
            "carried out point by point. For those that are, write “implements”."
        ),
        "[md-brev-2015, kommunebrevet-2014]",
    ),
    "Plan.web": KeyWords(
        N_("where it is published"),
        N_("The address of the page where the plan can be read."),
        "www.nav.no/nav-harstad/planer",
    ),
    # Adoption.
    "Adoption.state": KeyWords(
        N_("state of the plan"),
        N_("Where the plan is on the way from draft to decision."),
        "adopted",
    ),
    "Adoption.date": KeyWords(
        N_("date of adoption"),
        N_(
            "The day the plan was adopted. It may lie before or after the period begins. If only "
            "the month is known, or several bodies decided, write it under “decisions” and point "
            "to it with “decision”."
        ),
        "2014-12-18",
    ),
    "Adoption.decision": KeyWords(
        N_("decision that adopted it"),
        N_(
            "The decision among “decisions” that adopted the plan or set its work going: where "
            "several bodies decided, or only the month is known."
        ),
        "midt-gudbrandsdal-mandat/felles-utredning",
    ),
    "Adoption.fingerprint": KeyWords(
        N_("fingerprint of what was adopted"),
        N_(
            "A check sum of the plan as it was adopted. Write it last, when the text is as it was "
            "adopted; if the plan changes later without a new decision or a correction, navplan "
            "says so. A plan without it is valid."
        ),
        "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
    ),
    "Adoption.corrections": KeyWords(
        N_("corrections"),
        N_("Slips in the adopted plan that were put right without a new decision."),
        "\n  - at: actions/bosettingsplan/deadline"
        "\n    was: 2015-12-31"
        "\n    now: løpende"
        "\n    reason: Skrivefeil i saksframlegget."
        "\n    date: 2015-01-20",
    ),
    "Correction.at": KeyWords(
        N_("where it was corrected"),
        N_("The way to what was changed, from the top of the file, with ids on the way."),
        "actions/bosettingsplan/deadline",
    ),
    "Correction.was": KeyWords(
        N_("what it said"),
        N_("The wording before the correction."),
        "2015-12-31",
    ),
    "Correction.now": KeyWords(
        N_("what it says now"),
        N_("The wording after the correction."),
        "løpende",
    ),
    "Correction.date": KeyWords(
        N_("date of the correction"),
        N_("The day it was put right."),
        "2015-01-20",
    ),
    # Decisions, extensions, revisions.
    "Decision.title": KeyWords(
        N_("what was decided"),
        N_("The matter of the decision, in one line."),
        "Felles utredning av NAV, barnevern og flyktningetjeneste",
    ),
    "Decision.bodies": KeyWords(
        N_("deciding bodies"),
        N_("Everybody who took the same decision, such as three municipal councils."),
        "\n  - Ringebu kommunestyre\n  - body: Sør-Fron kommunestyre\n    date: 2016-12-13",
    ),
    "Decision.date": KeyWords(
        N_("time of the decision"),
        N_("When it was decided: a date, or “desember 2016” if the day is not known."),
        "desember 2016",
    ),
    "DecidingBody.unit": KeyWords(
        N_("unit the body belongs to"),
        N_("The id of the municipality or other unit that the body decides for."),
        "ringebu-kommune",
    ),
    "DecidingBody.date": KeyWords(
        N_("the body’s own date"),
        N_("When this body decided, if it differs from the others."),
        "2016-12-13",
    ),
    "Extension.period": KeyWords(
        N_("period before the extension"),
        N_("The period that held until the decision to extend."),
        "2017–2018",
    ),
    "Extension.date": KeyWords(
        N_("time of the extension"),
        N_("When it was decided to extend."),
        "våren 2018",
    ),
    "Revision.date": KeyWords(
        N_("time of the revision"),
        N_("When the plan was revised."),
        "2017-09-08",
    ),
    "Revision.text": KeyWords(
        N_("what the revision changed"),
        N_("What was changed and why, in a sentence or two."),
        "To piloter kom til, og fristen for rapporten ble flyttet.",
    ),
    "ContactPoint.unit": KeyWords(
        N_("unit of the contact"),
        N_("The unit where the role is held."),
        "nav-harstad",
    ),
    # Relations to other documents, which governing documents have too.
    "*.extensions": KeyWords(
        N_("extensions"),
        N_(
            "Decisions that made it last longer. Write the new time in “period” and keep the "
            "earlier one here."
        ),
        "\n  - period: 2017–2018"
        "\n    body: styringsgruppa"
        "\n    reason: Pilotene kom i gang senere enn planlagt.",
    ),
    "*.revised": KeyWords(
        N_("how often it is revised"),
        N_("How often it is gone through and renewed."),
        "årlig",
    ),
    "*.implements": KeyWords(
        N_("documents it carries out"),
        N_(
            "The documents above whose goals are put into practice here, such as a strategy or a "
            "multi-year plan."
        ),
        "[harstad-virksomhetsplan-2015-2018]",
    ),
    "*.follows": KeyWords(
        N_("the edition before it"),
        N_(
            "The one for the period before, which this one continues: last year’s plan. If the "
            "earlier one stops being valid because of this one, write “replaces”."
        ),
        "[nav-harstad-driftsplan-2014]",
    ),
    "*.replaces": KeyWords(
        N_("documents it replaces"),
        N_("Documents that are no longer valid because of this one, also within the same period."),
        "[nav-harstad-beredskapsplan-2012]",
    ),
    "*.part_of": KeyWords(
        N_("documents it is a part of"),
        N_("A larger plan or programme that this one belongs to."),
        "[harstad-virksomhetsplan-2015-2018]",
    ),
    "*.derived_from": KeyWords(
        N_("documents it springs out of"),
        N_(
            "Earlier work that gave the idea, without being continued here. If it is continued, "
            "write “follows”."
        ),
        "[husk-forsoket]",
    ),
}

CHOICES: Final[dict[str, dict[str, str]]] = {
    "Adoption.state": {
        "draft": N_("draft"),
        "consultation": N_("out for consultation"),
        "adopted": N_("adopted"),
        "revised": N_("adopted and later revised"),
        "replaced": N_("replaced by a newer plan"),
    },
}
