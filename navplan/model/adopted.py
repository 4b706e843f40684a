"""What was adopted: the fingerprint of a plan, and the plan before slips in it were put right."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Mapping, Sequence
from copy import deepcopy
from functools import cache
from hashlib import sha256
from typing import TYPE_CHECKING, Final, NamedTuple

from navplan.diagnostics import Path
from navplan.i18n import N_
from navplan.schema.shape import Holds, fields_of

if TYPE_CHECKING:
    from navplan.model.plan import Correction
    from navplan.yamlfile import Plain

_BESIDE: Final = frozenset(
    {"former_ids", "guidance", "judgement", "override", "uncertain", "visibility"}
)
"""Keys that say something about what is decided and are no part of it, wherever they stand."""

_ANYTHING: Final = Holds("one")
_TOO_LONG: Final = 10

NO_SUCH_PLACE: Final = N_("there is no such place")
OTHER_WORDS: Final = N_("something else stands there")
STILL_THERE: Final = N_("it says that this was taken away, and it is there")
NO_SINGLE_VALUE: Final = N_("what stands there is not a single value")
SAYS_NOTHING: Final = N_("it says neither what was there nor what is there now")


def is_adopted(data: Mapping[str, Plain]) -> bool:
    """Whether the plain data of a plan says that it is adopted, and not replaced since."""
    adoption = data.get("adoption")
    return isinstance(adoption, dict) and adoption.get("state") in {"adopted", "revised"}


def fingerprint(cls: type, data: Mapping[str, Plain]) -> str:
    """The fingerprint of what is decided in the plain data of a plan, which is a `cls`.

    Comments, layout, quotes, short forms and the order of keys do not count, and neither do keys
    that begin with `x-`, guidance, and what is written while the plan is followed up. The order
    of lists counts, and so does every word.
    """
    decided = _decided(dict(data), Holds("one", record=cls))
    text = json.dumps(decided, sort_keys=True, separators=(",", ":"))
    return f"sha256:{sha256(text.encode()).hexdigest()}"


class Misfit(NamedTuple):
    """A correction that does not fit the plan: its number from 0, why, and what it is about.

    `path` is None where there is no such place.
    """

    number: int
    reason: str
    path: Path | None = None


def before_corrections(
    data: Mapping[str, Plain], corrections: Sequence[Correction]
) -> tuple[dict[str, Plain], list[Misfit]]:
    """The data of a plan as it was before its corrections, and those that do not fit.

    They are undone newest first, and of one day the last one first. One that finds other words
    than its own is undone all the same, so that an older one of the same place is held against
    what the newer one says was there.
    """
    plan = deepcopy(dict(data)) if corrections else dict(data)
    misfits: list[Misfit] = []
    for number, correction in _newest_first(corrections):
        found = _undo(plan, correction)
        if found:
            reason, path = found
            misfits.append(Misfit(number, reason, path))
    return plan, misfits


# --- what counts ------------------------------------------------------------------------


def _decided(value: Plain, holds: Holds) -> Plain:
    if isinstance(value, str) and holds.short:
        value = {holds.short: value}
    if isinstance(value, str):
        return _same_text(value)
    if isinstance(value, list):
        return [_decided(item, holds.inner or _ANYTHING) for item in value]
    if holds.container == "list":  # one item may stand where a list is allowed
        holds = holds.inner or _ANYTHING
    within, left_out = _inside(holds.record) if holds.record else ({}, frozenset())
    otherwise = holds.inner or _ANYTHING
    found = {
        unicodedata.normalize("NFC", key): _decided(item, within.get(key, otherwise))
        for key, item in value.items()
        if key not in left_out and not key.startswith("x-")
    }
    return {key: item for key, item in found.items() if item}


@cache
def _inside(record: type) -> tuple[dict[str, Holds], frozenset[str]]:
    """What the keys of a record hold, and those that are no part of what is decided."""
    within = {field.key: field.holds for field in fields_of(record)}
    return within, _BESIDE.union(getattr(record, "follow_up", ()))


def _same_text(text: str) -> str:
    """The text without the blanks at the ends of lines that nobody sees."""
    text = unicodedata.normalize("NFC", text).rstrip()
    return "\n".join(map(str.rstrip, text.split("\n"))) if "\n" in text else text


# --- corrections ------------------------------------------------------------------------


def _newest_first(corrections: Sequence[Correction]) -> list[tuple[int, Correction]]:
    return sorted(enumerate(corrections), key=lambda one: (one[1].date, one[0]), reverse=True)


def _undo(plan: dict[str, Plain], correction: Correction) -> tuple[str, Path | None] | None:
    """Take a correction back; why it does not fit, and where, or None."""
    if correction.was is None and correction.now is None:
        return SAYS_NOTHING, None
    *ways, last = correction.at.strip("/ ").split("/")
    inside: Plain = plan
    path: Path = ()
    for way in ways:
        step = _step(inside, way)
        if step is None:
            return NO_SUCH_PLACE, None
        inside, path = inside[step], (*path, step)  # type: ignore[index] # it has that step
    if isinstance(inside, dict):
        return _undo_key(inside, last, correction, (*path, last))
    if isinstance(inside, list):
        return _undo_item(inside, last, correction, path)
    return NO_SUCH_PLACE, None


def _step(inside: Plain, way: str) -> str | int | None:
    """The step that a word of a correction's `at` means: a key, an id, or a number from 1."""
    if isinstance(inside, dict):
        return way if way in inside else None
    if isinstance(inside, list):
        names = [_name(item) for item in inside]
        if way in names:
            return names.index(way)
        at = _position(way)
        return at if at is not None and at < len(inside) and names[at] is None else None
    return None


