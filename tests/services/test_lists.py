"""Searches by facets, in other orders, under a name; columns, counts, and tags given to many at once."""

from __future__ import annotations

from datetime import date

import pytest

from netzwerkpflege.domain.contact import Contact, Email, Name, PartialDate, Phone, PostalAddress
from netzwerkpflege.domain.gate import Status
from netzwerkpflege.domain.meeting import Event, MeetingNote, Participant
from netzwerkpflege.domain.outcome import Invalid, NotFound
from netzwerkpflege.domain.query import Order, Query, from_json, to_json
from netzwerkpflege.services import contacts, events, lists, meetings, views
from netzwerkpflege.services import desk as desks
from netzwerkpflege.services.desk import Desk

_PEOPLE = (
    ("Ada", "Öhler", "Zink AG", ("Chor",), "Überlingen", "--03-01"),
    ("Ben", "Adam", "Ährenwerk GmbH", ("Chor", "Segeln"), "Bern", "1970-12-24"),
    ("Cora", "Zabel", "", (), "", ""),
    ("Dora", "Mann", "Zink Nord AG", ("Müller",), "Aachen", ""),
)


@pytest.fixture
def four(desk: Desk) -> list[int]:
    """Ada, Ben, Cora and Dora."""
    return [
        contacts.add(
            desk,
            Contact(
                name=Name(f"{given} {family}", given=given, family=family),
                organisation=firm,
                title=f"Titel {given}",
                tags=tags,
                emails=(Email(f"{given}@x.de"), Email(f"z{given}@x.de", preferred=True)),
                phones=(Phone("0800 1"),) if town else (),
                addresses=(PostalAddress(locality=town),) if town else (),
                birthday=PartialDate.parse(day) if day else None,
            ),
        )
        for given, family, firm, tags, town, day in _PEOPLE
    ]


def found(desk: Desk, query: Query) -> str:
    """The initials of those who are found, in order."""
    return "".join(row.name[0] for row in contacts.rows(desk, contacts.find(desk, query)))


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        (Query(tags=("chor",)), "BA"),
        (Query(tags=("chor", "SEGELN")), "B"),
        (Query(tags=("Mueller",)), "D"),
        (Query(tags=("Cho",)), ""),
        (Query(organisation="zink"), "DA"),
        (Query(organisation="nor zi"), "D"),
        (Query(organisation="aehren"), "B"),
        (Query(organisations=("Zink AG",)), "A"),
        (Query(organisations=("Zink AG", "Ährenwerk GmbH")), "BA"),
        (Query("dora", organisation="zink"), "D"),
        (Query("ben", tags=("Chor",)), "B"),
        (Query("!?", tags=("Chor",)), ""),
        (Query(statuses=(Status.BARE,)), "BDAC"),
        (Query(statuses=(Status.DIALOGUE,)), ""),
        (Query(without=(Query(tags=("chor",)),)), "DC"),
        (Query(without=(Query("zink"), Query(tags=("Segeln",)))), "C"),
        (Query(tags=("Chor",), without=(Query("ben"),)), "A"),
        (Query(without=(Query(statuses=(Status.BARE,)),)), ""),
        (Query(without=(Query(since=date(2020, 1, 1)),)), "BDAC"),
        (Query(without=(Query(organisation="zink", tags=("chor",)),)), "BDC"),
        (Query("zink", without=(Query(without=(Query("nord"),)),)), "D"),
        (Query(without=(Query("!?"),)), "BDAC"),
        (Query(order=Order.NAME, descending=True), "CADB"),
        (Query(order=Order.ORGANISATION), "BADC"),
        (Query(order=Order.ORGANISATION, descending=True), "DABC"),
        (Query(order=Order.TOWN), "DBAC"),
        (Query(order=Order.TAGS), "BADC"),
        (Query(order=Order.MAIL), "ABCD"),
        (Query(order=Order.BIRTHDAY), "ABDC"),
        (Query(order=Order.ADDED, descending=True), "DCBA"),
        (Query(order=Order.ADDED, limit=2), "AB"),
        (Query(order=Order.TITLE, descending=True), "DCBA"),
        (Query(order=Order.PHONE), "BDAC"),
    ],
)
def test_a_search_by_facets_in_an_order(desk: Desk, four: list[int], query: Query, wanted: str) -> None:
    assert found(desk, query) == wanted
    assert (
        "".join(row.name[0] for row in contacts.rows(desk, contacts.find_all(desk, query, lambda *_: None))) == wanted
    )


