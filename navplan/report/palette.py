"""The colours of documents and charts: few, dark enough to read and to tell apart."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

PAPER: Final = "#ffffff"
TINT: Final = "#eef2f6"
"""Behind the head of a table."""
INK: Final = "#1b2127"
MUTED: Final = "#4d5965"
"""Captions, footers and axes."""
RULE: Final = "#c3ccd5"
ACCENT: Final = "#123a5c"
"""Headings, and the line of a chart."""

LINK: Final = "#1a4f8a"

STATUS: Final[Mapping[str, str]] = {
    "●": "#04623f",
    "▲": "#906504",
    "■": "#800302",
    "○": "#39424f",
    "✓": "#0b3ec5",
}
"""The colour of each status mark; the mark and its word say the same without it."""
