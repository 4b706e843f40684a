"""REF: what a scorecard adjusts twice, or adjusts without saying anything."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from typing import TYPE_CHECKING

from navplan.diagnostics import Path, Severity
from navplan.i18n import N_
from navplan.rules.registry import Hit, hit_in, rule, see
from navplan.rules.scorecards import lineages

if TYPE_CHECKING:
    from navplan.index import Index
    from navplan.workspace import Workspace

_ABOUT = {"goals": "goal", "indicators": "indicator"}
"""The lists below `adjust`, and the key that names what each adjustment is about."""


@rule(
    "REF010",
    message=N_("“{id}” is adjusted twice, and where both say something, the last one would win"),
    help=N_("write in one place all that the unit changes in it"),
    needs=("REF007",),
)
def adjusted_twice(workspace: Workspace, index: Index) -> Iterator[Hit]:
    """
    ## What it does
    Finds goals and indicators that a scorecard adjusts more than once, by whichever of the
    scorecards it names them through, and by whichever of their ids.

    ## Why is this bad?
    Two targets for the same thing cannot both hold. The reader who sees the first one believes
    in it, while the unit is measured against the second.

    ## Example
    `felles.yaml`
    ```yaml
    kind: scorecard
    id: harstad-felles-malekart-2015
    title: Felles målekart 2015
    unit: harstad-kommune
    period: 2015
    perspectives:
      - id: tjenester
        title: Tjenester
        goals:
          - id: fornoyde-brukere
            title: Fornøyde brukere
            indicators:
              - indicator: serviceklager
                at_most: 20
    ```

    `malekart.yaml`
    ```yaml
    kind: scorecard
    id: nav-harstad-malekart-2015
    title: Målekart 2015
    unit: nav-harstad
    period: 2015
    inherits: harstad-felles-malekart-2015
    adjust:
      indicators:
        - indicator: harstad-felles-malekart-2015/serviceklager
          at_most: 10
        - indicator: harstad-felles-malekart-2015/serviceklager  # error: 18 [REF010]
          at_most: 15
    ```

    Use instead:

    `malekart.yaml`
    ```yaml
    kind: scorecard
    id: nav-harstad-malekart-2015
    title: Målekart 2015
    unit: nav-harstad
    period: 2015
    inherits: harstad-felles-malekart-2015
    adjust:
      indicators:
        - indicator: harstad-felles-malekart-2015/serviceklager
          at_most: 10
    ```
    """
    for lineage in lineages(workspace):
        heir = lineage.scorecard
        family = {heir.file, *(above.file for above in lineage.ancestors)}
        first: dict[tuple[str, str], Path] = {}
        for ref in heir.references:
            if ref.path[0] != "adjust" or ref.path[-1] != _ABOUT[str(ref.path[1])]:
                continue
            found = index.find(ref.target, ref.kinds)
            if found is None or found.file not in family:
                continue
            id_ = found.address.rpartition("/")[2]
            before = first.setdefault((found.kind, id_), ref.path)
            if before != ref.path:
                there = see(heir.file, *before, message=N_("the first one is here"))
                yield hit_in(heir.file, *ref.path, related=(there,), id=id_)


@rule(
    "REF011",
    message=N_("the adjustment of “{ref}” says nothing"),
    help=N_("add what is the unit’s own, such as a target, or take the adjustment away"),
    severity=Severity.WARNING,
)
def adjusts_nothing(workspace: Workspace) -> Iterator[Hit]:
    """
    ## What it does
    Finds adjustments that only name a goal or an indicator, perhaps with a reason, and say
    nothing about it.

    ## Why is this bad?
    It looks as if the unit had something of its own, while all of it is as it is inherited.
    Most often somebody has forgotten to write the target.

    ## Example
    `felles.yaml`
    ```yaml
    kind: scorecard
    id: harstad-felles-malekart-2015
    title: Felles målekart 2015
    unit: harstad-kommune
    period: 2015
    perspectives:
      - id: tjenester
        title: Tjenester
        goals:
          - id: fornoyde-brukere
            title: Fornøyde brukere
    ```

    `malekart.yaml`
    ```yaml
    kind: scorecard
    id: nav-harstad-malekart-2015
    title: Målekart 2015
    unit: nav-harstad
    period: 2015
    inherits: harstad-felles-malekart-2015
    adjust:
      goals:
        - goal: harstad-felles-malekart-2015/fornoyde-brukere  # warning: 13 [REF011]
          reason: Vi har få klager
    ```

    Use instead:

    `malekart.yaml`
    ```yaml
    kind: scorecard
    id: nav-harstad-malekart-2015
    title: Målekart 2015
    unit: nav-harstad
    period: 2015
    inherits: harstad-felles-malekart-2015
    adjust:
      goals:
        - goal: harstad-felles-malekart-2015/fornoyde-brukere
          result_target: Høyst fem serviceklager
          reason: Vi har få klager
    ```
    """
    # Imported here because rules are known before any file is read, and models are not.
    from navplan.model.scorecard import Scorecard  # noqa: PLC0415

    for file, scorecard in workspace.models(Scorecard):
        for list_, name in _ABOUT.items():
            for at, one in enumerate(getattr(scorecard.adjust, list_, ())):
                said = {each.name for each in fields(one) if getattr(one, each.name) is not None}
                if said <= {name, "reason"}:
                    ref = getattr(one, name)
                    yield hit_in(file, "adjust", list_, at, name, ref=ref)
