"""Laws of status: what holds for every value, target and band."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Final, Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from navplan.model.effective import EffectiveUse, Origin
from navplan.model.indicator_use import IndicatorUse
from navplan.model.indicators import IndicatorDefinition
from navplan.model.measurements import Measurement
from navplan.status import Status
from navplan.status.case import Case
from navplan.status.judge import judge
from navplan.status.rollup import worst
from navplan.status.series import Readings, Source
from navplan.status.timetable import timetable
from navplan.values import parse_period, parse_quantity, plain, year

PLAN: Final = year(2015)
COLOURS: Final = (Status.RED, Status.YELLOW, Status.GREEN)
MIRRORED: Final = {
    "at_least": "at_most",
    "at_most": "at_least",
    "more_than": "less_than",
    "less_than": "more_than",
}

USE: Final = TypeAdapter(IndicatorUse)
PLACE: Final = Origin("catalogue.yaml", ("indicators", 0))
DEFINITION: Final = TypeAdapter(IndicatorDefinition)
MEASUREMENT: Final = TypeAdapter(Measurement)


def status(use: Mapping[str, object], values: Mapping[str, str], **definition: str) -> Status:
    """The status at the end of 2015 of a use, as it would stand in a file."""
    said = {"id": "it", "title": "It", "frequency": "year", **definition}
    found = DEFINITION.validate_python(said)
    readings = {
        parse_period(period): MEASUREMENT.validate_python({"value": value})
        for period, value in values.items()
    }
    case = Case(
        placed=EffectiveUse(
            USE.validate_python({"indicator": "it", **use}), Origin("card.yaml", ())
        ),
        unit="office",
        definition=found,
        plan=PLAN,
        as_of=date(2015, 12, 31),
        timetable=timetable(found, PLAN, None),
        readings=Readings((Source("values.yaml", "it", readings),), found, PLACE),
        default=parse_quantity("10 %"),
    )
    return judge(case).status


@dataclass(frozen=True)
class Example:
    """A one-sided target with a band, and a value."""

    form: Literal["at_least", "at_most", "more_than", "less_than"]
    target: Decimal
    band: Literal["tolerance", "percent", "limits", "percent_of_target", "none"]
    green: Decimal
    amount: Decimal
    value: Decimal

    @property
    def higher(self) -> bool:
        return self.form in ("at_least", "more_than")

    @property
    def direction(self) -> str:
        return "higher" if self.higher else "lower"

    @property
    def strict(self) -> bool:
        return self.form in ("more_than", "less_than")

    @property
    def use(self) -> dict[str, object]:
        away = -self.amount if self.higher else self.amount
        bands: dict[str, dict[str, object]] = {
            "tolerance": {"tolerance": plain(self.amount)},
            "percent": {"tolerance": f"{plain(self.amount)} %"},
            "limits": {"limits": {"yellow": plain(self.target + away)}},
            "percent_of_target": {
                "percent_of_target": {
                    "green": plain(self.green),
                    "yellow": plain(self.green + away),
                }
            },
            "none": {},
        }
        return {self.form: plain(self.target), **bands[self.band]}

    def at(self, value: Decimal) -> Status:
        return status(self.use, {"2015": plain(value)}, direction=self.direction)

    @property
    def status(self) -> Status:
        return self.at(self.value)


tenths = st.integers(-300, 300).map(lambda number: Decimal(number) / 10)


@st.composite
def examples(draw: st.DrawFn) -> Example:
    """Examples whose values lie near their limits, and often on them."""
    target, amount = draw(tenths), abs(draw(tenths))
    near = st.sampled_from([target, target - amount, target + amount])
    return Example(
        form=draw(st.sampled_from(["at_least", "at_most", "more_than", "less_than"])),
        target=target,
        band=draw(st.sampled_from(["tolerance", "percent", "limits", "percent_of_target", "none"])),
        green=Decimal(draw(st.integers(80, 120))),
        amount=amount,
        value=draw(st.one_of(near, tenths)),
    )


def naive(example: Example) -> Status:
    """The same again, slowly, as the page says it."""
    value, target, amount = map(Fraction, (example.value, example.target, example.amount))
    green = target
    if example.band == "percent_of_target":
        if target <= 0:
            return Status.INVALID
        per_cent = Fraction(example.green)
        green = target * per_cent / 100
        yellow = target * (per_cent - amount if example.higher else per_cent + amount) / 100
    else:
        if example.band == "none" and target == 0:
            return Status.INVALID
        missed_by = {
            "tolerance": amount,
            "percent": abs(target) * amount / 100,
            "limits": amount,
            "none": abs(target) / 10,
        }[example.band]
        yellow = target - missed_by if example.higher else target + missed_by
    if not example.higher:
        value, green, yellow = -value, -green, -yellow
    if value > green or (value == green and not example.strict):
        return Status.GREEN
    if example.band in ("tolerance", "percent", "none") and yellow == green:
        return Status.RED
    return Status.YELLOW if value >= yellow else Status.RED


@given(examples())
def test_a_naive_reading_of_the_page_agrees(example: Example) -> None:
    assert example.status == naive(example)


@given(examples())
def test_higher_and_lower_are_mirrors(example: Example) -> None:
    if example.band == "percent_of_target":
        return
    mirrored = Example(
        form=MIRRORED[example.form],  # type: ignore[arg-type]
        target=-example.target,
        band=example.band,
        green=example.green,
        amount=example.amount,
        value=-example.value,
    )
    assert mirrored.status == example.status


@given(examples(), tenths)
def test_moving_towards_the_target_never_worsens_the_colour(
    example: Example, distance: Decimal
) -> None:
    if example.status is Status.INVALID:
        return
    towards = abs(distance) if example.higher else -abs(distance)
    nearer = example.at(example.value + towards)
    assert COLOURS.index(nearer) >= COLOURS.index(example.status)


@given(examples())
def test_equality_at_the_target_is_met_unless_it_is_strict(example: Example) -> None:
    found = example.at(example.target)
    if example.band == "percent_of_target" or found is Status.INVALID:
        return
    assert (found is Status.GREEN) == (not example.strict)


@given(tenths, tenths, tenths, tenths)
def test_in_a_range_nearer_is_never_worse(
    low: Decimal, width: Decimal, value: Decimal, tolerance: Decimal
) -> None:
    high = low + abs(width)
    use = {"between": [plain(low), plain(high)], "tolerance": plain(abs(tolerance))}

    def at(number: Decimal) -> Status:
        return status(use, {"2015": plain(number)}, direction="range")

    found = at(value)
    assert (found is Status.GREEN) == (low <= value <= high)
    nearer = (value + min(max(value, low), high)) / 2
    assert COLOURS.index(at(nearer)) >= COLOURS.index(found)
    mirrored = {**use, "between": [plain(-high), plain(-low)]}
    assert status(mirrored, {"2015": plain(-value)}, direction="range") is found


@given(st.lists(st.integers(0, 40), min_size=4, max_size=4), st.integers(1, 30))
def test_a_flow_and_the_same_amounts_since_1_january_agree(amounts: list[int], each: int) -> None:
    quarters = [f"2015-Q{number}" for number in range(1, 5)]
    so_far = [str(sum(amounts[: at + 1])) for at in range(4)]
    use = {"per_period": str(each), "percent_of_target": {"green": "95", "yellow": "80"}}
    more = {"direction": "higher", "frequency": "quarter"}
    flow = dict(zip(quarters, map(str, amounts), strict=True))
    ytd = dict(zip(quarters, so_far, strict=True))
    assert status(use, flow, accumulation="flow", **more) is status(
        use, ytd, accumulation="ytd", **more
    )


@given(examples(), st.permutations(["2015", "2015-H1", "2015-Q1", "2014"]))
def test_the_order_of_values_changes_nothing(example: Example, order: list[str]) -> None:
    values = {period: plain(example.value) for period in order}
    assert status(example.use, values, direction=example.direction) is example.status


# ----- roll-up -----

RANK: Final = (Status.RED, Status.INSUFFICIENT, Status.YELLOW, Status.GREEN)

children = st.lists(st.sampled_from(list(Status)), max_size=8)
least = st.integers(0, 10).map(lambda number: Decimal(number) / 10)


@given(children, least)
def test_a_missing_child_never_improves_its_parent(statuses: list[Status], needed: Decimal) -> None:
    before = worst(statuses, needed).status
    for lost in (Status.MISSING, Status.SUPPRESSED, Status.INVALID, Status.INSUFFICIENT):
        after = worst([*statuses, lost], needed).status
        if before in RANK:
            assert RANK.index(after) <= RANK.index(before)
        else:
            assert after not in COLOURS


@given(children, least)
def test_a_red_child_is_never_hidden(statuses: list[Status], needed: Decimal) -> None:
    assert (worst(statuses, needed).status is Status.RED) == (Status.RED in statuses)


@given(children, least)
def test_the_order_of_children_changes_nothing(statuses: list[Status], needed: Decimal) -> None:
    assert worst(sorted(statuses), needed) == worst(statuses, needed)


@pytest.mark.parametrize("statuses", [[], [Status.NO_BASIS]])
def test_nothing_measured_is_never_green(statuses: list[Status]) -> None:
    assert worst(statuses, Decimal(0)).status is Status.NO_BASIS
