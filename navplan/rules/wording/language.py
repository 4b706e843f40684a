"""TXT: whether a plan's texts are in the language that the plan says it is in."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple
from weakref import WeakKeyDictionary

from navplan.diagnostics import Severity, Term
from navplan.i18n import N_
from navplan.rules.registry import Hit, Word, hit_in, rule
from navplan.rules.wording.language_words import BOKMAL, ENGLISH, NORWEGIAN, NYNORSK
from navplan.rules.wording.texts import Text, texts_in
from navplan.workspace import Workspace

if TYPE_CHECKING:
    from typing import Literal

    Tongue = Literal["nb", "nn", "en"]

NAMES: Final[Mapping[str, Term]] = {
    "nb": Term(N_("bokmål")),
    "nn": Term(N_("nynorsk")),
    "en": Term(N_("English")),
}

_NAMED_BY_OTHERS: Final = frozenset(
    {"LegalSource", "Adoption", "DecidingBody", "Correction", "UnitName", "Site", "Contact"}
)
"""Records whose texts are names of acts and bodies, or what once stood in a plan."""

_TITLES_OF_OTHERS: Final = frozenset(
    {
        "see", "source", "reference", "name", "body", "service_names", "documents", "form",
        "programme", "guidance", "other_partners", "municipal_services",
    }
)  # fmt: skip
"""Keys of what others have given its name, or of what is no part of the plan."""

_QUOTED: Final = re.compile(r"«[^»]{,300}»|“[^”]{,300}”|\"[^\"]{,300}\"|`[^`]{,300}`|https?://\S+")
_PARAGRAPHS: Final = re.compile(r"\n\s*\n|\n(?=\s*(?:[-*+]|\d+\.)\s)")
_TOKEN: Final = re.compile(r"[a-zæøåòA-ZÆØÅ]+")
_MARKERS: Final = BOKMAL | NYNORSK | ENGLISH
_ENOUGH: Final = 2
_LONG: Final = 3


class Foreign(NamedTuple):
    """A paragraph whose language is plain, with the words that show it, as they stand in it."""

    tongue: Tongue
    words: tuple[str, ...]


def tongue_of(paragraph: str) -> Foreign | None:
    """The language of a paragraph, where at least two words show it and none speaks against it.

    Only words in small letters count, and the first one: others are names.
    """
    if _MARKERS.isdisjoint(paragraph.split()):
        return None  # so are most lines, and the rest is not for free
    tokens: list[str] = _TOKEN.findall(_QUOTED.sub(" ", paragraph))
    if len(tokens) < _ENOUGH:
        return None
    known = {*tokens, tokens[0].lower()}
    bokmal, nynorsk = known & BOKMAL, known & NYNORSK
    found: set[str]
    tongue: Tongue
    if bokmal and not nynorsk:
        tongue, found = "nb", bokmal
    elif nynorsk and not bokmal:
        tongue, found = "nn", nynorsk
    elif not nynorsk and known.isdisjoint(NORWEGIAN) and _is_a_sentence(known):
        tongue, found = "en", known & ENGLISH
    else:
        return None
    if len(found) < _ENOUGH:
        return None
    shown = [token for token in dict.fromkeys(tokens) if token in found or token.lower() in found]
    return Foreign(tongue, tuple(shown))


def _is_a_sentence(words: set[str]) -> bool:
    """Whether words that look English are more than the name of a method or a body."""
    others = words - ENGLISH
    small = [word for word in others if word.islower() and len(word) > _LONG]
    return len(small) >= _ENOUGH and 2 * len(small) >= len(others)


# --- the texts of a workspace -----------------------------------------------------------


class _Said(NamedTuple):
    """A text with a paragraph in a plain language, beside the language its file says."""

    text: Text
    paragraph: str
    language: str
    found: Foreign


_SAID: Final[WeakKeyDictionary[Workspace, Sequence[_Said]]] = WeakKeyDictionary()


def _said(workspace: Workspace) -> Sequence[_Said]:
    """Every paragraph whose language is plain; it is looked for once."""
    known = _SAID.get(workspace)
    if known is None:
        known = _SAID[workspace] = [
            _Said(text, paragraph, language, found)
            for text, language in texts_in(workspace)
            if not _is_named_by_others(text)
            for paragraph in _paragraphs(text)
            if (found := tongue_of(paragraph))
        ]
    return known


def _paragraphs(text: Text) -> list[str]:
    return _PARAGRAPHS.split(text.words) if "\n" in text.words else [text.words]


def _is_named_by_others(text: Text) -> bool:
    kind = type(text.holder).__name__
    if text.sort == "role" or text.key in _TITLES_OF_OTHERS or kind in _NAMED_BY_OTHERS:
        return True
    return text.key == "title" and kind == "GoverningDocument"


def _in_other_form(workspace: Workspace) -> dict[str, Tongue]:
    """The files of which most is in the other form of Norwegian than they say, and in which."""
    counts: dict[str, Counter[Tongue]] = {}
    language: dict[str, str] = {}
    for one in _said(workspace):
        counts.setdefault(one.text.file, Counter())[one.found.tongue] += 1
        language[one.text.file] = one.language
    found: dict[str, Tongue] = {}
    for file, count in counts.items():
        other: Tongue = "nn" if language[file] == "nb" else "nb"
        own: Tongue = "nb" if other == "nn" else "nn"
        if count[other] >= _ENOUGH and count[other] > count[own]:
            found[file] = other
    return found


@rule(
    "TXT005",
    message=N_("most of the texts here are in {found}, and the file says {said}"),
    help=N_("write “language: {code}”, or rewrite the texts"),
    severity=Severity.WARNING,
)
def other_language_than_said(workspace: Workspace) -> Iterator[Hit]:
    """
    ## What it does
    Finds files in bokmål whose texts are for the most part in nynorsk, and the other way round.
    A file without a line `language` is in bokmål.

    ## Why is this bad?
    The headings and dates of the report are in the language that the file says. With another
    one in the texts, the document changes its language from line to line.

    ## Example
    ```yaml
    kind: operating-plan
    id: nav-fron-driftsplan-2015
    title: Driftsplan 2015
    language: nb  # warning: 11 [TXT005] "nynorsk"
    unit: nav-fron
    period: 2015
    vision: Fleire skal kome frå stønad til eit arbeid.
    resources: Kontoret har ikkje fleire tilsette enn i fjor.
    ```

    Use instead:
    ```yaml
    kind: operating-plan
    id: nav-fron-driftsplan-2015
    title: Driftsplan 2015
    language: nn
    unit: nav-fron
    period: 2015
    vision: Fleire skal kome frå stønad til eit arbeid.
    resources: Kontoret har ikkje fleire tilsette enn i fjor.
    ```
    """
    for file, other in _in_other_form(workspace).items():
        said = "nb" if other == "nn" else "nn"
        found = NAMES[other]
        yield hit_in(file, "language", found=found, said=NAMES[said], code=other)


@rule(
    "TXT006",
    message=N_("this text is in {found}, and the plan is in {said}: {words}"),
    help=N_("write it in {said}, or put it in quotation marks «…» if it is quoted"),
    severity=Severity.WARNING,
)
def text_in_other_form(workspace: Workspace) -> Iterator[Hit]:
    """
    ## What it does
    Finds texts in nynorsk in a plan in bokmål, and the other way round. A text is a line, a
    paragraph or an item of a list. At least two different words must show it (`ikkje` and
    `frå`), and none may be of the plan's own language.

    What is quoted is left alone, and so are names, roles, titles of acts and sources, and words
    that both forms have.

    ## Why is this bad?
    Public bodies write one form in one document. Most often the text was copied from somebody
    else's plan.

    ## Example
    ```yaml
    kind: operating-plan
    id: nav-harstad-driftsplan-2015
    title: Driftsplan 2015
    language: nb
    unit: nav-harstad
    period: 2015
    vision: Flere skal komme fra stønad til et arbeid.
    resources: Kontoret har ikkje fleire tilsette enn i fjor.  # warning: 25 [TXT006] "ikkje"
    ```

    Use instead:
    ```yaml
    kind: operating-plan
    id: nav-harstad-driftsplan-2015
    title: Driftsplan 2015
    language: nb
    unit: nav-harstad
    period: 2015
    vision: Flere skal komme fra stønad til et arbeid.
    resources: Kontoret har ikke flere ansatte enn i fjor.
    ```
    """
    whole = _in_other_form(workspace)
    for one in _said(workspace):
        if one.found.tongue in {"en", one.language} or one.text.file in whole:
            continue
        said, found = NAMES[one.language], NAMES[one.found.tongue]
        yield _hit(one, found=found, said=said, words=", ".join(one.found.words[:3]))


@rule(
    "TXT007",
    message=N_("this text is in English: {words}"),
    help=N_("write it in {said}, or put it in quotation marks «…» if it is quoted or a name"),
    severity=Severity.INFO,
)
def text_in_english(workspace: Workspace) -> Iterator[Hit]:
    """
    ## What it does
    Finds lines, paragraphs and items of a list in English in a Norwegian plan. At least two
    English words must show it (`the` and `of`), and none may be Norwegian. Names of methods and
    bodies, and what is quoted, are left alone.

    ## Why is this bad?
    A plan is read by councillors, users and staff. Public bodies write to them in Norwegian.

    ## Example
    ```yaml
    kind: operating-plan
    id: nav-harstad-driftsplan-2015
    title: Driftsplan 2015
    unit: nav-harstad
    period: 2015
    vision: All users should have the right support  # info: 19 [TXT007] "should"
    ```

    Use instead:
    ```yaml
    kind: operating-plan
    id: nav-harstad-driftsplan-2015
    title: Driftsplan 2015
    unit: nav-harstad
    period: 2015
    vision: Alle brukere skal ha rett støtte
    ```
    """
    for one in _said(workspace):
        if one.found.tongue == "en":
            said = NAMES[one.language]
            yield _hit(one, said=said, words=", ".join(one.found.words[:3]))


def _hit(one: _Said, **params: Term | str) -> Hit:
    """A hit at the first word that shows the language of a paragraph."""
    shown = one.found.words[0]
    pattern = re.compile(rf"(?<![^\W\d_]){re.escape(shown)}(?![^\W\d_])")
    start = one.text.words.index(one.paragraph)
    match = pattern.search(one.text.words, start)
    word = Word(shown, one.text.words.count(shown, 0, match.start())) if match else None
    return Hit(one.text.path, dict(params), word=word, file=one.text.file)
