"""What holds for every rule, and how rules are asked."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from navplan.diagnostics import CODES, Code, Severity
from navplan.index import Index
from navplan.model import KINDS, record_of
from navplan.model.actions import Action
from navplan.model.operating_plan import OperatingPlan
from navplan.rules import RULES, Rule, run_rules
from navplan.rules.kinds import KINDS as KIND_WORDS
from navplan.rules.kinds import a_kind
from navplan.rules.references.unresolved import circles
from navplan.rules.registry import WORKSPACE, Hit, hit, hit_in, rule, word_of
from navplan.rules.suggestions import close_to
from navplan.schema.fields import Refers
from navplan.schema.shape import Holds, declares, fields_of
from navplan.settings import Settings
from navplan.source import Place
from navplan.workspace import Workspace, load
from tests.test_rules import CASES, EVERY_CODE, Files, cases_in, disagreements, examples_on

AS_OF = date(2015, 8, 31)

PLAN = """\
kind: operating-plan
id: driftsplan
title: Driftsplan
unit: nav-harstad
period: 2015
actions:
  - id: moter
    title: Månedlige økonomimøter
    on_deviation: Ta det opp i ledermøtet
"""

every_rule = pytest.mark.parametrize("code", sorted(RULES))
every_code = pytest.mark.parametrize("code", EVERY_CODE)


def record_classes() -> set[type]:
    found: set[type] = set()
    pending: list[Holds] = [Holds("one", record=record_of(kind)) for kind in KINDS]
    while pending:
        holds = pending.pop()
        if holds.inner:
            pending.append(holds.inner)
        if holds.record and holds.record not in found:
            found.add(holds.record)
            pending += [field.holds for field in fields_of(holds.record)]
    return found


def references() -> set[Refers]:
    found: set[Refers] = set()
    for cls in record_classes():
        pending = [field.holds for field in fields_of(cls)]
        while pending:
            holds = pending.pop()
            found |= {refers for refers in (holds.refers, holds.keys) if refers}
            pending += [holds.inner] if holds.inner else []
    return found


# --- every rule -------------------------------------------------------------------------


def test_case_files_and_codes_are_the_same() -> None:
    assert {path.stem for path in CASES.glob("*.md")} == set(EVERY_CODE)


@every_code
def test_a_code_has_cases_that_speak_and_cases_that_are_silent(code: str) -> None:
    cases = cases_in((CASES / f"{code}.md").read_text(encoding="utf-8"))
    speaking = [name for name, files in cases.items() if f"[{code}]" in "".join(files.values())]
    assert speaking
    assert len(cases) > len(speaking)
    assert len(cases) >= 3


@every_code
def test_a_code_has_a_page(code: str) -> None:
    page = CODES[code].doc
    assert re.findall("^## .*", page, re.MULTILINE)[:3] == [
        "## What it does",
        "## Why is this bad?",
        "## Example",
    ]
    bad, good = examples_on(page).values()
    assert f"[{code}]" in "".join(bad.values())
    assert bad != good


@every_rule
def test_a_rule_is_about_something_and_needs_only_rules(code: str) -> None:
    names = [cls.__name__ for cls in record_classes()]
    assert RULES[code].subject == WORKSPACE or names.count(RULES[code].subject) == 1
    assert set(RULES[code].needs) <= set(RULES)


@every_code
def test_a_code_is_a_family_and_a_number_and_a_name_is_a_problem(code: str) -> None:
    assert re.fullmatch(r"(SYN|REF|IND|TIM|OWN|ECO|TXT|PRV|GOV|SUP)\d{3}", code)
    assert re.fullmatch(r"[a-z]+(-[a-z]+)+", CODES[code].name)


def test_every_kind_of_thing_can_be_named() -> None:
    declared = {kind.kind for cls in record_classes() if (kind := declares(cls))}
    assert declared == set(KIND_WORDS)


def test_every_choice_of_a_reference_can_be_named() -> None:
    assert all(a_kind(*refers.kinds) for refers in references())


# --- declaring --------------------------------------------------------------------------


def test_a_wish_that_nobody_can_fulfil_stops_the_import() -> None:
    def action_without_luck(action: Action, weather: str) -> Iterator[Hit]:
        yield hit("id", id=action.id, weather=weather)

    with pytest.raises(LookupError, match=r"OWN999 action_without_luck asks for weather"):
        rule("OWN999", message="", help="")(action_without_luck)
    assert "OWN999" not in CODES


def test_a_rule_about_the_workspace_has_no_file() -> None:
    def plan_in_the_singular(workspace: Workspace, plan: OperatingPlan) -> Iterator[Hit]:
        yield hit_in(str(workspace.root), plan=plan.id)

    with pytest.raises(LookupError, match=r"asks for plan; a rule about one Workspace may"):
        rule("OWN999", message="", help="")(plan_in_the_singular)


def test_a_code_is_given_once() -> None:
    def quite_another_rule(action: Action) -> Iterator[Hit]:
        yield hit("id", id=action.id)

    with pytest.raises(ValueError, match="OWN001"):
        rule("OWN001", message="", help="")(quite_another_rule)


# --- asking -----------------------------------------------------------------------------


def workspace_of(root: Path, **files: str) -> Workspace:
    return load(root, buffers={f"{name}.yaml": text.encode() for name, text in files.items()})


def add_rule(patch: pytest.MonkeyPatch, code: str, find: Any, subject: str, *inputs: str) -> None:  # noqa: ANN401 - any generator function
    declared = Code(code, code.lower(), Severity.ERROR, "", "")
    patch.setitem(CODES, code, declared)
    patch.setitem(RULES, code, Rule(declared, find, subject, inputs, ()))


def test_a_rule_gets_what_it_asks_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    workspace = workspace_of(tmp_path, plan=PLAN)

    def everything(  # noqa: PLR0913, PLR0917 - the point of the test
        action: Action,
        workspace: Workspace,
        index: Index,
        settings: Settings,
        as_of: date,
        plan: OperatingPlan,
        file: str,
    ) -> Iterator[Hit]:
        assert workspace.model(file) is plan
        assert plan.actions == (action,)
        assert (index, settings) == (workspace.index, workspace.settings)
        yield hit("title", as_of=as_of.isoformat())

    wishes = ("workspace", "index", "settings", "as_of", "plan", "file")
    add_rule(monkeypatch, "TST001", everything, "Action", *wishes)
    (found,) = run_rules(workspace, as_of=AS_OF, select=["TST001"])
    assert found.place == Place(8, 12, 8, 34)
    assert found.pointer == ("actions", 0, "title")
    assert found.params == {"as_of": "2015-08-31"}


def test_only_files_with_hits_are_read_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[str] = []
    document = Workspace.document

    def noted(self: Workspace, file: str) -> Any:  # noqa: ANN401 - what it stands in for gives
        read.append(file)
        return document(self, file)

    monkeypatch.setattr(Workspace, "document", noted)
    good = PLAN.replace("id: driftsplan", "id: annen").replace(
        "id: moter", "id: moter\n    responsible: NAV-leder\n    deadline: løpende"
    )
    found = run_rules(
        workspace_of(tmp_path, bad=PLAN, good=good), as_of=AS_OF, select=["OWN001", "TIM001"]
    )
    assert [each.code for each in found] == ["OWN001", "TIM001"]
    assert set(read) == {"bad.yaml"}


def test_a_hit_about_the_workspace_names_its_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def forgetful(workspace: Workspace) -> Iterator[Hit]:
        yield hit("title", root=str(workspace.root))

    add_rule(monkeypatch, "TST001", forgetful, WORKSPACE)
    with pytest.raises(TypeError, match="TST001 is about the workspace: use hit_in"):
        run_rules(workspace_of(tmp_path, plan=PLAN), as_of=AS_OF, select=["TST001"])


def test_other_places_come_with_the_finding(tmp_path: Path) -> None:
    twice = PLAN + "  - id: moter\n    title: Andre møter\n"
    (found,) = run_rules(workspace_of(tmp_path, plan=twice), as_of=AS_OF, select=["REF003"])
    assert found.place == Place(10, 9, 10, 14)
    (first,) = found.related
    assert (first.file, first.place) == ("plan.yaml", Place(7, 9, 7, 14))
    assert first.message == "the first one is here"


def test_a_misspelt_reference_comes_with_what_may_be_meant(tmp_path: Path) -> None:
    units = (
        "kind: organisation\nid: enheter\ntitle: Enheter\nunits:\n"
        "  - name: NAV Harstad\n    type: nav_office\n    id: nav-hardstad\n"
    )
    workspace = workspace_of(tmp_path, plan=PLAN, units=units)
    (found,) = run_rules(workspace, as_of=AS_OF, select=["REF001"])
    (meant,) = found.related
    assert (meant.file, meant.place) == ("units.yaml", Place(7, 9, 7, 21))
    assert meant.message.format(**meant.params) == "did you mean “nav-hardstad”?"


def test_a_document_that_does_not_exist_comes_with_all_its_places(tmp_path: Path) -> None:
    twice = PLAN + "    goal: malekart/budsjett\n    indicators: [malekart/budsjettavvik]\n"
    workspace = workspace_of(tmp_path, plan=twice.replace("unit: nav-harstad\n", ""))
    (found,) = run_rules(workspace, as_of=AS_OF, select=["REF001"])
    (other,) = found.related
    assert found.params["ref"] == "malekart/budsjett"
    assert other.message.format(**other.params) == (
        "“malekart/budsjettavvik” does not exist either"
    )
    assert other.place == Place(10, 18, 10, 40)


def test_where_nothing_names_a_thing_its_key_is_shown(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_deadline(deviation: object) -> Iterator[Hit]:
        assert dataclasses.is_dataclass(deviation)
        yield hit("deadline")

    add_rule(monkeypatch, "TST001", no_deadline, "DeviationPlan")
    long_form = PLAN.replace(": Ta det opp i", ":\n      action: Ta det opp i")
    workspace = workspace_of(tmp_path, long=long_form, short=PLAN)
    long, short = run_rules(workspace, as_of=AS_OF, select=["TST001"])
    assert long.place == Place(9, 5, 9, 17), "the key on_deviation"
    assert short.place == Place(9, 19, 9, 42), "the text, which is all there is"


# --- words in texts ---------------------------------------------------------------------

STYLES = {
    "plain": "    title: {}\n",
    "single quotes": "    title: '{}'\n",
    "double quotes": '    title: "\\" {}"\n',
    "block": "    title: |-\n      {}\n",
    "folded": "    title: >\n\n      {}\n",
}


@pytest.fixture(scope="module")
def empty_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("empty")


@pytest.mark.parametrize("style", STYLES)
@given(words=st.lists(st.sampled_from(["møter", "i 2014", "2013", "Målet er 2012", "20142"])))
def test_a_year_is_found_where_it_stands(
    style: str, words: Sequence[str], empty_folder: Path
) -> None:
    broken = "\n      ".join(["Plan", *words])
    text = PLAN.replace("    title: Månedlige økonomimøter\n", STYLES[style].format(broken))
    workspace = workspace_of(empty_folder, plan=text)
    found = run_rules(workspace, as_of=AS_OF, select=["TIM002"])
    lines = text.split("\n")
    shown = [
        (place.line, lines[place.line - 1][place.column - 1 : place.end_column - 1])
        for each in found
        if (place := each.place)
    ]
    first_line = text[: text.index("Plan\n" if words else "Plan")].count("\n") + 1
    assert shown == [
        (first_line + at, word[-4:])
        for at, word in enumerate(words, start=1)
        if word not in {"møter", "20142"}
    ]


def test_a_word_knows_how_often_it_stood_before() -> None:
    match = re.search(r"i (?P<year>2014)", "2014, 2014 og i 2014")
    assert match
    assert word_of(match, "year") == ("2014", 2)


# --- suggestions and circles ------------------------------------------------------------


@pytest.mark.parametrize(
    ("ref", "meant"),
    [
        ("nav-harsta", ["nav-harstad"]),
        ("malekart-2015/boseting", ["malekart-2015/bosetting"]),
        ("malekart-2014/bosetting", ["malekart-2015/bosetting"]),
        ("bosetting", ["malekart-2015/bosetting", "imdi-avtale/bosetting"]),
        ("malekart-2015/okonomi", []),
        ("helt-annet", []),
    ],
)
def test_what_may_be_meant(ref: str, meant: list[str]) -> None:
    addresses = ["nav-harstad", "malekart-2015/bosetting", "imdi-avtale/bosetting"]
    assert close_to(ref, addresses) == meant


@given(st.dictionaries(st.sampled_from("abcdef"), st.sampled_from("abcdefg")))
def test_circles_are_closed_and_apart(parents: dict[str, str]) -> None:
    found = list(circles(parents))
    for circle in found:
        assert [parents[each] for each in circle] == [*circle[1:], circle[0]]
    assert len({each for circle in found for each in circle}) == sum(map(len, found))


@given(st.dictionaries(st.sampled_from("abcdef"), st.sampled_from("abcdefg")))
def test_no_circle_is_overlooked(parents: dict[str, str]) -> None:
    inside = {each for circle in circles(parents) for each in circle}
    for start, parent in parents.items():
        current, steps = parent, 1
        while current != start and current in parents and steps <= len(parents):
            current, steps = parents[current], steps + 1
        assert (current == start) == (start in inside)


# --- the case runner itself -------------------------------------------------------------

CASE = """\
kind: indicators
id: indikatorer
title: Indikatorer
indicators:
  - id: serviceklager  # error: 9 [IND002] "which way is better"
    title: Serviceklager
