"""What a document says about itself: its title, language, date, version and standing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from navplan.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from navplan.i18n import Language

LANGUAGE_TAGS: Final[Mapping[Language, str]] = {"nb": "nb-NO", "nn": "nn-NO", "en": "en-GB"}
"""The language tag that a finished document carries."""


@frozen
class DocumentMeta:
    """The particulars of one document; every format puts them where its readers look.

    `as_of` is the day the document describes, and the only date in it, so that two runs give
    the same bytes. `author` is a unit or a role. `version` is a commit or a number, None
    outside version control. A `draft` is marked on every page.
    """

    title: str
    language: Language
    author: str
    as_of: date
    version: str | None
    draft: bool
    subtitle: str | None = None
    keywords: tuple[str, ...] = ()
    case_number: str | None = None

    @property
    def language_tag(self) -> str:
        """The language as documents name it, such as `nb-NO`."""
        return LANGUAGE_TAGS[self.language]
