"""Values of every sort as words in one language: the only place where messages are filled in."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Final

from navplan.diagnostics import CODES, Diagnostic, Related, Term
from navplan.i18n import N_, Language, format_date, format_number, translator
from navplan.said import Said
from navplan.values import Period, PeriodKind, plain

_MONTHS: Final = (
    N_("January"),
    N_("February"),
    N_("March"),
    N_("April"),
    N_("May"),
    N_("June"),
    N_("July"),
    N_("August"),
    N_("September"),
    N_("October"),
    N_("November"),
    N_("December"),
)

_NUMBERED: Final[Mapping[PeriodKind, str]] = {
    PeriodKind.HALF: N_("H{number} {year}"),
    PeriodKind.TERTIAL: N_("T{number} {year}"),
    PeriodKind.QUARTER: N_("Q{number} {year}"),
    PeriodKind.WEEK: N_("week {number} {year}"),
}

_SHORTEST_NUMBER: Final = 11
"""The digits of a national identity number."""

_UNITS: Final[Mapping[str, str]] = {
    "percent": N_("per cent"),
    "count": N_("count"),
    "nok": N_("kroner"),
    "days": N_("days"),
    "score": N_("points"),
    "per_1000": N_("per 1,000 inhabitants"),
}
"""Units of measure that plan files name by a word of navplan's; others are the plan's own."""


def veiled(text: str) -> str:
    """The text with a star for each digit that tells who a person is."""
    # Imported here because the rules are heavy, and asked where there is something to hide.
    if sum(map(str.isdecimal, text)) < _SHORTEST_NUMBER:
        return text
    from navplan.rules.privacy import id_numbers  # noqa: PLC0415

    return id_numbers.veiled(text)


class Voice:
    """One language's way of saying things."""

    def __init__(self, language: Language) -> None:
        self.language: Final = language
        self._translator = translator(language)

    def word(self, msgid: str) -> str:
        """A word or template of navplan's, translated and not filled in."""
        return self._translator.gettext(msgid)

    def say(self, template: str, params: Mapping[str, object] | None = None) -> str:
        """A message template, translated and filled in with values as people write them."""
        words = {name: self.value(value) for name, value in (params or {}).items()}
        return self.word(template).format(**words)

    def said(self, said: Said) -> str:
        """What the status engine says, in this language."""
        return self.say(said.message, said.params)

    def counted(self, one: str, many: str, number: int) -> str:
        """`one` or `many`, filled in with `{n}`.

        Each is a message of its own in the catalogues, because `N_` marks one at a time.
        """
        return self.word(one if number == 1 else many).format(n=number)

    def value(self, value: object) -> str:
        """Any value a message may carry, as people write it."""
        if isinstance(value, Term):
            return self.word(value)
        if isinstance(value, Said):
            return self.said(value)
        if isinstance(value, Period):
            return self.period(value)
        if isinstance(value, date):
            return format_date(value, self.language)
        if isinstance(value, Decimal | Fraction):
            return self.number(value)
        return str(value)

    def number(self, value: Decimal | Fraction, decimals: int | None = None) -> str:
        """A number, rounded half up; without `decimals` exact, or to six for an endless one."""
        if isinstance(value, Fraction):
            value = Decimal(plain(value, decimals if decimals is not None else 6))
        return format_number(value, self.language, decimals)

    def amount(self, value: Decimal | Fraction, measured_in: str | None, decimals: int) -> str:
        """A number with its unit where the unit is short enough to stand beside it."""
        number = self.number(value, decimals)
        if measured_in == "percent":
            return f"{number}\u00a0%" if self.language != "en" else f"{number}%"
        return number

    def unit_of_measure(self, measured_in: str) -> str:
        """What something is measured in, in words."""
        return self.word(_UNITS[measured_in]) if measured_in in _UNITS else measured_in

    def period(self, period: Period) -> str:
        """A period in words: “June 2015”, “T2 2015”, “2015”."""
        year = period.year
        match period.kind:
            case PeriodKind.YEAR:
                return str(year)
            case PeriodKind.SPAN:
                return f"{period.first.year}–{year}"
            case PeriodKind.MONTH:
                return f"{self.month(period.first.month)} {year}"
            case PeriodKind.DAY:
                return format_date(period.first, self.language)
            case _:
                template, number = _NUMBERED[period.kind], period.number
        return self.word(template).format(number=number, year=year)

    def month(self, number: int) -> str:
        """The name of a month, 1 to 12."""
        return self.word(_MONTHS[number - 1])

    def date(self, day: date) -> str:
        """A date in words."""
        return format_date(day, self.language)

    def message(self, found: Diagnostic) -> str:
        """What a finding says; a number that tells who somebody is has stars in it."""
        return veiled(self.say(CODES[found.code].message, found.params))

    def help(self, found: Diagnostic) -> str:
        """What to do about a finding."""
        return veiled(self.say(CODES[found.code].help, found.params))

    def related(self, related: Related) -> str:
        """What a related place has to do with a finding."""
        return veiled(self.say(related.message, related.params))
