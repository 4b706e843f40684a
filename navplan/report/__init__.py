"""Documents: what a report says, and the writers that turn it into Markdown and PDF."""

from __future__ import annotations


class ReportError(Exception):
    """A document that cannot be written: a template, a text or a chart is at fault.

    `message` is an English template for `str.format`, marked with `N_` where it is raised and
    translated where it is shown; `params` fills it.
    """

    def __init__(self, message: str, **params: str | int) -> None:
        self.message = message
        self.params = params
        super().__init__(message.format(**params))
