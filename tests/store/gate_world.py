"""A small address file in which everything is ready: Anna and Bert may be written to, and letters wait for both."""

from __future__ import annotations

import os
import re
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from netzwerkpflege.domain.meeting import is_visible_point
from netzwerkpflege.domain.text import email_key
from netzwerkpflege.store import schema
from netzwerkpflege.store.address_hash import AddressHasher, read_key
from netzwerkpflege.store.db import connect

NOW = "2026-11-22T18:30:00Z"
ANNA, BERT = 1, 2
ANNA_MAIL, ANNA_HOME, BERT_MAIL = 1, 2, 3
MEETING, OTHER_MEETING = 1, 2
PERSONAL, BERTS, SERIAL, DEFERRED = 1, 2, 3, 4
"""Letters that wait: Anna's personal one, Bert's, Anna's serial one, and one for Anna that was put off."""

EVERYTHING = {(mail, purpose) for mail in (ANNA_MAIL, ANNA_HOME) for purpose in ("personal", "greeting")}
WITHDRAWN = f"INSERT INTO consent_withdrawal (consent_id, reason, recorded_at) VALUES (1, '', '{NOW}')"

FAST = Path("/dev/shm") if Path("/dev/shm").is_dir() and os.access("/dev/shm", os.W_OK) else None
"""A folder in memory, where there is one: the examinations commit thousands of times."""

_PEOPLE = """
INSERT INTO contact (id, uid, display_name, sort_key, formatted, prefix, given, additional, family, suffix, nickname,
    organisation, department, title, role, note, language, recognition_cue, met_how, met_where, met_through,
    photo_sha256, photo_type, photo_size, resting, rest_reason, source, created)
VALUES ({id}, 'uid-{id}', '{name}', '{name}', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '',
    '', 0, 0, '', '', '2026-11-01T00:00:00Z')"""

READY = (
    _PEOPLE.format(id=ANNA, name="Anna"),
    _PEOPLE.format(id=BERT, name="Bert"),
    "INSERT INTO meeting (id, day, place, text) VALUES (1, '2026-11-01', '', ''), (2, '2026-11-05', '', '')",
    "INSERT INTO participant (id, meeting_id, contact_id, position, remark) VALUES (1, 1, 1, 0, ''), (2, 1, 2, 1, '')",
    """INSERT INTO connection_point (id, participant_id, contact_id, position, words)
       VALUES (1, 1, 1, 0, 'Segeln'), (2, 2, 2, 0, 'Jazz')""",
    f"""INSERT INTO wish (id, contact_id, meeting_id, side, value, source, recorded_at)
       VALUES (1, 1, 1, 'mine', 'yes', '', '{NOW}'), (2, 1, 1, 'theirs', 'yes', '', '{NOW}'),
              (3, 2, 1, 'mine', 'yes', '', '{NOW}'), (4, 2, 1, 'theirs', 'yes', '', '{NOW}')""",
    f"""INSERT INTO consent (id, contact_id, address_key, channel, wording, given_on, given_where, evidence, recorded_at)
       VALUES (1, 1, 'anna@example.de', 'email', 'Ja, gern.', '2026-11-01', '', '', '{NOW}')""",
)


class World:
    """The file, a guarded connection as the program has it, and a bare one that has the functions but no restraint."""

    def __init__(self, path: Path) -> None:
        self.path = path
        schema.prepare(path, NOW)
        self.guarded = connect(path)
        self.bare = sqlite3.connect(path, isolation_level=None)
        self.bare.execute("PRAGMA foreign_keys = ON")
        self.bare.execute("PRAGMA recursive_triggers = ON")
        self.bare.create_function("email_key", 1, email_key)
        self.bare.create_function("address_hash", 1, AddressHasher(read_key(self.bare)).hash)
        self.bare.create_function("point_visible", 1, is_visible_point)
        self.guarded.execute("BEGIN")
        for statement in READY:
            self.guarded.execute(statement)
        for number, contact, address in (
            (1, 1, "Anna@Example.de"),
            (2, 1, "anna@home.example"),
            (3, 2, "bert@example.de"),
        ):
            add_email(self.guarded, number, contact, address)
        put(self.guarded, ANNA, ANNA_MAIL, "Anna@Example.de", "anna@example.de")
        put(self.guarded, BERT, BERT_MAIL, "bert@example.de", "bert@example.de")
        put(self.guarded, ANNA, ANNA_MAIL, "Anna@Example.de", "anna@example.de", purpose="serial")
        put(self.guarded, ANNA, ANNA_HOME, "anna@home.example", "anna@home.example")
        self.guarded.execute("UPDATE outbox SET state = 'claimed' WHERE id = 4")
        self.guarded.execute("UPDATE outbox SET state = 'deferred' WHERE id = 4")
        self.guarded.execute("COMMIT")

    def close(self) -> None:
        """Let go of the file."""
        self.guarded.close()
        self.bare.close()

    @contextmanager
    def trying(self) -> Iterator[sqlite3.Connection]:
        """A transaction on the guarded connection, rolled back at the end."""
        with _undone(self.guarded) as connection:
            yield connection

    @contextmanager
    def without(self, *triggers: str) -> Iterator[sqlite3.Connection]:
        """A transaction on the bare connection, in which these triggers do not exist; rolled back at the end.

        A name that ends in ``*`` stands for all that begin so. So each level can be tested on its own.
        """
        with _undone(self.bare) as connection:
            for name in triggers:
                pattern = f"gate_{name}"
                found = connection.execute(
                    "SELECT name FROM sqlite_schema WHERE type = 'trigger' AND name GLOB ?", (pattern,)
                )
                for (trigger,) in found.fetchall():
                    connection.execute(f"DROP TRIGGER {trigger}")
            yield connection


