"""Prints what is found of the planted mistakes: `python -m tests.planted [--held-out]`."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator

from navplan.diagnostics import Diagnostic
from tests.planted.planting import HELD_OUT, VISIBLE, Ground, Outcome, mistakes


def table(outcomes: list[Outcome]) -> Iterator[str]:
    """A row per mistake, and below it what is found where it is not."""
    width = max(len(outcome.mistake.id) for outcome in outcomes)
    for outcome in outcomes:
        mark = "twice" if outcome.twice else "found" if outcome.found else "-"
        yield f"{outcome.mistake.id:{width}}  {mark:5}  {_codes(outcome.there)}".rstrip()
        for found in outcome.elsewhere:
            yield f"{'':{width}}  also   {found.code} {found.file}{_line(found)}"


def totals(outcomes: list[Outcome]) -> Iterator[str]:
    """How many are found, how many twice, how many elsewhere."""
    yield f"{'mistakes':24} {len(outcomes):3}"
    yield f"{'found in their place':24} {sum(one.found for one in outcomes):3}"
    yield f"{'found there twice':24} {sum(one.twice for one in outcomes):3}"
    yield f"{'findings elsewhere':24} {sum(len(one.elsewhere) for one in outcomes):3}"
    for mistake in (one.mistake for one in outcomes if not one.found):
        yield f"not found: {mistake.id} ({mistake.file}): {mistake.what}"


def _codes(found: Iterable[Diagnostic]) -> str:
    return " ".join(one.code for one in found)


def _line(found: Diagnostic) -> str:
    return f":{found.place.line}" if found.place else ""


def main(arguments: list[str]) -> int:
    """Print the table of the mistakes that may be looked at, or of those kept apart."""
    if arguments not in ([], ["--held-out"]):
        sys.stderr.write("usage: python -m tests.planted [--held-out]\n")
        return 2
    outcomes = Ground().outcomes(mistakes(HELD_OUT if arguments else VISIBLE))
    for line in (*table(outcomes), "", *totals(outcomes)):
        sys.stdout.write(f"{line}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
