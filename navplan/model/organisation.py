"""Units: municipalities, counties, NAV offices and those they work with, now and before."""

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
    "country",
    "ministry",
    "directorate",
    "state_agency",
    "county_governor",
    "county",
    "county_authority",
    "municipality",
    "city_district",
    "council",
    "executive_board",
    "joint_committee",
    "partnership",
    "advisory_body",
    "nav_county",
    "nav_area",
    "nav_office",
    "municipal_unit",
    "team",
    "health_trust",
    "university",
    "university_college",
    "association",
    "union",
    "company",
    "comparison_group",
]
"""What a unit is. A NAV county is no county: it may cover another area, and outlive it.

A joint committee prepares a merger, an advisory body speaks for users, and a comparison group,
such as a KOSTRA group, is a unit only so that figures can be held against it.
"""

Register = Literal["municipality", "city_district", "county", "organisation_number", "nav_unit"]
SiteType = Literal["main_office", "branch", "location", "front_desk"]


@record
class UnitCode:
    """A unit's code in a register, and the years it held."""

    code: CodeText
    register: Register = "municipality"
    valid_from: PeriodField | None = None
    valid_to: PeriodField | None = None


@record
class UnitName:
    """A name a unit had before, and the years it had it."""

    name: Line
    valid_from: PeriodField | None = None
    valid_to: PeriodField | None = None


@record
class Successor:
    """A unit that another one became or became a part of, from when and how.

    `part` says how much of it, where it was split: “deler av kommunen”.
    """

    unit: UnitRef
    from_: PeriodField
    how: Literal["renamed", "merged", "split"]
    part: Line | None = None


@record
class Owner:
    """One of a unit's owners, and on which line it steers."""

    unit: UnitRef
    line: Literal["state", "municipal"]


@record
class UnitRole:
    """A role in a unit. A role is a function, never a person's name.

    `also_in` are the other units that the same person has the role in, as where one leader has
    two offices.
    """

    title: Role
    line: OwnerLine | None = None
    also_in: tuple[UnitRef, ...] = ()
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
class Site:
    """One of the places where a unit is: a branch, a workplace, a front desk."""

    declares: ClassVar = Declares("site", "file")

    id: Slug | None = None
    title: Line
    type: SiteType | None = None
    address: Address | None = None
    opening_hours: OpeningHoursField | None = None
    phone: Phone | None = None
    note: Line | None = None


@record
class Unit:
    """An organisation that plans, owns, steers or takes part.

    `name` and everything else is as it is now; `names` are those it had before, `codes` all it
    has had. `valid_from` and `valid_to` say when it existed. What it became is written with it;
    what it came from is not, since that follows. `municipal_services` are those of the
    municipality that people are given at an office.
    """

    declares: ClassVar = Declares("unit", "workspace")

    id: Slug
    name: Line
    names: tuple[UnitName, ...] = ()
    type: UnitType
    codes: tuple[UnitCode, ...] = ()
    valid_from: PeriodField | None = None
    valid_to: PeriodField | None = None
    successors: tuple[Successor, ...] = ()
    owners: tuple[Owner, ...] = ()
    part_of: UnitRef | None = None
    nav_county: UnitRef | None = None
    host_municipality: UnitRef | None = None
    roles: tuple[UnitRole, ...] = ()
    contact: Contact | None = None
    sites: tuple[Site, ...] = ()
    municipal_services: tuple[Line, ...] = ()
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
