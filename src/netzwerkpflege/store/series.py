"""Series of evenings in the address file, and what has grown in them over the years."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from netzwerkpflege.domain.long_breath import Found
from netzwerkpflege.domain.meeting import Series
from netzwerkpflege.domain.outcome import NotFound
from netzwerkpflege.domain.text import fold

if TYPE_CHECKING:
    from sqlalchemy import Row
    from sqlalchemy.orm import Session

_COLUMNS = "id, title, host, place, intention, note"


def add(session: Session, series: Series) -> int:
    """Keep a series; returns its number."""
    connection = session.connection()
    connection.exec_driver_sql(
        "INSERT INTO series (title, host, place, intention, note) VALUES (?, ?, ?, ?, ?)", _values(series)
    )
    return int(connection.exec_driver_sql("SELECT last_insert_rowid()").scalar_one())


def get(session: Session, series_id: int) -> Series:
    """One series. Raises NotFound."""
    found = session.connection().exec_driver_sql(f"SELECT {_COLUMNS} FROM series WHERE id = ?", (series_id,)).first()
    if found is None:
        raise NotFound(kind="series", id=series_id)
    return _series(found)


def update(session: Session, series: Series) -> None:
    """Set a series as given. Raises NotFound."""
    get(session, series.id or 0)
    session.connection().exec_driver_sql(
        "UPDATE series SET title = ?, host = ?, place = ?, intention = ?, note = ? WHERE id = ?",
        (*_values(series), series.id),
    )


def remove(session: Session, series_id: int) -> None:
    """Dissolve a series; its evenings stay."""
    connection = session.connection()
    connection.exec_driver_sql("UPDATE event SET series_id = NULL WHERE series_id = ?", (series_id,))
    connection.exec_driver_sql("DELETE FROM series WHERE id = ?", (series_id,))


def all_series(session: Session) -> list[Series]:
    """All series by title."""
    rows = session.connection().exec_driver_sql(f"SELECT {_COLUMNS} FROM series")
    return sorted((_series(row) for row in rows), key=lambda series: (fold(series.title), series.id or 0))


def named(session: Session, title: str) -> Series | None:
    """The series of this title, however it is spelt."""
    return next((series for series in all_series(session) if fold(series.title) == fold(title)), None)


def days(session: Session, series_id: int) -> list[date]:
    """The days of its evenings, the first one first."""
    rows = session.connection().exec_driver_sql("SELECT day FROM event WHERE series_id = ? ORDER BY day", (series_id,))
    return [date.fromisoformat(day) for day in rows.scalars()]


def costs(session: Session, series_id: int) -> list[Found]:
    """What its evenings took: year, minutes and cents of each."""
    rows = session.connection().exec_driver_sql(
        "SELECT day, coalesce(minutes, 0), coalesce(fee, 0) FROM event WHERE series_id = ? ORDER BY day", (series_id,)
    )
    return [Found(date.fromisoformat(day), minutes, fee) for day, minutes, fee in rows]


def threads(session: Session, series_id: int) -> list[date]:
    """The days on which threads were opened, in talks at its evenings, that are still open."""
    rows = session.connection().exec_driver_sql(
        """SELECT t.opened_on FROM event e JOIN meeting m ON m.event_id = e.id JOIN thread t ON t.meeting_id = m.id
        JOIN contact c ON c.id = t.contact_id
        WHERE e.series_id = ? AND t.closed_on IS NULL AND c.removed_at IS NULL ORDER BY t.opened_on""",
        (series_id,),
    )
    return [date.fromisoformat(day) for day in rows.scalars()]


def continued(session: Session, series_id: int) -> list[date]:
    """The days of talks that went on one with somebody met at its evenings: after the first talk there, elsewhere or there."""
    rows = session.connection().exec_driver_sql(
        """WITH met AS (SELECT p.contact_id AS contact_id, min(m.day) AS first FROM event e
            JOIN meeting m ON m.event_id = e.id JOIN participant p ON p.meeting_id = m.id
            JOIN contact c ON c.id = p.contact_id WHERE e.series_id = ? AND c.removed_at IS NULL GROUP BY p.contact_id)
        SELECT m.day FROM met JOIN participant p ON p.contact_id = met.contact_id JOIN meeting m ON m.id = p.meeting_id
        WHERE m.day > met.first GROUP BY m.id ORDER BY m.day""",
        (series_id,),
    )
    return [date.fromisoformat(day) for day in rows.scalars()]


def introduced(session: Session, series_id: int) -> list[date]:
    """The days on which one introduced somebody met at its evenings to somebody else."""
    rows = session.connection().exec_driver_sql(
        """WITH met AS (SELECT DISTINCT p.contact_id AS contact_id FROM event e JOIN meeting m ON m.event_id = e.id
            JOIN participant p ON p.meeting_id = m.id WHERE e.series_id = ?)
        SELECT introduced_on FROM introduction WHERE introduced_on IS NOT NULL
        AND (contact_id IN (SELECT contact_id FROM met) OR other_id IN (SELECT contact_id FROM met))
        ORDER BY introduced_on""",
        (series_id,),
    )
    return [date.fromisoformat(day) for day in rows.scalars()]


def received(session: Session, series_id: int) -> list[date]:
    """The days of its evenings on which one first talked with somebody to whom one was introduced."""
    rows = session.connection().exec_driver_sql(
        """SELECT min(m.day) AS first FROM participant p JOIN meeting m ON m.id = p.meeting_id
        JOIN contact c ON c.id = p.contact_id
        WHERE c.met_through <> '' AND c.removed_at IS NULL AND p.contact_id IN (SELECT q.contact_id FROM event e
            JOIN meeting n ON n.event_id = e.id JOIN participant q ON q.meeting_id = n.id WHERE e.series_id = ?)
        GROUP BY p.contact_id
        HAVING first IN (SELECT e.day FROM event e WHERE e.series_id = ?) ORDER BY first""",
        (series_id, series_id),
    )
    return [date.fromisoformat(day) for day in rows.scalars()]


def _values(series: Series) -> tuple[str, ...]:
    return series.title, series.host, series.place, series.intention, series.note


def _series(row: Row[Any]) -> Series:
    return Series(row.title, row.host, row.place, row.intention, row.note, row.id)
