"""The matrix: every field alone, every way to end a release, every change of state, every level alone.

Each case is a function of a ``World``. The tests run them all; ``tools/gate_mutants.py`` runs them against a gate with
one clause broken, and every such mutant must be noticed by at least one of them.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable
from itertools import product

import pytest
from gate_world import (
    ANNA,
    ANNA_HOME,
    ANNA_MAIL,
    BERT,
    BERT_MAIL,
    BERTS,
    DEFERRED,
    MEETING,
    NOW,
    OTHER_MEETING,
    PERSONAL,
    SERIAL,
    World,
    add_email,
    hash_of,
    mailable,
    object_to,
    put,
    put_anna,
    put_refused,
    refused,
    states,
    status,
    wish,
)

Case = Callable[[World], None]
CASES: dict[str, Case] = {}


def case(function: Case) -> Case:
    """Put a case on the list."""
    CASES[function.__name__] = function
    return function


def _add(name: str, function: Case) -> None:
    assert name not in CASES, name
    CASES[name] = function


# --- what may enter --------------------------------------------------------------------------------------------------

EVERYTHING = {(mail, purpose) for mail in (ANNA_MAIL, ANNA_HOME) for purpose in ("personal", "greeting")}


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
    _add(f"field: {_name}", lambda world, changes=_changes: _field(world, changes))
for _state in ("claimed", "sent", "refused", "deferred", "unclear", "cancelled", None, ""):
    _add(f"born {_state}", lambda world, state=_state: _born(world, state))


def _field(world: World, changes: dict[str, object]) -> None:
    with world.trying() as db:
        for verb in ("INSERT", "INSERT OR IGNORE", "INSERT OR REPLACE", "INSERT OR FAIL", "REPLACE"):
            put_refused(db, verb=verb, **changes)


def _born(world: World, state: str | None) -> None:
    with world.trying() as db:
        put_refused(db, "state", state=state)


# --- what ends a release ---------------------------------------------------------------------------------------------

_CONTACT = f"WHERE id = {ANNA}"
_OBJECTED = "INSERT INTO objection (contact_id, address_hash, channel, words, recorded_at) VALUES"
_WISHED = "INSERT INTO wish (contact_id, meeting_id, side, value, source, recorded_at) VALUES"
_WITHDRAWN = f"INSERT INTO consent_withdrawal (consent_id, reason, recorded_at) VALUES (1, '', '{NOW}')"
_MAIL = f"WHERE id = {ANNA_MAIL}"
_NEW_MAIL = """UPDATE email SET address = 'new@example.de', address_key = 'new@example.de',
    address_hash = address_hash('new@example.de')"""
_ALL = (PERSONAL, SERIAL, DEFERRED)
_AT_MAIL = (PERSONAL, SERIAL)

ENDS: dict[str, tuple[str, tuple[int, ...], str, str]] = {
    # what happens: statement, letters that are stopped, reason, status afterwards
    "point removed": ("DELETE FROM connection_point WHERE id = 1", _ALL, "no_connection_point", "context"),
    "participant removed": ("DELETE FROM participant WHERE id = 1", _ALL, "no_conversation", "bare"),
    "conversation removed": (f"DELETE FROM meeting WHERE id = {MEETING}", _ALL, "no_conversation", "bare"),
    "my wish is no": (f"{_WISHED} (1, 1, 'mine', 'no', '', '{NOW}')", _ALL, "my_wish_no", "context"),
    "my wish is open": (f"{_WISHED} (1, 1, 'mine', 'open', '', '{NOW}')", _ALL, "my_wish_open", "context"),
    "their wish is no": (f"{_WISHED} (1, 1, 'theirs', 'no', '', '{NOW}')", _ALL, "their_wish_no", "context"),
    "their wish is open": (
        f"{_WISHED} (1, 1, 'theirs', 'open', '', '{NOW}')",
        _ALL,
        "their_wish_open",
        "context",
    ),
    "a no outside talks": (
        f"{_WISHED} (1, NULL, 'theirs', 'no', '', '{NOW}')",
        _ALL,
        "their_wish_no",
        "context",
    ),
    "a no of a talk without her": (
        f"{_WISHED} (1, 2, 'mine', 'no', '', '{NOW}')",
        _ALL,
        "my_wish_no",
        "context",
    ),
    "my wish corrected": (
        f"INSERT INTO wish_correction (wish_id, reason, recorded_at) VALUES (1, '', '{NOW}')",
        _ALL,
        "my_wish_open",
        "context",
    ),
    "their wish corrected": (
        f"INSERT INTO wish_correction (wish_id, reason, recorded_at) VALUES (2, '', '{NOW}')",
        _ALL,
        "their_wish_open",
        "context",
    ),
    "put to rest": (f"UPDATE contact SET resting = 1 {_CONTACT}", _ALL, "resting", "resting"),
    "in the trash": (f"UPDATE contact SET removed_at = '{NOW}' {_CONTACT}", _ALL, "removed", "context"),
    "contact deleted": (f"DELETE FROM contact {_CONTACT}", _ALL, "", ""),
    "address changed": (f"{_NEW_MAIL} {_MAIL}", _AT_MAIL, "address_unknown", "dialogue"),
    "address respelled": (
        f"UPDATE email SET address = 'ANNA@example.de' {_MAIL}",
        _AT_MAIL,
        "address_unknown",
        "dialogue",
    ),
    "address removed": (f"DELETE FROM email {_MAIL}", _AT_MAIL, "address_unknown", "dialogue"),
    "person objects": (f"{_OBJECTED} (1, '', '', '', '{NOW}')", _ALL, "objected", "objected"),
    "address objected to": (
        f"{_OBJECTED} (NULL, address_hash('anna@example.de'), '', '', '{NOW}')",
        _ALL,
        "objected",
        "objected",
    ),
    "other address objected to": (
        f"{_OBJECTED} (NULL, address_hash('anna@home.example'), '', '', '{NOW}')",
        _ALL,
        "objected",
        "objected",
    ),
    "consent withdrawn": (_WITHDRAWN, (SERIAL,), "no_consent", "dialogue"),
}
for _name, _end in ENDS.items():
    _add(f"end: {_name}", lambda world, end=_end: _ends(world, *end))
    _add(f"end asked again: {_name}", lambda world, end=_end: _asked_again(world, end[0], end[1]))


def _ends(world: World, statement: str, stopped: tuple[int, ...], reason: str, then: str) -> None:
    """The letters are stopped at once, others stay, and nothing new gets in."""
    with world.trying() as db:
        before = states(db)
        db.execute(statement)
        after = states(db)
        for number in _ALL:
            if number in stopped:
                assert after[number][0] == "cancelled", number
                assert after[number][1] == reason or not reason
            else:
                assert after[number] == before[number]
        if "meeting" not in statement:
            assert after[BERTS] == before[BERTS]
        if then:
            assert status(db) == then
        if PERSONAL in stopped:
            put_refused(db, "(shut|objected)")
        put_refused(db, "(shut|objected)", purpose="serial")
        fresh = db.execute(
            "SELECT count(*) FROM outbox WHERE changed_at < '2026' OR changed_at IS NULL"
        ).fetchone()
        assert fresh[0] == 0


def _asked_again(world: World, statement: str, stopped: tuple[int, ...]) -> None:
    """Without the triggers that stop letters, the claim alone still refuses."""
    with world.without("stop_*") as db:
        db.execute(statement)
        for number in stopped:
            state, _ = states(db)[number]
            assert state in ("queued", "deferred")
            target = "claimed" if state == "queued" else "queued"
            refused(db, "UPDATE outbox SET state = ? WHERE id = ?", (target, number), "(shut|objected)")
        db.execute("UPDATE outbox SET state = 'cancelled' WHERE id = ?", (stopped[0],))


@case
def resting_ends_in_the_trash(world: World) -> None:
    """Both at once: the reason is the stronger one."""
    with world.trying() as db:
        db.execute(f"UPDATE contact SET resting = 1, removed_at = '{NOW}' WHERE id = {ANNA}")
        assert states(db)[PERSONAL] == ("cancelled", "removed")


@case
def whoever_talks_stays(world: World) -> None:
    """What does not bear on the gate stops nothing."""
    with world.trying() as db:
        before = states(db)
        db.execute(f"UPDATE contact SET note = 'x', resting = 0, removed_at = NULL WHERE id = {ANNA}")
        db.execute(
            "UPDATE email SET label = 'work', position = 4, address = address, address_key = address_key"
        )
        db.execute("UPDATE connection_point SET words = 'Segeln auf dem Ammersee' WHERE id = 1")
        db.execute("UPDATE meeting SET day = '2026-10-31', text = 'anders' WHERE id = 1")
        db.execute("UPDATE participant SET remark = 'x', position = 3")
        add_email(db, None, ANNA, "third@example.de")
        wish(db, "mine", "yes", MEETING)
        db.execute(
            "INSERT INTO participant (id, meeting_id, contact_id, position, remark) VALUES (9, 2, 1, 0, '')"
        )
        db.execute(
            """INSERT INTO connection_point (id, participant_id, contact_id, position, words)
            VALUES (9, 9, 1, 0, 'Jazz')"""
        )
        db.execute("DELETE FROM connection_point WHERE id = 1")
        db.execute("DELETE FROM participant WHERE id = 9 AND 0")
        object_to(db, None, hash_of(db, "nobody@example.de"))
        object_to(db, 99)
        assert states(db) == before


@case
def one_of_two_is_enough(world: World) -> None:
    """A second conversation carries the release, until it goes as well."""
    with world.trying() as db:
        db.execute(
            "INSERT INTO participant (id, meeting_id, contact_id, position, remark) VALUES (9, 2, 1, 0, '')"
        )
        db.execute(
            """INSERT INTO connection_point (id, participant_id, contact_id, position, words)
            VALUES (9, 9, 1, 0, 'Jazz')"""
        )
        wish(db, "mine", "yes", OTHER_MEETING)
        wish(db, "theirs", "yes", OTHER_MEETING)
        db.execute("DELETE FROM meeting WHERE id = 1")
        assert states(db)[PERSONAL][0] == "queued"
        assert status(db) == "dialogue"
        db.execute("DELETE FROM meeting WHERE id = 2")
        assert states(db)[PERSONAL][0] == "cancelled"
        assert status(db) == "bare"


@case
def same_address_twice(world: World) -> None:
    """An objection to an address ends the letters of everybody who has it."""
    with world.trying() as db:
        add_email(db, 8, BERT, " ANNA@example.DE ")
        assert states(db)[BERTS][0] == "queued"
        object_to(db, None, hash_of(db, "anna@example.de"))
        assert states(db)[BERTS] == ("cancelled", "objected")
        assert states(db)[PERSONAL] == ("cancelled", "objected")
        assert status(db, BERT) == "objected"


@case
def stopped_stays_stopped(world: World) -> None:
    """When the ground comes back, the letter does not."""
    with world.trying() as db:
        db.execute(f"UPDATE contact SET resting = 1 WHERE id = {ANNA}")
        db.execute(f"UPDATE contact SET resting = 0 WHERE id = {ANNA}")
        assert status(db) == "dialogue"
        assert states(db)[PERSONAL] == ("cancelled", "resting")
        put_anna(db)


@case
def foreign_keys_off(world: World) -> None:
    """Where another program deletes a conversation without the cascade, the door shuts all the same."""
    world.bare.execute("PRAGMA foreign_keys = OFF")
    try:
        with world.without("nothing") as db:
            db.execute("DELETE FROM meeting WHERE id = 1")
            assert db.execute("SELECT count(*) FROM participant").fetchone()[0] == 2
            assert status(db) == "bare"
            assert states(db)[PERSONAL] == ("cancelled", "no_conversation")
            assert states(db)[BERTS] == ("cancelled", "no_conversation")
        with world.without("nothing") as db:
            db.execute("DELETE FROM contact WHERE id = 1")
            assert db.execute("SELECT count(*) FROM email WHERE contact_id = 1").fetchone()[0] == 2
            assert states(db)[PERSONAL] == ("cancelled", "removed")
        with world.without("nothing") as db:
            db.execute("DELETE FROM participant WHERE id = 1")
            assert states(db)[PERSONAL] == ("cancelled", "no_conversation")
    finally:
        world.bare.execute("PRAGMA foreign_keys = ON")


# --- the way of a letter ---------------------------------------------------------------------------------------------

STATES = ("queued", "claimed", "sent", "refused", "deferred", "unclear", "cancelled")
WAYS = {
    "queued": ("claimed", "cancelled"),
    "claimed": ("sent", "refused", "deferred", "unclear"),
    "deferred": ("queued", "cancelled"),
    "unclear": ("sent", "cancelled"),
}
_TO = {
    "queued": (),
    "claimed": ("claimed",),
    "sent": ("claimed", "sent"),
    "refused": ("claimed", "refused"),
    "deferred": ("claimed", "deferred"),
    "unclear": ("claimed", "unclear"),
    "cancelled": ("cancelled",),
}
for _old, _new in product(STATES, STATES):
    _add(f"way: {_old} -> {_new}", lambda world, old=_old, new=_new: _way(world, old, new))


def _way(world: World, old: str, new: str) -> None:
    with world.trying() as db:
        for step in _TO[old]:
            db.execute("UPDATE outbox SET state = ? WHERE id = ?", (step, PERSONAL))
        move = "UPDATE outbox SET state = ?, state_reason = 'x', changed_at = '2030' WHERE id = ?"
        if new in WAYS.get(old, ()):
            db.execute(move, (new, PERSONAL))
            assert states(db)[PERSONAL] == (new, "x")
        else:
            refused(db, move, (new, PERSONAL), "course")
            assert states(db)[PERSONAL][0] == old


FIXED: dict[str, object] = {
    "id": 77,
    "contact_id": BERT,
    "email_id": ANNA_HOME,
    "address": "bert@example.de",
    "address_key": "bert@example.de",
    "purpose": "greeting",
    "subject": "Anders",
    "body": "Anders",
    "queued_at": "2030",
}
for _column, _value in FIXED.items():
    _add(f"fixed: {_column}", lambda world, column=_column, value=_value: _fixed(world, column, value))


def _fixed(world: World, column: str, value: object) -> None:
    for place in (world.trying(), world.without("outbox_course", "outbox_returns*")):
        with place as db:
            for also in ("", ", state = 'claimed'"):
                for verb in ("UPDATE", "UPDATE OR IGNORE", "UPDATE OR REPLACE"):
                    code = "fixed" if db is world.bare else ""
                    refused(db, f"{verb} outbox SET {column} = ?{also} WHERE id = ?", (value, PERSONAL), code)


@case
def letters_stay(world: World) -> None:
    """No letter is ever deleted or replaced, in whatever state."""
    with world.trying() as db:
        db.execute("UPDATE outbox SET state = 'cancelled' WHERE id = 1")
        for number in (PERSONAL, BERTS, DEFERRED):
            refused(db, "DELETE FROM outbox WHERE id = ?", (number,), "kept")
        refused(db, "DELETE FROM outbox", (), "kept")
        put_refused(db, "replaced", number=BERTS, verb="REPLACE")
        put_refused(db, "replaced", number=BERTS, verb="INSERT OR IGNORE")


# --- records that never change ---------------------------------------------------------------------------------------

EVIDENCE = {
    "wish": ("value", "'yes'"),
    "wish_correction": ("reason", "'x'"),
    "objection": ("contact_id", "99"),
    "objection_correction": ("objection_id", "1"),
    "consent": ("address_key", "'anna@home.example'"),
    "consent_withdrawal": ("reason", "'x'"),
}
for _table in EVIDENCE:
    _add(f"evidence: {_table}", lambda world, table=_table: _evidence(world, table))


def _evidence(world: World, table: str) -> None:
    column, value = EVIDENCE[table]
    with world.trying() as db:
        object_to(db, ANNA)
        db.execute(f"INSERT INTO wish_correction (wish_id, reason, recorded_at) VALUES (2, '', '{NOW}')")
        db.execute(
            f"INSERT INTO objection_correction (objection_id, reason, recorded_at) VALUES (1, '', '{NOW}')"
        )
        db.execute(_WITHDRAWN)
        row = db.execute(f"SELECT * FROM {table} WHERE id = 1").fetchone()
        for verb in ("UPDATE", "UPDATE OR IGNORE", "UPDATE OR REPLACE"):
            refused(db, f"{verb} {table} SET {column} = {value}", (), "evidence")
        refused(db, f"DELETE FROM {table} WHERE id = 1", (), "evidence")
        refused(db, f"DELETE FROM {table}", (), "evidence")
        for verb in ("REPLACE", "INSERT OR IGNORE", "INSERT"):
            refused(db, f"{verb} INTO {table} SELECT * FROM {table} WHERE id = 1", (), "replaced")
        assert db.execute(f"SELECT * FROM {table} WHERE id = 1").fetchone() == row
        columns = ", ".join(
            column[1] for column in db.execute(f"PRAGMA table_info({table})") if column[1] != "id"
        )
        db.execute(f"INSERT INTO {table} ({columns}) SELECT {columns} FROM {table} WHERE id = 1")


for _table in ("contact", "email", "meeting", "participant", "connection_point"):
    _add(f"replaced: {_table}", lambda world, table=_table: _replaced(world, table))


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
        _add(
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
        db.execute(
            "INSERT INTO participant (id, meeting_id, contact_id, position, remark) VALUES (51, 2, 1, 0, '')"
        )
        db.execute(
            "INSERT INTO participant (id, meeting_id, contact_id, position, remark) VALUES (52, 2, 2, 0, '')"
        )


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


# --- levels alone ----------------------------------------------------------------------------------------------------


@case
def spelling_alone(world: World) -> None:
    """With a forged key beside the address, the entrance compares the spelling itself."""
    with world.without("email_*", "stop_*") as db:
        db.execute("UPDATE email SET address = 'victim@example.de' WHERE id = 1")
        put_refused(db, "spelling", address="victim@example.de")


@case
def spelling_asked_again(world: World) -> None:
    """A row with a forged key that got in somehow is not claimed."""
    with world.without("email_*", "stop_*", "outbox_enters_spelled") as db:
        db.execute("UPDATE email SET address = 'victim@example.de' WHERE id = 1")
        put_anna(db, address="victim@example.de")
        number = max(states(db))
        refused(db, "UPDATE outbox SET state = 'claimed' WHERE id = ?", (number,), "spelling")
        db.execute("UPDATE outbox SET state = 'cancelled' WHERE id = ?", (number,))


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
        db.execute(
            f"INSERT INTO objection_correction (objection_id, reason, recorded_at) VALUES (1, 'x', '{NOW}')"
        )
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


# --- how the view counts ---------------------------------------------------------------------------------------------

WISHES: dict[str, tuple[tuple[tuple[str, int | None], ...], bool]] = {
    # further wishes of theirs (value, conversation) after the Yes of the first; is the door open?
    "no, then yes": ((("no", MEETING), ("yes", MEETING)), True),
    "yes, then no": ((("yes", MEETING), ("no", MEETING)), False),
    "a no outside, then a yes inside": ((("no", None), ("yes", MEETING)), True),
    "a no outside, then a yes elsewhere": ((("no", None), ("yes", OTHER_MEETING)), False),
    "a no outside, then a yes outside": ((("no", None), ("yes", None)), True),
    "open, then a yes of a lost talk": ((("open", MEETING), ("yes", 99)), False),
    "a no of a lost talk": ((("no", 99),), False),
    "an open wish of a lost talk": ((("open", 99),), False),
}
for _side, (_name, (_rows, _open)) in product(("mine", "theirs"), WISHES.items()):
    _add(f"wish: {_side}, {_name}", lambda world, s=_side, r=_rows, o=_open: _wishes(world, s, r, o))


def _wishes(world: World, side: str, rows: tuple[tuple[str, int | None], ...], opened: bool) -> None:
    with world.trying() as db:
        for value, meeting in rows:
            wish(db, side, value, meeting)
        assert (status(db) == "dialogue") is opened
        assert bool(mailable(db)) is opened
        assert status(db, BERT) == "dialogue"


@case
def wishes_of_others(world: World) -> None:
    """A Yes of Bert's, or of the other side, is none of Anna's; nor is a Yes from a talk she was not in."""
    with world.trying() as db:
        wish(db, "theirs", "no", MEETING)
        wish(db, "theirs", "yes", MEETING, contact=BERT)
        wish(db, "mine", "yes", MEETING)
        assert status(db) == "context"
        db.execute(
            "INSERT INTO participant (id, meeting_id, contact_id, position, remark) VALUES (9, 2, 2, 0, '')"
        )
        wish(db, "theirs", "yes", OTHER_MEETING)
        assert status(db) == "context"


@case
def wish_correction_uncovers(world: World) -> None:
    """A corrected wish is as if never said: what was before it counts again, a Yes as well as a No."""
    correct = "INSERT INTO wish_correction (wish_id, reason, recorded_at) VALUES (?, 'undo', '2026')"
    with world.trying() as db:
        wish(db, "theirs", "no", MEETING)
        last = db.execute("SELECT max(id) FROM wish").fetchone()[0]
        db.execute(correct, (last,))
        assert status(db) == "dialogue"
        wish(db, "theirs", "no", None)
        wish(db, "theirs", "yes", MEETING)
        assert status(db) == "dialogue"
        put_anna(db)
        number = max(states(db))
        db.execute(correct, (db.execute("SELECT max(id) FROM wish").fetchone()[0],))
        assert status(db) == "context"
        assert states(db)[number][0] == "cancelled"


@case
def objections_and_corrections(world: World) -> None:
    """An objection stands until exactly it is corrected; the empty hash is nobody's."""
    correct = "INSERT INTO objection_correction (objection_id, reason, recorded_at) VALUES (?, 'x', '2026')"
    with world.trying() as db:
        object_to(db, ANNA)
        object_to(db, ANNA)
        db.execute(correct, (1,))
        assert status(db) == "objected"
        assert mailable(db) == set()
        db.execute(correct, (2,))
        assert status(db) == "dialogue"
        assert status(db, BERT) == "dialogue"
    with world.without("email_*") as db:
        db.execute("UPDATE email SET address_hash = ''")
        object_to(db, 99, "")
        assert status(db) == "dialogue"
        assert mailable(db)


