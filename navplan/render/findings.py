"""Findings as text with the user's own lines, and as JSON."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import Any, Final

from navplan.diagnostics import CODES, Diagnostic, Severity
from navplan.i18n import N_
from navplan.render.terminal import shown
from navplan.render.voice import Voice, veiled
from navplan.source import Place, SourceText
from navplan.tables import Cell, Column, Table

SEVERITY_WORDS: Final = {
    Severity.ERROR: N_("error"),
    Severity.WARNING: N_("warning"),
    Severity.INFO: N_("note"),
}

# Where a line is longer than this, only the part around the finding is shown.
_LINE_WIDTH: Final = 96

# More places than this are counted and not listed: nobody reads thirty of them.
_RELATED: Final = 5

Styler = Callable[[str, str], str]
"""Puts a style (“bold”, “red”, “blue”, …) on a text, or leaves it as it is."""


def as_text(
    findings: Sequence[Diagnostic],
    *,
    voice: Voice,
    source: Callable[[str], SourceText | None],
    style: Styler,
    prefix: str = "",
) -> Iterator[str]:
    """The findings one by one, a block of lines each.

    `source` gives the text of a file; `prefix` goes before file names so that a terminal can
    open them from where the user stands.
    """
    for found in findings:
        # Only where there is a place to show: a file without one may not be there to be read.
        text = source(found.file) if found.place else None
        yield "\n".join(_block(found, voice, text, style, prefix))


def _block(
    found: Diagnostic, voice: Voice, source: SourceText | None, style: Styler, prefix: str
) -> Iterator[str]:
    colour = {Severity.ERROR: "red", Severity.WARNING: "yellow"}.get(found.severity, "blue")
    word = voice.word(SEVERITY_WORDS[found.severity])
    where = style(_where(prefix + found.file, found.place), "bold")
    yield f"{where} {style(f'{word}[{found.code}]', colour)} {shown(voice.message(found))}"
    if found.place and source:
        yield from _excerpt(source, found.place, style, colour)
    arrow = style("↳", "blue")
    for related in found.related[:_RELATED]:
        where = _where(prefix + related.file, related.place)
        yield f"  {arrow} {where} {shown(voice.related(related))}"
    more = len(found.related) - _RELATED
    if more > 0:
        yield f"  {arrow} " + voice.say(N_("{n} more"), {"n": more})
    yield f"  {style('→', 'blue')} {shown(voice.help(found))}"


def _where(file: str, place: Place | None) -> str:
    return f"{shown(file)}:{place.line}:{place.column}:" if place else f"{shown(file)}:"


def _excerpt(source: SourceText, place: Place, style: Styler, colour: str) -> Iterator[str]:
    line = veiled(source.line(place.line))
    start = place.column - 1
    end = place.end_column - 1 if place.end_line == place.line else len(line.rstrip())
    # A tab is as wide as the terminal says; one blank for each letter of that sort, and the
    # caret fits.
    line = "".join(letter if shown(letter) == letter else " " for letter in line)
    if len(line) > _LINE_WIDTH:
        cut = max(0, start - 30)
        line = ("…" if cut else "") + line[cut : cut + _LINE_WIDTH] + "…"
        start, end = start - cut + bool(cut), end - cut + bool(cut)
        end = min(end, len(line))
    number = str(place.line)
    bar = style("|", "blue")
    carets = " " * start + style("^" * max(1, end - start), colour)
    yield f"  {style(number, 'blue')} {bar} {line}".rstrip()
    yield f"  {' ' * len(number)} {bar} {carets}"


def summary(
    findings: Sequence[Diagnostic], *, files: int, suppressed: int, voice: Voice, known: int = 0
) -> str:
    """One line that says how many findings there are in how many files, shown and not shown."""
    counted = Counter(found.severity for found in findings)
    in_files = voice.counted(N_("{n} file"), N_("{n} files"), files)
    parts = (
        voice.counted(N_("{n} error"), N_("{n} errors"), counted[Severity.ERROR]),
        voice.counted(N_("{n} warning"), N_("{n} warnings"), counted[Severity.WARNING]),
        voice.counted(N_("{n} note"), N_("{n} notes"), counted[Severity.INFO]),
    )
    shown = [part for part, severity in zip(parts, Severity, strict=True) if counted[severity]]
    template = N_("{files} checked: {findings}") if findings else N_("{files} checked: no findings")
    line = voice.word(template).format(files=in_files, findings=", ".join(shown))
    if suppressed:
        line += ", " + voice.say(N_("{n} suppressed"), {"n": suppressed})
    if known:
        line += ", " + voice.say(N_("{n} known in the baseline"), {"n": known})
    fixable = sum(found.fix is not None for found in findings)
    if fixable:
        line += "\n" + voice.say(
            N_("{n} of them can be mended by “navplan validate --fix”"), {"n": fixable}
        )
    return line


_STATISTICS: Final = (N_("Number"), N_("Code"), N_("Name"), N_("Level"), N_("Can be mended"))


def statistics(findings: Sequence[Diagnostic], *, voice: Voice) -> Table:
    """How often each code was found, the most frequent first."""
    columns = [Column(voice.word(title)) for title in _STATISTICS]
    columns[0] = Column(voice.word(_STATISTICS[0]), "right")
    by_code: dict[str, list[Diagnostic]] = {}
    for found in findings:
        by_code.setdefault(found.code, []).append(found)
    rows = [
        (
            Cell(str(len(same))),
            Cell(code),
            Cell(CODES[code].name),
            Cell(voice.word(SEVERITY_WORDS[min(same, key=lambda one: one.severity.rank).severity])),
            Cell(str(sum(one.fix is not None for one in same) or "")),
        )
        for code, same in sorted(by_code.items(), key=lambda each: (-len(each[1]), each[0]))
    ]
    return Table(tuple(columns), tuple(rows))


def as_json(
    findings: Sequence[Diagnostic], *, files: int, as_of: date, suppressed: int, known: int = 0
) -> str:
    """The findings by the contract `navplan/findings/1`, always in English."""
    english = Voice("en")
    counted = Counter(found.severity for found in findings)
    return json.dumps(
        {
            "schema": "navplan/findings/1",
            "findings": [_finding(found, english) for found in findings],
            "summary": {
                "as_of": as_of.isoformat(),
                "files": files,
                "errors": counted[Severity.ERROR],
                "warnings": counted[Severity.WARNING],
                "infos": counted[Severity.INFO],
                "suppressed": suppressed,
                "known": known,
            },
        },
        ensure_ascii=False,
        indent=2,
        sort_keys=True,
    )


def _finding(found: Diagnostic, english: Voice) -> dict[str, Any]:
    return {
        "code": found.code,
        "name": CODES[found.code].name,
        "severity": found.severity.value,
        "message": english.message(found),
        "params": {name: _plain(value) for name, value in found.params.items()},
        "file": found.file,
        **_place(found.place),
        "pointer": [_plain(step) for step in found.pointer],
        "help": english.help(found),
        "related": [
            {"file": one.file, **_place(one.place), "message": english.related(one)}
            for one in found.related
        ],
        "fixable": found.fix is not None,
    }


def _plain(value: object) -> object:
    return value if isinstance(value, int) else veiled(str(value))


def _place(place: Place | None) -> dict[str, int | None]:
    keys = ("line", "column", "end_line", "end_column")
    return dict(zip(keys, place or (None,) * 4, strict=True))
