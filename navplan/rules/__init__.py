"""The rules: what is worth saying about plans that can be read, a package for each concern."""

from navplan.rules import (  # noqa: F401 - they declare rules
    dates,
    governance,
    indicators,
    money,
    privacy,
    references,
    responsibility,
    wording,
)
from navplan.rules.registry import RULES, Rule
from navplan.rules.runner import run_rules

__all__ = ["RULES", "Rule", "run_rules"]
