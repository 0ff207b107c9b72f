"""Where everybody stands and when one last spoke, kept ready for lists: to ask the gate's view for each takes too long.

``contact_standing`` holds what ``store.doors`` computes, for live contacts who are not bare; whoever has no row is a bare
card. It is derived: ``refresh`` rebuilds the rows of touched contacts in the same transaction as the change. Lists filter,
sort and count by it; the gate never reads it.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from netzwerkpflege.domain.gate import Status
from netzwerkpflege.domain.query import StatusCounts
from netzwerkpflege.store import doors

if TYPE_CHECKING:
    from sqlalchemy import Connection
    from sqlalchemy.orm import Session

DDL: Final = (
    "CREATE TABLE contact_standing (contact_id INTEGER PRIMARY KEY, status TEXT NOT NULL, last_day TEXT)",
    "CREATE INDEX ix_contact_standing_status ON contact_standing (status)",
    "CREATE INDEX ix_contact_standing_last_day ON contact_standing (last_day)",
)

_WRITE: Final = """INSERT INTO contact_standing (contact_id, status, last_day)
    SELECT s.contact_id, s.status,
        (SELECT max(m.day) FROM participant p JOIN meeting m ON m.id = p.meeting_id WHERE p.contact_id = s.contact_id)
    FROM contact_status s WHERE NOT s.removed AND s.status <> 'bare' AND s.contact_id IN"""

_KNOWN: Final = """EXISTS (SELECT 1 FROM participant WHERE contact_id = j.value)
    OR EXISTS (SELECT 1 FROM contact WHERE id = j.value AND resting <> 0)
    OR EXISTS (SELECT 1 FROM objection WHERE contact_id = j.value)
    OR EXISTS (SELECT 1 FROM email e JOIN objection o ON o.address_hash = e.address_hash
               WHERE e.contact_id = j.value AND o.address_hash <> '')"""
"""What can make somebody other than bare, each asked by its index."""


def refresh(connection: Connection, contact_ids: Iterable[int]) -> None:
    """Bring these contacts up to date, and whoever shares an address with an objection of theirs."""
    numbers = set(contact_ids)
    shared = connection.exec_driver_sql(
        """SELECT DISTINCT e.contact_id FROM json_each(?) j JOIN objection o ON o.contact_id = j.value
        JOIN email e ON e.address_hash = o.address_hash WHERE o.address_hash <> ''""",
        (json.dumps(list(numbers)),),
    )
    these = (json.dumps(sorted(numbers.union(shared.scalars()))),)
    connection.exec_driver_sql(
        "DELETE FROM contact_standing WHERE contact_id IN (SELECT value FROM json_each(?))", these
    )
    connection.exec_driver_sql(f"{_WRITE} (SELECT j.value FROM json_each(?) j WHERE {_KNOWN})", these)


def rebuild(connection: sqlite3.Connection) -> None:
    """Write all rows anew; for a file that was just brought up to date."""
    connection.execute("DELETE FROM contact_standing")
    connection.execute(f"{_WRITE} ({doors.SOMETHING_KNOWN})")


def counts(session: Session) -> StatusCounts:
    """How many live contacts there are, in all and per status."""
    connection = session.connection()
    total = connection.exec_driver_sql("SELECT count(*) FROM contact_order").scalar_one()
    found = dict.fromkeys(Status, 0)
    rows = connection.exec_driver_sql("SELECT status, count(*) FROM contact_standing GROUP BY status")
    for status, count in rows:
        found[Status(status)] = count
    found[Status.BARE] = total - sum(found.values())
    return StatusCounts(total, found)
