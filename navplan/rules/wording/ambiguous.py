"""SYN: texts without quotes that other programs take for a number, a yes or no, or a time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator
from functools import cache
from typing import Annotated, Any, Final, get_args, get_origin

from navplan.diagnostics import Param, Path, Severity
from navplan.i18n import N_
from navplan.rules.registry import Hit, Mend, hit_in, rule
from navplan.rules.wording.texts import texts_of
from navplan.schema.fields import Words, key_of
from navplan.workspace import Workspace
from navplan.yamlfile import Document
from navplan.yamlfile.others import other_reading

_CODES: Final = frozenset({"code", "phone", "post-code"})

_FEW: Final = 8
"""So many texts of a file are counted in it; with more, it is quicker to look at their places."""


@rule(
    "SYN101",
    message=N_("“{text}” is {reading} to other programs"),
    help=N_('put quotes around it, and all read the same: "{text}"'),
    severity=Severity.WARNING,
)
def value_other_readers_change(workspace: Workspace) -> Iterator[Hit]:
    """
    ## What it does
    Finds texts without quotes that navplan reads as they are written and other programs do not:
    `0301`, `no`, `1.10`, `12:30`, `1e3`.

    Only values that are text are looked at, such as titles, names, ids, codes, editions and case
    numbers. Numbers, periods, deadlines and a plain yes or no mean the same with and without
    quotes. So does a text that stays the same as a number, such as `2015`.

    `navplan validate --fix` puts the quotes there.

    ## Why is this bad?
    Plans are also read by editors, spreadsheets and the programs of others. By the rules of YAML
    they take `0301` for the number 301 or 193, and the municipality is lost; edition `1.10` is
    the same to them as `1.1`, and `no` becomes `false`.

    ## Example
    ```yaml
    kind: organisation
    id: enheter
    title: Enheter
    units:
      - id: oslo-kommune
        name: Oslo kommune
        type: municipality
        codes:
          - code: 0301  # warning: 15 [SYN101]
    ```

    Use instead:
    ```yaml
    kind: organisation
    id: enheter
    title: Enheter
    units:
      - id: oslo-kommune
        name: Oslo kommune
        type: municipality
        codes:
          - code: "0301"
    ```
    """
    by_file: dict[str, list[tuple[Path, str, Param]]] = defaultdict(list)
    for file, path, text in _texts(workspace):
        reading = other_reading(text)
        if reading is not None:
            by_file[file].append((path, text, reading))
    for file, texts in by_file.items():
        if _have_quotes(workspace.text(file), {text for _, text, _ in texts}):
            continue
        document = workspace.document(file)
        for path, text, reading in texts:
            if _stands_bare(document, path, text):
                mend = Mend(N_("quotes around “{text}”"), f'"{text}"')
                yield hit_in(file, *path, mend=mend, text=text, reading=reading)


def _texts(workspace: Workspace) -> Iterator[tuple[str, Path, str]]:
    """Every text of the files that can be used, with its file and path: words, codes and ids."""
    for text in texts_of(workspace):
        yield text.file, text.path, text.words
    for file, _ in workspace.models(object):
        for path, part in workspace.parts(file):
            kind: type = type(part)
            for attribute, key in _code_keys(kind):
                value = getattr(part, attribute)
                if isinstance(value, str):
                    yield file, (*path, key), value
                else:
                    yield from ((file, (*path, key, at), one) for at, one in enumerate(value or ()))
        record = workspace.records[file]
        for declared in record.declarations:
            yield file, (*declared.path, "id"), declared.id
        for reference in record.references:
            yield file, reference.path, reference.target


@cache
def _code_keys(cls: type) -> tuple[tuple[str, str], ...]:
    """The fields of a record class that hold codes or numbers nobody counts with, one or more."""
    read: dict[str, Any] = cls.__pydantic_fields__  # type: ignore[attr-defined]
    return tuple(
        (name, key_of(name))
        for name, info in read.items()
        if _is_code(info.annotation, tuple(info.metadata))
    )


@cache
def _is_code(hint: Any, metadata: tuple[Any, ...] = ()) -> bool:  # noqa: ANN401 - walks annotations
    said = next((item.sort for item in metadata if isinstance(item, Words)), None)
    if get_origin(hint) is Annotated:
        inner, *more = get_args(hint)
        return said in _CODES or _is_code(inner, tuple(more))
    return said in _CODES or any(_is_code(part) for part in get_args(hint))


def _have_quotes(whole: str, texts: Collection[str]) -> bool:
    """Whether some texts stand nowhere in a file without quotes, as far as is quickly told."""
    return len(texts) <= _FEW and all(
        whole.count(text) == whole.count(f'"{text}"') + whole.count(f"'{text}'") for text in texts
    )


def _stands_bare(document: Document, path: Path, text: str) -> bool:
    """Whether a text is the value at a path as it is written, without quotes."""
    node, _ = document.outline.nearest(path)
    start, end = node.value
    # The id of a table's row may be its key, and where none is written there is nothing to quote.
    return node.value != node.key and document.source.text[start:end] == text
