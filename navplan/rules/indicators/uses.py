"""IND: the indicator uses of all plans as they count, each with what its indicator is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final, Literal, NamedTuple, cast
from weakref import WeakKeyDictionary

from navplan.diagnostics import Param, Path, Step
from navplan.rules.registry import Hit, Mention
from navplan.rules.scorecards import lineages
from navplan.schema.shape import written

if TYPE_CHECKING:
    from navplan.model.effective import EffectiveGoal, EffectiveUse, Origin
    from navplan.model.indicator_use import IndicatorUse
    from navplan.model.indicators import IndicatorCatalogue, IndicatorDefinition
    from navplan.model.measured import Contents, MeasuringPlan
    from navplan.records import FileRecord
    from navplan.status.timetable import Timetable
    from navplan.workspace import Workspace

ONE_NUMBER: Final = (
    "target", "at_least", "at_most", "more_than", "less_than", "year_target", "per_period",
)  # fmt: skip
"""The target forms that are one number."""


class PlannedUse(NamedTuple):
    """An indicator use as it counts for one plan, and the definition it is a use of.

    `file` is the plan's, and `definition_file` and `definition_path` say where the definition
    stands.
    """

    file: str
    plan: MeasuringPlan
    goal: EffectiveGoal | None
    placed: EffectiveUse
    definition: IndicatorDefinition
    definition_file: str
    definition_path: Path

    @property
    def use(self) -> IndicatorUse:
        """The use, with what is adjusted."""
        return self.placed.use

    @property
    def is_judged(self) -> bool:
        """Whether it is a number that a colour is asked of, as far as the definition says."""
        return self.definition.measure == "number" and self.definition.direction in (
            "higher",
            "lower",
            "range",
        )

    @property
    def towards(self) -> Literal["higher", "lower"] | None:
        """Which way is better, where it is one of the two."""
        direction = self.definition.direction if self.definition.measure == "number" else None
        return direction if direction in ("higher", "lower") else None

    @property
    def forms(self) -> list[str]:
        """The target forms that are written."""
        # Imported here because rules are known before any file is read, and models are not.
        from navplan.model.indicator_use import TARGET_KEYS  # noqa: PLC0415

        return [key for key in TARGET_KEYS if getattr(self.use, key) is not None]

    @property
    def bands(self) -> list[str]:
        """The bands that are written."""
        from navplan.model.indicator_use import BAND_KEYS  # noqa: PLC0415

        return [key for key in BAND_KEYS if getattr(self.use, key) is not None]

    @property
    def has_target(self) -> bool:
        """Whether anything says where it should be; the green limit alone is a target."""
        limits = self.use.limits
        is_limit = limits is not None and limits.green is not None
        return bool(self.forms or is_limit or self.use.range_limits)

    @property
    def aims(self) -> Iterator[tuple[Path, Decimal]]:
        """The numbers of a one-sided target, each with its place within the use."""
        for key in ONE_NUMBER:
            if (number := getattr(self.use, key)) is not None:
                yield (key,), number
        for key in ("targets", "path"):
            for period, number in (getattr(self.use, key) or {}).items():
                yield (key, written(period)), number

    @property
    def timetable(self) -> Timetable:
        """When it is measured."""
        from navplan.status.timetable import judging_window, timetable  # noqa: PLC0415

        window = judging_window(self.plan.period, self.use.judged_from)
        others = []
        if self.goal:
            factor = (self.use.success_factor or "").rpartition("/")[2]
            factors = [one.success_factor for one in self.goal.success_factors if one.id == factor]
            others = [*(one.measured for one in factors), self.goal.measured]
        return timetable(self.definition, window, self.use.measured, *others)

    def hit_unless_left(
        self, at: str, /, *below: Step, to_plan: bool, at_key: bool = False, **params: Param
    ) -> Hit:
        """A finding at a key of the use, or at what the plan inherits where that is the plan's."""
        if to_plan and not self.is_written_here(at):
            return Hit(("inherits",), {"id": self.placed.id, **params}, file=self.file)
        return self.hit(at, *below, at_key=at_key, related=(), **params)

    def is_written_here(self, key: str) -> bool:
        """Whether a key stands in the plan's own file and is not inherited."""
        return self.placed.place(key).file == self.file

    def hit(
        self,
        at: str,
        /,
        *below: Step,
        at_key: bool = False,
        related: tuple[Mention, ...] = (),
        **params: Param,
    ) -> Hit:
        """A finding at a key of the use, where that is written."""
        place = self.placed.place(at)
        path = (*place.path, *below)
        said = {"id": self.placed.id, **params}
        return Hit(path, said, key=at_key, file=place.file, related=related)

    def nearest(self, *keys: str) -> str:
        """Of keys that contradict each other, the one that the unit itself has adjusted."""
        return next((key for key in keys if key in self.placed.adjusted), keys[0])


