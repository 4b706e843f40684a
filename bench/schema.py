"""A JSON Schema as strict as the model, for tools that read plan files without navplan.

It is made from the record classes, so that it stays as strict as they are. What navplan reads
from words (deadlines, costs, schedules) is here a pattern of the same vocabulary. Numbers, years
and yes or no may come typed, since other tools type them before a schema is asked.
"""

from __future__ import annotations

import dataclasses
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Final, Literal, Union, get_args, get_origin, get_type_hints

from pydantic import BeforeValidator

from navplan.model import KINDS, record_of
from navplan.schema import fields
from navplan.schema.fields import key_of

Schema = dict[str, Any]

_DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"

_MONTH: Final = (
    "(?:januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember"
    "|january|february|march|may|june|july|october|december)"
)
_YEAR: Final = "(?:19|20)[0-9]{2}"
_DAY: Final = f"{_YEAR}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])"
_END: Final = f"(?:{_DAY}|{_YEAR}(?:-(?:0[1-9]|1[0-2]))?)"
_PART: Final = "(?:H[12]|T[1-3]|[QK][1-4]|M(?:0[1-9]|1[0-2])|[WU](?:0?[1-9]|[1-4][0-9]|5[0-3]))"
_PERIOD: Final = f"{_YEAR}-?{_PART}|{_END}(?: ?[-–] ?{_END})?"
_KIND: Final = "(?:år|halvår|tertial|kvartal|måned|uke|dag)"
_OFTEN: Final = (
    f"(?:(?:hver|hvert|kvar|kvart) {_KIND}|(?:hal[vf]års|tertial|kvartals)vis"
    "|(?:hal[vf])?årlig|månedlig|mnd\\.lig|ukentlig|daglig)"
)
_MONTHS: Final = f"{_MONTH}(?:(?:, | og |/){_MONTH})*"
_SEASON: Final = "(?:våren|sommeren|høsten|vinteren)"
_DATE_IN_WORDS: Final = f"[0-9]{{1,2}}\\. ?(?:{_MONTH}|[0-9]{{1,2}}\\.) ?(?:{_YEAR})?"
_TIME: Final = (
    f"{_PERIOD}|{_DATE_IN_WORDS}|[HTQK][1-4] {_YEAR}|{_SEASON} {_YEAR}"
    f"|(?:primo |medio |ultimo )?{_MONTH} {_YEAR}"
)
_ONGOING: Final = "løpende|fortløpende|kontinuerlig|hele året"
_DEADLINE: Final = (
    f"{_ONGOING}|ved behov|snarest|etter avtale|{_OFTEN}(?:,? (?:innen )?{_MONTHS})?"
    f"|(?:(?:innen|før|i løpet av|senest) )?(?:utgangen av )?(?:{_TIME})"
)
_SCHEDULE: Final = (
    f"{_ONGOING}|{_OFTEN}(?:,? {_MONTHS}|,? styringsdialog.*)?|{_MONTHS}|{_TIME}"
    "|(?:ved )?(?:års|halvårs|tertial|kvartals|måneds)rapport(?:en|ering)?|tert\\.rapp\\."
)
_FREQUENCY: Final = f"{_OFTEN}|{_KIND}|year|half|tertial|quarter|month|week|day"
_KRONER: Final = "(?:kr )?[0-9]{1,3}(?:[ .]?[0-9]{3})*(?:,[0-9]+)?(?: (?:mill\\.|mrd\\.))?(?: kr)?"
_COST: Final = (
    "innen(?:for)?(?: vedtatte| tildelte?)? (?:budsjett)?ramme[nr]?|ingen|gratis|ukjent|uavklart"
    f"|(?:ca\\. |søkt |innvilget )?{_KRONER}(?: ?[-–] ?{_KRONER})?(?: per år| årlig)?"
    "(?: med forbehold om .+)?"
)
_CLOCK: Final = "(?:kl\\. )?(?:[01]?[0-9]|2[0-3])(?:[:.][0-5][0-9])?"
_WEEKDAY: Final = "(?:mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag)"
_OPEN: Final = (
    f"(?:(?:{_WEEKDAY}(?:(?:[-–]|, | og ){_WEEKDAY})*|hverdager|alle dager):? )?"
    f"(?:{_CLOCK} ?[-–] ?{_CLOCK}|stengt)"
)
_PLAIN: Final = "-?[0-9]{1,18}(?:\\.[0-9]+)?"
_PER_CENT: Final = "(?:%|prosent|pst\\.?)"

_TEXT: Final[Schema] = {"type": ["string", "number", "boolean"]}
"""Any single value is a text to navplan, which reads what was written."""


def _words(pattern: str, *types: str, **more: object) -> Schema:
    """A text that matches as a whole; or, of other types, a value typed by its reader."""
    kind = ["string", *types] if types else "string"
    return {"type": kind, "pattern": f"^(?:{pattern})$", **more}


_YEARS: Final = {"minimum": 1900, "maximum": 2099}

