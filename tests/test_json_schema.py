"""The schema for editors agrees with the models, judged by an independent JSON Schema library."""

from __future__ import annotations

import json
import re
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from ruamel.yaml import YAML

from navplan.i18n import translator
from navplan.model import KINDS, record_of
from navplan.records import read_record
from navplan.reference.json_schema import json_schema
from navplan.reference.words import kind_words, words_of
from tests.command import PLANS, navplan

# ----- reading YAML as other tools do -----


def as_json(value: object) -> object:
    """What YAML 1.2 makes of a text, as JSON: keys are texts, and a date is what was written."""
    if isinstance(value, dict):
        return {str(key): as_json(one) for key, one in value.items()}
    if isinstance(value, list):
        return [as_json(one) for one in value]
    return value.isoformat() if isinstance(value, date) else value


def read_by_others(text: str) -> object:
    return as_json(YAML(typ="safe", pure=True).load(text))


def read_by_navplan(text: str) -> list[str]:
    """The codes of what navplan finds wrong with a file by itself."""
    record, _ = read_record("plan.yaml", text.encode())
    return [found.code for found in record.diagnostics]


@cache
def validator(kind: str | None) -> Draft202012Validator:
    return Draft202012Validator(json_schema(kind, "nb"))


def refused(text: str, kind: str | None) -> list[str]:
    """What the schema of a kind, or of all kinds, says against a file."""
    return [error.message for error in validator(kind).iter_errors(read_by_others(text))]


# ----- the schema itself -----


@pytest.mark.parametrize("kind", [None, *KINDS])
def test_the_schema_is_valid_json_schema(kind: str | None) -> None:
    schema = json_schema(kind, "nb")

    Draft202012Validator.check_schema(schema)
    assert schema["$schema"] == Draft202012Validator.META_SCHEMA["$id"]


def test_editors_show_the_terms_of_the_language() -> None:
    norwegian = translator("nn").gettext
    words = words_of(record_of("mandate"), "deliverables")

    schema = json_schema("mandate", "nn")

    shown = schema["$defs"]["mandate"]["properties"]["deliverables"]
    assert schema["title"] == norwegian(kind_words("mandate").title)
    assert shown["title"] == norwegian(words.title)
    assert shown["description"].casefold().startswith(f"{shown['title']}: ".casefold())
    assert shown["description"].endswith(norwegian(words.text))


def test_editors_say_what_each_word_to_choose_from_means() -> None:
    line = json_schema("mandate", "en")["$defs"]["mandate"]["properties"]["line"]

    choices = line["anyOf"][0]
    said = dict(zip(choices["enum"], choices["enumDescriptions"], strict=True))
    assert list(said) == ["state", "municipal", "shared"]
    assert all(said.values())


def test_patterns_read_alike_in_javascript() -> None:
    """Flags, named groups and escapes that only Python knows would silence the editor."""
    text = json.dumps(json_schema(None, "en"))

    patterns = {
        json.loads(f'"{one}"') for one in re.findall(r'"pattern": "((?:\\.|[^"\\])*)"', text)
    }

    assert len(patterns) > 15
    for pattern in patterns:
        assert not re.search(r"\(\?(?![:=!])|\\[AZzhGdDwW]", pattern), pattern


# ----- files that are valid for both -----

EXAMPLES = sorted(file for file in PLANS.rglob("*.yaml") if file.name != "navplan.yaml")


