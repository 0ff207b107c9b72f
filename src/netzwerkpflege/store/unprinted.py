"""What about contacts stays out of every briefing, in the address file."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from netzwerkpflege.domain.unprinted import Unprinted

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

_KNOWN = frozenset(field.value for field in Unprinted)


def of(session: Session, contact_ids: Sequence[int]) -> dict[int, frozenset[Unprinted]]:
    """What is not printed of these contacts; those of whom everything may be are left out."""
    rows = session.connection().exec_driver_sql(
        "SELECT contact_id, field FROM unprinted WHERE contact_id IN (SELECT value FROM json_each(?))",
        (json.dumps(list(contact_ids)),),
    )
    found: dict[int, frozenset[Unprinted]] = {}
    for contact_id, field in rows:
        if field in _KNOWN:
            found[contact_id] = found.get(contact_id, frozenset()) | {Unprinted(field)}
    return found


def set_fields(session: Session, contact_id: int, fields: Iterable[Unprinted]) -> None:
    """Say what is not printed of a contact; everything else is."""
    connection = session.connection()
    wanted = sorted({field.value for field in fields})
    connection.exec_driver_sql(
        "DELETE FROM unprinted WHERE contact_id = ? AND field NOT IN (SELECT value FROM json_each(?))",
        (contact_id, json.dumps(wanted)),
    )
    if wanted:
        connection.exec_driver_sql(
            "INSERT OR IGNORE INTO unprinted (contact_id, field) VALUES (?, ?)",
            [(contact_id, field) for field in wanted],
        )