@case
def objected_comes_first(world: World) -> None:
    """Which status shows when several apply."""
    with world.trying() as db:
        db.execute("UPDATE contact SET resting = 1")
        assert status(db) == "resting"
        object_to(db, ANNA)
        assert status(db) == "objected"
        assert status(db, BERT) == "resting"
        db.execute("DELETE FROM meeting")
        assert status(db, BERT) == "resting"
        db.execute("UPDATE contact SET resting = 0")
        assert status(db, BERT) == "bare"
        assert db.execute("SELECT removed FROM contact_status").fetchall() == [(0,), (0,)]
        db.execute(f"UPDATE contact SET removed_at = '{NOW}' WHERE id = 2")
        assert db.execute("SELECT removed FROM contact_status").fetchall() == [(0,), (1,)]


@case
def consents(world: World) -> None:
    """A consent is for one person, one address and mail; withdrawn it is gone, given anew it counts."""
    given = """INSERT INTO consent (contact_id, address_key, channel, wording, given_on, given_where, evidence, recorded_at)
        VALUES (?, ?, ?, 'Ja', '2026-11-01', '', '', '2026')"""
    serial = (BERT_MAIL, "serial")
    with world.trying() as db:
        db.execute(given, (BERT, "bert@example.de", "phone"))
        db.execute(given, (BERT, "anna@example.de", "email"))
        db.execute(given, (ANNA, "bert@example.de", "email"))
        assert serial not in mailable(db, BERT)
        assert (ANNA_HOME, "serial") not in mailable(db)
        db.execute(given, (BERT, "bert@example.de", "email"))
        assert serial in mailable(db, BERT)
        db.execute(_WITHDRAWN)
        assert serial in mailable(db, BERT)
        assert (ANNA_MAIL, "serial") not in mailable(db)
        assert mailable(db) == EVERYTHING
        db.execute(given, (ANNA, "anna@example.de", "email"))
        assert (ANNA_MAIL, "serial") in mailable(db)


