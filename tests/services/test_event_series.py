"""Series: made where they are named, their next evening, dissolved, and what has grown in them, never counting cards."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, time, timedelta

import pytest

from netzwerkpflege.domain.introduction import Answer, Introduction, Side, answered
from netzwerkpflege.domain.long_breath import Year
from netzwerkpflege.domain.meeting import Event, MeetingNote, Participant
from netzwerkpflege.domain.outcome import Invalid, NotFound
from netzwerkpflege.domain.series import Rule, RuleKind
from netzwerkpflege.domain.thread import Owner, Thread
from netzwerkpflege.services import contacts, events, introductions, meetings, own_country, series
from netzwerkpflege.services.desk import Desk, undo
from netzwerkpflege.services.meetings import NoteDraft

TUESDAYS = [date(2026, 8, 11), date(2026, 9, 8), date(2026, 10, 13), date(2026, 11, 10)]


@pytest.fixture
def breakfast(desk: Desk) -> int:
    """Every second Tuesday of the month; its number."""
    for day in TUESDAYS:
        event = Event("Frühstück", day, time(8), time(10), "Gasthaus", "Anna", "Zuhören")
        series.keep_event(desk, event, "Monatsfrühstück")
    (kept,) = series.all_series(desk)
    return kept.id or 0


def test_a_series_is_made_where_it_is_first_named(desk: Desk, breakfast: int) -> None:
    (kept,) = series.listed(desk)
    assert (kept.series.title, kept.series.host, kept.series.place) == ("Monatsfrühstück", "Anna", "Gasthaus")
    assert (list(kept.days), kept.rule) == (TUESDAYS, Rule(RuleKind.WEEKDAY, 1, 1, 2))
    number = series.keep_event(desk, Event("Frühstück", date(2026, 12, 8)), " monatsFRÜHSTÜCK ")
    assert events.get(desk, number).series_id == breakfast and len(series.all_series(desk)) == 1
    series.keep_event(desk, events.get(desk, number), "")
    assert events.get(desk, number).series_id is None


def test_event_and_its_new_series_are_one_step(desk: Desk) -> None:
    series.keep_event(desk, Event("Stammtisch", date(2026, 11, 1)), "Stammtisch")
    undo(desk)
    assert series.all_series(desk) == [] and events.all_events(desk) == []


def test_the_next_evening_is_proposed_and_not_kept(desk: Desk, breakfast: int) -> None:
    found = series.next_evening(desk, breakfast)
    event = found.event
    assert (event.on, event.starts, event.host, event.intention) == (date(2026, 12, 8), time(8), "Anna", "Zuhören")
    assert (event.id, event.series_id, found.moved) == (None, breakfast, None)
    assert len(events.all_events(desk)) == 4


def test_no_evening_on_a_public_holiday(desk: Desk) -> None:
    own_country.keep_own_country(desk, "DE")
    for day in (date(2026, 9, 25), date(2026, 10, 30), date(2026, 11, 27)):
        series.keep_event(desk, Event("Letzter Freitag", day), "Letzter Freitag")
    found = series.next_evening(desk, 1)
    assert (found.moved, found.event.on) == (date(2026, 12, 25), date(2027, 1, 8))


def test_weekends_are_as_they_are(desk: Desk) -> None:
    series.keep_event(desk, Event("Samstagsrunde", date(2026, 11, 14)), "Samstagsrunde")
    assert series.next_evening(desk, 1).event.on == date(2026, 12, 12)


def test_changed_and_dissolved(desk: Desk, breakfast: int) -> None:
    (kept,) = series.all_series(desk)
    series.save(desk, replace(kept, title="Frühstück der Kammer", place="Rathaus"))
    assert series.next_evening(desk, breakfast).event.place == "Rathaus"
    with pytest.raises(Invalid):
        series.save(desk, replace(kept, title=" "))
    series.dissolve(desk, breakfast)
    assert series.all_series(desk) == []
    assert [event.series_id for event, _ in events.all_events(desk)] == [None] * 4
    undo(desk)
    assert [event.series_id for event, _ in events.all_events(desk)] == [breakfast] * 4
    for gesture in (lambda: series.dissolve(desk, 99), lambda: series.next_evening(desk, 99)):
        with pytest.raises(NotFound):
            gesture()


def talk(desk: Desk, contact_id: int, on: date, event_id: int | None = None, threads: tuple[Thread, ...] = ()) -> None:
    note = MeetingNote(on, (Participant(contact_id),), event_id=event_id)
    meetings.record_note(desk, NoteDraft(note, threads=threads))


def test_what_has_grown_and_what_it_took(desk: Desk, person: Callable[..., int]) -> None:
    first = series.keep_event(desk, Event("Frühstück", date(2024, 5, 7), minutes=90, fee=1250), "Frühstück")
    second = series.keep_event(desk, Event("Frühstück", date(2026, 5, 5), minutes=120, fee=1500), "Frühstück")
    anna, ben, cem = person(), person("Ben"), person("Cem", met_through="Anna Kirchhoff")
    alive = Thread(anna, Owner.JOINT, "Werkstatt besuchen", date(2024, 5, 7))
    ended = Thread(anna, Owner.THEIRS, "Plan schicken", date(2024, 5, 7), closed_on=date(2024, 6, 1))
    talk(desk, anna, date(2024, 5, 7), first, (alive, ended))
    talk(desk, anna, date(2025, 3, 1))
    talk(desk, anna, date(2026, 5, 5), second)
    talk(desk, ben, date(2026, 1, 1))  # never at the breakfast
    talk(desk, cem, date(2026, 5, 5), second)
    case = introductions.get(desk, introductions.begin(desk, Introduction(anna, ben, "Orgeln", desk.today())))
    for side in Side:
        case = answered(case, side, Answer.YES, desk.today())
    introductions.save(desk, case)
    introductions.introduce(desk, case.id or 0)
    assert series.long_breath(desk, 1) == [
        Year(2024, threads=1, minutes=90, fee=1250),
        Year(2025, continued=1),
        Year(2026, continued=1, given=1, received=1, minutes=120, fee=1500),
    ]


def test_cards_count_for_nothing(desk: Desk, person: Callable[..., int]) -> None:
    number = series.keep_event(desk, Event("Frühstück", desk.today() - timedelta(1)), "Frühstück")
    before = series.long_breath(desk, 1)
    events.invite(desk, number, [person(name) for name in ("Ada", "Ben", "Cem")])
    assert series.long_breath(desk, 1) == before == [Year(2026)]


def test_who_is_in_the_trash_is_left_out(desk: Desk, person: Callable[..., int]) -> None:
    number = series.keep_event(desk, Event("Frühstück", date(2026, 5, 5)), "Frühstück")
    anna = person()
    talk(desk, anna, date(2026, 5, 5), number, (Thread(anna, Owner.JOINT, "Werkstatt", date(2026, 5, 5)),))
    talk(desk, anna, date(2026, 6, 1))
    assert series.long_breath(desk, 1) == [Year(2026, threads=1, continued=1)]
    contacts.remove(desk, [anna])
    assert series.long_breath(desk, 1) == [Year(2026)]
