"""A copy of the address file: taken while it is in use, checked, and whole or not there at all."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from netzwerkpflege.domain.outcome import DatabaseDamaged, FileUnwritable
from netzwerkpflege.store.db import Store, translated

_PAGES_PER_STEP = 2048


def copy(store: Store, target: Path, tick: Callable[[int, int], None]) -> None:
    """Copy the whole file to ``target``. A copy that fails its check, or is cancelled, leaves nothing.

    Raises FileUnwritable, DiskFull, DatabaseDamaged; what ``tick`` raises to cancel flies through.
    """
    part = target.with_name(f".{target.name}.part")
    try:
        os.close(os.open(part, os.O_RDWR | os.O_CREAT | os.O_TRUNC, 0o600))
    except OSError as error:
        raise FileUnwritable(file=os.fspath(target), reason=error.strerror or "") from error
    try:
        with translated(store.path):
            _copy_pages(store.path, part, tick)
            _check(part)
        _settle(part, target)
    finally:
        part.unlink(missing_ok=True)


def _copy_pages(source: Path, part: Path, tick: Callable[[int, int], None]) -> None:
    with closing(sqlite3.connect(source)) as live, closing(sqlite3.connect(part)) as copied:
        live.backup(
            copied,
            pages=_PAGES_PER_STEP,
            progress=lambda status, remaining, total: tick(total - remaining, total),
        )
        copied.execute("PRAGMA journal_mode = DELETE")


def _check(part: Path) -> None:
    with closing(sqlite3.connect(part)) as copied:
        if copied.execute("PRAGMA integrity_check").fetchone()[0] != "ok":
            raise DatabaseDamaged(file=os.fspath(part))


def _settle(part: Path, target: Path) -> None:
    try:
        with part.open("rb") as copied:
            os.fsync(copied.fileno())
        part.replace(target)
    except OSError as error:
        raise FileUnwritable(file=os.fspath(target), reason=error.strerror or "") from error


def check(store: Store) -> list[str]:
    """What is wrong with the file, as SQLite says it; empty where all is well."""
    with store.read() as session:
        connection = session.connection()
        damage = [str(row[0]) for row in connection.exec_driver_sql("PRAGMA integrity_check") if row[0] != "ok"]
        stray = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
        return [*damage, *(f"{row[0]} {row[1]}" for row in stray)]
