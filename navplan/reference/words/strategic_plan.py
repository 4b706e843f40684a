"""Words for strategic plans: the challenge, where to be, and where the effort goes."""

from __future__ import annotations

from typing import Final

from navplan.i18n import N_
from navplan.reference.words.key_words import KeyWords

WORDS: Final[dict[str, KeyWords]] = {
    "StrategicPlan.line": KeyWords(
        N_("line of the plan"),
        N_("Whose strategy it is."),
        "shared",
    ),
    "StrategicPlan.explanation_of_subtitle": KeyWords(
        N_("explanation of the subtitle"),
        N_("What a saying on the front page means, for those who do not know it."),
        "Uttrykket sier at alle skal med.",
    ),
    "StrategicPlan.target_groups": KeyWords(
        N_("target groups of the plan"),
        N_("The people the strategy is for, each with an id that focus areas and goals refer to."),
        "\n  - id: unge\n    title: Unge utenfor arbeid og utdanning",
    ),
    "StrategicPlan.target_picture": KeyWords(
        N_("introduction to the target pictures"),
        N_("Text before the target pictures. It may stand empty."),
        "Målbildene beskriver tilstanden i 2020.",
    ),
    "StrategicPlan.target_pictures": KeyWords(
        N_("target pictures"),
        N_("How it is when the strategy has succeeded: states in words, not numbers."),
        "\n  - id: alle-er-med\n    title: Alle er inkludert i arbeids- og samfunnsliv",
    ),
    "StrategicPlan.goals": KeyWords(
        N_("goals of the plan"),
        N_("Goals that belong to no focus area. Those that do are written there."),
        "\n  - id: flere-i-arbeid\n    title: Flere i arbeid og aktivitet",
    ),
    "StrategicPlan.focus_areas": KeyWords(
        N_("focus areas"),
        N_("The few areas where the effort goes."),
        "\n  - id: ungdom\n    title: Inkludering av ungdom\n    influence: direct",
    ),
    "StrategicPlan.strategies": KeyWords(
        N_("strategies"),
        N_("The ways the plan chooses towards its goals."),
        "\n  - id: tidlig-innsats\n    title: Tidlig innsats sammen med skolene",
    ),
    "StrategicPlan.indicators": KeyWords(
        N_("indicators of the plan"),
        N_(
            "Indicators of the plan as a whole. One without a number may say only the direction, "
            "with “trend”."
        ),
        "\n  - indicator: sysselsetting-hedmark\n    trend: up",
    ),
    "StrategicPlan.actions_elsewhere": KeyWords(
        N_("where the actions are"),
        N_("A strategy may leave its actions to other plans. Say here to which."),
        "Strategien må operasjonaliseres lokalt i kontorenes driftsplaner.",
    ),
    "StrategicPlan.partners": KeyWords(
        N_("partner units"),
        N_("Units of the workspace that the plan works with."),
        "\n  - hedmark-fylkeskommune\n  - fylkesmannen-i-hedmark",
    ),
    "StrategicPlan.other_partners": KeyWords(
        N_("other partners"),
        N_("Partners that are no units here, such as trade and industry or volunteers."),
        "[næringslivet, utdanningssektoren]",
    ),
    "StrategicPlan.followed_up_by": KeyWords(
        N_("follow-up owners"),
        N_("The units that see to it that the plan is carried out."),
        "\n  - nav-hedmark\n  - unit: ks-hedmark\n    role: medansvarlig",
    ),
    "TargetPicture.title": KeyWords(
        N_("the target picture"),
        N_("The state to reach, written as if it were so already."),
        "Alle er inkludert i arbeids- og samfunnsliv",
    ),
    "Strategy.title": KeyWords(
        N_("the strategy"),
        N_("The way chosen, in a few words."),
        "Tidlig innsats sammen med skolene",
    ),
    "StrategicArea.text": KeyWords(
        N_("the state to reach"),
        N_("A description of how things are in this area when the strategy has succeeded."),
        "Alle unge er i arbeid, utdanning eller annen aktivitet.",
    ),
    "StrategicArea.target_groups": KeyWords(
        N_("groups the area is for"),
        N_("The target groups of the plan that the area is meant for."),
        "[hedmark-strategi-2016-2020/unge]",
    ),
    "StrategicArea.strategies": KeyWords(
        N_("strategies in the area"),
        N_("The ways the plan chooses in this area."),
        "\n  - id: tidlig-innsats\n    title: Tidlig innsats sammen med skolene",
    ),
    "StrategicArea.goals": KeyWords(
        N_("goals in the area"),
        N_("The goals of this area."),
        "\n  - id: flere-unge-i-arbeid\n    title: Flere unge i arbeid",
    ),
}

CHOICES: Final[dict[str, dict[str, str]]] = {}
