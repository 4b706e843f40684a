"""What a workspace has to say of a new file: its unit, the unit's plans, where the file goes."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from navplan.model.indicators import IndicatorCatalogue
from navplan.model.inheritance import effective_perspectives, lineage
from navplan.model.plan import Plan
from navplan.model.scorecard import Scorecard
from navplan.starting.moving import with_years_moved, years_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from navplan.model.common import PlanLanguage
    from navplan.workspace import Workspace


def planning_units(workspace: Workspace) -> list[str]:
    """The units that plans of the workspace are made for, each once."""
    return list(dict.fromkeys(plan.unit for _, plan in workspace.models(Plan) if plan.unit))


def scorecards_of(workspace: Workspace, unit: str, year: int) -> list[tuple[str, Scorecard]]:
    """The scorecards of a unit for a year, with their files."""
    return [
        (file, card)
        for file, card in workspace.models(Scorecard)
        if card.unit == unit and card.period.first.year <= year <= card.period.last.year
    ]


def indicators_of(workspace: Workspace, unit: str, year: int) -> dict[str, str]:
    """The ids and titles of the indicators that a unit's scorecards for a year use."""
    titles = dict(_titles(workspace))
    used: dict[str, str] = {}
    for file, card in scorecards_of(workspace, unit, year):
        shared = [one for one in lineage(workspace, file) if one[0] != file]
        for perspective in effective_perspectives((file, card), shared):
            for goal in perspective.goals:
                used |= {use.use.indicator: titles.get(use.use.indicator, "") for use in goal.uses}
    return used


def _titles(workspace: Workspace) -> Iterator[tuple[str, str]]:
    for _, catalogue in workspace.models(IndicatorCatalogue):
        yield from ((one.id, one.title) for one in catalogue.indicators)


def file_for(workspace: Workspace, new_id: str, unit: str | None) -> str:
    """The file for a new id: beside the unit's other plans where it has some.

    What the folder says already is left out of the name.
    """
    folders = Counter(
        file.rpartition("/")[0]
        for file, plan in workspace.models(Plan)
        if unit and plan.unit == unit
    )
    folder = folders.most_common(1)[0][0] if folders else ""
    name = new_id.removeprefix(f"{folder.rpartition('/')[2]}-")
    return f"{folder}/{name}.yaml" if folder else f"{name}.yaml"


def file_after(file: str, years: int, new_id: str) -> str:
    """The file for the plan that follows the one in a file: its name with the years moved."""
    folder, slash, name = file.rpartition("/")
    moved = with_years_moved(name, years) if years_in(name) else f"{new_id}.yaml"
    return f"{folder}{slash}{moved}"


def language_of(workspace: Workspace) -> PlanLanguage | None:
    """The language that most plans of the workspace are written in."""
    spoken = Counter(plan.language for _, plan in workspace.models(Plan))
    return spoken.most_common(1)[0][0] if spoken else None
