"""A new plan file to fill in: the keys of its kind, each with what it means."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from textwrap import wrap
from typing import TYPE_CHECKING, Final

from navplan.frozen import frozen
from navplan.i18n import N_, translator
from navplan.model import record_of
from navplan.reference.examples import is_block
from navplan.reference.forms import Choice, Key, Several, Table, keys_of
from navplan.reference.words import choice_words, kind_words, words_of
from navplan.starting.text import scalar

if TYPE_CHECKING:
    from navplan.model.common import PlanLanguage

_WIDTH: Final = 100

_EXPECTED: Final[Mapping[str, tuple[str, ...]]] = {
    "governing-document": ("reference", "issuer", "issued", "period", "web", "goals"),
    "indicators": (),
    "mandate": (
        "unit", "owners", "period", "governing_documents", "adoption", "decisions", "parties",
        "background", "meetings", "purpose", "working_groups", "mandate", "premises",
        "deliverables", "milestones", "alternatives",
    ),
    "measurements": ("comments",),
    "operating-plan": (
        "scorecard", "implements", "governing_documents", "adoption", "summary", "vision",
        "unit_card", "resources", "key_figures", "framework", "projects", "grants", "reporting",
        "actions", "services", "training", "other_matters",
    ),
    "organisation": (),
    "programme": (
        "unit", "scorecard", "background", "purpose", "directives", "goals", "target_groups",
        "organisation", "governance", "budget", "projects", "milestones", "baseline",
        "learning_goals", "evaluation_demands",
    ),
    "scorecard": ("inherits", "introduction", "vision", "perspectives"),
    "strategic-plan": (
        "scorecard", "governing_documents", "background", "vision", "challenges", "premises",
        "target_groups", "target_pictures", "focus_areas", "goals", "actions_elsewhere", "partners",
        "followed_up_by",
    ),
}  # fmt: skip
"""The keys that writers of a kind look for, beside those that must be there, in that order."""

_YEARS: Final[Mapping[str, int]] = {"strategic-plan": 4, "programme": 3}
"""How many years plans of a kind are usually for; others are for one."""


@frozen
class Wanted:
    """What a new file is to be: its kind, its id, and what is known of what is in it.

    `unit` and `unit_name` are the unit whose plan it is, `scorecard` the one it has for the
    year. `indicators` are those that the unit measures, with their titles.
    """

    kind: str
    id: str
    year: int
    language: PlanLanguage
    unit: str | None = None
    unit_name: str = ""
    scorecard: str | None = None
    indicators: Sequence[tuple[str, str]] = ()


def skeleton(wanted: Wanted) -> str:
    """The text of a new file; what must be there is filled in, so that it validates at once."""
    return "\n".join(_Skeleton(wanted).lines()) + "\n"


class _Skeleton:
    """A new file while it is written."""

    def __init__(self, wanted: Wanted) -> None:
        self.wanted = wanted
        self.say = translator(wanted.language).gettext
        self.record = record_of(wanted.kind)
        self.names = {key.name for key in keys_of(self.record)}
        self.known = self._known()

    def lines(self) -> Iterator[str]:
        """The lines of the file: what it is, what must be there, what belongs there, the rest."""
        words = kind_words(self.wanted.kind)
        yield from _comment(f"{_capital(self.say(words.title))}. {self.say(words.text)}")
        yield from _comment(
            self.say(
                N_(
                    "Lines that begin with # are help for you and can be deleted, and so can keys "
                    "that you do not need."
                )
            )
        )
        keys = {key.name: key for key in keys_of(self.record)}
        first = [key for key in keys.values() if key.required or key.name in self.known]
        expected = _EXPECTED[self.wanted.kind]
        yield from self._head(key for key in first if key.name not in expected)
        for name in expected:
            yield from self._section(keys[name])
        rest = [one for one in keys.values() if one not in first and one.name not in expected]
        yield from self._rest(rest)

    def _known(self) -> dict[str, str]:
        """What can be filled in."""
        wanted = self.wanted
        known = {
            "kind": wanted.kind,
            "id": scalar(wanted.id),
            "title": scalar(self._title()),
            "language": wanted.language,
            "unit": wanted.unit and scalar(wanted.unit),
            "period": self._period(),
            "scorecard": wanted.scorecard and scalar(wanted.scorecard),
        }
        return {key: value for key, value in known.items() if value and key in self.names}

    def _title(self) -> str:
        term = _capital(self.say(kind_words(self.wanted.kind).title))
        named = {"unit": self.wanted.unit_name, "period": self._period()}
        return " ".join(
            [term, *(word for key, word in named.items() if word and key in self.names)]
        )

    def _period(self) -> str:
        years = _YEARS.get(self.wanted.kind, 1)
        first = self.wanted.year
        return str(first) if years == 1 else f"{first}–{first + years - 1}"

    # ----- keys -----

    def _head(self, keys: Iterator[Key]) -> Iterator[str]:
        """What must be there: what is known, the rest with its meaning."""
        for key in keys:
            if key.name in self.known:
                yield f"{key.name}: {self.known[key.name]}"
            else:
                yield from self._section(key)

    def _section(self, key: Key) -> Iterator[str]:
        """A key below what it means and how it may look."""
        words = words_of(self.record, key.name)
        yield ""
        yield from _comment(f"{_capital(self.say(words.title))}: {self.say(words.text)}")
        value = self.known.get(key.name)
        if isinstance(key.form, Choice):
            yield from _comment(self._choices(key.name, key.form))
        elif value is None and words.example:
            yield from _comment(self.say(N_("For example:")))
            blank = "" if is_block(words.example) else " "
            example = f"{key.name}:{blank}{words.example}"
            yield from (f"#   {line}".rstrip() for line in example.splitlines())
        if key.name == "values" and self.wanted.indicators:
            yield "values:"
            for indicator, title in self.wanted.indicators:
                yield from (f"  # {title}", f"  {indicator}:")
            return
        yield f"{key.name}: {value or self._nothing(key)}".rstrip()

    def _choices(self, name: str, choice: Choice) -> str:
        titles = ((word, choice_words(self.record, name, word)) for word in choice.words)
        said = (f"{word} ({self.say(title)})" if title else word for word, title in titles)
        return self.say(N_("One of {words}.")).format(words=", ".join(said))

    def _nothing(self, key: Key) -> str:
        """What stands for nothing yet; what must be there cannot stay empty."""
        if not key.required:
            return ""
        match key.form:
            case Several():
                return "[]"
            case Table():
                return "{}"
            case _:
                return words_of(self.record, key.name).example or ""

    def _rest(self, keys: Sequence[Key]) -> Iterator[str]:
        if not keys:
            return
        yield ""
        titles = (f"{key.name} ({self.say(words_of(self.record, key.name).title)})" for key in keys)
        words = self.say(N_("More keys that may stand here: {keys}."))
        yield from _comment(words.format(keys=", ".join(titles)))


def _comment(text: str) -> Iterator[str]:
    """A text as comments that fit on the page."""
    plain = " ".join(text.split())
    lines = wrap(plain, _WIDTH - 2, break_long_words=False, break_on_hyphens=False)
    return (f"# {line}" for line in lines)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
