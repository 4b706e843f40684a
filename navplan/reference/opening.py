"""The words before the chapters of the reference: how a document becomes files, and YAML."""

from __future__ import annotations

from typing import Final

from navplan.i18n import N_

TO_BEGIN: Final = N_(
    "The plan files of an office lie in a folder, the workspace, with a file `navplan.yaml` at "
    "its top. navplan looks for that file from where you stand and upward, and reads all plan "
    "files below it; where there is none, it reads from the folder you stand in. The file holds "
    "the settings, and one of these lines is enough:"
)

SETTINGS: Final = """\
navplan: 1                    # versjonen av planspråket
semantics: 1                  # versjonen av reglene for status
exclude: [gamle-planer/*]     # filer som ikke skal leses
status:
  tolerance: 10 %             # for måltall uten egen toleranse
  min_coverage: 0.6           # så stor del må være målt
"""

IN_THIS_ORDER: Final = N_(
    "Then write the files, in this order, so that what a file refers to is there when you write it:"
)

STEPS: Final = (
    (
        ("organisation",),
        N_("the units that the document names, each with an id: municipalities, offices, partners"),
    ),
    (
        ("governing-document",),
        N_("a short file for each letter, agreement, strategy or earlier plan it builds on"),
    ),
    (
        ("indicators",),
        N_("what is counted, if the document has numbers to follow"),
    ),
    (
        ("scorecard",),
        N_("the goals with their indicators and targets, if the document has such for a period"),
    ),
    (
        ("mandate", "operating-plan", "strategic-plan", "programme"),
        N_("the document itself, in a file of its kind"),
    ),
    (
        ("measurements",),
        N_("the values, when there are some"),
    ),
)
"""The kinds of files in the order they are best written in, with what goes into them."""

AFTER_THE_STEPS: Final = (
    N_(
        "What the files and folders are called does not matter, as long as the file names end in "
        "`.yaml`: files find each other by their ids. A file is of one kind and holds one "
        "document; units and indicators may stand in one file or in several."
    ),
    N_(
        "`navplan init` makes a workspace with example plans to begin with. `navplan new KIND ID`, "
        "such as `navplan new mandate felles-barnevern`, writes a file with the keys of its kind, "
        "each with a comment that says what it means."
    ),
    N_(
        "`navplan validate` checks all the files, and says what it found, where, and what to do. "
        "An error must be mended before the file can be relied on. A warning is to be looked at: "
        "something is probably missing or out of date. A note is good to know and can stay. A file "
        "with nothing but warnings and notes is valid."
    ),
)

WRITING: Final = (
    N_(
        "A plan file is a text file whose name ends in `.yaml`. It holds keys, each with a colon "
        "and a value after it. A key that holds other keys has them on the lines below, indented "
        "by two blanks; a list has each item on a line of its own, after a hyphen and a blank. A "
        "list of short items may also stand on one line, in brackets with commas between them: "
        "`[a, b]`."
    ),
    N_(
        "Text of several lines or paragraphs begins with `|` after the colon, or after the hyphen "
        "of a list, and stands on the lines below, indented further. An empty line begins a new "
        "paragraph."
    ),
)

WRITTEN: Final = """\
governing_documents: [md-brev-2026, kommunebrevet-2026]
purpose: |
  Formålet i det første avsnittet.

  Og mer om det i det andre.
meetings:
  - id: oppstartsmote
    title: Oppstartsmøte
    conclusions:
      - Det settes ned en arbeidsgruppe.
      - |
        En konklusjon som går over flere linjer,
        eller over flere avsnitt.
"""

KEYS_AND_NOTES: Final = (
    N_(
        "The first key of every file is `kind`: it says what the file is, and so which other keys "
        "there are. The keys are English words and the values your own, in the written language "
        "that `language` names."
    ),
    N_(
        "What need not be there can be left out, or stand empty. A key that is misspelt or unknown "
        "is an error, so that nothing is lost unseen; only keys that begin with `x-` are your own "
        "and may hold anything. Text after a blank and `#` is a note to yourself."
    ),
)
