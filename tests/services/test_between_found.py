"""Questions, favours and introductions in the time line of a contact and in the search; the index follows both sides."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from tests.services.test_search_index import index_of

from netzwerkpflege.domain.favour import Favour, Way
from netzwerkpflege.domain.found import HitKind
from netzwerkpflege.domain.introduction import Answer, Introduction
from netzwerkpflege.domain.query import Query
from netzwerkpflege.domain.thread import Asking, Question
from netzwerkpflege.domain.timeline import Entry, Kind
from netzwerkpflege.services import between, contacts, demo, finder, introductions
from netzwerkpflege.services.desk import Desk, undo
from netzwerkpflege.services.timeline import entries
from netzwerkpflege.store import search
from netzwerkpflege.ui.timeline_entry import entry_words


@pytest.fixture
def two(person: Callable[..., int]) -> tuple[int, int]:
    return person(), person("Ben", "Adam")


def introduced(desk: Desk, two: tuple[int, int]) -> int:
    case = Introduction(*two, "Beide bauen Orgeln", desk.today(), Answer.YES, None, Answer.YES)
    number = introductions.begin(desk, case)
    introductions.introduce(desk, number)
    return number


def lines(desk: Desk, contact_id: int) -> list[tuple[Kind, str]]:
    found = entries(desk, contact_id)
    return [(entry.kind, entry_words(entry, "en")) for entry in found if entry.kind is not Kind.CARD]


def test_in_the_time_line(desk: Desk, two: tuple[int, int]) -> None:
    anna, ben = two
    today = desk.today()
    between.keep_favour(desk, Favour(anna, Way.GIVEN, "Kontakt zur Zeitung", today - timedelta(days=2)))
    between.keep_favour(desk, Favour(anna, Way.RECEIVED, "Saal geliehen", today - timedelta(days=3)))
    between.keep_question(desk, Question(anna, "Wie lief der Umzug?", asked_on=today - timedelta(days=9)))
    between.keep_question(desk, Question(anna, "Welche Akustik?", kind=Asking.ADVICE, asked_on=today - timedelta(9)))
    number = introduced(desk, two)
    assert lines(desk, anna) == [
        (Kind.INTRODUCTION, "Introduced to Ben Adam: Beide bauen Orgeln"),
        (Kind.FAVOUR, "I could give: Kontakt zur Zeitung"),
        (Kind.FAVOUR, "I received: Saal geliehen"),
        (Kind.QUESTION, "Asked for advice: Welche Akustik?"),
    ]
    asked = next(one for one in between.between(desk, anna).questions if one.kind is Asking.QUESTION)
    between.keep_question(desk, replace(asked, answer="Gut"))
    assert lines(desk, anna)[0] == (Kind.QUESTION, "Question: Wie lief der Umzug? – Gut")
    sheet = contacts.sheet(desk, anna)
    assert sheet.entry_counts == {Kind.QUESTION: 2, Kind.FAVOUR: 2, Kind.INTRODUCTION: 1, Kind.CARD: 1}
    assert sheet.entry_total == len(sheet.entries) == 6
    assert lines(desk, ben) == [(Kind.INTRODUCTION, "Introduced to Anna Kirchhoff: Beide bauen Orgeln")]
    (case,) = introductions.listed(desk)
    introductions.save(desk, replace(case.introduction, outcome="Sie singen zusammen"))
    assert lines(desk, ben)[0][1].endswith("Orgeln – Sie singen zusammen")
    assert case.introduction.id == number
    contacts.remove(desk, [anna])
    assert lines(desk, ben) == []


def test_an_introduction_that_is_being_asked_for(desk: Desk, two: tuple[int, int]) -> None:
    introductions.begin(desk, Introduction(*two, "Beide bauen Orgeln", desk.today()))
    (entry,) = [one for one in entries(desk, two[1]) if one.kind is Kind.INTRODUCTION]
    assert isinstance(entry, Entry) and (entry.code, entry.detail) == ("open", "Anna Kirchhoff")
    assert entry_words(entry, "en") == "To be introduced to Anna Kirchhoff: Beide bauen Orgeln"


@pytest.mark.parametrize(
    ("word", "kind", "sentence"),
    [
        ("zeitung", HitKind.FAVOUR, "Kontakt zur Zeitung"),
        ("orgeln", HitKind.INTRODUCTION, "Beide bauen Orgeln"),
        ("umzug", HitKind.QUESTION, "Wie lief der Umzug?"),
    ],
)
def test_the_search_finds_them(desk: Desk, two: tuple[int, int], word: str, kind: HitKind, sentence: str) -> None:
    anna = two[0]
    between.keep_favour(desk, Favour(anna, Way.GIVEN, "Kontakt zur Zeitung", desk.today()))
    between.keep_question(desk, Question(anna, "Wie lief der Umzug?"))
    introduced(desk, two)
    found = finder.things(desk, Query(word), lambda done, total: None)
    assert [(hit.kind, hit.sentence, hit.contact_id) for hit in found.hits] == [(kind, sentence, anna)]
    assert anna in contacts.find(desk, Query(word))


def test_the_index_follows_both_sides(desk: Desk, two: tuple[int, int]) -> None:
    introduced(desk, two)
    assert sorted(contacts.find(desk, Query("orgeln"))) == sorted(two)
    (case,) = introductions.listed(desk)
    introductions.save(desk, replace(case.introduction, outcome="Sie singen zusammen"))
    assert sorted(contacts.find(desk, Query("singen"))) == sorted(two)
    undo(desk)
    assert contacts.find(desk, Query("singen")) == []
    introductions.remove(desk, case.introduction.id or 0)
    assert contacts.find(desk, Query("orgeln")) == []


def test_the_index_of_the_demonstration_is_whole(desk: Desk) -> None:
    demo.fill(desk)
    before = index_of(desk)
    with desk.store.record() as session:
        search.reindex(session, list(before))
    assert index_of(desk) == before
