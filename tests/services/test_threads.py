"""Open threads: one's own promise has its reminder and both end together; the other side's never becomes one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from netzwerkpflege.domain.meeting import MeetingNote, Participant
from netzwerkpflege.domain.thread import Owner, Thread
from netzwerkpflege.services import contacts, meetings, reminders, threads
from netzwerkpflege.services.desk import Desk, undo


@pytest.fixture
def anna(person: Callable[..., int]) -> int:
    return person()


def due(desk: Desk) -> list[tuple[str, int]]:
    """What the reminders say, and in how many days."""
    return [(row.reminder.text, (row.reminder.due - desk.today()).days) for row in reminders.open_reminders(desk)]


def talk(desk: Desk, anna: int, **more: object) -> int:
    note = MeetingNote(desk.today(), (Participant(anna),), "Über Orgeln.")
    return meetings.record_note(desk, meetings.NoteDraft(note, **more))  # type: ignore[arg-type]


def test_only_the_own_promise_is_reminded_of(desk: Desk, anna: int) -> None:
    day = desk.today() + timedelta(days=3)
    threads = (
        Thread(anna, Owner.MINE, "Buch schicken", desk.today(), due=day),
        Thread(anna, Owner.MINE, "Greta vorstellen", desk.today()),
        Thread(anna, Owner.THEIRS, "schickt die Einladung", desk.today()),
        Thread(anna, Owner.JOINT, "Werkstatt besuchen", desk.today()),
    )
    talk(desk, anna, threads=threads)
    assert due(desk) == [("Buch schicken", 3), ("Greta vorstellen", 7)]
    undo(desk)
    assert due(desk) == []


@pytest.mark.parametrize("owner", [Owner.THEIRS, Owner.JOINT])
def test_nobody_is_dunned(desk: Desk, anna: int, owner: Owner) -> None:
    meetings.add_thread(desk, anna, owner, "schickt die Einladung")
    assert due(desk) == []


def test_thread_and_reminder_end_together(desk: Desk, anna: int) -> None:
    meetings.add_thread(desk, anna, Owner.MINE, "Buch schicken")
    (thread,) = contacts.sheet(desk, anna).open_threads
    meetings.close_thread(desk, thread.id or 0)
    assert due(desk) == []
    undo(desk)
    assert due(desk) == [("Buch schicken", 7)]
    (row,) = reminders.open_reminders(desk)
    reminders.finish(desk, row.reminder.id or 0)
    assert contacts.sheet(desk, anna).open_threads == ()
    reminders.reopen(desk, row.reminder.id or 0)
    assert [one.text for one in contacts.sheet(desk, anna).open_threads] == ["Buch schicken"]


def test_the_next_conversation_brings_it_to_an_end(desk: Desk, anna: int) -> None:
    meetings.add_thread(desk, anna, Owner.MINE, "Buch schicken")
    meetings.add_thread(desk, anna, Owner.THEIRS, "schickt die Einladung")
    numbers = {one.text: one.id or 0 for one in contacts.sheet(desk, anna).open_threads}
    talk(desk, anna, finished=tuple(numbers.values()))
    assert contacts.sheet(desk, anna).open_threads == ()
    assert due(desk) == []
    undo(desk)
    assert {one.text for one in contacts.sheet(desk, anna).open_threads} == set(numbers)
    assert due(desk) == [("Buch schicken", 7)]


def test_reworded_and_handed_over(desk: Desk, anna: int) -> None:
    meetings.add_thread(desk, anna, Owner.MINE, "Buch schicken")
    (thread,) = contacts.sheet(desk, anna).open_threads
    meetings.change_thread(desk, replace(thread, text="Buch und Artikel schicken"))
    assert due(desk) == [("Buch und Artikel schicken", 7)]
    meetings.change_thread(desk, replace(thread, owner=Owner.THEIRS))
    assert due(desk) == []
    meetings.change_thread(desk, replace(thread, owner=Owner.MINE))
    assert due(desk) == [("Buch schicken", 7)]


def test_what_is_open_with_anybody_the_oldest_first(desk: Desk, anna: int, person: Callable[..., int]) -> None:
    ben = person("Ben", organisation="Hallradwerk")
    old = Thread(ben, Owner.THEIRS, "schickt den Plan", desk.today() - timedelta(days=40))
    talk(desk, anna, threads=(Thread(anna, Owner.MINE, "Bücher schicken", desk.today()), old))
    words = [(thread.text, name) for thread, name in threads.listed(desk)]
    assert words == [("schickt den Plan", "Ben Kirchhoff"), ("Bücher schicken", "Anna Kirchhoff")]
    assert [name for _, name in threads.listed(desk, owner=Owner.MINE)] == ["Anna Kirchhoff"]
    for text in ("bucher", "ANNA büch", "kirchhoff schicken"):
        assert ("Bücher schicken", "Anna Kirchhoff") in [(t.text, n) for t, n in threads.listed(desk, text)]
    assert [name for _, name in threads.listed(desk, "hallradw plan")] == ["Ben Kirchhoff"]
    assert threads.listed(desk, "100%") == []
    contacts.rest(desk, [ben])
    contacts.object_(desk, anna)
    assert threads.listed(desk) == []


def test_a_thread_that_is_removed_reminds_of_nothing(desk: Desk, anna: int) -> None:
    meetings.add_thread(desk, anna, Owner.MINE, "Buch schicken", desk.today() + timedelta(days=2))
    assert due(desk) == [("Buch schicken", 2)]
    (thread,) = contacts.sheet(desk, anna).open_threads
    meetings.remove_line(desk, anna, "thread", thread.id or 0)
    assert due(desk) == []
    undo(desk)
    assert due(desk) == [("Buch schicken", 2)] and len(contacts.sheet(desk, anna).open_threads) == 1
