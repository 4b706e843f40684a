"""What was measured, against what was meant: medians, ratios, goals, and the table of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Final

from bench.processes import Sample

_HEADINGS: Final = ("measured", "navplan", "beside it", "", "ratio", "more", "goal", "")
_RIGHT: Final = frozenset({1, 2, 4, 5})
"""The columns of figures."""


@dataclass(frozen=True, slots=True)
class Goal:
    """How much longer navplan may take: as a ratio, or in seconds more; either is enough."""

    ratio: float | None = None
    more: float | None = None

    def is_met(self, figure: Figure) -> bool:
        """Whether a figure is within the goal."""
        by_ratio = self.ratio is not None and figure.ratio <= self.ratio
        return by_ratio or (self.more is not None and figure.more <= self.more)

    def __str__(self) -> str:
        """The goal as it stands in the table."""
        ratio = None if self.ratio is None else f"≤ {self.ratio:.3g} ×"
        more = None if self.more is None else f"≤ {seconds(self.more)} more"
        return " or ".join(filter(None, (ratio, more)))


@dataclass(frozen=True, slots=True)
class Figure:
    """One row: navplan's runs, the runs of what stands beside it, and the goal."""

    measured: str
    ours: Sequence[Sample]
    beside: str
    theirs: Sequence[Sample]
    goal: Goal

    @property
    def ratio(self) -> float:
        """How many times as long navplan takes, by the clock."""
        return wall(self.ours) / wall(self.theirs)

    @property
    def more(self) -> float:
        """How many seconds longer navplan takes, by the clock; negative if it is faster."""
        return wall(self.ours) - wall(self.theirs)

    def as_json(self) -> dict[str, object]:
        """Everything about the figure, in seconds, the single runs included."""
        return {
            "measured": self.measured,
            "beside": self.beside,
            "ratio": round(self.ratio, 4),
            "cpu_ratio": round(_cpu(self.ours) / _cpu(self.theirs), 4),
            "more": round(self.more, 6),
            "goal": {"ratio": self.goal.ratio, "more": self.goal.more},
            "met": self.goal.is_met(self),
            "navplan": _runs(self.ours),
            "other": _runs(self.theirs),
        }

    def row(self) -> tuple[str, ...]:
        """The cells of the figure's row."""
        return (
            self.measured,
            seconds(wall(self.ours)),
            seconds(wall(self.theirs)),
            self.beside,
            f"{self.ratio:.2f} ×",
            seconds(self.more),
            str(self.goal),
            "met" if self.goal.is_met(self) else "MISSED",
        )


def wall(samples: Sequence[Sample]) -> float:
    """The median of the runs by the clock, in seconds."""
    return median(sample.wall for sample in samples)


def _cpu(samples: Sequence[Sample]) -> float:
    return median(sample.cpu for sample in samples)


def _runs(samples: Sequence[Sample]) -> dict[str, object]:
    return {
        "wall": round(wall(samples), 6),
        "cpu": round(_cpu(samples), 6),
        "runs": [[round(sample.wall, 6), round(sample.cpu, 6)] for sample in samples],
    }


def seconds(value: float) -> str:
    """A time with two or three digits that count: `2.6 ms`, `431 ms`, `6.21 s`."""
    milliseconds = 1000 * value
    if abs(milliseconds) < 10:  # noqa: PLR2004 - below it a decimal counts
        return f"{milliseconds:.1f} ms"
    return f"{milliseconds:.0f} ms" if abs(value) < 1 else f"{value:.2f} s"


def table(figures: Sequence[Figure]) -> Iterator[str]:
    """The figures as lines of a plain table."""
    rows = [_HEADINGS, *(figure.row() for figure in figures)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(_HEADINGS))]
    for row in rows:
        cells = [
            cell.rjust(width) if column in _RIGHT else cell.ljust(width)
            for column, (cell, width) in enumerate(zip(row, widths, strict=True))
        ]
        yield "  ".join(cells).rstrip()
