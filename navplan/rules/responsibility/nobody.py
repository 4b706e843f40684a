"""OWN: that who is responsible is one, and neither everybody nor nobody yet."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from navplan.diagnostics import Severity
from navplan.i18n import N_
from navplan.rules.registry import Hit, hit_in, rule
from navplan.rules.wording.texts import texts_of

if TYPE_CHECKING:
    from navplan.workspace import Workspace


@rule(
    "OWN007",
    message=N_("“{words}” is nobody who answers for it"),
    help=N_("write the one role that does, such as “NAV-leder”, and others under “contributors”"),
    severity=Severity.WARNING,
)
def everybody_responsible(workspace: Workspace) -> Iterator[Hit]:
    """
    ## What it does
    Finds `alle ansatte`, `hele kontoret`, `den enkelte medarbeider` and the like under
    `responsible`, and words that put the choice off, such as `ikke avklart` or `NN`. It looks at
    actions, at what is done on deviation, and at deviations, milestones and baselines.

    All leaders are left alone: each of them answers for an office or a department. So are
    actions that were cancelled.

    ## Why is this bad?
    What is everybody's job is not done. When the plan is followed up, there is nobody to ask.

    ## Example
    ```yaml
    kind: operating-plan
    id: nav-harstad-driftsplan-2015
    title: Driftsplan 2015
    unit: nav-harstad
    period: 2015
    actions:
      - id: markedsplan
        title: Utarbeide årlig markedsplan
        responsible: alle ansatte  # warning: 18 [OWN007]
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
        contributors: [alle ansatte]
    ```
    """
    for text in texts_of(workspace):
        if text.key != "responsible" or getattr(text.holder, "is_cancelled", False):
            continue
        if _nobody().fullmatch(" ".join(text.words.casefold().rstrip(". ").split())):
            yield hit_in(text.file, *text.path, words=text.words)


@cache
def _nobody() -> re.Pattern[str]:
    """Words in small letters that mean everybody, or nobody yet."""
    staff = (
        r"(?:(?:ansatt|tilsatt|tilsett|medarbeider|medarbeidar|kollega|veileder|rettleiar"
        r"|saksbehandler|sakshandsamar|medlem)(?:m?e(?:r|ne)?|ne|e|ar|ane|m?a|m?ane)?|kolleger)"
    )
    where = r"(?: (?:på|ved|i|hos|som) .+)?"
    whole = (
        r"(?:(?!leder|leiar)[\w-]*(?:kontoret|enheten|eininga|avdelingen|avdelinga|gruppa|gruppen"
        r"|teamet|staben|personalet)|nav|organisasjonen|huset)"
    )
    said = (
        r"(?:avklar(?:t|a)|bestemt|fastsatt|fastsett|fordelt|utpekt|peika ut|valgt|vald|kjent"
        r"|kjend)"
    )
    return re.compile(
        rf"(?:alle|samtlige|samtlege)(?: sammen| saman| vi| (?:våre )?{staff})?{where}"
        rf"|(?:de |dei |våre )?(?:ansatte|tilsatte|tilsette|medarbeiderne|medarbeidarane){where}"
        rf"|(?:hver enkelt|kvar enkelt|kvar einskild|den enkelte|den einskilde|enhver)"
        rf"(?: {staff})?{where}"
        rf"|(?:hele|heile) {whole}|personalet|alle og enhver|felles(?: ansvar)?|ingen|noen|nokon"
        rf"|(?:ikke|ikkje) {said}(?: ennå| enda| enno)?|uavklar(?:t|a)|ukjent|ukjend"
        r"|(?:avklares|avklarast|bestemmes|bestemmast|fastsettes|kommer|kjem)(?: senere| seinare)?"
        r"|nn|vakant|mangler|manglar"
    )
