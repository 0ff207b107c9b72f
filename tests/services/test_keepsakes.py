"""Keepsakes in conversations: chosen from the Fundus, asked after, answered in the same step; none of it opens the gate."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest

from netzwerkpflege.domain.debrief import Talk
from netzwerkpflege.domain.fundus import FundusEntry, asked_after
from netzwerkpflege.domain.meeting import Event, MeetingNote, Participant
from netzwerkpflege.domain.query import Query
from netzwerkpflege.domain.thread import Direction, Keepsake, KeepsakeDraft, Kind, Question
from netzwerkpflege.domain.told import Near, Told, heard, same_story
from netzwerkpflege.services import between, contacts, debriefs, events, finder, fundus, guests, meetings
from netzwerkpflege.services.desk import Desk, undo
from netzwerkpflege.services.told import told_around


@pytest.fixture
def anna(person: Callable[..., int]) -> int:
    return person()


def note(desk: Desk, anna: int, **more: object) -> int:
    talk = MeetingNote(desk.today(), (Participant(anna),), "Über Orgeln.")
    return meetings.record_note(desk, meetings.NoteDraft(talk, **more))  # type: ignore[arg-type]


def test_what_was_told_is_one_step_with_the_conversation(desk: Desk, anna: int) -> None:
    between.keep_keepsake(desk, Keepsake(anna, "Buch über Orgeln", desk.today() - timedelta(days=30)))
    between.keep_keepsake(desk, Keepsake(anna, "Wirtshaus", desk.today() - timedelta(days=20)))
    between.keep_question(desk, Question(anna, "Wie lief der Umzug?"))
    inn, book = contacts.sheet(desk, anna).keepsakes
    (asked,) = contacts.sheet(desk, anna).questions
    echoes, answers = ((book.id, " hat es gelesen "), (inn.id, "  ")), ((asked.id, "Gut"),)
    note(desk, anna, echoes=echoes, answers=answers)
    after = contacts.sheet(desk, anna)
    assert [(one.text, one.echo, one.echo_on) for one in after.keepsakes] == [
        ("Wirtshaus", "", None),
        ("Buch über Orgeln", "hat es gelesen", desk.today()),
    ]
    assert (after.questions[0].answer, after.questions[0].answered_on) == ("Gut", desk.today())
    undo(desk)
    before = contacts.sheet(desk, anna)
    assert not before.conversations and before.questions == (asked,) and before.keepsakes == (inn, book)


def test_a_conversation_that_is_changed_takes_them_too(desk: Desk, anna: int) -> None:
    between.keep_keepsake(desk, Keepsake(anna, "Buch über Orgeln", desk.today()))
    number = note(desk, anna)
    (book,) = contacts.sheet(desk, anna).keepsakes
    meetings.change_note(desk, meetings.NoteDraft(meetings.get(desk, number), echoes=((book.id or 0, "gelesen"),)))
    assert contacts.sheet(desk, anna).keepsakes[0].echo == "gelesen"


def test_three_are_asked_after_the_latest_first() -> None:
    days = [date(2026, 1, number) for number in range(1, 6)]
    left = [Keepsake(1, f"Buch {day.day}", day, meeting_id=day.day, id=day.day) for day in days]
    others = [replace(left[4], echo="gelesen"), replace(left[3], direction=Direction.RECEIVED)]
    assert [one.text for one in asked_after(left)] == ["Buch 5", "Buch 4", "Buch 3"]
    assert [one.text for one in asked_after(left, meeting_id=5)] == ["Buch 4", "Buch 3", "Buch 2"]
    assert [one.text for one in asked_after([*left[:2], *others])] == ["Buch 2", "Buch 1"]


def test_the_same_entry_is_the_same_story_in_whatever_words(desk: Desk, anna: int) -> None:
    number = fundus.add(desk, FundusEntry(Kind.STORY, "Der Pfarrer und das Fastenbier"))
    other = fundus.add(desk, FundusEntry(Kind.STORY, "Die Uhrmacherin"))
    between.keep_keepsake(desk, Keepsake(anna, "die Biergeschichte", desk.today(), fundus_id=number))
    told = told_around(desk, anna)
    assert heard("Fastenbier", told, number) == Told(
        anna, "Anna Kirchhoff", "die Biergeschichte", desk.today(), Near.SELF, number
    )
    assert heard("Fastenbier", told, other) is None and heard("Fastenbier", told) is None


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Wirtshuas am Rottbach", "Wirtshaus am Rotbach", True),
        ("Fastenbieranekdote", "Fastenbier-Anekdote", True),
        ("Mondholz", "Mondgold", False),
        ("Die Wendeltreppe", "Die Bahnhofsuhr", False),
    ],
)
def test_a_slip_of_the_pen_tells_no_other_story(one: str, other: str, *, same: bool) -> None:
    assert same_story(one, other) is same
    assert same_story(other, one) is same


def test_the_nachlese_keeps_kind_direction_and_entry(desk: Desk, anna: int) -> None:
    entry = fundus.add(desk, FundusEntry(Kind.RESTAURANT, "Wirtshaus am Rottbach"))
    evening = events.add(desk, Event("Stammtisch", desk.today()))
    events.invite(desk, evening, [anna])
    (guest,) = guests.everybody(desk, evening)
    given = KeepsakeDraft(" Wirtshaus am  Rottbach ", Direction.RECEIVED, Kind.RESTAURANT, entry)
    debriefs.keep(desk, guest.id or 0, Talk(("Orgeln",), keepsake=given))
    (kept,) = contacts.sheet(desk, anna).keepsakes
    assert (kept.text, kept.direction, kept.kind, kept.fundus_id, kept.on) == (
        "Wirtshaus am Rottbach",
        Direction.RECEIVED,
        Kind.RESTAURANT,
        entry,
        desk.today(),
    )


def test_the_search_finds_what_came_of_it(desk: Desk, anna: int) -> None:
    between.keep_keepsake(desk, Keepsake(anna, "Buch über Orgeln", desk.today()))
    (book,) = contacts.sheet(desk, anna).keepsakes
    between.keep_keepsake(desk, replace(book, echo="hat es dem Domkantor geliehen"))
    found = finder.things(desk, Query("domkantor"), lambda done, total: None)
    assert [(hit.sentence, hit.contact_id) for hit in found.hits] == [
        ("Buch über Orgeln – hat es dem Domkantor geliehen", anna)
    ]
    assert contacts.find(desk, Query("domkantor")) == [anna]


def test_a_bare_card_stays_bare(desk: Desk, anna: int) -> None:
    before = contacts.standing_of(desk, anna)
    between.keep_keepsake(desk, Keepsake(anna, "Buch über Orgeln", desk.today(), echo="gelesen"))
    between.into_fundus(desk, contacts.sheet(desk, anna).keepsakes[0])
    assert contacts.standing_of(desk, anna) == before


def test_what_is_in_the_fundus_is_not_put_in_twice(desk: Desk, anna: int, person: Callable[..., int]) -> None:
    number = fundus.add(desk, FundusEntry(Kind.BOOK, "Buch über Orgeln"))
    between.keep_keepsake(desk, Keepsake(anna, "BUCH über Orgeln", desk.today()))
    between.into_fundus(desk, contacts.sheet(desk, anna).keepsakes[0])
    assert [entry.id for entry in fundus.offered(desk)] == [number]
    assert contacts.sheet(desk, anna).keepsakes[0].fundus_id == number
