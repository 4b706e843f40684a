"""OWN: that somebody is responsible by role, one at a time, also for what was found wrong."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from navplan.diagnostics import Severity, Term
from navplan.i18n import N_
from navplan.rules.registry import Hit, hit, hit_in, rule, word_of
from navplan.rules.wording.texts import texts_of

if TYPE_CHECKING:
    from navplan.model.actions import Action, Deviation
    from navplan.rules.wording.texts import Text
    from navplan.workspace import Workspace

_ABOUT_PEOPLE: Final = frozenset({"contributors", "remark", "comments"})
"""Keys of texts, beside the roles, in which a name does not belong."""

_RESPONSIBLE: Final = N_("somebody responsible")
_DEADLINE: Final = N_("a deadline")
_BOTH: Final = N_("somebody responsible and a deadline")


@rule(
    "OWN002",
    message=N_("“{name}” looks like a person’s name"),
    help=N_("write the role instead, such as “NAV-leder”: plans are public, and people move on"),
    severity=Severity.WARNING,
)
def person_instead_of_role(workspace: Workspace) -> Iterator[Hit]:
    """
    ## What it does
    Finds names of persons where a role belongs: among those who are responsible, contribute,
    measure, lead or take part. It knows common Norwegian first names, alone or with a surname,
    such as “Kari Nordmann”, “Kari (NAV-leder)” or “NAV-leder Kari Nordmann”, and initials with a
    point. Remarks on the progress and comments on what was measured are looked through too.

    ## Why is this bad?
    A plan is public and is kept for good. The person may have another job before the year is
    over, and then nobody knows who is responsible. A role stays.

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
        responsible: Kari Nordmann  # warning: 18 [OWN002]
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
    ```
    """
    for text in texts_of(workspace):
        if text.sort == "role" or text.key in _ABOUT_PEOPLE:
            match = person_in(text.words) or _first_name_in(text)
            if match:
                yield hit_in(text.file, *text.path, word=word_of(match), name=match.group())


@rule(
    "OWN005",
    message=N_("“{roles}” are responsible together"),
    help=N_("write the one who answers for it, and the others under “contributors”"),
    severity=Severity.INFO,
)
def several_responsible(action: Action) -> Iterator[Hit]:
    """
    ## What it does
    Finds actions with several roles under `responsible`, such as “NAV-leder/rådgiver” or
    “avdelingsleder og markedskontakt”.

    ## Why is this bad?
    When two are responsible, each may think that it is the other's turn. One answers for the
    action, and the others contribute.

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
        responsible: NAV-leder og markedskontakt  # info: 18 [OWN005]
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
        contributors: [NAV-leder]
    ```
    """
    if action.responsible and not action.is_cancelled and are_several(action.responsible):
        yield hit("responsible", roles=action.responsible)


@rule(
    "OWN006",
    message=N_("the deviation “{id}” is open and lacks {missing}"),
    help=N_(
        "add the lines “responsible: …”, with a role, and “deadline: …”; when it is put right, a"
        " line “closed: …” with the day is enough"
    ),
    severity=Severity.WARNING,
)
def deviation_without_responsible(deviation: Deviation) -> Iterator[Hit]:
    """
    ## What it does
    Finds deviations that are not closed and lack somebody responsible, a deadline or both.

    ## Why is this bad?
    After a supervision the county governor asks who puts the breach right, and by when. A
    deviation that nobody has to close stays open.

    ## Example
    ```yaml
    kind: operating-plan
    id: nav-harstad-driftsplan-2015
    title: Driftsplan 2015
    unit: nav-harstad
    period: 2015
    deviations:
      - id: svartid  # warning: 9 [OWN006] "a deadline"
        title: Tre serviceklager er ikke besvart innen fristen
        found: 2015-05-20
        found_in: internal_control
        responsible: avdelingsleder
    ```

    Use instead:
    ```yaml
    kind: operating-plan
    id: nav-harstad-driftsplan-2015
    title: Driftsplan 2015
    unit: nav-harstad
    period: 2015
    deviations:
      - id: svartid
        title: Tre serviceklager er ikke besvart innen fristen
        found: 2015-05-20
        found_in: internal_control
        responsible: avdelingsleder
        deadline: 2015-06-30
    ```
    """
    if deviation.closed:
        return
    if deviation.deadline is None:
        missing = _DEADLINE if deviation.responsible else _BOTH
        yield hit("deadline", id=deviation.id, missing=Term(missing))
    elif not deviation.responsible:
        yield hit("responsible", id=deviation.id, missing=Term(_RESPONSIBLE))


_ALONE: Final = 4

_FIRST_WORD: Final = re.compile(r"[^\W\d_]{4,}(?![\w-])")
_AT_WORK: Final = re.compile(r" (?:i|på|ved|hos|fra|frå) (?:[a-zæøå]|NAV\b)")
_BESIDE: Final = re.compile(r"(?: \(|, ?| ?/ ?| ?& ?| og )(?P<other>[\w-]+)")

_PLACES: Final = (
    "barnehage", "kirke", "kommune", "senter", "sjukeheim", "skole", "skule", "stiftelse",
    "sykehjem",
)  # fmt: skip
"""How names of places and institutions that bear a person's name end."""


