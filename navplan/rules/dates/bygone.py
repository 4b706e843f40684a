"""TIM: bodies, titles, laws and benefits that did not exist in the time of the plan naming them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple, cast

from navplan.diagnostics import Severity
from navplan.i18n import N_
from navplan.rules.registry import Hit, hit_in, rule, word_of
from navplan.rules.wording.texts import Text, texts_of

if TYPE_CHECKING:
    from navplan.model.plan import Plan
    from navplan.rules.dates.bygone_names import Name
    from navplan.workspace import Workspace

_PLANS: Final = ("mandate", "operating-plan", "programme", "scorecard", "strategic-plan")


class _Stale(NamedTuple):
    """A name that did not hold in some days: what it was called then, and when that changed."""

    stem: str
    instead: Name
    changed: date
    is_gone: bool


@rule(
    "TIM015",
    message=N_("“{name}” belongs to the past in {period}: since {since} it is “{instead}”"),
    help=N_("write “{instead}”; where the past is meant, say so, as in “tidligere {name}”"),
    severity=Severity.WARNING,
)
def name_of_the_past(workspace: Workspace) -> Iterator[Hit]:
    """
    ## What it does
    Finds bodies, titles, laws and benefits in a plan that had got another name, or were
    replaced, before the plan's period began: Fylkesmannen in plans from 2021 on, rådmannen from
    2020 on, introduksjonsloven from 2021 on, the ministries, the county authorities, Aetat and trygdekontor,
    attføringspenger and others. A mandate without a period is held against the day of its
    decision.

    Nothing is reported where the past is meant: in quotation marks, in a sentence with words
    such as `tidligere`, `daværende`, `erstattet`, `oppløst` or `het`, in a sentence with the new
    name or a year in which the old one held, and in an act that has the line `valid_to`.

    ## Why is this bad?
    Such a name shows that the text is copied from an old plan and that nobody has read it again.
    What is said about the body or the act may be out of date too.

    ## Example
    ```yaml
    kind: operating-plan
    id: nav-harstad-driftsplan-2022
    title: Driftsplan 2022
    unit: nav-harstad
    period: 2022
    framework: Kontoret søker tilskudd fra Fylkesmannen.  # warning: 40 [TIM015] "“Statsforvalteren”"
    ```

    Use instead:
    ```yaml
    kind: operating-plan
    id: nav-harstad-driftsplan-2022
    title: Driftsplan 2022
    unit: nav-harstad
    period: 2022
    framework: Kontoret søker tilskudd fra Statsforvalteren.
    ```
    """  # noqa: E501 - the announcement stands behind the text
    yield from _stale_names(workspace, is_gone=True)


@rule(
    "TIM016",
    message=N_("“{name}” did not exist yet in {period}: until {since} it was “{instead}”"),
    help=N_("write “{instead}”, as it was called then"),
    severity=Severity.WARNING,
)
def name_of_the_future(workspace: Workspace) -> Iterator[Hit]:
    """
    ## What it does
    Finds bodies, laws and benefits in a plan that got their name after the plan's period:
    Statsforvalteren in a plan for 2015, integreringsloven in one for 2018. From the year in
    which the new name was proposed nothing is reported. A plan for several years is one of its
    first year, unless it was adopted, revised or extended later.

    ## Why is this bad?
    The plan does not say any more what was decided then. It happens when an old plan is written
    into a new form, or when a name is replaced everywhere at once.

    ## Example
    ```yaml
    kind: operating-plan
    id: nav-harstad-driftsplan-2015
    title: Driftsplan 2015
    unit: nav-harstad
    period: 2015
    framework: Kontoret søker tilskudd fra Statsforvalteren.  # warning: 40 [TIM016] "“Fylkesmannen”"
    ```

    Use instead:
    ```yaml
    kind: operating-plan
    id: nav-harstad-driftsplan-2015
    title: Driftsplan 2015
    unit: nav-harstad
    period: 2015
    framework: Kontoret søker tilskudd fra Fylkesmannen.
    ```
    """  # noqa: E501 - the announcement stands behind the text
    yield from _stale_names(workspace, is_gone=False)


def _stale_names(workspace: Workspace, *, is_gone: bool) -> Iterator[Hit]:
    texts: dict[str, list[Text]] = defaultdict(list)
    for text in texts_of(workspace):
        texts[text.file].append(text)
    for record in workspace.records.values():
        found = workspace.model(record.file) if record.kind in _PLANS else None
        plan = cast("Plan | None", found)
        days = _days_of(plan) if plan else None
        if plan and days:
            stale = [one for one in _stale_in(*days, _written(plan)) if one.is_gone is is_gone]
            # Most plans name nothing of the kind, and that is seen at once in all their texts.
            whole = "\n".join(text.words for text in texts[record.file]).lower()
            here = [one for one in stale if any(stem in whole for stem in one.stem.split("|"))]
            for text in texts[record.file] if here else ():
                for one in here:
                    yield from _hits(text, one, plan)


def _hits(text: Text, stale: _Stale, plan: Plan) -> Iterator[Hit]:
    if _says_nothing_new(text):
        return
    for match in _named(stale.stem).finditer(text.words):
        if not _is_history(match, stale):
            new = stale.instead.nn if plan.language == "nn" else ""
            yield hit_in(
                text.file,
                *text.path,
                word=word_of(match),
                name=match.group(),
                period=_period_of(plan),
                since=stale.changed.year,
                instead=new or stale.instead.nb,
            )


def _days_of(plan: Plan) -> tuple[date, date] | None:
    """The days a plan is for; without a period, those on which it was decided."""
    if plan.period:
        return plan.period.first, plan.period.last
    if plan.adoption.date:
        return plan.adoption.date, plan.adoption.date
    decided = [one.date.period for one in plan.decisions if one.date and one.date.period]
    return (decided[-1].first, decided[-1].last) if decided else None


def _period_of(plan: Plan) -> str:
    days = _days_of(plan)
    return str(plan.period or (days[1].year if days else ""))


def _written(plan: Plan) -> date:
    """The day until which people wrote a plan, as far as it says."""
    if plan.revised or plan.extensions:
        return date.max
    days = _days_of(plan)
    revised = [one.date.latest for one in plan.revisions if one.date.latest]
    adopted = [plan.adoption.date] if plan.adoption.date else []
    decided = [one.date.latest for one in plan.decisions if one.date and one.date.latest]
    first_year = [date(days[0].year, 12, 31)] if days else []
    edition = [date(int(year), 12, 31) for year in _YEAR.findall(plan.edition or "")]
    return max([*revised, *adopted, *decided, *first_year, *edition], default=date.max)


@cache
def _stale_in(first: date, last: date, written: date) -> tuple[_Stale, ...]:
    """The names that held on none of some days, and were not known when something was written."""
    from navplan.rules.dates.bygone_names import lines  # noqa: PLC0415 - a table, only with plans

    found = []
    for line in lines():
        names = line.names
        ends = [*(name.since for name in names[1:]), date.max]
        for stem in dict.fromkeys(name.stem for name in names if name.stem):
            spells = [
                (name, end) for name, end in zip(names, ends, strict=True) if name.stem == stem
            ]
            if any(name.since <= last and end > first for name, end in spells):
                continue
            over = [end for _, end in spells if end <= first]
            begins = min(name.since for name, _ in spells)
            known = min(name.known or name.since for name, _ in spells)
            if over:
                found.append(_Stale(stem, line.at(first), over[-1], is_gone=True))
            elif known > min(written, last):
                found.append(_Stale(stem, line.at(last), begins, is_gone=False))
    return tuple(found)


@cache
def _named(stem: str) -> re.Pattern[str]:
    """A name in every form and in compounds; “lovgivning” is about laws, and not the law."""
    begin = "|".join(re.escape(one) for one in stem.split("|"))
    return re.compile(rf"(?<![\w-])(?:{begin})(?!giv|gjev)\w*", re.IGNORECASE)


def _says_nothing_new(text: Text) -> bool:
    """Whether a text is no statement of its plan: what was corrected, an act that was repealed.

    An act with a short title is told of once, and that is where it stands.
    """
    twice = text.key == "title" and getattr(text.holder, "short_title", None)
    return bool(twice) or text.key == "was" or getattr(text.holder, "valid_to", None) is not None


@cache
def _history() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:tidligere|tidlegare|daværende|dåverande|den gang(?:en)?|den gongen|avløst\w*"
        r"|avløyst\w*|erstatt\w+|opphev\w+|nedlagt\w*|nedlegg\w+|slått sam(?:men|an)|oppløst\w*"
        r"|oppløyst\w*|oppløsning\w*|oppløysing\w*|avvikla|avviklet|avvikling\w*|het|heitte|kalt|kalla|kallast"
        r"|(?:finnes|finst|eksisterer|er) (?:ikke|ikkje) (?:lenger|lengre|meir)"
        r"|(?:ny|nye|endret|endra) (?:navn|namn|tittel)\w*|tittelen|historie\w*|historikk\w*"
        r"|gamle)\b",
        re.IGNORECASE,
    )


_QUOTED: Final = re.compile(r"«[^»]{,300}»|“[^”]{,300}”|\"[^\"]{,300}\"|https?://\S+|www\.\S+")
_END: Final = re.compile(r"[.!?](?=\s+[A-ZÆØÅ])|\n\s*\n|\n\s*[-*] ")
_TELLING: Final = 6
_ENDING: Final = re.compile(r"(?<=\w{5})e[nt]\Z")
"""What makes “kommunedirektør” the one that is known."""
_YEAR: Final = re.compile(r"\b(?:19|20)\d\d\b")


def _is_history(match: re.Match[str], stale: _Stale) -> bool:
    """Whether the words around a name say that another time is meant."""
    words, start, end = match.string, match.start(), match.end()
    if any(one.start() <= start and end <= one.end() for one in _QUOTED.finditer(words)):
        return True
    begin = max((one.end() for one in _END.finditer(words, 0, start)), default=0)
    after = _END.search(words, end)
    sentence = words[begin : after.start() if after else len(words)]
    years = [int(year.group()) for year in _YEAR.finditer(sentence)]
    changed = stale.changed.year
    if any((year < changed) is stale.is_gone for year in years):
        return True
    if not stale.is_gone:
        return False
    if _history().search(sentence):
        return True
    new = stale.instead.stem or _ENDING.sub("", stale.instead.nb.lower())
    # “NAV” and the like stand in every other sentence, and do not explain an older name.
    return any(len(one) >= _TELLING and one in sentence.lower() for one in new.split("|"))
