"""The search index says the same whether a contact was just added or read back, in any order of deeds."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace

from sqlalchemy import text
from tests.services.test_contacts import EVERYTHING

from netzwerkpflege.domain.contact import Contact, Name
from netzwerkpflege.domain.query import Query
from netzwerkpflege.domain.steps import Step
from netzwerkpflege.services import contacts, demo
from netzwerkpflege.services import desk as desks
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.store import contacts as store_contacts
from netzwerkpflege.store import ranks, search
from netzwerkpflege.store.contacts import NewContact


def index_of(desk: Desk) -> dict[int, tuple[list[str], ...]]:
    """The words in the index, by contact."""
    with desk.store.read() as session:
        rows = session.execute(
            text(
                """SELECT o.contact_id, w.names, w.words, w.talk, r.reach FROM contact_order o
                LEFT JOIN contact_words w ON w.rowid = o.rank LEFT JOIN contact_reach r ON r.rowid = o.rank"""
            )
        )
        return {row[0]: tuple(sorted((column or "").split()) for column in row[1:]) for row in rows}


def test_a_contact_just_added_is_indexed_like_one_read_back(desk: Desk, person: Callable[..., int]) -> None:
    contacts.add(desk, EVERYTHING)
    person("Zoë", "Ångström")
    before = index_of(desk)
    with desk.store.record() as session:
        search.reindex(session, list(before))
    assert index_of(desk) == before


def test_order_and_index_hold_through_any_order_of_deeds(desk: Desk) -> None:
    chance = random.Random(7)
    numbers: list[int] = []
    for turn in range(120):
        deed = chance.random()
        if deed < 0.55 or not numbers:
            family = chance.choice(["Aal", "Maier", "Meier", "Mm", "Zz"]) + str(chance.randrange(40))
            numbers.append(contacts.add(desk, Contact(name=Name(f"P{turn} {family}", given=f"P{turn}", family=family))))
        elif deed < 0.7:
            gone = numbers.pop(chance.randrange(len(numbers)))
            contacts.remove(desk, [gone])
        elif deed < 0.85:
            desks.undo(desk)
            numbers = sorted(contacts.find(desk, Query()))
        else:
            contacts.rest(desk, [chance.choice(numbers)])
    found = contacts.find(desk, Query())
    with desk.store.read() as session:
        keys = dict(session.execute(text("SELECT id, sort_key FROM contact WHERE removed_at IS NULL")).all())
    assert found == sorted(keys, key=lambda number: (keys[number], number))
    assert set(index_of(desk)) == set(keys)
    assert all(words[0] for words in index_of(desk).values())


def test_a_gap_that_is_used_up_makes_its_neighbours_move(desk: Desk) -> None:
    with desk.store.record() as session:
        connection = session.connection()
        connection.exec_driver_sql("DELETE FROM contact_order")
    first, last = (contacts.add(desk, Contact(name=Name(family=family))) for family in ("A", "Z"))
    with desk.store.record() as session:
        connection = session.connection()
        for rank, number in ((1 << 20, first), ((1 << 20) + 2, last)):
            connection.exec_driver_sql("UPDATE contact_order SET rank = ? WHERE contact_id = ?", (rank, number))
        search.reindex(session, [first, last])
        connection.exec_driver_sql("DELETE FROM contact_words")
        connection.exec_driver_sql("DELETE FROM contact_reach")
        search.reindex(session, [first, last])
    for family in ("M", "N", "O", "P"):
        contacts.add(desk, Contact(name=Name(family=family)))
    names = [row.name for row in contacts.rows(desk, contacts.find(desk, Query()))]
    assert names == ["A", "M", "N", "O", "P", "Z"]
    for name in names:
        assert len(contacts.find(desk, Query(name))) == 1
    with desk.store.read() as session:
        highest = session.execute(text("SELECT max(rank) FROM contact_order")).scalar_one()
    assert highest < ranks.LAST


def test_what_was_noted_in_the_gesture_that_added_a_contact_is_found_too(desk: Desk) -> None:
    demo.fill(desk)
    assert "Anna Kirchhoff" in [row.name for row in contacts.rows(desk, contacts.find(desk, Query("messl")))]
    before = index_of(desk)
    with desk.store.record() as session:
        search.reindex(session, list(before))
    assert index_of(desk) == before


def test_a_contact_added_and_completed_in_one_gesture_is_found_by_both(desk: Desk) -> None:
    with desk.store.write(Step.CONTACT_ADD) as session:
        number = store_contacts.add(session, NewContact(Contact(name=Name("Anna Berg"))), desk.now())
        store_contacts.update(session, replace(store_contacts.get(session, number), organisation="Alpenglühen"))
    assert contacts.find(desk, Query("alpengl")) == [number]
