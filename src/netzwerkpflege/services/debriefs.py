"""Gestures of the Nachlese: each guest is one undo step, left and resumed as one likes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

from netzwerkpflege.domain.debrief import Talk, is_offered
from netzwerkpflege.domain.gate import Status
from netzwerkpflege.domain.meeting import Event, GuestEntry, GuestState
from netzwerkpflege.domain.outcome import Invalid
from netzwerkpflege.domain.query import ContactRow
from netzwerkpflege.domain.queue import NOTED, Queued
from netzwerkpflege.domain.steps import Step
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.services.guests import made_contact
from netzwerkpflege.services.talks import Occasion, keep_talk
from netzwerkpflege.store import contacts, debriefs, events, guests, list_rows

if TYPE_CHECKING:
    from netzwerkpflege.store.db import Session


@dataclass(frozen=True, slots=True)
class Queue:
    """The guests of an evening by their printed numbers."""

    event: Event
    items: tuple[Queued, ...]


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


def _item(entry: GuestEntry, rows: dict[int, ContactRow], noted: set[int], lines: dict[int, list[str]]) -> Queued:
    number = entry.contact_id or 0
    said = entry.state.value if entry.debriefed is not None else ""
    return Queued(
        entry.id or 0,
        entry.name,
        entry.organisation,
        entry.title,
        entry.note,
        entry.number,
        rows.get(number),
        NOTED if number in noted else said,
        tuple(lines.get(number, ())),
    )


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
    with desk.store.write(Step.DEBRIEF_KEEP, entry.name) as session:
        number = made_contact(session, entry, desk.now())
        line = guests.get(session, guest_id)
        keep_talk(session, desk, number, talk, Occasion(event.on, event.place, event.id))
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
