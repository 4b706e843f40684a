"""The proof that both tools are asked the same: mistakes that each of them must refuse."""

from __future__ import annotations

from pathlib import Path
from typing import Final, NamedTuple

from bench.generate import Office, plan_text


class Mistake(NamedTuple):
    """Something wrong with a plan: the words that are right, and what stands there instead."""

    name: str
    right: str
    wrong: str


MISTAKES: Final = (
    Mistake("unknown-key", "unit_information:", "unit_informations:"),
    Mistake("unknown-key-below", "    deadline: ", "    due_date: "),
    Mistake("missing-key", "unit: nav-kontor-00001\n", ""),
    Mistake("missing-id", "    - id: fagdag\n      title: ", "    - title: "),
    Mistake("unknown-kind", "kind: operating-plan", "kind: operatingplan"),
    Mistake("not-a-choice", "state: draft", "state: decided"),
    Mistake("list-for-text", "deputy: Avdelingsleder", "deputy: [Avdelingsleder]"),
    Mistake("text-for-list", "    contributors:\n      - ", "    contributors: "),
    Mistake("text-for-keys", "    ages:\n      from: 18\n      to: 26", "    ages: 18 til 26"),
    Mistake("id-with-capital", "id: fagdag", "id: Fagdag"),
    Mistake("decimal-comma", "value: 187", "value: 187,5"),
    Mistake("not-a-number", "value: 6", "value: seks"),
    Mistake("not-whole", "from: 18", "from: 18.5"),
    Mistake("no-such-day", "leader_started: 2015-01-05", "leader_started: 2015-02-30"),
    Mistake("no-such-tertial", "as_of: 2014", "as_of: 2014-T4"),
    Mistake("not-a-deadline", "deadline: ", "deadline: en vakker dag, "),
    Mistake("not-a-cost", "cost: ", "cost: mange penger, "),
    Mistake("not-a-frequency", "every: månedlig", "every: av og til"),
    Mistake("not-a-duration", "duration: 2 år", "duration: lenge"),
    Mistake("yes-or-no", "approximate: true", "approximate: kanskje"),
    Mistake("not-a-code", 'case: "14/0001"', 'case: "sak: 14"'),
    Mistake("duplicate-key", "language: nb\n", "language: nb\nlanguage: nn\n"),
    Mistake("unclosed-quote", 'case: "14/0001"', 'case: "14/0001'),
)


def write_mistakes(folder: Path) -> list[str]:
    """Write one plan for each mistake, otherwise without any; their file names."""
    text = plan_text(Office(1))
    folder.mkdir()
    for mistake in MISTAKES:
        if mistake.right not in text:
            message = f"{mistake.name}: the plan does not say {mistake.right!r}"
            raise LookupError(message)
        broken = text.replace(mistake.right, mistake.wrong, 1)
        (folder / f"{mistake.name}.yaml").write_text(broken, encoding="utf-8")
    return [f"{mistake.name}.yaml" for mistake in MISTAKES]
