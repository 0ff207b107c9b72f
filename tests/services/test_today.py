"""What today asks for: only what is due, only whom one knows, and never with blame."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest

from netzwerkpflege.domain.contact import Contact, Name, PartialDate
from netzwerkpflege.domain.gate import Reason
from netzwerkpflege.domain.meeting import Event, MeetingNote, Participant, Wish
from netzwerkpflege.domain.reminder import Reminder
from netzwerkpflege.services import card_stack, contacts, events, imports, meetings, reminders
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.services.meetings import NoteDraft
from netzwerkpflege.services.today import Birthday, Unfinished, today


def talk(desk: Desk, number: int, back: int = 1, points: tuple[str, ...] = (), **wishes: Wish) -> None:
    me = Participant(number, "", points, **wishes)
    meetings.record_note(desk, NoteDraft(MeetingNote(desk.today() - timedelta(days=back), (me,), "Am Buffet")))


def test_an_empty_address_book_is_quiet(desk: Desk) -> None:
    found = today(desk)
    assert found.is_quiet() and found.day == desk.today() and found.contacts == 0


def test_reminders_that_are_due_and_no_others(desk: Desk, person: Callable[..., int]) -> None:
    anna = person()
    for days, text in ((-3, "alt"), (0, "heute"), (1, "morgen")):
        reminders.add(desk, Reminder(desk.today() + timedelta(days=days), text, anna))
    found = today(desk)
    assert [(row.reminder.text, row.name) for row in found.reminders] == [
        ("alt", "Anna Kirchhoff"),
        ("heute", "Anna Kirchhoff"),
    ]
    contacts.rest(desk, [anna])
    assert today(desk).is_quiet()


def test_of_many_reminders_the_first_and_how_many_more(desk: Desk) -> None:
    for number in range(11):
        reminders.add(desk, Reminder(desk.today(), f"Nr. {number}"))
    found = today(desk)
    assert (len(found.reminders), found.more_reminders) == (8, 3)


def test_the_next_event_with_its_guests(desk: Desk, person: Callable[..., int]) -> None:
    for days in (-1, 9, 2):
        number = events.add(desk, Event(f"in {days}", desk.today() + timedelta(days=days)))
    events.invite(desk, number, [person()])
    found = today(desk)
    assert found.event is not None and (found.event.title, found.guests) == ("in 2", 1)


@pytest.mark.parametrize(
    ("born", "away", "turns"),
    [
        (PartialDate(1980, 11, 22), 0, 46),
        (PartialDate(None, 11, 29), 7, None),
        (PartialDate(1990, 11, 30), None, None),
        (PartialDate(1990, 11, 21), None, None),
    ],
)
def test_birthdays_of_these_days(
    desk: Desk, person: Callable[..., int], born: PartialDate, away: int | None, turns: int | None
) -> None:
    anna = person(birthday=born)
    assert today(desk).birthdays == ()  # a bare card: there is no occasion
    talk(desk, anna)
    wanted = () if away is None else (Birthday(anna, "Anna Kirchhoff", desk.today() + timedelta(days=away), turns),)
    assert today(desk).birthdays == wanted


def test_a_leap_day_is_kept_on_the_28th(
    desk: Desk, person: Callable[..., int], monkeypatch: pytest.MonkeyPatch
) -> None:
    anna = person(birthday=PartialDate(2000, 2, 29))
    talk(desk, anna)
    monkeypatch.setattr(Desk, "today", lambda self: date(2027, 2, 25))
    ((found),) = today(desk).birthdays
    assert (found.on, found.turns) == (date(2027, 2, 28), 27)


def test_talks_that_lack_something_say_what_is_missing_first(desk: Desk, person: Callable[..., int]) -> None:
    anna, bernd, cem, dora, emil = (person(name, "X") for name in ("Anna", "Bernd", "Cem", "Dora", "Emil"))
    talk(desk, anna, 3)
    talk(desk, bernd, 2, ("Chorsingen",), my_wish=Wish.YES)
    talk(desk, cem, 1, ("Chorsingen",), my_wish=Wish.YES, their_wish=Wish.NO)  # an answer: nothing is left to ask
    talk(desk, dora, 1, ("Chorsingen",), my_wish=Wish.YES, their_wish=Wish.YES)
    talk(desk, emil, 60)
    assert today(desk).unfinished == (
        Unfinished(bernd, "Bernd X", Reason.THEIR_WISH_OPEN),
        Unfinished(anna, "Anna X", Reason.NO_CONNECTION_POINT),
    )


def test_the_cards_of_the_last_evening_until_each_has_its_talk(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "abend.vcf"
    file.write_text("".join(f"BEGIN:VCARD\r\nVERSION:3.0\r\nUID:u{n}\r\nFN:P{n}\r\nEND:VCARD\r\n" for n in (1, 2)))
    imports.import_cards(desk, [file])
    contacts.add(desk, Contact(name=Name("By hand")))
    stack = today(desk).stack
    assert stack is not None and stack.came is not None and stack.count == 2 and stack.came.counts["cards"] == 2
    talk(desk, 1)
    stack = today(desk).stack
    assert stack is not None and stack.count == 1
    contacts.remove(desk, [2])
    assert today(desk).stack is None


def test_a_card_that_is_to_stay_does_not_wait(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "abend.vcf"
    file.write_text("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:P\r\nEND:VCARD\r\n")
    imports.import_cards(desk, [file])
    card_stack.stay(desk, [1])
    assert today(desk).stack is None
