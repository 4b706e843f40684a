"""What has been measured: the values of one unit and indicator, period by period."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Final, NamedTuple, TypeAlias

from navplan.frozen import frozen
from navplan.i18n import N_
from navplan.model.effective import Origin
from navplan.model.indicators import IndicatorDefinition, Measure
from navplan.model.measurements import Measurement, Measurements, NoValue
from navplan.said import Said
from navplan.schema.shape import written
from navplan.status.exact import Number, simplest
from navplan.values import Period
from navplan.workspace import Workspace

_DAY: Final = timedelta(days=1)

_PER_UNIT: Final[Mapping[str, int]] = {"percent": 100, "per_1000": 1000}
"""What a share of one is multiplied by, by what it is measured in."""


class Source(NamedTuple):
    """An indicator's measurements in a file, and the key they stand under there."""

    file: str
    key: str
    by_period: Mapping[Period, Measurement]


class Entry(NamedTuple):
    """A measurement where it stands."""

    period: Period
    measurement: Measurement
    source: Source

    @property
    def origin(self) -> Origin:
        """The place of the value."""
        return Origin(self.source.file, ("values", self.source.key, written(self.period)))


class Reading(NamedTuple):
    """What a period's measurement says: a value, a reason for none, or what is wrong with it.

    Where there are several measurements for one period, `measurement` is the first of them.
    """

    period: Period
    value: Number | None
    reason: NoValue | None
    problem: Said | None
    measurement: Measurement
    entries: tuple[Entry, ...]

    @property
    def origins(self) -> tuple[Origin, ...]:
        """Where it is written."""
        return tuple(entry.origin for entry in self.entries)

    @property
    def is_record(self) -> bool:
        """Whether it is a record to judge; `missing` and `not_published` are like no record."""
        return bool(self.problem) or self.reason not in ("missing", "not_published")


@frozen
class Comment:
    """What the leader says about the value of a period, and where."""

    period: Period
    text: str
    origin: Origin


@frozen
class Measured:
    """Everything measured in a workspace, by the addresses of unit and indicator."""

    sources: Mapping[tuple[str, str], Sequence[Source]]
    comments: Mapping[tuple[str, str], Sequence[Comment]]


def everything_measured(workspace: Workspace) -> Measured:
    """All measurements and comments of a workspace; former ids are followed."""
    sources: dict[tuple[str, str], list[Source]] = defaultdict(list)
    comments: dict[tuple[str, str], list[Comment]] = defaultdict(list)
    for file, model in workspace.models(Measurements):
        unit = address_of(workspace, model.unit, "unit")
        for key, by_period in model.values.items():
            found = sources[unit, address_of(workspace, key, "indicator")]
            found.append(Source(file, key, by_period))
        for key, texts in (model.comments or {}).items():
            said = comments[unit, address_of(workspace, key, "indicator")]
            for period, text in texts.items():
                path = ("comments", key, written(period))
                said.append(Comment(period, text, Origin(file, path)))
    return Measured(sources, comments)


def address_of(workspace: Workspace, reference: str, kind: str) -> str:
    """The address a reference means; the reference itself where nothing has it."""
    found = workspace.index.find(reference, (kind,))
    return found.address if found else reference


class Break(NamedTuple):
    """From when on earlier values of a series do not compare, and where that is said."""

    period: Period
    origins: tuple[Origin, ...]


_Slot: TypeAlias = tuple[date, date | None]
"""What a measurement is filed under: the end of its period, and for a flow also its first day."""


class Readings:
    """The readings of one unit and indicator, read when they are asked for.

    A flow is filed under its period; a level or a year-to-date amount under the period's end,
    so that June, the second quarter and the first half-year are one slot.
    """

    __slots__ = ("_definition", "_flow", "_place", "_sources")

    def __init__(
        self, sources: Sequence[Source], definition: IndicatorDefinition, place: Origin
    ) -> None:
        """The readings of some sources; `place` is that of the definition."""
        self._sources = sources
        self._definition = definition
        self._place = place
        self._flow = definition.accumulation == "flow"

    def at(self, period: Period) -> Reading | None:
        """The reading of a period, or of another one that is the same slot."""
        entries = self._slots(period.last, period.last).get(self._slot(period))
        return self._read(entries) if entries else None

    def between(self, first: date, last: date) -> Iterator[Reading]:
        """The readings of the periods that end between two days, both included, in order."""
        slots = self._slots(first, last)
        for slot in sorted(slots, key=_in_time):
            yield self._read(slots[slot])

    def latest(self, first: date, last: date) -> Reading | None:
        """The latest reading between two days that is a record to judge."""
        while True:
            newest = max(
                (
                    (period.last, period.first, period)
                    for source in self._sources
                    for period in source.by_period
                    if first <= period.last <= last
                ),
                default=None,
            )
            reading = self.at(newest[2]) if newest else None
            if reading is None or reading.is_record:
                return reading
            last = reading.period.last - _DAY

    def broken(self, base: Period, judged: Period) -> Break | None:
        """The first break after one period, up to and with another, where there is one.

        A measurement says of itself that the earlier ones do not compare with it, the
        definition from when on something is counted in another way.
        """
        found = [
            Break(one.period, (self._place.below("breaks", at),))
            for at, one in enumerate(self._definition.breaks)
            if base.first < one.period.first <= judged.last
        ]
        measured = self._broken_by_measurement(base, judged)
        if measured:
            found.append(Break(measured.period, measured.origins))
        return min(found, key=lambda one: one.period.first, default=None)

    def _broken_by_measurement(self, base: Period, judged: Period) -> Reading | None:
        after = base.last + _DAY
        if not any(
            measurement.break_ and after <= period.last <= judged.last
            for source in self._sources
            for period, measurement in source.by_period.items()
        ):
            return None
        between = self.between(after, judged.last)
        return next(one for one in between if any(each.measurement.break_ for each in one.entries))

    def _slots(self, first: date, last: date) -> dict[_Slot, list[Entry]]:
        found: dict[_Slot, list[Entry]] = {}
        for source in self._sources:
            for period, measurement in source.by_period.items():
                if first <= period.last <= last:
                    entry = Entry(period, measurement, source)
                    found.setdefault(self._slot(period), []).append(entry)
        return found

    def _slot(self, period: Period) -> _Slot:
        return (period.last, period.first) if self._flow else (period.last, None)

    def _read(self, entries: Sequence[Entry]) -> Reading:
        return _reading(entries[0], self._definition) if len(entries) == 1 else _crowded(entries)


