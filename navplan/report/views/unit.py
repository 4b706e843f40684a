"""The unit that a plan is for: who leads it, how to reach it, what law it works by."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from navplan.frozen import frozen
from navplan.i18n import N_
from navplan.model.common import LegalSource
from navplan.model.operating_plan import OperatingPlan, UnitCard
from navplan.model.organisation import Address, Contact, Register, Site, SiteType, Unit, UnitCode
from navplan.model.units import codes_on
from navplan.render.voice import Voice
from navplan.report.views.lookup import Lookup
from navplan.report.views.wording import OWNER_LINES, capital, joined, listed, period_words
from navplan.values import Period

_REGISTERS: Final[dict[Register, str]] = {
    "municipality": N_("Municipality number"),
    "city_district": N_("City district number"),
    "county": N_("County number"),
    "organisation_number": N_("Organisation number"),
    "nav_unit": N_("NAV unit number"),
}

_SITES: Final[dict[SiteType, str]] = {
    "main_office": N_("main office"),
    "branch": N_("branch"),
    "location": N_("workplace"),
    "front_desk": N_("front desk"),
}


_ORGANISATION_NUMBER: Final = re.compile(r"(\d{3})(\d{3})(\d{3})")


@frozen
class Fact:
    """A label and what it says, line by line; no lines where the plan leaves it open."""

    label: str
    lines: tuple[str, ...]


@frozen
class UnitView:
    """The unit card: its facts in order, how to reach its roles, its acts and regulations."""

    name: str
    facts: tuple[Fact, ...]
    reachable: tuple[Fact, ...]
    acts: tuple[str, ...]
    regulations: tuple[str, ...]


def unit_view(plan: OperatingPlan, lookup: Lookup, voice: Voice) -> UnitView:
    """The unit card of a plan, from the plan and from what the workspace says of the unit."""
    unit = lookup.unit(plan.unit)
    card = plan.unit_card or UnitCard()
    facts = [*_people(card, voice)] if plan.unit_card else []
    if unit:
        facts += _contact(unit.contact or Contact(), voice)
    if card.service_names:
        facts.append(Fact(voice.word(N_("Names of services")), card.service_names))
    if unit:
        facts += _given(unit, voice)
        facts += _place(unit, plan, lookup, voice)
    return UnitView(
        name=lookup.unit_name(plan.unit),
        facts=tuple(facts),
        reachable=tuple(_reachable(unit)) if unit else (),
        acts=tuple(law_words(act, plan.period, voice) for act in card.special_acts),
        regulations=tuple(law_words(act, plan.period, voice) for act in card.regulations),
    )


def owner_words(plan: OperatingPlan, lookup: Lookup, voice: Voice) -> str:
    """The unit's owners, each with the line on which it steers; empty where none are known."""
    unit = lookup.unit(plan.unit)
    return listed(voice, _owners(unit, lookup, voice)) if unit else ""


def law_words(source: LegalSource, period: Period, voice: Voice) -> str:
    """An act or a regulation with its short title and sections.

    When it held is said only where it did not hold through the whole of `period`.
    """
    short = f" ({source.short_title})" if source.short_title else ""
    sign = " § " if len(source.sections) == 1 else " §§ "
    sections = sign + listed(voice, source.sections) if source.sections else ""
    return joined((f"{source.title}{short}{sections}", *_held(source, period, voice)))


def _held(source: LegalSource, period: Period, voice: Voice) -> Iterator[str]:
    first, last = source.valid_from, source.valid_to
    if first and first.first > period.first:
        yield voice.word(N_("in force from {period}")).format(period=period_words(voice, first))
    if last and last.last < period.last:
        yield voice.word(N_("in force until {period}")).format(period=period_words(voice, last))


def _people(card: UnitCard, voice: Voice) -> Iterator[Fact]:
    """Who leads. These labels stand on every card, filled in or not."""
    yield Fact(voice.word(N_("Unit leader")), _maybe(card.leader))
    yield Fact(voice.word(N_("Deputy")), _maybe(card.deputy))
    yield Fact(voice.word(N_("Section heads")), tuple(map(capital, card.section_heads)))
    yield Fact(voice.word(N_("Case workers")), tuple(map(capital, card.case_workers)))


