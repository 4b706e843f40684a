"""What a plan stands in: governing documents, target groups, key figures, money, reporting."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from navplan.frozen import frozen
from navplan.i18n import N_
from navplan.model.common import FocusArea, KeyFigure, TargetGroup
from navplan.model.governing_document import GoverningDocument, GoverningGoal
from navplan.model.operating_plan import OperatingPlan, Reporting
from navplan.model.projects import AgeRange, Grant, Project
from navplan.report.views.lookup import Lookup
from navplan.report.views.money import financing_words
from navplan.report.views.wording import (
    DOCUMENT_TYPES,
    GRANT_YEARS,
    OWNER_LINES,
    DocumentVoice,
    capital,
    cost_words,
    deadline_words,
    frequency_words,
    joined,
    listed,
    period_words,
)
from navplan.schema.fields import DOCUMENT_KINDS

_RELATIONS: Final = (
    ("implements", N_("The plan carries it out")),
    ("follows", N_("The plan comes after it")),
    ("replaces", N_("The plan replaces it")),
    ("part_of", N_("The plan is a part of it")),
    ("derived_from", N_("The plan builds on it")),
    ("governing_documents", N_("It steers the plan")),
)


@frozen
class DocumentView:
    """A document that the plan has to do with: what it is, and what it asks for."""

    title: str
    particulars: str
    relation: str
    asks: tuple[str, ...]
    note: str


@frozen
class GroupView:
    """A target group; `text` is Markdown."""

    title: str
    text: str


@frozen
class FigureView:
    """A key figure with its unit, its period, and where it is from."""

    title: str
    value: str
    as_of: str
    remark: str


@frozen
class ProjectView:
    """A project; `text` is Markdown, `facts` are labels with what they say."""

    title: str
    text: str
    facts: tuple[tuple[str, str], ...]


@frozen
class GrantView:
    """Money from outside: for what, from whom, and how far it has come each year."""

    title: str
    purpose: str
    granter: str
    years: tuple[str, ...]


@frozen
class ReportingView:
    """Whom the unit answers to."""

    to: str
    every: str
    basis: str
    form: str


def document_views(
    plan: OperatingPlan, lookup: Lookup, voice: DocumentVoice
) -> tuple[DocumentView, ...]:
    """Every document the plan names, once, with the first thing it is to the plan."""
    found: dict[str, DocumentView] = {}
    for field, relation in _RELATIONS:
        for reference in getattr(plan, field):
            if reference not in found:
                found[reference] = _document_view(reference, voice.word(relation), lookup, voice)
    return tuple(found.values())


def group_views(plan: OperatingPlan, lookup: Lookup) -> tuple[GroupView, ...]:
    """The plan's target groups."""
    groups = ((one, lookup.one(one, ("target-group",), TargetGroup)) for one in plan.target_groups)
    return tuple(
        GroupView(group.title if group else reference, (group and group.text) or "")
        for reference, group in groups
    )


def figure_view(figure: KeyFigure, voice: DocumentVoice) -> FigureView:
    """A key figure; an approximate one says so."""
    amount = joined((voice.number(figure.value), voice.unit_of_measure(figure.measured_in)), " ")
    about = voice.word(N_("about {amount}")) if figure.approximate else "{amount}"
    return FigureView(
        figure.title,
        about.format(amount=amount),
        period_words(voice, figure.as_of) if figure.as_of else "",
        joined((figure.note, _source(figure, voice)), ". "),
    )


def project_view(project: Project, lookup: Lookup, voice: DocumentVoice) -> ProjectView:
    """A project with what is said of it."""
    started = project.leader_started
    facts = (
        (N_("Target group"), joined((project.target_group, _ages(project.ages, voice)))),
        (N_("Period"), period_words(voice, project.period) if project.period else None),
        (N_("Leader"), capital(project.leader) if project.leader else None),
        (N_("The leader started"), voice.date(started) if started else None),
    )
    said = [(voice.word(label), words) for label, words in facts if words]
    if project.grant:
        said.append(_payment(project.grant, lookup, voice))
    label = voice.word(N_("Financing"))
    said += [(label, financing_words(money, lookup, voice)) for money in project.financing]
    return ProjectView(project.title, project.text or "", tuple(said))


