"""The shape of a record class: which keys hold what, so that plain data can be walked with it.

Ids and references are collected from plain data and not from validated models, so that a
file with one mistake in it still says what it declares.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from types import UnionType
from typing import Annotated, Any, Literal, NamedTuple, Union, get_args, get_origin

from navplan.diagnostics import Path, Step
from navplan.schema.fields import Declares, Refers, ShortForm, key_of


class Field(NamedTuple):
    """One key of a record: its attribute, and what its values are."""

    key: str
    attribute: str
    holds: Holds


class Holds(NamedTuple):
    """What a value is: a reference, a record, or a list or table of such; None for plain values.

    `keys` describes the keys of a table that are themselves references, `short` names the key of
    a record that a lone text stands for.
    """

    container: Literal["one", "list", "table"]
    refers: Refers | None = None
    record: type | None = None
    inner: Holds | None = None
    keys: Refers | None = None
    short: str | None = None

    @property
    def interesting(self) -> bool:
        """Whether anything is to be found below: a reference or a record."""
        return bool(
            self.refers or self.record or self.keys or (self.inner and self.inner.interesting)
        )

    @property
    def has_records(self) -> bool:
        """Whether it is a record, or may hold some."""
        return bool(self.record or (self.inner and self.inner.has_records))


class Reference(NamedTuple):
    """A reference as it stands in a file."""

    kinds: tuple[str, ...]
    target: str
    path: Path


class Declaration(NamedTuple):
    """An id as it stands in a file. `path` is that of the thing, not of its `id` key."""

    kind: str
    id: str
    scope: Literal["workspace", "file"]
    path: Path
    former_ids: tuple[str, ...] = ()


_PLAIN = Holds("one")


@cache
def _holds(hint: Any, metadata: tuple[Any, ...] = ()) -> Holds:  # noqa: ANN401 - walks annotations
    origin = get_origin(hint)
    if origin is Annotated:
        inner, *more = get_args(hint)
        return _holds(inner, (*more, *metadata))
    if origin in (Union, UnionType):
        options = (_holds(option, metadata) for option in get_args(hint))
        return next((option for option in options if option.interesting), _PLAIN)
    if origin is tuple:
        return Holds("list", inner=_holds(get_args(hint)[0]))
    if origin is dict:
        key, value = get_args(hint)
        return Holds("table", inner=_holds(value), keys=_holds(key).refers)
    if dataclasses.is_dataclass(hint) and hasattr(hint, "__pydantic_fields__"):
        short = next((item.key for item in metadata if isinstance(item, ShortForm)), None)
        return Holds("one", record=hint if isinstance(hint, type) else None, short=short)
    refers = next((item for item in metadata if isinstance(item, Refers)), None)
    return Holds("one", refers=refers)


@cache
def fields_of(cls: type) -> tuple[Field, ...]:
    """The fields of a record class that hold references or further records."""
    # Pydantic has read the annotations already, which is slow; it keeps the outermost
    # `Annotated` apart.
    read: dict[str, Any] = cls.__pydantic_fields__  # type: ignore[attr-defined]
    found = (
        Field(key_of(name), name, _holds(info.annotation, tuple(info.metadata)))
        for name, info in read.items()
    )
    return tuple(field for field in found if field.holds.interesting)


def declares(cls: type) -> Declares | None:
    """What kind of id a record class has, or None."""
    declared: Declares | None = getattr(cls, "declares", None)
    return declared


def survey(cls: type, data: object) -> tuple[list[Declaration], list[Reference]]:
    """All ids and references in plain data that is meant to be a `cls`, valid or not."""
    declarations: list[Declaration] = []
    references: list[Reference] = []
    for holds, value, path in _walk(cls, data):
        if holds.keys and isinstance(value, dict):
            references += [Reference(holds.keys.kinds, key, (*path, key)) for key in value]
        elif holds.refers and isinstance(value, str):
            references.append(Reference(holds.refers.kinds, value, path))
        elif holds.record and isinstance(value, dict):
            declared = declares(holds.record)
            declarations += _declaration(declared, value, path) if declared else ()
    return declarations, references


def records_in(model: object) -> Iterator[tuple[Path, object]]:
    """Every record in a validated model, outermost first, with its path in the file."""
    pending: list[tuple[Path, object]] = [((), model)]
    while pending:
        path, record = pending.pop()
        yield path, record
        cls: type = type(record)
        below: list[tuple[Path, object]] = []
        for key, attribute, holds in _fields_of_records(cls):
            value = getattr(record, attribute)
            if value:
                below += _records_at((*path, key), value, holds)
        pending += reversed(below)


@cache
def _fields_of_records(cls: type) -> tuple[Field, ...]:
    return tuple(field for field in fields_of(cls) if field.holds.has_records)


def _records_at(path: Path, value: object, holds: Holds) -> Iterator[tuple[Path, object]]:
    """The records that a value of a model is or has in lists and tables, not those in them."""
    if holds.record:
        if isinstance(value, holds.record):
            yield path, value
    elif holds.inner:
        for step, item in _items(holds, value):
            yield from _records_at((*path, step), item, holds.inner)


def _walk(cls: type, whole: object) -> Iterator[tuple[Holds, object, Path]]:
    """Everything of interest in plain data, in the order of the file, with what it should be."""
    pending: list[tuple[Holds, object, Path]] = [(Holds("one", record=cls), whole, ())]
    while pending:
        holds, value, path = pending.pop()
        if value is None:
            continue
        yield holds, value, path
        below: list[tuple[Holds, object, Path]] = []
        if holds.container == "one":
            fields = fields_of(holds.record) if holds.record else ()
            if isinstance(value, str):
                below = [(one.holds, value, path) for one in fields if one.key == holds.short]
            else:
                found = value if isinstance(value, dict) else {}
                below = [
                    (one.holds, found[one.key], (*path, one.key))
                    for one in fields
                    if one.key in found
                ]
        elif holds.inner and holds.inner.interesting:
            below = [(holds.inner, item, (*path, step)) for step, item in _items(holds, value)]
        pending += reversed(below)


def _items(holds: Holds, value: object) -> Iterable[tuple[Step, object]]:
    """The items of a list or a table, with the step that leads to each in the file."""
    if holds.container == "list" and isinstance(value, list | tuple):
        return enumerate(value)
    if holds.container == "table" and isinstance(value, dict):
        return ((written(key), item) for key, item in value.items())
    return ()


def written(key: object) -> str:
    """The key of a table as it stands in the file: values remember their words."""
    return str(getattr(key, "written", key))


def _declaration(declared: Declares, value: Mapping[str, object], path: Path) -> list[Declaration]:
    written_id = value.get("id") or (declared.id_key and value.get(declared.id_key))
    if not isinstance(written_id, str):
        return []
    former = value.get("former_ids")
    old = tuple(one for one in former if isinstance(one, str)) if isinstance(former, list) else ()
    return [Declaration(declared.kind, written_id, declared.scope, path, old)]


def record_at(cls: type, pointer: Path) -> Any:  # noqa: ANN401 - a record class or None
    """The record class that describes the mapping at a path, or None."""
    holds = Holds("one", record=cls)
    for step in pointer:
        if holds.container in ("list", "table"):
            holds = holds.inner or _PLAIN
        elif holds.record:
            known = {field.key: field.holds for field in fields_of(holds.record)}
            holds = known.get(str(step), _PLAIN)
        else:
            return None
    return holds.record if holds.container == "one" else None
