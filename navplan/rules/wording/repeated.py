"""TXT: the same words twice: goals, success factors and actions, and words within a text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from navplan.diagnostics import Path, Severity, Term
from navplan.i18n import N_
from navplan.rules.registry import Hit, Mend, hit_in, rule, see, word_of
from navplan.rules.wording.texts import may_be_mended, stands_in, texts_of

if TYPE_CHECKING:
    from navplan.workspace import Workspace

_KINDS: Final = {
    "Action": Term(N_("the action")),
    "Goal": Term(N_("the goal")),
    "SuccessFactor": Term(N_("the success factor")),
}


@rule(
    "TXT004",
    message=N_("{what} “{title}” stands twice in the plan"),
    help=N_("keep one of the two, or let each title say how it differs from the other"),
    severity=Severity.WARNING,
)
def same_text_twice(workspace: Workspace) -> Iterator[Hit]:
    """
    ## What it does
    Finds goals, success factors and actions of a plan that have the same title as an earlier
    one. Small and capital letters and a full stop at the end make no difference.

    Actions with two different deadlines are left alone, and so are those of different projects:
    what is done twice is written twice. So are success factors of different goals.

    ## Why is this bad?
    In the report the two cannot be told apart, and progress is written on one of them. Most
    often a row was copied to be rewritten, and was not.

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
      - id: markedsplan-2
        title: Utarbeide årlig markedsplan  # warning: 12 [TXT004] "stands twice"
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
      - id: annonseplan
        title: Utarbeide plan for annonser
    ```
    """
    first: dict[tuple[object, ...], list[tuple[Path, str]]] = {}
    for text in texts_of(workspace):
        if text.key != "title":
            continue
        kind = type(text.holder).__name__
        if kind not in _KINDS:
            continue
        within = text.path[:-3] if kind == "SuccessFactor" else ()
        project = getattr(text.holder, "project", None)
        words = " ".join(text.words.casefold().rstrip(". ").split())
        deadline = str(getattr(text.holder, "deadline", None) or "")
        same = first.setdefault((text.file, kind, within, project, words), [])
        earlier = next((path for path, when in same if _meet(when, deadline)), None)
        if earlier is None:
            same.append((text.path, deadline))
            continue
        yield hit_in(
            text.file,
            *text.path,
            related=(see(text.file, *earlier, message=N_("it stands here first")),),
            what=_KINDS[kind],
            title=text.words,
        )


def _meet(one: str, other: str) -> bool:
    """Whether two deadlines may be one and the same."""
    return not one or not other or one == other


_TWICE_ON_PURPOSE: Final = frozenset(
    {
        "det", "den", "de", "dei", "er", "har", "var", "i", "om", "for", "på", "over", "under",
        "til", "ved", "seg", "han", "hun", "ho", "vi", "man", "mer", "meir", "veldig", "lenge",
        "mange", "aldri", "bare", "berre", "langt", "svært", "stadig",
    }
)  # fmt: skip
"""Words that may follow themselves, as in “det det gjelder” and “mer og mer mer”."""

_DOUBLED: Final = re.compile(
    r"(?<![^\s(«])(?P<one>[^\W\d_]+)(?:[ \t]+|[ \t]*\n[ \t]*)(?P<again>(?P=one))"
    r"(?=[.,;:!?)]*(?:\s|$))"
)
"""A word that follows itself, also over the end of a line, but not over that of a paragraph."""


@rule(
    "TXT014",
    message=N_("the word “{word}” stands twice in a row"),
    help=N_("delete one of them"),
    severity=Severity.INFO,
)
def doubled_word(workspace: Workspace) -> Iterator[Hit]:
    """
    ## What it does
    Finds words that follow themselves, such as `og og`, also over the end of a line. Words that
    may do so (`det det gjelder`, `veldig veldig`), names and numbers are left alone.

    ## Why is this bad?
    It is a slip of the pen that the spelling check of an editor seldom shows.

    ## Example
    ```yaml
    kind: operating-plan
    id: nav-harstad-driftsplan-2015
    title: Driftsplan 2015
    unit: nav-harstad
    period: 2015
    vision: Flere i arbeid og og aktivitet  # info: 27 [TXT014] "og"
    ```

    Use instead:
    ```yaml
    kind: operating-plan
    id: nav-harstad-driftsplan-2015
    title: Driftsplan 2015
    unit: nav-harstad
    period: 2015
    vision: Flere i arbeid og aktivitet
    ```
    """
    for text in texts_of(workspace):
        if "`" in text.words:
            continue
        for found in _DOUBLED.finditer(text.words):
            one = found["one"]
            if one.islower() and one not in _TWICE_ON_PURPOSE:
                word = word_of(found, "again")
                yield Hit(text.path, {"word": one}, word=word, file=text.file)
                break


_BLANKS: Final = re.compile(r"(?<!\w)(?P<left>[^\W\d_]+[,;]?)(?P<blanks> {2,})(?P<right>[^\W\d_]+)")


@rule(
    "TXT015",
    message=N_("there are {count} blanks between “{left}” and “{right}”"),
    help=N_("delete all but one of them"),
    severity=Severity.INFO,
)
def double_blank(workspace: Workspace) -> Iterator[Hit]:
    """
    ## What it does
    Finds two or more blanks between two words of a title, a name or another text of one line.
    Blanks after a full stop are left alone, and so are paragraphs, where they make no
    difference.

    ## Why is this bad?
    It is little, but it is seen in print, and who looks for the words does not find them.

    ## Example
    ```yaml
    kind: operating-plan
    id: nav-harstad-driftsplan-2015
    title: Driftsplan  for 2015  # info: 8 [TXT015] "2 blanks"
    unit: nav-harstad
    period: 2015
    ```

    Use instead:
    ```yaml
    kind: operating-plan
    id: nav-harstad-driftsplan-2015
    title: Driftsplan for 2015
    unit: nav-harstad
    period: 2015
    ```
    """
    for text in texts_of(workspace):
        if text.sort == "markdown" or "  " not in text.words:
            continue
        for found in _BLANKS.finditer(text.words):
            word, mend = word_of(found), None
            if stands_in(workspace, text, word.text) and may_be_mended(workspace, text):
                mend = Mend(N_("delete the blanks"), f"{found['left']} {found['right']}")
            yield hit_in(
                text.file,
                *text.path,
                word=word,
                mend=mend,
                count=len(found["blanks"]),
                left=found["left"],
                right=found["right"],
            )
