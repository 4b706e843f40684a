"""The document's font: where its faces lie, which letters they have and how wide they are."""

from __future__ import annotations

import struct
import unicodedata
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal

from navplan.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Mapping

FAMILY: Final = "Source Sans 3"
REPLACEMENT: Final = "□"
"""Stands where a character was that the font cannot show."""

Weight = Literal["regular", "bold"]

_FILES: Final[Mapping[Weight, str]] = {
    "regular": "SourceSans3-Regular.ttf",
    "bold": "SourceSans3-Bold.ttf",
}
# They separate words or lines, so they become blanks rather than boxes.
_BLANKS: Final = "\x0b\x0c\x1c\x1d\x1e\x1f\x85\u2028\u2029"
_LAYOUT: Final = "\t\n\r"
# Joiners and breaks that have no picture of their own, which the PDF writer knows.
_INVISIBLE: Final = "\xad\u200b\u200c\u2060"
# They choose how the character before them looks or is joined; without them it still stands.
_DROPPED: Final = "\u200d\ufeff" + "".join(map(chr, range(0xFE00, 0xFE10)))


@frozen
class Face:
    """One weight of the family: the advance of every character it has, in ems."""

    advances: Mapping[str, float]
    widest: float

    def width(self, text: str, size: float) -> float:
        """How wide `text` is in points when set in one line at `size` points."""
        advance = self.advances.get
        return size * sum([advance(letter, self.widest) for letter in text])


def folder() -> Path:
    """The folder with the family's four faces and nothing else.

    Raises FileNotFoundError when the package that carries them is not installed.
    """
    package = find_spec("rendercv_fonts")
    if package is None or not package.submodule_search_locations:
        message = "the package rendercv-fonts, which carries the document's font, is missing"
        raise FileNotFoundError(message)
    return Path(package.submodule_search_locations[0]) / FAMILY


@cache
def face(weight: Weight) -> Face:
    """The measures of a face; the slanted faces are read as their upright ones."""
    advances = _advances((folder() / _FILES[weight]).read_bytes())
    return Face(advances, max(advances.values()))


def missing_glyphs(text: str) -> list[str]:
    """The characters of `text` that the document would show as `□`, each once, in order."""
    replaced = {
        chr(code) for code, instead in _replacements(text).items() if instead == REPLACEMENT
    }
    return [letter for letter in dict.fromkeys(_composed(text)) if letter in replaced]


def shown(text: str) -> str:
    """`text` with only what the font can show: composed letters, and `□` for the rest."""
    replaced = _replacements(text)
    return _composed(text).translate(replaced) if replaced else _composed(text)


def _composed(text: str) -> str:
    """Letters and their accents as one character each, which is how the font has them."""
    if text.isascii() or unicodedata.is_normalized("NFC", text):
        return text
    return unicodedata.normalize("NFC", text)


def _replacements(text: str) -> dict[int, str]:
    """What stands instead of each character of `text` that cannot be shown."""
    unknown = set(_composed(text)) - _showable()
    return {
        ord(letter): " " if letter in _BLANKS else "" if letter in _DROPPED else REPLACEMENT
        for letter in unknown
    }


@cache
def _showable() -> frozenset[str]:
    """Every character that may stand in a document.

    Private characters are left out, since archives cannot know what they mean; so are
    direction marks, which make a text read otherwise than it is stored.
    """
    letters = {
        letter
        for letter in face("regular").advances
        if unicodedata.category(letter) not in {"Cc", "Cf", "Co", "Cn", "Zl", "Zp"}
    }
    return frozenset(letters.union(_LAYOUT, _INVISIBLE) - set(_DROPPED))


def _advances(font: bytes) -> dict[str, float]:
    """The advance of every character of a TrueType font, in ems."""
    start = _tables(font)
    (units_per_em,) = struct.unpack_from(">H", font, start["head"] + 18)
    (measured,) = struct.unpack_from(">H", font, start["hhea"] + 34)
    widths = [
        advance / units_per_em
        for advance, _ in struct.iter_unpack(
            ">Hh", font[start["hmtx"] : start["hmtx"] + 4 * measured]
        )
    ]
    # Glyphs past the measured ones share the last measure.
    return {
        letter: widths[min(glyph, measured - 1)]
        for letter, glyph in _glyphs(font, start["cmap"]).items()
    }


def _tables(font: bytes) -> dict[str, int]:
    """Where each table of a TrueType font begins."""
    (count,) = struct.unpack_from(">H", font, 4)
    return {
        tag.decode("ascii"): offset
        for tag, _, offset, _ in struct.iter_unpack(">4sIII", font[12 : 12 + 16 * count])
    }


def _glyphs(font: bytes, cmap: int) -> dict[str, int]:
    """The glyph of every character, from the font's full Unicode table (format 12)."""
    (count,) = struct.unpack_from(">H", font, cmap + 2)
    encodings = struct.iter_unpack(">HHI", font[cmap + 4 : cmap + 4 + 8 * count])
    table = cmap + next(
        offset for platform, encoding, offset in encodings if (platform, encoding) == (3, 10)
    )
    (groups,) = struct.unpack_from(">I", font, table + 12)
    return {
        chr(code): glyph + code - first
        for first, last, glyph in struct.iter_unpack(
            ">III", font[table + 16 : table + 16 + 12 * groups]
        )
        for code in range(first, last + 1)
    }
