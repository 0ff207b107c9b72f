"""Cases of the gate: records that never change, and facts that keep what they are tied to."""

from __future__ import annotations

from gate_registry import add, case
from gate_world import (
    ANNA,
    BERT,
    NOW,
    OTHER_MEETING,
    WITHDRAWN,
    World,
    hash_of,
    object_to,
    refused,
    states,
)

EVIDENCE = {
    "wish": ("value", "'yes'"),
    "wish_correction": ("reason", "'x'"),
    "objection": ("contact_id", "99"),
    "objection_correction": ("objection_id", "1"),
    "consent": ("address_key", "'anna@home.example'"),
    "consent_withdrawal": ("reason", "'x'"),
}
for _table in EVIDENCE:
    add(f"evidence: {_table}", lambda world, table=_table: _evidence(world, table))


def _evidence(world: World, table: str) -> None:
    column, value = EVIDENCE[table]
    with world.trying() as db:
        object_to(db, ANNA)
        db.execute(f"INSERT INTO wish_correction (wish_id, reason, recorded_at) VALUES (2, '', '{NOW}')")
        db.execute(f"INSERT INTO objection_correction (objection_id, reason, recorded_at) VALUES (1, '', '{NOW}')")
        db.execute(WITHDRAWN)
        row = db.execute(f"SELECT * FROM {table} WHERE id = 1").fetchone()
        for verb in ("UPDATE", "UPDATE OR IGNORE", "UPDATE OR REPLACE"):
            refused(db, f"{verb} {table} SET {column} = {value}", (), "evidence")
        refused(db, f"DELETE FROM {table} WHERE id = 1", (), "evidence")
        refused(db, f"DELETE FROM {table}", (), "evidence")
        for verb in ("REPLACE", "INSERT OR IGNORE", "INSERT"):
            refused(db, f"{verb} INTO {table} SELECT * FROM {table} WHERE id = 1", (), "replaced")
        assert db.execute(f"SELECT * FROM {table} WHERE id = 1").fetchone() == row
        columns = ", ".join(column[1] for column in db.execute(f"PRAGMA table_info({table})") if column[1] != "id")
        db.execute(f"INSERT INTO {table} ({columns}) SELECT {columns} FROM {table} WHERE id = 1")


for _table in ("contact", "email", "meeting", "participant", "connection_point"):
    add(f"replaced: {_table}", lambda world, table=_table: _replaced(world, table))


def _replaced(world: World, table: str) -> None:
    """REPLACE would delete without a word where a connection has recursive_triggers off."""
    world.bare.execute("PRAGMA recursive_triggers = OFF")
    try:
        for place in (world.trying(), world.without("nothing")):
            with place as db:
                for verb in ("REPLACE", "INSERT OR IGNORE"):
                    refused(db, f"{verb} INTO {table} SELECT * FROM {table} WHERE id = 1", (), "replaced")
                if table == "participant":
                    other = "(id, meeting_id, contact_id, position, remark) VALUES (1, 2, 2, 0, '')"
                    refused(db, f"REPLACE INTO participant {other}", (), "replaced")
    finally:
        world.bare.execute("PRAGMA recursive_triggers = ON")


TIES = {
    "contact": {"id": 99},
    "email": {"id": 99, "contact_id": BERT},
    "meeting": {"id": 99},
    "participant": {"id": 99, "meeting_id": OTHER_MEETING, "contact_id": 99},
    "connection_point": {"id": 99, "participant_id": 2, "contact_id": BERT},
}
for _table, _columns in TIES.items():
    for _column, _value in _columns.items():
        add(
            f"tied: {_table}.{_column}",
            lambda world, table=_table, column=_column, value=_value: _tied(world, table, column, value),
        )


def _tied(world: World, table: str, column: str, value: object) -> None:
    with world.trying() as db:
        for verb in ("UPDATE", "UPDATE OR REPLACE", "UPDATE OR IGNORE"):
            refused(db, f"{verb} {table} SET {column} = ? WHERE id = 1", (value,), "tied")


@case
def taking_part_twice(world: World) -> None:
    """Nobody is in a conversation twice, and no REPLACE puts another row in the place of the first."""
    row = "INTO participant (id, meeting_id, contact_id, position, remark) VALUES (50, 1, 1, 0, '')"
    with world.trying() as db:
        for verb in ("REPLACE", "INSERT OR IGNORE"):
            refused(db, f"{verb} {row}", (), "replaced")
        db.execute("INSERT INTO participant (id, meeting_id, contact_id, position, remark) VALUES (51, 2, 1, 0, '')")
        db.execute("INSERT INTO participant (id, meeting_id, contact_id, position, remark) VALUES (52, 2, 2, 0, '')")


