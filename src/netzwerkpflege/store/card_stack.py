"""Bare cards in the address file that wait to be gone through: how many came with what, and which they are."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

_CAME: Final = "coalesce((SELECT k.import_id FROM contact_card k WHERE k.contact_id = c.id ORDER BY k.id LIMIT 1), 0)"
_WAIT: Final = """c.removed_at IS NULL AND NOT EXISTS (SELECT 1 FROM contact_standing s WHERE s.contact_id = c.id)
    AND NOT EXISTS (SELECT 1 FROM stack_later l WHERE l.contact_id = c.id AND l.until > :today)"""


def piles(session: Session, today: date, long_since: str) -> list[tuple[int, int, int]]:
    """Imports (0: none) that left bare cards which wait, the latest first: number, cards, those made before a moment."""
    rows = session.connection().exec_driver_sql(
        f"""SELECT came, count(*), sum(created < :since) FROM
        (SELECT {_CAME} AS came, c.created AS created FROM contact c WHERE {_WAIT}) GROUP BY came ORDER BY came DESC""",
        {"today": today.isoformat(), "since": long_since},
    )
    return [(int(came), int(count), int(old)) for came, count, old in rows]


def of_import(session: Session, import_id: int, today: date, limit: int) -> list[int]:
    """Cards of a pile that wait, in the order in which they came. ``import_id`` 0: those of no import."""
    rows = session.connection().exec_driver_sql(
        f"SELECT c.id FROM contact c WHERE {_WAIT} AND {_CAME} = :came ORDER BY c.id LIMIT :most",
        {"today": today.isoformat(), "came": import_id, "most": limit},
    )
    return list(rows.scalars())


def made_before(session: Session, moment: str, today: date, limit: int) -> list[int]:
    """Cards made before a moment (UTC) that wait, the oldest first."""
    rows = session.connection().exec_driver_sql(
        f"SELECT c.id FROM contact c WHERE {_WAIT} AND c.created < :since ORDER BY c.created, c.id LIMIT :most",
        {"today": today.isoformat(), "since": moment, "most": limit},
    )
    return list(rows.scalars())


def any_made_before(session: Session, moment: str, today: date) -> bool:
    """Whether one of an import made before a moment (UTC) waits."""
    found = session.connection().exec_driver_sql(
        f"""SELECT 1 FROM import_run r JOIN contact_card k ON k.import_id = r.id JOIN contact c ON c.id = k.contact_id
        WHERE r.at < :since AND c.created < :since AND {_WAIT} LIMIT 1""",
        {"today": today.isoformat(), "since": moment},
    )
    return found.first() is not None


def state(session: Session, contact_ids: Sequence[int], today: date) -> dict[int, tuple[bool, bool]]:
    """Of cards: whether they lie in the trash, and whether they are to stay as they are for now."""
    rows = session.connection().exec_driver_sql(
        """SELECT c.id, c.removed_at IS NOT NULL,
        EXISTS (SELECT 1 FROM stack_later l WHERE l.contact_id = c.id AND l.until > ?)
        FROM contact c WHERE c.id IN (SELECT value FROM json_each(?))""",
        (today.isoformat(), json.dumps(list(contact_ids))),
    )
    return {number: (bool(removed), bool(later)) for number, removed, later in rows}


def memories(session: Session, contact_ids: Sequence[int]) -> dict[int, tuple[str, str]]:
    """What else a card says of each: the position, and a word that may help the memory."""
    rows = session.connection().exec_driver_sql(
        """SELECT id, title, trim(coalesce(nullif(recognition_cue, ''), nullif(met_how, ''), nullif(met_where, ''),
            substr(note, 1, 200)))
        FROM contact WHERE id IN (SELECT value FROM json_each(?))""",
        (json.dumps(list(contact_ids)),),
    )
    return {number: (title, words or "") for number, title, words in rows}


def keep_back(session: Session, contact_ids: Iterable[int], until: date) -> None:
    """Do not ask about cards before a day."""
    session.connection().exec_driver_sql(
        """INSERT INTO stack_later (contact_id, until) SELECT value, ? FROM json_each(?) WHERE true
        ON CONFLICT (contact_id) DO UPDATE SET until = excluded.until""",
        (until.isoformat(), json.dumps(list(contact_ids))),
    )
