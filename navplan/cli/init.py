"""`navplan init`: a workspace to begin with, which validates at once."""

from __future__ import annotations

import shlex
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final, Literal

import typer

from navplan import SETTINGS_FILE
from navplan.cli.run import Run, current, find_root
from navplan.i18n import N_
from navplan.values.periods import FIRST_YEAR, LAST_YEAR

if TYPE_CHECKING:
    from navplan.municipalities import Municipality
    from navplan.starting.files import Made
    from navplan.starting.workspace import Start

HELP = N_(
    "Make a workspace with example plans of one office, and with what editors and git need. "
    "DIR is made if it is not there; files that are there stay as they are. Where there are "
    "plans already, only what is around them is added."
)
SHORT = N_("Begin a workspace of your own.")
EXAMPLES = (
    "navplan init",
    "navplan init planer --municipality Harstad",
    "navplan init planer --lang nn --municipality 4637 --year 2027",
    "navplan init --ci github",
)

_LONGEST_ID: Final = 100


def _municipalities(incomplete: str) -> list[str]:
    from navplan import municipalities  # noqa: PLC0415 - only while completing

    names = {one.name for one in municipalities.every() if one.valid_to is None}
    return sorted(name for name in names if name.lower().startswith(incomplete.lower()))


def init(  # noqa: PLR0913 - one parameter an option
    context: typer.Context,
    directory: Annotated[
        Path | None,
        typer.Argument(metavar="DIR", help=N_("The folder to make it in; otherwise this one.")),
    ] = None,
    *,
    municipality: Annotated[
        str | None,
        typer.Option(
            metavar="NAME",
            help=N_("The municipality, by name or number; otherwise one that does not exist."),
            autocompletion=_municipalities,
        ),
    ] = None,
    unit: Annotated[
        str | None,
        typer.Option(metavar="NAME", help=N_("The name of the office; otherwise NAV and place.")),
    ] = None,
    year: Annotated[
        int | None,
        typer.Option(metavar="YYYY", help=N_("The year of the plans; otherwise this year.")),
    ] = None,
    ci: Annotated[
        Literal["github", "gitlab", "none"] | None,
        typer.Option(
            metavar="github|gitlab|none",
            help=N_("Where changes are to be checked; otherwise where git sends them."),
        ),
    ] = None,
) -> None:
    """Find out what is wanted, make what is not there, say what comes next."""
    from navplan.cli.checks import checks_for  # noqa: PLC0415 - heavier than the options
    from navplan.starting.files import make_files  # noqa: PLC0415
    from navplan.starting.workspace import editor_files, plan_files_of  # noqa: PLC0415
    from navplan.workspace import plan_files  # noqa: PLC0415

    run = current(context)
    folder = _folder(run, directory)
    start = _start(run, municipality, unit, year)
    has_plans = (folder / SETTINGS_FILE).exists() or any(True for _ in plan_files(folder))
    _look_around(run, folder, has_plans=has_plans)
    plans = {} if has_plans else plan_files_of(start)
    checks = checks_for(run, folder, ci, start.language)
    _say_what_was_made(
        run,
        (folder, make_files(folder, {**plans, **editor_files(start.language)})),
        (checks.repository, make_files(checks.repository, checks.files)),
    )
    for note in checks.notes:
        run.note(note)
    if has_plans:
        words = N_("There are YAML files in {folder} already, so no example plans were added.")
        run.note(run.voice.say(words, {"folder": run.shown(folder)}))
    else:
        _say_what_comes_next(run, folder, start)


def _folder(run: Run, directory: Path | None) -> Path:
    """The folder to make the workspace in; wrong usage where there can be none."""
    here = run.folder if run.folder.is_relative_to(run.root) else run.root
    folder = here if directory is None else run.folder / directory
    in_the_way = next((one for one in (folder, *folder.parents) if one.exists()), folder)
    if not in_the_way.is_dir():
        message = run.voice.say(N_("{path} is not a folder"), {"path": run.shown(in_the_way)})
        raise typer.BadParameter(message, param_hint="DIR")
    return folder.resolve()


def _look_around(run: Run, folder: Path, *, has_plans: bool) -> None:
    """Say that a workspace lies around the folder; wrong usage where it would lose plans."""
    around = find_root(folder)
    if around == folder or not (around / SETTINGS_FILE).is_file():
        return
    params = {"folder": run.shown(folder), "around": run.shown(around)}
    if has_plans:
        message = N_(
            "the plans in {folder} belong to the workspace {around} and would no longer be read "
            "with it; choose another folder"
        )
        raise typer.BadParameter(run.voice.say(message, params), param_hint="DIR")
    message = N_("{folder} is inside the workspace {around}, but will be one of its own.")
    run.note(run.voice.say(message, params))


