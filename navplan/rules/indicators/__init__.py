"""IND: indicators, their targets and bands, and what was measured."""

from navplan.rules.indicators import (  # noqa: F401 - they declare rules
    aims,
    bands,
    bases,
    course,
    dated,
    definitions,
    followed,
    known,
    measured,
    periods_measured,
    target_forms,
    target_shares,
    target_values,
    targets,
    unusable,
)
