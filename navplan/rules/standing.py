"""What is measured and where everything stands: reckoned once a run, if a rule asks for it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple, cast

if TYPE_CHECKING:
    from navplan.diagnostics import Path
    from navplan.model.indicators import IndicatorCatalogue, IndicatorDefinition
    from navplan.model.measurements import Measurement, Measurements
    from navplan.status import Measured, StatusItem
    from navplan.status.case import Case
    from navplan.status.series import Comment, Entry, Reading, Readings, Source
    from navplan.workspace import Workspace


# Two series are the same only if they are one: what is reckoned of a series is kept with it.
@dataclass(frozen=True, eq=False)
class Series:
    """Everything measured of one indicator in one unit, over all files.

    `cases` are the uses that are judged by it, each in its plan.
    """

    definition: IndicatorDefinition
    given: Readings
    sources: Sequence[Source]
    comments: Sequence[Comment]
    cases: Sequence[Case]

    @cached_property
    def readings(self) -> Sequence[Reading]:
        """What was measured, in order of time."""
        return tuple(self.given.between(date.min, date.max))

    @property
    def is_crowded(self) -> bool:
        """Whether there is more than one value for one time."""
        return any(len(reading.entries) > 1 for reading in self.readings)


class Given(NamedTuple):
    """A measurement where it stands in a file, in its series, as it is read."""

    series: Series
    reading: Reading
    entry: Entry

    @property
    def measurement(self) -> Measurement:
        """What is written."""
        return self.entry.measurement

    @property
    def path(self) -> Path:
        """Where it is written in its file."""
        return self.entry.origin.path


def is_measured(workspace: Workspace) -> bool:
    """Whether a workspace has any measurements, which is cheaper to ask than how it stands."""
    return any(record.kind == "measurements" for record in workspace.records.values())


class Standing:
    """The measurements of a workspace, and the status of its plans as of a day."""

    def __init__(self, workspace: Workspace, as_of: date) -> None:
        """Nothing is reckoned before it is asked for."""
        self._workspace = workspace
        self._as_of = as_of

    # What reckons is imported where it is needed: a run whose files measure nothing spares it.

    @cached_property
    def items(self) -> tuple[StatusItem, ...]:
        """The status of every plan and of everything in it."""
        from navplan.status import status_of  # noqa: PLC0415

        return status_of(self._workspace, as_of=self._as_of)

    @cached_property
    def cases(self) -> tuple[Case, ...]:
        """Every use of an indicator that is defined, in every plan that has or inherits it."""
        return tuple(item.chart.case for item in self.items if item.chart)

    @cached_property
    def measured(self) -> Measured:
        """All measurements and comments."""
        from navplan.status import everything_measured  # noqa: PLC0415

        return everything_measured(self._workspace)

    @cached_property
    def series(self) -> Sequence[Series]:
        """All series of indicators that are defined."""
        cases: Mapping[tuple[str, str], list[Case]] = defaultdict(list)
        for case in self.cases:
            cases[case.unit or "", case.definition.id].append(case)
        return tuple(self._made(cases))

    def series_in(self, measurements: Measurements) -> Iterator[tuple[Series, Source]]:
        """The series that a file has values of, each with its part of it."""
        for by_period in measurements.values.values():
            yield from self._by_table.get(id(by_period), ())

    def given_in(self, measurements: Measurements) -> Iterator[Given]:
        """The measurements of a file, but for those that are not the only ones for their time."""
        for series, source in self.series_in(measurements):
            for reading in series.readings:
                entry = reading.entries[0]
                if len(reading.entries) == 1 and entry.source is source:
                    yield Given(series, reading, entry)

    @cached_property
    def whole(self) -> bool:
        """Whether every file of measurements could be read, so that what is missing is missing."""
        records = self._workspace.records.values()
        return not any(
            self._workspace.is_broken(record.file)
            for record in records
            if record.kind == "measurements" or not record.whole
        )

    @cached_property
    def _by_table(self) -> Mapping[int, Sequence[tuple[Series, Source]]]:
        found: dict[int, list[tuple[Series, Source]]] = defaultdict(list)
        for series in self.series:
            for source in series.sources:
                found[id(source.by_period)].append((series, source))
        return found

    def _made(self, cases: Mapping[tuple[str, str], list[Case]]) -> Iterator[Series]:
        from navplan.model.effective import Origin  # noqa: PLC0415
        from navplan.status.series import Readings  # noqa: PLC0415

        for key, sources in self.measured.sources.items():
            found = self._workspace.index.find(key[1], ("indicator",))
            definition = found and self._definition(found.file, found.path)
            if found and definition:
                yield Series(
                    definition,
                    Readings(sources, definition, Origin(found.file, found.path)),
                    sources,
                    self.measured.comments.get(key, ()),
                    cases.get(key, ()),
                )

    def _definition(self, file: str, path: Path) -> IndicatorDefinition | None:
        """A definition, if its file can be read."""
        catalogue = cast("IndicatorCatalogue | None", self._workspace.model(file))
        return catalogue.indicators[cast("int", path[-1])] if catalogue else None
