"""Words for files of units: municipalities, counties, NAV offices and those they work with."""

from __future__ import annotations

from typing import Final

from navplan.i18n import N_
from navplan.reference.words.key_words import KeyWords

WORDS: Final[dict[str, KeyWords]] = {
    "Organisation.title": KeyWords(
        N_("title of the file of units"),
        N_("What the file gathers, such as the units of a municipality."),
        "Harstad kommune med enheter",
    ),
    "Organisation.units": KeyWords(
        N_("the units"),
        N_(
            "The organisations that the plans speak of. Each is described once and referred to by "
            "its id."
        ),
        "\n  - id: harstad-kommune"
        "\n    name: Harstad kommune"
        "\n    type: municipality"
        "\n    codes:"
        "\n      - code: 5503"
        "\n        valid_from: 2024",
    ),
    "Unit.name": KeyWords(
        N_("name of the unit"),
        N_("The name people use now, as it is to be printed. Earlier names belong in “names”."),
        "NAV Harstad",
    ),
    "Unit.type": KeyWords(
        N_("type of unit"),
        N_("What sort of organisation it is."),
        "nav_office",
    ),
    "Unit.codes": KeyWords(
        N_("codes in registers"),
        N_(
            "The numbers the unit has or had in official registers, each with the years it held. "
            "Municipalities change numbers when counties and municipalities merge."
        ),
        "\n  - code: 1903"
        "\n    valid_from: 2013"
        "\n    valid_to: 2019"
        "\n  - code: 5503"
        "\n    valid_from: 2024",
    ),
    "Unit.owners": KeyWords(
        N_("owners of the unit"),
        N_(
            "Who owns the unit, on which line. A NAV office has at least two: the state and one "
            "municipality or several."
        ),
        "\n  - unit: arbeids-og-velferdsdirektoratet"
        "\n    line: state"
        "\n  - unit: harstad-kommune"
        "\n    line: municipal",
    ),
    "Unit.names": KeyWords(
        N_("earlier names"),
        N_(
            "Names the unit had before, with the years it had them. A document about an earlier "
            "year uses the name of that year."
        ),
        "\n  - name: Fylkesmannen i Troms\n    valid_to: 2018",
    ),
    "Unit.valid_from": KeyWords(
        N_("unit existed from"),
        N_(
            "The first year, month or day of the unit. Leave it out if it is old enough not to "
            "matter."
        ),
        "2020-01-01",
    ),
    "Unit.valid_to": KeyWords(
        N_("unit existed until"),
        N_("The last year, month or day of the unit, if it no longer exists."),
        "2019-12-31",
    ),
    "Unit.successors": KeyWords(
        N_("what the unit became"),
        N_(
            "The unit that took over when this one was renamed, merged or split. Of a split, write "
            "every unit that got a part."
        ),
        "\n  - unit: narvik-kommune"
        "\n    from: 2020"
        "\n    how: split"
        "\n    part: nordsiden av fjorden",
    ),
    "Unit.sites": KeyWords(
        N_("places where the unit is"),
        N_("The branches, front desks and workplaces of the unit, where there is more than one."),
        "\n  - title: Publikumsmottak på Vinstra"
        "\n    type: front_desk"
        "\n    opening_hours: onsdag 10:00–14:00",
    ),
    "Unit.municipal_services": KeyWords(
        N_("municipal services at the office"),
        N_(
            "The services of the municipality that people are given at the office, besides the "
            "state’s."
        ),
        "[økonomisk sosialhjelp, kvalifiseringsprogrammet, gjeldsrådgivning]",
    ),
    "Unit.part_of": KeyWords(
        N_("part of a larger unit"),
        N_(
            "The unit this one lies within, such as the municipality of a school or the office of "
            "a team."
        ),
        "harstad-kommune",
    ),
    "Unit.nav_county": KeyWords(
        N_("county office of NAV"),
        N_("The county office that steers the office on the state’s line."),
        "nav-troms",
    ),
    "Unit.roles": KeyWords(
        N_("roles in the unit"),
        N_(
            "The functions people can turn to. Roles, never names, so that the file does not go "
            "out of date when somebody leaves."
        ),
        "\n  - title: NAV-leder\n    line: shared",
    ),
    "Unit.contact": KeyWords(
        N_("how to reach the unit"),
        N_("Telephone, addresses and opening hours."),
        "\n  phone: 55 55 33 33\n  web: [www.nav.no]\n  opening_hours: hverdager 10:00–15:00",
    ),
    "UnitName.name": KeyWords(
        N_("earlier name"),
        N_("The name as it was written then."),
        "Fylkesmannen i Troms",
    ),
    "UnitName.valid_from": KeyWords(
        N_("name held from"),
        N_("The first year of the name. Leave it out if the unit had it from the beginning."),
        "2002",
    ),
    "UnitName.valid_to": KeyWords(
        N_("name held until"),
        N_("The last year of the name."),
        "2018",
    ),
    "Successor.unit": KeyWords(
        N_("unit that took over"),
        N_("The id of the unit that took over."),
        "narvik-kommune",
    ),
    "Successor.from": KeyWords(
        N_("took over from"),
        N_("The first year or day of the new unit."),
        "2020",
    ),
    "Successor.how": KeyWords(
        N_("how it came about"),
        N_(
            "A new name or number is no split: numbers may be compared across it. After a split "
            "they never are."
        ),
        "merged",
    ),
    "Successor.part": KeyWords(
        N_("how much of the unit went there"),
        N_("For a split: which part of the unit went to this successor."),
        "nordsiden av fjorden",
    ),
    "UnitCode.code": KeyWords(
        N_("the code"),
        N_("The number as it stands in the register, with any zeros in front."),
        '"0301"',
    ),
    "UnitCode.register": KeyWords(
        N_("register of the code"),
        N_("Which register the code is from. The municipality register if left out."),
        "organisation_number",
    ),
    "UnitCode.valid_from": KeyWords(
        N_("code valid from"),
        N_("The first year the code held. Leave it out if it always did."),
        "2013",
    ),
    "UnitCode.valid_to": KeyWords(
        N_("code valid until"),
        N_("The last year the code held. Left out, it still does."),
        "2019",
    ),
    "Owner.unit": KeyWords(
        N_("the owner"),
        N_("The id of the unit that owns."),
        "harstad-kommune",
    ),
    "Owner.line": KeyWords(
        N_("line of the owner"),
        N_("Whether this owner steers for the state or for the municipality."),
        "municipal",
    ),
    "UnitRole.title": KeyWords(
        N_("name of the role"),
        N_("The function, never the person’s name."),
        "NAV-leder",
    ),
    "UnitRole.line": KeyWords(
        N_("line the role answers to"),
        N_(
            "Which of the owners the role answers to. A leader of a NAV office usually answers to "
            "both."
        ),
        "shared",
    ),
    "UnitRole.also_in": KeyWords(
        N_("also held in"),
        N_("Other units where the same person has the role, such as one leader of two offices."),
        "[nav-nord-fron]",
    ),
    "Contact.fax": KeyWords(
        N_("fax"),
        N_("The fax number, if there still is one."),
        "772 85 331",
    ),
    "Contact.web": KeyWords(
        N_("web addresses"),
        N_("The unit’s web sites. An office with two owners often has two."),
        "[www.harstad.kommune.no, www.nav.no]",
    ),
    "Contact.postal_address": KeyWords(
        N_("postal address"),
        N_("Where letters are sent."),
        "\n  street: Postmottak\n  postcode: 9479\n  place: Harstad",
    ),
    "Contact.visiting_address": KeyWords(
        N_("visiting address"),
        N_("Where people come."),
        "\n  street: Hvedingsgt. 1\n  place: Harstad",
    ),
    "Contact.opening_hours": KeyWords(
        N_("opening hours"),
        N_("When the unit is open, in words: days and times."),
        "hverdager 10:00–15:00",
    ),
    "Address.street": KeyWords(
        N_("street or box"),
        N_("Street and number, a post box, or “Postmottak”."),
        "Hvedingsgt. 1",
    ),
    "Address.postcode": KeyWords(
        N_("post code"),
        N_("Four digits."),
        "9479",
    ),
    "Address.place": KeyWords(
        N_("postal place"),
        N_("The name of the place."),
        "Harstad",
    ),
    "Site.id": KeyWords(
        N_("id of the place"),
        N_("Only needed where something refers to the place."),
        "publikumsmottak-vinstra",
    ),
    "Site.title": KeyWords(
        N_("name of the place"),
        N_("What people call it."),
        "Publikumsmottak på Vinstra",
    ),
    "Site.type": KeyWords(
        N_("type of place"),
        N_("What sort of place it is."),
        "front_desk",
    ),
    "Site.address": KeyWords(
        N_("address of the place"),
        N_("Where people come."),
        "\n  street: Nedregate 50\n  postcode: 2640\n  place: Vinstra",
    ),
    "Site.opening_hours": KeyWords(
        N_("opening hours of the place"),
        N_("When the place is open, in words: days and times."),
        "onsdag 10:00–14:00",
    ),
}

