"""TXT: how texts are worded, and in which language."""

from navplan.rules.wording import (  # noqa: F401 - they declare rules
    ambiguous,
    characters,
    hidden_targets,
    language,
    leftovers,
    repeated,
    titles,
)
