"""The model says what every field is: no loose dictionaries, and text only where text is meant."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from typing import Annotated, Any, get_args, get_origin, get_type_hints

import pytest

from navplan.model import KINDS, record_of
from navplan.schema.fields import Declares, Reader, Refers, Words
from navplan.settings import Settings

TYPED_TEXT = (Refers, Words)
"""What makes a `str` more than a string: it refers to something, or says what words it holds."""

EXCEPTIONS: dict[str, str] = {}
"""The fields that are text and nothing more, as `Record.field`, each with its reason."""


def records_of(cls: type, seen: set[type] | None = None) -> Iterator[type]:
    """A record class and all that it is made of."""
    seen = set() if seen is None else seen
    if cls in seen:
        return
    seen.add(cls)
    yield cls
    for hint in get_type_hints(cls, include_extras=True).values():
        for part in parts_of(hint):
            if isinstance(part, type) and hasattr(part, "__pydantic_fields__"):
                yield from records_of(part, seen)


def parts_of(hint: object) -> Iterator[Any]:
    """A type and everything it is built from; an annotated type is one part."""
    yield hint
    if get_origin(hint) is not None:
        for argument in get_args(hint):
            if get_origin(hint) is Annotated and argument is not get_args(hint)[0]:
                continue
            yield from parts_of(argument)


ALL_RECORDS = sorted(
    {found for kind in KINDS for found in records_of(record_of(kind))} | set(records_of(Settings)),
    key=lambda cls: (cls.__module__, cls.__name__),
)


def loose(hint: object) -> bool:
    """Whether a type says too little: anything, a bare table or list, or a mere string."""
    if hint in (Any, object, dict, list, tuple, str):
        return True
    if get_origin(hint) is Annotated:
        return get_args(hint)[0] is str and not any(
            isinstance(said, (*TYPED_TEXT, Reader)) for said in get_args(hint)[1:]
        )
    return any(loose(argument) for argument in get_args(hint) if not isinstance(argument, str))


@pytest.mark.parametrize("record", ALL_RECORDS, ids=lambda cls: cls.__name__)
def test_every_field_says_what_it_holds(record: type) -> None:
    hints = get_type_hints(record, include_extras=True)
    found = {
        f"{record.__name__}.{field.name}"
        for field in dataclasses.fields(record)
        if loose(hints[field.name])
    }
    assert found <= EXCEPTIONS.keys()


@pytest.mark.parametrize("record", ALL_RECORDS, ids=lambda cls: cls.__name__)
def test_what_has_an_id_says_what_kind_of_thing_it_is(record: type) -> None:
    names = {field.name for field in dataclasses.fields(record)}
    assert ("id" in names) == isinstance(getattr(record, "declares", None), Declares)


@pytest.mark.parametrize("record", ALL_RECORDS, ids=lambda cls: cls.__name__)
def test_every_record_says_what_it_is_for(record: type) -> None:
    assert record.__doc__


def test_every_reference_is_to_something_that_can_be_declared() -> None:
    declared = {record.declares.kind for record in ALL_RECORDS if hasattr(record, "declares")}
    referred = {
        kind
        for record in ALL_RECORDS
        for hint in get_type_hints(record, include_extras=True).values()
        for part in parts_of(hint)
        if get_origin(part) is Annotated
        for said in get_args(part)[1:]
        if isinstance(said, Refers)
        for kind in said.kinds
    }
    assert referred <= declared
