"""What git knows of a workspace: the commit that its files are at."""

from __future__ import annotations

import subprocess
from pathlib import Path
from shutil import which
from typing import Final

# A workspace may come from anywhere: its configuration may start no program of its own, and
# looking at it writes nothing, not even git's own index.
_HARMLESS: Final = ("--no-optional-locks", "-c", "core.fsmonitor=false", "-c", "core.hooksPath=")


def commit_of(root: Path) -> str | None:
    """The short id of the commit at `root`, with `+` where plan files differ from it.

    None outside git, without a commit, or where git is not installed.
    """
    commit = _git(root, "rev-parse", "--short=10", "HEAD")
    if not commit:
        return None
    changed = _git(root, "status", "--porcelain", "--", ".")
    return f"{commit}+" if changed else commit


def _git(root: Path, *arguments: str) -> str | None:
    git = which("git")
    if git is None:
        return None
    answer = subprocess.run(  # noqa: S603 - fixed words, no shell
        [git, "-C", str(root), *_HARMLESS, *arguments],
        capture_output=True,
        check=False,
        text=True,
        encoding="utf-8",
        errors="replace",
        stdin=subprocess.DEVNULL,
    )
    return answer.stdout.strip() if answer.returncode == 0 else None