"""


def test_a_right_case_agrees(tmp_path: Path) -> None:
    assert disagreements({"plan.yaml": CASE}, "IND002", tmp_path) == []


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("error: 9", "error: 8"),
        ("error: 9", "warning: 9"),
        ("[IND002]", "[IND001]"),
        ("which way", "whichever way"),
        ('  # error: 9 [IND002] "which way is better"', ""),
        ("    title: Serviceklager", "    title: Serviceklager  # error: [IND002]"),
        ("    title: Serviceklager", "    title: Serviceklager\n    direction: lower"),
        ("title: Indikatorer", "tittel: Indikatorer"),
        ("title: Indikatorer", 'title: "Indikatorer'),
    ],
)
def test_a_wrong_case_does_not(right: str, wrong: str, tmp_path: Path) -> None:
    files: Files = {"plan.yaml": CASE.replace(right, wrong)}
    assert disagreements(files, "IND002", tmp_path)


def test_a_case_is_a_heading_with_its_files_and_the_shared_ones() -> None:
    markdown = """\
`felles.yaml`
```yaml
a: 1
```

# One file

```yaml
# no heading
b: 2
```

# Two files

`felles.yaml`
```yaml
a: 3
```

`egen.yaml`
```yaml
c: 4
```
"""
    assert cases_in(markdown) == {
        "# One file": {"felles.yaml": "a: 1\n", "plan.yaml": "# no heading\nb: 2\n"},
        "# Two files": {"felles.yaml": "a: 3\n", "egen.yaml": "c: 4\n"},
    }
