"""One use judged: from what is written and measured to a colour, or to why there is none."""

from __future__ import annotations

from navplan.frozen import frozen
from navplan.i18n import N_
from navplan.model.indicator_use import BAND_KEYS, TARGET_KEYS
from navplan.said import Said
from navplan.status import not_computed
from navplan.status.aims import Aim
from navplan.status.bands import Band, Edges, TwoLimits, edges, read_band
from navplan.status.case import Case, Latest, fallen, latest
from navplan.status.comparison import Settled, compare, in_words
from navplan.status.exact import Number
from navplan.status.series import Reading
from navplan.status.statuses import Status, status_step
from navplan.status.targets import ByPeriod, OfYear, Standing, Target, read_target
from navplan.status.trace import Step


@frozen
class Verdict:
    """The status of one use, with what it rests on.

    `value` is what was compared: for a flow the sum so far, of what was `counted`. `form` is
    the target as it is written, `aim` what the value was held against, and `numbers` are those
    that the printed value must stand on the right side of.
    """

    status: Status
    steps: tuple[Step, ...]
    reading: Reading | None
    overdue: int
    value: Number | None
    form: Target | None
    target: Said | None
    aim: Aim | None
    band: Said | None
    numbers: tuple[Number, ...]
    counted: tuple[Reading, ...]


class _Draft:
    """A verdict while it is written, step by step."""

    __slots__ = (
        "aim",
        "band",
        "counted",
        "form",
        "numbers",
        "overdue",
        "reading",
        "steps",
        "target",
        "value",
    )

    def __init__(self, case: Case, found: Latest) -> None:
        self.steps = [_as_of(case)]
        self.reading = found.reading
        self.overdue = found.overdue if found.reading else 0
        self.value: Number | None = found.reading.value if found.reading else None
        self.form: Target | None = None
        self.target: Said | None = None
        self.aim: Aim | None = None
        self.band: Said | None = None
        self.numbers: tuple[Number, ...] = ()
        self.counted: tuple[Reading, ...] = ()

    def ended(self, status: Status, *steps: Step) -> Verdict:
        """The verdict, with the last steps; the very last one names the status."""
        last = () if status.is_colour else (status_step(status),)
        return Verdict(
            status,
            (*self.steps, *steps, *last),
            self.reading,
            self.overdue,
            self.value,
            self.form,
            self.target,
            self.aim,
            self.band,
            self.numbers,
            self.counted,
        )

    def coloured(self, ends: Edges, actual: Number) -> Verdict:
        """The verdict of a value that has been held against its target."""
        self.numbers = ends.numbers
        return self.ended(ends.colour(actual), Step(ends.said(actual)))


def judge(case: Case) -> Verdict:
    """The status of a use. What is wrong in the plan comes before what is missing in it."""
    found = latest(case)
    draft = _Draft(case, found)
    early = _unjudgeable(case)
    if early:
        return draft.ended(*early)
    target = read_target(case.use, case.definition, case.timetable.kind)
    if isinstance(target, Said):
        places = case.places(*TARGET_KEYS, "due") or case.written("limits", "range_limits")
        return draft.ended(Status.INVALID, Step(target, places))
    if target is None:
        said = Said(N_("no target is written"))
        return draft.ended(Status.NO_TARGET, Step(said, case.written()))
    band = read_band(case.placed, case.definition, case.default)
    if isinstance(band, Said):
        return draft.ended(Status.INVALID, Step(band, case.written(*BAND_KEYS)))
    _introduce(draft, case, target, band)
    return _unfit(draft, case, target, band) or _measured(draft, case, found, target, band)


def _unjudgeable(case: Case) -> tuple[Status, Step] | None:
    """Why an indicator never has a colour, whatever its target, or None."""
    definition = case.definition
    if definition.measure != "number":
        return Status.INVALID, Step(not_computed.not_computed("measure", definition.measure))
    waits = not_computed.of_use(case.placed)
    if waits:
        return Status.INVALID, waits
    if definition.direction == "none":
        return Status.UNSCORED, Step(Said(N_("a context figure, which is not judged")))
    if definition.direction is None:
        return Status.INVALID, Step(Said(N_("write the indicator’s direction; it is not guessed")))
    if definition.accumulation in not_computed.ACCUMULATIONS:
        said = not_computed.not_computed("accumulation", definition.accumulation)
        return Status.INVALID, Step(said)
    return None


