"""Gestures of the Nachlese: each guest is one undo step, left and resumed as one likes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TYPE_CHECKING

from netzwerkpflege.domain.debrief import Talk, is_offered
from netzwerkpflege.domain.gate import Status
from netzwerkpflege.domain.meeting import (
    Event,
    GuestEntry,
    GuestState,
    MeetingNote,
    Participant,
    check_note,
    clean_points,
    visible,
)
from netzwerkpflege.domain.outcome import Invalid
from netzwerkpflege.domain.query import ContactRow
from netzwerkpflege.domain.steps import Step
from netzwerkpflege.domain.thread import Keepsake, Question, Thread
from netzwerkpflege.services import threads as open_threads
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.services.guests import made_contact
from netzwerkpflege.store import contacts, debriefs, events, guests, list_rows, meetings, threads

if TYPE_CHECKING:
    from netzwerkpflege.store.db import Session


@dataclass(frozen=True, slots=True)
class Item:
    """One guest of the queue; ``row`` of a contact, ``noted`` where a conversation of the evening is kept already."""

    entry: GuestEntry
    row: ContactRow | None = None
    noted: bool = False
    open_threads: tuple[str, ...] = ()

    @property
    def done(self) -> bool:
        """Whether nothing is left to be asked about them."""
        return self.noted or self.entry.debriefed is not None

    @property
    def bare(self) -> bool:
        """Whether it is a card, or a name, with no conversation behind it."""
        return self.row is None or self.row.status is Status.BARE


@dataclass(frozen=True, slots=True)
class Queue:
    """The guests of an evening by their printed numbers."""

    event: Event
    items: tuple[Item, ...]

    def next_open(self, after: int | None = None) -> Item | None:
        """The next who has not been gone through, beginning behind the guest ``after``, and then from the first."""
        place = next((n for n, item in enumerate(self.items, 1) if item.entry.id == after), 0)
        return next((item for item in (*self.items[place:], *self.items[:place]) if not item.done), None)


def queue(desk: Desk, event_id: int) -> Queue:
    """The guests of an evening with what is known of each. Whoever has no number yet is given one. Raises NotFound."""
    with desk.store.read() as session:
        event = events.get(session, event_id)
        unnumbered = any(entry.number is None for entry in guests.everybody(session, event_id))
    if unnumbered:
        with desk.store.record() as session:
            guests.number_guests(session, event_id)
    with desk.store.read() as session:
        entries = sorted(guests.everybody(session, event_id), key=lambda entry: entry.number or 0)
        numbers = [entry.contact_id for entry in entries if entry.contact_id is not None]
        rows = {row.id: row for row in list_rows.rows(session, numbers)}
        noted = debriefs.noted(session, event_id)
        open_threads = debriefs.open_threads(session, numbers)
        return Queue(event, tuple(_item(entry, rows, noted, open_threads) for entry in entries))


def _item(entry: GuestEntry, rows: dict[int, ContactRow], noted: set[int], lines: dict[int, list[str]]) -> Item:
    number = entry.contact_id
    if number is None:
        return Item(entry)
    return Item(entry, rows.get(number), number in noted, tuple(lines.get(number, ())))


def offered(desk: Desk) -> Event | None:
    """The evening whose Nachlese is offered now: the latest that is over and not gone through, for 72 hours."""
    with desk.store.read() as session:
        return offered_in(session, desk.clock().replace(tzinfo=None))


def offered_in(session: Session, now: datetime) -> Event | None:
    """The same within a reading; ``now`` is the person's clock, without a time zone."""
    for event in debriefs.lately(session, now.date()):
        noted = debriefs.noted(session, event.id or 0)
        found = [entry for entry in guests.everybody(session, event.id or 0) if entry.contact_id not in noted]
        if is_offered(event, found, now):
            return event
    return None


def last(desk: Desk) -> Event | None:
    """The last evening with guests, today's included."""
    with desk.store.read() as session:
        counts = events.guest_counts(session)
        over = (event for event in events.all_events(session) if event.on <= desk.today())
        return next((event for event in over if counts.get(event.id or 0)), None)


