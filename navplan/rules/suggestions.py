"""What a reference may have been meant to say: addresses that exist and look like it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Final, NamedTuple
from weakref import WeakKeyDictionary

from navplan.i18n import N_
from navplan.index import Index
from navplan.rules.registry import Mention, see

if TYPE_CHECKING:
    from navplan.workspace import Workspace

_MOST: Final = 3
_CLOSE: Final = 0.8


def suggestions(index: Index, ref: str, kinds: Sequence[str]) -> tuple[Mention, ...]:
    """The things that `ref` may mean where one of `kinds` is asked for, best first."""
    by_kinds = _KNOWN.setdefault(index, {})
    known = by_kinds.get(tuple(kinds))
    if known is None:
        known = by_kinds[tuple(kinds)] = _Known(index.addresses(kinds))
    return tuple(
        see(found.file, *found.path, "id", message=N_("did you mean “{ref}”?"), ref=address)
        for address in known.close_to(ref)
        if (found := index.find(address, kinds))
    )


def bearers(workspace: Workspace, ref: str, kinds: Sequence[str]) -> Iterator[Mention]:
    """The units with the name or code that was written where the id of a unit is asked for."""
    if "unit" not in kinds:
        return
    called = _CALLED.get(workspace)
    if called is None:
        called = _CALLED[workspace] = _called(workspace)
    found = {**called.by_code.get(ref, {}), **called.by_name.get(ref.casefold(), {})}
    yield from (found[place] for place in sorted(found))


class _Called(NamedTuple):
    """What is said of the units that bear a name or a code, by where they stand."""

    by_name: Mapping[str, Mapping[_Place, Mention]]
    by_code: Mapping[str, Mapping[_Place, Mention]]


def _called(workspace: Workspace) -> _Called:
    # Imported here because rules are known before any file is read, and models are not.
    from navplan.model.organisation import Organisation  # noqa: PLC0415

    by_name: dict[str, dict[_Place, Mention]] = defaultdict(dict)
    by_code: dict[str, dict[_Place, Mention]] = defaultdict(dict)
    for file, organisation in workspace.models(Organisation):
        for at, unit in enumerate(organisation.units):
            path = ("units", at, "id")
            for name in (unit.name, *(former.name for former in unit.names)):
                called = N_("“{id}” is the id of the unit called “{name}”")
                mention = see(file, *path, message=called, id=unit.id, name=name)
                by_name[name.casefold()].setdefault((file, at), mention)
            for code in unit.codes:
                coded = N_("“{id}” is the id of the unit with the code {code}")
                mention = see(file, *path, message=coded, id=unit.id, code=code.code)
                by_code[code.code][file, at] = mention
    return _Called(by_name, by_code)


def close_to(ref: str, addresses: Sequence[str]) -> list[str]:
    """The addresses with one part like that of `ref` and the other one equal, at most three.

    An address is `file-id/id`, or an id alone. Comparing the parts and not the whole keeps a
    long common beginning from making everything in a file look alike.
    """
    return _Known(addresses).close_to(ref)


class _Known:
    """Addresses by their parts, and what was found close to what among them."""

    def __init__(self, addresses: Sequence[str]) -> None:
        self._in_file: dict[str, dict[str, str]] = defaultdict(dict)
        self._of_id: dict[str, dict[str, str]] = defaultdict(dict)
        self._words: dict[tuple[str, str], Words] = {}
        self._close: dict[str, list[str]] = {}
        for address in addresses:
            file, _, own = address.rpartition("/")
            self._in_file[file][own] = address
            self._of_id[own][file] = address

    def close_to(self, ref: str) -> list[str]:
        """What is close to `ref`."""
        if ref not in self._close:
            self._close[ref] = self._find(ref)
        return self._close[ref]

    def _find(self, ref: str) -> list[str]:
        file, _, own = ref.rpartition("/")
        beside, namesakes = self._in_file.get(file, {}), self._of_id.get(own, {})
        if not file and namesakes:
            return list(dict.fromkeys(namesakes.values()))[:_MOST]
        id_ = self._like(own, "in file", file, beside)
        other = self._like(file, "of id", own, namesakes)
        return [*([beside[id_]] if id_ else []), *([namesakes[other]] if other else [])]

    def _like(self, word: str, part: str, name: str, among: Iterable[str]) -> str | None:
        words = self._words.get((part, name))
        if words is None:
            words = self._words[part, name] = Words(among)
        return words.nearest(word)


class Words:
    """Words among which the nearest one to another is looked for many times.

    The letters of a word are kept as bits, one for its first a, one for its second a and so
    on: how many of them two words share bounds how alike they are, at next to no cost, and
    only the few that may be the nearest are compared in earnest.
    """

    def __init__(self, words: Iterable[str]) -> None:
        self._bits: dict[tuple[str, int], int] = {}
        self._letters = [(word, self._letters_of(word)) for word in words]

    def nearest(self, word: str) -> str | None:
        """The word most like another one, if one is like it at all."""
        letters = self._letters_of(word)
        bounds = [
            (2.0 * (letters & other).bit_count() / (len(word) + len(each) or 1), each)
            for each, other in self._letters
        ]
        best, found = _CLOSE, ""
        matcher = SequenceMatcher(b=word)
        for bound, each in sorted(one for one in bounds if one[0] >= _CLOSE)[::-1]:
            if bound < best:
                break
            matcher.set_seq1(each)
            best, found = max((best, found), (matcher.ratio(), each))
        return found or None

    def _letters_of(self, word: str) -> int:
        seen: Counter[str] = Counter()
        bits = 0
        for letter in word:
            seen[letter] += 1
            bits |= 1 << self._bits.setdefault((letter, seen[letter]), len(self._bits))
        return bits


_Place = tuple[str, int]

_KNOWN: Final[WeakKeyDictionary[Index, dict[tuple[str, ...], _Known]]] = WeakKeyDictionary()
_CALLED: Final[WeakKeyDictionary[Workspace, _Called]] = WeakKeyDictionary()
"""Kept as long as what they were taken from, which never changes."""
