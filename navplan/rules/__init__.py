"""The rules: what is worth saying about plans that can be read, one module a family."""

from navplan.rules import (  # noqa: F401 - they declare rules
    adjusting,
    adopted,
    circles,
    indicators,
    inheriting,
    mandates,
    owners,
    projects,
    references,
    status_ids,
    time,
    units,
)
from navplan.rules.registry import RULES, Rule
from navplan.rules.runner import run_rules

__all__ = ["RULES", "Rule", "run_rules"]
