"""GOV: what a plan says of its adoption: who decided, when, and whether the parts fit together."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from navplan.diagnostics import Param, Severity, Term
from navplan.i18n import N_
from navplan.rules.registry import Hit, hit, rule, see
from navplan.schema.fields import DOCUMENT_KINDS

if TYPE_CHECKING:
    from navplan.index import Index
    from navplan.model.plan import Adoption, Decision, Plan
    from navplan.values import Deadline
    from navplan.workspace import Workspace

_ADOPTED: Final = ("adopted", "revised")
_BY_WHOM: Final = Term(N_("it does not say by whom"))
_WHEN: Final = Term(N_("it does not say when"))
_NEITHER: Final = Term(N_("it says neither by whom nor when"))

_NOT_YET: Final = {"draft": N_("a draft"), "consultation": N_("out for consultation")}

_LONG_BEFORE: Final = timedelta(days=366)


@rule(
    "GOV004",
    message=N_("the plan is adopted, but {missing}"),
    help=N_(
        "add the lines “body: …” and “date: …” below “adoption:”, or “bodies: …” and “date: …” to"
        " the decision that it names, from the minutes"
    ),
    severity=Severity.WARNING,
)
def adoption_without_body_or_date(
    adoption: Adoption, index: Index, workspace: Workspace
) -> Iterator[Hit]:
    """
    ## What it does
    Finds plans that are adopted or revised and do not say which body adopted them, or on which
    day. Where `decision` names one of the plan's decisions, what stands there counts, and a
    month is enough; if it is missing there, the line `decision` is pointed at. It is silent
    where that decision cannot be found.

    ## Why is this bad?
    A plan binds those for whom it is decided because somebody who may has decided it. Without
    the body and the day, nobody can find the decision, or see that there was one.

    ## Example
    ```yaml
    kind: operating-plan
    id: nav-harstad-driftsplan-2015
    title: Driftsplan 2015
    unit: nav-harstad
    period: 2015
    adoption:  # warning: 1 [GOV004]
      state: adopted
      body: Harstad kommunestyre
    ```

    Use instead:
    ```yaml
    kind: operating-plan
    id: nav-harstad-driftsplan-2015
    title: Driftsplan 2015
    unit: nav-harstad
    period: 2015
    adoption:
      state: adopted
      body: Harstad kommunestyre
      date: 2015-02-26
    ```
    """
    missing = _missing(adoption, index, workspace)
    key = "decision" if adoption.decision else "body"
    if "body" in missing and "date" in missing:
        yield hit(key, missing=_NEITHER)
    elif "body" in missing:
        yield hit(key, missing=_BY_WHOM)
    elif "date" in missing:
        yield hit(key if adoption.decision else "date", missing=_WHEN)


@rule(
    "GOV005",
    message=N_("the plan is adopted, and no case number leads to the decision"),
    help=N_("add a line “case: …” below “adoption:” with the number of the case in the archive"),
    severity=Severity.INFO,
)
def adoption_without_case_number(
    adoption: Adoption, index: Index, workspace: Workspace
) -> Iterator[Hit]:
    """
    ## What it does
    Finds plans that are adopted or revised, with the body and the day, and have no case number,
    neither here nor at the decision that `decision` names.

    ## Why is this bad?
    It need not be: a leader may adopt a team's plan without a case. But what a council or a
    board decides is filed, and the number is what leads a reader to the papers.

    ## Example
    ```yaml
    kind: operating-plan
    id: nav-harstad-driftsplan-2015
    title: Driftsplan 2015
    unit: nav-harstad
    period: 2015
    adoption:  # info: 1 [GOV005]
      state: adopted
      body: Harstad kommunestyre
      date: 2015-02-26
    ```

    Use instead:
    ```yaml
    kind: operating-plan
    id: nav-harstad-driftsplan-2015
    title: Driftsplan 2015
    unit: nav-harstad
    period: 2015
    adoption:
      state: adopted
      body: Harstad kommunestyre
      case: 15/0000
      date: 2015-02-26
    ```
    """
    if _missing(adoption, index, workspace) == {"case"}:
        yield hit("case")


@rule(
    "GOV006",
    message=N_("the plan’s adoption on {date} does not fit: {reason}"),
    help=N_("correct the day that is wrong; the minutes have the right one"),
    severity=Severity.WARNING,
)
def adoption_date_does_not_fit(
    adoption: Adoption, plan: Plan, index: Index, workspace: Workspace
) -> Iterator[Hit]:
    """
    ## What it does
    Finds days of adoption that differ from the day of the decision that `decision` names, that
    are later than a correction of the adopted plan, or that lie more than a year before the
    plan's period begins.

    ## Why is this bad?
    The reader trusts the day to tell which decision is meant, and which text was decided. Most
    often the year is that of another plan, from which the lines were copied.

    ## Example
    ```yaml
    kind: operating-plan
    id: nav-harstad-driftsplan-2015
    title: Driftsplan 2015
    unit: nav-harstad
    period: 2015
    adoption:
      state: adopted
      body: Harstad kommunestyre
      date: 2013-02-26  # warning: 9 [GOV006] "the plan’s period begins more than a year later"
    ```

    Use instead:
    ```yaml
    kind: operating-plan
    id: nav-harstad-driftsplan-2015
    title: Driftsplan 2015
    unit: nav-harstad
    period: 2015
    adoption:
      state: adopted
      body: Harstad kommunestyre
      date: 2015-02-26
    ```
    """
    day = adoption.date
    if day is None or adoption.state not in (*_ADOPTED, "replaced"):
        return
    said = day.isoformat()
    decision = _decision(adoption, index, workspace)
    if decision and not _may_be(decision, day):
        target = index.find(adoption.decision or "", ("decision",))
        there = target and see(target.file, *target.path, "date", message=N_("it is here"))
        params: dict[str, Param] = {
            "date": said,
            "reason": Term(N_("the decision it names is of another day")),
        }
        yield Hit(("date",), params, related=(there,) if there else ())
    elif plan.period and plan.period.first - day > _LONG_BEFORE:
        reason = Term(N_("the plan’s period begins more than a year later"))
        yield hit("date", date=said, reason=reason)
    for at, correction in enumerate(adoption.corrections):
        if correction.date < day:
            reason = Term(N_("this correction of it is older"))
            yield hit("corrections", at, "date", date=said, reason=reason)


@rule(
    "GOV007",
    message=N_("the plan is replaced, and no plan here says that it replaces it"),
    help=N_("add a line “replaces: [{id}]” to the plan that came in its place"),
    severity=Severity.WARNING,
)
def replaced_by_nothing(
    adoption: Adoption, plan: Plan, index: Index, workspace: Workspace
) -> Iterator[Hit]:
    """
    ## What it does
    Finds plans with the state `replaced` that no other plan or document names under `replaces`.
    It is silent as long as a file has a syntax error, for that may be the one.

    ## Why is this bad?
    A reader who finds the old plan must be led to the one that holds now. If there is none,
    nothing has replaced the plan: its time is over, or it still holds.

    ## Example
    `gammel.yaml`
    ```yaml
    kind: strategic-plan
    id: strategi-2011-2015
    title: Strategi 2011–2015
    unit: nav-hedmark
    period: 2011–2015
    adoption:
      state: replaced  # warning: 10 [GOV007]
    ```

    `ny.yaml`
    ```yaml
    kind: strategic-plan
    id: strategi-2014-2018
    title: Strategi 2014–2018
    unit: nav-hedmark
    period: 2014–2018
    ```

    Use instead:

    `ny.yaml`
    ```yaml
    kind: strategic-plan
    id: strategi-2014-2018
    title: Strategi 2014–2018
    unit: nav-hedmark
    period: 2014–2018
    replaces: [strategi-2011-2015]
    ```
    """
    if adoption.state != "replaced" or not all(each.whole for each in workspace.records.values()):
        return
    target = index.find(plan.id, DOCUMENT_KINDS)
    naming = index.referrers(target) if target else ()
    if not any(each.reference.path[0] == "replaces" for each in naming):
        yield hit("state", id=plan.id)


@rule(
    "GOV008",
    message=N_("the plan is {state}, but the decision that adopted it is written here"),
    help=N_("write “state: adopted”, or take away what is not decided yet"),
    severity=Severity.WARNING,
)
def decided_but_not_adopted(adoption: Adoption, as_of: date) -> Iterator[Hit]:
    """
    ## What it does
    Finds drafts and plans out for consultation that name the decision that adopted them, have
    the fingerprint of what was adopted, or a day of adoption that has passed together with a
    body or a case number. Where no `state` is written, a plan is a draft.

    ## Why is this bad?
    One of the two is wrong. While a plan counts as a draft nobody is told that it was changed
    after the decision, and reports show it as something that may still be changed.

    ## Example
    ```yaml
    kind: operating-plan
    id: nav-harstad-driftsplan-2015
    title: Driftsplan 2015
    unit: nav-harstad
    period: 2015
    adoption:
      state: consultation  # warning: 10 [GOV008] "the plan is out for consultation"
      body: Harstad kommunestyre
      case: 15/0000
      date: 2015-02-26
    ```

    Use instead:
    ```yaml
    kind: operating-plan
    id: nav-harstad-driftsplan-2015
    title: Driftsplan 2015
    unit: nav-harstad
    period: 2015
    adoption:
      state: adopted
      body: Harstad kommunestyre
      case: 15/0000
      date: 2015-02-26
    ```
    """
    state = _NOT_YET.get(adoption.state)
    has_passed = adoption.date is not None and adoption.date <= as_of
    decided = has_passed and bool(adoption.body or adoption.case)
    if state and (decided or adoption.decision or adoption.fingerprint):
        yield hit("state", state=Term(state))


def _missing(adoption: Adoption, index: Index, workspace: Workspace) -> set[str]:
    """What of the body, the day and the case number of an adopted plan is not said."""
    if adoption.state not in _ADOPTED:
        return set()
    decision = _decision(adoption, index, workspace)
    if adoption.decision and decision is None:
        return set()
    bodies = decision.bodies if decision else ()
    said = {
        "body": adoption.body or bodies,
        "date": adoption.date or (decision and decision.date) or any(each.date for each in bodies),
        "case": adoption.case or (decision and decision.case) or any(each.case for each in bodies),
    }
    return {key for key, words in said.items() if not words}


def _decision(adoption: Adoption, index: Index, workspace: Workspace) -> Decision | None:
    """The decision that an adoption names, if it can be read."""
    target = index.find(adoption.decision, ("decision",)) if adoption.decision else None
    model = workspace.model(target.file) if target else None
    found: Decision | None = None
    if target and model:
        _decisions, at = target.path
        found = model.decisions[at]  # type: ignore[attr-defined] # what declares decisions has them
    return found


def _may_be(decision: Decision, day: date) -> bool:
    """Whether a decision may be of a day, as far as it says when it was taken."""
    said = [decision.date, *(each.date for each in decision.bodies)]
    dates: list[Deadline] = [each for each in said if each and each.period]
    return not dates or any(each.period and each.period.contains(day) for each in dates)
