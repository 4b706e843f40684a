"""`navplan new`: a file to fill in, and the plan for the next year from that for this one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from textwrap import dedent

import pytest
from hypothesis import given
from hypothesis import strategies as st

from navplan.diagnostics import Severity
from navplan.model import KINDS
from navplan.model.operating_plan import OperatingPlan
from navplan.rules.runner import check_workspace
from navplan.starting import ROLLED
from navplan.starting.moving import moved
from navplan.starting.rollover import Rolled, rolled, years_to_next
from navplan.starting.skeleton import Wanted, skeleton
from navplan.starting.workspace import Start, plan_files_of
from navplan.values import Period, PeriodKind, numbered, parse_deadline, parse_period
from navplan.workspace import Workspace, load
from tests.command import PLANS, navplan
from tests.workspaces import NOWHERE

AUTUMN = date(2026, 11, 22)

UNITS = """
kind: organisation
id: enheter
title: Enheter
units:
  - id: nav-harstad
    name: NAV Harstad
    type: nav_office
"""


@pytest.fixture
def demo(tmp_path: Path) -> Path:
    """A workspace as `navplan init` makes it."""
    navplan("init", "--year", "2026", cwd=tmp_path)
    return tmp_path


# ----- a file to fill in -----


def example_with(text: str) -> Workspace:
    texts = {file: made.encode() for file, made in plan_files_of(Start(2026, AUTUMN)).items()}
    plans = {file: made for file, made in texts.items() if file.endswith(".yaml")}
    return load(NOWHERE, buffers={**plans, "ny.yaml": text.encode()})


@pytest.mark.parametrize("language", ["nb", "nn"])
@pytest.mark.parametrize("kind", KINDS)
def test_a_new_file_of_any_kind_validates_at_once(kind: str, language: str) -> None:
    text = skeleton(
        Wanted(
            kind,
            "ny",
            2027,
            "nn" if language == "nn" else "nb",
            unit="nav-fjordvik",
            unit_name="NAV Fjordvik",
            indicators=[("deltakere-kvp", "Deltakere")],
        )
    )
    workspace = example_with(text)
    assert workspace.model("ny.yaml") is not None
    assert check_workspace(workspace, as_of=AUTUMN).findings == []


@pytest.mark.parametrize("kind", KINDS)
def test_every_comment_can_be_a_key(kind: str) -> None:
    # What stands as an example below “For example:” is YAML; taken in, it is still that file.
    text = skeleton(Wanted(kind, "ny", 2027, "nb", unit="nav-fjordvik"))
    examples = re.findall(r"^#   (\w+:.*(?:\n#     .*)*)", text, re.MULTILINE)
    for example in examples:
        key, lines = example.partition(":")[0], example.replace("\n#   ", "\n")
        at = text.index(f"\n{key}:") + 1
        filled = text[:at] + lines + text[text.index("\n", at) :]
        codes = {
            found.code
            for found in example_with(filled).records["ny.yaml"].diagnostics
            if found.severity is Severity.ERROR
        }
        assert codes == set(), example


def test_what_is_known_is_filled_in(demo: Path) -> None:
    ran = navplan("new", "operating-plan", "nav-fjordvik-ny-plan", "--year", "2026", cwd=demo)
    assert ran.code == 0
    assert ran.err == "wrote nav-fjordvik/ny-plan.yaml\n"
    lines = (demo / "nav-fjordvik" / "ny-plan.yaml").read_text(encoding="utf-8").splitlines()
    assert lines[0] == "# yaml-language-server: $schema=../.navplan/schema.json"
    for line in (
        "id: nav-fjordvik-ny-plan",
        "language: nb",
        "unit: nav-fjordvik",
        "period: 2026",
        "scorecard: nav-fjordvik-malekart-2026",
        "actions:",
    ):
        assert line in lines
    assert navplan("validate", "--fail-on", "info", cwd=demo).code == 0


def test_measurements_have_the_indicators_of_the_scorecard(demo: Path) -> None:
    assert navplan("new", "measurements", "tall", "--year", "2026", cwd=demo).code == 0
    text = (demo / "nav-fjordvik" / "tall.yaml").read_text(encoding="utf-8")
    assert "  # Besøk i bedrifter\n  bedriftsbesok:\n" in text
    assert navplan("validate", "--fail-on", "info", cwd=demo).code == 0


def test_it_is_in_the_language_of_the_plans_or_in_the_one_asked_for(tmp_path: Path) -> None:
    navplan("init", "--lang", "nn", cwd=tmp_path)
    assert "language: nn\n" in navplan("new", "mandate", "ny", "--out", "-", cwd=tmp_path).out
    asked = navplan("new", "mandate", "ny", "--out", "-", "--lang", "nb", cwd=tmp_path)
    assert "language: nb\n" in asked.out


def test_it_can_go_to_standard_output_or_to_a_file_of_ones_own(demo: Path) -> None:
    printed = navplan("new", "programme", "unge-i-jobb", "--out", "-", cwd=demo)
    assert (printed.code, printed.err) == (0, "")
    assert not list(demo.rglob("unge-i-jobb.yaml"))
    named = navplan("new", "programme", "unge-i-jobb", "--out", "nye/p.yml", cwd=demo)
    assert named.err == "wrote nye/p.yml\n"
    # The line for editors leads to the schema from where each of them stands.
    written = (demo / "nye" / "p.yml").read_text(encoding="utf-8")
    assert "$schema=../.navplan/schema.json" in written.splitlines()[0]
    assert written.splitlines()[1:] == printed.out.splitlines()[1:]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["driftsplan", "x"], "did you mean operating-plan?"),
        (["scorecrad", "x"], "did you mean scorecard?"),
        (["styringsdokument", "x"], "is not a kind of file"),
        (["xyzzy", "x"], "there is governing-document, indicators, mandate"),
        (["mandate", "Mandat 2027"], "letters a–z, digits and hyphens: mandat-2027"),
        (["mandate", "a/b"], "digits and hyphens: a-b"),
        (["mandate", "../../x"], "digits and hyphens: x"),
        (["mandate", "æøå"], "digits and hyphens: aeoa"),
        (["mandate", ""], "digits and hyphens: min-plan"),
        (["mandate", "a" * 300], "at most 100 characters, and this one has 300"),
        (["mandate", "nav-fjordvik-malekart-2026"], "is taken: it is or was the id of nav-fjord"),
        (["scorecard", "x", "--unit", "nav-fjordvikk"], "there is nav-fjordvik"),
        (["scorecard", "x", "--year", "26"], "26 cannot be the year of a plan"),
        (["mandate", "x", "--out", "x.md"], "the name of a plan file ends in .yaml"),
        (["mandate", "x", "--out", "../x.yaml"], "../x.yaml is outside the workspace"),
        (["mandate", "x", "--out", "navplan.yaml"], "navplan.yaml is there already"),
        (["mandate", "malekart-2026", "--out", "organisasjon.yaml"], "is there already"),
        (["mandate", "x", "--from", "y"], "only these go on from one period to the next"),
        (["operating-plan", "x", "--from", "nav-fjordvik-malekart-2026"], "nothing here is called"),
        (["scorecard", "x", "--from", "nav-fjordvik-malekart-2026", "--unit", "y"], "keeps its"),
        (
            ["scorecard", "x", "--from", "nav-fjordvik-malekart-2026", "--year", "2026"],
            "nav-fjordvik-malekart-2026 is for 2026 already",
        ),
    ],
)
def test_what_cannot_be_is_said_and_nothing_is_written(
    arguments: list[str], said: str, demo: Path
) -> None:
    before = {one: one.stat().st_mtime_ns for one in demo.rglob("*")}
    ran = navplan("new", *arguments, cwd=demo)
    assert ran.code == 2
    assert said in " ".join(ran.err.split())
    assert {one: one.stat().st_mtime_ns for one in demo.rglob("*")} == before


def test_whose_plan_it_is_must_be_said_where_it_is_not_plain(tmp_path: Path) -> None:
    nobody = navplan("new", "scorecard", "x", cwd=tmp_path)
    assert nobody.code == 2
    assert "begin with “navplan init”" in " ".join(nobody.err.split())
    (tmp_path / "enheter.yaml").write_text(UNITS, encoding="utf-8")
    anybody = navplan("new", "scorecard", "x", cwd=tmp_path)
    assert anybody.code == 2
    assert "say whose plan it is: nav-harstad" in anybody.err
    assert navplan("new", "scorecard", "x", "--unit", "nav-harstad", cwd=tmp_path).code == 0
    assert "schema" not in (tmp_path / "x.yaml").read_text(encoding="utf-8").splitlines()[0]


# ----- the plan for the next year -----


def next_of(text: str, years: int = 1, **files: str) -> Rolled:
    texts = {"plan.yaml": text, **{f"{name}.yaml": other for name, other in files.items()}}
    buffers = {name: dedent(one).lstrip("\n").encode() for name, one in texts.items()}
    return rolled(load(NOWHERE, buffers=buffers), "plan.yaml", new_id="plan-neste", years=years)


def parts_of_plans() -> Iterator[tuple[str, str, str]]:
    """The headings of `rollover.md`, each with a part of a plan before and after."""
    text = Path(__file__).with_name("rollover.md").read_text(encoding="utf-8")
    for chapter in re.split(r"^# ", text, flags=re.MULTILINE)[1:]:
        before, after = re.findall(r"```yaml\n(.*?)```", chapter, re.DOTALL)
        yield chapter.partition("\n")[0], before, after


CHAPTERS = list(parts_of_plans())


@pytest.mark.parametrize(
    ("before", "after"), [case[1:] for case in CHAPTERS], ids=[case[0] for case in CHAPTERS]
)
def test_what_moves_what_stays_and_what_goes(before: str, after: str) -> None:
    head = "{}\nid: {}\ntitle: Plan\nunit: nav-harstad\nperiod: {}\n"
    kind, _, part = before.partition("\n")
    _, _, expected = after.partition("\n")
    if "follows:" not in expected:
        expected = f"follows: [plan-2015]\n{expected}"
    text = next_of(head.format(kind, "plan-2015", "2015") + part).text
    # A comma or a blank line may be left where something was taken away.
    tidy = re.sub(r", ?\]", "]", text).rstrip() + "\n"
    assert tidy == head.format(kind, "plan-neste", "2016") + expected


PLAN = """
    # Driftsplanen vår for 2015
    kind: operating-plan
    id: plan-2015
    title: Driftsplan 2015 NAV Harstad
    unit: nav-harstad
    period: 2015
    scorecard: kart-2015
    framework: |
      I 2015 blir det flere arbeidssøkere.
    actions:
      - id: markedsplan
        title: Lage markedsplan
        progress: done
      - id: bosetting
        title: Bosette jevnt
        deadline: 2015-12-31
        goal: kart-2015/bosetting
