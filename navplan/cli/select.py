"""What people mean by the ids they type: looked up, completed, and listed where unclear."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from navplan.cli.run import Run, find_root
from navplan.i18n import N_

if TYPE_CHECKING:
    from navplan.index import Target
    from navplan.status import StatusItem
    from navplan.workspace import Workspace


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
    """The items that selectors and a unit ask for, with everything below them, in order."""
    if unit is not None:
        wanted = one(run, workspace, unit, ("unit",), name="--unit").address
        items = [item for item in items if item.unit == wanted]
    if not selectors:
        return list(items)
    asked = {_item_id(run, items, text) for text in selectors}
    for item in items:
        if item.parent in asked:
            asked.add(item.id)
    return [item for item in items if item.id in asked]


def _item_id(run: Run, items: Sequence[StatusItem], text: str) -> str:
    ids = [item.id for item in items]
    found = [text] if text in ids else [one for one in ids if one.endswith(f"/{text}")]
    if len(found) != 1:
        raise _unclear(run, text, found, ids, "SELECTOR")
    return found[0]


def _unclear(
    run: Run, text: str, found: Sequence[str], known: Sequence[str], name: str
) -> typer.BadParameter:
    """What to say where an id means nothing, or more than one thing."""
    if found:
        message = N_("“{text}” may mean {candidates}; write one of them in full")
        candidates = found
    elif known:
        message = N_("nothing here is called “{text}”; there is {candidates}")
        candidates = get_close_matches(text, known, n=3, cutoff=0.5) or known[:10]
    else:
        message = N_("nothing here is called “{text}”, and there is nothing of that sort")
        candidates = ()
    words = run.voice.say(message, {"text": text, "candidates": ", ".join(candidates)})
    return typer.BadParameter(words, param_hint=name)
