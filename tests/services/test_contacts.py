"""Gestures with contacts: what is kept comes back, what is removed can be brought back, doors follow the facts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from netzwerkpflege.domain.contact import (
    Contact,
    Email,
    Name,
    PartialDate,
    Phone,
    PostalAddress,
    Profile,
    WebAddress,
)
from netzwerkpflege.domain.gate import Reason, Status
from netzwerkpflege.domain.outcome import Change, Invalid, NotFound, NothingToUndo
from netzwerkpflege.domain.query import Query
from netzwerkpflege.domain.steps import Step
from netzwerkpflege.services import contacts, meetings
from netzwerkpflege.services import desk as desks
from netzwerkpflege.services.desk import Desk

EVERYTHING = Contact(
    uid="urn:uuid:1",
    name=Name("Dr. Änne Strößner", "Dr.", "Änne", "Maria", "Strößner", "M.A."),
    nickname="Änni",
    organisation="Kirchhoff Akustik GmbH",
    department="Messtechnik",
    title="Geschäftsführerin",
    role="Gutachterin",
    emails=(Email("aenne@example.org", "work", True), Email("privat@example.net", "home")),
    phones=(Phone("+49 (0)871 / 555 01-43", "work"), Phone("0171 5550100", "cell", True)),
    addresses=(
        PostalAddress("PF 7", "Hinterhaus", "Altstadt 28", "Landshut", "Bayern", "84028", "Deutschland", "work"),
    ),
    urls=(WebAddress("https://akustik.example/a,b", "work"),),
    profiles=(Profile("linkedin", "aenne"),),
    birthday=PartialDate(None, 3, 4),
    anniversary=PartialDate(2010, 2, 28),
    note="Zeile eins\nZeile zwei <b>fett</b>",
    tags=("BVMW", "Akustik"),
    language="de",
    recognition_cue="rote Brille",
    met_how="am Buffet",
    met_where="Landshut",
    met_on=date(2026, 6, 12),
    met_through="Greta Wójcik",
)


def test_a_contact_comes_back_as_it_was_kept(desk: Desk) -> None:
    number = contacts.add(desk, EVERYTHING, b"\xff\xd8photo", "image/jpeg")
    found = contacts.get(desk, number)
    assert replace(found, id=None, created=None, photo=None) == EVERYTHING
    assert found.photo is not None
    assert contacts.photo(desk, found.photo.sha256) == b"\xff\xd8photo"


def test_editing_changes_what_was_edited_and_undo_brings_it_back(desk: Desk) -> None:
    number = contacts.add(desk, EVERYTHING)
    before = contacts.get(desk, number)
    changed = replace(
        before,
        organisation="Hütte AG",
        emails=(Email("neu@example.org"), before.emails[0]),
        phones=(),
        tags=("Chor",),
        birthday=PartialDate(1970, 4, 12),
    )
    contacts.save(desk, changed)
    assert contacts.get(desk, number) == changed
    desks.undo(desk)
    assert contacts.get(desk, number) == before
    desks.redo(desk)
    assert contacts.get(desk, number) == changed


def test_a_removed_contact_is_gone_from_everywhere_and_comes_back(
    desk: Desk, person: Callable[..., int], talk: Callable[..., int]
) -> None:
    number = person()
    talk(number)
    contacts.remove(desk, [number])
    with pytest.raises(NotFound):
        contacts.get(desk, number)
    assert contacts.find(desk, Query()) == contacts.find(desk, Query("Kirchhoff")) == []
    desks.undo(desk)
    assert contacts.find(desk, Query("Kirchhoff")) == [number]
    assert contacts.standing_of(desk, number).write


def test_undo_and_redo_walk_all_the_way_and_stop(desk: Desk, person: Callable[..., int]) -> None:
    number = person()
    contacts.rest(desk, [number])
    assert desks.undo(desk).step is Step.CONTACT_REST
    assert desks.undo(desk).name == "Anna Kirchhoff"
    with pytest.raises(NothingToUndo):
        desks.undo(desk)
    assert desks.redo(desk).step is Step.CONTACT_ADD
    assert desks.redo(desk).step is Step.CONTACT_REST
    assert contacts.standing_of(desk, number).status is Status.RESTING
    with pytest.raises(NothingToUndo):
        desks.redo(desk)


def test_a_new_deed_after_undo_leaves_nothing_to_redo(desk: Desk, person: Callable[..., int]) -> None:
    person()
    desks.undo(desk)
    person("Bernd", "Maurer")
    assert desks.next_steps(desk)[1] is None
    assert [contacts.get(desk, n).display_name for n in contacts.find(desk, Query())] == ["Bernd Maurer"]


def test_a_contact_without_anything_to_call_it_by_is_not_kept(desk: Desk) -> None:
    with pytest.raises(Invalid):
        contacts.add(desk, Contact(note="nur eine Notiz"))
    assert contacts.find(desk, Query()) == []


@pytest.mark.parametrize(
    "typed", ["müller", "Mueller", "MULLER", "mül", "jür mul", "hütt", "wald", "geige", "rothaarig"]
)
def test_search_finds_however_it_is_spelled(desk: Desk, person: Callable[..., int], typed: str) -> None:
    wanted = person("Jürgen", "Müller", organisation="Hütte AG", note="spielt Geige", recognition_cue="rothaarig")
    contacts.save(desk, replace(contacts.get(desk, wanted), addresses=(PostalAddress(locality="Waldkraiburg"),)))
    person("Bernd", "Maurer")
    assert contacts.find(desk, Query(typed)) == [wanted]


@pytest.mark.parametrize("typed", ["kirchhoff@exa", "@example.org", "5550143", "0871 555", "+49 871", "871/555"])
def test_search_finds_parts_of_mail_and_phone(desk: Desk, person: Callable[..., int], typed: str) -> None:
    wanted = person()
    person("Bernd", "Maurer", emails=(Email("b@web.example"),), phones=(Phone("+43 1 7777777"),))
    assert contacts.find(desk, Query(typed)) == [wanted]


def test_search_finds_what_was_talked_about_until_it_is_taken_out(
    desk: Desk, person: Callable[..., int], talk: Callable[..., int]
) -> None:
    number = person()
    note = talk(number, points=("Orgelbau",), text="Lange über Hallradien geredet")
    assert contacts.find(desk, Query("orgelb")) == contacts.find(desk, Query("hallradien")) == [number]
    meetings.remove_note(desk, note)
    assert contacts.find(desk, Query("orgelb")) == []


@pytest.mark.parametrize(
    "typed", ['"', "*", "AND", "a OR b", "(", "NEAR(", "%", "%%%", "_", "-", "'; DROP TABLE contact", "\0"]
)
def test_search_takes_any_signs(desk: Desk, person: Callable[..., int], typed: str) -> None:
    person()
    assert contacts.find(desk, Query(typed)) in ([], contacts.find(desk, Query()))


def test_the_list_is_in_the_order_of_a_german_phone_book(desk: Desk, person: Callable[..., int]) -> None:
    for family in ("Zander", "Öztürk", "Oberer", "Müller", "Mueller", "Maurer", "Muller-Lang", "Ärmel", "Groß"):
        person("A", family)
    names = [row.name.removeprefix("A ") for row in contacts.rows(desk, contacts.find(desk, Query()))]
    assert names == ["Ärmel", "Groß", "Maurer", "Müller", "Mueller", "Muller-Lang", "Oberer", "Öztürk", "Zander"]


def test_status_filter_and_counts_agree(desk: Desk, person: Callable[..., int], talk: Callable[..., int]) -> None:
    bare, context, dialogue, resting, objected = (person(f"P{n}", "Berg") for n in range(5))
    talk(context, points=())
    talk(dialogue)
    talk(resting)
    contacts.rest(desk, [resting], "network_marketing")
    contacts.object_(desk, objected, "mail", "Bitte keine Post mehr.")
    expected = {
        Status.BARE: bare,
        Status.CONTEXT: context,
        Status.DIALOGUE: dialogue,
        Status.RESTING: resting,
        Status.OBJECTED: objected,
    }
    counts = contacts.counts(desk)
    assert counts.total == 5
    for status, number in expected.items():
        assert contacts.find(desk, Query(statuses=(status,))) == [number]
        assert contacts.find(desk, Query("berg", statuses=(status,))) == [number]
        assert counts.by_status[status] == 1
        assert contacts.standing_of(desk, number).status is status


def test_an_objection_shuts_the_doors_also_for_the_same_address_elsewhere(
    desk: Desk, person: Callable[..., int], talk: Callable[..., int]
) -> None:
    first = person(emails=(Email("Anna@Example.ORG"),))
    second = person("Anja", "Kirchhof", emails=(Email(" anna@example.org "),))
    talk(first)
    talk(second)
    contacts.object_(desk, first)
    for number in (first, second):
        standing = contacts.standing_of(desk, number)
        assert not standing.write
        assert Reason.OBJECTED in standing.reasons
    contacts.correct_objection(desk, first, "irrtümlich erfasst")
    assert contacts.standing_of(desk, first).write and contacts.standing_of(desk, second).write
    desks.undo(desk)
    assert not contacts.standing_of(desk, second).write


def test_every_gesture_tells_whom_it_touched(desk: Desk, person: Callable[..., int], talk: Callable[..., int]) -> None:
    number = person()
    heard: list[Change] = []
    end = desk.subscribe(heard.append)
    note = talk(number)
    meetings.remove_note(desk, note)
    desks.undo(desk)
    end()
    person("Bernd", "Maurer")
    assert [change.contacts for change in heard] == [frozenset({number})] * 3
    assert all(note in change.meetings for change in heard)
    assert [change.revision for change in heard] == sorted(change.revision for change in heard)
