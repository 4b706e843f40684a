"""What people mean by the ids they type: looked up, completed, and listed where unclear."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, Final

import typer

from navplan.cli.run import Run, find_root
from navplan.i18n import N_

if TYPE_CHECKING:
    from navplan.index import Target
    from navplan.status import StatusItem
    from navplan.workspace import Workspace


SELECTABLE: Final = (
    "scorecard",
    "operating-plan",
    "strategic-plan",
    "programme",
    "perspective",
    "focus-area",
    "goal",
    "indicator-use",
)
"""The kinds of things that have a status, or have something in them that does."""


_SUGGESTED: Final = 3


def known_ids(*kinds: str) -> Callable[[str], list[str]]:
    """A completion that offers the ids of some kinds in the workspace around."""

    def complete(incomplete: str) -> list[str]:
        from navplan.workspace import load  # noqa: PLC0415 - only while completing

        index = load(find_root(Path.cwd())).index
        return [address for address in index.addresses(kinds) if address.startswith(incomplete)]

    return complete


def one(run: Run, workspace: Workspace, text: str, kinds: Sequence[str], *, name: str) -> Target:
    """The one thing that `text` means; wrong usage, with the candidates, where it is not one."""
    found = workspace.index.search(text, kinds)
    if len(found) != 1:
        addresses = [target.address for target in found]
        raise _unclear(run, text, addresses, workspace.index.addresses(kinds), name)
    return found[0]


def matching(
    run: Run,
    workspace: Workspace,
    items: Sequence[StatusItem],
    selectors: Sequence[str],
    unit: str | None,
) -> list[StatusItem]:
    """The items that selectors and a unit ask for, with everything below them, in order.

    A plan that has its scorecard in another file stands for that one too.
    """
    if unit is not None:
        wanted = one(run, workspace, unit, ("unit",), name="--unit").address
        items = [item for item in items if item.unit == wanted]
    if not selectors:
        return list(items)
    named = {id_ for text in selectors for id_ in _item_ids(run, workspace, items, text)}
    asked = {(item.kind, item.id) for item in items if item.id in named}
    for item in items:
        if (item.parent_kind, item.parent) in asked:
            asked.add((item.kind, item.id))
    return [item for item in items if (item.kind, item.id) in asked]


def _item_ids(
    run: Run, workspace: Workspace, items: Sequence[StatusItem], text: str
) -> Collection[str]:
    """The ids of the items that a selector means: one, or a plan's own and its scorecard's."""
    ids = {item.id: None for item in items}
    found = [text] if text in ids else [one for one in ids if one.endswith(f"/{text}")]
    targets = workspace.index.search(text, SELECTABLE) if found in ([], [text]) else []
    found += [one for target in targets for one in _with_scorecard(workspace, target)]
    if len(targets) > 1 or (len(found) > 1 and not targets):
        raise _unclear(run, text, found, list(ids), "SELECTOR")
    if targets and ids.keys().isdisjoint(found):
        words = run.voice.say(N_("nothing in “{text}” has a status"), {"text": text})
        raise typer.BadParameter(words, param_hint="SELECTOR")
    if not found:
        raise _unclear(run, text, (), list(ids), "SELECTOR")
    return found


def _with_scorecard(workspace: Workspace, target: Target) -> Iterator[str]:
    """The address of something and, where it is a plan that names a scorecard, that one's too."""
    yield target.address
    references = () if target.path else workspace.records[target.file].references
    for ref in references:
        card = ref.path == ("scorecard",) and workspace.index.find(ref.target, ref.kinds)
        if card:
            yield card.address


def _unclear(
    run: Run, text: str, found: Sequence[str], known: Sequence[str], name: str
) -> typer.BadParameter:
    """What to say where an id means nothing, or more than one thing."""
    if found:
        message = N_("“{text}” may mean {candidates}; write one of them in full")
        candidates = found
    elif known:
        message = N_("nothing here is called “{text}”; there is {candidates}")
        candidates = _nearest(text, known) or known[:10]
    else:
        message = N_("nothing here is called “{text}”, and there is nothing of that sort")
        candidates = ()
    words = run.voice.say(message, {"text": text, "candidates": ", ".join(candidates)})
    return typer.BadParameter(words, param_hint=name)


def _nearest(text: str, known: Sequence[str]) -> list[str]:
    """The addresses that are nearest to what was typed, as a whole or in their last part."""
    by_words: dict[str, list[str]] = {}
    for address in known:
        for words in dict.fromkeys((address, address.rpartition("/")[2])):
            by_words.setdefault(words, []).append(address)
    close = get_close_matches(text, by_words, n=_SUGGESTED, cutoff=0.5)
    found = dict.fromkeys(address for words in close for address in by_words[words])
    return list(found)[:_SUGGESTED]
