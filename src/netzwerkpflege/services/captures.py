"""Quick capture: a conversation noted in ten seconds, with people who are new, all as one step."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from netzwerkpflege.domain.contact import Contact, Name
from netzwerkpflege.domain.meeting import GuestState, MeetingNote, Participant, Wish, check_note, clean_points, visible
from netzwerkpflege.domain.steps import Step
from netzwerkpflege.domain.thread import NOTHING_LEFT, KeepsakeDraft
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.store import contacts, events, journal, meetings, threads
from netzwerkpflege.store.contacts import NewContact


@dataclass(frozen=True, slots=True)
class Capture:
    """What was typed: with whom (numbers, and names that are new), when, about what, and what both sides wish."""

    on: date
    contact_ids: tuple[int, ...] = ()
    new_names: tuple[Name, ...] = ()
    text: str = ""
    points: tuple[str, ...] = ()
    event_id: int | None = None
    my_wish: Wish = Wish.OPEN
    their_wish: Wish = Wish.OPEN
    my_source: str = ""
    their_source: str = ""
    keepsake: KeepsakeDraft = NOTHING_LEFT


def record(desk: Desk, capture: Capture) -> tuple[int, tuple[int, ...]]:
    """Note the conversation; names that are new become bare cards first, in the same step.

    Returns the numbers of the conversation and of everybody in it. Raises Invalid, naming the field; NotFound.
    """
    points = clean_points(capture.points)
    stand_ins = [*capture.contact_ids, *(-1 - place for place in range(len(capture.new_names)))]
    check_note(_note(capture, stand_ins, points), desk.today())
    with desk.store.write(Step.NOTE_ADD) as session:
        now = desk.now()
        people = [NewContact(Contact(name=name)) for name in capture.new_names]
        fresh = contacts.add_all(session, people, now) if people else []
        numbers = (*capture.contact_ids, *fresh)
        note = _note(capture, numbers, points)
        meeting_id = meetings.add(session, note, now)
        if kept := visible(capture.keepsake.text):
            draft = replace(capture.keepsake, text=kept)
            threads.add_keepsakes(session, [draft.of(number, capture.on, meeting_id) for number in numbers])
        if note.event_id is not None:
            events.add_guests(session, note.event_id, list(numbers))
            for number in numbers:
                events.set_guest(session, note.event_id, number, GuestState.MET)
        names = contacts.names(session, numbers)
        journal.relabel(session, name=", ".join(names[number] for number in numbers if number in names))
    return meeting_id, numbers


def _note(capture: Capture, numbers: Sequence[int], points: tuple[str, ...]) -> MeetingNote:
    people = tuple(
        Participant(
            number,
            "",
            points,
            capture.my_wish,
            capture.their_wish,
            capture.my_source.strip(),
            capture.their_source.strip(),
        )
        for number in numbers
    )
    return MeetingNote(capture.on, people, capture.text.strip(), "", capture.event_id)
