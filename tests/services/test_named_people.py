"""Several names at once: who is in the address book is found there, the others stay names."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from netzwerkpflege.domain.contact import Contact, Name
from netzwerkpflege.paths import Profile
from netzwerkpflege.services import contacts
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.services.named_people import Named, named


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    opened = Desk.open(Profile(tmp_path / "profile"))
    yield opened
    opened.close()


def person(desk: Desk, given: str, family: str, note: str = "") -> int:
    return contacts.add(desk, Contact(name=Name(f"{given} {family}", given=given, family=family), note=note))


def test_the_whole_text_comes_before_its_parts(desk: Desk) -> None:
    anna = person(desk, "Anna", "Berg")
    person(desk, "Bernd", "Lorenzen")
    assert named(desk, "Berg, Anna") == (Named(anna, "Anna Berg"),)
    assert named(desk, "Lorenzen, Anna") == (Named(None, "Lorenzen, Anna"),)


def test_parts_that_are_one_person_each_are_two_people(desk: Desk) -> None:
    anna, bernd = person(desk, "Anna", "Kirchhoff"), person(desk, "Bernd", "Lorenz")
    wanted = (Named(anna, "Anna Kirchhoff"), Named(bernd, "Bernd Lorenz"))
    assert named(desk, "Kirchhoff, Lorenz", loosely=True) == wanted
    assert named(desk, "Kirchhoff, Lorenz") == (Named(None, "Kirchhoff, Lorenz"),)
    assert named(desk, "Bernd Lorenz und Anna Kirchhoff") == wanted[::-1]


def test_only_who_alone_is_called_so_is_taken(desk: Desk) -> None:
    anna = person(desk, "Anna", "Kirchhoff")
    person(desk, "Clara", "Alt", note="Anna und Bernd kennen sie")
    assert named(desk, "Anna und Bernd", loosely=True) == (Named(anna, "Anna Kirchhoff"), Named(None, "Bernd"))
    assert named(desk, "Anna und Bernd") == (Named(None, "Anna"), Named(None, "Bernd"))
    person(desk, "Anna", "Zett")
    assert named(desk, "Anna und Bernd", loosely=True) == (Named(None, "Anna"), Named(None, "Bernd"))


def test_two_of_the_same_name_are_not_guessed_between_and_nobody_comes_twice(desk: Desk) -> None:
    person(desk, "Anna", "Berg")
    person(desk, "Anna", "Berg")
    cem = person(desk, "Cem", "Yilmaz")
    found = named(desk, "Anna Berg, Cem Yilmaz & Yilmaz Cem, Cem Yilmaz")
    assert found[0] == Named(None, "Anna Berg")
    assert [one.id for one in found].count(cem) == 1
    assert len(contacts.names(desk, range(1, 9))) == 3
