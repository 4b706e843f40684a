"""The comparisons: what is measured, beside what, and how fast navplan is meant to be."""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Final

from bench.figures import Figure, Goal
from bench.generate import AS_OF, LINES_IN_PLAN, write_workspace
from bench.processes import BenchError, Command, Sample, output_of, script, side_by_side
from bench.strictness import write_mistakes
from navplan.gitio import commit_of
from navplan.reference.json_schema import as_text, json_schema
from navplan.report import document
from navplan.report.fonts import folder as fonts_folder
from navplan.report.pdf import STANDARDS
from navplan.report.typst import to_typst
from navplan.workspace import load

PROJECT: Final = Path(__file__).parent.parent
PLANS: Final = PROJECT / "plans"
HARSTAD: Final = "nav-harstad-driftsplan-2015"

CHECK_JSONSCHEMA: Final = "check-jsonschema"
_READINGS: Final = 300
_REFUSALS: Final = ("SYN", "SCH")
"""The families of findings that a schema can have, too; the others know the whole workspace."""


@dataclass(frozen=True, slots=True)
class Bench:
    """A folder to work in, the workspaces and the schema in it, and how often to measure."""

    folder: Path
    many: list[str]
    one: list[str]
    plans: int
    rounds: int

    @classmethod
    def prepared(cls, folder: Path, *, plans: int, rounds: int) -> Bench:
        """The workspaces of many plans and of one, and the schema, written to `folder`."""
        schema = as_text(json_schema(None, "en"))
        (folder / "schema.json").write_text(schema, encoding="utf-8")
        many = write_workspace(folder / "many", plans=plans)
        one = write_workspace(folder / "one", plans=1)
        return cls(folder, many, one, plans, rounds)

    def refused(self) -> tuple[int, int, int]:
        """How many plans with one mistake there are, and how many of them each tool refuses."""
        files = write_mistakes(self.folder / "mistakes")
        ours = json.loads(
            output_of(self._navplan("mistakes", files, "--format", "json"), expected=(0, 1))
        )
        theirs = json.loads(
            output_of(self._check_jsonschema("mistakes", files, "-o", "json"), expected=(0, 1))
        )
        by_us = {one["file"] for one in ours["findings"] if one["code"].startswith(_REFUSALS)}
        by_them = {one["filename"] for one in [*theirs["errors"], *theirs["parse_errors"]]}
        return len(files), len(by_us), len(by_them)

    def reading(self) -> list[Figure]:
        """One plan as Document, beside the events it is made of."""
        plan = self.folder / "one" / self.one[0]
        arguments = [sys.executable, "-m", "bench.reading", str(plan), str(_READINGS)]
        answer = output_of(Command("bench.reading", arguments, PROJECT))
        ours, bare = ([Sample(*pair) for pair in pairs] for pairs in json.loads(answer))
        measured = f"read a plan of {LINES_IN_PLAN} lines"
        return [Figure(measured, ours, "the parser’s bare events", bare, Goal(ratio=1.3))]

    def many_plans(self) -> list[Figure]:
        """All plans of a workspace, beside the tool one would otherwise check them with."""
        ours, theirs = side_by_side(
            [self._navplan("many"), self._check_jsonschema("many", self.many)],
            rounds=max(3, self.rounds // 3),
        )
        measured = f"validate {self.plans} plans"
        return [Figure(measured, ours, CHECK_JSONSCHEMA, theirs, Goal(ratio=1 / 3))]

    def one_plan(self) -> list[Figure]:
        """One plan, beside the same tool, and beside the imports that nothing can do without.

        navplan reads the whole workspace of the plan, which has five more files.
        """
        plan = self.one[0]
        ours, theirs, imports = side_by_side(
            [
                self._navplan("one", [plan]),
                self._check_jsonschema("one", [plan]),
                self._python("import typer, pydantic, _ruamel_yaml"),
            ],
            rounds=self.rounds,
        )
        measured = "validate one plan"
        return [
            Figure(measured, ours, CHECK_JSONSCHEMA, theirs, Goal(ratio=0.9)),
            Figure(measured, ours, "import typer, pydantic, clib", imports, Goal(ratio=1.4)),
        ]

    def version(self) -> list[Figure]:
        """`navplan --version`, beside Python doing nothing."""
        ours, python = side_by_side(
            [
                Command("navplan --version", [script("navplan"), "--version"], self.folder),
                self._python("pass"),
            ],
            rounds=2 * self.rounds,
        )
        return [Figure("--version", ours, "python -c pass", python, Goal(more=0.03))]

    def report(self) -> list[Figure]:
        """The example plan as PDF, beside the typesetting of its finished markup."""
        ours, typst = side_by_side([self._report(), self._typeset()], rounds=self.rounds)
        if self._made("report").read_bytes() != self._made("typeset").read_bytes():
            message = "navplan and typst alone did not make the same PDF: nothing is compared"
            raise BenchError(message)
        goal = Goal(ratio=2.2, more=0.45)
        return [Figure("report --to pdf", ours, "typst alone", typst, goal)]

    def _navplan(self, workspace: str, files: list[str] | None = None, *options: str) -> Command:
        arguments = [script("navplan"), "validate", "--as-of", AS_OF, *options, *(files or ())]
        return Command("navplan validate", arguments, self.folder / workspace)

    def _check_jsonschema(self, workspace: str, files: list[str], *options: str) -> Command:
        schema = str(self.folder / "schema.json")
        arguments = [script(CHECK_JSONSCHEMA), "--schemafile", schema, *options, *files]
        return Command(CHECK_JSONSCHEMA, arguments, self.folder / workspace)

    def _python(self, code: str) -> Command:
        return Command(f"python -c {code!r}", [sys.executable, "-c", code], self.folder)

    def _made(self, name: str) -> Path:
        return self.folder / f"{name}.pdf"

    def _report(self) -> Command:
        out = str(self._made("report"))
        what = ("report", HARSTAD, "--to", "pdf", "--as-of", AS_OF, "--out", out)
        return Command("navplan report", [script("navplan"), "--root", str(PLANS), *what], PROJECT)

    def _typeset(self) -> Command:
        """The same document without navplan: its markup is written here, once."""
        workspace = load(PLANS)
        plan = workspace.index.find(HARSTAD, document.REPORTABLE)
        if plan is None:
            message = f"{PLANS} has no plan {HARSTAD}"
            raise BenchError(message)
        as_of = date.fromisoformat(AS_OF)
        made = document.render(
            workspace, plan, as_of=as_of, language=None, version=commit_of(PLANS, workspace.records)
        )
        markup = self.folder / "document.typ"
        markup.write_text(
            to_typst(made.markdown, meta=made.meta, charts=made.charts), encoding="utf-8"
        )
        created = datetime.combine(as_of, datetime.min.time(), UTC).isoformat()
        file = str(Path(__file__).parent / "typeset.py")
        paths = [str(markup), str(self._made("typeset")), str(fonts_folder())]
        # -P: the modules beside the file are no part of what typst needs.
        arguments = [sys.executable, "-P", file, *paths, created, *STANDARDS]
        return Command("typst alone", arguments, self.folder)
