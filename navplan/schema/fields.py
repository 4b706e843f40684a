"""The types of single fields in plan files: text, references, values that remember their words."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass as plain_dataclass
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Annotated, Any, Final, Literal, TypeVar, cast

from pydantic import BeforeValidator, ConfigDict
from pydantic.dataclasses import dataclass
from pydantic_core import PydanticCustomError, core_schema
from typing_extensions import dataclass_transform

from navplan.frozen import frozen, unchanging
from navplan.values import (
    Cost,
    Deadline,
    Duration,
    Frequency,
    OpeningHours,
    Period,
    PeriodKind,
    Quantity,
    Schedule,
    Share,
    ValueProblem,
    parse_cost,
    parse_deadline,
    parse_duration,
    parse_frequency,
    parse_month,
    parse_number,
    parse_opening_hours,
    parse_period,
    parse_quantity,
    parse_schedule,
    parse_share,
)

T = TypeVar("T")


def key_of(field_name: str) -> str:
    """The key in the file for a Python field name: `break_` is written `break`."""
    return field_name.rstrip("_")


_CONFIG: Final = ConfigDict(extra="forbid", alias_generator=key_of)
_PART: Final = ConfigDict(**_CONFIG, defer_build=True)


@dataclass_transform(frozen_default=True, kw_only_default=True)
def record(cls: type[T]) -> type[T]:
    """Make a class a part of a plan file: frozen, slotted, keyword-only, unknown keys refused.

    It has no validator of its own before somebody asks for it, because a part is read with the
    file it is in; that saves a fifth of what importing the model costs.
    """
    return _record(cls, _PART)


@dataclass_transform(frozen_default=True, kw_only_default=True)
def file_record(cls: type[T]) -> type[T]:
    """Make a class a whole file, likewise, with its validator."""
    return _record(cls, _CONFIG)


@dataclass_transform(frozen_default=True, kw_only_default=True)
def shared_record(cls: type[T]) -> type[T]:
    """Make a class a part that files of several kinds have, likewise, with a validator for all."""
    return _record(cls, _CONFIG)


def _record(cls: type[T], config: ConfigDict) -> type[T]:
    bare = dataclass(slots=True, kw_only=True, repr=False, eq=False, config=config)(cls)
    return unchanging(cast("type[T]", bare))


_REMEMBERED: Final = 4096
"""How many different values of one sort are remembered while files are read."""


@frozen
class Reader:
    """Reads a value with a function, and asks nothing about the type it comes out as.

    Pydantic's `PlainValidator` builds a schema of that type too, to write values with; navplan
    never writes one through Pydantic, and hundreds of fields are dates and amounts.
    """

    read: Callable[[object], object]

    def __get_pydantic_core_schema__(self, *_: object) -> core_schema.CoreSchema:
        """What Pydantic asks for, whatever the type is."""
        return core_schema.no_info_plain_validator_function(self.read)


def read_with(parse: Callable[[str], T]) -> Any:  # noqa: ANN401 - pydantic metadata has no type
    """The pydantic validator that reads one scalar's words with `parse`.

    Plans say the same words over and over (`løpende`, `innen vedtatte rammer`, `2015`), so what
    they mean is remembered; values are frozen.
    """
    known = lru_cache(maxsize=_REMEMBERED)(parse)

    def validate(value: object) -> T:
        if not isinstance(value, str):
            reason = "not-one-value"
            raise PydanticCustomError(reason, reason)
        try:
            return known(value)
        except ValueProblem as problem:
            raise PydanticCustomError(problem.reason, problem.reason, problem.params) from None

    return Reader(validate)


# --- references and ids -----------------------------------------------------------------


@frozen
class Written:
    """Says of which sort a value is, for those who explain how it is written."""

    sort: str


@frozen
class Refers:
    """Marks a field as the id of something else, and says which kinds it may be."""

    kinds: tuple[str, ...]


@frozen
class Declares:
    """Marks a class as something with an id of its own.

    `scope` is "workspace" where the bare id is the address, and "file" where the address is
    `file-id/id`. `id_key` names another key that gives the id where `id` is not written.
    """

    kind: str
    scope: Literal["workspace", "file"]
    id_key: str | None = None


_SLUG: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_TO_SLUG: Final = str.maketrans({"æ": "ae", "ø": "o", "å": "a", "ä": "a", "ö": "o", "_": "-"})


def _slug(text: str) -> str:
    if not _SLUG.fullmatch(text):
        suggestion = re.sub(r"[^a-z0-9]+", "-", text.lower().translate(_TO_SLUG)).strip("-")
        raise ValueProblem("not-an-id", {"text": text, "suggestion": suggestion or "min-plan"})
    return text


Slug = Annotated[str, Written("id"), read_with(_slug)]
"""An id chosen by people: small letters a–z, digits and hyphens."""

DOCUMENT_KINDS: Final = (
    "governing-document",
    "strategic-plan",
    "operating-plan",
    "scorecard",
    "mandate",
    "programme",
)
MEASURING_KINDS: Final = ("scorecard", "strategic-plan", "programme")
"""The kinds of plans that can have goals and indicator uses of their own."""

RELATIONS: Final = ("implements", "follows", "replaces", "part_of", "derived_from")
"""The typed relations from a plan to another document."""

GOAL_KINDS: Final = ("goal", "success-factor", "focus-area", "target-picture", "directive")

UnitRef = Annotated[str, Refers(("unit",))]
DocumentRef = Annotated[str, Refers(DOCUMENT_KINDS)]
ScorecardRef = Annotated[str, Refers(("scorecard",))]
GoalRef = Annotated[str, Refers(GOAL_KINDS)]
SharedGoalRef = Annotated[str, Refers(("goal",))]
ActionRef = Annotated[str, Refers(("action",))]
AlternativeRef = Annotated[str, Refers(("alternative",))]
DecisionRef = Annotated[str, Refers(("decision",))]
GroupRef = Annotated[str, Refers(("working-group",))]
PremiseRef = Annotated[str, Refers(("premise",))]
SuccessFactorRef = Annotated[str, Refers(("success-factor",))]
TargetGroupRef = Annotated[str, Refers(("target-group",))]
IndicatorRef = Annotated[str, Refers(("indicator",))]
IndicatorUseRef = Annotated[str, Refers(("indicator-use",))]
ProjectRef = Annotated[str, Refers(("project",))]
GrantRef = Annotated[str, Refers(("grant",))]

# --- words ------------------------------------------------------------------------------


@frozen
class Words(Written):
    """Says what a text is, for readers of the model and for those who print it."""


Line = Annotated[str, Words("line")]
"""A title, a name, a remark: plain text."""

Markdown = Annotated[str, Words("markdown")]
"""A paragraph or more, where Markdown counts."""

Role = Annotated[str, Words("role")]
"""Who, said as a role and never as a person's name."""


