"""What is said of one key or one kind of file: a term, a meaning, an example."""

from __future__ import annotations

from typing import NamedTuple


class KeyWords(NamedTuple):
    """What a key means, for a reader who has never seen a plan file.

    `title` is the term in small letters, `text` says what to write, when, and what holds if
    nothing is written; both are marked messages. `example` is YAML as it stands after `key:`, in
    bokmål: one value on a line, or a block that begins with a newline and is indented by 2. Of a
    kind of file it is a whole file.
    """

    title: str
    text: str
    example: str | None = None
