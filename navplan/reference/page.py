"""The reference of the plan language as one Markdown page: kinds, keys, parts, values."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Final, TypeAlias

from navplan.i18n import N_, Language, translator
from navplan.model import KINDS, record_of
from navplan.reference import opening
from navplan.reference.examples import is_block
from navplan.reference.forms import (
    REFERENCE,
    Choice,
    Either,
    Form,
    Key,
    Part,
    Scalar,
    Several,
    Table,
    base_of,
    key_named,
    keys_of,
    own_keys,
    parts_of,
    records_in,
    sorts_of,
)
from navplan.reference.parts import PARTS, THINGS
from navplan.reference.sorts import SORTS
from navplan.reference.words import choice_words, kind_words, words_of
from navplan.schema.fields import DOCUMENT_KINDS

Speaker: TypeAlias = Callable[[str], str]
"""Puts a message into the language of the page."""

_NORWEGIAN: Final[tuple[Language, ...]] = ("nb", "nn")

_TITLE: Final = N_("The plan language")
_ORIGIN: Final = N_("Made by “make docs”; the words are in navplan/reference.")
_START: Final = N_("From a document to files")
_WRITING: Final = N_("How a file is written")
_KINDS: Final = N_("Kinds of files")
_PARTS: Final = N_("Parts of files")
_BY_KEY: Final = N_("Which part stands in a key")
_VALUES: Final = N_("How to write values")
_ONE_KIND: Final = N_(
    "This page is about one kind of file. `navplan schema --format markdown` prints the page about "
    "all kinds, which begins with how a document becomes files."
)
_ALONE: Final = N_(
    "`navplan schema {kind} --format markdown` prints this kind alone, with the parts and values "
    "it uses."
)
_STANDS_IN: Final = N_("Stands in:")
_OR: Final = N_("or")


def page(language: Language, kind: str | None = None) -> str:
    """The reference in a language: of all kinds of file, or of one with the parts it uses."""
    kinds = (kind,) if kind else KINDS
    records = [record_of(one) for one in kinds]
    writer = _Page(language, _with_bases([*records, *parts_of(*records)]), kinds)
    return "\n\n".join(writer.blocks()) + "\n"


def _with_bases(classes: Iterable[type]) -> tuple[type, ...]:
    """The classes that have a chapter: these, each after the one whose keys it adds to."""
    found: dict[type, None] = {}
    for cls in classes:
        base = base_of(cls)
        if base is not None:
            found[base] = None
        found[cls] = None
    return tuple(found)


class _Page:
    """The page while it is written, in one language."""

    def __init__(
        self, language: Language, classes: tuple[type, ...], kinds: tuple[str, ...]
    ) -> None:
        self.language = language
        self.say = translator(language).gettext
        self.kinds = kinds
        self.anchors = {record_of(kind): f"kind-{kind}" for kind in KINDS}
        parts = sorted((cls for cls in classes if cls not in self.anchors), key=self.term)
        self.anchors |= {cls: f"part-{cls.__name__}" for cls in parts}
        self.shared = [cls for cls in parts if cls in map(base_of, map(record_of, kinds))]
        self.parts = [cls for cls in parts if cls not in self.shared]
        used = sorts_of(*map(record_of, kinds), *parts)
        self.sorts = [name for name in SORTS if name in used]

    def blocks(self) -> Iterator[str]:
        """The page, one block after another."""
        yield f"# {self.say(_TITLE)}"
        yield f"<!-- {self.say(_ORIGIN)} -->"
        yield from self._contents()
        if self.whole:
            yield from self._start()
        yield from self._writing()
        yield self._chapter("kinds", _KINDS)
        if self.whole:
            yield from self._overview()
        for cls in self.shared:
            yield from self._part(cls)
        for kind in self.kinds:
            yield from self._kind(kind)
        yield self._chapter("parts", _PARTS)
        yield f'### <a id="keys"></a>{self.say(_BY_KEY)}'
        yield self._index()
        for cls in self.parts:
            yield from self._part(cls)
        yield self._chapter("values", _VALUES)
        for name in self.sorts:
            yield from self._value(name)

    @property
    def whole(self) -> bool:
        """Whether the page is about all kinds."""
        return self.kinds == KINDS

    def term(self, cls: type) -> str:
        """What a part is called."""
        return self.say(PARTS[cls.__name__])

    # ----- finding one's way -----

    def _contents(self) -> Iterator[str]:
        if not self.whole:
            yield self.say(_ONE_KIND)
        kinds = [*self.shared, *map(record_of, self.kinds)]
        values = (f"[{self.say(SORTS[name].title)}](#value-{name})" for name in self.sorts)
        lines = [f"[{self.say(_START)}](#start)"] if self.whole else []
        lines += [
            f"[{self.say(_WRITING)}](#writing)",
            f"[{self.say(_KINDS)}](#kinds): {', '.join(map(self._link, kinds))}",
            f"[{self.say(_PARTS)}](#parts): [{self.say(_BY_KEY)}](#keys)",
            f"[{self.say(_VALUES)}](#values): {', '.join(values)}",
        ]
        yield "\n".join(f"- {line}" for line in lines)

    def _chapter(self, anchor: str, title: str) -> str:
        return f'## <a id="{anchor}"></a>{self.say(title)}'

    def _index(self) -> str:
        """The parts by the keys they stand in."""
        found: dict[str, dict[type, None]] = {}
        for cls in (*map(record_of, self.kinds), *self.shared, *self.parts):
            for key in keys_of(cls):
                for part in records_in(key.form):
                    found.setdefault(key.name, {})[part] = None
        rows = [
            (f"`{name}`", ", ".join(map(self._link, parts)))
            for name, parts in sorted(found.items())
        ]
        return _table((N_("Key"), N_("Part")), rows, self.say)

    # ----- chapters -----

    def _start(self) -> Iterator[str]:
        yield self._chapter("start", _START)
        yield self.say(opening.TO_BEGIN)
        yield _fenced(opening.SETTINGS)
        yield self.say(opening.IN_THIS_ORDER)
        yield "\n".join(
            f"{number}. {self._or(self._link(record_of(kind)) for kind in kinds)}: {self.say(text)}"
            for number, (kinds, text) in enumerate(opening.STEPS, start=1)
        )
        yield from map(self.say, opening.AFTER_THE_STEPS)

    def _writing(self) -> Iterator[str]:
        yield self._chapter("writing", _WRITING)
        yield from map(self.say, opening.WRITING)
        yield _fenced(opening.WRITTEN)
        yield from map(self.say, opening.KEYS_AND_NOTES)

    def _overview(self) -> Iterator[str]:
        rows = []
        for kind in self.kinds:
            words = kind_words(kind)
            link = f"[`{kind}`](#{self.anchors[record_of(kind)]})"
            rows.append((link, self._terms(words.title), self.say(words.text)))
        yield _table((N_("Kind"), N_("Term"), N_("What it is for")), rows, self.say)

    def _kind(self, kind: str) -> Iterator[str]:
        words, cls = kind_words(kind), record_of(kind)
        yield f'### <a id="{self.anchors[cls]}"></a>`{kind}`: {self.say(words.title)}'
        yield self.say(words.text)
        if self.whole:
            yield self.say(_ALONE).format(kind=kind)
        if words.example is not None:
            yield self.say(N_("A small file of this kind:"))
            yield _fenced(words.example)
        yield from self._keys(cls)

    def _part(self, cls: type) -> Iterator[str]:
        yield f'### <a id="{self.anchors[cls]}"></a>{_capital(self.term(cls))}'
        users = [
            (other, key)
            for other in self.anchors
            for key in keys_of(other)
            if cls in records_in(key.form)
        ]
        if users:
            places = ", ".join(f"`{key.name}` ({self._link(other)})" for other, key in users)
            yield f"{self.say(_STANDS_IN)} {places}."
        yield from self._keys(cls)

    def _keys(self, cls: type) -> Iterator[str]:
        base = base_of(cls)
        keys = own_keys(cls) if base else self._common(cls)
        if base:
            own = {key.name for key in keys}
            first = ", ".join(
                f"[`{key.name}`](#{_place(base, key)})"
                for key in keys_of(base)
                if key.name not in own
            )
            words = self.say(N_("It has these keys of {base}: {keys}. And its own:"))
            yield words.format(base=self._link(base), keys=first)
        yield self._key_table(cls, keys)
        written = {key.name: words_of(cls, key.name).example or "" for key in keys}
        examples = [f"{name}:{text}" for name, text in written.items() if is_block(text)]
        if examples:
            yield self.say(N_("Written out:"))
            yield _fenced("\n".join(examples))

    def _common(self, cls: type) -> tuple[Key, ...]:
        """The keys of a record; of one that others add to, those that not all say anew."""
        added = [{key.name for key in own_keys(one)} for one in self.anchors if base_of(one) is cls]
        anew = set.intersection(*added) if added else set()
        return tuple(key for key in keys_of(cls) if key.name not in anew)

    def _key_table(self, cls: type, keys: Iterable[Key]) -> str:
        added_to = any(base_of(one) is cls for one in self.anchors)
        rows = []
        for key in keys:
            words = words_of(cls, key.name)
            example = words.example or ""
            rows.append(
                (
                    f"`{key.name}`",
                    (f'<a id="{_place(cls, key)}"></a>' if added_to else "")
                    + self._terms(words.title),
                    self.say(N_("yes")) if key.required else "",
                    self._form(cls, key.name, key.form),
                    self.say(words.text),
                    f"`{example}`" if example and not is_block(example) else "",
                )
            )
        heads = (N_("Key"), N_("Term"), N_("Must be there"), N_("Value"), N_("Meaning"))
        return _table((*heads, N_("Example")), rows, self.say)

    def _value(self, name: str) -> Iterator[str]:
        sort = SORTS[name]
        yield f'### <a id="value-{name}"></a>{_capital(self.say(sort.title))}'
        yield self.say(sort.text)
        rows = [(f"`{written}`", self.say(meaning)) for written, meaning in sort.examples]
        yield _table((N_("You write"), N_("It means")), rows, self.say)

    # ----- what a value is, in words -----

    def _form(self, cls: type, name: str, form: Form) -> str:
        match form:
            case Scalar():
                return self._scalar(form)
            case Choice():
                return self._choices(cls, name, form)
            case Part():
                return self._or(self._part_forms(form))
            case Several():
                return self._several(cls, name, form)
            case Table():
                words = self.say(N_("for each {key}: {value}"))
                key = self._form(cls, name, form.keys)
                return words.format(key=key, value=self._form(cls, name, form.values))
            case Either():
                return self._or(self._form(cls, name, one) for one in form.forms)

    def _scalar(self, scalar: Scalar) -> str:
        title = self.say(SORTS[scalar.sort].title)
        link = f"[{title}](#value-{scalar.sort})"
        if scalar.sort != REFERENCE:
            return link
        if scalar.refers == DOCUMENT_KINDS:
            things = self.say(N_("a plan or another document"))
        else:
            things = self._or(self.say(THINGS[kind]) for kind in scalar.refers)
        return self.say(N_("{reference} to {things}")).format(reference=link, things=things)

    def _choices(self, cls: type, name: str, choice: Choice) -> str:
        if name == "kind":
            return f"`{choice.words[0]}`"
        titles = [(word, choice_words(cls, name, word)) for word in choice.words]
        said = [f"`{word}` ({self.say(title)})" if title else f"`{word}`" for word, title in titles]
        return self._or(said)

    def _part_forms(self, part: Part) -> Iterator[str]:
        if part.short is not None:
            yield self._form(part.record, part.short, key_named(part.record, part.short).form)
        yield self._link(part.record)

    def _several(self, cls: type, name: str, several: Several) -> str:
        item = self._form(cls, name, several.item)
        if several.size is not None:
            words = self.say(N_("{number} values in brackets, each a {item}"))
            return words.format(number=several.size, item=item)
        listed = self.say(N_("list: {item}")).format(item=item)
        return self._or((item, listed)) if several.one else listed

    def _link(self, cls: type) -> str:
        kind = self.anchors[cls].removeprefix("kind-") if cls in map(record_of, KINDS) else None
        title = f"`{kind}`" if kind else self.term(cls)
        known = kind is None or kind in self.kinds
        return f"[{title}](#{self.anchors[cls]})" if known else title

    def _or(self, words: Iterable[str]) -> str:
        *most, last = words
        return f"{', '.join(most)} {self.say(_OR)} {last}" if most else last

    def _terms(self, msgid: str) -> str:
        """A term; on the English page with the Norwegian ones that editors and documents use."""
        if self.language != "en":
            return self.say(msgid)
        norwegian = dict.fromkeys(translator(one).gettext(msgid) for one in _NORWEGIAN)
        return f"{msgid}: *{' / '.join(norwegian)}*"


def _place(cls: type, key: Key) -> str:
    """The anchor of the row of a key."""
    return f"key-{cls.__name__}-{key.name}"


def _table(heads: tuple[str, ...], rows: Iterable[tuple[str, ...]], say: Speaker) -> str:
    lines = [[say(head) for head in heads], ["---"] * len(heads)]
    lines += [[" ".join(cell.replace("|", r"\|").split()) for cell in row] for row in rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _fenced(text: str) -> str:
    return f"```yaml\n{text.strip()}\n```"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
