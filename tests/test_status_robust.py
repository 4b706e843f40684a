"""Whatever a plan says and whatever is measured, there is a status, and it says why."""

from __future__ import annotations

import json
from datetime import date
from typing import Final

from hypothesis import given, settings
from hypothesis import strategies as st

from navplan.render.voice import Voice
from navplan.status import status_of
from tests.status_workspace import argument, workspace

VOICE: Final = Voice("en")

NUMBERS: Final = st.sampled_from(["-1", "0", "0.001", "1", "7.5", "60", "999999999999999999"])
PERIODS: Final = st.sampled_from(
    [
        "2014",
        "2014-Q2",
        "2014-06",
        "2015",
        "2015-T1",
        "2015-Q1",
        "2015-Q2",
        "2015-03",
        "2015-06",
        "2015-W05",
        "2015-06-15",
        "2014–2015",
        "2015-Q3",
        "2015-12",
        "2016",
    ]
)
USES: Final = st.fixed_dictionaries(
    {},
    optional={
        "target": NUMBERS,
        "at_least": NUMBERS,
        "less_than": NUMBERS,
        "between": st.tuples(NUMBERS, NUMBERS).map(list),
        "targets": st.dictionaries(PERIODS, NUMBERS, max_size=3),
        "year_target": NUMBERS,
        "due": st.one_of(
            st.just("linear"),
            st.dictionaries(
                st.sampled_from(["march", "june", "december"]),
                st.sampled_from(["0 %", "60 %", "100 %"]),
            ),
        ),
        "per_period": NUMBERS,
        "change": st.sampled_from([{"by": "1", "per": "year"}, {"by": ["1", "2 pp"]}]),
        "path": st.dictionaries(PERIODS, NUMBERS, min_size=1, max_size=2),
        "step": st.just({"by": "-0.1", "per": "year", "from": {"2014": "4"}}),
        "trend": st.sampled_from(["up", "down"]),
        "relative_to": st.just({"own": "baseline", "at_most": "0 pp"}),
        "done_by": st.just("sommeren 2015"),
        "baseline": st.just({"period": "2014", "value": "3"}),
        "range_limits": st.just({"green": ["4", "6"], "yellow": ["3", "7"]}),
        "pace": st.just({"green": "95", "yellow": "85"}),
        "compare_with": st.sampled_from(["previous", "baseline"]),
        "dead_band": NUMBERS,
        "weight": NUMBERS,
        "critical": st.just("yes"),
        "tolerance": st.sampled_from(["0", "2", "2 pp", "5 %", "-1"]),
        "limits": st.fixed_dictionaries({"yellow": NUMBERS}, optional={"green": NUMBERS}),
        "percent_of_target": st.fixed_dictionaries({"green": NUMBERS, "yellow": NUMBERS}),
        "measured": st.sampled_from(["løpende", "hvert halvår, april og november", "2015-06"]),
        "judged_from": PERIODS,
        "stale_after": st.sampled_from(["0", "12"]),
        "allow_partial": st.just("yes"),
    },
)
DEFINITIONS: Final = st.fixed_dictionaries(
    {
        "id": st.just("it"),
        "title": st.just("It"),
        "accumulation": st.sampled_from(["point", "flow", "ytd", "rolling", "average", "cohort"]),
    },
    optional={
        "measured_in": st.sampled_from(["count", "percent", "per_1000"]),
        "measure": st.sampled_from(["number", "number", "number", "milestone", "scale"]),
        "breaks": st.lists(st.fixed_dictionaries({"period": PERIODS, "note": st.just("New")})),
        "direction": st.sampled_from(["higher", "lower", "range", "none"]),
        "frequency": st.sampled_from(["year", "tertial", "quarter", "month", "week", "day"]),
        "decimals": st.sampled_from(["0", "2"]),
        "lag_days": st.sampled_from(["0", "30"]),
    },
)
MEASUREMENTS: Final = st.fixed_dictionaries(
    {},
    optional={
        "value": NUMBERS,
        "numerator": NUMBERS,
        "denominator": NUMBERS,
        "none": st.sampled_from(["missing", "not_applicable", "suppressed", "not_published"]),
        "done": st.sampled_from(["no", "2015-05-05"]),
        "level": st.just("high"),
        "break": st.just("yes"),
        "preliminary": st.just("yes"),
    },
)


@settings(max_examples=120)
@given(
    DEFINITIONS,
    USES,
    st.dictionaries(PERIODS, MEASUREMENTS, max_size=6),
    st.dates(date(2014, 12, 1), date(2016, 2, 1)),
)
def test_whatever_is_written_has_a_status_that_says_why(
    definition: dict[str, object],
    use: dict[str, object],
    values: dict[str, dict[str, object]],
    as_of: date,
) -> None:
    files = {
        "scorecard.yaml": {
            "kind": "scorecard",
            "id": "card",
            "title": "Card",
            "unit": "office",
            "period": "2015",
            "perspectives": [
                {
                    "id": "users",
                    "title": "Users",
                    "goals": [
                        {"id": "goal", "title": "Goal", "indicators": [{"indicator": "it", **use}]}
                    ],
                }
            ],
        },
        "catalogue.yaml": {
            "kind": "indicators",
            "id": "catalogue",
            "title": "Catalogue",
            "indicators": [definition],
        },
        "values.yaml": {"kind": "measurements", "unit": "office", "values": {"it": values}},
    }
    found = workspace({file: json.dumps(data) for file, data in files.items()})
    for item in status_of(found, as_of=as_of):
        assert argument(item)
        assert all(VOICE.said(step.said) for step in (item.trend.steps if item.trend else ()))
        assert item.status.is_colour <= (item.kind != "indicator" or item.value is not None)
        assert (item.series, item.targets_over_time) == (item.series, item.targets_over_time)
