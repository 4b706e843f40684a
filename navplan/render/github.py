"""Findings for GitHub: commands that become notes on the changed lines, and a job summary."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

from navplan.diagnostics import Diagnostic, Severity
from navplan.i18n import N_
from navplan.render.findings import SEVERITY_WORDS, summary
from navplan.render.reported import Reported
from navplan.render.terminal import shown
from navplan.render.voice import Voice
from navplan.report.markdown import escape

_COMMANDS: Final = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.INFO: "notice",
}

MOST: Final = 10
"""GitHub shows so many of a severity for a step, and drops the rest without a word."""

LARGEST_SUMMARY: Final = 1024 * 1024
"""GitHub refuses a summary with more bytes than this."""


def as_commands(reported: Reported, *, voice: Voice) -> str:
    """The worst findings as workflow commands, then what there is in all."""
    told = list(_told(reported.findings))
    more = len(reported.findings) - len(told)
    if more and sum(found.severity is Severity.INFO for found in told) == MOST:
        # What is said of the rest is a notice itself, and needs the place of one.
        told, more = told[:-1], more + 1
    lines = [_command(found, reported, voice) for found in told]
    if more:
        words = voice.counted(
            N_("{n} more finding; the summary of the job has the whole list"),
            N_("{n} more findings; the summary of the job has the whole list"),
            more,
        )
        lines.append(f"::notice title=navplan::{_data(words)}")
    return "\n".join([*lines, _summary(reported, voice)])


def _told(findings: Sequence[Diagnostic]) -> Iterator[Diagnostic]:
    for _, same in groupby(worst_first(findings), key=lambda found: found.severity):
        yield from list(same)[:MOST]


def worst_first(findings: Sequence[Diagnostic]) -> list[Diagnostic]:
    """The findings by severity, those of the same severity in the order they had."""
    return sorted(findings, key=lambda found: found.severity.rank)


def _command(found: Diagnostic, reported: Reported, voice: Voice) -> str:
    properties = {"file": shown(reported.path(found.file))}
    if place := found.place:
        properties |= {"line": str(place.line), "endLine": str(place.end_line)}
        if place.line == place.end_line:
            # GitHub knows columns only on one line.
            properties |= {"col": str(place.column), "endColumn": str(place.end_column)}
    properties["title"] = f"{found.code} {found.name}"
    named = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    words = f"{shown(voice.message(found))}\n→ {shown(voice.help(found))}"
    return f"::{_COMMANDS[found.severity]} {named}::{_data(words)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _summary(reported: Reported, voice: Voice) -> str:
    return summary(
        reported.findings,
        files=len(reported.files),
        suppressed=len(reported.suppressed),
        known=len(reported.known),
        voice=voice,
    )


# --- the summary of the job -------------------------------------------------------------


def as_markdown(reported: Reported, *, voice: Voice, most: int = LARGEST_SUMMARY) -> str:
    """All findings as a table, worst first, in no more than `most` bytes of UTF-8."""
    titles = (N_("Severity"), N_("Where"), N_("Finding"), N_("What to do"))
    head = f"### navplan\n\n{_summary(reported, voice)}\n"
    if reported.findings:
        head += "\n" + _row([voice.word(title) for title in titles]) + "|---" * len(titles) + "|\n"
    findings = worst_first(reported.findings)
    rest = most - _size(head) - _size(_more(len(findings), voice))
    if rest < 0:
        return ""
    rows: list[str] = []
    for number, found in enumerate(findings):
        row = _row(_cells(found, reported, voice))
        rest -= _size(row)
        if rest < 0:
            return "".join([head, *rows, _more(len(findings) - number, voice)])
        rows.append(row)
    return "".join([head, *rows, "\n"])


def _more(number: int, voice: Voice) -> str:
    return "\n" + voice.say(N_("{n} more"), {"n": number}) + "\n\n"


def _cells(found: Diagnostic, reported: Reported, voice: Voice) -> list[str]:
    place = f":{found.place.line}" if found.place else ""
    return [
        voice.word(SEVERITY_WORDS[found.severity]),
        escape(shown(reported.path(found.file)) + place),
        f"{found.code} {escape(shown(voice.message(found)))}",
        escape(shown(voice.help(found))),
    ]


def _row(cells: Sequence[str]) -> str:
    return "| " + " | ".join(cells) + " |\n"


def _size(text: str) -> int:
    return len(text.encode())
