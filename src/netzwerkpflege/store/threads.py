"""Open threads, keepsakes and questions in the address file: what the next conversation can begin with."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from netzwerkpflege.domain.outcome import NotFound
from netzwerkpflege.domain.thread import Keepsake, Owner, Question, Thread

if TYPE_CHECKING:
    from sqlalchemy import Row
    from sqlalchemy.orm import Session

_THREAD = "id, contact_id, owner, words, opened_on, meeting_id, closed_on"


def add_threads(session: Session, threads: Iterable[Thread]) -> None:
    """Keep open threads."""
    rows = [
        (
            thread.contact_id,
            thread.meeting_id,
            thread.owner.value,
            thread.text,
            thread.opened_on.isoformat(),
            thread.closed_on.isoformat() if thread.closed_on else None,
        )
        for thread in threads
    ]
    if rows:
        session.connection().exec_driver_sql(
            "INSERT INTO thread (contact_id, meeting_id, owner, words, opened_on, closed_on) VALUES (?, ?, ?, ?, ?, ?)",
            rows,
        )


def set_thread(session: Session, thread: Thread) -> None:
    """Set a thread as given: closed, reopened, reworded. Raises NotFound."""
    get_thread(session, thread.id or 0)
    session.connection().exec_driver_sql(
        "UPDATE thread SET owner = ?, words = ?, closed_on = ? WHERE id = ?",
        (thread.owner.value, thread.text, thread.closed_on.isoformat() if thread.closed_on else None, thread.id),
    )


def get_thread(session: Session, thread_id: int) -> Thread:
    """One thread. Raises NotFound."""
    found = session.connection().exec_driver_sql(f"SELECT {_THREAD} FROM thread WHERE id = ?", (thread_id,)).first()
    if found is None:
        raise NotFound(kind="thread", id=thread_id)
    return _thread(found)


def threads_of(session: Session, contact_id: int, *, closed: bool = False) -> list[Thread]:
    """The open threads with a contact (or the closed ones), oldest first."""
    rows = session.connection().exec_driver_sql(
        f"""SELECT {_THREAD} FROM thread WHERE contact_id = ? AND (closed_on IS NOT NULL) = ?
        ORDER BY opened_on, id""",
        (contact_id, int(closed)),
    )
    return [_thread(row) for row in rows]


def threads_from(session: Session, contact_id: int, meeting_ids: Sequence[int]) -> list[Thread]:
    """The threads with a contact that began in these conversations, oldest first."""
    rows = session.connection().exec_driver_sql(
        f"""SELECT {_THREAD} FROM thread WHERE contact_id = ?
        AND meeting_id IN (SELECT value FROM json_each(?)) ORDER BY id""",
        (contact_id, json.dumps(list(meeting_ids))),
    )
    return [_thread(row) for row in rows]


def add_keepsakes(session: Session, keepsakes: Iterable[Keepsake]) -> None:
    """Keep what was left in good memory."""
    rows = [(item.contact_id, item.meeting_id, item.text, item.on.isoformat()) for item in keepsakes]
    if rows:
        session.connection().exec_driver_sql(
            "INSERT INTO keepsake (contact_id, meeting_id, words, day) VALUES (?, ?, ?, ?)", rows
        )


def keepsakes_of(session: Session, contact_id: int) -> list[Keepsake]:
    """What a contact was told or given, newest first."""
    rows = session.connection().exec_driver_sql(
        "SELECT id, contact_id, meeting_id, words, day FROM keepsake WHERE contact_id = ? ORDER BY day DESC, id DESC",
        (contact_id,),
    )
    return [Keepsake(row.contact_id, row.words, date.fromisoformat(row.day), row.meeting_id, row.id) for row in rows]


def keepsakes_from(session: Session, contact_id: int, meeting_ids: Sequence[int]) -> list[Keepsake]:
    """What a contact was told or given in these conversations, oldest first."""
    rows = session.connection().exec_driver_sql(
        """SELECT id, contact_id, meeting_id, words, day FROM keepsake WHERE contact_id = ?
        AND meeting_id IN (SELECT value FROM json_each(?)) ORDER BY id""",
        (contact_id, json.dumps(list(meeting_ids))),
    )
    return [Keepsake(row.contact_id, row.words, date.fromisoformat(row.day), row.meeting_id, row.id) for row in rows]


def add_questions(session: Session, questions: Iterable[Question]) -> None:
    """Keep questions to ask."""
    rows = [(item.contact_id, item.text, item.answer) for item in questions]
    if rows:
        session.connection().exec_driver_sql("INSERT INTO question (contact_id, words, answer) VALUES (?, ?, ?)", rows)


def answer_question(session: Session, question_id: int, answer: str) -> None:
    """Note what was told."""
    session.connection().exec_driver_sql("UPDATE question SET answer = ? WHERE id = ?", (answer, question_id))


def questions_of(session: Session, contact_id: int) -> list[Question]:
    """Questions for a contact, unanswered ones first."""
    rows = session.connection().exec_driver_sql(
        "SELECT id, contact_id, words, answer FROM question WHERE contact_id = ? ORDER BY answer <> '', id",
        (contact_id,),
    )
    return [Question(row.contact_id, row.words, row.answer, row.id) for row in rows]


def remove_line(session: Session, kind: str, number: int) -> None:
    """Take out a thread, keepsake or question. ``kind`` is the table's name; KeyError for any other."""
    table = {"thread": "thread", "keepsake": "keepsake", "question": "question"}[kind]
    session.connection().exec_driver_sql(f"DELETE FROM {table} WHERE id = ?", (number,))


def _thread(row: Row[Any]) -> Thread:
    return Thread(
        id=row.id,
        contact_id=row.contact_id,
        owner=Owner(row.owner),
        text=row.words,
        opened_on=date.fromisoformat(row.opened_on),
        meeting_id=row.meeting_id,
        closed_on=date.fromisoformat(row.closed_on) if row.closed_on else None,
    )
