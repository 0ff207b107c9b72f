"""Invitations become events: with whom one knows and who is a name only; the same UID changes, and makes nothing twice."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, time
from pathlib import Path

import pytest

from netzwerkpflege.domain.outcome import Cancelled
from netzwerkpflege.services import contacts, events, guests, invitations
from netzwerkpflege.services.desk import Desk, undo

TEXT = """BEGIN:VCALENDAR
VERSION:2.0
METHOD:REQUEST
BEGIN:VEVENT
UID:4711@rathaus.example
DTSTART:20261203T183000
DTEND:20261203T210000
SUMMARY:Jahresempfang
LOCATION:{place}
ORGANIZER;CN=Anna Kirchhoff:mailto:anna.kirchhoff@example.org
ATTENDEE;CN=Bernd M.:mailto:bernd.maurer@example.org
ATTENDEE;CN=Zoltan Neumann:mailto:zoltan@neumann.example
END:VEVENT
END:VCALENDAR
"""


def received(desk: Desk, folder: Path, place: str = "Rathaus") -> invitations.Received:
    file = folder / "einladung.ics"
    file.write_text(TEXT.format(place=place), encoding="utf-8")
    (found,) = invitations.read(desk, file)
    return found


def keep(desk: Desk, found: invitations.Received) -> int:
    names = [guests.named(0, guest) for guest in found.matched.unknown]
    return invitations.keep(desk, found.event, [number for _, number in found.matched.sure], names)


def test_reading_can_be_stopped(desk: Desk, tmp_path: Path) -> None:
    def stop(done: int, total: int) -> None:
        assert (done, total) == (0, 1)
        raise Cancelled

    received(desk, tmp_path)
    with pytest.raises(Cancelled):
        invitations.read(desk, tmp_path / "einladung.ics", stop)


def test_several_of_one_uid_are_one_event(desk: Desk, tmp_path: Path) -> None:
    older, newer = received(desk, tmp_path), received(desk, tmp_path, "Stadtsaal")
    one, same = invitations.keep_all(desk, [older, newer])
    assert one == same and events.get(desk, one).place == "Stadtsaal"
    assert invitations.keep_all(desk, []) == []
    undo(desk)
    assert events.all_events(desk) == []


def test_kept_with_its_guests_in_one_step(desk: Desk, person: Callable[..., int], tmp_path: Path) -> None:
    bernd = person("Bernd", "Maurer")
    found = received(desk, tmp_path)
    assert [number for _, number in found.matched.sure] == [bernd], "by the mail address"
    number = keep(desk, found)
    event = events.get(desk, number)
    assert (event.title, event.on, event.starts, event.ends) == (
        "Jahresempfang",
        date(2026, 12, 3),
        time(18, 30),
        time(21),
    )
    assert (event.place, event.host) == ("Rathaus", "Anna Kirchhoff")
    assert [(entry.name, entry.contact_id) for entry in guests.everybody(desk, number)] == [
        ("Bernd Maurer", bernd),
        ("Zoltan Neumann", None),
    ]
    assert contacts.counts(desk).total == 1
    undo(desk)
    assert events.all_events(desk) == []


def test_the_same_uid_changes_the_event(desk: Desk, person: Callable[..., int], tmp_path: Path) -> None:
    number = keep(desk, received(desk, tmp_path))
    events.save(desk, replace(events.get(desk, number), intention="Greta vorstellen"))
    again = received(desk, tmp_path, "Alter Speicher")
    assert again.event.id == number
    assert keep(desk, again) == number
    event = events.get(desk, number)
    assert (event.place, event.intention) == ("Alter Speicher", "Greta vorstellen")
    assert len(events.all_events(desk)) == 1
    assert len(guests.everybody(desk, number)) == 2
