"""Values that people write in words: parsed from the words, remembering the words."""

from navplan.values.deadlines import Deadline, DeadlineKind, parse_deadline
from navplan.values.durations import Duration, DurationUnit, parse_duration
from navplan.values.hours import OpenHours, OpeningHours, parse_opening_hours
from navplan.values.money import Cost, CostKind, GrantState, parse_cost
from navplan.values.numbers import (
    Quantity,
    Share,
    parse_number,
    parse_quantity,
    parse_share,
    plain,
    rounded,
)
from navplan.values.periods import (
    Frequency,
    Period,
    PeriodKind,
    day,
    month,
    months_between,
    numbered,
    period_of,
    periods_in,
    span,
    week,
    year,
)
from navplan.values.problems import REASONS, Reason, ValueProblem
from navplan.values.reading import YearDay, parse_month, parse_period
from navplan.values.recurrence import Recurrence, parse_frequency
from navplan.values.schedules import Occasion, Schedule, parse_schedule

__all__ = [
    "REASONS",
    "Cost",
    "CostKind",
    "Deadline",
    "DeadlineKind",
    "Duration",
    "DurationUnit",
    "Frequency",
    "GrantState",
    "Occasion",
    "OpenHours",
    "OpeningHours",
    "Period",
    "PeriodKind",
    "Quantity",
    "Reason",
    "Recurrence",
    "Schedule",
    "Share",
    "ValueProblem",
    "YearDay",
    "day",
    "month",
    "months_between",
    "numbered",
    "parse_cost",
    "parse_deadline",
    "parse_duration",
    "parse_frequency",
    "parse_month",
    "parse_number",
    "parse_opening_hours",
    "parse_period",
    "parse_quantity",
    "parse_schedule",
    "parse_share",
    "period_of",
    "periods_in",
    "plain",
    "rounded",
    "span",
    "week",
    "year",
]
