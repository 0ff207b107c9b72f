"""The file's versions and the gate: a migration that fails leaves everything in place, a strange file stays as it is."""

from __future__ import annotations

import os
import sqlite3
import stat
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest
from gate_operations import NOW, StoreOperations

from netzwerkpflege.domain.meeting import Participant, Wish
from netzwerkpflege.domain.outcome import DatabaseDamaged, DatabaseForeign, DatabaseTooNew
from netzwerkpflege.store import guards, schema
from netzwerkpflege.store.db import Store

Step = Callable[[sqlite3.Connection], None]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """An address file with somebody in it to whom a letter waits."""
    do = StoreOperations(tmp_path / "addresses.sqlite3")
    anna = do.add_contact("anna@x.de")
    do.add_note([Participant(anna, "", ("Segeln",), Wish.YES, Wish.YES)])
    assert do.queue(do.permits(anna)[0])
    do.close()
    return do.store.path


def _dump(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as connection:
        objects = connection.execute("SELECT type || name || coalesce(sql, '') FROM sqlite_schema ORDER BY 1")
        rows = [row[0] for row in objects]
        for table in ("contact", "email", "wish", "outbox", "setting", "journal_entry"):
            rows += [f"{table} {row}" for row in connection.execute(f"SELECT * FROM {table} ORDER BY 1")]
        rows += [str(connection.execute(f"PRAGMA {name}").fetchone()) for name in ("user_version", "application_id")]
        return rows


def _gate(path: Path) -> set[str]:
    with closing(sqlite3.connect(path)) as connection:
        found = connection.execute("SELECT name FROM sqlite_schema WHERE type IN ('view', 'trigger')")
        return {row[0] for row in found}


def _intact(path: Path) -> bool:
    store = Store(path, lambda: NOW)
    try:
        with store.read() as session:
            return guards.intact(session)
    finally:
        store.close()


@pytest.fixture
def steps(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., None]]:
    """Lets a test say which further migration steps this program has."""
    so_far = schema.STEPS

    def set_steps(*steps: Step) -> None:
        monkeypatch.setattr(schema, "STEPS", (*so_far, *steps))

    yield set_steps
    guards.expected.cache_clear()


def _add_table(connection: sqlite3.Connection) -> None:
    connection.execute("CREATE TABLE more (id INTEGER PRIMARY KEY)")


def _fail(connection: sqlite3.Connection) -> None:
    connection.execute("UPDATE contact SET display_name = 'lost'")
    connection.execute("DROP TABLE outbox")
    raise RuntimeError("power failure")


def _orphan(connection: sqlite3.Connection) -> None:
    connection.execute("DELETE FROM contact")


def test_gate_is_there(path: Path) -> None:
    assert len([name for name in _gate(path) if name.startswith("gate_")]) > 50
    assert {"mailable", "contact_status", "groundless"} <= _gate(path)
    assert _intact(path)


@pytest.mark.parametrize("broken", [(_fail,), (_add_table, _fail), (_orphan,), (_add_table, _orphan)])
def test_failed_migration_leaves_all_in_place(path: Path, steps: Callable[..., None], broken: tuple[Step, ...]) -> None:
    before = _dump(path)
    steps(*broken)
    with pytest.raises((RuntimeError, sqlite3.IntegrityError, DatabaseDamaged)):
        Store(path, lambda: NOW)
    assert _dump(path) == before
    steps()
    assert _intact(path)


