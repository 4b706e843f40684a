"""Where indicators, goals and plans stand, and why: semantics version 1, exact and pure."""

from navplan.model.effective import Origin
from navplan.said import Said, Sayable
from navplan.status.charted import SeriesPoint
from navplan.status.exact import Number, decimals_to_show, printed
from navplan.status.plans import status_of, status_of_plan
from navplan.status.results import Coverage, Kind, StatusItem, Trend
from navplan.status.series import Comment, Measured, everything_measured
from navplan.status.statuses import Status
from navplan.status.trace import Step

__all__ = [
    "Comment",
    "Coverage",
    "Kind",
    "Measured",
    "Number",
    "Origin",
    "Said",
    "Sayable",
    "SeriesPoint",
    "Status",
    "StatusItem",
    "Step",
    "Trend",
    "decimals_to_show",
    "everything_measured",
    "printed",
    "status_of",
    "status_of_plan",
]
