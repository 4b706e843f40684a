"""Where things stand, as a table for people and as JSON for programs."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any, Final

from navplan.diagnostics import Path
from navplan.i18n import N_
from navplan.render.standing import MOVEMENTS, VERDICTS, in_words
from navplan.render.voice import Voice
from navplan.status import Coverage, Status, StatusItem, Step, Trend
from navplan.tables import Cell, Column, Emphasis, Table
from navplan.values import plain

LineOf = Callable[[str, Path], int | None]
"""The line on which a path of a file stands."""

_EMPHASIS: Final[Mapping[Status, Emphasis]] = {
    Status.GREEN: "good",
    Status.YELLOW: "near",
    Status.RED: "bad",
}


def as_table(items: Sequence[StatusItem], *, as_of: date, voice: Voice) -> Table:
    """One row an item, indented below its parent."""
    columns = (
        Column(voice.word(N_("What"))),
        Column(voice.word(N_("Status"))),
        Column(voice.word(N_("Value")), "right"),
        Column(voice.word(N_("Target"))),
        Column(voice.word(N_("Trend"))),
        Column(voice.word(N_("Period"))),
    )
    rows = tuple(
        _row(item, voice, depth) for item, depth in zip(items, _depths(items), strict=True)
    )
    title = voice.say(N_("Status as of {as_of}"), {"as_of": as_of})
    return Table(columns, rows, title)


def _depths(items: Sequence[StatusItem]) -> Iterator[int]:
    """How many of the parents of each item are shown with it."""
    known: dict[tuple[str | None, str | None], int] = {}
    for item in items:
        depth = known.get((item.parent_kind, item.parent), -1) + 1
        known[item.kind, item.id] = depth
        yield depth


def _row(item: StatusItem, voice: Voice, indent: int) -> tuple[Cell, ...]:
    parent = item.kind != "indicator"
    title = " " * indent + item.title
    return (
        Cell(title, "strong" if item.kind == "plan" else None),
        Cell(in_words(item.status, voice), _EMPHASIS.get(item.status, "muted")),
        Cell(_counted(item.coverage, voice) if parent else _value(item, voice)),
        Cell(voice.said(item.target) if item.target else ""),
        Cell(_trend(item.trend, voice)),
        Cell(_period(item, voice)),
    )


def _value(item: StatusItem, voice: Voice) -> str:
    if item.value is None:
        return ""
    return voice.amount(item.value, item.measured_in, item.printed_decimals)


def _counted(coverage: Coverage | None, voice: Voice) -> str:
    if coverage is None or not coverage.expected:
        return ""
    template = N_("{counted} of {expected}")
    return voice.say(template, {"counted": coverage.counted, "expected": coverage.expected})


def _trend(trend: Trend | None, voice: Voice) -> str:
    if trend is None or trend.verdict is None:
        return ""
    return f"{MOVEMENTS[trend.movement]} {voice.word(VERDICTS[trend.verdict])}"


def _period(item: StatusItem, voice: Voice) -> str:
    if item.period is None:
        return ""
    # As it is written in the files: short, and the same in every language.
    said = f"{item.period}*" if item.preliminary else str(item.period)
    if not item.stale_periods:
        return said
    late = voice.say(N_("{n} late"), {"n": item.stale_periods})
    return f"{said}, {late}"


def as_json(items: Sequence[StatusItem], *, as_of: date, line_of: LineOf) -> str:
    """The items by the contract `navplan/status/1`, always in English."""
    english = Voice("en")
    return json.dumps(
        {
            "schema": "navplan/status/1",
            "as_of": as_of.isoformat(),
            "items": [_item(item, english, line_of) for item in items],
        },
        ensure_ascii=False,
        indent=2,
        sort_keys=True,
    )


def _item(item: StatusItem, english: Voice, line_of: LineOf) -> dict[str, Any]:
    return {
        "id": item.id,
        "kind": item.kind,
        "title": item.title,
        "unit": item.unit,
        "plan": item.plan,
        "parent": item.parent,
        "status": item.status.value,
        "computed": None,
        "period": None if item.period is None else str(item.period),
        "value": None if item.value is None else rounded(item.value, item.decimals + 4),
        "exact": _exact(item.value, item.decimals + 4),
        "preliminary": item.preliminary,
        "target": english.said(item.target) if item.target else None,
        "band": english.said(item.band) if item.band else None,
        "stale_periods": item.stale_periods,
        "trend": _trend_values(item.trend, item.decimals + 4),
        "coverage": _coverage_values(item.coverage),
        "process": None,
        "forecast": None,
        "override": None,
        "trace": [trace_line(step, english, line_of) for step in item.trace],
    }


def rounded(value: Decimal | Fraction, decimals: int) -> str:
    """Plain decimal notation, rounded half up, without zeros that say nothing."""
    text = plain(value, decimals)
    return text.rstrip("0").rstrip(".") if "." in text else text


def _exact(value: Decimal | Fraction | None, decimals: int) -> str | None:
    if value is None or Fraction(rounded(value, decimals)) == value:
        return None
    exact = Fraction(value)
    return f"{exact.numerator}/{exact.denominator}"


def _trend_values(trend: Trend | None, decimals: int) -> dict[str, str | None] | None:
    if trend is None:
        return None
    return {
        "movement": trend.movement,
        "verdict": trend.verdict,
        "base": trend.base,
        "change": None if trend.change is None else rounded(trend.change, decimals),
    }


def _coverage_values(coverage: Coverage | None) -> dict[str, int | str | None] | None:
    if coverage is None:
        return None
    share = None if coverage.share is None else rounded(coverage.share, 4)
    return {"counted": coverage.counted, "expected": coverage.expected, "share": share}


def trace_line(step: Step, voice: Voice, line_of: LineOf) -> str:
    """A step of a trace with the places its numbers come from."""
    places = [
        f"{origin.file}:{line}" if (line := line_of(origin.file, origin.path)) else origin.file
        for origin in step.origins
    ]
    return " · ".join([voice.said(step.said), *places])
