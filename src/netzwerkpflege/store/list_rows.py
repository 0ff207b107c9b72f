"""The lines of the list and the photos in them: all that the first lines need, and nothing more is loaded for them."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from netzwerkpflege.domain.gate import Status
from netzwerkpflege.domain.query import ContactRow

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


def rows(session: Session, contact_ids: Sequence[int]) -> list[ContactRow]:
    """What the list paints, in the order asked for."""
    found = session.connection().exec_driver_sql(
        """SELECT c.id, c.display_name, c.organisation,
            CASE WHEN c.removed_at IS NULL THEN coalesce(k.status, 'bare')
                 ELSE (SELECT status FROM contact_status s WHERE s.contact_id = c.id) END,
            k.last_day, c.photo_sha256
        FROM contact c LEFT JOIN contact_standing k ON k.contact_id = c.id
        WHERE c.id IN (SELECT value FROM json_each(?))""",
        (json.dumps(list(contact_ids)),),
    )
    by_id = {
        row[0]: ContactRow(
            row[0], row[1], row[2], Status(row[3]), date.fromisoformat(row[4]) if row[4] else None, row[5]
        )
        for row in found
    }
    return [by_id[number] for number in contact_ids if number in by_id]


def blob(session: Session, sha256: str) -> bytes | None:
    """Bytes of the archive, or None."""
    found = session.connection().exec_driver_sql("SELECT data FROM blob WHERE sha256 = ?", (sha256,)).scalar()
    return None if found is None else bytes(found)
