"""What a planner is told when a value cannot stand where it stands."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from navplan.diagnostics import CODES
from navplan.model import KINDS, record_of
from navplan.records import read_record
from navplan.schema.problems import CODE_OF_REASON, FIELD_REASONS
from navplan.schema.shape import records_in, survey
from navplan.values import REASONS
from tests.workspaces import workspace

SCORECARD = """\
kind: scorecard
id: malekart
title: Målekart
unit: nav-harstad
period: 2015
perspectives:
  - id: tjenester
    title: Tjenester
    goals:
      - id: bosetting
        title: Raskere bosetting
        indicators:
          - indicator: bosatte
            at_least: 60
"""


def findings(text: str) -> list[tuple[int, int, int, str, str]]:
    """Line, column, end column, code and message of what a file's text gives."""
    record, _ = read_record("plan.yaml", text.encode())
    return [
        (
            *(found.place[:2] if found.place else (0, 0)),
            found.place.end_column if found.place else 0,
            found.code,
            CODES[found.code].message.format(**found.params),
        )
        for found in record.diagnostics
    ]


def test_a_scorecard_as_it_should_be_is_silent() -> None:
    assert findings(SCORECARD) == []


@pytest.mark.parametrize(
    ("written", "instead", "expected"),
    [
        pytest.param(
            "at_least: 60",
            "at_least: 3,5",
            (14, 23, 26, "SCH101", "“3,5” has a decimal comma"),
            id="a decimal comma",
        ),
        pytest.param(
            "at_least: 60",
            "at_lest: 60",
            (14, 13, 20, "SCH002", "“at_lest” is not a key here; did you mean “at_least”?"),
            id="a misspelt key, underlined itself and not its value",
        ),
        pytest.param(
            "at_least: 60",
            "between: [0.5]",
            (14, 22, 27, "SCH010", "“between” needs two values"),
            id="one value where two belong",
        ),
        pytest.param(
            "period: 2015",
            "period: 2015-T4",
            (5, 9, 16, "SCH203", "“2015-T4”: there is no tertial 4"),
            id="a fourth tertial",
        ),
        pytest.param(
            "id: malekart\n",
            "id: Målekart_2015\n",
            (2, 5, 18, "SCH501", "“Målekart_2015” cannot be an id"),
            id="an id with letters that addresses cannot have",
        ),
        pytest.param(
            "unit: nav-harstad",
            "unit: [nav-harstad]",
            (4, 7, 20, "SCH007", "“unit” takes one value, not a list or keys of its own"),
            id="a list where one value belongs",
        ),
        pytest.param(
            "title: Målekart\n",
            "title:\n",
            (3, 1, 6, "SCH003", "“title” is missing"),
            id="a key without a value",
        ),
        pytest.param(
            "perspectives:",
            "adoption:\n  state: vedtatt\nperspectives:",
            (7, 10, 17, "SCH004", "“vedtatt” cannot stand in “state”"),
            id="a word that is none of the choices",
        ),
        pytest.param(
            "kind: scorecard",
            "kind: malekart",
            (1, 7, 15, "SCH008", "“malekart” is not a kind of file"),
            id="a kind that does not exist",
        ),
    ],
)
def test_a_mistake_is_pointed_at(
    written: str, instead: str, expected: tuple[int, int, int, str, str]
) -> None:
    assert written in SCORECARD
    assert findings(SCORECARD.replace(written, instead, 1)) == [expected]


def test_every_mistake_in_a_file_is_reported_at_once() -> None:
    text = SCORECARD.replace("at_least: 60", "at_least: 3,5").replace("2015", "2015-T4")
    assert [code for *_, code, _ in findings(text)] == ["SCH203", "SCH101"]


def test_keys_that_begin_with_x_belong_to_the_planner() -> None:
    assert findings(SCORECARD + "x-example: true\nx-notes: {a: [1, 2]}\n") == []


def test_codes_stay_what_was_written() -> None:
    read = workspace(
        {
            "o.yaml": """
            kind: organisation
            id: norge
            title: Norge
            units:
              - id: oslo
                name: Oslo
                type: municipality
                codes: [{code: 0301}, {code: 1.10}]
            """
        }
    )
    units = [record for _, record in records_in(read.model("o.yaml")) if hasattr(record, "code")]
    assert [getattr(unit, "code", None) for unit in units] == ["0301", "1.10"]


def test_every_reason_a_value_is_refused_for_has_a_code() -> None:
    assert set(CODE_OF_REASON) == {*REASONS, *FIELD_REASONS}
    assert len(set(CODE_OF_REASON.values())) == len(CODE_OF_REASON)


scalars = st.one_of(st.text(max_size=8), st.sampled_from(["2015", "3,5", "id", "løpende", "60 %"]))
data = st.recursive(
    scalars,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                [
                    "id",
                    "title",
                    "unit",
                    "goals",
                    "units",
                    "perspectives",
                    "indicators",
                    "due",
                    "between",
                ]
            )
            | st.text(max_size=4),
            inner,
            max_size=4,
        )
    ),
    max_leaves=20,
)


@given(kind=st.sampled_from(KINDS), content=st.dictionaries(st.text(max_size=9), data, max_size=6))
def test_whatever_a_file_holds_its_ids_and_references_can_be_listed(
    kind: str, content: dict[str, object]
) -> None:
    declarations, references = survey(record_of(kind), content)
    paths = [found.path for found in declarations] + [found.path for found in references]
    for path in paths:
        value: Any = content
        for step in path:
            value = value[step]
