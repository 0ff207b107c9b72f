"""Gestures with invitations: read a calendar file, see whom one knows of it, keep it as an event."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from netzwerkpflege.domain.guest_list import PastedGuest
from netzwerkpflege.domain.invitation import Invitation
from netzwerkpflege.domain.meeting import Event, GuestEntry, check_event, visible
from netzwerkpflege.domain.steps import Step
from netzwerkpflege.exchange import calendar_in
from netzwerkpflege.services import series
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.services.guest_matching import MatchedList, Tick, match_guests
from netzwerkpflege.services.guests import named
from netzwerkpflege.store import events, guests

if TYPE_CHECKING:
    from netzwerkpflege.store.db import Session


@dataclass(frozen=True, slots=True)
class Received:
    """An invitation, the event it makes (or changes, where its UID is known), and whom of its guests one knows."""

    invitation: Invitation
    event: Event
    matched: MatchedList


def read(desk: Desk, path: Path, tick: Tick = lambda done, total: None) -> list[Received]:
    """The invitations of a file; nothing is kept. Takes its time where there are many: for the lane.

    ``tick`` may raise to stop. Raises FileUnreadable.
    """
    found = calendar_in.read_file(path, desk.clock().tzinfo)
    received = []
    for done, one in enumerate(found):
        tick(done, len(found))
        received.append(_received(desk, one))
    return received


def people(received: Received) -> tuple[list[int], list[GuestEntry]]:
    """Its guests as they come on the list: contacts where that is sure, the others as names."""
    matched = received.matched
    names = [named(0, guest) for guest, _ in matched.unsure] + [named(0, guest) for guest in matched.unknown]
    return [number for _, number in matched.sure], names


def keep_all(desk: Desk, chosen: Sequence[Received]) -> list[int]:
    """Keep several invitations as events with their guests, all in one step; returns their numbers.

    Raises Invalid, and then none of them is kept.
    """
    for one in chosen:
        check_event(one.event)
    if not chosen:
        return []
    name = visible(chosen[0].event.title) if len(chosen) == 1 else ""
    with desk.store.write(Step.EVENT_READ, name, len(chosen)) as session:
        known: dict[str, int] = {}
        numbers = []
        for one in chosen:
            event = replace(one.event, title=visible(one.event.title))
            event = replace(event, id=event.id or known.get(event.uid))
            numbers.append(_keep(session, event, *people(one)))
            if event.uid:
                known[event.uid] = numbers[-1]
        return numbers


def _keep(session: Session, event: Event, contact_ids: Sequence[int], names: Sequence[GuestEntry]) -> int:
    number = event.id if event.id is not None else events.add(session, event)
    if event.id is not None:
        events.update(session, event)
    events.add_guests(session, number, contact_ids)
    guests.add_names(session, number, [replace(one, event_id=number) for one in names])
    return number


def keep(
    desk: Desk, event: Event, contact_ids: Sequence[int], names: Sequence[GuestEntry], series_title: str = ""
) -> int:
    """Keep an invitation as an event with its guests, in one step; returns its number. Raises Invalid."""
    check_event(event)
    event = replace(event, title=visible(event.title))
    step = Step.EVENT_ADD if event.id is None else Step.EVENT_EDIT
    with desk.store.write(step, event.title) as session:
        event = replace(event, series_id=series.number_of(session, event, series_title))
        return _keep(session, event, contact_ids, names)


def _received(desk: Desk, invitation: Invitation) -> Received:
    people = [PastedGuest(one.name, one.name, email=one.email) for one in invitation.invited]
    with desk.store.read() as session:
        event = _event(session, invitation)
    return Received(invitation, event, match_guests(desk, people))


def _event(session: Session, invitation: Invitation) -> Event:
    """The event that this invitation is about; the own intention and what was noted of it stay."""
    known = events.with_uid(session, invitation.uid) if invitation.uid else None
    event = known or Event(invitation.title, invitation.on)
    return replace(
        event,
        title=invitation.title,
        on=invitation.on,
        starts=invitation.starts,
        ends=invitation.ends,
        place=invitation.place,
        host=invitation.host or event.host,
        note=event.note or invitation.note,
        uid=invitation.uid,
    )