def _in_time(slot: _Slot) -> tuple[date, date]:
    """The order of slots: by their end, and of two that end together the longer first."""
    return slot[0], slot[1] or slot[0]


def _crowded(slot: Sequence[Entry]) -> Reading:
    entries = sorted(slot, key=lambda entry: (entry.source.file, entry.period))
    said = Said(
        N_("{count} values are written for the period that ends {end}"),
        {"count": len(entries), "end": entries[0].period.last},
    )
    return Reading(entries[0].period, None, None, said, entries[0].measurement, tuple(entries))


def _reading(entry: Entry, definition: IndicatorDefinition) -> Reading:
    measurement = entry.measurement
    misplaced = _misplaced(measurement, definition)
    if misplaced:
        return Reading(entry.period, None, None, misplaced, measurement, (entry,))
    numerator, denominator = measurement.numerator, measurement.denominator
    if measurement.none is None and numerator is None and denominator is None:
        value = measurement.value
        reason: NoValue | None = "missing" if value is None else None
        return Reading(entry.period, value, reason, None, measurement, (entry,))
    problem = _problem(measurement, definition)
    if problem or measurement.none:
        reason = None if problem else measurement.none
        return Reading(entry.period, None, reason, problem, measurement, (entry,))
    if numerator is None or denominator is None:
        return Reading(entry.period, measurement.value, None, None, measurement, (entry,))
    share = _share(numerator, denominator, definition)
    return Reading(entry.period, simplest(share), None, None, measurement, (entry,))


_MEASURE_OF: Final[Mapping[str, Measure]] = {
    "done": "milestone",
    "level": "scale",
    "judgement": "judgement",
}
"""What a measurement may hold besides a value, by how the indicator is measured."""


def _misplaced(measurement: Measurement, definition: IndicatorDefinition) -> Said | None:
    """Why a measurement does not go with how the indicator is measured, or None."""
    for key, measure in _MEASURE_OF.items():
        if measure != definition.measure and getattr(measurement, key) is not None:
            return Said(
                N_("{key} goes with “measure: {measure}”, and the indicator has “measure: {own}”"),
                {"key": key, "measure": measure, "own": definition.measure},
            )
    return None


def _share(numerator: Decimal, denominator: Decimal, definition: IndicatorDefinition) -> Fraction:
    factor = _PER_UNIT.get(definition.measured_in or "", 1)
    return Fraction(numerator) * factor / Fraction(denominator)


def _problem(measurement: Measurement, definition: IndicatorDefinition) -> Said | None:
    """Why a measurement with more than a value cannot be read, or None."""
    value, numerator = measurement.value, measurement.numerator
    if measurement.none is not None:
        if value is None and numerator is None:
            return None
        return Said(N_("a value is written together with a reason why there is none"))
    if numerator is None or measurement.denominator is None:
        if value is not None:
            return None
        return Said(N_("a share needs both a numerator and a denominator"))
    return _share_problem(numerator, measurement.denominator, value, definition)


def _share_problem(
    numerator: Decimal, denominator: Decimal, value: Decimal | None, definition: IndicatorDefinition
) -> Said | None:
    """Why a share cannot be read, or None."""
    if denominator == 0:
        return Said(N_("the denominator is 0"))
    if definition.accumulation == "flow":
        return Said(N_("shares cannot be summed; write the amounts"))
    share = _share(numerator, denominator, definition)
    if value is None or abs(share - Fraction(value)) <= _half_unit(value):
        return None
    return Said(
        N_("the value {value} is not {numerator} of {denominator}, which is {share}"),
        {
            "value": value,
            "numerator": numerator,
            "denominator": denominator,
            "share": simplest(share),
        },
    )


def _half_unit(value: Decimal) -> Fraction:
    """Half a unit of the last decimal that is written: how far rounding can have moved it."""
    return Fraction(Decimal(1).scaleb(int(value.as_tuple().exponent))) / 2
