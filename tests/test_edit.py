"""The edit floor: text put in at places, files replaced whole, mends that are read again."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from navplan.diagnostics import Diagnostic, Edit, Fix
from navplan.diagnostics import Path as Pointer
from navplan.edit.files import FileChangedError, put_whole, replace_whole
from navplan.edit.mending import MOST_ROUNDS, Mended, mended
from navplan.edit.splice import apply
from navplan.source import Span
from navplan.workspace import Workspace

PLAN = """\
kind: operating-plan
id: driftsplan
title: Driftsplan for året  # som i fjor
unit: nav-harstad
period: 2015
"""


def edit(start: int, end: int, text: str) -> Edit:
    return Edit(Span(start, end), text)


# --- splices ----------------------------------------------------------------------------


def test_a_change_inside_what_goes_does_not_count() -> None:
    text = "0123456789"
    assert apply(text, [edit(2, 6, ""), edit(3, 4, "x"), edit(5, 8, "")]) == "0189"
    assert apply(text, [edit(2, 6, "-"), edit(3, 4, "x")]) == "01-6789"


@given(st.text())
def test_no_change_changes_nothing(text: str) -> None:
    assert apply(text, []) == text


@given(st.text(), st.data())
def test_what_is_not_named_stays(text: str, data: st.DataObject) -> None:
    start, end = sorted(data.draw(st.tuples(*[st.integers(0, len(text))] * 2)))
    new = data.draw(st.text())
    assert apply(text, [edit(start, end, new)]) == text[:start] + new + text[end:]


# --- files ------------------------------------------------------------------------------


def test_a_file_keeps_its_permissions(tmp_path: Path) -> None:
    file = tmp_path / "plan.yaml"
    file.write_bytes(b"a")
    file.chmod(0o640)
    replace_whole(file, b"a", b"b")
    assert file.read_bytes() == b"b"
    assert stat.S_IMODE(file.stat().st_mode) == 0o640
    assert list(tmp_path.iterdir()) == [file]


def test_a_new_file_may_be_read_by_those_who_may_read_others(tmp_path: Path) -> None:
    (tmp_path / "other").write_bytes(b"")
    put_whole(tmp_path / "new", b"")
    modes = {stat.S_IMODE((tmp_path / name).stat().st_mode) for name in ("other", "new")}
    assert len(modes) == 1


def test_a_link_stays_one_and_what_it_leads_to_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "inside").mkdir()
    real, link = tmp_path / "inside" / "plan.yaml", tmp_path / "link.yaml"
    real.write_bytes(b"a")
    link.symlink_to("inside/plan.yaml")
    replace_whole(link, b"a", b"b")
    assert link.is_symlink()
    assert real.read_bytes() == b"b"


def test_what_somebody_else_has_changed_is_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "plan.yaml"
    file.write_bytes(b"changed")
    with pytest.raises(FileChangedError, match=r"plan\.yaml was changed"):
        replace_whole(file, b"a", b"b")
    assert file.read_bytes() == b"changed"


def test_what_is_as_it_should_be_is_not_written_again(tmp_path: Path) -> None:
    file = tmp_path / "plan.yaml"
    file.write_bytes(b"b")
    before = file.stat()
    replace_whole(file, b"a", b"b")
    assert file.stat().st_ino == before.st_ino


def test_a_file_that_may_not_be_written_is_not_replaced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "plan.yaml"
    file.write_bytes(b"a")
    monkeypatch.setattr(os, "access", lambda _, mode: mode != os.W_OK)
    with pytest.raises(PermissionError):
        replace_whole(file, b"a", b"b")
    assert file.read_bytes() == b"a"


def test_a_full_disk_leaves_what_was_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "plan.yaml"
    file.write_bytes(b"a")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space left"):
        put_whole(file, b"b")
    assert file.read_bytes() == b"a"
    assert list(tmp_path.iterdir()) == [file]


# --- mending ----------------------------------------------------------------------------

Find = Callable[[Workspace], Iterator[Diagnostic]]


def finding(*edits: Edit, pointer: Pointer = ("title",), file: str = "plan.yaml") -> Diagnostic:
    return Diagnostic("TIM002", file, pointer=pointer, fix=Fix("mend", edits))


def replacing(*changes: tuple[str, str]) -> Find:
    """Findings that mend words of the plan: each as long as its words stand there."""

    def find(workspace: Workspace) -> Iterator[Diagnostic]:
        text = workspace.document("plan.yaml").source.text
        for old, new in changes:
            at = text.find(old)
            if at >= 0:
                yield finding(edit(at, at + len(old), new))

    return find


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "plan.yaml").write_bytes(PLAN.encode())
    return tmp_path


def only(found: list[Mended]) -> Mended:
    (one,) = found
    return one


def test_nothing_is_written_before_it_is_asked_for(folder: Path) -> None:
    found = only(mended(folder, replacing(("året", "kommende år"))))
    assert (folder / "plan.yaml").read_bytes() == found.before == PLAN.encode()
    found.write(folder)
    mended_plan = PLAN.replace("året", "kommende år")
    assert (folder / "plan.yaml").read_bytes() == found.after == mended_plan.encode()


def test_of_two_that_touch_the_same_words_the_first_comes_first(folder: Path) -> None:
    changes = replacing(("Driftsplan for", "Plan for"), ("plan for året", "2015"))
    found = only(mended(folder, changes))
    assert b"title: Plan for \xc3\xa5ret  # som i fjor" in found.after
    again = only(mended(folder, replacing(("Driftsplan", "Plan"), ("Plan for", "Plan 2015 for"))))
    assert b"title: Plan 2015 for" in again.after
    assert [mend.line for mend in again.mends] == [1, 1]


def test_what_never_comes_to_rest_ends(folder: Path) -> None:
    found = only(mended(folder, replacing(("året", "året"))))
    assert len(found.mends) == MOST_ROUNDS
    assert found.after == found.before


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"], ids=["plain", "with a mark"])
@pytest.mark.parametrize("end", [True, False], ids=["newline at the end", "none"])
def test_what_is_not_mended_stays_to_the_byte(
    folder: Path, newline: str, mark: bytes, *, end: bool
) -> None:
    text = PLAN.replace("\n", newline)
    raw = mark + (text if end else text.removesuffix(newline)).encode()
    (folder / "plan.yaml").write_bytes(raw)
    only(mended(folder, replacing(("året", "2015")))).write(folder)
    assert (folder / "plan.yaml").read_bytes() == raw.replace("året".encode(), b"2015")


@pytest.mark.parametrize(
    "change",
    [
        ("året  #", "året: nå  #"),  # no longer YAML
        ("unit: nav-harstad", "unit: nav-narvik"),  # another value than the one in question
        ("period: 2015\n", ""),  # a key less
    ],
)
def test_a_mend_that_says_something_else_ends_the_run(
    folder: Path, change: tuple[str, str]
) -> None:
    with pytest.raises(ValueError, match="would spoil it"):
        mended(folder, replacing(change))
    assert (folder / "plan.yaml").read_bytes() == PLAN.encode()


def test_a_text_in_short_form_may_be_mended(folder: Path) -> None:
    (folder / "plan.yaml").write_bytes((PLAN + "training: Kurs  i året\n").encode())

    def find(workspace: Workspace) -> Iterator[Diagnostic]:
        at = workspace.document("plan.yaml").source.text.find("Kurs  i")
        if at >= 0:
            yield finding(edit(at + 4, at + 6, " "), pointer=("training", "text"))

    assert only(mended(folder, find)).after.endswith("training: Kurs i året\n".encode())


def test_a_file_that_changes_while_it_is_read_is_left_alone(folder: Path) -> None:
    def find(workspace: Workspace) -> Iterator[Diagnostic]:
        found = list(replacing(("året", "2015"))(workspace))
        (folder / "plan.yaml").write_bytes(b"kind: operating-plan\n")
        yield from found

    with pytest.raises(FileChangedError):
        mended(folder, find)


def test_two_names_of_one_file_are_mended_once(folder: Path) -> None:
    (folder / "link.yaml").symlink_to("plan.yaml")

    def find(workspace: Workspace) -> Iterator[Diagnostic]:
        for file in workspace.records:
            at = workspace.document(file).source.text.find("året")
            if at >= 0:
                yield finding(edit(at, at + 4, "2015"), file=file)

    for each in mended(folder, find):
        each.write(folder)
    assert (folder / "plan.yaml").read_bytes() == PLAN.replace("året", "2015").encode()
    assert (folder / "link.yaml").is_symlink()
