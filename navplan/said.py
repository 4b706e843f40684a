"""Messages as values: a template and what fills it in, free of language until they are shown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import TypeAlias, Union

from navplan.diagnostics import Term
from navplan.frozen import frozen
from navplan.i18n import N_
from navplan.values import Period

Sayable: TypeAlias = Union[Decimal, Fraction, int, str, Term, Period, date, "Said"]
"""What a message may carry: values whose form depends on the language, and further messages."""


@frozen
class Said:
    """A message: an English `str.format` template marked with `N_`, and what fills it in."""

    message: str
    params: Mapping[str, Sayable] = field(default_factory=dict)


def per_cent(number: Decimal | Fraction) -> Said:
    """A number with a per cent sign, which languages set differently."""
    return Said(N_("{number} %"), {"number": number})


def points(number: Decimal | Fraction) -> Said:
    """A number of percentage points, as a plan file writes it."""
    return Said(N_("{number} pp"), {"number": number})