def _name(item: Plain) -> str | None:
    """What an item of a list is called: its id, or else that of the indicator it uses."""
    name = (item.get("id") or item.get("indicator")) if isinstance(item, dict) else None
    return name if isinstance(name, str) else None


def _position(way: str) -> int | None:
    """The place in a list, from 0, that a number from 1 means; no list reaches ten digits."""
    is_number = way.isascii() and way.isdigit() and len(way) < _TOO_LONG
    return int(way) - 1 if is_number and int(way) else None


def _undo_key(
    inside: dict[str, Plain], key: str, correction: Correction, path: Path
) -> tuple[str, Path | None] | None:
    stands = inside.get(key)
    wrong = _why_not(stands, correction.now)
    if wrong == NO_SINGLE_VALUE:
        return wrong, path
    if wrong == NO_SUCH_PLACE and correction.was is None:
        return wrong, None
    if correction.was is None:
        del inside[key]
    else:
        inside[key] = correction.was
    return (wrong, path if wrong != NO_SUCH_PLACE else None) if wrong else None


def _undo_item(
    inside: list[Plain], way: str, correction: Correction, path: Path
) -> tuple[str, Path | None] | None:
    """Take back what was done with a text in a list, named by its number from 1."""
    step = _step(inside, way)
    if isinstance(step, int) and not isinstance(inside[step], str):
        return NO_SINGLE_VALUE, (*path, step)
    at = _position(way)
    if at is None or at > len(inside) - (correction.now is not None):
        return NO_SUCH_PLACE, None
    if correction.now is None:
        inside.insert(at, correction.was or "")
        return None
    wrong = _why_not(inside[at], correction.now)
    inside[at : at + 1] = [] if correction.was is None else [correction.was]
    return (wrong, path) if wrong else None


def _why_not(stands: Plain | None, now: str | None) -> str | None:
    """Why what stands in a place is not what a correction says is there now; None if it is."""
    if stands is None:
        return None if now is None else NO_SUCH_PLACE
    if not isinstance(stands, str):
        return NO_SINGLE_VALUE
    if now is None:
        return STILL_THERE
    return None if _same_text(stands) == _same_text(now) else OTHER_WORDS