def person_in(text: str) -> re.Match[str] | None:
    """The name of a person in words that are to say a role, if there is one."""
    if text.islower():  # most roles are, and a name never is
        return None
    # “Dag” alone may be the name of many things, so a first name alone has four letters.
    if len(text) >= _ALONE and text in _first_names():
        return re.fullmatch(".+", text)
    if not _may_be_name(text):
        return None
    initials, named, turned = _patterns()
    if match := initials.fullmatch(text):
        return match
    at = 0
    while match := named.search(text, at):
        first, last = match["first"].partition("-")[0], match["last"]
        if first in _first_names() and not last.lower().endswith(_PLACES):
            return match
        at = match.end("first")  # “Avdelingsleder Kari Nordmann” begins with another capital
    match = turned.fullmatch(text)
    return match if match and match["first"] in _first_names() else None


def _first_name_in(text: Text) -> re.Match[str] | None:
    """A first name where a role belongs, with words that tell whose it is: a role or a place.

    Alone it may be the name of a project or a house, as in “Aurora (kafé)”.
    """
    words = text.words
    is_role = text.sort == "role" or text.key == "contributors"
    first = _FIRST_WORD.match(words) if is_role else None
    if first is None or first.group() not in _first_names():
        return None
    rest = words[first.end() :]
    if _AT_WORK.match(rest):
        return first
    beside = _BESIDE.match(rest)
    if beside and (beside["other"] in _first_names() or _role().match(rest[beside.start(1) :])):
        return first
    return None


def _may_be_name(text: str) -> bool:
    """Whether some words may be a whole name; the patterns that tell are not for free."""
    words = pairwise(text.split(" "))
    return "." in text or "," in text or any(_are_names(one, other) for one, other in words)


def _are_names(one: str, other: str) -> bool:
    capitals = not one.islower() and other[:1].isupper()
    return capitals and one[-1:].islower() and not other[1:2].isupper()


@cache
def _first_names() -> frozenset[str]:
    from navplan.rules.responsibility.first_names import FIRST_NAMES  # noqa: PLC0415 - where a role needs them

    return FIRST_NAMES


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    big, word = "[A-ZÆØÅÁČĐŠŽ]", r"[a-zæøåáčđŋšŧžéèüöä]+"
    name = rf"{big}{word}(?:-{big}{word})?"
    return (
        re.compile(
            rf"(?:{big}\. ?){{2,3}}|{big}\. ?(?:{big}\. ?)?{big}{word}(?:sen|mann|stad|rud)"
        ),
        re.compile(
            rf"(?<![\w-])(?P<first>{name})(?P<last>(?: (?:{name}|{big}\.)){{1,3}})"
            r"(?![\w-]| (?:barnehage|gate|plass|senter|skole|skule|veg|vei)\b)"
        ),
        re.compile(rf"(?P<last>{name}), (?P<first>{name})"),
    )


@cache
def _role() -> re.Pattern[str]:
    """A role at the beginning of some words."""
    heads = (
        "leder|leiar|sjef|direktør|rådgiver|rådgjevar|veileder|rettleiar|koordinator|konsulent"
        "|saksbehandler|sakshandsamar|kontakt|ansvarlig|ansvarleg|ombud|tillitsvalgt|tillitsvald"
        "|controller|stedfortreder|stadfortredar|medarbeider|medarbeidar|ordfører|ordførar"
        "|rådmann"
    )
    return re.compile(
        rf"(?:alle |faglig |fagleg )?[\w-]*(?:{heads})(?:en|ene|ne|er|e|ar|ane|an)?\b",
        re.IGNORECASE,
    )


def are_several(responsible: str) -> bool:
    """Whether words name several roles, and not one for several things."""
    if not re.search(r"[/,&+]| og | samt ", responsible):
        return False
    parts = re.split(r"\s*[/,&+]\s*|\s+(?:og|samt)\s+", responsible)
    return all(_role().match(part) for part in parts)
