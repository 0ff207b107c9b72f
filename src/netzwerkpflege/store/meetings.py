"""Conversations in the address file: notes with participants, connection points and the wishes recorded in them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from netzwerkpflege.domain.meeting import MeetingNote, Participant, Wish, clean_points
from netzwerkpflege.domain.outcome import NotFound

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

_SIDES = ("mine", "theirs")


def add(session: Session, note: MeetingNote, now: str) -> int:
    """Keep a conversation; wishes that are not open go on record. Returns its number."""
    connection = session.connection()
    connection.exec_driver_sql(
        "INSERT INTO meeting (day, place, event_id, text) VALUES (?, ?, ?, ?)",
        (note.on.isoformat(), note.place, note.event_id, note.text),
    )
    meeting_id = int(connection.exec_driver_sql("SELECT last_insert_rowid()").scalar_one())
    for position, participant in enumerate(note.participants):
        _add_participant(session, meeting_id, position, participant)
        _record_wishes(session, meeting_id, participant, now)
    return meeting_id


def update(session: Session, note: MeetingNote, now: str) -> None:
    """Set a conversation as given. A wish that changed is a further entry; of one taken out a recorded No stays."""
    meeting_id = note.id or 0
    before = get(session, meeting_id)
    connection = session.connection()
    connection.exec_driver_sql(
        "UPDATE meeting SET day = ?, place = ?, event_id = ?, text = ? WHERE id = ?",
        (note.on.isoformat(), note.place, note.event_id, note.text, meeting_id),
    )
    staying = {participant.contact_id: participant for participant in note.participants}
    known = {participant.contact_id: participant for participant in before.participants}
    leaving = [number for number in known if number not in staying]
    connection.exec_driver_sql(
        "DELETE FROM participant WHERE meeting_id = ? AND contact_id IN (SELECT value FROM json_each(?))",
        (meeting_id, json.dumps(leaving)),
    )
    for position, participant in enumerate(note.participants):
        if participant.contact_id in known:
            _update_participant(session, meeting_id, position, known[participant.contact_id], participant)
        else:
            _add_participant(session, meeting_id, position, participant)
        _record_wishes(session, meeting_id, participant, now)


def remove(session: Session, meeting_id: int) -> None:
    """Take a conversation out. What opened a door falls with it; a recorded No stands on its own (``doors``)."""
    get(session, meeting_id)
    session.connection().exec_driver_sql("DELETE FROM meeting WHERE id = ?", (meeting_id,))


def get(session: Session, meeting_id: int) -> MeetingNote:
    """One conversation, whole. Raises NotFound."""
    found = get_all(session, [meeting_id])
    if not found:
        raise NotFound(kind="meeting", id=meeting_id)
    return found[0]


def get_all(session: Session, meeting_ids: Sequence[int]) -> list[MeetingNote]:
    """Conversations, whole, in the order asked for."""
    connection = session.connection()
    wanted = (json.dumps(list(meeting_ids)),)
    rows = connection.exec_driver_sql(
        "SELECT id, day, place, event_id, text FROM meeting WHERE id IN (SELECT value FROM json_each(?))", wanted
    ).all()
    people = _participants(session, [row.id for row in rows])
    by_id = {
        row.id: MeetingNote(
            id=row.id,
            on=date.fromisoformat(row.day),
            place=row.place,
            event_id=row.event_id,
            text=row.text,
            participants=tuple(people.get(row.id, ())),
        )
        for row in rows
    }
    return [by_id[number] for number in meeting_ids if number in by_id]


def of_contact(session: Session, contact_id: int) -> list[MeetingNote]:
    """The conversations with a contact, newest first."""
    found = session.connection().exec_driver_sql(
        """SELECT m.id FROM participant p JOIN meeting m ON m.id = p.meeting_id
        WHERE p.contact_id = ? ORDER BY m.day DESC, m.id DESC""",
        (contact_id,),
    )
    return get_all(session, list(found.scalars()))


def points(session: Session, limit: int = 500) -> list[str]:
    """Connection points used so far, most used first, to choose from."""
    found = session.connection().exec_driver_sql(
        "SELECT words FROM connection_point GROUP BY words ORDER BY count(*) DESC, max(id) DESC LIMIT ?", (limit,)
    )
    return list(found.scalars())


def record_wish(session: Session, contact_id: int, side: str, value: Wish, source: str, now: str) -> None:
    """Put a wish on record that was not said in a noted conversation."""
    _insert_wish(session, (contact_id, None, side, value.value, source, now))


def _participants(session: Session, meeting_ids: Iterable[int]) -> dict[int, list[Participant]]:
    connection = session.connection()
    wanted = (json.dumps(list(meeting_ids)),)
    points_of: dict[int, list[str]] = {}
    for participant_id, words in connection.exec_driver_sql(
        """SELECT k.participant_id, k.words FROM connection_point k JOIN participant p ON p.id = k.participant_id
        WHERE p.meeting_id IN (SELECT value FROM json_each(?)) ORDER BY k.participant_id, k.position""",
        wanted,
    ):
        points_of.setdefault(participant_id, []).append(words)
    wishes: dict[tuple[int, int, str], tuple[str, str]] = {}
    for meeting_id, contact_id, side, value, source in connection.exec_driver_sql(
        """SELECT w.meeting_id, w.contact_id, w.side, w.value, w.source
        FROM participant p CROSS JOIN recorded_wish w ON w.contact_id = p.contact_id AND w.meeting_id = p.meeting_id
        WHERE p.meeting_id IN (SELECT value FROM json_each(?)) ORDER BY w.id""",
        wanted,
    ):
        wishes[meeting_id, contact_id, side] = (value, source)
    found: dict[int, list[Participant]] = {}
    for row in connection.exec_driver_sql(
        """SELECT id, meeting_id, contact_id, remark FROM participant
        WHERE meeting_id IN (SELECT value FROM json_each(?)) ORDER BY meeting_id, position""",
        wanted,
    ):
        mine, theirs = (wishes.get((row.meeting_id, row.contact_id, side), ("open", "")) for side in _SIDES)
        found.setdefault(row.meeting_id, []).append(
            Participant(
                contact_id=row.contact_id,
                remark=row.remark,
                connection_points=tuple(points_of.get(row.id, ())),
                my_wish=Wish(mine[0]),
                their_wish=Wish(theirs[0]),
                my_wish_source=mine[1],
                their_wish_source=theirs[1],
            )
        )
    return found


def _add_participant(session: Session, meeting_id: int, position: int, participant: Participant) -> None:
    connection = session.connection()
    connection.exec_driver_sql(
        "INSERT INTO participant (meeting_id, contact_id, position, remark) VALUES (?, ?, ?, ?)",
        (meeting_id, participant.contact_id, position, participant.remark),
    )
    _add_points(session, int(connection.exec_driver_sql("SELECT last_insert_rowid()").scalar_one()), participant)


def _update_participant(
    session: Session, meeting_id: int, position: int, before: Participant, participant: Participant
) -> None:
    connection = session.connection()
    participant_id = connection.exec_driver_sql(
        "SELECT id FROM participant WHERE meeting_id = ? AND contact_id = ?", (meeting_id, participant.contact_id)
    ).scalar_one()
    connection.exec_driver_sql(
        "UPDATE participant SET position = ?, remark = ? WHERE id = ?", (position, participant.remark, participant_id)
    )
    if clean_points(participant.connection_points) != before.connection_points:
        connection.exec_driver_sql("DELETE FROM connection_point WHERE participant_id = ?", (participant_id,))
        _add_points(session, participant_id, participant)


def _add_points(session: Session, participant_id: int, participant: Participant) -> None:
    points_ = clean_points(participant.connection_points)
    if points_:
        session.connection().exec_driver_sql(
            "INSERT INTO connection_point (participant_id, contact_id, position, words) VALUES (?, ?, ?, ?)",
            [(participant_id, participant.contact_id, position, words) for position, words in enumerate(points_)],
        )


def _record_wishes(session: Session, meeting_id: int, participant: Participant, now: str) -> None:
    """Add an entry per side where what is on record for this conversation differs."""
    sides = (
        ("mine", participant.my_wish, participant.my_wish_source),
        ("theirs", participant.their_wish, participant.their_wish_source),
    )
    for side, value, source in sides:
        on_record = session.connection().exec_driver_sql(
            """SELECT value, source FROM recorded_wish WHERE contact_id = ? AND meeting_id = ? AND side = ?
            ORDER BY id DESC LIMIT 1""",
            (participant.contact_id, meeting_id, side),
        )
        if tuple(on_record.first() or ("open", "")) != (value.value, source):
            _insert_wish(session, (participant.contact_id, meeting_id, side, value.value, source, now))


def _insert_wish(session: Session, values: tuple[int, int | None, str, str, str, str]) -> None:
    session.connection().exec_driver_sql(
        "INSERT INTO wish (contact_id, meeting_id, side, value, source, recorded_at) VALUES (?, ?, ?, ?, ?, ?)", values
    )
