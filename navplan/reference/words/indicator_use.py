"""Words for the use of an indicator: its target, how far off is yellow, who measures and when."""

from __future__ import annotations

from typing import Final

from navplan.i18n import N_
from navplan.reference.words.key_words import KeyWords

WORDS: Final[dict[str, KeyWords]] = {
    "IndicatorUse.id": KeyWords(
        N_("id of the use"),
        N_(
            "Only needed where the same indicator is used twice in a file. The indicator’s own id "
            "holds otherwise."
        ),
        "bosatte-flyktninger-barn",
    ),
    "IndicatorUse.indicator": KeyWords(
        N_("indicator"),
        N_(
            "The id of the indicator in the catalogue. What it counts is said there; here you say "
            "where it should be."
        ),
        "bosatte-flyktninger",
    ),
    "IndicatorUse.unit": KeyWords(
        N_("unit whose values count"),
        N_(
            "The unit the values are measured in, if it is another one than the plan’s own: the "
            "county’s employment in a strategy of NAV in the county."
        ),
        "hedmark",
    ),
    "IndicatorUse.success_factor": KeyWords(
        N_("success factor it measures"),
        N_(
            "The success factor that the indicator shows, if it shows one and not the goal as a "
            "whole."
        ),
        "nav-harstad-malekart-2015/fornoyde-brukere",
    ),
    "IndicatorUse.stale_after": KeyWords(
        N_("periods a value may stand in"),
        N_(
            "How many overdue periods the latest value may stand in for before the status is “not "
            "measured”. One if left out."
        ),
        "2",
    ),
    "IndicatorUse.allow_partial": KeyWords(
        N_("allow holes"),
        N_("Yes if a sum may be judged although a period in it has no value. No if left out."),
        "ja",
    ),
    "IndicatorUse.contributes": KeyWords(
        N_("counts in the status above"),
        N_("No if the indicator is shown without counting in the goal’s status. Yes if left out."),
        "nei",
    ),
    "IndicatorUse.comparison": KeyWords(
        N_("units to compare with"),
        N_(
            "Units whose values are shown beside your own. They do not change the status; for "
            "that, write “relative_to”."
        ),
        "[troms, norge]",
    ),
    "UseAdjustment.indicator": KeyWords(
        N_("the inherited use"),
        N_(
            "Which use of an indicator in the shared scorecard this is about: the scorecard’s id, "
            "a slash, the id of the use."
        ),
        "harstad-felles-malekart-2015/sykefravaer",
    ),
    "UseAdjustment.reason": KeyWords(
        N_("reason for the adjustment"),
        N_("Why this is different for the unit."),
        "Kontoret starter fra et høyere fravær.",
    ),
    # Target forms, of which one is written.
    "Measuring.target": KeyWords(
        N_("target in the indicator’s direction"),
        N_(
            "The number to reach, in the direction the indicator says is better: 85 means at least "
            "85 where higher is better. Write one form of target only."
        ),
        "85",
    ),
    "Measuring.at_least": KeyWords(
        N_("at least"),
        N_("The value is to be this or higher. The target itself counts as reached."),
        "45",
    ),
    "Measuring.at_most": KeyWords(
        N_("at most"),
        N_("The value is to be this or lower. The target itself counts as reached."),
        "7.5",
    ),
    "Measuring.more_than": KeyWords(
        N_("more than"),
        N_("The value is to be above this; the number itself is not enough."),
        "70",
    ),
    "Measuring.less_than": KeyWords(
        N_("less than"),
        N_("The value is to be below this; the number itself is not low enough."),
        "7.5",
    ),
    "Measuring.between": KeyWords(
        N_("between two numbers"),
        N_(
            "The value is to lie between the two, ends included. For indicators that may be both "
            "too high and too low."
        ),
        "[-1, 1]",
    ),
    "Measuring.targets": KeyWords(
        N_("a target for each period"),
        N_(
            "A number for each period that has one. A period that is not named has no target; "
            "nothing is carried over."
        ),
        "\n  2015-T1: 7\n  2015-T2: 14\n  2015-T3: 21",
    ),
    "Measuring.year_target": KeyWords(
        N_("target for the whole year"),
        N_(
            "What the year as a whole is to bring. Add “due” to say how much by when; without it "
            "the year is judged at its end only."
        ),
        "60",
    ),
    "Measuring.due": KeyWords(
        N_("how much is due by when"),
        N_(
            "For “year_target”: the share that is to be reached by the end of a month. The shares "
            "never fall, and the last is 100 per cent. “linear” spreads the year evenly."
        ),
        "\n  june: 60 %\n  december: 100 %",
    ),
    "Measuring.per_period": KeyWords(
        N_("target for each measuring period"),
        N_(
            "For amounts: how much each month, quarter or other measuring period is to bring. The "
            "sum so far is judged."
        ),
        "18",
    ),
    "Measuring.change": KeyWords(
        N_("target as a change"),
        N_("How much the value is to move from an earlier one, instead of where it should end."),
        "\n  by: +0.5 pp\n  per: år",
    ),
    "Measuring.path": KeyWords(
        N_("path of targets"),
        N_(
            "Some years or periods with their targets; the ones between are found on a straight "
            "line."
        ),
        "\n  2014: 4.0\n  2018: 3.6",
    ),
    "Measuring.step": KeyWords(
        N_("target that moves in steps"),
        N_("A target that moves by the same step every period, from a first number."),
        "\n  by: -0.1\n  per: år\n  from:\n    2014: 4.0",
    ),
    "Measuring.trend": KeyWords(
        N_("direction only"),
        N_(
            "Only the movement counts: “up” if the value is to rise, “down” if it is to fall. For "
            "goals without a number."
        ),
        "up",
    ),
    "Measuring.relative_to": KeyWords(
        N_("target relative to another value"),
        N_(
            "A distance to the same indicator in another unit, or to your own earlier value, in "
            "the same period."
        ),
        "\n  unit: norge\n  at_most: 0 pp",
    ),
    "Measuring.done_by": KeyWords(
        N_("done by"),
        N_("For a milestone: the time by which it is to be done."),
        "2015-09-01",
    ),
    "Measuring.baseline": KeyWords(
        N_("baseline value"),
        N_(
            "What was measured before the work began. A target said as a reduction or an increase "
            "needs it."
        ),
        "\n  period: 2014\n  value: 58\n  source: KOSTRA",
    ),
    # Timetable.
    "Measuring.judged_from": KeyWords(
        N_("judged from"),
        N_(
            "The first period that counts, if it lies before the plan’s own. For sources that "
            "publish late."
        ),
        "2013",
    ),
    "Measuring.compare_with": KeyWords(
        N_("compared with"),
        N_(
            "Which earlier value the trend is counted from. The same period last year if measured "
            "more often than yearly."
        ),
        "same_period_last_year",
    ),
    "Measuring.dead_band": KeyWords(
        N_("change too small to count"),
        N_(
            "Changes up to this are called unchanged. If left out: one per cent of the earlier "
            "value, or one in the last printed decimal where that is more."
        ),
        "0.5",
    ),
    # The parts of targets.
    "Change.by": KeyWords(
        N_("amount of change"),
        N_(
            "How much the value is to change: “+0.5 pp”, “-5 %”, a bare number, or two that it is "
            "to lie between."
        ),
        "+0.5 pp",
    ),
    "Change.per": KeyWords(
        N_("per how long"),
        N_("The time the change is for, such as “år” or “kvartal”."),
        "år",
    ),
    "Change.from": KeyWords(
        N_("counted from"),
        N_("Where the change is counted from. The period before if left out."),
        "baseline",
    ),
    "StepTarget.by": KeyWords(
        N_("size of the step"),
        N_("How much the target moves each time; with a minus sign if it falls."),
        "-0.1",
    ),
    "StepTarget.per": KeyWords(
        N_("how often it steps"),
        N_("How often the target moves."),
        "år",
    ),
    "StepTarget.from": KeyWords(
        N_("first number"),
        N_("The period it begins with, and the number there. The first step is taken after it."),
        "\n  2014: 4.0",
    ),
    "RelativeTarget.unit": KeyWords(
        N_("unit it is held against"),
        N_("The unit whose value yours is held against, in the same period."),
        "norge",
    ),
    "RelativeTarget.own": KeyWords(
        N_("own earlier value"),
        N_("Which of your own earlier values it is held against. Write either this or “unit”."),
        "same_period_last_year",
    ),
    "RelativeTarget.at_most": KeyWords(
        N_("at most this much above"),
        N_(
            "How far above the other value yours may lie. “0 pp” means not above; a minus sign "
            "means below."
        ),
        "0 pp",
    ),
    "RelativeTarget.at_least": KeyWords(
        N_("at least this much above"),
        N_(
            "How far above the other value yours must lie. A minus sign means that it may lie that "
            "much below."
        ),
        "1 pp",
    ),
    "BaselineValue.period": KeyWords(
        N_("time of the baseline"),
        N_("The period the baseline was measured for."),
        "2014",
    ),
    "BaselineValue.value": KeyWords(
        N_("value of the baseline"),
        N_("What was measured then."),
        "58",
    ),
    "BaselineValue.source": KeyWords(
        N_("source of the baseline"),
        N_("Where the number comes from."),
        "KOSTRA",
    ),
}

CHOICES: Final[dict[str, dict[str, str]]] = {
    "Measuring.due": {
        "linear": N_("evenly over the months"),
    },
    "Measuring.trend": {
        "up": N_("the value is to rise"),
        "down": N_("the value is to fall"),
    },
    "Measuring.compare_with": {
        "previous": N_("the period before"),
        "same_period_last_year": N_("the same period last year"),
        "baseline": N_("the baseline"),
    },
    "Change.from": {
        "previous": N_("the period before"),
        "baseline": N_("the baseline"),
    },
    "RelativeTarget.own": {
        "previous": N_("the period before"),
        "same_period_last_year": N_("the same period last year"),
        "baseline": N_("the baseline"),
    },
}
