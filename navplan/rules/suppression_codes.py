"""SUP: what can be wrong with a comment by which a plan file says that a finding stays."""

from __future__ import annotations

from inspect import cleandoc
from typing import Final

from navplan.diagnostics import Severity, declare
from navplan.i18n import N_

UNUSED: Final = declare(
    "SUP001",
    "unused-suppression",
    message=N_("there is no {code} here to ignore"),
    help=N_(
        "remove “{code}”; a comment covers what begins on its own line, or if it stands alone, on "
        "the next one"
    ),
    severity=Severity.WARNING,
    doc=cleandoc("""
        ## What it does
        Finds comments that tell navplan to ignore a finding which is not there.

        At the end of a line, a comment covers the findings that begin on that line. On a line of
        its own it covers the next line that is neither blank nor a comment. A text of many lines
        is covered where it begins.

        Nothing is reported as long as a file of the workspace has errors that keep it from being
        used, and nothing about a rule that was not asked, as with a file that is checked alone.

        ## Why is this bad?
        The plan has been corrected and the comment still says that it is wrong. If the mistake
        comes back later, nobody will be told.

        ## Example
        ```yaml
        kind: operating-plan
        id: nav-harstad-driftsplan-2015
        title: Driftsplan 2015
        unit: nav-harstad
        period: 2015
        actions:
          # navplan: ignore[TIM001] Kilden har ingen frist.  # warning: 21 [SUP001]
          - id: markedsplan
            title: Utarbeide årlig markedsplan
            deadline: 2015-03-31
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
            deadline: 2015-03-31
        ```
    """),
)

WITHOUT_REASON: Final = declare(
    "SUP002",
    "suppression-without-reason",
    message=N_("the comment does not say why {codes} should be ignored"),
    help=N_("write the reason behind the bracket, such as what the source says"),
    doc=cleandoc("""
        ## What it does
        Finds comments that tell navplan to ignore a finding and give no reason.

        ## Why is this bad?
        Whoever reads the plan next year sees that somebody did not want to be told, and cannot
        see whether that was right.

        ## Example
        ```yaml
        kind: operating-plan
        id: nav-harstad-driftsplan-2015
        title: Driftsplan 2015
        unit: nav-harstad
        period: 2015
        actions:
          - id: markedsplan  # navplan: ignore[TIM001]  # error: 22 [SUP002]
            title: Utarbeide årlig markedsplan
        ```

        Use instead:
        ```yaml
        kind: operating-plan
        id: nav-harstad-driftsplan-2015
        title: Driftsplan 2015
        unit: nav-harstad
        period: 2015
        actions:
          - id: markedsplan  # navplan: ignore[TIM001] Kilden har ingen frist.
            title: Utarbeide årlig markedsplan
        ```
    """),
)

MALFORMED: Final = declare(
    "SUP003",
    "malformed-suppression",
    message=N_("“{text}” has no effect: {reason}"),
    help=N_("write “# navplan: {suggestion}”, or remove the comment"),
    doc=cleandoc("""
        ## What it does
        Finds comments that begin with `navplan:` and do nothing: what follows is no instruction,
        a code does not exist, or it is one of those that cannot be ignored.

        Mistakes in the form of a file, SYN and the errors of SCH, cannot be ignored. With one of
        them a file is left out of status and reports, whatever a comment says.

        ## Why is this bad?
        Somebody believes that a finding is dealt with, and it is not.

        ## Example
        ```yaml
        kind: operating-plan
        id: nav-harstad-driftsplan-2015
        title: Driftsplan 2015
        unit: nav-harstad
        period: 2015
        actions:
          # navplan: ignore[TIM01] Kilden har ingen frist.  # error: 21 [SUP003]
          - id: markedsplan  # warning: 9 [TIM001]
            title: Utarbeide årlig markedsplan
        ```

        Use instead:
        ```yaml
        kind: operating-plan
        id: nav-harstad-driftsplan-2015
        title: Driftsplan 2015
        unit: nav-harstad
        period: 2015
        actions:
          # navplan: ignore[TIM001] Kilden har ingen frist.
          - id: markedsplan
            title: Utarbeide årlig markedsplan
        ```
    """),
)

SUPPRESSION_CODES: Final = (UNUSED.code, WITHOUT_REASON.code, MALFORMED.code)
