"""What the Nachlese reads: evenings that are just over, conversations kept of them, threads that are open."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from netzwerkpflege.domain.meeting import Event
from netzwerkpflege.store import events

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

_DAYS: Final = 5
"""An evening that ended within 72 hours began at most so long ago."""


def lately(session: Session, today: date) -> list[Event]:
    """Evenings of the last days whose Nachlese was not ended, the latest first."""
    rows = session.connection().exec_driver_sql(
        """SELECT id FROM event WHERE debrief_ended IS NULL AND day BETWEEN ? AND ?
        ORDER BY day DESC, starts DESC, id DESC""",
        ((today - timedelta(days=_DAYS)).isoformat(), today.isoformat()),
    )
    return [events.get(session, number) for number in list(rows.scalars())]


def noted(session: Session, event_id: int) -> set[int]:
    """With whom a conversation at this event is kept."""
    rows = session.connection().exec_driver_sql(
        "SELECT p.contact_id FROM meeting m JOIN participant p ON p.meeting_id = m.id WHERE m.event_id = ?", (event_id,)
    )
    return set(rows.scalars())


def open_threads(session: Session, contact_ids: Sequence[int]) -> dict[int, list[str]]:
    """What is open with each of these contacts."""
    rows = session.connection().exec_driver_sql(
        """SELECT contact_id, words FROM thread WHERE closed_on IS NULL
        AND contact_id IN (SELECT value FROM json_each(?)) ORDER BY opened_on, id""",
        (json.dumps(list(contact_ids)),),
    )
    found: dict[int, list[str]] = {}
    for number, words in rows:
        found.setdefault(number, []).append(words)
    return found
