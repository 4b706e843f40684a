"""Next year's plan from this year's: the same text, with what belongs to the year moved or left."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING, Final, NamedTuple

from navplan.diagnostics import Edit
from navplan.edit.splice import after_line, apply, with_value, without_item, without_key
from navplan.frozen import frozen
from navplan.model import record_of
from navplan.model.plan import Plan
from navplan.records import read_record
from navplan.reference.forms import Part, Several, key_named
from navplan.schema.fields import DOCUMENT_KINDS
from navplan.schema.shape import Reference, survey
from navplan.source import Span
from navplan.starting.moving import TIMES, moved, with_years_moved, years_in
from navplan.starting.typed import Held, Typed, held_in, values_in
from navplan.values import Period, parse_period
from navplan.yamlfile import read_yaml
from navplan.yamlfile.outline import BRACKETS

if TYPE_CHECKING:
    from navplan.diagnostics import Path
    from navplan.index import Target
    from navplan.workspace import Workspace
    from navplan.yamlfile import Document, Plain
    from navplan.yamlfile.outline import Node

_OF_LAST_PERIOD: Final = ("former_ids", "extensions", "revisions", "decisions")
"""Keys of a plan that tell what was done with it in its own time."""

_NEWS: Final = frozenset({"progress", "judgement", "override"})
"""Keys that say, wherever they stand, how things stood."""

_FACTS: Final = frozenset(
    {
        ("BaselineValue", "period"),
        ("IndicatorUse", "judged_from"),
        ("KeyFigure", "as_of"),
        ("LegalSource", "valid_from"),
        ("LegalSource", "valid_to"),
        ("Milestone", "first_planned"),
        ("Project", "extensions"),
        ("Project", "leader_started"),
        ("StepTarget", "from"),
        ("UseAdjustment", "judged_from"),
    }
)
"""Times that stay true when the plan is for another year."""


class Mention(NamedTuple):
    """A line of the new file that somebody has to look at, and its words."""

    line: int
    words: str


class Earlier(NamedTuple):
    """A document of an earlier period, the lines that lead to it, and what follows it by now."""

    document: str
    lines: tuple[int, ...]
    successor: str | None = None


@frozen
class Rolled:
    """A plan for the next period, and what a person must know of it.

    `left` are the titles of what is over with and was left behind. `earlier` are documents of the
    period before that it still leads to, `mentions` the texts that still name a year of it.
    """

    text: str
    title: str
    old_title: str
    period: Period
    left: tuple[str, ...]
    earlier: tuple[Earlier, ...]
    mentions: tuple[Mention, ...]


def years_to_next(period: Period) -> int:
    """By how many years a plan for a period is moved if nothing else is said: its own length."""
    months = period.months or 12 * (period.last.year - period.first.year + 1)
    return -(-months // 12)


def rolled(workspace: Workspace, file: str, *, new_id: str, years: int) -> Rolled:
    """The plan in a file of a workspace, for a period some years later, under another id."""
    plan = workspace.model(file)
    if not isinstance(plan, Plan) or plan.period is None:
        raise TypeError(f"{file} is no plan for a period")
    rolling = _Rolling(workspace.document(file), plan.period, new_id, years)
    text = apply(rolling.text, rolling.edits())
    record, new = read_record(file, text.encode())
    if not isinstance(new, Plan) or new.period is None:
        problems = ", ".join(f"{one.code} at {one.pointer}" for one in record.diagnostics)
        raise ValueError(f"the plan for the next period cannot be read: {problems}")
    document = read_yaml(file, text.encode())[0]
    gone = _years(plan.period) - _years(new.period)
    return Rolled(
        text,
        title=new.title,
        old_title=plan.title,
        period=new.period,
        left=tuple(rolling.left),
        earlier=tuple(_earlier(workspace, document, record.references, new.period)),
        mentions=tuple(_naming(document, gone, [one.path for one in record.references])),
    )


class _Rolling:
    """A plan while it is rolled over: the changes of its text, and what is left behind."""

    def __init__(self, document: Document, period: Period, new_id: str, years: int) -> None:
        assert document.data is not None  # noqa: S101 - it has a model
        self.text = document.source.text
        self.root = document.outline.root
        self.outline = document.outline
        self.data = document.data
        self.record = record_of(str(self.data["kind"]))
        self.old_id, self.new_id = str(self.data["id"]), new_id
        self.period, self.years = period, years
        self.left: list[str] = []
        self.gone: set[str] = set()

    def edits(self) -> list[Edit]:
        """All changes; what is left behind comes first, so that nothing leads to it."""
        found = [*self._of_keys(held_in(self.record, self.data)), *self._of_the_plan()]
        return [*found, *self._of_references()]

    # ----- the plan itself -----

    def _of_the_plan(self) -> Iterator[Edit]:
        yield Edit(self.root.children["id"].value, self.new_id)
        named = years_in(str(self.data["title"]))
        if named and set(named) <= _years(self.period):
            yield self._edit(("title",), with_years_moved(self._source(("title",)), self.years))
        for key in _OF_LAST_PERIOD:
            if key in self.root.children:
                yield without_key(self.text, self.root, key)
        if "adoption" in self.data:
            yield self._replaced("adoption", "state: draft", "{state: draft}")
        yield from self._follows()

    def _follows(self) -> Iterator[Edit]:
        if "follows" in self.data:
            yield self._replaced("follows", f"- {self.old_id}", f"[{self.old_id}]")
            return
        if "follows" in self.root.children:
            yield without_key(self.text, self.root, "follows")
        written = f"follows: [{self.old_id}]"
        period = self.root.children["period"]
        if self._is_inline(self.root):
            yield Edit(Span(period.value.end, period.value.end), f", {written}")
        else:
            yield after_line(self.text, period, written)

    def _replaced(self, key: str, block: str, inline: str) -> Edit:
        node = self.root.children[key]
        as_block = node.children and not self._is_inline(node)
        return with_value(self.text, node, block if as_block else inline)

    # ----- what stands in it -----

    def _of_keys(self, keys: Iterable[Held], *, stays: bool = False) -> Iterator[Edit]:
        """The changes of some keys and all below them; times that stay are left alone."""
        for held in keys:
            if held.key in _NEWS:
                yield without_key(self.text, self._node(held.path[:-1]), held.key)
                continue
            inside = list(values_in(held))
            for place in self._over(held):
                yield without_item(self.text, self._node(held.path), place)
            here = stays or self._stays(held)
            yield from self._of_keys((one for one in inside if isinstance(one, Held)), stays=here)
            if not here:
                yield from self._of_times(one for one in inside if isinstance(one, Typed))

    def _over(self, held: Held) -> Iterator[int]:
        """The places in a list of those things that are over with."""
        form = key_named(held.record, held.key).form
        if not (isinstance(form, Several) and isinstance(form.item, Part)):
            return
        is_over = _IS_OVER.get(form.item.record.__name__)
        for place, item in enumerate(held.value if is_over else ()):
            if is_over and isinstance(item, dict) and is_over(item):
                self.left.append(f"{item['title']} ({item['id']})")
                self.gone.add(str(item["id"]))
                yield place

    def _stays(self, held: Held) -> bool:
        """Whether the times in a key are as true of the new plan as of the old one."""
        name = held.record.__name__
        if name == "Project" and self._runs_on(held.around.get("period")):
            return True
        return (name, held.key) in _FACTS or held.key in getattr(held.record, "follow_up", ())

    def _runs_on(self, written: Plain | None) -> bool:
        """Whether the period of a project reaches beyond that of the plan."""
        return isinstance(written, str) and not self.period.contains(parse_period(written))

    def _of_times(self, values: Iterable[Typed]) -> Iterator[Edit]:
        for value in values:
            if value.sort in TIMES:
                source = self._source(value.path, in_key=value.in_key)
                new = moved(value.text, value.sort, self.years, source=source)
                if new is not None:
                    yield self._edit(value.path, new, in_key=value.in_key)

    # ----- references -----

    def _of_references(self) -> Iterator[Edit]:
        own = {self.old_id, *self._former_ids()}
        for reference in survey(self.record, self.data)[1]:
            file_id, slash, inside = reference.target.partition("/")
            if file_id not in own or reference.path[0] in {"follows", *_OF_LAST_PERIOD}:
                continue
            *above, last = reference.path
            if inside in self.gone and isinstance(last, int):
                yield without_item(self.text, self._node(tuple(above)), last)
            elif inside in self.gone:
                yield without_key(self.text, self._node(tuple(above)), str(last))
            else:
                yield self._edit(reference.path, f"{self.new_id}{slash}{inside}")

    def _former_ids(self) -> list[str]:
        former = self.data.get("former_ids")
        return [str(one) for one in former] if isinstance(former, list) else []

    # ----- places -----

    def _node(self, path: Path) -> Node:
        node = self.outline.node(path)
        assert node is not None  # noqa: S101 - the path was met in the data
        return node

    def _span(self, path: Path, *, in_key: bool = False) -> Span:
        node = self._node(path)
        return node.key if in_key and node.key else node.value

    def _source(self, path: Path, *, in_key: bool = False) -> str:
        start, end = self._span(path, in_key=in_key)
        return self.text[start:end]

    def _edit(self, path: Path, new: str, *, in_key: bool = False) -> Edit:
        return Edit(self._span(path, in_key=in_key), new)

    def _is_inline(self, node: Node) -> bool:
        return self.text.startswith(BRACKETS, node.value.start)


# ----- what is over with -----


def _is_done(action: Mapping[str, Plain]) -> bool:
    """Whether the last news of an action is that nothing more will be done."""
    progress = action.get("progress") or []
    news = progress if isinstance(progress, list) else [progress]
    dated = [one if isinstance(one, dict) else {"state": one} for one in news]
    latest = max(dated, key=_date_of, default={"state": ""})
    return latest.get("state") in {"done", "cancelled"}


def _date_of(news: Mapping[str, Plain]) -> date:
    written = news.get("date")
    return parse_period(written).first if isinstance(written, str) else date.min


_IS_OVER: Final[Mapping[str, Callable[[Mapping[str, Plain]], bool]]] = {
    "Action": _is_done,
    "Deviation": lambda deviation: "closed" in deviation,
    "Milestone": lambda milestone: "reached" in milestone,
}
"""The things that can be over with, and what says so. Those that are, are left behind."""


# ----- what to look at -----


def _years(period: Period) -> set[int]:
    return set(range(period.first.year, period.last.year + 1))


def _earlier(
    workspace: Workspace, document: Document, references: Iterable[Reference], period: Period
) -> Iterator[Earlier]:
    """The documents whose period is over when another one begins, apart from the one it follows."""
    lines: dict[str, set[int]] = {}
    successors: dict[str, str | None] = {}
    for reference in references:
        name, slash, _ = reference.target.partition("/")
        kinds = [kind for kind in DOCUMENT_KINDS if slash or kind in reference.kinds]
        target = workspace.index.find(name, kinds)
        theirs = getattr(workspace.model(target.file), "period", None) if target else None
        is_earlier = isinstance(theirs, Period) and theirs.last < period.first
        if target and is_earlier and reference.path[0] != "follows":
            lines.setdefault(name, set()).add(document.place_of(reference.path).line)
            successors[name] = _successor(workspace, target)
    for name, places in lines.items():
        yield Earlier(name, tuple(sorted(places)), successors[name])


def _successor(workspace: Workspace, target: Target) -> str | None:
    """The document that says it follows one."""
    for referrer in workspace.index.referrers(target):
        if referrer.reference.path[0] == "follows":
            return workspace.records[referrer.file].id
    return None


def _naming(document: Document, years: set[int], references: Iterable[Path]) -> Iterator[Mention]:
    """The lines that name one of some years, in comments too; ids of documents are no names."""
    source = document.source
    ids = {document.place_of(path).line for path in (("id",), *references)}
    for number in range(1, len(source.line_starts) + 1):
        line = source.line(number)
        if number not in ids and years.intersection(years_in(line)):
            yield Mention(number, line.strip())
