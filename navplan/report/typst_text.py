"""Text as Typst markup: string literals, with breaks in words that are too long."""

from __future__ import annotations

import re
from typing import Final

from navplan.report.fitting import (
    SHORT_WORD,
    SYLLABLES,
    has_syllables,
    is_kept,
    joined,
    pieces,
    width_of,
)

NO_BREAK: Final = "\N{NO-BREAK SPACE}"

_BREAK: Final = "#w;"

# Shorter words move to the next line whole: hyphens are for words that leave half a line empty.
_HYPHENATED_FROM: Final = 0.6

_MONTH: Final = (
    "(?:januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember"
    "|January|February|March|April|May|June|July|August|September|October|November|December)"
)
_PERIOD: Final = "(?:halvår|tertial|kvartal)"
_UNIT: Final = r"(?:[%‰]|(?:prosentpoeng|prosent|kroner|kr|år|mill|millioner)\b)"
_LIMIT: Final = "(?:minst|høyst|under|over)"
_TOGETHER: Final = re.compile(
    rf"(?:\b{_LIMIT} )?[\d,.]*\d {_UNIT}|\b\d+\. {_PERIOD}(?: \d{{4}}\b)?"
    rf"|(?:\b\d{{1,2}}\.? )?\b{_MONTH} \d{{4}}\b|\b\d{{1,2}}\.? {_MONTH}\b|\bper år\b"
)
"""Numbers with what they count, dates, and the periods of a year."""


def string(text: str) -> str:
    """`text` as a Typst string."""
    # Each replacement is a quick look where there is nothing to do, unlike a table.
    text = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + text.replace("\n", "\\n").replace("\r", "\\r").replace("\t", "\\t") + '"'


def kept_together(text: str) -> str:
    """`text` with blanks that do not break within dates and between numbers and their units."""
    if " " not in text:
        return text
    return _TOGETHER.sub(lambda found: found[0].replace(" ", NO_BREAK), text)


def literal(text: str) -> str:
    """`text` as markup that shows exactly this text, whatever it holds."""
    return f"#{string(text)};"


class Line:
    """Writes text into lines of `room` points at `size` points, so that no word runs out.

    One object writes one paragraph: a word may go on over the borders of its marks.
    """

    __slots__ = ("_room", "_run", "_size")

    def __init__(self, room: float, size: float) -> None:
        self._room = room
        self._size = size
        self._run = 0.0  # points since the last place where the line may be broken

    def text(self, text: str) -> str:
        """`text` as markup."""
        return self._written(text, "#", ";")

    def code(self, text: str) -> str:
        """`text` as markup for code."""
        return self._written(text, "#raw(", ");")

    def may_break(self) -> None:
        """Note that the line may break here: after a forced break, a note or a picture."""
        self._run = 0.0

    def _written(self, text: str, before: str, after: str) -> str:
        parts: list[str] = []
        plain = ""
        for place, word in enumerate(self._words(text)):
            if place:
                self._run = 0.0
                plain += " "
            width = width_of(word, size=self._size)
            # What stands before, with other marks, may be the beginning of the same word.
            started, self._run = self._run, self._run + width
            if before == "#" and not started and width <= self._room and is_kept(word):
                parts += [f"#{string(plain)};"] if plain else []
                parts.append(f"#box({string(word)});")
                plain = ""
                continue
            if self._run <= self._room and (
                self._run <= self._room * _HYPHENATED_FROM or len(word) <= SHORT_WORD
            ):
                plain += word
                continue
            if plain:
                parts.append(f"{before}{string(plain)}{after}")
            plain = ""
            if started and self._run > self._room:
                parts.append(_BREAK)
                self._run = width
            parts.append(_BREAK.join(self._part(part, before, after) for part in joined(word)))
            self._run = min(self._run, self._room)
        if plain or not parts:
            parts.append(f"{before}{string(plain)}{after}")
        return "".join(parts)

    def _words(self, text: str) -> list[str]:
        """The words of a text; those that belong together are parted where the line is short."""
        words = text.split(" ")
        if NO_BREAK not in text:
            return words
        return [
            part
            for word in words
            for part in (
                word.split(NO_BREAK) if width_of(word, size=self._size) > self._room else [word]
            )
        ]

    def _part(self, part: str, before: str, after: str) -> str:
        """A part of a long word: if it may not fit, with hyphens, or cut if it has no syllables."""
        width = width_of(part, size=self._size)
        if width > self._room and (self._room < SYLLABLES or not has_syllables(part)):
            return _BREAK.join(f"{before}{string(piece)}{after}" for piece in pieces(part))
        is_long = len(part) > SHORT_WORD and width > self._room * _HYPHENATED_FROM
        if before == "#" and (is_long or width > self._room):
            return f"#y({string(part)});"
        return f"{before}{string(part)}{after}"
