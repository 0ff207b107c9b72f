"""Guest lists whole: people who are a name only, who they turn out to be, and the numbers on paper."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from netzwerkpflege.domain.gate import Status
from netzwerkpflege.domain.meeting import Event, GuestEntry, GuestState
from netzwerkpflege.domain.outcome import Invalid, NotFound
from netzwerkpflege.domain.query import Query
from netzwerkpflege.services import contacts, events, guests
from netzwerkpflege.services.desk import Desk, undo

EVENING = date(2026, 11, 24)


@pytest.fixture
def evening(desk: Desk) -> int:
    return events.add(desk, Event("Stammtisch", EVENING))


def named(evening: int, *names: str) -> list[GuestEntry]:
    return [GuestEntry(evening, None, name=name) for name in names]


def shown(desk: Desk, evening: int) -> list[tuple[str, int | None]]:
    return [(entry.name, entry.number) for entry in guests.everybody(desk, evening)]


def test_names_and_contacts_in_one_list(desk: Desk, evening: int, person: Callable[..., int]) -> None:
    anna = person("Anna", "Kirchhoff")
    assert guests.add_people(desk, evening, [anna], named(evening, "Dr. Zoe Adam", "Karl  Berg", "karl berg", " ")) == 3
    assert [name for name, _ in shown(desk, evening)] == ["Dr. Zoe Adam", "Karl Berg", "Anna Kirchhoff"]
    assert dict(events.all_events(desk))[events.get(desk, evening)] == 3
    undo(desk)
    assert shown(desk, evening) == []


def test_nobody_becomes_a_contact_by_being_invited(desk: Desk, evening: int) -> None:
    guests.add_people(desk, evening, [], named(evening, "Karl Berg"))
    assert contacts.counts(desk).total == 0


def test_becoming_a_contact_is_a_bare_card(desk: Desk, evening: int) -> None:
    guests.add_people(desk, evening, [], [GuestEntry(evening, None, name="Dr. Karl Berg", organisation="Berg KG")])
    line = guests.everybody(desk, evening)[0]
    number = guests.become_contact(desk, line.id or 0)
    assert contacts.get(desk, number).name.prefix == "Dr."
    assert contacts.standing_of(desk, number).status is Status.BARE
    after = guests.everybody(desk, evening)
    assert [(entry.contact_id, entry.organisation) for entry in after] == [(number, "Berg KG")]
    assert guests.become_contact(desk, after[0].id or 0) == number
    undo(desk)
    assert [entry.contact_id for entry in guests.everybody(desk, evening)] == [None]
    assert contacts.counts(desk).total == 0


def test_linked_to_somebody_who_is_on_the_list(desk: Desk, evening: int, person: Callable[..., int]) -> None:
    karl = person("Karl", "Berg")
    guests.add_people(desk, evening, [karl], [GuestEntry(evening, None, name="K. Berg", seat="4", note="rote Brille")])
    numbered = {entry.name: entry.number for entry in guests.number_guests(desk, evening)}
    name = next(entry for entry in guests.everybody(desk, evening) if entry.contact_id is None)
    guests.set_state(desk, name.id or 0, GuestState.MET)
    guests.link(desk, name.id or 0, karl)
    (line,) = guests.everybody(desk, evening)
    assert (line.contact_id, line.state, line.seat, line.note) == (karl, GuestState.MET, "4", "rote Brille")
    assert line.number == numbered["Karl Berg"]
    undo(desk)
    assert len(guests.everybody(desk, evening)) == 2


def test_numbers_on_paper_stay(desk: Desk, evening: int) -> None:
    """Whoever comes later gets the next number; undo takes no number back that is printed."""
    guests.add_people(desk, evening, [], named(evening, "Karl Berg", "Zoe Adam"))
    line = guests.everybody(desk, evening)[0]
    guests.set_seat(desk, line.id or 0, "4")
    guests.number_guests(desk, evening)
    assert shown(desk, evening) == [("Zoe Adam", 1), ("Karl Berg", 2)]
    undo(desk)
    assert shown(desk, evening) == [("Zoe Adam", 1), ("Karl Berg", 2)]
    guests.add_people(desk, evening, [], named(evening, "Bea Bauer"))
    guests.number_guests(desk, evening)
    assert shown(desk, evening) == [("Zoe Adam", 1), ("Bea Bauer", 3), ("Karl Berg", 2)]
    guests.remove(desk, evening, [line.id or 0])
    undo(desk)
    assert shown(desk, evening) == [("Zoe Adam", 1), ("Bea Bauer", 3), ("Karl Berg", 2)]


def test_searches_heed_contacts_alone(desk: Desk, evening: int, person: Callable[..., int]) -> None:
    """A name on the list is nobody in the address book: neither found by the event, nor in the way of „all but these“."""
    anna, bernd = person("Anna", "Kirchhoff"), person("Bernd", "Maurer")
    guests.add_people(desk, evening, [anna], named(evening, "Karl Berg"))
    of_evening = Query(events=(evening,))
    assert contacts.find(desk, of_evening) == [anna]
    assert contacts.find(desk, Query(without=(of_evening,))) == [bernd]


def test_refusals(desk: Desk, evening: int, person: Callable[..., int]) -> None:
    guests.add_people(desk, evening, [], named(evening, "Karl Berg"))
    line = guests.everybody(desk, evening)[0]
    with pytest.raises(Invalid):
        guests.save(desk, replace(line, name=" "))
    with pytest.raises(NotFound):
        guests.link(desk, line.id or 0, 4711)
    with pytest.raises(NotFound):
        guests.get(desk, 4711)
    assert [entry.name for entry in guests.everybody(desk, evening)] == ["Karl Berg"]


def test_a_contact_keeps_its_own_name(desk: Desk, evening: int, person: Callable[..., int]) -> None:
    anna = person("Anna", "Kirchhoff")
    guests.add_people(desk, evening, [anna])
    line = guests.everybody(desk, evening)[0]
    guests.save(desk, replace(line, name="Jemand anders", seat="2", debriefed=EVENING))
    (after,) = guests.everybody(desk, evening)
    assert (after.name, after.seat, after.debriefed) == ("Anna Kirchhoff", "2", EVENING)
