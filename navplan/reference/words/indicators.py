"""Words for the catalogue: what an indicator counts, and how it adds up over time."""

from __future__ import annotations

from typing import Final

from navplan.i18n import N_
from navplan.reference.words.key_words import KeyWords

WORDS: Final[dict[str, KeyWords]] = {
    "IndicatorCatalogue.title": KeyWords(
        N_("title of the catalogue"),
        N_("What the catalogue gathers."),
        "Indikatorer som kommunen følger",
    ),
    "IndicatorCatalogue.indicators": KeyWords(
        N_("definitions of indicators"),
        N_(
            "Each indicator, said once. Scorecards use it with their own targets, and files of "
            "measurements hold its values."
        ),
        "\n  - id: bosatte-flyktninger"
        "\n    title: Bosatte flyktninger"
        "\n    direction: higher"
        "\n    accumulation: ytd"
        "\n    measured_in: count"
        "\n    frequency: half",
    ),
    "IndicatorDefinition.title": KeyWords(
        N_("name of the indicator"),
        N_("The name as it is to stand in documents, without a target in it."),
        "Andel flyktninger i arbeid",
    ),
    "IndicatorDefinition.definition": KeyWords(
        N_("definition"),
        N_(
            "Exactly what is counted and what is not, so that two people would get the same number."
        ),
        "Flyktninger bosatt hittil i år. Familiegjenforeninger er ikke med.",
    ),
    "IndicatorDefinition.measure": KeyWords(
        N_("form of measure"),
        N_(
            "What a measurement looks like: a number, a milestone, a level of a scale, or a "
            "person’s judgement. A number if left out."
        ),
        "number",
    ),
    "IndicatorDefinition.direction": KeyWords(
        N_("direction"),
        N_(
            "Which way is better. It must be said for every number that is to have a colour; "
            "navplan never guesses."
        ),
        "higher",
    ),
    "IndicatorDefinition.accumulation": KeyWords(
        N_("how values add up over time"),
        N_(
            "What a value stands for: the level on the last day, the amount of the period, the "
            "amount so far in the year. The level if left out. With the wrong one, sums come out "
            "wrong."
        ),
        "ytd",
    ),
    "IndicatorDefinition.measured_in": KeyWords(
        N_("unit of measure"),
        N_(
            "What the numbers count: percent, count, nok, days, score, per_1000, or words of your "
            "own. It is never an organisation; that is “unit”. A count if left out."
        ),
        "percent",
    ),
    "IndicatorDefinition.prices": KeyWords(
        N_("prices"),
        N_("For amounts of money: running prices or the year whose prices are used."),
        "faste 2015-priser",
    ),
    "IndicatorDefinition.decimals": KeyWords(
        N_("decimals"),
        N_("How many decimals are printed. The colour is always judged by the exact value."),
        "1",
    ),
    "IndicatorDefinition.frequency": KeyWords(
        N_("frequency"),
        N_(
            "How often there is a new value: month, quarter, tertial, half, year. “measured” in a "
            "scorecard goes before it."
        ),
        "quarter",
    ),
    "IndicatorDefinition.lag_days": KeyWords(
        N_("days until the source publishes"),
        N_(
            "How many days after the end of a period the source publishes its number. None if left "
            "out."
        ),
        "20",
    ),
    "IndicatorDefinition.grace_days": KeyWords(
        N_("days until it is overdue"),
        N_("How many days you have after that before the measurement is overdue."),
        "10",
    ),
    "IndicatorDefinition.level": KeyWords(
        N_("link in the result chain"),
        N_(
            "What the indicator says something about, from what is put in to what comes of it for "
            "people. A plan that only counts activity does not show whether it helps."
        ),
        "effect",
    ),
    "IndicatorDefinition.additive": KeyWords(
        N_("can be added up"),
        N_(
            "No where the same person may be counted in several months or units; such numbers are "
            "never summed. Yes if left out."
        ),
        "nei",
    ),
    "IndicatorDefinition.exclusive": KeyWords(
        N_("each one counted once"),
        N_(
            "No where one person may be counted in several categories, so that the shares add up "
            "to more than 100 per cent. Yes if left out."
        ),
        "nei",
    ),
    "IndicatorDefinition.counts": KeyWords(
        N_("what is protected"),
        N_(
            "“persons” where the numbers count people, so that numbers from 1 to 4 are hidden in "
            "what is meant for the public."
        ),
        "persons",
    ),
    "IndicatorDefinition.window": KeyWords(
        N_("length of the rolling window"),
        N_("For rolling values: how long back each value reaches."),
        "12 måneder",
    ),
    "IndicatorDefinition.possible": KeyWords(
        N_("possible values"),
        N_("The lowest and the highest value that can occur, so that slips of the pen are found."),
        "[1, 6]",
    ),
    "IndicatorDefinition.levels": KeyWords(
        N_("levels of the scale"),
        N_("For a scale: its named levels, the worst first, each with a colour."),
        "\n  - name: Ikke i gang"
        "\n    status: red"
        "\n  - name: I gang"
        "\n    status: yellow"
        "\n  - name: Innført"
        "\n    status: green",
    ),
    "IndicatorDefinition.breaks": KeyWords(
        N_("breaks in the series"),
        N_(
            "From when on it is counted in another way, so that earlier values are not compared "
            "with later ones."
        ),
        "\n  - period: 2015-01\n    note: Ny definisjon av nedsatt arbeidsevne",
    ),
    "IndicatorDefinition.source": KeyWords(
        N_("source of the values"),
        N_("Where the values come from."),
        '\n  provider: SSB\n  table: "12451"',
    ),
    "IndicatorDefinition.replaces": KeyWords(
        N_("earlier indicator it replaces"),
        N_(
            "The older definition this one takes over from. Change the id when what is counted "
            "changes."
        ),
        "sykefravaer-legemeldt",
    ),
    "Level.name": KeyWords(
        N_("name of the level"),
        N_("The word a measurement uses."),
        "I gang",
    ),
    "Level.status": KeyWords(
        N_("colour of the level"),
        N_("The colour of an indicator that has come to this level."),
        "yellow",
    ),
    "SeriesBreak.period": KeyWords(
        N_("first period after the break"),
        N_("From this period on the values are of the new sort."),
        "2015-01",
    ),
    "SeriesBreak.note": KeyWords(
        N_("what changed in the count"),
        N_("What is counted in another way now."),
        "Ny definisjon av nedsatt arbeidsevne",
    ),
    "Source.provider": KeyWords(
        N_("who provides the numbers"),
        N_("The organisation or the system the values come from."),
        "SSB",
    ),
    "Source.table": KeyWords(
        N_("table"),
        N_("The number of the statistical table, if there is one."),
        '"12451"',
    ),
}

CHOICES: Final[dict[str, dict[str, str]]] = {
    "IndicatorDefinition.measure": {
        "number": N_("a number"),
        "milestone": N_("a milestone: done or not"),
        "scale": N_("a named level of a scale"),
        "judgement": N_("a person’s judgement"),
    },
    "IndicatorDefinition.direction": {
        "higher": N_("higher is better"),
        "lower": N_("lower is better"),
        "range": N_("best within a range"),
        "none": N_("only shown, never coloured"),
    },
    "IndicatorDefinition.accumulation": {
        "point": N_("the level at the end of the period"),
        "flow": N_("the amount within the period"),
        "ytd": N_("the amount since 1 January"),
        "rolling": N_("a rolling window, such as the last twelve months"),
        "average": N_("the average of the period"),
        "cohort": N_("one group, followed up later"),
    },
    "IndicatorDefinition.level": {
        "input": N_("input: money and people"),
        "activity": N_("activity: what is done"),
        "output": N_("output: what is delivered"),
        "result": N_("result: what users get out of it"),
        "effect": N_("effect: what changes in society"),
    },
    "IndicatorDefinition.counts": {
        "persons": N_("persons: small numbers are protected"),
    },
}
