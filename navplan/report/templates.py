"""The templates of documents: Jinja in a sandbox, where text is Markdown only when it says so."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING, Final

from jinja2 import FileSystemLoader, StrictUndefined, TemplateSyntaxError, Undefined
from jinja2.ext import Extension
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from navplan.i18n import Language, translator
from navplan.report.markdown import escape, shifted
from navplan.resources import templates_folder

if TYPE_CHECKING:
    from jinja2.lexer import Token, TokenStream

SUFFIX: Final = ".md.j2"

_I18N: Final = "jinja2.ext.i18n"
_WORD: Final = "word"

_MONTHS: Final = (
    "januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember"
)
_ENGLISH_MONTHS: Final = (
    "January|February|March|April|May|June|July|August|September|October|November|December"
)
_BREAKABLE: Final = re.compile(
    rf"(?<=\d\.) (?=(?:{_MONTHS}|kvartal|tertial|halvår)\b)"
    rf"|(?<=\d) (?=(?:%|kr\b|prosentpoeng|percentage points|(?:{_ENGLISH_MONTHS})\b))"
)
"""The space between a number and its unit, or between a day and its month."""


def fill(name: str, language: Language, values: dict[str, object]) -> str:
    """The Markdown that the template `name` makes of `values`, in the words of `language`.

    Whatever a template prints is escaped, so that text of plans never becomes structure. Only
    fields that are documented as Markdown pass, through the filter `markdown(below)`, which
    says below which level of heading they stand.
    """
    return environment(language).get_template(name + SUFFIX).render(values)


@cache
def environment(language: Language) -> ImmutableSandboxedEnvironment:
    """Templates of the one folder there is, with nothing but text to work on.

    It is made once a language, because it keeps the templates that it has compiled.
    """
    made = ImmutableSandboxedEnvironment(
        loader=FileSystemLoader(templates_folder()),
        extensions=(_I18N, _NoJoining),
        undefined=StrictUndefined,
        # Jinja knows two sorts of text, safe and not; here the safe sort is Markdown.
        autoescape=True,
        finalize=_as_markdown,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        # Most templates run once, where looking for what could be computed beforehand costs more
        # than it saves.
        optimized=False,
    )
    made.filters |= {
        "markdown": _markdown,
        "heading": _heading,
        "lines": _lines,
        "indented": _indented,
        "quoted": _quoted,
    }
    # The extension adds this method to the environment, which its type does not know.
    made.install_gettext_callables(*_frame_words(language))  # type: ignore[attr-defined]
    return made


def _as_markdown(value: object) -> Markup:
    """What a template prints; None and the like would be a mistake of the template."""
    if isinstance(value, Markup):
        return value
    if isinstance(value, str | int):
        return Markup(escape(_held_together(str(value))))  # noqa: S704 - escaped for Markdown, not for HTML
    if isinstance(value, Undefined):
        str(value)  # raises, and names what is not there
    message = f"a template prints {value!r}, which is no text"
    raise TypeError(message)


def _markdown(text: str, below: int) -> Markup:
    """A field that is Markdown, its headings below level `below`."""
    return Markup(shifted(text, below))  # noqa: S704 - the one way in for Markdown


def _heading(text: str, level: int) -> Markup:
    """Text as a heading, for parts that stand at different levels."""
    return Markup("{} {}").format(Markup("#") * level, _as_markdown(text))


def _lines(texts: Iterable[str]) -> Markup:
    """Texts one below the other in one cell of a table."""
    return Markup("<br>").join(map(_as_markdown, texts))


def _indented(text: Markup) -> Markup:
    """Markdown that belongs to the item of a list."""
    return _prefixed(text, "  ")


def _quoted(text: Markup) -> Markup:
    """Markdown as somebody's words."""
    return _prefixed(text, "> ")


def _prefixed(text: Markup, prefix: str) -> Markup:
    lines = [(prefix + line).rstrip() for line in str(_as_markdown(text)).split("\n")]
    return Markup("\n".join(lines))  # noqa: S704 - it was Markdown before


def _held_together(text: str) -> str:
    """Text that no line breaks between a number and its unit, or a day and its month."""
    return _BREAKABLE.sub("\u00a0", text)


class _NoJoining(Extension):
    """Refuses `~`: joining Markdown and plain text would make Markdown of both."""

    def filter_stream(self, stream: TokenStream) -> Iterator[Token]:
        for token in stream:
            if token.type == "tilde":
                message = "texts are not joined with ~; print them side by side"
                raise TemplateSyntaxError(message, token.lineno, stream.name, stream.filename)
            yield token


class _FrameWords:
    """The words of the document itself, which its templates hold in English."""

    def __init__(self, language: Language) -> None:
        self._translator = translator(language)

    def one(self, message: str, /, **values: object) -> Markup:
        """A message in the document's language, with its `{placeholders}` filled in."""
        return _filled(self._translator.gettext(message), values)

    def counted(self, one: str, many: str, n: int, /, **values: object) -> Markup:
        """`one` or `many`, with `{n}` filled in."""
        return _filled(self._translator.ngettext(one, many, n), {"n": n, **values})


def _frame_words(language: Language) -> tuple[object, object]:
    words = _FrameWords(language)
    return words.one, words.counted


def _filled(template: str, values: dict[str, object]) -> Markup:
    escaped = _as_markdown if template.startswith("{") else _within_a_line
    words = {name: str(escaped(value)) for name, value in values.items()}
    return Markup(template.format(**words))  # noqa: S704 - the template is ours


def _within_a_line(value: object) -> Markup:
    """Text that follows other text, where nothing is a mark only because a line begins with it."""
    if isinstance(value, Markup):
        return value
    text = escape(f"{_WORD} {_held_together(str(value))}").removeprefix(_WORD).lstrip(" ")
    return Markup(text)  # noqa: S704 - escaped
