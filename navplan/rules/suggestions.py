"""What a reference may have been meant to say: addresses that exist and look like it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import get_close_matches
from typing import TYPE_CHECKING, Final

from navplan.i18n import N_
from navplan.index import Index
from navplan.rules.registry import Mention, see

if TYPE_CHECKING:
    from navplan.workspace import Workspace

_MOST: Final = 3
_CLOSE: Final = 0.8


def suggestions(index: Index, ref: str, kinds: Sequence[str]) -> tuple[Mention, ...]:
    """The things that `ref` may mean where one of `kinds` is asked for, best first."""
    return tuple(
        see(found.file, *found.path, "id", message=N_("did you mean “{ref}”?"), ref=address)
        for address in close_to(ref, index.addresses(kinds))
        if (found := index.find(address, kinds))
    )


def bearers(workspace: Workspace, ref: str, kinds: Sequence[str]) -> Iterator[Mention]:
    """The units with the name or code that was written where the id of a unit is asked for."""
    if "unit" not in kinds:
        return
    # Imported here because rules are known before any file is read, and models are not.
    from navplan.model.organisation import Organisation  # noqa: PLC0415

    for file, organisation in workspace.models(Organisation):
        for at, unit in enumerate(organisation.units):
            names = (unit.name, *(former.name for former in unit.names))
            name = next((one for one in names if one.casefold() == ref.casefold()), None)
            if name:
                called = N_("“{id}” is the id of the unit called “{name}”")
                yield see(file, *("units", at, "id"), message=called, id=unit.id, name=name)
            elif any(code.code == ref for code in unit.codes):
                coded = N_("“{id}” is the id of the unit with the code {code}")
                yield see(file, *("units", at, "id"), message=coded, id=unit.id, code=ref)


def close_to(ref: str, addresses: Sequence[str]) -> list[str]:
    """The addresses with one part like that of `ref` and the other one equal, at most three.

    An address is `file-id/id`, or an id alone. Comparing the parts and not the whole keeps a
    long common beginning from making everything in a file look alike.
    """
    file, _, own = ref.rpartition("/")
    parts = [(*address.rpartition("/")[::2], address) for address in addresses]
    beside = {id_: address for in_file, id_, address in parts if in_file == file}
    namesakes = {in_file: address for in_file, id_, address in parts if id_ == own}
    if not file and namesakes:
        return list(dict.fromkeys(namesakes.values()))[:_MOST]
    return [
        *(beside[id_] for id_ in get_close_matches(own, beside, n=1, cutoff=_CLOSE)),
        *(namesakes[found] for found in get_close_matches(file, namesakes, n=1, cutoff=_CLOSE)),
    ]
