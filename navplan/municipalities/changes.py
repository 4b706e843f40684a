"""What became of municipalities: renames, new numbers, mergers and splits."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from functools import cache
from typing import Literal

from navplan.frozen import frozen
from navplan.municipalities.table import Municipality, at, every, history

ChangeKind = Literal["rename", "renumber", "merge", "split"]


@frozen
class Change:
    """What one municipality became on a day; a split is one change for each part."""

    day: date
    old: Municipality
    new: Municipality
    kind: ChangeKind


def successors(code: str) -> tuple[Change, ...]:
    """What became of a number, in order of time."""
    return tuple(change for change in _changes() if change.old.code == code)


def predecessors(code: str) -> tuple[Change, ...]:
    """What a number came from, in order of time."""
    return tuple(change for change in _changes() if change.new.code == code)


def is_split(code: str) -> bool:
    """Whether a municipality was divided, so that nothing of it can be traced to one successor."""
    return any(change.kind == "split" for change in successors(code))


def lineage(code: str) -> tuple[str, ...]:
    """Every number of a place through time: what it came from, itself, and what it became.

    What merged belongs to the place it became a part of. Splits are not followed: a part has no
    history of its own. Nothing for a number that the table does not know.
    """
    if not history(code):
        return ()
    codes = {code} | _followed(code, _became) | _followed(code, _came_from)
    return tuple(sorted(codes, key=_beginning))


def counterparts(code: str, day: date) -> tuple[Municipality, ...]:
    """What the place with a number was on a day, in its lineage.

    Of several that merged, the one with the name of the place is enough: Moss was Moss before
    Rygge came to it.
    """
    found = [one for each in lineage(code) if (one := at(each, day))]
    namesakes = tuple(
        one for one in found if any(one.shares_name(each.name) for each in history(code))
    )
    return namesakes or tuple(found)


@cache
def _changes() -> tuple[Change, ...]:
    """Every change, in order of time."""
    found = []
    for old in every():
        if old.valid_to is None:
            continue
        day = old.valid_to + timedelta(days=1)
        for code in old.became:
            new = at(code, day)
            if new:
                found.append(Change(day, old, new, _kind(old, code)))
    return tuple(sorted(found, key=lambda change: (change.day, change.old.code, change.new.code)))


def _kind(old: Municipality, code: str) -> ChangeKind:
    """The kind of change by which a municipality got a number on the day it changed.

    A row with the same number is a rename, whatever else happened to that number on other days.
    """
    if code == old.code:
        return "rename"
    if len(old.became) > 1:
        return "split"
    return "merge" if len(_becoming(code, old.valid_to)) > 1 else "renumber"


def _becoming(code: str, last: date | None) -> list[str]:
    """The other numbers that became a number after their last day."""
    return [
        one.code
        for one in every()
        if one.valid_to == last and code in one.became and one.code != code
    ]


def _became(code: str) -> set[str]:
    return {change.new.code for change in successors(code) if change.kind != "split"}


def _came_from(code: str) -> set[str]:
    return {change.old.code for change in predecessors(code) if change.kind != "split"}


def _followed(code: str, step: Callable[[str], set[str]]) -> set[str]:
    """Everything that is reached from a number, step by step in one direction."""
    found: set[str] = set()
    pending = {code}
    while pending:
        found |= pending
        pending = {other for each in pending for other in step(each)} - found
    return found


def _beginning(code: str) -> tuple[date, str]:
    return history(code)[0].valid_from or date.min, code
