"""The command line: each command parses, calls, shows, and ends with an exit code."""

from typing import Final

GLOBAL_FLAGS: Final = frozenset({"--no-color", "--quiet", "-q"})
GLOBAL_OPTIONS: Final = frozenset({"--lang", "--root"})
"""The options that every command shares; those with a value are the second."""
