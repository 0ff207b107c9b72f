"""A file that was ordered by an older rule is put in order once; nothing of it can be undone, nothing else is touched."""

from __future__ import annotations

import pytest

from netzwerkpflege.domain.contact import Contact, Name
from netzwerkpflege.domain.outcome import Cancelled
from netzwerkpflege.domain.query import Query
from netzwerkpflege.services import contacts, order
from netzwerkpflege.services import desk as desks
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.store import search

PEOPLE = (("Anna", "Mugler"), ("Bernd", "Müller"), ("Clara", "von Berg"), ("Dora", "Adler"), ("Emil", "Voss"))


def quiet(done: int, total: int) -> None:
    """Goes on."""


@pytest.fixture
def old(desk: Desk) -> Desk:
    """A file with the keys of the older rule: ü as u, particles in front."""
    for given, family in PEOPLE:
        contacts.add(desk, Contact(name=Name(f"{given} {family}", given=given, family=family)))
    with desk.store.record() as session:
        connection = session.connection()
        for wrong, family in (("muller bernd", "Müller"), ("von berg clara", "von Berg")):
            connection.exec_driver_sql("UPDATE contact SET sort_key = ? WHERE family = ?", (wrong, family))
        search.reindex(session, connection.exec_driver_sql("SELECT id FROM contact").scalars().all())
    assert listed(desk) == ["Adler", "Mugler", "Müller", "von Berg", "Voss"]
    return desk


def listed(desk: Desk) -> list[str]:
    """Family names in the order of the list."""
    return [contacts.get(desk, number).name.family for number in contacts.find(desk, Query())]


def test_names_are_put_in_order_once(old: Desk) -> None:
    before = desks.next_steps(old)
    assert order.renew(old, quiet) == 2
    assert listed(old) == ["Adler", "von Berg", "Müller", "Mugler", "Voss"]
    assert desks.next_steps(old) == before
    assert order.renew(old, quiet) == 0
    assert [row.name for row in contacts.rows(old, contacts.find(old, Query("mueller")))] == ["Bernd Müller"]


def test_it_can_be_cancelled_and_is_done_the_next_time(old: Desk) -> None:
    def stop(done: int, total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        order.renew(old, stop)
    assert order.renew(old, quiet) == 2
