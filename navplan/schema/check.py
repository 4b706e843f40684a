"""Plain data against a record class: the value, or findings that say what to write instead."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields
from difflib import get_close_matches
from functools import cache
from typing import Any, Final, TypeVar

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from navplan.diagnostics import Diagnostic, Param, Path
from navplan.schema.fields import key_of
from navplan.schema.problems import (
    CODE_OF_REASON,
    MISSING_KEY,
    MISSPELT_KEY,
    NEEDS_KEYS,
    NEEDS_LIST,
    NEEDS_ONE_VALUE,
    NEEDS_TWO,
    NOT_A_CHOICE,
    UNKNOWN_KEY,
)
from navplan.schema.shape import record_at
from navplan.yamlfile import Document

T = TypeVar("T")

_SHOWN_LENGTH: Final = 40


@cache
def _adapter(cls: type) -> TypeAdapter[Any]:
    return TypeAdapter(cls)


def without_extensions(data: object) -> object:
    """The same data without the keys that begin with `x-`, which belong to their writers."""
    if isinstance(data, dict):
        return {
            key: without_extensions(value)
            for key, value in data.items()
            if not key.startswith("x-")
        }
    if isinstance(data, list):
        return [without_extensions(item) for item in data]
    return data


def check(cls: type[T], document: Document) -> tuple[T | None, list[Diagnostic]]:
    """Read a document's data as a `cls`: the value, or None and every finding."""
    data: object = document.data
    record: type = cls
    if "x-" in document.source.text:
        data = without_extensions(data)
    try:
        return _adapter(record).validator.validate_python(data), []
    except ValidationError as invalid:
        found = _Found(cls, document)
        for error in invalid.errors(include_url=False):
            found.add(error)
        return None, found.diagnostics


class _Found:
    """The findings of one document while they are collected."""

    def __init__(self, cls: type, document: Document) -> None:
        self.cls = cls
        self.document = document
        self.diagnostics: list[Diagnostic] = []

    def add(self, error: ErrorDetails) -> None:
        pointer = tuple(self._steps(error["loc"]))
        key = _last_key(pointer)
        kind = error["type"]
        context: Mapping[str, Any] = error.get("ctx", {})
        if kind in CODE_OF_REASON:
            self._report(CODE_OF_REASON[kind], pointer, context, key="[key]" in error["loc"])
        elif kind == "unexpected_keyword_argument":
            self._unknown_key(pointer, key)
        elif kind == "too_long" or (kind == "missing" and isinstance(error["loc"][-1], int)):
            self._report(NEEDS_TWO.code, pointer, {"key": key})
        elif kind == "missing":
            self._report(MISSING_KEY.code, pointer, {"key": key})
        elif kind == "literal_error":
            allowed = str(context["expected"]).replace("'", "").replace(" or ", ", ")
            params = {"key": key, "value": _brief(error["input"]), "allowed": allowed}
            self._report(NOT_A_CHOICE.code, pointer, params)
        elif kind in ("dataclass_type", "dict_type"):
            example = next(iter(self._allowed(pointer)), "id")
            self._report(NEEDS_KEYS.code, pointer, {"key": key, "example": example})
        elif kind == "tuple_type":
            self._report(NEEDS_LIST.code, pointer, {"key": key})
        elif kind in ("string_type", "not-one-value"):
            self._report(NEEDS_ONE_VALUE.code, pointer, {"key": key})
        else:
            message = f"no finding for pydantic's {kind} at {pointer}"
            raise AssertionError(message)

    def _steps(self, location: tuple[int | str, ...]) -> Iterator[int | str]:
        """The steps of a location that are in the file, and the last one even if it is not.

        Pydantic adds the tags of unions and the keys of short forms; the reader knows which
        steps the data has.
        """
        data: object = self.document.data
        steps = [step for step in location if step != "[key]"]
        for at, step in enumerate(steps):
            if _has(data, step):
                data = data[step]  # type: ignore[index] # it has
            elif not (at == len(steps) - 1 and isinstance(data, dict)):
                continue
            yield step

    def _unknown_key(self, pointer: Path, key: str) -> None:
        allowed = self._allowed(pointer[:-1])
        close = get_close_matches(key, allowed, n=1, cutoff=0.7)
        if close:
            self._report(MISSPELT_KEY.code, pointer, {"key": key, "suggestion": close[0]}, key=True)
        else:
            params = {"key": key, "allowed": ", ".join(allowed)}
            self._report(UNKNOWN_KEY.code, pointer, params, key=True)

    def _allowed(self, pointer: Path) -> list[str]:
        record = record_at(self.cls, pointer)
        return [key_of(field.name) for field in fields(record)] if record else []

    def _report(
        self, code: str, pointer: Path, params: Mapping[str, Param], *, key: bool = False
    ) -> None:
        place = self.document.place_of(pointer, key=key)
        self.diagnostics.append(
            Diagnostic(code, self.document.source.file, place, dict(params), pointer)
        )


def _has(data: object, step: str | int) -> bool:
    if isinstance(data, list):
        return isinstance(step, int) and step < len(data)
    return isinstance(data, dict) and step in data


def _last_key(pointer: Path) -> str:
    return next((step for step in reversed(pointer) if isinstance(step, str)), "kind")


def _brief(value: object) -> str:
    text = str(value)
    return text if len(text) <= _SHOWN_LENGTH else text[: _SHOWN_LENGTH - 1] + "…"
