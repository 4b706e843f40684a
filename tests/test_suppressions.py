"""Comments that ignore a finding: what they cover, what they may say, what every door shows."""

from __future__ import annotations

import json
import sys
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from navplan.diagnostics import CODES, Code, Diagnostic, Severity, Term
from navplan.render.findings import summary
from navplan.render.voice import Voice
from navplan.rules import RULES
from navplan.rules.runner import check_workspace
from navplan.rules.selection import why_not_ignored
from navplan.rules.suppression_codes import MALFORMED, SUPPRESSION_CODES
from navplan.rules.suppressions import Checked, suppress
from navplan.source import Place
from navplan.workspace import load
from tests.command import Ran, navplan
from tests.workspaces import NOWHERE, workspace

AS_OF = date(2015, 8, 31)

PLAN = """\
kind: operating-plan
id: driftsplan
title: Driftsplan 2014
unit: nav-harstad
period: 2015
actions:
  - id: markedsplan
    title: Utarbeide årlig markedsplan 2014 etter planen 2014
  - id: leksegruppe
    title: Leksegruppe med Røde Kors
    deadline: løpende
"""

UNITS = """\
kind: organisation
id: enheter
title: Enheter
units:
  - id: nav-harstad
    name: NAV Harstad
    type: nav_office
"""


def with_comments(comments: dict[int, str], *, newline: str = "\n") -> str:
    """The plan with a comment at the end of some of its lines, counted from 1."""
    lines = enumerate(PLAN.splitlines(), start=1)
    ended = (f"{line}  # {comments[at]}" if at in comments else line for at, line in lines)
    return newline.join(ended) + newline


def checked(plan: str) -> Checked:
    files = {"plan.yaml": plan.encode(), "enheter.yaml": UNITS.encode()}
    return check_workspace(load(NOWHERE, buffers=files), as_of=AS_OF)


def said(found: list[Diagnostic]) -> list[tuple[int, str]]:
    return [(each.place.line, each.code) for each in found if each.place]


# --- what is covered --------------------------------------------------------------------


def test_without_comments_nothing_is_suppressed() -> None:
    assert said(checked(PLAN).findings) == [
        (3, "TIM002"),
        (7, "OWN001"),
        (7, "TIM001"),
        (8, "TIM002"),
        (8, "TIM002"),
        (9, "OWN001"),
    ]
    assert checked(PLAN).suppressed == []


def test_a_comment_covers_the_codes_it_names_on_its_line() -> None:
    found, suppressed, _ = checked(with_comments({7: "navplan: ignore[OWN001] Tomt i kilden."}))
    assert said(suppressed) == [(7, "OWN001")]
    assert (7, "TIM001") in said(found)
    assert (9, "OWN001") in said(found)


def test_one_comment_covers_every_finding_of_the_line() -> None:
    both = {7: "navplan: ignore[OWN001, TIM001] Tomt.", 8: "navplan: ignore[TIM002] Som i kilden."}
    found, suppressed, _ = checked(with_comments(both))
    assert said(suppressed) == [(7, "OWN001"), (7, "TIM001"), (8, "TIM002"), (8, "TIM002")]
    assert said(found) == [(3, "TIM002"), (9, "OWN001")]


def test_two_comments_may_cover_the_same_finding() -> None:
    above = with_comments({7: "navplan: ignore[OWN001] Tomt i kilden."}).replace(
        "  - id: markedsplan",
        "  # navplan: ignore[OWN001, TIM001] Tomt i kilden.\n  - id: markedsplan",
    )
    found, suppressed, _ = checked(above)
    assert said(suppressed) == [(8, "OWN001"), (8, "TIM001")]
    assert not {code for _, code in said(found)} & set(SUPPRESSION_CODES)


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_lines_are_those_of_the_editor(newline: str) -> None:
    plan = with_comments({7: "navplan: ignore[OWN001] Tomt i kilden."}, newline=newline)
    stand_alone = f"# navplan: ignore[TIM002] Kilden sier 2014.{newline}{newline}title:"
    found, suppressed, _ = checked(plan.replace("title:", stand_alone, 1))
    assert said(suppressed) == [(5, "TIM002"), (9, "OWN001")]
    assert not {code for _, code in said(found)} & set(SUPPRESSION_CODES)


