"""Cases of introducing two people, in the address file."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from netzwerkpflege.domain.introduction import Answer, Case, Introduction
from netzwerkpflege.domain.outcome import NotFound
from netzwerkpflege.domain.text import fold

if TYPE_CHECKING:
    from sqlalchemy import Row
    from sqlalchemy.orm import Session

_COLUMNS = """contact_id, other_id, words, opened_on, answer, answered_on, other_answer, other_answered_on, introduced_on,
    outcome, closed_on"""
_CASES = f"""SELECT i.id, {", ".join(f"i.{name.strip()}" for name in _COLUMNS.split(","))},
    a.display_name AS name, b.display_name AS other_name
    FROM introduction i JOIN contact a ON a.id = i.contact_id JOIN contact b ON b.id = i.other_id
    WHERE a.removed_at IS NULL AND b.removed_at IS NULL"""


def add(session: Session, case: Introduction) -> int:
    """Keep a case; returns its number."""
    connection = session.connection()
    connection.exec_driver_sql(
        f"INSERT INTO introduction ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (case.contact_id, case.other_id, *_values(case)),
    )
    return int(connection.exec_driver_sql("SELECT last_insert_rowid()").scalar_one())


def get(session: Session, case_id: int) -> Introduction:
    """One case. Raises NotFound."""
    found = (
        session.connection()
        .exec_driver_sql(f"SELECT id, {_COLUMNS} FROM introduction WHERE id = ?", (case_id,))
        .first()
    )
    if found is None:
        raise NotFound(kind="introduction", id=case_id)
    return _introduction(found)


def update(session: Session, case: Introduction) -> None:
    """Set a case as given. Raises NotFound."""
    get(session, case.id or 0)
    session.connection().exec_driver_sql(
        """UPDATE introduction SET words = ?, opened_on = ?, answer = ?, answered_on = ?, other_answer = ?,
        other_answered_on = ?, introduced_on = ?, outcome = ?, closed_on = ? WHERE id = ?""",
        (*_values(case), case.id),
    )


def remove(session: Session, case_id: int) -> None:
    """Take a case out."""
    session.connection().exec_driver_sql("DELETE FROM introduction WHERE id = ?", (case_id,))


def listed(session: Session, text: str = "") -> list[Case]:
    """All cases, the oldest first, in which every word of ``text`` occurs; nobody who lies in the trash."""
    words = fold(text).split()
    rows = session.connection().exec_driver_sql(f"{_CASES} ORDER BY i.opened_on, i.id")
    found = (_case(row) for row in rows)
    return [case for case in found if all(word in _text(case) for word in words)]


def of_contact(session: Session, contact_id: int) -> list[Case]:
    """The cases of a contact, on either side, the latest first."""
    rows = session.connection().exec_driver_sql(
        f"{_CASES} AND (i.contact_id = :one OR i.other_id = :one) ORDER BY i.opened_on DESC, i.id DESC",
        {"one": contact_id},
    )
    return [_case(row) for row in rows]


def _text(case: Case) -> str:
    return fold(f"{case.name} {case.other_name} {case.introduction.words} {case.introduction.outcome}")


def _values(case: Introduction) -> tuple[str | None, ...]:
    return (
        case.words,
        case.opened_on.isoformat(),
        case.answer.value,
        _day_text(case.answered_on),
        case.other_answer.value,
        _day_text(case.other_answered_on),
        _day_text(case.introduced_on),
        case.outcome,
        _day_text(case.closed_on),
    )


def _case(row: Row[Any]) -> Case:
    return Case(_introduction(row), row.name, row.other_name)


def _introduction(row: Row[Any]) -> Introduction:
    return Introduction(
        row.contact_id,
        row.other_id,
        row.words,
        date.fromisoformat(row.opened_on),
        Answer(row.answer),
        _day(row.answered_on),
        Answer(row.other_answer),
        _day(row.other_answered_on),
        _day(row.introduced_on),
        row.outcome,
        _day(row.closed_on),
        row.id,
    )


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _day_text(day: date | None) -> str | None:
    return day.isoformat() if day else None
