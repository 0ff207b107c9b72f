"""How well the faces of an evening sit. Not part of undo: nobody unlearns a face."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


def boxes(session: Session, event_id: int) -> dict[int, tuple[int, datetime]]:
    """Box and time of each guest who was practised, by the number of the line."""
    rows = session.connection().exec_driver_sql(
        """SELECT p.guest_id, p.box, p.again_at FROM practised p JOIN guest g ON g.id = p.guest_id
        WHERE g.event_id = ?""",
        (event_id,),
    )
    return {row[0]: (row[1], datetime.fromisoformat(row[2])) for row in rows}


def keep(session: Session, guest_id: int, box: int, again_at: datetime) -> None:
    """Put a face into a box."""
    connection = session.connection()
    connection.exec_driver_sql("DELETE FROM practised WHERE guest_id = ?", (guest_id,))
    connection.exec_driver_sql(
        "INSERT INTO practised (guest_id, box, again_at) VALUES (?, ?, ?)", (guest_id, box, again_at.isoformat())
    )


def forget(session: Session, event_id: int) -> None:
    """Begin anew with everybody."""
    session.connection().exec_driver_sql(
        "DELETE FROM practised WHERE guest_id IN (SELECT id FROM guest WHERE event_id = ?)", (event_id,)
    )


def cues(session: Session, event_id: int) -> dict[int, str]:
    """The recognition cue of each contact on the list who has one."""
    rows = session.connection().exec_driver_sql(
        """SELECT c.id, c.recognition_cue FROM guest g JOIN contact c ON c.id = g.contact_id
        WHERE g.event_id = ? AND c.recognition_cue <> ''""",
        (event_id,),
    )
    return {row[0]: row[1] for row in rows}
