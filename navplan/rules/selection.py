"""Which codes words mean, and what the settings ask of which files: what to leave out, how bad."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from difflib import SequenceMatcher, get_close_matches
from fnmatch import fnmatchcase
from functools import cache
from pathlib import PurePosixPath
from typing import Final, NamedTuple

from navplan import SETTINGS_FILE
from navplan.diagnostics import CODES, Diagnostic, Param, Path, Severity, Term
from navplan.i18n import N_
from navplan.rules.registry import RULES
from navplan.rules.suppression_codes import NO_EFFECT_IN_SETTINGS, SUPPRESSION_CODES, WITHOUT_REASON
from navplan.settings import RulesSetting
from navplan.workspace import PLAN_SUFFIXES, Workspace

_NO_CODE: Final = N_("there is no such code")
_NO_CODE_OR_FAMILY: Final = N_("there is no such code, name or family")
_NO_FILE: Final = N_("no file here has such a name")
_ABOUT_FORM: Final = N_("a mistake in the form of a file can only be corrected")
_ABOUT_COMMENTS: Final = N_("a mistake in a comment like this can only be corrected")
_A_CODE: Final = Term(N_("a code that can be ignored"))
_ALL: Final = Term(N_("all codes"))
_ALL_OTHERS: Final = Term(N_("all other codes"))
_A_PATH: Final = Term(N_("the path of a file or a folder"))

_FAMILY: Final = 3
_CLOSE: Final = 0.7
_ENDS: Final = ("/**", *PLAN_SUFFIXES)
"""What the paths of folders and of files end in, which makes none of them more alike."""

_AS_CLOSE: Final = 20


def why_not_ignored(code: str) -> str | None:
    """Why findings of a code cannot be ignored; None where they can."""
    if code not in CODES:
        return _NO_CODE
    if code in SUPPRESSION_CODES:
        return _ABOUT_COMMENTS
    # With such an error a file is left out of status and reports, whatever anybody says.
    return _ABOUT_FORM if _is_about_form(code) else None


def _is_about_form(code: str) -> bool:
    """Whether a code is about the form of a file, which no rule looks at."""
    is_schema_error = code.startswith("SCH") and CODES[code].severity is Severity.ERROR
    return code not in RULES and (is_schema_error or code.startswith("SYN"))


def codes_meant(word: str) -> frozenset[str]:
    """The codes that a word means: one by its code or its name, or those of a family."""
    upper = word.upper()
    return frozenset(
        code
        for code, known in CODES.items()
        if word == known.name or upper in {code, code[:_FAMILY]}
    )


def nearest(word: str, known: Iterable[str], *, cutoff: float) -> str | None:
    """The word most like another, and of several that are as much so, the first in order."""
    close = get_close_matches(word, sorted(known), n=_AS_CLOSE, cutoff=cutoff)
    likeness = {one: SequenceMatcher(None, one, word).ratio() for one in close}
    return min(close, key=lambda one: (-likeness[one], one), default=None)


# --- what the settings ask --------------------------------------------------------------


class _Asked(NamedTuple):
    """What the settings ask of some files: codes to leave out, and levels of others."""

    ignored: frozenset[str]
    levels: dict[str, Severity]


def as_settings_say(workspace: Workspace, found: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """The findings that the settings want to hear of, each as bad as they say it is."""
    settings = workspace.settings.rules
    if not settings:
        yield from found
        return
    by_setting = [_asked_by(each) for each in settings]
    by_file: dict[str, _Asked] = {}
    for each in found:
        if each.file not in by_file:
            by_file[each.file] = _together(
                asked
                for setting, asked in zip(settings, by_setting, strict=True)
                if is_at(each.file, setting.path)
            )
        asked = by_file[each.file]
        if each.code not in asked.ignored:
            level = asked.levels.get(each.code)
            yield replace(each, level=level) if level else each


def _asked_by(setting: RulesSetting) -> _Asked:
    """What one setting asks; what has no effect in it is left out."""
    ignored = _all_meant(setting.ignore)
    if setting.select is not None:
        ignored |= CODES.keys() - _all_meant(setting.select)
    levels = {
        code: Severity(level)
        for word, level in sorted(setting.severity.items(), key=lambda item: _exactness(item[0]))
        for code in codes_meant(word)
        if not _is_kept_error(code, level)
    }
    return _Asked(frozenset(code for code in ignored if not why_not_ignored(code)), levels)


def _together(several: Iterable[_Asked]) -> _Asked:
    """What settings ask that hold for the same file: of two levels, the last."""
    ignored: frozenset[str] = frozenset()
    levels: dict[str, Severity] = {}
    for asked in several:
        ignored |= asked.ignored
        levels |= asked.levels
    return _Asked(ignored, levels)


def _all_meant(words: Iterable[str]) -> frozenset[str]:
    return frozenset(code for word in words for code in codes_meant(word))


def _exactness(word: str) -> int:
    """A family says less of a code than the code itself, wherever they stand."""
    return -len(codes_meant(word))


def _is_kept_error(code: str, level: str) -> bool:
    """Whether a code is an error that no setting may call less."""
    is_error = CODES[code].severity is Severity.ERROR
    return is_error and level != Severity.ERROR and _is_about_form(code)


def is_at(file: str, pattern: str) -> bool:
    """Whether a file is meant by a pattern: `*` stands for anything, also `/`.

    `**/` may stand for nothing, and a folder for all that is in it.
    """
    pattern = pattern.removeprefix("./")
    patterns = [pattern, pattern.rstrip("/") + "/*"]
    if pattern.startswith("**/"):
        patterns.append(pattern.removeprefix("**/"))
    return any(fnmatchcase(file, each) for each in patterns)


# --- what has no effect in them ---------------------------------------------------------


def complaints(workspace: Workspace) -> Iterator[Diagnostic]:
    """What the settings say of rules that has no effect, and what they give no reason for."""
    for at, setting in enumerate(workspace.settings.rules):
        here: Path = ("rules", at)
        if not any(is_at(file, setting.path) for file in workspace.records):
            meant = _path_like(setting.path, workspace) or _A_PATH
            yield _no_effect(workspace, (*here, "path"), setting.path, _NO_FILE, meant)
        for key, words in (("select", setting.select or ()), ("ignore", setting.ignore)):
            for number, word in enumerate(words):
                yield from _about(workspace, (*here, key, number), word, _why_not(word))
        for word, level in setting.severity.items():
            why_not = _why_not(word, level)
            yield from _about(workspace, (*here, "severity", word), word, why_not, key=True)
        if not setting.reason and (left_out := _left_out(setting)):
            key, codes = left_out
            place = workspace.document(SETTINGS_FILE).place_of((*here, key), key=True)
            params = {"codes": codes}
            yield Diagnostic(WITHOUT_REASON.code, SETTINGS_FILE, place, params, (*here, key))


def _left_out(setting: RulesSetting) -> tuple[str, Param] | None:
    """The key by which a setting leaves codes out, and words for them; None if it does not."""
    if setting.ignore:
        return "ignore", ", ".join(setting.ignore)
    if setting.select is not None and _asked_by(setting).ignored:
        return "select", _ALL_OTHERS if setting.select else _ALL
    return None


def _why_not(word: str, level: str | None = None) -> str | None:
    """Why a word has no effect; None where it has, be it for one code of many."""
    meant = sorted(codes_meant(word))
    if not meant:
        return _NO_CODE_OR_FAMILY
    if level is None:
        reasons = [why_not_ignored(code) for code in meant]
    else:
        reasons = [_ABOUT_FORM if _is_kept_error(code, level) else None for code in meant]
    return reasons[0] if all(reasons) else None


def _about(
    workspace: Workspace, path: Path, word: str, reason: str | None, *, key: bool = False
) -> Iterator[Diagnostic]:
    if reason is None:
        return
    close = nearest(word.lower(), _words_that_count(), cutoff=_CLOSE)
    is_unknown = reason == _NO_CODE_OR_FAMILY
    meant = _words_that_count()[close] if close and is_unknown else _A_CODE
    yield _no_effect(workspace, path, word, reason, meant, key=key)


def _path_like(written: str, workspace: Workspace) -> str | None:
    """The path that one may have been meant to be: of what it is most like, the same sort."""
    by_name: dict[str, list[str]] = defaultdict(list)
    for path in _paths(workspace):
        by_name[_without_end(path)].append(path)
    close = nearest(_without_end(written), by_name, cutoff=_CLOSE)
    return nearest(written, by_name[close], cutoff=0) if close else None


def _without_end(path: str) -> str:
    end = next((end for end in _ENDS if path.endswith(end)), "")
    return path.removesuffix(end).lower()


def _paths(workspace: Workspace) -> list[str]:
    """What a setting may be about: the files, and the folders they are in."""
    folders = {
        f"{folder.as_posix()}/**"
        for file in workspace.records
        for folder in PurePosixPath(file).parents
        if folder.name
    }
    return [*sorted(folders), *workspace.records]


def _no_effect(  # noqa: PLR0913 - a finding has as many parts
    workspace: Workspace, path: Path, text: str, reason: str, meant: Param, *, key: bool = False
) -> Diagnostic:
    params = {"text": text, "reason": Term(reason), "suggestion": meant}
    place = workspace.document(SETTINGS_FILE).place_of(path, key=key)
    return Diagnostic(NO_EFFECT_IN_SETTINGS.code, SETTINGS_FILE, place, params, path)


@cache
def _words_that_count() -> dict[str, str]:
    """What may be written for codes that can be ignored, by its small letters."""
    codes: Sequence[str] = [code for code in CODES if not why_not_ignored(code)]
    families = {code[:_FAMILY].lower(): code[:_FAMILY] for code in codes}
    names = {CODES[code].name: CODES[code].name for code in codes}
    return {**families, **names, **{code.lower(): code for code in codes}}
