"""Gestures with events: plan an evening, invite, note who was met, and make its briefing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from netzwerkpflege.domain.meeting import Event, Guest, GuestState, check_event, visible
from netzwerkpflege.domain.steps import Step
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.store import contacts, events


def all_events(desk: Desk) -> list[tuple[Event, int]]:
    """All events with the number of their guests, the latest first."""
    with desk.store.read() as session:
        counts = events.guest_counts(session)
        return [(event, counts.get(event.id or 0, 0)) for event in events.all_events(session)]


def get(desk: Desk, event_id: int) -> Event:
    """One event. Raises NotFound."""
    with desk.store.read() as session:
        return events.get(session, event_id)


def next_event(desk: Desk) -> Event | None:
    """The next event from today on."""
    with desk.store.read() as session:
        return events.next_event(session, desk.today())


def guests(desk: Desk, event_id: int) -> list[Guest]:
    """The guest list of an event."""
    with desk.store.read() as session:
        return events.guests(session, event_id)


def of_contact(desk: Desk, contact_id: int) -> list[tuple[Event, GuestState]]:
    """The events of a contact, latest first."""
    with desk.store.read() as session:
        return events.of_contact(session, contact_id)


def add(desk: Desk, event: Event) -> int:
    """Plan an event; returns its number. Raises Invalid."""
    check_event(event)
    event = replace(event, title=visible(event.title))
    with desk.store.write(Step.EVENT_ADD, event.title) as session:
        return events.add(session, event)


def save(desk: Desk, event: Event) -> None:
    """Change an event. Raises Invalid, NotFound."""
    check_event(event)
    event = replace(event, title=visible(event.title))
    with desk.store.write(Step.EVENT_EDIT, event.title) as session:
        events.update(session, event)


def remove(desk: Desk, event_id: int) -> None:
    """Take an event out; conversations noted there stay. Raises NotFound."""
    title = get(desk, event_id).title
    with desk.store.write(Step.EVENT_REMOVE, title) as session:
        events.remove(session, event_id)


def invite(desk: Desk, event_id: int, contact_ids: Sequence[int]) -> int:
    """Put contacts on the guest list; returns how many were not on it yet. Raises NotFound."""
    title = get(desk, event_id).title
    with desk.store.read() as session:
        known = {contact.id for contact in contacts.get_all(session, contact_ids)}
        for number in contact_ids:
            if number not in known:
                contacts.get(session, number)  # raises NotFound, naming it
    with desk.store.write(Step.EVENT_GUESTS, title) as session:
        return events.add_guests(session, event_id, contact_ids)


def set_guest(desk: Desk, event_id: int, contact_id: int, state: GuestState) -> None:
    """Say that a guest is expected, was met or missed."""
    with desk.store.write(Step.EVENT_GUESTS, get(desk, event_id).title) as session:
        events.set_guest(session, event_id, contact_id, state)


def uninvite(desk: Desk, event_id: int, contact_ids: Sequence[int]) -> None:
    """Take contacts off the guest list."""
    with desk.store.write(Step.EVENT_GUESTS, get(desk, event_id).title) as session:
        events.remove_guests(session, event_id, contact_ids)
