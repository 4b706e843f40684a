"""IND: whether it can be told how far from a target is yellow."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from navplan.diagnostics import Path, Term
from navplan.i18n import N_
from navplan.rules.indicators.uses import PlannedUse, catalogues, once, planned_uses
from navplan.rules.registry import Hit, hit_in, rule
from navplan.values import plain

if TYPE_CHECKING:
    from navplan.settings import Settings
    from navplan.values import Quantity
    from navplan.workspace import Workspace

_LOW_FIRST: Final = Term(N_("the lower end comes first"))
_AROUND: Final = Term(N_("the yellow interval lies around the green one"))
_YELLOW: Final[Mapping[str, Term]] = {
    "higher": Term(N_("yellow begins below green where higher is better")),
    "lower": Term(N_("yellow begins above green where lower is better")),
}


@rule(
    "IND016",
    message=N_("{first} and {second} are in the wrong order: {order}"),
    help=N_("let the two change places, or correct the one that is wrong"),
    needs=("IND015", "IND035"),
)
def limits_in_wrong_order(workspace: Workspace) -> Iterator[Hit]:
    """
    ## What it does
    Finds yellow limits that are harder to reach than the green one or the target, and intervals
    whose first end is above the second. Where lower is better, yellow is the higher number.

    ## Why is this bad?
    There would be no yellow, or no value at all in the interval, and the wrong ones would turn
    red.

    ## Example
    `indikatorer.yaml`
    ```yaml
    kind: indicators
    id: indikatorer
    title: Indikatorer
    indicators:
      - id: sykefravaer
        title: Sykefravær
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
      - indicator: sykefravaer
        limits:
          green: 7.5
          yellow: 6.5  # error: 15 [IND016]
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
      - indicator: sykefravaer
        limits:
          green: 6.5
          yellow: 7.5
    ```
    """
    for file, catalogue in catalogues(workspace):
        for at, definition in enumerate(catalogue.indicators):
            low, high = definition.possible or (Decimal(0), Decimal(0))
            if high < low:
                place = ("indicators", at, "possible")
                yield hit_in(file, *place, first=plain(low), second=plain(high), order=_LOW_FIRST)
    yield from once(found for each in planned_uses(workspace) for found in _disorder(each))


def _disorder(each: PlannedUse) -> Iterator[Hit]:
    use = each.use
    if each.towards:
        for path, yellow, green in _limits(each, each.towards):
            if (yellow > green) if each.towards == "higher" else (yellow < green):
                yield _out_of_order(each, path, yellow, green, _YELLOW[each.towards])
    if use.pace and use.pace.yellow > use.pace.green:
        yellow, green = use.pace.yellow, use.pace.green
        yield _out_of_order(each, ("pace", "yellow"), yellow, green, _YELLOW["higher"])
    yield from _disorder_of_intervals(each)


def _limits(each: PlannedUse, towards: str) -> Iterator[tuple[Path, Decimal, Decimal]]:
    """A yellow limit with its place, and the number it must not be harder to reach than."""
    use = each.use
    if use.percent_of_target:
        yield (
            ("percent_of_target", "yellow"),
            use.percent_of_target.yellow,
            (use.percent_of_target.green),
        )
    if use.limits is None:
        return
    if use.limits.green is not None:
        yield ("limits", "yellow"), use.limits.yellow, use.limits.green
        return
    easiest = min if towards == "higher" else max
    aims = [number for path, number in each.aims if path[0] != "year_target" or not use.due]
    if aims:
        path = (
            ("limits", "yellow")
            if each.nearest("limits", *each.forms) == "limits"
            else (each.forms[0],)
        )
        yield path, use.limits.yellow, easiest(aims)


def _disorder_of_intervals(each: PlannedUse) -> Iterator[Hit]:
    use = each.use
    intervals: list[tuple[Path, tuple[Decimal, Decimal]]] = []
    if use.between:
        intervals.append((("between",), use.between))
    if use.range_limits:
        green, yellow = use.range_limits.green, use.range_limits.yellow
        intervals += [(("range_limits", "green"), green), (("range_limits", "yellow"), yellow)]
    turned = [(path, ends) for path, ends in intervals if ends[1] < ends[0]]
    for path, (low, high) in turned:
        yield _out_of_order(each, path, low, high, _LOW_FIRST)
    if use.range_limits and not turned:
        green, yellow = use.range_limits.green, use.range_limits.yellow
        if yellow[0] > green[0] or yellow[1] < green[1]:
            ends = [f"[{plain(one[0])}, {plain(one[1])}]" for one in (yellow, green)]
            place = ("range_limits", "yellow")
            yield each.hit(*place, first=ends[0], second=ends[1], order=_AROUND)


def _out_of_order(
    each: PlannedUse, path: Path, first: Decimal, second: Decimal, order: Term
) -> Hit:
    key, *below = path
    return each.hit(str(key), *below, first=plain(first), second=plain(second), order=order)


@rule(
    "IND017",
    message=N_("“{amount}” does not fit the indicator “{id}”: {why}"),
    help=N_(
        "write “pp” for percentage points, “%” for per cent of the target, and else the number "
        "alone"
    ),
)
def points_or_per_cent(workspace: Workspace) -> Iterator[Hit]:
    """
    ## What it does
    Finds tolerances and changes of a percentage that are a number alone, and percentage points
    for what is not measured in per cent.

    ## Why is this bad?
    From 80 per cent, 2 percentage points are 82, and 2 per cent are 81.6. With the number alone,
    whoever reads the plan chooses what suits best.

    ## Example
    `indikatorer.yaml`
    ```yaml
    kind: indicators
    id: indikatorer
    title: Indikatorer
    indicators:
      - id: sykefravaer
        title: Sykefravær
        direction: lower
        measured_in: percent
    ```

    `strategi.yaml`
    ```yaml
    kind: strategic-plan
    id: strategi
    title: Strategi
    unit: nav-harstad
    period: 2015-2018
    indicators:
      - indicator: sykefravaer
        at_most: 7.5
        tolerance: 0.5  # error: 16 [IND017]
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
      - indicator: sykefravaer
        at_most: 7.5
        tolerance: 0.5 pp
    ```
    """
    yield from once(
        each.hit(str(path[0]), *path[1:], amount=amount.written, why=why)
        for each in planned_uses(workspace)
        for path, amount in _amounts(each)
        if (why := _unfit(amount, each.definition.measured_in))
    )


_SAY_WHICH: Final = Term(N_("say whether it is percentage points or per cent"))
_NO_PERCENTAGE: Final = Term(N_("percentage points are for what is measured in per cent"))


def _unfit(amount: Quantity, measured_in: str | None) -> Term | None:
    """Why an amount does not go with a unit of measure, or None; 0 is the same in every unit."""
    if measured_in == "percent":
        return _SAY_WHICH if amount.unit is None and amount.number else None
    return _NO_PERCENTAGE if amount.unit == "pp" and measured_in is not None else None


def _amounts(each: PlannedUse) -> Iterator[tuple[Path, Quantity]]:
    """The tolerance and the changes of a use, with their places."""
    use = each.use
    if use.tolerance:
        yield ("tolerance",), use.tolerance
    if use.change:
        by = use.change.by
        many = isinstance(by, tuple)
        for at, amount in enumerate(by if isinstance(by, tuple) else (by,)):
            yield ("change", "by", at) if many else ("change", "by"), amount
    if use.step:
        yield ("step", "by"), use.step.by
    for key in ("at_most", "at_least"):
        if distance := getattr(use.relative_to, key, None):
            yield ("relative_to", key), distance


@rule(
    "IND018",
    message=N_("it cannot be told how far from the target of “{id}” is yellow: {why}"),
    help=N_("write it in the indicator’s own unit of measure, such as “tolerance: 2”"),
    needs=("IND014", "IND017"),
)
def band_that_cannot_be_told(workspace: Workspace, settings: Settings) -> Iterator[Hit]:
    """
    ## What it does
    Finds bands in per cent of a target that is 0 or less, and targets without a band where the
    workspace's usual tolerance (10 % of the target, unless the settings say otherwise) does not
    fit.

    ## Why is this bad?
    Ten per cent of nothing is nothing: there would be no yellow, and per cent of a number below
    0 turn green and red around. Such a target has no status before a band is written.

    ## Example
    `indikatorer.yaml`
    ```yaml
    kind: indicators
    id: indikatorer
    title: Indikatorer
    indicators:
      - id: fristbrudd
        title: Fristbrudd
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
      - indicator: fristbrudd
        at_most: 0  # error: 14 [IND018]
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
      - indicator: fristbrudd
        at_most: 0
        tolerance: 3
    ```
    """
    usual = settings.status.tolerance
    yield from once(
        found
        for each in planned_uses(workspace)
        if each.is_judged
        for found in _untold(each, usual)
    )


_OF_NOTHING: Final = Term(N_("per cent of a target that is 0 or less says nothing"))
_NOT_WRITTEN: Final = Term(N_("nothing is written, and the usual tolerance does not fit"))


def _untold(each: PlannedUse, usual: Quantity) -> Iterator[Hit]:
    use = each.use
    aims = dict(each.aims)
    if each.bands:
        band = next((key for key in ("percent_of_target",) if getattr(use, key)), None)
        low = band and next((path for path, number in aims.items() if number <= 0), None)
        if use.tolerance and use.tolerance.unit == "percent" and use.tolerance.number:
            band = "tolerance"
            low = next((path for path, number in aims.items() if number == 0), None)
        if band and low:
            key = each.nearest(band, str(low[0]))
            below = low[1:] if key == low[0] else ()
            yield each.hit(key, *below, at_key=key == "percent_of_target", why=_OF_NOTHING)
        return
    numbers = aims | {("between", at): end for at, end in enumerate(use.between or ())}
    for path, number in numbers.items():
        if number == 0 or _unfit(usual, each.definition.measured_in):
            yield each.hit(str(path[0]), *path[1:], why=_NOT_WRITTEN)
            return