def _start(run: Run, municipality: str | None, unit: str | None, year: int | None) -> Start:
    """What the workspace is about; wrong usage where that cannot be."""
    from navplan.starting.workspace import PLACE, Start  # noqa: PLC0415 - heavier than the options

    year = run.today.year if year is None else year
    need_year(run, year)
    place, code = (PLACE, None) if municipality is None else _municipality(run, municipality, year)
    start = Start(
        year=year,
        today=run.today,
        language="nn" if run.language == "nn" else "nb",
        place=place,
        code=code,
        unit=" ".join((unit or "").split()),
    )
    if unit is not None:
        _need_name(run, start)
    return start


def _need_name(run: Run, start: Start) -> None:
    """Complain of a name of an office that no id can be made of, or only one that is taken."""
    if not (start.unit.isprintable() and start.unit and start.unit_id):
        message = N_("“{name}” has no letters to make an id of")
    elif len(start.unit_id) > _LONGEST_ID:
        message = N_("“{name}” is too long for the name of an office")
    elif start.unit_id in start.other_units:
        message = N_("“{name}” is the name of another unit; write that of the office")
    else:
        return
    words = run.voice.say(message, {"name": start.unit})
    raise typer.BadParameter(words, param_hint="--unit")


def need_year(run: Run, year: int) -> None:
    """Complain of a year that no plan can have."""
    if not FIRST_YEAR < year < LAST_YEAR:
        message = N_("{year} cannot be the year of a plan; write four digits, such as 2027")
        raise typer.BadParameter(run.voice.say(message, {"year": str(year)}), param_hint="--year")


# ----- the municipality -----


def _municipality(run: Run, text: str, year: int) -> tuple[str, str | None]:
    """The name of a municipality and, where it had one in that year, its number."""
    from navplan import municipalities  # noqa: PLC0415 - only where one is named

    words = " ".join(text.split()).removesuffix(" kommune")
    middle = date(year, 7, 1)
    known = min(max(middle, municipalities.WHOLE_FROM), municipalities.WHOLE_TO)
    for day in (middle, known):
        if words.isdigit():
            found = [one for one in (municipalities.at(words, day),) if one]
        else:
            found = list(municipalities.find(words, day))
        if len(found) == 1:
            name = found[0].bare_name if words.isdigit() else _as_written(found[0], words)
            return name, found[0].code if found[0].held_in(middle, middle) else None
        if found:
            raise _unclear(run, text, N_("“{name}” may mean {known}; write the number"), found)
    near = get_close_matches(words, {one.bare_name: one for one in municipalities.every()}, n=3)
    likely = [one for name in near for one in municipalities.find(name, known)]
    if likely:
        raise _unclear(run, text, N_("there is no municipality “{name}”; there is {known}"), likely)
    message = N_("there is no municipality “{name}”; write the name or the four digits it has now")
    raise _unclear(run, text, message, ())


def _as_written(found: Municipality, words: str) -> str:
    """The name people gave, with the capitals of the table."""
    parts = found.bare_name.split(" - ")
    return next((one for one in parts if one.casefold() == words.casefold()), found.bare_name)


def _unclear(
    run: Run, text: str, message: str, known: list[Municipality] | tuple[()]
) -> typer.BadParameter:
    names = ", ".join(str(one) for one in known)
    words = run.voice.say(message, {"name": text, "known": names})
    return typer.BadParameter(words, param_hint="--municipality")


# ----- the closing words -----


def _say_what_was_made(run: Run, *parts: tuple[Path, Made]) -> None:
    new = [folder / file for folder, made in parts for file in made.made]
    old = [folder / file for folder, made in parts for file in made.kept]
    for words, files in ((N_("Made:"), new), (N_("Left as it is:"), old)):
        if files:
            shown = "\n".join(f"  {run.shown(file)}" for file in files)
            run.note(f"{run.voice.word(words)}\n{shown}")


def _say_what_comes_next(run: Run, folder: Path, start: Start) -> None:
    commands = ["navplan validate", "navplan status", f"navplan report {start.plan_id}"]
    if folder != run.folder.resolve():
        commands.insert(0, f"cd {shlex.quote(run.shown(folder))}")
    steps = "\n".join(f"  {command}" for command in commands)
    words = run.voice.word(N_("All of it is an example to replace. Go on with:"))
    run.note(f"\n{words}\n{steps}")