CHOICES: Final[dict[str, dict[str, str]]] = {
    "Unit.type": {
        "ministry": N_("a ministry"),
        "directorate": N_("a directorate"),
        "state_agency": N_("another state agency"),
        "county_governor": N_("a county governor"),
        "county": N_("a county as an area"),
        "county_authority": N_("a county authority"),
        "municipality": N_("a municipality"),
        "city_district": N_("a city district"),
        "nav_county": N_("a county office of NAV"),
        "nav_area": N_("a service area of NAV offices"),
        "nav_office": N_("a NAV office"),
        "municipal_unit": N_("a unit of a municipality"),
        "team": N_("a team in an office or unit"),
        "association": N_("an association"),
        "company": N_("a company"),
        "country": N_("a country"),
        "council": N_("a council"),
        "executive_board": N_("an executive board"),
        "joint_committee": N_("a joint committee that prepares a merger"),
        "partnership": N_("a partnership"),
        "advisory_body": N_("an advisory body, such as a user committee"),
        "health_trust": N_("a health trust"),
        "university": N_("a university"),
        "university_college": N_("a university college"),
        "union": N_("a trade union"),
        "comparison_group": N_("a comparison group, such as a KOSTRA group"),
    },
    "Successor.how": {
        "renamed": N_("it got a new name or number"),
        "merged": N_("it was merged with others"),
        "split": N_("it was split"),
    },
    "UnitCode.register": {
        "municipality": N_("municipality number"),
        "county": N_("county number"),
        "city_district": N_("city district number"),
        "organisation_number": N_("organisation number"),
        "nav_unit": N_("NAV unit number"),
    },
    "Site.type": {
        "main_office": N_("main office"),
        "branch": N_("branch"),
        "location": N_("location"),
        "front_desk": N_("front desk"),
    },
}
