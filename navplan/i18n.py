"""The three languages: marking messages, translating them, and writing numbers and dates."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import ROUND_HALF_UP, Context, Decimal, localcontext
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal

if TYPE_CHECKING:
    from datetime import date
    from gettext import NullTranslations

Language = Literal["nb", "nn", "en"]

LANGUAGES: Final[tuple[Language, ...]] = ("nb", "nn", "en")

DOMAIN: Final = "navplan"
LOCALE_FOLDER: Final = Path(__file__).parent / "locale"

CATALOGUES: Final[Mapping[Language, tuple[str, ...]]] = {
    "nb": ("nb",),
    "nn": ("nn", "nb"),
    "en": (),
}
"""Where a language looks for a message, first to last; what none of them has stays English."""

LOCALES: Final[Mapping[Language, str]] = {"nb": "nb_NO", "nn": "nn_NO", "en": "en_GB"}
"""The locale whose numbers and dates a language uses, as Babel names it."""

_SPOKEN_AS: Final[Mapping[str, Language]] = {"nb": "nb", "no": "nb", "nn": "nn", "en": "en"}
_NOT_A_LETTER: Final = re.compile(r"[^a-z]")


def N_(msgid: str) -> str:  # noqa: N802 - the name gettext tools look for
    """Mark an English message for translation where it is declared; returns it unchanged."""
    return msgid


class Translator:
    """Messages in one language; a message without translation comes back in English."""

    __slots__ = ("_catalogue", "language")

    def __init__(self, language: Language, catalogue: NullTranslations | None) -> None:
        self.language: Final = language
        self._catalogue = catalogue

    def gettext(self, msgid: str) -> str:
        """`msgid` in this language, with its `{placeholders}` still to be filled."""
        # An empty msgid is the catalogue's own header, which nobody means to show.
        if self._catalogue is None or not msgid:
            return msgid
        return self._catalogue.gettext(msgid)

    def ngettext(self, one: str, many: str, n: int) -> str:
        """`one` or `many` in this language, whichever goes with `n` things."""
        if self._catalogue is None:
            return one if n == 1 else many
        return self._catalogue.ngettext(one, many, n)


@cache
def translator(language: Language) -> Translator:
    """The messages of `language`: nynorsk falls back to bokmål, and both to English."""
    names = CATALOGUES[language]
    if not names:
        return Translator(language, None)
    # Imported here because most runs in English, such as those of a CI, never need it.
    import gettext  # noqa: PLC0415

    return Translator(
        language,
        gettext.translation(DOMAIN, LOCALE_FOLDER, languages=list(names), fallback=True),
    )


def language_from(flag: str | None, environ: Mapping[str, str]) -> Language:
    """The language to speak: the flag, then NAVPLAN_LANG, then the locale, then bokmål.

    A value that names none of the three languages counts as not said. Of the locale's
    variables the first one set decides alone, as POSIX has it, so that `LC_ALL=C` is bokmål
    whatever `LANG` holds.
    """
    locale = next(
        (value for name in ("LC_ALL", "LC_MESSAGES", "LANG") if (value := environ.get(name))), None
    )
    said = (flag, environ.get("NAVPLAN_LANG"), locale)
    return next((language for words in said if (language := _spoken(words))), "nb")


def format_number(value: Decimal, language: Language, decimals: int | None = None) -> str:
    """`value` as people write it: `1 234,5` or `1,234.5`, rounded half up to `decimals`.

    Without `decimals` it keeps the decimals it has. The blank between thousands does not
    break a line, and the minus of Norwegian is a real one, which screen readers read out.
    """
    from babel import numbers  # noqa: PLC0415 - only what shows numbers needs Babel

    locale = LOCALES[language]

    places = max(0, -_exponent(value)) if decimals is None else decimals
    pattern = "#,##0." + "0" * places
    with localcontext(Context(prec=max(28, value.adjusted() + places + 2))):
        rounded = value.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)
        # A small negative number that rounds away would otherwise stand as minus nothing.
        text = numbers.format_decimal(rounded or abs(rounded), pattern, locale=locale)
    # Babel writes a hyphen in every language.
    return text.replace("-", numbers.get_minus_sign_symbol(locale))


def format_date(day: date, language: Language) -> str:
    """A date in words: `18. desember 2014` or `18 December 2014`."""
    from babel.dates import format_date as in_words  # noqa: PLC0415 - only what shows dates needs Babel

    return in_words(day, format="long", locale=LOCALES[language])


def _spoken(words: str | None) -> Language | None:
    """The language of `nb`, `nn_NO.UTF-8`, `en-GB` and the like."""
    if not words:
        return None
    return _SPOKEN_AS.get(_NOT_A_LETTER.split(words.strip().lower(), maxsplit=1)[0])


def _exponent(value: Decimal) -> int:
    """The power of ten of the last digit; only finite numbers have one."""
    exponent = value.as_tuple().exponent
    if isinstance(exponent, str):
        message = f"{value} is not a number that can be shown"
        raise ValueError(message)  # noqa: TRY004 - the value is wrong, not its type
    return exponent
