"""The process that reads one file again and again: with `read_yaml`, and as bare events."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from time import perf_counter, process_time

from _ruamel_yaml import CParser
from ruamel.yaml.events import StreamEndEvent

from navplan.yamlfile import read_yaml


def bare_events(raw: bytes) -> None:
    """Ask the parser for every event, and do nothing with them."""
    next_event = CParser(raw).get_event
    while type(next_event()) is not StreamEndEvent:
        pass


def main() -> None:
    """Print the seconds of each pair of readings: those of read_yaml and those of the events."""
    file, rounds = sys.argv[1], int(sys.argv[2])
    raw = Path(file).read_bytes()
    ours: list[tuple[float, float]] = []
    bare: list[tuple[float, float]] = []
    for _ in range(rounds):
        wall, cpu = perf_counter(), process_time()
        read_yaml(file, raw)
        between_wall, between_cpu = perf_counter(), process_time()
        bare_events(raw)
        ours.append((between_wall - wall, between_cpu - cpu))
        bare.append((perf_counter() - between_wall, process_time() - between_cpu))
    warm = rounds // 10
    print(json.dumps([ours[warm:], bare[warm:]]))


if __name__ == "__main__":
    main()
