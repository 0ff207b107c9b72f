"""Evenings and talks: events with their guests, conversations with what was shared and wished."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum

from netzwerkpflege.domain.outcome import Invalid
from netzwerkpflege.domain.text import SHORTEST_POINT as SHORTEST_POINT
from netzwerkpflege.domain.text import is_visible_point as is_visible_point
from netzwerkpflege.domain.text import visible as visible


class Wish(StrEnum):
    """Whether a side wishes to go on; an open wish is not a yes."""

    YES = "yes"
    NO = "no"
    OPEN = "open"


class GuestState(StrEnum):
    """Where a guest stands with an event."""

    EXPECTED = "expected"
    MET = "met"
    MISSED = "missed"


@dataclass(frozen=True, slots=True)
class Participant:
    """One person in a conversation: a remark of their own, what connects, and both wishes with their source."""

    contact_id: int
    remark: str = ""
    connection_points: tuple[str, ...] = ()
    my_wish: Wish = Wish.OPEN
    their_wish: Wish = Wish.OPEN
    my_wish_source: str = ""
    their_wish_source: str = ""


@dataclass(frozen=True, slots=True)
class MeetingNote:
    """A noted conversation. It is dated, and it is what opens the gate (product principle, door B)."""

    on: date
    participants: tuple[Participant, ...]
    text: str = ""
    place: str = ""
    event_id: int | None = None
    id: int | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """An evening to go to, with the person's own intention for it.

    ``uid`` is that of the invitation it was made from (RFC 5545, 3.8.4.7); ``minutes`` and ``fee`` (in cents) are what
    it took; ``debrief_ended`` is the day on which its Nachlese was finished or put aside.
    """

    title: str
    on: date
    starts: time | None = None
    ends: time | None = None
    place: str = ""
    host: str = ""
    intention: str = ""
    note: str = ""
    id: int | None = None
    series_id: int | None = None
    uid: str = ""
    minutes: int | None = None
    fee: int | None = None
    debrief_ended: date | None = None


@dataclass(frozen=True, slots=True)
class Series:
    """A series of evenings, and what is the same each time."""

    title: str
    host: str = ""
    place: str = ""
    intention: str = ""
    note: str = ""
    id: int | None = None


@dataclass(frozen=True, slots=True)
class Guest:
    """A contact on the guest list of an event."""

    contact_id: int
    state: GuestState = GuestState.EXPECTED


@dataclass(frozen=True, slots=True)
class GuestEntry:
    """A line of a guest list: a contact, or (``contact_id`` None) somebody who is a name only until they are met.

    For a contact ``name``, ``organisation`` and ``title`` are those of the address book. ``number`` was printed beside
    them in the briefing; ``seat`` is the table they sit at; ``debriefed`` the day on which they were gone through.
    """

    event_id: int
    contact_id: int | None
    state: GuestState = GuestState.EXPECTED
    name: str = ""
    organisation: str = ""
    title: str = ""
    note: str = ""
    seat: str = ""
    number: int | None = None
    debriefed: date | None = None
    id: int | None = None


def clean_points(points: tuple[str, ...]) -> tuple[str, ...]:
    """Connection points as they are kept: trimmed, each once, none too short to mean anything.

    Raises Invalid (field 'connection_points') for a point of fewer than three visible characters.
    """
    kept: dict[str, str] = {}
    for point in points:
        words = visible(point)
        if not words:
            continue
        if not is_visible_point(words):
            raise Invalid(field="connection_points", rule="point_too_short", text=words)
        kept.setdefault(words.casefold(), words)
    return tuple(kept.values())


def check_note(note: MeetingNote, today: date) -> None:
    """A conversation has at least one participant, each once, and has already happened.

    Raises Invalid, naming the field: 'participants', 'on', 'connection_points'.
    """
    ids = [participant.contact_id for participant in note.participants]
    if not ids:
        raise Invalid(field="participants", rule="nobody")
    if len(set(ids)) != len(ids):
        raise Invalid(field="participants", rule="twice")
    if note.on > today:
        raise Invalid(field="on", rule="future")
    for participant in note.participants:
        clean_points(participant.connection_points)


def check_event(event: Event) -> None:
    """An event has a title, and does not end before it begins. Raises Invalid, naming the field."""
    if not visible(event.title):
        raise Invalid(field="title", rule="empty")
