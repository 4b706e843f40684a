"""How far from the target is yellow and not red: tolerance, limits, per cent of the target."""

from __future__ import annotations

from typing import Final, TypeAlias

from navplan import SETTINGS_FILE
from navplan.frozen import frozen
from navplan.i18n import N_
from navplan.model.effective import EffectiveUse, Origin
from navplan.model.indicator_use import BAND_KEYS
from navplan.model.indicators import IndicatorDefinition
from navplan.said import Said, Sayable, per_cent, points
from navplan.settings import USUAL_TOLERANCE
from navplan.status import not_computed
from navplan.status.aims import Aim, Interval, Limit
from navplan.status.exact import ONE_PER_CENT, Number, magnitude, times
from navplan.status.statuses import Status
from navplan.values import Quantity

WRITE_A_BAND: Final = Said(N_("write a band: the workspace’s default does not fit this target"))


@frozen
class Tolerance:
    """Yellow is a target that is missed by at most an amount."""

    quantity: Quantity
    origins: tuple[Origin, ...]
    default: bool = False

    @property
    def said(self) -> Said:
        """The band in words."""
        words = {"pp": points, "percent": per_cent}
        number = self.quantity.number
        amount = words[self.quantity.unit](number) if self.quantity.unit else number
        said = Said(N_("tolerance {tolerance}"), {"tolerance": amount})
        if not self.default:
            return said
        return Said(N_("{band} (the workspace’s default)"), {"band": said})


@frozen
class TwoLimits:
    """Yellow reaches one limit and not the other; the green one may be the target itself."""

    green: Number | None
    yellow: Number
    origins: tuple[Origin, ...]

    @property
    def said(self) -> Said:
        """The band in words."""
        shown = {"yellow": self.yellow}
        if self.green is None:
            return Said(N_("yellow limit {yellow}"), shown)
        return Said(N_("limits {green} / {yellow}"), {"green": self.green, **shown})


@frozen
class PercentOfTarget:
    """Yellow reaches one share of the target and not another, both in per cent."""

    green: Number
    yellow: Number
    origins: tuple[Origin, ...]

    @property
    def said(self) -> Said:
        """The band in words."""
        shown = {"green": per_cent(self.green), "yellow": per_cent(self.yellow)}
        return Said(N_("{green} / {yellow} of the target"), shown)


Band: TypeAlias = Tolerance | TwoLimits | PercentOfTarget


@frozen
class Edges:
    """Where green and yellow end for one value; without `yellow` a miss is red.

    `percent` is how much of the target is enough for green, where that is not all of it.
    """

    green: Aim
    yellow: Aim | None
    percent: Number | None = None

    def colour(self, value: Number) -> Status:
        """The colour of a value."""
        if self.green.met_by(value):
            return Status.GREEN
        if self.yellow and self.yellow.met_by(value):
            return Status.YELLOW
        return Status.RED

    @property
    def numbers(self) -> tuple[Number, ...]:
        """The numbers that a printed value must stand on the right side of."""
        return (*self.green.numbers, *(self.yellow.numbers if self.yellow else ()))

    def said(self, value: Number) -> Said:
        """Why a value has its colour."""
        shown: dict[str, Sayable] = {"value": value, "green": self.green.said}
        if self.green.met_by(value):
            if self.percent is None:
                return Said(N_("{value} is {green}: green"), shown)
            shown["share"] = per_cent(self.percent)
            return Said(
                N_("{value} is {green}, within the limit ({share} of the target): green"), shown
            )
        if self.yellow is None:
            return Said(N_("{value} is not {green}, and there is no yellow: red"), shown)
        shown["yellow"] = self.yellow.said
        if self.yellow.met_by(value):
            return Said(N_("{value} is not {green}, but {yellow}: yellow"), shown)
        return Said(N_("{value} is not {green} and not {yellow}: red"), shown)


def read_band(
    placed: EffectiveUse, definition: IndicatorDefinition, default: Quantity
) -> Band | Said:
    """The band of a use, or else the workspace's `default`; or what is wrong with it."""
    written = [band for band in BAND_KEYS if getattr(placed.use, band) is not None]
    if len(written) > 1:
        return Said(
            N_("two bands are written, {first} and {second}; keep one of them"),
            {"first": written[0], "second": written[1]},
        )
    if written:
        waits = written[0] in not_computed.BANDS
        return not_computed.not_computed(written[0]) if waits else _written(placed, definition)
    if _unfit(default, definition):
        return WRITE_A_BAND
    return Tolerance(default, _settings_place(default), default=True)


