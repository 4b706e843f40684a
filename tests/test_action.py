"""What runs navplan on pull and merge requests: GitHub's action and GitLab's include."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from navplan import __version__
from navplan.cli.checks import asked_for
from navplan.cli.outputs import FORMATS
from tests.command import REPOSITORY, navplan
from tests.offline import offline, ran, source_of_navplan
from tests.published import problems
from tests.test_outputs import read_commands
from tests.yaml import read

ACTION = read((REPOSITORY / "action.yml").read_text(encoding="utf-8"))
INCLUDE = REPOSITORY / "ci" / "navplan.gitlab-ci.yml"

WRONG = "kind: scorecard\nid: målekart\ntitle: x\n"


@pytest.fixture
def planer(tmp_path: Path) -> Path:
    """A repository with plans in a folder whose name has a blank."""
    (tmp_path / ".git").mkdir()
    folder = tmp_path / "mine planer"
    folder.mkdir()
    (folder / "navplan.yaml").write_text("navplan: 1\n", encoding="utf-8")
    (folder / "a b.yaml").write_text(WRONG, encoding="utf-8")
    (folder / "c.yaml").write_text(WRONG, encoding="utf-8")
    return tmp_path


@pytest.fixture(scope="module")
def runner(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """A machine with a Python of its own, as setup-python leaves it, and no navplan yet."""
    folder = tmp_path_factory.mktemp("runner")
    environ = offline(folder)
    python = folder / "python"
    made = ran(sys.executable, "-m", "venv", "--without-pip", python, cwd=folder, env=environ)
    assert made.returncode == 0, made.stdout
    return {**environ, "PATH": f"{python / 'bin'}:{environ['PATH']}"}


# ----- GitHub -----


def run_step(
    name: str, folder: Path, environ: dict[str, str], *, action: Path = REPOSITORY, **inputs: str
) -> subprocess.CompletedProcess[str]:
    """What a step of the action does on a runner: its own lines, in the shell that it names."""
    [step] = [one for one in ACTION["runs"]["steps"] if one.get("name") == name]
    known = {f"inputs.{one}": str(about["default"]) for one, about in ACTION["inputs"].items()}
    known |= {f"inputs.{one.replace('_', '-')}": value for one, value in inputs.items()}
    known["github.action_path"] = str(action)
    given = {
        key: re.sub(r"\$\{\{ ([\w.-]+) \}\}", lambda match: known[match[1]], value)
        for key, value in step["env"].items()
    }
    assert step["shell"] == "bash"
    script = folder / "step.sh"
    script.write_text(step["run"], encoding="utf-8")
    shell = ("bash", "--noprofile", "--norc", "-eo", "pipefail")
    return ran(*shell, script, cwd=folder, env={**environ, **given})


def test_the_action_is_as_github_says() -> None:
    assert problems("github-action.json", ACTION) == []


def test_the_action_never_makes_a_command_of_what_it_is_given() -> None:
    lines = [step.get("run", "") for step in ACTION["runs"]["steps"]]
    assert len("".join(lines)) > 100
    assert not any("${{" in each for each in lines)


def test_the_action_installs_itself_and_checks(
    planer: Path, runner: dict[str, str], tmp_path_factory: pytest.TempPathFactory
) -> None:
    source = source_of_navplan(tmp_path_factory.mktemp("action") / "navplan")
    installed = run_step("Install navplan", planer, runner, action=source)
    assert installed.returncode == 0, installed.stdout

    summary = planer / "summary.md"
    given = {**runner, "GITHUB_STEP_SUMMARY": str(summary)}
    checked = run_step("Check the plans", planer, given, root="mine planer", sarif="funn.sarif")
    assert checked.returncode == 1, checked.stdout
    files = {properties["file"] for _, properties, _ in read_commands(checked.stdout)}
    assert files == {"mine planer/a b.yaml", "mine planer/c.yaml"}
    assert "mine planer/a b.yaml" in summary.read_text(encoding="utf-8")
    assert problems("sarif-2.1.0.json", read_json(planer / "funn.sarif")) == []

    one = "mine planer/a b.yaml\n"
    checked = run_step("Check the plans", planer, runner, paths=one, lang="en")
    files = {properties["file"] for _, properties, _ in read_commands(checked.stdout)}
    assert files == {"mine planer/a b.yaml"}
    assert "1 file checked" in checked.stdout
    # What pip lent to install must not be what was run.
    where = ran("python", "-c", "import navplan; print(navplan.__file__)", cwd=planer, env=runner)
    assert "/python/lib/" in where.stdout


def read_json(file: Path) -> Any:  # noqa: ANN401 - whatever stands there
    return json.loads(file.read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("version", "asked"), [("", "/where/the/action/is"), ("0.2.0", "navplan==0.2.0")]
)
def test_the_action_installs_what_is_asked_for(version: str, asked: str, tmp_path: Path) -> None:
    python = tmp_path / "bin" / "python"
    python.parent.mkdir()
    python.write_text('#!/bin/sh\nprintf "%s\\n" "$@"\n', encoding="utf-8")
    python.chmod(0o755)
    environ = {"PATH": f"{python.parent}:/usr/bin:/bin"}
    where = Path("/where/the/action/is")
    step = run_step("Install navplan", tmp_path, environ, action=where, version=version)
    assert step.stdout.splitlines()[:3] == ["-m", "pip", "install"]
    assert step.stdout.splitlines()[-1] == asked


# ----- GitLab -----


def test_the_include_is_as_gitlab_says(tmp_path: Path) -> None:
    assert gitlab_accepts(INCLUDE)
    wrong = tmp_path / "wrong.yml"
    text = INCLUDE.read_text(encoding="utf-8").replace("script:", "skript:")
    wrong.write_text(text, encoding="utf-8")
    assert not gitlab_accepts(wrong)


def gitlab_accepts(file: Path) -> bool:
    """Whether the schema that GitLab's own editor has accepts a file, by check-jsonschema."""
    check = (sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.gitlab-ci")
    done = subprocess.run([*check, str(file)], check=False, capture_output=True)
    return done.returncode == 0


def run_job(
    job: dict[str, Any], variables: dict[str, str], folder: Path
) -> subprocess.CompletedProcess[str]:
    """What the lines of a job do, with what is installed here in the place of an image."""
    scripts = Path(sys.executable).parent
    pip = folder / "bin" / "pip"
    pip.parent.mkdir(exist_ok=True)
    pip.write_text('#!/bin/sh\necho "pip $*"\n', encoding="utf-8")
    pip.chmod(0o755)
    environ = {"PATH": f"{pip.parent}:{scripts}:/usr/bin:/bin", **variables}
    return ran("sh", "-ec", "\n".join(job["script"]), cwd=folder, env=environ)


def test_the_include_checks_and_leaves_its_reports(planer: Path) -> None:
    include = read(INCLUDE.read_text(encoding="utf-8"))
    own = {"NAVPLAN_INSTALL": "navplan==1", "NAVPLAN_ROOT": "mine planer", "NAVPLAN_LANG": "en"}
    done = run_job(include["navplan"], {**include["variables"], **own}, planer)
    assert done.returncode == 1, done.stdout
    assert "pip install --quiet navplan==1\n" in done.stdout
    assert "mine planer/c.yaml:" in done.stdout
    reports = include["navplan"]["artifacts"]["reports"]
    assert all((planer / file).exists() for file in reports.values())
    issues = read_json(planer / reports["codequality"])
    assert {one["location"]["path"].partition("/")[0] for one in issues} == {"mine planer"}


def test_the_include_says_what_it_needs(planer: Path) -> None:
    include = read(INCLUDE.read_text(encoding="utf-8"))
    done = run_job(include["navplan"], include["variables"], planer)
    assert done.returncode != 0
    assert "say where pip gets navplan" in done.stdout


# ----- what init makes -----


def test_a_workflow_of_init_is_as_github_says(tmp_path: Path) -> None:
    assert navplan("init", "--ci", "github", "--lang", "nn", cwd=tmp_path).code == 0
    text = (tmp_path / ".github" / "workflows" / "navplan.yml").read_text(encoding="utf-8")
    workflow = read(text)
    assert problems("github-workflow.json", workflow) == []
    job = workflow["jobs"]["navplan"]
    lines = {"script": [step["run"] for step in job["steps"] if "run" in step]}
    pretending = {"script": ['python() { echo "python $*"; }', *lines["script"]]}
    done = run_job(pretending, {**job["env"], "NAVPLAN_INSTALL": "navplan==1"}, tmp_path)
    assert done.returncode == 0, done.stdout
    assert "python -m pip install --quiet navplan==1\n" in done.stdout
    assert "8 filer kontrollert" in done.stdout
    asked = run_job(pretending, {**job["env"], "NAVPLAN_INSTALL": ""}, tmp_path)
    assert asked.returncode != 0
    assert "skriv i denne fila kvar pip hentar navplan" in asked.stdout


def test_a_pipeline_of_init_is_as_gitlab_says(tmp_path: Path) -> None:
    ran("git", "init", "-q", cwd=tmp_path, env=offline(tmp_path))
    assert navplan("init", "mine planer", "--ci", "gitlab", "--lang", "nb", cwd=tmp_path).code == 0
    file = tmp_path / ".gitlab-ci.yml"
    assert gitlab_accepts(file)
    job = read(file.read_text(encoding="utf-8"))["planene"]
    variables = {**job["variables"], "NAVPLAN_INSTALL": "navplan==1"}
    done = run_job(job, variables, tmp_path)
    assert done.returncode == 0, done.stdout
    assert "8 filer kontrollert" in done.stdout
    assert (tmp_path / "gl-code-quality-report.json").exists()


@pytest.mark.parametrize(
    ("origin", "asked"),
    [
        ({"url": "file:///home/n/navplan", "dir_info": {"editable": True}}, ""),
        (
            {
                "url": "https://git.example/n/navplan.git",
                "vcs_info": {"vcs": "git", "requested_revision": "v0.1.0", "commit_id": "abc123"},
            },
            "navplan @ git+https://git.example/n/navplan.git@abc123",
        ),
        (
            {"url": "https://files.example/navplan-0.1.0-py3-none-any.whl", "archive_info": {}},
            "navplan @ https://files.example/navplan-0.1.0-py3-none-any.whl",
        ),
        (
            {
                "url": "https://n:hemmelig@git.example/n",
                "vcs_info": {"vcs": "git", "commit_id": "a"},
            },
            "",
        ),
    ],
)
def test_other_machines_install_navplan_from_where_this_one_did(
    origin: dict[str, object], asked: str
) -> None:
    assert asked_for(origin) == asked


# ----- what is written about it -----

DOCUMENTS = [REPOSITORY / "docs" / name for name in ("ci.md", "ci.nb.md")]


@pytest.mark.parametrize("file", [*DOCUMENTS, INCLUDE], ids=lambda file: file.name)
def test_the_version_named_is_the_one_there_is(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    assert set(re.findall(r"v(\d+\.\d+\.\d+)\b", text)) == {__version__}


@pytest.mark.parametrize("file", DOCUMENTS, ids=lambda file: file.name)
def test_the_documents_name_all_there_is_to_choose_from(file: Path) -> None:
    tables = file.read_text(encoding="utf-8").split("|---|---|---|\n")[1:]
    first = [
        re.findall(r"^\| `([\w-]+)` \|", table.split("\n\n")[0], re.MULTILINE) for table in tables
    ]
    variables = read(INCLUDE.read_text(encoding="utf-8"))["variables"]
    assert first == [list(FORMATS), list(ACTION["inputs"]), list(variables)]


@pytest.mark.parametrize("file", DOCUMENTS, ids=lambda file: file.name)
def test_the_examples_of_the_documents_can_be_used(file: Path, tmp_path: Path) -> None:
    blocks = re.findall(r"```yaml\n(.*?)```", file.read_text(encoding="utf-8"), re.DOTALL)
    hook, workflow, upload, include = blocks
    assert problems("pre-commit-config.json", read(hook)) == []
    assert problems("github-workflow.json", read(workflow)) == []
    with_upload = workflow.partition("    steps:")[0] + upload
    assert problems("github-workflow.json", read(with_upload)) == []
    (tmp_path / "ci.yml").write_text(include, encoding="utf-8")
    assert gitlab_accepts(tmp_path / "ci.yml")