def _unfit(draft: _Draft, case: Case, target: Target, band: Band) -> Verdict | None:
    """The verdict where target, band or timetable cannot be judged by as they are written."""
    sample = _sample(target, band)
    misfit = edges(band, sample) if sample else None
    if isinstance(misfit, Said):
        return draft.ended(Status.INVALID, Step(misfit, band.origins))
    if case.timetable.kind is None:
        said = Said(N_("write how often it is measured: frequency in the definition, or measured"))
        return draft.ended(Status.INVALID, Step(said, case.written()))
    if case.unit is None:
        said = Said(N_("write the plan’s unit: what is measured is measured in a unit"))
        return draft.ended(Status.INVALID, Step(said))
    return None


def _sample(target: Target, band: Band) -> Aim | None:
    """An aim to try a band on before there is a value; None where only a value shows the aim."""
    if isinstance(target, Standing):
        return target.aim
    if isinstance(band, TwoLimits) or isinstance(target, ByPeriod):
        return None
    return target.whole if isinstance(target, OfYear) else target.each


def _measured(draft: _Draft, case: Case, found: Latest, target: Target, band: Band) -> Verdict:
    """The status of a use that can be judged, if there is something to judge."""
    if case.as_of < case.plan.first:
        said = Said(N_("the plan begins on {day}"), {"day": case.plan.first})
        return draft.ended(Status.NOT_STARTED, Step(said))
    draft.steps += found.steps
    if found.reading is None:
        return draft.ended(Status.MISSING if found.overdue else Status.AWAITING)
    if found.overdue > case.use.stale_after:
        said = Said(
            N_("a value counts for at most this many overdue periods: {count}"),
            {"count": case.use.stale_after},
        )
        return draft.ended(Status.MISSING, Step(said, case.written("stale_after")))
    without_value = _without_value(found.reading)
    if without_value:
        return draft.ended(without_value)
    return _compared(draft, case, found.reading, target, band)


def _without_value(reading: Reading) -> Status | None:
    """The status that a record without a value gives."""
    if reading.problem:
        return Status.INVALID
    if reading.reason == "suppressed":
        return Status.SUPPRESSED
    return Status.NOT_APPLICABLE if reading.reason else None


def _compared(draft: _Draft, case: Case, judged: Reading, target: Target, band: Band) -> Verdict:
    """The status of a use with a value that counts."""
    odd = fallen(case, judged)
    if odd:
        draft.steps.append(odd)
    found = compare(case, target, judged)
    draft.steps += found.steps
    if isinstance(found, Settled):
        return _settled(draft, found, band)
    draft.value, draft.counted = found.actual, found.counted
    draft.target, draft.aim = found.target, found.aim
    ends = edges(band, found.aim)
    if isinstance(ends, Said):
        return draft.ended(Status.INVALID, Step(ends, band.origins))
    return draft.coloured(ends, found.actual)


def _settled(draft: _Draft, found: Settled, band: Band) -> Verdict:
    """The status that follows without a band; a sum with holes may be red all the same."""
    if found.actual is None or found.aim is None:
        return draft.ended(found.status)
    draft.value, draft.target, draft.counted = found.actual, found.target, found.counted
    draft.aim, draft.numbers = found.aim, found.aim.numbers
    if found.status is not Status.MISSING:
        return draft.ended(found.status)
    ends = edges(band, found.aim)
    if (
        isinstance(ends, Edges)
        and found.aim.towards == "lower"
        and ends.colour(found.actual) is Status.RED
    ):
        return draft.coloured(ends, found.actual)
    draft.value, draft.counted = None, ()
    return draft.ended(Status.MISSING)


# ----- what the trace says -----


def _as_of(case: Case) -> Step:
    if case.as_of == case.plan.last:
        return Step(Said(N_("judged as of the plan’s last day, {day}"), {"day": case.as_of}))
    return Step(Said(N_("judged as of {day}"), {"day": case.as_of}))


def _introduce(draft: _Draft, case: Case, target: Target, band: Band) -> None:
    """Say what target and band are."""
    draft.form, draft.band = target, band.said
    draft.target = in_words(target, case.as_of)
    if isinstance(target, Standing):
        draft.aim = target.aim
    if draft.target:
        said = Said(N_("target: {target}"), {"target": draft.target})
        draft.steps.append(Step(said, case.written(target.key)))
    draft.steps.append(Step(Said(N_("band: {band}"), {"band": draft.band}), band.origins))
    if case.placed.reason:
        said = Said(N_("adjusted: {reason}"), {"reason": case.placed.reason})
        draft.steps.append(Step(said, (case.placed.place("reason"),)))
