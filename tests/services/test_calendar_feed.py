"""The calendar file as a gesture: what is in it, what stays out, and that it follows each change and no more."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, time, timedelta
from pathlib import Path

import pytest
from icalendar import Calendar

from netzwerkpflege.domain.calendar_entry import CalendarForm
from netzwerkpflege.domain.contact import PartialDate
from netzwerkpflege.domain.meeting import Event
from netzwerkpflege.domain.outcome import Cancelled, FileUnwritable
from netzwerkpflege.domain.reminder import Reminder, Repeat
from netzwerkpflege.services import calendar_feed, contacts, events, reminders
from netzwerkpflege.services.desk import Desk, next_steps, undo

TODAY = date(2026, 11, 22)
TASKS = CalendarForm(as_tasks=True, birthday="Geburtstag: {name}")
Maker = Callable[..., int]
Write = Callable[..., bool]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "mein.ics"


@pytest.fixture
def write(desk: Desk, file: Path) -> Write:
    def call(form: CalendarForm = TASKS, at: Desk | None = None) -> bool:
        return calendar_feed.write(at or desk, file, form, lambda done, total: None)

    return call


def later(desk: Desk, **time: int) -> Desk:
    return replace(desk, clock=lambda: desk.clock() + timedelta(**time))


def summaries(file: Path) -> set[str]:
    whole = Calendar.from_ical(file.read_bytes())
    return {str(one["SUMMARY"]) for one in (*whole.walk("VEVENT"), *whole.walk("VTODO"))}


def field(file: Path, name: str) -> str:
    found = re.findall(rf"(?m)^{name}[:;](.*?)\r?$", file.read_text("utf-8"))
    assert len(found) == 1
    return str(found[0])


def test_open_reminders_coming_events_and_birthdays(
    desk: Desk, person: Maker, talk: Maker, write: Write, file: Path
) -> None:
    anna = person("Anna", birthday=PartialDate(1980, 2, 29))
    person("Bernd", birthday=PartialDate(None, 4, 12))  # a bare card
    talk(anna)
    reminders.add(desk, Reminder(TODAY + timedelta(3), "Anrufen\nwegen des Chors", anna))
    reminders.add(desk, Reminder(TODAY, "Steuer"))
    events.add(desk, Event("Stammtisch", TODAY, time(19), time(22), "Landshut"))
    events.add(desk, Event("Vorbei", TODAY - timedelta(1)))
    assert write()
    assert summaries(file) == {"Anrufen – Anna Kirchhoff", "Steuer", "Stammtisch", "Geburtstag: Anna Kirchhoff"}
    assert "RRULE:FREQ=YEARLY;BYMONTHDAY=28,29;BYMONTH=2;BYSETPOS=-1" in file.read_text("utf-8")
    assert write(replace(TASKS, birthdays=False))
    assert "Geburtstag: Anna Kirchhoff" not in summaries(file)


def test_nothing_changed_writes_nothing_and_makes_no_step(desk: Desk, write: Write, file: Path) -> None:
    reminders.add(desk, Reminder(TODAY, "Steuer"))
    write()
    step, before = next_steps(desk), file.stat().st_mtime_ns
    assert not write(at=later(desk, hours=5))
    assert file.stat().st_mtime_ns == before and next_steps(desk) == step


def test_nothing_changed_makes_no_file_at_all_and_a_spoilt_one_is_made_anew(
    desk: Desk, write: Write, file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    reminders.add(desk, Reminder(TODAY, "Steuer"))
    write()
    before = file.read_bytes()
    file.write_bytes(before[:-20])
    assert write() and file.read_bytes() == before
    file.unlink()
    assert write() and file.read_bytes() == before
    other = tmp_path / "anderswo.ics"
    assert calendar_feed.write(desk, other, TASKS, lambda done, total: None) and other.read_bytes() == before
    assert write() and not write()
    monkeypatch.setattr(calendar_feed, "calendar_bytes", lambda *args: pytest.fail("it is made for nothing"))
    assert not write()


def test_a_change_counts_up_keeps_the_name_and_undo_never_counts_down(desk: Desk, write: Write, file: Path) -> None:
    number = reminders.add(desk, Reminder(TODAY, "Steuer"))
    write()
    uid, first = field(file, "UID"), field(file, "DTSTAMP")
    reminders.save(desk, replace(reminders.get(desk, number), text="Steuern"))
    assert write(at=later(desk, hours=1))
    assert (field(file, "UID"), field(file, "SEQUENCE")) == (uid, "1")
    second = field(file, "DTSTAMP")
    undo(desk)
    assert write(at=later(desk, hours=2))
    assert (field(file, "UID"), field(file, "SEQUENCE")) == (uid, "2")
    assert first < second < field(file, "DTSTAMP") == field(file, "LAST-MODIFIED")


def test_what_comes_back_after_an_undo_has_its_old_name(desk: Desk, write: Write, file: Path) -> None:
    number = reminders.add(desk, Reminder(TODAY, "Steuer"))
    write()
    uid = field(file, "UID")
    reminders.remove(desk, number)
    write()
    assert summaries(file) == set()
    undo(desk)
    write()
    assert field(file, "UID") == uid


def test_who_rests_and_who_lies_in_the_trash_stays_out(desk: Desk, person: Maker, talk: Maker, write: Write) -> None:
    for act in (contacts.rest, contacts.remove):
        number = person("Anna", birthday=PartialDate(1980, 4, 12))
        talk(number)
        done = reminders.add(desk, Reminder(TODAY, "War schon", number))
        reminders.add(desk, Reminder(TODAY, "Anrufen", number))
        reminders.finish(desk, done)
        act(desk, [number])
    write()
    assert summaries(_file(desk)) == set()


def _file(desk: Desk) -> Path:
    return desk.profile.folder.parent / "mein.ics"


def test_done_stays_done_for_a_while_as_a_task_and_goes_as_an_appointment(desk: Desk, write: Write, file: Path) -> None:
    reminders.finish(desk, reminders.add(desk, Reminder(TODAY, "Steuer")))
    write()
    assert field(file, "STATUS") == "COMPLETED"
    write(CalendarForm())
    assert summaries(file) == set()
    write(at=later(desk, days=30))
    assert summaries(file) == {"Steuer"}
    write(at=later(desk, days=31))
    assert summaries(file) == set()


def test_a_repetition_is_a_task_of_its_own_and_one_series_as_appointments(desk: Desk, write: Write, file: Path) -> None:
    number = reminders.add(desk, Reminder(TODAY, "Blumen", repeat=Repeat.WEEKLY))
    write(CalendarForm())
    assert field(file, "RRULE") == "FREQ=WEEKLY"
    reminders.finish(desk, number)
    write()
    text = file.read_text("utf-8")
    assert text.count("BEGIN:VTODO") == 2 and "DUE;VALUE=DATE:20261129" in text
    write(CalendarForm())
    assert field(file, "DTSTART") == "VALUE=DATE:20261129"


def test_trouble_leaves_the_old_file_whole(desk: Desk, write: Write, file: Path, tmp_path: Path) -> None:
    reminders.add(desk, Reminder(TODAY, "Steuer"))
    write()
    before = file.read_bytes()
    reminders.add(desk, Reminder(TODAY, "Anrufen"))

    def stop(done: int, total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        calendar_feed.write(desk, file, TASKS, stop)
    assert file.read_bytes() == before
    with pytest.raises(FileUnwritable):
        calendar_feed.write(desk, tmp_path / "fehlt" / "a.ics", TASKS, lambda done, total: None)
    assert [path.name for path in tmp_path.iterdir() if path.suffix == ".ics"] == ["mein.ics"]


def test_nobody_gets_nearer_by_standing_in_a_calendar(desk: Desk, person: Maker, write: Write) -> None:
    number = person("Anna")
    reminders.add(desk, Reminder(TODAY, "Anrufen", number))
    before = contacts.standing_of(desk, number)
    write()
    assert contacts.standing_of(desk, number) == before
