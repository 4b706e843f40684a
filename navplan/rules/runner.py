"""Asking the rules: each model is walked once, and places are looked up only for what is found."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date
from functools import cache, lru_cache
from operator import attrgetter
from typing import Final, NamedTuple

from navplan.diagnostics import CODES, Diagnostic, Edit, Fix, Path, Related, in_order
from navplan.rules.registry import RULES, WORKSPACE, Hit, Mention, Rule, Word
from navplan.rules.selection import as_settings_say, complaints
from navplan.rules.standing import Standing
from navplan.rules.suppressions import Checked, suppress
from navplan.schema.shape import Holds, fields_of
from navplan.source import Span
from navplan.workspace import Workspace
from navplan.yamlfile import Document, Plain

NAMES: Final = ("id", "indicator", "title", "name")
"""The keys that say which thing is meant where a key is missing, best first."""

_BREAK: Final = re.compile(r"[\n\r\x85\u2028\u2029]")


class _Found(NamedTuple):
    """A rule's hit, with its file and its path in that file."""

    rule: Rule
    file: str
    path: Path
    hit: Hit


def check_workspace(
    workspace: Workspace, *, as_of: date, select: Collection[str] | None = None
) -> Checked:
    """What reading a workspace and its rules found, but for what the files say is to stay.

    What the settings leave out is not said either, nor counted. `select` are the codes of the
    rules to ask; none of them to look at the files alone.
    """
    wanted = set(RULES if select is None else select)
    found = (*workspace.diagnostics, *run_rules(workspace, as_of=as_of, select=wanted))
    asked = CODES.keys() - RULES.keys() | wanted
    checked = suppress(workspace, found, asked=asked, as_of=as_of)
    said = in_order([*checked.findings, *complaints(workspace)])
    return Checked(
        list(as_settings_say(workspace, said)),
        list(as_settings_say(workspace, checked.suppressed)),
    )


def run_rules(
    workspace: Workspace, *, as_of: date, select: Collection[str] | None = None
) -> list[Diagnostic]:
    """The findings of the rules, or of those whose codes are in `select`, in order."""
    wanted = set(RULES if select is None else select)
    found = list(_ask(workspace, as_of, _with_needs(wanted)))
    failed = {(each.rule.code.code, each.file, each.path) for each in found}
    # File by file, so that none is read again more than once.
    return in_order(
        _diagnostic(each, workspace)
        for each in sorted(found, key=attrgetter("file"))
        if each.rule.code.code in wanted
        and not any((need, each.file, each.path) in failed for need in each.rule.needs)
    )


def _with_needs(wanted: Collection[str]) -> list[Rule]:
    """The rules of some codes, and those they need to have been asked before."""
    codes, pending = set[str](), list(wanted)
    while pending:
        code = pending.pop()
        if code not in codes:
            codes.add(code)
            pending += RULES[code].needs
    return [RULES[code] for code in sorted(codes)]


def _ask(workspace: Workspace, as_of: date, rules: Sequence[Rule]) -> Iterator[_Found]:
    given: dict[str, object] = {
        "workspace": workspace,
        "index": workspace.index,
        "settings": workspace.settings,
        "as_of": as_of,
        "standing": Standing(workspace, as_of),
    }
    by_subject: dict[str, list[Rule]] = defaultdict(list)
    for rule in rules:
        by_subject[rule.subject].append(rule)
    for rule in by_subject.pop(WORKSPACE, ()):
        for hit in rule.find(workspace, **_inputs(rule, given)):
            if hit.file is None:
                raise TypeError(f"{rule.code.code} is about the workspace: use hit_in")
            yield _Found(rule, hit.file, hit.path, hit)
    for file, model in workspace.models(object):
        kind: type = type(model)
        if by_subject.keys().isdisjoint(_records_below(kind)):
            continue
        here = {**given, "plan": model, "file": file}
        for path, record in workspace.parts(file):
            for rule in by_subject.get(type(record).__name__, ()):
                for hit in rule.find(record, **_inputs(rule, here)):
                    yield _Found(rule, file, (*path, *hit.path), hit)


@cache
def _records_below(cls: type) -> frozenset[str]:
    """The names of the record classes that a file of a kind may hold, its own included."""
    classes: set[type] = set()
    pending = [Holds("one", record=cls)]
    while pending:
        holds = pending.pop()
        if holds.inner:
            pending.append(holds.inner)
        if holds.record and holds.record not in classes:
            classes.add(holds.record)
            pending += [field.holds for field in fields_of(holds.record)]
    return frozenset(each.__name__ for each in classes)


def _inputs(rule: Rule, given: Mapping[str, object]) -> dict[str, object]:
    return {name: given[name] for name in rule.inputs}


# --- places -----------------------------------------------------------------------------


def _diagnostic(found: _Found, workspace: Workspace) -> Diagnostic:
    hit = found.hit
    related = tuple(_related(mention, workspace) for mention in hit.related)
    document = workspace.document(found.file)
    word = _span_of(document, _reach(document.data, found.path)[0], hit.word) if hit.word else None
    span = hit.span or word or _span(document, found.path, key=hit.key)
    fix = None
    # What is to take the place of a word must not take that of the text it was not found in.
    if hit.mend and (word or not hit.word):
        fix = Fix(hit.mend.title, (Edit(span, hit.mend.text),), hit.params)
    place = document.source.place(span)
    return Diagnostic(found.rule.code.code, found.file, place, hit.params, found.path, related, fix)


def _related(mention: Mention, workspace: Workspace) -> Related:
    document = workspace.document(mention.file)
    place = document.source.place(_span(document, mention.path))
    return Related(mention.file, place, mention.message, mention.params)


def _span(document: Document, path: Path, *, key: bool = False) -> Span:
    """Where a path is shown: its key, its value, or else what lacks it."""
    reached, value = _reach(document.data, path)
    if isinstance(value, dict) and document.value_span(path) is None:
        name = next((name for name in NAMES if name in value), None)
        if name:
            return document.span_of((*reached, name))
    return document.span_of(path, key=key)


def _reach(data: Plain | None, path: Path) -> tuple[Path, Plain | None]:
    """How far a path leads in plain data, and to what; a text in short form is its end."""
    for at, step in enumerate(path):
        match data, step:
            case dict(), str() if step in data:
                data = data[step]
            case list(), int():
                data = data[step]
            case _:
                return path[:at], data
    return path, data


def _span_of(document: Document, path: Path, word: Word) -> Span | None:
    """The word in the value as it stands in the file: folded, quoted or indented."""
    text, value = document.source.text, document.value_span(path)
    if value is None:
        return None
    places = _places(text, word.text, *value)
    if word.before >= len(places):
        return None
    start = places[word.before]
    return Span(start, start + len(word.text))


# One text may have many words to point at, and they come one after another.
@lru_cache(maxsize=4)
def _places(text: str, word: str, start: int, end: int) -> Sequence[int]:
    """Where a word begins in a value, the line with the sign of a block left out."""
    if text.startswith(("|", ">"), start) and (broken := _BREAK.search(text, start, end)):
        start = broken.end()
    return [found.start() for found in re.compile(re.escape(word)).finditer(text, start, end)]
