"""One field changed on the card is one undo step; nothing else of the contact moves."""

from __future__ import annotations

from dataclasses import replace

import pytest

from netzwerkpflege.domain.contact import Contact, Email, Name, PartialDate, Phone, PostalAddress
from netzwerkpflege.domain.outcome import Invalid, NotFound
from netzwerkpflege.services import contacts
from netzwerkpflege.services.contact_fields import LineEdit, change_fields, change_line
from netzwerkpflege.services.desk import Desk, next_steps, undo

ANNA = Contact(
    name=Name("Anna Kirchhoff", given="Anna", family="Kirchhoff"),
    emails=(Email("anna@example.org", "work", preferred=True), Email("a@example.org", "Chor")),
    phones=(Phone("0871 1"),),
    tags=("BVMW",),
)


def test_a_line_is_changed_in_its_place_and_taken_back(desk: Desk) -> None:
    number = contacts.add(desk, ANNA)
    before = contacts.get(desk, number)
    wanted = Phone("0871 5550143", "cell")
    assert change_line(desk, number, LineEdit(Phone("0871 1"), wanted))
    assert contacts.get(desk, number) == replace(before, phones=(wanted,))
    undo(desk)
    assert contacts.get(desk, number) == before


def test_a_line_is_added_at_the_end_and_taken_out(desk: Desk) -> None:
    number = contacts.add(desk, ANNA)
    place = PostalAddress(street="Altstadt 28", locality="Landshut")
    change_line(desk, number, LineEdit(None, place))
    change_line(desk, number, LineEdit(Email("anna@example.org", "work", preferred=True), None))
    found = contacts.get(desk, number)
    assert found.addresses == (place,)
    assert found.emails == (Email("a@example.org", "Chor"),)


def test_one_alone_is_preferred(desk: Desk) -> None:
    number = contacts.add(desk, ANNA)
    old = Email("a@example.org", "Chor")
    change_line(desk, number, LineEdit(old, replace(old, preferred=True)))
    assert [email.preferred for email in contacts.get(desk, number).emails] == [False, True]


def test_a_line_that_is_not_there_any_more_is_not_overwritten(desk: Desk) -> None:
    number = contacts.add(desk, ANNA)
    with pytest.raises(Invalid) as error:
        change_line(desk, number, LineEdit(Phone("0871 2"), Phone("0871 3")))
    assert error.value.details["rule"] == "changed"
    assert contacts.get(desk, number).phones == (Phone("0871 1"),)


def test_what_changes_nothing_makes_no_step(desk: Desk) -> None:
    number = contacts.add(desk, ANNA)
    steps = next_steps(desk)
    same = Phone("0871 1")
    assert not change_line(desk, number, LineEdit(same, same))
    assert not change_fields(desk, number, {"title": "", "tags": ("BVMW",)})
    assert next_steps(desk) == steps


def test_fields_together_are_one_step(desk: Desk) -> None:
    number = contacts.add(desk, ANNA)
    before = contacts.get(desk, number)
    change_fields(desk, number, {"title": "Chefin", "organisation": "Hütte AG", "birthday": PartialDate(None, 3, 4)})
    found = contacts.get(desk, number)
    assert (found.title, found.organisation, found.birthday) == ("Chefin", "Hütte AG", PartialDate(None, 3, 4))
    undo(desk)
    assert contacts.get(desk, number) == before


def test_somebody_must_stay_named(desk: Desk) -> None:
    number = contacts.add(desk, Contact(name=Name("Anna", given="Anna")))
    with pytest.raises(Invalid):
        change_fields(desk, number, {"name": Name()})
    with pytest.raises(KeyError):
        change_fields(desk, number, {"resting": False})
    with pytest.raises(NotFound):
        change_fields(desk, number + 1, {"title": "x"})
