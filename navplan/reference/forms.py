"""What may stand in each key of a plan file, read off the annotations of the record classes."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from functools import cache
from types import NoneType, UnionType
from typing import (
    Annotated,
    Any,
    Final,
    Literal,
    NamedTuple,
    TypeAlias,
    Union,
    cast,
    get_args,
    get_origin,
    get_type_hints,
)

from navplan.frozen import frozen
from navplan.schema.fields import Refers, ShortForm, Written, key_of

REFERENCE: Final = "reference"
"""The sort of a value that is the id of something else."""


@frozen
class Scalar:
    """One value of a sort; of a reference, the kinds of thing it may be the id of."""

    sort: str
    refers: tuple[str, ...] = ()


@frozen
class Choice:
    """One of some words."""

    words: tuple[str, ...]


@frozen
class Part:
    """Keys of their own; with `short`, a lone value may stand for that key."""

    record: type
    short: str | None = None


@frozen
class Several:
    """A list; of exactly `size` items, or where `one` says so one item without the list."""

    item: Form
    size: int | None = None
    one: bool = False


@frozen
class Table:
    """Keys that the planner chooses, each with a value."""

    keys: Form
    values: Form


@frozen
class Either:
    """One of several forms."""

    forms: tuple[Form, ...]


Form: TypeAlias = Scalar | Choice | Part | Several | Table | Either


class Key(NamedTuple):
    """A key of a record, with what may stand in it; `default` is what holds where it is not."""

    name: str
    form: Form
    required: bool
    default: object = None


@cache
def keys_of(cls: type) -> tuple[Key, ...]:
    """The keys of a record class, in the order they are written in."""
    hints = get_type_hints(cls, include_extras=True)
    return tuple(
        Key(
            key_of(field.name),
            _form(hints[field.name]),
            required=field.default is dataclasses.MISSING,
            default=None if field.default is dataclasses.MISSING else field.default,
        )
        for field in dataclasses.fields(cls)
    )


def own_keys(cls: type) -> tuple[Key, ...]:
    """The keys that the class itself adds to those of its base, or says anew."""
    own = {key_of(name) for name in vars(cls)["__annotations__"]}
    return tuple(key for key in keys_of(cls) if key.name in own)


def base_of(cls: type) -> type | None:
    """The record class that this one adds keys to, or None."""
    return next((base for base in cls.__bases__ if dataclasses.is_dataclass(base)), None)


def parts_of(*classes: type) -> tuple[type, ...]:
    """Every record class that may stand in these, each once, in the order they are met."""
    found: dict[type, None] = {}
    pending = list(reversed(classes))
    while pending:
        cls = pending.pop()
        if cls in found:
            continue
        found[cls] = None
        below = [one for key in keys_of(cls) for one in records_in(key.form)]
        pending += reversed(below)
    return tuple(cls for cls in found if cls not in classes)


def records_in(form: Form) -> Iterator[type]:
    """The record classes that a form names itself."""
    match form:
        case Part():
            yield form.record
        case Several():
            yield from records_in(form.item)
        case Table():
            yield from records_in(form.values)
        case Either():
            for one in form.forms:
                yield from records_in(one)
        case _:
            return


def sorts_of(*classes: type) -> frozenset[str]:
    """The sorts of values that the keys of these record classes take themselves."""
    return frozenset(
        sort for cls in classes for key in keys_of(cls) for sort in _sorts_in(key.form)
    )


def _sorts_in(form: Form) -> Iterator[str]:
    match form:
        case Scalar():
            yield form.sort
        case Several():
            yield from _sorts_in(form.item)
        case Table():
            yield from _sorts_in(form.keys)
            yield from _sorts_in(form.values)
        case Either():
            for one in form.forms:
                yield from _sorts_in(one)
        case _:
            return


def key_named(cls: type, name: str) -> Key:
    """The key of a record class that has this name."""
    return next(key for key in keys_of(cls) if key.name == name)


def _form(hint: Any, metadata: tuple[Any, ...] = ()) -> Form:  # noqa: ANN401 - walks annotations
    if get_origin(hint) is Annotated:
        inner, *more = get_args(hint)
        return _form(inner, (*metadata, *more))
    if written := _marked(metadata, Written):
        return Scalar(written.sort)
    if refers := _marked(metadata, Refers):
        return Scalar(REFERENCE, refers.kinds)
    short = _marked(metadata, ShortForm)
    if dataclasses.is_dataclass(hint):
        return Part(cast("type", hint), short.key if short else None)
    return _of_several(hint, metadata, short)


def _of_several(hint: Any, metadata: tuple[Any, ...], short: ShortForm | None) -> Form:  # noqa: ANN401 - as above
    """The form of an annotation that is put together from others."""
    origin, inside = get_origin(hint), get_args(hint)
    if origin in (Union, UnionType):
        found = tuple(_form(one, metadata) for one in inside if one is not NoneType)
        return found[0] if len(found) == 1 else Either(found)
    if origin is Literal:
        return Choice(inside)
    if origin is tuple:
        return _several(inside, short)
    if origin is dict:
        keys, values = inside
        return Table(_form(keys), _form(values))
    return Scalar("line")


def _several(items: tuple[Any, ...], short: ShortForm | None) -> Several:
    item = _form(items[0])
    size = None if items[-1] is Ellipsis else len(items)
    if short and isinstance(item, Part):
        item = Part(item.record, short.key)
    return Several(item, size, one=short is not None and short.many)


def _marked(metadata: tuple[Any, ...], marker: type) -> Any:  # noqa: ANN401 - one of the markers
    return next((one for one in metadata if isinstance(one, marker)), None)
