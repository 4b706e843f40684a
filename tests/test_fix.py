"""`navplan validate --fix` and `--diff`, and the texts without quotes that they mend."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import warnings
from datetime import date
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from ruamel.yaml import YAML

from navplan.diagnostics import Diagnostic, Edit, Fix
from navplan.edit import mending
from navplan.edit.files import FileChangedError
from navplan.rules import run_rules
from navplan.source import Span
from navplan.workspace import Workspace, load
from navplan.yamlfile import read_yaml
from navplan.yamlfile.others import other_reading
from tests.command import navplan
from tests.workspaces import NOWHERE

UNITS = """\
kind: organisation
id: enheter
title: Enheter
units:
  - id: oslo-kommune
    name: no   # som i registeret
    type: municipality
    codes: [{code: 0301}, {code: "0302"}]
"""
MENDED = UNITS.replace(": no ", ': "no" ').replace(": 0301", ': "0301"')


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "navplan.yaml").write_text("navplan: 1\n", encoding="utf-8")
    (tmp_path / "enheter.yaml").write_text(UNITS, encoding="utf-8")
    (tmp_path / "andre").mkdir()
    other = UNITS.replace("id: enheter", "id: andre").replace("oslo", "aker")
    (tmp_path / "andre" / "enheter.yaml").write_text(other, encoding="utf-8")
    return tmp_path


def text(file: Path) -> str:
    return file.read_bytes().decode()


def codes(folder: Path, *arguments: str) -> list[str]:
    ran = navplan("validate", "--format", "json", *arguments, cwd=folder)
    return [each["code"] for each in json.loads(ran.out)["findings"]]


# --- the command ------------------------------------------------------------------------


def test_fix_mends_says_so_and_goes_on(folder: Path) -> None:
    assert codes(folder, "--select", "SYN") == ["SYN101"] * 4
    ran = navplan("validate", "--select", "SYN", "--fix", "--fail-on", "info", cwd=folder)
    assert ran.code == 0
    assert ran.out == "3 files checked: no findings\n"
    assert ran.err == (
        "mended andre/enheter.yaml\n"
        "  line 6: quotes around “no”\n"
        "  line 8: quotes around “0301”\n"
        "mended enheter.yaml\n"
        "  line 6: quotes around “no”\n"
        "  line 8: quotes around “0301”\n"
    )
    assert text(folder / "enheter.yaml") == MENDED


def test_what_remains_is_reported(folder: Path) -> None:
    plan = folder / "enheter.yaml"
    plan.write_text(UNITS + "    part_of: ingen\n", encoding="utf-8")
    ran = navplan("validate", "--select", "SYN,REF001", "--fix", cwd=folder)
    assert ran.code == 1
    assert "REF001" in ran.out
    assert "SYN101" not in ran.out


def test_only_what_is_asked_for_is_mended(folder: Path) -> None:
    navplan("validate", "--fix", "enheter.yaml", cwd=folder)
    assert text(folder / "enheter.yaml") == MENDED
    assert '"no"' not in text(folder / "andre" / "enheter.yaml")
    navplan("validate", "--fix", "--ignore", "SYN", cwd=folder)
    assert '"no"' not in text(folder / "andre" / "enheter.yaml")


def test_what_a_comment_ignores_is_left_as_it_is(folder: Path) -> None:
    plan = folder / "enheter.yaml"
    above = f"# navplan: ignore-file[SYN101] Slik står det i registeret.\n{UNITS}"
    plan.write_text(above, encoding="utf-8")
    assert codes(folder, "--fix", "--select", "SYN,SUP", "enheter.yaml") == []
    assert text(plan) == above


def test_what_can_be_mended_is_counted(folder: Path) -> None:
    ran = navplan("validate", "--select", "SYN", cwd=folder)
    assert ran.out.endswith("\n4 of them can be mended by “navplan validate --fix”\n")
    ran = navplan("validate", "--select", "SYN", "--format", "json", cwd=folder)
    assert all(each["fixable"] for each in json.loads(ran.out)["findings"])


def test_diff_shows_what_fix_does_and_writes_nothing(folder: Path) -> None:
    for file in (folder / "enheter.yaml", folder / "andre" / "enheter.yaml"):
        file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n").removesuffix(b"\r\n"))
    before = (folder / "enheter.yaml").read_bytes()
    ran = navplan("validate", "--diff", cwd=folder)
    assert ran.code == 1
    assert ran.err == "2 files would be mended\n"
    assert (folder / "enheter.yaml").read_bytes() == before
    subprocess.run(
        ["git", "apply", "--unsafe-paths", "-p1", "-"],
        input=ran.out.encode(),
        check=True,
        cwd=folder,
    )
    applied = (folder / "enheter.yaml").read_bytes()
    assert applied == MENDED.encode().replace(b"\n", b"\r\n").removesuffix(b"\r\n")
    ran = navplan("validate", "--diff", cwd=folder)
    assert (ran.code, ran.out) == (0, "")


def test_much_is_mended_at_the_cost_of_a_little_each() -> None:
    def found(at: int) -> Diagnostic:
        fix = Fix("", (Edit(Span(at * 10, at * 10 + 4), ""),))
        return Diagnostic("SYN101", "enheter.yaml", fix=fix)

    def steps(count: int) -> int:
        several = [found(at) for at in range(count)]
        seen = 0

        def step(*_: object) -> None:
            nonlocal seen
            seen += 1

        sys.setprofile(step)
        try:
            chosen = mending.without_overlaps(several)
        finally:
            sys.setprofile(None)
        assert len(chosen) == count
        return seen

    assert steps(400) < 5 * steps(100)


SPANS = st.builds(
    lambda start, length: Span(start, start + length), st.integers(0, 30), st.integers(0, 4)
)


@given(st.lists(SPANS, max_size=12))
def test_of_two_changes_of_the_same_words_the_first_is_made(spans: list[Span]) -> None:
    found = [Diagnostic("SYN101", "p.yaml", fix=Fix("", (Edit(span, ""),))) for span in spans]
    chosen: list[Span] = []
    for span in spans:
        if not any(
            span.start == other.start or (span.start < other.end and other.start < span.end)
            for other in chosen
        ):
            chosen.append(span)
    assert [fix.edits[0].span for _, fix in mending.without_overlaps(found)] == chosen


def test_texts_with_quotes_and_without_are_told_apart_among_many() -> None:
    codes = "".join(
        f"      - code: {at:05}\n" if at % 2 else f'      - code: "{at:05}"\n' for at in range(40)
    )
    raw = UNITS.partition("    codes:")[0] + f"    codes:\n{codes}"
    read = load(NOWHERE, buffers={"enheter.yaml": raw.encode()})
    found = run_rules(read, as_of=date(2015, 8, 31), select=["SYN101"])
    assert [each.params["text"] for each in found] == [
        "no",
        *(f"{at:05}" for at in range(1, 40, 2)),
    ]


def test_from_another_folder_the_diff_names_files_from_there(folder: Path) -> None:
    ran = navplan("--root", str(folder), "validate", "--diff", cwd=folder.parent)
    assert f"--- a/{folder.name}/enheter.yaml\n" in ran.out


def test_a_file_that_somebody_changes_meanwhile_is_said_and_left(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def changed(file: Path, _before: bytes, _after: bytes) -> None:
        raise FileChangedError(file)

    monkeypatch.setattr(mending, "replace_whole", changed)
    ran = navplan("validate", "--fix", cwd=folder)
    assert ran.code == 3
    assert "andre/enheter.yaml was changed while navplan looked at it" in ran.err
    assert text(folder / "enheter.yaml") == UNITS


def test_a_folder_that_cannot_be_written_to_ends_the_run(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(**_: object) -> None:
        raise OSError(30, "Read-only file system")

    monkeypatch.setattr(tempfile, "mkstemp", full)
    ran = navplan("validate", "--fix", cwd=folder)
    assert ran.code == 3
    assert "Read-only file system" in ran.err
    assert text(folder / "enheter.yaml") == UNITS


# --- words within a text ----------------------------------------------------------------

PLAN = """\
kind: operating-plan
id: plan
title: {title}
unit: oslo-kommune
period: 2026
"""


def test_a_word_written_in_two_ways_never_takes_the_place_of_the_whole_text(folder: Path) -> None:
    plan = folder / "plan.yaml"
    title = '"Bosette flykt\\u00adninger nord, flykt\u00adninger raskt"'
    plan.write_text(PLAN.format(title=title), encoding="utf-8")
    assert codes(folder, "--select", "TXT011", "plan.yaml") == ["TXT011"] * 2
    navplan("validate", "--fix", "--select", "TXT011", "plan.yaml", cwd=folder)
    mended = title.replace("\u00ad", "")
    assert text(plan) == PLAN.format(title=mended)


def test_lines_may_end_in_carriage_returns_alone(folder: Path) -> None:
    plan = folder / "plan.yaml"
    content = PLAN.format(title="|\n  Bosette\n  flykt\u00adninger").replace("\n", "\r")
    plan.write_bytes(content.encode())
    navplan("validate", "--fix", "--select", "TXT011", "plan.yaml", cwd=folder)
    assert plan.read_bytes().decode() == content.replace("\u00ad", "")


# --- what others read -------------------------------------------------------------------

LIKE_NUMBERS = st.text("0123456789.:eE+-xboaFT Z", min_size=1, max_size=12)
LIKE_WORDS = st.sampled_from(["yes", "no", "on", "off", "true", "false", "null", "nei", "on/off"])
LIKE_TIMES = st.datetimes().map(lambda moment: moment.isoformat(sep=" ", timespec="seconds"))


@given(
    LIKE_NUMBERS
    | LIKE_TIMES
    | LIKE_TIMES.map(lambda text: text + "Z")
    | LIKE_WORDS
    | LIKE_WORDS.map(str.upper)
    | LIKE_WORDS.map(str.capitalize)
)
def test_whatever_another_reader_changes_is_found(written: str) -> None:
    """The other reader is ruamel.yaml, which knows both versions of YAML."""
    data, found = read_yaml("", f"key: {written}\n".encode())
    assume(not found and data.data == {"key": written})
    for version in ("1.1", "1.2"):
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                yaml = YAML(typ="safe", pure=True)
                read = yaml.load(f"%YAML {version}\n---\nkey: {written}\n")["key"]
        except (ValueError, IndexError):  # it takes it for a number, and it is none
            continue
        assert str(read) == written or other_reading(written) is not None


@given(st.lists(LIKE_NUMBERS | LIKE_WORDS | LIKE_TIMES, min_size=1, max_size=4))
def test_what_is_mended_says_the_same_and_others_read_it_so(titles: list[str]) -> None:
    rows = "".join(
        f"  - {{id: a{at}, type: nav_office, name: {one}}}\n" for at, one in enumerate(titles)
    )
    raw = f"{UNITS.partition('units:')[0]}units:\n{rows}".encode()
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "enheter.yaml")
        file.write_bytes(raw)
        for each in mending.mended(Path(folder), syntax_of):
            each.write(Path(folder))
        after = file.read_bytes()
        assert list(syntax_of(load(Path(folder)))) == []
    before, now = read_yaml("", raw)[0].data, read_yaml("", after)[0].data
    assert now == before
    if after != raw:
        yaml = YAML(typ="safe", pure=True)
        assert [str(unit["name"]) for unit in yaml.load(after)["units"]] == titles


def syntax_of(workspace: Workspace) -> list[Diagnostic]:
    return run_rules(workspace, as_of=date(2015, 8, 31), select=["SYN101"])


@pytest.mark.parametrize(
    ("written", "reading"),
    [
        ("0301", "301"),
        ("1.10", "1.1"),
        ("2.0", "2"),
        ("12:30", "750"),
        ("1:30:15.5", "5415.5"),
        ("1e3", "1000"),
        ("1e999999", "1E+999999"),
        ("1_000", "1000"),
        ("0x1F", "31"),
        ("0o17", "15"),
        ("0b11", "3"),
        ("0_17", "15"),
        ("-0", "0"),
        ("+4777000000", "4777000000"),
        ("Off", "a yes or no"),
        ("NULL", "nothing at all"),
        ("-.inf", "a number without end"),
        ("2015-08-31 12:00:00", "a point in time"),
    ],
)
def test_what_others_read(written: str, reading: str) -> None:
    assert other_reading(written) == reading


@pytest.mark.parametrize(
    "written",
    ["2015", "0", "1.5", "2015-08-31", "08:30", "14/0000", "1.2.3", "nei", "ja", "12.30–15", ""],
)
def test_what_all_read_the_same(written: str) -> None:
    assert other_reading(written) is None
