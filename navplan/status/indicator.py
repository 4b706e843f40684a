"""One indicator of a plan, from the plan files to everything said about where it stands."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Final

from navplan.frozen import frozen
from navplan.i18n import N_
from navplan.index import Target
from navplan.model.common import OwnerLine
from navplan.model.effective import EffectiveGoal, EffectiveUse, Origin
from navplan.model.indicators import IndicatorCatalogue, IndicatorDefinition
from navplan.model.measured import MeasuringPlan
from navplan.said import Said
from navplan.status.aims import Interval, Limit
from navplan.status.case import Case
from navplan.status.charted import Chart
from navplan.status.exact import Number, decimals_to_show
from navplan.status.judge import Verdict, judge
from navplan.status.results import StatusItem, Trend
from navplan.status.series import Comment, Measured, Reading, Readings, address_of
from navplan.status.statuses import Status, status_step
from navplan.status.timetable import Timetable, judging_window, timetable
from navplan.status.trace import Step
from navplan.status.trend import trend
from navplan.values import Schedule
from navplan.workspace import Workspace

MOST_DECIMALS: Final = 18
"""No number in a plan file has more digits."""


@frozen
class Setting:
    """What holds for everything in one plan.

    `unit` is the unit's address, and None where the plan is for no unit. `as_of` is never after
    the plan's end: what a plan said when it ended, it goes on saying. `coverage_waits` says
    that the plan's own `min_coverage` is not computed, where it has one.
    """

    workspace: Workspace
    plan: MeasuringPlan
    unit: str | None
    as_of: date
    measured: Measured
    coverage_waits: tuple[Step, ...] = ()

    def id_of(self, part: str) -> str:
        """The id of something in the plan."""
        return f"{self.plan.id}/{part}"


def indicator_item(
    setting: Setting, goal: EffectiveGoal | None, placed: EffectiveUse
) -> StatusItem:
    """Where an indicator use stands; without a goal it is the whole plan's."""
    found = setting.workspace.index.find(placed.use.indicator, ("indicator",))
    definition = _definition(setting.workspace, found) if found else None
    if found is None or definition is None:
        return _undefined(setting, goal, placed)
    counted_in = placed.use.unit
    unit = address_of(setting.workspace, counted_in, "unit") if counted_in else setting.unit
    key = unit or "", found.address
    place = Origin(found.file, found.path)
    case = Case(
        placed=placed,
        unit=unit,
        definition=definition,
        plan=setting.plan.period,
        as_of=setting.as_of,
        timetable=_timetable(setting, goal, placed, definition),
        readings=Readings(setting.measured.sources.get(key, ()), definition, place),
        default=setting.workspace.settings.status.tolerance,
    )
    verdict = judge(case)
    comment = _comment(setting.measured.comments.get(key, ()), case, verdict.reading)
    return _item(setting, goal, case, verdict, comment)


def _item(
    setting: Setting,
    goal: EffectiveGoal | None,
    case: Case,
    verdict: Verdict,
    comment: Comment | None,
) -> StatusItem:
    definition, aim, reading = case.definition, verdict.aim, verdict.reading
    decimals = min(definition.decimals, MOST_DECIMALS)
    return StatusItem(
        id=setting.id_of(case.placed.id),
        kind="indicator",
        title=definition.title,
        unit=setting.unit,
        plan=setting.plan.id,
        parent=setting.id_of(goal.id) if goal else setting.plan.id,
        parent_kind="goal" if goal else "plan",
        status=verdict.status,
        trace=verdict.steps,
        origin=case.placed.origin,
        line=_line(goal, case.placed) or definition.line or setting.plan.line,
        indicator=definition.id,
        period=reading.period if reading else None,
        value=verdict.value,
        since=_since(case, verdict),
        decimals=decimals,
        printed_decimals=_shown(verdict, decimals),
        measured_in=definition.measured_in,
        preliminary=bool(reading and reading.measurement.preliminary),
        target=verdict.target,
        target_number=aim.number if isinstance(aim, Limit) else None,
        target_interval=_ends(aim) if isinstance(aim, Interval) else None,
        band=verdict.band,
        stale_periods=verdict.overdue,
        trend=_trend(case, verdict, decimals),
        comment=comment,
        chart=Chart(case, verdict.form),
    )