@pytest.mark.parametrize(
    "text",
    [
        "|\n    Kompetanseplan.\n    Fokus i 2014.",
        ">-\n    Kompetanseplan.\n\n    Fokus i 2014.",
        '"Kompetanseplan.\n    Fokus i 2014."',
        "Kompetanseplan.\n    Fokus i 2014.",
        "\n    Fokus i 2014.",
    ],
    ids=["block", "folded", "quotes", "plain", "below its key"],
)
def test_a_text_of_many_lines_is_covered_where_it_begins(text: str) -> None:
    above = "training:\n  # navplan: ignore[TIM002] Kilden sier 2014.\n  text: "
    found, suppressed, _ = checked(f"{PLAN}{above}{text}\n")
    assert said(found) == said(checked(PLAN).findings)
    assert [each.code for each in suppressed] == ["TIM002"]


def test_a_list_is_no_text_and_is_covered_only_where_the_finding_stands() -> None:
    above = PLAN.replace("actions:", "actions:  # navplan: ignore[OWN001, TIM001] Tomt.")
    found, suppressed, _ = checked(above)
    assert suppressed == []
    assert said(found)[1:3] == [(6, "SUP001"), (6, "SUP001")]


# --- blocks and files -------------------------------------------------------------------

STEPS = """\
kind: operating-plan
id: driftsplan
title: Driftsplan 2014
unit: nav-harstad
period: 2015
actions:
  - id: markedsplan
    title: Utarbeide årlig markedsplan 2014
  -
    title: Leksegruppe 2014
    id: leksegruppe
training: {text: "Kurs i 2014"}
"""


def block(line: int, code: str = "TIM002") -> str:
    """The plan above with a comment about a block of its own above one of its lines."""
    lines = STEPS.splitlines()
    lines.insert(line - 1, f"  # navplan: ignore-block[{code}] Som i kilden.")
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize(
    ("line", "covered"),
    [
        (3, [4]),  # the title alone
        (6, [9, 11]),  # all actions
        (7, [9]),  # an action
        (9, [11]),  # an action whose dash stands alone
        (12, [13]),  # a key with what is in its braces
        (1, []),  # the first key is not the file
        (13, []),  # nothing follows
    ],
)
def test_a_block_is_a_key_or_a_list_item_with_all_below_it(line: int, covered: list[int]) -> None:
    found, suppressed, _ = checked(block(line))
    assert [at for at, _ in said(suppressed)] == covered
    assert ("SUP001" in {each.code for each in found}) == (not covered)


def test_a_block_at_the_end_of_its_first_line() -> None:
    comment = "actions:  # navplan: ignore-block[TIM002] Som i kilden."
    _, suppressed, _ = checked(STEPS.replace("actions:", comment))
    assert said(suppressed) == [(8, "TIM002"), (10, "TIM002")]


def test_a_block_covers_only_the_codes_it_names() -> None:
    _, suppressed, _ = checked(block(6, "OWN001"))
    assert {each.code for each in suppressed} == {"OWN001"}


def test_a_file_is_covered_from_above_its_first_key() -> None:
    above = f"# Planen for 2014\n# navplan: ignore-file[TIM002] Som i kilden.\n{STEPS}"
    found, suppressed, _ = checked(above)
    assert [each.code for each in suppressed] == ["TIM002"] * 4
    assert "TIM002" not in {each.code for each in found}


def test_in_the_middle_of_a_file_no_comment_is_about_the_whole() -> None:
    comment = "title: Driftsplan 2014  # navplan: ignore-file[TIM002] Som i kilden."
    found, suppressed, _ = checked(STEPS.replace("title: Driftsplan 2014", comment))
    (malformed,) = (each for each in found if each.code == MALFORMED.code)
    assert malformed.params["suggestion"] == "ignore-block[TIM002] Som i kilden."
    assert suppressed == []


