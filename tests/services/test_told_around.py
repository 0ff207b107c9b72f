"""Who has heard a story: the person, those in the conversation, those at the same table; nobody else."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from netzwerkpflege.domain.meeting import Event, MeetingNote, Participant
from netzwerkpflege.domain.thread import Direction, Keepsake
from netzwerkpflege.domain.told import Near
from netzwerkpflege.services import contacts, events, guests, meetings
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.services.told import told_around, told_at


def told(desk: Desk, *around: object) -> list[tuple[str, str, Near]]:
    return [(item.name, item.text, item.near) for item in told_around(desk, *around)]  # type: ignore[arg-type]


@pytest.fixture
def three(desk: Desk, person: Callable[..., int]) -> tuple[int, int, int]:
    people = (person("Anna", "Kirchhoff"), person("Bernd", "Maurer"), person("Cem", "Aydin"))
    for number, story in zip(people, ("Orgelwitz", "Gartenbuch", "Wirtshaus"), strict=True):
        meetings.add_keepsake(desk, number, story)
    return people


def test_the_round_has_heard_it_too(desk: Desk, three: tuple[int, int, int]) -> None:
    anna, bernd, _ = three
    assert told(desk, anna) == [("Anna Kirchhoff", "Orgelwitz", Near.SELF)]
    assert told(desk, anna, [anna, bernd]) == [
        ("Anna Kirchhoff", "Orgelwitz", Near.SELF),
        ("Bernd Maurer", "Gartenbuch", Near.TALK),
    ]
    contacts.remove(desk, [bernd])
    assert told(desk, anna, [anna, bernd]) == [("Anna Kirchhoff", "Orgelwitz", Near.SELF)]


def test_who_sits_at_the_same_table(desk: Desk, three: tuple[int, int, int]) -> None:
    anna, bernd, cem = three
    evening = events.add(desk, Event("Stammtisch", date(2026, 11, 24)))
    events.invite(desk, evening, three)
    assert told(desk, anna, [], evening) == [("Anna Kirchhoff", "Orgelwitz", Near.SELF)]
    seats = {anna: "Tisch 2", bernd: " Tisch 2", cem: "Tisch 3"}
    for entry in guests.everybody(desk, evening):
        guests.set_seat(desk, entry.id or 0, seats[entry.contact_id or 0])
    beside = [("Anna Kirchhoff", "Orgelwitz", Near.SELF), ("Bernd Maurer", "Gartenbuch", Near.TABLE)]
    assert told(desk, anna, [], evening) == beside
    assert told(desk, anna, [bernd], evening)[1][2] is Near.TALK


def test_what_was_received_was_not_told(desk: Desk, three: tuple[int, int, int]) -> None:
    anna = three[0]
    note = MeetingNote(desk.today(), (Participant(anna),), "Über Orgeln.")
    given = Keepsake(anna, "Ein Tipp von Anna", desk.today(), direction=Direction.RECEIVED)
    meetings.record_note(desk, meetings.NoteDraft(note, keepsakes=(given,)))
    assert told(desk, anna) == [("Anna Kirchhoff", "Orgelwitz", Near.SELF)]


def test_what_the_table_heard_together_is_one_telling(desk: Desk, three: tuple[int, int, int]) -> None:
    anna, bernd, _ = three
    evening = events.add(desk, Event("Stammtisch", date(2026, 5, 12)))
    events.invite(desk, evening, [anna, bernd])
    for entry in guests.everybody(desk, evening):
        guests.set_seat(desk, entry.id or 0, "Tisch 2")
    note = MeetingNote(date(2026, 5, 12), (Participant(bernd),), "Über Orgeln.", event_id=evening)
    story = Keepsake(bernd, "Wirtshaus am Rottbach", note.on)
    meetings.record_note(desk, meetings.NoteDraft(note, keepsakes=(story,)))
    around = told_at(desk, anna, events.get(desk, evening))
    assert [(item.text, item.near) for item in around] == [("Orgelwitz", Near.SELF), ("Gartenbuch", Near.TABLE)]
