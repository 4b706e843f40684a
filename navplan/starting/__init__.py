"""Beginning: a workspace to try, a file of a kind to fill in, next year's plan from this one."""

from __future__ import annotations

from typing import Final

ROLLED: Final = ("operating-plan", "scorecard", "strategic-plan", "programme")
"""The kinds of files that are made anew for each period."""
