"""What doubles are recognised by, read from the address file; and which pairs are not the same person."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Iterable, Iterator
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Any, cast

from netzwerkpflege.domain.features import Features, features

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

_PERSON = """c.id, c.formatted, c.given, c.family, c.additional, c.suffix, c.nickname, c.organisation, c.birthday"""
_DETAILS = (
    ("email", "address_key"),
    ("phone", "number_key"),
    ("postal_address", "postal_code"),
)


def everybody(session: Session) -> Iterator[tuple[int, Features]]:
    """Everybody in the address book (the trash aside), by number. Reads row by row: nothing piles up in memory."""
    yield from _read(session, "1", ())


def some(session: Session, contact_ids: Collection[int]) -> dict[int, Features]:
    """These contacts, where they are not in the trash."""
    if not contact_ids:
        return {}
    return dict(_read(session, "{id} IN (SELECT value FROM json_each(?))", (json.dumps(list(contact_ids)),)))


def count(session: Session) -> int:
    """How many there are."""
    return int(
        session.connection().exec_driver_sql("SELECT count(*) FROM contact WHERE removed_at IS NULL").scalar_one()
    )


def shared(session: Session, keys: Collection[str]) -> dict[str, int]:
    """How many contacts have each of these mail and phone keys."""
    rows = session.connection().exec_driver_sql(
        """SELECT r.key, count(DISTINCT r.contact_id) FROM (
            SELECT contact_id, address_key AS key FROM email UNION ALL SELECT contact_id, number_key FROM phone) r
        JOIN contact c ON c.id = r.contact_id
        WHERE c.removed_at IS NULL AND r.key IN (SELECT value FROM json_each(?)) GROUP BY r.key""",
        (json.dumps(list(keys)),),
    )
    return {row[0]: row[1] for row in rows}


def apart(session: Session) -> set[tuple[int, int]]:
    """Pairs of contacts that are not the same person, the smaller number first."""
    rows = session.connection().exec_driver_sql("SELECT contact_id, other_id FROM not_same")
    return {(row[0], row[1]) for row in rows}


def set_apart(session: Session, one: int, other: int) -> None:
    """Two contacts are not the same person."""
    pair = (min(one, other), max(one, other))
    connection = session.connection()
    if connection.exec_driver_sql("SELECT 1 FROM not_same WHERE contact_id = ? AND other_id = ?", pair).first() is None:
        connection.exec_driver_sql("INSERT INTO not_same (contact_id, other_id) VALUES (?, ?)", pair)


def set_open(session: Session, one: int, other: int) -> None:
    """Two contacts may be the same person again."""
    session.connection().exec_driver_sql(
        "DELETE FROM not_same WHERE contact_id = ? AND other_id = ?", (min(one, other), max(one, other))
    )


def _read(session: Session, which: str, values: tuple[str, ...]) -> Iterator[tuple[int, Features]]:
    """Contacts with their details: four readings in step, each in the order of the contacts."""
    people = _rows(
        session,
        f"SELECT {_PERSON} FROM contact c WHERE c.removed_at IS NULL AND {which.format(id='c.id')} ORDER BY c.id",
        values,
    )
    details = [
        _Keys(
            _rows(
                session,
                f"SELECT contact_id, {column} FROM {table} WHERE {which.format(id='contact_id')} ORDER BY contact_id",
                values,
            )
        )
        for table, column in _DETAILS
    ]
    for number, formatted, given, family, additional, suffix, nickname, organisation, birthday in people:
        mails, phones, codes = [keys.of(number) for keys in details]
        person = features(
            formatted,
            given,
            family,
            additional=additional,
            suffix=suffix,
            nickname=nickname,
            organisation=organisation,
            mails=mails,
            phones=phones,
            birthday=birthday or "",
            postal_codes=codes,
        )
        yield number, person


def _rows(session: Session, sql: str, values: tuple[str, ...]) -> Iterator[tuple[Any, ...]]:
    """Plain rows, as the driver gives them: half a million rows of SQLAlchemy's take a second more."""
    raw = cast(sqlite3.Connection, session.connection().connection.dbapi_connection)
    return iter(raw.execute(sql, values))


class _Keys:
    """The details of one table, read in step with the contacts."""

    def __init__(self, rows: Iterable[Any]) -> None:
        self._groups = groupby(rows, key=itemgetter(0))
        self._next = next(self._groups, None)

    def of(self, number: int) -> list[str]:
        """The values of a contact, each once; contacts are asked for in their order."""
        while self._next is not None and self._next[0] < number:
            self._next = next(self._groups, None)
        if self._next is None or self._next[0] != number:
            return []
        values = list(dict.fromkeys([row[1] for row in self._next[1] if row[1]]))
        self._next = next(self._groups, None)
        return values
