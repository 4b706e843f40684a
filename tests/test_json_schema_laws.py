"""What navplan reads, the schema for editors never refuses, however YAML types it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from typing import Any, get_args

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from pydantic import TypeAdapter, ValidationError

from navplan.model import KINDS, record_of
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
from navplan.reference.json_schema import json_schema
from navplan.reference.sorts import SORTS
from navplan.schema import fields


@cache
def validator(kind: str | None) -> Draft202012Validator:
    return Draft202012Validator(json_schema(kind, "nb"))


# ----- single values -----


def sorts_of_the_fields() -> list[tuple[str, Any]]:
    """Every field type, with the name of its sort."""
    found = []
    for one in vars(fields).values():
        written = [item for item in get_args(one)[1:] if isinstance(item, fields.Written)]
        found += [(item.sort, one) for item in written]
    return found


FIELDS = dict(sorts_of_the_fields())


@cache
def reads(sort: str) -> TypeAdapter[Any]:
    return TypeAdapter(FIELDS[sort])


def is_read(sort: str, text: str) -> bool:
    try:
        reads(sort).validate_python(text)
    except ValidationError:
        return False
    return True


def unquoted(text: str) -> object:
    """What YAML 1.2 makes of a value without quotes."""
    if re.fullmatch(r"true|True|TRUE|false|False|FALSE", text):
        return text.lower() == "true"
    if re.fullmatch(r"[-+]?[0-9]+", text):
        return int(text)
    if re.fullmatch(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?", text):
        return float(text)
    return text


@cache
def sort_validator(sort: str) -> Draft202012Validator:
    definitions = json_schema(None, "en")["$defs"]
    beside = SORTS[sort].unquoted
    allowed = [SORTS[sort].fragment, *([definitions[beside]] if beside else [])]
    return Draft202012Validator({"anyOf": allowed})


WRITTEN = [(sort, text) for sort, one in SORTS.items() for text, _ in one.examples]


@pytest.mark.parametrize(("sort", "text"), [one for one in WRITTEN if one[0] in FIELDS])
def test_examples_of_values_are_read(sort: str, text: str) -> None:
    assert is_read(sort, text.strip('"'))


def in_other_letters(text: str) -> st.SearchStrategy[str]:
    """The text as other people and other programs write it."""
    return st.sampled_from(
        (
            text,
            text.upper(),
            text.capitalize(),
            f"  {text} .",
            f"{text}.",
            text.replace(" ", "  "),
            text.replace(" ", "\u00a0"),
            text.replace("-", "–"),
            text.replace("–", " - "),
            text.replace("-", ""),
            text.replace("e", "e\u00ad"),
            unicodedata.normalize("NFD", text),
        )
    )


LETTERS = "0123456789--–−+.,/:% TtQqHhWwUuKkåæpPjJeE\u00ad\u00a0"


@pytest.mark.parametrize("sort", FIELDS)
@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_a_value_that_is_read_is_not_refused(sort: str, data: st.DataObject) -> None:
    examples = [written.strip('"') for written, _ in SORTS[sort].examples]
    numbers = st.from_regex(r"[-+]{0,2}[0-9]{1,4}([.][0-9]{1,3})?( ?(%|pp))?", fullmatch=True)
    years = st.from_regex(r"20[0-9]{2}[-–]?[HTQKMWU]?[0-9]{0,2}([-–][0-9]{2})?", fullmatch=True)
    like = st.sampled_from(examples).flatmap(in_other_letters)
    text = data.draw(st.one_of(like, numbers, years, st.text(LETTERS, max_size=12)))
    if is_read(sort, text):
        assert sort_validator(sort).is_valid(text)
        if text == text.strip():
            assert sort_validator(sort).is_valid(unquoted(text))


# ----- whole files -----


def written(form: Form) -> st.SearchStrategy[Any]:
    """Data that the models read: every value a text, as navplan reads it."""
    match form:
        case Scalar():
            texts = [text.strip('"') for text, _ in SORTS[form.sort].examples]
            return st.sampled_from([*texts, "2015", "true"] if form.sort == "line" else texts)
        case Choice():
            return st.sampled_from(form.words)
        case Table():
            own = st.sampled_from(({}, {"x-egen": ["hva som helst"]}))
            table = st.dictionaries(written(form.keys), written(form.values), max_size=2)
            return st.tuples(table, own).map(lambda both: {**both[0], **both[1]})
        case _:
            return st.one_of(list(forms_of(form)))


def forms_of(form: Part | Several | Either) -> Iterator[st.SearchStrategy[Any]]:
    """The forms a value of many parts can have, the short ones too."""
    match form:
        case Part():
            yield record(form.record)
            if form.short is not None:
                yield written(key_named(form.record, form.short).form)
        case Several():
            least, most = (form.size, form.size) if form.size else (0, 2)
            # One item alone may be short, in a list it is not.
            item = Part(form.item.record) if form.one and isinstance(form.item, Part) else form.item
            yield st.lists(written(item), min_size=least, max_size=most)
            if form.one:
                yield written(form.item)
        case Either():
            yield from map(written, form.forms)


def later(form: Form) -> st.SearchStrategy[Any]:
    return st.deferred(lambda: written(form))


@cache
def record(cls: type) -> st.SearchStrategy[Any]:
    """A record with all keys it must have and a few of the others."""
    keys = {key.name: later(key.form) for key in keys_of(cls)}
    needed = [key.name for key in keys_of(cls) if key.required]
    others = [key.name for key in keys_of(cls) if not key.required]
    some = st.lists(st.sampled_from(others), max_size=3, unique=True) if others else st.just([])
    return some.flatmap(
        lambda chosen: st.fixed_dictionaries({name: keys[name] for name in [*needed, *chosen]})
    )


def typed(data: st.DataObject, value: object) -> object:
    """The same data as YAML types it, where some values stand in quotes and some do not."""
    if isinstance(value, dict):
        return {key: typed(data, one) for key, one in value.items()}
    if isinstance(value, list):
        return [typed(data, one) for one in value]
    return unquoted(value) if isinstance(value, str) and data.draw(st.booleans()) else value


@pytest.mark.parametrize("kind", KINDS)
@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_a_file_that_the_models_read_is_not_refused(kind: str, data: st.DataObject) -> None:
    plain = data.draw(record(record_of(kind)))
    TypeAdapter(record_of(kind)).validate_python(without_own_keys(plain))
    empty = {key.name: None for key in keys_of(record_of(kind)) if not key.required}

    found = typed(data, {**empty, **plain, "x-egen": {"hva": ["som", "helst"]}})

    assert [one.message for one in validator(kind).iter_errors(found)] == []
    assert validator(None).is_valid(found)


def without_own_keys(value: object) -> object:
    if isinstance(value, dict):
        return {key: without_own_keys(one) for key, one in value.items() if key[:2] != "x-"}
    return [without_own_keys(one) for one in value] if isinstance(value, list) else value


def test_every_sort_of_value_has_a_schema() -> None:
    assert {sort for sort, _ in sorts_of_the_fields()} | {"reference"} == set(SORTS)
