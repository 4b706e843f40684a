"""SUP: what can be wrong with a comment by which a plan file says that a finding stays."""

from __future__ import annotations

from typing import Final

from navplan.diagnostics import Severity, declare
from navplan.i18n import N_

UNUSED: Final = declare(
    "SUP001",
    "unused-suppression",
    message=N_("there is no {code} here to ignore"),
    help=N_(
        "remove “{code}”; a comment covers what begins on its own line, or if it stands alone, on "
        "the next one; ignore-block covers all that is below a key or in a list item"
    ),
    severity=Severity.WARNING,
    docstring="""
        ## What it does
        Finds comments that tell navplan to ignore a finding which is not there.

        At the end of a line, a comment covers the findings that begin on that line. On a line of
        its own it covers the next line that is neither blank nor a comment. A text of many lines
        is covered where it begins.

        `ignore-block` covers the whole key or list item that begins there, with all that is below
        it. `ignore-file` stands above the first key and covers the file.

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
    """,
)

WITHOUT_REASON: Final = declare(
    "SUP002",
    "suppression-without-reason",
    message=N_("nothing is said of why {codes} should be ignored"),
    help=N_(
        "write the reason behind the bracket, such as what the source says; in navplan.yaml as "
        "“reason: …”"
    ),
    docstring="""
        ## What it does
        Finds comments that tell navplan to ignore a finding and give no reason, and settings in
        navplan.yaml that do. A setting leaves codes out by `ignore`, and by `select` all that it
        does not name.

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
    """,
)

MALFORMED: Final = declare(
    "SUP003",
    "malformed-suppression",
    message=N_("“{text}” has no effect: {reason}"),
    help=N_("write “# navplan: {suggestion}”, or remove the comment"),
    docstring="""
        ## What it does
        Finds comments that begin with `navplan:` and do nothing: what follows is no instruction,
        a code does not exist, or it is one of those that cannot be ignored.

        Mistakes in the form of a file cannot be ignored: SYN but for SYN101, and the errors of
        SCH. With one of them a file is left out of status and reports, whatever a comment says.

        How long a comment counts is said in one form: `until 2026-12-31`, right behind the
        bracket. Other dates there have no effect, and nor has `ignore-file` below the first key.

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
    """,
)

EXPIRED: Final = declare(
    "SUP004",
    "expired-suppression",
    message=N_("this ignored {codes} until {day}, and that day is past"),
    help=N_("mend what is found now, or write a later day and why"),
    severity=Severity.WARNING,
    docstring="""
        ## What it does
        Finds comments that tell navplan to ignore a finding until a day that is past. What they
        ignored is reported again.

        The day itself still counts. It is written as `until 2026-12-31`, right behind the bracket.

        ## Why is this bad?
        Somebody has promised that the plan would be mended by that day.

        ## Example
        ```yaml
        kind: operating-plan
        id: nav-harstad-driftsplan-2015
        title: Driftsplan 2015
        unit: nav-harstad
        period: 2015
        actions:
          # navplan: ignore[TIM001] until 2015-06-30 Settes i juni.  # warning: 3 [SUP004]
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
          - id: markedsplan
            title: Utarbeide årlig markedsplan
            deadline: 2015-10-31
        ```
    """,
)

NO_EFFECT_IN_SETTINGS: Final = declare(
    "SUP005",
    "rules-setting-without-effect",
    message=N_("“{text}” has no effect: {reason}"),
    help=N_("write {suggestion} instead, or remove it"),
    docstring="""
        ## What it does
        Finds words below `rules` in navplan.yaml that change nothing: a code, name or family that
        does not exist, one that can be neither ignored nor lowered, or a path that no file has.

        A path is relative to navplan.yaml. `*` stands for anything, also for `/`.

        ## Why is this bad?
        Somebody believes that the rules are set as the file says, and they are not.

        ## Example
        `navplan.yaml`
        ```yaml
        rules:
          - path: "**"
            ignore: [TIM01]  # error: 14 [SUP005]
            reason: Fristene settes i virksomhetsplanen.
        ```

        Use instead:

        `navplan.yaml`
        ```yaml
        rules:
          - path: "**"
            ignore: [TIM001]
            reason: Fristene settes i virksomhetsplanen.
        ```
    """,
)

SUPPRESSION_CODES: Final = (
    UNUSED.code,
    WITHOUT_REASON.code,
    MALFORMED.code,
    EXPIRED.code,
    NO_EFFECT_IN_SETTINGS.code,
)
