"""Indicator uses: the target, the band and the timetable an indicator has in a plan."""

from typing import Annotated, ClassVar, Final, Literal

from pydantic import Discriminator, Tag

from navplan.model.common import Override, OwnerLine
from navplan.schema.fields import (
    ChangeField,
    DeadlineField,
    Declares,
    FrequencyField,
    IndicatorRef,
    IndicatorUseRef,
    Line,
    Month,
    Number,
    PeriodField,
    QuantityField,
    Role,
    ScheduleField,
    ShareField,
    Slug,
    SuccessFactorRef,
    UnitRef,
    WholeNumber,
    YesNo,
    record,
    shared_record,
)


@record
class Limits:
    """Where green and yellow begin, in the indicator's own unit."""

    green: Number | None = None
    yellow: Number


@record
class PercentLimits:
    """Where green and yellow begin, in per cent of the target."""

    green: Number
    yellow: Number


@record
class RangeLimits:
    """Where green and yellow begin for a range: two intervals, the yellow one around the other."""

    green: tuple[Number, Number]
    yellow: tuple[Number, Number]


@record
class Pace:
    """Where green and yellow begin, in per cent of the progress that is due by now."""

    green: Number
    yellow: Number


def _change_form(value: object) -> str:
    return "between" if isinstance(value, list) else "one"


ChangeBy = Annotated[
    Annotated[ChangeField, Tag("one")] | Annotated[tuple[ChangeField, ChangeField], Tag("between")],
    Discriminator(_change_form),
]
"""An amount of change, or the two ends it is to lie between."""


@record
class Change:
    """A target as a change: by how much, per what, counted from the last period or the baseline."""

    by: ChangeBy
    per: FrequencyField | None = None
    from_: Literal["previous", "baseline"] = "previous"


@record
class StepTarget:
    """A target that moves by the same step every period, from a first value."""

    by: ChangeField
    per: FrequencyField
    from_: dict[PeriodField, Number]


@record
class RelativeTarget:
    """A target as a distance to the same indicator elsewhere or at another time.

    `unit` is the unit it is held against, `own` the unit's own earlier value. `at_most` and
    `at_least` say how far above or below it may lie.
    """

    unit: UnitRef | None = None
    own: Literal["previous", "same_period_last_year", "baseline"] | None = None
    at_most: ChangeField | None = None
    at_least: ChangeField | None = None


@record
class BaselineValue:
    """What was measured before the work began."""

    period: PeriodField
    value: Number
    source: Line | None = None
    note: Line | None = None


def _due_form(value: object) -> str:
    return "shares" if isinstance(value, dict) else "word"


DueShares = Annotated[
    Annotated[Literal["linear"], Tag("word")] | Annotated[dict[Month, ShareField], Tag("shares")],
    Discriminator(_due_form),
]
"""How much of a year's target is due by the end of which month: shares, or `linear`."""


@record
class Measuring:
    """What a plan can say of how an indicator is measured: target, band, timetable.

    One target form at a time is written. `targets` gives a limit per period in the
    definition's direction; `year_target` with `due` says how much is due by which month;
    `per_period` is the amount of each measuring period; `trend` asks only that the value moves
    the right way. `weight` is relative to its neighbours.
    """

    indicator: str

    target: Number | None = None
    at_least: Number | None = None
    at_most: Number | None = None
    more_than: Number | None = None
    less_than: Number | None = None
    between: tuple[Number, Number] | None = None
    targets: dict[PeriodField, Number] | None = None
    year_target: Number | None = None
    due: DueShares | None = None
    per_period: Number | None = None
    change: Change | None = None
    path: dict[PeriodField, Number] | None = None
    step: StepTarget | None = None
    trend: Literal["up", "down"] | None = None
    relative_to: RelativeTarget | None = None
    done_by: DeadlineField | None = None
    baseline: BaselineValue | None = None

    tolerance: QuantityField | None = None
    limits: Limits | None = None
    range_limits: RangeLimits | None = None
    percent_of_target: PercentLimits | None = None
    pace: Pace | None = None

    measured: ScheduleField | None = None
    measured_by: Role | None = None
    instrument: Line | None = None
    judged_from: PeriodField | None = None
    compare_with: Literal["previous", "same_period_last_year", "baseline"] | None = None
    dead_band: Number | None = None
    weight: Number | None = None
    note: Line | None = None


@shared_record
class IndicatorUse(Measuring):
    """An indicator in a plan: its target, its band, who measures it and when.

    `unit` is the one whose values count, where it is not the plan's own: a strategy of NAV in a
    county is judged by the employment of the county.
    """

    declares: ClassVar = Declares("indicator-use", "file", id_key="indicator")

    id: Slug | None = None
    indicator: IndicatorRef
    unit: UnitRef | None = None
    success_factor: SuccessFactorRef | None = None
    line: OwnerLine | None = None
    stale_after: WholeNumber = 1
    allow_partial: YesNo = False
    contributes: YesNo = True
    critical: YesNo = False
    comparison: tuple[UnitRef, ...] = ()
    override: Override | None = None
    uncertain: Line | None = None
    former_ids: tuple[Slug, ...] = ()


@record
class UseAdjustment(Measuring):
    """What a unit says of an indicator use it inherits: its own target, band or timetable.

    A target form takes the place of the inherited one, and a band of the inherited band; what is
    not written stays as it is inherited.
    """

    indicator: IndicatorUseRef
    reason: Line | None = None


TARGET_KEYS: Final = (
    "target", "at_least", "at_most", "more_than", "less_than", "between", "targets",
    "year_target", "per_period", "change", "path", "step", "trend", "relative_to", "done_by",
)  # fmt: skip
"""The target forms of a use, of which one is written; `due` belongs to `year_target`."""

BAND_KEYS: Final = ("tolerance", "limits", "range_limits", "percent_of_target", "pace")
"""The bands of a use, of which one is written."""
