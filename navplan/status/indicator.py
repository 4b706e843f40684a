"""One indicator of a scorecard, from the plan files to everything said about where it stands."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

from navplan.i18n import N_
from navplan.model.indicators import IndicatorCatalogue, IndicatorDefinition
from navplan.model.inheritance import EffectiveGoal, EffectiveUse
from navplan.model.scorecard import Scorecard
from navplan.said import Said
from navplan.status.aims import Interval, Limit
from navplan.status.case import Case
from navplan.status.charted import Chart
from navplan.status.exact import Number, decimals_to_show
from navplan.status.judge import Verdict, judge
from navplan.status.results import StatusItem, Trend
from navplan.status.series import Comment, Measured, Reading, Readings
from navplan.status.statuses import Status, status_step
from navplan.status.timetable import Timetable, judging_window, timetable
from navplan.status.trace import Step
from navplan.status.trend import trend
from navplan.values import Schedule
from navplan.workspace import Workspace

MOST_DECIMALS: Final = 18
"""No number in a plan file has more digits."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What holds for everything in one scorecard.

    `unit` is the unit's address. `as_of` is never after the plan's end: what a plan said when
    it ended, it goes on saying.
    """

    workspace: Workspace
    scorecard: Scorecard
    unit: str
    as_of: date
    measured: Measured

    def id_of(self, part: str) -> str:
        """The id of something in the scorecard."""
        return f"{self.scorecard.id}/{part}"


def indicator_item(setting: Setting, goal: EffectiveGoal, placed: EffectiveUse) -> StatusItem:
    """Where an indicator use stands."""
    address, definition = _definition(setting.workspace, placed.use.indicator)
    if definition is None:
        return _undefined(setting, goal, placed)
    key = setting.unit, address
    case = Case(
        use=placed.use,
        origin=placed.origin,
        definition=definition,
        plan=setting.scorecard.period,
        as_of=setting.as_of,
        timetable=_timetable(setting, goal, placed, definition),
        readings=Readings(setting.measured.sources.get(key, ()), definition),
        default=setting.workspace.settings.status.tolerance,
    )
    verdict = judge(case)
    comment = _comment(setting.measured.comments.get(key, ()), case, verdict.reading)
    return _item(setting, goal, case, verdict, comment)


def _item(
    setting: Setting, goal: EffectiveGoal, case: Case, verdict: Verdict, comment: Comment | None
) -> StatusItem:
    definition, aim, reading = case.definition, verdict.aim, verdict.reading
    decimals = min(definition.decimals, MOST_DECIMALS)
    return StatusItem(
        id=setting.id_of(case.use.id or case.use.indicator),
        kind="indicator",
        title=definition.title,
        unit=setting.unit,
        plan=setting.scorecard.id,
        parent=setting.id_of(goal.id),
        status=verdict.status,
        trace=verdict.steps,
        origin=case.origin,
        line=case.use.line or goal.line or definition.line or setting.scorecard.line,
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


def _definition(workspace: Workspace, reference: str) -> tuple[str, IndicatorDefinition | None]:
    """The address of a definition and the definition, if its file can be read."""
    found = workspace.index.find(reference, ("indicator",))
    catalogue = workspace.model(found.file) if found else None
    if found is None or not isinstance(catalogue, IndicatorCatalogue):
        return reference, None
    number = found.path[-1]
    return found.address, catalogue.indicators[number] if isinstance(number, int) else None


def _undefined(setting: Setting, goal: EffectiveGoal, placed: EffectiveUse) -> StatusItem:
    """The item of an indicator that no readable catalogue defines."""
    said = Said(
        N_("no catalogue that can be read defines {indicator}"), {"indicator": placed.use.indicator}
    )
    return StatusItem(
        id=setting.id_of(placed.id),
        kind="indicator",
        title=placed.use.indicator,
        unit=setting.unit,
        plan=setting.scorecard.id,
        parent=setting.id_of(goal.id),
        status=Status.INVALID,
        trace=(Step(said, (placed.origin,)), status_step(Status.INVALID)),
        origin=placed.origin,
        line=placed.use.line or goal.line or setting.scorecard.line,
    )


def _timetable(
    setting: Setting, goal: EffectiveGoal, placed: EffectiveUse, definition: IndicatorDefinition
) -> Timetable:
    window = judging_window(setting.scorecard.period, placed.use.judged_from)
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
    """The trend of the judged value; None without one, or where it has grown too old."""
    reading = verdict.reading
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
