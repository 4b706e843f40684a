"""PRV: dates of birth, which tell who is meant where no name is written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from navplan.diagnostics import Severity
from navplan.i18n import N_
from navplan.rules.registry import Hit, hit_in, rule, word_of
from navplan.rules.wording.texts import texts_of

if TYPE_CHECKING:
    from navplan.workspace import Workspace


@rule(
    "PRV007",
    message=N_("a date of birth tells who is meant"),
    help=N_("delete it; write an age group, such as “18–25 år”, if the age matters"),
    severity=Severity.WARNING,
)
def date_of_birth(workspace: Workspace) -> Iterator[Hit]:
    """
    ## What it does
    Finds a day, a month and a year after words such as `født` and `fødselsdato`. Groups of
    people are left alone: `barn født 1. januar 2014 eller senere`.

    ## Why is this bad?
    In a municipality few have the same birthday. Together with what the remark says of the
    person, everybody may know who it is, and the history of the files keeps it.

    ## Example
    ```yaml
    kind: operating-plan
    id: nav-harstad-driftsplan-2015
    title: Driftsplan 2015
    unit: nav-harstad
    period: 2015
    framework: Brukeren, født 12.03.1985, får tett oppfølging.  # warning: 22 [PRV007]
    ```

    Use instead:
    ```yaml
    kind: operating-plan
    id: nav-harstad-driftsplan-2015
    title: Driftsplan 2015
    unit: nav-harstad
    period: 2015
    framework: Brukere i aldersgruppen 25–30 år får tett oppfølging.
    ```
    """
    for text in texts_of(workspace):
        small = text.words.lower()
        if "fød" in small or "f. " in small:
            for match in _births().finditer(text.words):
                yield hit_in(text.file, *text.path, word=word_of(match))


@cache
def _births() -> re.Pattern[str]:
    months = "jan|feb|mar|apr|mai|jun|jul|aug|sep|okt|nov|des"
    return re.compile(
        r"(?<!barn )(?<!unge )(?<!alle )(?<!ungdom )(?<!personer )(?<!personar )(?<!dem )(?<!dei )"
        r"\b(?:født|fødd|fødselsdato|fødselsdag|f\.)\s?:?\s(?:den\s)?"
        rf"[0-3]?[0-9]\.\s?(?:[01]?[0-9]\.\s?|(?:{months})[a-z]*\.?\s)(?:(?:19|20)[0-9]{{2}}|[0-9]{{2}}\b)"
        r"(?!\s(?:eller|og)\s(?:sen|sein|tid|før))",
        re.IGNORECASE,
    )
