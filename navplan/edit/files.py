"""Files on disk that are replaced: each whole or not at all, and never over another's change."""

from __future__ import annotations

import errno
import os
import stat
import tempfile
from pathlib import Path


class FileChangedError(Exception):
    """A file is not as it was read, because somebody has changed it since."""

    def __init__(self, file: Path) -> None:
        super().__init__(f"{file} was changed since it was read")
        self.file = file


def put_whole(file: Path, content: bytes) -> None:
    """Put `content` in a file; what was there stays until all of it is on the disk.

    A file that is there keeps its permissions. Raises OSError.
    """
    try:
        mode = stat.S_IMODE(file.stat().st_mode)
    except OSError:
        mode = 0o666 & ~_umask()
    try:
        handle, temporary = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}.")
    except OSError as problem:
        # The system names the temporary file, which nobody has heard of.
        raise OSError(problem.errno, problem.strerror, str(file)) from None
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        os.chmod(temporary, mode)  # noqa: PTH101 - a temporary file is private at first
        os.replace(temporary, file)  # noqa: PTH105 - both are names here
    except BaseException:
        os.unlink(temporary)  # noqa: PTH108 - likewise
        raise


def replace_whole(file: Path, before: bytes, after: bytes) -> None:
    """Put `after` in a file that still holds `before`; where it is a link, in what it leads to.

    Raises FileChangedError where it holds something else by now, and OSError where it cannot be
    written.
    """
    place = file.resolve()
    now = place.read_bytes()
    if now == after:
        return
    if now != before:
        raise FileChangedError(file)
    # A file that may not be written could be replaced all the same, for its folder may.
    if not os.access(place, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(file))
    put_whole(place, after)


def _umask() -> int:
    current = os.umask(0)
    os.umask(current)
    return current
