"""The fingerprint of what was adopted: what changes it, what does not, and corrections undone."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterable
from copy import deepcopy
from datetime import date, timedelta
from hashlib import sha256
from typing import Any, NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from navplan.model import KINDS, record_of
from navplan.model.adopted import NO_SUCH_PLACE, Misfit, before_corrections, fingerprint
from navplan.model.operating_plan import OperatingPlan
from navplan.model.plan import Correction
from navplan.yamlfile import Plain, read_yaml

PLAN: dict[str, Plain] = {
    "kind": "operating-plan",
    "id": "driftsplan",
    "title": "Driftsplan 2015",
    "unit": "nav-harstad",
    "period": "2015",
    "framework": "Målet er arbeid.\n\nRammen er «uendret».\n",
    "vision": {"text": "Vi gir mennesker muligheter"},
    "actions": [
        {
            "id": "markedsplan",
            "title": "Utarbeide årlig markedsplan",
            "contributors": ["Flyktningeteamet", "Kunnskapsparken"],
            "deadline": "2015-03-31",
            "on_deviation": {"action": "Ta det opp i ledermøtet"},
        },
        {"id": "moter", "title": "Månedlige økonomimøter", "deadline": "løpende"},
    ],
    "projects": [{"id": "ungdom", "title": "Ungdom", "ages": {"from": "16", "to": "25"}}],
    "grants": [{"id": "midler", "title": "Midler fra fylkesmannen"}],
}
ADOPTED = fingerprint(OperatingPlan, PLAN)


def read(text: str) -> dict[str, Plain]:
    document, found = read_yaml("plan.yaml", text.encode())
    assert not found
    assert document.data is not None
    return document.data


def fingerprint_of(text: str) -> str:
    data = read(text)
    return fingerprint(record_of(str(data["kind"])), data)


# --- what it is -------------------------------------------------------------------------


def test_it_is_the_hash_of_the_decided_text_in_one_form() -> None:
    text = """\
kind: mandate
title: Mandat   # et arbeidsnavn
id: mandat
x-mappe: 7
adoption: {state: adopted}
purpose: |
  Ett kontor. \n
  Én ledelse.

milestones:
  - {id: start, title: Oppstart, reached: 2016-02-01}
