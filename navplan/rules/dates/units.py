"""TIM: units, names and numbers in years in which they did not exist."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from navplan import municipalities
from navplan.diagnostics import Param, Severity, Term
from navplan.i18n import N_
from navplan.rules.registry import Hit, hit, hit_in, rule, see

if TYPE_CHECKING:
    from navplan.model.organisation import Unit, UnitCode
    from navplan.model.units import UnitPlace
    from navplan.values import Period
    from navplan.workspace import Workspace

NOT_KNOWN = Term(N_("see the register of Statistics Norway"))
NO_SUCH_NUMBER = Term(N_("no such number since 2024"))

# Svalbard, Jan Mayen, the shelf, and “not stated” have numbers in statistics and no municipality.
_NO_COUNTIES = ("21", "22", "23", "99")


@rule(
    "TIM003",
    message=N_("the municipality number {code} did not exist in {period}"),
    help=N_("{code}: {years}; the number in {period}: {right}"),
)
def code_outside_its_years(code: UnitCode) -> Iterator[Hit]:
    """
    ## What it does
    Finds municipality numbers that are said to hold in years in which they did not exist. What
    is not said is not held against anybody: a number without years, or with fewer years than it
    had, is no finding.

    navplan knows the numbers of all municipalities from 2024, and of some before that. A number
    that it does not know is reported only where it is said to hold in 2024 or later.

    ## Why is this bad?
    The numbers changed in 2013, 2018, 2020 and 2024. A plan for 2015 with the number of 2024
    fetches the figures of another municipality, or none at all.

    ## Example
    ```yaml
    kind: organisation
    id: enheter
    title: Enheter
    units:
      - id: harstad-kommune
        name: Harstad kommune
        type: municipality
        codes:
          - code: 1903
            valid_from: 2013
            valid_to: 2023  # error: 19 [TIM003]
    ```

    Use instead:
    ```yaml
    kind: organisation
    id: enheter
    title: Enheter
    units:
      - id: harstad-kommune
        name: Harstad kommune
        type: municipality
        codes:
          - code: 1903
            valid_from: 2013
            valid_to: 2019
          - code: 5402
            valid_from: 2020
            valid_to: 2023
          - code: 5503
            valid_from: 2024
    ```
    """
    if code.register != "municipality":
        return
    for key, said, day in _impossible(code):
        yield hit(
            key,
            code=code.code,
            period=said,
            years=years_of(code.code),
            right=number_on(code.code, day),
        )


@rule(
    "TIM004",
    message=N_("“{name}” has no municipality number that existed in {period}"),
    help=N_("add the number of that time to its codes, with its years: {right}"),
    severity=Severity.WARNING,
    needs=("TIM020",),
)
def no_code_in_plan_year(workspace: Workspace) -> Iterator[Hit]:
    """
    ## What it does
    Finds plans and scorecards of municipalities whose numbers are all of another time than the
    plan, and of units that such municipalities own. A municipality without any number, or with
    one that held in a part of the plan's period, is no finding.

    ## Why is this bad?
    What is true of a plan's year belongs in the plan. A document for 2015 with a number from 2024
    cannot be held against the figures of that year, and the reader cannot tell which
    municipality is meant.

    ## Example
    ```yaml
    kind: operating-plan
    id: harstad-driftsplan-2015
    title: Driftsplan 2015
    unit: harstad-kommune  # warning: 7 [TIM004] "no municipality number that existed in 2015"
    period: 2015
    ```

    `organisasjon.yaml`
    ```yaml
    kind: organisation
    id: enheter
    title: Enheter
    units:
      - id: harstad-kommune
        name: Harstad kommune
        type: municipality
        codes:
          - code: 5503
    ```

    Use instead:

    `organisasjon.yaml`
    ```yaml
    kind: organisation
    id: enheter
    title: Enheter
    units:
      - id: harstad-kommune
        name: Harstad kommune
        type: municipality
        codes:
          - code: 1903
            valid_from: 2013
            valid_to: 2019
          - code: 5503
            valid_from: 2024
    ```
    """
    # Imported here because rules are known before any file is read, and models are not.
    from navplan.model.plan import Plan  # noqa: PLC0415
    from navplan.model.units import held_in  # noqa: PLC0415

    for file, plan in workspace.models(Plan):
        if plan.unit is None or plan.period is None:
            continue
        period = plan.period
        for target, unit in _numbered(workspace, plan.unit):
            numbers = [code for code in unit.codes if code.register == "municipality"]
            if not any(held_in(code, period.first, period.last) for code in numbers):
                yield hit_in(
                    file,
                    "unit",
                    related=(
                        see(target.file, *target.path, "codes", message=N_("its codes are here")),
                    ),
                    name=unit.name,
                    period=period,
                    right=_number_of(unit, period.first),
                )


@rule(
    "TIM007",
    message=N_("it ends, {ends}, before it begins, {begins}"),
    help=N_("correct the year that is wrong; “valid_to” is the last one that it held"),
)
def ends_before_it_begins(workspace: Workspace) -> Iterator[Hit]:
    """
    ## What it does
    Finds units, and names and codes of units, whose `valid_to` is before their `valid_from`.

    ## Why is this bad?
    Nothing holds in such years: the name or the number is never used, and nothing else says
    that it is missing.

    ## Example
    ```yaml
    kind: organisation
    id: enheter
    title: Enheter
    units:
      - id: nav-hedmark
        name: NAV Innlandet
        type: nav_county
        names:
          - name: NAV Hedmark
            valid_from: 2018
            valid_to: 2006  # error: 19 [TIM007]
    ```

    Use instead:
    ```yaml
    kind: organisation
    id: enheter
    title: Enheter
    units:
      - id: nav-hedmark
        name: NAV Innlandet
        type: nav_county
        names:
          - name: NAV Hedmark
            valid_from: 2006
            valid_to: 2018
    ```
    """
    from navplan.model.organisation import Organisation  # noqa: PLC0415 - as above

    for file, _ in workspace.models(Organisation):
        for path, part in workspace.parts(file):
            begins: Period | None = getattr(part, "valid_from", None)
            ends: Period | None = getattr(part, "valid_to", None)
            if begins and ends and ends.last < begins.first:
                yield hit_in(file, *path, "valid_to", begins=begins, ends=ends)


def years_of(code: str) -> Param:
    """The years in which the table has a municipality number: `2013–2019`, `2024–`."""
    rows = municipalities.history(code)
    if not rows:
        return NO_SUCH_NUMBER
    first, last = rows[0].valid_from, rows[-1].valid_to
    return f"{first.year if first else ''}–{last.year if last else ''}"


def number_on(code: str, day: date) -> Param:
    """The number and name that the place with a municipality number had on a day."""
    found = municipalities.counterparts(code, day)
    parts = [
        change.new
        for change in municipalities.successors(code)
        if change.kind == "split" and change.new.held_in(day, day)
    ]
    return ", ".join(map(str, found or parts)) or NOT_KNOWN


def _impossible(code: UnitCode) -> Iterator[tuple[str, Period, date]]:
    """The keys that say a number held when it did not, with what they say and a day of it."""
    begins, ends = code.valid_from, code.valid_to
    before = _beside(code.code, begins.first) if begins else 0
    after = _beside(code.code, ends.last) if ends else 0
    if begins and before:
        yield "valid_from", begins, begins.first
    # Years that lie wholly before or after those of the number are one mistake, not two.
    if ends and after and after != before:
        yield "valid_to", ends, ends.last


def _beside(code: str, day: date) -> int:
    """Whether a day is before (-1) or after (1) the time of a number; 0 where it may be in it."""
    rows = municipalities.history(code)
    if not rows:
        whole = municipalities.WHOLE_FROM <= day <= municipalities.WHOLE_TO
        return int(whole and not code.startswith(_NO_COUNTIES))
    first, last = rows[0].valid_from, rows[-1].valid_to
    return int(last is not None and last < day) - int(first is not None and day < first)


def _numbered(workspace: Workspace, unit_id: str) -> Iterator[UnitPlace]:
    """The municipalities with numbers among a unit and those who own it."""
    from navplan.model.units import find_unit  # noqa: PLC0415 - as in no_code_in_plan_year

    found = find_unit(workspace, unit_id)
    owners = found.unit.owners if found else ()
    municipal = (owner.unit for owner in owners if owner.line == "municipal")
    for each in (found, *(find_unit(workspace, owner) for owner in municipal)):
        if each and any(code.register == "municipality" for code in each.unit.codes):
            yield each


def _number_of(unit: Unit, day: date) -> Param:
    """The numbers that a municipality had on a day, by those it has at other times."""
    found = (number_on(code.code, day) for code in unit.codes if code.register == "municipality")
    return next((number for number in found if number != NOT_KNOWN), NOT_KNOWN)
