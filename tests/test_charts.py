"""Trend charts: what they show, how they say it, and that anybody can read them."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from navplan.i18n import Language, translator
from navplan.report.axes import HALF_YEAR, QUARTER, TERTIAL, time_axis, value_axis
from navplan.report.charts import (
    HIGHER_IS_BETTER,
    LOWER_IS_BETTER,
    NO_MEASUREMENTS,
    NO_VALUE,
    NOT_FROM_ZERO,
    WIDTH,
    ChartPoint,
    Direction,
    TrendChart,
    to_svg,
)
from navplan.report.fitting import width_of
from navplan.report.fonts import Weight
from navplan.report.labels import place_for
from navplan.report.palette import TINT
from tests.report_samples import CHART

SVG = "{http://www.w3.org/2000/svg}"


def ends(first: date, months: int, count: int) -> list[date]:
    """The last days of `count` periods of so many months, the first of them ending in `first`."""
    numbers = [first.year * 12 + first.month - 1 + months * step + 1 for step in range(count)]
    return [date(n // 12, n % 12 + 1, 1) - timedelta(days=1) for n in numbers]


def chart(  # noqa: PLR0913 - what the tests vary
    values: Sequence[str | None],
    *,
    first: date = date(2014, 1, 31),
    months: int = 1,
    target: Sequence[tuple[date, str]] = (),
    language: Language = "nb",
    direction: Direction = "none",
    decimals: int = 1,
) -> TrendChart:
    return TrendChart(
        id="scorecard/use",
        title="Andel i arbeid",
        description="Andelen har økt.",
        unit_label="prosent",
        points=tuple(
            ChartPoint(f"periode {place}", day, Decimal(value) if value else None)
            for place, (day, value) in enumerate(
                zip(ends(first, months, len(values)), values, strict=True), start=1
            )
        ),
        target=tuple((day, Decimal(value)) for day, value in target),
        target_label="Mål: minst 50",
        decimals=decimals,
        language=language,
        direction=direction,
    )


def drawn(shown: TrendChart) -> ET.Element:
    return ET.fromstring(to_svg(shown))  # noqa: S314 - our own drawing


def words(shown: TrendChart) -> list[str]:
    return [found.text or "" for found in drawn(shown).iter(f"{SVG}text")]


def lines(shown: TrendChart, *, dashed: bool) -> list[list[tuple[float, float]]]:
    """The lines of the measurements, or of the target if `dashed`."""
    return [
        [
            (float(x), float(y))
            for x, y in (place.split(",") for place in found.attrib["points"].split())
        ]
        for found in drawn(shown).iter(f"{SVG}polyline")
        if ("stroke-dasharray" in found.attrib) == dashed
    ]


# ----- what it says -----


def test_who_cannot_see_it_hears_what_it_shows() -> None:
    picture = drawn(CHART)
    title, description = picture.find(f"{SVG}title"), picture.find(f"{SVG}desc")
    assert title is not None
    assert description is not None
    assert (title.text, description.text) == (CHART.title, CHART.description)
    assert picture.attrib["role"] == "img"
    assert picture.attrib["aria-labelledby"] == "bedriftsbesok-title bedriftsbesok-desc"
    assert picture.attrib["lang"] == "nb-NO"


def test_an_address_of_an_indicator_makes_a_valid_name() -> None:
    assert drawn(chart(["1"])).attrib["aria-labelledby"] == "scorecard-use-title scorecard-use-desc"


def test_the_font_is_named_in_quotes() -> None:
    # Unquoted, the 3 makes the whole list of fonts invalid.
    assert drawn(CHART).attrib["font-family"].startswith("'Source Sans 3', ")


def test_text_is_only_text() -> None:
    hostile = '</text><script>alert("1")</script> & \x00 \x1b'
    shown = replace(CHART, title=hostile, unit_label=hostile, target_label=hostile, id=hostile)
    picture = drawn(shown)
    assert not list(picture.iter(f"{SVG}script"))
    assert any(text.startswith('</text><script>alert("1")') for text in words(shown))


@pytest.mark.parametrize(("language", "last"), [("nb", "47,9"), ("nn", "47,9"), ("en", "47.9")])
def test_numbers_are_written_in_the_language(language: Language, last: str) -> None:
    assert last in words(chart(["41.25", "47.94"], language=language))


def test_the_last_value_is_written_even_if_later_ones_are_missing() -> None:
    shown = words(chart(["41", "43.21", None, None]))
    assert "43,2" in shown


@pytest.mark.parametrize(
    ("direction", "better"), [("higher", HIGHER_IS_BETTER), ("lower", LOWER_IS_BETTER)]
)
def test_it_says_which_way_is_better(direction: Direction, better: str) -> None:
    said = translator("nb").gettext(better)
    assert f"prosent · {said}" in words(chart(["1"], direction=direction))
    assert "prosent" in words(chart(["1"], direction="range"))


def test_a_note_has_an_open_mark_and_its_words_below() -> None:
    marks = list(drawn(CHART).iter(f"{SVG}circle"))
    assert [mark.attrib["fill"] == mark.attrib["stroke"] for mark in marks] == [True] * 5 + [False]
    assert any("○ juli: foreløpig tall" in text for text in words(CHART))


def test_every_mark_says_its_period_and_value() -> None:
    titles = [found.findtext(f"{SVG}title") for found in drawn(CHART).iter(f"{SVG}circle")]
    assert titles[:3] == ["januar: 12,0", "februar: 17,0", "mars: 21,5"]


def test_nothing_measured_yet_is_said_and_not_drawn() -> None:
    for empty in (chart([None, None], target=[(date(2014, 2, 28), "50")]), chart([])):
        assert words(empty)[-1] == translator("nb").gettext(NO_MEASUREMENTS)
        assert not list(drawn(empty).iter(f"{SVG}polyline"))


# ----- lines -----


def test_a_missing_value_is_a_gap_with_a_cross() -> None:
    shown = chart(["1", "2", None, "4", "5", "6"])
    assert [len(line) for line in lines(shown, dashed=False)] == [2, 3]
    assert words(shown).count("×") == 1
    assert any(translator("nb").gettext(NO_VALUE) in text for text in words(shown))


def test_a_value_alone_between_gaps_is_a_mark() -> None:
    shown = chart([None, "2", None])
    assert lines(shown, dashed=False) == []
    assert len(list(drawn(shown).iter(f"{SVG}circle"))) == 1


def test_zero_is_a_value() -> None:
    shown = chart(["0", "0", "3"])
    assert len(lines(shown, dashed=False)[0]) == 3
    first = next(drawn(shown).iter(f"{SVG}circle"))
    assert first.findtext(f"{SVG}title") == "periode 1: 0,0"


def test_the_target_is_dashed_and_named_so_that_colour_is_not_needed() -> None:
    shown = chart(["40", "45"], target=[(date(2014, 12, 31), "50")])
    (line,) = lines(shown, dashed=True)
    assert len({y for _, y in line}) == 1
    assert "Mål: minst 50" in words(shown)


def marks(shown: TrendChart) -> list[tuple[float, float]]:
    """The middles of the marks of the target."""
    return [
        ((float(at["x1"]) + float(at["x2"])) / 2, float(at["y1"]))
        for at in (found.attrib for found in drawn(shown).iter(f"{SVG}line"))
        if at["stroke-width"] == "2.2"
    ]


def measured(shown: TrendChart) -> list[tuple[float, float]]:
    """The places of the values."""
    circles = (found.attrib for found in drawn(shown).iter(f"{SVG}circle"))
    return [(float(at["cx"]), float(at["cy"])) for at in circles]


def test_a_target_that_rises_has_a_mark_at_the_end_of_each_of_its_periods() -> None:
    days = ends(date(2014, 3, 31), 3, 4)
    targets = ["40", "45", "47", "50"]
    shown = chart(targets, months=3, first=days[0], target=list(zip(days, targets, strict=True)))
    (line,) = lines(shown, dashed=True)
    assert line == lines(shown, dashed=False)[0] == measured(shown) == marks(shown)


def test_a_target_between_two_of_its_days_lies_on_the_way() -> None:
    target = [(date(2014, 6, 30), "36"), (date(2014, 12, 31), "60")]
    shown = chart(["36", "44", None], months=2, first=date(2014, 6, 30), target=target)
    (line,) = lines(shown, dashed=True)
    assert line[0] == measured(shown)[0]
    assert line[-1][1] < line[0][1]
    assert [place[0] for place in marks(shown)] == [measured(shown)[0][0]]


def test_nothing_is_aimed_at_before_the_target_begins() -> None:
    held = [(date(2015, 1, 1), "50"), (date(2015, 12, 31), "50")]
    shown = chart(["40"] * 6, months=3, first=date(2014, 3, 31), target=held)
    (line,) = lines(shown, dashed=True)
    assert [x for x, _ in line] == [measured(shown)[place][0] for place in (3, 5)]


def test_a_target_for_the_last_period_alone_is_a_mark() -> None:
    target = [(date(2015, 6, 30), "36"), (date(2015, 12, 31), "60")]
    shown = chart(["22", "31"], months=12, first=date(2014, 6, 30), target=target)
    assert lines(shown, dashed=True) == []
    assert [x for x, _ in marks(shown)] == [measured(shown)[1][0]]
    assert "Mål: minst 50" in words(shown)


def test_a_range_is_a_band_between_its_limits() -> None:
    shown = replace(chart(["0.4", "1.8"]), interval=(Decimal(-1), Decimal(1)))
    low, high = lines(shown, dashed=True)[::-1]
    (band,) = [at for at in drawn(shown).iter(f"{SVG}rect") if at.get("fill") == TINT]
    assert high[0][1] < low[0][1]
    assert float(band.attrib["y"]) == high[0][1]
    assert float(band.attrib["height"]) == pytest.approx(low[0][1] - high[0][1], abs=0.2)
    assert "Mål: minst 50" in words(shown)
    assert "−1" in words(shown)


def test_the_last_value_keeps_clear_of_the_target() -> None:
    shown = chart(["84", "85.1", None, None], target=[(date(2014, 12, 31), "85")])
    (target,) = lines(shown, dashed=True)
    (last,) = [at for at in drawn(shown).iter(f"{SVG}text") if at.text == "85,1"]
    assert abs(float(last.attrib["y"]) - 5 - target[0][1]) > 6


def test_what_is_missing_says_why() -> None:
    shown = chart(["1", None, None, None, "3"])
    why = {1: "ferie", 2: "ferie"}
    points = tuple(replace(p, note=why.get(place)) for place, p in enumerate(shown.points))
    (below,) = [text for text in words(replace(shown, points=points)) if "ferie" in text]
    assert below.startswith("× periode 2, periode 3: ferie · × ")


def test_a_target_that_stays_the_same_is_one_line_with_its_words_at_the_left() -> None:
    once = chart(["40"] * 6, target=[(date(2014, 12, 31), "50")])
    monthly = chart(["40"] * 6, target=[(day, "50") for day in ends(date(2014, 1, 31), 1, 6)])
    assert to_svg(monthly) == to_svg(once)


def test_targets_of_later_do_not_take_room_from_what_is_measured() -> None:
    later = [(date(2014, 1, 31), "10"), (date(2014, 2, 28), "20"), (date(2014, 12, 31), "500")]
    shown = words(chart(["12", "21"], target=later))
    assert "25" in shown
    assert "500" not in shown


def test_without_a_target_nothing_is_dashed() -> None:
    shown = chart(["40", "45"])
    assert lines(shown, dashed=True) == []
    assert "Mål: minst 50" not in words(shown)


def test_words_keep_clear_of_the_lines() -> None:
    line = ((50.0, 100.0), (600.0, 100.0))
    free = place_for(80, line=line, left=50, bottom=200, among=[])
    assert free == (54.0, 94.0)
    _, below = place_for(80, line=line, left=50, bottom=200, among=[[(50.0, 90.0), (600.0, 90.0)]])
    assert below > 100
    _, at_the_bottom = place_for(
        80, line=line, left=50, bottom=110, among=[[(50.0, 90.0), (600.0, 90.0)]]
    )
    assert at_the_bottom < 100


# ----- axes -----


def names(days: Sequence[date], language: Language = "nb") -> tuple[list[str], list[str]]:
    axis = time_axis([(day, str(day)) for day in days], language, left=50, right=600)
    return [tick.label for tick in axis.ticks], [tick.label for tick in axis.years]


@pytest.mark.parametrize(
    ("months", "first", "template", "numbers"),
    [
        (3, date(2014, 3, 31), QUARTER, [1, 2, 3, 4, 1]),
        (4, date(2014, 4, 30), TERTIAL, [1, 2, 3, 1, 2]),
        (6, date(2014, 6, 30), HALF_YEAR, [1, 2, 1, 2, 1]),
    ],
)
def test_periods_are_named_in_the_language(
    months: int, first: date, template: str, numbers: list[int]
) -> None:
    for language in ("nb", "nn", "en"):
        word = translator(language).gettext(template)
        shown, years = names(ends(first, months, 5), language)
        assert shown == [word.format(number=number) for number in numbers]
        assert years[:2] == ["2014", "2015"]


def test_months_have_their_short_names() -> None:
    assert names(ends(date(2014, 11, 30), 1, 4), "nn") == (
        ["nov", "des", "jan", "feb"],
        ["2014", "2015"],
    )
    assert names(ends(date(2014, 11, 30), 1, 4), "en")[0] == ["Nov", "Dec", "Jan", "Feb"]


def test_years_stand_alone() -> None:
    assert names(ends(date(2012, 12, 31), 12, 3)) == (["2012", "2013", "2014"], [])


def test_days_that_are_no_months_have_their_own_names() -> None:
    days = [date(2015, 6, 7), date(2015, 6, 14), date(2015, 6, 21)]
    assert names(days) == ([str(day) for day in days], [])


def test_one_measurement_has_its_own_name_in_the_middle() -> None:
    axis = time_axis([(date(2015, 8, 31), "2. tertial 2015")], "nb", left=50, right=600)
    assert [(tick.at, tick.label) for tick in axis.ticks] == [(325, "2. tertial 2015")]


def test_names_that_would_touch_are_left_out_evenly() -> None:
    axis = time_axis(
        [(day, "") for day in ends(date(2012, 1, 31), 1, 48)], "nb", left=50, right=600
    )
    apart = {round(b.at - a.at) for a, b in zip(axis.ticks, axis.ticks[1:], strict=False)}
    assert len(apart) == 2
    assert (axis.ticks[0].at, axis.ticks[-1].at) == (50, 600)
    assert min(apart) > max(width_of(tick.label, size=12.5) for tick in axis.ticks)


def test_a_month_that_was_never_reported_keeps_its_room() -> None:
    days = [date(2014, 1, 31), date(2014, 2, 28), date(2014, 4, 30)]
    axis = time_axis([(day, "") for day in days], "nb", left=0, right=300)
    assert [axis.x(day) for day in days] == [0, 100, 300]


def test_a_scale_begins_at_zero_unless_all_values_are_far_from_it() -> None:
    assert value_axis([Decimal(12), Decimal(31)], "nb", decimals=2, top=0, bottom=100).low == 0
    assert value_axis([Decimal(91), Decimal(96)], "nb", decimals=2, top=0, bottom=100).low == 91


def test_a_scale_of_what_is_counted_begins_at_zero() -> None:
    assert value_axis([Decimal(91), Decimal(96)], "nb", decimals=0, top=0, bottom=100).low == 0
    assert value_axis([Decimal(-91), Decimal(96)], "nb", decimals=0, top=0, bottom=100).low == -100


def test_a_scale_that_does_not_begin_at_zero_says_so() -> None:
    said = translator("nb").gettext(NOT_FROM_ZERO).format(value="91")
    assert said in " ".join(words(chart(["91", "96"])))
    assert said not in " ".join(words(chart(["91", "96"], decimals=0)))


def test_a_scale_has_round_numbers_with_the_decimals_they_need() -> None:
    axis = value_axis([Decimal("0.58"), Decimal("0.66")], "nb", decimals=2, top=0, bottom=100)
    assert [tick.label for tick in axis.ticks] == ["0,58", "0,60", "0,62", "0,64", "0,66"]


def test_a_scale_of_persons_has_no_half_ones() -> None:
    axis = value_axis([Decimal(0), Decimal(3)], "nb", decimals=0, top=0, bottom=100)
    assert [tick.label for tick in axis.ticks] == ["0", "1", "2", "3"]


VALUE = st.decimals(
    allow_nan=False, allow_infinity=False, min_value=-(10**12), max_value=10**12, places=3
)


@given(st.lists(VALUE, min_size=1, max_size=12))
def test_every_value_lies_on_its_scale(values: list[Decimal]) -> None:
    axis = value_axis(values, "nb", decimals=3, top=10, bottom=160)
    assert axis.low <= min(values)
    assert max(values) <= axis.high
    assert all(10 - 1e-6 <= axis.y(value) <= 160 + 1e-6 for value in values)
    assert 2 <= len(axis.ticks) <= 7
    ordered = sorted(values)
    heights = [axis.y(value) for value in ordered]
    assert heights == sorted(heights, reverse=True)


@given(
    st.lists(st.one_of(st.none(), VALUE), max_size=30),
    st.sampled_from([1, 3, 4, 6, 12]),
    st.lists(st.tuples(st.dates(date(2013, 1, 1), date(2019, 1, 1)), VALUE), max_size=3),
    st.one_of(st.none(), st.tuples(VALUE, VALUE)),
)
def test_any_series_makes_a_picture_with_everything_inside(
    values: list[Decimal | None],
    months: int,
    target: list[tuple[date, Decimal]],
    interval: tuple[Decimal, Decimal] | None,
) -> None:
    shown = replace(
        chart([None if value is None else str(value) for value in values], months=months),
        target=tuple(sorted(target)),
        interval=interval,
    )
    once = to_svg(shown)
    assert once == to_svg(shown)
    picture = drawn(shown)
    height = float(picture.attrib["height"])
    for x, y in re.findall(r' x="(-?[\d.]+)" y="(-?[\d.]+)"', once):
        assert 0 <= float(x) <= WIDTH
        assert 0 <= float(y) <= height
    for line in lines(shown, dashed=False) + lines(shown, dashed=True):
        assert all(0 <= x <= WIDTH and 0 <= y <= height for x, y in line)


def test_a_title_that_stands_above_already_is_left_out() -> None:
    untitled = ET.fromstring(to_svg(CHART, titled=False))  # noqa: S314 - our own drawing
    said = [found.text for found in untitled.iter(f"{SVG}text")]
    assert CHART.title not in said
    assert said[0] == f"antall · {translator('nb').gettext(HIGHER_IS_BETTER)}"
    assert untitled.findtext(f"{SVG}title") == CHART.title


def test_long_words_are_broken_and_shortened_to_the_picture() -> None:
    long = "Andel deltakere i tiltak som er i arbeid seks måneder etter at de er ferdige " * 4
    shown = replace(CHART, title=long, unit_label=long, target_label=long)
    for found in drawn(shown).iter(f"{SVG}text"):
        weight: Weight = "bold" if found.get("font-weight") == "bold" else "regular"
        size = float(found.attrib["font-size"])
        assert width_of(found.text or "", size=size, weight=weight) <= WIDTH + 1
    assert sum(text.endswith("…") for text in words(shown)) == 3
