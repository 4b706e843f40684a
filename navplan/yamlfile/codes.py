"""The findings about files and syntax: what can be wrong before a plan is looked at as a plan."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

from navplan.diagnostics import Code, Diagnostic, Param, Path, Related, Severity, declare
from navplan.i18n import N_
from navplan.source import Place, SourceText, Span

_NO_PARAMS: Final[Mapping[str, Param]] = MappingProxyType({})

MAX_FINDINGS: Final = 1000
"""After so many findings in one file the reading of it ends, as nobody looks at more."""


class Finding(NamedTuple):
    """A finding as long as only the text is known; `related` are spans with their words."""

    code: Code
    span: Span
    params: Mapping[str, Param] = _NO_PARAMS
    pointer: Path = ()
    related: tuple[tuple[Span, str], ...] = ()

    def diagnostic(self, source: SourceText) -> Diagnostic:
        """The finding with its file and its lines and columns."""
        related = (
            Related(source.file, _place(source, span), words) for span, words in self.related
        )
        return Diagnostic(
            self.code.code,
            source.file,
            _place(source, self.span),
            dict(self.params),  # a plain one, which can be pickled
            # A key that is written a second time is a `LostKey`, which only the reader knows.
            tuple(str(step) if isinstance(step, str) else step for step in self.pointer),
            tuple(related),
        )


def _place(source: SourceText, span: Span) -> Place:
    """The place of `span`, white space and all where the white space is what is wrong."""
    if source.text[span.start : span.end].strip():
        return source.place(span)
    return Place(*source.position(span.start), *source.position(span.end))


# ----- the file -----

NOT_UTF8: Final = declare(
    "SYN001",
    "not-utf-8",
    message=N_("the file is not saved as UTF-8; it looks like {encoding}"),
    help=N_(
        "save the file again and choose the encoding UTF-8: in Notepad under “Save as”,"
        " in Visual Studio Code by clicking the encoding at the bottom right"
    ),
)
TOO_LARGE: Final = declare(
    "SYN002",
    "file-too-large",
    message=N_("this file is {size} MB, and at most {limit} MB are read"),
    help=N_("split the plan into several files, and keep pictures and exports outside it"),
)
CONFLICT_MARKER: Final = declare(
    "SYN003",
    "conflict-marker",
    message=N_("git left both versions of a change here, and nobody has chosen between them yet"),
    help=N_(
        "keep the lines that are right, and delete the other version and the lines that begin"
        " with <<<<<<<, ======= and >>>>>>>"
    ),
)
FORBIDDEN_CHARACTER: Final = declare(
    "SYN004",
    "forbidden-character",
    message=N_("there is an invisible control character here (U+{number})"),
    help=N_("delete the character; it often comes along when text is pasted from another program"),
)
EMPTY_FILE: Final = declare(
    "SYN005",
    "empty-file",
    message=N_("there is nothing to read in this file"),
    help=N_("begin with a line that says what the file is, such as “kind: operating-plan”"),
)
NOT_A_MAP: Final = declare(
    "SYN006",
    "not-a-map",
    message=N_("the file does not consist of lines of the form “key: value”"),
    help=N_("begin with a line that says what the file is, such as “kind: operating-plan”"),
)
TOO_DEEP: Final = declare(
    "SYN007",
    "too-deep",
    message=N_("there are more than {limit} levels inside each other here"),
    help=N_("move what is innermost further out; no plan needs so many levels"),
)
TOO_MANY: Final = declare(
    "SYN008",
    "too-many-findings",
    message=N_("there is more to find in this file than the {limit} places shown"),
    help=N_("mend what is shown and run navplan again"),
)

# ----- mistakes that stop the reading -----

TAB_INDENTATION: Final = declare(
    "SYN010",
    "tab-indentation",
    message=N_("this line is indented with a tab"),
    help=N_("replace the tab with spaces, two for each level"),
)
UNCLOSED_QUOTE: Final = declare(
    "SYN011",
    "unclosed-quote",
    message=N_("the quotation mark that opens here is never closed"),
    help=N_("put a {quote} at the end of the text, or delete the one at the beginning"),
)
UNCLOSED_BRACKET: Final = declare(
    "SYN012",
    "unclosed-bracket",
    message=N_("the bracket {bracket} that opens here is never closed"),
    help=N_("write {closing} after the last item, or put quotes around the text if it is one"),
)
EXTRA_BRACKET: Final = declare(
    "SYN013",
    "extra-bracket",
    message=N_("the bracket {bracket} closes something that was never opened"),
    help=N_("delete the bracket, or put quotes around the whole text"),
)
COLON_IN_TEXT: Final = declare(
    "SYN014",
    "colon-in-text",
    message=N_("a colon followed by a space inside a text begins a new value"),
    help=N_("put quotes around the whole text: {quoted}"),
)
BAD_INDENTATION: Final = declare(
    "SYN015",
    "bad-indentation",
    message=N_("this line is not indented like the lines it belongs with"),
    help=N_(
        "let it begin in the same column as the keys or dashes beside it; if it continues the"
        " text above, put quotes around the whole text"
    ),
)
MISSING_COLON: Final = declare(
    "SYN016",
    "missing-colon",
    message=N_("this line has no “key:” at the beginning"),
    help=N_("write “key: value”; if the line continues the text above, indent it more"),
)
NO_SPACE_AFTER_COLON: Final = declare(
    "SYN017",
    "no-space-after-colon",
    message=N_("there is no space after the colon"),
    help=N_("write a space between the colon and the value"),
)
NO_KEY: Final = declare(
    "SYN018",
    "no-key-before-colon",
    message=N_("there is nothing before this colon"),
    help=N_("write the key before the colon, or put quotes around the whole text"),
)
TEXT_AFTER_QUOTE: Final = declare(
    "SYN019",
    "text-after-quote",
    message=N_("there is more text after the closing quotation mark"),
    help=N_(
        "put the quotes around the whole text, and use «…» for what is quoted inside it;"
        " an apostrophe inside single quotes is written twice"
    ),
)
TEXT_AFTER_BRACKET: Final = declare(
    "SYN020",
    "text-after-bracket",
    message=N_("there is more text after the closing bracket"),
    help=N_("put quotes around the whole text, brackets included"),
)
SIGN_FIRST: Final = declare(
    "SYN021",
    "text-begins-with-sign",
    message=N_("a text without quotes cannot begin with {sign}"),
    help=N_("put quotes around the whole text"),
)
LIST_ON_KEY_LINE: Final = declare(
    "SYN022",
    "list-on-key-line",
    message=N_("a list cannot begin on the same line as its key"),
    help=N_(
        "move the dash to a line of its own below the key; if this is text, put quotes around it"
    ),
)
BACKSLASH: Final = declare(
    "SYN023",
    "backslash-in-quotes",
    message=N_("a backslash inside double quotes has a special meaning, and this one has none"),
    help=N_("put the text in single quotes ('…'), or write two backslashes"),
)
ODD_SPACE: Final = declare(
    "SYN024",
    "odd-space",
    message=N_("this looks like an ordinary space but is another character (U+{number})"),
    help=N_("delete it and type an ordinary space; it often comes along with pasted text"),
)
NOT_UNDERSTOOD: Final = declare(
    "SYN025",
    "not-understood",
    message=N_("the file cannot be read further than this: {found} does not fit here"),
    help=N_(
        "compare this line and the one above with the lines around them;"
        " if this is part of a text, put quotes around the whole text"
    ),
)

# ----- what YAML has and plans do without -----

ANCHOR: Final = declare(
    "SYN030",
    "anchor",
    message=N_("{name} names this place so that it can be repeated, and plans cannot do that"),
    help=N_("delete it and write the value out; if it is text, put quotes around the whole text"),
)
ALIAS: Final = declare(
    "SYN031",
    "alias",
    message=N_("{name} repeats a value from elsewhere in the file, and plans cannot do that"),
    help=N_("write the value out; if it is text, put quotes around the whole text"),
)
TAG: Final = declare(
    "SYN032",
    "tag",
    message=N_("{name} is read as a YAML type, and plans cannot have those"),
    help=N_("delete it; if it is text, put quotes around the whole text"),
)
DIRECTIVE: Final = declare(
    "SYN033",
    "directive",
    message=N_("a line that begins with % is an instruction to YAML, and plans cannot have those"),
    help=N_("delete the line, or put quotes around the text if it is one"),
)
SEVERAL_DOCUMENTS: Final = declare(
    "SYN034",
    "several-documents",
    message=N_("a second document begins here, and only the first is read"),
    help=N_("move what follows into a file of its own, or delete the line that separates them"),
)
KEY_NOT_TEXT: Final = declare(
    "SYN035",
    "key-not-text",
    message=N_("a key must be a word or a text, and this is a list or a map"),
    help=N_("write a word before the colon; if this is text, put quotes around it"),
)
DUPLICATE_KEY: Final = declare(
    "SYN036",
    "duplicate-key",
    message=N_("the key “{key}” is written twice, and only the first one is read"),
    help=N_("delete one of the two, or gather what they say under one"),
)
FIRST_KEY: Final = N_("it is written here first")
OTHER_MARKER: Final = N_("and here")
EMPTY_ITEM: Final = declare(
    "SYN037",
    "empty-list-item",
    message=N_("there is nothing after the dash"),
    help=N_("write the item after the dash, or delete the line"),
)

# ----- what YAML loses without a word -----

LOST_TO_COMMENT: Final = declare(
    "SYN040",
    "text-read-as-comment",
    severity=Severity.WARNING,
    message=N_("everything from # to the end of the line is read as a comment"),
    help=N_("put quotes around the text: {quoted}. If it is a comment, write a space after #"),
)
COMMA_IN_MAP: Final = declare(
    "SYN041",
    "comma-in-inline-map",
    message=N_("the comma before “{key}” begins a new key, since the text is inside {{ }}"),
    help=N_(
        "put quotes around the whole text, or write each key on a line of its own without {{ }}"
    ),
)
TEXT_IN_BRACES: Final = declare(
    "SYN042",
    "text-in-braces",
    message=N_("“{key}” is read as a key without a value, since it is inside {{ }}"),
    help=N_("put quotes around the whole text, braces included, or write “key: value”"),
)
