"""What is compared with what: the value or the sum so far, and the target so far."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import TypeAlias

from navplan.frozen import frozen
from navplan.i18n import N_
from navplan.said import Said
from navplan.status.aims import Aim, Limit
from navplan.status.case import Case
from navplan.status.exact import ZERO, Number, minus, quotient
from navplan.status.series import Reading
from navplan.status.statuses import Status
from navplan.status.sums import Sum, misaligned, not_a_measuring_period, sum_so_far
from navplan.status.targets import ByPeriod, EachPeriod, OfYear, Standing, Target
from navplan.status.timetable import whole_month, whole_year
from navplan.status.trace import Step
from navplan.values import Period

_DAY = timedelta(days=1)


@frozen
class Comparable:
    """A value and the aim it is held against, with the target in words.

    `counted` are the terms of a sum.
    """

    actual: Number
    aim: Aim
    target: Said
    steps: tuple[Step, ...] = ()
    counted: tuple[Reading, ...] = ()


@frozen
class Settled:
    """A status that follows without a band: nothing to compare with, or not yet, or too late.

    `aim` is what the amount would be held against; a sum that may not pass it, and has done
    so with a hole in it, is red all the same.
    """

    status: Status
    steps: tuple[Step, ...]
    actual: Number | None = None
    target: Said | None = None
    aim: Limit | None = None
    counted: tuple[Reading, ...] = ()


Comparison: TypeAlias = Comparable | Settled


def compare(case: Case, target: Target, judged: Reading) -> Comparison:
    """The comparable value and target of a judged period, or the status that follows anyway."""
    if case.is_sum and judged.period.kind is not case.timetable.kind:
        return _invalid(not_a_measuring_period(judged.period, case.timetable))
    match target:
        case Standing():
            return Comparable(judged.value or ZERO, target.aim, target.aim.said)
        case ByPeriod():
            return _by_period(case, target, judged)
        case OfYear():
            return _of_year(case, target, judged)
        case EachPeriod():
            return _each_period(case, target, judged)


def in_words(target: Target, day: date) -> Said | None:
    """A target in words where nothing is compared yet; `day` says which of several."""
    match target:
        case Standing():
            return target.aim.said
        case ByPeriod():
            covering = target.covering(day)
            return _in(target.limit(covering), covering) if covering else None
        case OfYear():
            return _in(target.whole, whole_year(day.year))
        case EachPeriod():
            return Said(N_("{limit} each period"), {"limit": target.each.said})


def _by_period(case: Case, target: ByPeriod, judged: Reading) -> Comparison:
    period = target.covering(judged.period.last)
    if period is None:
        said = Said(N_("no target period contains the end of {period}"), {"period": judged.period})
        return Settled(Status.NO_TARGET, (Step(said, case.written(target.key)),))
    limit = target.limit(period)
    words = _in(limit, period)
    if not case.is_sum:
        return Comparable(judged.value or ZERO, limit, words)
    problem = misaligned(period, case.timetable)
    if problem:
        return _invalid(problem)
    so_far = _summed(case, period.first, judged)
    if isinstance(so_far, Settled):
        return so_far
    if not _ends(judged.period, period):
        return _too_early(case, so_far, limit, period, judged)
    return _complete(so_far, limit, _part(case, so_far, period), words)


def _of_year(case: Case, target: OfYear, judged: Reading) -> Comparison:
    all_year = whole_year(judged.period.last.year)
    so_far = _summed(case, all_year.first, judged)
    if isinstance(so_far, Settled):
        return so_far
    if target.due is None:
        if not _ends(judged.period, all_year):
            return _too_early(case, so_far, target.whole, all_year, judged)
        words = _in(target.whole, all_year)
        return _complete(so_far, target.whole, _part(case, so_far, all_year), words)
    due = target.due_by(_whole_months(judged.period.last))
    if due is None or due[1] == 0:
        return _too_early(case, so_far, target.whole, all_year, judged)
    by = whole_month(all_year.last.year, due[0])
    limit = target.whole.times(due[1])
    words = Said(N_("{limit} by {month}"), {"limit": limit.said, "month": by})
    return _complete(so_far, limit, _part(case, so_far, by), words)


def _each_period(case: Case, target: EachPeriod, judged: Reading) -> Comparison:
    first = date(judged.period.last.year, 1, 1)
    if not case.is_sum:
        ends = [one.last for one in case.timetable.periods(first, judged.period.last)]
        if judged.period.last not in ends:
            return _invalid(
                Said(
                    N_("{period} does not end with a measuring period; each is a {kind}"),
                    {"period": judged.period, "kind": case.timetable.kind_word},
                )
            )
        limit = target.each.times(Decimal(len(ends)))
        return Comparable(judged.value or ZERO, limit, _so_far(limit))
    so_far = _summed(case, max(first, case.timetable.window.first), judged)
    if isinstance(so_far, Settled):
        return so_far
    limit = target.each.times(Decimal(len(so_far.counted) + len(so_far.holes)))
    return _complete(so_far, limit, Fraction(1), _so_far(limit))


# ----- sums -----


def _summed(case: Case, first: date, judged: Reading) -> Sum | Settled:
    """The amount since a day: as reported, or summed."""
    if not case.is_sum:
        return Sum(judged.value or ZERO, (judged,), (), ())
    found = sum_so_far(case, first, judged.period.last)
    return _invalid(found) if isinstance(found, Said) else found


def _part(case: Case, so_far: Sum, until: Period) -> Fraction:
    """How much of the target the sum stands against; an amount as reported has no gaps."""
    return so_far.part_counted(until.last) if case.is_sum else Fraction(1)


def _complete(so_far: Sum, limit: Limit, part: Fraction, words: Said) -> Comparison:
    """The comparison of a sum, unless a hole in it withholds the status.

    What does not apply leaves the sum and, in proportion, the target.
    """
    if so_far.holes:
        return Settled(Status.MISSING, so_far.steps, so_far.total, words, limit, so_far.counted)
    if part == 0:
        return Settled(Status.AWAITING, so_far.steps, so_far.total, words, limit, so_far.counted)
    if part == 1:
        return Comparable(so_far.total, limit, words, so_far.steps, so_far.counted)
    lessened = limit.times(part)
    return Comparable(so_far.total, lessened, _so_far(lessened), so_far.steps, so_far.counted)


def _too_early(
    case: Case,
    so_far: Sum,
    whole: Limit,
    target_period: Period,
    judged: Reading,
) -> Settled:
    """Nothing is due yet, but an amount that may not pass its limit can have passed it."""
    words = _in(whole, target_period)
    if whole.towards == "lower" and so_far.total > whole.number:
        said = Said(
            N_("{value} is already past {limit}: red"),
            {"value": so_far.total, "limit": whole.number},
        )
        steps = (*so_far.steps, Step(said))
        return Settled(Status.RED, steps, so_far.total, words, whole, so_far.counted)
    if so_far.holes:
        return Settled(Status.MISSING, so_far.steps, so_far.total, words, whole, so_far.counted)
    left = len(case.timetable.periods(judged.period.last + _DAY, target_period.last))
    said = Said(N_("nothing is due yet of {limit}"), {"limit": words})
    needed = _needed(so_far.total, whole, left) if left else None
    ahead = (Step(said), Step(needed)) if needed else (Step(said),)
    steps = (*so_far.steps, *ahead)
    return Settled(Status.AWAITING, steps, so_far.total, words, whole, so_far.counted)


def _needed(total: Number, whole: Limit, left: int) -> Said | None:
    """What each remaining period must bring, or may cost."""
    if whole.met_by(total) and whole.towards == "higher":
        return None
    words = (
        N_("needed in each remaining period ({count}): {rate}")
        if whole.towards == "higher"
        else N_("left for each remaining period ({count}): {rate}")
    )
    return Said(words, {"count": left, "rate": quotient(minus(whole.number, total), Decimal(left))})


# ----- words and days -----


def _invalid(said: Said) -> Settled:
    return Settled(Status.INVALID, (Step(said),))


def _in(limit: Limit, period: Period) -> Said:
    return Said(N_("{limit} in {period}"), {"limit": limit.said, "period": period})


def _so_far(limit: Limit) -> Said:
    return Said(N_("{limit} so far"), {"limit": limit.said})


def _ends(period: Period, target_period: Period) -> bool:
    """Whether no further period of the same kind ends in the target period."""
    return period.last == target_period.last or period.next.last > target_period.last


def _whole_months(day: date) -> int:
    """How many months of the year have ended on a day."""
    return day.month if (day + _DAY).day == 1 else day.month - 1
