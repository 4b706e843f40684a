"""Telephone numbers and e-mail addresses of persons: which ones a text has, veiled."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from functools import cache
from typing import Final, NamedTuple

from navplan.rules.privacy.id_numbers import in_long_numbers
from navplan.rules.responsibility.first_names import FIRST_NAMES


class Contact(NamedTuple):
    """A number or an address in a text: where it begins and ends there, and its veiled form."""

    start: int
    end: int
    masked: str


_MOBILE: Final = 8
"""So many digits has a mobile number."""

_WORDS_BEFORE: Final = 40
_SHOWN: Final = 2

PRIVATE_DOMAINS: Final = frozenset((
    "broadpark.no", "epost.no", "frisurf.no", "getmail.no", "gmail.com", "gmx.com",
    "googlemail.com", "hotmail.com", "hotmail.no", "icloud.com", "live.com", "live.no", "mac.com",
    "me.com", "msn.com", "online.no", "outlook.com", "proton.me", "protonmail.com", "start.no",
    "yahoo.com", "yahoo.no", "ymail.com",
))  # fmt: skip
"""Where people have the addresses they use at home."""

_OFFICE_WORDS: Final = frozenset((
    "bygg", "epost", "hr", "ikt", "info", "intro", "it", "kurs", "kvp", "mail", "nav", "navn",
    "namn", "noreply", "post", "reply", "rus", "team", "vakt",
))  # fmt: skip
_OFFICE_BEGINNINGS: Final = (
    "arbeid", "arkiv", "avdeling", "barnehage", "barnevern", "bolig", "bruker", "bydel",
    "dokument", "eiendom", "eigedom", "etternavn", "etternamn", "firma", "fornavn", "fornamn",
    "førenamn", "flyktning", "forsøk", "forsok", "fylke", "helse", "hjelp", "innvandr",
    "integrering", "jobb", "kommun", "kontakt", "kontor", "krise", "leder", "leiar", "marked",
    "mottak", "nummer", "økonomi", "okonomi", "personal", "postmottak", "presse", "program",
    "prosjekt", "psyk", "rekrutter", "sentral", "service", "skole", "sosial", "statsforvalt",
    "styring", "support", "teneste", "tjeneste", "ungdom", "voksen", "vaksen",
)  # fmt: skip
"""What the parts of an office's address are, or begin with."""


def mobile_numbers(text: str) -> Iterator[Contact]:
    """The mobile numbers in a text that are most likely those of persons.

    Eight digits that begin with 4 or 9 are one where the country code stands before them, where
    they are grouped as only mobile numbers are (`999 99 999`), or where a word before them says
    that somebody is called. What is said to be the number of an office or a shift is none.
    """
    for match in in_long_numbers(_numbers, text, digits=_MOBILE):
        before = text[max(0, match.start() - _WORDS_BEFORE) : match.start()].rpartition("\n")[2]
        is_one = match["code"] or match["grouped"] or _calling().search(before)
        if is_one and not _of_an_office().search(before):
            digits = (match["grouped"] or match["other"])[:_SHOWN]
            yield Contact(match.start(), match.end(), f"{digits}******")


def is_of_an_office(words: str) -> bool:
    """Whether some words say that a number is that of an office or a shift."""
    return bool(_of_an_office().search(words))


def personal_addresses(text: str, known: Collection[str] = ()) -> Iterator[Contact]:
    """The e-mail addresses in a text that are a person's: at home, or with a common first name.

    `known` are words in the names of units, which no person has.
    """
    if "@" not in text:
        return
    for match in _addresses().finditer(text):
        who, domain = match["who"], match["domain"].lower()
        if domain in PRIVATE_DOMAINS or _is_name(who.lower(), domain, known):
            yield Contact(match.start(), match.end(), f"{who[0]}…@{match['domain']}")


def _is_name(who: str, domain: str, known: Collection[str]) -> bool:
    parts = re.split(r"[._-]", who.rstrip("0123456789"))
    of_office = {*_OFFICE_WORDS, *known, *re.split(r"[.-]", domain)}
    return (
        len(parts) > 1
        and all(part.isalpha() for part in parts)
        and not _first_names().isdisjoint(parts)
        and of_office.isdisjoint(parts)
        and not any(part.startswith(_OFFICE_BEGINNINGS) for part in parts)
    )


@cache
def _first_names() -> frozenset[str]:
    """First names as addresses have them: in small letters, and with o or oe for ø."""
    names = [name.lower() for name in FIRST_NAMES]
    short, long = str.maketrans("æøå", "aoa"), str.maketrans({"æ": "ae", "ø": "oe", "å": "aa"})
    return frozenset(
        form for name in names for form in (name, name.translate(short), name.translate(long))
    )


@cache
def _numbers() -> re.Pattern[str]:
    part = r"[ .\u00a0\u2009\u202f]"
    return re.compile(
        rf"(?<![\w+])(?<![0-9][.,/\- ])(?P<code>(?:\+|00)47{part}?|\(\+47\){part}?)?"
        rf"(?:(?P<grouped>[49][0-9]{{2}}{part}[0-9]{{2}}{part}[0-9]{{3}})"
        rf"|(?P<other>[49][0-9](?:{part}[0-9]{{2}}){{3}}|[49][0-9]{{3}}{part}?[0-9]{{4}}))"
        r"(?!\w|[.,/\- ]?[0-9]|\s?(?:kr|mill|NOK|%))"
    )


@cache
def _calling() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:tlf|phone|telefon\w*|mobil\w*|mob|ring\w*|sms|tekstmelding|kontakt\w*|nås|nåast)\b",
        re.IGNORECASE,
    )


@cache
def _of_an_office() -> re.Pattern[str]:
    return re.compile(
        r"vakt|sentralbord|kontoret|resepsjon|mottak|servicesenter|kundesenter|felles"
        r"|\b(?:org|sak|konto)",
        re.IGNORECASE,
    )


@cache
def _addresses() -> re.Pattern[str]:
    return re.compile(
        r"(?<![\w.+-])(?P<who>[^\W_][\w.+-]{0,63})@(?P<domain>[\w-]{1,63}(?:\.[\w-]{1,63}){1,5})"
    )
