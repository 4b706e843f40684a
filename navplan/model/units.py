"""Units as they were on a day: what they were called and numbered, and what became of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Final, Literal, NamedTuple

from navplan import municipalities
from navplan.frozen import frozen
from navplan.index import Target
from navplan.model.organisation import Organisation, Successor, Unit, UnitCode
from navplan.municipalities import Municipality
from navplan.values import Period
from navplan.workspace import Workspace

_OF_A_MUNICIPALITY: Final = re.compile(r"(?P<place>.+?)(?P<rest> kommune| herad)", re.IGNORECASE)


class UnitPlace(NamedTuple):
    """A unit and where it is written."""

    target: Target
    unit: Unit


@frozen
class Descent:
    """The other unit where one became another, from when, how, and how much of it."""

    unit: str
    since: Period
    how: Literal["renamed", "merged", "split"]
    part: str | None = None


@frozen
class UnitThen:
    """A unit as it was on a day.

    `code` is the municipality number it had, if it is a municipality. `existed` is False only
    where the workspace says so. What it came from and became is told whenever that was.
    """

    id: str
    name: str
    code: str | None
    existed: bool
    predecessors: tuple[Descent, ...]
    successors: tuple[Descent, ...]


def find_unit(workspace: Workspace, unit_id: str) -> UnitPlace | None:
    """A unit by an id it has or had."""
    target = workspace.index.find(unit_id, ("unit",))
    organisation = workspace.model(target.file) if target else None
    if target is None or not isinstance(organisation, Organisation):
        return None
    _units, at = target.path
    return UnitPlace(target, organisation.units[int(at)])


def unit_at(workspace: Workspace, unit_id: str, day: date) -> UnitThen | None:
    """What was true of a unit on a day; None where the workspace has no such unit."""
    found = find_unit(workspace, unit_id)
    if found is None:
        return None
    unit = found.unit
    codes = [code.code for code in codes_on(unit, day) if code.register == "municipality"]
    return UnitThen(
        id=unit.id,
        name=name_on(unit, day),
        code=codes[0] if codes else None,
        existed=_within(day, unit.valid_from, unit.valid_to),
        predecessors=tuple(_predecessors(workspace, found.target)),
        successors=tuple(
            Descent(_id_of(workspace, each), each.from_, each.how, each.part)
            for each in unit.successors
        ),
    )


def name_on(unit: Unit, day: date) -> str:
    """The name a unit had on a day.

    That is what the unit says itself, else what the municipality with its number was called,
    else the name it has now. Where a municipality has two names, one of them is enough.
    """
    own = (each.name for each in unit.names if _within(day, each.valid_from, each.valid_to))
    return next(own, None) or _name_by_number(unit, day) or unit.name


def codes_on(unit: Unit, day: date) -> tuple[UnitCode, ...]:
    """The codes a unit had on a day, in every register.

    Where it has no municipality number for a day on which it existed, but the table knows which
    one the place had, that is among them.
    """
    held = tuple(code for code in unit.codes if held_in(code, day, day))
    numbered = any(code.register == "municipality" for code in held)
    if not numbered and _within(day, unit.valid_from, unit.valid_to):
        before = _counterparts(unit, day)
        if len(before) == 1:
            return (UnitCode(code=before[0].code), *held)
    return held


def held_in(code: UnitCode, first: date, last: date) -> bool:
    """Whether a code was in use on any of some days.

    A municipality number that the table knows was in use only while the register had it.
    """
    begins, ends = code.valid_from, code.valid_to
    start = max(first, begins.first) if begins else first
    end = min(last, ends.last) if ends else last
    if start > end:
        return False
    rows = municipalities.history(code.code) if code.register == "municipality" else ()
    return not rows or any(row.held_in(start, end) for row in rows)


def _within(day: date, begins: Period | None, ends: Period | None) -> bool:
    return (begins is None or begins.first <= day) and (ends is None or day <= ends.last)


def _name_by_number(unit: Unit, day: date) -> str | None:
    """The name of the municipality then, if the unit is called by another name it has had."""
    then = _municipality(unit, day)
    place, rest = _place(unit)
    if then is None or then.is_called(place):
        return None
    called = any(one.is_called(place) for one in _ever(unit))
    return f"{then.bare_name}{rest}" if called else None


def _municipality(unit: Unit, day: date) -> Municipality | None:
    """The one municipality that the unit was on a day, by its numbers."""
    for code in codes_on(unit, day):
        if code.register == "municipality":
            return municipalities.at(code.code, day)
    return None


def _ever(unit: Unit) -> Iterator[Municipality]:
    """Everything the table knows of the place through time."""
    for code in _numbers(unit):
        for each in municipalities.lineage(code):
            yield from municipalities.history(each)


def _counterparts(unit: Unit, day: date) -> tuple[Municipality, ...]:
    """What the unit was on a day, by its other numbers; what it went up in is not the unit."""
    place, _ = _place(unit)
    found = (one for code in _numbers(unit) for one in municipalities.counterparts(code, day))
    return tuple(dict.fromkeys(one for one in found if one.shares_name(place)))


def _place(unit: Unit) -> tuple[str, str]:
    """The name of the place in the name of a municipality, and the rest: `Harstad`, ` kommune`."""
    match = _OF_A_MUNICIPALITY.fullmatch(unit.name)
    return (match["place"], match["rest"]) if match else (unit.name, "")


def _numbers(unit: Unit) -> list[str]:
    return [code.code for code in unit.codes if code.register == "municipality"]


def _predecessors(workspace: Workspace, target: Target) -> Iterator[Descent]:
    """The units that say they became this one, in the order of files."""
    for referrer in workspace.index.referrers(target):
        organisation = workspace.model(referrer.file)
        path = referrer.reference.path
        if isinstance(organisation, Organisation) and "successors" in path:
            _units, at, _successors, place, _unit = path
            before = organisation.units[int(at)]
            link = before.successors[int(place)]
            yield Descent(before.id, link.from_, link.how, link.part)


def _id_of(workspace: Workspace, link: Successor) -> str:
    """The id a successor has now, or what is written where there is no such unit."""
    found = workspace.index.find(link.unit, ("unit",))
    return found.address if found else link.unit
