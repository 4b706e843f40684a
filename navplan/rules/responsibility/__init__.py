"""OWN: who is responsible, and whose an office is."""

from navplan.rules.responsibility import (  # noqa: F401 - they declare rules
    balance,
    nobody,
    offices,
    owners,
    register_numbers,
    roles,
)
