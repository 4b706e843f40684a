"""What the made-up plans say: texts and actions such as those of real operating plans."""

from __future__ import annotations

from typing import Final, NamedTuple


class Task(NamedTuple):
    """An action before somebody is given it; `goal` and `indicator` are ids of the scorecard."""

    id: str
    title: str
    goal: str
    indicator: str | None = None


TASKS: Final = (
    Task("naeringslivet", "Delta på møter med næringsforeningen", "godt-samarbeid"),
    Task("arbeidsgivere", "Besøke arbeidsgivere i regionen", "godt-samarbeid", "bedriftsbesok"),
    Task("markedsplan", "Utarbeide årlig markedsplan for kontoret", "godt-samarbeid"),
    Task("frivillige", "Avtaler med frivillige lag; leksehjelp, kvinnegruppe", "godt-samarbeid"),
    Task("ledelse", "Ta i bruk ledelsesplattformen", "god-ledelse", "styringsdialoger"),
    Task("lederopplaering", "Delta på kommunens lederopplæring", "god-ledelse"),
    Task("arbeidsmiljo", "Følge opp handlingsplanen for helse, miljø og sikkerhet", "god-ledelse"),
    Task("naervaer", "Nærværsarbeid i alle avdelinger", "god-ledelse", "sykefravaer"),
    Task(
        "undersokelse",
        "Gjennomføre årlig brukerundersøkelse",
        "fornoyde-brukere-undersokelse",
        "brukertilfredshet",
    ),
    Task("klager", "Redusere antall serviceklager", "fornoyde-brukere", "serviceklager"),
    Task("utvalg", "Etablere brukerutvalg for ungdom", "fornoyde-brukere-medvirkning"),
    Task("radet", "Samarbeide med ungdomsrådet", "fornoyde-brukere-medvirkning"),
    Task("veiledning", "Ta i bruk veiledningsplattformen", "fornoyde-brukere-medvirkning"),
    Task("boligplan", "Følge opp boligsosial plan", "boligsosialt-arbeid"),
    Task(
        "bosetting",
        "Plan for bosetting hele året (60 % vår og 40 % høst)",
        "bosetting",
        "bosatte-flyktninger",
    ),
    Task(
        "introduksjon",
        "Et faglig godt introduksjonsprogram, i samarbeid med voksenopplæringen",
        "kvalifisering",
        "flyktninger-i-arbeid",
    ),
    Task("okonomimoter", "Månedlige økonomimøter", "god-okonomistyring", "budsjettavvik"),
    Task("radgivning", "Økonomisk rådgivning til alle som ber om det", "god-okonomistyring"),
)

ROLES: Final = (
    "NAV-leder",
    "avdelingsleder",
    "markedskontakten",
    "leder av flyktningeteamet",
    "fagansvarlig for økonomisk rådgivning",
    "prosjektleder for boligsosialt arbeid",
)
PARTNERS: Final = (
    "Voksenopplæringen",
    "Eiendomstjenesten",
    "Psykiatritjenesten",
    "verneombudet",
    "Ungdomsrådet",
)
DEADLINES: Final = (
    "løpende",
    "2015-06-30",
    "oktober 2015",
    "utgangen av 2015",
    "hvert halvår, juni og desember",
    "primo mars 2015",
    "høsten 2015",
    "månedlig",
    "innen 1. september 2015",
    "T2 2015",
    "31.12.2015",
)
COSTS: Final = (
    "innen vedtatte rammer",
    "innen vedtatte rammer",
    "ingen",
    "{sum} 000 kr",
    "kr 1,{sum} mill.",
    "{sum} 000–{more} 000 kr",
    "ca. {sum} 000 kr per år",
    "søkt {sum} 000 kr",
)
"""No two offices pay the same: `sum` and `more` are thousands of kroner."""
STATES: Final = ("started", "not_started", "started", "done")
REMARKS: Final = (
    "Kontoret har gjennomført fem møter hittil i år.",
    "Utkast er sendt de andre enhetene: svar ventes i september.",
    "Første samling er i oktober.",
    "Ti nye familier er med siden sommeren.",
)
RESPONSES: Final = (
    "Sette av faste besøksdager for alle veiledere i en måned",
    "Gå gjennom klagene i avdelingsmøtet og rette det som går igjen",
    "Legge fram tiltak for å holde rammen i neste tertialrapport",
    "Drøfte resultatet med brukerutvalget og lage tiltak for det svakeste området",
)
SENTENCES: Final = (
    "Arbeid gir økonomisk selvstendighet og er den viktigste arenaen for inkludering.",
    "Kontoret opplever at flere brukere sliter med helsen: ungdom faller ut av skolen.",
    "Oppfølgingen av de store gruppene med sammensatte behov er en utfordring for kapasiteten.",
    "Det jobbes aktivt for at færrest mulig får passiv sosialhjelp.",
    "Kommunen har satt av ekstra midler til hjelp med å komme i jobb, aktivitet eller utdanning.",
    "Statlige og kommunale tjenester er godt integrert, slik at en bruker møter ett kontor.",
    "Kontoret har et særlig fokus på barns vilkår i familien når søknader behandles.",
)
