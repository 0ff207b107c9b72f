"""The trash: who lies in it and until when, back with one undo step, and gone for good without a trace."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

import pytest

from netzwerkpflege.domain.gate import Status
from netzwerkpflege.domain.meeting import Event, MeetingNote, Participant
from netzwerkpflege.domain.outcome import NotFound
from netzwerkpflege.domain.query import Query
from netzwerkpflege.domain.reminder import Reminder
from netzwerkpflege.domain.steps import Step
from netzwerkpflege.services import contacts, events, imports, meetings, merge, reminders, trash
from netzwerkpflege.services.desk import Desk, next_steps, undo
from netzwerkpflege.store import settings

SECRET = "Wolkenkuckucksheim"
CARD = (
    f"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Otto {SECRET}\r\nORG:{SECRET} KG\r\nEMAIL:post@{SECRET}.example\r\nEND:VCARD\r\n"
)


def at(opened: Desk, days: float) -> Desk:
    """The same desk, so many days later."""
    return replace(opened, clock=lambda: opened.clock() + timedelta(days=days))


def everything(opened: Desk) -> str:
    """All rows of all tables, as text."""
    with opened.store.read() as session:
        connection = session.connection()
        tables = connection.exec_driver_sql("SELECT name FROM sqlite_schema WHERE type = 'table'").scalars().all()
        rows = {
            table: [tuple(row) for row in connection.exec_driver_sql(f'SELECT * FROM "{table}"')]
            for table in tables
            if not table.startswith("sqlite_")
        }
    return repr(rows)


def remember_today(opened: Desk) -> None:
    """The program was started today."""
    assert trash.tidy(opened) == 0


def test_an_empty_trash(desk: Desk, person: Callable[..., int]) -> None:
    person()
    assert (trash.count(desk), trash.listed(desk)) == (0, [])


def test_who_was_removed_is_listed_with_day_and_time_left(desk: Desk, person: Callable[..., int]) -> None:
    anna, bernd = person(organisation="Akustik GmbH"), person("Bernd", "Maurer")
    contacts.remove(at(desk, -9), [anna])
    contacts.remove(desk, [bernd])
    assert trash.count(desk) == 2
    first, second = trash.listed(desk)
    assert (first.name, first.days_left) == ("Bernd Maurer", 30)
    assert second == trash.Removed(anna, "Anna Kirchhoff", "Akustik GmbH", date(2026, 11, 13), date(2026, 12, 13), 21)


def test_the_day_of_removal_is_the_persons_own(desk: Desk, person: Callable[..., int]) -> None:
    anna = person()
    late = datetime(2026, 11, 22, 23, 30, tzinfo=timezone(timedelta(hours=-5)))  # the 23rd by UTC
    here = replace(desk, clock=lambda: late)
    contacts.remove(here, [anna])
    assert trash.listed(here)[0].removed_on == date(2026, 11, 22)


def test_restoring_is_one_step_that_brings_all_back(desk: Desk, person: Callable[..., int]) -> None:
    anna, bernd = person(), person("Bernd", "Maurer")
    before = contacts.get(desk, anna)
    contacts.remove(desk, [anna, bernd])
    trash.restore(desk, [anna, bernd])
    assert contacts.get(desk, anna) == before
    assert contacts.find(desk, Query("kirchhoff")) == [anna]
    assert trash.count(desk) == 0
    label = undo(desk)
    assert (label.step.value, label.count) == ("contact.restore", 2)
    assert trash.count(desk) == 2 and contacts.find(desk, Query()) == []


def test_who_was_merged_is_not_offered(desk: Desk, person: Callable[..., int]) -> None:
    anna, twin = person(), person("Anna", "Kirchhof")
    merge.merge(desk, merge.plan(desk, anna, twin), {}, lambda field, value: "")
    assert (trash.count(desk), trash.listed(desk)) == (0, [])
    trash.restore(desk, [twin])
    with pytest.raises(NotFound):
        contacts.get(desk, twin)
    remember_today(desk)
    assert trash.tidy(at(desk, 30.1)) == 1, "after thirty days nothing of the second card is left either"
    assert contacts.find(desk, Query()) == [anna]


def test_thirty_days_and_not_a_second_less(desk: Desk, person: Callable[..., int]) -> None:
    anna = person()
    contacts.remove(desk, [anna])
    remember_today(desk)
    assert trash.tidy(at(desk, 29.9)) == 0
    assert trash.count(desk) == 1
    assert trash.tidy(at(desk, 31)) == 1
    assert trash.count(desk) == 0


def test_only_who_was_removed_goes(desk: Desk, person: Callable[..., int]) -> None:
    anna, bernd = person(), person("Bernd", "Maurer")
    contacts.remove(desk, [anna])
    remember_today(desk)
    assert trash.tidy(at(desk, 30.1)) == 1
    assert contacts.find(desk, Query()) == [bernd]
    assert trash.purge(desk, [bernd]) == 0, "who is not in the trash cannot be deleted for good"
    assert contacts.get(desk, bernd).display_name == "Bernd Maurer"


@pytest.mark.parametrize("days", [31, 400, 40_000])
def test_after_a_long_pause_or_with_a_wrong_clock_everybody_stays_one_more_day(
    desk: Desk, person: Callable[..., int], days: int
) -> None:
    contacts.remove(desk, [person()])
    remember_today(desk)
    assert trash.tidy(at(desk, days)) == 0
    assert trash.tidy(at(desk, days + 0.01)) == 0, "another start of the same day changes nothing"
    assert trash.tidy(desk) == 0, "nor does a clock that was set right again"
    assert trash.count(desk) == 1


def test_the_day_after_a_long_pause_it_is_emptied(desk: Desk, person: Callable[..., int]) -> None:
    contacts.remove(desk, [person()])
    remember_today(desk)
    assert [trash.tidy(at(desk, days)) for days in (50, 51)] == [0, 1]


def test_nothing_of_the_person_is_left(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "abend.vcf"
    file.write_bytes(CARD.encode() + CARD.replace("FN:Otto", "FN:Dora").replace(SECRET, "Wald").encode())
    imports.import_cards(desk, [file])
    otto, dora = (contacts.find(desk, Query(name))[0] for name in ("otto", "dora"))
    contacts.set_photo(desk, otto, b"\xff\xd8" + SECRET.encode(), "image/jpeg")
    contacts.set_photo(desk, otto, b"\xff\xd8 newer " + SECRET.encode(), "image/jpeg")
    event = events.add(desk, Event("Stammtisch", desk.today()))
    events.invite(desk, event, [otto, dora])
    alone = MeetingNote(desk.today(), (Participant(otto, f"{SECRET}!", (SECRET,)),), f"Über {SECRET}")
    meetings.record_note(desk, meetings.NoteDraft(alone))
    both = MeetingNote(desk.today(), (Participant(otto, SECRET, (SECRET,)), Participant(dora)), "Zu dritt am Tisch")
    shared = meetings.record_note(desk, meetings.NoteDraft(both))
    meetings.add_keepsake(desk, otto, SECRET)
    meetings.add_question(desk, otto, SECRET)
    reminders.add(desk, Reminder(desk.today(), SECRET, otto))
    contacts.set_tags(desk, otto, [SECRET])
    assert SECRET in everything(desk)
    contacts.remove(desk, [otto])
    contacts.set_tags(desk, dora, ["bleibt"])
    assert trash.purge(desk, [otto]) == 1
    left = everything(desk)
    assert SECRET not in left and SECRET.casefold() not in left.casefold()
    assert "'kuc'" not in left and "x03kuc" not in left, "the parts of the address"
    assert SECRET.encode().hex() not in left
    assert contacts.get(desk, dora).tags == ("bleibt",)
    assert len(contacts.original_cards(desk, dora)) == 1
    assert [part.contact_id for part in meetings.get(desk, shared).participants] == [dora]
    assert meetings.find(desk) == [shared]
    assert meetings.find(desk, SECRET) == []
    assert [guest.contact_id for guest in events.guests(desk, event)] == [dora]


def test_an_objection_is_remembered_by_its_hash(desk: Desk, person: Callable[..., int]) -> None:
    anna = person()
    contacts.object_(desk, anna)
    contacts.remove(desk, [anna])
    trash.purge(desk, [anna])
    again = person()
    assert contacts.standing_of(desk, again).status is Status.OBJECTED


def test_undo_cannot_bring_back_what_is_deleted_and_later_steps_stay(desk: Desk, person: Callable[..., int]) -> None:
    anna, bernd = person(), person("Bernd", "Maurer")
    contacts.remove(desk, [anna])
    contacts.set_tags(desk, bernd, ["Holz"])
    trash.purge(desk, [anna])
    assert undo(desk).step.value == "contact.tag"
    assert next_steps(desk)[0] is None
    with pytest.raises(NotFound):
        contacts.get(desk, anna)


def test_a_number_is_never_given_again(desk: Desk, person: Callable[..., int]) -> None:
    anna = person()
    contacts.remove(desk, [anna])
    trash.purge(desk, [anna])
    assert person() > anna


def test_the_last_day_is_kept_in_the_file(desk: Desk) -> None:
    remember_today(desk)
    with desk.store.read() as session:
        assert settings.value(session, "trash_tidied") == "2026-11-22"


def test_of_very_many_the_latest_are_listed(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, person: Callable[..., int]
) -> None:
    numbers = [person("Anna", f"Nr{number}") for number in range(5)]
    contacts.remove(desk, numbers)
    monkeypatch.setattr(trash, "SHOWN", 3)
    assert (len(trash.listed(desk)), trash.count(desk)) == (3, 5)


def test_an_introduction_to_who_is_deleted_does_not_come_back(desk: Desk, person: Callable[..., int]) -> None:
    stays, goes = person("Anna", "Berg"), person("Bernd", "Lorenz")
    with desk.store.write(Step.CONTACT_EDIT, "test") as session:
        session.connection().exec_driver_sql(
            f"""INSERT INTO introduction (contact_id, other_id, words, opened_on, answer, other_answer, outcome)
            VALUES ({stays}, {goes}, 'Bernd sucht Bienen', '2026-01-02', 'open', 'open', '')"""
        )
    contacts.remove(desk, [goes])
    with desk.store.write(Step.CONTACT_EDIT, "test") as session:
        session.connection().exec_driver_sql("DELETE FROM introduction")
    trash.purge(desk, [goes])
    assert "Bienen" not in everything(desk)
    assert next_steps(desk) == (None, None)
