"""PRV: what tells of single persons."""

from navplan.rules.privacy import (  # noqa: F401 - they declare rules
    persons,
    small_counts,
)
