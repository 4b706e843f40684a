"""Which level of the steering a document belongs to: national, county, municipality, office."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, Literal

from navplan.model.organisation import Organisation, Unit
from navplan.workspace import Workspace

Level = Literal["national", "county", "municipality", "office"]

_OF_TYPE: Final[dict[str, Level]] = {
    "ministry": "national",
    "directorate": "national",
    "state_agency": "national",
    "county_governor": "county",
    "county": "county",
    "county_authority": "county",
    "nav_county": "county",
    "nav_area": "county",
    "municipality": "municipality",
    "city_district": "municipality",
    "nav_office": "office",
    "municipal_unit": "office",
    "team": "office",
}
"""Units of other types, such as a university, steer nobody here and have no level."""

LEVELS: Final[tuple[Level, ...]] = ("national", "county", "municipality", "office")
"""From the top down."""


class Levels:
    """The units of a workspace, each with its level and with those that steer it."""

    def __init__(self, workspace: Workspace) -> None:
        self._index = workspace.index
        self._steering: dict[str, frozenset[str]] = {}
        self._units = {
            unit.id: unit
            for _, organisation in workspace.models(Organisation)
            for unit in organisation.units
        }

    def unit_of(self, document: object) -> str | None:
        """The unit whose document it is: its own, or who issued it, or the first owner."""
        owners = getattr(document, "owners", ()) or getattr(document, "parties", ())
        written = (
            getattr(document, "unit", None)
            or getattr(document, "issuer", None)
            or (owners[0].unit if owners else None)
        )
        unit = written and self._unit(written)
        return unit.id if unit else None

    def level_of(self, unit: str | None) -> Level | None:
        """The level of a unit, or None for one that steers nobody."""
        known = self._units.get(unit or "")
        return _OF_TYPE.get(known.type) if known else None

    def steering(self, unit: str | None) -> frozenset[str]:
        """The units above a unit, on either line and over any number of steps."""
        if unit is None:
            return frozenset()
        if unit not in self._steering:
            self._steering[unit] = self._all_above(unit)
        return self._steering[unit]

    def _all_above(self, unit: str) -> frozenset[str]:
        found: set[str] = set()
        pending = [unit]
        while pending:
            known = self._units.get(pending.pop())
            new = {above.id for above in self._above(known)} - found if known else set()
            found |= new
            pending += new
        return frozenset(found)

    def _above(self, unit: Unit) -> Iterator[Unit]:
        owners = [owner.unit for owner in unit.owners]
        for written in (unit.part_of, unit.nav_county, unit.host_municipality, *owners):
            above = written and self._unit(written)
            if above:
                yield above

    def _unit(self, written: str) -> Unit | None:
        target = self._index.find(written, ("unit",))
        return self._units.get(target.address) if target else None
