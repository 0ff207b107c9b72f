"""Finds: whom one would please and why, kept as an occasion, passed on; nothing of it opens a gate."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from netzwerkpflege.domain.find import Find, sentence, stems
from netzwerkpflege.domain.outcome import Invalid, NotFound
from netzwerkpflege.domain.rhythm import Rhythm
from netzwerkpflege.services import contacts, finds, meetings, rhythms
from netzwerkpflege.services.desk import Desk, undo

TODAY = date(2026, 11, 22)
Maker = Callable[..., int]


def names(desk: Desk, words: str, link: str = "") -> list[str]:
    return [one.name for one in finds.pleases(desk, words, link)]


@pytest.mark.parametrize(
    ("words", "link", "expected"),
    [
        ("Die Bücher über Weine", "", ("buch", "wein")),
        ("", "https://weinbau.example/artikel/riesling-an-der-mosel.html", ("riesling", "mosel")),
        ("und oder ein Wal", "", ()),
    ],
)
def test_words_that_say_something_by_their_beginning(words: str, link: str, expected: tuple[str, ...]) -> None:
    assert stems(words, link) == expected


def test_the_sentence_that_matched_and_not_the_whole_talk() -> None:
    assert sentence("Langer Abend. Sie sammelt Bücher. Dann Regen.", ("buch",)) == "Sie sammelt Bücher."


def test_what_connects_counts_more_than_what_was_said_and_new_more_than_old(
    desk: Desk, person: Maker, talk: Maker
) -> None:
    said, connects, old = person("Said"), person("Point"), person("Old")
    talk(said, text="Wir sprachen vom Wetter. Sie liest gern Bücher über Wein!")
    talk(connects, ("Wein von der Mosel",))
    talk(old, ("Wein von der Mosel",), on=TODAY - timedelta(365 * 8))
    found = finds.pleases(desk, "Weine im Herbst")
    assert [one.name for one in found] == ["Point Kirchhoff", "Said Kirchhoff", "Old Kirchhoff"]
    assert [one.sentence for one in found][:2] == ["Wein von der Mosel", "Sie liest gern Bücher über Wein!"]


def test_answers_are_searched_too(desk: Desk, person: Maker, talk: Maker) -> None:
    anna = person()
    talk(anna)
    meetings.add_question(desk, anna, "Wohin im Sommer?")
    meetings.answer_question(desk, anna, 1, "Nach Südtirol, zum Klettern")
    assert names(desk, "Klettersteige") == []
    assert names(desk, "Klettern in den Dolomiten") == ["Anna Kirchhoff"]


def test_at_most_five_and_nobody_who_rests_objects_is_removed_or_was_never_talked_with(
    desk: Desk, person: Maker, talk: Maker
) -> None:
    people = [person(f"P{number}") for number in range(9)]
    for number in people:
        talk(number, ("Orgelbau",))
    bare = person("Bare", "Orgelbau", note="Orgelbau")
    assert len(names(desk, "Orgelbau")) == 5
    contacts.rest(desk, people[:2])
    contacts.object_(desk, people[2])
    contacts.remove(desk, [people[3]])
    left = {one.contact_id for one in finds.pleases(desk, "Orgelbau heute")}
    assert left == set(people[4:]) and bare not in left


def test_kept_it_is_an_occasion_until_passed_on_and_is_not_proposed_twice(
    desk: Desk, person: Maker, talk: Maker
) -> None:
    anna = person()
    talk(anna, ("Orgelbau",), on=TODAY - timedelta(weeks=7))
    rhythms.set_rhythm(desk, [anna], Rhythm(4, 6))
    before = contacts.standing_of(desk, anna)
    assert rhythms.asked(desk) == []
    number = finds.keep(desk, Find("Orgelbau im Film", TODAY), finds.pleases(desk, "Orgelbau im Film"))
    assert [one.occasion.text for one in rhythms.asked(desk)] == ["Orgelbau im Film"]
    assert names(desk, "Orgelbau im Film") == []
    finds.pass_on(desk, number, anna)
    assert rhythms.asked(desk) == [] and contacts.standing_of(desk, anna) == before
    ((_, (one,)),) = finds.all_finds(desk)
    assert (one.name, one.sentence, one.passed_on) == ("Anna Kirchhoff", "Orgelbau", TODAY)
    undo(desk)
    assert len(rhythms.asked(desk)) == 1
    undo(desk)
    assert finds.all_finds(desk) == [] and rhythms.asked(desk) == []


def test_removed_it_is_gone_for_everybody_and_comes_back_by_undo(desk: Desk, person: Maker, talk: Maker) -> None:
    talk(person(), ("Orgelbau",))
    number = finds.keep(desk, Find("Orgelbau", TODAY, "https://x.example/1"), finds.pleases(desk, "Orgelbau"))
    finds.remove(desk, number)
    assert finds.all_finds(desk) == []
    undo(desk)
    ((find, people),) = finds.all_finds(desk)
    assert find.link == "https://x.example/1" and len(people) == 1


def test_a_find_that_says_nothing_is_not_kept(desk: Desk) -> None:
    with pytest.raises(Invalid):
        finds.keep(desk, Find("  ", TODAY), [])
    with pytest.raises(NotFound):
        finds.pass_on(desk, 99, 1)
    assert finds.pleases(desk, "und ein") == []
