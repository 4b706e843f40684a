"""TIM: deadlines, periods, and what existed when."""

from navplan.rules.dates import (  # noqa: F401 - they declare rules
    acts,
    bygone,
    deadlines,
    happened,
    milestones,
    news,
    projects,
    units,
    years,
)
