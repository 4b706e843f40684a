"""What a rule is: the decorator that declares one, the hits it yields, and all there are."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Final, NamedTuple, TypeVar

from navplan.diagnostics import Code, Param, Path, Severity, Step, declare
from navplan.frozen import frozen
from navplan.source import Span


class Word(NamedTuple):
    """A word within a text, and how many times the text has it before."""

    text: str
    before: int


def word_of(match: re.Match[str], group: str | int = 0) -> Word:
    """The part of a text that a pattern found there."""
    text = match[group]
    return Word(text, match.string.count(text, 0, match.start(group)))


@frozen
class Mention:
    """Another place that belongs to a hit, with the words to say about it."""

    file: str
    path: Path
    message: str
    params: dict[str, Param]


@frozen
class Mend:
    """A safe fix of a hit: `text` takes the place of what the hit points at, as it is written.

    `title` says what is done and is marked with `N_`.
    """

    title: str
    text: str


@frozen
class Hit:
    """What a rule yields: a place and values, never a sentence.

    `path` is relative to the rule's subject. `file` is None where the subject's own file is
    meant. `key` points at the key instead of its value, `word` at a word within the value, and
    `span` at a part of the text to which no path leads, as in a comment.
    """

    path: Path
    params: dict[str, Param]
    key: bool = False
    word: Word | None = None
    file: str | None = None
    related: tuple[Mention, ...] = ()
    mend: Mend | None = None
    span: Span | None = None


def hit(
    *path: Step,
    key: bool = False,
    word: Word | None = None,
    mend: Mend | None = None,
    **params: Param,
) -> Hit:
    """A finding about the value at `path` within the subject.

    A path to a key that the file lacks is shown at the id of the thing that lacks it.
    """
    return Hit(path, params, key, word, mend=mend)


def hit_in(
    file: str,
    /,
    *path: Step,
    key: bool = False,
    word: Word | None = None,
    related: tuple[Mention, ...] = (),
    mend: Mend | None = None,
    **params: Param,
) -> Hit:
    """A finding of a rule about the whole workspace, which names its file itself."""
    return Hit(path, params, key, word, file, related, mend)


def see(file: str, /, *path: Step, message: str, **params: Param) -> Mention:
    """Another place for a hit; `message` is marked with `N_` and filled with `params`."""
    return Mention(file, path, message, params)


FILE_INPUTS: Final = frozenset({"plan", "file"})
INPUTS: Final = frozenset({"workspace", "index", "settings", "as_of", "standing"}) | FILE_INPUTS
"""What a rule may ask for by parameter name.

`plan` is the model of the subject's file, `standing` what is measured and where plans stand.
"""

WORKSPACE: Final = "Workspace"

Finder = Callable[..., Iterator[Hit]]
F = TypeVar("F", bound=Finder)


@frozen
class Rule:
    """A declared rule: its code, whom it is asked about, and what it wants to know.

    `subject` is the name of a record class, or `Workspace`. Names are enough to send the
    records of a file to their rules, and they spare a run the kinds of files it never meets.
    """

    code: Code
    find: Finder
    subject: str
    inputs: tuple[str, ...]
    needs: tuple[str, ...]


RULES: Final[dict[str, Rule]] = {}
"""Every rule by its code."""


def rule(
    code: str,
    *,
    message: str,
    help: str,  # noqa: A002 - the word planners see
    severity: Severity = Severity.ERROR,
    needs: tuple[str, ...] = (),
) -> Callable[[F], F]:
    """Declare the decorated generator function as a rule, named as the function is.

    Its first parameter says what it is asked about, the others what it needs to know. Where
    one of the rules in `needs` has a hit, this one has nothing to say about the same place.
    """

    def register(find: F) -> F:
        subject, inputs = _wishes(code, find)
        name = find.__name__.replace("_", "-")
        declared = declare(
            code, name, message=message, help=help, severity=severity, docstring=find.__doc__ or ""
        )
        RULES[code] = Rule(declared, find, subject, inputs, needs)
        return find

    return register


def _wishes(code: str, find: Finder) -> tuple[str, tuple[str, ...]]:
    """The subject of a rule, and the inputs it asks for."""
    # The code object knows, and is quicker to ask than `inspect` for more than a hundred rules.
    subject, *inputs = find.__code__.co_varnames[: find.__code__.co_argcount]
    asked_about = find.__annotations__[subject]
    known = INPUTS - FILE_INPUTS if asked_about == WORKSPACE else INPUTS
    for wanted in inputs:
        if wanted not in known:
            raise LookupError(
                f"{code} {find.__name__} asks for {wanted}; a rule about one "
                f"{asked_about} may ask for {', '.join(sorted(known))}"
            )
    return str(asked_about), tuple(inputs)
