"""What one file leaves behind when it has been read: its findings, its ids, its references."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from navplan.diagnostics import Diagnostic
from navplan.frozen import frozen
from navplan.model import KINDS, record_of
from navplan.model.adopted import fingerprint, is_adopted
from navplan.schema.check import check
from navplan.schema.problems import MISSING_KIND, NEEDS_ONE_VALUE, UNKNOWN_KIND
from navplan.schema.shape import Declaration, Reference, survey
from navplan.yamlfile import Document, read_yaml

_ID_LINE: Final = re.compile(r"^[ \t-]*id:[ \t]*[\"']?([^\s\"'#]+)", re.MULTILINE)


@frozen
class FileRecord:
    """What a file leaves behind when it has been read: small, and enough to find things.

    `whole` is False where the file could not be read to its end or its kind is unknown; then
    `may_declare` holds every id that its text seems to give, so that a reference to one of
    them is not called unknown as well. `commented` is whether it has comments for navplan,
    and `fingerprint` is that of a plan that says it is adopted.
    """

    file: str
    kind: str | None = None
    id: str | None = None
    diagnostics: tuple[Diagnostic, ...] = ()
    declarations: tuple[Declaration, ...] = ()
    references: tuple[Reference, ...] = ()
    whole: bool = True
    may_declare: frozenset[str] = frozenset()
    commented: bool = False
    fingerprint: str | None = None


def read_record(file: str, raw: bytes) -> tuple[FileRecord, object | None]:
    """A file's record, and its model if it is valid."""
    return record_and_model(*read_yaml(file, raw))


def record_and_model(
    document: Document, found: Sequence[Diagnostic]
) -> tuple[FileRecord, object | None]:
    """The same of a file that is read as YAML, with what that `found`."""
    file, data = document.source.file, document.data
    kind = None if data is None else data.get("kind")
    if data is None or not isinstance(kind, str) or kind not in KINDS:
        unknown = () if data is None else (_kind_finding(document, kind),)
        guessed = frozenset(_ID_LINE.findall(document.source.text))
        record = FileRecord(
            file,
            diagnostics=(*found, *unknown),
            whole=False,
            may_declare=guessed,
            commented=bool(document.comments),
        )
        return record, None
    cls = record_of(kind)
    model, more = check(cls, document)
    declarations, references = survey(cls, data)
    file_id = data.get("id")
    record = FileRecord(
        file,
        kind,
        file_id if isinstance(file_id, str) else None,
        (*found, *more),
        tuple(declarations),
        tuple(references),
        commented=bool(document.comments),
        fingerprint=fingerprint(cls, data) if not more and is_adopted(data) else None,
    )
    return record, model


def _kind_finding(document: Document, kind: object) -> Diagnostic:
    file = document.source.file
    allowed = ", ".join(KINDS)
    if kind is None:
        return Diagnostic(MISSING_KIND.code, file, document.place_of(()), {"allowed": allowed})
    place, pointer = document.place_of(("kind",)), ("kind",)
    if not isinstance(kind, str):
        return Diagnostic(NEEDS_ONE_VALUE.code, file, place, {"key": "kind"}, pointer)
    return Diagnostic(UNKNOWN_KIND.code, file, place, {"value": kind, "allowed": allowed}, pointer)
