"""What the ids in a plan stand for: the units, goals and documents that they name."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final, TypeVar

from navplan.diagnostics import Path
from navplan.frozen import frozen
from navplan.model.effective import Origin
from navplan.model.organisation import Unit
from navplan.model.units import name_on
from navplan.schema.fields import DOCUMENT_KINDS
from navplan.workspace import Workspace

T = TypeVar("T")

GOAL_KINDS: Final = ("goal", "success-factor", "focus-area")
"""What a goal may be a reference to."""


@frozen
class Named:
    """Something with a title in a file with a title, such as a goal in a strategy."""

    title: str
    document: str


class Lookup:
    """The things of a workspace by their ids, the units as they were on a day.

    What cannot be found keeps its id as its name, so that a document says what the plan says;
    a rule reports the reference itself.
    """

    def __init__(self, workspace: Workspace, day: date) -> None:
        self._workspace = workspace
        self._day = day

    def place(self, reference: str, kinds: Sequence[str]) -> Origin | None:
        """Where the thing that a reference means is written."""
        target = self._workspace.index.find(reference, kinds)
        return Origin(target.file, target.path) if target else None

    def one(self, reference: str, kinds: Sequence[str], cls: type[T]) -> T | None:
        """The record that a reference means, if it is there and of that class."""
        place = self.place(reference, kinds)
        return self.at(place, cls) if place else None

    def at(self, place: Origin, cls: type[T]) -> T | None:
        """The record that is written at a place, if it is of that class."""
        found = _at(self._workspace.model(place.file), place.path)
        return found if isinstance(found, cls) else None

    def unit(self, reference: str) -> Unit | None:
        """A unit."""
        return self.one(reference, ("unit",), Unit)

    def unit_name(self, reference: str) -> str:
        """The name that a unit had then."""
        unit = self.unit(reference)
        return name_on(unit, self._day) if unit else reference

    def title(self, reference: str, kinds: Sequence[str]) -> str:
        """The title of anything that has one."""
        return str(getattr(self.one(reference, kinds, object), "title", reference))

    def document_title(self, reference: str) -> str:
        """The title of a plan, a scorecard or a governing document."""
        return self.title(reference, DOCUMENT_KINDS)

    def goal(self, reference: str) -> Named:
        """A goal, a success factor or a focus area, and the document it stands in."""
        place = self.place(reference, GOAL_KINDS)
        if place is None:
            return Named(reference, "")
        model = self._workspace.model(place.file)
        title = getattr(_at(model, place.path), "title", reference)
        return Named(str(title), str(getattr(model, "title", "")))


def _at(model: object, path: Path) -> object:
    """The part of a model at a path of its file, or None."""
    for step in path:
        if isinstance(step, int):
            if not isinstance(model, tuple) or step >= len(model):
                return None
            model = model[step]
        else:
            model = getattr(model, step, getattr(model, f"{step}_", None))
    return model
