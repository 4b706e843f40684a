"""The rules: what is worth saying about plans that can be read, one module a family."""

from navplan.rules import indicators, owners, references, time  # noqa: F401 - they declare rules
from navplan.rules.registry import RULES, Rule
from navplan.rules.runner import run_rules

__all__ = ["RULES", "Rule", "run_rules"]
