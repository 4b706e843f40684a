"""The targets a use may have: which form is written, and whether it can be judged as written."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Final, TypeAlias

from navplan.frozen import frozen
from navplan.i18n import N_
from navplan.model.indicator_use import TARGET_KEYS, IndicatorUse
from navplan.model.indicators import IndicatorDefinition
from navplan.said import Said
from navplan.status import not_computed
from navplan.status.aims import Aim, Interval, Limit, Towards
from navplan.status.exact import ONE_PER_CENT, ZERO, Number, quotient, times
from navplan.values import Period, PeriodKind, Share

MONTHS_IN_A_YEAR: Final = 12


@frozen
class Standing:
    """One aim for every period."""

    key: str
    aim: Aim


@frozen
class ByPeriod:
    """A target for each of several target periods."""

    key: str
    numbers: Mapping[Period, Decimal]
    towards: Towards

    def covering(self, end: date) -> Period | None:
        """The shortest target period that contains the end of a measured one."""
        found = [each for each in self.numbers if each.first <= end <= each.last]
        if len(found) <= 1:
            return found[0] if found else None
        return min(found, key=lambda each: (each.days, each.first))

    def limit(self, target_period: Period) -> Limit:
        """The target of a target period."""
        return Limit(self.numbers[target_period], self.towards)


@frozen
class OfYear:
    """A target for the year, with the shares of it that are due by the end of some months."""

    key: str
    whole: Limit
    due: Mapping[int, Number] | None

    def due_by(self, last_month: int) -> tuple[int, Number] | None:
        """The latest due month up to one, and its share; None before the first."""
        months = [month for month in self.due or {} if month <= last_month]
        return (max(months), (self.due or {})[max(months)]) if months else None


@frozen
class EachPeriod:
    """A target for the amount of each measuring period."""

    key: str
    each: Limit


Target: TypeAlias = Standing | ByPeriod | OfYear | EachPeriod

LINEAR: Final[Mapping[int, Number]] = {
    month: quotient(Decimal(month), Decimal(MONTHS_IN_A_YEAR))
    for month in range(1, MONTHS_IN_A_YEAR + 1)
}

_ONE_SIDED: Final[Mapping[str, tuple[Towards, bool]]] = {
    "at_least": ("higher", False),
    "at_most": ("lower", False),
    "more_than": ("higher", True),
    "less_than": ("lower", True),
}


def read_target(
    use: IndicatorUse, definition: IndicatorDefinition, kind: PeriodKind | None
) -> Target | Said | None:
    """The target of a use, what is wrong with it, or None where none is written.

    `kind` is the kind of period it is measured by. The definition's direction is known to be
    higher, lower or range.
    """
    written = [form for form in TARGET_KEYS if getattr(use, form) is not None]
    if len(written) > 1:
        return Said(
            N_("two targets are written, {first} and {second}; keep one of them"),
            {"first": written[0], "second": written[1]},
        )
    if use.due is not None and use.year_target is None:
        return Said(N_("due shares need a year_target"))
    if not written:
        return _from_limits(use, definition, kind)
    waits = not_computed.target_form(written[0], use)
    return waits or _of_form(written[0], use, definition, kind)


def _from_limits(
    use: IndicatorUse, definition: IndicatorDefinition, kind: PeriodKind | None
) -> Target | Said | None:
    """Limits alone are a target: the green one."""
    if use.range_limits is not None:
        return not_computed.not_computed("range_limits")
    if use.limits is None:
        return None
    if use.limits.green is None:
        return Said(N_("limits without a target need a green limit"))
    return _one_sided("limits", use.limits.green, definition, kind)


def _of_form(
    form: str, use: IndicatorUse, definition: IndicatorDefinition, kind: PeriodKind | None
) -> Target | Said | None:
    if form == "between":
        return _between(use, definition, kind)
    if form == "target" or form in _ONE_SIDED:
        return _one_sided(form, getattr(use, form), definition, kind)
    towards = _towards(definition)
    if towards is None:
        return _NEEDS_BETWEEN
    if form == "targets":
        return ByPeriod(form, use.targets or {}, towards)
    return _of_amounts(form, use, definition, towards)


def _of_amounts(
    form: str, use: IndicatorUse, definition: IndicatorDefinition, towards: Towards
) -> Target | Said:
    """A target for what adds up over the year."""
    if definition.accumulation not in ("flow", "ytd"):
        return Said(N_("{form} is for amounts that add up over the year"), {"form": form})
    if form == "per_period":
        return EachPeriod(form, Limit(use.per_period or ZERO, towards))
    return _of_year(use, towards)


_NEEDS_BETWEEN: Final = Said(
    N_("an indicator that should stay within a range needs “between” as its target")
)


def _towards(definition: IndicatorDefinition) -> Towards | None:
    direction = definition.direction
    return direction if direction in ("higher", "lower") else None


def _between(
    use: IndicatorUse, definition: IndicatorDefinition, kind: PeriodKind | None
) -> Target | Said:
    low, high = use.between or (ZERO, ZERO)
    if definition.direction != "range":
        return Said(
            N_("“between” is for the direction range, and the indicator has {direction}"),
            {"direction": str(definition.direction)},
        )
    if high < low:
        return Said(
            N_("the interval ends at {high} before it begins at {low}"), {"low": low, "high": high}
        )
    aim = Interval(low, high)
    return _unless_part_of_a_sum(Standing("between", aim), definition, kind)


def _one_sided(
    form: str, number: Decimal, definition: IndicatorDefinition, kind: PeriodKind | None
) -> Target | Said:
    towards = _towards(definition)
    if towards is None:
        return _NEEDS_BETWEEN
    asked, strict = _ONE_SIDED.get(form, (towards, False))
    if asked != towards:
        return Said(
            N_("{form} contradicts the indicator’s direction, {direction}"),
            {"form": form, "direction": towards},
        )
    aim = Limit(number, towards, strict)
    return _unless_part_of_a_sum(Standing(form, aim), definition, kind)


def _unless_part_of_a_sum(
    target: Standing, definition: IndicatorDefinition, kind: PeriodKind | None
) -> Target | Said:
    """The target, unless one cannot tell whether it is for a part of the year or for all of it."""
    if definition.accumulation == "flow" and kind not in (None, PeriodKind.YEAR):
        return Said(
            N_(
                "amounts are summed over the year, so write the target as year_target, "
                "per_period or targets instead of {form}"
            ),
            {"form": target.key},
        )
    return target


def _of_year(use: IndicatorUse, towards: Towards) -> Target | Said:
    whole = Limit(use.year_target or ZERO, towards)
    if use.due is None:
        return OfYear("year_target", whole, None)
    if not isinstance(use.due, dict):
        return OfYear("year_target", whole, LINEAR)
    return _with_shares(whole, use.due)


def _with_shares(whole: Limit, shares: Mapping[int, Share]) -> Target | Said:
    due = {month: times(shares[month].percent, ONE_PER_CENT) for month in sorted(shares)}
    in_order = list(due.values())
    if in_order != sorted(in_order):
        return Said(N_("the due shares fall; each must be at least the one before"))
    if not in_order or in_order[-1] != 1:
        return Said(N_("the last due share must be 100 %"))
    return OfYear("year_target", whole, due)
