"""The time line: everything with its day, newest first, what came of a talk within it, a page at a time."""

from __future__ import annotations

from datetime import date, timedelta

from netzwerkpflege.domain.contact import Contact, Name
from netzwerkpflege.domain.meeting import MeetingNote, Participant
from netzwerkpflege.domain.reminder import Reminder
from netzwerkpflege.domain.thread import Keepsake, Owner, Thread
from netzwerkpflege.domain.timeline import PAGE, Kind
from netzwerkpflege.services import contacts, meetings, reminders
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.services.timeline import entries


def person(desk: Desk, name: str = "Anna") -> int:
    return contacts.add(desk, Contact(name=Name(name)))


def talk(desk: Desk, *people: int, on: date, **came: object) -> int:
    note = MeetingNote(on, tuple(Participant(number) for number in people), text="Messlabor")
    return meetings.record_note(desk, meetings.NoteDraft(note, **came))  # type: ignore[arg-type]


def test_newest_first_with_what_came_of_a_talk_inside(desk: Desk) -> None:
    anna, bernd, today = person(desk), person(desk, "Bernd"), desk.today()
    early = talk(
        desk,
        anna,
        bernd,
        on=today - timedelta(9),
        keepsakes=(Keepsake(anna, "Wirtshaus", today - timedelta(9)), Keepsake(bernd, "anderes", today)),
        threads=(Thread(anna, Owner.MINE, "Buch schicken", today - timedelta(9)),),
    )
    meetings.add_keepsake(desk, anna, "Buchtipp", on=today - timedelta(4))
    done = reminders.add(desk, Reminder(today - timedelta(2), "anrufen", anna))
    reminders.finish(desk, done)
    reminders.add(desk, Reminder(today + timedelta(4), "wieder anrufen", anna))
    line = entries(desk, anna)
    assert [(entry.kind, entry.text) for entry in line] == [
        (Kind.REMINDER, "anrufen"),
        (Kind.CARD, ""),
        (Kind.KEEPSAKE, "Buchtipp"),
        (Kind.CONVERSATION, ""),
    ]
    assert line[1].code == "hand"
    assert line[3].note == meetings.get(desk, early)
    assert line[3].people == ("Bernd",)
    assert [item.text for item in line[3].keepsakes] == ["Wirtshaus"]
    assert [item.text for item in line[3].threads] == ["Buch schicken"]


def test_of_one_kind_all_stand_alone(desk: Desk) -> None:
    anna, today = person(desk), desk.today()
    talk(desk, anna, on=today, keepsakes=(Keepsake(anna, "Wirtshaus", today),), threads=())
    reminders.add(desk, Reminder(today + timedelta(4), "anrufen", anna))
    meetings.add_thread(desk, anna, Owner.JOINT, "Ausstellung")
    sheet = contacts.sheet(desk, anna)
    assert sheet.entry_counts == {
        Kind.CONVERSATION: 1,
        Kind.KEEPSAKE: 1,
        Kind.REMINDER: 1,
        Kind.THREAD: 1,
        Kind.CARD: 1,
    }
    assert sheet.entry_total == len(sheet.entries) == 3
    assert [entry.text for entry in entries(desk, anna, Kind.KEEPSAKE)] == ["Wirtshaus"]
    (due,) = entries(desk, anna, Kind.REMINDER)
    assert (due.code, due.on) == ("open", today + timedelta(4))
    (thread,) = entries(desk, anna, Kind.THREAD)
    meetings.close_thread(desk, thread.id)
    (thread,) = entries(desk, anna, Kind.THREAD)
    assert (thread.code, thread.until) == ("joint", today)


def test_an_objection_stands_in_it_with_its_words(desk: Desk) -> None:
    anna = person(desk)
    contacts.object_(desk, anna, "phone", "möchte keine Post")
    (record,) = entries(desk, anna, Kind.RECORD)
    assert (record.code, record.text, record.on) == ("objection", "möchte keine Post", desk.today())


def test_a_page_follows_the_other(desk: Desk) -> None:
    anna, today = person(desk), desk.today()
    for days in range(PAGE + 5):
        talk(desk, anna, on=today - timedelta(days))
    sheet = contacts.sheet(desk, anna)
    assert len(sheet.entries) == PAGE
    assert sheet.entry_total == PAGE + 6
    rest = entries(desk, anna, None, PAGE)
    assert len(rest) == 6
    days = [entry.on for entry in (*sheet.entries, *rest)]
    assert days == sorted(days, reverse=True)
