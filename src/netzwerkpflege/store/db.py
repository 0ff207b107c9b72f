"""The address file: its engine, its transactions, and the words for its troubles.

One gesture is one ``write``: BEGIN IMMEDIATE, the work, the search index brought up to date, COMMIT, and then one
``Change`` for everybody who listens. Sessions are lent, never owned.
"""

from __future__ import annotations

import os
import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, cast

from netzwerkpflege.domain.outcome import (
    Cancelled,
    Change,
    DatabaseDamaged,
    DatabaseLocked,
    DatabaseReadOnly,
    DiskFull,
    ExpectedError,
    StorageFailed,
)
from netzwerkpflege.domain.steps import Step, StepLabel
from netzwerkpflege.domain.text import email_key, fold, is_visible_point, sort_key
from netzwerkpflege.domain.times import parse_stamp
from netzwerkpflege.store import guards, journal, plain, schema, search, talk_search
from netzwerkpflege.store.address_hash import AddressHasher, read_key

if TYPE_CHECKING:
    from sqlalchemy import Engine
    from sqlalchemy.orm import Session as Session  # lent to the services by name

BUSY_TIMEOUT_MS = 4000
_READING_CACHE = -4096
"""Kilobytes (negative, as SQLite has it) that a connection keeps of the file: enough for the upper pages of its indexes.

The file is not mapped into memory: that was no quicker, and half a gigabyte of it counted as ours."""
_WRITING_CACHE = -32768
"""As much while it writes: an import touches pages all over the file."""

_OPERATIONS_PER_TICK = 20_000
"""Steps of SQLite's machine: some milliseconds."""

Tick = Callable[[int, int], None]


class Store:
    """One open address file. Safe to use from several threads: each session has its own connection."""

    def __init__(self, path: Path, clock: Callable[[], str]) -> None:
        """Open (or create) the file at ``path``; ``clock`` gives the time of record as ISO 8601 text in UTC.

        Raises the expected errors of ``domain.outcome``: too new, foreign, damaged, locked, read-only, disk full.
        """
        self.path = path
        self.clock = clock
        self._listeners: list[Callable[[Change], None]] = []
        self._revision = 0
        self._lock, self._warming = threading.Lock(), threading.Lock()
        self._engine: Engine | None = None
        self._idle: list[plain.Connection] = []
        with translated(path):
            schema.prepare(path, clock())
            self._idle.append(plain.Connection(self._connected()))

    def warm_up(self) -> None:
        """Load SQLAlchemy and make the engine, ahead of the first write; for a thread that has nothing else to do."""
        with self._warming:
            if self._engine is None:
                from netzwerkpflege.store import engine  # noqa: PLC0415 - takes longer than a bare window to appear

                self._engine = engine.make(self._connected)
                self._drop_idle()

    @contextmanager
    def read(self) -> Iterator[Session]:
        """A session that sees one moment of the file and writes nothing.

        It is SQLAlchemy's, but for those before the engine is warm, which read by sqlite3 alone.
        """
        if self._engine is None:
            with translated(self.path), self._plainly() as session:
                yield session
            return
        from sqlalchemy.orm import Session  # noqa: PLC0415 - it is loaded by now

        with translated(self.path), Session(self._engine, autoflush=False) as session:
            yield session
            session.rollback()

    @contextmanager
    def write(self, step: Step, name: str = "", count: int = 0) -> Iterator[Session]:
        """One gesture: a transaction, an undo step and a ``Change``, or nothing at all.

        ``name`` or ``count`` say in the undo menu whom it concerned.
        """
        label = StepLabel(step, name, count)
        with translated(self.path), self._immediate() as session:
            step_id = journal.begin(session, label, self.clock())
            yield session
            session.flush()
            change = self._settle(session, step_id, label)
            session.commit()
        self._tell(change)

    @contextmanager
    def record(self) -> Iterator[Session]:
        """A transaction that is no undo step: the outbox's states, import records, settings."""
        with translated(self.path), self._immediate() as session:
            yield session
            session.commit()

    def undo(self, tick: Tick | None = None) -> StepLabel:
        """Take the newest step back. Raises NothingToUndo or UndoBlocked.

        ``tick`` is called now and then; where it raises Cancelled, all is as it was before.
        """
        return self._replay(journal.undo, tick)

    def redo(self, tick: Tick | None = None) -> StepLabel:
        """Do the step again that was taken back last. Raises NothingToUndo or UndoBlocked; ``tick`` as for ``undo``."""
        return self._replay(journal.redo, tick)

    def subscribe(self, listener: Callable[[Change], None]) -> Callable[[], None]:
        """Be told of every change, in the thread that made it; returns the function that ends it."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def close(self) -> None:
        """Let go of the file; SQLite then folds the write-ahead log into it."""
        with self._warming:
            if self._engine is not None:
                self._engine.dispose()
            self._drop_idle()

    def _drop_idle(self) -> None:
        with self._lock:
            idle, self._idle = self._idle, []
        for connection in idle:
            connection.dbapi_connection.close()

    def _connected(self) -> sqlite3.Connection:
        connection = connect(self.path)
        connection.create_function("today", 0, lambda: _local_day(self.clock()))
        return connection

    @contextmanager
    def _plainly(self) -> Iterator[Session]:
        with self._lock:
            connection = self._idle.pop() if self._idle else None
        connection = connection or plain.Connection(self._connected())
        try:
            connection.dbapi_connection.execute("BEGIN")
            yield cast("Session", plain.Session(connection))  # what readers ask of a session, it has
        finally:
            connection.dbapi_connection.rollback()
            with self._lock:
                if self._engine is None:
                    self._idle.append(connection)
                    connection = None
            if connection is not None:
                connection.dbapi_connection.close()

    @contextmanager
    def _immediate(self) -> Iterator[Session]:
        self.warm_up()
        from sqlalchemy.orm import Session  # noqa: PLC0415 - it is loaded by now

        assert self._engine is not None
        engine = self._engine.execution_options(begin_immediate=True)
        with Session(engine, autoflush=False, expire_on_commit=False) as session:
            raw = session.connection().connection.driver_connection
            raw.execute(f"PRAGMA cache_size = {_WRITING_CACHE}")  # type: ignore[union-attr]
            try:
                yield session
            finally:
                raw.execute(f"PRAGMA cache_size = {_READING_CACHE}")  # type: ignore[union-attr]

    def _replay(self, act: Callable[[Session, str], tuple[int, StepLabel]], tick: Tick | None) -> StepLabel:
        with translated(self.path), self._immediate() as session:
            session.connection().exec_driver_sql("PRAGMA defer_foreign_keys = ON")
            with _interruptible(session, tick):
                step_id, label = act(session, self.clock())
                change = self._settle(session, step_id, label)
            session.commit()
        self._tell(change)
        return label

    def _settle(self, session: Session, step_id: int, label: StepLabel) -> Change:
        touched = journal.end(session, step_id)
        search.reindex(session, touched.contact_ids)
        talk_search.reindex(session, touched.meeting_ids, touched.event_ids)
        with self._lock:
            self._revision += 1
            return journal.as_change(touched, label, self._revision)

    def _tell(self, change: Change) -> None:
        for listener in list(self._listeners):
            listener(change)


def _local_day(moment: str) -> str:
    """The day on the person's own clock at a moment of record: what lists count rhythms from."""
    parsed = parse_stamp(moment)
    return parsed.astimezone().date().isoformat() if parsed else moment[:10]


