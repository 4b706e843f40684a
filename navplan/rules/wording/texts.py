"""The texts of a workspace: every line and paragraph that people wrote, and where it stands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Annotated, Any, Final, NamedTuple, get_args, get_origin
from weakref import WeakKeyDictionary

from navplan.diagnostics import Path
from navplan.schema.fields import Words, key_of
from navplan.schema.shape import fields_of, written
from navplan.workspace import Workspace

_SORTS: Final = frozenset({"line", "markdown", "role"})


class Text(NamedTuple):
    """A text in a file: its words, what it is the `key` of, and the sort of text it is.

    `sort` is that of its field: "line", "markdown" or "role". `holder` is the record it
    stands in.
    """

    file: str
    path: Path
    words: str
    key: str
    sort: str
    holder: object


_TEXTS: Final[WeakKeyDictionary[Workspace, Sequence[Text]]] = WeakKeyDictionary()


def texts_of(workspace: Workspace) -> Sequence[Text]:
    """Every text of every file that can be used, in the order of the files and their keys.

    Several rules ask for them, and they are gathered once.
    """
    found = _TEXTS.get(workspace)
    if found is None:
        models = workspace.models(object)
        found = [text for file, model in models for text in _texts_in(file, model)]
        _TEXTS[workspace] = found
    return found


def texts_in(workspace: Workspace, *languages: str) -> Iterator[tuple[Text, str]]:
    """The texts of the files that say in which language they are, with that language."""
    said: dict[str, str | None] = {
        file: getattr(model, "language", None) for file, model in workspace.models(object)
    }
    for text in texts_of(workspace):
        language = said[text.file]
        if language and (not languages or language in languages):
            yield text, language


class _Member(NamedTuple):
    """A field that holds texts, or records that may. `sort` is None for records."""

    attribute: str
    key: str
    sort: str | None


@cache
def _members(cls: type) -> tuple[_Member, ...]:
    """The fields of a record class where texts are, in the order of the class."""
    inside = {field.attribute: field.holds.has_records for field in fields_of(cls)}
    read: dict[str, Any] = cls.__pydantic_fields__  # type: ignore[attr-defined]
    found = []
    for name, info in read.items():
        sort = None if inside.get(name) else _sort(info.annotation, tuple(info.metadata))
        if sort or inside.get(name):
            found.append(_Member(name, key_of(name), sort))
    return tuple(found)


@cache
def _sort(hint: Any, metadata: tuple[Any, ...] = ()) -> str | None:  # noqa: ANN401 - walks annotations
    """The sort of text that a field holds, one or a list of them; None for everything else."""
    for item in metadata:
        if isinstance(item, Words):
            return item.sort if item.sort in _SORTS else None
    if get_origin(hint) is Annotated:
        inner, *more = get_args(hint)
        return _sort(inner, tuple(more))
    return next((sort for part in get_args(hint) if (sort := _sort(part))), None)


def _texts_in(file: str, model: object) -> Iterator[Text]:
    pending: list[tuple[Path, object]] = [((), model)]
    while pending:
        path, record = pending.pop()
        below: list[tuple[Path, object]] = []
        cls: type = type(record)
        for attribute, key, sort in _members(cls):
            value = getattr(record, attribute)
            if not value:
                continue
            for at, item in _items((*path, key), value):
                if not isinstance(item, str):
                    below.append((at, item))
                elif sort:
                    yield Text(file, at, item, key, sort, record)
        pending += (each for each in reversed(below) if _is_record(each[1]))


def _items(path: Path, value: object) -> Iterator[tuple[Path, object]]:
    """A value, or each of those in a list or a table, whatever it is made of, with its path."""
    if isinstance(value, tuple):
        for at, item in enumerate(value):
            yield from _items((*path, at), item)
    elif isinstance(value, dict):
        for step, item in value.items():
            yield from _items((*path, written(step)), item)
    else:
        yield path, value


def _is_record(value: object) -> bool:
    return hasattr(value, "__pydantic_fields__")


def stands_in(workspace: Workspace, text: Text, words: str) -> bool:
    """Whether some words of a text stand in the file as they are, on one line.

    What is folded over lines or written with backslashes does not.
    """
    document = workspace.document(text.file)
    path = text.path
    span = document.value_span(path) or document.value_span(path[:-1])
    return span is not None and words in document.source.text[span.start : span.end]


def may_be_mended(workspace: Workspace, text: Text) -> bool:
    """Whether a text is no part of what was adopted: what was may not change by itself."""
    adoption = getattr(workspace.model(text.file), "adoption", None)
    return adoption is None or not adoption.fingerprint
