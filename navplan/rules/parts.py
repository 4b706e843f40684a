"""The records that plans consist of, by their class, for rules about several classes of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final, NamedTuple
from weakref import WeakKeyDictionary

from navplan.diagnostics import Path
from navplan.workspace import Workspace


class PlanPart(NamedTuple):
    """A record in a plan, and where it stands."""

    file: str
    path: Path
    record: Any


_PARTS: Final[WeakKeyDictionary[Workspace, Mapping[str, Sequence[PlanPart]]]] = WeakKeyDictionary()


def parts_of(workspace: Workspace, *names: str) -> Iterator[PlanPart]:
    """The records of some classes, by the names of the classes, in all plans.

    Many rules ask for them, and the plans are walked once.
    """
    if workspace not in _PARTS:
        _PARTS[workspace] = _by_class(workspace)
    for name in names:
        yield from _PARTS[workspace].get(name, ())


def _by_class(workspace: Workspace) -> Mapping[str, Sequence[PlanPart]]:
    found: dict[str, list[PlanPart]] = defaultdict(list)
    for file, plan in workspace.models(object):
        # Every plan has an adoption, and catalogues and measurements have none.
        if hasattr(plan, "adoption"):
            for path, part in workspace.parts(file):
                found[type(part).__name__].append(PlanPart(file, path, part))
    return found
