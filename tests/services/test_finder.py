"""One search over people and everything that was said with them: found by folded beginnings, each with its sentence."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest

from netzwerkpflege.domain.contact import Contact, Email, Name, Phone, PostalAddress
from netzwerkpflege.domain.found import LINE_KINDS, Hit, HitKind
from netzwerkpflege.domain.meeting import Event, MeetingNote, Participant
from netzwerkpflege.domain.outcome import Cancelled
from netzwerkpflege.domain.search_words import completing, parse_query
from netzwerkpflege.domain.thread import Keepsake, Owner, Question, Thread
from netzwerkpflege.services import contacts, events, finder, meetings
from netzwerkpflege.services.desk import Desk


def never(done: int, total: int) -> None:
    """A tick that never stops."""


def people(desk: Desk, text: str) -> list[Hit]:
    """The people that a typed text finds."""
    return list(finder.people(desk, parse_query(text, desk.today())).hits)


def things(desk: Desk, text: str) -> dict[HitKind, list[Hit]]:
    """Everything else that it finds, by kind."""
    found = finder.things(desk, parse_query(text, desk.today()), never).hits
    return {kind: [hit for hit in found if hit.kind is kind] for kind in {hit.kind for hit in found}}


@pytest.fixture
def anna(desk: Desk) -> int:
    """Anna Müller of the Hütte AG, with all that can be known of somebody."""
    number = contacts.add(
        desk,
        Contact(
            name=Name("Anna Müller", given="Anna", family="Müller"),
            organisation="Hütte AG",
            title="Orgelbauerin",
            emails=(Email("post@klangwerk.example", "work"),),
            phones=(Phone("+49 871 55 50 143", "work"),),
            addresses=(PostalAddress(street="Domgasse 3", locality="Görlitz"),),
            tags=("Chor",),
        ),
    )
    evening = events.add(desk, Event("Sommerfest der Kammer", desk.today() - timedelta(9), place="Altes Rathaus"))
    said = Participant(number, remark="lachte viel", connection_points=("Bergsteigen",))
    note = MeetingNote(
        desk.today() - timedelta(9), (said,), "Erst über das Wetter. Dann über Hallräume im Dom. Ende.", "", evening
    )
    meetings.record_note(
        desk,
        meetings.NoteDraft(
            note,
            threads=(Thread(number, Owner.MINE, "Prospekt der Messe schicken", desk.today()),),
            keepsakes=(Keepsake(number, "Wirtshaus am Rottbach empfohlen", desk.today()),),
            questions=(Question(number, "Wie geht es dem Lehrling?"),),
        ),
    )
    return number


@pytest.mark.parametrize("text", ["müller", "MUELLER", "muller", "ann mull", "hutte", "tag:chor", "firma:hütte anna"])
def test_people_are_found_by_name_and_firm_whatever_the_spelling(desk: Desk, anna: int, text: str) -> None:
    (hit,) = people(desk, text)
    assert (hit.contact_id, hit.title, hit.sentence) == (anna, "Anna Müller", "Hütte AG")


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("orgelb", "Orgelbauerin"),
        ("klangw", "post@klangwerk.example"),
        ("langwer", "post@klangwerk.example"),
        ("5550143", "+49 871 55 50 143"),
        ("0871 555", "+49 871 55 50 143"),
        ("gorlitz", "Domgasse 3, Görlitz"),
        ("anna chor", "Chor"),
    ],
)
def test_who_is_found_by_something_on_the_card_shows_what(desk: Desk, anna: int, text: str, sentence: str) -> None:
    (hit,) = people(desk, text)
    assert hit.sentence == sentence


def test_what_was_only_said_does_not_make_a_person_a_hit(desk: Desk, anna: int) -> None:
    assert people(desk, "hallräume") == []


@pytest.mark.parametrize(
    ("text", "kind", "title", "sentence"),
    [
        ("hutte", HitKind.ORGANISATION, "Hütte AG", ""),
        ("hallraume", HitKind.CONVERSATION, "Anna Müller", "Dann über Hallräume im Dom."),
        ("hallräume müller", HitKind.CONVERSATION, "Anna Müller", "Dann über Hallräume im Dom."),
        ("lachte", HitKind.CONVERSATION, "Anna Müller", "lachte viel"),
        ("bergst", HitKind.POINT, "Anna Müller", "Bergsteigen"),
        ("prospekt", HitKind.THREAD, "Anna Müller", "Prospekt der Messe schicken"),
        ("anna messe", HitKind.THREAD, "Anna Müller", "Prospekt der Messe schicken"),
        ("rottb", HitKind.KEEPSAKE, "Anna Müller", "Wirtshaus am Rottbach empfohlen"),
        ("lehrling", HitKind.QUESTION, "Anna Müller", "Wie geht es dem Lehrling?"),
        ("sommerf", HitKind.EVENT, "Sommerfest der Kammer", "Altes Rathaus"),
        ("rathaus sommer", HitKind.EVENT, "Sommerfest der Kammer", "Altes Rathaus"),
        ("tag:chor prospekt", HitKind.THREAD, "Anna Müller", "Prospekt der Messe schicken"),
        ("tag:chor hallräume", HitKind.CONVERSATION, "Anna Müller", "Dann über Hallräume im Dom."),
    ],
)
def test_everything_is_found_with_its_sentence(
    desk: Desk, anna: int, text: str, kind: HitKind, title: str, sentence: str
) -> None:
    (hit,) = things(desk, text)[kind]
    assert (hit.title, hit.sentence) == (title, sentence)


def test_a_name_alone_finds_none_of_what_the_person_said(desk: Desk, anna: int) -> None:
    assert things(desk, "müller") == {}


def test_operators_leave_out_the_things_of_others(
    desk: Desk, anna: int, person: Callable[..., int], talk: Callable[..., int]
) -> None:
    talk(person("Bernd", "Cohn"), text="Auch über Hallräume.")
    assert len(things(desk, "hallräume")[HitKind.CONVERSATION]) == 2
    assert [hit.contact_id for hit in things(desk, "tag:chor hallräume")[HitKind.CONVERSATION]] == [anna]


def test_what_belongs_to_a_removed_contact_is_not_found(desk: Desk, anna: int) -> None:
    contacts.remove(desk, [anna])
    assert people(desk, "müller") == []
    for word in ("bergst", "prospekt", "rottb", "lehrling", "hutte"):
        assert not things(desk, word).keys() & {*LINE_KINDS, HitKind.ORGANISATION}, word


def test_whole_names_come_before_longer_ones_and_more_is_said(desk: Desk, person: Callable[..., int]) -> None:
    for given in ("Ada", "Bea", "Cora", "Dora", "Eva", "Fee"):
        person(given, "Bergmann")
    last = person("Zita", "Berg")
    found = finder.people(desk, parse_query("berg", desk.today()))
    assert found.hits[0].contact_id == last
    assert len(found.hits) == finder.LIMIT
    assert found.more == {HitKind.PERSON}


def test_a_rare_line_is_found_behind_many_newer_ones(
    desk: Desk, anna: int, person: Callable[..., int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(finder, "_NEWEST", 3)
    other = person("Bernd", "Cohn")
    for number in range(9):
        meetings.add_keepsake(desk, other, f"Buch {number}")
    (hit,) = things(desk, "rottbach")[HitKind.KEEPSAKE]
    assert hit.contact_id == anna


def test_people_are_gone_through_step_by_step(
    desk: Desk, anna: int, person: Callable[..., int], talk: Callable[..., int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(finder, "_NEWEST", 0)
    monkeypatch.setattr(finder, "_STEP", 1)
    talk(person("Adam", "Aab"), text="Auch er kennt das Wirtshaus am Rottbach.")  # before Anna in the list
    (hit,) = things(desk, "rottbach")[HitKind.KEEPSAKE]
    assert hit.contact_id == anna
    monkeypatch.setattr(finder, "_STEPS", 1)
    assert HitKind.KEEPSAKE not in things(desk, "rottbach")


def test_the_newest_come_first_and_more_is_said(desk: Desk, person: Callable[..., int]) -> None:
    other = person("Bernd", "Cohn")
    for number in range(9):
        meetings.add_keepsake(desk, other, f"Buch {number}")
    found = finder.things(desk, parse_query("buch", desk.today()), never)
    assert [hit.sentence for hit in found.hits] == [f"Buch {number}" for number in range(8, 2, -1)]
    assert found.more == {HitKind.KEEPSAKE}


def test_a_closed_thread_says_so(desk: Desk, anna: int) -> None:
    (hit,) = things(desk, "prospekt")[HitKind.THREAD]
    meetings.close_thread(desk, hit.number)
    assert things(desk, "prospekt")[HitKind.THREAD][0].done


def test_a_search_that_is_out_of_date_stops(desk: Desk, anna: int) -> None:
    def stop(done: int, total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        finder.things(desk, parse_query("prospekt", desk.today()), stop)


@pytest.mark.parametrize(
    ("text", "value", "count"),
    [
        ("tag:", "Chor", 1),
        ("tag:CH", "Chor", 1),
        ("firma:hu", "Hütte AG", 1),
        ("firma:", "Hütte AG", 1),
        ("event:kammer", "Sommerfest der Kammer", 0),
    ],
)
def test_values_are_offered_for_completion(desk: Desk, anna: int, text: str, value: str, count: int) -> None:
    place = completing(text, len(text))
    assert place is not None
    (offered,) = finder.completions(desk, place)
    assert (offered.value, offered.count) == (value, count)


def test_nothing_is_offered_that_does_not_fit(desk: Desk, anna: int) -> None:
    place = completing("tag:xyz", 7)
    assert place is not None
    assert finder.completions(desk, place) == ()
