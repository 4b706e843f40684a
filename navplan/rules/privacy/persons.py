"""PRV: numbers and addresses by which a person is found, wherever they stand in a file."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile
from typing import TYPE_CHECKING, Any, Final
from weakref import WeakKeyDictionary

from navplan.diagnostics import Param, Path, Severity, Term
from navplan.i18n import N_
from navplan.rules.privacy.contacts import is_of_an_office, mobile_numbers, personal_addresses
from navplan.rules.privacy.id_numbers import SYNTHETIC, Sort, id_numbers, masked, veiled
from navplan.rules.registry import Hit, rule
from navplan.schema.shape import records_in
from navplan.source import Span

if TYPE_CHECKING:
    from navplan.workspace import Workspace
    from navplan.yamlfile import Document

_KINDS: Final[dict[Sort, str]] = {
    "fodselsnummer": N_("a national identity number"),
    "d": N_("a D number"),
    "npid": N_("a NAV person number"),
    "duf": N_("a DUF number"),
    "h": N_("a help number"),
    "tenor": N_("a synthetic number from Tenor"),
    "synthetic-npid": N_("a synthetic NAV person number"),
}

_OF_AN_OFFICE: Final = frozenset({"phone", "fax"})
"""Keys under which the numbers of offices stand."""

_OF_A_ROLE: Final = frozenset({"roles", "contacts"})
"""Keys of what has a `phone` too, which the person answers who has the role."""


@rule(
    "PRV001",
    message=N_("{number} is {kind}"),
    help=N_(
        "take it out and write what is meant without saying whom it is about; if the file was"
        " shared with it, tell your data protection officer. If the digits are something else,"
        " say so in a comment: “# navplan: ignore[PRV001] …”"
    ),
)
def identity_number_in_file(workspace: Workspace) -> Iterator[Hit]:
    """
    ## What it does
    Finds numbers that say who a person is, in every text, key and comment of a file.
    - National identity numbers (fødselsnummer) and D numbers, also those that will be given out
      by the control rule of 2032.
    - The numbers that NAV gives to persons who have neither (NPID).
    - DUF numbers of the immigration authorities, which have twelve digits.

    The day and the control digits must be right, and the digits stand together or in the groups
    in which people write them, with blanks, dots or hyphens between. Account numbers,
    organisation numbers and telephone numbers are not reported. The message never shows the
    whole number.

    ## Why is this bad?
    A plan is read by many, is published, and stays in the history of the files for good. Who
    gets help from NAV is confidential, and an identity number has no place in a plan.

    ## Example
    ```yaml
    kind: operating-plan
    id: nav-harstad-driftsplan-2015
    title: Driftsplan 2015
    unit: nav-harstad
    period: 2015
    framework: Flere er som brukeren 311239 50057.  # error: 34 [PRV001]
    ```

    Use instead:
    ```yaml
    kind: operating-plan
    id: nav-harstad-driftsplan-2015
    title: Driftsplan 2015
    unit: nav-harstad
    period: 2015
    framework: Flere trenger tett oppfølging over lang tid.
    ```
    """
    yield from _found_in(workspace)["PRV001"]


@rule(
    "PRV002",
    message=N_("{number} is {kind}, and looks like the number of a person"),
    help=N_("write what is meant without a number: a reader cannot see that nobody has it"),
    severity=Severity.INFO,
)
def synthetic_identity_number(workspace: Workspace) -> Iterator[Hit]:
    """
    ## What it does
    Finds numbers that are made like national identity numbers and stand for nobody: those of
    the Tax Administration's test population Tenor, the numbers of other test populations, and
    help numbers, which are made in the same way.

    ## Why is this bad?
    It need not be: nobody has the number. But who reads the plan must stop and find out, and a
    text with a test number in it has most often been moved from a system where the real ones
    are. Help numbers are also given to patients while nobody knows who they are.

    ## Example
    ```yaml
    kind: operating-plan
    id: nav-harstad-driftsplan-2015
    title: Driftsplan 2015
    unit: nav-harstad
    period: 2015
    framework: Flere er som brukeren 018406 99478.  # info: 34 [PRV002]
    ```

    Use instead:
    ```yaml
    kind: operating-plan
    id: nav-harstad-driftsplan-2015
    title: Driftsplan 2015
    unit: nav-harstad
    period: 2015
    framework: Flere trenger tett oppfølging over lang tid.
    ```
    """
    yield from _found_in(workspace)["PRV002"]


@rule(
    "PRV003",
    message=N_("{number} looks like the mobile number of a person"),
    help=N_("write the number of the office, or leave it out; a role needs no private number"),
    severity=Severity.WARNING,
)
def private_phone_number(workspace: Workspace) -> Iterator[Hit]:
    """
    ## What it does
    Finds mobile numbers in texts and comments: eight digits that begin with 4 or 9 and have the
    country code before them, are grouped as only mobile numbers are (`999 99 999`), or follow a
    word such as “mobil” or “ring”.

    The numbers of offices, numbers of five digits, and numbers said to be those of an office or
    a shift are not reported. Under `phone` and `fax` only the mobile numbers of roles are
    reported: an office, or one of its places, may have one.

    ## Why is this bad?
    A plan says who is responsible as a role. The person with the role will be another one, and
    the number is still in the plan and in the history of its files.

    ## Example
    ```yaml
    kind: operating-plan
    id: nav-harstad-driftsplan-2015
    title: Driftsplan 2015
    unit: nav-harstad
    period: 2015
    framework: Markedskontakten svarer på mobil 99 99 99 99.  # warning: 45 [PRV003]
    ```

    Use instead:
    ```yaml
    kind: operating-plan
    id: nav-harstad-driftsplan-2015
    title: Driftsplan 2015
    unit: nav-harstad
    period: 2015
    framework: Markedskontakten svarer på 55 55 33 33.
    ```
    """
    yield from _found_in(workspace)["PRV003"]


@rule(
    "PRV004",
    message=N_("{address} is the e-mail address of a person"),
    help=N_("write the address of the office, or a role in its place"),
    severity=Severity.WARNING,
)
def personal_email_address(workspace: Workspace) -> Iterator[Hit]:
    """
    ## What it does
    Finds e-mail addresses of persons in texts and comments: those people have at home, such as
    at gmail.com and online.no, and those at work that have a common first name and a last name.
    Addresses of offices are not reported: `postmottak@…`, or one with a word from the name of a
    unit or of a service in it.

    ## Why is this bad?
    Plans say roles, not names, and an address of this sort is a name. Private addresses are
    besides not where the affairs of an office belong.

    ## Example
    ```yaml
    kind: operating-plan
    id: nav-harstad-driftsplan-2015
    title: Driftsplan 2015
    unit: nav-harstad
    period: 2015
    framework: Meld behov til kari.nordmann@example.no.  # warning: 27 [PRV004]
    ```

    Use instead:
    ```yaml
    kind: operating-plan
    id: nav-harstad-driftsplan-2015
    title: Driftsplan 2015
    unit: nav-harstad
    period: 2015
    framework: Meld behov til nav.harstad@example.no.
    ```
    """
    yield from _found_in(workspace)["PRV004"]


# --- looking through the files ----------------------------------------------------------

_Hits = dict[str, list[Hit]]

_SEEN: Final[WeakKeyDictionary[Workspace, _Hits]] = WeakKeyDictionary()


def _found_in(workspace: Workspace) -> _Hits:
    """The hits of every rule here by its code; the files are looked through once for all."""
    found = _SEEN.get(workspace)
    if found is None:
        found = {code: [] for code in ("PRV001", "PRV002", "PRV003", "PRV004")}
        names = _Names(workspace)
        for file, record in workspace.records.items():
            # A finding without a place is about a file that cannot be opened.
            if record.kind or all(each.place for each in record.diagnostics):
                _look_through(workspace, file, names, found)
        _SEEN[workspace] = found
    return found


class _Names:
    """The words in the names of a workspace's units, when somebody asks for them."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._words: frozenset[str] | None = None

    def words(self) -> frozenset[str]:
        """The words, in small letters."""
        if self._words is None:
            self._words = frozenset(
                word.lower()
                for file, organisation in self._workspace.models(object)
                if self._workspace.records[file].kind == "organisation"
                for _, unit in records_in(organisation)
                for word in getattr(unit, "name", "").replace("-", " ").split()
            )
        return self._words


