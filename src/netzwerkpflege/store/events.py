"""Events in the address file, with their guest lists."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date, time
from typing import TYPE_CHECKING, Any

from netzwerkpflege.domain.meeting import Event, Guest, GuestState
from netzwerkpflege.domain.outcome import NotFound

if TYPE_CHECKING:
    from sqlalchemy import Row
    from sqlalchemy.orm import Session

_SET = [
    "title",
    "day",
    "starts",
    "ends",
    "place",
    "host",
    "intention",
    "note",
    "series_id",
    "uid",
    "minutes",
    "fee",
    "debrief_ended",
]
_COLUMNS = ", ".join(("id", *_SET))


def add(session: Session, event: Event) -> int:
    """Keep an event; returns its number."""
    connection = session.connection()
    connection.exec_driver_sql(
        f"INSERT INTO event ({', '.join(_SET)}) VALUES ({', '.join('?' * len(_SET))})",
        _values(event),
    )
    return int(connection.exec_driver_sql("SELECT last_insert_rowid()").scalar_one())


def update(session: Session, event: Event) -> None:
    """Set an event as given. Raises NotFound."""
    get(session, event.id or 0)
    session.connection().exec_driver_sql(
        f"UPDATE event SET {', '.join(f'{column} = ?' for column in _SET)} WHERE id = ?",
        (*_values(event), event.id),
    )


def remove(session: Session, event_id: int) -> None:
    """Take an event out; conversations noted there stay."""
    session.connection().exec_driver_sql("DELETE FROM event WHERE id = ?", (event_id,))


def get(session: Session, event_id: int) -> Event:
    """One event. Raises NotFound."""
    row = session.connection().exec_driver_sql(f"SELECT {_COLUMNS} FROM event WHERE id = ?", (event_id,)).first()
    if row is None:
        raise NotFound(kind="event", id=event_id)
    return _event(row)


def with_uid(session: Session, uid: str) -> Event | None:
    """The event that an invitation of this UID has made."""
    row = (
        session.connection().exec_driver_sql(f"SELECT {_COLUMNS} FROM event WHERE uid = ? ORDER BY id", (uid,)).first()
    )
    return None if row is None else _event(row)


def all_events(session: Session) -> list[Event]:
    """All events, the latest day first."""
    rows = session.connection().exec_driver_sql(f"SELECT {_COLUMNS} FROM event ORDER BY day DESC, starts DESC, id DESC")
    return [_event(row) for row in rows]


def titles(session: Session, event_ids: Iterable[int]) -> dict[int, str]:
    """The titles of events."""
    rows = session.connection().exec_driver_sql(
        "SELECT id, title FROM event WHERE id IN (SELECT value FROM json_each(?))", (json.dumps(list(event_ids)),)
    )
    return {row[0]: row[1] for row in rows}


def next_event(session: Session, today: date) -> Event | None:
    """The next event from ``today`` on."""
    row = (
        session.connection()
        .exec_driver_sql(
            f"SELECT {_COLUMNS} FROM event WHERE day >= ? ORDER BY day, starts, id LIMIT 1", (today.isoformat(),)
        )
        .first()
    )
    return None if row is None else _event(row)


def guests(session: Session, event_id: int) -> list[Guest]:
    """The guest list, in the order of names; contacts in the trash are left out."""
    rows = session.connection().exec_driver_sql(
        """SELECT g.contact_id, g.state FROM guest g JOIN contact c ON c.id = g.contact_id
        WHERE g.event_id = ? AND c.removed_at IS NULL ORDER BY c.sort_key, c.id""",
        (event_id,),
    )
    return [Guest(row[0], GuestState(row[1])) for row in rows]


def guest_counts(session: Session) -> dict[int, int]:
    """How many guests each event has, those included who are a name only."""
    rows = session.connection().exec_driver_sql(
        """SELECT g.event_id, count(*) FROM guest g LEFT JOIN contact c ON c.id = g.contact_id
        WHERE c.removed_at IS NULL GROUP BY g.event_id"""
    )
    return {row[0]: row[1] for row in rows}


def add_guests(session: Session, event_id: int, contact_ids: Iterable[int]) -> int:
    """Put contacts on the guest list; who is on it already stays as is. Returns how many came on."""
    connection = session.connection()
    known = set(connection.exec_driver_sql("SELECT contact_id FROM guest WHERE event_id = ?", (event_id,)).scalars())
    fresh = [number for number in dict.fromkeys(contact_ids) if number not in known]
    if fresh:
        connection.exec_driver_sql(
            "INSERT INTO guest (event_id, contact_id, state) VALUES (?, ?, 'expected')",
            [(event_id, number) for number in fresh],
        )
    return len(fresh)


def set_guest(session: Session, event_id: int, contact_id: int, state: GuestState) -> None:
    """Say that a guest is expected, was met or missed."""
    session.connection().exec_driver_sql(
        "UPDATE guest SET state = ? WHERE event_id = ? AND contact_id = ?", (state.value, event_id, contact_id)
    )


def remove_guests(session: Session, event_id: int, contact_ids: Iterable[int]) -> None:
    """Take contacts off the guest list."""
    numbers = [(event_id, number) for number in contact_ids]
    if numbers:
        session.connection().exec_driver_sql("DELETE FROM guest WHERE event_id = ? AND contact_id = ?", numbers)


def of_contact(session: Session, contact_id: int) -> list[tuple[Event, GuestState]]:
    """The events on whose guest list a contact is, latest first."""
    rows = session.connection().exec_driver_sql(
        f"""SELECT e.{_COLUMNS.replace(", ", ", e.")}, g.state FROM guest g JOIN event e ON e.id = g.event_id
        WHERE g.contact_id = ? ORDER BY e.day DESC, e.id DESC""",
        (contact_id,),
    )
    return [(_event(row), GuestState(row.state)) for row in rows]


def _values(event: Event) -> tuple[Any, ...]:
    return (
        event.title,
        event.on.isoformat(),
        event.starts.isoformat("minutes") if event.starts else None,
        event.ends.isoformat("minutes") if event.ends else None,
        event.place,
        event.host,
        event.intention,
        event.note,
        event.series_id,
        event.uid,
        event.minutes,
        event.fee,
        event.debrief_ended.isoformat() if event.debrief_ended else None,
    )


def _event(row: Row[Any]) -> Event:
    return Event(
        id=row.id,
        title=row.title,
        on=date.fromisoformat(row.day),
        starts=time.fromisoformat(row.starts) if row.starts else None,
        ends=time.fromisoformat(row.ends) if row.ends else None,
        place=row.place,
        host=row.host,
        intention=row.intention,
        note=row.note,
        series_id=row.series_id,
        uid=row.uid,
        minutes=row.minutes,
        fee=row.fee,
        debrief_ended=_day(row.debrief_ended),
    )


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
