"""The address file's versions: make it, bring it up to date (never without a copy), refuse what is not ours.

``PRAGMA user_version`` counts the steps done; ``application_id`` says that the file is ours. Each migration step runs in
one transaction in which the gate is taken down first and built up again last, so a step that fails leaves file and gate
as they were.
"""

from __future__ import annotations

import os
import secrets
import sqlite3
import time
from contextlib import closing
from pathlib import Path

from netzwerkpflege.domain.outcome import DatabaseForeign, DatabaseTooNew
from netzwerkpflege.store import gate_triggers, journal, migrations, search, standings, talk_search

APPLICATION_ID = 0x4E57504C  # „NWPL“

STEPS = migrations.STEPS

_PATIENCE = 4
"""Seconds to wait for another start."""


def version() -> int:
    """The version that this program writes."""
    return len(STEPS) + 1


def prepare(path: Path, now: str) -> None:
    """Make the file at ``path`` ready: created, migrated or simply checked.

    Raises DatabaseTooNew, DatabaseForeign; sqlite3 errors for a damaged, locked or read-only file.
    """
    if _is_blank(path):
        _create(path)
        return
    with closing(_plain(path)) as connection:
        found_id = connection.execute("PRAGMA application_id").fetchone()[0]
        found = connection.execute("PRAGMA user_version").fetchone()[0]
        if found_id != APPLICATION_ID:
            raise DatabaseForeign(file=os.fspath(path))
        if found > version():
            raise DatabaseTooNew(file=os.fspath(path), found=found, known=version())
        if found < version():
            _copy_before(connection, path, found, now)
            _migrate(connection)


def _is_blank(path: Path) -> bool:
    """Whether there is no file yet, or one that a first start was about to fill when it ended."""
    if not path.exists() or path.stat().st_size == 0:
        return True
    with closing(_plain(path)) as connection:
        return _nothing_in(connection)


def _nothing_in(connection: sqlite3.Connection) -> bool:
    marks = [connection.execute(f"PRAGMA {name}").fetchone()[0] for name in ("application_id", "user_version")]
    return marks == [0, 0] and connection.execute("SELECT 1 FROM sqlite_schema LIMIT 1").fetchone() is None


def ddl() -> list[str]:
    """Every statement that makes a fresh file, in order; the gate comes last."""
    from sqlalchemy.dialects import sqlite  # noqa: PLC0415 - 0.3 s that only a new or migrated file needs
    from sqlalchemy.schema import CreateIndex, CreateTable  # noqa: PLC0415 - as above

    from netzwerkpflege.store.tables import Base  # noqa: PLC0415 - as above

    dialect = sqlite.dialect()
    statements = []
    for table in Base.metadata.sorted_tables:
        statements.append(str(CreateTable(table).compile(dialect=dialect)))
        for index in sorted(table.indexes, key=lambda index: str(index.name)):
            statements.append(str(CreateIndex(index).compile(dialect=dialect)))
    return [*statements, *search.ddl(), *talk_search.ddl(), *journal.triggers(), *gate_triggers.ddl()]


def _plain(path: Path) -> sqlite3.Connection:
    """A connection without the gate's restraint, for this module alone."""
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute(f"PRAGMA busy_timeout = {_PATIENCE * 1000}")
    return connection


def _create(path: Path) -> None:
    """Make a fresh file, readable by its owner alone; a half-made one is never left."""
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    os.close(descriptor)
    path.chmod(0o600)
    with closing(_plain(path)) as connection:
        _write_ahead(connection)
        connection.execute("BEGIN IMMEDIATE")
        try:
            if not _nothing_in(connection):  # another start was quicker
                connection.execute("ROLLBACK")
                return
            for statement in ddl():
                connection.execute(statement)
            connection.execute("INSERT INTO journal_pen (id, step_id, details) VALUES (1, NULL, 1)")
            connection.execute("INSERT INTO setting (key, value) VALUES ('address_key', ?)", (secrets.token_hex(32),))
            connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            connection.execute(f"PRAGMA user_version = {version()}")
            connection.execute("COMMIT")
        except BaseException:
            connection.execute("ROLLBACK")
            raise


def _write_ahead(connection: sqlite3.Connection) -> None:
    """Turn the log on, once and for all; SQLite asks for the whole file then, and does not wait by itself."""
    until = time.monotonic() + _PATIENCE
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:  # another start does the same at this moment
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > until:
                raise
            time.sleep(0.01)
        else:
            return


def _copy_before(connection: sqlite3.Connection, path: Path, found: int, now: str) -> None:
    """Copy the file beside it before it is changed: ``backups/before-version-2-20261122T183000.sqlite3``."""
    folder = path.parent / "backups"
    folder.mkdir(mode=0o700, exist_ok=True)
    stamp = "".join(char for char in now if char.isalnum())
    target = folder / f"before-version-{found + 1}-{stamp}.sqlite3"
    os.close(os.open(target, os.O_RDWR | os.O_CREAT, 0o600))
    with closing(sqlite3.connect(target)) as copy:
        connection.backup(copy)


def _migrate(connection: sqlite3.Connection) -> None:
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute("BEGIN IMMEDIATE")
    try:
        found = connection.execute("PRAGMA user_version").fetchone()[0]  # another start may have been quicker
        _drop_derived(connection)
        for step in STEPS[found - 1 :]:
            step(connection)
        for statement in (*journal.triggers(), *gate_triggers.ddl()):
            connection.execute(statement)
        standings.rebuild(connection)
        if broken := connection.execute("PRAGMA foreign_key_check").fetchall():
            raise sqlite3.IntegrityError(f"{len(broken)} rows point nowhere")
        connection.execute(f"PRAGMA user_version = {version()}")
        connection.execute("COMMIT")
    except BaseException:
        connection.execute("ROLLBACK")
        raise


def _drop_derived(connection: sqlite3.Connection) -> None:
    """Take down triggers and views: they are built anew from their one source."""
    rows = connection.execute("SELECT type, name FROM sqlite_schema WHERE type IN ('trigger', 'view')").fetchall()
    for kind, name in rows:
        connection.execute(f'DROP {kind.upper()} "{name}"')
