"""What is declared where and who refers to it: ids to things, and references both ways."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

from navplan.diagnostics import Path
from navplan.records import FileRecord
from navplan.schema.shape import Declaration, Reference


class Target(NamedTuple):
    """Something with an id: its kind, its address in the workspace, and where it stands."""

    kind: str
    address: str
    file: str
    path: Path


class Referrer(NamedTuple):
    """A reference and the file it stands in."""

    file: str
    reference: Reference


class Index:
    """Built once per workspace, from the records of its files."""

    def __init__(
        self,
        targets: Mapping[str, Sequence[Target]],
        former: Mapping[str, Sequence[Target]],
        referrers: Sequence[Referrer],
        perhaps: frozenset[str],
    ) -> None:
        self._targets = targets
        self._former = former
        self._referrers = referrers
        self._perhaps = perhaps

    def find(self, address: str, kinds: Sequence[str]) -> Target | None:
        """What an address means where one of `kinds` is asked for; former ids are followed."""
        for known in (self._targets, self._former):
            for kind in kinds:
                for target in known.get(address, ()):
                    if target.kind == kind:
                        return target
        return None

    def all_at(self, address: str) -> Sequence[Target]:
        """Everything with an address, of whatever kind."""
        return self._targets.get(address, ())

    def of_kind(self, *kinds: str) -> Iterator[Target]:
        """Everything of some kinds, by address."""
        for address in sorted(self._targets):
            yield from (target for target in self._targets[address] if target.kind in kinds)

    def addresses(self, kinds: Sequence[str]) -> list[str]:
        """The addresses of some kinds, sorted, for suggestions and completion."""
        return [target.address for target in self.of_kind(*kinds)]

    def search(self, text: str, kinds: Sequence[str]) -> list[Target]:
        """What a person may mean by `text`: the full address, or else an unambiguous end of it.

        Former addresses are followed where no present one fits.
        """
        exact = self.find(text, kinds)
        if exact:
            return [exact]
        for known in (self._targets, self._former):
            ending = sorted(address for address in known if address.endswith(f"/{text}"))
            found = [one for address in ending for one in known[address] if one.kind in kinds]
            if found:
                return list(dict.fromkeys(found))
        return []

    def referrers(self, target: Target) -> Sequence[Referrer]:
        """Every reference that means `target`, by whichever of its ids, present or former."""
        return self._meaning.get(target, ())

    @cached_property
    def _meaning(self) -> Mapping[Target, Sequence[Referrer]]:
        """The references by what they mean."""
        found: dict[Target, list[Referrer]] = defaultdict(list)
        for referrer in self._referrers:
            target = self.find(referrer.reference.target, referrer.reference.kinds)
            if target:
                found[target].append(referrer)
        return found

    def may_exist(self, address: str) -> bool:
        """Whether a file that could not be read to its end may declare this address."""
        return address in self._perhaps or address.partition("/")[0] in self._perhaps

    def duplicates(self) -> Iterator[tuple[Target, Target]]:
        """Each thing whose address is taken already, with the one that has it.

        Where two files have the same id, that is said of the files and not of all in them.
        """
        for address in sorted(self._targets):
            first: dict[tuple[str, str], Target] = {}
            for target in self._targets[address]:
                within = target.file if "/" in address else ""
                taken = first.setdefault((target.kind, within), target)
                if taken.path != target.path or taken.file != target.file:
                    yield target, taken


def build_index(records: Iterable[FileRecord]) -> Index:
    """The index over the records of a workspace."""
    records = list(records)
    targets: dict[str, list[Target]] = defaultdict(list)
    former: dict[str, list[Target]] = defaultdict(list)
    referrers: list[Referrer] = []
    perhaps: set[str] = set()
    for record in records:
        perhaps |= record.may_declare
        for declared in record.declarations:
            now, *before = _addresses(record, declared)
            target = Target(declared.kind, now, record.file, declared.path)
            targets[now].append(target)
            for address in before:
                former[address].append(target)
        referrers += (Referrer(record.file, reference) for reference in record.references)
    _add_inherited(records, targets, former)
    return Index(targets, former, referrers, frozenset(perhaps))


def _addresses(record: FileRecord, declared: Declaration) -> list[str]:
    """The address of a thing, and then every one it had: its own former ids and its file's."""
    ids = (declared.id, *declared.former_ids)
    if declared.scope == "workspace":
        return list(ids)
    return [f"{file_id}/{own_id}" for file_id in _file_ids(record) for own_id in ids]


def _file_ids(record: FileRecord) -> tuple[str, ...]:
    """The id of a file and its former ones."""
    itself = next((one for one in record.declarations if not one.path), None)
    return (itself.id, *itself.former_ids) if itself else (f"{record.id}",)


def _add_inherited(
    records: Sequence[FileRecord],
    targets: dict[str, list[Target]],
    former: dict[str, list[Target]],
) -> None:
    """Let what a scorecard inherits be addressed through the inheriting one as well."""
    by_id = scorecards_by_id(records)
    for heir in {record.file: record for record in by_id.values()}.values():
        for source in ancestors(heir, by_id):
            for declared in source.declarations:
                if declared.scope == "file":
                    now, *before = _addresses(heir, declared)
                    if not any(target.kind == declared.kind for target in targets.get(now, ())):
                        inherited = Target(declared.kind, now, source.file, declared.path)
                        targets[now].append(inherited)
                        for address in before:
                            former[address].append(inherited)


def scorecards_by_id(records: Iterable[FileRecord]) -> dict[str, FileRecord]:
    """The scorecards by the ids they have and had; what one is called now goes before."""
    scorecards = [record for record in records if record.kind == "scorecard" and record.id]
    former = {old: record for record in scorecards for old in _file_ids(record)}
    return former | {str(record.id): record for record in scorecards}


def ancestors(heir: FileRecord, by_id: Mapping[str, FileRecord]) -> Iterator[FileRecord]:
    """The scorecards that one inherits from, nearest first; a cycle ends where it closes."""
    seen = {heir.file}
    parent = parent_of(heir, by_id)
    while parent and parent.file not in seen:
        seen.add(parent.file)
        yield parent
        parent = parent_of(parent, by_id)


def parent_of(heir: FileRecord, by_id: Mapping[str, FileRecord]) -> FileRecord | None:
    """The scorecard that one inherits from, if it says so and the workspace has it."""
    named = next((ref.target for ref in heir.references if ref.path == ("inherits",)), None)
    return by_id.get(named) if named else None
