"""Norwegian municipalities: which number and name a place had when, and what became of it.

The table is whole for the years from `WHOLE_FROM` to `WHOLE_TO`. For earlier years it has some
municipalities and lacks others, so that a number it does not know may well have existed then.
"""

from __future__ import annotations

from navplan.municipalities.changes import (
    Change,
    ChangeKind,
    counterparts,
    is_split,
    lineage,
    predecessors,
    successors,
)
from navplan.municipalities.table import (
    WHOLE_FROM,
    WHOLE_TO,
    Municipality,
    at,
    every,
    find,
    history,
    known,
    name_of,
)

__all__ = [
    "WHOLE_FROM",
    "WHOLE_TO",
    "Change",
    "ChangeKind",
    "Municipality",
    "at",
    "counterparts",
    "every",
    "find",
    "history",
    "is_split",
    "known",
    "lineage",
    "name_of",
    "predecessors",
    "successors",
]
