"""The catalogue: what an indicator is, said once and used in many scorecards."""

from typing import ClassVar, Literal

from navplan.model.common import Influence, OwnerLine, PlanLanguage, ResultLevel
from navplan.schema.fields import (
    CodeText,
    Declares,
    DurationField,
    FrequencyField,
    IndicatorRef,
    Line,
    Markdown,
    Number,
    PeriodField,
    Slug,
    WholeNumber,
    YesNo,
    file_record,
    record,
)

Direction = Literal["higher", "lower", "range", "none"]
Accumulation = Literal["point", "flow", "ytd", "rolling", "average", "cohort"]
Measure = Literal["number", "milestone", "scale", "judgement"]


@record
class Level:
    """One of the named levels of a scale, worst first, with its colour."""

    name: Line
    status: Literal["green", "yellow", "red"]


@record
class SeriesBreak:
    """From when on an indicator is counted in another way; earlier values do not compare."""

    period: PeriodField
    note: Line


@record
class Source:
    """Where an indicator's values come from."""

    provider: Line
    table: CodeText | None = None
    note: Line | None = None


@record
class IndicatorDefinition:
    """What is counted, how it adds up over time, and when a value should exist.

    `lag_days` is how long the source takes to publish after a period has ended, `grace_days`
    how long the unit has after that. `measured_in` may be left out where only the movement
    counts. `window` is the length of a rolling window, `possible` the two ends of what a value
    can be, and `exclusive` is no where one person may be counted in several categories.
    """

    declares: ClassVar = Declares("indicator", "workspace")

    id: Slug
    title: Line
    definition: Markdown | None = None
    measure: Measure = "number"
    direction: Direction | None = None
    accumulation: Accumulation = "point"
    measured_in: Line | None = None
    prices: Line | None = None
    decimals: WholeNumber = 0
    frequency: FrequencyField | None = None
    lag_days: WholeNumber = 0
    grace_days: WholeNumber = 0
    level: ResultLevel | None = None
    line: OwnerLine | None = None
    additive: YesNo = True
    exclusive: YesNo = True
    counts: Literal["persons"] | None = None
    influence: Influence | None = None
    window: DurationField | None = None
    possible: tuple[Number, Number] | None = None
    levels: tuple[Level, ...] = ()
    breaks: tuple[SeriesBreak, ...] = ()
    source: Source | None = None
    replaces: IndicatorRef | None = None
    former_ids: tuple[Slug, ...] = ()


@file_record
class IndicatorCatalogue:
    """A file of indicator definitions."""

    declares: ClassVar = Declares("indicators", "workspace")

    kind: Literal["indicators"]
    id: Slug
    title: Line
    language: PlanLanguage = "nb"
    indicators: tuple[IndicatorDefinition, ...]
    former_ids: tuple[Slug, ...] = ()
