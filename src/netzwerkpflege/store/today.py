"""What a day asks for, read from the address file: birthdays, talks that lack something, the cards of the last evening."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


def birthdays(session: Session, days: Sequence[str]) -> list[tuple[int, str, str]]:
    """Who of those one has talked with has a birthday on one of these days (``04-12``): number, name, birthday.

    Bare cards are left out, for there is no occasion to get in touch; so is who rests or objects.
    """
    found = session.connection().exec_driver_sql(
        """SELECT c.id, c.display_name, c.birthday FROM contact_standing s JOIN contact c ON c.id = s.contact_id
        WHERE s.status IN ('dialogue', 'context') AND c.removed_at IS NULL AND c.birthday IS NOT NULL
        AND substr(c.birthday, -5) IN (SELECT value FROM json_each(?))""",
        (json.dumps(list(days)),),
    )
    return [tuple(row) for row in found]


def unfinished(session: Session, since: date, limit: int) -> list[tuple[int, str]]:
    """With whom one has talked since a day and something is still open, the latest first: number, name."""
    found = session.connection().exec_driver_sql(
        """SELECT c.id, c.display_name FROM contact_standing s JOIN contact c ON c.id = s.contact_id
        WHERE s.status = 'context' AND s.last_day >= ? AND c.removed_at IS NULL ORDER BY s.last_day DESC, c.id LIMIT ?""",
        (since.isoformat(), limit),
    )
    return [tuple(row) for row in found]


def stack(session: Session, since: str, today: date) -> tuple[int, int] | None:
    """Of the last import since a moment that left bare cards which wait: its number, and how many they are."""
    found = (
        session.connection()
        .exec_driver_sql(
            """SELECT k.import_id, count(DISTINCT k.contact_id) FROM import_run r JOIN contact_card k ON k.import_id = r.id
        JOIN contact c ON c.id = k.contact_id
        WHERE r.at >= ? AND c.removed_at IS NULL
        AND NOT EXISTS (SELECT 1 FROM contact_standing s WHERE s.contact_id = k.contact_id)
        AND NOT EXISTS (SELECT 1 FROM stack_later l WHERE l.contact_id = k.contact_id AND l.until > ?)
        GROUP BY k.import_id ORDER BY k.import_id DESC LIMIT 1""",
            (since, today.isoformat()),
        )
        .first()
    )
    return None if found is None else (found[0], found[1])