"""
    decided = (
        '{"id":"mandat","kind":"mandate","milestones":[{"id":"start","title":"Oppstart"}],'
        '"purpose":{"text":"Ett kontor.\\n\\n\\u00c9n ledelse."},"title":"Mandat"}'
    )
    assert fingerprint_of(text) == f"sha256:{sha256(decided.encode()).hexdigest()}"


def test_a_letter_in_two_parts_is_the_letter() -> None:
    assert fingerprint_of("kind: mandate\nid: a\ntitle: Ga\u030ard\n") == fingerprint_of(
        "kind: mandate\nid: a\ntitle: Gård\n"
    )


def test_line_ends_of_another_system_are_line_ends() -> None:
    text = "kind: mandate\nid: a\ntitle: A\npurpose: |\n  Ett\n  To\n"
    assert fingerprint_of(text.replace("\n", "\r\n")) == fingerprint_of(text)


@pytest.mark.parametrize("kind", [kind for kind in KINDS if hasattr(record_of(kind), "follow_up")])
def test_every_plan_that_can_be_adopted_leaves_its_adoption_out(kind: str) -> None:
    cls = record_of(kind)
    plain: dict[str, Plain] = {"kind": kind, "id": "plan", "title": "Plan"}
    adopted: dict[str, Plain] = {**plain, "adoption": {"state": "adopted", "case": "14/0000"}}
    assert fingerprint(cls, plain) == fingerprint(cls, adopted)


@pytest.mark.parametrize(
    ("kind", "before", "after"),
    [
        ("scorecard", "goals: [{id: g}]", "goals: [{id: g, override: {reason: Nye tall}}]"),
        ("scorecard", "goals: [{id: g}]", "goals: [{id: g, judgement: {status: green}}]"),
        ("programme", "evaluation_demands: [{id: d}]", "evaluation_demands: [{id: d, answers: A}]"),
        ("programme", "grants: [{id: g}]", "grants: [{id: g, years: [{year: 2013}]}]"),
        ("programme", "milestones: [{id: m}]", "milestones: [{id: m, reached: 2017, remark: Ja}]"),
        ("mandate", "deliverables: [{id: d}]", "deliverables: [{id: d, delivered: 2016-06-01}]"),
        ("mandate", "purpose: Ett kontor", "purpose: {text: Ett kontor, visibility: internal}"),
        ("mandate", "purpose: Ett kontor", "{purpose: Ett kontor, visibility: internal}"),
        ("mandate", "purpose: Ett kontor", "{purpose: Ett kontor, web: www.nav.no}"),
        ("mandate", "parties: [ringebu]", "parties: [{unit: ringebu}]"),
        ("strategic-plan", "actions: [{id: a}]", "actions: [{id: a, progress: started}]"),
        ("strategic-plan", "x-sak: 7", "background: {guidance: Skriv hvorfor}"),
        ("operating-plan", "x-sak: 7", "deviations: [{title: Brev uten svar}]"),
    ],
)
def test_what_is_written_to_follow_up_is_not_decided(kind: str, before: str, after: str) -> None:
    assert in_plan(kind, before) == in_plan(kind, after)


@pytest.mark.parametrize(
    ("kind", "before", "after"),
    [
        ("scorecard", "goals: [{id: g}]", "goals: [{id: g, weight: 2}]"),
        ("programme", "milestones: [{id: m}]", "milestones: [{id: m, planned: 2017}]"),
        ("programme", "evaluation_demands: [{id: d}]", "evaluation_demands: [{id: d, title: D}]"),
        ("mandate", "purpose: Ett kontor", "{purpose: Ett kontor, target_groups: [{id: g}]}"),
        ("mandate", "deliverables: [{id: d}]", "deliverables: [{id: d, deadline: 2016}]"),
        ("strategic-plan", "actions: [{id: a}]", "actions: [{id: a, priority: A}]"),
        ("strategic-plan", "background: Folk flytter", "background: Folk flytter ut"),
        ("operating-plan", "training: {text: Jus}", "training: {text: Jus, items: [{id: kurs}]}"),
        ("operating-plan", "period: 2015", "period: 2015-2016"),
    ],
)
def test_what_is_decided(kind: str, before: str, after: str) -> None:
    assert in_plan(kind, before) != in_plan(kind, after)


def in_plan(kind: str, words: str) -> str:
    """The fingerprint of a plan with some words in it."""
    if words.startswith("goals:"):
        words = f"perspectives: [{{id: p, {words}}}]"
    body = read(words if words.startswith("{") else f"{{{words}}}")
    return fingerprint(record_of(kind), {"kind": kind, "id": "plan", "title": "Plan", **body})


# --- laws -------------------------------------------------------------------------------


@st.composite
def layouts(draw: st.DrawFn, value: Plain = PLAN, indent: int = 0) -> str:
    """The same plan, written in some way."""
    margin = "\n" + " " * indent
    if isinstance(value, str):
        ways = [json.dumps(value, ensure_ascii=False)]
        if "\n" not in value:
            ways += [value, f"'{value}'", f"{value}  # {value}"]
        return draw(st.sampled_from(ways))
    if isinstance(value, list):
        items = [draw(layouts(item, indent + 2)) for item in value]
        return "".join(f"{margin}- {item.lstrip()}" for item in items)
    pairs = [
        f"{draw(st.sampled_from([key, json.dumps(key)]))}: {draw(layouts(item, indent + 2))}"
        for key, item in value.items()
    ]
    more = draw(
        st.lists(
            st.sampled_from(["# sist endret i dag", "x-mappe: 7", "x-mal: {a: b}"]), unique=True
        )
    )
    return margin + margin.join(draw(st.permutations([*pairs, *more])))


@given(layouts())
def test_layout_comments_quotes_and_the_order_of_keys_keep_it(text: str) -> None:
    assert fingerprint_of(text) == ADOPTED


class Spot(NamedTuple):
    """A single value in a plan: what holds it, its step there, and its place in words."""

    inside: Any
    step: Any
    at: str


def spots(inside: Any, at: str = "") -> Iterable[Spot]:  # noqa: ANN401 - plain data
    pairs = enumerate(inside) if isinstance(inside, list) else inside.items()
    for step, value in list(pairs):
        name = value.get("id", step) if isinstance(value, dict) else step
        word = str(name + 1) if isinstance(name, int) else name
        if isinstance(value, str):
            yield Spot(inside, step, f"{at}{word}")
        else:
            yield from spots(value, f"{at}{word}/")


WORDS = st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1)


@given(st.data(), WORDS)
def test_every_other_word_changes_it(data: st.DataObject, word: str) -> None:
    plan = deepcopy(PLAN)
    spot = data.draw(st.sampled_from(list(spots(plan))))
    same = unicodedata.normalize("NFC", word) == unicodedata.normalize(
        "NFC", spot.inside[spot.step]
    )
    spot.inside[spot.step] = word
    assert (fingerprint(OperatingPlan, plan) == ADOPTED) == same


@given(st.data())
def test_every_word_taken_away_changes_it(data: st.DataObject) -> None:
    plan = deepcopy(PLAN)
    spot = data.draw(st.sampled_from(list(spots(plan))))
    del spot.inside[spot.step]
    assert fingerprint(OperatingPlan, plan) != ADOPTED


def test_the_order_of_a_list_changes_it() -> None:
    plan: Any = deepcopy(PLAN)
    plan["actions"].reverse()
    assert fingerprint(OperatingPlan, plan) != ADOPTED


@st.composite
def corrected(draw: st.DrawFn) -> tuple[dict[str, Plain], list[Correction]]:
    """The plan with some slips put right, one a day, and the corrections in any order."""
    plan = deepcopy(PLAN)
    corrections = []
    for day in range(draw(st.integers(1, 6))):
        spot = draw(st.sampled_from(list(spots(plan))))
        how = draw(st.sampled_from(["changed", "added", "taken away"]))
        if spot.step == "id":  # ids lead to the other places, so that none may be without
            how = "changed"
        was: str | None = spot.inside[spot.step]
        now: str | None = f"ny-{day}" if spot.step == "id" else draw(WORDS)
        at = spot.at
        if how == "changed":
            spot.inside[spot.step] = now
            at = next(each.at for each in spots(plan) if each[:2] == spot[:2])
        elif how == "taken away":
            now = None
            del spot.inside[spot.step]
        elif isinstance(spot.inside, list):
            was = None
            spot.inside.insert(spot.step, now)
        else:
            was = None
            at = f"{at.rpartition('/')[0]}/tillegg-{day}".lstrip("/")
            spot.inside[f"tillegg-{day}"] = now
        corrections.append(correction(at, was, now, day))
    return plan, draw(st.permutations(corrections))


def correction(at: str, was: str | None, now: str | None, day: int = 0) -> Correction:
    written = (date(2015, 1, 1) + timedelta(days=day)).isoformat()
    one = {"at": at, "was": was, "now": now, "reason": "Skrivefeil", "date": written}
    return TypeAdapter(Correction).validate_python({k: v for k, v in one.items() if v is not None})


@given(corrected())
def test_what_is_corrected_and_undone_is_as_it_was(
    plan_and_corrections: tuple[dict[str, Plain], list[Correction]],
) -> None:
    plan, corrections = plan_and_corrections
    assert before_corrections(plan, corrections) == (PLAN, [])


@given(corrected())
def test_undoing_corrections_changes_nothing_in_the_file(
    plan_and_corrections: tuple[dict[str, Plain], list[Correction]],
) -> None:
    plan, corrections = plan_and_corrections
    before = deepcopy(plan)
    before_corrections(plan, corrections)
    assert plan == before


@pytest.mark.parametrize("number", ["9" * 10, "9" * 5000, "0" * 5000 + "1"])
def test_a_number_that_no_list_reaches_is_no_place(number: str) -> None:
    wrong = correction(f"actions/markedsplan/contributors/{number}", "Kunnskapspark", "Parken")
    assert before_corrections(PLAN, [wrong]) == (PLAN, [Misfit(0, NO_SUCH_PLACE)])


@given(st.lists(st.builds(correction, WORDS, st.none() | WORDS, st.none() | WORDS)))
def test_a_correction_that_says_nothing_sensible_is_no_crash(corrections: list[Correction]) -> None:
    _, misfits = before_corrections(PLAN, corrections)
    assert {misfit.number for misfit in misfits} <= set(range(len(corrections)))
