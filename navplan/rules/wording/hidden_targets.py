"""TXT: targets that stand in the words of an action and nowhere else."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import fields
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Final, cast

from navplan.diagnostics import Severity
from navplan.frozen import frozen
from navplan.i18n import N_
from navplan.rules.registry import Hit, hit_in, rule, word_of
from navplan.schema.fields import MEASURING_KINDS

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

    from navplan.diagnostics import Path
    from navplan.model.actions import Action
    from navplan.model.indicator_use import IndicatorUse, Measuring, UseAdjustment
    from navplan.model.scorecard import Goal
    from navplan.workspace import Workspace

_NUMBER: Final = r"\d{1,3}(?:[ \u00a0\u202f.]\d{3})+|\d+(?:[.,]\d+)?"


_NO_TARGET: Final = frozenset(
    {
        "tolerance", "limits", "range_limits", "percent_of_target", "pace", "baseline",
        "dead_band", "weight", "override", "stale_after",
    }
)  # fmt: skip
"""What a use of an indicator says of numbers beside its target."""


@cache
def _shares() -> re.Pattern[str]:
    """Percentages that may be targets: not those of positions, money or what somebody pays."""
    return re.compile(
        rf"""(?<![\w.,/-]) (?P<number>{_NUMBER})
        (?: [ \u00a0\u202f]?% | [ \u00a0]prosent | [ \u00a0]pst\.? ) (?!\w)
        (?!-?[ \u00a0]? (?:\w+[ \u00a0])? (?:stilling|årsverk|ressurs|engasjement|vikar|lønn|løn|
            \w*(?:konsulent|veileder|rettleiar|rådgiv|rådgjev|koordinator|medarbeid)|finansier|tilskudd|tilskot|støtte|refusjon|egenandel|eigendel|dekning|dekking|
            prosjektleder|prosjektleiar|permisjon|sykmeld|sjukmeld|ufør))""",
        re.VERBOSE | re.IGNORECASE,
    )


@cache
def _amounts() -> re.Pattern[str]:
    """How many of something at the least or at the most: not of time, money or times."""
    return re.compile(
        rf"""(?<!\w) (?:minst|minimum|høyst|høgst|maks|maksimalt|maksimum)[ \u00a0]
        (?P<number>{_NUMBER}) [ \u00a0] (?![ \u00a0]?%)
        (?!(?:\w+[ \u00a0])? (?:sekund|minutt|tim|døgn|dag|arbeidsdag|virkedag|yrkedag|uke|veke|
            måned|månad|kvartal|tertial|halvår|år|gang|gong|kr|mill|prosent|pst|meter|km|
            stk|poeng|av|per|pr|kl|tilbud|tilbod|anbud|anbod|medlem|representant|ansatt|tilsett|
            veileder|rettleiar|medarbeid)) [^\W\d_]{{3,}}""",
        re.VERBOSE | re.IGNORECASE,
    )


@cache
def _wanted() -> re.Pattern[str]:
    """Words by which a text says that a share is to be reached, at the end of what precedes it."""
    return re.compile(
        r"(?:minst|minimum|høyst|høgst|maks|maksimalt|skal|målet\ser(?:\sat)?|opp\stil|ned\stil"
        r"|(?:øke|auke|redusere|senke)\w*(?:\s\w+){0,3}\s(?:med|til))\s+(?:\w+\s+){0,2}\Z",
        re.IGNORECASE,
    )


_POSITIONS: Final = re.compile(r"(?:ansett|tilsett|stilling|frikjøp|engasj)", re.IGNORECASE)
"""What a text tells of where its percentages may be of a position."""


@frozen
class _Held:
    """The numbers that the targets of an indicator, or the words of a goal, hold.

    `goals` are the ids by which an action may name the goal: its own and those of its success
    factors. It is None for what a unit changes in a goal that it inherits.
    """

    document: str
    goals: frozenset[str] | None
    use: str
    numbers: frozenset[Decimal]


@rule(
    "TXT003",
    message=N_("“{words}” is a target, and no indicator of the plan has it"),
    help=N_("give the number to an indicator of the goal, so that it is measured and judged"),
    severity=Severity.WARNING,
)
def target_hidden_in_action(workspace: Workspace) -> Iterator[Hit]:
    """
    ## What it does
    Finds numbers to be reached in the titles and texts of actions (`60 % av brukerne`, `minst 12
    bedriftsbesøk`) that none of the indicators has as a target: those of the goal that the
    action serves, those that the action names, or if it does neither, those of the plan and of
    its scorecard. It is silent if one of the numbers in the text is found there, and as long as
    a file with targets has errors that keep it from being used.

    Not meant are times and limits (`innen 3 uker`, `minst 2 ganger i året`), money, and the size
    of a position (`50 % stilling`). In the text of an action a percentage counts only after
    words such as `minst` and `skal`, since texts tell of what has been as well.

    ## Why is this bad?
    A target in the words of an action is never measured. The scorecard may be green while the
    number that people have promised is far away.

    ## Example
    ```yaml
    kind: operating-plan
    id: nav-harstad-driftsplan-2015
    title: Driftsplan 2015
    unit: nav-harstad
    period: 2015
    actions:
      - id: besok
        title: Gjennomføre minst 12 bedriftsbesøk  # warning: 24 [TXT003] "minst 12 bedriftsbesøk"
    ```

    Use instead:
    ```yaml
    kind: operating-plan
    id: nav-harstad-driftsplan-2015
    title: Driftsplan 2015
    unit: nav-harstad
    period: 2015
    scorecard: nav-harstad-malekart-2015
    actions:
      - id: besok
        title: Gjennomføre bedriftsbesøk
        indicators: [nav-harstad-malekart-2015/bedriftsbesok]
    ```

    `malekart.yaml`
    ```yaml
    kind: scorecard
    id: nav-harstad-malekart-2015
    title: Målekart 2015
    unit: nav-harstad
    period: 2015
    perspectives:
      - id: samfunn
        title: Samfunn
        goals:
          - id: godt-samarbeid
            title: Godt samarbeid med næringslivet
            indicators:
              - indicator: bedriftsbesok
                year_target: 12
    ```
    """
    if _may_hold_more(workspace):
        return
    held: list[_Held] | None = None
    for record in workspace.records.values():
        model = workspace.model(record.file)
        for at, action in enumerate(getattr(model, "actions", ())):
            found = list(_targets_in(action)) if not action.is_cancelled else []
            if not found:
                continue
            if held is None:
                held = list(_all_held(workspace))
            mine = {record.id, getattr(model, "scorecard", None)}
            known = _numbers_for(action, mine, held)
            for key in ("title", "text"):
                here = [match for where, match in found if where == key]
                if here and known.isdisjoint(_number(match["number"]) for match in here):
                    match, path = here[0], ("actions", at, key)
                    words = " ".join(match[0].split())
                    yield hit_in(record.file, *path, word=word_of(match), words=words)


def _may_hold_more(workspace: Workspace) -> bool:
    """Whether a file that cannot be used is one with targets, or may be."""
    return any(
        workspace.is_broken(record.file)
        for record in workspace.records.values()
        if record.kind is None or record.kind in MEASURING_KINDS
    )


def _targets_in(action: Action) -> Iterator[tuple[str, re.Match[str]]]:
    for key, text in (("title", action.title), ("text", action.text)):
        if not text or not any(map(str.isdigit, text)):
            continue
        shares = () if _POSITIONS.search(text) else _shares().finditer(text)
        for match in shares:
            before = text[max(0, match.start() - 60) : match.start()]
            if key == "title" or _wanted().search(before):
                yield key, match
        for match in _amounts().finditer(text):
            yield key, match


def _number(text: str) -> Decimal:
    """The number that people wrote with blanks or points between thousands and a comma."""
    digits = re.sub(r"[ \u00a0\u202f]|\.(?=\d{3}\b)", "", text)
    return Decimal(digits.replace(",", "."))


def _numbers_for(action: Action, documents: set[str | None], held: list[_Held]) -> set[Decimal]:
    """The numbers of what an action serves, or of its plan where it does not say what."""
    goal = (action.goal or "").rpartition("/")[2]
    uses = {one.rpartition("/")[2] for one in action.indicators}
    if not goal and not uses:
        mine = [one for one in held if one.document in documents]
    else:
        mine = [one for one in held if one.goals is None or goal in one.goals or one.use in uses]
    return {number for one in mine for number in one.numbers}


def _all_held(workspace: Workspace) -> Iterator[_Held]:
    """What every goal and every use of an indicator has of numbers; goals go by their id.

    A goal with the same id in another scorecard is most often the one it is inherited from.
    """
    for record in workspace.records.values():
        if record.kind not in MEASURING_KINDS:
            continue
        document = record.id or ""
        goals: dict[Path, frozenset[str]] = {}
        for path, part in workspace.parts(record.file):
            kind = type(part).__name__
            if kind == "Goal":
                goal = cast("Goal", part)
                factors = (factor.id for factor in goal.success_factors)
                goals[path] = frozenset({goal.id, *factors})
                said = f"{goal.title} {goal.result_target or ''}"
                numbers = frozenset(map(_number, re.findall(_NUMBER, said)))
                yield _Held(document, goals[path], "", numbers)
            elif kind == "IndicatorUse":
                use = cast("IndicatorUse", part)
                mine = goals.get(path[:-2], frozenset())
                yield _Held(document, mine, use.id or use.indicator, _targets_of(use))
            elif kind == "UseAdjustment":
                yield _Held(document, None, "", _targets_of(cast("UseAdjustment", part)))


def _targets_of(use: Measuring) -> frozenset[Decimal]:
    """The numbers of a target, in whichever form it is written."""
    parts = (
        getattr(use, field.name)
        for field in fields(cast("DataclassInstance", use))
        if field.name not in _NO_TARGET
    )
    return frozenset(number for part in parts for number in _numbers_in(part))


def _numbers_in(value: object) -> Iterator[Decimal]:
    """Every number in a value, whatever it is made of."""
    if isinstance(value, Decimal):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from _numbers_in(item)
    elif isinstance(value, Mapping):
        for item in value.values():
            yield from _numbers_in(item)
    elif hasattr(value, "__dataclass_fields__"):
        for field in fields(cast("DataclassInstance", value)):
            yield from _numbers_in(getattr(value, field.name))
