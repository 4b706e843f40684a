"""REF: what a mandate says of its alternatives."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from navplan.diagnostics import Path
from navplan.i18n import N_
from navplan.rules.registry import Hit, hit_in, rule, see

if TYPE_CHECKING:
    from navplan.index import Index, Target
    from navplan.workspace import Workspace


@rule(
    "REF013",
    message=N_("the alternative is judged twice by the premise “{premise}”"),
    help=N_("leave the judgement that holds, and take the other one away"),
)
def judged_twice(workspace: Workspace, index: Index) -> Iterator[Hit]:
    """
    ## What it does
    Finds alternatives of a mandate that are judged more than once by the same premise.

    ## Why is this bad?
    An alternative meets a premise or does not. With two verdicts nobody can compare it with the
    others, and each reader takes the one that fits.

    ## Example
    ```yaml
    kind: mandate
    id: felles-kontor
    title: Mandat for et felles NAV-kontor
    premises:
      - id: naerhet
        title: Nærhet til brukerne
    alternatives:
      - id: ett-kontor
        title: Ett felles kontor
        judged:
          - premise: felles-kontor/naerhet
            verdict: met
          - premise: felles-kontor/naerhet  # error: 18 [REF013]
            verdict: not_met
    ```

    Use instead:
    ```yaml
    kind: mandate
    id: felles-kontor
    title: Mandat for et felles NAV-kontor
    premises:
      - id: naerhet
        title: Nærhet til brukerne
    alternatives:
      - id: ett-kontor
        title: Ett felles kontor
        judged:
          - premise: felles-kontor/naerhet
            verdict: not_met
    ```
    """
    for record in workspace.records.values():
        first: dict[tuple[Path, Target], Path] = {}
        for ref in record.references:
            if ref.path[0] != "alternatives" or ref.path[-1] != "premise":
                continue
            premise = index.find(ref.target, ref.kinds)
            before = first.setdefault((ref.path[:2], premise), ref.path) if premise else ref.path
            if before != ref.path:
                there = see(record.file, *before, message=N_("the first one is here"))
                yield hit_in(record.file, *ref.path, related=(there,), premise=ref.target)
