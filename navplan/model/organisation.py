"""Units: municipalities, counties, NAV offices and those they work with, and who owns them."""

from __future__ import annotations

from typing import ClassVar, Literal

from navplan.model.common import OwnerLine, PlanLanguage
from navplan.schema.fields import (
    CodeText,
    Declares,
    Line,
    OpeningHoursField,
    PeriodField,
    Phone,
    PostCode,
    Role,
    Slug,
    UnitRef,
    WebAddress,
    file_record,
    record,
)

UnitType = Literal[
    "ministry",
    "directorate",
    "state_agency",
    "county_governor",
    "county",
    "county_authority",
    "municipality",
    "city_district",
    "nav_county",
    "nav_area",
    "nav_office",
    "municipal_unit",
    "team",
    "association",
    "company",
]


@record
class UnitCode:
    """A unit's code in a register, and the years it held."""

    code: CodeText
    register: Literal["municipality", "county", "organisation_number", "nav_unit"] = "municipality"
    valid_from: PeriodField | None = None
    valid_to: PeriodField | None = None


@record
class Owner:
    """One of a unit's owners, and on which line it steers."""

    unit: UnitRef
    line: Literal["state", "municipal"]


@record
class UnitRole:
    """A role in a unit. A role is a function, never a person's name."""

    title: Role
    line: OwnerLine | None = None
    phone: Phone | None = None
    phone_note: Line | None = None


@record
class Address:
    """A postal or a visiting address."""

    street: Line
    postcode: PostCode | None = None
    place: Line


@record
class Contact:
    """How people reach a unit."""

    phone: Phone | None = None
    phone_note: Line | None = None
    fax: Phone | None = None
    web: tuple[WebAddress, ...] = ()
    postal_address: Address | None = None
    visiting_address: Address | None = None
    opening_hours: OpeningHoursField | None = None


@record
class Unit:
    """An organisation that plans, owns, steers or takes part."""

    declares: ClassVar = Declares("unit", "workspace")

    id: Slug
    name: Line
    type: UnitType
    codes: tuple[UnitCode, ...] = ()
    owners: tuple[Owner, ...] = ()
    part_of: UnitRef | None = None
    nav_county: UnitRef | None = None
    host_municipality: UnitRef | None = None
    roles: tuple[UnitRole, ...] = ()
    contact: Contact | None = None
    note: Line | None = None
    former_ids: tuple[Slug, ...] = ()


@file_record
class Organisation:
    """A file of units."""

    declares: ClassVar = Declares("organisation", "workspace")

    kind: Literal["organisation"]
    id: Slug
    title: Line
    language: PlanLanguage = "nb"
    units: tuple[Unit, ...]
    former_ids: tuple[Slug, ...] = ()