def _written(placed: EffectiveUse, definition: IndicatorDefinition) -> Band | Said:
    """The one band that a use has."""
    use = placed.use
    if use.limits:
        return TwoLimits(use.limits.green, use.limits.yellow, (placed.place("limits"),))
    if use.percent_of_target:
        shares, place = use.percent_of_target, placed.place("percent_of_target")
        return PercentOfTarget(shares.green, shares.yellow, (place,))
    assert use.tolerance  # noqa: S101 - there is one, and it is none of the others
    problem = _unfit(use.tolerance, definition)
    return problem or Tolerance(use.tolerance, (placed.place("tolerance"),))


def _settings_place(tolerance: Quantity) -> tuple[Origin, ...]:
    """Where the settings write the default; nowhere if it is navplan's own."""
    if tolerance is USUAL_TOLERANCE:
        return ()
    return (Origin(SETTINGS_FILE, ("status", "tolerance")),)


def edges(band: Band, aim: Aim) -> Edges | Said:
    """Where green and yellow end for an aim; or why the band does not go with it."""
    if isinstance(band, Tolerance):
        return _tolerated(band, aim)
    if isinstance(aim, Interval):
        return Said(N_("a range takes a tolerance; its limits would have to be two intervals"))
    if isinstance(band, PercentOfTarget):
        return _shares_of(band, aim)
    if band.green is not None and band.green != aim.number:
        return Said(
            N_("the green limit {green} and the target {target} differ; keep one of them"),
            {"green": band.green, "target": aim.number},
        )
    return _in_order(aim, Limit(band.yellow, aim.towards))


def _unfit(tolerance: Quantity, definition: IndicatorDefinition) -> Said | None:
    """Why a tolerance cannot go with what an indicator is measured in, or None."""
    if tolerance.number < 0:
        return Said(N_("a tolerance is never below 0"))
    percent = definition.measured_in == "percent"
    # 0 is the same in every unit, so there is nothing to mistake.
    if tolerance.unit is None and percent and tolerance.number != 0:
        return Said(
            N_("the tolerance {tolerance} may be points or per cent; write pp or %"),
            {"tolerance": tolerance.number},
        )
    if tolerance.unit == "pp" and definition.measured_in is None:
        return Said(
            N_("pp is for what is measured in percent, and nothing says what this is measured in")
        )
    if tolerance.unit == "pp" and not percent:
        return Said(
            N_("pp is for what is measured in percent, and this is measured in {measured_in}"),
            {"measured_in": str(definition.measured_in)},
        )
    return None


def _tolerated(band: Tolerance, aim: Aim) -> Edges | Said:
    if band.default and 0 in aim.numbers:
        return WRITE_A_BAND
    if isinstance(aim, Interval):
        below, above = _amount(band.quantity, aim.low), _amount(band.quantity, aim.high)
        return Edges(aim, aim.widened(below, above) if below or above else None)
    amount = _amount(band.quantity, aim.number)
    return Edges(aim, aim.easier(amount) if amount else None)


def _amount(tolerance: Quantity, of: Number) -> Number:
    if tolerance.unit != "percent":
        return tolerance.number
    return times(magnitude(of), times(tolerance.number, ONE_PER_CENT))


def _shares_of(band: PercentOfTarget, aim: Limit) -> Edges | Said:
    if aim.number <= 0:
        return Said(
            N_("per cent of the target {target} cannot be judged; write a tolerance"),
            {"target": aim.number},
        )
    green = aim.times(times(band.green, ONE_PER_CENT))
    yellow = Limit(times(aim.number, times(band.yellow, ONE_PER_CENT)), aim.towards)
    easier = green.number != aim.number and green.met_by(aim.number)
    return _in_order(green, yellow, band.green if easier else None)


def _in_order(green: Limit, yellow: Limit, percent: Number | None = None) -> Edges | Said:
    if not yellow.met_by(green.number):
        return Said(
            N_("the yellow limit {yellow} is harder to reach than the green one, {green}"),
            {"yellow": yellow.number, "green": green.number},
        )
    return Edges(green, yellow, percent)