def keep(desk: Desk, guest_id: int, talk: Talk) -> int:
    """Keep what is said of a guest one has talked with, all of it in one step; returns the contact's number.

    Who was a name only becomes a contact by it. What the person promised becomes a reminder; what the other side did
    stays a thread to ask about, and nobody is ever dunned for it. Raises Invalid (a point too short, an evening still
    to come), NotFound.
    """
    entry, event = _entry(desk, guest_id)
    points = clean_points(talk.points)
    with desk.store.write(Step.DEBRIEF_KEEP, entry.name) as session:
        number = made_contact(session, entry, desk.now())
        line = guests.get(session, guest_id)
        note = _note(event, number, replace(talk, points=points))
        check_note(note, desk.today())
        meeting_id = meetings.add(session, note, desk.now())
        _add_promises(session, number, meeting_id, talk, desk.today())
        _add_others(session, number, meeting_id, talk, event.on)
        guests.save(session, replace(line, state=GuestState.MET, debriefed=desk.today()))
        return number


def missed(desk: Desk, guest_id: int) -> None:
    """Say that one has not talked with a guest. Raises NotFound."""
    entry, _ = _entry(desk, guest_id)
    with desk.store.write(Step.DEBRIEF_MISSED, entry.name) as session:
        guests.save(session, replace(entry, state=GuestState.MISSED, debriefed=desk.today()))


def put_away(desk: Desk, guest_id: int) -> None:
    """Put a card away, honourably: one with no conversation behind it goes to the trash, a name off the list.

    Raises Invalid where there is a conversation, NotFound.
    """
    entry, _ = _entry(desk, guest_id)
    with desk.store.read() as session:
        rows = list_rows.rows(session, [entry.contact_id] if entry.contact_id else [])
    if rows and rows[0].status is not Status.BARE:
        raise Invalid(field="status", rule="not_bare")
    with desk.store.write(Step.DEBRIEF_AWAY, entry.name) as session:
        if entry.contact_id is None:
            guests.remove(session, [guest_id])
        else:
            guests.save(session, replace(entry, debriefed=desk.today()))
            contacts.remove(session, [entry.contact_id], desk.now())


def finish(desk: Desk, event_id: int, minutes: int | None = None, fee: int | None = None) -> None:
    """End a Nachlese: it is not offered any more. ``fee`` is in cents. Raises NotFound."""
    with desk.store.read() as session:
        event = events.get(session, event_id)
    with desk.store.write(Step.DEBRIEF_END, event.title) as session:
        events.update(session, replace(event, minutes=minutes, fee=fee, debrief_ended=desk.today()))


def _entry(desk: Desk, guest_id: int) -> tuple[GuestEntry, Event]:
    with desk.store.read() as session:
        entry = guests.get(session, guest_id)
        return entry, events.get(session, entry.event_id)


def _note(event: Event, contact_id: int, talk: Talk) -> MeetingNote:
    participant = Participant(
        contact_id,
        connection_points=talk.points,
        my_wish=talk.my_wish,
        their_wish=talk.their_wish,
        my_wish_source=talk.my_wish_source.strip(),
        their_wish_source=talk.their_wish_source.strip(),
    )
    return MeetingNote(event.on, (participant,), talk.text.strip(), event.place, event.id)


def _add_promises(session: Session, contact_id: int, meeting_id: int, talk: Talk, today: date) -> None:
    for promise in talk.promises:
        if not (words := visible(promise.text)):
            continue
        thread = Thread(contact_id, promise.owner, words, today, meeting_id, due=promise.due)
        open_threads.open_all(session, [thread], today)


def _add_others(session: Session, contact_id: int, meeting_id: int, talk: Talk, on: date) -> None:
    if words := visible(talk.keepsake):
        threads.add_keepsakes(session, [Keepsake(contact_id, words, on, meeting_id)])
    if words := visible(talk.question):
        threads.add_questions(session, [Question(contact_id, words)])
    if words := visible(talk.cue):
        contacts.update(session, replace(contacts.get(session, contact_id), recognition_cue=words))
    if talk.photo is not None:
        contacts.set_photo(session, contact_id, talk.photo, talk.photo_type)
