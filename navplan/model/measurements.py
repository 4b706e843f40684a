"""Measurements: what was counted, per unit, indicator and period, and the leader's comments."""

from __future__ import annotations

from typing import Annotated, Literal

from navplan.schema.fields import (
    Day,
    IndicatorRef,
    Line,
    Markdown,
    Number,
    PeriodField,
    UnitRef,
    WholeNumber,
    YesNo,
    file_record,
    record,
    short_form,
)

NoValue = Literal["missing", "not_applicable", "suppressed", "not_published"]


@record
class Measurement:
    """One value, or the reason why there is none.

    A share may be given as `numerator` and `denominator`; `n` is how many answered or were
    counted; `break` marks that earlier values cannot be compared with this one.
    """

    value: Number | None = None
    numerator: Number | None = None
    denominator: Number | None = None
    n: WholeNumber | None = None
    none: NoValue | None = None
    preliminary: YesNo = False
    break_: YesNo = False
    source: Line | None = None
    retrieved: Day | None = None
    note: Line | None = None


MeasurementField = Annotated[Measurement, short_form("value")]


@file_record
class Measurements:
    """The values of one unit: several indicators, several periods."""

    kind: Literal["measurements"]
    unit: UnitRef
    note: Line | None = None
    values: dict[IndicatorRef, dict[PeriodField, MeasurementField]]
    comments: dict[IndicatorRef, dict[PeriodField, Markdown]] | None = None