"""


def test_a_person_is_told_what_was_left_and_what_to_look_at() -> None:
    card = """
        kind: scorecard
        id: kart-2015
        title: Kart
        unit: nav-harstad
        period: 2015
    """
    later = card.replace("2015", "2016") + "    follows: [kart-2015]\n"
    found = next_of(PLAN, card=card, later=later)
    assert found.left == ("Lage markedsplan (markedsplan)",)
    assert found.earlier == (("kart-2015", (8, 15), "kart-2016"),)
    assert found.mentions == (
        (1, "# Driftsplanen vår for 2015"),
        (10, "I 2015 blir det flere arbeidssøkere."),
    )
    assert (found.old_title, found.title) == (
        "Driftsplan 2015 NAV Harstad",
        "Driftsplan 2016 NAV Harstad",
    )


def test_lines_end_as_they_did() -> None:
    text = "kind: scorecard\r\nid: a\r\ntitle: A\r\nunit: u\r\nperiod: 2015"
    found = rolled(
        load(NOWHERE, buffers={"plan.yaml": text.encode()}), "plan.yaml", new_id="b", years=1
    )
    assert found.text == (
        "kind: scorecard\r\nid: b\r\ntitle: A\r\nunit: u\r\nperiod: 2016\r\nfollows: [a]"
    )


def test_a_file_all_inline() -> None:
    text = "{kind: scorecard, id: a, title: A, unit: u, period: 2015}\n"
    found = rolled(
        load(NOWHERE, buffers={"plan.yaml": text.encode()}), "plan.yaml", new_id="b", years=2
    )
    assert found.text == (
        "{kind: scorecard, id: b, title: A, unit: u, period: 2017, follows: [a]}\n"
    )


@pytest.mark.parametrize(
    ("title", "new"),
    [
        ("Driftsplan 2015", "Driftsplan 2016"),
        ('"Plan: 2015"', "Plan: 2016"),
        ("Oppfølging av 2014 i 2015", "Oppfølging av 2014 i 2015"),  # not only its own year
        ("Driftsplan", "Driftsplan"),
    ],
)
def test_a_title_that_names_just_the_period_is_moved(title: str, new: str) -> None:
    head = f"kind: scorecard\nid: a\ntitle: {title}\nunit: u\nperiod: 2015\n"
    assert next_of(head).title == new


@pytest.mark.parametrize(
    ("period", "years"),
    [("2015", 1), ("2016–2020", 5), ("2017-06–2019-06", 3), ("2015-H1", 1), ("2015-08–2016-07", 1)],
)
def test_without_a_year_the_next_period_begins_where_this_one_ends(period: str, years: int) -> None:
    assert years_to_next(parse_period(period)) == years


# ----- the example plans -----


@pytest.fixture(scope="module")
def plans() -> Workspace:
    return load(PLANS)


EXAMPLES = sorted(record.file for record in load(PLANS).records.values() if record.kind in ROLLED)


@pytest.mark.parametrize("file", EXAMPLES)
def test_an_example_plan_goes_on_without_new_errors(file: str, plans: Workspace) -> None:
    record = plans.records[file]
    text = rolled(plans, file, new_id="den-neste", years=1).text
    later = load(PLANS, buffers={"neste.yaml": text.encode()})
    as_of = date(2015, 1, 1)
    before = {one.code for one in check_workspace(plans, as_of=as_of).findings if one.file == file}
    after = {
        one.code
        for one in check_workspace(later, as_of=as_of).findings
        if one.file == "neste.yaml" and one.severity is Severity.ERROR
    }
    assert after <= before
    kept = {line.strip() for line in text.splitlines()}
    gone = [
        line
        for line in plans.document(file).source.text.splitlines()
        if re.match(r"#(?! eksempel)", line) and line.strip() not in kept
    ]
    assert gone == [], record.file


# ----- laws -----


YEARS_ON = st.integers(min_value=1, max_value=20)
PERIODS = st.sampled_from(["{}", "{}-H1", "{}-T3", "{}-Q2", "{}-06", "{}-02-28", "{}-W07", "{}–{}"])
DEADLINES = st.sampled_from(
    [
        "{}-06-30", "31.12.{}", "juni {}", "høsten {}", "våren {}", "2. tertial {}", "primo mai {}",
        "ultimo februar {}", "innen 1. juni {}", "utgangen av {}", "før 1. mai {}", "T2 {}",
        "mai/juni {}", "{}", "løpende", "1. juni", "hvert halvår", "uke 7 {}",
    ]
)  # fmt: skip


def in_year(words: str, year: int) -> str:
    return words.format(year, year + 1)


@given(
    year=st.integers(min_value=2000, max_value=2040),
    years=YEARS_ON,
    periods=st.lists(PERIODS, max_size=4),
    deadlines=st.lists(DEADLINES, max_size=6),
)
def test_every_time_is_read_so_many_years_later(
    year: int, years: int, periods: list[str], deadlines: list[str]
) -> None:
    lines = [
        "kind: operating-plan", "id: gammel", "title: Plan", "unit: u", f"period: {year}",
        "actions:", *(
            f"  - {{id: a{at}, title: A, deadline: '{in_year(words, year)}'}}  # {at}"
            for at, words in enumerate(deadlines)
        ),
        "training:", "  items:", *(
            f"    - id: t{at}\n      title: T\n      period: {in_year(words, year)}  # {at}"
            for at, words in enumerate(periods)
        ),
    ]  # fmt: skip
    text = "\n".join(lines) + "\n"
    old_space = load(NOWHERE, buffers={"plan.yaml": text.encode()})
    new_text = rolled(old_space, "plan.yaml", new_id="ny", years=years).text
    old = old_space.model("plan.yaml")
    new = load(NOWHERE, buffers={"plan.yaml": new_text.encode()}).model("plan.yaml")
    assert isinstance(old, OperatingPlan)
    assert isinstance(new, OperatingPlan)
    assert new.period == old.period.shifted(years)
    for before, after in zip(old.training.items, new.training.items, strict=True):
        assert before.period
        assert after.period == before.period.shifted(years)
    for was, now in zip(old.actions, new.actions, strict=True):
        assert was.deadline
        assert now.deadline
        assert _later(was.deadline.period, years) == now.deadline.period
        assert (was.deadline.year_day, was.deadline.recurrence) == (
            now.deadline.year_day,
            now.deadline.recurrence,
        )
    assert re.findall("#.*", new_text) == re.findall("#.*", text)


def _later(period: Period | None, years: int) -> Period | None:
    """The same period later; the last third of a February may be a day longer or shorter."""
    if period is None:
        return None
    if str(period.first)[5:] == "02-21":
        return parse_deadline(f"ultimo februar {period.year + years}").period
    return period.shifted(years)


@given(YEARS_ON)
def test_what_has_no_year_is_not_moved(years: int) -> None:
    assert moved("løpende", "deadline", years) is None


@pytest.mark.parametrize(
    ("written", "years", "new"),
    [
        ("2016-02-29", 1, "2017-02-28"),
        ("29. februar 2016", 1, "28. februar 2017"),
        ("2016-02-29", 4, "2020-02-29"),
        ("uke 53 2015", 1, "uke 52 2016"),
        ("vinteren 2015/16", 1, "vinteren 2016/17"),
        ("vinteren 2015/2016", 1, "vinteren 2016/2017"),
        ("før 1. mars 2015", 1, "før 1. mars 2016"),
        ("november–januar 2016", 1, "november–januar 2017"),
        ("2099-06-30", 1, None),  # there is no such year of a plan
        ("1. juni", 1, None),
    ],
)
def test_what_a_year_lacks_is_the_nearest_before(written: str, years: int, new: str | None) -> None:
    assert moved(written, "deadline", years) == new


def test_a_quoted_time_keeps_its_quotes() -> None:
    assert moved("juni 2015", "deadline", 2, source='"juni 2015"') == '"juni 2017"'
    assert numbered(PeriodKind.QUARTER, 2016, 3) == parse_period(moved("2015K3", "period", 1) or "")


# ----- the command -----


def test_the_command_says_what_it_did_and_the_new_plan_validates(demo: Path) -> None:
    card = navplan(
        *("new", "scorecard", "nav-fjordvik-malekart-2027"),
        *("--from", "nav-fjordvik-malekart-2026"),
        cwd=demo,
    )
    assert card.code == 0
    assert "wrote nav-fjordvik/malekart-2027.yaml\n" in card.err
    assert "The title is now “Målekart for NAV Fjordvik 2027”." in card.err
    plan = navplan(
        *("new", "operating-plan", "nav-fjordvik-driftsplan-2027"),
        *("--from", "nav-fjordvik-driftsplan-2026"),
        cwd=demo / "nav-fjordvik",
    )
    assert plan.code == 0
    assert "nav-fjordvik-malekart-2026, also on line" in plan.err
    assert "→ nav-fjordvik-malekart-2027 follows it" in plan.err
    assert navplan("validate", "--fail-on", "info", cwd=demo).code == 0


def test_a_place_can_be_named_and_is_never_taken(demo: Path) -> None:
    roll = ("new", "scorecard", "neste", "--from", "nav-fjordvik-malekart-2026")
    (demo / "nav-fjordvik" / "malekart-2027.yaml").write_text("kind: mandate\n", encoding="utf-8")
    taken = navplan(*roll, cwd=demo)
    assert taken.code == 2
    assert "malekart-2027.yaml is there already; name another file" in " ".join(taken.err.split())
    printed = navplan(*roll, "--year", "2030", "--out", "-", cwd=demo)
    assert printed.code == 0
    assert "period: 2030\nfollows: [nav-fjordvik-malekart-2026]\n" in printed.out


def test_a_plan_with_errors_is_mended_first(demo: Path) -> None:
    with (demo / "nav-fjordvik" / "malekart-2026.yaml").open("a", encoding="utf-8") as plan:
        plan.write("kolonne: 3\n")
    ran = navplan("new", "scorecard", "x", "--from", "nav-fjordvik-malekart-2026", cwd=demo)
    assert ran.code == 1
    assert "nav-fjordvik/malekart-2026.yaml has errors" in ran.err