def _line(goal: EffectiveGoal | None, placed: EffectiveUse) -> OwnerLine | None:
    """The line that a use or its goal names."""
    return placed.use.line or (goal.line if goal else None)


def _definition(workspace: Workspace, found: Target) -> IndicatorDefinition | None:
    """A definition, if its file can be read."""
    catalogue = workspace.model(found.file)
    number = found.path[-1]
    if not isinstance(catalogue, IndicatorCatalogue) or not isinstance(number, int):
        return None
    return catalogue.indicators[number]


def _undefined(setting: Setting, goal: EffectiveGoal | None, placed: EffectiveUse) -> StatusItem:
    """The item of an indicator that no readable catalogue defines."""
    said = Said(
        N_("no catalogue that can be read defines {indicator}"), {"indicator": placed.use.indicator}
    )
    return StatusItem(
        id=setting.id_of(placed.id),
        kind="indicator",
        title=placed.use.indicator,
        unit=setting.unit,
        plan=setting.plan.id,
        parent=setting.id_of(goal.id) if goal else setting.plan.id,
        parent_kind="goal" if goal else "plan",
        status=Status.INVALID,
        trace=(Step(said, (placed.origin,)), status_step(Status.INVALID)),
        origin=placed.origin,
        line=_line(goal, placed) or setting.plan.line,
    )


def _timetable(
    setting: Setting,
    goal: EffectiveGoal | None,
    placed: EffectiveUse,
    definition: IndicatorDefinition,
) -> Timetable:
    window = judging_window(setting.plan.period, placed.use.judged_from)
    if goal is None:
        return timetable(definition, window, placed.use.measured)
    factor = _success_factor_schedule(goal, placed)
    return timetable(definition, window, placed.use.measured, factor, goal.measured)


def _success_factor_schedule(goal: EffectiveGoal, placed: EffectiveUse) -> Schedule | None:
    """When the success factor of a use is measured, if it has one that says so."""
    if placed.use.success_factor is None:
        return None
    wanted = placed.use.success_factor.rpartition("/")[2]
    factors = (one.success_factor for one in goal.success_factors if one.id == wanted)
    return next((factor.measured for factor in factors), None)


def _shown(verdict: Verdict, decimals: int) -> int:
    if verdict.value is None:
        return decimals
    return decimals_to_show(verdict.value, decimals, verdict.numbers)


def _ends(interval: Interval) -> tuple[Number, Number]:
    return interval.low, interval.high


def _trend(case: Case, verdict: Verdict, decimals: int) -> Trend | None:
    """The trend of the judged value; None without one, or where it has grown too old.

    Nor is there one where the use asks for a comparison that is not computed.
    """
    reading = verdict.reading
    if case.use.compare_with is not None or case.use.dead_band is not None:
        return None
    if reading is None or reading.value is None or verdict.overdue > case.use.stale_after:
        return None
    judged = verdict.counted or (reading,)
    return trend(judged, case.readings, case.definition, verdict.aim, decimals)


def _comment(comments: Iterable[Comment], case: Case, judged: Reading | None) -> Comment | None:
    """The latest that the leader says of the judged period or of one that has ended since.

    What comes after it may be why there is no newer value.
    """
    first = judged.period.last if judged else case.timetable.window.first
    said = (one for one in comments if first <= one.period.last <= case.as_of)
    return max(said, key=lambda one: (one.period.last, one.period.first), default=None)


def _since(case: Case, verdict: Verdict) -> date | None:
    """The first day of what the value sums up; None where that is its period alone."""
    if verdict.value is None or verdict.reading is None:
        return None
    if case.definition.accumulation == "ytd":
        return date(verdict.reading.period.last.year, 1, 1)
    return verdict.counted[0].period.first if verdict.counted else None
