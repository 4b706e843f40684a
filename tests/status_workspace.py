"""Small workspaces for the tests of status: one indicator, or one scorecard, in plan files."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from textwrap import indent

from navplan.render.voice import Voice
from navplan.status import StatusItem, status_of
from navplan.workspace import Workspace, load

NOWHERE = Path("/nowhere")

ORGANISATION = """
kind: organisation
id: organisation
title: Units
units:
  - id: office
    name: The office
    type: nav_office
"""


def workspace(files: Mapping[str, str]) -> Workspace:
    """A workspace of these files, which must all be valid."""
    buffers = {"organisation.yaml": ORGANISATION, **files}
    found = load(NOWHERE, buffers={file: text.encode() for file, text in buffers.items()})
    problems = [(one.file, one.code, dict(one.params)) for one in found.diagnostics]
    assert not problems
    return found


def one_indicator(
    use: str,
    values: Mapping[str, str],
    *,
    plan: str = "2015",
    settings: str = "",
    **definition: object,
) -> Workspace:
    """A scorecard with one use of the indicator `it`, and its values by period.

    `use` is what stands below the indicator; `definition` is what the catalogue says, where
    only the direction and the frequency are given without being asked for.
    """
    said = {"direction": "higher", "frequency": "year", **definition}
    catalogue = "".join(f"    {key}: {value}\n" for key, value in said.items() if value is not None)
    files = {
        "catalogue.yaml": (
            "kind: indicators\nid: catalogue\ntitle: Catalogue\nindicators:\n"
            f"  - id: it\n    title: The indicator\n{catalogue}"
        ),
        "scorecard.yaml": (
            f"kind: scorecard\nid: card\ntitle: Scorecard\nunit: office\nperiod: {plan}\n"
            "perspectives:\n  - id: users\n    title: Users\n    goals:\n"
            "      - id: goal\n        title: The goal\n        indicators:\n"
            f"          - indicator: it\n{indent(use, ' ' * 12)}\n"
        ),
    }
    if values:
        lines = "".join(f"    {period}: {value}\n" for period, value in values.items())
        files["values.yaml"] = f"kind: measurements\nunit: office\nvalues:\n  it:\n{lines}"
    if settings:
        files["navplan.yaml"] = f"navplan: 1\nstatus:\n{indent(settings, '  ')}\n"
    return workspace(files)


def judged(
    use: str, values: Mapping[str, str], *, as_of: str = "2015-12-31", **definition: object
) -> StatusItem:
    """Where the one indicator stands; `definition`, `plan` and `settings` as in `one_indicator`."""
    found = one_indicator(use, values, **definition)  # type: ignore[arg-type]
    (item,) = [each for each in status_at(found, as_of) if each.kind == "indicator"]
    return item


def status_at(found: Workspace, as_of: str) -> tuple[StatusItem, ...]:
    """The status of everything as of a day."""
    return status_of(found, as_of=date.fromisoformat(as_of))


def argument(item: StatusItem) -> list[str]:
    """The trace in English."""
    voice = Voice("en")
    return [voice.said(step.said) for step in item.trace]
