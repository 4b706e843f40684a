"""Sections of a document: their text, or the word that says why there is none."""

from __future__ import annotations

from typing import Literal, Protocol

from navplan.frozen import frozen
from navplan.model.common import Visibility

State = Literal["text", "see", "not_applicable", "empty", "internal"]


@frozen
class SectionView:
    """A section's content; `text` is Markdown, `see` and `reason` are plain.

    `state` is the first that holds of: there is text, it stands elsewhere, it does not apply.
    A section with text may also say where there is more. Of one for internal use a public
    document says nothing but that.
    """

    state: State
    text: str = ""
    see: str = ""
    reason: str = ""


@frozen
class TitledSection:
    """A section with a heading of its own."""

    title: str
    content: SectionView


class _Section(Protocol):
    @property
    def text(self) -> str | None: ...
    @property
    def see(self) -> str | None: ...
    @property
    def not_applicable(self) -> str | None: ...
    @property
    def visibility(self) -> Visibility: ...


class _Plan(Protocol):
    @property
    def visibility(self) -> Visibility: ...


def section_view(section: _Section, plan: _Plan) -> SectionView:
    """What a section of a plan says; its guidance is for the writer and left out."""
    if section.visibility == "internal" and plan.visibility == "public":
        return SectionView("internal")
    text = section.text or ""
    # Both end a sentence of the document, which has a full stop of its own.
    see, reason = ((one or "").rstrip(" .") for one in (section.see, section.not_applicable))
    state: State = "empty"
    if text.strip():
        state = "text"
    elif see:
        state = "see"
    elif reason:
        state = "not_applicable"
    return SectionView(state, text, see, reason)
