"""Sources: whether a path can be read as a file at all, asked before anything is opened."""

from __future__ import annotations

import stat
from pathlib import Path

from netzwerkpflege.domain.outcome import Problem

_MIB = 1 << 20


def trouble_with(source: Path | bytes, limit: int) -> Problem | None:
    """Why a file cannot be read, as a Problem without a name (code 'file.…'); None where it can.

    ``limit`` is the most bytes it may have. Never raises and never opens the file.
    """
    if isinstance(source, bytes):
        return size_trouble(len(source), limit)
    try:
        status = source.stat()
    except (FileNotFoundError, NotADirectoryError, ValueError):
        return Problem("file.missing")
    except PermissionError:
        return Problem("file.no_permission")
    except OSError:
        return Problem("file.unreadable")
    if stat.S_ISDIR(status.st_mode):
        return Problem("file.folder")
    if not stat.S_ISREG(status.st_mode):
        return Problem("file.not_regular")
    return size_trouble(status.st_size, limit)


def size_trouble(size: int, limit: int) -> Problem | None:
    """A Problem for an empty file and for one of more than ``limit`` bytes."""
    if size == 0:
        return Problem("file.empty")
    if size > limit:
        return Problem("file.too_large", details={"megabytes": size // _MIB, "limit": limit // _MIB})
    return None


def size_of(source: Path | bytes) -> int:
    """The bytes of a file, 0 where it cannot be asked."""
    if isinstance(source, bytes):
        return len(source)
    try:
        return source.stat().st_size
    except (OSError, ValueError):
        return 0
