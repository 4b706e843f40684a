"""From bytes to text: size, byte order mark, and which encoding a file has that is not UTF-8."""

from __future__ import annotations

import codecs
from typing import Final

from navplan.source import Span
from navplan.yamlfile.codes import NOT_UTF8, TOO_LARGE, Finding

MAX_BYTES: Final = 5_000_000
"""A file larger than this is not read."""

_MARKS: Final = (
    # The mark of UTF-16 is the beginning of that of UTF-32.
    (codecs.BOM_UTF32_LE, "UTF-32", "utf-32"),
    (codecs.BOM_UTF32_BE, "UTF-32", "utf-32"),
    (codecs.BOM_UTF16_LE, "UTF-16", "utf-16"),
    (codecs.BOM_UTF16_BE, "UTF-16", "utf-16"),
)
_EIGHT_BIT: Final = (
    ("Windows-1252", "cp1252"),
    ("DOS (code page 865)", "cp865"),
    ("Mac OS Roman", "mac_roman"),
)
_NORWEGIAN: Final = "æøåÆØÅ"


def decoded(raw: bytes) -> tuple[str, Finding | None]:
    """The text of `raw` without byte order mark, and what hinders reading it further.

    With a finding the text is only good for showing the line that is pointed at.
    """
    if len(raw) > MAX_BYTES:
        params = {"size": f"{len(raw) / 1_000_000:.1f}", "limit": f"{MAX_BYTES / 1_000_000:.0f}"}
        return "", Finding(TOO_LARGE, Span(0, 0), params)
    wide = _wide(raw)
    if wide is not None:
        name, codec = wide
        text = raw.decode(codec, errors="replace").removeprefix("\ufeff")
        return text, Finding(NOT_UTF8, Span(0, min(1, len(text))), {"encoding": name})
    body = raw.removeprefix(codecs.BOM_UTF8)
    try:
        return body.decode("utf-8"), None
    except UnicodeDecodeError as error:
        return _eight_bit(body, error.start)


def _wide(raw: bytes) -> tuple[str, str] | None:
    """The name and codec of a text with two or four bytes a character."""
    for mark, name, codec in _MARKS:
        if raw.startswith(mark):
            return name, codec
    if b"\0" not in raw:
        return None
    # Without a mark, every second byte of Norwegian text is nought.
    for first, codec in ((1, "utf-16-le"), (0, "utf-16-be")):
        half = raw[first::2]
        if half.count(0) * 2 > len(half):
            return "UTF-16", codec
    return None


def _eight_bit(body: bytes, bad: int) -> tuple[str, Finding]:
    """The text from `bad` on in the encoding that makes most Norwegian letters of it."""
    before, rest = body[:bad].decode("utf-8"), body[bad:]

    def letters(codec: str) -> int:
        return sum(map(rest.count, _NORWEGIAN.encode(codec, errors="ignore")))

    name, codec = max(_EIGHT_BIT, key=lambda choice: letters(choice[1]))
    text = before + rest.decode(codec, errors="replace")
    span = Span(len(before), len(before) + 1)
    return text, Finding(NOT_UTF8, span, {"encoding": name})
