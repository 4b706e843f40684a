"""The plan language as JSON Schema, for editors and validators.

What navplan accepts, the schema accepts: it takes every value as YAML 1.2 types it when it stands
without quotes, and lets a key that need not be there be empty. Only a text that is `NULL` or `Null`
and nothing else needs quotes, because YAML says that these are no text.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from navplan.i18n import N_, Language, translator
from navplan.model import KINDS, record_of
from navplan.reference import forms
from navplan.reference.examples import as_typed, is_block
from navplan.reference.forms import Choice, Either, Form, Key, Part, Scalar, Several, Table, keys_of
from navplan.reference.parts import PARTS
from navplan.reference.sorts import SORTS, YES_AND_NO, Sort
from navplan.reference.words import choice_words, kind_words, words_of

Schema = dict[str, Any]

DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"

_MOST_EXAMPLES: Final = 5

_OWN_KEYS: Final[Mapping[str, bool]] = {"^x-": True}
"""Keys that belong to their writers may hold anything."""

# Editors offer `true`, `false` and `null` wherever a schema names their type, so it is said
# which types a value is not.
_NO_TRUTH_VALUE: Final = ["string", "number", "object", "array", "null"]
_EMPTY: Final = "empty"
_BESIDE: Final[Mapping[str, tuple[str, Schema]]] = {
    "any": (N_("true or false"), {"not": {"type": _NO_TRUTH_VALUE}}),
    "no": (N_("false"), {"not": {"anyOf": [{"type": _NO_TRUTH_VALUE}, {"const": True}]}}),
    _EMPTY: (
        N_("left empty"),
        {"not": {"type": ["string", "number", "boolean", "object", "array"]}},
    ),
}
"""What may stand for a value beside what its sort allows. Only these definitions have titles of
their own, because editors show the title of what a value matches in place of the key's."""


def json_schema(kind: str | None, language: Language) -> Schema:
    """The schema of one kind of file, or of all of them, with its words in a language."""
    return _Schema(language).of_kind(kind) if kind else _Schema(language).of_all()


def as_text(schema: Schema) -> str:
    """The schema as the text of a file."""
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


