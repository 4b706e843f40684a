"""The hook, run by pre-commit itself on a repository of plans."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.command import REPOSITORY, navplan
from tests.offline import offline, ran, source_of_navplan
from tests.published import problems
from tests.yaml import read

NAVPLAN_HOOK = REPOSITORY / ".pre-commit-hooks.yaml"
PRE_COMMIT = (sys.executable, "-m", "pre_commit")

PLAN = """\
kind: governing-document
id: kommuneplan
title: Kommuneplan
document_type: plan
"""


@pytest.fixture(scope="module")
def environ(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    folder = tmp_path_factory.mktemp("pre-commit")
    return {**offline(folder), "PRE_COMMIT_HOME": str(folder / "home")}


@pytest.fixture(scope="module")
def hooks(tmp_path_factory: pytest.TempPathFactory, environ: dict[str, str]) -> tuple[Path, str]:
    """navplan's repository with a commit of what is here, and the id of that commit."""
    source = source_of_navplan(tmp_path_factory.mktemp("source") / "navplan")
    commit(source, environ)
    return source, ran("git", "rev-parse", "HEAD", cwd=source, env=environ).stdout.strip()


@pytest.fixture
def planer(tmp_path: Path, environ: dict[str, str], hooks: tuple[Path, str]) -> Path:
    """A repository of plans that asks for the hook, with plans in a folder of it."""
    source, commit_id = hooks
    (tmp_path / "planer").mkdir()
    (tmp_path / "planer" / "navplan.yaml").write_text("navplan: 1\n", encoding="utf-8")
    (tmp_path / "planer" / "kommuneplan.yaml").write_text(PLAN, encoding="utf-8")
    config = (
        f"repos:\n  - repo: {source}\n    rev: {commit_id}\n    hooks:\n"
        "      - id: navplan\n        args: [--root, planer]\n"
    )
    (tmp_path / ".pre-commit-config.yaml").write_text(config, encoding="utf-8")
    assert problems("pre-commit-config.json", read(config)) == []
    commit(tmp_path, environ)
    return tmp_path


def commit(folder: Path, environ: dict[str, str]) -> None:
    who = ("-c", "user.name=n", "-c", "user.email=n@example.invalid")
    for words in (("init", "-q"), ("add", "."), (*who, "commit", "-q", "-m", "x")):
        assert ran("git", *words, cwd=folder, env=environ).returncode == 0


def run_hook(folder: Path, environ: dict[str, str]) -> subprocess.CompletedProcess[str]:
    return ran(*PRE_COMMIT, "run", "--all-files", "--verbose", cwd=folder, env=environ)


def test_pre_commit_knows_the_form_of_the_hook(tmp_path: Path, environ: dict[str, str]) -> None:
    checked = ran(*PRE_COMMIT, "validate-manifest", NAVPLAN_HOOK, cwd=tmp_path, env=environ)
    assert checked.returncode == 0, checked.stdout


def test_pre_commit_installs_the_hook_and_runs_it(planer: Path, environ: dict[str, str]) -> None:
    clean = run_hook(planer, environ)
    assert clean.returncode == 0, clean.stdout
    assert "Passed" in clean.stdout
    assert "2 files checked" in clean.stdout

    # Another file is changed than the one that is wrong by it.
    wrong = PLAN.replace("kommuneplan", "annen") + "issuer: nav-harstad\n"
    (planer / "planer" / "annen.yaml").write_text(wrong, encoding="utf-8")
    ran("git", "add", ".", cwd=planer, env=environ)
    failed = run_hook(planer, environ)
    assert failed.returncode == 1, failed.stdout
    assert "Failed" in failed.stdout
    assert "planer/annen.yaml:5:9: error[REF001]" in failed.stdout


def test_pre_commit_lets_other_files_be(planer: Path, environ: dict[str, str]) -> None:
    skipped = ran(*PRE_COMMIT, "run", "--files", "README.md", cwd=planer, env=environ)
    assert skipped.returncode == 0
    assert "Skipped" in skipped.stdout


def test_pre_commit_runs_the_hook_that_init_makes(tmp_path: Path, environ: dict[str, str]) -> None:
    scripts = f"{Path(sys.executable).parent}{os.pathsep}{environ['PATH']}"
    installed = {**environ, "PATH": scripts, "PYTHONPATH": ""}
    ran("git", "init", "-q", cwd=tmp_path, env=environ)
    assert navplan("init", "mine planer", "--ci", "none", cwd=tmp_path).code == 0
    config = (tmp_path / ".pre-commit-config.yaml").read_text(encoding="utf-8")
    assert problems("pre-commit-config.json", read(config)) == []
    ran("git", "add", ".", cwd=tmp_path, env=environ)
    hook = run_hook(tmp_path, installed)
    assert hook.returncode == 0, hook.stdout
    assert "8 files checked" in hook.stdout
