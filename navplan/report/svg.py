"""The few SVG elements that charts are made of, written as text."""

from __future__ import annotations

import re
from html import escape
from typing import Final

from navplan.report.fonts import FAMILY

# The name must be quoted: a bare word may not begin with a figure.
FONT_FAMILY: Final = f"'{FAMILY}', 'Source Sans Pro', sans-serif"

Value = str | float

_NOT_IN_XML: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def element(name: str, *children: str, **attributes: Value) -> str:
    """An element; `stroke_width` becomes `stroke-width`, and numbers have one decimal.

    Children are SVG already: text goes through `words` or `described` first.
    """
    written = "".join(
        f" {key.replace('_', '-')}={_quoted(value)}" for key, value in attributes.items()
    )
    if not children:
        return f"<{name}{written}/>"
    return f"<{name}{written}>{''.join(children)}</{name}>"


def words(x: float, y: float, text: str, **attributes: Value) -> str:
    """A line of text with its baseline at `y`."""
    return element("text", escape(_clean(text), quote=False), x=x, y=y, **attributes)


def described(name: str, text: str, **attributes: Value) -> str:
    """A `title` or `desc`, which is read out and not drawn."""
    return element(name, escape(_clean(text), quote=False), **attributes)


def line(start: tuple[float, float], end: tuple[float, float], **attributes: Value) -> str:
    """A straight line."""
    return element("line", x1=start[0], y1=start[1], x2=end[0], y2=end[1], **attributes)


def polyline(points: list[tuple[float, float]], **attributes: Value) -> str:
    """A line through the points."""
    path = " ".join(f"{_plain(x)},{_plain(y)}" for x, y in points)
    return element("polyline", points=path, fill="none", **attributes)


def drawing(width: float, height: float, *children: str, **attributes: Value) -> str:
    """A whole drawing, `width` by `height`."""
    return element(
        "svg",
        *children,
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {_plain(width)} {_plain(height)}",
        width=width,
        height=height,
        font_family=FONT_FAMILY,
        **attributes,
    )


def _quoted(value: Value) -> str:
    """An attribute's value as it is written."""
    return f'"{escape(_clean(value)) if isinstance(value, str) else _plain(value)}"'


def _plain(value: float) -> str:
    """A number with one decimal where it needs one."""
    written = f"{value:.1f}"
    return written.removesuffix(".0") if written != "-0.0" else "0"


def _clean(text: str) -> str:
    """Text without what XML cannot hold."""
    return _NOT_IN_XML.sub("\N{REPLACEMENT CHARACTER}", text)
