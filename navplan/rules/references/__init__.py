"""REF: ids, references, inheritance, and what serves what."""

from navplan.rules.references import (  # noqa: F401 - they declare rules
    adjusting,
    agreeing,
    circles,
    copied_goals,
    goal_indicators,
    goal_work,
    goals,
    governing,
    inheriting,
    listed_twice,
    mandates,
    status_ids,
    unresolved,
)
