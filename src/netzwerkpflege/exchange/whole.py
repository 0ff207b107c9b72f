"""Whole files: written beside their place and moved there when complete; nothing half-written is left."""

from __future__ import annotations

import contextlib
import errno
import os
import tempfile
from collections.abc import Iterable
from pathlib import Path

from netzwerkpflege.domain.outcome import DiskFull, FileUnwritable


def write_whole(path: Path, chunks: Iterable[bytes]) -> int:
    """Write ``chunks`` to ``path`` in one piece and return the bytes written; an older file is replaced.

    The file is the owner's alone (mode 0600). Whatever fails, also in ``chunks``, the old file stays as it
    was and no other is left. Raises FileUnwritable (no folder, no permission, …) or DiskFull.
    """
    try:
        descriptor, name = tempfile.mkstemp(prefix=f".{path.name[:40]}-", dir=path.parent)  # mode 0600
    except OSError as error:
        raise expected_trouble(error, path) from error
    part = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as stream:
            for chunk in chunks:
                stream.write(chunk)
            stream.flush()
            os.fsync(stream.fileno())
            size = stream.tell()
        part.replace(path)
    except OSError as error:
        raise expected_trouble(error, path) from error
    finally:
        part.unlink(missing_ok=True)
    _sync_folder(path.parent)
    return size


def _sync_folder(folder: Path) -> None:
    """Make the rename last, where the system knows how (Windows does not open folders)."""
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def expected_trouble(error: OSError, path: Path) -> FileUnwritable | DiskFull:
    """What a failure to write means for the person."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return DiskFull(file=path.name)
    if error.errno in (errno.ENOENT, errno.ENOTDIR):
        return FileUnwritable(file=path.name, rule="no_folder")
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return FileUnwritable(file=path.name, rule="no_permission")
    return FileUnwritable(file=path.name)
