"""IND: whether target and band of an indicator go with its definition and with each other."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from navplan.diagnostics import Term
from navplan.i18n import N_
from navplan.rules.indicators.uses import PlannedUse, once, planned_uses
from navplan.rules.registry import Hit, Mention, rule, see

if TYPE_CHECKING:
    from navplan.workspace import Workspace


@rule(
    "IND014",
    message=N_("“{form}” does not fit the indicator “{id}”: {why}"),
    help=N_(
        "write the target in another way, or correct “direction” or “accumulation” in the "
        "indicator’s definition"
    ),
    needs=("IND015",),
)
def target_that_does_not_fit(workspace: Workspace) -> Iterator[Hit]:
    """
    ## What it does
    Finds targets and bands of another kind than the indicator: “at least” where lower is better,
    one number where both too much and too little is bad, a target for a figure that is never
    judged, an amount for the year where nothing is added up, and one number for an amount that
    is measured many times a year, so that nobody knows whether it is for the month or the year.

    ## Why is this bad?
    Either the definition or the target is wrong. Were one of them to be guessed, good results
    could turn red, so there is no status at all.

    ## Example
    `indikatorer.yaml`
    ```yaml
    kind: indicators
    id: indikatorer
    title: Indikatorer
    indicators:
      - id: serviceklager
        title: Antall serviceklager
        direction: lower
    ```

    `strategi.yaml`
    ```yaml
    kind: strategic-plan
    id: strategi
    title: Strategi
    unit: nav-harstad
    period: 2015-2018
    indicators:
      - indicator: serviceklager
        at_least: 10  # error: 5 [IND014]
    ```

    Use instead:

    `strategi.yaml`
    ```yaml
    kind: strategic-plan
    id: strategi
    title: Strategi
    unit: nav-harstad
    period: 2015-2018
    indicators:
      - indicator: serviceklager
        at_most: 10
    ```
    """
    yield from once(
        each.hit(key, at_key=True, related=(_definition(each),), form=key, why=why)
        for each in planned_uses(workspace)
        for key, why in _misfits(each)
    )


def _definition(each: PlannedUse) -> Mention:
    path = (*each.definition_path, "title")
    return see(each.definition_file, *path, message=N_("it is defined here"))


_WAYS: Final = {
    "higher": Term(N_("higher is better")),
    "lower": Term(N_("lower is better")),
    "range": Term(N_("it can be too high and too low, so the target is an interval")),
    "none": Term(N_("its direction is none, and it is never judged")),
}
_NOT_ADDED_UP: Final = Term(N_("it does not add up over the year"))
_ADDED_UP: Final = Term(N_("its amounts are added up, so write year_target, per_period or targets"))
_GROWS: Final = Term(
    N_("what is due grows through the year, so write tolerance or percent_of_target")
)

_UPWARD: Final = ("at_least", "more_than")
_DOWNWARD: Final = ("at_most", "less_than")
_FOR_RANGES: Final = ("between", "range_limits")
_ONE_SIDED: Final = (
    "target", "targets", "year_target", "per_period", "trend", "limits", "percent_of_target",
    *_UPWARD, *_DOWNWARD,
)  # fmt: skip
_STANDING: Final = ("target", "limits", *_UPWARD, *_DOWNWARD, *_FOR_RANGES)
"""One target or limit for whatever is measured."""


def _misfits(each: PlannedUse) -> Iterator[tuple[str, Term]]:
    """The keys of a use that do not go with its definition, and why."""
    direction = each.definition.direction
    if each.definition.measure != "number" or direction is None:
        return
    wrong = {
        "higher": (*_DOWNWARD, *_FOR_RANGES),
        "lower": (*_UPWARD, *_FOR_RANGES),
        "range": _ONE_SIDED,
        "none": (*each.forms, *each.bands),
    }[direction]
    written = (*each.forms, *each.bands)
    against = [key for key in written if key in wrong or _moves_away(each, key)]
    if against:
        yield against[0], _WAYS[direction]
        return
    if each.definition.accumulation not in ("flow", "ytd"):
        yield from ((key, _NOT_ADDED_UP) for key in ("year_target", "per_period") if key in written)
        return
    if each.definition.accumulation == "flow":
        standing = [key for key in written if key in _STANDING]
        # Limits beside a target of another form are the band of that target.
        if standing and (not each.forms or standing[0] in each.forms) and _is_part_of_a_year(each):
            yield standing[0], _ADDED_UP
    grows = each.use.per_period is not None or each.use.due
    if each.use.limits and grows and _is_part_of_a_year(each):
        yield "limits", _GROWS


def _moves_away(each: PlannedUse, key: str) -> bool:
    """Whether a trend is asked for that makes things worse."""
    return key == "trend" and (each.towards, each.use.trend) in {
        ("higher", "down"),
        ("lower", "up"),
    }


def _is_part_of_a_year(each: PlannedUse) -> bool:
    return each.timetable.kind not in (None, "year")


@rule(
    "IND015",
    message=N_("“{first}” and “{second}” do not both hold"),
    help=N_("keep one target and one way to say what is yellow, and take the other away"),
)
def two_targets_at_once(workspace: Workspace) -> Iterator[Hit]:
    """
    ## What it does
    Finds indicators in a plan with two targets, such as both `at_least` and `targets`, with two
    bands, such as both `tolerance` and `limits`, and with a green limit that is not the target.

    ## Why is this bad?
    Only one can hold. The reader who sees the first believes in it, and somebody else is
    measured against the second.

    ## Example
    `indikatorer.yaml`
    ```yaml
    kind: indicators
    id: indikatorer
    title: Indikatorer
    indicators:
      - id: brukertilfredshet
        title: Brukertilfredshet
        direction: higher
    ```

    `strategi.yaml`
    ```yaml
    kind: strategic-plan
    id: strategi
    title: Strategi
    unit: nav-harstad
    period: 2015-2018
    indicators:
      - indicator: brukertilfredshet
        at_least: 4.5
        limits:
          green: 4.3  # error: 14 [IND015]
          yellow: 4.0
    ```

    Use instead:

    `strategi.yaml`
    ```yaml
    kind: strategic-plan
    id: strategi
    title: Strategi
    unit: nav-harstad
    period: 2015-2018
    indicators:
      - indicator: brukertilfredshet
        at_least: 4.5
        limits:
          yellow: 4.0
    ```
    """
    yield from once(found for each in planned_uses(workspace) for found in _doubles(each))


def _doubles(each: PlannedUse) -> Iterator[Hit]:
    use = each.use
    for first, second, *_ in (keys for keys in (each.forms, each.bands) if len(keys) > 1):
        yield each.hit(second, at_key=True, first=first, second=second)
    green = use.limits.green if use.limits else None
    for path, number in each.aims if green is not None and not use.due else ():
        if path[0] != "per_period" and number != green:
            yield _green_or_target(each, str(path[0]), "limits")
    if use.between and use.range_limits and use.range_limits.green != use.between:
        yield _green_or_target(each, "between", "range_limits")


def _green_or_target(each: PlannedUse, form: str, band: str) -> Hit:
    """What to change where the green limit is not the target: what the unit has adjusted."""
    if each.nearest(band, form) == form:
        return each.hit(form, first="green", second=form)
    return each.hit(band, "green", first=form, second="green")
