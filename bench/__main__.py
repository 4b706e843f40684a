"""`python -m bench`: measure everything in one run, print the table, keep the figures."""

from __future__ import annotations

import argparse
import json
import os
import platform
import sys
from collections.abc import Callable, Mapping, Sequence
from importlib.metadata import version
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from bench.comparisons import CHECK_JSONSCHEMA, PROJECT, Bench
from bench.figures import Figure, table
from bench.processes import BenchError, Command, output_of

COMPARISONS: Final[Mapping[str, Callable[[Bench], list[Figure]]]] = {
    "reading": Bench.reading,
    "many": Bench.many_plans,
    "one": Bench.one_plan,
    "version": Bench.version,
    "report": Bench.report,
}

COULD_NOT_RUN: Final = 3

# Asked in a process of its own, where nothing else has touched the parser's settings.
_WHICH_PARSER: Final = (
    "from check_jsonschema.parsers.yaml import construct_yaml_implementation as made;"
    "print(made().Parser.__module__)"
)
_IN_CLIB: Final = "_ruamel_yaml"


def main() -> int:
    """Measure what was asked for; 0 also where a goal is missed, for this is no test."""
    given = _arguments()
    try:
        with TemporaryDirectory(prefix="navplan-bench-") as folder:
            measured, surroundings = _measured(Path(folder).resolve(), given)
    except BenchError as problem:
        print(f"bench: {problem}", file=sys.stderr)
        return COULD_NOT_RUN
    print("\n".join(table(measured)))
    if given.json:
        figures = [figure.as_json() for figure in measured]
        whole = {"schema": "navplan/bench/1", **surroundings, "figures": figures}
        text = json.dumps(whole, indent=2, sort_keys=True) + "\n"
        given.json.write_text(text, encoding="utf-8")
    return 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--json", type=Path, metavar="FILE", help="keep every run, in seconds")
    parser.add_argument("--plans", type=int, default=200, metavar="N", help="how many are many")
    parser.add_argument("--rounds", type=int, default=15, metavar="N")
    parser.add_argument("--only", nargs="+", choices=COMPARISONS, default=list(COMPARISONS))
    return parser.parse_args()


def _measured(
    folder: Path, given: argparse.Namespace
) -> tuple[Sequence[Figure], dict[str, object]]:
    """The figures, after the surroundings have been looked at and printed."""
    bench = Bench.prepared(folder, plans=given.plans, rounds=given.rounds)
    surroundings = _surroundings(bench)
    for name, value in surroundings.items():
        print(f"{name.replace('_', ' ')}: {value}")
    print(flush=True)
    return [figure for name in given.only for figure in COMPARISONS[name](bench)], surroundings


def _surroundings(bench: Bench) -> dict[str, object]:
    """What the figures depend on besides navplan."""
    parser = output_of(Command("the parser", [sys.executable, "-c", _WHICH_PARSER], PROJECT))
    with_clib = parser.strip().endswith(_IN_CLIB)
    mistakes, by_us, by_them = bench.refused()
    return {
        "navplan": version("navplan"),
        "python": platform.python_version(),
        CHECK_JSONSCHEMA: f"{version(CHECK_JSONSCHEMA)}, "
        + (f"with clib {version('ruamel.yaml.clib')}" if with_clib else "WITHOUT CLIB: too slow"),
        "same_strictness": f"of {mistakes} mistakes navplan refuses {by_us}, "
        f"{CHECK_JSONSCHEMA} {by_them}",
        "machine": f"{os.cpu_count()} processors, load {os.getloadavg()[0]:.1f} before the run",
    }


if __name__ == "__main__":
    sys.exit(main())
