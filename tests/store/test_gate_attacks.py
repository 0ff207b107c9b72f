"""Ways around the services: SQLAlchemy in all its forms, other programs, a gate that was tampered with."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from gate_operations import NOW, StoreOperations
from sqlalchemy import delete, insert, select, text, update
from sqlalchemy.exc import DatabaseError, DBAPIError, IntegrityError
from sqlalchemy.orm import Session

from netzwerkpflege.domain.meeting import Participant, Wish
from netzwerkpflege.domain.outcome import GateTampered
from netzwerkpflege.store import guards, outbox
from netzwerkpflege.store.db import Store
from netzwerkpflege.store.tables import EmailTable, ObjectionTable, OutboxTable, ParticipantTable, WishTable


@pytest.fixture
def do(tmp_path: Path) -> Iterator[StoreOperations]:
    operations = StoreOperations(tmp_path / "gate.sqlite3")
    yield operations
    operations.close()


@pytest.fixture
def bare(do: StoreOperations) -> int:
    """A bare card with an address."""
    return do.add_contact("anna@x.de")


@pytest.fixture
def ready(do: StoreOperations) -> int:
    """Somebody who may be written to, with a letter that waits."""
    number = do.add_contact("bert@x.de")
    do.add_note([Participant(number, "", ("Segeln",), Wish.YES, Wish.YES)])
    assert do.queue(do.permits(number)[0])
    return number


def _row(contact: int, **changes: object) -> dict[str, Any]:
    row = {
        "contact_id": contact,
        "email_id": 1,
        "address": "anna@x.de",
        "address_key": "anna@x.de",
        "purpose": "personal",
        "subject": "",
        "body": "",
        "state": "queued",
        "state_reason": "",
        "queued_at": NOW,
        "changed_at": NOW,
    }
    return {**row, **changes}


def _by_mapping(session: Session, contact: int) -> None:
    session.add(OutboxTable(**_row(contact)))
    session.flush()


def _by_core(session: Session, contact: int) -> None:
    session.execute(insert(OutboxTable), [_row(contact), _row(contact, purpose="greeting")])


def _by_values(session: Session, contact: int) -> None:
    session.execute(insert(OutboxTable).values([_row(contact)]))


def _by_prefix(session: Session, contact: int) -> None:
    session.execute(insert(OutboxTable).prefix_with("OR IGNORE"), _row(contact))


def _by_replace(session: Session, contact: int) -> None:
    session.execute(insert(OutboxTable).prefix_with("OR REPLACE"), _row(contact, id=1))


def _by_select(session: Session, contact: int) -> None:
    columns = list(_row(contact))
    chosen = select(*(text(f"'{value}'") for value in _row(contact).values())).select_from(EmailTable)
    session.execute(insert(OutboxTable).from_select(columns, chosen))


def _by_text(session: Session, contact: int) -> None:
    names = ", ".join(_row(contact))
    marks = ", ".join(f":{name}" for name in _row(contact))
    session.execute(text(f"INSERT INTO outbox ({names}) VALUES ({marks})"), _row(contact))


def _by_script(session: Session, contact: int) -> None:
    names = ", ".join(_row(contact))
    values = ", ".join(f"'{value}'" for value in _row(contact).values())
    session.connection().connection.dbapi_connection.executescript(  # type: ignore[union-attr]
        f"INSERT OR IGNORE INTO outbox ({names}) VALUES ({values});"
    )


WAYS = (_by_mapping, _by_core, _by_values, _by_prefix, _by_replace, _by_select, _by_text, _by_script)


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__)
def test_no_way_in(do: StoreOperations, bare: int, way: Any) -> None:
    with pytest.raises((IntegrityError, sqlite3.IntegrityError), match="GATE: "), do.store.record() as session:
        way(session, bare)
    with do.store.read() as session:
        assert session.scalars(select(OutboxTable)).all() == []


def test_no_way_to_turn_a_letter(do: StoreOperations, bare: int, ready: int) -> None:
    """A letter that waits cannot be turned to another, put back, counted as sent or made to vanish."""
    for statement in (
        update(OutboxTable).values(contact_id=bare, email_id=1, address="anna@x.de", address_key="anna@x.de"),
        update(OutboxTable).values(address="anna@x.de"),
        update(OutboxTable).values(state="sent"),
        update(OutboxTable).values(body="Kaufen Sie!"),
        delete(OutboxTable),
    ):
        with pytest.raises(IntegrityError, match="GATE: "), do.store.record() as session:
            session.execute(statement)
    with do.store.record() as session:
        letter = session.scalars(select(OutboxTable)).one()
        outbox.cancel(session, letter.id, "person", NOW)
    with pytest.raises(IntegrityError, match="GATE: course"), do.store.record() as session:
        session.execute(update(OutboxTable).values(state="queued"))


def test_evidence_by_mapping(do: StoreOperations, ready: int) -> None:
    """Wishes and objections cannot be rewritten through the mappings either."""
    do.object(ready)
    for statement in (
        update(WishTable).values(value="yes"),
        delete(WishTable),
        update(ObjectionTable).values(contact_id=99),
        delete(ObjectionTable),
    ):
        with pytest.raises(IntegrityError, match="GATE: evidence"), do.store.record() as session:
            session.execute(statement)
    with pytest.raises(IntegrityError, match="GATE: tied"), do.store.record() as session:
        session.execute(update(ParticipantTable).values(contact_id=99))


@pytest.mark.parametrize(
    "statement",
    [
        "DROP TRIGGER gate_outbox_enters",
        "CREATE TEMP TABLE mailable AS SELECT 1",
        "CREATE TEMP VIEW standing_objection AS SELECT 1 AS id",
        "ATTACH ':memory:' AS other",
        "PRAGMA writable_schema = ON",
        "PRAGMA recursive_triggers = OFF",
        "PRAGMA foreign_keys = OFF",
    ],
)
def test_no_way_to_take_it_down(do: StoreOperations, statement: str) -> None:
    with pytest.raises(DatabaseError, match="not authorized"), do.store.record() as session:
        session.execute(text(statement))
    with do.store.read() as session:
        assert guards.intact(session)


@pytest.mark.parametrize("warm", [False, True])
def test_pool_gives_only_guarded_connections(do: StoreOperations, warm: bool) -> None:
    """Several at once, so that each is a fresh one; before SQLAlchemy is loaded, and after."""
    if warm:
        do.store.warm_up()
    with do.store.read() as one, do.store.read() as two, do.store.read() as three:
        for session in (one, two, three):
            with pytest.raises((DBAPIError, sqlite3.DatabaseError), match="not authorized"):
                session.connection().exec_driver_sql("CREATE TABLE x (y)")


def _other_program(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        for statement in statements:
            other.execute(statement)


TAMPERED: dict[str, tuple[str, ...]] = {
    "a trigger gone": ("DROP TRIGGER gate_outbox_enters",),
    "a stop gone": ("DROP TRIGGER gate_stop_wish_added",),
    "a journal trigger gone": ("DROP TRIGGER journal_wish_added",),
    "a trigger weaker": (
        "DROP TRIGGER gate_outbox_kept",
        "CREATE TRIGGER gate_outbox_kept BEFORE DELETE ON outbox WHEN 0 BEGIN SELECT RAISE(ABORT, 'GATE: kept'); END",
    ),
    "a trigger more": (
        "CREATE TRIGGER x AFTER INSERT ON wish BEGIN INSERT INTO wish_correction VALUES (NULL, NEW.id, '', ''); END",
    ),
    "the view changed": (
        "DROP VIEW standing_objection",
        "CREATE VIEW standing_objection AS SELECT id, contact_id, address_hash FROM objection WHERE 0",
    ),
    "a view more": ("CREATE VIEW x AS SELECT 1",),
    "a table changed": ("ALTER TABLE consent ADD COLUMN x TEXT",),
    "a table gone": ("DROP TABLE objection_correction",),
    "a check gone": (
        "PRAGMA writable_schema = ON",
        "UPDATE sqlite_schema SET sql = replace(sql, 'IN (''yes'', ''no'', ''open'')', 'NOT NULL') WHERE name = 'wish'",
    ),
}


@pytest.mark.parametrize("how", TAMPERED)
def test_tampering_shuts_the_outbox(do: StoreOperations, ready: int, how: str) -> None:
    """Whatever was changed in the gate: nothing is queued any more, neither in this run nor after the next start."""
    permit = do.permits(ready)[0]
    path = do.store.path
    with do.store.read() as session:
        assert guards.intact(session)
    _other_program(path, *TAMPERED[how])
    again = Store(path, lambda: NOW)
    stores = [again] if how == "a check gone" else [do.store, again]  # SQLite sees this one only at the next start
    try:
        for store in stores:
            with store.read() as session:
                assert not guards.intact(session)
            with pytest.raises(GateTampered), store.record() as session:
                outbox.queue(session, permit, "Gruß", "Text", NOW)
    finally:
        again.close()


def test_added_column_in_any_place_is_the_same_table() -> None:
    """A migrated table, to which SQLite adds a column behind the constraints, equals a fresh one; others do not."""
    with closing(sqlite3.connect(":memory:")) as fresh, closing(sqlite3.connect(":memory:")) as migrated:
        fresh.execute("CREATE TABLE consent (id INTEGER, note TEXT DEFAULT 'a,b', CHECK (id > 0))")
        migrated.execute('CREATE TABLE "consent" (id INTEGER,\n   CHECK (id > 0))')
        assert guards.fingerprint(fresh) != guards.fingerprint(migrated)
        migrated.execute("ALTER TABLE consent ADD COLUMN note TEXT DEFAULT 'a,b'")
        assert guards.fingerprint(fresh) == guards.fingerprint(migrated)
        fresh.execute("CREATE TEMP TABLE anything (x)")
        assert guards.fingerprint(fresh) != guards.fingerprint(migrated)


def test_connection_that_does_not_heed(do: StoreOperations) -> None:
    """A connection without foreign keys is none over which letters are queued."""
    do.store.warm_up()
    with do.store.read() as session:
        raw = session.connection().connection.dbapi_connection
        assert isinstance(raw, sqlite3.Connection)
        session.rollback()
        raw.set_authorizer(None)
        for pragma in ("foreign_keys", "recursive_triggers"):
            raw.execute(f"PRAGMA {pragma} = OFF")
            assert not guards.intact(session)
            session.rollback()
            raw.execute(f"PRAGMA {pragma} = ON")
            assert guards.intact(session)
            session.rollback()
