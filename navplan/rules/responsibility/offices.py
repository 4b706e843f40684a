"""OWN, REF and TIM: whose a NAV office is, what kind of unit is meant, and whether it existed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from navplan.diagnostics import Severity, Term
from navplan.i18n import N_
from navplan.rules.registry import Hit, hit, hit_in, rule
from navplan.schema.fields import DOCUMENT_KINDS

if TYPE_CHECKING:
    from navplan.model.organisation import Unit
    from navplan.values import Period
    from navplan.workspace import Workspace

_LINES: Final = {"state": N_("the state"), "municipal": N_("the municipality")}

_NAV_ABOVE: Final = ("nav_county", "nav_area")
_HOSTS: Final = ("municipality", "city_district")

_STANDING: Final = tuple(kind for kind in DOCUMENT_KINDS if kind != "governing-document")
"""The plans that say something of their own time with `unit`, `owners` and `partners`."""


@rule(
    "OWN009",
    message=N_("the NAV office “{name}” has no owner from {line}"),
    help=N_(
        "add the owner that is missing, with its line: a NAV office is run by the state and the "
        "municipality together"
    ),
    severity=Severity.WARNING,
)
def office_with_one_owner(unit: Unit) -> Iterator[Hit]:
    """
    ## What it does
    Finds NAV offices that have owners on one line only. An office without any owners is no
    finding: then nothing is said about it.

    ## Why is this bad?
    A NAV office rests on an agreement between the state and the municipality. Where one of them
    is missing, its goals seem to be nobody's, and its part of the costs too.

    ## Example
    ```yaml
    kind: organisation
    id: enheter
    title: Enheter
    units:
      - id: nav-harstad  # warning: 9 [OWN009] "no owner from the municipality"
        name: NAV Harstad
        type: nav_office
        owners:
          - unit: direktoratet
            line: state
    ```

    Use instead:
    ```yaml
    kind: organisation
    id: enheter
    title: Enheter
    units:
      - id: nav-harstad
        name: NAV Harstad
        type: nav_office
        owners:
          - unit: direktoratet
            line: state
          - unit: harstad-kommune
            line: municipal
    ```
    """
    lines = {owner.line for owner in unit.owners}
    if unit.type != "nav_office" or len(lines) != 1:
        return
    for line in _LINES.keys() - lines:
        yield hit("id", name=unit.name, line=Term(_LINES[line]))


@rule(
    "REF023",
    message=N_("“{name}” is another sort of unit than “{asked}” asks for"),
    help=N_("write the id of the unit that is meant: {wanted}"),
)
def unit_of_another_sort(workspace: Workspace) -> Iterator[Hit]:
    """
    ## What it does
    Finds units that are said to belong to a NAV county or to have a host municipality, where the
    id is that of another sort of unit: the county itself, or an office.

    ## Why is this bad?
    NAV in a county and the county are two units, with other areas, other figures and other
    leaders. What is added up or held against the wrong one is wrong.

    ## Example
    ```yaml
    kind: organisation
    id: enheter
    title: Enheter
    units:
      - id: troms
        name: Troms
        type: county
      - id: nav-troms
        name: NAV Troms
        type: nav_county
      - id: nav-harstad
        name: NAV Harstad
        type: nav_office
        nav_county: troms  # error: 17 [REF023] "“Troms”"
    ```

    Use instead:
    ```yaml
    kind: organisation
    id: enheter
    title: Enheter
    units:
      - id: troms
        name: Troms
        type: county
      - id: nav-troms
        name: NAV Troms
        type: nav_county
      - id: nav-harstad
        name: NAV Harstad
        type: nav_office
        nav_county: nav-troms
    ```
    """
    from navplan.model.organisation import Organisation  # noqa: PLC0415 - only if there are units
    from navplan.model.units import find_unit  # noqa: PLC0415

    for file, organisation in workspace.models(Organisation):
        for at, unit in enumerate(organisation.units):
            for key, wanted, sorts in (
                ("nav_county", N_("NAV in the county"), _NAV_ABOVE),
                ("host_municipality", N_("a municipality"), _HOSTS),
            ):
                named = getattr(unit, key)
                found = find_unit(workspace, named) if named else None
                if found and found.unit.type not in sorts:
                    yield hit_in(
                        file, "units", at, key, name=found.unit.name, asked=key, wanted=Term(wanted)
                    )


@rule(
    "TIM020",
    message=N_("“{name}” did not exist in the plan’s period, {period}"),
    help=N_("write the unit that had the part then; “{name}” existed {years}"),
    severity=Severity.WARNING,
)
def unit_outside_its_years(workspace: Workspace) -> Iterator[Hit]:
    """
    ## What it does
    Finds units in a plan that were founded after the plan's period, or were closed before it.
    When a unit existed is what `valid_from` and `valid_to` say of it; a unit without them is no
    finding. What a unit is compared with may be of any time.

    ## Why is this bad?
    Municipalities are merged and offices closed. A plan shows who stood behind it in its own time;
    a municipality that was founded later cannot have agreed to anything.

    ## Example
    ```yaml
    kind: operating-plan
    id: nav-narvik-driftsplan-2018
    title: Driftsplan 2018
    unit: nye-narvik  # warning: 7 [TIM020] "“Narvik kommune” did not exist"
    period: 2018
    ```

    `organisasjon.yaml`
    ```yaml
    kind: organisation
    id: enheter
    title: Enheter
    units:
      - id: gamle-narvik
        name: Narvik kommune
        type: municipality
        valid_to: 2019
      - id: nye-narvik
        name: Narvik kommune
        type: municipality
        valid_from: 2020
    ```

    Use instead:
    ```yaml
    kind: operating-plan
    id: nav-narvik-driftsplan-2018
    title: Driftsplan 2018
    unit: gamle-narvik
    period: 2018
    ```
    """
    from navplan.model.units import find_unit  # noqa: PLC0415 - only if there are units

    for record in workspace.records.values():
        period = getattr(workspace.model(record.file), "period", None)
        if record.kind not in _STANDING or period is None:
            continue
        for reference in record.references:
            if reference.kinds != ("unit",) or "comparison" in reference.path:
                continue
            found = find_unit(workspace, reference.target)
            if found and (years := _years_outside(found.unit, period)):
                yield hit_in(
                    record.file,
                    *reference.path,
                    name=found.unit.name,
                    period=period,
                    years=years,
                )


def _years_outside(unit: Unit, period: Period) -> str | None:
    """When a unit existed, if that was not in a period."""
    begins, ends = unit.valid_from, unit.valid_to
    too_late = begins is not None and begins.first > period.last
    too_early = ends is not None and ends.last < period.first
    if not (too_late or too_early):
        return None
    return f"{begins or ''}–{ends or ''}"
