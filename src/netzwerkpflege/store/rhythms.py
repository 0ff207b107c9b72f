"""Rhythms and circles in the address file: who keeps what rhythm, and where everybody stands in it on a day."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final

from netzwerkpflege.domain.outcome import NotFound
from netzwerkpflege.domain.rhythm import Circle, Keeping, Rhythm, Turn, turn

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

_THESE: Final = "(SELECT value FROM json_each(?))"
_AWAKE: Final = "s.status IN ('context', 'dialogue')"
"""Who rests or has objected is left in peace, and a bare card has nothing to count from."""


TURNS: Final = f"""SELECT contact_id, CASE
        WHEN later > today THEN 'later'
        WHEN today < date(last_day, (7 * least) || ' days') THEN 'early'
        WHEN today < date(last_day, (7 * most) || ' days') THEN 'may' ELSE 'round' END AS turn
    FROM (SELECT k.contact_id, k.later, s.last_day, coalesce(k.at_least, c.at_least) AS least,
            coalesce(k.at_most, c.at_most) AS most, (SELECT today()) AS today
        FROM keeping k JOIN contact_standing s ON s.contact_id = k.contact_id LEFT JOIN circle c ON c.id = k.circle_id
        WHERE {_AWAKE} AND s.last_day IS NOT NULL) WHERE least IS NOT NULL"""
"""The same as ``domain.rhythm.turn``, in SQL, for lists: a test holds both equal."""


@dataclass(frozen=True, slots=True)
class Kept:
    """Somebody with a rhythm, and where they stand in it. ``last`` is the day of the last conversation."""

    contact_id: int
    name: str
    rhythm: Rhythm
    last: date
    turn: Turn


def keeping(session: Session, contact_id: int) -> Keeping:
    """How one keeps in touch with a contact; an empty one where nothing was set."""
    row = (
        session.connection()
        .exec_driver_sql("SELECT at_least, at_most, circle_id, later FROM keeping WHERE contact_id = ?", (contact_id,))
        .first()
    )
    if row is None:
        return Keeping(contact_id)
    own = Rhythm(row.at_least, row.at_most) if row.at_least is not None else None
    return Keeping(contact_id, own, row.circle_id, date.fromisoformat(row.later) if row.later else None)


def set_keeping(session: Session, kept: Keeping) -> None:
    """Set how one keeps in touch with a contact; nothing set leaves no row."""
    connection = session.connection()
    if kept == Keeping(kept.contact_id):
        connection.exec_driver_sql("DELETE FROM keeping WHERE contact_id = ?", (kept.contact_id,))
        return
    values = (
        kept.own.at_least if kept.own else None,
        kept.own.at_most if kept.own else None,
        kept.circle_id,
        kept.later.isoformat() if kept.later else None,
        kept.contact_id,
    )
    changed = connection.exec_driver_sql(
        "UPDATE keeping SET at_least = ?, at_most = ?, circle_id = ?, later = ? WHERE contact_id = ?", values
    )
    if changed.rowcount == 0:
        connection.exec_driver_sql(
            "INSERT INTO keeping (at_least, at_most, circle_id, later, contact_id) VALUES (?, ?, ?, ?, ?)", values
        )


def circles(session: Session) -> list[tuple[Circle, int]]:
    """All circles by name, each with how many live contacts are in it."""
    rows = session.connection().exec_driver_sql(
        """SELECT c.id, c.name, c.at_least, c.at_most, c.size,
            (SELECT count(*) FROM keeping k JOIN contact_order o ON o.contact_id = k.contact_id
             WHERE k.circle_id = c.id) AS inside
        FROM circle c ORDER BY sort_key(c.name), c.id"""
    )
    return [(Circle(row.name, Rhythm(row.at_least, row.at_most), row.size, row.id), row.inside) for row in rows]


def circle(session: Session, circle_id: int) -> Circle:
    """One circle. Raises NotFound."""
    row = (
        session.connection()
        .exec_driver_sql("SELECT id, name, at_least, at_most, size FROM circle WHERE id = ?", (circle_id,))
        .first()
    )
    if row is None:
        raise NotFound(kind="circle", id=circle_id)
    return Circle(row.name, Rhythm(row.at_least, row.at_most), row.size, row.id)


def add_circle(session: Session, fresh: Circle) -> int:
    """Keep a circle; returns its number."""
    connection = session.connection()
    connection.exec_driver_sql(
        "INSERT INTO circle (name, at_least, at_most, size) VALUES (?, ?, ?, ?)",
        (fresh.name, fresh.rhythm.at_least, fresh.rhythm.at_most, fresh.size),
    )
    return int(connection.exec_driver_sql("SELECT last_insert_rowid()").scalar_one())


def set_circle(session: Session, changed: Circle) -> None:
    """Set a circle as given. Raises NotFound."""
    circle(session, changed.id or 0)
    session.connection().exec_driver_sql(
        "UPDATE circle SET name = ?, at_least = ?, at_most = ?, size = ? WHERE id = ?",
        (changed.name, changed.rhythm.at_least, changed.rhythm.at_most, changed.size, changed.id),
    )


def remove_circle(session: Session, circle_id: int) -> None:
    """Take a circle out; who was in it keeps an own rhythm, where they have one."""
    connection = session.connection()
    connection.exec_driver_sql(
        "DELETE FROM keeping WHERE circle_id = ? AND at_least IS NULL AND later IS NULL", (circle_id,)
    )
    connection.exec_driver_sql("DELETE FROM circle WHERE id = ?", (circle_id,))


def members(session: Session, circle_id: int) -> list[int]:
    """Who is in a circle: those with whom one has not talked for longest first, never talked before all."""
    rows = session.connection().exec_driver_sql(
        """SELECT k.contact_id FROM keeping k JOIN contact_order o ON o.contact_id = k.contact_id
        LEFT JOIN contact_standing s ON s.contact_id = k.contact_id
        WHERE k.circle_id = ? ORDER BY s.last_day IS NOT NULL, s.last_day, o.rank""",
        (circle_id,),
    )
    return list(rows.scalars())


def kept(session: Session, today: date, contact_ids: Iterable[int] | None = None) -> list[Kept]:
    """Everybody (of these) with a rhythm and a conversation who is not left in peace, by name, and where they stand."""
    these = "" if contact_ids is None else f"AND k.contact_id IN {_THESE}"
    rows = session.connection().exec_driver_sql(
        f"""SELECT k.contact_id, n.display_name, coalesce(k.at_least, c.at_least), coalesce(k.at_most, c.at_most),
            s.last_day, k.later
        FROM keeping k JOIN contact_order o ON o.contact_id = k.contact_id JOIN contact n ON n.id = k.contact_id
        JOIN contact_standing s ON s.contact_id = k.contact_id LEFT JOIN circle c ON c.id = k.circle_id
        WHERE {_AWAKE} AND s.last_day IS NOT NULL AND coalesce(k.at_least, c.at_least) IS NOT NULL {these}
        ORDER BY o.rank""",
        () if contact_ids is None else (json.dumps(list(contact_ids)),),
    )
    found = []
    for number, name, least, most, day, later in rows:
        rhythm, last = Rhythm(least, most), date.fromisoformat(day)
        stands = turn(rhythm, last, today, date.fromisoformat(later) if later else None)
        found.append(Kept(number, name, rhythm, last, stands))
    return found


def turn_counts(session: Session) -> list[tuple[Turn, int]]:
    """How many stand where in their rhythm; whoever has none is not counted."""
    rows = session.connection().exec_driver_sql(
        f"SELECT turn, count(*) FROM ({TURNS}) JOIN contact_order USING (contact_id) GROUP BY turn"
    )
    found = {row[0]: int(row[1]) for row in rows}
    return [(turn, found[turn.value]) for turn in Turn if turn.value in found]
