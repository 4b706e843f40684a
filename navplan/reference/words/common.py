"""Words for the keys that mean the same in every kind of file: names, owners, times."""

from __future__ import annotations

from typing import Final

from navplan.i18n import N_
from navplan.reference.words.key_words import KeyWords

WORDS: Final[dict[str, KeyWords]] = {
    "*.kind": KeyWords(
        N_("kind of file"),
        N_(
            "Says what the file holds, such as an operating plan or a scorecard. It stands first "
            "in every file."
        ),
    ),
    "*.id": KeyWords(
        N_("id"),
        N_(
            "A short name of your own that other files refer to: small letters a–z, digits and "
            "hyphens, without æ, ø and å. Do not change it once others refer to it."
        ),
        "oppfolging-av-ungdom",
    ),
    "*.text": KeyWords(
        N_("text"),
        N_(
            "More about it, as long as you like. A text of several lines begins with “|” after the "
            "key, with the lines indented below."
        ),
        "Ungdom som verken er i arbeid eller utdanning, skal ha en fast veileder.",
    ),
    "*.language": KeyWords(
        N_("language of the text"),
        N_(
            "The written language of what you write in the file: nb is bokmål, nn is nynorsk. "
            "Bokmål if left out."
        ),
        "nn",
    ),
    "*.visibility": KeyWords(
        N_("visibility"),
        N_("Whether it may be read by everyone, or only inside the organisation."),
        "internal",
    ),
    "*.line": KeyWords(
        N_("steering line"),
        N_(
            "Which of the owners asks for it or pays for it: the state, the municipality, or both "
            "together."
        ),
        "municipal",
    ),
    "*.former_ids": KeyWords(
        N_("former ids"),
        N_("Ids it had before, so that what still refers to an old one is led here."),
        "[ungdomsoppfolging]",
    ),
    "*.note": KeyWords(
        N_("note"),
        N_("A short remark to the reader, on one line."),
        "Tallet er foreløpig og blir endelig i februar.",
    ),
    "*.remark": KeyWords(
        N_("remark on how it goes"),
        N_("What is to be said of how it goes, on one line."),
        "Avtalen om boliger er inngått.",
    ),
    "*.reason": KeyWords(
        N_("reason"),
        N_("Why, in a sentence that a reader outside the office understands."),
        "Kommunen tok imot færre flyktninger enn avtalt.",
    ),
    "*.uncertain": KeyWords(
        N_("what is uncertain"),
        N_(
            "What the source leaves open, where the plan is written from an older document. Leave "
            "it out when nothing is in doubt."
        ),
        "Raden mangler i kilden; plasseringen under dette målet er et skjønn.",
    ),
    "*.period": KeyWords(
        N_("period"),
        N_(
            "The time it holds for: a year, a span of years, or a part of a year such as 2015-H1, "
            "2015-T2, 2015-Q3 or 2015-06."
        ),
        "2015",
    ),
    "*.number": KeyWords(
        N_("number in the document"),
        N_(
            "The number it has in the printed plan, as it is written there. It is only shown; "
            "references use the id."
        ),
        "3.4",
    ),
    "*.responsible": KeyWords(
        N_("responsible"),
        N_("Who answers for it, as a role and never as a person’s name."),
        "leder av flyktningeteamet",
    ),
    "*.deadline": KeyWords(
        N_("deadline"),
        N_(
            "By when: a date, or words such as “primo september 2016”, “hvert halvår” or "
            "“løpende”. Something that is “løpende” is never overdue."
        ),
        "primo september 2016",
    ),
    "*.case": KeyWords(
        N_("case number"),
        N_("The number of the case in the archive, so that the papers can be found."),
        '"14/0000"',
    ),
    "*.body": KeyWords(
        N_("deciding body"),
        N_("Who decided, such as the municipal council or the steering group."),
        "Harstad kommunestyre",
    ),
    "*.role": KeyWords(
        N_("role"),
        N_("The function somebody has, never the person’s name."),
        "NAV-leder",
    ),
    "*.phone": KeyWords(
        N_("telephone"),
        N_(
            "The number to call, to the office and not to a private telephone. Digits and blanks "
            "only."
        ),
        "55 55 33 33",
    ),
    "*.phone_note": KeyWords(
        N_("about the telephone number"),
        N_("Words that belong to the number, such as where one gets through or when."),
        "kontaktsenteret",
    ),
    "*.web": KeyWords(
        N_("web address"),
        N_("Where it is found on the web, with or without https://."),
        "www.nav.no",
    ),
    "*.supports": KeyWords(
        N_("goals it supports"),
        N_(
            "The goals above that it helps to reach, such as those of a letter or a strategy. This "
            "is what ties a plan to the steering."
        ),
        "[nav-virksomhetsstrategi/arbeid-forst]",
    ),
    "*.host_municipality": KeyWords(
        N_("host municipality"),
        N_(
            "The municipality that does the work for the others, where several share an office or "
            "a service."
        ),
        "fauske-kommune",
    ),
    "*.issuer": KeyWords(
        N_("issued by"),
        N_("The unit that issued it."),
        "arbeids-og-velferdsdirektoratet",
    ),
    "*.grant": KeyWords(
        N_("grant"),
        N_("The grant that pays for it, or a part of it."),
        "nav-harstad-driftsplan-2015/jobbsjansen-midler",
    ),
    "*.reservation": KeyWords(
        N_("reservation"),
        N_("The condition the money is subject to, in words."),
        "Stortingets budsjettvedtak",
    ),
}

CHOICES: Final[dict[str, dict[str, str]]] = {
    "*.line": {
        "state": N_("the state’s line"),
        "municipal": N_("the municipality’s line"),
        "shared": N_("both lines together"),
    },
    "*.language": {
        "nb": N_("Norwegian bokmål"),
        "nn": N_("Norwegian nynorsk"),
    },
    "*.visibility": {
        "public": N_("open to everyone"),
        "internal": N_("only inside the organisation"),
    },
}
