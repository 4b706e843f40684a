"""Typer's help and complaints in the language of the run."""

from __future__ import annotations

import gettext
from collections.abc import Iterable, MutableMapping
from difflib import get_close_matches
from enum import Enum
from typing import Any, Final, Literal, cast, get_args, get_origin

import typer
from typer.core import TyperCommand, TyperGroup

from navplan.i18n import CATALOGUES, DOMAIN, LOCALE_FOLDER, N_, Language
from navplan.render.voice import Voice

USAGE_ERROR: Final = cast("type[Exception]", typer.BadParameter.__mro__[1])
"""What every complaint about wrong usage is; Typer itself names only its subclass."""

# Typer asks gettext for some of its words and prints the others as they are; here they are
# marked, so that the catalogues have them all.
TYPERS_WORDS: Final = (
    N_("Arguments"),
    N_("Options"),
    N_("Commands"),
    N_("required"),
    N_("default: {default}"),
    N_("Show this message and exit."),
    N_("Install completion for the current shell."),
    N_("Show completion for the current shell, to copy it or customize the installation."),
    N_("Missing command."),
)


def speak(language: Language, environ: MutableMapping[str, str]) -> None:
    """Let gettext answer from navplan's catalogues, in `language`, for Typer and for help texts."""
    environ["LANGUAGE"] = ":".join(CATALOGUES[language]) or "en"
    gettext.bindtextdomain(DOMAIN, str(LOCALE_FOLDER))
    gettext.textdomain(DOMAIN)


def translate(command: Any) -> None:  # noqa: ANN401 - Typer's command types are private
    """Put the help of a command, its options and its subcommands into the language spoken."""
    for attribute in ("help", "short_help", "epilog"):
        text = getattr(command, attribute)
        if text:
            setattr(command, attribute, gettext.gettext(text))
    for option in command.params:
        if getattr(option, "help", None):
            option.help = gettext.gettext(option.help)
        if option.param_type_name == "argument":
            # Typer would print the Python type behind its name.
            option.display_type_rich = _no_type
    for subcommand in getattr(command, "commands", {}).values():
        translate(subcommand)


def _no_type(ctx: object) -> None:
    """No type at all, for an argument's help."""
    del ctx


class _Localised:
    """What Typer makes while it prints: the line of usage, the option for help, the examples."""

    def format_usage(self: Any, ctx: Any, formatter: Any) -> None:  # noqa: ANN401
        words = {"[OPTIONS]": N_("[OPTIONS]"), "COMMAND [ARGS]...": N_("COMMAND …")}
        pieces = [piece.strip("{}") for piece in self.collect_usage_pieces(ctx)]
        usage = " ".join(gettext.gettext(words[one]) if one in words else one for one in pieces)
        formatter.write_usage(ctx.command_path, usage, prefix=gettext.gettext(N_("Usage: ")))

    def get_help_option(self, ctx: Any) -> Any:  # noqa: ANN401
        option = super().get_help_option(ctx)  # type: ignore[misc] # mixed into a command
        if option is not None:
            option.help = gettext.gettext("Show this message and exit.")
        return option


class LocalCommand(_Localised, TyperCommand):
    """A command whose epilog is a list of examples, one on a line, for copying."""

    def format_epilog(self, ctx: Any, formatter: Any) -> None:  # noqa: ANN401, ARG002
        """The examples."""
        with formatter.section(gettext.gettext(N_("Examples"))):
            for example in (self.epilog or "").splitlines():
                formatter.write(f"{'':{formatter.current_indent}}{example}\n")


class LocalGroup(_Localised, TyperGroup):
    """A group of commands that says in the language of the run that it does not know one."""

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:  # noqa: ANN401
        """The command that is meant, as Typer wants it."""
        if self.get_command(ctx, args[0]) is None:
            template, params = _no_such_command(args[0], self.commands)
            ctx.fail(gettext.gettext(template).format(**params))
        return super().resolve_command(ctx, args)


def _no_such_command(name: str, known: Iterable[str]) -> tuple[str, dict[str, str]]:
    similar = get_close_matches(name, known)
    params = {"name": name, "similar": ", ".join(similar), "known": ", ".join(sorted(known))}
    if similar:
        return N_("there is no command {name}; did you mean {similar}?"), params
    return N_("there is no command {name}; there is {known}"), params


def show(error: Any, voice: Voice) -> None:  # noqa: ANN401 - Typer's error types are private
    """Say what is wrong with how navplan was called, and where to read more."""
    if type(error).__name__ == "NoArgsIsHelpError":
        typer.echo(error.format_message(), err=True)
        return
    typer.echo(voice.say(*_what(error)), err=True)
    context = error.ctx
    if context is not None:
        more = N_("See “{command} --help”.")
        typer.echo(voice.say(more, {"command": context.command_path}), err=True)


def _what(error: Any) -> tuple[str, dict[str, object]]:  # noqa: ANN401 - as above
    match type(error).__name__:
        case "NoSuchOption":
            return _no_such_option(error)
        case "MissingParameter":
            return N_("{name} is missing"), {"name": _named(error)}
        case "BadOptionUsage":
            return N_("{name} needs a value after it"), {"name": error.option_name}
        case "BadParameter":
            return _bad_value(error)
        case _:
            return "{message}", {"message": error.format_message()}


def _no_such_option(error: Any) -> tuple[str, dict[str, object]]:  # noqa: ANN401 - as above
    name = error.option_name
    if not error.possibilities:
        return N_("there is no option {name}"), {"name": name}
    similar = ", ".join(sorted(error.possibilities))
    params: dict[str, object] = {"name": name, "similar": similar}
    return N_("there is no option {name}; did you mean {similar}?"), params


def _bad_value(error: Any) -> tuple[str, dict[str, object]]:  # noqa: ANN401 - as above
    choices = () if error.param is None else _choices(error.param.type_descriptor.annotation)
    if choices and error.param_hint is None:
        params: dict[str, object] = {"name": _named(error), "choices": ", ".join(choices)}
        return N_("{name} takes one of: {choices}"), params
    return "{name}: {message}", {"name": _named(error), "message": error.message}


def _named(error: Any) -> str:  # noqa: ANN401 - as above
    """The option or argument that is wrong, as the person writes it."""
    if error.param_hint is not None:
        return str(error.param_hint)
    return "" if error.param is None else str(error.param.get_error_hint()).strip("'{}")


def _choices(annotation: object) -> tuple[str, ...]:
    """The values that an option's type allows, if they can be listed."""
    if get_origin(annotation) is list:
        return _choices(get_args(annotation)[0])
    if get_origin(annotation) is Literal:
        return get_args(annotation)
    if isinstance(annotation, type) and issubclass(annotation, Enum):
        return tuple(str(one.value) for one in annotation)
    return ()