def _look_through(workspace: Workspace, file: str, names: _Names, found: _Hits) -> None:
    text = workspace.text(file)

    def add(code: str, start: int, end: int, **params: Param) -> None:
        path = _path_at(workspace.document(file), start)
        # A key that has such a number in it would tell it to those who read where it stands.
        path = tuple(takewhile(lambda step: veiled(str(step)) == str(step), path))
        if code != "PRV003" or not _is_of_an_office(workspace.document(file), path):
            found[code].append(Hit(path, params, file=file, span=Span(start, end)))

    for number in id_numbers(text):
        code = "PRV002" if number.sort in SYNTHETIC else "PRV001"
        digits = masked(text[number.start : number.end])
        add(code, number.start, number.end, number=digits, kind=Term(_KINDS[number.sort]))
    for mobile in mobile_numbers(text):
        add("PRV003", mobile.start, mobile.end, number=mobile.masked)
    if "@" in text:
        for address in personal_addresses(text, names.words()):
            add("PRV004", address.start, address.end, address=address.masked)


def _is_of_an_office(document: Document, path: Path) -> bool:
    """Whether the number at a path is not that of whoever has a role."""
    if _OF_AN_OFFICE.isdisjoint(path):
        return False
    if path[-1] != "phone" or _OF_A_ROLE.isdisjoint(path):
        return True
    role: Any = document.data
    for step in path[:-1]:
        role = role[step]
    return any(is_of_an_office(str(role.get(key) or "")) for key in ("title", "role", "phone_note"))


def _path_at(document: Document, offset: int) -> Path:
    """The path of the innermost thing whose key or value stands around an offset."""
    node, path = document.outline.root, list[str | int]()
    while True:
        for step, child in node.children.items():
            start = child.key.start if child.key else child.value.start
            if start <= offset < child.value.end:
                node = child
                path.append(step)
                break
        else:
            return tuple(path)
