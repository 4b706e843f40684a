"""Words for measurements: the values of a unit, and the reasons why there is none."""

from __future__ import annotations

from typing import Final

from navplan.i18n import N_
from navplan.reference.words.key_words import KeyWords

WORDS: Final[dict[str, KeyWords]] = {
    "Measurements.unit": KeyWords(
        N_("unit that is measured"),
        N_("The unit all values in the file belong to."),
        "nav-harstad",
    ),
    "Measurements.note": KeyWords(
        N_("note on the file"),
        N_("What a reader should know of all the values in the file."),
        "Ført til og med august 2015.",
    ),
    "Measurements.values": KeyWords(
        N_("values"),
        N_(
            "For each indicator, a value for each period. A plain number will do; what more there "
            "is to say is written on lines below."
        ),
        "\n  bosatte-flyktninger:"
        "\n    2015-06: 31"
        "\n    2015-12:"
        "\n      value: 58"
        "\n      preliminary: ja"
        "\n      note: Fire bosettinger ble flyttet til januar.",
    ),
    "Measurements.comments": KeyWords(
        N_("the leader’s comments"),
        N_("What the leader says of a value in a report, for each indicator and period."),
        "\n  bosatte-flyktninger:\n    2015-06: Tilgangen på boliger var lav i vår.",
    ),
    "Measurement.value": KeyWords(
        N_("value"),
        N_(
            "The number, with a point before the decimals. Missing is never 0; if there is no "
            "number, write “none”."
        ),
        "31",
    ),
    "Measurement.numerator": KeyWords(
        N_("numerator"),
        N_(
            "For a share: how many of them, such as those in work. navplan computes the share "
            "itself."
        ),
        "41",
    ),
    "Measurement.denominator": KeyWords(
        N_("denominator"),
        N_("For a share: out of how many."),
        "96",
    ),
    "Measurement.n": KeyWords(
        N_("number counted"),
        N_("How many answered or were counted, where the value is an average."),
        "36",
    ),
    "Measurement.none": KeyWords(
        N_("why there is no value"),
        N_("Written in place of a value, so that nobody takes a gap for a zero."),
        "not_published",
    ),
    "Measurement.done": KeyWords(
        N_("done on"),
        N_("For a milestone: the day it was done, or “nei”."),
        "2015-08-20",
    ),
    "Measurement.level": KeyWords(
        N_("level reached"),
        N_("For a scale: the name of the level, as the definition has it."),
        "I gang",
    ),
    "Measurement.judgement": KeyWords(
        N_("a person’s judgement"),
        N_("For what a person judges: the colour, the day, the role, the reason."),
        "\n  status: yellow"
        "\n  date: 2015-08-31"
        "\n  role: NAV-leder"
        "\n  reason: To av fire samlinger er gjennomført.",
    ),
    "Measurement.preliminary": KeyWords(
        N_("preliminary"),
        N_("Yes if the number may still change."),
        "ja",
    ),
    "Measurement.break": KeyWords(
        N_("break before this value"),
        N_("Yes if earlier values cannot be compared with this one."),
        "ja",
    ),
    "Measurement.source": KeyWords(
        N_("source of this value"),
        N_("Where this value comes from, if elsewhere than the indicator’s other values."),
        "Manuell opptelling",
    ),
    "Measurement.published": KeyWords(
        N_("published on"),
        N_("The day the source published the number."),
        "2015-09-15",
    ),
    "Measurement.retrieved": KeyWords(
        N_("retrieved on"),
        N_("The day you fetched the number."),
        "2015-09-20",
    ),
    "Measurement.reported_in": KeyWords(
        N_("reported in"),
        N_("The report or document that first had the number."),
        "nav-harstad-driftsplan-2015",
    ),
    "Measurement.note": KeyWords(
        N_("note on the value"),
        N_("What a reader must know of this value."),
        "Fire bosettinger ble flyttet til januar.",
    ),
}

CHOICES: Final[dict[str, dict[str, str]]] = {
    "Measurement.none": {
        "missing": N_("nobody has counted"),
        "not_applicable": N_("does not apply in this period"),
        "suppressed": N_("hidden, because there are too few persons"),
        "not_published": N_("not yet published by the source"),
    },
}