_SINGLE: Final[tuple[tuple[Any, Schema], ...]] = (
    (str, {"type": "string"}),
    (fields.Line, _TEXT),
    (fields.Markdown, _TEXT),
    (fields.Role, _TEXT),
    (fields.Slug, _words("[a-z0-9]+(?:-[a-z0-9]+)*")),
    (fields.CodeText, _words("[0-9A-Za-z][0-9A-Za-z/. -]*", "integer")),
    (fields.Phone, _words("\\+?[0-9](?: ?[0-9]){2,14}", "integer")),
    (fields.WebAddress, _words("(?:https?://)?[\\w-]+(?:\\.[\\w-]+)+(?:/\\S*)?")),
    (fields.PostCode, _words("[0-9]{4}", "integer", maximum=9999)),
    (fields.YesNo, {"enum": [True, False, "yes", "no", "ja", "nei"]}),
    (fields.Number, _words(_PLAIN, "number")),
    (fields.WholeNumber, _words("[0-9]{1,18}", "integer", minimum=0)),
    (fields.Day, _words(_DAY, format="date")),
    (fields.PeriodField, _words(_PERIOD, "integer", **_YEARS)),
    (fields.DeadlineField, _words(_DEADLINE, "integer", **_YEARS)),
    (fields.ScheduleField, _words(_SCHEDULE, "integer", **_YEARS)),
    (fields.FrequencyField, _words(_FREQUENCY)),
    (fields.Month, _words(f"{_MONTH}|1[0-2]|[1-9]", "integer", minimum=1, maximum=12)),
    (fields.QuantityField, _words(f"{_PLAIN}(?: ?(?:pp|{_PER_CENT}))?", "number")),
    (fields.ShareField, _words(f"(?:100|[0-9]{{1,2}}(?:\\.[0-9]+)?) ?{_PER_CENT}")),
    (fields.CostField, _words(_COST, "number", minimum=0)),
    (fields.DurationField, _words("[1-9][0-9]{0,3} (?:år|måneder|måned|uker?|dager|dag)")),
    (fields.OpeningHoursField, _words(f"{_OPEN}(?:[,;] {_OPEN})*")),
)


def plan_schema() -> Schema:
    """The schema of every kind of plan file."""
    choices = [
        {
            "if": {"properties": {"kind": {"const": kind}}},
            "then": _record(record_of(kind)),
        }
        for kind in KINDS
    ]
    return {
        "$schema": _DIALECT,
        "type": "object",
        "required": ["kind"],
        "properties": {"kind": {"enum": list(KINDS)}},
        "allOf": choices,
    }


@cache
def _record(cls: type) -> Schema:
    """A mapping with the keys of a record class and those that begin with `x-`."""
    hints = get_type_hints(cls, include_extras=True)
    members = {key_of(field.name): field for field in dataclasses.fields(cls)}
    return {
        "type": "object",
        "properties": {key: _holds(hints[field.name]) for key, field in members.items()},
        "required": [key for key, field in members.items() if field.default is dataclasses.MISSING],
        "patternProperties": {"^x-": {}},
        "additionalProperties": False,
    }


def _holds(hint: Any) -> Schema:  # noqa: ANN401 - walks annotations
    """What an annotation of the model lets stand in a file."""
    single = next((schema for known, schema in _SINGLE if hint == known), None)
    return single or _made_of(hint, get_origin(hint), get_args(hint))


def _made_of(hint: Any, origin: Any, arguments: tuple[Any, ...]) -> Schema:  # noqa: ANN401 - as above
    """What an annotation made of others lets stand in a file, or a record."""
    if origin is Annotated:
        return _annotated(arguments[0], arguments[1:])
    if origin in (Union, UnionType):
        options = [_holds(option) for option in arguments if option is not NoneType]
        return options[0] if len(options) == 1 else {"anyOf": options}
    if origin is Literal:
        return {"enum": [*arguments, *(int(word) for word in arguments if word.isdigit())]}
    if origin is tuple:
        return _list(arguments)
    if origin is dict:
        key, value = arguments
        return {
            "type": "object",
            "propertyNames": _of_text(_holds(key)),
            "additionalProperties": _holds(value),
        }
    return _record(hint)


def _annotated(inner: Any, metadata: tuple[Any, ...]) -> Schema:  # noqa: ANN401 - walks annotations
    """A reference, which is a text; or a record that may be written in its short form."""
    schema = _holds(inner)
    for item in metadata:
        if isinstance(item, BeforeValidator):
            (key,) = item.func("")  # type: ignore[call-arg] # the short form of one value
            return {"anyOf": [schema["properties"][key], schema]}
    return schema


def _list(items: tuple[Any, ...]) -> Schema:
    """A list of any length, or of two values."""
    if items[-1] is Ellipsis:
        return {"type": "array", "items": _holds(items[0])}
    held = [_holds(item) for item in items]
    return {"type": "array", "prefixItems": held, "minItems": len(held), "maxItems": len(held)}


def _of_text(schema: Schema) -> Schema:
    """The schema of a key, which is a text whatever it looks like."""
    return {"type": "string", "pattern": schema["pattern"]} if "pattern" in schema else schema
