"""Installing navplan as others do, with what the machine has already: no network is used."""

from __future__ import annotations

import os
import shutil
import subprocess
import sysconfig
from pathlib import Path

from tests.command import REPOSITORY

BUILT_FROM = (
    "navplan",
    "templates",
    "pyproject.toml",
    "hatch_build.py",
    "README.md",
    "LICENSE",
    ".pre-commit-hooks.yaml",
    "action.yml",
)


def source_of_navplan(folder: Path) -> Path:
    """A copy of what navplan is built from."""
    made = shutil.ignore_patterns("__pycache__", "*.mo")
    folder.mkdir()
    for name in BUILT_FROM:
        place = REPOSITORY / name
        if place.is_dir():
            shutil.copytree(place, folder / name, ignore=made)
        else:
            shutil.copy(place, folder / name)
    return folder


def offline(folder: Path) -> dict[str, str]:
    """An environment in which pip builds and installs navplan out of the packages at hand.

    They are lent from the environment that runs the tests, all but navplan itself.
    """
    lent = folder / "lent"
    lent.mkdir()
    for one in Path(sysconfig.get_path("purelib")).iterdir():
        if "navplan" not in one.name:
            (lent / one.name).symlink_to(one)
    return {
        **os.environ,
        "PYTHONPATH": str(lent),
        "PIP_NO_INDEX": "1",
        "PIP_NO_DEPS": "1",
        "PIP_NO_BUILD_ISOLATION": "0",  # pip's way to say that there is to be none
        "VIRTUALENV_NO_PERIODIC_UPDATE": "1",  # pre-commit makes its environments with it
        "GIT_CONFIG_GLOBAL": os.devnull,
        "NAVPLAN_LANG": "en",
    }


def ran(*command: str | Path, cwd: Path, env: dict[str, str]) -> subprocess.CompletedProcess[str]:
    """A finished process, whatever came of it, with all that it said in `stdout`."""
    return subprocess.run(
        [str(word) for word in command],
        cwd=cwd,
        env=env,
        check=False,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
    )