class _Schema:
    """A schema while it is made: what it refers to is defined as it is met."""

    def __init__(self, language: Language) -> None:
        self.say = translator(language).gettext
        self.defined: dict[str, Schema] = {}

    def of_kind(self, kind: str) -> Schema:
        words = kind_words(kind)
        self._define_kind(kind)
        return {
            "$schema": DIALECT,
            "title": self.say(words.title),
            "description": self.say(words.text),
            **_reference(kind),
            "$defs": self.defined,
        }

    def of_all(self) -> Schema:
        """Editors see from `kind` which keys there are; a chain of ifs completes better."""
        for kind in KINDS:
            self._define_kind(kind)
        return {
            "$schema": DIALECT,
            "title": self.say(N_("plan file")),
            "description": self.say(N_("A file of the plan language; “kind” says what it is.")),
            "type": "object",
            "required": ["kind"],
            "properties": {"kind": self._kind(KINDS)},
            "allOf": [
                {
                    "if": {"required": ["kind"], "properties": {"kind": {"const": kind}}},
                    "then": _reference(kind),
                }
                for kind in KINDS
            ],
            "$defs": self.defined,
        }

    # ----- records -----

    def _define_kind(self, kind: str) -> None:
        title = self.say(kind_words(kind).title)
        record = self._record(record_of(kind))
        record["properties"]["kind"] = self._kind((kind,))
        self.defined[kind] = {"title": title, **record}

    def _define_part(self, cls: type) -> Schema:
        name = cls.__name__
        if name not in self.defined:
            self.defined[name] = {}  # held free, so that parts come after what they are part of
            self.defined[name] = self._record(cls)
        return _reference(name)

    def _record(self, cls: type) -> Schema:
        keys = keys_of(cls)
        return {
            "type": "object",
            "properties": {key.name: self._key(cls, key) for key in keys},
            "required": [key.name for key in keys if key.required],
            "additionalProperties": False,
            "patternProperties": dict(_OWN_KEYS),
        }

    def _kind(self, kinds: tuple[str, ...]) -> Schema:
        words = words_of(record_of(kinds[0]), "kind")
        return {
            "title": self.say(words.title),
            "description": self.say(words.text),
            "enum": list(kinds),
            "enumDescriptions": [self.say(kind_words(kind).title) for kind in kinds],
        }

    def _key(self, cls: type, key: Key) -> Schema:
        words = words_of(cls, key.name)
        value = self._value(cls, key.name, key.form)
        title = self.say(words.title)
        schema: Schema = {
            "title": title,
            # The list of keys that an editor offers shows the description and not the title.
            "description": f"{title[:1].upper()}{title[1:]}: {self.say(words.text)}",
            **(value if key.required else self._or_empty(value)),
        }
        block = words.example is not None and is_block(words.example)
        if block or "`" in schema["description"]:
            example = f"\n\n```yaml\n{key.name}:{words.example}\n```" if block else ""
            schema["markdownDescription"] = schema["description"] + example
        offered = [] if block or words.example is None else [as_typed(words.example)]
        if isinstance(key.form, Scalar) and SORTS[key.form.sort].offered:
            offered += [as_typed(written) for written, _ in SORTS[key.form.sort].examples]
        if offered:
            different = [one for at, one in enumerate(offered) if one not in offered[:at]]
            schema["examples"] = different[:_MOST_EXAMPLES]
        if (default := _default(key)) is not None:
            schema["default"] = default
        return schema

    # ----- values -----

    def _value(self, cls: type, name: str, form: Form) -> Schema:
        match form:
            case Scalar():
                return self._sort(form.sort)
            case Choice():
                return self._choice(cls, name, form)
            case Table():
                return self._table(cls, name, form)
            case _:
                return _any_of(self._forms(cls, name, form))

    def _forms(self, cls: type, name: str, form: Part | Several | Either) -> Iterator[Schema]:
        """What a value of many parts may be.

        Its short forms come last, because of a value that fits none editors say what the first
        lacks; but words to choose from come first of all.
        """
        match form:
            case Part():
                yield self._define_part(form.record)
                if form.short is not None:
                    short = forms.key_named(form.record, form.short)
                    yield self._value(form.record, form.short, short.form)
            case Several():
                yield self._list(cls, name, form)
                if form.one:
                    yield self._value(cls, name, form.item)
            case Either():
                for one in form.forms:
                    yield self._value(cls, name, one)

    def _list(self, cls: type, name: str, several: Several) -> Schema:
        item = several.item
        sizes = {} if several.size is None else {"minItems": several.size, "maxItems": several.size}
        if several.one and isinstance(item, Part):
            item = Part(item.record)
        schema = self._value(cls, name, item)
        if isinstance(item, Part):
            schema = {"title": self.say(PARTS[item.record.__name__]), **schema}
        return {"type": "array", **sizes, "items": schema}

    def _choice(self, cls: type, name: str, choice: Choice) -> Schema:
        titles = [choice_words(cls, name, word) for word in choice.words]
        return {
            "enum": list(choice.words),
            "enumDescriptions": [self.say(title or "") for title in titles],
        }

    def _table(self, cls: type, name: str, table: Table) -> Schema:
        schema: Schema = {
            "type": "object",
            "additionalProperties": self._or_empty(self._value(cls, name, table.values)),
            "patternProperties": dict(_OWN_KEYS),
        }
        sort = SORTS[table.keys.sort] if isinstance(table.keys, Scalar) else None
        if sort and "pattern" in sort.fragment:
            pattern = f"^x-|{sort.fragment['pattern']}"
            schema["propertyNames"] = {"pattern": pattern, **self._mended(sort)}
        return schema

    def _or_empty(self, value: Schema) -> Schema:
        return _any_of([value, self._beside(_EMPTY)])

    def _sort(self, name: str) -> Schema:
        sort = SORTS[name]
        if name not in self.defined:
            self.defined[name] = {**sort.fragment, **self._mended(sort)}
        beside = [self._beside(sort.unquoted)] if sort.unquoted else []
        return _any_of([_reference(name), *beside])

    def _beside(self, name: str) -> Schema:
        if name not in self.defined:
            title, schema = _BESIDE[name]
            self.defined[name] = {"title": self.say(title), **schema}
        return _reference(name)

    def _mended(self, sort: Sort) -> Schema:
        message = self.say(sort.mended)
        return {"errorMessage": message, "patternErrorMessage": message}


def _reference(name: str) -> Schema:
    return {"$ref": f"#/$defs/{name}"}


def _any_of(schemas: Iterable[Schema]) -> Schema:
    """Any of the schemas, those inside an `anyOf` counted singly, words to choose from first."""
    flat = [one for schema in schemas for one in _alternatives(schema)]
    flat.sort(key=lambda one: "enum" not in one)
    return flat[0] if len(flat) == 1 else {"anyOf": flat}


def _alternatives(schema: Schema) -> list[Schema]:
    return schema["anyOf"] if schema.keys() == {"anyOf"} else [schema]


def _default(key: Key) -> object:
    """What holds where the key is not written, if that is one word or number."""
    if isinstance(key.default, bool):
        return YES_AND_NO[key.default]
    if isinstance(key.default, str | int):
        return key.default
    return None
