"""What is built can be installed: the wheel brings its templates, catalogues and fonts along."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

from tests.command import PLANS, REPOSITORY


def run(*command: str | Path, cwd: Path) -> str:
    environ = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    done = subprocess.run(
        [str(word) for word in command],
        cwd=cwd,
        env=environ,
        capture_output=True,
        check=False,
        text=True,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The Python of an environment that has navplan from its wheel, and nothing else of it.

    navplan's dependencies are those of the environment that runs the tests, so that building
    and installing need no network.
    """
    folder = tmp_path_factory.mktemp("installed")
    pip = (sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check")
    offline = ("--no-deps", "--no-index")
    run(
        *pip,
        *("wheel", *offline, "--no-build-isolation", "--wheel-dir", folder / "wheels"),
        REPOSITORY,
        cwd=folder,
    )
    [wheel] = (folder / "wheels").glob("navplan-*.whl")
    run(sys.executable, "-m", "venv", "--without-pip", folder / "env", cwd=folder)
    [packages] = (folder / "env").glob("lib/python*/site-packages")
    run(*pip, "install", *offline, "--target", packages, wheel, cwd=folder)
    (packages / "dependencies.pth").write_text(sysconfig.get_path("purelib"), encoding="utf-8")
    return folder / "env" / "bin" / "python"


def test_an_installed_navplan_is_the_one_from_the_wheel(installed: Path, tmp_path: Path) -> None:
    where = run(installed, "-c", "import navplan; print(navplan.__file__)", cwd=tmp_path)
    assert Path(where).is_relative_to(installed.parent.parent)


def test_an_installed_navplan_makes_the_same_documents(installed: Path, tmp_path: Path) -> None:
    report = (
        *("-m", "navplan", "--root", PLANS, "--lang", "nn", "report"),
        *("nav-harstad-driftsplan-2015", "--as-of", "2015-08-31", "--to", "md", "--to", "pdf"),
    )
    for python, name in ((installed, "wheel"), (Path(sys.executable), "checkout")):
        run(
            python,
            *report,
            "--out",
            tmp_path / name,
            cwd=tmp_path if name == "wheel" else REPOSITORY,
        )
    for ending in ("md", "pdf"):
        file = f"nav-harstad-driftsplan-2015.{ending}"
        assert (tmp_path / "wheel" / file).read_bytes() == (
            tmp_path / "checkout" / file
        ).read_bytes()


def test_an_installed_navplan_begins_a_workspace_that_works(
    installed: Path, tmp_path: Path
) -> None:
    navplan = (installed, "-m", "navplan", "--lang", "nb")
    run(*navplan, "init", "demo", "--year", "2026", cwd=tmp_path)
    demo = tmp_path / "demo"
    assert run(*navplan, "validate", cwd=demo) == "8 filer kontrollert: ingen funn\n"
    assert "Målekart for NAV Fjordvik 2026" in run(*navplan, "status", cwd=demo)
    run(*navplan, "report", "nav-fjordvik-driftsplan-2026", cwd=demo)
    assert (demo / "nav-fjordvik-driftsplan-2026.pdf").read_bytes().startswith(b"%PDF")
    following = ("nav-fjordvik-driftsplan-2027", "--from", "nav-fjordvik-driftsplan-2026")
    run(*navplan, "new", "operating-plan", *following, cwd=demo)
    assert run(*navplan, "validate", cwd=demo) == "9 filer kontrollert: ingen funn\n"
