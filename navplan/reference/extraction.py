"""Which words of the rules' pages are translated: what Babel asks when it collects messages."""

from __future__ import annotations

import ast
from collections.abc import Collection, Iterator
from inspect import cleandoc
from typing import IO, Any

from babel.messages.extract import extract_python

from navplan.reference.rules import HEADINGS, Sort, blocks_of


def extract(
    fileobj: IO[bytes],
    keywords: Any,  # noqa: ANN401 - of a type that only Babel knows
    comment_tags: Collection[str],
    options: Any,  # noqa: ANN401 - likewise
) -> Iterator[tuple[int, str | None, object, object]]:
    """The messages of a module of rules: those marked in it, and its pages block by block.

    Each has its line, the name of the function that marks it, its words and comments about it.
    """
    for line, function, words, comments in extract_python(fileobj, keywords, comment_tags, options):
        yield line, str(function), words, comments
    fileobj.seek(0)
    for node in ast.walk(ast.parse(fileobj.read())):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            doc = cleandoc(node.value)
            if doc.startswith(f"## {HEADINGS[0]}"):
                for block in blocks_of(doc):
                    if block.sort is Sort.PROSE:
                        yield node.lineno, None, block.text, []
