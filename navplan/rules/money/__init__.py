"""ECO: budgets, grants, costs."""

from navplan.rules.money import (  # noqa: F401 - they declare rules
    amounts,
    budgets,
    grants,
)