def test_failure_while_the_gate_is_built_again(
    path: Path, steps: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The most dangerous moment: old triggers are down and the new ones cannot be built."""
    before = _dump(path)
    steps(_add_table)
    with monkeypatch.context() as broken:
        broken.setattr(schema.gate_triggers, "ddl", lambda: iter(["CREATE VIEW half AS SELECT 1", "CREATE nonsense"]))
        with pytest.raises(sqlite3.OperationalError):
            Store(path, lambda: NOW)
    assert _dump(path) == before


def test_migration_builds_the_gate_anew(path: Path, steps: Callable[..., None]) -> None:
    """Also where somebody had taken a trigger down before: it comes from the one source."""
    whole = _gate(path)
    with closing(sqlite3.connect(path)) as other:
        other.execute("DROP TRIGGER gate_outbox_enters")
    assert not _intact(path)
    steps(_add_table)
    assert _intact(path)
    assert _gate(path) == whole
    with closing(sqlite3.connect(path)) as other:
        assert other.execute("PRAGMA user_version").fetchone() == (len(schema.STEPS) + 1,)
        assert other.execute("SELECT count(*) FROM outbox").fetchone() == (1,)


def test_copy_before_a_migration(path: Path, steps: Callable[..., None]) -> None:
    before = _dump(path)
    steps(_add_table)
    Store(path, lambda: NOW).close()
    (copy,) = (path.parent / "backups").iterdir()
    assert copy.name == f"before-version-{schema.version()}-20261122T183000Z.sqlite3"
    assert _dump(copy) == before
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    Store(path, lambda: NOW).close()
    assert list((path.parent / "backups").iterdir()) == [copy]


def test_newer_file_is_refused(path: Path) -> None:
    with closing(sqlite3.connect(path)) as other:
        other.execute("PRAGMA user_version = 99")
    before = _dump(path)
    with pytest.raises(DatabaseTooNew) as caught:
        Store(path, lambda: NOW)
    assert caught.value.details["found"] == 99
    assert caught.value.details["known"] == schema.version()
    assert _dump(path) == before


def test_foreign_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "other.sqlite3"
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE contact (id INTEGER)")
    before = path.read_bytes()
    with pytest.raises(DatabaseForeign):
        Store(path, lambda: NOW)
    assert path.read_bytes() == before
    text = tmp_path / "text.sqlite3"
    text.write_text("Das ist ein Brief und keine Adressdatei. " * 100)
    before = text.read_bytes()
    with pytest.raises((DatabaseForeign, DatabaseDamaged)):
        Store(text, lambda: NOW)
    assert text.read_bytes() == before


@pytest.mark.skipif(os.name == "nt", reason="file modes of POSIX")
def test_only_the_owner_reads(tmp_path: Path) -> None:
    """The file and what SQLite lays beside it, whatever the umask says."""
    old = os.umask(0)
    try:
        do = StoreOperations(tmp_path / "addresses.sqlite3")
        do.add_contact("anna@x.de")
        modes = {file.name: stat.S_IMODE(file.stat().st_mode) for file in tmp_path.iterdir()}
        do.close()
    finally:
        os.umask(old)
    assert set(modes.values()) == {0o600}
    assert {"addresses.sqlite3", "addresses.sqlite3-wal"} <= set(modes)


def test_half_made_file_is_made(tmp_path: Path) -> None:
    """An empty file, as a crash at the first start leaves it, is no foreign one."""
    path = tmp_path / "addresses.sqlite3"
    path.touch()
    assert _intact(path)
    begun = tmp_path / "begun.sqlite3"
    with closing(sqlite3.connect(begun)) as other:
        other.execute("PRAGMA journal_mode = WAL")
    assert begun.stat().st_size > 0
    assert _intact(begun)


def test_two_first_starts_at_once(tmp_path: Path) -> None:
    """Whoever comes second finds a whole file and its people."""
    path = tmp_path / "addresses.sqlite3"
    with ThreadPoolExecutor(4) as starts:
        stores = list(starts.map(lambda _: Store(path, lambda: NOW), range(4)))
    for store in stores:
        with store.read() as session:
            assert guards.intact(session)
            assert session.connection().exec_driver_sql("SELECT count(*) FROM setting").scalar() == 1
        store.close()


def test_each_file_has_its_own_secret(tmp_path: Path) -> None:
    """The same address has another hash in another file."""
    hashes = set()
    for name in ("one", "two"):
        do = StoreOperations(tmp_path / f"{name}.sqlite3")
        do.add_contact("anna@x.de")
        with do.store.read() as session:
            hashes.add(session.connection().exec_driver_sql("SELECT address_hash FROM email").scalar_one())
        do.close()
    assert len(hashes) == 2
    assert all(len(value) == 32 for value in hashes)
