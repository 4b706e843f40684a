"""Findings as SARIF 2.1.0, the form in which code scanning and editors take them."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence
from typing import Any, Final

from navplan.diagnostics import CODES, Code, Diagnostic, Fix, Related, Severity
from navplan.i18n import N_
from navplan.render.reported import Known, Reported
from navplan.render.voice import Voice
from navplan.source import Place, SourceText, Span

_SCHEMA: Final = "https://json.schemastore.org/sarif-2.1.0.json"
_ROOT: Final = "%SRCROOT%"
_ROOT_MEANS: Final = N_("The root of the repository.")
_LEVELS: Final = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_PLACEHOLDER: Final = re.compile(r"\{\w+\}")
_NOT_IN_URI: Final = re.compile(r"[^A-Za-z0-9/._~!$&'()*+,;=@-]")

Pages = Callable[[Code], str]
"""The page about a code, as Markdown."""


def as_sarif(
    reported: Reported, *, voice: Voice, version: str, page: Pages, home: str | None = None
) -> str:
    """The findings as one run of SARIF; `home` is where navplan itself can be read about.

    What stays is there too, as suppressed, so that nobody takes it for mended.
    """
    codes = sorted({found.code for found in reported.everything})
    numbers = {code: number for number, code in enumerate(codes)}
    driver: dict[str, Any] = {
        "name": "navplan",
        "version": version,
        "semanticVersion": version,
        "rules": [_rule(CODES[code], voice, page) for code in codes],
    }
    if home:
        driver["informationUri"] = home
    counting = len(reported.findings)
    run = {
        "tool": {"driver": driver},
        "language": voice.language,
        "columnKind": "unicodeCodePoints",
        # Where it lies on this machine is nobody's business: whoever reads this knows their own.
        "originalUriBaseIds": {_ROOT: {"description": {"text": voice.word(_ROOT_MEANS)}}},
        "results": [
            _result(known, numbers[known.found.code], reported, voice, stays=at >= counting)
            for at, known in enumerate(reported.named(reported.everything))
        ],
    }
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2, sort_keys=True)


def _rule(code: Code, voice: Voice, page: Pages) -> dict[str, Any]:
    message, help_ = (
        _PLACEHOLDER.sub("…", voice.word(template)) for template in (code.message, code.help)
    )
    return {
        "id": code.code,
        "name": code.name,
        "shortDescription": {"text": message},
        "fullDescription": {"text": f"{message}: {help_}"},
        "help": {"text": help_, "markdown": page(code)},
        "defaultConfiguration": {"level": _LEVELS[code.severity]},
    }


def _result(
    known: Known, rule: int, reported: Reported, voice: Voice, *, stays: bool
) -> dict[str, Any]:
    found = known.found
    result: dict[str, Any] = {
        "ruleId": found.code,
        "ruleIndex": rule,
        "level": _LEVELS[found.severity],
        "message": {"text": f"{voice.message(found)}\n→ {voice.help(found)}"},
        "locations": [{"physicalLocation": _physical(found.file, found.place, reported)}],
        "partialFingerprints": {"navplan/v1": known.fingerprint},
    }
    if found.related:
        result["relatedLocations"] = _related(found.related, reported, voice)
    document = reported.document(found.file)
    if found.fix and document:
        result["fixes"] = [_fix(found, found.fix, document.source, reported, voice)]
    if stays:
        result["suppressions"] = [_suppression(reported.reason(found))]
    return result


def _suppression(reason: str | None) -> dict[str, str]:
    suppression = {"kind": "external" if reason is None else "inSource", "status": "accepted"}
    return {**suppression, "justification": reason} if reason else suppression


def _related(related: Sequence[Related], reported: Reported, voice: Voice) -> list[dict[str, Any]]:
    return [
        {
            "id": number,
            "message": {"text": voice.related(one)},
            "physicalLocation": _physical(one.file, one.place, reported),
        }
        for number, one in enumerate(related, start=1)
    ]


def _fix(
    found: Diagnostic, fix: Fix, source: SourceText, reported: Reported, voice: Voice
) -> dict[str, Any]:
    replacements = [
        {
            "deletedRegion": _region(_exactly(source, edit.span)),
            "insertedContent": {"text": edit.text},
        }
        for edit in fix.edits
    ]
    change = {"artifactLocation": _artifact(found.file, reported), "replacements": replacements}
    return {
        "description": {"text": voice.say(fix.title, fix.params)},
        "artifactChanges": [change],
    }


def _exactly(source: SourceText, span: Span) -> Place:
    """Where a span lies to the letter: what is taken away may end in blanks."""
    return Place(*source.position(span.start), *source.position(span.end))


def _physical(file: str, place: Place | None, reported: Reported) -> dict[str, Any]:
    location: dict[str, Any] = {"artifactLocation": _artifact(file, reported)}
    return {**location, "region": _region(place)} if place else location


def _region(place: Place) -> dict[str, int]:
    keys = ("startLine", "startColumn", "endLine", "endColumn")
    return dict(zip(keys, place, strict=True))


def _artifact(file: str, reported: Reported) -> dict[str, str]:
    uri = _NOT_IN_URI.sub(_percent, reported.path(file))
    return {"uri": uri, "uriBaseId": _ROOT}


def _percent(letter: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in letter[0].encode("utf-8", "surrogateescape"))