@pytest.mark.parametrize(
    ("until", "codes"),
    [
        ("until 2015-08-31", []),
        ("until 2015-08-31:", []),
        ("until 2015-08-30", ["SUP004"]),
        ("til 31.12.2014", ["SUP003"]),
        ("Gjelder til 31.12.2014", []),
        ("until further notice", []),
        ("Innen 3 uker", []),
    ],
)
def test_a_comment_counts_until_the_end_of_its_day(until: str, codes: list[str]) -> None:
    found, suppressed, _ = checked(with_comments({3: f"navplan: ignore[TIM002] {until} Tomt."}))
    assert [code for _, code in said(found) if code in SUPPRESSION_CODES] == codes
    assert ((3, "TIM002") in said(suppressed)) == ("SUP004" not in codes)
    assert ((3, "TIM002") in said(found)) == ("SUP004" in codes)


COMMENTS = st.builds(
    "navplan: {}[{}] {}".format,
    st.sampled_from(["ignore", "ignore", "ignore", "ignorer", "ignore-block", "ignore-file"]),
    st.lists(st.sampled_from(["OWN001", "TIM001", "TIM002", "TIM2", "SCH001"]), max_size=3).map(
        ",".join
    ),
    st.sampled_from(["", "Som i kilden."]),
)


@given(st.dictionaries(st.integers(1, PLAN.count("\n")), COMMENTS))
def test_no_finding_is_lost_and_none_is_made_up(comments: dict[int, str]) -> None:
    found, suppressed, _ = checked(with_comments(comments))
    rest = [each for each in found if each.code not in SUPPRESSION_CODES]
    assert sorted(said(rest + suppressed)) == sorted(said(checked(PLAN).findings))
    for each in suppressed:
        assert any(each.code in comment for comment in comments.values())


# --- what can be ignored ----------------------------------------------------------------


