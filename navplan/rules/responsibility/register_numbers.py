"""REF: numbers of units in registers whose digits can be checked."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from navplan.diagnostics import Severity
from navplan.i18n import N_
from navplan.rules.registry import Hit, hit, rule

if TYPE_CHECKING:
    from navplan.model.organisation import UnitCode

_WEIGHTS: Final = (3, 2, 7, 6, 5, 4, 3, 2)
_DIGITS: Final = 9
_MODULUS: Final = 11


@rule(
    "REF027",
    message=N_("“{number}” cannot be an organisation number: {digits} digits that do not fit"),
    help=N_(
        "compare it with the number in Brønnøysundregistrene: it has nine digits, and the last one"
        " follows from the others"
    ),
    severity=Severity.WARNING,
)
def organisation_number_not_possible(code: UnitCode) -> Iterator[Hit]:
    """
    ## What it does
    Finds organisation numbers that are not nine digits, or whose last digit does not follow from
    the other eight as the register of legal entities reckons it. Blanks are no matter.

    ## Why is this bad?
    Two digits have changed places, or one is missing. Whoever looks for the unit by the number
    finds nothing, or another one.

    ## Example
    ```yaml
    kind: organisation
    id: enheter
    title: Enheter
    units:
      - id: harstad-kommune
        name: Harstad kommune
        type: municipality
        codes:
          - code: 972417917  # warning: 15 [REF027]
            register: organisation_number
    ```

    Use instead:
    ```yaml
    kind: organisation
    id: enheter
    title: Enheter
    units:
      - id: harstad-kommune
        name: Harstad kommune
        type: municipality
        codes:
          - code: 972417971
            register: organisation_number
    ```
    """
    if code.register == "organisation_number":
        digits = "".join(code.code.split())
        if not _is_possible(digits):
            yield hit("code", number=code.code, digits=len(digits))


def _is_possible(digits: str) -> bool:
    if len(digits) != _DIGITS or not (digits.isascii() and digits.isdigit()):
        return False
    total = sum(weight * int(digit) for weight, digit in zip(_WEIGHTS, digits, strict=False))
    return int(digits[-1]) == (_MODULUS - total % _MODULUS) % _MODULUS
