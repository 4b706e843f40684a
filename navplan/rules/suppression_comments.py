"""What a comment for navplan says: which codes stay, where, why, and for how long."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping
from datetime import date
from functools import cache, cached_property
from typing import Final

from navplan.diagnostics import CODES, Diagnostic, Param, Term
from navplan.frozen import frozen
from navplan.i18n import N_
from navplan.rules.selection import nearest, why_not_ignored
from navplan.rules.suppression_codes import MALFORMED
from navplan.source import Place, SourceText, Span
from navplan.yamlfile import Comment, Document
from navplan.yamlfile.lines import is_first_on_line, shortened

_NO_INSTRUCTION: Final = N_("navplan knows no such instruction")
_NOT_AT_THE_TOP: Final = N_("what is about the whole file stands above its first key")
_NO_SUCH_DAY: Final = N_("there is no such day")
_NO_DAY: Final = N_("a day is written with year, month and day, right behind the bracket")

_FORM: Final = N_("ignore[CODE] reason")
_NO_REASON_YET: Final = "…"

_LONGEST: Final = 500
"""More than this is not looked at in search of what a comment was meant to say."""

_CLOSE: Final = 0.8

_LINE, _BLOCK, _FILE = "ignore", "ignore-block", "ignore-file"

_IGNORE: Final = re.compile(
    rf"#[ \t]*(?i:navplan):[ \t]*(?P<form>{_BLOCK}|{_FILE}|{_LINE})"
    rf"\[(?P<codes>[^\]]{{,{_LONGEST}}})\](?P<reason>.*)"
)
_UNTIL: Final = re.compile(r"[ \t]*until[ \t]+(?P<day>\d{4}-\d\d-\d\d)(?![\w-])[.:,;]?")
_ISO_DATE: Final = re.compile(r"\d{4}-\d\d-\d\d")
_DATE: Final = r"\d{1,4}[-./]\d{1,2}[-./]\d{1,4}"
_LIKE_UNTIL: Final = re.compile(
    rf"^[ \t]*(?P<first>(?:until|til|inntil|innen|fram til|frem til)[ \t]+{_DATE})"
    rf"|(?P<last>\buntil[ \t]+{_DATE})\W*$",
    re.IGNORECASE,
)
_NORWEGIAN_DATE: Final = re.compile(r"(\d{1,2})[-./](\d{1,2})[-./](\d{4})")
_BETWEEN_COMMAS: Final = re.compile(r"[^\s,](?:[^,]*[^\s,])?")
_WORD: Final = re.compile(r"[\w-]+")
_LETTER: Final = re.compile(r"\w")


@frozen
class Suppression:
    """What a comment says: which codes are ignored on which lines, and whether it says why.

    `codes` have the places where the comment names them; what cannot be ignored is not among
    them. `lines` are none where nothing follows that the comment could cover. `reason` is empty
    where it has no letter. `until` is the last day on which the comment counts.
    """

    place: Place
    lines: range
    codes: Mapping[str, Place]
    reason: str
    until: date | None = None


def suppressions_in(document: Document) -> tuple[list[Suppression], list[Diagnostic]]:
    """What the comments of a file say, and a finding for each that has no effect."""
    suppressions: list[Suppression] = []
    complaints: list[Diagnostic] = []
    lines = _Lines(document)
    for comment in document.comments:
        reading = _Reading(comment, document.source, lines)
        suppression = reading.suppression()
        suppressions += [suppression] if suppression else []
        complaints += reading.complaints
    return suppressions, complaints


class _Lines:
    """What the lines of a file hold: which of them are used, and what begins on one."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._used = _used_lines(document.source)

    def used_after(self, line: int) -> int | None:
        """The next line that is used."""
        at = bisect_right(self._used, line)
        return self._used[at] if at < len(self._used) else None

    def end_of(self, line: int) -> int:
        """Where that ends which begins on a line; the line itself if nothing does."""
        value = self._values.get(line)
        return self._document.source.place(value).end_line if value else line

    @cached_property
    def _values(self) -> dict[int, Span]:
        """The value that begins, or whose key begins, on a line; of several the last to end."""
        found: dict[int, Span] = {}
        pending = list(self._document.outline.root.children.values())
        while pending:
            node = pending.pop()
            line = self._document.source.position((node.key or node.value).start)[0]
            if line not in found or found[line].end < node.value.end:
                found[line] = node.value
            pending += node.children.values()
        return found


