"""What lists show beside names: the columns of the table, the facets with their counts, tags given to many at once."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from netzwerkpflege.domain.query import ContactLine, Facets
from netzwerkpflege.store import contacts, list_rows, rhythms

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

FIRMS = 2000
"""So many organisations are offered, the largest first."""

_FIRST = "WHERE d.contact_id = c.id ORDER BY d.preferred DESC, d.position LIMIT 1"


def lines(session: Session, contact_ids: Sequence[int]) -> list[ContactLine]:
    """What the table paints, in the order asked for."""
    connection = session.connection()
    these = (json.dumps(list(contact_ids)),)
    found = connection.exec_driver_sql(
        f"""SELECT c.id, c.title, (SELECT d.address FROM email d {_FIRST}), (SELECT d.number FROM phone d {_FIRST}),
            (SELECT d.locality FROM postal_address d {_FIRST}), c.birthday, c.created
        FROM contact c WHERE c.id IN (SELECT value FROM json_each(?))""",
        these,
    )
    by_id = {row[0]: row for row in found}
    tags: dict[int, list[str]] = {}
    for number, name in connection.exec_driver_sql(
        """SELECT contact_id, name FROM contact_tag WHERE contact_id IN (SELECT value FROM json_each(?))
        ORDER BY contact_id, position""",
        these,
    ):
        tags.setdefault(number, []).append(name)
    shown = []
    for row in list_rows.rows(session, contact_ids):
        _, title, mail, phone, town, birthday, created = by_id[row.id]
        added = date.fromisoformat(created[:10])
        own = tuple(tags.get(row.id, ()))
        shown.append(ContactLine(row, title, mail or "", phone or "", town or "", own, birthday or "", added))
    return shown


def facets(session: Session) -> Facets:
    """All tags, the largest organisations, all events, each with how many live contacts it leaves."""
    connection = session.connection()
    firms = connection.exec_driver_sql(
        """SELECT organisation, count(*) FROM contact WHERE organisation <> '' AND removed_at IS NULL
        GROUP BY organisation ORDER BY count(*) DESC, organisation LIMIT ?""",
        (FIRMS,),
    )
    events = connection.exec_driver_sql(
        """SELECT e.id, e.title, e.day, count(o.contact_id) FROM event e
        LEFT JOIN (SELECT event_id, contact_id FROM guest
            UNION SELECT m.event_id, p.contact_id FROM meeting m JOIN participant p ON p.meeting_id = m.id
            WHERE m.event_id IS NOT NULL) x ON x.event_id = e.id
        LEFT JOIN contact_order o ON o.contact_id = x.contact_id
        GROUP BY e.id ORDER BY e.day DESC, e.id DESC"""
    )
    return Facets(
        turns=tuple(rhythms.turn_counts(session)),
        tags=tuple(contacts.tags(session)),
        organisations=tuple((row[0], row[1]) for row in firms),
        events=tuple((row[0], row[1], date.fromisoformat(row[2]), row[3]) for row in events),
    )


def event_titles(session: Session, event_ids: Sequence[int]) -> dict[int, tuple[str, date]]:
    """Title and day of events."""
    rows = session.connection().exec_driver_sql(
        "SELECT id, title, day FROM event WHERE id IN (SELECT value FROM json_each(?))", (json.dumps(list(event_ids)),)
    )
    return {row[0]: (row[1], date.fromisoformat(row[2])) for row in rows}


def tags_among(session: Session, contact_ids: Sequence[int]) -> list[tuple[str, int]]:
    """The tags that these contacts carry, with how many of them carry each."""
    rows = session.connection().exec_driver_sql(
        """SELECT name, count(DISTINCT contact_id) FROM contact_tag
        WHERE contact_id IN (SELECT value FROM json_each(?)) GROUP BY name ORDER BY sort_key(name)""",
        (json.dumps(list(contact_ids)),),
    )
    return [(row[0], row[1]) for row in rows]


def give_tag(session: Session, contact_ids: Sequence[int], name: str) -> None:
    """Give a tag to those of these contacts who do not carry it."""
    session.connection().exec_driver_sql(
        """INSERT INTO contact_tag (contact_id, position, name)
        SELECT c.id, (SELECT coalesce(max(position), -1) + 1 FROM contact_tag WHERE contact_id = c.id), ?
        FROM contact c WHERE c.removed_at IS NULL AND c.id IN (SELECT value FROM json_each(?))
        AND NOT EXISTS (SELECT 1 FROM contact_tag t WHERE t.contact_id = c.id AND t.name = ?)""",
        (name, json.dumps(list(contact_ids)), name),
    )


def take_tag(session: Session, contact_ids: Sequence[int], name: str) -> None:
    """Take a tag from these contacts."""
    session.connection().exec_driver_sql(
        "DELETE FROM contact_tag WHERE name = ? AND contact_id IN (SELECT value FROM json_each(?))",
        (name, json.dumps(list(contact_ids))),
    )
