"""Cases of the gate: what may enter the outbox, field by field, and each level of the entrance alone."""

from __future__ import annotations

import sqlite3

import pytest
from gate_registry import add, case
from gate_world import (
    ANNA,
    ANNA_HOME,
    ANNA_MAIL,
    BERT,
    BERT_MAIL,
    BERTS,
    DEFERRED,
    EVERYTHING,
    NOW,
    PERSONAL,
    SERIAL,
    World,
    hash_of,
    mailable,
    object_to,
    put,
    put_anna,
    put_refused,
    refused,
    states,
    status,
)


@case
def ready(world: World) -> None:
    """With everything recorded the doors are open, for exactly what was consented to."""
    with world.trying() as db:
        assert status(db) == status(db, BERT) == "dialogue"
        assert mailable(db) == EVERYTHING | {(ANNA_MAIL, "serial")}
        assert mailable(db, BERT) == {(BERT_MAIL, "personal"), (BERT_MAIL, "greeting")}
        assert {number: state for number, (state, _) in states(db).items()} == {
            PERSONAL: "queued",
            BERTS: "queued",
            SERIAL: "queued",
            DEFERRED: "deferred",
        }
        for purpose in ("personal", "greeting", "serial"):
            put_anna(db, purpose=purpose)
        put(db, ANNA, ANNA_HOME, "anna@home.example", "anna@home.example")
        assert len(states(db)) == 8


FIELDS: dict[str, dict[str, object]] = {
    "another contact": {"contact": BERT},
    "nobody": {"contact": 99},
    "no contact": {"contact": None},
    "another mail of hers": {"email": ANNA_HOME},
    "mail of another": {"email": BERT_MAIL},
    "no mail": {"email": None},
    "foreign address": {"address": "else@example.de"},
    "another spelling of the address": {"address": "anna@example.de"},
    "address of another": {"address": "bert@example.de", "key": "bert@example.de"},
    "foreign key": {"key": "else@example.de"},
    "empty key": {"key": ""},
    "purpose that is none": {"purpose": "newsletter"},
    "no purpose": {"purpose": None},
    "serial to an address without consent": {
        "email": ANNA_HOME,
        "address": "anna@home.example",
        "key": "anna@home.example",
        "purpose": "serial",
    },
}
for _name, _changes in FIELDS.items():
    add(f"field: {_name}", lambda world, changes=_changes: _field(world, changes))
for _state in ("claimed", "sent", "refused", "deferred", "unclear", "cancelled", None, ""):
    add(f"born {_state}", lambda world, state=_state: _born(world, state))


def _field(world: World, changes: dict[str, object]) -> None:
    with world.trying() as db:
        for verb in ("INSERT", "INSERT OR IGNORE", "INSERT OR REPLACE", "INSERT OR FAIL", "REPLACE"):
            put_refused(db, verb=verb, **changes)


def _born(world: World, state: str | None) -> None:
    with world.trying() as db:
        put_refused(db, "state", state=state)


@case
def spelling_alone(world: World) -> None:
    """With a forged key beside the address, the entrance compares the spelling itself."""
    with world.without("email_*", "stop_*") as db:
        db.execute("UPDATE email SET address = 'victim@example.de' WHERE id = 1")
        put_refused(db, "spelling", address="victim@example.de")


@case
def forged_key(world: World) -> None:
    """Where the row of the address has a key that is not its own, the entrance and the claim refuse."""
    with world.without("email_*", "stop_*") as db:
        db.execute("UPDATE email SET address_key = 'else@example.de' WHERE id = 1")
        put_refused(db, "shut")
        refused(db, "UPDATE outbox SET state = 'claimed' WHERE id = 1", (), "shut")


@case
def spelling_asked_again(world: World) -> None:
    """A row with a forged address that got in somehow is not claimed, and not put back into line."""
    with world.without("email_*", "stop_*", "outbox_enters_spelled", "outbox_fixed", "outbox_course") as db:
        db.execute("UPDATE email SET address = 'victim@example.de'")
        db.execute("UPDATE outbox SET address = 'victim@example.de'")
        for number, target in ((PERSONAL, "claimed"), (DEFERRED, "queued")):
            refused(db, "UPDATE outbox SET state = ? WHERE id = ?", (target, number), "spelling")
        db.execute("UPDATE outbox SET state = 'cancelled' WHERE id = 1")


@case
def objection_alone(world: World) -> None:
    """With a forged hash beside the address, the entrance and the claim know the objection all the same."""
    with world.without("email_*") as db:
        db.execute("UPDATE email SET address_hash = '' WHERE id = 1")
        object_to(db, None, hash_of(db, "anna@example.de"))
        assert status(db) == "dialogue"
        assert states(db)[PERSONAL][0] == "queued"
        put_refused(db, "objected")
        refused(db, "UPDATE outbox SET state = 'claimed' WHERE id = 1", (), "objected")
        db.execute("UPDATE email SET address_hash = 'x' WHERE id = 2")
        object_to(db, None, hash_of(db, "anna@home.example"))
        refused(db, "UPDATE outbox SET state = 'queued' WHERE id = 4", (), "objected")
        db.execute(f"INSERT INTO objection_correction (objection_id, reason, recorded_at) VALUES (1, 'x', '{NOW}')")
        put_anna(db)
        db.execute("UPDATE outbox SET state = 'claimed' WHERE id = 1")


@case
def plain_connection(world: World) -> None:
    """A connection of another program lacks the functions: it reads, and writes nothing that bears on the gate."""
    other = sqlite3.connect(world.path, isolation_level=None)
    try:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(sqlite3.OperationalError, match=r"no such function: (email_key|address_hash)"):
            put_anna(other)
        with pytest.raises(sqlite3.OperationalError, match=r"no such function: (email_key|address_hash)"):
            other.execute("UPDATE outbox SET state = 'claimed' WHERE id = 1")
        assert other.execute("SELECT count(*) FROM mailable").fetchone()[0] == 7
        with pytest.raises(sqlite3.OperationalError, match=r"no such function: (email_key|address_hash)"):
            other.execute("DELETE FROM connection_point")
    finally:
        other.execute("ROLLBACK")
        other.close()
