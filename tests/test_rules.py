"""Runs the cases in tests/rules/*.md and the examples on the rules' own pages.

A heading is a case, a block of YAML a file, named by the path above it. What is to be found
stands as `# error: 20 [IND003] "words of the message"` behind the line; column and words may
be left out. Blocks before the first heading belong to every case.

Of the rules, the one that the case is about is asked. Cases about comments that ignore findings
ask the rules whose codes they mention.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest

from navplan.diagnostics import CODES, Diagnostic
from navplan.rules import RULES
from navplan.rules.runner import check_workspace
from navplan.rules.suppression_codes import SUPPRESSION_CODES
from navplan.workspace import load

Files = dict[str, str]

CASES = Path(__file__).parent / "rules"
AS_OF = date(2015, 8, 31)
EVERY_CODE = sorted([*RULES, *SUPPRESSION_CODES])
ANNOUNCED = re.compile(r'\s*# (error|warning|info):(?: (\d+))? \[([A-Z]+\d+)\](?: "([^"]*)")?')


def cases_in(markdown: str) -> dict[str, Files]:
    shared: Files = {}
    cases: dict[str, Files] = {}
    files, path = shared, "plan.yaml"
    block: list[str] | None = None
    for line in markdown.splitlines():
        if block is not None and line != "```":
            block.append(line)
        elif block is not None:
            files[path], path, block = "\n".join(block) + "\n", "plan.yaml", None
        elif line == "```yaml":
            block = []
        elif line.startswith("# "):
            assert line not in cases, f"two cases are called {line}"
            files = cases[line] = dict(shared)
        elif re.fullmatch(r"`\S+\.yaml`", line):
            path = line.strip("`")
    return cases


def examples_on(page: str) -> dict[str, Files]:
    """The example that fails, and the one to use instead, which replaces files of the first."""
    bad, _, good = page.partition("## Example")[2].partition("Use instead:")
    return cases_in(f"# Example\n{bad}") | cases_in(f"{ANNOUNCED.sub('', bad)}\n# Instead\n{good}")


class Announced(NamedTuple):
    file: str
    line: int
    severity: str
    column: str | None
    code: str
    words: str | None

    def means(self, found: Diagnostic) -> bool:
        place = found.place
        return (
            place is not None
            and (found.file, place.line, found.severity) == (self.file, self.line, self.severity)
            and found.code == self.code
            and (not self.column or place.column == int(self.column))
            and (self.words or "") in message_of(found)
        )


def disagreements(files: Files, code: str, root: Path) -> list[str]:
    """What is announced and not found, and what is found and not announced."""
    announced: list[Announced] = []
    buffers: dict[str, bytes] = {}
    for file, text in files.items():
        lines = text.split("\n")
        for number, line in enumerate(lines, start=1):
            announced += [Announced(file, number, *all_) for all_ in ANNOUNCED.findall(line)]
        # Taken out before reading, so that they may stand inside texts of many lines too.
        bare = [
            line[: match.start()] if (match := ANNOUNCED.search(line)) else line for line in lines
        ]
        buffers[file] = "\n".join(bare).encode()
    workspace = load(root, buffers=buffers)
    mentioned = {code, *re.findall(r"\b[A-Z]{3}\d{3}\b", " ".join(files.values()))}
    asked = [code] if code in RULES else mentioned & RULES.keys()
    found = check_workspace(workspace, as_of=AS_OF, select=asked).findings
    missed = []
    for each in announced:
        same = next((one for one in found if each.means(one)), None)
        if same:
            found.remove(same)
        else:
            missed.append(f"not found: {each}")
    return missed + [
        f"not announced: {one.file} {one.place} {one.severity} [{one.code}] {message_of(one)}"
        for one in found
    ]


def message_of(found: Diagnostic) -> str:
    code = CODES[found.code]
    assert code.help.format(**found.params), "help has no placeholders that the hit cannot fill"
    return code.message.format(**found.params)


def all_cases() -> Iterator[tuple[str, str, Files]]:
    for path in sorted(CASES.glob("*.md")):
        for name, files in cases_in(path.read_text(encoding="utf-8")).items():
            yield path.stem, name, files
    for code in EVERY_CODE:
        for name, files in examples_on(CODES[code].doc).items():
            yield code, f"page {name}", files


@pytest.mark.parametrize(
    ("code", "files"),
    [pytest.param(code, files, id=f"{code} {name}") for code, name, files in all_cases()],
)
def test_case(code: str, files: Files, tmp_path: Path) -> None:
    assert disagreements(files, code, tmp_path) == []


@pytest.mark.parametrize("code", EVERY_CODE)
def test_a_rule_has_cases_that_ring_cases_that_do_not_and_exact_columns(code: str) -> None:
    cases = cases_in((CASES / f"{code}.md").read_text(encoding="utf-8"))
    announced = [ANNOUNCED.findall("\n".join(files.values())) for files in cases.values()]
    ringing = [found for found in announced if any(one[2] == code for one in found)]
    assert len(cases) >= 3
    assert ringing
    assert len(ringing) < len(cases)
    assert all(column for found in ringing for _, column, named, _ in found if named == code)
