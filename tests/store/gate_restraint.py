"""Cases of the gate: what an ordinary connection may not do, and what it must be able to do."""

from __future__ import annotations

import sqlite3

import pytest
from gate_registry import add, case
from gate_world import (
    World,
)

FORBIDDEN = (
    *(
        "DROP TRIGGER gate_outbox_kept",
        "DROP VIEW mailable",
        "DROP TABLE outbox",
        "DROP INDEX ix_outbox_waiting",
    ),
    *(
        "ALTER TABLE wish RENAME TO w",
        "ALTER TABLE wish ADD COLUMN x",
        "CREATE TABLE x (y)",
        "CREATE INDEX x ON wish (id)",
    ),
    *(
        "CREATE TEMP TABLE objection (id)",
        "CREATE TEMP VIEW mailable AS SELECT 1",
        "CREATE VIEW x AS SELECT 1",
    ),
    "CREATE TRIGGER x AFTER INSERT ON outbox BEGIN SELECT 1; END",
    "CREATE TEMP TRIGGER x BEFORE INSERT ON main.outbox BEGIN SELECT RAISE(IGNORE); END",
    *("CREATE VIRTUAL TABLE x USING fts5(y)", "CREATE TABLE temp.email AS SELECT * FROM main.email"),
    *("ATTACH ':memory:' AS x", "DETACH main", "ANALYZE", "VACUUM", "VACUUM INTO '/nonexistent/x'"),
    *("PRAGMA writable_schema = ON", "PRAGMA foreign_keys = OFF", "PRAGMA recursive_triggers = OFF"),
    *("PRAGMA ignore_check_constraints = ON", "PRAGMA journal_mode = DELETE", "PRAGMA user_version = 99"),
    *(
        "PRAGMA schema_version = 1",
        "PRAGMA application_id = 1",
        "PRAGMA trusted_schema = OFF",
        "PRAGMA legacy_alter_table = 1",
    ),
    *(
        "INSERT INTO sqlite_master (type) VALUES ('x')",
        "DELETE FROM sqlite_master",
        "UPDATE sqlite_master SET sql = ''",
    ),
    *("DROP TABLE contact_words", "DROP TABLE contact_words_data", "SELECT load_extension('x')"),
)
for _sql in FORBIDDEN:
    add(f"forbidden: {_sql}", lambda world, sql=_sql: _forbidden(world, sql))


def _forbidden(world: World, sql: str) -> None:
    before = world.guarded.execute("SELECT count(*), total(length(sql)) FROM sqlite_schema").fetchone()
    with pytest.raises(sqlite3.DatabaseError, match=r"not authorized|authorization denied|may not be modified"):
        world.guarded.execute(sql)
    assert world.guarded.execute("SELECT count(*), total(length(sql)) FROM sqlite_schema").fetchone() == before
    assert world.guarded.execute("SELECT count(*) FROM sqlite_temp_schema").fetchone() == (0,)


@case
def allowed(world: World) -> None:
    """What the program itself needs is not in the way."""
    for sql in (
        *(
            "PRAGMA wal_checkpoint(TRUNCATE)",
            "PRAGMA quick_check",
            "PRAGMA integrity_check",
            "PRAGMA foreign_key_check",
        ),
        *("PRAGMA user_version", "PRAGMA data_version", "PRAGMA journal_mode", "PRAGMA foreign_keys"),
        "SELECT count(*) FROM contact_words WHERE contact_words MATCH 'anna*'",
    ):
        world.guarded.execute(sql).fetchall()
    with world.trying() as db:
        db.execute("PRAGMA defer_foreign_keys = ON")
        db.execute("INSERT INTO contact_words (rowid, names, words, talk) VALUES (1, 'anna', '', '')")
        db.execute("DELETE FROM contact_words WHERE rowid IN (SELECT value FROM json_each('[1]'))")
