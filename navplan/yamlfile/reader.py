"""The one pass over the parser's events that builds the data and its outline."""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable, Sequence
from typing import Final, NoReturn, Protocol

from _ruamel_yaml import (
    AliasEvent,
    CParser,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)
from ruamel.yaml.error import MarkedYAMLError, YAMLError

from navplan.diagnostics import Diagnostic, Path, Step, in_order
from navplan.source import SourceText, Span
from navplan.yamlfile import codes, losses, mistakes
from navplan.yamlfile.codes import MAX_FINDINGS, Finding
from navplan.yamlfile.decoding import decoded
from navplan.yamlfile.document import Document
from navplan.yamlfile.lines import line_end, shortened
from navplan.yamlfile.outline import (
    BRACKETS,
    CLOSE,
    NOTHING,
    OPENS,
    Entry,
    LostKey,
    Outline,
    Plain,
    key_span,
)

MAX_DEPTH: Final = 64
"""How many maps and lists may stand inside each other."""

_NULLS: Final = frozenset(("~", "null"))
_DECORATED: Final = (ScalarEvent, MappingStartEvent, SequenceStartEvent)
_DECORATION: Final = re.compile(r"\s*(?P<name>![<][^>\s]*>|[&!][^\s,\[\]{}]*)")

Box = dict[str, Plain] | list[Plain]


class Mark(Protocol):
    """A point in the text."""

    index: int


class Event(Protocol):
    """One step of the parser; which fields there are depends on its type."""

    start_mark: Mark
    end_mark: Mark
    value: str
    style: str
    anchor: str | None
    ctag: str | None
    version: tuple[int, int] | None
    tags: object


class _CannotGoOnError(Exception):
    """Raised where a finding ends the reading of a file."""


def read_yaml(file: str, raw: bytes) -> tuple[Document, list[Diagnostic]]:
    """The document in `raw` and everything that is wrong with it as YAML.

    `file` is the path relative to the workspace root. Never raises for what `raw` holds.
    """
    text, hindrance = decoded(raw)
    source = SourceText(file, text)
    hindrance = hindrance or mistakes.conflict(text)
    if hindrance is not None:
        return Document(source, None, Outline(text, [])), [hindrance.diagnostic(source)]
    reading = _Reading(text)
    data = reading.data(raw)
    outline = Outline(text, reading.entries)
    comments, lost = losses.hash_signs(source, outline)
    findings = [
        *reading.findings,
        *reading.second_keys(outline),
        *lost,
        *losses.odd_spaces(text, outline),
    ]
    if len(findings) > MAX_FINDINGS:
        findings.sort(key=lambda finding: finding.span)
        last = findings[MAX_FINDINGS].span
        findings[MAX_FINDINGS:] = [Finding(codes.TOO_MANY, last, {"limit": MAX_FINDINGS})]
    document = Document(source, data, outline, tuple(comments))
    return document, in_order(finding.diagnostic(source) for finding in findings)


