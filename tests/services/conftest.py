"""A desk with a fixed clock on a fresh address file."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from netzwerkpflege.domain.contact import Contact, Email, Name, Phone
from netzwerkpflege.domain.meeting import MeetingNote, Participant, Wish
from netzwerkpflege.paths import Profile
from netzwerkpflege.services import contacts, meetings
from netzwerkpflege.services.desk import Desk

NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """An open desk on 22 November 2026."""
    opened = Desk.open(Profile(tmp_path / "profile"), clock=lambda: NOON)
    yield opened
    opened.close()


@pytest.fixture
def person(desk: Desk) -> Callable[..., int]:
    """Add a contact by name; returns its number."""

    def add(given: str = "Anna", family: str = "Kirchhoff", **fields: object) -> int:
        name = Name(f"{given} {family}".strip(), given=given, family=family)
        fields.setdefault("emails", (Email(f"{given}.{family}@example.org".lower(), "work"),))
        fields.setdefault("phones", (Phone("+49 871 5550143", "work"),))
        return contacts.add(desk, Contact(name=name, **fields))  # type: ignore[arg-type]

    return add


@pytest.fixture
def talk(desk: Desk) -> Callable[..., int]:
    """Note a conversation with a contact that opens door B; returns its number."""

    def note(
        contact_id: int,
        points: tuple[str, ...] = ("Chorsingen",),
        mine: Wish = Wish.YES,
        theirs: Wish = Wish.YES,
        **fields: object,
    ) -> int:
        people = (Participant(contact_id, connection_points=points, my_wish=mine, their_wish=theirs),)
        fields.setdefault("on", desk.today())
        kept = MeetingNote(participants=people, **fields)  # type: ignore[arg-type]
        return meetings.record_note(desk, meetings.NoteDraft(kept))

    return note
