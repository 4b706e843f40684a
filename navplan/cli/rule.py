"""`navplan rule`: what a code means, why it matters, and what to do, with examples."""

from __future__ import annotations

import json
import shutil
import sys
from difflib import get_close_matches
from pathlib import Path
from typing import Annotated, Literal

import typer

from navplan.cli.made import put
from navplan.cli.run import Run, current, write
from navplan.diagnostics import CODES, Code
from navplan.i18n import N_

HELP = N_(
    "Explain a code or a rule: what it finds, why, an example, and what to do. "
    "Without CODE, all of them."
)
SHORT = N_("Explain a finding.")
EXAMPLES = (
    "navplan rule TIM001",
    "navplan rule action-without-deadline --lang nn",
    "navplan rule TIM",
    "navplan rule --format json",
)

Format = Literal["text", "markdown", "json"]


def _known(incomplete: str) -> list[str]:
    import navplan.rules  # noqa: F401, PLC0415 - only while completing

    names = [*CODES, *(code.name for code in CODES.values())]
    return sorted(name for name in names if name.lower().startswith(incomplete.lower()))


def rule(
    context: typer.Context,
    asked: Annotated[
        str | None,
        typer.Argument(
            metavar="CODE",
            help=N_("A code, a rule’s name, or the three letters of a family."),
            autocompletion=_known,
        ),
    ] = None,
    *,
    output_format: Annotated[
        Format,
        typer.Option("--format", metavar="text|markdown|json", help=N_("How to show it.")),
    ] = "text",
    pages: Annotated[
        Path | None,
        typer.Option(metavar="DIR", help=N_("Write all pages into this folder, as Markdown.")),
    ] = None,
    check: Annotated[
        bool,
        typer.Option("--check", help=N_("Write nothing; exit with 1 where a page says otherwise.")),
    ] = False,
) -> None:
    """Find what is asked about, and print it or write the pages."""
    from navplan.reference import rules as reference  # noqa: PLC0415 - heavier than the options

    run = current(context)
    if pages is not None:
        _write_pages(run, run.folder / pages, check=check)
        return
    if check:
        message = N_("--check needs --pages DIR: the folder to hold the pages against")
        raise typer.BadParameter(run.voice.word(message), param_hint="--check")
    codes = _meant(run, asked)
    if output_format == "json":
        write(_as_json(codes))
    elif asked is None or asked.upper() in reference.FAMILIES:
        _show(run, reference.overview(run.language, codes), output_format)
    else:
        _show(run, reference.page(codes[0], run.language), output_format)


def _meant(run: Run, asked: str | None) -> list[Code]:
    """The codes that a word means: one, a family, or all without a word."""
    if asked is None:
        return list(CODES.values())
    found = [
        code
        for code in CODES.values()
        if asked.upper() in (code.code, code.code[:3]) or code.name == asked.lower()
    ]
    if not found:
        raise typer.BadParameter(_unknown(run, asked), param_hint="CODE")
    return found


def _unknown(run: Run, asked: str) -> str:
    names = {name.lower(): name for code in CODES.values() for name in (code.code, code.name)}
    close = get_close_matches(asked.lower(), names, n=3)
    if not close:
        message = N_("there is no code or family {word}")
        return run.voice.say(message, {"word": asked})
    message = N_("there is no code or family {word}; did you mean {suggestions}?")
    return run.voice.say(
        message, {"word": asked, "suggestions": ", ".join(names[one] for one in close)}
    )


def _show(run: Run, text: str, output_format: Format) -> None:
    if output_format == "text" and run.colourful(sys.stdout):
        from navplan.render.terminal import colour_markdown  # noqa: PLC0415 - only for a terminal

        text = colour_markdown(text, width=shutil.get_terminal_size().columns)
    write(text)


def _as_json(codes: list[Code]) -> str:
    """The codes by the contract `navplan/rules/1`, always in English."""
    from navplan.reference.rules import page  # noqa: PLC0415 - as above
    from navplan.rules.selection import why_not_ignored  # noqa: PLC0415

    return json.dumps(
        {
            "schema": "navplan/rules/1",
            "rules": [
                {
                    "code": code.code,
                    "name": code.name,
                    "severity": code.severity.value,
                    "message": code.message,
                    "help": code.help,
                    "can_be_ignored": why_not_ignored(code.code) is None,
                    "page": page(code, "en") if code.doc else None,
                }
                for code in codes
            ],
        },
        ensure_ascii=False,
        indent=2,
    )


def _write_pages(run: Run, folder: Path, *, check: bool) -> None:
    from navplan.reference.rules import overview, page, with_page  # noqa: PLC0415

    ending = "md" if run.language == "en" else f"{run.language}.md"
    codes = list(CODES.values())
    text = overview(run.language, codes, links="{code}." + ending)
    put(run, folder / f"README.{ending}", text, check=check)
    for code in with_page():
        put(run, folder / f"{code.code}.{ending}", page(code, run.language), check=check)
