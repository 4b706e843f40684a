"""Why a status is what it is: the steps that lead to it, each with the places it rests on."""

from __future__ import annotations

from navplan.frozen import frozen
from navplan.model.effective import Origin
from navplan.said import Said


@frozen
class Step:
    """One step of a trace, with the places in plan files that it rests on."""

    said: Said
    origins: tuple[Origin, ...] = ()
