"""A folder of plan files: which there are, what each declares and refers to, and their models."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterable, Iterator, Mapping, Sequence
from fnmatch import fnmatch
from functools import cached_property
from pathlib import Path
from typing import Final, TypeVar

from navplan import SETTINGS_FILE
from navplan.diagnostics import Diagnostic, Param, Term, declare
from navplan.diagnostics import Path as Pointer
from navplan.i18n import N_
from navplan.index import Index, build_index
from navplan.records import FileRecord, record_and_model
from navplan.schema.shape import records_in
from navplan.settings import DEFAULTS, Settings, read_settings
from navplan.yamlfile import MAX_BYTES, Document, read_yaml
from navplan.yamlfile.decoding import decoded

T = TypeVar("T")

UNREADABLE: Final = declare(
    "SYN090",
    "unreadable-file",
    message=N_("the file cannot be read: {reason}"),
    help=N_("check that it exists and that you may read it"),
)
OUTSIDE: Final = declare(
    "SYN091",
    "file-outside-workspace",
    message=N_("the file is a link to a place outside the workspace"),
    help=N_("put the file itself here instead of a link"),
)

KEPT: Final = 64
"""So many files stand with their places at once; a small one takes a quarter of a megabyte."""

PLAN_SUFFIXES: Final = (".yaml", ".yml")
_NEVER_PLANS: Final = frozenset({"node_modules", "__pycache__", "build", "dist"})


class Workspace:
    """All plan files below a root, read once; models and texts are handed out on demand.

    Nothing here changes after loading, and nothing is written.
    """

    def __init__(  # noqa: PLR0913 - all that reading leaves
        self,
        root: Path,
        settings: Settings,
        records: Mapping[str, FileRecord],
        models: Mapping[str, object],
        buffers: Mapping[str, bytes],
        *,
        documents: Mapping[str, Document] | None = None,
    ) -> None:
        self.root = root
        self.settings = settings
        self.records = records
        self._models = models
        self._buffers = buffers
        self._documents = dict(documents or {})
        self._parts: dict[str, Sequence[tuple[Pointer, object]]] = {}

    @cached_property
    def index(self) -> Index:
        """Ids and references over all files."""
        return build_index(self.records.values())

    @property
    def diagnostics(self) -> Iterator[Diagnostic]:
        """What reading found, file by file; rules find more."""
        for record in self.records.values():
            yield from record.diagnostics

    def model(self, file: str) -> object | None:
        """The model of a file; None where it has findings that keep it from being one."""
        return self._models.get(file)

    def is_broken(self, file: str) -> bool:
        """Whether a file has errors that keep what it says from being used."""
        return file not in self._models and file != SETTINGS_FILE

    def models(self, cls: type[T]) -> Iterator[tuple[str, T]]:
        """The files of a kind and their models, in order of file name."""
        for file, model in self._models.items():
            if isinstance(model, cls):
                yield file, model

    def parts(self, file: str) -> Sequence[tuple[Pointer, object]]:
        """Every record in the model of a file, outermost first, with its path in the file."""
        if file not in self._parts:
            model = self._models.get(file)
            self._parts[file] = () if model is None else tuple(records_in(model))
        return self._parts[file]

    def document(self, file: str) -> Document:
        """A file with its places, for findings and traces that point into it.

        The first files are kept as they were read. Others are read again when the first place in
        them is asked for, and kept while few others are.
        """
        found = self._documents.pop(file, None) or self._read_again(file)
        self._documents[file] = found
        if len(self._documents) > KEPT:
            del self._documents[next(iter(self._documents))]
        return found

    def text(self, file: str) -> str:
        """All that stands in a file, for those who look at more than its data: at comments too."""
        known = self._documents.get(file)
        return known.source.text if known else decoded(self._raw(file))[0]

    def _read_again(self, file: str) -> Document:
        return read_yaml(file, self._raw(file))[0]

    def _raw(self, file: str) -> bytes:
        return self._buffers[file] if file in self._buffers else _content(self.root / file)

    def line(self, file: str, path: Pointer) -> int:
        """The line on which a path of a file stands."""
        return self.document(file).line_of(path)


def load(root: Path, *, buffers: Mapping[str, bytes] | None = None) -> Workspace:
    """Read the workspace at `root`.

    `buffers` are open texts that stand in for files, by path relative to the root. Mistakes
    in the files never raise; they are in the records.
    """
    buffers = buffers or {}
    reader = _Reader(root, buffers)
    settings = DEFAULTS
    if SETTINGS_FILE in buffers or os.path.lexists(root / SETTINGS_FILE):
        settings = reader.settings()
    for file in sorted({*plan_files(root, settings.exclude), *buffers} - {SETTINGS_FILE}):
        reader.add(file)
    return Workspace(
        root, settings, reader.records, reader.models, buffers, documents=reader.documents
    )


def load_files(root: Path, files: Iterable[str]) -> Workspace:
    """Read single files, given relative to `root`, that belong to no workspace together."""
    reader = _Reader(root, {}, anywhere=True)
    for file in sorted(files):
        reader.add(file)
    return Workspace(root, DEFAULTS, reader.records, reader.models, {}, documents=reader.documents)


class _Reader:
    """Files while they are being read."""

    def __init__(self, root: Path, buffers: Mapping[str, bytes], *, anywhere: bool = False) -> None:
        self._root = root
        self._inside = None if anywhere else root.resolve()
        self._buffers = buffers
        self.records: dict[str, FileRecord] = {}
        self.models: dict[str, object] = {}
        self.documents: dict[str, Document] = {}

    def settings(self) -> Settings:
        """The settings, or the defaults where they cannot be read."""
        raw = self._read(SETTINGS_FILE)
        if isinstance(raw, Diagnostic):
            self.records[SETTINGS_FILE] = FileRecord(SETTINGS_FILE, diagnostics=(raw,))
            return DEFAULTS
        settings, found = read_settings(SETTINGS_FILE, raw)
        self.records[SETTINGS_FILE] = FileRecord(SETTINGS_FILE, diagnostics=tuple(found))
        return settings

    def add(self, file: str) -> None:
        """Read one plan file."""
        raw = self._read(file)
        if isinstance(raw, Diagnostic):
            self.records[file] = FileRecord(file, diagnostics=(raw,), whole=False)
            return
        document, found = read_yaml(file, raw)
        self.records[file], model = record_and_model(document, found)
        if len(self.documents) < KEPT:
            self.documents[file] = document
        if model is not None:
            self.models[file] = model

    def _leads_outside(self, path: Path) -> bool:
        # Only a link can, and to resolve every path would cost more than to read it.
        if self._inside is None or not path.is_symlink():
            return False
        return not path.resolve().is_relative_to(self._inside)

    def _read(self, file: str) -> bytes | Diagnostic:
        if file in self._buffers:
            return self._buffers[file]
        path = self._root / file
        try:
            if self._leads_outside(path):
                return Diagnostic(OUTSIDE.code, file)
            return _content(path)
        except (OSError, RuntimeError) as problem:
            return Diagnostic(UNREADABLE.code, file, params={"reason": _reason(problem)})


def plan_files(root: Path, exclude: tuple[str, ...] = ()) -> Iterator[str]:
    """The plan files below a root, relative to it with `/`.

    Hidden folders, folders of other tools, and folders that are workspaces of their own are
    left out, and so is what `exclude` names (`*` stands for anything, also `/`).
    """
    for folder, subfolders, names in os.walk(root):
        inside = Path(folder)
        subfolders[:] = [
            name
            for name in subfolders
            if not name.startswith(".")
            and name not in _NEVER_PLANS
            and not os.path.lexists(inside / name / SETTINGS_FILE)
        ]
        for name in names:
            if name.endswith(PLAN_SUFFIXES) and not name.startswith("."):
                file = (inside / name).relative_to(root).as_posix()
                if not any(fnmatch(file, pattern) for pattern in exclude):
                    yield file


def _content(path: Path) -> bytes:
    """The bytes of a file, and not more of them than the reader takes.

    Raises OSError. A pipe or a device is none: to read it might never end.
    """
    if not stat.S_ISREG(path.stat().st_mode):
        raise OSError(errno.EINVAL, "no regular file", str(path))
    with path.open("rb") as stream:
        return stream.read(MAX_BYTES + 1)


_REASONS: Final[Mapping[int, str]] = {
    errno.ENOENT: N_("it does not exist"),
    errno.EACCES: N_("you may not read it"),
    errno.EPERM: N_("you may not read it"),
    errno.ELOOP: N_("it is a link that leads back to itself"),
    errno.EINVAL: N_("it is no ordinary file"),
    errno.EISDIR: N_("it is a folder"),
    errno.EIO: N_("the disk has a fault"),
}


def _reason(problem: OSError | RuntimeError) -> Param:
    """Why a file cannot be read, in words of ours where there are some."""
    # pathlib says so of a link that leads back to itself, before the system is asked.
    number = errno.ELOOP if isinstance(problem, RuntimeError) else problem.errno
    known = _REASONS.get(number or 0)
    return Term(known) if known else str(getattr(problem, "strerror", None) or problem)
