"""The Fundus in the address file: what can be left with people, and with whom it was."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from netzwerkpflege.domain.fundus import FundusEntry, LeftWith
from netzwerkpflege.domain.outcome import NotFound
from netzwerkpflege.domain.text import fold
from netzwerkpflege.domain.thread import Kind

if TYPE_CHECKING:
    from sqlalchemy import Row
    from sqlalchemy.orm import Session

_COLUMNS = "id, kind, words, note, since, retired"


def add(session: Session, entry: FundusEntry, today: date) -> int:
    """Keep one; returns its number."""
    connection = session.connection()
    connection.exec_driver_sql(
        "INSERT INTO fundus (kind, words, note, since, retired) VALUES (?, ?, ?, ?, ?)",
        (entry.kind.value, entry.text, entry.note, (entry.since or today).isoformat(), int(entry.retired)),
    )
    return int(connection.exec_driver_sql("SELECT last_insert_rowid()").scalar_one())


def get(session: Session, entry_id: int) -> FundusEntry:
    """One of them. Raises NotFound."""
    found = session.connection().exec_driver_sql(f"SELECT {_COLUMNS} FROM fundus WHERE id = ?", (entry_id,)).first()
    if found is None:
        raise NotFound(kind="fundus", id=entry_id)
    return _entry(found)


def update(session: Session, entry: FundusEntry) -> None:
    """Set one as given. Raises NotFound."""
    get(session, entry.id or 0)
    session.connection().exec_driver_sql(
        "UPDATE fundus SET kind = ?, words = ?, note = ?, retired = ? WHERE id = ?",
        (entry.kind.value, entry.text, entry.note, int(entry.retired), entry.id),
    )


def remove(session: Session, entry_id: int) -> None:
    """Take one out; what was left with people stays with them in its own words."""
    connection = session.connection()
    connection.exec_driver_sql("UPDATE keepsake SET fundus_id = NULL WHERE fundus_id = ?", (entry_id,))
    connection.exec_driver_sql("DELETE FROM fundus WHERE id = ?", (entry_id,))


def listed(session: Session, text: str = "", *, offered: bool = False) -> list[FundusEntry]:
    """All entries by kind and words (only those that are ``offered``), in which every word of ``text`` occurs."""
    words = fold(text).split()
    rows = session.connection().exec_driver_sql(
        f"SELECT {_COLUMNS} FROM fundus WHERE retired <= ? ORDER BY retired, kind, words, id", (int(not offered),)
    )
    found = (_entry(row) for row in rows)
    return [entry for entry in found if all(word in fold(f"{entry.text} {entry.note}") for word in words)]


def left_with(session: Session, entry_ids: Sequence[int]) -> dict[int, list[LeftWith]]:
    """With whom these were left, the latest first; nobody who lies in the trash."""
    rows = session.connection().exec_driver_sql(
        """SELECT k.fundus_id, k.contact_id, c.display_name, k.day, k.echo FROM keepsake k
        JOIN contact c ON c.id = k.contact_id WHERE c.removed_at IS NULL AND k.direction = 'left'
        AND k.fundus_id IN (SELECT value FROM json_each(?)) ORDER BY k.day DESC, k.id DESC""",
        (json.dumps(list(entry_ids)),),
    )
    found: dict[int, list[LeftWith]] = {}
    for number, contact_id, name, day, echo in rows:
        found.setdefault(number, []).append(LeftWith(contact_id, name, date.fromisoformat(day), echo))
    return found


def _entry(row: Row[Any]) -> FundusEntry:
    since = date.fromisoformat(row.since)
    return FundusEntry(Kind(row.kind), row.words, row.note, since, bool(row.retired), row.id)
