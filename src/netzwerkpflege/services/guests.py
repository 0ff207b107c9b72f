"""Gestures with a whole guest list: contacts and people who are a name only until they are met."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from netzwerkpflege.domain.contact import Contact
from netzwerkpflege.domain.guest_list import PastedGuest
from netzwerkpflege.domain.meeting import GuestEntry, GuestState
from netzwerkpflege.domain.outcome import Invalid
from netzwerkpflege.domain.steps import Step
from netzwerkpflege.domain.typed_name import split_name
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.store import contacts, events, guests
from netzwerkpflege.store.contacts import NewContact

if TYPE_CHECKING:
    from netzwerkpflege.store.db import Session


def named(event_id: int, guest: PastedGuest) -> GuestEntry:
    """Somebody of a pasted list as a name on the list of an event."""
    return GuestEntry(
        event_id, None, name=guest.name, organisation=guest.organisation, title=guest.title, seat=guest.seat
    )


def everybody(desk: Desk, event_id: int) -> list[GuestEntry]:
    """The whole guest list in the order of names."""
    with desk.store.read() as session:
        return guests.everybody(session, event_id)


def get(desk: Desk, guest_id: int) -> GuestEntry:
    """One line of a guest list. Raises NotFound."""
    with desk.store.read() as session:
        return guests.get(session, guest_id)


def add_people(
    desk: Desk,
    event_id: int,
    contact_ids: Sequence[int],
    entries: Sequence[GuestEntry] = (),
    seats: Mapping[int, str] | None = None,
) -> int:
    """Put contacts, and people who are a name only, on the list in one step; returns how many came on.

    ``seats`` says at which table contacts sit. Raises NotFound.
    """
    title = _title(desk, event_id)
    with desk.store.write(Step.EVENT_GUESTS, title) as session:
        fresh = events.add_guests(session, event_id, contact_ids)
        guests.seat(session, event_id, seats or {})
        return fresh + len(guests.add_names(session, event_id, entries))


def save(desk: Desk, entry: GuestEntry) -> None:
    """Set name, firm, table, note and state of a line. Raises Invalid without a name, NotFound."""
    if entry.contact_id is None and not entry.name.strip():
        raise Invalid(field="name")
    with desk.store.write(Step.EVENT_GUESTS, _title(desk, entry.event_id)) as session:
        guests.save(session, entry)


def set_state(desk: Desk, guest_id: int, state: GuestState) -> None:
    """Say that a guest is expected, was met or missed. Raises NotFound."""
    save(desk, replace(get(desk, guest_id), state=state))


def set_seat(desk: Desk, guest_id: int, seat: str) -> None:
    """Say at which table somebody sits. Raises NotFound."""
    save(desk, replace(get(desk, guest_id), seat=seat))


def remove(desk: Desk, event_id: int, guest_ids: Sequence[int]) -> None:
    """Take lines off the list. Raises NotFound."""
    with desk.store.write(Step.EVENT_GUESTS, _title(desk, event_id)) as session:
        guests.remove(session, guest_ids)


def link(desk: Desk, guest_id: int, contact_id: int) -> int:
    """Say which contact somebody is; returns the number of their line. Raises NotFound."""
    entry = get(desk, guest_id)
    with desk.store.write(Step.EVENT_GUESTS, _title(desk, entry.event_id)) as session:
        contacts.get(session, contact_id)
        return guests.link(session, guest_id, contact_id)


def become_contact(desk: Desk, guest_id: int) -> int:
    """Make a contact, a bare card still, of somebody who was a name only; returns its number. Raises NotFound.

    Who is a contact already stays that.
    """
    entry = get(desk, guest_id)
    if entry.contact_id is not None:
        return entry.contact_id
    with desk.store.write(Step.CONTACT_ADD, entry.name) as session:
        return made_contact(session, entry, desk.now())


def made_contact(session: Session, entry: GuestEntry, now: str) -> int:
    """The contact that a line of a guest list becomes, within a step that is under way; returns its number."""
    if entry.contact_id is not None:
        return entry.contact_id
    contact = Contact(name=split_name(entry.name), organisation=entry.organisation, title=entry.title)
    number = contacts.add(session, NewContact(contact), now)
    guests.link(session, entry.id or 0, number)
    return number


def number_guests(desk: Desk, event_id: int) -> list[GuestEntry]:
    """Give everybody the number that is printed beside them, and return the list by it. No step: paper is not undone."""
    with desk.store.record() as session:
        guests.number_guests(session, event_id)
        return sorted(guests.everybody(session, event_id), key=lambda entry: entry.number or 0)


def _title(desk: Desk, event_id: int) -> str:
    with desk.store.read() as session:
        return events.get(session, event_id).title
