"""Reminders in the address file."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from netzwerkpflege.domain.outcome import NotFound
from netzwerkpflege.domain.reminder import Reminder, Repeat

if TYPE_CHECKING:
    from sqlalchemy import Row
    from sqlalchemy.orm import Session

_COLUMNS = "r.id, r.contact_id, r.due, r.words, r.repeat, r.done_on, r.snoozed_until, r.thread_id"
_ASLEEP = "r.contact_id IN (SELECT id FROM contact WHERE resting <> 0 OR removed_at IS NOT NULL)"


def add(session: Session, reminder: Reminder) -> int:
    """Keep a reminder; returns its number."""
    connection = session.connection()
    connection.exec_driver_sql(
        """INSERT INTO reminder (contact_id, due, words, repeat, done_on, snoozed_until, thread_id)
        VALUES (?, ?, ?, ?, ?, ?, ?)""",
        _values(reminder),
    )
    return int(connection.exec_driver_sql("SELECT last_insert_rowid()").scalar_one())


def update(session: Session, reminder: Reminder) -> None:
    """Set a reminder as given. Raises NotFound."""
    get(session, reminder.id or 0)
    session.connection().exec_driver_sql(
        """UPDATE reminder SET contact_id = ?, due = ?, words = ?, repeat = ?, done_on = ?, snoozed_until = ?,
        thread_id = ? WHERE id = ?""",
        (*_values(reminder), reminder.id),
    )


def remove(session: Session, reminder_id: int) -> None:
    """Take a reminder out."""
    session.connection().exec_driver_sql("DELETE FROM reminder WHERE id = ?", (reminder_id,))


def get(session: Session, reminder_id: int) -> Reminder:
    """One reminder. Raises NotFound."""
    row = session.connection().exec_driver_sql(f"SELECT {_COLUMNS} FROM reminder r WHERE r.id = ?", (reminder_id,))
    found = row.first()
    if found is None:
        raise NotFound(kind="reminder", id=reminder_id)
    return _reminder(found)


def open_reminders(session: Session) -> list[Reminder]:
    """All that is not done, the earliest first. Who rests, or lies in the trash, is left in peace."""
    rows = session.connection().exec_driver_sql(
        f"""SELECT {_COLUMNS} FROM reminder r WHERE r.done_on IS NULL AND (r.contact_id IS NULL OR NOT {_ASLEEP})
        ORDER BY max(r.due, coalesce(r.snoozed_until, r.due)), r.id"""
    )
    return [_reminder(row) for row in rows]


def done_reminders(session: Session, limit: int = 200) -> list[Reminder]:
    """What was done lately, newest first."""
    rows = session.connection().exec_driver_sql(
        f"SELECT {_COLUMNS} FROM reminder r WHERE r.done_on IS NOT NULL ORDER BY r.done_on DESC, r.id DESC LIMIT ?",
        (limit,),
    )
    return [_reminder(row) for row in rows]


def of_contact(session: Session, contact_id: int) -> list[Reminder]:
    """The open reminders of a contact, the earliest first."""
    rows = session.connection().exec_driver_sql(
        f"SELECT {_COLUMNS} FROM reminder r WHERE r.contact_id = ? AND r.done_on IS NULL ORDER BY r.due, r.id",
        (contact_id,),
    )
    return [_reminder(row) for row in rows]


def of_thread(session: Session, thread_id: int) -> list[Reminder]:
    """What is still to be done of a promise."""
    rows = session.connection().exec_driver_sql(
        f"SELECT {_COLUMNS} FROM reminder r WHERE r.thread_id = ? AND r.done_on IS NULL", (thread_id,)
    )
    return [_reminder(row) for row in rows]


def due_count(session: Session, today: date) -> int:
    """How many ask for attention today."""
    return int(
        session.connection()
        .exec_driver_sql(
            f"""SELECT count(*) FROM reminder r WHERE r.done_on IS NULL
            AND max(r.due, coalesce(r.snoozed_until, r.due)) <= ? AND (r.contact_id IS NULL OR NOT {_ASLEEP})""",
            (today.isoformat(),),
        )
        .scalar_one()
    )


def _values(reminder: Reminder) -> tuple[Any, ...]:
    return (
        reminder.contact_id,
        reminder.due.isoformat(),
        reminder.text,
        reminder.repeat.value,
        reminder.done_on.isoformat() if reminder.done_on else None,
        reminder.snoozed_until.isoformat() if reminder.snoozed_until else None,
        reminder.thread_id,
    )


def _reminder(row: Row[Any]) -> Reminder:
    return Reminder(
        id=row.id,
        contact_id=row.contact_id,
        due=date.fromisoformat(row.due),
        text=row.words,
        repeat=Repeat(row.repeat),
        done_on=date.fromisoformat(row.done_on) if row.done_on else None,
        snoozed_until=date.fromisoformat(row.snoozed_until) if row.snoozed_until else None,
        thread_id=row.thread_id,
    )
