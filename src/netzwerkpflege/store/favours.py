"""What was given and received, in the address file."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from netzwerkpflege.domain.favour import Favour, Way
from netzwerkpflege.domain.outcome import NotFound

if TYPE_CHECKING:
    from sqlalchemy import Row
    from sqlalchemy.orm import Session

_COLUMNS = "id, contact_id, direction, words, day, meeting_id"


def add(session: Session, favour: Favour) -> int:
    """Keep one; returns its number."""
    connection = session.connection()
    connection.exec_driver_sql(
        "INSERT INTO favour (contact_id, direction, words, day, meeting_id) VALUES (?, ?, ?, ?, ?)",
        (favour.contact_id, favour.way.value, favour.text, favour.on.isoformat(), favour.meeting_id),
    )
    return int(connection.exec_driver_sql("SELECT last_insert_rowid()").scalar_one())


def get(session: Session, favour_id: int) -> Favour:
    """One of them. Raises NotFound."""
    found = session.connection().exec_driver_sql(f"SELECT {_COLUMNS} FROM favour WHERE id = ?", (favour_id,)).first()
    if found is None:
        raise NotFound(kind="favour", id=favour_id)
    return _favour(found)


def update(session: Session, favour: Favour) -> None:
    """Set one as given. Raises NotFound."""
    get(session, favour.id or 0)
    session.connection().exec_driver_sql(
        "UPDATE favour SET direction = ?, words = ?, day = ? WHERE id = ?",
        (favour.way.value, favour.text, favour.on.isoformat(), favour.id),
    )


def remove(session: Session, favour_id: int) -> None:
    """Take one out."""
    session.connection().exec_driver_sql("DELETE FROM favour WHERE id = ?", (favour_id,))


def of_contact(session: Session, contact_id: int) -> list[Favour]:
    """What went between the person and a contact, the latest first."""
    rows = session.connection().exec_driver_sql(
        f"SELECT {_COLUMNS} FROM favour WHERE contact_id = ? ORDER BY day DESC, id DESC", (contact_id,)
    )
    return [_favour(row) for row in rows]


def _favour(row: Row[Any]) -> Favour:
    return Favour(row.contact_id, Way(row.direction), row.words, date.fromisoformat(row.day), row.meeting_id, row.id)
