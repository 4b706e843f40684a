"""Bodies, titles, laws and benefits that changed their name: which one held when, and says who."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import NamedTuple


class Name(NamedTuple):
    """What something was called from a day on, until the next name in its line.

    `stem` is how the name begins in every form of it, in small letters, with “|” between bokmål
    and nynorsk where they differ; it is empty for a name that is not looked for, because it
    means other things too. `known` is the day from which people could write it although it did
    not hold yet.
    """

    nb: str
    stem: str = ""
    since: date = date.min
    nn: str = ""
    known: date | None = None


class Line(NamedTuple):
    """The names of one thing, oldest first, and the source of the days."""

    names: tuple[Name, ...]
    source: str

    def at(self, day: date) -> Name:
        """What it was called on a day; before there was a name, the first one."""
        held = [name for name in self.names if name.since <= day]
        return held[-1] if held else self.names[0]


def _year(year: int) -> date:
    return date(year, 1, 1)


def _county(old: str, new: str, first: int, again: int | None = None) -> Line:
    """A county authority that went up in another one, and in some places came again."""
    place = f"{old} fylkeskommune"
    names = [Name(place, place.lower()), Name(f"{new} fylkeskommune", since=_year(first))]
    if again:
        names.append(Name(place, place.lower(), _year(again)))
    return Line(tuple(names), "Inndelingslova, regionreforma 2020; oppdeling 2024 (SSB Klass 104)")


def _merged(old: str, new: str, first: int, again: int | None = None) -> Line:
    """A county authority that came out of others; `again` is when they came back."""
    before = Name(old)
    place = f"{new} fylkeskommune"
    names = [before, Name(place, place.lower(), _year(first), known=date(2016, 1, 1))]
    if again:
        names.append(Name(old, since=_year(again)))
    return Line(tuple(names), "Inndelingslova, regionreforma 2020; oppdeling 2024 (SSB Klass 104)")


@cache
def lines() -> tuple[Line, ...]:
    """Every line of names that is known here; only what is certain is among them."""
    return (*_bodies(), *_ministries(), *_counties(), *_laws(), *_benefits())


def _bodies() -> tuple[Line, ...]:
    nav = Name("NAV", since=date(2006, 7, 1))
    act = "NAV-loven 16. juni 2006 nr. 20, i kraft 1. juli 2006"
    governor = Name(
        "Statsforvalteren", "statsforvalt", _year(2021), "Statsforvaltaren", _year(2020)
    )
    panel = "barneverns- og helsenemnda"
    digital = "Digitaliseringsdirektoratet"
    return (
        Line(
            (Name("Fylkesmannen", "fylkesmann"), governor),
            "Regjeringen: nytt navn fra 1. januar 2021",
        ),
        # The act calls the leader so from the council period that began in the autumn of 2019.
        Line(
            (Name("rådmannen", "rådmann"), Name("kommunedirektøren", since=_year(2020))),
            "Kommuneloven 2018 § 13-1, i kraft fra valgperioden 2019–2023",
        ),
        _governor("Troms", "Finnmark", "Troms og Finnmark"),
        _governor("Hedmark", "Oppland", "Innlandet"),
        _governor("Vestfold", "Telemark", "Vestfold og Telemark"),
        _governor("Hordaland", "Sogn og Fjordane", "Vestland"),
        Line((Name("Aetat", "aetat"), nav), act),
        Line((Name("Trygdeetaten", "trygdeetat"), nav), act),
        Line((Name("Rikstrygdeverket", "rikstrygdeverk"), nav), act),
        # The last ones went up in NAV offices while the reform was carried out.
        Line(
            (Name("trygdekontoret", "trygdekontor"), Name("NAV-kontoret", since=_year(2011))),
            "NAV-reformen 2006–2010",
        ),
        Line(
            (
                Name("fylkesnemnda", "fylkesnemnd"),
                Name(panel, "barneverns- og helsenemnd", _year(2023), known=_year(2021)),
            ),
            "Barnevernsloven 18. juni 2021 nr. 97, i kraft 1. januar 2023",
        ),
        Line(
            (
                Name("Difi", "direktoratet for forvaltning og ikt"),
                Name(digital, "digitaliseringsdirektorat", _year(2020), known=_year(2019)),
            ),
            "Regjeringen: nytt direktorat fra 1. januar 2020",
        ),
    )


def _governor(one: str, other: str, both: str) -> Line:
    """Two county governors who became one; what they were called before is told elsewhere."""
    name = f"Fylkesmannen i {both}"
    before = Name(f"Fylkesmannen i {one} eller Fylkesmannen i {other}")
    return Line(
        (before, Name(name, name.lower(), _year(2019), known=date(2016, 1, 1))),
        "Regjeringen: ny struktur for fylkesmannsembetene fra 1. januar 2019",
    )


def _ministries() -> tuple[Line, ...]:
    inclusion = "Arbeids- og inkluderingsdepartementet"
    social = "Arbeids- og sosialdepartementet"
    source = "Regjeringen.no: departementets historikk"
    autumn = date(2021, 10, 1)
    return (
        Line(
            (
                Name(social, social.lower(), date(2004, 10, 1)),
                Name(inclusion, inclusion.lower(), _year(2006), known=date(2005, 10, 1)),
                Name("Arbeidsdepartementet", "arbeidsdepartement", _year(2010)),
                Name(social, social.lower(), _year(2014), known=date(2013, 10, 1)),
                Name(inclusion, inclusion.lower(), _year(2022), known=autumn),
            ),
            source,
        ),
        Line(
            (
                Name("Kommunal- og regionaldepartementet", "kommunal- og regionaldepartement"),
                Name(
                    "Kommunal- og moderniseringsdepartementet",
                    "kommunal- og moderniseringsdepartement",
                    _year(2014),
                    known=date(2013, 10, 1),
                ),
                Name(
                    "Kommunal- og distriktsdepartementet",
                    "kommunal- og distriktsdepartement",
                    _year(2022),
                    known=autumn,
                ),
            ),
            source,
        ),
    )


def _counties() -> tuple[Line, ...]:
    return (
        _county("Nord-Trøndelag", "Trøndelag", 2018),
        _county("Sør-Trøndelag", "Trøndelag", 2018),
        _county("Hedmark", "Innlandet", 2020),
        _county("Oppland", "Innlandet", 2020),
        _county("Hordaland", "Vestland", 2020),
        _county("Sogn og Fjordane", "Vestland", 2020),
        _county("Aust-Agder", "Agder", 2020),
        _county("Vest-Agder", "Agder", 2020),
        _county("Østfold", "Viken", 2020, 2024),
        _county("Akershus", "Viken", 2020, 2024),
        _county("Buskerud", "Viken", 2020, 2024),
        _merged("Østfold, Akershus eller Buskerud fylkeskommune", "Viken", 2020, 2024),
        _merged("Vestfold eller Telemark fylkeskommune", "Vestfold og Telemark", 2020, 2024),
        _merged("Troms eller Finnmark fylkeskommune", "Troms og Finnmark", 2020, 2024),
        _merged("Hedmark eller Oppland fylkeskommune", "Innlandet", 2020),
        _merged("Hordaland eller Sogn og Fjordane fylkeskommune", "Vestland", 2020),
    )


def _laws() -> tuple[Line, ...]:
    integration = "Integreringsloven 6. november 2020 nr. 127, i kraft 1. januar 2021"
    health = "Helse- og omsorgstjenesteloven 24. juni 2011 nr. 30, i kraft 1. januar 2012"
    equality = "Likestillings- og diskrimineringsloven 16. juni 2017 nr. 51, i kraft 2018"
    return (
        Line(
            (
                Name("introduksjonsloven", "introduksjonslov|lov om introduksjonsordning"),
                Name(
                    "integreringsloven",
                    "integreringslov",
                    _year(2021),
                    "integreringslova",
                    _year(2020),
                ),
            ),
            integration,
        ),
        Line(
            (
                Name("målloven", "mållov"),
                Name("språklova", "språklov", _year(2022), known=_year(2020)),
            ),
            "Språklova 21. mai 2021 nr. 42, i kraft 1. januar 2022",
        ),
        Line(
            (
                Name(
                    "kommunehelsetjenesteloven",
                    "kommunehelsetjenestelov|kommunehelsetenestelov",
                ),
                Name(
                    "helse- og omsorgstjenesteloven",
                    since=_year(2012),
                    nn="helse- og omsorgstenestelova",
                ),
            ),
            health,
        ),
        Line(
            (
                Name("barnevernloven", "barnevernlov"),
                Name("barnevernsloven", since=_year(2023), nn="barnevernslova"),
            ),
            "Barnevernsloven 18. juni 2021 nr. 97, i kraft 1. januar 2023",
        ),
        Line(
            (
                Name(
                    "diskriminerings- og tilgjengelighetsloven",
                    "diskriminerings- og tilgjengelighetslov"
                    "|diskriminerings- og tilgjengelegheitslov",
                ),
                Name(
                    "likestillings- og diskrimineringsloven",
                    since=_year(2018),
                    nn="likestillings- og diskrimineringslova",
                ),
            ),
            equality,
        ),
    )


def _benefits() -> tuple[Line, ...]:
    day, nn = date(2010, 3, 1), "arbeidsavklaringspengar"
    now = Name("arbeidsavklaringspenger", "arbeidsavklaringspeng", day, nn, _year(2008))
    # One finding is enough for the name they have in common.
    unseen = now._replace(stem="")
    source = "Folketrygdloven kapittel 11, i kraft 1. mars 2010"
    limited = "tidsbegrenset uførestønad|tidsavgrensa uførestønad"
    return (
        Line((Name("rehabiliteringspenger", "rehabiliteringspeng"), now), source),
        Line((Name("attføringspenger", "attføringspeng"), unseen), source),
        Line((Name("tidsbegrenset uførestønad", limited), unseen), source),
    )
