"""Running navplan as people do: its arguments, its output, its exit code."""

from __future__ import annotations

import io
import os
import sys
from dataclasses import dataclass
from pathlib import Path
from unittest import mock

from navplan.__main__ import run

REPOSITORY = Path(__file__).parent.parent
PLANS = REPOSITORY / "plans"


@dataclass(frozen=True)
class Ran:
    """What a run of navplan left."""

    code: int
    out: str
    err: str


def navplan(*arguments: str, cwd: Path = REPOSITORY, **environ: str) -> Ran:
    """Run navplan with arguments, in English unless the environment says otherwise.

    It runs in this process, from the front door on, because a process of its own for each of
    a hundred runs would cost a minute.
    """
    out, err = _stream(), _stream()
    before = Path.cwd()
    os.chdir(cwd)
    try:
        with (
            mock.patch.dict(os.environ, {"NAVPLAN_LANG": "en", **environ}),
            mock.patch.object(sys, "stdout", out),
            mock.patch.object(sys, "stderr", err),
        ):
            code = _code(list(arguments))
    finally:
        os.chdir(before)
    return Ran(code, _text(out), _text(err))


def _code(arguments: list[str]) -> int:
    try:
        return run(arguments)
    except SystemExit as ended:  # as shell completion ends
        return int(ended.code or 0)


def _stream() -> io.TextIOWrapper:
    return io.TextIOWrapper(io.BytesIO(), encoding="utf-8")


def _text(stream: io.TextIOWrapper) -> str:
    stream.flush()
    written = stream.buffer
    assert isinstance(written, io.BytesIO)
    return written.getvalue().decode()
