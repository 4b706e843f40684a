"""What views are made from besides the plan itself."""

from __future__ import annotations

from datetime import date

from navplan.frozen import frozen
from navplan.report.views.judged import Standing
from navplan.report.views.lookup import Lookup
from navplan.report.views.wording import DocumentVoice


@frozen
class Sources:
    """What ids stand for, where everything stands, the day the document is of, and its language."""

    lookup: Lookup
    standing: Standing
    as_of: date
    voice: DocumentVoice
