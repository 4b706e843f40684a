"""What comes out: everything said about one indicator, goal, perspective or plan."""

from __future__ import annotations

from dataclasses import KW_ONLY, field
from datetime import date
from fractions import Fraction
from typing import Literal

from navplan.frozen import frozen
from navplan.model.common import OwnerLine
from navplan.model.effective import Origin
from navplan.model.indicator_use import IndicatorUse
from navplan.said import Said
from navplan.status.charted import Chart, SeriesPoint
from navplan.status.exact import Number
from navplan.status.series import Comment
from navplan.status.statuses import Status
from navplan.status.trace import Step
from navplan.values import Period

Kind = Literal["indicator", "goal", "perspective", "plan"]
Movement = Literal["up", "down", "flat", "unknown"]
TrendVerdict = Literal["better", "worse", "neutral"]
TrendBase = Literal["previous", "same_period_last_year"]


@frozen
class Trend:
    """How a value has moved since its base; `verdict` is None where that is unknown.

    The change of a per cent is in percentage points.
    """

    movement: Movement
    verdict: TrendVerdict | None
    base: TrendBase
    base_period: Period | None
    change: Number | None
    steps: tuple[Step, ...]


@frozen
class Coverage:
    """How much of what should have a colour has one.

    `counted` of `expected` leaf indicators have a colour; `share` is the weight ratio of the
    children, which decides, and None where no child should have one. `apart` are the leaf
    indicators that neither number counts, by status.
    """

    counted: int
    expected: int
    share: Fraction | None
    apart: tuple[tuple[Status, int], ...]


@frozen
class StatusItem:
    """Where one indicator, goal, perspective or plan stands, and why.

    `value`, `target_number` and the points of `targets_over_time` are in the indicator's own
    unit and for a flow sums so far; `since` is the first day of what the value sums up.
    `printed_decimals` are at least the definition's `decimals`, and as many as it takes that
    the printed value does not contradict its colour.
    `target_interval` is a range's two ends. `parent_kind` tells a goal from a perspective of
    the same id, and `unit` is None where a programme is for no unit of its own.
    """

    _: KW_ONLY
    id: str
    kind: Kind
    title: str
    unit: str | None
    plan: str
    parent: str | None
    status: Status
    trace: tuple[Step, ...]
    origin: Origin
    parent_kind: Kind | None = None
    line: OwnerLine | None = None
    coverage: Coverage | None = None

    indicator: str | None = None
    period: Period | None = None
    value: Number | None = None
    since: date | None = None
    decimals: int = 0
    printed_decimals: int = 0
    measured_in: str | None = None
    preliminary: bool = False
    target: Said | None = None
    target_number: Number | None = None
    target_interval: tuple[Number, Number] | None = None
    band: Said | None = None
    stale_periods: int = 0
    trend: Trend | None = None
    comment: Comment | None = None
    chart: Chart | None = field(default=None, repr=False, compare=False)

    @property
    def use(self) -> IndicatorUse | None:
        """An indicator's use as it counts in the plan, with what is adjusted."""
        return self.chart.case.use if self.chart else None

    @property
    def series(self) -> tuple[SeriesPoint, ...]:
        """Every measured period up to the day that is judged."""
        return self.chart.series if self.chart else ()

    @property
    def targets_over_time(self) -> tuple[tuple[date, Number], ...]:
        """The target over the plan's period."""
        return self.chart.target_line if self.chart else ()
