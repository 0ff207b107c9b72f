"""What the tests of the pages begin with: a desk on a fresh address file, its bus, people and talks."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

from netzwerkpflege.domain.contact import Contact, Email, Name
from netzwerkpflege.domain.meeting import MeetingNote, Participant, Wish
from netzwerkpflege.paths import Profile
from netzwerkpflege.services import contacts, meetings
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.ui.bus import Bus
from netzwerkpflege.ui.jobs import Jobs

NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)


class World:
    """A desk on 22 November 2026 with its bus."""

    def __init__(self, folder: Path) -> None:
        self.desk = Desk.open(Profile(folder / "profile"), clock=lambda: NOON)
        self.bus = Bus()
        self.jobs = Jobs()
        self.today = self.desk.today()
        self.desk.subscribe(self.bus.publish)

    def person(self, given: str, family: str, organisation: str = "") -> int:
        """Add a contact; returns its number."""
        address = Email(f"{given}.{family}@example.org".lower())
        name = Name(f"{given} {family}", given=given, family=family)
        return contacts.add(self.desk, Contact(name=name, organisation=organisation, emails=(address,)))

    def talk(self, *people: int, days: int = 0, text: str = "", event: int | None = None) -> int:
        """Note a conversation that took place ``days`` ago; both sides wish to go on."""
        parts = tuple(
            Participant(
                number,
                connection_points=("Chorsingen",),
                my_wish=Wish.YES,
                their_wish=Wish.YES,
                their_wish_source="said so on parting",
            )
            for number in people
        )
        on = self.today - timedelta(days)
        note = MeetingNote(on=on, participants=parts, text=text, event_id=event)
        return meetings.record_note(self.desk, meetings.NoteDraft(note))


@contextmanager
def opened(folder: Path) -> Iterator[World]:
    """A world that is closed again."""
    world = World(folder)
    yield world
    world.jobs.close()
    world.desk.close()
