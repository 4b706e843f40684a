"""TXT: what was to be filled in and was not: guidance, empty sections, labels without a value."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING, Final

from navplan.diagnostics import Severity
from navplan.i18n import N_
from navplan.rules.registry import Hit, hit_in, rule, word_of
from navplan.rules.wording.texts import texts_of
from navplan.schema.shape import fields_of

if TYPE_CHECKING:
    from navplan.rules.wording.texts import Text
    from navplan.workspace import Workspace

_NO_PART_OF_THE_PLAN: Final = frozenset({"guidance", "was", "now", "uncertain"})
_DRAFT: Final = frozenset({None, "draft", "replaced"})

_OURS: Final = (
    "Her skriver dere hvor mange årsverk kontoret har på statlig og kommunal side",
    "Her skriver dere hva som preger året: arbeidsmarkedet i kommunen",
    "Her skriv de kor mange årsverk kontoret har på statleg og kommunal side",
    "Her skriv de kva som pregar året: arbeidsmarknaden i kommunen",
)
"""How the texts to be rewritten begin that a new workspace comes with."""


@cache
def _guidance() -> re.Pattern[str]:
    """What templates say to those who write, and what people write to themselves."""
    return re.compile(
        r"""
          (?P<blank>(?i:[\[<{]\s*(?:skriv|fyll|sett\s+inn|set\s+inn|legg\s+inn|beskriv|navn|namn|dato
            |tekst|årstall|årstal|beløp|målgruppe|måltall|måltal|kommune|kontor|enhet|eining|sted
            |stad|tall|tal|antall|antal|år|måned|månad|rolle|ansvarlig|ansvarleg|frist|prosent
            |xx+|\.\.+|…|_+)(?:\s[^\]>}\n]{0,80})?\s*[\]>}])(?![(:]))
        | (?P<round>(?i:\((?:skriv\s+(?:inn\s+)?her|fyll\s+inn|sett\s+inn|set\s+inn)[^)\n]{0,60}\)))
        | (?P<length>(?i:\((?:maks\.?|max\.?|maksimalt|inntil|ca\.?)\s+\d+\s+
            (?:ord|tegn|teikn|setninger|setningar|linjer)\)))
        | (?P<remember>(?i:\((?:husk|hugs)\s+å\s+(?:spørre|spørje|sjekke|skrive|oppdatere|endre
            |fylle|legge|leggje|avklare|ringe|ringje)\b[^)\n]{0,80}\)))
        | (?P<mark>\b(?:TODO|FIXME|TBA|(?i:TBD)|XXX+)\b|\bx{3,}\b)
        | (?P<latin>(?i:\blorem\s+ipsum\b))
        | (?P<here>(?:\A|(?<=[.!?]\s)|(?<=\n))
            Her\s+(?:(?:skriver|fyller|beskriver|omtaler|legger)\s+(?:du|dere|man)\s
              |(?:skriv|fyller|beskriv|omtalar|legg)\s+(?:du|de|ein)\s
              |skal\s+(?:det|du|dere|de|ein|man)\s+(?:beskrives|beskrive|skrives|skrive|skrivast
                |omtales|omtale|omtalast|fylles|fyllast|fylle\sinn)\b
              |(?:skal|kan|bør|må)\s+(?:enheten|eininga|kontoret|kommunen|avdelingen|avdelinga
                |du|dere|de|ein|man)\s+(?:kort\s)?(?:beskrive|omtale|skrive|gi|gje|ta\smed|nevne
                |nemne|legge\sinn|leggje\sinn)\b)[^.\n]{0,60})
        | (?P<do>\A(?i:Skriv|Fyll)\s+(?:inn\s+)?her\b.{0,40})
        | (?P<example>\A(?i:Eksempel|Døme|Maltekst)\s?:\s)
        """,
        re.VERBOSE,
    )


@cache
def _order() -> re.Pattern[str]:
    """How templates tell the writer of a section what to write."""
    return re.compile(
        r"\A(?:Beskriv|Omtal|Skildr|List\sopp|Oppgi|Nevn|Nemn|Fyll\sut|Redegjør\s(?:kort\s)?for"
        r"|Gjør\s(?:kort\s)?rede\sfor|Gjer\s(?:kort\s)?greie\sfor"
        r"|(?:Gi|Gje)\s(?:en|ei|ein)\s(?:kort\s)?(?:beskrivelse|omtale|oversikt|skildring))"
        r"\b[^.\n]{0,60}"
    )


_ORDERS: Final = (
    "Bes",
    "Fyl",
    "Gi ",
    "Gje",
    "Gjø",
    "Lis",
    "Nem",
    "Nev",
    "Omt",
    "Opp",
    "Red",
    "Ski",
)
_CHAPTERS: Final = frozenset({"Section", "NamedSection"})

_OPENINGS: Final = ("skriv", "fyll", "eksempel", "døme", "maltekst")
_SIGNS: Final = (
    "[", "<", "{", "(skriv", "(fyll", "(sett", "(set", "(maks", "(max", "(inntil", "(ca",
    "(husk", "(hugs",
    "xxx", "todo", "fixme", "tba", "tbd", "lorem", "her ",
)  # fmt: skip

_NOTHING: Final = re.compile(r"\A[\s.…?_x–-]+\Z", re.IGNORECASE)
_LONGEST_NOTHING: Final = 20
_PUT_OFF: Final = re.compile(
    r"\A(?:(?:tekst(?:en)?|innhold(?:et)?|innhald(?:et)?|mer|meir|dette|beskrivelse|omtale)\s+)?"
    r"(?:kommer|kjem|fylles\sut|fyllast\sut|skrives|skrivast)"
    r"\s+(?:senere|seinare|etter\shvert|etter\skvart)\.?\Z",
    re.IGNORECASE,
)
_LONGEST_PUT_OFF: Final = 40
_SAYS_NOTHING: Final = re.compile(r"…|\.{3}|\?|_{2}|x{2}|X{2}")


@rule(
    "TXT008",
    message=N_("“{words}” is what a template says, or a note to whoever writes"),
    help=N_("write what belongs here, or delete the line"),
    severity=Severity.WARNING,
)
def leftover_guidance(workspace: Workspace) -> Iterator[Hit]:
    """
    ## What it does
    Finds what was to be replaced while writing:
    - `[skriv her]`, `[sett inn dato]`, `<navn>`;
    - `xxx`, `TODO`, `TBD`, `TBA`, `Lorem ipsum`, and dots or question marks where a text should be;
    - `Her skriver dere …`, `Her skal det beskrives …`, `Skriv inn her …`, and sections that
      begin with an order to the writer, such as `Beskriv …` or `Gi en kort oversikt …`;
    - texts that begin with `Eksempel:` or `Døme:`;
    - `(maks 200 ord)`, `(husk å spørre …)`, and texts that are nothing but `Kommer senere`.

    The texts to be rewritten in a workspace that navplan made are reported when the plan is no
    draft any more. What stands under `guidance` is meant to stay.

    ## Why is this bad?
    What the template says goes to the council together with the plan, in the place of what the
    plan should have said.

    ## Example
    ```yaml
    kind: operating-plan
    id: nav-harstad-driftsplan-2015
    title: Driftsplan 2015
    unit: nav-harstad
    period: 2015
    resources: Kontoret har [sett inn tall] årsverk.  # warning: 25 [TXT008] "[sett inn tall]"
    ```

    Use instead:
    ```yaml
    kind: operating-plan
    id: nav-harstad-driftsplan-2015
    title: Driftsplan 2015
    unit: nav-harstad
    period: 2015
    resources: Kontoret har 40 årsverk.
    ```
    """
    everything = "\n".join(text.words for text in texts_of(workspace)).lower()
    signs = [sign for sign in _SIGNS if sign in everything]
    for text in texts_of(workspace):
        words = text.words.strip()
        if text.key in _NO_PART_OF_THE_PLAN or not words:
            continue
        if len(words) <= _LONGEST_NOTHING and _NOTHING.match(words):
            if _SAYS_NOTHING.search(words):
                yield hit_in(text.file, *text.path, words=words)
            continue
        if text.sort != "role" and len(words) <= _LONGEST_PUT_OFF and _PUT_OFF.match(words):
            yield hit_in(text.file, *text.path, words=words)
            continue
        found = _may_be_guidance(words, signs) and _guidance().search(text.words)
        if not found and words.startswith(_ORDERS) and _is_of_a_section(text):
            found = _order().search(text.words)
        if found and not (words.startswith(_OURS) and _is_draft(workspace, text.file)):
            said = " ".join(found[0].split())
            yield hit_in(text.file, *text.path, word=word_of(found), words=said)


def _is_of_a_section(text: Text) -> bool:
    return text.key != "title" and type(text.holder).__name__ in _CHAPTERS


def _may_be_guidance(words: str, signs: Sequence[str]) -> bool:
    """Whether a text has a sign of what templates say: most texts are spared the pattern."""
    small = words.lower()
    return small.startswith(_OPENINGS) or any(sign in small for sign in signs)


def _is_draft(workspace: Workspace, file: str) -> bool:
    """Whether a plan is still being written, or is no longer in force; so are other files."""
    adoption = getattr(workspace.model(file), "adoption", None)
    return getattr(adoption, "state", None) in _DRAFT


@rule(
    "TXT009",
    message=N_("the section “{section}” is empty"),
    help=N_(
        "write the text, say with “see: …” where it stands or with “not_applicable: …” why it is"
        " left out, or delete the heading"
    ),
    severity=Severity.WARNING,
)
def empty_section(workspace: Workspace) -> Iterator[Hit]:
    """
    ## What it does
    Finds headings without anything below them in plans that are sent out for consultation,
    adopted or revised: sections without a text, a `see` or a `not_applicable`, and training
    plans and key figures that have none. A key that is not written is no heading. Drafts are
    left alone.

    ## Why is this bad?
    The reader sees a heading and does not know whether something is missing, stands elsewhere,
    or was left out on purpose.

    ## Example
    ```yaml
    kind: operating-plan
    id: nav-harstad-driftsplan-2015
    title: Driftsplan 2015
    unit: nav-harstad
    period: 2015
    adoption:
      state: adopted
    vision:  # warning: 1 [TXT009] "vision"
    ```

    Use instead:
    ```yaml
    kind: operating-plan
    id: nav-harstad-driftsplan-2015
    title: Driftsplan 2015
    unit: nav-harstad
    period: 2015
    adoption:
      state: adopted
    vision:
      see: Virksomhetsplan 2015–2018, kapittel 1
    ```
    """
    for record in workspace.records.values():
        model = workspace.model(record.file)
        if model is None or _is_draft(workspace, record.file):
            continue
        yield from _empty_chapters(workspace, record.file, model)
    for text in texts_of(workspace):
        is_heading = text.key == "title" and type(text.holder).__name__ == "NamedSection"
        if is_heading and _has_nothing(text.holder) and not _is_draft(workspace, text.file):
            yield hit_in(text.file, *text.path, section=text.words)


def _empty_chapters(workspace: Workspace, file: str, model: object) -> Iterator[Hit]:
    """The sections of a plan that its file has a heading for, and nothing below it."""
    document = None
    kind: type = type(model)
    for field in fields_of(kind):
        value = getattr(model, field.attribute)
        holds = field.holds
        is_section = holds.record is not None and holds.record.__name__ in _SECTIONS
        if not (is_section and _has_nothing(value)) and not (field.key == _FIGURES and not value):
            continue
        document = document or workspace.document(file)
        # Where the text has no such line, the places need not be worked out.
        if f"{field.key}:" in document.source.text and document.key_span((field.key,)):
            yield hit_in(file, field.key, key=True, section=field.key)


_SECTIONS: Final = frozenset({"Section", "TrainingPlan"})
_FIGURES: Final = "key_figures"


def _has_nothing(section: object) -> bool:
    """Whether a section neither says anything nor says where it is said or why it is not."""
    said = ("text", "see", "not_applicable", "items")
    return not any(
        value.strip() if isinstance(value, str) else value
        for value in (getattr(section, key, None) for key in said)
    )


_LABEL: Final = re.compile(
    r"""^ (?P<start>[ \t]* (?:[-*+][ \t]+)?)
    (?P<label> [*_]{0,2} [^\W\d_][^\n:.!?|]{1,40} : [*_]{0,2}) [ \t]* $
    (?= \s* \Z  # or another label with the same indentation
      | \n (?P=start) [*_]{0,2} [^\W\d_][^\n:.!?|]{1,40} : (?: [*_]{0,2}[ \t] | [ \t]*$ ) )""",
    re.MULTILINE | re.VERBOSE,
)
_ANSWERED: Final = re.compile(r"[ \t]*(?:[-*+][ \t]+)?[^\W\d_][^\n:.!?|]{1,40}:[*_]{0,2}[ \t]+\S")
_SHORT: Final = 4


@rule(
    "TXT010",
    message=N_("nothing follows after “{label}”"),
    help=N_("write what belongs after the colon, or delete the label"),
    severity=Severity.WARNING,
)
def label_without_value(workspace: Workspace) -> Iterator[Hit]:
    """
    ## What it does
    Finds texts that end with a label of up to four words and a colon (`Saksbehandlere:`), and
    such labels directly above another one.

    ## Why is this bad?
    The form that the plan was written in asked for something, and nobody answered. In print it
    looks as if a name was forgotten.

    ## Example
    ```yaml
    kind: operating-plan
    id: nav-harstad-driftsplan-2015
    title: Driftsplan 2015
    unit: nav-harstad
    period: 2015
    unit_information: |
      Leder: NAV-leder
      Saksbehandlere:  # warning: 3 [TXT010] "Saksbehandlere:"
    ```

    Use instead:
    ```yaml
    kind: operating-plan
    id: nav-harstad-driftsplan-2015
    title: Driftsplan 2015
    unit: nav-harstad
    period: 2015
    unit_information: |
      Leder: NAV-leder
      Saksbehandlere: 14 veiledere
    ```
    """
    for text in texts_of(workspace):
        if text.key in _NO_PART_OF_THE_PLAN or not _may_have_label(text):
            continue
        for found in _LABEL.finditer(text.words):
            label = found["label"].strip("*_")
            if len(label.split()) <= _SHORT and _asks(found):
                yield hit_in(text.file, *text.path, word=word_of(found, "label"), label=label)


def _asks(found: re.Match[str]) -> bool:
    """Whether a label is the last of a text or one of several, and no heading of those below."""
    if not found.string[found.end() :].strip():
        return True
    above = found.string[: found.start()].rstrip("\n").rpartition("\n")[2]
    return bool(_ANSWERED.match(above))


def _may_have_label(text: Text) -> bool:
    """Whether a colon ends a line: most texts are spared the pattern."""
    words = text.words
    return ":\n" in words or words.rstrip(" \n\t*_").endswith(":")
