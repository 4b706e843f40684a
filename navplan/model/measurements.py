"""Measurements: what was counted, per unit, indicator and period, and the leader's comments."""

from typing import Annotated, Literal

from navplan.model.common import Judgement
from navplan.schema.fields import (
    Day,
    DocumentRef,
    DoneField,
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
    counted; `break` marks that earlier values cannot be compared with this one. A milestone has
    `done`, a scale the name of a `level`, and what a person judges a `judgement`.
    """

    value: Number | None = None
    numerator: Number | None = None
    denominator: Number | None = None
    n: WholeNumber | None = None
    none: NoValue | None = None
    done: DoneField | None = None
    level: Line | None = None
    judgement: Judgement | None = None
    preliminary: YesNo = False
    break_: YesNo = False
    source: Line | None = None
    published: Day | None = None
    retrieved: Day | None = None
    reported_in: DocumentRef | None = None
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
