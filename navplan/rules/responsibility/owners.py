"""OWN: who is responsible for what, and on which owner's line."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from navplan.diagnostics import Severity
from navplan.i18n import N_
from navplan.rules.registry import Hit, hit, rule

if TYPE_CHECKING:
    from navplan.model.actions import Action


@rule(
    "OWN001",
    message=N_("nobody is responsible for the action “{id}”"),
    help=N_("add a line “responsible: …” with a role, such as “NAV-leder”, and not a name"),
    severity=Severity.WARNING,
)
def action_without_responsible(action: Action) -> Iterator[Hit]:
    """
    ## What it does
    Finds actions that nobody is responsible for. Contributors do not count, and neither does
    who is responsible for what is done on deviation. A cancelled action needs nobody.

    ## Why is this bad?
    What is everybody's job is not done. When the plan is followed up, there is nobody to ask,
    and nobody notices when the action is forgotten.

    ## Example
    ```yaml
    kind: operating-plan
    id: nav-harstad-driftsplan-2015
    title: Driftsplan 2015
    unit: nav-harstad
    period: 2015
    actions:
      - id: markedsplan  # warning: [OWN001]
        title: Utarbeide årlig markedsplan
        contributors: [Flyktningeteamet]
    ```

    Use instead:
    ```yaml
    kind: operating-plan
    id: nav-harstad-driftsplan-2015
    title: Driftsplan 2015
    unit: nav-harstad
    period: 2015
    actions:
      - id: markedsplan
        title: Utarbeide årlig markedsplan
        responsible: markedskontakt
        contributors: [Flyktningeteamet]
    ```
    """
    if action.is_cancelled:
        return
    if not (action.responsible or "").strip():
        yield hit("responsible", id=action.id)
