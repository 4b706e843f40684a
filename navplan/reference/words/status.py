"""Words for how things are measured and summed up to a colour, and for colours people set."""

from __future__ import annotations

from typing import Final

from navplan.i18n import N_
from navplan.reference.words.key_words import KeyWords

WORDS: Final[dict[str, KeyWords]] = {
    "*.influence": KeyWords(
        N_("sphere of influence"),
        N_("Whether you can bring it about yourselves or only contribute to it."),
        "indirect",
    ),
    "*.roll_up": KeyWords(
        N_("how the status is summed up"),
        N_("How one colour is made of what lies below. The worst one counts if left out."),
        "weighted",
    ),
    "*.weight": KeyWords(
        N_("weight"),
        N_(
            "How much it counts against its neighbours, where the status above is weighted. All "
            "count the same if left out."
        ),
        "2",
    ),
    "*.critical": KeyWords(
        N_("critical"),
        N_("Yes if a red light here must never be hidden by green ones beside it. No if left out."),
        "ja",
    ),
    "*.override": KeyWords(
        N_("overridden status"),
        N_(
            "A colour a person sets in place of the computed one, for a time and with a reason. "
            "Both are printed."
        ),
        "\n  status: yellow"
        "\n  date: 2015-05-04"
        "\n  expires: 2015-08-31"
        "\n  role: NAV-leder"
        "\n  reason: Tre bosettinger er avtalt og kommer i juni.",
    ),
    "*.measured": KeyWords(
        N_("when it is measured"),
        N_(
            "When or how often it is measured: “månedlig”, “hvert halvår, juni og desember”, “ved "
            "tertialrapport”. It is no deadline for an action."
        ),
        "hvert halvår, juni og desember",
    ),
    "*.measured_by": KeyWords(
        N_("who measures"),
        N_(
            "The role that collects the number. It may be another one than the one responsible for "
            "the result."
        ),
        "avdelingsleder",
    ),
    "*.instrument": KeyWords(
        N_("instrument"),
        N_("What it is measured with, such as a survey or a register."),
        "brukerundersøkelsen",
    ),
    "*.result_target": KeyWords(
        N_("result target"),
        N_(
            "The countable result the goal aims at, said in words. What is to be judged by number "
            "also needs an indicator."
        ),
        "60 bosatte flyktninger i året",
    ),
    "Judgement.status": KeyWords(
        N_("judged colour"),
        N_("The colour the person gives."),
        "yellow",
    ),
    "Judgement.date": KeyWords(
        N_("date of the judgement"),
        N_("The day the judgement was made."),
        "2015-08-31",
    ),
    "Judgement.role": KeyWords(
        N_("role of the one who judges"),
        N_("Who judged, as a role."),
        "NAV-leder",
    ),
    "Override.status": KeyWords(
        N_("colour set by a person"),
        N_("The colour that counts instead of the computed one."),
        "yellow",
    ),
    "Override.date": KeyWords(
        N_("set on"),
        N_("The day the colour was set. It counts from then on."),
        "2015-05-04",
    ),
    "Override.expires": KeyWords(
        N_("holds until"),
        N_("The last day the set colour counts. After it the computed one counts again."),
        "2015-08-31",
    ),
}

CHOICES: Final[dict[str, dict[str, str]]] = {
    "*.influence": {
        "direct": N_("can be brought about by the unit itself"),
        "indirect": N_("can only be contributed to"),
    },
    "*.roll_up": {
        "worst": N_("the worst one counts"),
        "weighted": N_("a weighted mean"),
        "share": N_("the share that is green"),
        "own": N_("a person’s own judgement"),
    },
    "*.status": {
        "green": N_("green: on target"),
        "yellow": N_("yellow: near the target"),
        "red": N_("red: off target"),
    },
}