def _contact(contact: Contact, voice: Voice) -> Iterator[Fact]:
    note = f"({contact.phone_note})" if contact.phone_note else None
    phone = joined((contact.phone, note), " ")
    hours = contact.opening_hours
    facts = (
        (N_("Telephone"), _maybe(phone)),
        (N_("Fax"), _maybe(contact.fax)),
        (N_("Web"), contact.web),
        (N_("Postal address"), _address(contact.postal_address)),
        (N_("Visiting address"), _address(contact.visiting_address)),
        (N_("Opening hours"), _maybe(hours.written if hours else None)),
    )
    yield from (Fact(voice.word(label), lines) for label, lines in facts if lines)


def _given(unit: Unit, voice: Voice) -> Iterator[Fact]:
    """What people are given by the municipality at the unit, and where else they find it."""
    if unit.municipal_services:
        yield Fact(voice.word(N_("Municipal services")), unit.municipal_services)
    if unit.sites:
        yield Fact(voice.word(N_("Sites")), tuple(_site(site, voice) for site in unit.sites))


def _site(site: Site, voice: Voice) -> str:
    sort = f"({voice.word(_SITES[site.type])})" if site.type else None
    hours = site.opening_hours.written if site.opening_hours else None
    title = joined((site.title, sort), " ")
    return joined((title, *_address(site.address), hours, site.phone, site.note))


def _place(unit: Unit, plan: OperatingPlan, lookup: Lookup, voice: Voice) -> Iterator[Fact]:
    """Where the unit stands among others: its owners, what it is part of, its codes."""
    if unit.owners:
        yield Fact(voice.word(N_("Owners")), _owners(unit, lookup, voice))
    for label, reference in (
        (N_("Host municipality"), unit.host_municipality),
        (N_("Part of"), unit.part_of),
        (N_("NAV county"), unit.nav_county if unit.nav_county != unit.part_of else None),
    ):
        if reference:
            yield Fact(voice.word(label), (lookup.unit_name(reference),))
    yield from _codes(unit, plan.period, lookup, voice)
    if unit.note:
        yield Fact(voice.word(N_("Remark")), (unit.note,))


def _owners(unit: Unit, lookup: Lookup, voice: Voice) -> tuple[str, ...]:
    return tuple(
        f"{lookup.unit_name(owner.unit)} ({voice.word(OWNER_LINES[owner.line])})"
        for owner in unit.owners
    )


def _codes(unit: Unit, period: Period, lookup: Lookup, voice: Voice) -> Iterator[Fact]:
    """The codes that the unit and its municipal owners had when the plan's period began."""
    owners = [owner.unit for owner in unit.owners if owner.line == "municipal"]
    for one in (unit, *filter(None, map(lookup.unit, owners))):
        for code in codes_on(one, period.first):
            number = _grouped(code)
            words = number if one is unit else f"{number} ({lookup.unit_name(one.id)})"
            yield Fact(voice.word(_REGISTERS[code.register]), (words,))


def _grouped(code: UnitCode) -> str:
    """A code as people write it: organisation numbers in groups of three."""
    groups = _ORGANISATION_NUMBER.fullmatch(code.code)
    if code.register == "organisation_number" and groups:
        return "\u00a0".join(groups.groups())
    return code.code


def _reachable(unit: Unit) -> Iterator[Fact]:
    for role in unit.roles:
        lines = tuple(filter(None, (role.phone, role.phone_note)))
        if lines:
            yield Fact(capital(role.title), lines)


def _address(address: Address | None) -> tuple[str, ...]:
    if address is None:
        return ()
    return (joined((address.street, joined((address.postcode, address.place), " "))),)


def _maybe(text: str | None) -> tuple[str, ...]:
    return (capital(text),) if text else ()