def connect(path: Path) -> sqlite3.Connection:
    """A guarded connection: explicit transactions, foreign keys, WAL, the gate's authorizer."""
    connection = sqlite3.connect(path, isolation_level=None, check_same_thread=False, cached_statements=400)
    for pragma in (
        f"busy_timeout = {BUSY_TIMEOUT_MS}",
        "foreign_keys = ON",
        "recursive_triggers = ON",
        "synchronous = FULL",
        "trusted_schema = ON",
        "cell_size_check = ON",
        "temp_store = MEMORY",
        f"cache_size = {_READING_CACHE}",
    ):
        connection.execute(f"PRAGMA {pragma}")
    connection.create_function("fold", 1, fold, deterministic=True)
    connection.create_function("sort_key", 1, sort_key, deterministic=True)
    connection.create_function("point_visible", 1, is_visible_point, deterministic=True)
    connection.create_function("email_key", 1, email_key, deterministic=True)
    hashes = AddressHasher(read_key(connection))
    connection.create_function("address_hash", 1, hashes.hash, deterministic=True)
    guards.restrain(connection)
    return connection


@contextmanager
def _interruptible(session: Session, tick: Tick | None) -> Iterator[None]:
    """Call ``tick`` while SQLite works; Cancelled flies on, and SQLite has then undone the whole transaction."""
    if tick is None:
        yield
        return
    raw: sqlite3.Connection = session.connection().connection.driver_connection  # type: ignore[assignment]
    stopped = False

    def look() -> int:
        nonlocal stopped
        try:
            tick(0, 0)
        except Cancelled:
            stopped = True
        return int(stopped)

    raw.set_progress_handler(look, _OPERATIONS_PER_TICK)
    try:
        yield
    except Exception as error:
        if stopped:
            raise Cancelled from error
        raise
    finally:
        raw.set_progress_handler(None, 0)
    if stopped:  # between two statements
        raise Cancelled


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """Turn SQLite's troubles that the world makes into expected errors; bugs fly on."""
    try:
        yield
    except sqlite3.Error as error:
        raise _expected(error, path) or error from error
    except Exception as error:
        original = getattr(error, "orig", None)  # SQLAlchemy puts its own around SQLite's
        if isinstance(original, sqlite3.Error) and (known := _expected(original, path)):
            raise known from error
        raise


def _expected(error: sqlite3.Error, path: Path) -> ExpectedError | None:
    name = getattr(error, "sqlite_errorname", "") or ""
    file = os.fspath(path)
    if name.startswith("SQLITE_FULL") or (name == "SQLITE_IOERR_WRITE" and _disk_is_full(path)):
        return DiskFull(file=file)
    if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        return DatabaseLocked(file=file)
    if name.startswith(("SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_PERM")):
        return DatabaseReadOnly(file=file)
    if name.startswith(("SQLITE_CORRUPT", "SQLITE_NOTADB")):
        return DatabaseDamaged(file=file)
    if name.startswith("SQLITE_IOERR"):
        return StorageFailed(file=file, reason=name)
    return None


def _disk_is_full(path: Path) -> bool:
    try:
        stat = os.statvfs(path.parent)
    except (OSError, AttributeError):
        return False
    return stat.f_bavail * stat.f_frsize < 1 << 20
