"""What is known about one indicator use when it is judged, and which record that is done on."""

from __future__ import annotations

from datetime import date, timedelta

from navplan.frozen import frozen
from navplan.i18n import N_
from navplan.model.effective import EffectiveUse, Origin
from navplan.model.indicator_use import IndicatorUse
from navplan.model.indicators import IndicatorDefinition
from navplan.said import Said, Sayable
from navplan.status.series import Reading, Readings
from navplan.status.timetable import Timetable
from navplan.status.trace import Step
from navplan.values import Period, Quantity


@frozen
class Case:
    """One use, its definition and everything measured for it, in a plan and as of a day.

    `as_of` is never after the plan's end; `default` is the workspace's tolerance. `unit` is
    None where the plan is for no unit, so that there is nothing to measure in.
    """

    placed: EffectiveUse
    unit: str | None
    definition: IndicatorDefinition
    plan: Period
    as_of: date
    timetable: Timetable
    readings: Readings
    default: Quantity

    @property
    def use(self) -> IndicatorUse:
        """The use as it counts, with what is adjusted."""
        return self.placed.use

    @property
    def is_sum(self) -> bool:
        """Whether amounts are summed before they are compared."""
        return self.definition.accumulation == "flow"

    def written(self, *keys: str) -> tuple[Origin, ...]:
        """Where those of some keys are written that the use has; or else the use itself."""
        return self.places(*keys) or (self.placed.origin,)

    def places(self, *keys: str) -> tuple[Origin, ...]:
        """Where those of some keys are written that the use has."""
        return tuple(self.placed.place(key) for key in keys if getattr(self.use, key) is not None)


@frozen
class Latest:
    """The record to judge, and how many periods have become overdue since.

    Without a record, `overdue` counts all that are.
    """

    reading: Reading | None
    overdue: int

    @property
    def steps(self) -> tuple[Step, ...]:
        """What the record is, and how old."""
        steps = []
        if self.reading:
            steps.append(Step(_record(self.reading), self.reading.origins))
        if self.overdue:
            said = Said(
                N_("overdue periods without a value since then: {count}")
                if self.reading
                else N_("overdue periods without a value: {count}"),
                {"count": self.overdue},
            )
            steps.append(Step(said))
        return tuple(steps)


def latest(case: Case) -> Latest:
    """The latest record whose period has ended and ends in the window."""
    window = case.timetable.window
    reading = case.readings.latest(window.first, min(window.last, case.as_of))
    after = reading.period if reading else None
    return Latest(reading, case.timetable.overdue(case.as_of, after=after))


def fallen(case: Case, reading: Reading) -> Step | None:
    """What is odd about an amount since 1 January that is lower than the one before it."""
    if case.definition.accumulation != "ytd":
        return None
    new_year = date(reading.period.last.year, 1, 1)
    earlier = case.readings.latest(new_year, reading.period.last - timedelta(days=1))
    if earlier is None or earlier.value is None or reading.value is None:
        return None
    if earlier.value <= reading.value or case.readings.broken(earlier.period, reading.period):
        return None
    said = Said(
        N_("that is less than {value} for {period}, although both are since 1 January"),
        {"value": earlier.value, "period": earlier.period},
    )
    return Step(said, earlier.origins)


def _record(reading: Reading) -> Said:
    """What a record says, in words."""
    if reading.problem:
        return Said(
            N_("{period}: {problem}"), {"period": reading.period, "problem": reading.problem}
        )
    if reading.value is None:
        words = {
            "not_applicable": N_("{period}: not applicable"),
            "suppressed": N_("{period}: suppressed, because there are too few persons"),
        }
        return Said(words.get(str(reading.reason), "{period}"), {"period": reading.period})
    measurement = reading.measurement
    value: Sayable = reading.value
    if measurement.numerator is not None and measurement.denominator is not None:
        value = Said(
            N_("{numerator} of {denominator} = {value}"),
            {
                "numerator": measurement.numerator,
                "denominator": measurement.denominator,
                "value": reading.value,
            },
        )
    template = (
        N_("the latest value is {value}, for {period} (preliminary)")
        if measurement.preliminary
        else N_("the latest value is {value}, for {period}")
    )
    return Said(template, {"value": value, "period": reading.period})
