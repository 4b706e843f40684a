"""`navplan new`: a plan file to fill in, or next year's plan from this year's."""

from __future__ import annotations

import os
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from navplan.cli.init import need_year
from navplan.cli.run import FINDINGS, Run, current, write
from navplan.cli.select import known_ids, one
from navplan.i18n import N_, translator
from navplan.model import KINDS
from navplan.starting import ROLLED
from navplan.workspace import PLAN_SUFFIXES

if TYPE_CHECKING:
    from navplan.model.common import PlanLanguage
    from navplan.starting.rollover import Earlier, Rolled
    from navplan.workspace import Workspace

HELP = N_(
    "Write a file of a KIND with the keys that belong in it, each with what it means, in the "
    "language of your plans. With --from it becomes the plan for the next period: the same text "
    "with years and periods moved, what is done left behind, and a list of what to look at. "
    "Nothing is ever written over."
)
SHORT = N_("Write a new plan file.")
EXAMPLES = (
    "navplan new scorecard nav-harstad-malekart-2027 --unit nav-harstad --year 2027",
    "navplan new operating-plan nav-harstad-driftsplan-2016 --from nav-harstad-driftsplan-2015",
    "navplan new mandate felles-barnevern --out -",
)

_LONGEST_ID: Final = 100
_STANDARD_OUTPUT: Final = "-"


def _kinds(incomplete: str) -> list[str]:
    return [kind for kind in KINDS if kind.startswith(incomplete)]


def new(  # noqa: PLR0913 - one parameter an option
    context: typer.Context,
    kind: Annotated[
        str,
        typer.Argument(
            metavar="KIND", help=N_("The kind of file, such as scorecard."), autocompletion=_kinds
        ),
    ],
    new_id: Annotated[
        str, typer.Argument(metavar="ID", help=N_("The id of the new plan, which names the file."))
    ],
    *,
    unit: Annotated[
        str | None,
        typer.Option(
            metavar="ID", help=N_("The unit whose plan it is."), autocompletion=known_ids("unit")
        ),
    ] = None,
    year: Annotated[
        int | None,
        typer.Option(
            metavar="YYYY",
            help=N_("Its year; otherwise this year, and with --from the next after the old plan."),
        ),
    ] = None,
    old: Annotated[
        str | None,
        typer.Option(
            "--from",
            metavar="ID",
            help=N_("The plan of the period before, to go on from."),
            autocompletion=known_ids(*ROLLED),
        ),
    ] = None,
    out: Annotated[
        str | None,
        typer.Option(
            metavar="FILE",
            help=N_("The file; otherwise beside the unit’s other plans. - is standard output."),
        ),
    ] = None,
) -> None:
    """Find out what is wanted, write it where nothing is, say what to look at."""
    from navplan.workspace import load  # noqa: PLC0415 - heavier than the options

    run = current(context)
    if year is not None:
        need_year(run, year)
    _need_kind(run, kind)
    workspace = load(run.root)
    _need_free_id(run, workspace, kind, new_id)
    if old is None:
        file, text = _begun(run, workspace, kind, new_id, unit, year or run.today.year)
        _put(run, _place(run, out, file), file, text)
    else:
        file, rolled = _rolled(run, workspace, kind, new_id, unit, year, old)
        place = _place(run, out, file)
        _put(run, place, file, rolled.text)
        _say_what_to_look_at(run, place, rolled)


def _begun(  # noqa: PLR0913, PLR0917 - one parameter an option
    run: Run, workspace: Workspace, kind: str, new_id: str, unit: str | None, year: int
) -> tuple[str, str]:
    """The name and the text of a file to fill in."""
    from navplan.model.units import find_unit  # noqa: PLC0415 - heavier than the options
    from navplan.starting import places  # noqa: PLC0415
    from navplan.starting.skeleton import Wanted, skeleton  # noqa: PLC0415
    from navplan.starting.text import SCHEMA_FILE, modeline  # noqa: PLC0415

    unit_id = _unit(run, workspace, kind, unit)
    found = find_unit(workspace, unit_id) if unit_id else None
    cards = places.scorecards_of(workspace, unit_id, year) if unit_id else []
    wanted = Wanted(
        kind=kind,
        id=new_id,
        year=year,
        language=_language(run, workspace),
        unit=unit_id,
        unit_name=found.unit.name if found else "",
        scorecard=cards[0][1].id if len(cards) == 1 else None,
        indicators=tuple(places.indicators_of(workspace, unit_id, year).items() if unit_id else ()),
    )
    file = places.file_for(workspace, new_id, unit_id)
    line = f"{modeline(file)}\n" if (run.root / SCHEMA_FILE).is_file() else ""
    return file, line + skeleton(wanted)