@case
def points_say_something(world: World) -> None:
    """A point has three visible characters and belongs to the one who takes part."""
    insert = "INSERT INTO connection_point (id, participant_id, contact_id, position, words) VALUES (60, ?, ?, 0, ?)"
    with world.trying() as db:
        for words in ("\n\n\n\n", "ab", "\u200b\u200b\u200b", " a ", ""):
            refused(db, insert, (1, ANNA, words), "invisible")
            refused(db, "UPDATE connection_point SET words = ? WHERE id = 1", (words,), "invisible")
        refused(db, insert, (1, BERT, "Segeln"), "tied")
        refused(db, insert, (99, ANNA, "Segeln"), "tied")
        db.execute(insert, (1, ANNA, "Bob"))


@case
def conversations_are_dated(world: World) -> None:
    """A day that does not exist dates nothing."""
    with world.trying() as db:
        for day in ("", "2026-02-30", "gestern", "2026-11-01T18:00", "20261101"):
            refused(db, "INSERT INTO meeting (day, place, text) VALUES (?, '', '')", (day,), "undated")
            refused(db, "UPDATE meeting SET day = ? WHERE id = 1", (day,), "undated")
        db.execute("INSERT INTO meeting (day, place, text) VALUES ('2026-02-28', '', '')")


@case
def keys_fit_addresses(world: World) -> None:
    """The key and the hash of an address are its own."""
    insert = """INSERT INTO email (contact_id, position, address, address_key, address_hash, label, preferred)
        VALUES (1, 0, ?, ?, ?, '', 0)"""
    with world.trying() as db:
        fits = hash_of(db, "a@b.de")
        for key, hashed in (
            ("x@b.de", hash_of(db, "x@b.de")),
            ("a@b.de", ""),
            ("a@b.de", hash_of(db, "x@b.de")),
        ):
            refused(db, insert, ("A@b.de", key, hashed), "spelling")
            refused(
                db,
                "UPDATE email SET address = 'A@b.de', address_key = ?, address_hash = ? WHERE id = 1",
                (key, hashed),
            )
        refused(db, "UPDATE email SET address_hash = '' WHERE id = 1", (), "spelling")
        refused(db, "UPDATE email SET address_key = 'a@b.de' WHERE id = 1", (), "spelling")
        refused(db, "UPDATE email SET address = 'a@b.de' WHERE id = 1", (), "spelling")
        db.execute(insert, ("A@b.de", "a@b.de", fits))


@case
def bytes_stay(world: World) -> None:
    """An original card keeps its bytes; the same bytes may come again."""
    with world.trying() as db:
        db.execute("INSERT INTO blob (sha256, data) VALUES ('aa', x'01')")
        refused(db, "UPDATE blob SET data = x'02'", (), "archive")
        refused(db, "REPLACE INTO blob (sha256, data) VALUES ('aa', x'02')", (), "archive")
        db.execute("INSERT INTO blob (sha256, data) VALUES ('aa', x'01') ON CONFLICT DO NOTHING")
        db.execute("INSERT INTO blob (sha256, data) VALUES ('bb', x'03') ON CONFLICT DO NOTHING")


@case
def secret_stays(world: World) -> None:
    """Whoever could change the secret of the hashes would make every objection unknown."""
    upsert = "INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value"
    with world.trying() as db:
        refused(db, upsert, ("address_key", "00" * 32), "key")
        refused(db, "REPLACE INTO setting (key, value) VALUES ('address_key', '00')", (), "key")
        refused(db, "UPDATE setting SET value = '00' WHERE key = 'address_key'", (), "key")
        refused(db, "UPDATE setting SET key = 'x' WHERE key = 'address_key'", (), "key")
        db.execute(upsert, ("other", "1"))
        db.execute(upsert, ("other", "2"))
        refused(db, "DELETE FROM setting WHERE key = 'address_key'", (), "key")
        db.execute("DELETE FROM setting WHERE key = 'other'")
    world.bare.execute("PRAGMA recursive_triggers = OFF")
    try:
        with world.without("nothing") as db:
            db.execute(upsert, ("other", "1"))
            refused(db, "REPLACE INTO setting (key, value) VALUES ('address_key', '00')", (), "key")
            refused(db, "UPDATE OR REPLACE setting SET key = 'address_key' WHERE key = 'other'", (), "key")
    finally:
        world.bare.execute("PRAGMA recursive_triggers = ON")
    with world.without("key_kept") as db:
        secret = db.execute("SELECT value FROM setting WHERE key = 'address_key'").fetchone()[0]
        db.execute("DELETE FROM setting WHERE key = 'address_key'")
        db.execute("INSERT INTO setting (key, value) VALUES ('another', 'x')")
        db.execute("INSERT INTO setting (key, value) VALUES ('address_key', ?)", (secret,))


@case
def untouched_ties(world: World) -> None:
    """A statement that names what ties a row, and leaves it as it is, may pass: undo writes whole rows."""
    with world.trying() as db:
        before = states(db)
        for table, columns in TIES.items():
            db.execute(f"UPDATE {table} SET {', '.join(f'{column} = {column}' for column in columns)}")
        assert states(db) == before
