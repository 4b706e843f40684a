"""The kinds of plan files, each in a module that is imported when a file of that kind is met."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import Final

_KINDS: Final = {
    "governing-document": ("governing_document", "GoverningDocument"),
    "indicators": ("indicators", "IndicatorCatalogue"),
    "mandate": ("mandate", "Mandate"),
    "measurements": ("measurements", "Measurements"),
    "operating-plan": ("operating_plan", "OperatingPlan"),
    "organisation": ("organisation", "Organisation"),
    "programme": ("programme", "Programme"),
    "scorecard": ("scorecard", "Scorecard"),
    "strategic-plan": ("strategic_plan", "StrategicPlan"),
}

KINDS: Final = tuple(_KINDS)
"""Every kind of file there is, as `kind:` names it."""


@cache
def record_of(kind: str) -> type:
    """The record class of a kind; KeyError for a kind that does not exist."""
    module, name = _KINDS[kind]
    found: type = getattr(import_module(f"navplan.model.{module}"), name)
    return found
