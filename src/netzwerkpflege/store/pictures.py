"""The facts behind the pictures of „Rückblick“, read in one go each."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


def talk_days(session: Session, first: date, last: date) -> dict[date, int]:
    """On how many conversations each day saw."""
    rows = session.connection().exec_driver_sql(
        "SELECT day, count(*) FROM meeting WHERE day BETWEEN ? AND ? GROUP BY day",
        (first.isoformat(), last.isoformat()),
    )
    return {date.fromisoformat(row[0]): row[1] for row in rows}


def evenings(session: Session) -> list[tuple[int, str, date, int]]:
    """All events with the number of conversations there: number, title (that of the series), day, conversations."""
    rows = session.connection().exec_driver_sql(
        """SELECT e.id, coalesce(s.title, e.title), e.day, (SELECT count(*) FROM meeting m WHERE m.event_id = e.id)
        FROM event e LEFT JOIN series s ON s.id = e.series_id ORDER BY e.day, e.id"""
    )
    return [(row[0], row[1], date.fromisoformat(row[2]), row[3]) for row in rows]


def introducers(session: Session) -> list[tuple[int, str, int, str]]:
    """Who was met through whom, where both are in the address book: introducer's number and name, then the other's."""
    rows = session.connection().exec_driver_sql(
        """WITH named AS (SELECT id, display_name, fold(met_through) AS through FROM contact
            WHERE met_through <> '' AND removed_at IS NULL)
        SELECT o.id, o.display_name, n.id, n.display_name
        FROM contact o JOIN named n ON n.through = fold(o.display_name)
        WHERE o.removed_at IS NULL AND o.id <> n.id
        AND EXISTS (SELECT 1 FROM named) ORDER BY n.id, o.id"""
    )
    return [tuple(row) for row in rows]
