"""REF: governing documents that steered before the plan that names them, and no more."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Final, NamedTuple

from navplan.diagnostics import Param, Severity, Term
from navplan.i18n import N_
from navplan.rules.registry import Hit, rule, see
from navplan.schema.fields import DOCUMENT_KINDS

if TYPE_CHECKING:
    from navplan.index import Index
    from navplan.model.plan import Plan
    from navplan.values import Deadline, Period
    from navplan.workspace import Workspace

_NAMED: Final = ("governing_documents", "implements")
_ADOPTED: Final = ("adopted", "revised")


@rule(
    "REF022",
    message=N_("“{id}” steers no more in the plan’s period, {period}: {reason}"),
    help=N_("write the id of the document that holds now"),
    severity=Severity.WARNING,
)
def superseded_governing_document(workspace: Workspace, index: Index) -> Iterator[Hit]:
    """
    ## What it does
    Finds documents below `governing_documents` and `implements` of a plan whose own period ended
    before the plan's begins, or that another document replaced before that. While a plan is a
    draft, the letter for a new year may not have come: then an old one is reported only if the
    one of the same issuer, sort and line for the plan's period is there.

    ## Why is this bad?
    A plan is often made from last year's, and the letters it follows come every year. What the
    old letter asked for is done once more, and what the new one asks for is not.

    ## Example
    `brev-2014.yaml`
    ```yaml
    kind: governing-document
    id: malbrev-2014
    title: Mål- og disponeringsbrev 2014
    document_type: letter
    period: 2014
    ```

    `driftsplan.yaml`
    ```yaml
    kind: operating-plan
    id: driftsplan
    title: Driftsplan 2015
    unit: nav-harstad
    period: 2015
    adoption: {state: adopted}
    governing_documents: [malbrev-2014]  # warning: 23 [REF022] "its own period has ended"
    ```

    Use instead:

    `brev-2015.yaml`
    ```yaml
    kind: governing-document
    id: malbrev-2015
    title: Mål- og disponeringsbrev 2015
    document_type: letter
    period: 2015
    ```

    `driftsplan.yaml`
    ```yaml
    kind: operating-plan
    id: driftsplan
    title: Driftsplan 2015
    unit: nav-harstad
    period: 2015
    adoption: {state: adopted}
    governing_documents: [malbrev-2015]
    ```
    """
    from navplan.model import plan as plans  # noqa: PLC0415 - models are not known before files are

    newer = _newer(workspace, index)
    for file, plan in workspace.models(plans.Plan):
        for key in _NAMED if plan.period else ():
            for at, address in enumerate(getattr(plan, key)):
                found = index.find(address, DOCUMENT_KINDS)
                if found is None or plan.period is None:
                    continue
                document = workspace.model(found.file)
                by = _successor(newer.get(found.file, ()), plan.period)
                by = by or _next_of(workspace, document, plan.period)
                reason = _why(document, plan, by)
                if reason:
                    params: dict[str, Param] = {"id": address, "period": str(plan.period)}
                    there = (see(by, "id", message=N_("it is here")),) if by else ()
                    yield Hit((key, at), params | {"reason": reason}, file=file, related=there)


class _Successor(NamedTuple):
    """A document that replaces another one: its file, and from when it holds."""

    file: str
    begins: date


def _successor(successors: Sequence[_Successor], period: Period) -> str | None:
    """The file of a document that held in place of another one when a period began."""
    return next((each.file for each in successors if each.begins <= period.first), None)


def _next_of(workspace: Workspace, document: object, period: Period) -> str | None:
    """The file of a letter or the like that is for a period, where another was for an earlier."""
    own: Period | None = getattr(document, "period", None)
    sort = _sort(document)
    if own is None or own.last >= period.first or None in sort:
        return None
    for record in workspace.records.values():
        other = workspace.model(record.file) if record.kind == "governing-document" else None
        its_own: Period | None = getattr(other, "period", None)
        if its_own and _sort(other) == sort and its_own.contains(period.first):
            return record.file
    return None


def _sort(document: object) -> tuple[str | None, ...]:
    """Who issued a governing document, of which type, on which line."""
    return tuple(getattr(document, key, None) for key in ("issuer", "document_type", "line"))


def _why(document: object, plan: Plan, by: str | None) -> Term | None:
    """Why a document steers no more while a plan holds; None where it does."""
    own: Period | None = getattr(document, "period", None)
    if own and plan.period and own.last < plan.period.first:
        is_told = by or plan.adoption.state != "draft"
        return Term(N_("its own period has ended")) if is_told else None
    return Term(N_("another document has replaced it")) if by else None


def _newer(workspace: Workspace, index: Index) -> Mapping[str, Sequence[_Successor]]:
    """The documents that replace others, by the file of what they replace."""
    found: dict[str, list[_Successor]] = defaultdict(list)
    for record in workspace.records.values():
        for ref in record.references:
            if ref.path[0] == "replaces" and ref.kinds == DOCUMENT_KINDS:
                old = index.find(ref.target, ref.kinds)
                begins = _begins(workspace.model(record.file))
                if old and begins:
                    found[old.file].append(_Successor(record.file, begins))
    return found


def _begins(document: object) -> date | None:
    """From when a document holds, as far as it says; a plan holds when it is adopted."""
    adoption = getattr(document, "adoption", None)
    if adoption and adoption.state not in _ADOPTED:
        return None
    period: Period | None = getattr(document, "period", None)
    issued: Deadline | None = getattr(document, "issued", None)
    return period.first if period else issued.latest if issued else None
