"""What is between two people: noted, changed, taken out and undone, and none of it opens the gate."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from netzwerkpflege.domain.favour import Favour, Way
from netzwerkpflege.domain.fundus import FundusEntry
from netzwerkpflege.domain.gate import Status
from netzwerkpflege.domain.introduction import Answer, Introduction, Side, Stage, answered
from netzwerkpflege.domain.outcome import Invalid, NotFound
from netzwerkpflege.domain.thread import Asking, Direction, Keepsake, Kind, Question
from netzwerkpflege.services import between, contacts, fundus, introductions, merge, reminders, trash
from netzwerkpflege.services.desk import Desk, undo


@pytest.fixture
def anna(person: Callable[..., int]) -> int:
    return person()


def test_a_good_memory_with_what_became_of_it(desk: Desk, anna: int) -> None:
    between.keep_keepsake(desk, Keepsake(anna, "Buch über Orgeln", desk.today(), kind=Kind.BOOK))
    (kept,) = between.between(desk, anna).keepsakes
    between.keep_keepsake(desk, replace(kept, echo=" hat es gelesen "))
    (kept,) = between.between(desk, anna).keepsakes
    assert (kept.echo, kept.echo_on, kept.kind) == ("hat es gelesen", desk.today(), Kind.BOOK)
    undo(desk)
    assert between.between(desk, anna).keepsakes[0].echo == ""
    between.keep_keepsake(desk, replace(kept, direction=Direction.RECEIVED, echo=""))
    (kept,) = between.between(desk, anna).keepsakes
    assert (kept.direction, kept.echo_on) == (Direction.RECEIVED, None)


def test_questions_answers_and_advice(desk: Desk, anna: int) -> None:
    between.keep_question(desk, Question(anna, "Wie lief der Umzug?"))
    between.keep_question(desk, Question(anna, "Welche Akustik?", kind=Asking.ADVICE))
    asked, advice = between.between(desk, anna).questions
    assert (asked.kind, advice.kind) == (Asking.QUESTION, Asking.ADVICE)
    between.keep_question(desk, replace(asked, answer="Gut"))
    told = next(one for one in between.between(desk, anna).questions if one.id == asked.id)
    assert (told.answer, told.answered_on, told.asked_on) == ("Gut", desk.today(), desk.today())
    between.keep_question(desk, replace(told, answer=""))
    assert next(one for one in between.between(desk, anna).questions if one.id == asked.id).answered_on is None


def test_giving_and_taking_are_two_lists(desk: Desk, anna: int) -> None:
    between.keep_favour(desk, Favour(anna, Way.GIVEN, "Kontakt zur Zeitung", desk.today()))
    between.keep_favour(desk, Favour(anna, Way.RECEIVED, "Saal geliehen", desk.today() - timedelta(days=3)))
    given, received = between.between(desk, anna).favours
    assert (given.way, received.way) == (Way.GIVEN, Way.RECEIVED)
    between.keep_favour(desk, replace(given, text="Kontakt zum Rundfunk"))
    between.remove(desk, received)
    assert [one.text for one in between.between(desk, anna).favours] == ["Kontakt zum Rundfunk"]
    undo(desk)
    assert len(between.between(desk, anna).favours) == 2


@pytest.mark.parametrize("words", ["", "  ", "\u200b"])
def test_nothing_is_kept_that_says_nothing(desk: Desk, anna: int, words: str) -> None:
    for gesture in (
        lambda: between.keep_keepsake(desk, Keepsake(anna, words, desk.today())),
        lambda: between.keep_question(desk, Question(anna, words)),
        lambda: between.keep_favour(desk, Favour(anna, Way.GIVEN, words, desk.today())),
        lambda: fundus.add(desk, FundusEntry(Kind.TIP, words)),
    ):
        with pytest.raises(Invalid):
            gesture()
    assert between.between(desk, anna) == between.Between(anna)


def test_what_is_gone_is_said(desk: Desk, anna: int) -> None:
    for gesture in (
        lambda: between.keep_keepsake(desk, Keepsake(anna, "x y", desk.today(), id=99)),
        lambda: between.keep_question(desk, Question(anna, "x y", id=99)),
        lambda: between.keep_favour(desk, Favour(anna, Way.GIVEN, "x y", desk.today(), id=99)),
        lambda: fundus.save(desk, FundusEntry(Kind.TIP, "x y", id=99)),
        lambda: introductions.introduce(desk, 99),
    ):
        with pytest.raises(NotFound):
            gesture()


def test_the_fundus_says_with_whom_and_what_came_of_it(desk: Desk, anna: int, person: Callable[..., int]) -> None:
    number = fundus.add(desk, FundusEntry(Kind.BOOK, "Buch über Orgeln", "bei Müller"))
    ben = person("Ben")
    for who, echo in ((anna, ""), (ben, "hat es gelesen")):
        between.keep_keepsake(
            desk, Keepsake(who, "Buch über Orgeln", desk.today(), kind=Kind.BOOK, fundus_id=number, echo=echo)
        )
    ((entry, people),) = fundus.listed(desk, "orgeln muller")
    assert [(one.name, one.echo) for one in people] == [("Ben Kirchhoff", "hat es gelesen"), ("Anna Kirchhoff", "")]
    fundus.retire(desk, number)
    assert fundus.offered(desk) == [] and len(fundus.listed(desk)) == 1
    fundus.retire(desk, number, False)
    fundus.save(desk, replace(entry, text="Das Buch über Orgeln"))
    assert fundus.offered(desk)[0].text == "Das Buch über Orgeln"
    fundus.remove(desk, number)
    assert fundus.listed(desk) == []
    assert [one.text for one in between.between(desk, anna).keepsakes] == ["Buch über Orgeln"]
    undo(desk)
    assert [one.name for one in fundus.listed(desk)[0][1]] == ["Ben Kirchhoff", "Anna Kirchhoff"]


def test_words_go_into_the_fundus(desk: Desk, anna: int) -> None:
    between.keep_keepsake(desk, Keepsake(anna, "Wirtshaus am Rottbach", desk.today(), kind=Kind.RESTAURANT))
    between.into_fundus(desk, between.between(desk, anna).keepsakes[0])
    ((entry, people),) = fundus.listed(desk)
    assert (entry.kind, entry.text, [one.name for one in people]) == (
        Kind.RESTAURANT,
        "Wirtshaus am Rottbach",
        ["Anna Kirchhoff"],
    )
    undo(desk)
    assert fundus.listed(desk) == [] and between.between(desk, anna).keepsakes[0].fundus_id is None


def test_an_introduction_asks_both_first(desk: Desk, anna: int, person: Callable[..., int]) -> None:
    ben = person("Ben")
    case = Introduction(anna, ben, "beide bauen Orgeln", desk.today())
    number = introductions.begin(desk, case, ("Anna fragen", "Ben fragen"))
    due = reminders.open_reminders(desk)
    assert [(row.reminder.text, row.reminder.contact_id) for row in due] == [("Anna fragen", anna), ("Ben fragen", ben)]
    with pytest.raises(Invalid):
        introductions.introduce(desk, number)
    found = introductions.get(desk, number)
    for side in Side:
        found = answered(found, side, Answer.YES, desk.today())
    introductions.save(desk, found)
    introductions.introduce(desk, number)
    assert [one.introduction.stage for one in introductions.listed(desk, "ben orgeln")] == [Stage.INTRODUCED]
    for who in (anna, ben):
        assert [one.introduction.id for one in between.between(desk, who).cases] == [number]
        assert contacts.standing_of(desk, who).status is Status.BARE
    undo(desk)
    assert introductions.get(desk, number).stage is Stage.READY
    introductions.remove(desk, number)
    assert introductions.listed(desk) == []
    undo(desk)
    contacts.remove(desk, [ben])
    assert introductions.listed(desk) == [] and between.between(desk, anna).cases == ()


def test_beginning_is_one_step(desk: Desk, anna: int, person: Callable[..., int]) -> None:
    introductions.begin(desk, Introduction(anna, person("Ben"), "Orgeln", desk.today()), ("a", "b"))
    undo(desk)
    assert introductions.listed(desk) == [] and reminders.open_reminders(desk) == []


def test_nothing_of_it_opens_the_gate(desk: Desk, anna: int, person: Callable[..., int]) -> None:
    before = contacts.standing_of(desk, anna)
    between.keep_favour(desk, Favour(anna, Way.RECEIVED, "Saal geliehen", desk.today()))
    between.keep_keepsake(desk, Keepsake(anna, "Buch", desk.today(), echo="gelesen"))
    between.keep_question(desk, Question(anna, "Wie geht es?", "Gut"))
    introductions.begin(desk, Introduction(anna, person("Ben"), "Orgeln", desk.today()))
    assert contacts.standing_of(desk, anna) == before
    assert before.status is Status.BARE


def test_a_merge_keeps_what_was_between_and_erasing_takes_it(desk: Desk, anna: int, person: Callable[..., int]) -> None:
    double, cem = person("Anna", "Kirchhof"), person("Cem")
    between.keep_favour(desk, Favour(double, Way.GIVEN, "Kontakt zur Zeitung", desk.today()))
    introductions.begin(desk, Introduction(double, cem, "Orgeln", desk.today()))
    merge.merge(desk, merge.plan(desk, anna, double), {}, lambda field, value: f"{field}: {value}")
    found = between.between(desk, anna)
    assert [one.text for one in found.favours] == ["Kontakt zur Zeitung"]
    assert [one.introduction.contact_id for one in found.cases] == [anna]
    contacts.remove(desk, [anna])
    trash.purge(desk, [anna])
    assert between.between(desk, anna) == between.Between(anna) and introductions.listed(desk) == []
