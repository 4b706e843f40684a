"""What git knows of a workspace: its repository, and the commit that its files are at."""

from __future__ import annotations

import hashlib
import subprocess
from collections.abc import Iterable
from pathlib import Path
from shutil import which
from typing import Final

# A workspace may come from anywhere: its configuration may start no program of its own, and
# looking at it writes nothing, not even git's own index.
_HARMLESS: Final = ("--no-optional-locks", "-c", "core.fsmonitor=false", "-c", "core.hooksPath=")

_SHA1_LENGTH: Final = 40


def commit_of(root: Path, files: Iterable[str]) -> str | None:
    """The short id of the commit at `root`, with `+` where one of `files` is not as it was then.

    None outside git, without a commit, or where git is not installed. The files are compared
    here and not by git, which would start the filters that a workspace's configuration names.
    """
    commit = _git(root, "rev-parse", "--short=10", "HEAD")
    if not commit:
        return None
    committed = _committed(root)
    same = all(_is_at(root / file, committed.get(file)) for file in files)
    return commit if same else f"{commit}+"


def repository_around(folder: Path) -> Path | None:
    """The nearest folder upward that git keeps, the folder itself included."""
    around = (one for one in (folder, *folder.parents) if (one / ".git").exists())
    return next(around, None)


def remote_of(repository: Path) -> str:
    """The address that a repository is sent to; empty where it is sent nowhere."""
    return _git(repository, "config", "--get", "remote.origin.url") or ""


def _committed(root: Path) -> dict[str, str]:
    """The ids of the contents that the commit has below `root`, by path relative to it."""
    entries = (_git(root, "ls-tree", "-r", "-z", "HEAD", ".") or "").split("\0")
    parted = (entry.partition("\t") for entry in entries if entry)
    return {path: about.split()[-1] for about, _, path in parted}


def _is_at(file: Path, content_id: str | None) -> bool:
    """Whether a file has the content of an id, also where it was checked out with CRLF."""
    if content_id is None or not file.is_file():
        return False
    content = file.read_bytes()
    make = hashlib.sha1 if len(content_id) == _SHA1_LENGTH else hashlib.sha256
    return any(
        make(b"blob %d\0" % len(text) + text).hexdigest() == content_id  # git's own choice of hash
        for text in (content, content.replace(b"\r\n", b"\n"))
    )


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