def _rolled(  # noqa: PLR0913, PLR0917 - one parameter an option
    run: Run,
    workspace: Workspace,
    kind: str,
    new_id: str,
    unit: str | None,
    year: int | None,
    old: str,
) -> tuple[str, Rolled]:
    """The name of the file for the next period, and what is in it."""
    from navplan.model.plan import Plan  # noqa: PLC0415 - heavier than the options
    from navplan.starting.places import file_after  # noqa: PLC0415
    from navplan.starting.rollover import rolled, years_to_next  # noqa: PLC0415

    if kind not in ROLLED:
        message = N_("only these go on from one period to the next: {kinds}")
        raise _wrong(run, "--from", message, kinds=", ".join(ROLLED))
    if unit is not None:
        message = N_("a plan that goes on from another keeps its unit")
        raise _wrong(run, "--unit", message)
    target = one(run, workspace, old, (kind,), name="--from")
    plan = workspace.model(target.file)
    if not isinstance(plan, Plan) or plan.period is None:
        message = N_("{file} has errors; mend what “navplan validate” says of it, and try again")
        typer.echo(run.voice.say(message, {"file": run.prefix + target.file}), err=True)
        raise typer.Exit(FINDINGS)
    years = years_to_next(plan.period) if year is None else year - plan.period.first.year
    if years < 1:
        message = N_("{old} is for {period} already; a plan goes on to a later year")
        raise _wrong(run, "--year", message, old=target.address, period=str(plan.period))
    need_year(run, plan.period.last.year + years)
    found = rolled(workspace, target.file, new_id=new_id, years=years)
    return file_after(target.file, years, new_id), found


# ----- what is wanted -----


def _need_kind(run: Run, kind: str) -> None:
    if kind in KINDS:
        return
    likely = _named_so(kind) or get_close_matches(kind, KINDS, n=1)
    if likely:
        message = N_("“{kind}” is not a kind of file; did you mean {likely}?")
        raise _wrong(run, "KIND", message, kind=kind, likely=likely[0])
    message = N_("“{kind}” is not a kind of file; there is {known}")
    raise _wrong(run, "KIND", message, kind=kind, known=", ".join(KINDS))


def _named_so(word: str) -> list[str]:
    """The kinds whose name in one of the languages is like a word: `driftsplan`."""
    from navplan.reference.words import kind_words  # noqa: PLC0415 - only to help out

    names = {
        translator(language).gettext(kind_words(kind).title).lower(): kind
        for kind in KINDS
        for language in ("nb", "nn", "en")
    }
    return [names[name] for name in get_close_matches(word.lower(), names, n=1, cutoff=0.75)]


def _need_free_id(run: Run, workspace: Workspace, kind: str, new_id: str) -> None:
    from navplan.starting.text import slug  # noqa: PLC0415 - heavier than the options

    suggestion = slug(new_id)
    if suggestion != new_id or not new_id:
        message = N_("“{id}” cannot be an id; write small letters a–z, digits and hyphens: {good}")
        raise _wrong(run, "ID", message, id=new_id, good=suggestion[:_LONGEST_ID] or "min-plan")
    if len(new_id) > _LONGEST_ID:
        message = N_("an id has at most {most} characters, and this one has {number}")
        raise _wrong(run, "ID", message, most=str(_LONGEST_ID), number=str(len(new_id)))
    taken = workspace.index.find(new_id, KINDS)
    if taken and kind != "measurements":
        message = N_("“{id}” is taken: it is or was the id of {file}")
        raise _wrong(run, "ID", message, id=new_id, file=run.prefix + taken.file)


