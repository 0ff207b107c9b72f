"""Open threads, keepsakes and questions in the address file: what the next conversation can begin with."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from netzwerkpflege.domain.outcome import NotFound
from netzwerkpflege.domain.text import fold
from netzwerkpflege.domain.thread import Asking, Direction, Keepsake, Kind, Owner, Question, Thread

if TYPE_CHECKING:
    from sqlalchemy import Row
    from sqlalchemy.orm import Session

_THREAD = "id, contact_id, owner, words, opened_on, meeting_id, closed_on, due, closed_in"
_KEEPSAKE = "id, contact_id, meeting_id, words, day, direction, kind, fundus_id, echo, echo_on"
_QUESTION = "id, contact_id, words, answer, kind, meeting_id, asked_on, answered_on"


def add_threads(session: Session, threads: Iterable[Thread]) -> list[int]:
    """Keep open threads; returns their numbers."""
    connection = session.connection()
    numbers = []
    for thread in threads:
        connection.exec_driver_sql(
            """INSERT INTO thread (contact_id, meeting_id, owner, words, opened_on, closed_on, due, closed_in)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)""",
            (
                thread.contact_id,
                thread.meeting_id,
                thread.owner.value,
                thread.text,
                thread.opened_on.isoformat(),
                _text(thread.closed_on),
                _text(thread.due),
                thread.closed_in,
            ),
        )
        numbers.append(int(connection.exec_driver_sql("SELECT last_insert_rowid()").scalar_one()))
    return numbers


def set_thread(session: Session, thread: Thread) -> None:
    """Set a thread as given: closed, reopened, reworded. Raises NotFound."""
    get_thread(session, thread.id or 0)
    session.connection().exec_driver_sql(
        "UPDATE thread SET owner = ?, words = ?, closed_on = ?, due = ?, closed_in = ? WHERE id = ?",
        (thread.owner.value, thread.text, _text(thread.closed_on), _text(thread.due), thread.closed_in, thread.id),
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


def open_threads(session: Session, text: str = "", owner: str = "", limit: int = 2000) -> list[tuple[Thread, str]]:
    """What is open with anybody who neither rests nor objects, the oldest first, each with their name.

    Every word of ``text`` occurs in the thread, the name or the organisation; ``owner`` '' stands for all of them.
    """
    words = fold(text).split()
    named = "".join(
        f" AND fold(t.words || ' ' || c.display_name || ' ' || c.organisation) LIKE :w{n}" for n in range(len(words))
    )
    columns = ", ".join(f"t.{name.strip()}" for name in _THREAD.split(","))
    rows = session.connection().exec_driver_sql(
        f"""SELECT {columns}, c.display_name AS name FROM thread t JOIN contact c ON c.id = t.contact_id
        WHERE t.closed_on IS NULL AND c.removed_at IS NULL AND c.resting = 0 AND (:owner = '' OR t.owner = :owner)
        AND NOT EXISTS (SELECT 1 FROM contact_standing s WHERE s.contact_id = c.id AND s.status = 'objected'){named}
        ORDER BY t.opened_on, t.id LIMIT :most""",
        {"owner": owner, "most": limit} | {f"w{n}": f"%{word}%" for n, word in enumerate(words)},
    )
    return [(_thread(row), row.name) for row in rows]


def threads_from(session: Session, contact_id: int, meeting_ids: Sequence[int]) -> list[Thread]:
    """The threads with a contact that began in these conversations, oldest first."""
    rows = session.connection().exec_driver_sql(
        f"""SELECT {_THREAD} FROM thread WHERE contact_id = ?
        AND meeting_id IN (SELECT value FROM json_each(?)) ORDER BY id""",
        (contact_id, json.dumps(list(meeting_ids))),
    )
    return [_thread(row) for row in rows]


def add_keepsakes(session: Session, keepsakes: Iterable[Keepsake]) -> None:
    """Keep what was left in good memory, or received."""
    rows = [
        (
            item.contact_id,
            item.meeting_id,
            item.text,
            item.on.isoformat(),
            item.direction.value,
            item.kind.value if item.kind else "",
            item.fundus_id,
            item.echo,
            _text(item.echo_on),
        )
        for item in keepsakes
    ]
    if rows:
        session.connection().exec_driver_sql(
            f"INSERT INTO keepsake ({_KEEPSAKE.removeprefix('id, ')}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", rows
        )


def set_keepsake(session: Session, item: Keepsake) -> None:
    """Set a keepsake as given. Raises NotFound."""
    known = session.connection().exec_driver_sql("SELECT 1 FROM keepsake WHERE id = ?", (item.id,)).first()
    if known is None:
        raise NotFound(kind="keepsake", id=item.id or 0)
    kind = item.kind.value if item.kind else ""
    session.connection().exec_driver_sql(
        "UPDATE keepsake SET words = ?, direction = ?, kind = ?, fundus_id = ?, echo = ?, echo_on = ? WHERE id = ?",
        (item.text, item.direction.value, kind, item.fundus_id, item.echo, _text(item.echo_on), item.id),
    )


def note_echo(session: Session, keepsake_id: int, echo: str, on: date) -> None:
    """Note what came of a keepsake."""
    session.connection().exec_driver_sql(
        "UPDATE keepsake SET echo = ?, echo_on = ? WHERE id = ?", (echo, on.isoformat(), keepsake_id)
    )


def keepsakes_of(session: Session, contact_id: int) -> list[Keepsake]:
    """What a contact was told or given, and what was received from them, newest first."""
    rows = session.connection().exec_driver_sql(
        f"SELECT {_KEEPSAKE} FROM keepsake WHERE contact_id = ? ORDER BY day DESC, id DESC", (contact_id,)
    )
    return [_keepsake(row) for row in rows]


def keepsakes_from(session: Session, contact_id: int, meeting_ids: Sequence[int]) -> list[Keepsake]:
    """What a contact was told or given in these conversations, oldest first."""
    rows = session.connection().exec_driver_sql(
        f"""SELECT {_KEEPSAKE} FROM keepsake WHERE contact_id = ?
        AND meeting_id IN (SELECT value FROM json_each(?)) ORDER BY id""",
        (contact_id, json.dumps(list(meeting_ids))),
    )
    return [_keepsake(row) for row in rows]


def keepsakes_by(session: Session, numbers: Sequence[int]) -> dict[int, Keepsake]:
    """Keepsakes by their numbers; those that are gone are left out."""
    rows = session.connection().exec_driver_sql(
        f"SELECT {_KEEPSAKE} FROM keepsake WHERE id IN (SELECT value FROM json_each(?))", (json.dumps(list(numbers)),)
    )
    return {row.id: _keepsake(row) for row in rows}


def told_to(session: Session, contact_ids: Iterable[int]) -> list[tuple[int, str, str, date, int | None]]:
    """What was left with contacts that are not in the trash: their number and name, the words, the day, the entry of the
    Fundus.
    """
    rows = session.connection().exec_driver_sql(
        """SELECT k.contact_id, c.display_name, k.words, k.day, k.fundus_id FROM keepsake k JOIN contact c ON c.id = k.contact_id
        WHERE k.direction = 'left' AND c.removed_at IS NULL
        AND k.contact_id IN (SELECT value FROM json_each(?)) ORDER BY k.id""",
        (json.dumps(list(contact_ids)),),
    )
    return [(number, name, words, date.fromisoformat(day), entry) for number, name, words, day, entry in rows]


def at_table_with(session: Session, event_id: int, contact_id: int) -> list[int]:
    """The other contacts who sit at the same table of an event as this one; none where no table is noted."""
    rows = session.connection().exec_driver_sql(
        """SELECT other.contact_id FROM guest me JOIN guest other ON other.event_id = me.event_id
        AND trim(other.seat) = trim(me.seat) AND other.contact_id <> me.contact_id
        WHERE me.event_id = ? AND me.contact_id = ? AND trim(me.seat) <> '' ORDER BY other.id""",
        (event_id, contact_id),
    )
    return [int(number) for number in rows.scalars()]


def add_questions(session: Session, questions: Iterable[Question]) -> None:
    """Keep questions to ask, and what advice was asked about."""
    rows = [
        (
            item.contact_id,
            item.text,
            item.answer,
            item.kind.value,
            item.meeting_id,
            _text(item.asked_on),
            _text(item.answered_on),
        )
        for item in questions
    ]
    if rows:
        session.connection().exec_driver_sql(
            f"INSERT INTO question ({_QUESTION.removeprefix('id, ')}) VALUES (?, ?, ?, ?, ?, ?, ?)", rows
        )


def set_question(session: Session, item: Question) -> None:
    """Set a question as given. Raises NotFound."""
    known = session.connection().exec_driver_sql("SELECT 1 FROM question WHERE id = ?", (item.id,)).first()
    if known is None:
        raise NotFound(kind="question", id=item.id or 0)
    session.connection().exec_driver_sql(
        "UPDATE question SET words = ?, answer = ?, kind = ?, answered_on = ? WHERE id = ?",
        (item.text, item.answer, item.kind.value, _text(item.answered_on), item.id),
    )


def answer_question(session: Session, question_id: int, answer: str, on: date) -> None:
    """Note what was told, and when; an empty answer opens the question again."""
    session.connection().exec_driver_sql(
        "UPDATE question SET answer = ?, answered_on = ? WHERE id = ?",
        (answer, on.isoformat() if answer else None, question_id),
    )


def questions_of(session: Session, contact_id: int) -> list[Question]:
    """Questions for a contact, unanswered ones first."""
    rows = session.connection().exec_driver_sql(
        f"SELECT {_QUESTION} FROM question WHERE contact_id = ? ORDER BY answer <> '', id", (contact_id,)
    )
    return [
        Question(
            id=row.id,
            contact_id=row.contact_id,
            text=row.words,
            answer=row.answer,
            kind=Asking(row.kind),
            meeting_id=row.meeting_id,
            asked_on=_day(row.asked_on),
            answered_on=_day(row.answered_on),
        )
        for row in rows
    ]


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
        closed_on=_day(row.closed_on),
        due=_day(row.due),
        closed_in=row.closed_in,
    )


def _keepsake(row: Row[Any]) -> Keepsake:
    return Keepsake(
        id=row.id,
        contact_id=row.contact_id,
        meeting_id=row.meeting_id,
        text=row.words,
        on=date.fromisoformat(row.day),
        direction=Direction(row.direction),
        kind=Kind(row.kind) if row.kind else None,
        fundus_id=row.fundus_id,
        echo=row.echo,
        echo_on=_day(row.echo_on),
    )


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _text(day: date | None) -> str | None:
    return day.isoformat() if day else None
