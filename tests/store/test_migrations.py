"""Files of every earlier version are brought up to date: nothing is lost, and they end as a fresh file begins."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from gate_world import ANNA, ANNA_MAIL, READY, add_email, put

from netzwerkpflege.store import guards, schema
from netzwerkpflege.store.db import Store, connect

NOW = "2026-11-22T18:30:00Z"
VERSIONS = sorted(Path(__file__).parent.glob("version_*.sql"))


@pytest.fixture(params=VERSIONS, ids=lambda path: path.stem)
def old(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """An address file as an earlier version left it: two people, a talk with each, and a letter that waits."""
    path = tmp_path / "addresses.sqlite3"
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(request.param.read_text(encoding="utf-8"))
    with closing(connect(path)) as connection:
        for statement in READY:
            connection.execute(statement)
        add_email(connection, ANNA_MAIL, ANNA, "Anna@Example.de")
        put(connection, ANNA, ANNA_MAIL, "Anna@Example.de", "anna@example.de")
    return path


def _rows(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every ordinary table, with the columns that version 1 had."""
    with closing(sqlite3.connect(path)) as connection:
        tables = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL%'")
        names = [name for (name,) in tables.fetchall() if not name.startswith("sqlite_")]
        return {name: sorted(connection.execute(f"SELECT * FROM {name}").fetchall(), key=repr) for name in names}


def _shape(path: Path) -> dict[str, list[object]]:
    """What the file is made of: columns and references of each table in any order, all else word for word.

    (The constraints of the gate's tables are compared by its fingerprint.)
    """
    with closing(sqlite3.connect(path)) as connection:
        found = connection.execute("SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL").fetchall()
        shape: dict[str, list[object]] = {f"{kind} {name}": list(sql.split()) for kind, name, sql in found}
        for name in [name for kind, name, _ in found if kind == "table"]:
            columns = [row[1:] for row in connection.execute(f"PRAGMA table_xinfo({name})")]
            references = [row[2:] for row in connection.execute(f"PRAGMA foreign_key_list({name})")]
            shape[f"table {name}"] = [*sorted(columns), *sorted(references)]
    return shape


def test_nothing_is_lost_and_the_gate_holds(old: Path) -> None:
    before = _rows(old)
    store = Store(old, lambda: NOW)
    with store.read() as session:
        assert guards.intact(session)
        doors = session.connection().exec_driver_sql("SELECT contact_id, status FROM contact_status ORDER BY 1")
        assert doors.all() == [(1, "dialogue"), (2, "dialogue")]
        assert session.connection().exec_driver_sql("PRAGMA user_version").scalar() == schema.version()
        assert not session.connection().exec_driver_sql("PRAGMA foreign_key_check").all()
    store.close()
    after = _rows(old)
    for table, rows in before.items():
        assert [row[: len(rows[0])] for row in after[table]] == rows, table
    assert before["outbox"][0][8] == "queued"


def test_migrated_equals_fresh(old: Path, tmp_path: Path) -> None:
    fresh = tmp_path / "fresh.sqlite3"
    for path in (old, fresh):
        Store(path, lambda: NOW).close()
    assert _shape(old) == _shape(fresh)


def test_a_copy_lies_beside_it(old: Path) -> None:
    before = _rows(old)
    Store(old, lambda: NOW).close()
    (copy,) = (old.parent / "backups").iterdir()
    assert _rows(copy) == before


def test_every_version_has_its_file() -> None:
    """Version n is kept as version_n.sql when step n is written."""
    assert {int(path.stem.removeprefix("version_")) for path in VERSIONS} <= set(range(1, schema.version()))
    assert VERSIONS