def _unit(run: Run, workspace: Workspace, kind: str, unit: str | None) -> str | None:
    """The unit whose plan it is; where nobody says so, the only one that has plans."""
    from navplan.reference.forms import keys_of  # noqa: PLC0415 - heavier than the options
    from navplan.starting.places import planning_units  # noqa: PLC0415

    if unit is not None:
        return one(run, workspace, unit, ("unit",), name="--unit").address
    from navplan.model import record_of  # noqa: PLC0415

    if not any(key.name == "unit" and key.required for key in keys_of(record_of(kind))):
        return None
    known = planning_units(workspace)
    if len(known) == 1:
        return known[0]
    known = known or workspace.index.addresses(("unit",))
    if known:
        raise _wrong(run, "--unit", N_("say whose plan it is: {units}"), units=", ".join(known))
    message = N_("a plan is the plan of a unit, and there are none yet; begin with “navplan init”")
    raise _wrong(run, "--unit", message)


def _language(run: Run, workspace: Workspace) -> PlanLanguage:
    """The language of the new file: the one asked for, else that of the plans there are."""
    from navplan.starting.places import language_of  # noqa: PLC0415 - heavier than the options

    if run.asked_language in ("nb", "nn"):
        return run.asked_language
    return language_of(workspace) or ("nn" if run.language == "nn" else "nb")


def _wrong(run: Run, hint: str, message: str, **params: str) -> typer.BadParameter:
    return typer.BadParameter(run.voice.say(message, params), param_hint=hint)


# ----- where it goes -----


def _place(run: Run, out: str | None, file: str) -> str | None:
    """The file to write, relative to the workspace; None stands for standard output."""
    if out == _STANDARD_OUTPUT:
        return None
    if out is None:
        return file
    asked = run.folder / out
    if asked.suffix not in PLAN_SUFFIXES:
        message = N_("the name of a plan file ends in .yaml")
        raise _wrong(run, "--out", message)
    place = asked.parent.resolve() / asked.name
    if not place.is_relative_to(run.root):
        message = N_("{file} is outside the workspace {root}")
        raise _wrong(run, "--out", message, file=out, root=run.shown(run.root))
    return Path(os.path.relpath(place, run.root)).as_posix()


def _put(run: Run, place: str | None, file: str, text: str) -> None:
    """Write the text; on standard output as if it were the file it would have been."""
    from navplan.starting.files import make_file  # noqa: PLC0415 - heavier than the options
    from navplan.starting.text import with_modeline_for  # noqa: PLC0415

    text = with_modeline_for(place or file, text)
    if place is None:
        write(text)
        return
    if not make_file(run.root, place, text):
        message = N_("{file} is there already; name another file with --out")
        raise _wrong(run, "--out", message, file=run.prefix + place)
    run.note(run.voice.say(N_("wrote {file}"), {"file": run.prefix + place}))


# ----- what to look at -----


def _say_what_to_look_at(run: Run, place: str | None, rolled: Rolled) -> None:
    """What a person must know of a plan that was made from another."""
    file = _STANDARD_OUTPUT if place is None else run.prefix + place
    if rolled.title != rolled.old_title:
        run.note(run.voice.say(N_("The title is now “{title}”."), {"title": rolled.title}))
    _note_list(run, N_("Left behind, because it is over with:"), rolled.left)
    earlier = [_leads_to(run, file, document) for document in rolled.earlier]
    _note_list(run, N_("Leads to documents of an earlier period:"), earlier)
    mentions = [f"{file}:{mention.line}: {mention.words}" for mention in rolled.mentions]
    _note_list(run, N_("Still names the old period:"), mentions)


def _leads_to(run: Run, file: str, earlier: Earlier) -> str:
    """Where a plan leads to a document of an earlier period, and what follows that."""
    first, *more = earlier.lines
    words = f"{file}:{first}: {earlier.document}"
    if more:
        lines = ", ".join(map(str, more))
        words = run.voice.say(N_("{words}, also on line {lines}"), {"words": words, "lines": lines})
    if earlier.successor:
        words = run.voice.say(
            N_("{words} → {successor} follows it"), {"words": words, "successor": earlier.successor}
        )
    return words


def _note_list(run: Run, heading: str, lines: tuple[str, ...] | list[str]) -> None:
    if lines:
        run.note("\n".join([f"\n{run.voice.word(heading)}", *(f"  {line}" for line in lines)]))
