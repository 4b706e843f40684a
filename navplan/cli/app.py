"""The commands put together, and the options that all of them share."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import Annotated, Final, cast

import typer

from navplan.cli import GLOBAL_OPTIONS, localised
from navplan.cli.run import USAGE, Run, find_root
from navplan.i18n import LANGUAGES, N_, language_from
from navplan.render.voice import Voice

COMMANDS: Final = ("validate", "status", "report", "trace", "rule", "schema", "init", "new")
"""The commands, each in a module of its name, in the order in which help lists them."""


def everywhere(
    context: typer.Context,
    *,
    root: Annotated[
        Path | None,
        typer.Option(
            metavar="DIR",
            help=N_("The folder of the plans; otherwise the nearest one upward with navplan.yaml."),
        ),
    ] = None,
    lang: Annotated[
        str | None,
        typer.Option(metavar="nb|nn|en", help=N_("The language that navplan speaks to you.")),
    ] = None,
    no_color: Annotated[
        bool, typer.Option("--no-color", help=N_("No colour, also on a terminal."))
    ] = False,
    quiet: Annotated[
        bool, typer.Option("--quiet", "-q", help=N_("Say only what was asked for."))
    ] = False,
    _version: Annotated[  # answered in the front door, before Typer is imported
        bool, typer.Option("--version", help=N_("Print the version and end."))
    ] = False,
) -> None:
    """Read the outside once."""
    language = language_from(lang, os.environ)
    voice = Voice(language)
    if lang is not None and lang not in LANGUAGES:
        message = voice.say(N_("navplan speaks {languages}"), {"languages": ", ".join(LANGUAGES)})
        raise typer.BadParameter(message, param_hint="--lang")
    if root is not None and not root.is_dir():
        message = voice.say(N_("{path} is not a folder"), {"path": str(root)})
        raise typer.BadParameter(message, param_hint="--root")
    folder = Path.cwd()
    context.obj = Run(
        root=(root or find_root(folder)).resolve(),
        folder=folder,
        today=date.today(),
        language=language,
        asked_language=None if lang is None else language,
        quiet=quiet,
        colour=not no_color,
        environ=os.environ,
    )


def app_of(commands: Iterable[str]) -> typer.Typer:
    """The command line with some of its commands; what is not asked for need not be imported."""
    app = typer.Typer(
        name="navplan",
        cls=localised.LocalGroup,
        help=N_("Plans as code: check plan files, see where indicators stand, make the documents."),
        epilog=N_(
            "Exit codes: 0 fine, 1 findings or red, 2 wrong usage, 3 could not run. "
            "--root, --lang, --no-color and --quiet may stand before or after the command."
        ),
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        no_args_is_help=True,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    app.callback()(everywhere)
    for name in commands:
        module = import_module(f"navplan.cli.{name}")
        app.command(
            cls=localised.LocalCommand,
            help=module.HELP,
            short_help=module.SHORT,
            epilog="\n".join(module.EXAMPLES),
            context_settings={"help_option_names": ["-h", "--help"]},
        )(getattr(module, name))
    return app


def call(arguments: Sequence[str]) -> int:
    """Run one call of the command line; wrong usage is said in the language of the run."""
    language = language_from(_flag(arguments), os.environ)
    localised.speak(language, os.environ)
    command = typer.main.get_command(app_of(_asked_for(arguments)))
    localised.translate(command)
    try:
        code = command.main(list(arguments), prog_name="navplan", standalone_mode=False)
    except localised.USAGE_ERROR as error:
        localised.show(error, Voice(language))
        return USAGE
    except typer.Abort:
        return USAGE
    return cast("int | None", code) or 0


def _asked_for(arguments: Sequence[str]) -> Sequence[str]:
    """The command that is called, or all of them for help, for suggestions and while completing."""
    words = iter(arguments)
    for word in words:
        if word in GLOBAL_OPTIONS:
            next(words, None)
        elif not word.startswith("-"):
            return (word,) if word in COMMANDS else COMMANDS
    return COMMANDS


def _flag(arguments: Sequence[str]) -> str | None:
    """What `--lang` says, looked up before Typer reads the rest."""
    for at, word in enumerate(arguments):
        if word == "--lang" and at + 1 < len(arguments):
            return arguments[at + 1]
        if word.startswith("--lang="):
            return word.removeprefix("--lang=")
    return None