@pytest.mark.parametrize("file", EXAMPLES, ids=lambda file: file.relative_to(PLANS).as_posix())
def test_the_example_plans_are_valid_for_both(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    kind = text.split("kind: ")[1].split()[0]

    assert read_by_navplan(text) == []
    assert refused(text, None) == []
    assert refused(text, kind) == []


@pytest.mark.parametrize("kind", KINDS)
def test_the_small_examples_of_the_reference_are_valid_for_both(kind: str) -> None:
    text = kind_words(kind).example or ""

    assert read_by_navplan(text) == []
    assert refused(text, None) == refused(text, kind) == []


OPERATING_PLAN = """\
kind: operating-plan
id: driftsplan-2015
title: Driftsplan 2015
language: nb
unit: nav-harstad
period: 2015
adoption:
  state: adopted
  date: 2014-12-18
  case: 14/0000
vision: Flere i arbeid
implements: [virksomhetsplan]
key_figures:
  - id: sykefravar
    title: Sykefravær
    value: 6.5
    measured_in: percent
    approximate: yes
actions:
  - id: bosetting
    title: Plan for bosetting
    line: municipal
    priority: A
    deadline: løpende
    cost: innen vedtatte ramme
    financing:
      - amount: 120000
        period: 2015-H1
    progress:
      state: started
      date: 2015-06-30
      percent: 60 %
services:
  - id: radgivning
    title: Rådgivning
    duration: 6 måneder
reporting:
  - to: nav-troms
    every: tertialvis
"""

SCORECARD = """\
kind: scorecard
id: malekart
title: Målekart
unit: nav-harstad
period: 2015
min_coverage: 0.6
perspectives:
  - id: brukere
    title: Brukere
    goals:
      - id: bosetting
        title: Raskere bosetting
        critical: no
        indicators:
          - indicator: bosatte
            year_target: 60
            due:
              june: 60 %
              desember: 100 %
            tolerance: 2 pp
            measured: hvert halvår
          - indicator: ventetid
            between: [10, 20]
          - indicator: i-arbeid
            targets:
              2015-T1: 40
              2015-T2: 45
          - indicator: deltakelse
            change:
              by: +0.5 pp
              per: quarter
"""

ORGANISATION = """\
kind: organisation
id: kommunen
title: Harstad kommune
units:
  - id: harstad-kommune
    name: Harstad kommune
    type: municipality
    codes:
      - code: 1903
        valid_from: 2013
    contact:
      phone: 77 02 60 00
      web: [www.harstad.kommune.no]
      postal_address:
        street: Asbjørn Selsbanes gate 9
        postcode: 9405
        place: Harstad
      opening_hours: mandag–fredag 10:00–15:00
"""

MEASUREMENTS = """\
kind: measurements
unit: nav-harstad
values:
  bosatte:
    2015-06: 31
    2015-12:
      value: 58
      preliminary: true
  samtaler:
    2015:
      done: 2015-06-30
"""

MANDATE = """\
kind: mandate
id: mandat
title: Mandat
period: 2016–2017
parties:
  - ringebu
  - unit: sor-fron
    line: municipal
milestones:
  - id: mote
    title: Felles møte
    planned: primo september 2016
premises:
  - id: naerhet
    title: Nærhet til brukerne
alternatives:
  - id: vertskommune
    title: Vertskommune
    judged:
      - premise: naerhet
        verdict: met
"""

WHOLE = (OPERATING_PLAN, SCORECARD, ORGANISATION, MEASUREMENTS, MANDATE)


@pytest.mark.parametrize("text", WHOLE, ids=lambda text: text.split()[1])
def test_a_whole_file_is_valid_for_both(text: str) -> None:
    assert read_by_navplan(text) == []
    assert refused(text, None) == []


# ----- files with one mistake: what is written, and what is written in its place -----

BROKEN = [
    # keys
    (OPERATING_PLAN, "title: Driftsplan 2015", "tittel: Driftsplan 2015"),
    (OPERATING_PLAN, "language: nb", "visjon: Flere i arbeid"),
    (OPERATING_PLAN, "id: driftsplan-2015\n", ""),
    (OPERATING_PLAN, "unit: nav-harstad\n", ""),
    (OPERATING_PLAN, "period: 2015\n", "period:\n"),
    (OPERATING_PLAN, "    title: Plan for bosetting\n", ""),
    (OPERATING_PLAN, "    responsible", "    ansvarlig"),
    (OPERATING_PLAN, "      state: started", "      status: started"),
    (MANDATE, "    planned: primo", "    deadline: primo"),
    (SCORECARD, "year_target: 60", "arsmal: 60"),
    # kinds and words to choose from
    (OPERATING_PLAN, "kind: operating-plan", "kind: driftsplan"),
    (OPERATING_PLAN, "kind: operating-plan\n", ""),
    (OPERATING_PLAN, "kind: operating-plan", "kind: mandate"),
    (OPERATING_PLAN, "language: nb", "language: en"),
    (OPERATING_PLAN, "line: municipal", "line: kommunal"),
    (OPERATING_PLAN, "priority: A", "priority: 1"),
    (OPERATING_PLAN, "state: started", "state: påbegynt"),
    (ORGANISATION, "type: municipality", "type: kommune"),
    (MANDATE, "verdict: met", "verdict: yes"),
    # shapes
    (OPERATING_PLAN, "vision: Flere i arbeid", "vision: [Flere, i arbeid]"),
    (OPERATING_PLAN, "vision: Flere i arbeid", "vision: {tekst: Flere i arbeid}"),
    (OPERATING_PLAN, "implements: [virksomhetsplan]", "implements: virksomhetsplan"),
    (OPERATING_PLAN, "title: Rådgivning", "title: [Rådgivning]"),
    (OPERATING_PLAN, "adoption:\n", "adoption: adopted\nx-adoption:\n"),
    (MANDATE, "  - ringebu", "  - [ringebu]"),
    (SCORECARD, "between: [10, 20]", "between: [10]"),
    (SCORECARD, "between: [10, 20]", "between: [10, 20, 30]"),
    (SCORECARD, "between: [10, 20]", "between: 10"),
    (MEASUREMENTS, "2015-06: 31", "2015-06: [31]"),
    # ids
    (OPERATING_PLAN, "id: bosetting", "id: Bosetting"),
    (OPERATING_PLAN, "id: bosetting", "id: bosetting av flyktninger"),
    (OPERATING_PLAN, "id: radgivning", "id: rådgivning"),
    # periods, days, months
    (OPERATING_PLAN, "period: 2015\n", "period: 15\n"),
    (OPERATING_PLAN, "period: 2015\n", "period: våren 2015\n"),
    (OPERATING_PLAN, "period: 2015-H1", "period: 2015-H3"),
    (MANDATE, "period: 2016–2017", "period: 2016 og 2017"),
    (SCORECARD, "2015-T1: 40", "2015-T4: 40"),
    (MEASUREMENTS, "2015-06: 31", "2015-6: 31"),
    (OPERATING_PLAN, "date: 2014-12-18", "date: 18.12.2014"),
    (OPERATING_PLAN, "date: 2014-12-18", "date: 2014-12"),
    (MEASUREMENTS, "done: 2015-06-30", "done: ferdig"),
    (MEASUREMENTS, "done: 2015-06-30", "done: true"),
    (SCORECARD, "june: 60 %", "juno: 60 %"),
    (MANDATE, "planned: primo september 2016", "planned: når det passer"),
    (SCORECARD, "measured: hvert halvår", "measured: av og til"),
    (OPERATING_PLAN, "every: tertialvis", "every: ofte"),
    (SCORECARD, "per: quarter", "per: hvert 5. måned"),
    # numbers
    (OPERATING_PLAN, "value: 6.5", "value: 6,5"),
    (OPERATING_PLAN, "value: 6.5", "value: 6.5 %"),
    (MEASUREMENTS, "2015-06: 31", "2015-06: 1 031"),
    (OPERATING_PLAN, "percent: 60 %", "percent: 60"),
    (OPERATING_PLAN, "percent: 60 %", "percent: 160 %"),
    (SCORECARD, "min_coverage: 0.6", "min_coverage: 60"),
    (SCORECARD, "tolerance: 2 pp", "tolerance: litt"),
    (SCORECARD, "by: +0.5 pp", "by: mer"),
    (SCORECARD, "critical: no", "critical: kanskje"),
    (OPERATING_PLAN, "approximate: yes", "approximate: 1"),
    # words and codes
    (OPERATING_PLAN, "cost: innen vedtatte ramme", "cost: dyrt"),
    (OPERATING_PLAN, "duration: 6 måneder", "duration: lenge"),
    (OPERATING_PLAN, "case: 14/0000", "case: sak nr. 14/0000 §"),
    (ORGANISATION, "phone: 77 02 60 00", "phone: 77 02 60 00 (sentralbord)"),
    (ORGANISATION, "postcode: 9405", "postcode: 94050"),
    (ORGANISATION, "[www.harstad.kommune.no]", "[harstad kommune]"),
    (ORGANISATION, "opening_hours: mandag–fredag 10:00–15:00", "opening_hours: i kontortiden"),
]


@pytest.mark.parametrize(
    ("text", "was", "now"),
    BROKEN,
    ids=[now.strip() or f"no {was.strip()}" for _, was, now in BROKEN],
)
def test_a_file_with_a_mistake_is_invalid_for_both(text: str, was: str, now: str) -> None:
    broken = text.replace("    cost:", "    responsible: leder\n    cost:").replace(was, now, 1)
    assert broken != text
    kind = text.split()[1]

    assert read_by_navplan(broken) != []
    assert refused(broken, None) != []
    assert refused(broken, kind) != []


# ----- the command -----


def test_the_command_prints_the_schema_of_a_kind() -> None:
    ran = navplan("schema", "mandate", "--lang", "nb")

    assert ran.code == 0
    assert json.loads(ran.out) == json_schema("mandate", "nb")


def test_the_command_writes_a_file_and_holds_it_against_the_schema(tmp_path: Path) -> None:
    file = tmp_path / "editor" / "schema.json"

    missing = navplan("schema", "--output", str(file), "--check")
    wrote = navplan("schema", "--output", str(file))
    same = navplan("schema", "--output", str(file), "--check")
    other = navplan("schema", "mandate", "--output", str(file), "--check")

    assert [one.code for one in (missing, wrote, same, other)] == [1, 0, 0, 1]
    assert "is not up to date" in other.err
    assert json.loads(file.read_text(encoding="utf-8")) == json_schema(None, "en")


def test_line_ends_of_another_system_are_no_difference(tmp_path: Path) -> None:
    file = tmp_path / "schema.json"
    navplan("schema", "--output", str(file))
    file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    assert navplan("schema", "--output", str(file), "--check").code == 0


def test_a_file_that_is_no_text_is_not_up_to_date(tmp_path: Path) -> None:
    file = tmp_path / "schema.json"
    file.write_bytes(b"\xff\xfe\x00")
    ran = navplan("schema", "--output", str(file), "--check")
    assert (ran.code, "is not up to date" in ran.err) == (1, True)


@pytest.mark.parametrize("more", [(), ("--check",)])
def test_a_folder_is_refused_by_its_own_name(tmp_path: Path, more: tuple[str, ...]) -> None:
    (tmp_path / "editor").mkdir()
    ran = navplan("schema", "--output", "editor", *more, cwd=tmp_path)
    assert (ran.code, ran.err) == (3, "navplan: editor: Is a directory\n")
    assert list(tmp_path.rglob("*")) == [tmp_path / "editor"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("mandat",), "“mandat” is not a kind of file; there is governing-document, indicators"),
        (("--check",), "--check needs --output FILE"),
        (("--output", "plan.yaml"), "a schema never takes the place of a plan file"),
        (("--format", "yaml"), "takes one of: json, markdown"),
    ],
)
def test_wrong_usage_of_the_command_is_said(arguments: tuple[str, ...], said: str) -> None:
    ran = navplan("schema", *arguments)

    assert ran.code == 2
    assert said in ran.err


def test_kinds_are_completed() -> None:
    ran = navplan(_NAVPLAN_COMPLETE="complete_bash", COMP_WORDS="navplan schema m", COMP_CWORD="2")

    assert ran.out.split() == ["mandate", "measurements"]
