"""Lines as planners see them: where they begin and end, how they are indented, what they hold."""

from __future__ import annotations

import re
from typing import Final

ENTRY_LINE: Final = re.compile(r"[ \t]*(?:-(?=\s|$)|[\"']?\w[\w .-]*[\"']?:(?=\s|$))")
"""A line that begins a key or a list item, as far as its first few characters tell."""

_LONGEST: Final = 60
_END: Final = re.compile(r"[\r\n]|$")
_INDENTATION: Final = re.compile(r"[ \t]*")


def line_start(text: str, at: int) -> int:
    """Where the line begins that holds offset `at`."""
    start = text.rfind("\n", 0, at) + 1
    return max(start, text.rfind("\r", start, at) + 1)


def line_end(text: str, at: int) -> int:
    """Where the line ends that holds offset `at`, white space left out."""
    match = _END.search(text, at)
    end = match.start() if match else len(text)
    return at + len(text[at:end].rstrip())


def indentation(text: str, at: int) -> int:
    """How many blanks stand at the beginning of the line that holds offset `at`."""
    start = line_start(text, at)
    match = _INDENTATION.match(text, start)
    return match.end() - start if match else 0


def is_first_on_line(text: str, at: int) -> bool:
    """Whether only blanks stand before `at` on its line."""
    return not text[line_start(text, at) : at].strip(" \t")


def shortened(words: str) -> str:
    """`words` as they fit in a message: without line breaks, and cut if they are long."""
    line = " ".join(words[: _LONGEST * 2].split())
    return line if len(line) <= _LONGEST else line[:_LONGEST].rstrip() + " …"


def in_quotes(words: str) -> str:
    """`words` as a text in quotes, double ones if they will do; long ones are cut."""
    words = shortened(words)
    if '"' in words or "\\" in words:
        return "'" + words.replace("'", "''") + "'"
    return f'"{words}"'


def without_closing(words: str) -> str:
    """`words` without the brackets at their end that close what was opened before them."""
    if "[" in words or "{" in words:
        return words
    return words.rstrip("]} \t")
