"""TIM: deadlines, and years that do not belong to the plan they stand in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields
from functools import cache
from typing import TYPE_CHECKING, Final, cast

from navplan.diagnostics import Path, Severity
from navplan.i18n import N_
from navplan.rules.registry import Hit, hit, hit_in, rule, word_of
from navplan.schema.fields import key_of
from navplan.values import Deadline

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

    from navplan.model.actions import Action
    from navplan.model.operating_plan import OperatingPlan
    from navplan.model.scorecard import Scorecard
    from navplan.model.strategic_plan import StrategicPlan
    from navplan.values import Period
    from navplan.workspace import Workspace

_FOR_A_YEAR: Final = ("operating-plan", "scorecard")
"""Plans that are written every year, and most often by copying last year's."""

_FOR_YEARS: Final = ("mandate", "programme", "strategic-plan")
"""Plans that may be for several years."""

_WITH_ACTIONS: Final = ("operating-plan", "strategic-plan")


@rule(
    "TIM001",
    message=N_("the action “{id}” has no deadline"),
    help=N_("add a line “deadline: …” with a date, a month, “løpende” or “hvert halvår”"),
    severity=Severity.WARNING,
)
def action_without_deadline(action: Action) -> Iterator[Hit]:
    """
    ## What it does
    Finds actions without a deadline. What goes on all the time has the deadline `løpende`. A
    cancelled action needs none.

    ## Why is this bad?
    An action without a deadline is never late, and so it is never followed up either.

    ## Example
    ```yaml
    kind: operating-plan
    id: nav-harstad-driftsplan-2015
    title: Driftsplan 2015
    unit: nav-harstad
    period: 2015
    actions:
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
        deadline: 2015-03-31
    ```
    """
    if action.deadline is None and not action.is_cancelled:
        yield hit("deadline", id=action.id)


@rule(
    "TIM002",
    message=N_("{year} is outside the plan’s period, {period}"),
    help=N_("write the year that is meant; was the text copied from another year’s plan?"),
    severity=Severity.WARNING,
)
def year_outside_plan_period(workspace: Workspace) -> Iterator[Hit]:
    """
    ## What it does
    Finds years from 2000 to 2099 before or after the period of an operating plan or a strategic
    plan, in the texts that say what is going to be done: the titles and texts of actions, what
    is done on deviation, the training text and the titles of training items. In the title and
    subtitle of an operating plan or a scorecard any other year is reported, unless it is part
    of a range.

    Where the plan tells how things are and have been (framework, resources, projects, grants,
    remarks on progress), and where it says where to be one day (the goals, the title of a
    strategic plan), other years belong, and nothing is reported. Nor is a year reported
    - that is part of a range, as in “virksomhetsplan 2013–2016”, or of “2014 og 2015” where one
      of them is within the period;
    - that dates a source: in brackets “(2012)”, in quotation marks, in an address or in a case
      number;
    - that is earlier and reckoned from: “fra 2013”, “siden høsten 2014”, “enn i 2014”, “lov av
      18. desember 2009”, or that belongs to a plan or a report: “følge Tiltaksplan 2014”,
      “årsmelding for 2014”, “evaluere prosjektåret 2014”;
    - that is later and prepared: “budsjett for 2016”, “fra 1. januar 2016”, “mot 2020”,
      “utarbeide tiltaksplan 2016”, “planlegge Arendalsuka 2016”.

    ## Why is this bad?
    Operating plans are written by copying last year's. A year that stayed behind is the visible
    end of a text that nobody has read again.

    ## Example
    ```yaml
    kind: operating-plan
    id: nav-harstad-driftsplan-2015
    title: Driftsplan 2015
    unit: nav-harstad
    period: 2015
    training:
      text: Fokus i 2014 er veiledningsplattformen.  # warning: 17 [TIM002] "2014 is outside"
    ```

    Use instead:
    ```yaml
    kind: operating-plan
    id: nav-harstad-driftsplan-2015
    title: Driftsplan 2015
    unit: nav-harstad
    period: 2015
    training:
      text: Fokus i 2015 er veiledningsplattformen.
    ```
    """
    for record in workspace.records.values():
        if record.kind in {*_FOR_A_YEAR, *_WITH_ACTIONS} and (
            found := workspace.model(record.file)
        ):
            plan = cast("OperatingPlan | Scorecard | StrategicPlan", found)
            yield from _stray_years_in(plan, record.file)


@rule(
    "TIM006",
    message=N_("“{text}” does not say in which year"),
    help=N_("add the year: only in a plan for one year it goes without saying"),
    severity=Severity.WARNING,
)
def date_without_year(workspace: Workspace) -> Iterator[Hit]:
    """
    ## What it does
    Finds deadlines and other fuzzy dates without a year, such as `primo september`, in mandates,
    programmes and strategic plans that are for more than one year or do not say for which.

    ## Why is this bad?
    In this year's operating plan everybody knows which September is meant. In a plan for four
    years nobody does, and the action is late or in good time as one likes.

    ## Example
    ```yaml
    kind: strategic-plan
    id: nav-hedmark-strategi
    title: Strategi for NAV Hedmark
    unit: nav-hedmark
    period: 2016-2020
    actions:
      - id: dialogmoter
        title: Dialogmøter med kommunene
        deadline: primo september  # warning: 15 [TIM006]
    ```

    Use instead:
    ```yaml
    kind: strategic-plan
    id: nav-hedmark-strategi
    title: Strategi for NAV Hedmark
    unit: nav-hedmark
    period: 2016-2020
    actions:
      - id: dialogmoter
        title: Dialogmøter med kommunene
        deadline: primo september 2016
    ```
    """
    for record in workspace.records.values():
        plan = workspace.model(record.file) if record.kind in _FOR_YEARS else None
        period: Period | None = getattr(plan, "period", None)
        if plan is None or (period and period.first.year == period.last.year):
            continue
        for path, part in workspace.parts(record.file):
            for field in fields(cast("DataclassInstance", part)):
                said = getattr(part, field.name)
                if isinstance(said, Deadline) and said.year_day:
                    yield hit_in(record.file, *path, key_of(field.name), text=said.written)