def _payment(reference: str, lookup: Lookup, voice: DocumentVoice) -> tuple[str, str]:
    """What pays for a project, and how far that has come where it is not granted."""
    grant = lookup.one(reference, ("grant",), Grant)
    title = grant.title if grant else reference
    newest = max(grant.years, key=lambda one: one.year.last, default=None) if grant else None
    if newest is None or newest.state == "granted":
        return voice.word(N_("Paid by")), title
    label = voice.word(N_("To be paid by ({state})"))
    return label.format(state=voice.word(GRANT_YEARS[newest.state])), title


def grant_view(grant: Grant, lookup: Lookup, voice: DocumentVoice) -> GrantView:
    """A grant."""
    through = grant.through and voice.word(N_("through {unit}")).format(
        unit=lookup.unit_name(grant.through)
    )
    granter = lookup.unit_name(grant.granter) if grant.granter else None
    # A programme that the title names already would only be repeated.
    programme = grant.programme if grant.programme and grant.programme not in grant.title else None
    years = tuple(
        joined(
            (
                f"{period_words(voice, one.year)}: {voice.word(GRANT_YEARS[one.state])}",
                cost_words(voice, one.amount) if one.amount else None,
            )
        )
        for one in grant.years
    )
    return GrantView(
        joined((grant.title, programme)), grant.purpose or "", joined((granter, through)), years
    )


def reporting_view(reporting: Reporting, lookup: Lookup, voice: DocumentVoice) -> ReportingView:
    """A reporting relation."""
    to = lookup.unit_name(reporting.to)
    basis = lookup.document_title(reporting.basis) if reporting.basis else ""
    return ReportingView(
        voice.word(N_("{to}, from {by}")).format(to=to, by=reporting.by) if reporting.by else to,
        capital(frequency_words(voice, reporting.every)),
        basis,
        capital(reporting.form or ""),
    )


def _document_view(
    reference: str, relation: str, lookup: Lookup, voice: DocumentVoice
) -> DocumentView:
    document = lookup.one(reference, DOCUMENT_KINDS, GoverningDocument)
    if document is None:
        return DocumentView(lookup.document_title(reference), "", relation, (), "")
    asks: tuple[GoverningGoal | FocusArea | TargetGroup, ...] = (
        *document.goals,
        *document.focus_areas,
        *document.target_groups,
    )
    return DocumentView(
        document.title,
        capital(joined(_particulars(document, lookup, voice), " · ")),
        relation,
        tuple(one.title for one in asks),
        document.note or "",
    )


def _particulars(
    document: GoverningDocument, lookup: Lookup, voice: DocumentVoice
) -> Iterator[str]:
    """What a document is: its type, from whom, for when, who made it together."""
    yield voice.word(DOCUMENT_TYPES[document.document_type])
    if document.issuer:
        yield lookup.unit_name(document.issuer)
    if document.parties:
        names = [
            f"{lookup.unit_name(party.unit)} ({party.role})"
            if party.role
            else lookup.unit_name(party.unit)
            for party in document.parties
        ]
        yield voice.word(N_("between {parties}")).format(parties=listed(voice, names))
    if document.issued:
        yield voice.word(N_("dated {when}")).format(when=deadline_words(voice, document.issued))
    if document.period:
        yield period_words(voice, document.period)
    if document.revised:
        every = frequency_words(voice, document.revised)
        yield voice.word(N_("revised {every}")).format(every=every)
    if document.line:
        yield voice.word(N_("{line} steering line")).format(
            line=voice.word(OWNER_LINES[document.line])
        )
    if document.web:
        yield document.web


def _ages(ages: AgeRange | None, voice: DocumentVoice) -> str | None:
    if ages is None or (ages.from_ is None and ages.to is None):
        return None
    if ages.to is None:
        return voice.word(N_("from {age} years")).format(age=ages.from_)
    if ages.from_ is None:
        return voice.word(N_("up to {age} years")).format(age=ages.to)
    return voice.word(N_("{first}–{last} years")).format(first=ages.from_, last=ages.to)


def _source(figure: KeyFigure, voice: DocumentVoice) -> str | None:
    if figure.source is None:
        return None
    return voice.word(N_("Source: {source}")).format(source=figure.source)
