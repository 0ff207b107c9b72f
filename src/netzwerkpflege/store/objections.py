"""Objections in the address file: recorded at once for the person and every address, corrected only by a further entry."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


def record(session: Session, contact_id: int, channel: str, words: str, now: str) -> None:
    """Put an objection on record for a contact and for each of its mail addresses (as keyed hashes)."""
    connection = session.connection()
    hashes = connection.exec_driver_sql(
        "SELECT DISTINCT address_hash FROM email WHERE contact_id = ? AND address_hash <> ''", (contact_id,)
    ).scalars()
    connection.exec_driver_sql(
        "INSERT INTO objection (contact_id, address_hash, channel, words, recorded_at) VALUES (?, ?, ?, ?, ?)",
        [(contact_id, address, channel, words, now) for address in ("", *hashes)],
    )


def correct(session: Session, contact_id: int, reason: str, now: str) -> int:
    """„Irrtümlich erfasst“: correct the standing objections of a contact and its addresses. Returns how many."""
    connection = session.connection()
    standing = connection.exec_driver_sql(
        """SELECT o.id FROM standing_objection o WHERE o.contact_id = ?
        OR (o.address_hash <> '' AND o.address_hash IN (SELECT address_hash FROM email WHERE contact_id = ?))""",
        (contact_id, contact_id),
    )
    numbers = list(standing.scalars())
    if numbers:
        connection.exec_driver_sql(
            "INSERT INTO objection_correction (objection_id, reason, recorded_at) VALUES (?, ?, ?)",
            [(number, reason, now) for number in numbers],
        )
    return len(numbers)


def history(session: Session, contact_id: int) -> list[tuple[str, str, str, bool]]:
    """When, how and in which words a contact objected, and whether it still stands; newest first."""
    rows = session.connection().exec_driver_sql(
        """SELECT o.recorded_at, o.channel, o.words,
            NOT EXISTS (SELECT 1 FROM objection_correction k WHERE k.objection_id = o.id)
        FROM objection o WHERE o.contact_id = ? AND o.address_hash = '' ORDER BY o.id DESC""",
        (contact_id,),
    )
    return [(row[0], row[1], row[2], bool(row[3])) for row in rows]
