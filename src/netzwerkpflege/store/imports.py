"""Imports on record: when, from what, with which counts, and every card that could not be read, with its text."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Final

from netzwerkpflege.domain.known import Known, reach_of
from netzwerkpflege.domain.matching import uid_key
from netzwerkpflege.domain.origin import Origin
from netzwerkpflege.domain.outcome import Problem
from netzwerkpflege.domain.text import fold
from netzwerkpflege.store import bulk, contacts, duplicates

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

_NOBODY: Final = ("", "", "")


def begin(session: Session, files: Iterable[str], now: str, origin: Origin) -> int:
    """Open the record of an import; returns its number."""
    connection = session.connection()
    day = origin.day.isoformat() if origin.day else None
    connection.exec_driver_sql(
        """INSERT INTO import_run (at, files, counts, event_id, day, handed, words) VALUES (?, ?, '{}', ?, ?, ?, ?)""",
        (now, json.dumps(list(files), ensure_ascii=False), origin.event_id, day, origin.handed, origin.words),
    )
    return int(connection.exec_driver_sql("SELECT last_insert_rowid()").scalar_one())


def finish(session: Session, import_id: int, counts: Mapping[str, int], said: Mapping[str, Iterable[Problem]]) -> None:
    """Close the record with its counts and with what is to be said about cards, by kind."""
    connection = session.connection()
    connection.exec_driver_sql("UPDATE import_run SET counts = ? WHERE id = ?", (json.dumps(dict(counts)), import_id))
    rows = [
        (import_id, p.file, p.card, p.name, p.code, json.dumps(dict(p.details), ensure_ascii=False), p.raw, kind)
        for kind, problems in said.items()
        for p in problems
    ]
    columns = ("import_id", "file", "card", "name", "code", "details", "raw", "kind")
    bulk.insert(connection, "import_problem", columns, rows)


def are_unknown(session: Session, broken: Iterable[Problem]) -> bool:
    """Whether any of these broken cards is not on record yet with the same text."""
    connection = session.connection()
    sql = "SELECT 1 FROM import_problem WHERE code = ? AND raw = ? AND (raw <> x'' OR file = ?) LIMIT 1"
    return any(connection.exec_driver_sql(sql, (p.code, p.raw, p.file)).first() is None for p in broken)


def known(session: Session) -> Known:
    """Everybody in the address book (the trash aside), by what one recognises them."""
    connection = session.connection()
    found = Known(first_fresh=contacts.next_id(session), apart=duplicates.apart(session))
    for sha256, contact_id in connection.exec_driver_sql(
        """SELECT k.sha256, k.contact_id FROM contact_card k JOIN contact c ON c.id = k.contact_id
        WHERE c.removed_at IS NULL"""
    ):
        found.by_card[hash(sha256)] = contact_id
    people = {}
    for contact_id, uid, name, birthday, suffix in connection.exec_driver_sql(
        """SELECT id, uid, CASE WHEN formatted <> '' THEN formatted ELSE
            prefix || ' ' || given || ' ' || additional || ' ' || family || ' ' || suffix END, birthday, suffix
        FROM contact WHERE removed_at IS NULL"""
    ):
        found.by_uid.setdefault(uid_key(uid), contact_id)
        people[contact_id] = " ".join(sorted(fold(name).split())), birthday or "", suffix
    for contact_id, uid in connection.exec_driver_sql(  # cards of somebody who was merged are cards of who was kept
        "SELECT m.contact_id, m.uid FROM merged m JOIN contact c ON c.id = m.contact_id WHERE c.removed_at IS NULL"
    ):
        found.by_uid.setdefault(uid_key(uid), contact_id)
    for is_mail, sql in (
        (True, "SELECT contact_id, address_key FROM email"),
        (False, "SELECT contact_id, number_key FROM phone"),
    ):
        for contact_id, key in connection.exec_driver_sql(sql):
            name, birthday, suffix = people.get(contact_id, _NOBODY)
            mails, phones = ((key,), ()) if is_mail else ((), (key,))
            found.learn_reach(contact_id, reach_of(name, mails, phones, birthday, suffix))
    return found
