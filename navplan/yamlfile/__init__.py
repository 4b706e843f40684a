"""Reading a YAML file: bytes become plain data with the place of every key and value."""

from __future__ import annotations

from navplan.yamlfile.decoding import MAX_BYTES
from navplan.yamlfile.document import Comment, Document
from navplan.yamlfile.outline import Outline, Plain
from navplan.yamlfile.reader import MAX_DEPTH, read_yaml

__all__ = [
    "MAX_BYTES",
    "MAX_DEPTH",
    "Comment",
    "Document",
    "Outline",
    "Plain",
    "read_yaml",
]
