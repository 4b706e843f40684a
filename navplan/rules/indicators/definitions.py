"""IND: what the catalogue leaves open about an indicator, or says twice."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from navplan.diagnostics import Severity
from navplan.i18n import N_
from navplan.rules.indicators.uses import catalogues
from navplan.rules.registry import Hit, hit, hit_in, rule, see

if TYPE_CHECKING:
    from navplan.model.indicators import IndicatorDefinition
    from navplan.workspace import Workspace

_MEANT: Final = {
    "%": "percent",
    "pct": "percent",
    "per cent": "percent",
    "percentage": "percent",
    "prosent": "percent",
    "prosentandel": "percent",
    "prosentdel": "percent",
    "pst": "percent",
    "pst.": "percent",
    "per 1000": "per_1000",
    "per 1 000": "per_1000",
    "per tusen": "per_1000",
    "promille": "per_1000",
    "‰": "per_1000",
}
"""Words for units of measure that shares are reckoned in, and what to write for them."""


@rule(
    "IND007",
    message=N_("the indicator “{id}” has no unit of measure"),
    help=N_(
        "add a line “measured_in: …” with percent, count, nok, days, score, per_1000 or words of "
        "your own"
    ),
    severity=Severity.WARNING,
)
def indicator_without_unit_of_measure(definition: IndicatorDefinition) -> Iterator[Hit]:
    """
    ## What it does
    Finds definitions of indicators that are numbers and do not say what the numbers count: per
    cent, persons, days, kroner.

    ## Why is this bad?
    The target 45 may be 45 persons or 45 per cent, and each office counts as it believes is
    meant. Nor can a tolerance be given in percentage points.

    ## Example
    ```yaml
    kind: indicators
    id: indikatorer
    title: Indikatorer
    indicators:
      - id: sysselsetting  # warning: 9 [IND007]
        title: Sysselsettingen i fylket
        direction: higher
    ```

    Use instead:
    ```yaml
    kind: indicators
    id: indikatorer
    title: Indikatorer
    indicators:
      - id: sysselsetting
        title: Sysselsettingen i fylket
        direction: higher
        measured_in: percent
    ```
    """
    if definition.measure == "number" and definition.measured_in is None:
        yield hit("measured_in", id=definition.id)


@rule(
    "IND008",
    message=N_("nothing says where the values of “{id}” come from"),
    help=N_(
        "add “source:” and below it a line “provider: …” with who has the values, such as SSB, "
        "Arbeids- og velferdsdirektoratet or the office itself"
    ),
    severity=Severity.INFO,
)
def indicator_without_source(definition: IndicatorDefinition) -> Iterator[Hit]:
    """
    ## What it does
    Finds definitions of indicators that are numbers and have no `source`.

    ## Why is this bad?
    The one who counts may leave, and the next one finds other numbers in another register. The
    series breaks, and nobody sees it.

    ## Example
    ```yaml
    kind: indicators
    id: indikatorer
    title: Indikatorer
    indicators:
      - id: serviceklager  # info: 9 [IND008]
        title: Antall serviceklager
        direction: lower
    ```

    Use instead:
    ```yaml
    kind: indicators
    id: indikatorer
    title: Indikatorer
    indicators:
      - id: serviceklager
        title: Antall serviceklager
        direction: lower
        source:
          provider: NAV Harstad
          note: Klageloggen
    ```
    """
    if definition.measure == "number" and definition.source is None:
        yield hit("source", id=definition.id)


@rule(
    "IND009",
    message=N_("“{title}” is the title of the indicator “{other}” too"),
    help=N_("give each a title that says what sets it apart, or use one definition for both"),
    severity=Severity.WARNING,
    needs=("REF003",),
)
def two_indicators_with_one_title(workspace: Workspace) -> Iterator[Hit]:
    """
    ## What it does
    Finds definitions of indicators with the same title, in the same catalogue or in two. An
    indicator that `replaces` another may keep its title.

    ## Why is this bad?
    In a report nobody can tell them apart. Two ways to count what has one name, such as those
    who work when a programme ends and those who work a year after, are soon compared with each
    other.

    ## Example
    ```yaml
    kind: indicators
    id: indikatorer
    title: Indikatorer
    indicators:
      - id: overgang-ved-avslutning
        title: Overgang til arbeid
        direction: higher
      - id: overgang-etter-ett-ar
        title: Overgang til arbeid  # warning: 12 [IND009]
        direction: higher
    ```

    Use instead:
    ```yaml
    kind: indicators
    id: indikatorer
    title: Indikatorer
    indicators:
      - id: overgang-ved-avslutning
        title: Overgang til arbeid ved avsluttet program
        direction: higher
      - id: overgang-etter-ett-ar
        title: Overgang til arbeid ett år etter programmet
        direction: higher
    ```
    """
    first: dict[str, tuple[str, int, IndicatorDefinition]] = {}
    for file, catalogue in catalogues(workspace):
        for at, each in enumerate(catalogue.indicators):
            there, number, other = first.setdefault(_same(each.title), (file, at, each))
            names = {each.id, *each.former_ids}, {other.id, *other.former_ids}
            if other is each or each.id == other.id:
                continue
            if each.replaces not in names[1] and other.replaces not in names[0]:
                place = see(there, "indicators", number, "title", message=N_("it is here"))
                yield hit_in(
                    file,
                    *("indicators", at, "title"),
                    related=(place,),
                    title=each.title,
                    other=other.id,
                )


@rule(
    "IND010",
    message=N_("“{text}” is no unit of measure that shares can be reckoned in"),
    help=N_("write {meant}; it is shown as the plan’s language has it"),
    severity=Severity.WARNING,
)
def unit_of_measure_in_other_words(definition: IndicatorDefinition) -> Iterator[Hit]:
    """
    ## What it does
    Finds units of measure that mean per cent or per thousand and are not written `percent` or
    `per_1000`.

    ## Why is this bad?
    Words of one's own are allowed, and navplan does not know that they mean a share: 41 of 96
    becomes 0.43 and not 42.7, and a tolerance cannot be given in percentage points.

    ## Example
    ```yaml
    kind: indicators
    id: indikatorer
    title: Indikatorer
    indicators:
      - id: flyktninger-i-arbeid
        title: Andel flyktninger i arbeid
        direction: higher
        measured_in: prosent  # warning: 18 [IND010]
    ```

    Use instead:
    ```yaml
    kind: indicators
    id: indikatorer
    title: Indikatorer
    indicators:
      - id: flyktninger-i-arbeid
        title: Andel flyktninger i arbeid
        direction: higher
        measured_in: percent
    ```
    """
    said = definition.measured_in or ""
    meant = _MEANT.get(_same(said))
    if meant:
        yield hit("measured_in", text=said, meant=meant)


def _same(text: str) -> str:
    """A text as people compare it: without regard to capitals and blanks."""
    return " ".join(text.casefold().split())