def _matching(pattern: str, reason: str) -> Callable[[str], str]:
    compiled = re.compile(pattern)

    def parse(text: str) -> str:
        if not compiled.fullmatch(text):
            raise ValueProblem(reason, {"text": text})
        return text

    return parse


CodeText = Annotated[
    str, Words("code"), read_with(_matching(r"[0-9A-Za-z][0-9A-Za-z/. -]*", "not-a-code"))
]
"""A code from a register or an archive: kept as written, so `0301` stays `0301`."""

Phone = Annotated[
    str, Words("phone"), read_with(_matching(r"\+?[0-9](?: ?[0-9]){2,14}", "not-a-phone-number"))
]
"""A telephone number, with blanks as people write them."""

WebAddress = Annotated[
    str,
    Words("web-address"),
    read_with(_matching(r"(?:https?://)?(?:[\w-]+\.)+[^\W\d_]{2,}(?:/\S*)?", "not-a-web-address")),
]
"""A web address, with or without `https://`."""

Fingerprint = Annotated[
    str, Words("fingerprint"), read_with(_matching(r"sha256:[0-9a-f]{64}", "not-a-fingerprint"))
]
"""What was adopted, as a number that changes with every word of it."""

PostCode = Annotated[str, Words("post-code"), read_with(_matching(r"[0-9]{4}", "not-a-post-code"))]
"""A Norwegian post code of four digits."""

