"""IND: whether an indicator's definition, its uses and its measurements belong together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import TYPE_CHECKING

from navplan.diagnostics import Severity
from navplan.i18n import N_
from navplan.rules.references.unresolved import INDICATOR, is_key, unresolved
from navplan.rules.registry import Hit, hit, hit_in, rule
from navplan.rules.scorecards import Lineage, lineages, target_at
from navplan.rules.suggestions import suggestions

if TYPE_CHECKING:
    from navplan.index import Index
    from navplan.model.indicators import IndicatorDefinition
    from navplan.records import FileRecord
    from navplan.schema.shape import Reference
    from navplan.workspace import Workspace

PLANS = ("mandate", "operating-plan", "programme", "scorecard", "strategic-plan")


@rule(
    "IND001",
    message=N_("no catalogue defines the indicator “{indicator}”"),
    help=N_("correct the id, or define the indicator in a file with “kind: indicators”"),
)
def indicator_without_definition(workspace: Workspace, index: Index) -> Iterator[Hit]:
    """
    ## What it does
    Finds indicators that a scorecard or a plan uses, or a unit measures, without any catalogue
    that says what they are.

    ## Why is this bad?
    Without a definition nobody knows what is counted, whether more of it is better, and when a
    value should exist. No status can be computed.

    ## Example
    ```yaml
    kind: measurements
    unit: nav-harstad
    values:
      bosatte-flyktningar:  # error: 3 [IND001]
        2015-06: 31
    ```

    Use instead:
    ```yaml
    kind: measurements
    unit: nav-harstad
    values:
      bosatte-flyktninger:
        2015-06: 31
    ```

    `indikatorer.yaml`
    ```yaml
    kind: indicators
    id: indikatorer
    title: Indikatorer
    indicators:
      - id: bosatte-flyktninger
        title: Bosatte flyktninger
        direction: higher
    ```
    """
    for record, ref in unresolved(workspace, index):
        if ref.kinds != INDICATOR or index.all_at(ref.target) or index.may_exist(ref.target):
            continue
        if ref.path[0] == "comments" and ref.target in _measured(record):
            continue
        yield hit_in(
            record.file,
            *ref.path,
            key=is_key(record, ref),
            related=suggestions(index, ref.target, ref.kinds),
            indicator=ref.target,
        )


@rule(
    "IND002",
    message=N_("the indicator “{id}” does not say which way is better"),
    help=N_("add a line “direction: …” with one of: higher, lower, range, none"),
)
def indicator_without_direction(definition: IndicatorDefinition) -> Iterator[Hit]:
    """
    ## What it does
    Finds definitions of indicators that are numbers and have no `direction`. Milestones, scales
    and judgements need none.

    ## Why is this bad?
    Fewer complaints are better and more jobs are too. The direction is never guessed, so the
    indicator gets no colour until it is written. A figure that only describes the situation has
    the direction `none`.

    ## Example
    ```yaml
    kind: indicators
    id: indikatorer
    title: Indikatorer
    indicators:
      - id: serviceklager  # error: 9 [IND002]
        title: Antall serviceklager
    ```

    Use instead:
    ```yaml
    kind: indicators
    id: indikatorer
    title: Indikatorer
    indicators:
      - id: serviceklager
        title: Antall serviceklager
        direction: lower
    ```
    """
    if definition.measure == "number" and definition.direction is None:
        yield hit("direction", id=definition.id)


@rule(
    "IND003",
    message=N_("no scorecard and no plan is for “{unit}”"),
    help=N_("correct the unit, or write the scorecard or plan that these values belong to"),
    severity=Severity.WARNING,
    needs=("REF001", "REF002"),
)
def measurement_outside_plan_units(workspace: Workspace, index: Index) -> Iterator[Hit]:
    """
    ## What it does
    Finds files of measurements for a unit that no scorecard and no plan in the workspace is
    for. A programme is for those who take part in its projects too. It is silent as long as a
    file has a syntax error, for that may be the one.

    ## Why is this bad?
    Somebody counts and writes, and nobody ever sees the values: most often the unit is the
    municipality where the office was meant, or the other way round.

    ## Example
    `enheter.yaml`
    ```yaml
    kind: organisation
    id: enheter
    title: Enheter
    units:
      - id: harstad-kommune
        name: Harstad kommune
        type: municipality
      - id: nav-harstad
        name: NAV Harstad
        type: nav_office
    ```

    `maling.yaml`
    ```yaml
    kind: measurements
    unit: harstad-kommune  # warning: 7 [IND003]
    values:
      bosatte-flyktninger:
        2015-06: 31
    ```

    `malekart.yaml`
    ```yaml
    kind: scorecard
    id: nav-harstad-malekart-2015
    title: Målekart 2015
    unit: nav-harstad
    period: 2015
    ```

    Use instead:

    `maling.yaml`
    ```yaml
    kind: measurements
    unit: nav-harstad
    values:
      bosatte-flyktninger:
        2015-06: 31
    ```
    """
    planned = {
        unit
        for record in workspace.records.values()
        if record.kind in PLANS
        for unit in _units(record, index)
    }
    for record in _measurements(workspace):
        unit = _unit(record, index)
        if unit and unit not in planned:
            yield hit_in(record.file, "unit", unit=unit)


@rule(
    "IND004",
    message=N_("no scorecard and no plan for “{unit}” uses the indicator “{indicator}”"),
    help=N_("use the indicator in a scorecard or a plan of the unit, or leave its values out"),
    severity=Severity.INFO,
    needs=("IND001", "REF002"),
)
def measurement_never_used(workspace: Workspace, index: Index) -> Iterator[Hit]:
    """
    ## What it does
    Finds values of an indicator that none of the unit's scorecards uses, inherited ones
    included, and none of its strategic plans and programmes. A scorecard that one of the unit's
    plans names counts as the unit's own, and the programmes it takes part in as its own too.

    It is silent about units where nothing uses any indicator, which IND003 finds if they have
    no plan either, and where a scorecard inherits from one that is unknown or cannot be read.

    ## Why is this bad?
    It need not be: the values may belong to last year's scorecard. But measuring takes time,
    and what is measured and never judged is work that nobody uses.

    ## Example
    `indikatorer.yaml`
    ```yaml
    kind: indicators
    id: indikatorer
    title: Indikatorer
    indicators:
      - id: serviceklager
        title: Antall serviceklager
        direction: lower
    ```

    `maling.yaml`
    ```yaml
    kind: measurements
    unit: nav-harstad
    values:
      serviceklager:  # info: 3 [IND004]
        2015-06: 4
    ```

    `malekart.yaml`
    ```yaml
    kind: scorecard
    id: nav-harstad-malekart-2015
    title: Målekart 2015
    unit: nav-harstad
    period: 2015
    ```

    Use instead:

    `malekart.yaml`
    ```yaml
    kind: scorecard
    id: nav-harstad-malekart-2015
    title: Målekart 2015
    unit: nav-harstad
    period: 2015
    perspectives:
      - id: tjenester
        title: Tjenester og brukere
        goals:
          - id: fornoyde-brukere
            title: Fornøyde brukere
            indicators:
              - indicator: serviceklager
                at_most: 10
    ```
    """
    using = _using_by_unit(workspace, index)
    for record in _measurements(workspace):
        unit = _unit(record, index)
        mine = using.get(unit)
        if not mine or not all(each.complete for each in mine):
            continue
        used = {
            indicator
            for each in mine
            for scorecard in (each.scorecard, *each.ancestors)
            for indicator in _indicators(scorecard, index)
        }
        for indicator, ref in _measured(record).items():
            if _definition(indicator, index) not in used:
                yield hit_in(record.file, *ref.path, key=True, unit=unit, indicator=indicator)


def _measurements(workspace: Workspace) -> Iterator[FileRecord]:
    """The files of measurements, if every other file is known well enough to judge them."""
    if all(record.whole for record in workspace.records.values()):
        yield from (each for each in workspace.records.values() if each.kind == "measurements")


def _measured(record: FileRecord) -> dict[str, Reference]:
    """The indicators that a file of measurements has values for."""
    return {ref.target: ref for ref in record.references if ref.path[0] == "values"}


def _using_by_unit(workspace: Workspace, index: Index) -> dict[str, list[Lineage]]:
    """The scorecards of each unit, and those of its plans that use indicators themselves.

    Such a plan stands there as a scorecard that inherits nothing.
    """
    by_id, by_unit = {}, defaultdict(list)
    for lineage in lineages(workspace):
        by_id[lineage.scorecard.id] = lineage
        for unit in _units(lineage.scorecard, index):
            by_unit[unit].append(lineage)
    for record in workspace.records.values():
        if record.kind in PLANS and record.kind != "scorecard":
            named = by_id.get(target_at(record, "scorecard"))
            uses = any(ref.kinds == INDICATOR for ref in record.references)
            itself = Lineage(record, (), complete=True) if uses else None
            for unit in _units(record, index):
                by_unit[unit] += [each for each in (named, itself) if each]
    return by_unit


def _units(record: FileRecord, index: Index) -> Iterator[str]:
    """The units a plan is for: its own, those whose values it uses, a programme's participants."""
    yield _unit(record, index)
    for ref in record.references:
        takes_part = record.kind == "programme" and ref.path[::2][:2] == (
            "projects",
            "participants",
        )
        if takes_part or (ref.path[-1] == "unit" and ref.path[-3:-2] == ("indicators",)):
            yield _present(ref.target, index)


def _unit(record: FileRecord, index: Index) -> str:
    """The unit that a file is for, by its present id; empty where the file does not say."""
    return _present(target_at(record, "unit") or "", index)


def _present(unit: str, index: Index) -> str:
    """A unit by its present id."""
    found = index.find(unit, ("unit",))
    return found.address if found else unit


def _indicators(scorecard: FileRecord, index: Index) -> Iterator[str]:
    for ref in scorecard.references:
        if ref.kinds == INDICATOR:
            yield _definition(ref.target, index)


def _definition(indicator: str, index: Index) -> str:
    """An indicator by its present id."""
    found = index.find(indicator, INDICATOR)
    return found.address if found else indicator