def test_a_schema_warning_can_be_ignored_and_its_error_cannot(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for code, severity in [("SCH998", Severity.WARNING), ("SCH999", Severity.ERROR)]:
        monkeypatch.setitem(CODES, code, Code(code, code.lower(), severity, "", ""))
    plan = with_comments({2: "navplan: ignore[SCH998, SCH999] Slik er det."})
    found = [Diagnostic(code, "plan.yaml", Place(2, 5, 2, 15)) for code in ("SCH998", "SCH999")]
    read = workspace({"plan.yaml": plan})
    left, suppressed, _ = suppress(read, found, asked=CODES, as_of=AS_OF)
    assert said(suppressed) == [(2, "SCH998")]
    assert said(left) == [(2, "SCH999"), (2, "SUP003")]


def test_whatever_can_be_ignored_is_about_what_is_planned() -> None:
    refused = {code for code in CODES if why_not_ignored(code)}
    assert not refused & RULES.keys()
    assert {"SCH001", "SYN016", "SYN040", *SUPPRESSION_CODES} <= refused


@pytest.mark.parametrize(
    ("comment", "meant"),
    [
        ("ignore[TIM02] Tomt.", "ignore[TIM002] Tomt."),
        ("ignore[tim002] Tomt.", "ignore[TIM002] Tomt."),
        ("ignore[OWN001, TIMO02] Tomt.", "ignore[OWN001, TIM002] Tomt."),
        ("ignore[OWN001 TIM002] Tomt.", "ignore[OWN001, TIM002] Tomt."),
        ("ignore[year-outside-plan-period] Tomt.", "ignore[TIM002] Tomt."),
        ("ignore[TIM002, SCH001] Tomt.", "ignore[TIM002] Tomt."),
        ("ignore[TIM02]", "ignore[TIM002] …"),
        ("ignorer[TIM002] Tomt.", "ignore[TIM002] Tomt."),
        ("ignore TIM002 Tomt i 2014.", "ignore[TIM002] Tomt i 2014."),
        ("ignore(TIM002): Tomt.", "ignore[TIM002] Tomt."),
        ("ignore [TIM002] Tomt.", "ignore[TIM002] Tomt."),
        ("Tomt i kilden.", "ignore[CODE] reason"),
        ("ignore[ABC123] Tomt.", "ignore[CODE] reason"),
        ("ignore[TIM] Tomt.", "ignore[CODE] reason"),
        ("ignore-block[TIM02] Tomt.", "ignore-block[TIM002] Tomt."),
        ("ignore-blokk[TIM002] Tomt.", "ignore-block[TIM002] Tomt."),
        ("ignorer-fil[TIM002] Tomt.", "ignore-file[TIM002] Tomt."),
        ("ignore[TIM002] til 31.12.2026 Tomt.", "ignore[TIM002] until 2026-12-31 Tomt."),
        ("ignore[TIM002] until 2026-02-30: Tomt.", "ignore[TIM002] until … Tomt."),
        ("ignore[TIM002] Tomt, until 2026-12-31.", "ignore[TIM002] until 2026-12-31 Tomt."),
        ("ignore-block[TIM002] inntil 1.9.2026", "ignore-block[TIM002] until 2026-09-01 …"),
        ("", "ignore[CODE] reason"),
    ],
)
def test_what_was_meant_stands_in_the_help(comment: str, meant: str) -> None:
    found = checked(with_comments({1: f"navplan: {comment}"})).findings
    suggested = {each.params["suggestion"] for each in found if each.code == MALFORMED.code}
    assert suggested == {meant}


@pytest.mark.parametrize(
    ("until", "why"),
    [
        ("until 2026-02-30", "there is no such day"),
        ("til 30.2.2026", "there is no such day"),
        ("til 28.2.2026", "a day is written with year, month and day, right behind the bracket"),
        ("until 2026-2-8", "a day is written with year, month and day, right behind the bracket"),
    ],
)
def test_a_day_that_does_not_exist_is_no_matter_of_form(until: str, why: str) -> None:
    found = checked(with_comments({1: f"navplan: ignore[TIM002] {until} Tomt."})).findings
    assert [each.params["reason"] for each in found if each.code == MALFORMED.code] == [Term(why)]


def test_many_comments_about_blocks_are_looked_at_once_each() -> None:
    item = "  # navplan: ignore-block[TIM001] Tom.\n  - id: a-{at}\n    title: Ny plan\n"
    head = PLAN.partition("  - id")[0]

    def steps(count: int) -> int:
        read = workspace({"p.yaml": head + "".join(item.format(at=at) for at in range(count))})
        seen = 0

        def step(*_: object) -> None:
            nonlocal seen
            seen += 1

        sys.setprofile(step)
        try:
            check_workspace(read, as_of=AS_OF, select=("TIM001",))
        finally:
            sys.setprofile(None)
        return seen

    # What imports and caches cost is paid before.
    steps(10)
    assert steps(400) < 5 * steps(100)


def test_the_form_of_a_comment_is_said_in_the_readers_language() -> None:
    found = checked(with_comments({1: "navplan: tomt"})).findings
    (malformed,) = (each for each in found if each.code == MALFORMED.code)
    assert isinstance(malformed.params["suggestion"], Term)


def test_a_long_comment_is_cut_where_it_is_shown() -> None:
    long = "navplan: ignorer " + "a" * 10_000 + " TIM002 " + "b" * 10_000
    found = checked(with_comments({1: long})).findings
    (malformed,) = (each for each in found if each.code == MALFORMED.code)
    assert len(str(malformed.params["text"])) < 100


# --- which findings are missed ----------------------------------------------------------


def test_a_file_that_cannot_be_read_to_its_end_says_nothing() -> None:
    broken = 'title: "x\n# navplan: ignorer[TIM002]\n' + PLAN
    read = workspace({"plan.yaml": broken})
    assert read.records["plan.yaml"].whole is False
    found = check_workspace(read, as_of=AS_OF).findings
    assert not {each.code for each in found} & set(SUPPRESSION_CODES)


def test_only_rules_that_were_asked_can_find_nothing() -> None:
    read = workspace({"plan.yaml": with_comments({1: "navplan: ignore[OWN001, TIM001] Tomt."})})
    for asked, unused in [((), set()), (("OWN001",), {"OWN001"}), (None, {"OWN001", "TIM001"})]:
        found = check_workspace(read, as_of=AS_OF, select=asked).findings
        assert {each.params["code"] for each in found if each.code == "SUP001"} == unused


# --- at the doors -----------------------------------------------------------------------


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A workspace with one finding that is ignored, one that is not, and a useless comment."""
    (tmp_path / "navplan.yaml").write_text("navplan: 1\n", encoding="utf-8")
    (tmp_path / "enheter.yaml").write_text(UNITS, encoding="utf-8")
    plan = """\
        kind: operating-plan
        id: driftsplan
        title: Driftsplan
        unit: nav-harstad
        period: 2015
        actions:
          - id: markedsplan  # navplan: ignore[OWN001] Kolonnen «Ansvar» er tom i kilden.
            title: Utarbeide årlig markedsplan
            # navplan: ignore[TIM002] Fristen er fra kilden.
            deadline: 2015-03-31
          - id: leksegruppe
            title: Leksegruppe med Røde Kors
            responsible: veileder
    """
    (tmp_path / "plan.yaml").write_text(plan.replace("\n        ", "\n").lstrip(), encoding="utf-8")
    return tmp_path


def shown(ran: Ran) -> tuple[list[str], int]:
    data = json.loads(ran.out)
    return [each["code"] for each in data["findings"]], data["summary"]["suppressed"]


@pytest.mark.parametrize(
    ("arguments", "codes", "suppressed"),
    [
        ((), ["SUP001", "TIM001"], 1),
        (("--select", "OWN"), [], 1),
        (("--select", "TIM"), ["TIM001"], 0),
        (("--select", "SUP"), ["SUP001"], 0),
        (("--ignore", "TIM"), ["SUP001"], 1),
        (("--ignore", "OWN,SUP"), ["TIM001"], 0),
        (("plan.yaml",), ["SUP001", "TIM001"], 1),
        (("enheter.yaml",), [], 0),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else None,
)
def test_what_is_asked_for_is_shown_and_counted(
    folder: Path, arguments: tuple[str, ...], codes: list[str], suppressed: int
) -> None:
    ran = navplan("validate", "--format", "json", *arguments, cwd=folder)
    assert shown(ran) == (codes, suppressed)


def test_the_last_line_counts_what_is_suppressed(folder: Path) -> None:
    last = navplan("validate", cwd=folder).out.splitlines()[-1]
    assert last == "3 files checked: 2 warnings, 1 suppressed"


@pytest.mark.parametrize(
    ("suppressed", "says"),
    [(0, "2 files checked: no findings"), (3, "2 files checked: no findings, 3 suppressed")],
)
def test_the_last_line_without_findings(suppressed: int, says: str) -> None:
    assert summary([], files=2, suppressed=suppressed, voice=Voice("en")) == says


def test_a_suppressed_finding_fails_nothing(folder: Path) -> None:
    only_owners = ("validate", "--select", "OWN", "--fail-on", "info")
    assert navplan(*only_owners, cwd=folder).code == 0
    plan = folder / "plan.yaml"
    bare = plan.read_text(encoding="utf-8").replace("# navplan: ignore[OWN001]", "#")
    plan.write_text(bare, encoding="utf-8")
    assert navplan(*only_owners, cwd=folder).code == 1


def test_a_file_checked_alone_keeps_its_comments(
    folder: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    text = (folder / "plan.yaml").read_text(encoding="utf-8")
    elsewhere = tmp_path_factory.mktemp("annet") / "plan.yaml"
    elsewhere.write_text(text + "# navplan: ignorer[TIM001]\n", encoding="utf-8")
    ran = navplan("validate", "--format", "json", str(elsewhere), cwd=folder)
    assert shown(ran) == (["SUP003"], 0)


def test_what_no_door_can_use_no_comment_hides(folder: Path) -> None:
    plan = folder / "plan.yaml"
    period = "period: 2015-T4  # navplan: ignore[SCH203] Fire tertialer i kilden."
    text = plan.read_text(encoding="utf-8").replace("period: 2015", period)
    plan.write_text(text, encoding="utf-8")
    ran = navplan("validate", "--format", "json", cwd=folder)
    assert ran.code == 1
    assert shown(ran)[0][:2] == ["SCH203", "SUP003"]
    assert "SCH203" in navplan("report", "driftsplan", "--to", "md", cwd=folder).err
    assert "1 file has errors" in navplan("status", cwd=folder).err


def test_settings_have_nothing_to_ignore_and_say_so(folder: Path) -> None:
    settings = "navplan: 1\ntitel: x  # navplan: ignore[SCH001] Vår egen nøkkel.\n"
    (folder / "navplan.yaml").write_text(settings, encoding="utf-8")
    codes, _ = shown(navplan("validate", "--format", "json", "navplan.yaml", cwd=folder))
    assert codes == ["SCH001", "SUP003"]
