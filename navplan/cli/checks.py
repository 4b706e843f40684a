"""Where plans are checked without anybody asking: what `navplan init` gives a repository for it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal
from urllib.parse import urlsplit

from navplan import __version__
from navplan.cli.run import Run
from navplan.frozen import frozen
from navplan.gitio import remote_of, repository_around
from navplan.i18n import N_
from navplan.starting.workspace import Forge, check_files

if TYPE_CHECKING:
    from navplan.model.common import PlanLanguage

Wanted = Literal["github", "gitlab", "none"]

_FORGES: Final[tuple[Forge, ...]] = ("github", "gitlab")


@frozen
class Checks:
    """The files that let a repository check its plans, and what is to be said about them."""

    repository: Path
    files: dict[str, str]
    notes: tuple[str, ...] = ()


def checks_for(run: Run, folder: Path, wanted: Wanted | None, language: PlanLanguage) -> Checks:
    """What the repository of a folder gets: what is wanted, or else what fits where it is kept.

    What git and the forge read must lie at the top of the repository. Where that is above the
    folder asked for, nothing is put there unasked.
    """
    repository = repository_around(folder) or folder
    if wanted is None and repository != folder:
        message = N_(
            "The plans are a part of the repository {folder}. “navplan init --ci github” (or "
            "gitlab, or none) adds the files there that make it check them by itself."
        )
        return Checks(repository, {}, (run.voice.say(message, {"folder": run.shown(repository)}),))
    forge = _forge_of(repository) if wanted is None else _named(wanted)
    root = folder.relative_to(repository).as_posix()
    install = installed_from()
    files = check_files(language, forge, root="" if root == "." else root, install=install)
    return Checks(repository, files, _notes(run, forge, install))


def _notes(run: Run, forge: Forge | None, install: str) -> tuple[str, ...]:
    if forge is None or install:
        return ()
    message = N_(
        "This navplan comes from a folder of this machine. Write as NAVPLAN_INSTALL, in the file "
        "for {forge}, where other machines get theirs."
    )
    return (run.voice.say(message, {"forge": {"github": "GitHub", "gitlab": "GitLab"}[forge]}),)


def _named(wanted: Wanted) -> Forge | None:
    return next((forge for forge in _FORGES if forge == wanted), None)


def _forge_of(repository: Path) -> Forge | None:
    """Where a repository is kept, by the address it is sent to."""
    address = remote_of(repository)
    host = (urlsplit(address).hostname or address.partition(":")[0]).lower()
    return next((forge for forge in _FORGES if forge in host), None)


def installed_from() -> str:
    """What pip is asked for to have this navplan on another machine; empty if only this has it."""
    from importlib.metadata import PackageNotFoundError, distribution  # noqa: PLC0415 - 20 ms

    try:
        origin = distribution("navplan").read_text("direct_url.json")
    except PackageNotFoundError:
        return ""
    return asked_for(json.loads(origin)) if origin else f"navplan=={__version__}"


def asked_for(origin: dict[str, object]) -> str:
    """What pip is asked for, by the origin that it noted when it installed navplan.

    Its form is PEP 610. A folder is no origin for others, and a password is not passed on.
    """
    url = str(origin["url"])
    if urlsplit(url).scheme == "file" or urlsplit(url).password:
        return ""
    match origin:
        case {"vcs_info": {"vcs": str(vcs), "commit_id": str(commit)}}:
            return f"navplan @ {vcs}+{url}@{commit}"
        case _:
            return f"navplan @ {url}"
