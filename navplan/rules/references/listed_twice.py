"""REF: lists in which the same unit, goal or document stands twice."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Final

from navplan.diagnostics import Severity
from navplan.i18n import N_
from navplan.rules.registry import Hit, hit_in, rule, see

if TYPE_CHECKING:
    from navplan.diagnostics import Path
    from navplan.index import Index
    from navplan.workspace import Workspace

_PARTIES: Final = frozenset(
    {"bodies", "followed_up_by", "governance", "owners", "participants", "parties", "partners"}
)
"""Lists of units of which more may be said, so that one may stand there twice as two things."""

_TOLD_ELSEWHERE: Final = frozenset({"groupings", "units"})
"""Where REF025 tells of actions in groups, and OWN009 of the owner that an office lacks."""

_SAID: Final = ("role", "line", "part")


@rule(
    "REF026",
    message=N_("“{id}” stands twice in the same list"),
    help=N_("was another one meant? if not, delete the line"),
    severity=Severity.WARNING,
)
def listed_twice(workspace: Workspace, index: Index) -> Iterator[Hit]:
    """
    ## What it does
    Finds lists that name the same unit, goal, indicator, action or document twice: owners,
    partners, the bodies of a decision, governing documents and others. An old id and the new one
    are the same.

    A unit may stand twice with different roles, lines or parts. Participants whose number is
    written under `expected` or `expected_participants` are left to IND005, groupings of actions to
    REF025 and the owners of units to OWN009.

    ## Why is this bad?
    Most often a line was copied to be rewritten, and was not: the municipality that should have
    stood there is missing.

    ## Example
    ```yaml
    kind: mandate
    id: mandat
    title: Mandat
    owners:
      - unit: ringebu-kommune
        line: municipal
      - unit: ringebu-kommune  # warning: 11 [REF026]
        line: municipal
    ```

    Use instead:
    ```yaml
    kind: mandate
    id: mandat
    title: Mandat
    owners:
      - unit: ringebu-kommune
        line: municipal
      - unit: sor-fron-kommune
        line: municipal
    ```
    """
    for record in workspace.records.values():
        first: dict[tuple[object, ...], Path] = {}
        for ref in record.references:
            at = _place_in_list(ref.path)
            if at is None:
                continue
            found = index.find(ref.target, ref.kinds)
            key = (at[:-1], found.address if found else ref.target)
            earlier = first.setdefault(key, ref.path)
            if earlier is not ref.path and not _differ(workspace.model(record.file), earlier, at):
                yield hit_in(
                    record.file,
                    *ref.path,
                    related=(see(record.file, *earlier, message=N_("it stands here first")),),
                    id=ref.target,
                )


def _place_in_list(path: Path) -> Path | None:
    """The place in a list of ids or of parties at which a reference stands, or None."""
    if path[0] in _TOLD_ELSEWHERE:
        return None
    if isinstance(path[-1], int):
        return path
    is_party = path[-1] == "unit" and len(path) > 2 and path[-3] in _PARTIES  # noqa: PLR2004 - list, place, key
    return path[:-1] if is_party else None


def _differ(model: object, earlier: Path, later: Path) -> bool:
    """Whether two in a list are not the same in all that is said of them, or are counted."""
    one, other = (_at(model, path[: len(later)]) for path in (earlier, later))
    if any(getattr(one, key, None) != getattr(other, key, None) for key in _SAID):
        return True
    within = _at(model, later[:-2])
    expected = (getattr(within, "expected", None), getattr(model, "expected_participants", None))
    return later[-2] == "participants" and any(each is not None for each in expected)


def _at(model: object, path: Path) -> object:
    """The part of a model at a path of its file."""
    part: Any = model
    for step in path:
        part = part[step] if isinstance(step, int) else getattr(part, str(step), None)
    return part
