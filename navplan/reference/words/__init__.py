"""What every key of a plan file means, in words: looked up by record class and key."""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Mapping
from typing import Final, TypeVar

from navplan.reference.words import (
    actions,
    bands,
    chapters,
    common,
    governing_document,
    indicator_use,
    indicators,
    kinds,
    mandate,
    measurements,
    operating_plan,
    organisation,
    parts,
    plan,
    programme,
    projects,
    scorecard,
    status,
    strategic_plan,
)
from navplan.reference.words.key_words import KeyWords

__all__ = ["KeyWords", "choice_words", "kind_words", "words_of"]

T = TypeVar("T")

_MODULES: Final = (
    common,
    chapters,
    parts,
    status,
    plan,
    organisation,
    governing_document,
    scorecard,
    indicator_use,
    bands,
    indicators,
    measurements,
    actions,
    operating_plan,
    strategic_plan,
    mandate,
    projects,
    programme,
)

WORDS: Final[ChainMap[str, KeyWords]] = ChainMap(*(module.WORDS for module in _MODULES))
"""What is said of each key, by class and key: `Action.deadline`, and `*.id` for any class."""

CHOICES: Final[ChainMap[str, dict[str, str]]] = ChainMap(*(module.CHOICES for module in _MODULES))
"""The titles of the words that a key can be set to, by class and key in the same way."""


def words_of(cls: type, key: str) -> KeyWords:
    """What a key of a record class means; KeyError where nothing is said of it.

    The words of the class itself come before those of its bases, and these before the words
    that hold for the key wherever it stands.
    """
    found = _nearest(WORDS, cls, key)
    if found is None:
        raise KeyError(f"{cls.__name__}.{key}")
    return found


def kind_words(kind: str) -> KeyWords:
    """What a kind of file is for, with a small whole file as the example."""
    return kinds.KINDS[kind]


def choice_words(cls: type, key: str, value: str) -> str | None:
    """The title of one of the words that a key can be set to, or None where it is no such word."""
    if key == "kind":
        return kind_words(value).title if value in kinds.KINDS else None
    choices = _nearest(CHOICES, cls, key)
    return choices.get(value) if choices else None


def _nearest(table: Mapping[str, T], cls: type, key: str) -> T | None:
    places = (*(base.__name__ for base in cls.__mro__), "*")
    return next((table[at] for place in places if (at := f"{place}.{key}") in table), None)
