"""The front door: which language, which options, and what happens when something breaks."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from typing import Final

from navplan import __version__
from navplan.cli import GLOBAL_FLAGS, GLOBAL_OPTIONS

COULD_NOT_RUN: Final = 3
_GARBAGE_PACE: Final = 200_000
"""New objects between two looks for garbage: some twenty megabytes."""
INTERRUPTED: Final = 130


def main() -> None:
    """Run the command line and end the process with its exit code."""
    sys.exit(run(sys.argv[1:]))


def run(arguments: Sequence[str]) -> int:
    """The exit code of one call; every way in which a call can fail ends here."""
    if "--version" in arguments:
        # Answered before anything is imported, so that it costs no more than Python itself.
        sys.stdout.write(f"navplan {__version__}\n")
        return 0
    try:
        code = _call(options_first(arguments))
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever read the output has closed it, as `head` does; that is no failure of ours.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        return INTERRUPTED
    except OSError as problem:
        where = f"{problem.filename}: " if problem.filename else ""
        sys.stderr.write(f"navplan: {where}{problem.strerror or problem}\n")
        return COULD_NOT_RUN
    except Exception as problem:
        if os.environ.get("NAVPLAN_DEBUG"):
            raise
        _apologise(problem)
        return COULD_NOT_RUN
    return code


def _call(arguments: list[str]) -> int:
    # Plugins of other packages on the machine have no say in what a plan means.
    os.environ["PYDANTIC_DISABLE_PLUGINS"] = "__all__"
    # Nearly all that is made while models are built stays; to look for garbage among it at the
    # usual pace takes a fifth of a call.
    gc.set_threshold(_GARBAGE_PACE)
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]
    from navplan.cli.app import call  # noqa: PLC0415 - Typer is needed only from here on

    return call(arguments)


def options_first(arguments: Sequence[str]) -> list[str]:
    """The arguments with the options that every command shares before the command.

    Typer knows them only there, but people write them where they think of them.
    """
    shared: list[str] = []
    others: list[str] = []
    rest = list(arguments)
    while rest:
        word = rest.pop(0)
        if word == "--":
            others += [word, *rest]
            break
        name = word.partition("=")[0]
        if word in GLOBAL_FLAGS or (name in GLOBAL_OPTIONS and "=" in word):
            shared.append(word)
        elif word in GLOBAL_OPTIONS and rest:
            shared += [word, rest.pop(0)]
        else:
            others.append(word)
    return [*shared, *others]


def _apologise(problem: Exception) -> None:
    from navplan.i18n import N_, language_from, translator  # noqa: PLC0415 - only when needed

    speak = translator(language_from(None, os.environ))
    template = N_(
        "navplan {version} has a fault of its own and stopped: {what}\n"
        "Nothing was written. Run the same command with NAVPLAN_DEBUG=1 and report what it "
        "prints, together with what you did."
    )
    what = f"{type(problem).__name__}: {problem}"
    sys.stderr.write(speak.gettext(template).format(version=__version__, what=what) + "\n")


if __name__ == "__main__":
    main()
