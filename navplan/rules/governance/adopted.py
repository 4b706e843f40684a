"""GOV: whether an adopted plan still is what was adopted."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from navplan.diagnostics import Severity, Term
from navplan.i18n import N_
from navplan.model.adopted import OTHER_WORDS, Misfit, before_corrections, fingerprint
from navplan.rules.registry import Hit, hit, rule, see

if TYPE_CHECKING:
    from navplan.model.plan import Adoption, Plan
    from navplan.workspace import Workspace

_ADOPTED: Final = ("adopted", "revised")


def _as_adopted(plan: Plan, workspace: Workspace, file: str) -> tuple[str, list[Misfit]]:
    """The fingerprint of a plan before its corrections, and those that do not fit it."""
    as_it_is = workspace.records[file].fingerprint
    if not plan.adoption.corrections and as_it_is:
        return as_it_is, []
    document = workspace.document(file)
    data, misfits = before_corrections(document.data or {}, plan.adoption.corrections)
    return fingerprint(type(plan), data), misfits


@rule(
    "GOV001",
    message=N_("the plan is not what was adopted any more"),
    help=N_(
        "take the change back, or write it under “corrections” if it only puts a slip right;"
        " where a new decision was made, write “fingerprint: {fingerprint}”"
    ),
)
def changed_after_adoption(
    adoption: Adoption, plan: Plan, workspace: Workspace, file: str
) -> Iterator[Hit]:
    """
    ## What it does
    Finds plans that are adopted or revised and whose text is another than the one that the
    `fingerprint` was taken of.

    Comments, layout, quotes and the order of keys do not count. Neither does what is written
    while the plan is followed up: what stands under `adoption`, `decisions` and `revisions`, the
    meetings, alternatives and recommendation of a mandate, the progress of actions, milestones
    reached, deliverables handed over, evaluation demands answered, deviations, what became of
    grants, judgements, overrides, remarks on what is uncertain, visibility, where the plan is
    published, former ids, guidance, and keys that begin with `x-`.

    A slip that is put right without a new decision is written under `corrections`: where it is,
    what was there and what is there now, why and when. `at` leads to the place over keys and
    ids, as in `actions/markedsplan/deadline`; in a list without ids over numbers from 1, as in
    `contributors/2`. Where something was added there is no `was`, where something was taken
    away no `now`. With its corrections undone the plan must be the one that was adopted.

    ## Why is this bad?
    The council has decided one text, and the office follows another. Nobody can see it in the
    document, which still carries the date and the case number of the decision.

    ## Example
    ```yaml
    kind: operating-plan
    id: nav-harstad-driftsplan-2015
    title: Driftsplan 2015
    unit: nav-harstad
    period: 2015
    adoption:
      state: adopted
      date: 2014-12-18
      fingerprint: sha256:6976cb5bef50dcf3a607f69c1c83e535c293cf7a3dba077aa08250a1e4b9fb28  # error: 16 [GOV001]
    actions:
      - id: markedsplan
        title: Utarbeide årlig markedsplan
        deadline: 2015-06-30
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
      date: 2014-12-18
      fingerprint: sha256:6976cb5bef50dcf3a607f69c1c83e535c293cf7a3dba077aa08250a1e4b9fb28
      corrections:
        - at: actions/markedsplan/deadline
          was: 2015-03-31
          now: 2015-06-30
          reason: Skrivefeil
          date: 2015-01-12
    actions:
      - id: markedsplan
        title: Utarbeide årlig markedsplan
        deadline: 2015-06-30
    ```
    """  # noqa: E501 - a fingerprint is that long
    if adoption.state in _ADOPTED and adoption.fingerprint:
        found, misfits = _as_adopted(plan, workspace, file)
        if found != adoption.fingerprint and not misfits:
            yield hit("fingerprint", fingerprint=found)


@rule(
    "GOV002",
    message=N_("the plan is adopted, and no fingerprint says what was adopted"),
    help=N_(
        "add a line “fingerprint: {fingerprint}” below “adoption:” when the text is as it was"
        " adopted; it may be left out"
    ),
    severity=Severity.INFO,
)
def adoption_without_fingerprint(
    adoption: Adoption, plan: Plan, workspace: Workspace, file: str
) -> Iterator[Hit]:
    """
    ## What it does
    Finds plans that are adopted or revised and have no `fingerprint`, and shows the one to
    write. What stands under `adoption` is no part of it, so that it stays right when it is
    written there.

    ## Why is this bad?
    It need not be: a plan can be adopted without one. But then nobody is told when its text is
    changed after the decision.

    ## Example
    ```yaml
    kind: operating-plan
    id: nav-harstad-driftsplan-2015
    title: Driftsplan 2015
    unit: nav-harstad
    period: 2015
    adoption:  # info: 1 [GOV002]
      state: adopted
      date: 2014-12-18
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
      date: 2014-12-18
      fingerprint: sha256:a9ce167d8aab4f89615e349c08bc085ddb80428d5f2f1d12ff3c35d0cdfc2880
    ```
    """
    if adoption.state in _ADOPTED and not adoption.fingerprint:
        found, misfits = _as_adopted(plan, workspace, file)
        if not misfits:
            yield hit("fingerprint", fingerprint=found)


@rule(
    "GOV003",
    message=N_("the correction does not fit the plan: {reason}"),
    help=N_(
        "“at” leads over keys and ids, as in actions/markedsplan/deadline; “now” is what stands"
        " there, “was” what stood there when the plan was adopted"
    ),
)
def correction_does_not_fit(
    adoption: Adoption, plan: Plan, workspace: Workspace, file: str
) -> Iterator[Hit]:
    """
    ## What it does
    Finds corrections of an adopted plan that name a place which is not there, or that say that
    something else is there now than what is. Newer corrections are undone before older ones.

    ## Why is this bad?
    A correction tells the reader how the plan differs from what was adopted. If it does not fit,
    nobody knows what was adopted, and whether the plan was changed besides.

    ## Example
    ```yaml
    kind: operating-plan
    id: nav-harstad-driftsplan-2015
    title: Driftsplan 2015
    unit: nav-harstad
    period: 2015
    adoption:
      state: adopted
      corrections:
        - at: actions/markedsplan/frist  # error: 11 [GOV003]
          was: 2015-03-31
          now: 2015-06-30
          reason: Skrivefeil
          date: 2015-01-12
    actions:
      - id: markedsplan
        title: Utarbeide årlig markedsplan
        deadline: 2015-06-30
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
      corrections:
        - at: actions/markedsplan/deadline
          was: 2015-03-31
          now: 2015-06-30
          reason: Skrivefeil
          date: 2015-01-12
    actions:
      - id: markedsplan
        title: Utarbeide årlig markedsplan
        deadline: 2015-06-30
    ```
    """
    if adoption.state in _ADOPTED and adoption.corrections:
        for misfit in _as_adopted(plan, workspace, file)[1]:
            key = "now" if misfit.reason == OTHER_WORDS else "at"
            path = ("corrections", misfit.number, key)
            there = misfit.path and see(file, *misfit.path, message=N_("it is about this"))
            reason = Term(misfit.reason)
            yield Hit(path, {"reason": reason}, related=(there,) if there else ())