class _Reading:
    """A comment while it is read, and what has no effect in it."""

    def __init__(self, comment: Comment, source: SourceText, lines: _Lines) -> None:
        self.comment = comment
        self.source = source
        self.lines = lines
        self.text = comment.text.partition(":")[2].strip()
        self.complaints: list[Diagnostic] = []

    def suppression(self) -> Suppression | None:
        """What the comment says, if it is an instruction."""
        place = self.source.place(self.comment.span)
        ignore = _IGNORE.fullmatch(self.comment.text)
        codes = self._named(ignore) if ignore else {}
        if not ignore or not codes:
            words = self.text or self.comment.text
            self._complain(place, words, _NO_INSTRUCTION, _as_meant(self.text))
            return None
        for code in list(codes):
            if reason := why_not_ignored(code):
                self._complain(codes.pop(code), code, reason, _as_meant(self.text))
        lines = self._lines_covered(ignore["form"])
        if lines is None:
            # Above what it was meant for, it may stand anywhere.
            meant = self.text.replace(_FILE, _BLOCK, 1)
            self._complain(place, self.text, _NOT_AT_THE_TOP, meant)
            return None
        until, reason = self._until(ignore)
        words = reason.strip() if _LETTER.search(reason) else ""
        return Suppression(place, lines, codes, words, until)

    def _complain(self, place: Place, words: str, reason: str, meant: Param) -> None:
        params = {"text": shortened(words), "reason": Term(reason), "suggestion": meant}
        self.complaints.append(Diagnostic(MALFORMED.code, self.source.file, place, params))

    def _named(self, ignore: re.Match[str]) -> dict[str, Place]:
        """What stands between the brackets of the comment, and where."""
        start = ignore.start("codes")
        places: dict[str, Place] = {}
        for each in _BETWEEN_COMMAS.finditer(ignore["codes"]):
            places.setdefault(each.group(), self._place(start + each.start(), start + each.end()))
        return places

    def _place(self, start: int, end: int) -> Place:
        """The place of a part of the comment."""
        at = self.comment.span.start
        return self.source.place(Span(at + start, at + end))

    # ----- how long -----

    def _until(self, ignore: re.Match[str]) -> tuple[date | None, str]:
        """The last day on which the comment counts, and the words that are its reason."""
        reason = ignore["reason"]
        said = _UNTIL.match(reason)
        day = _day(said["day"]) if said else None
        if said and day:
            return day, reason[said.end() :]
        if like := _LIKE_UNTIL.search(reason):
            group = "first" if like["first"] else "last"
            start, end = like.span(group)
            at = ignore.start("reason")
            rest = (reason[:start].rstrip(" \t,;") + reason[end:]).strip().lstrip(".:,; \t")
            codes = f"{ignore['form']}[{ignore['codes'].strip()}]"
            meant = f"{codes} until {_iso(like[group])} {shortened(rest) or _NO_REASON_YET}"
            why = _NO_SUCH_DAY if _is_no_day(like[group]) else _NO_DAY
            self._complain(self._place(at + start, at + end), like[group], why, meant)
        return None, reason

    # ----- where -----

    def _lines_covered(self, form: str) -> range | None:
        """The lines that the comment is about; None where it cannot stand where it stands."""
        if form == _FILE:
            first = self.lines.used_after(0)
            is_above = first is not None and self.comment.line < first
            return range(1, len(self.source.line_starts) + 1) if is_above else None
        line = self._line_covered()
        if line is None:
            return range(0)
        return self._block_at(line) if form == _BLOCK else range(line, line + 1)

    def _line_covered(self) -> int | None:
        """The comment's own line, or the next one that is used if it stands alone."""
        if not is_first_on_line(self.source.text, self.comment.span.start):
            return self.comment.line
        return self.lines.used_after(self.comment.line)

    def _block_at(self, line: int) -> range:
        """The lines of the key or the list item that begins on a line, with all below it."""
        begins = line
        if self.source.line(line).strip() == "-":
            begins = self.lines.used_after(line) or line
        return range(line, max(line, self.lines.end_of(begins)) + 1)


def _used_lines(source: SourceText) -> list[int]:
    """The lines that are neither blank nor a comment."""
    numbers = range(1, len(source.line_starts) + 1)
    words = ((number, source.line(number).strip()) for number in numbers)
    return [number for number, text in words if text and not text.startswith("#")]


def _day(written: str) -> date | None:
    try:
        return date.fromisoformat(written)
    except ValueError:
        return None


def _iso(words: str) -> str:
    """The day that some words end in, as navplan reads it, or what stands for one."""
    written = _in_our_form(words)
    return written if _day(written) else _NO_REASON_YET


def _is_no_day(words: str) -> bool:
    """Whether some words end in a date, and the calendar has no such day."""
    written = _in_our_form(words)
    return _ISO_DATE.fullmatch(written) is not None and not _day(written)


def _in_our_form(words: str) -> str:
    """The date that some words end in, with year, month and day if it is a Norwegian one."""
    written = words.rsplit(maxsplit=1)[-1]
    if norwegian := _NORWEGIAN_DATE.fullmatch(written):
        day, month, year = map(int, norwegian.groups())
        written = f"{year}-{month:02}-{day:02}"
    return written


# --- what was meant ---------------------------------------------------------------------


def _as_meant(text: str) -> Param:
    """The instruction that a comment was meant to be, as far as its words tell."""
    head, bracket, reason = text[:_LONGEST].partition("]")
    codes: list[str] = []
    form = _LINE
    for word in _WORD.finditer(head):
        code = _code_like(word.group())
        if code:
            codes.append(code)
        elif codes and not bracket:
            reason = head[word.start() :]
            break
        elif not codes:
            form = _form_like(word.group(), form)
    if not codes:
        return Term(_FORM)
    return f"{form}[{', '.join(dict.fromkeys(codes))}] {shortened(reason) or _NO_REASON_YET}"


def _form_like(word: str, otherwise: str) -> str:
    """The form of the instruction that a word is, be it written in Norwegian: `ignorer-fil`."""
    last = word.lower().rpartition("-")[2]
    if last in {"block", "blokk", "blokka", "blokken"}:
        return _BLOCK
    return _FILE if last in {"file", "fil", "fila", "filen"} else otherwise


def _code_like(word: str) -> str | None:
    """The code that can be ignored and is written, or named, most like a word."""
    known = _ignorable()
    close = nearest(word.lower(), known, cutoff=_CLOSE)
    return known[close] if close else None


@cache
def _ignorable() -> dict[str, str]:
    """The codes that can be ignored, by what people may write for them."""
    codes = [code for code in CODES if not why_not_ignored(code)]
    return {code.lower(): code for code in codes} | {CODES[code].name: code for code in codes}
