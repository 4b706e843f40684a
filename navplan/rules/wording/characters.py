"""TXT: characters that came along from PDF, web pages and other programs, and break words."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Final

from navplan.diagnostics import Param, Severity, Term
from navplan.i18n import N_
from navplan.rules.registry import Hit, Mend, rule, word_of
from navplan.rules.wording.texts import Text, may_be_mended, stands_in, texts_of

if TYPE_CHECKING:
    from navplan.workspace import Workspace

_INVISIBLE: Final = {
    "\u00ad": Term(N_("a soft hyphen")),
    "\u200b": Term(N_("a blank without width")),
    "\u200c": Term(N_("a character without width")),
    "\u200d": Term(N_("a character without width")),
    "\u2060": Term(N_("a character without width")),
    "\ufeff": Term(N_("a character without width")),
}
_BLANK: Final = Term(N_("a no-break blank"))


@cache
def _invisible() -> re.Pattern[str]:
    """A word with something in it that nobody sees.

    Signs that join and part letters belong in other scripts and in emoji, and a no-break blank
    belongs beside numbers, abbreviations, names and short words.
    """
    return re.compile(
        r"""\S{0,60}(?P<sign>[\u00ad\u200b\u2060\ufeff]|(?<=[a-zæøå])[\u200c\u200d](?=[a-zæøå]))\S{0,60}
        | (?<![\w.])[a-zæøå]{2,}(?P<blank>\u00a0)[a-zæøå]{2,}(?![\w.])""",
        re.VERBOSE,
    )


@rule(
    "TXT011",
    message=N_("there is {what} in “{word}”"),
    help=N_("type the word anew, or an ordinary blank; the character came with pasted text"),
    severity=Severity.WARNING,
)
def invisible_character(workspace: Workspace) -> Iterator[Hit]:
    """
    ## What it does
    Finds words with soft hyphens and characters without width in them, and no-break blanks
    between two ordinary words, as they come along with text from PDF and web pages. A no-break
    blank beside a number, an abbreviation, a name or a word of one letter is left alone.

    ## Why is this bad?
    Nobody sees the character, but who looks for the word does not find it, and in print the word
    may break in the wrong place.

    ## Example
    ```yaml
    kind: operating-plan
    id: nav-harstad-driftsplan-2015
    title: Driftsplan 2015
    unit: nav-harstad
    period: 2015
    vision: Bosette flykt\u00adninger  # warning: 17 [TXT011] "a soft hyphen"
    ```

    Use instead:
    ```yaml
    kind: operating-plan
    id: nav-harstad-driftsplan-2015
    title: Driftsplan 2015
    unit: nav-harstad
    period: 2015
    vision: Bosette flyktninger
    ```
    """
    for text in texts_of(workspace):
        if not _ODD.search(text.words):
            continue
        for found in _invisible().finditer(text.words):
            what = _INVISIBLE[found["sign"]] if found["sign"] else _BLANK
            mended = found[0].translate(_WITHOUT_SIGNS) if found["sign"] else None
            yield _hit(workspace, text, found, mended, {"what": what, "word": _seen(found[0])})


@rule(
    "TXT012",
    message=N_("“{letter}” in “{word}” is written as two characters, a letter and its accent"),
    help=N_("type the letter anew; it came along with text that was pasted from a PDF"),
    severity=Severity.INFO,
)
def letter_in_two_parts(workspace: Workspace) -> Iterator[Hit]:
    """
    ## What it does
    Finds letters such as å and é that are not one character but two: a letter, and an accent or
    a ring to be put over it.

    ## Why is this bad?
    It looks right on the screen. But who looks for the word does not find it, lists are sorted
    wrongly, and two texts that look the same are not.

    ## Example
    ```yaml
    kind: operating-plan
    id: nav-harstad-driftsplan-2015
    title: Driftsplan 2015
    unit: nav-harstad
    period: 2015
    vision: Flere pa\u030a jobb  # info: 15 [TXT012]
    ```

    Use instead:
    ```yaml
    kind: operating-plan
    id: nav-harstad-driftsplan-2015
    title: Driftsplan 2015
    unit: nav-harstad
    period: 2015
    vision: Flere på jobb
    ```
    """
    for text in texts_of(workspace):
        if not _ODD.search(text.words) or unicodedata.is_normalized("NFC", text.words):
            continue
        for found in re.finditer(r"\S+", text.words):
            whole = unicodedata.normalize("NFC", found[0])
            if whole != found[0]:
                parts = _PARTS.search(found[0])
                letter = unicodedata.normalize("NFC", parts[0]) if parts else whole
                yield _hit(workspace, text, found, whole, {"word": whole, "letter": letter})


_PARTS: Final = re.compile(r"[^\W\d_][\u0300-\u036f]+")


@cache
def _garbled() -> re.Pattern[str]:
    """A word with letters that were read in the wrong encoding, or that no font has."""
    return re.compile(
        r"\S{0,60}(?:Ã[\u0080-\u00bf\u0152-\u2122]"
        r"|Å[\u00a1\u00be\u2039\u00a0]|â[\u0080-\u009f€][\u0080-\u00bf\u0152-\u2122]"
        r"|Â[\u00a0-\u00bf]|[\ue000-\uf8ff\ufffd])\S{0,60}"
    )


@rule(
    "TXT013",
    message=N_("“{word}” was garbled or lost on the way from another program"),
    help=N_("write {meant}"),
    severity=Severity.WARNING,
)
def garbled_letters(workspace: Workspace) -> Iterator[Hit]:
    """
    ## What it does
    Finds words whose letters came out as others (`pÃ¥` where på is meant) and signs that no font
    has a shape for, such as bullets from a word processor. Of those only the first in a text is
    reported.

    ## Why is this bad?
    The text was read in the wrong encoding, or pasted with a font that only the other program
    has. In print there are strange letters or empty squares.

    ## Example
    ```yaml
    kind: operating-plan
    id: nav-harstad-driftsplan-2015
    title: Driftsplan 2015
    unit: nav-harstad
    period: 2015
    vision: Flere pÃ¥ jobb  # warning: 15 [TXT013] "pÃ¥"
    ```

    Use instead:
    ```yaml
    kind: operating-plan
    id: nav-harstad-driftsplan-2015
    title: Driftsplan 2015
    unit: nav-harstad
    period: 2015
    vision: Flere på jobb
    ```
    """
    for text in texts_of(workspace):
        if not _ODD.search(text.words):
            continue
        for found in _garbled().finditer(text.words):
            whole = _read_again(found[0])
            meant: str | Term = f"“{whole}”" if whole else _AS_MEANT
            yield _hit(workspace, text, found, whole, {"word": _named(found[0]), "meant": meant})
            if not whole:
                break  # what was a bullet once stands before every line


def _named(word: str) -> str:
    """A word with the numbers of signs that cannot be shown."""
    return _SHAPELESS.sub(lambda sign: f"U+{ord(sign[0]):04X}", word)


_SHAPELESS: Final = re.compile(r"[\ue000-\uf8ff\ufffd]")
_AS_MEANT: Final = Term(N_("the word as it is meant, or delete the sign"))


def _read_again(word: str) -> str | None:
    """A word read in the encoding that it was written in, if that gives one."""
    for encoding in ("cp1252", "latin-1"):
        try:
            return word.encode(encoding).decode("utf-8")
        except UnicodeError:
            continue
    return None


# --- what the three have in common ------------------------------------------------------

_WITHOUT_SIGNS: Final = dict.fromkeys(map(ord, _INVISIBLE), None)
_ODD: Final = re.compile(r"[^\x00-\x7fæøåÆØÅéÉüöäèêòô«»–—’“”…§½áčđŋšŧžÁČĐŊŠŦŽ]")
"""Letters and signs that Norwegian and Sámi texts do without."""


def _seen(word: str) -> str:
    """A word as it looks."""
    return word.translate(_WITHOUT_SIGNS).replace("\u00a0", " ")


def _hit(
    workspace: Workspace,
    text: Text,
    found: re.Match[str],
    mended: str | None,
    params: dict[str, Param],
) -> Hit:
    """A hit at a word, with the word to put in its place where that is certain."""
    word, mend = word_of(found), None
    # Of what was adopted nothing may change but how the letters are stored.
    may = unicodedata.normalize("NFC", word.text) == mended or may_be_mended(workspace, text)
    if mended and may and stands_in(workspace, text, word.text):
        mend = Mend(N_("write the word with ordinary letters"), mended)
    return Hit(text.path, params, word=word, file=text.file, mend=mend)
