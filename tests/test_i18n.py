from __future__ import annotations

import ast
import re
import string
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from functools import cache
from io import BytesIO
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hypothesis import given
from hypothesis import strategies as st

from navplan import i18n
from navplan.i18n import (
    LANGUAGES,
    LOCALE_FOLDER,
    N_,
    Language,
    format_date,
    format_number,
    language_from,
    translator,
)

ROOT = Path(__file__).parent.parent

# ----- which language -----


@pytest.mark.parametrize(
    ("flag", "environ", "language"),
    [
        # Nothing said: bokmål.
        (None, {}, "nb"),
        # The flag goes before everything else.
        ("nn", {"NAVPLAN_LANG": "en", "LANG": "nb_NO.UTF-8"}, "nn"),
        # Then navplan's own variable.
        (None, {"NAVPLAN_LANG": "nn", "LANG": "en_US.UTF-8"}, "nn"),
        # Then the locale, in the order that POSIX gives its variables.
        (None, {"LC_ALL": "nn_NO.UTF-8", "LC_MESSAGES": "en_GB", "LANG": "nb_NO"}, "nn"),
        (None, {"LC_MESSAGES": "en_GB", "LANG": "nb_NO"}, "en"),
        (None, {"LC_ALL": "", "LANG": "nn_NO"}, "nn"),
        # The many ways in which a language is written.
        ("no", {}, "nb"),
        ("NN", {}, "nn"),
        (None, {"LANG": "no_NO"}, "nb"),
        (None, {"LANG": "nb_NO.UTF-8"}, "nb"),
        (None, {"LANG": "nn_NO@nynorsk"}, "nn"),
        (None, {"LANG": "en.UTF-8"}, "en"),
        (None, {"NAVPLAN_LANG": "en-GB"}, "en"),
        # A computer's own locale and other languages say nothing about the reader.
        (None, {"LANG": "C.UTF-8"}, "nb"),
        (None, {"LANG": "POSIX"}, "nb"),
        (None, {"LANG": "de_DE.UTF-8"}, "nb"),
        (None, {"LC_ALL": "C", "LANG": "nn_NO"}, "nb"),
        # What is no language at all counts as not said.
        ("klingon", {"NAVPLAN_LANG": "nn"}, "nn"),
        (None, {"NAVPLAN_LANG": "klingon", "LANG": "en_GB"}, "en"),
        (None, {"NAVPLAN_LANG": "nbx"}, "nb"),
        (None, {"NAVPLAN_LANG": "english"}, "nb"),
    ],
)
def test_the_language_is_the_flag_then_navplan_lang_then_the_locale_then_bokmaal(
    flag: str | None, environ: dict[str, str], language: Language
) -> None:
    assert language_from(flag, environ) == language


@given(st.none() | st.text(), st.dictionaries(st.sampled_from(["NAVPLAN_LANG", "LANG"]), st.text()))
def test_whatever_is_said_there_is_a_language(flag: str | None, environ: dict[str, str]) -> None:
    assert language_from(flag, environ) in LANGUAGES


# ----- messages -----