class _Reading:
    """What the pass has gathered so far."""

    __slots__ = ("_begun", "_next", "_text", "_twice", "_unset", "entries", "findings", "roots")

    def __init__(self, text: str) -> None:
        self._text = text
        self._begun = False
        self._unset: list[tuple[dict[str, Plain], str]] = []
        self._twice: list[tuple[Path, Span]] = []
        self.roots: list[Plain] = []
        self.entries: list[Entry] = []
        self.findings: list[Finding] = []

    def data(self, raw: bytes) -> dict[str, Plain] | None:
        """The file as a map; None if it is none or cannot be read to its end."""
        # The parser counts code points whether it is given bytes or text, and bytes spare it
        # from encoding the text again.
        parser = CParser(raw.removeprefix(codecs.BOM_UTF8))
        self._next: Callable[[], Event] = parser.get_event
        try:
            self._read()
        except _CannotGoOnError:
            return None
        except YAMLError as error:
            self._stopped(error)
            return None
        for box, key in self._unset:
            box.pop(key, None)
        swallowed = losses.swallowing_quote(self._text, self.entries)
        if swallowed is not None:
            self.findings.append(swallowed)
            return None
        return self._root()

    def second_keys(self, outline: Outline) -> list[Finding]:
        """A finding for every key that is already in its map."""
        findings = []
        for path, span in self._twice:
            first = outline.node(path)
            related = ((first.handle, codes.FIRST_KEY),) if first else ()
            params = {"key": shortened(str(path[-1]))}
            findings.append(Finding(codes.DUPLICATE_KEY, span, params, path, related))
        return findings

    def _read(self) -> None:  # noqa: C901, PLR0912, PLR0915 - a call per event would cost a third of the time
        text = self._text
        next_event = self._next
        note = self.entries.append
        # What few files have is looked for once, and not at every event.
        decorated = "&" in text or "!" in text
        nulls = "~" in text or "null" in text
        around: list[Box] = []
        items: list[Plain] = self.roots
        fields: dict[str, Plain] | None = None
        key = ""
        key_start = 0
        while True:
            event = next_event()
            kind = type(event)
            if kind is ScalarEvent:
                if fields is None:
                    value = event.value
                    if decorated and (event.anchor is not None or event.ctag is not None):
                        self._decorated(event, _path(around, len(items)))
                    if (not value or (nulls and value in _NULLS)) and self._is_nothing(event):
                        if around:
                            self._empty_item(event, _path(around, len(items)))
                        continue
                    note((0, event.start_mark.index, event.end_mark.index))
                    items.append(value)
                    continue
                key = event.value
                key_start = event.start_mark.index
                if key in fields:
                    key = self._second_key(key, key_start, around, fields)
                if decorated and (event.anchor is not None or event.ctag is not None):
                    self._decorated(event, _path(around, key))
                event = next_event()
                kind = type(event)
                if kind is ScalarEvent:
                    value = event.value
                    if decorated and (event.anchor is not None or event.ctag is not None):
                        self._decorated(event, _path(around, key))
                    if (not value or (nulls and value in _NULLS)) and self._is_nothing(event):
                        fields[key] = value
                        self._unset.append((fields, key))
                        if not value:
                            self._check_inline(event, key, key_start, _path(around, key))
                            note((key, key_start, NOTHING))
                            continue
                    fields[key] = value
                    note((key, key_start, event.end_mark.index))
                    continue
            elif kind is MappingEndEvent or kind is SequenceEndEvent:
                note(CLOSE)
                box = around.pop()
                if isinstance(box, dict):
                    fields = box
                else:
                    fields, items = None, box
                continue
            elif fields is not None:
                self._unusable_key(event, around)
                continue
            if kind is MappingStartEvent or kind is SequenceStartEvent:
                if decorated and (event.anchor is not None or event.ctag is not None):
                    self._decorated(event, _path(around, len(items) if fields is None else key))
                inside: Box = {} if kind is MappingStartEvent else []
                if fields is None:
                    note((0, event.start_mark.index, OPENS))
                    items.append(inside)
                    around.append(items)
                else:
                    note((key, key_start, OPENS))
                    fields[key] = inside
                    around.append(fields)
                if len(around) > MAX_DEPTH:
                    self._too_deep(event)
                if isinstance(inside, dict):
                    fields = inside
                else:
                    fields, items = None, inside
            elif kind is AliasEvent:
                self._alias(event, _path(around, len(items) if fields is None else key))
            elif kind is StreamEndEvent or (
                kind is DocumentStartEvent and self._document_starts(event)
            ):
                return

    def _second_key(
        self, key: str, start: int, around: list[Box], fields: dict[str, Plain]
    ) -> LostKey:
        self._twice.append((_path(around, key), key_span(self._text, start, key)))
        self._stop_at_too_many()
        lost = LostKey(key)
        self._unset.append((fields, lost))
        return lost

    def _unusable_key(self, event: Event, around: list[Box]) -> None:
        """Pass over a key that is no text, and over its value."""
        pointer = _path(around)
        start = event.start_mark.index
        end = self._passed_over(event, pointer, len(around))
        if type(event) is not AliasEvent:
            if not self._text.startswith(BRACKETS, start):
                end = line_end(self._text, start)
            self._report(Finding(codes.KEY_NOT_TEXT, Span(start, end), pointer=pointer))
        self._passed_over(self._next(), pointer, len(around))

    def _passed_over(self, event: Event, pointer: Path, depth: int) -> int:
        """Where the value ends that begins with `event`, whatever it holds."""
        outside = depth
        while True:
            kind = type(event)
            if kind is MappingStartEvent or kind is SequenceStartEvent:
                depth += 1
                if depth > MAX_DEPTH:
                    self._too_deep(event)
            elif kind is MappingEndEvent or kind is SequenceEndEvent:
                depth -= 1
            elif kind is AliasEvent:
                self._alias(event, pointer)
            if kind in _DECORATED:
                self._decorated(event, pointer)
            if depth == outside:
                return event.end_mark.index
            event = self._next()

    def _is_nothing(self, event: Event) -> bool:
        """Whether an empty text, `~` or `null` means that there is no value."""
        if event.style in (">", "|") and not event.value:
            # `at_least: >5` is the beginning of an indented text to YAML.
            header = self._text[event.start_mark.index : event.end_mark.index]
            if header[1:].strip("+- \r\n").isdigit():
                start = event.start_mark.index
                sign = {"sign": header[0]}
                self._report(Finding(codes.SIGN_FIRST, Span(start, start + 1), sign))
        return not event.style

    def _check_inline(self, event: Event, key: str, key_start: int, pointer: Path) -> None:
        """A key inside braces without colon and value is the rest of a text with a comma."""
        start = event.start_mark.index
        span = key_span(self._text, key_start, key)
        if not self._text.startswith((",", "}"), start) or ":" in self._text[span.end : start]:
            return
        _, at, end = self.entries[-1]
        first = at >= 0 and end == OPENS
        code = codes.TEXT_IN_BRACES if first else codes.COMMA_IN_MAP
        self._report(Finding(code, span, {"key": shortened(key)}, pointer))

    def _empty_item(self, event: Event, pointer: Path) -> None:
        span = _span(event)
        if not event.value and self._text[span.start - 1] == "-":
            span = Span(span.start - 1, span.start)
        self._report(Finding(codes.EMPTY_ITEM, span, pointer=pointer))

    def _decorated(self, event: Event, pointer: Path) -> None:
        """Report the anchor and the tag that stand before a value, in either order."""
        at = event.start_mark.index
        for _ in range((event.anchor is not None) + (event.ctag is not None)):
            decoration = _DECORATION.match(self._text, at)
            if decoration is None:
                return
            name = decoration["name"]
            code = codes.ANCHOR if name.startswith("&") else codes.TAG
            span = Span(*decoration.span("name"))
            self._report(Finding(code, span, {"name": shortened(name)}, pointer))
            at = decoration.end()

    def _report(self, finding: Finding) -> None:
        self.findings.append(finding)
        self._stop_at_too_many()

    def _stop_at_too_many(self) -> None:
        if len(self.findings) + len(self._twice) > MAX_FINDINGS:
            raise _CannotGoOnError

    def _alias(self, event: Event, pointer: Path) -> None:
        span = _span(event)
        name = {"name": shortened(self._text[span.start : span.end])}
        self._report(Finding(codes.ALIAS, span, name, pointer))

    def _document_starts(self, event: Event) -> bool:
        """Whether this is one document too many."""
        span = _span(event)
        if self._begun:
            span = Span(span.start, line_end(self._text, span.start))
            self._report(Finding(codes.SEVERAL_DOCUMENTS, span))
            return True
        self._begun = True
        if event.version is not None or event.tags is not None:
            span = Span(span.start, line_end(self._text, span.start))
            self._report(Finding(codes.DIRECTIVE, span))
        return False

    def _too_deep(self, event: Event) -> NoReturn:
        span = Span(event.start_mark.index, event.start_mark.index + 1)
        self.findings.append(Finding(codes.TOO_DEEP, span, {"limit": MAX_DEPTH}))
        raise _CannotGoOnError

    def _stopped(self, error: YAMLError) -> None:
        """Say in plain words why the parser gave up."""
        if not isinstance(error, MarkedYAMLError):
            self.findings.append(mistakes.forbidden_character(self._text))
            return
        stop = mistakes.Stop(
            text=self._text,
            entries=self.entries,
            context=error.context or "",
            start=_index(error.context_mark),
            problem=error.problem or "",
            at=_index(error.problem_mark) or 0,
        )
        # `*viktig* sak` is an alias and then something that does not fit.
        if not any(mistakes.follows(stop, finding.span) for finding in self.findings):
            self.findings.append(mistakes.mistake(stop))

    def _root(self) -> dict[str, Plain] | None:
        root = self.roots[0] if self.roots else None
        if isinstance(root, dict):
            return root
        if root is not None:
            start = self.entries[0][1]
            no_space = mistakes.no_space_after_colon_at(self._text, start)
            span = Span(start, line_end(self._text, start))
            self.findings.append(no_space or Finding(codes.NOT_A_MAP, span))
        elif not self.findings:
            self.findings.append(Finding(codes.EMPTY_FILE, Span(0, 0)))
        return None


def _span(event: Event) -> Span:
    return Span(event.start_mark.index, event.end_mark.index)


def _index(mark: Mark | None) -> int | None:
    return None if mark is None else mark.index


def _path(around: Sequence[Box], *steps: Step) -> Path:
    """The path of the map or list that is open inside those `around`, and on by `steps`."""
    # The outermost is no part of the file: it only holds the root.
    path = [len(box) - 1 if isinstance(box, list) else next(reversed(box)) for box in around[1:]]
    return (*path, *steps)
