"""Conversations are found by what was said, where, why and with whom; the index follows every change and its undo."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from netzwerkpflege.domain.meeting import Event, MeetingNote, Participant
from netzwerkpflege.services import contacts, demo, events, meetings
from netzwerkpflege.services import desk as desks
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.services.meetings import NoteDraft
from netzwerkpflege.store import talk_search


def words(desk: Desk) -> dict[int, str]:
    """The index as it stands."""
    with desk.store.read() as session:
        found = session.connection().exec_driver_sql("SELECT rowid, words FROM meeting_words")
        return {row[0]: " ".join(sorted(row[1].split())) for row in found}


def anew(desk: Desk) -> dict[int, str]:
    """The index as it would be written now."""
    with desk.store.record() as session:
        session.connection().exec_driver_sql("DELETE FROM meeting_words")
        session.connection().exec_driver_sql(talk_search.fill())
    return words(desk)


@pytest.fixture
def note(desk: Desk, person: Callable[..., int]) -> int:
    """A conversation with Änne Müller of the Hütte AG about her laboratory."""
    someone = person("Änne", "Müller", organisation="Hütte AG")
    evening = events.add(desk, Event("Sommerfest", desk.today()))
    said = Participant(someone, remark="lachte viel", connection_points=("Messlabor bauen",))
    return meetings.record_note(
        desk, NoteDraft(MeetingNote(desk.today(), (said,), "Über Orgeln.", "Straße 7", evening))
    )


@pytest.mark.parametrize(
    "text",
    [
        "orgel",
        "ORGELN",
        "strasse",
        "Straße 7",
        "mueller",
        "muller",
        "müller orgel",
        "hutte",
        "sommerf",
        "messlab",
        "lachte",
    ],
)
def test_found_by_whatever_is_known_of_it(desk: Desk, note: int, text: str) -> None:
    assert meetings.find(desk, text) == [note]


@pytest.mark.parametrize("text", ["rgeln", "maier", "müller winterfest", "?!", '"', "orgel NOT"])
def test_not_found_by_what_is_not_in_it(desk: Desk, note: int, text: str) -> None:
    assert meetings.find(desk, text) == []


def test_newest_first_and_no_more_than_wanted(desk: Desk, person: Callable[..., int]) -> None:
    someone = person("A", "B")
    days = [desk.today() - timedelta(days=back) for back in (3, 1, 2)]
    numbers = [
        meetings.record_note(desk, NoteDraft(replace(meetings.alone_with(someone, day), text="Chor"))) for day in days
    ]
    assert meetings.find(desk, "chor") == meetings.find(desk) == [numbers[1], numbers[2], numbers[0]]
    assert meetings.find(desk, "chor", 2) == meetings.find(desk, limit=2) == [numbers[1], numbers[2]]


def test_a_new_name_of_person_or_event_is_found_at_once(desk: Desk, note: int) -> None:
    whom = meetings.get(desk, note).participants[0].contact_id
    person = contacts.get(desk, whom)
    contacts.save(desk, replace(person, name=replace(person.name, formatted="Änne Zeller", family="Zeller")))
    assert meetings.find(desk, "zeller") == [note] and meetings.find(desk, "mueller") == []
    ((event, _),) = events.all_events(desk)
    events.save(desk, replace(event, title="Herbstfest"))
    assert meetings.find(desk, "herbst") == [note] and meetings.find(desk, "sommerfest") == []
    desks.undo(desk)
    assert meetings.find(desk, "sommerfest") == [note]


def test_the_index_holds_through_any_order_of_deeds(desk: Desk) -> None:
    demo.fill(desk)
    chance = random.Random(3)
    for _ in range(60):
        numbers = meetings.find(desk)
        deed = chance.random()
        if deed < 0.3 and numbers:
            found = meetings.get(desk, chance.choice(numbers))
            points = tuple(f"Thema {chance.randrange(99)}" for _ in range(chance.randrange(3)))
            people = tuple(replace(one, connection_points=points) for one in found.participants)
            meetings.change_note(desk, NoteDraft(replace(found, participants=people)))
        elif deed < 0.45 and numbers:
            meetings.remove_note(desk, chance.choice(numbers))
        elif deed < 0.6 and (there := events.all_events(desk)):
            event, _ = chance.choice(there)
            if deed < 0.53:
                events.save(desk, replace(event, title=f"Abend {chance.randrange(99)}"))
            else:
                events.remove(desk, event.id or 0)
        elif desks.next_steps(desk)[0] is not None and deed < 0.85:
            desks.undo(desk)
        elif desks.next_steps(desk)[1] is not None:
            desks.redo(desk)
    there = words(desk)
    assert there and there == anew(desk)
