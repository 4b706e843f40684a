"""PRV: what tells of single persons."""

from navplan.rules.privacy import (  # noqa: F401 - they declare rules
    birth_dates,
    persons,
    small_counts,
)
