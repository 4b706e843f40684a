"""Every value of a plan file that has a sort of its own, with where it stands and in what."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

from navplan.reference.forms import (
    Choice,
    Either,
    Form,
    Part,
    Scalar,
    Several,
    Table,
    key_named,
    keys_of,
)

if TYPE_CHECKING:
    from navplan.diagnostics import Path
    from navplan.yamlfile import Plain


class Held(NamedTuple):
    """A key of a record that stands in a file: which record, where, and with what in it."""

    record: type
    key: str
    path: Path
    value: Plain
    around: Mapping[str, Plain]


class Typed(NamedTuple):
    """A single value with its sort; `in_key` where it is itself the last step of its path."""

    path: Path
    sort: str
    text: str
    in_key: bool = False


def held_in(record: type, data: Mapping[str, Plain], path: Path = ()) -> Iterator[Held]:
    """The keys of a record that are in the data, and not those of the records below it."""
    for key in keys_of(record):
        if key.name in data:
            yield Held(record, key.name, (*path, key.name), data[key.name], data)


def values_in(held: Held) -> Iterator[Typed | Held]:
    """What stands in a key: single values, and the keys of the records right below."""
    yield from _inside(key_named(held.record, held.key).form, held.value, held.path)


def _inside(form: Form, value: Plain, path: Path) -> Iterator[Typed | Held]:
    match form:
        case Scalar():
            yield from [Typed(path, form.sort, value)] if isinstance(value, str) else []
        case Part():
            yield from _in_part(form, value, path)
        case Several():
            listed = isinstance(value, list)
            items = [((*path, at), item) for at, item in enumerate(value if listed else ())]
            for place, item in items if listed or not form.one else [(path, value)]:
                yield from _inside(form.item, item, place)
        case Table():
            yield from _in_table(form, value, path)
        case Either():
            for one in form.forms:
                yield from _inside(one, value, path)
        case Choice():
            return


def _in_part(form: Part, value: Plain, path: Path) -> Iterator[Typed | Held]:
    if isinstance(value, dict):
        yield from held_in(form.record, value, path)
    elif form.short is not None:
        yield from _inside(key_named(form.record, form.short).form, value, path)


def _in_table(form: Table, value: Plain, path: Path) -> Iterator[Typed | Held]:
    for key, item in value.items() if isinstance(value, dict) else ():
        if isinstance(form.keys, Scalar):
            yield Typed((*path, key), form.keys.sort, key, in_key=True)
        yield from _inside(form.values, item, (*path, key))
