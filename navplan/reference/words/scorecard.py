"""Words for scorecards: perspectives, goals, success factors, and what is inherited."""

from __future__ import annotations

from typing import Final

from navplan.i18n import N_
from navplan.reference.words.key_words import KeyWords

WORDS: Final[dict[str, KeyWords]] = {
    "Scorecard.title": KeyWords(
        N_("title of the scorecard"),
        N_("The name of the scorecard."),
        "Målekart for NAV Harstad 2015",
    ),
    "Scorecard.line": KeyWords(
        N_("line of the scorecard"),
        N_(
            "Whose scorecard it is: the municipality’s (målekart) or the state’s (målekort). An "
            "office may have both."
        ),
        "municipal",
    ),
    "Scorecard.inherits": KeyWords(
        N_("shared scorecard"),
        N_(
            "The scorecard whose goals also hold for this unit. You may add to it and adjust it, "
            "but take nothing away."
        ),
        "harstad-felles-malekart-2015",
    ),
    "Scorecard.adjust": KeyWords(
        N_("adjustments to what is inherited"),
        N_(
            "What is different for this unit in goals and indicators it inherits, such as a target "
            "of its own."
        ),
        "\n  indicators:"
        "\n    - indicator: harstad-felles-malekart-2015/sykefravaer"
        "\n      less_than: 8.0"
        "\n      reason: Kontoret starter fra et høyere fravær.",
    ),
    "Scorecard.introduction": KeyWords(
        N_("introduction"),
        N_("What the reader should know before the goals."),
        "Målekartet følges opp hvert tertial.",
    ),
    "Scorecard.min_coverage": KeyWords(
        N_("least share that must be measured"),
        N_(
            "How much of what lies below must be measured before a goal may be green or yellow, as "
            "0.6 or 60 %. The workspace’s setting holds if left out."
        ),
        "60 %",
    ),
    "Scorecard.perspectives": KeyWords(
        N_("perspectives"),
        N_(
            "The groups of goals, under the names your organisation uses: society, staff, "
            "services, economy."
        ),
        "\n  - id: samfunn"
        "\n    title: Samfunn"
        "\n    goals:"
        "\n      - id: godt-samarbeid"
        "\n        title: Godt samarbeid med næringsliv og frivillig sektor",
    ),
    "Perspective.title": KeyWords(
        N_("name of the perspective"),
        N_("The name your organisation uses."),
        "Tjenester/brukere",
    ),
    "Perspective.goals": KeyWords(
        N_("goals in the perspective"),
        N_("The goals in this group."),
        "\n  - id: bosetting\n    title: Raskere og mer forutsigbar bosetting\n    line: municipal",
    ),
    # Goals.
    "Goal.title": KeyWords(
        N_("the goal"),
        N_(
            "What is to be reached, said as a result and not as something to do. What is to be "
            "done is an action."
        ),
        "Raskere og mer forutsigbar bosetting",
    ),
    "Goal.level": KeyWords(
        N_("level of the goal"),
        N_("Where the goal stands between vision and countable result."),
        "sub",
    ),
    "Goal.target_groups": KeyWords(
        N_("groups the goal is for"),
        N_(
            "The target groups, described in a plan or a governing document, that the goal is "
            "meant for."
        ),
        "[md-brev-2015/langtidsledige]",
    ),
    "Goal.success_factors": KeyWords(
        N_("success factors"),
        N_("What must go well for the goal to be reached."),
        "\n  - id: fornoyde-brukere\n    title: Fornøyde brukere",
    ),
    "Goal.indicators": KeyWords(
        N_("indicators of the goal"),
        N_(
            "What shows whether the goal is reached: an indicator from a catalogue, with a target "
            "here."
        ),
        "\n  - indicator: bosatte-flyktninger"
        "\n    year_target: 60"
        "\n    due:"
        "\n      june: 60 %"
        "\n      december: 100 %"
        "\n    tolerance: 3",
    ),
    "Goal.judgement": KeyWords(
        N_("judged status"),
        N_(
            "What a person judges of a goal that no number shows. It counts where “roll_up” is "
            "“own”."
        ),
        "\n  status: green"
        "\n  date: 2015-08-31"
        "\n  role: NAV-leder"
        "\n  reason: Ledergruppa har gjennomført alle samlingene.",
    ),
    "SuccessFactor.title": KeyWords(
        N_("the success factor"),
        N_(
            "What must go well. Two success factors may have the same text; the ids keep them "
            "apart."
        ),
        "Fornøyde brukere",
    ),
    # What a unit adjusts.
    "Adjustments.goals": KeyWords(
        N_("adjusted goals"),
        N_("Inherited goals for which the unit says something of its own."),
        "\n  - goal: harstad-felles-malekart-2015/god-ledelse"
        "\n    measured: månedlig"
        "\n    reason: Gjennomgås i styringsdialogen.",
    ),
    "Adjustments.indicators": KeyWords(
        N_("adjusted indicators"),
        N_("Inherited indicators for which the unit has its own target, band or timetable."),
        "\n  - indicator: harstad-felles-malekart-2015/sykefravaer"
        "\n    less_than: 8.0"
        "\n    reason: Kontoret starter fra et høyere fravær.",
    ),
    "GoalAdjustment.goal": KeyWords(
        N_("the inherited goal"),
        N_("Which goal of the shared scorecard this is about. The goal stays the same."),
        "harstad-felles-malekart-2015/god-ledelse",
    ),
    "GoalAdjustment.reason": KeyWords(
        N_("reason for the adjustment"),
        N_("Why this is different for the unit."),
        "Kontoret følges opp i styringsdialogen med fylkesdirektøren.",
    ),
}

CHOICES: Final[dict[str, dict[str, str]]] = {
    "Goal.level": {
        "vision": N_("vision"),
        "target_picture": N_("target picture"),
        "main": N_("main goal"),
        "sub": N_("sub-goal"),
        "result": N_("result target"),
    },
}
