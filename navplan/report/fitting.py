"""How wide words are, and where long ones may be broken."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from navplan.report.fonts import face

if TYPE_CHECKING:
    from navplan.report.fonts import Weight

_SLACK: Final = 1.04
"""Measured widths leave out kerning and figures of equal width."""
_STEP: Final = 5
"""Letters between two places where a word without any syllables may break."""

_WORDS: Final = 4096

SYLLABLES: Final = 50.0
"""Room enough for a part of a word that hyphenation can break, in points."""

SHORT_WORD: Final = 16
"""So many letters are not parted wherever they have room."""

_KEPT: Final = re.compile(r"\w[-–—]\w")
_JOINTS: Final = re.compile(r"(?<=[-/–—])(?=\w)")
_SYLLABIC: Final = re.compile(
    r"(?!.*(?:[^aeiouyæøåáäöéAEIOUYÆØÅÁÄÖÉ]{8}|(.)\1\1))[^\W\d_]{2,40}[^\w\s]{0,3}"
)
_PIECES: Final = re.compile(rf"[^\W_]{{1,{_STEP}}}[\W_]*|[\W_]{{1,{_STEP}}}")


# The same words stand in a document over and over.
@lru_cache(maxsize=_WORDS)
def width_of(text: str, *, size: float, weight: Weight = "regular") -> float:
    """The width of `text` in one line, in points, with a little to spare."""
    return face(weight).width(text, size) * _SLACK


def joined(word: str) -> list[str]:
    """The parts of a word that is joined by hyphens, dashes or slashes; a short word is one."""
    return [word] if is_kept(word) else _JOINTS.split(word)


def is_kept(word: str) -> bool:
    """Whether a word is short enough to stay whole although a hyphen or dash joins it."""
    return len(word) <= SHORT_WORD and _KEPT.search(word) is not None and "/" not in word


@lru_cache(maxsize=_WORDS)
def has_syllables(word: str) -> bool:
    """Whether hyphenation can be trusted to break a word without joints, given room."""
    return bool(_SYLLABIC.fullmatch(word))


def pieces(word: str) -> list[str]:
    """The parts of a word without syllables between which it may be broken without a hyphen."""
    return _PIECES.findall(word)