def test_events_and_days_of_conversations(desk: Desk, four: list[int]) -> None:
    ada, ben, cora, dora = four
    evening = events.add(desk, Event(title="Stammtisch Süd", on=date(2026, 5, 4)))
    other = events.add(desk, Event(title="Sommerfest", on=date(2026, 7, 4)))
    events.invite(desk, evening, [cora])
    for who, day, where in ((ada, date(2026, 5, 4), evening), (ben, date(2026, 7, 4), other)):
        note = MeetingNote(on=day, participants=(Participant(who),), text="x", event_id=where)
        meetings.record_note(desk, meetings.NoteDraft(note))
    contacts.rest(desk, [dora])
    assert found(desk, Query(events=(evening,))) == "AC"
    assert found(desk, Query(event="sued stamm")) == "AC"
    assert found(desk, Query(event="so")) == "B"
    assert found(desk, Query(event="weihnacht")) == ""
    assert found(desk, Query(since=date(2026, 7, 1))) == "B"
    assert found(desk, Query(since=date(2026, 5, 4), statuses=(Status.CONTEXT, Status.RESTING))) == "BA"
    assert found(desk, Query(order=Order.LAST, descending=True)) == "BADC"
    assert found(desk, Query(order=Order.STATUS)) == "BACD"
    facets = lists.facets(desk)
    assert [(title, count) for _, title, _, count in facets.events] == [("Sommerfest", 1), ("Stammtisch Süd", 2)]
    assert facets.tags == (("Chor", 2), ("Müller", 1), ("Segeln", 1))
    assert dict(facets.organisations) == {"Zink AG": 1, "Ährenwerk GmbH": 1, "Zink Nord AG": 1}
    contacts.remove(desk, [cora, ben])
    assert [count for *_, count in lists.facets(desk).events] == [0, 1]
    assert lists.event_titles(desk, [evening, 99]) == {evening: ("Stammtisch Süd", date(2026, 5, 4))}


def test_a_line_of_the_table(desk: Desk, four: list[int]) -> None:
    ben, cora = lists.lines(desk, [four[1], four[2]])
    assert (ben.row.name, ben.title, ben.mail, ben.phone, ben.town) == (
        "Ben Adam",
        "Titel Ben",
        "zBen@x.de",
        "0800 1",
        "Bern",
    )
    assert (ben.tags, ben.birthday, ben.added) == (("Chor", "Segeln"), "1970-12-24", desk.today())
    assert (cora.phone, cora.town, cora.tags, cora.birthday) == ("", "", (), "")


def test_a_tag_is_given_and_taken_in_one_step(desk: Desk, four: list[int]) -> None:
    lists.give_tag(desk, four[1:], " Chor ")
    assert found(desk, Query(tags=("Chor",))) == "BDAC"
    assert lists.tags_among(desk, four[1:]) == [("Chor", 3), ("Müller", 1), ("Segeln", 1)]
    assert contacts.get(desk, four[1]).tags == ("Chor", "Segeln")
    assert desks.undo(desk).name == "Chor"
    assert found(desk, Query(tags=("Chor",))) == "BA"
    lists.take_tag(desk, four, "Chor")
    assert found(desk, Query(tags=("Chor",))) == ""
    assert found(desk, Query("chor")) == ""
    desks.undo(desk)
    assert found(desk, Query("chor")) == "BA"
    with pytest.raises(Invalid):
        lists.give_tag(desk, four, "  ")


def test_a_search_survives_as_text() -> None:
    query = Query(
        "müller",
        (Status.BARE, Status.DIALOGUE),
        ("Chor",),
        "hütte",
        ("Hütte AG",),
        "stamm",
        (3, 4),
        date(2026, 1, 2),
        Order.LAST,
        True,
    )
    assert from_json(to_json(query)) == query
    assert to_json(Query()) == "{}"
    assert from_json('{"statuses": ["later"], "order": "later", "unheard": 1}') == Query()
    assert from_json('{"without": [{"unheard": 1}]}') == Query()  # what is not understood leaves nobody out


def test_views_are_kept_renamed_moved_removed_and_all_of_it_undone(desk: Desk, four: list[int]) -> None:
    def names() -> list[str]:
        return [view.name for view in views.every(desk)]

    one = views.add(desk, " Chor ", Query(tags=("Chor",), limit=5))
    two = views.add(desk, "Alle", Query())
    three = views.add(desk, "Zink", Query(organisation="zink"))
    assert names() == ["Chor", "Alle", "Zink"]
    assert views.counts(desk) == {one: 2, two: 4, three: 2}
    views.move(desk, three, -1)
    assert names() == ["Chor", "Zink", "Alle"]
    views.move(desk, three, -9)
    assert names() == ["Zink", "Chor", "Alle"]
    views.rename(desk, one, "Sänger")
    views.keep(desk, one, Query("ada"))
    assert views.every(desk)[1].query == Query("ada")
    views.remove(desk, three)
    assert names() == ["Sänger", "Alle"]
    assert desks.next_steps(desk)[0].name == "Zink"
    for _ in range(5):
        desks.undo(desk)
    assert names() == ["Chor", "Alle", "Zink"]
    desks.undo(desk)
    assert names() == ["Chor", "Alle"]
    with pytest.raises(Invalid):
        views.add(desk, " ", Query())
    with pytest.raises(NotFound):
        views.rename(desk, 99, "x")
