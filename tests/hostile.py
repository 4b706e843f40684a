"""Text that tries to be more than text, put in every field of a workspace's models."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from typing import Annotated, Any, get_args, get_origin, get_type_hints

from navplan.schema.fields import Words
from navplan.workspace import Workspace

HOSTILE = [
    "# Heading",
    "- item",
    "1. item",
    "> quote",
    "| a | b |",
    "a | b\n--- | ---\n1 | 2",
    "```",
    "    code",
    "[[toc]]",
    "![x](chart:no-such-chart)",
    "[link](#top)",
    "[^1] and [^1]: note",
    "**bold** _em_ `code` ~~gone~~",
    "text\n\n# Heading\n\n- item",
    "text\n===",
    "***",
    "<script>alert(1)</script> <br> <h1>x</h1> &lt; &amp; &#35;",
    "{{ 7 * 7 }} {% raw %} {# x #}",
    '#set page(width: 1pt) #import "x" $x$ @ref <label>',
    "\\",
    "Table: caption",
    "trailing #",
    "[words]{lang=nn}",
    "Čáhci ŋ đ š ŧ ž 😀 \u202etfel\u202c \u0000 \u0007",
    "x" * 10_000,
]
"""Each reads as Markdown, HTML, Jinja or Typst where nobody is careful."""

MARKDOWN = [
    "```\nnever closed",
    "~~~~ python\nnever closed",
    "<!-- never closed",
    "<div>\n# Mine",
    "[[toc]]",
    "# Mine\n\n###### Mine\n\n# Mine",
    "Mine\n====\n\ntext",
    "> # Mine",
    "- # Mine",
    "a | b\n--- | ---\n1 | 2",
    "text[^1]\n\n[^1]: a note",
    "1. one\n\n       code",
    "    code\n\n\n    more",
    "![x][y]\n\n[y]: chart:other",
]
"""Markdown that tries to leave its section."""


def with_every(found: Workspace, text: str, markdown: str | None = None) -> Workspace:
    """The workspace with `text` in every field of plain words, and `markdown` in the others."""
    models = {
        file: _replaced(model, text, markdown)
        for file in found.records
        if (model := found.model(file)) is not None
    }
    changed = Workspace(found.root, found.settings, found.records, models, {})
    # The ids are as they were, and so is what they mean.
    changed.index = found.index
    return changed


def texts_of(model: object) -> Iterator[tuple[str, str]]:
    """Every text that people write in a model, with the name of its field."""
    if isinstance(model, tuple):
        for item in model:
            yield from texts_of(item)
    elif _is_record(model):
        for name, sort in _sorts(type(model)).items():
            value = getattr(model, name)
            if sort is None:
                yield from texts_of(value)
            elif isinstance(value, str):
                yield name, value
            elif value:
                yield from ((name, one) for one in value)


def _is_record(value: object) -> bool:
    return dataclasses.is_dataclass(value) and hasattr(type(value), "__pydantic_fields__")


def _replaced(value: Any, text: str, markdown: str | None) -> Any:  # noqa: ANN401 - any model
    if isinstance(value, tuple):
        return tuple(_replaced(item, text, markdown) for item in value)
    if isinstance(value, dict):
        return {key: _replaced(item, text, markdown) for key, item in value.items()}
    if not _is_record(value):
        return value
    changes = {}
    for name, sort in _sorts(type(value)).items():
        old = getattr(value, name)
        new = {None: None, "markdown": markdown}.get(sort, text)
        if sort is None:
            changes[name] = _replaced(old, text, markdown)
        elif new is not None and old:
            changes[name] = _said(old, new)
    return _copy(value, changes)


def _said(old: Any, new: str) -> Any:  # noqa: ANN401 - a text, or several of them
    if isinstance(old, str):
        return new
    if isinstance(old, dict):
        return {key: _said(item, new) for key, item in old.items()}
    return tuple(_said(item, new) for item in old)


def _copy(value: Any, changes: dict[str, Any]) -> Any:  # noqa: ANN401 - any model
    """A copy with other values, which are not checked: the files were, before."""
    made = object.__new__(type(value))
    for field in dataclasses.fields(value):
        object.__setattr__(made, field.name, changes.get(field.name, getattr(value, field.name)))
    return made


_SORTS: dict[type, dict[str, str | None]] = {}


def _sorts(cls: type) -> dict[str, str | None]:
    """The fields of a record: what sort of words they hold, None for records and values."""
    if cls not in _SORTS:
        hints = get_type_hints(cls, include_extras=True)
        sorts = {name: _sort(hint) for name, hint in hints.items() if name != "declares"}
        _SORTS[cls] = {name: sort for name, sort in sorts.items() if sort != "code"}
    return _SORTS[cls]


def _sort(hint: Any) -> str | None:  # noqa: ANN401 - any annotation
    if get_origin(hint) is Annotated:
        for found in get_args(hint)[1:]:
            if isinstance(found, Words):
                return found.sort
    return next((sort for part in get_args(hint) if (sort := _sort(part))), None)
