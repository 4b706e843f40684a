"""REF: what a scorecard says of the goals and indicators that it inherits."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Final

from navplan.diagnostics import Severity
from navplan.i18n import N_
from navplan.rules.registry import Hit, hit_in, rule, see
from navplan.rules.scorecards import Lineage, lineages

if TYPE_CHECKING:
    from navplan.index import Index
    from navplan.records import FileRecord
    from navplan.schema.shape import Declaration
    from navplan.workspace import Workspace

_ADJUSTED: Final = {"goals": "goal", "indicators": "indicator-use"}
"""What the lists below `adjust` are about."""

_TAKEN_OVER: Final = (
    "title", "number", "text", "line",
    "result_target", "measured", "measured_by", "instrument",
)  # fmt: skip
"""What a goal is inherited with; what is written beside it in its place does not count."""

Inherited = Mapping[str, tuple["FileRecord", "Declaration"]]
"""Things by id, each as the nearest scorecard that has it declares it."""


@rule(
    "REF006",
    message=N_("“{id}” is inherited from “{shared}”, and all of it is written anew here"),
    help=N_("write only what differs below “adjust”, or give this one an id of its own"),
    severity=Severity.WARNING,
)
def inherited_use_declared_again(workspace: Workspace) -> Iterator[Hit]:
    """
    ## What it does
    Finds indicators that a scorecard uses although it inherits a use with the same id. What is
    written here takes the place of everything that is inherited: the target, the band and the
    timetable.

    ## Why is this bad?
    When the shared scorecard changes, for example who measures and when, the unit does not get
    the change, and nobody sees that it has fallen behind. Below `adjust` stands only what is
    the unit's own, and the rest is inherited.

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
                measured: hver måned
    ```

    `malekart.yaml`
    ```yaml
    kind: scorecard
    id: nav-harstad-malekart-2015
    title: Målekart 2015
    unit: nav-harstad
    period: 2015
    inherits: harstad-felles-malekart-2015
    perspectives:
      - id: tjenester
        title: Tjenester
        goals:
          - id: fornoyde-brukere
            title: Fornøyde brukere
            indicators:
              - indicator: serviceklager  # warning: 24 [REF006]
                at_most: 10
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
    for lineage, inherited in _heirs(workspace, "indicator-use"):
        for own in lineage.scorecard.declarations:
            if own.kind == "indicator-use" and own.id in inherited:
                source, theirs = inherited[own.id]
                yield hit_in(
                    lineage.scorecard.file,
                    *own.path,
                    "id",
                    related=(see(source.file, *theirs.path, "id", message=N_("it is here")),),
                    id=own.id,
                    shared=str(source.id),
                )


@rule(
    "REF007",
    message=N_("the scorecard does not inherit “{ref}”"),
    help=N_("name something of a scorecard it inherits; what is its own is changed in its place"),
    needs=("REF001", "REF002"),
)
def adjusts_nothing_inherited(workspace: Workspace, index: Index) -> Iterator[Hit]:
    """
    ## What it does
    Finds goals and indicators below `adjust` that the scorecard does not inherit. It is silent
    where nobody knows what the scorecard inherits, because one of those above it is unknown.

    ## Why is this bad?
    The adjustment has no effect: the unit believes that it has a target of its own, and is
    measured against another one or not at all.

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
    adjust:
      goals:
        - goal: harstad-felles-malekart-2015/fornoyde-brukere  # error: 13 [REF007]
          result_target: Færre serviceklager
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
          result_target: Færre serviceklager
    ```
    """
    for list_, kind in _ADJUSTED.items():
        inherited = {each.scorecard.file: found for each, found in _heirs(workspace, kind)}
        for lineage in lineages(workspace):
            scorecard = lineage.scorecard
            family = {scorecard.file, *(above.file for above in lineage.ancestors)}
            for ref in scorecard.references if lineage.complete else ():
                if ref.path[:2] != ("adjust", list_) or ref.kinds != (kind,):
                    continue
                found = index.find(ref.target, ref.kinds)
                own_id = found.address.rpartition("/")[2] if found else ""
                known = inherited.get(scorecard.file, {})
                if found and (found.file not in family or own_id not in known):
                    there = see(found.file, *found.path, "id", message=N_("it is here"))
                    yield hit_in(scorecard.file, *ref.path, related=(there,), ref=ref.target)


@rule(
    "REF009",
    message=N_("“{what}” of the inherited goal “{id}” is another one in “{shared}”, which counts"),
    help=N_("leave it as it is inherited, and write what is the unit’s own below “adjust”"),
    severity=Severity.WARNING,
)
def inherited_goal_in_other_words(workspace: Workspace) -> Iterator[Hit]:
    """
    ## What it does
    Finds goals that a scorecard inherits, and adds something to, with another title, number,
    text, line, result target or timetable than they have where they are inherited from.

    ## Why is this bad?
    What is inherited counts, and the other words have no effect. Either they were copied and
    have become different since, or the unit means another goal, which needs an id of its own.
    What a unit says otherwise of a shared goal stands below `adjust`.

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
    perspectives:
      - id: tjenester
        title: Tjenester
        goals:
          - id: fornoyde-brukere
            title: Tilfredse brukere  # warning: 16 [REF009]
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
    perspectives:
      - id: tjenester
        title: Tjenester
        goals:
          - id: fornoyde-brukere
            title: Fornøyde brukere
    ```
    """
    for lineage, inherited in _heirs(workspace, "goal"):
        heir = lineage.scorecard
        for own in heir.declarations:
            if own.kind != "goal" or own.id not in inherited:
                continue
            source, theirs = inherited[own.id]
            mine, shared = _goal(workspace, heir, own), _goal(workspace, source, theirs)
            for key in _TAKEN_OVER:
                if key in mine and mine[key] != shared.get(key, mine[key]):
                    there = see(source.file, *theirs.path, key, message=N_("it is here"))
                    yield hit_in(
                        heir.file,
                        *own.path,
                        key,
                        related=(there,),
                        what=key,
                        id=own.id,
                        shared=str(source.id),
                    )


def _goal(workspace: Workspace, scorecard: FileRecord, declared: Declaration) -> dict[str, object]:
    """What a scorecard says of a goal, as far as that can be read."""
    found: object = workspace.model(scorecard.file)
    for step in declared.path if found else ():
        found = found[step] if isinstance(step, int) else getattr(found, step)  # type: ignore[index] # a list
    return {key: said for key in _TAKEN_OVER if (said := getattr(found, key, None))}


def _heirs(workspace: Workspace, kind: str) -> Iterator[tuple[Lineage, Inherited]]:
    """The scorecards that inherit, with the things of a kind that they do."""
    known: dict[str, Inherited] = {}
    for lineage in lineages(workspace):
        if lineage.ancestors:
            nearest = lineage.ancestors[0].file
            if nearest not in known:
                known[nearest] = {
                    declared.id: (source, declared)
                    for source in reversed(lineage.ancestors)
                    for declared in source.declarations
                    if declared.kind == kind
                }
            yield lineage, known[nearest]
