"""Words for the small parts that files are made of: sections, law, parties, milestones."""

from __future__ import annotations

from typing import Final

from navplan.i18n import N_
from navplan.reference.words.key_words import KeyWords

WORDS: Final[dict[str, KeyWords]] = {
    # Sections.
    "Section.text": KeyWords(
        N_("text of the section"),
        N_(
            "The content itself. If nothing else is needed, write it straight after the section’s "
            "key."
        ),
        "Målet for NAV er å bidra til at flere kommer i arbeid.",
    ),
    "NamedSection.title": KeyWords(
        N_("heading"),
        N_("The heading of the section."),
        "Kompetansestrategi",
    ),
    # Law.
    "LegalSource.title": KeyWords(
        N_("name of the act"),
        N_("The full name of the act or regulation."),
        "Lov om sosiale tjenester i arbeids- og velferdsforvaltningen",
    ),
    "LegalSource.short_title": KeyWords(
        N_("short name of the act"),
        N_("The name people use."),
        "sosialtjenesteloven",
    ),
    "LegalSource.sections": KeyWords(
        N_("sections of the act"),
        N_("The sections of the act that matter here, without the sign §."),
        "[18, 19]",
    ),
    "LegalSource.valid_from": KeyWords(
        N_("in force from"),
        N_(
            "The year, month or day the act came into force. Leave it out if it is old enough not "
            "to matter."
        ),
        "2010",
    ),
    "LegalSource.valid_to": KeyWords(
        N_("in force until"),
        N_("The last year, month or day the act was in force. Left out, it is still in force."),
        "2020",
    ),
    # People, areas, numbers.
    "TargetGroup.title": KeyWords(
        N_("name of the group"),
        N_("Whom the plan is for, as people say it."),
        "Ungdom mellom 18 og 26 år",
    ),
    "TargetGroup.within": KeyWords(
        N_("part of the group"),
        N_("The wider group that this one is a part of."),
        "hedmark-strategi-2016-2020/unge",
    ),
    "FocusArea.title": KeyWords(
        N_("name of the focus area"),
        N_("What the effort is put into, in a few words."),
        "Arbeid først",
    ),
    "KeyFigure.title": KeyWords(
        N_("name of the key figure"),
        N_("What has been counted."),
        "Innbyggere i kommunen",
    ),
    "KeyFigure.value": KeyWords(
        N_("value of the key figure"),
        N_("The number itself, with a point before the decimals and without blanks."),
        "24676",
    ),
    "KeyFigure.measured_in": KeyWords(
        N_("unit of measure"),
        N_(
            "What the number counts: percent, count, nok, days, score, per_1000, or words of your "
            "own."
        ),
        "personer",
    ),
    "KeyFigure.as_of": KeyWords(
        N_("as of"),
        N_("The day, month or year that the number describes."),
        "2015-01-01",
    ),
    "KeyFigure.approximate": KeyWords(
        N_("approximate"),
        N_("Yes if the number is rounded or estimated; the document then says “about”."),
        "ja",
    ),
    "KeyFigure.source": KeyWords(
        N_("source of the number"),
        N_("Where the number comes from."),
        "SSB, tabell 07459",
    ),
    # Progress and deviation.
    "Progress.state": KeyWords(
        N_("how far it has come"),
        N_(
            "The state of the action on this date. It is no colour; colours are only for goals and "
            "indicators."
        ),
        "started",
    ),
    "Progress.date": KeyWords(
        N_("date of the news"),
        N_(
            "The day this was true. News later than the day a document is made for do not count in "
            "it."
        ),
        "2015-06-30",
    ),
    "Progress.percent": KeyWords(
        N_("share done"),
        N_("How much of it is done, if that can be said in per cent."),
        "60 %",
    ),
    "DeviationPlan.action": KeyWords(
        N_("what is done on deviation"),
        N_("What will be done if the result stays away, decided before anything has gone wrong."),
        "Ta opp boligtilgangen med bygg- og eiendomstjenesten",
    ),
    "DeviationPlan.responsible": KeyWords(
        N_("responsible on deviation"),
        N_(
            "Who does it then, as a role. It may be another one than the one responsible for the "
            "action."
        ),
        "NAV-leder",
    ),
    # Parties, premises, milestones, money.
    "Party.unit": KeyWords(
        N_("unit that takes part"),
        N_("The id of the unit. If nothing else is said of it, write the id alone."),
        "nord-fron-kommune",
    ),
    "Party.role": KeyWords(
        N_("role of the unit"),
        N_("What the unit takes part as."),
        "hovedansvarlig",
    ),
    "Party.line": KeyWords(
        N_("line of the unit"),
        N_("Which owner this unit speaks for: the state, the municipality, or both."),
        "municipal",
    ),
    "Party.part": KeyWords(
        N_("which part of the unit"),
        N_("Said where only a part takes part, such as some districts of a municipality."),
        "nordsiden av fjorden",
    ),
    "Premise.title": KeyWords(
        N_("the premise"),
        N_("What must hold, in one sentence."),
        "Likeverdige tjenester uavhengig av bosted",
    ),
    "Milestone.title": KeyWords(
        N_("name of the milestone"),
        N_("What is to have happened."),
        "Felles formannskapsmøte",
    ),
    "Milestone.planned": KeyWords(
        N_("planned for"),
        N_(
            "The time that holds now: a date, or words such as “sommeren 2018” or “primo september "
            "2016”."
        ),
        "sommeren 2018",
    ),
    "Milestone.first_planned": KeyWords(
        N_("first planned for"),
        N_("The time that was planned to begin with, if it has been moved since."),
        "våren 2018",
    ),
    "Milestone.reached": KeyWords(
        N_("reached"),
        N_("When it really happened. Leave it out until then."),
        "2018-06-14",
    ),
    "Financing.amount": KeyWords(
        N_("amount of money"),
        N_("How much, such as 120000, “12 mill. kr” or “innen vedtatte rammer”."),
        "12 mill. kr",
    ),
    "Financing.source": KeyWords(
        N_("who pays"),
        N_("The unit the money comes from."),
        "husbanken",
    ),
}

CHOICES: Final[dict[str, dict[str, str]]] = {
    "Progress.state": {
        "not_started": N_("not yet started"),
        "started": N_("started"),
        "done": N_("done"),
        "postponed": N_("postponed"),
        "cancelled": N_("cancelled"),
    },
}
