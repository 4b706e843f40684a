"""Findings as GitLab's code quality report, which a merge request shows beside its changes."""

from __future__ import annotations

import json
from typing import Any, Final

from navplan.diagnostics import Severity
from navplan.render.reported import Known, Reported
from navplan.render.voice import Voice
from navplan.source import Place

_SEVERITIES: Final = {
    Severity.ERROR: "critical",
    Severity.WARNING: "major",
    Severity.INFO: "info",
}

# GitLab wants a line also for what has none, such as a file that cannot be opened.
_FIRST: Final = Place(1, 1, 1, 1)


def as_gitlab(reported: Reported, *, voice: Voice) -> str:
    """The findings as a list of issues, each with a fingerprint that its line has no part in."""
    issues = [_issue(known, reported, voice) for known in reported.named(reported.findings)]
    return json.dumps(issues, ensure_ascii=False, indent=2, sort_keys=True)


def _issue(known: Known, reported: Reported, voice: Voice) -> dict[str, Any]:
    found = known.found
    place = found.place or _FIRST
    return {
        "type": "issue",
        "check_name": f"{found.code} {found.name}",
        "description": f"{voice.message(found)} → {voice.help(found)}",
        "fingerprint": known.fingerprint,
        "severity": _SEVERITIES[found.severity],
        "location": {
            "path": reported.path(found.file),
            "lines": {"begin": place.line, "end": place.end_line},
        },
    }
