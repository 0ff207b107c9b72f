"""Gestures with conversations and what they leave behind: note, change, remove; threads, keepsakes, questions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, TypeVar

from netzwerkpflege.domain.meeting import GuestState, MeetingNote, Participant, check_note, visible
from netzwerkpflege.domain.outcome import Invalid
from netzwerkpflege.domain.steps import Step
from netzwerkpflege.domain.thread import Keepsake, Owner, Question, Thread
from netzwerkpflege.services import threads as open_threads
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.store import contacts, events, meetings, talk_search, threads

if TYPE_CHECKING:
    from netzwerkpflege.store.db import Session

_Line = TypeVar("_Line", Thread, Keepsake, Question)


@dataclass(frozen=True, slots=True)
class NoteDraft:
    """A conversation as it is noted, with what else came of it; one gesture, one undo step."""

    note: MeetingNote
    threads: tuple[Thread, ...] = ()
    keepsakes: tuple[Keepsake, ...] = ()
    questions: tuple[Question, ...] = ()
    finished: tuple[int, ...] = ()
    """Threads of before that this conversation has brought to an end."""
    echoes: tuple[tuple[int, str], ...] = ()
    """What one was told of keepsakes of before, by their numbers."""
    answers: tuple[tuple[int, str], ...] = ()
    """What one was told to questions of before, by their numbers."""


@dataclass(frozen=True, slots=True)
class NoteRow:
    """One line of the list of conversations."""

    note: MeetingNote
    names: tuple[str, ...]
    event_title: str


def record_note(desk: Desk, draft: NoteDraft) -> int:
    """Keep a conversation. Guests of its event who took part count as met. Returns its number.

    Raises Invalid, naming the field, where it is dated in the future, has nobody in it, or a point too short.
    """
    note = draft.note
    check_note(note, desk.today())
    with desk.store.write(Step.NOTE_ADD, _with_whom(desk, note)) as session:
        meeting_id = meetings.add(session, note, desk.now())
        open_threads.open_all(session, _of(draft.threads, meeting_id), desk.today())
        threads.add_keepsakes(session, [replace(item, meeting_id=meeting_id) for item in _said(draft.keepsakes)])
        threads.add_questions(session, _said(draft.questions))
        for number in draft.finished:
            open_threads.close(session, number, note.on, meeting_id)
        _hear(session, draft)
        if note.event_id is not None:
            events.add_guests(session, note.event_id, [p.contact_id for p in note.participants])
            for participant in note.participants:
                events.set_guest(session, note.event_id, participant.contact_id, GuestState.MET)
        return meeting_id


def change_note(desk: Desk, draft: NoteDraft) -> None:
    """Change a conversation; threads, keepsakes and questions of the draft are added. Raises Invalid, NotFound."""
    note = draft.note
    check_note(note, desk.today())
    with desk.store.write(Step.NOTE_EDIT, _with_whom(desk, note)) as session:
        meetings.update(session, note, desk.now())
        open_threads.open_all(session, _of(draft.threads, note.id or 0), desk.today())
        for number in draft.finished:
            open_threads.close(session, number, note.on, note.id)
        _hear(session, draft)
        threads.add_keepsakes(session, [replace(item, meeting_id=note.id) for item in _said(draft.keepsakes)])
        threads.add_questions(session, _said(draft.questions))


def remove_note(desk: Desk, meeting_id: int) -> None:
    """Take a conversation out: the door it opened shuts, and what waits in the outbox for it is stopped."""
    note = get(desk, meeting_id)
    with desk.store.write(Step.NOTE_REMOVE, _with_whom(desk, note)) as session:
        meetings.remove(session, meeting_id)


def get(desk: Desk, meeting_id: int) -> MeetingNote:
    """One conversation. Raises NotFound."""
    with desk.store.read() as session:
        return meetings.get(session, meeting_id)


def find(desk: Desk, text: str = "", limit: int | None = None) -> list[int]:
    """All conversations (at most ``limit``), newest first, or those in which the words of ``text`` occur."""
    with desk.store.read() as session:
        return talk_search.ids(session, text, limit)


def are_many(desk: Desk, number: int) -> bool:
    """Whether there are more than so many conversations."""
    return len(find(desk, limit=number + 1)) > number


def rows(desk: Desk, meeting_ids: Sequence[int]) -> list[NoteRow]:
    """Lines of the list of conversations, in the order asked for."""
    with desk.store.read() as session:
        notes = meetings.get_all(session, meeting_ids)
        people = contacts.names(session, {p.contact_id for note in notes for p in note.participants})
        titles = events.titles(session, {note.event_id for note in notes if note.event_id})
    return [
        NoteRow(
            note,
            tuple(people.get(p.contact_id, "") for p in note.participants),
            titles.get(note.event_id or 0, ""),
        )
        for note in notes
    ]


def known_points(desk: Desk) -> list[str]:
    """Connection points used before, to choose from."""
    with desk.store.read() as session:
        return meetings.points(session)


def add_thread(desk: Desk, contact_id: int, owner: Owner, text: str, due: date | None = None) -> None:
    """Open a thread outside a conversation, until a day where one was said. Raises Invalid where it says nothing."""
    _must_say(text)
    thread = Thread(contact_id, owner, visible(text), desk.today(), due=due)
    with desk.store.write(Step.THREAD_ADD, _name(desk, contact_id)) as session:
        open_threads.open_all(session, [thread], desk.today())


def close_thread(desk: Desk, thread_id: int, on: date | None = None) -> None:
    """Say that a thread is finished. Raises NotFound."""
    with desk.store.read() as session:
        thread = threads.get_thread(session, thread_id)
    with desk.store.write(Step.THREAD_CLOSE, _name(desk, thread.contact_id)) as session:
        open_threads.close(session, thread_id, on or desk.today())


def change_thread(desk: Desk, thread: Thread) -> None:
    """Reword a thread, or give it to the other side. Raises Invalid, NotFound."""
    _must_say(thread.text)
    with desk.store.write(Step.THREAD_EDIT, _name(desk, thread.contact_id)) as session:
        open_threads.reword(session, thread, desk.today())


def add_keepsake(desk: Desk, contact_id: int, text: str, on: date | None = None) -> None:
    """Note what was left in good memory. Raises Invalid where it says nothing."""
    _must_say(text)
    with desk.store.write(Step.KEEPSAKE_ADD, _name(desk, contact_id)) as session:
        threads.add_keepsakes(session, [Keepsake(contact_id, visible(text), on or desk.today())])


def add_question(desk: Desk, contact_id: int, text: str) -> None:
    """Note something to ask. Raises Invalid where it says nothing."""
    _must_say(text)
    with desk.store.write(Step.QUESTION_ADD, _name(desk, contact_id)) as session:
        threads.add_questions(session, [Question(contact_id, visible(text))])


def answer_question(desk: Desk, contact_id: int, question_id: int, answer: str) -> None:
    """Note what was told."""
    with desk.store.write(Step.QUESTION_ANSWER, _name(desk, contact_id)) as session:
        threads.answer_question(session, question_id, answer.strip(), desk.today())


def remove_line(desk: Desk, contact_id: int, kind: str, number: int) -> None:
    """Take out a 'thread', 'keepsake' or 'question'; the reminder of a promise goes with it."""
    with desk.store.write(Step.LINE_REMOVE, _name(desk, contact_id)) as session:
        if kind == "thread":
            open_threads.forget_reminders(session, number)
        threads.remove_line(session, kind, number)


def alone_with(contact_id: int, on: date) -> MeetingNote:
    """An empty note about a talk with one person, to be filled in."""
    return MeetingNote(on=on, participants=(Participant(contact_id),))


def _hear(session: Session, draft: NoteDraft) -> None:
    """What one was told of keepsakes and to questions; nothing said changes nothing."""
    for number, words in draft.echoes:
        if visible(words):
            threads.note_echo(session, number, visible(words), draft.note.on)
    for number, words in draft.answers:
        if visible(words):
            threads.answer_question(session, number, words.strip(), draft.note.on)


def _of(items: Sequence[Thread], meeting_id: int) -> list[Thread]:
    return [replace(item, meeting_id=meeting_id) for item in _said(items)]


def _said(items: Sequence[_Line]) -> list[_Line]:
    return [replace(item, text=visible(item.text)) for item in items if visible(item.text)]


def _must_say(text: str) -> None:
    if not visible(text):
        raise Invalid(field="text", rule="empty")


def _name(desk: Desk, contact_id: int) -> str:
    with desk.store.read() as session:
        return contacts.names(session, [contact_id]).get(contact_id, "")


def _with_whom(desk: Desk, note: MeetingNote) -> str:
    with desk.store.read() as session:
        people = contacts.names(session, [p.contact_id for p in note.participants])
    return ", ".join(people[p.contact_id] for p in note.participants if p.contact_id in people)