def once(hits: Iterable[Hit]) -> Iterator[Hit]:
    """Hits without those that say the same again: many plans inherit the same use."""
    seen: set[tuple[str | None, Path, Param | None]] = set()
    for each in hits:
        said = (each.file, each.path, each.params.get("id"))
        if said not in seen:
            seen.add(said)
            yield each


def left_open(
    workspace: Workspace, is_open: Callable[[PlannedUse], object]
) -> Iterator[tuple[PlannedUse, bool]]:
    """The uses that leave something open which some plan should say.

    A shared scorecard may leave it to those who inherit, so only they are asked. With each use
    comes whether it is the plan that should say it, because others who inherit the same do.
    """
    shared = {above.file for lineage in lineages(workspace) for above in lineage.ancestors}
    by_place: dict[Origin, list[PlannedUse]] = defaultdict(list)
    for each in planned_uses(workspace):
        if each.file not in shared:
            by_place[each.placed.origin].append(each)
    for uses in by_place.values():
        found = [each for each in uses if is_open(each)]
        yield from ((each, len(found) < len(uses)) for each in found)


def catalogues(workspace: Workspace) -> Iterator[tuple[str, IndicatorCatalogue]]:
    """The files of definitions that can be read."""
    for record in workspace.records.values():
        if record.kind == "indicators" and (found := workspace.model(record.file)):
            yield record.file, cast("IndicatorCatalogue", found)


_KNOWN: Final[WeakKeyDictionary[Workspace, tuple[PlannedUse, ...]]] = WeakKeyDictionary()
"""The uses of each workspace; many rules ask for them, and a workspace never changes."""


def planned_uses(workspace: Workspace) -> tuple[PlannedUse, ...]:
    """Every use of every plan whose definition can be read."""
    if workspace not in _KNOWN:
        _KNOWN[workspace] = tuple(_planned_uses(workspace))
    return _KNOWN[workspace]


def _planned_uses(workspace: Workspace) -> Iterator[PlannedUse]:
    if not any(_uses_indicators(record) for record in workspace.records.values()):
        return
    from navplan.model.measured import contents  # noqa: PLC0415
    from navplan.model.plan import Plan  # noqa: PLC0415

    known: dict[str, tuple[Any, str, Path] | None] = {}
    for file, _ in workspace.models(Plan):
        found = contents(workspace, file)
        for goal, placed in _uses_in(found) if found else ():
            indicator = placed.use.indicator
            if indicator not in known:
                known[indicator] = _definition(workspace, indicator)
            definition = known[indicator]
            if found and definition:
                yield PlannedUse(file, found.plan, goal, placed, *definition)


def _uses_indicators(record: FileRecord) -> bool:
    return record.kind != "measurements" and any(
        reference.kinds == ("indicator",) for reference in record.references
    )


def _uses_in(found: Contents) -> Iterator[tuple[EffectiveGoal | None, EffectiveUse]]:
    yield from ((None, use) for use in found.uses)
    areas = (goal for area in found.areas for goal in area.goals)
    yield from ((goal, use) for goal in (*found.goals, *areas) for use in goal.uses)


def _definition(workspace: Workspace, indicator: str) -> tuple[Any, str, Path] | None:
    """A definition and where it stands, if its file can be read."""
    found = workspace.index.find(indicator, ("indicator",))
    said: Any = workspace.model(found.file) if found else None
    if found is None or said is None:
        return None
    for step in found.path:
        said = said[step] if isinstance(step, int) else getattr(said, step)
    return said, found.file, found.path
