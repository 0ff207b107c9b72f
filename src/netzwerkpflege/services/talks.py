"""Keeping what was said of one person of a queue: the conversation with all that came of it, within a step."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from netzwerkpflege.domain.debrief import Talk
from netzwerkpflege.domain.meeting import MeetingNote, Participant, check_note, clean_points, visible
from netzwerkpflege.domain.thread import Question, Thread
from netzwerkpflege.services import threads as open_threads
from netzwerkpflege.store import contacts, meetings, threads

if TYPE_CHECKING:
    from netzwerkpflege.services.desk import Desk
    from netzwerkpflege.store.db import Session


class Occasion(NamedTuple):
    """When and where the talk was."""

    on: date
    place: str = ""
    event_id: int | None = None


def keep_talk(session: Session, desk: Desk, contact_id: int, talk: Talk, when: Occasion) -> int:
    """Keep a talk with somebody; returns the conversation's number.

    What the person promised becomes a reminder; what the other side did stays a thread to ask about, and nobody is ever
    dunned for it. Raises Invalid (a point too short, a day still to come).
    """
    participant = Participant(
        contact_id,
        connection_points=clean_points(talk.points),
        my_wish=talk.my_wish,
        their_wish=talk.their_wish,
        my_wish_source=talk.my_wish_source.strip(),
        their_wish_source=talk.their_wish_source.strip(),
    )
    note = MeetingNote(when.on, (participant,), talk.text.strip(), when.place, when.event_id)
    check_note(note, desk.today())
    meeting_id = meetings.add(session, note, desk.now())
    promised = ((promise, visible(promise.text)) for promise in talk.promises)
    opened = [
        Thread(contact_id, promise.owner, words, desk.today(), meeting_id, due=promise.due)
        for promise, words in promised
        if words
    ]
    open_threads.open_all(session, opened, desk.today())
    _add_others(session, contact_id, meeting_id, talk, when.on)
    return meeting_id


def _add_others(session: Session, contact_id: int, meeting_id: int, talk: Talk, on: date) -> None:
    if words := visible(talk.keepsake.text):
        threads.add_keepsakes(session, [replace(talk.keepsake, text=words).of(contact_id, on, meeting_id)])
    if words := visible(talk.question):
        threads.add_questions(session, [Question(contact_id, words)])
    if words := visible(talk.cue):
        contacts.update(session, replace(contacts.get(session, contact_id), recognition_cue=words))
    if talk.photo is not None:
        contacts.set_photo(session, contact_id, talk.photo, talk.photo_type)
