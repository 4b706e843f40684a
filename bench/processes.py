"""Whole processes side by side: each in turn, round after round, so that all meet the same load."""

from __future__ import annotations

import os
import subprocess
import sysconfig
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage
from time import perf_counter
from typing import Final, NamedTuple

# What would change how a child starts, or in which language it speaks.
_NOT_INHERITED: Final = ("PYTHON", "NAVPLAN_", "PYDANTIC_", "LC_", "LANG")


class BenchError(Exception):
    """Nothing can be measured; the message says what to do."""


class Sample(NamedTuple):
    """One run, in seconds: by the clock on the wall, and of the processor."""

    wall: float
    cpu: float


@dataclass(frozen=True, slots=True)
class Command:
    """A process to measure: its name in the table, and how it is started in which folder."""

    name: str
    arguments: Sequence[str]
    folder: Path


def script(name: str) -> str:
    """The command that this environment has installed under a name."""
    path = Path(sysconfig.get_path("scripts")) / name
    if not path.exists():
        message = f"{name} is not installed beside this Python; `make bench` sets it up"
        raise BenchError(message)
    return str(path)


def environment() -> Mapping[str, str]:
    """What all processes are measured in: no language is set, so that navplan speaks bokmål."""
    inherited = {
        name: value for name, value in os.environ.items() if not name.startswith(_NOT_INHERITED)
    }
    return inherited | {"LC_ALL": "C.UTF-8"}


def output_of(command: Command, *, expected: Sequence[int] = (0,)) -> str:
    """What a process prints, if it ends with one of the expected exit codes."""
    done = subprocess.run(
        command.arguments,
        cwd=command.folder,
        env=environment(),
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode not in expected:
        end = (done.stderr or done.stdout)[-2000:]
        message = f"{command.name} ended with exit code {done.returncode}:\n{end}"
        raise BenchError(message)
    return done.stdout


def side_by_side(commands: Sequence[Command], *, rounds: int) -> list[list[Sample]]:
    """The runs of each command. The warm-up is not among them; it also shows that all succeed."""
    for command in commands:
        output_of(command)
    samples: list[list[Sample]] = [[] for _ in commands]
    surroundings = environment()
    for _ in range(rounds):
        for command, runs in zip(commands, samples, strict=True):
            runs.append(_run(command, surroundings))
    return samples


def _run(command: Command, surroundings: Mapping[str, str]) -> Sample:
    before, start = getrusage(RUSAGE_CHILDREN), perf_counter()
    subprocess.run(
        command.arguments,
        cwd=command.folder,
        env=surroundings,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        check=True,
    )
    wall, after = perf_counter() - start, getrusage(RUSAGE_CHILDREN)
    cpu = after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime
    return Sample(wall, cpu)
