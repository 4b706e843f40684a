"""IND: whether an indicator in a plan has a target, and one that fits what is measured."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from navplan.diagnostics import Severity
from navplan.i18n import N_
from navplan.rules.indicators.uses import PlannedUse, left_open, once
from navplan.rules.registry import Hit, rule

if TYPE_CHECKING:
    from navplan.workspace import Workspace

_EXAMPLES: Final = {
    "higher": "at_least: 60",
    "lower": "at_most: 10",
    "range": "between: [-1, 1]",
    "milestone": "done_by: 2015-09-01",
}
"""What a target may look like, by direction or measure."""


@rule(
    "IND011",
    message=N_("nothing says for which periods “{id}” is measured, so it gets no colour"),
    help=N_(
        "add how often, such as “measured: hver måned” here or “frequency: …” to the indicator"
    ),
)
def use_without_schedule(workspace: Workspace) -> Iterator[Hit]:
    """
    ## What it does
    Finds indicators in a plan that have a target, and no timetable: none of their own, none in
    the definition, and none in the success factor or the goal they measure. `løpende` is no
    timetable, for it names no periods.

    ## Why is this bad?
    Nobody knows when a value should exist. It is never late, and no status can be computed.

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
      - indicator: serviceklager  # error: 16 [IND011]
        at_most: 10
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
        measured: hvert tertial
    ```
    """
    open_ones = left_open(workspace, _is_without_schedule)
    yield from once(each.hit_unless_left("measured", to_plan=plan) for each, plan in open_ones)


def _is_without_schedule(each: PlannedUse) -> bool:
    return each.is_judged and each.has_target and each.timetable.kind is None


@rule(
    "IND012",
    message=N_("the indicator “{id}” has no target"),
    help=N_("add a target, such as “{example}”; what is only shown has the direction none"),
    severity=Severity.WARNING,
)
def use_without_target(workspace: Workspace) -> Iterator[Hit]:
    """
    ## What it does
    Finds indicators in a plan that say nothing about where they should be: no number, no limits
    and no direction only. An indicator in a shared scorecard may leave its target to the units;
    then it is those who inherit it and have no target that are told.

    ## Why is this bad?
    An indicator without a target never gets a colour. It is measured and reported, and nobody
    can say whether the result is good.

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
      - indicator: serviceklager  # warning: 16 [IND012]
        measured: hvert tertial
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
        measured: hvert tertial
    ```
    """
    yield from once(
        each.hit_unless_left("target", to_plan=plan, example=_example(each))
        for each, plan in left_open(workspace, _is_without_target)
    )


def _is_without_target(each: PlannedUse) -> bool:
    return (each.is_judged or each.definition.measure == "milestone") and not each.has_target


def _example(each: PlannedUse) -> str:
    is_milestone = each.definition.measure == "milestone"
    return _EXAMPLES["milestone" if is_milestone else str(each.definition.direction)]


@rule(
    "IND013",
    message=N_("nothing says what the target of “{id}” is counted from"),
    help=N_(
        "add “baseline:” with the period and the value before the work began; a change is counted "
        "from it with “from: baseline”, and from the year before with “per: year”"
    ),
)
def target_without_baseline(workspace: Workspace) -> Iterator[Hit]:
    """
    ## What it does
    Finds targets that are counted from a baseline that is not written: a change or a distance
    from it, the pace since then, a comparison with it. A change that says neither `per` nor
    `from: baseline` is one of them.

    ## Why is this bad?
    A reduction by half is no target as long as nobody knows half of what. When the year is over,
    everyone finds the start that suits the result.

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
        change:
          by: -50 %  # error: 11 [IND013]
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
        change:
          by: -50 %
          from: baseline
        baseline:
          period: 2014
          value: 24
    ```
    """
    yield from once(
        each.hit_unless_left(*path, to_plan=plan, at_key=path == _PACE)
        for each, plan in left_open(workspace, lambda each: [*_counted_from_nothing(each)])
        for path in _counted_from_nothing(each)
    )


_PACE: Final = ("pace",)


def _counted_from_nothing(each: PlannedUse) -> Iterator[tuple[str, ...]]:
    """The places within a use that lean on a baseline it does not have."""
    use = each.use
    if use.change and use.change.per is None and use.change.from_ != "baseline":
        yield "change", "by"
    if use.baseline is None:
        if use.change and use.change.from_ == "baseline":
            yield "change", "from"
        if use.relative_to and use.relative_to.own == "baseline":
            yield "relative_to", "own"
        if use.pace:
            yield _PACE
        if use.compare_with == "baseline":
            yield ("compare_with",)