# --- values -----------------------------------------------------------------------------

_YES: Final = frozenset({"yes", "true", "ja"})
_NO: Final = frozenset({"no", "false", "nei"})


def _yes_no(text: str) -> bool:
    word = text.lower()
    if word not in _YES | _NO:
        raise ValueProblem("not-yes-or-no", {"text": text})
    return word in _YES


def _whole_number(text: str) -> int:
    number = parse_number(text)
    if number != number.to_integral_value() or number < 0:
        raise ValueProblem("not-a-whole-number", {"text": text})
    return int(number)


def _day(text: str) -> date:
    try:
        period = parse_period(text)
    except ValueProblem:
        raise ValueProblem("not-a-day", {"text": text}) from None
    if period.kind is not PeriodKind.DAY:
        raise ValueProblem("not-a-day", {"text": text})
    return period.first


def _proportion(text: str) -> Decimal:
    part = parse_share(text).percent / 100 if text.endswith("%") else parse_number(text)
    if not 0 <= part <= 1:
        raise ValueProblem("share-out-of-range", {"text": text})
    return part


def _done(text: str) -> date | Literal[False]:
    if text.lower() in _NO:
        return False
    return _day(text)


def _change(text: str) -> Quantity:
    """An amount of change: `+0.5 pp` says the same as `0.5 pp`, and says it more clearly."""
    return replace(parse_quantity(text.removeprefix("+")), written=text)


YesNo = Annotated[bool, Written("yes-no"), read_with(_yes_no)]
Number = Annotated[Decimal, Written("number"), read_with(parse_number)]
WholeNumber = Annotated[int, Written("whole-number"), read_with(_whole_number)]
Day = Annotated[date, Written("day"), read_with(_day)]
PeriodField = Annotated[Period, Written("period"), read_with(parse_period)]
DeadlineField = Annotated[Deadline, Written("deadline"), read_with(parse_deadline)]
ScheduleField = Annotated[Schedule, Written("schedule"), read_with(parse_schedule)]
FrequencyField = Annotated[Frequency, Written("frequency"), read_with(parse_frequency)]
Month = Annotated[int, Written("month"), read_with(parse_month)]
QuantityField = Annotated[Quantity, Written("quantity"), read_with(parse_quantity)]
ChangeField = Annotated[Quantity, Written("change"), read_with(_change)]
DoneField = Annotated[date | Literal[False], Written("done"), read_with(_done)]
"""The day something was done, or `no`."""
ShareField = Annotated[Share, Written("share"), read_with(parse_share)]
Proportion = Annotated[Decimal, Written("proportion"), read_with(_proportion)]
"""A part of the whole, written `0.6` or `60 %`, as a number from 0 to 1."""
CostField = Annotated[Cost, Written("cost"), read_with(parse_cost)]
DurationField = Annotated[Duration, Written("duration"), read_with(parse_duration)]
OpeningHoursField = Annotated[
    OpeningHours, Written("opening-hours"), read_with(parse_opening_hours)
]


@plain_dataclass(frozen=True, slots=True)
class ShortForm(BeforeValidator):
    """Reads a lone value as the mapping `{key: value}`, and with `many` one item as a list."""

    key: str = ""
    many: bool = False


def short_form(key: str) -> ShortForm:
    """The validator that reads a lone value as the mapping `{key: value}`.

    It lets a planner write `vision: text` where the long form has more keys.
    """
    return ShortForm(lambda value: {key: value} if isinstance(value, str) else value, key=key)


def one_or_more(key: str) -> ShortForm:
    """The validator that reads one item where a list of them may stand.

    A lone text means `{key: text}`, so that `progress: started` is enough for a beginning.
    """

    def listed(value: object) -> object:
        if isinstance(value, str):
            value = {key: value}
        return [value] if isinstance(value, dict) else value

    return ShortForm(listed, key=key, many=True)
