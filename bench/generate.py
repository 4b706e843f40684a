"""Workspaces of any size, always the same: offices with a plan of 369 lines each, and no errors."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import cycle, islice
from pathlib import Path
from typing import Final, TypeVar

from bench import texts
from bench.words import (
    COSTS,
    DEADLINES,
    PARTNERS,
    REMARKS,
    RESPONSES,
    ROLES,
    SENTENCES,
    STATES,
    TASKS,
    Task,
)

T = TypeVar("T")

LINES_IN_PLAN: Final = 369
AS_OF: Final = "2015-08-31"

_OFFICES_IN_AREA: Final = 20
_PARAGRAPH: Final = 4


@dataclass(frozen=True, slots=True)
class Office:
    """The office with number `n`, from 1 on; everything about it follows from the number."""

    n: int

    @property
    def area(self) -> int:
        """The number of the area it lies in."""
        return (self.n - 1) // _OFFICES_IN_AREA + 1

    @property
    def unit(self) -> str:
        """Its id as a unit."""
        return f"nav-kontor-{self.n:05}"

    @property
    def municipality(self) -> str:
        """The id of the municipality it shares its work with."""
        return f"kommune-{self.n:05}"

    @property
    def plan(self) -> str:
        """The id of its plan."""
        return f"driftsplan-{self.n:05}"

    @property
    def scorecard(self) -> str:
        """The id of the scorecard it shares with its area."""
        return f"malekart-{self.area:03}"

    @property
    def plan_file(self) -> str:
        """Where its plan lies."""
        return f"omrade-{self.area:03}/kontor-{self.n:05}/driftsplan-2015.yaml"

    def pick(self, choices: Sequence[T], step: int = 0) -> T:
        """One of the choices, another for the next office and for the next step."""
        return choices[(self.n + step) % len(choices)]


def write_workspace(root: Path, *, plans: int) -> list[str]:
    """Write a workspace with that many operating plans; the plan files by name, plans first."""
    contents = dict(_files(plans))
    for file, text in contents.items():
        path = root / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    (root / "navplan.yaml").write_text(texts.SETTINGS, encoding="utf-8")
    return list(contents)


def _files(plans: int) -> Iterator[tuple[str, str]]:
    """The plan files of a workspace and what is in them."""
    offices = [Office(number) for number in range(1, plans + 1)]
    for office in offices:
        yield office.plan_file, plan_text(office)
    yield "felles/enheter.yaml", texts.AUTHORITIES
    yield "felles/indikatorer.yaml", texts.CATALOGUE
    for start in range(0, plans, _OFFICES_IN_AREA):
        here = offices[start : start + _OFFICES_IN_AREA]
        area = here[0].area
        units = "".join(map(_unit_text, here))
        yield f"omrade-{area:03}/kontorer.yaml", texts.AREA.format(area=area) + units
        yield f"omrade-{area:03}/malekart-2015.yaml", texts.SCORECARD.format(area=area)


def _unit_text(office: Office) -> str:
    """An office and its municipality, as units."""
    return texts.OFFICE.format(
        n=office.n, area=office.area, unit=office.unit, municipality=office.municipality
    )


def plan_text(office: Office) -> str:
    """The operating plan of an office: what is short of 369 lines is filled with prose."""
    n = office.n
    facts = {
        "n": f"{n:05}",  # not 2014, which would be taken for a year
        "plan": office.plan,
        "unit": office.unit,
        "municipality": office.municipality,
        "scorecard": office.scorecard,
        "case": f"14/{n % 10_000:04}",
        "settled": str(20 + n % 60),
        "staff": str(12 + n % 40),
        "state_staff": str(6 + n % 20),
        "reunited": str(5 + n % 30),
        "recipients": str(180 + 7 * n % 400),
    }
    head = texts.PLAN_HEAD.format(**facts)
    actions = "\n".join(_action(office, step, task) for step, task in enumerate(TASKS))
    rest = texts.PLAN_PROJECTS.format(**facts) + actions + texts.PLAN_END.format(**facts)
    missing = LINES_IN_PLAN - head.count("\n") - rest.count("\n")
    return head + _framework(office, missing) + rest


def _framework(office: Office, lines: int) -> str:
    """A chapter of so many lines, its key included, in paragraphs."""
    sentences = islice(cycle(SENTENCES), office.n % len(SENTENCES), None)
    text = ["framework: |"]
    for number in range(1, lines):
        blank = number % (_PARAGRAPH + 1) == 0 and number != lines - 1
        text.append("" if blank else f"  {next(sentences)}")
    return "\n".join(text) + "\n"


def _action(office: Office, step: int, task: Task) -> str:
    """An action as one office carries it out; only one with an indicator foresees deviations."""
    lines = [
        f"  - id: {task.id}",
        f"    title: {task.title}",
        f"    goal: {office.scorecard}/{task.goal}",
    ]
    if task.indicator:
        lines.append(f"    indicators: [{office.scorecard}/{task.indicator}]")
    lines.append(f"    responsible: {office.pick(ROLES, step)}")
    if step % 3 == 0:
        lines += ["    contributors:", f"      - {office.pick(PARTNERS, step)}"]
    lines += [
        f"    deadline: {office.pick(DEADLINES, step)}",
        f"    cost: {_cost(office, step)}",
    ]
    if task.indicator:
        lines += [
            "    on_deviation:",
            f"      action: {office.pick(RESPONSES, step)}",
            f"      responsible: {office.pick(ROLES, step + 1)}",
        ]
    lines += [
        "    progress:",
        f"      state: {office.pick(STATES, step)}",
        f"      date: 2015-{1 + (office.n + step) % 8:02}-{10 + step % 18}",
    ]
    if step % 2 == 0:
        lines.append(f'      remark: "{office.pick(REMARKS, step)}"')
    return "\n".join(lines) + "\n"


def _cost(office: Office, step: int) -> str:
    """What an action costs; amounts differ from office to office and from action to action."""
    thousands = 100 + (37 * office.n + 11 * step) % 800
    return office.pick(COSTS, step).format(sum=thousands, more=thousands + 50)


def main() -> None:
    """Write a workspace for trying navplan on many plans."""
    parser = argparse.ArgumentParser(prog="python -m bench.generate", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--plans", type=int, default=200, metavar="N")
    given = parser.parse_args()
    files = write_workspace(given.folder, plans=given.plans)
    print(f"{len(files)} plan files in {given.folder}, {given.plans} of them operating plans")


if __name__ == "__main__":
    main()