@pytest.fixture
def small_catalogues(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Two catalogues of a few words, of which nynorsk has translated only some."""
    words: dict[str, dict[str | tuple[str, str], str | tuple[str, str]]] = {
        "nb": {"goal": "mål", "indicator": "indikator", ("{n} week", "{n} weeks"): ("uke", "uker")},
        "nn": {("{n} week", "{n} weeks"): ("veke", "veker"), "measure": "tiltak"},
    }
    for language, messages in words.items():
        catalogue = Catalog(locale=language)
        for msgid, translated in messages.items():
            catalogue.add(msgid, translated)
        compiled = tmp_path / language / "LC_MESSAGES" / "navplan.mo"
        compiled.parent.mkdir(parents=True)
        with compiled.open("wb") as out:
            write_mo(out, catalogue)
    monkeypatch.setattr(i18n, "LOCALE_FOLDER", tmp_path)
    translator.cache_clear()
    yield
    translator.cache_clear()


@pytest.mark.usefixtures("small_catalogues")
def test_a_message_is_said_in_the_language_asked_for() -> None:
    assert translator("nb").gettext("goal") == "mål"
    assert translator("nn").gettext("measure") == "tiltak"
    assert translator("en").gettext("goal") == "goal"


@pytest.mark.usefixtures("small_catalogues")
def test_what_nynorsk_lacks_is_said_in_bokmaal_and_what_both_lack_in_english() -> None:
    assert translator("nn").gettext("goal") == "mål"
    assert translator("nn").gettext("deadline") == "deadline"
    assert translator("nb").gettext("measure") == "measure"


@pytest.mark.usefixtures("small_catalogues")
@pytest.mark.parametrize(
    ("language", "one", "none"),
    [("nb", "uke", "uker"), ("nn", "veke", "veker"), ("en", "{n} week", "{n} weeks")],
)
def test_one_is_singular_and_every_other_number_plural(
    language: Language, one: str, none: str
) -> None:
    weeks = translator(language).ngettext
    assert weeks("{n} week", "{n} weeks", 1) == one
    assert {weeks("{n} week", "{n} weeks", n) for n in (0, 2, 11, 21)} == {none}


@pytest.mark.usefixtures("small_catalogues")
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_words_are_no_words_in_every_language(language: Language) -> None:
    assert translator(language).gettext("") == ""


def test_without_compiled_catalogues_messages_are_english(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(i18n, "LOCALE_FOLDER", tmp_path)
    translator.cache_clear()
    assert translator("nb").gettext("goal") == "goal"
    translator.cache_clear()


def test_marking_a_message_does_not_change_it() -> None:
    assert N_("the action “{action}” has no deadline") == "the action “{action}” has no deadline"


def test_english_messages_need_neither_gettext_nor_babel() -> None:
    program = (
        "import sys; before = set(sys.modules); from navplan.i18n import translator; "
        "translator('en').gettext('goal'); print(*sorted(set(sys.modules) - before))"
    )
    loaded = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, check=True, capture_output=True, text=True
    ).stdout.split()
    assert "navplan.i18n" in loaded
    assert not {"gettext", "locale", "babel"} & set(loaded)


# ----- numbers and dates -----


@pytest.mark.parametrize(
    ("written", "decimals", "norwegian", "english"),
    [
        ("1234567.5", None, "1\u00a0234\u00a0567,5", "1,234,567.5"),
        ("45", None, "45", "45"),
        ("3.50", None, "3,50", "3.50"),
        ("1E+3", None, "1\u00a0000", "1,000"),
        ("45", 1, "45,0", "45.0"),
        # A half is rounded up, away from zero.
        ("2.345", 2, "2,35", "2.35"),
        ("0.5", 0, "1", "1"),
        ("99.95", 1, "100,0", "100.0"),
        ("-2.345", 2, "\u22122,35", "-2.35"),
        # What rounds to nothing is not minus nothing.
        ("-0.04", 1, "0,0", "0.0"),
    ],
)
def test_numbers_are_written_as_people_write_them(
    written: str, decimals: int | None, norwegian: str, english: str
) -> None:
    value = Decimal(written)
    assert format_number(value, "nb", decimals) == norwegian
    assert format_number(value, "nn", decimals) == norwegian
    assert format_number(value, "en", decimals) == english


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**40), max_value=10**40))
def test_a_number_as_shown_is_the_number(value: Decimal) -> None:
    shown = format_number(value, "nb", 3)
    read = Decimal(shown.replace("\u00a0", "").replace("\u2212", "-").replace(",", "."))
    assert abs(read - value) <= Decimal("0.0005")
    assert len(shown.partition(",")[2]) == 3


@given(st.decimals(min_value=-1000, max_value=1000, places=2), st.sampled_from(LANGUAGES))
def test_rounding_is_half_up_in_every_language(value: Decimal, language: Language) -> None:
    rounded = value.quantize(Decimal("0.1"), rounding=ROUND_HALF_UP)
    assert format_number(value, language, 1) == format_number(rounded, language)


@pytest.mark.parametrize("value", ["NaN", "Infinity"])
def test_what_is_no_number_is_not_shown_as_one(value: str) -> None:
    with pytest.raises(ValueError, match="not a number"):
        format_number(Decimal(value), "nb")


def test_dates_are_written_in_words() -> None:
    assert format_date(date(2014, 12, 18), "nb") == "18. desember 2014"
    assert format_date(date(2014, 12, 18), "nn") == "18. desember 2014"
    assert format_date(date(2014, 12, 18), "en") == "18 December 2014"
    assert format_date(date(2015, 5, 1), "nb") == "1. mai 2015"


# ----- the catalogues -----

Msgid = str | tuple[str, ...]


@cache
def messages_in_the_code() -> frozenset[Msgid]:
    """Every message marked in the code and the templates, found as `make i18n` finds it."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    mappings = project["tool"]["babel"]["mappings"]
    options = {"method", "pattern"}
    found = extract_from_dir(
        ROOT,
        method_map=[(each["pattern"], each["method"]) for each in mappings],
        options_map={
            each["pattern"]: {key: each[key] for key in each.keys() - options} for each in mappings
        },
    )
    return frozenset(msgid for _, _, msgid, _, _ in found)


@cache
def catalogue(language: Language) -> Catalog:
    path = LOCALE_FOLDER / language / "LC_MESSAGES" / "navplan.po"
    with path.open("rb") as written:
        return read_po(written, locale=language)


def messages(language: Language) -> dict[Msgid, Message]:
    return {
        each.id if isinstance(each.id, str) else tuple(each.id): each
        for each in catalogue(language)
        if each.id
    }


def forms(words: Msgid | list[str] | None) -> list[str]:
    return [words] if isinstance(words, str) else list(words or ())


def placeholders(template: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(template) if name is not None}


NORWEGIAN = pytest.mark.parametrize("language", ["nb", "nn"])


@NORWEGIAN
def test_the_catalogue_has_exactly_the_messages_of_the_code(language: Language) -> None:
    known = set(messages(language))
    assert not messages_in_the_code() - known, "new messages: run `make i18n` and translate them"
    assert not known - messages_in_the_code(), "messages nobody says any more: run `make i18n`"


@NORWEGIAN
def test_every_message_is_translated(language: Language) -> None:
    untranslated = [
        msgid
        for msgid, message in messages(language).items()
        if len(list(filter(None, forms(message.string)))) != len(forms(msgid))
    ]
    assert not untranslated


@NORWEGIAN
def test_no_translation_is_a_guess(language: Language) -> None:
    assert not [msgid for msgid, message in messages(language).items() if message.fuzzy]


@NORWEGIAN
def test_a_translation_has_the_placeholders_of_its_message(language: Language) -> None:
    different = {
        english: translated
        for msgid, message in messages(language).items()
        for english, translated in zip(forms(msgid), forms(message.string), strict=False)
        if translated and placeholders(english) != placeholders(translated)
    }
    assert not different


@NORWEGIAN
def test_the_compiled_catalogue_is_in_step_with_the_written_one(language: Language) -> None:
    compiled = BytesIO()
    write_mo(compiled, catalogue(language))
    path = LOCALE_FOLDER / language / "LC_MESSAGES" / "navplan.mo"
    assert path.is_file(), "run `make i18n`"
    assert path.read_bytes() == compiled.getvalue(), "run `make i18n`"


def test_no_message_is_marked_inside_an_f_string() -> None:
    """Babel cannot see it there, and nobody would miss the translation."""
    hidden = [
        f"{path.name}:{call.lineno}"
        for path in sorted((ROOT / "navplan").rglob("*.py"))
        for text in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(text, ast.JoinedStr)
        for call in ast.walk(text)
        if isinstance(call, ast.Call) and getattr(call.func, "id", "") == "N_"
    ]
    assert hidden == []


def words_in(text: str) -> int:
    """How many words a message has of its own, beside what it is filled with."""
    return len(re.findall(r"[^\W\d_]+", re.sub(r"\{[^}]*\}", "", text)))


@NORWEGIAN
def test_no_translation_of_more_than_two_words_is_the_english_one(language: Language) -> None:
    same = [
        english
        for msgid, message in messages(language).items()
        for english, translated in zip(forms(msgid), forms(message.string), strict=False)
        if words_in(english) > 2 and english == translated
    ]
    assert same == []


def test_nynorsk_is_no_copy_of_bokmaal() -> None:
    bokmaal, nynorsk = messages("nb"), messages("nn")
    long = [msgid for msgid in bokmaal if words_in(forms(msgid)[0]) > 4]
    different = [msgid for msgid in long if bokmaal[msgid].string != nynorsk[msgid].string]
    assert len(different) > len(long) * 0.8