def _stray_years_in(plan: OperatingPlan | Scorecard | StrategicPlan, file: str) -> Iterator[Hit]:
    first, last = plan.period.first.year, plan.period.last.year
    for path, text in _texts(plan):
        for match in stray_years(text or "", first, last):
            if len(path) == 1 or not is_reckoned_with(match, first):
                params = {"year": match["year"], "period": str(plan.period)}
                yield Hit(path, params, word=word_of(match, "year"), file=file)


def _texts(
    plan: OperatingPlan | Scorecard | StrategicPlan,
) -> Iterator[tuple[Path, str | None]]:
    """What a plan for a year is called, and what a plan says is going to be done."""
    if plan.kind in _FOR_A_YEAR:
        yield ("title",), plan.title
        yield ("subtitle",), plan.subtitle
    for at, action in enumerate(() if plan.kind == "scorecard" else plan.actions):
        yield ("actions", at, "title"), action.title
        yield ("actions", at, "text"), action.text
        if action.on_deviation:
            yield ("actions", at, "on_deviation", "action"), action.on_deviation.action
    if plan.kind == "operating-plan":
        yield ("training", "text"), plan.training.text
        for at, item in enumerate(plan.training.items):
            yield ("training", "items", at, "title"), item.title


_YEARS: Final = re.compile(
    r"""
      https?://\S+ | www\.\S+ | \]\([^)]{,200}\) | `[^`]{,200}`  # addresses and code
    | «[^»]{,200}» | “[^”]{,200}” | "[^"]{,200}"             # names in quotation marks
    | \((?:19|20)\d\d\)                                      # the year of a source
    | (?:19|20)\d\d \s?[-–—/]\s? (?:19|20)\d\d (?!\d)        # 2013–2016
    | 20\d\d [-–—/] (?:1[3-9]|[2-9]\d) (?![\d-])             # 2013–14, but not 2013-12
    | (?<!\d)\d+/\d+                                         # case numbers
    | \b(?:kr|kl|nr|NOK)\.?\s?\d+                            # other numbers
    | (?<!\d)\d+\s?(?:kr|kroner|NOK)\b
    | (?<![\w/-]) (?P<year>20\d\d) (?:(?:,|\s(?:og|eller|til))\s (?P<to>20\d\d))* (?!\w)
    """,
    re.VERBOSE,
)
"""Everything with a year in it; only what is a year by itself has the group `year`."""

_WORDS_BEFORE: Final = 60
_MONTHS: Final = (
    "januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember"
    "|våren|sommeren|sommaren|høsten|hausten"
)
_DAY_OR_SEASON: Final = rf"(?:\d{{1,2}}\.\s*(?:[a-z]+\s+|\d{{1,2}}\.)|(?:{_MONTHS})\s+)?\Z"
_BY_WHEN: Final = "innen|innan|løpet|utgangen|slutten|senest|seinast|gjennomfør[a-zæøå]*"
"""Words after which a year says when something is done, and not what it is about."""


def _then(other_words: str) -> str:
    """Anything but some words, up to a year in the same sentence."""
    return rf"\b(?:(?!\b(?:{other_words})\b)[^.!?;\n])*\s\Z"


@cache
def _looks_back() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:fra|frå|siden|sidan|enn|enn\si|som\si|(?:forhold|høve)\stil"
        r"|(?:sammenlign|samanlikn)\w*\smed|(?:lov|forskrift|vedtak|brev)\w*\sav)\s+"
        + _DAY_OR_SEASON
        + r"|(?:rapport|melding|regnskap|rekneskap)(?:en|a|et)?\s(?:(?:for|frå|fra)\s)?\Z"
        r"|\b(?:evaluer|rapporter|oppsummer)(?:e|er|ing|inga|ingen)?"
        + _then(f"{_BY_WHEN}|{_MONTHS}")
        + r"|(?<=[a-zæøå,]\s)(?<!lage\s)(?<!skrive\s)(?<!utarbeide\s)(?<!utvikle\s)(?<!vedta\s)"
        r"(?-i:[A-ZÆØÅ])[\w-]*(?:plan|program|strategi|undersøkelse|undersøking)(?:en|et|a)?\s\Z",
        re.IGNORECASE,
    )


@cache
def _looks_ahead() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:for|fra|frå|til|mot|agenda)\s+"
        + _DAY_OR_SEASON
        + r"|(?:plan|budsjett|program)(?:en|et)?\s\Z"
        r"|\b(?:planlegge?|planlegger|planleggje|planlegging|forberede|forbereder|førebu|førebur)"
        + _then(_BY_WHEN),
        re.IGNORECASE,
    )


def stray_years(text: str, first: int, last: int) -> Iterator[re.Match[str]]:
    """The years in a text, as group `year`, that stand alone and outside `first` to `last`."""
    if "20" not in text:  # most texts have no year, and the pattern is not for free
        return
    for match in _YEARS.finditer(text):
        year = match["year"]
        if year and not (int(year) <= last and int(match["to"] or year) >= first):
            yield match


def is_reckoned_with(match: re.Match[str], first: int) -> bool:
    """Whether the words before a stray year say that it is meant to be another one."""
    words = _looks_back() if int(match["year"]) < first else _looks_ahead()
    end = match.start("year")
    return bool(words.search(match.string, max(0, end - _WORDS_BEFORE), end))
