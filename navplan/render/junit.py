"""Findings as JUnit XML: a suite for each file, a case for each finding, failed or not."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Final
from xml.etree import ElementTree as ET

from navplan.diagnostics import Diagnostic
from navplan.i18n import N_
from navplan.render.reported import Known, Reported
from navplan.render.terminal import shown
from navplan.render.voice import Voice

_CLEAN: Final = N_("no findings")
_STAYS: Final = N_("known before, and left as it is")


def as_junit(reported: Reported, *, voice: Voice) -> str:
    """The findings as test results.

    A finding that fails the run is a failure, another one a case that passed and has something
    to say, and one that stays is skipped. A file without findings is a case that passed.
    """
    suites = ET.Element("testsuites", {"name": "navplan"})
    kept = defaultdict[str, list[ET.Element]](list)
    for at, known in enumerate(reported.named(reported.everything)):
        stays = at >= len(reported.findings)
        kept[known.found.file].append(_case(known, reported, voice, stays=stays))
    for file in sorted({*reported.files, *kept}):
        cases = kept[file] or [_passed(file, reported, voice)]
        _counted(suites, "testsuite", reported.path(file), cases).extend(cases)
    for counted in ("tests", "failures", "errors", "skipped"):
        suites.set(counted, str(sum(int(suite.get(counted, "0")) for suite in suites)))
    ET.indent(suites)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(suites, encoding="unicode")


def _counted(above: ET.Element, tag: str, name: str, cases: Sequence[ET.Element]) -> ET.Element:
    counts = {
        "tests": len(cases),
        "failures": sum(case.find("failure") is not None for case in cases),
        "errors": 0,
        "skipped": sum(case.find("skipped") is not None for case in cases),
    }
    words = {key: str(count) for key, count in counts.items()}
    return ET.SubElement(above, tag, {"name": shown(name), **words})


def _passed(file: str, reported: Reported, voice: Voice) -> ET.Element:
    name = shown(reported.path(file))
    return ET.Element(
        "testcase", {"classname": name, "name": voice.word(_CLEAN), "file": name, "time": "0"}
    )


def _case(known: Known, reported: Reported, voice: Voice, *, stays: bool) -> ET.Element:
    found = known.found
    file = shown(reported.path(found.file))
    # A server follows a case by its name, so that no line is in it.
    name = f"{found.code} {found.name}: {known.where}".removesuffix(": ")
    name += f" ({known.number})" if known.number > 1 else ""
    case = ET.Element(
        "testcase", {"classname": file, "name": shown(name), "file": file, "time": "0"}
    )
    if found.place:
        case.set("line", str(found.place.line))
    if stays:
        reason = reported.reason(found) or voice.word(_STAYS)
        ET.SubElement(case, "skipped", {"message": shown(reason)})
        return case
    words = _words(found, file, voice)
    if reported.fails(found):
        said = {"message": shown(voice.message(found)), "type": found.severity.value}
        ET.SubElement(case, "failure", said).text = words
    else:
        ET.SubElement(case, "system-out").text = words
    return case


def _words(found: Diagnostic, file: str, voice: Voice) -> str:
    where = f"{file}:{found.place.line}:{found.place.column}" if found.place else file
    message, help_ = shown(voice.message(found)), shown(voice.help(found))
    return f"{where}: {found.code} {message}\n→ {help_}"