@contextmanager
def _undone(connection: sqlite3.Connection) -> Iterator[sqlite3.Connection]:
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield connection
    finally:
        connection.execute("ROLLBACK")


def add_email(connection: sqlite3.Connection, number: int | None, contact: int, address: str) -> None:
    """A mail address with the key and the hash that fit it."""
    connection.execute(
        """INSERT INTO email (id, contact_id, position, address, address_key, address_hash, label, preferred)
        VALUES (?, ?, 0, ?, email_key(?), address_hash(email_key(?)), '', 0)""",
        (number, contact, address, address, address),
    )


def put(
    connection: sqlite3.Connection,
    contact: object,
    email: object,
    address: object,
    key: object,
    *,
    purpose: object = "personal",
    state: object = "queued",
    verb: str = "INSERT",
    number: int | None = None,
) -> None:
    """Try to lay a row into the outbox by plain SQL."""
    connection.execute(
        f"""{verb} INTO outbox (id, contact_id, email_id, address, address_key, purpose, subject, body, state,
            state_reason, queued_at, changed_at) VALUES (?, ?, ?, ?, ?, ?, 'Gruß', 'Text', ?, '', ?, ?)""",
        (number, contact, email, address, key, purpose, state, NOW, NOW),
    )


def put_anna(connection: sqlite3.Connection, **changes: object) -> None:
    """Try to queue a further letter to Anna, with single fields changed."""
    row = {
        "contact": ANNA,
        "email": ANNA_MAIL,
        "address": "Anna@Example.de",
        "key": "anna@example.de",
        **changes,
    }
    put(connection, **row)  # type: ignore[arg-type]


def refused(connection: sqlite3.Connection, sql: str, values: tuple[object, ...] = (), code: str = "") -> None:
    """The statement is refused by the gate, with this code if one is named."""
    with pytest.raises(sqlite3.IntegrityError, match=f"^GATE: {code}") as caught:
        connection.execute(sql, values)
    assert caught.value.sqlite_errorname == "SQLITE_CONSTRAINT_TRIGGER"


def put_refused(connection: sqlite3.Connection, code: str = "", **changes: object) -> None:
    """A further letter to Anna is refused."""
    before = connection.execute("SELECT count(*) FROM outbox").fetchone()
    with pytest.raises(sqlite3.IntegrityError, match=f"^GATE: {code}"):
        put_anna(connection, **changes)
    assert connection.execute("SELECT count(*) FROM outbox").fetchone() == before


def states(connection: sqlite3.Connection) -> dict[int, tuple[str, str]]:
    """State and reason of every letter."""
    return {row[0]: (row[1], row[2]) for row in connection.execute("SELECT id, state, state_reason FROM outbox")}


def status(connection: sqlite3.Connection, contact: int = ANNA) -> str:
    """The status as the view says it."""
    return str(connection.execute("SELECT status FROM contact_status WHERE contact_id = ?", (contact,)).fetchone()[0])


def mailable(connection: sqlite3.Connection, contact: int = ANNA) -> set[tuple[int, str]]:
    """What the view lets through, as e-mail number and purpose."""
    rows = connection.execute("SELECT email_id, purpose FROM mailable WHERE contact_id = ?", (contact,))
    return set(rows.fetchall())


def object_to(connection: sqlite3.Connection, contact: int | None, address_hash: str = "") -> None:
    """Record an objection by plain SQL."""
    connection.execute(
        "INSERT INTO objection (contact_id, address_hash, channel, words, recorded_at) VALUES (?, ?, '', '', ?)",
        (contact, address_hash, NOW),
    )


def wish(
    connection: sqlite3.Connection, side: str, value: str, meeting: int | None = None, contact: int = ANNA
) -> None:
    """Record a wish by plain SQL."""
    connection.execute(
        "INSERT INTO wish (contact_id, meeting_id, side, value, source, recorded_at) VALUES (?, ?, ?, ?, '', ?)",
        (contact, meeting, side, value, NOW),
    )


def hash_of(connection: sqlite3.Connection, key: str) -> str:
    """The keyed hash in this file."""
    return str(connection.execute("SELECT address_hash(?)", (key,)).fetchone()[0])


def consent(connection: sqlite3.Connection, contact: int, key: str, channel: str = "email") -> None:
    """Record a consent by plain SQL."""
    connection.execute(
        """INSERT INTO consent (contact_id, address_key, channel, wording, given_on, given_where, evidence, recorded_at)
        VALUES (?, ?, ?, 'Ja', '2026-11-01', '', '', ?)""",
        (contact, key, channel, NOW),
    )


def correct_wish(connection: sqlite3.Connection, number: int) -> None:
    """Take a wish back by plain SQL, as undo does."""
    connection.execute(
        "INSERT INTO wish_correction (wish_id, reason, recorded_at) VALUES (?, 'undo', ?)", (number, NOW)
    )


def take_part(connection: sqlite3.Connection, number: int, meeting: int, contact: int) -> None:
    """Take part in a conversation, by plain SQL."""
    connection.execute(
        "INSERT INTO participant (id, meeting_id, contact_id, position, remark) VALUES (?, ?, ?, 0, '')",
        (number, meeting, contact),
    )


def stamped(connection: sqlite3.Connection) -> None:
    """Every stopped letter says when, in UTC as everything does."""
    for (stamp,) in connection.execute("SELECT changed_at FROM outbox WHERE state = 'cancelled'"):
        assert re.fullmatch(r"20\d\d-\d\d-\d\dT\d\d:\d\d:\d\dZ", stamp)