UNUSABLE = (
    *(
        "",
        "anna",
        "@example.de",
        "anna@",
        "a@b@c.de",
        "a@b.de, c@d.de",
        "a@b.de;c@d.de",
        "a b@c.de",
        "ä@b.de",
    ),
    *("a(x)@b.de", '"a"@b.de', "a@[127.0.0.1]", "a@b.de\x00", "a@b.de\x00, c@d.de", "a\n@b.de", "a\x7f@b.de"),
    *(
        "a,b@c.de",
        "a;b@c.de",
        "a:b@c.de",
        "a<b@c.de",
        "a>b@c.de",
        "a[b@c.de",
        "a]b@c.de",
        "a\\b@c.de",
        "a)b@c.de",
    ),
)
USABLE = ("a@b", "o'neil+x@example.de", "a!#$%&*/=?^_`{|}~-.@b.de", "x@xn--mller-kva.de", "1@2.de")
for _key in UNUSABLE:
    _add(f"unusable: {_key!r}", lambda world, key=_key: _usable(world, key, False))
for _key in USABLE:
    _add(f"usable: {_key!r}", lambda world, key=_key: _usable(world, key, True))


def _usable(world: World, key: str, good: bool) -> None:
    """Exactly one plain address; the view looks at the key alone, so a key is forged here."""
    with world.without("email_*") as db:
        db.execute(
            "UPDATE email SET address = ?, address_key = ?, address_hash = 'x' WHERE id = 3", (key, key)
        )
        assert bool(mailable(db, BERT)) is good
        assert status(db, BERT) == "dialogue"


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
    _add(f"forbidden: {_sql}", lambda world, sql=_sql: _forbidden(world, sql))


def _forbidden(world: World, sql: str) -> None:
    before = world.guarded.execute("SELECT count(*), total(length(sql)) FROM sqlite_schema").fetchone()
    with pytest.raises(
        sqlite3.DatabaseError, match=r"not authorized|authorization denied|may not be modified"
    ):
        world.guarded.execute(sql)
    assert (
        world.guarded.execute("SELECT count(*), total(length(sql)) FROM sqlite_schema").fetchone() == before
    )
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
