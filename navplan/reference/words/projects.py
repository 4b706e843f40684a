"""Words for projects, pilots and trials, and for the money they run on."""

from __future__ import annotations

from typing import Final

from navplan.i18n import N_
from navplan.reference.words.key_words import KeyWords

WORDS: Final[dict[str, KeyWords]] = {
    "Project.title": KeyWords(
        N_("name of the project"),
        N_("What the project is called."),
        "Ung og i etableringsfasen hjelp meg",
    ),
    "Project.type": KeyWords(
        N_("type of project"),
        N_(
            "A project, a pilot that tries something out, or a site of a trial. A project if left "
            "out."
        ),
        "pilot",
    ),
    "Project.target_group": KeyWords(
        N_("target group of the project"),
        N_("Whom the project is for, in words."),
        "ungdom som skal etablere seg i egen bolig",
    ),
    "Project.ages": KeyWords(
        N_("ages"),
        N_("The ages it is for, in full years, both ends included."),
        "\n  from: 18\n  to: 26",
    ),
    "Project.model": KeyWords(
        N_("model"),
        N_("How the work is organised, in a few words."),
        "vertskommunemodell",
    ),
    "Project.partners": KeyWords(
        N_("partners in the project"),
        N_("The units the project is done with, such as a university."),
        "[universitetet-i-stavanger]",
    ),
    "Project.participants": KeyWords(
        N_("participating units"),
        N_(
            "The units where it happens. Say with “part” where only a part of a municipality takes "
            "part."
        ),
        "\n  - narvik-kommune\n  - unit: tysfjord-kommune\n    part: nordsiden av fjorden",
    ),
    "Project.expected": KeyWords(
        N_("expected number of participants"),
        N_(
            "How many participating units the source says there are. navplan says so if the list "
            "has another number."
        ),
        "3",
    ),
    "Project.decided_by": KeyWords(
        N_("decided by"),
        N_("Who decides over the project."),
        "felles partnerskapsmøte",
    ),
    "Project.agreements": KeyWords(
        N_("agreements of the project"),
        N_("Documents with agreements that the project rests on."),
        "[indre-salten-samarbeidsavtale]",
    ),
    "Project.financing": KeyWords(
        N_("financing of the project"),
        N_("Who pays how much."),
        "\n  - amount: 1200000\n    source: fylkesmannen-i-troms\n    line: state",
    ),
    "Project.leader": KeyWords(
        N_("project leader"),
        N_("The role that leads the project, never a name."),
        "prosjektleder for boligsosialt arbeid",
    ),
    "Project.leader_started": KeyWords(
        N_("the project leader began"),
        N_("The day the project leader began."),
        "2015-01-05",
    ),
    "AgeRange.from": KeyWords(
        N_("from age"),
        N_("The youngest, in full years."),
        "18",
    ),
    "AgeRange.to": KeyWords(
        N_("to age"),
        N_("The oldest, in full years."),
        "26",
    ),
    # Money.
    "Grant.title": KeyWords(
        N_("name of the grant"),
        N_("What the money is called."),
        "Midler til Jobbsjansen",
    ),
    "Grant.programme": KeyWords(
        N_("grant scheme"),
        N_("The scheme the grant is given under."),
        "Jobbsjansen",
    ),
    "Grant.granter": KeyWords(
        N_("granted by"),
        N_("The unit whose money it is."),
        "imdi",
    ),
    "Grant.through": KeyWords(
        N_("paid through"),
        N_("The unit that passes the money on, if another one does."),
        "fylkesmannen-i-troms",
    ),
    "Grant.purpose": KeyWords(
        N_("purpose of the grant"),
        N_("What the money is to be used for."),
        "Få hjemmeværende innvandrerkvinner ut i jobb",
    ),
    "Grant.years": KeyWords(
        N_("the grant year by year"),
        N_("For each year whether the money is planned, applied for, granted or refused."),
        "\n  - year: 2014"
        "\n    state: granted"
        "\n    amount: 600000"
        "\n  - year: 2015"
        "\n    state: applied",
    ),
    "GrantYear.year": KeyWords(
        N_("year"),
        N_("The year the money is for."),
        "2015",
    ),
    "GrantYear.state": KeyWords(
        N_("state of the grant"),
        N_("How far the grant has come for this year."),
        "applied",
    ),
    "GrantYear.amount": KeyWords(
        N_("amount of the grant"),
        N_("How much for this year, if that is known."),
        "600000",
    ),
    "BudgetFrame.period": KeyWords(
        N_("years of the frame"),
        N_("The year or the years the amount is for. An amount “årlig” comes in each of them."),
        "2014–2016",
    ),
    "BudgetFrame.amount": KeyWords(
        N_("amount of the frame"),
        N_("How much may be spent. A reservation belongs in “reservation”."),
        "14 mill. kr årlig",
    ),
    "BudgetFrame.source": KeyWords(
        N_("who grants the frame"),
        N_("The unit the money comes from."),
        "arbeids-og-velferdsdirektoratet",
    ),
}

CHOICES: Final[dict[str, dict[str, str]]] = {
    "Project.type": {
        "project": N_("project"),
        "pilot": N_("pilot"),
        "trial": N_("trial"),
    },
    "GrantYear.state": {
        "planned": N_("planned"),
        "applied": N_("applied for"),
        "granted": N_("granted"),
        "refused": N_("refused"),
    },
}
