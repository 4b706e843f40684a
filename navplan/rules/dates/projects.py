"""Projects: whether what is listed is what is counted, and whether extensions fit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final, NamedTuple, cast

from navplan.diagnostics import Path, Severity
from navplan.i18n import N_
from navplan.rules.registry import Hit, Mention, hit, hit_in, rule, see

if TYPE_CHECKING:
    from navplan.index import Index
    from navplan.model.operating_plan import OperatingPlan
    from navplan.model.plan import Extension, Plan
    from navplan.model.programme import Programme
    from navplan.model.projects import AgeRange, Project
    from navplan.workspace import Workspace

_WITH_PROJECTS: Final = ("operating-plan", "programme")


class Count(NamedTuple):
    """A number that a plan says there are of something, and how many its list has."""

    path: Path
    expected: int | None
    list: str
    listed: int
    related: tuple[Mention, ...] = ()


@rule(
    "IND005",
    message=N_("“{name}” says {expected}, but {found} are listed under “{list}”"),
    help=N_("complete the list, or correct the number"),
    severity=Severity.WARNING,
)
def count_differs_from_list(workspace: Workspace, index: Index) -> Iterator[Hit]:
    """
    ## What it does
    Holds the numbers that a programme or a project says there are against its lists: the
    projects, and the units that take part. A unit that takes part in two projects counts once,
    two parts of a municipality count as two.

    ## Why is this bad?
    “Ten offices take part”, and nine are listed: either one is forgotten, and never gets its
    invitation, or the number was copied from an earlier edition.

    ## Example
    ```yaml
    kind: programme
    id: forsok-2013-2016
    title: Forsøk 2013–2016
    period: 2013-2016
    expected_participants: 3  # warning: 24 [IND005]
    projects:
      - id: rogaland
        title: Rogaland
        type: trial
        participants:
          - unit: nav-haugesund
          - unit: nav-karmoy
    ```

    Use instead:
    ```yaml
    kind: programme
    id: forsok-2013-2016
    title: Forsøk 2013–2016
    period: 2013-2016
    expected_participants: 2
    projects:
      - id: rogaland
        title: Rogaland
        type: trial
        participants:
          - unit: nav-haugesund
          - unit: nav-karmoy
    ```
    """
    for file, plan in _with_projects(workspace):
        counts = [
            count
            for at, project in enumerate(plan.projects)
            for count in _of_project(("projects", at), project, index)
        ]
        if plan.kind == "programme":
            counts += _of_programme(file, plan, index)
        for count in counts:
            if count.expected is not None and count.expected != count.listed:
                yield hit_in(
                    file,
                    *count.path,
                    related=count.related,
                    name=str(count.path[-1]),
                    expected=count.expected,
                    found=count.listed,
                    list=count.list,
                )


@rule(
    "IND043",
    message=N_("the ages go from {first} to {last}"),
    help=N_("write the lower age under “from” and the higher one under “to”"),
)
def ages_backwards(ages: AgeRange) -> Iterator[Hit]:
    """
    ## What it does
    Finds projects for people from a higher age to a lower one.

    ## Why is this bad?
    Nobody is both over 26 and under 18. The two have changed places, or one of them is a slip.

    ## Example
    ```yaml
    kind: operating-plan
    id: nav-harstad-driftsplan-2015
    title: Driftsplan 2015
    unit: nav-harstad
    period: 2015
    projects:
      - id: ung
        title: Ung i jobb
        ages:
          from: 26  # error: 13 [IND043]
          to: 18
    ```

    Use instead:
    ```yaml
    kind: operating-plan
    id: nav-harstad-driftsplan-2015
    title: Driftsplan 2015
    unit: nav-harstad
    period: 2015
    projects:
      - id: ung
        title: Ung i jobb
        ages:
          from: 18
          to: 26
    ```
    """
    if ages.from_ is not None and ages.to is not None and ages.from_ > ages.to:
        yield hit("from", first=ages.from_, last=ages.to)


@rule(
    "TIM005",
    message=N_("the extended period {period} does not fit the period {now}"),
    help=N_(
        "“period” of the extension is the one that was extended: it begins on the same day as"
        " the one that holds now and ends before it"
    ),
    severity=Severity.WARNING,
)
def extension_does_not_fit(extension: Extension, plan: Plan) -> Iterator[Hit]:
    """
    ## What it does
    Finds extensions of a plan or a project whose `period` does not begin with the period that
    holds now, or does not end before it.

    ## Why is this bad?
    An extension says how long the plan was to last before somebody decided that it lasts
    longer. The most usual mistake is to write the new period in both places, and then the
    earlier one is lost.

    ## Example
    ```yaml
    kind: programme
    id: nav-i-nordland
    title: NAV i Nordland i en ny tid
    period: 2017-06-01 – 2019-06-30
    extensions:
      - period: 2017-06-01 – 2019-06-30  # warning: 13 [TIM005]
        body: Styringsgruppen
    ```

    Use instead:
    ```yaml
    kind: programme
    id: nav-i-nordland
    title: NAV i Nordland i en ny tid
    period: 2017-06-01 – 2019-06-30
    extensions:
      - period: 2017-06-01 – 2018-06-01
        body: Styringsgruppen
    ```
    """
    may_be_extended: list[Plan | Project] = [plan, *getattr(plan, "projects", ())]
    for one in may_be_extended:
        if any(each is extension for each in one.extensions) and one.period:
            before, now = extension.period, one.period
            if before.first != now.first or before.last >= now.last:
                yield hit("period", period=before, now=now)


def _with_projects(workspace: Workspace) -> Iterator[tuple[str, Programme | OperatingPlan]]:
    """The plans that may have projects, if they can be read."""
    for record in workspace.records.values():
        plan = workspace.model(record.file) if record.kind in _WITH_PROJECTS else None
        if plan:
            yield record.file, cast("Programme | OperatingPlan", plan)


def _participants(projects: Iterable[Project], index: Index) -> set[tuple[str, str | None]]:
    """The units that take part, by their present ids, each part of one by itself."""
    return {
        (found.address if (found := index.find(party.unit, ("unit",))) else party.unit, party.part)
        for project in projects
        for party in project.participants
    }


def _of_project(path: Path, project: Project, index: Index) -> Iterator[Count]:
    units = _participants([project], index)
    yield Count((*path, "expected"), project.expected, "participants", len(units))


def _of_programme(file: str, programme: Programme, index: Index) -> Iterator[Count]:
    """What a programme says of all its projects together."""
    projects = programme.projects
    listed = len({project.id for project in projects})
    yield Count(("expected_projects",), programme.expected_projects, "projects", listed)
    each = (
        see(
            file,
            *("projects", at, "id"),
            message=N_("“{id}” has {count}"),
            id=project.id,
            count=len(_participants([project], index)),
        )
        for at, project in enumerate(projects)
    )
    units = len(_participants(projects, index))
    said = programme.expected_participants
    yield Count(("expected_participants",), said, "participants", units, tuple(each))
