"""The cascade: what serves what, from a national goal to an action, and where a link is missing."""

from navplan.cascade.gaps import Gap, GapKind, gaps_in
from navplan.cascade.levels import Level
from navplan.cascade.links import Cascade, Link, Node, Relation, cascade_of
from navplan.cascade.walk import TraceRow, around, everything, worth_showing

__all__ = [
    "Cascade",
    "Gap",
    "GapKind",
    "Level",
    "Link",
    "Node",
    "Relation",
    "TraceRow",
    "around",
    "cascade_of",
    "everything",
    "gaps_in",
    "worth_showing",
]
