"""Which scorecards inherit from which, as far as the files of a workspace say."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from navplan.index import ancestors, scorecards_by_id
from navplan.records import FileRecord
from navplan.workspace import Workspace


class Lineage(NamedTuple):
    """A scorecard and those it inherits from, nearest first.

    `complete` is False where that does not end: in a parent that is not known, or in a circle.
    Then nobody can say what else is inherited.
    """

    scorecard: FileRecord
    ancestors: tuple[FileRecord, ...]
    complete: bool


def lineages(workspace: Workspace) -> Iterator[Lineage]:
    """Every scorecard with its ancestors."""
    by_id = scorecards_by_id(workspace.records.values())
    for scorecard in {record.file: record for record in by_id.values()}.values():
        above = tuple(ancestors(scorecard, by_id))
        eldest = above[-1] if above else scorecard
        yield Lineage(scorecard, above, target_at(eldest, "inherits") is None)


def target_at(record: FileRecord, key: str) -> str | None:
    """What the reference in one of a file's outermost keys names."""
    return next((ref.target for ref in record.references if ref.path == (key,)), None)
