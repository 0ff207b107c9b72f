"""Finding doubles in the address book, keeping apart who is apart, and asking for a card that comes in."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from netzwerkpflege.domain import blocking
from netzwerkpflege.domain.contact import Contact, Email, Name, Phone, PostalAddress
from netzwerkpflege.domain.features import features, features_of
from netzwerkpflege.domain.outcome import Cancelled, Change, Invalid, NotFound
from netzwerkpflege.domain.similarity import Kind, Sign
from netzwerkpflege.services import contacts, duplicates
from netzwerkpflege.services.desk import Desk, redo, undo
from netzwerkpflege.store.prepare import prepare

Person = Callable[..., int]


def _numbers(found: duplicates.Doubles) -> list[tuple[int, int]]:
    return [pair.contact_ids for pair in found.pairs]


def test_nobody_is_a_double_of_nobody(desk: Desk, person: Person) -> None:
    assert duplicates.find_pairs(desk) == duplicates.Doubles((), (), 0)
    person()
    assert duplicates.find_pairs(desk) == duplicates.Doubles((), (), 0)


def test_pairs_come_with_their_reasons(desk: Desk, person: Person) -> None:
    """A double by mail and number, one by a short form, and two of one name."""
    anna = person()
    again = person()
    sepp = person("Sepp", "Ertl", emails=(), phones=(Phone("08761 55503"),))
    josef = person("Josef", "Ertl", emails=(), phones=(Phone("+49 8761 55503"),))
    thomas = person("Thomas", "Müller", emails=(), phones=())
    other = person("Thomas", "Mueller", emails=(Email("t@x.example"),), phones=())
    person("Peter", "Ertl", emails=(), phones=(Phone("08761 55503"),))
    found = duplicates.find_pairs(desk)
    assert _numbers(found) == [(anna, again), (sepp, josef)]
    assert found.pairs[0].kind is Kind.SURE
    assert set(found.pairs[0].reasons) == {Sign.NAME, Sign.MAIL, Sign.PHONE}
    assert Sign.NAME_SHORT in found.pairs[1].reasons
    assert [pair.contact_ids for pair in found.namesakes] == [(thomas, other)]
    assert found.namesakes_in_all == 1


def test_the_trash_has_no_doubles(desk: Desk, person: Person) -> None:
    person()
    again = person()
    contacts.remove(desk, [again])
    assert duplicates.find_pairs(desk).pairs == ()


def test_a_switchboard_makes_no_doubles(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of many with one number only those are compared who share something else; the double among them is found."""
    compared: list[object] = []
    names = [f"Name{chr(97 + n // 26)}{chr(97 + n % 26)}" for n in range(blocking.CAP + 20)]
    for name in names:
        contacts.add(desk, Contact(name=Name(f"Vor{name} {name}"), phones=(Phone("089 1234"),), organisation="Werk AG"))
    double = contacts.add(
        desk, Contact(name=Name(f"Vor{names[5]} {names[5]}"), phones=(Phone("089 1234"),), organisation="Werk")
    )
    real = duplicates.score
    monkeypatch.setattr(duplicates, "score", lambda *a: compared.append(a) or real(*a))
    assert _numbers(duplicates.find_pairs(desk)) == [(6, double)]
    assert len(compared) < 100


def test_set_apart(desk: Desk, person: Person) -> None:
    """„Nicht dieselbe Person“ is respected, told, undone and done again."""
    one, other = person(), person()
    told: list[Change] = []
    desk.subscribe(told.append)
    duplicates.set_apart(desk, other, one)
    duplicates.set_apart(desk, one, other)
    assert duplicates.find_pairs(desk).pairs == ()
    assert duplicates.set_apart_pairs(desk) == [(one, other)]
    assert told and told[0].contacts and one in told[0].contacts
    undo(desk)
    assert _numbers(duplicates.find_pairs(desk)) == [(one, other)]
    redo(desk)
    assert duplicates.find_pairs(desk).pairs == ()
    duplicates.set_open(desk, other, one)
    assert _numbers(duplicates.find_pairs(desk)) == [(one, other)]


def test_apart_are_two_who_are_there(desk: Desk, person: Person) -> None:
    one = person()
    with pytest.raises(Invalid):
        duplicates.set_apart(desk, one, one)
    with pytest.raises(NotFound):
        duplicates.set_apart(desk, one, 99)


def test_a_person_who_goes_takes_the_pair_along(desk: Desk, person: Person) -> None:
    """Undo of adding somebody takes out the pair first, and redo brings both again."""
    one = person()
    other = person()
    duplicates.set_apart(desk, one, other)
    for _ in range(2):
        undo(desk)
    assert duplicates.set_apart_pairs(desk) == []
    for _ in range(2):
        redo(desk)
    assert duplicates.set_apart_pairs(desk) == [(one, other)]


def test_stopping(desk: Desk, person: Person) -> None:
    """Whoever is told may stop it, at each of its three parts."""
    for _ in range(3):
        person()
    seen: list[tuple[int, int]] = []
    duplicates.find_pairs(desk, lambda done, total: seen.append((done, total)))
    assert [done for done, _ in seen] == sorted(done for done, _ in seen)
    assert {total for _, total in seen} == {9}
    for place in range(len(seen)):

        def stop(done: int, total: int, place: int = place) -> None:
            if (done, total) == seen[place]:
                raise Cancelled

        with pytest.raises(Cancelled):
            duplicates.find_pairs(desk, stop)


def test_compare(desk: Desk, person: Person) -> None:
    """Two contacts are weighed as in the search for doubles; a number that many have counts less."""
    one, other = person(emails=()), person(emails=())
    assert duplicates.compare(desk, one, other).value == duplicates.find_pairs(desk).pairs[0].score
    before = duplicates.compare(desk, one, other)
    for _ in range(5):
        person("Ida", "Lang", emails=())
    assert duplicates.compare(desk, one, other).value < before.value


def test_candidates_for_a_card(desk: Desk, person: Person) -> None:
    """A card that comes in: who of the book may it be? From the contact and from the ready card alike."""
    anna = person("Anna", "Berg", emails=(Email("anna@berg.example"),), phones=())
    person("Peter", "Berg", emails=(Email("peter@berg.example"),), phones=())
    namesake = person("Anna", "Berg", emails=(), phones=())
    card = Contact(name=Name(formatted="Berg, Anna"), emails=(Email("ANNA@berg.example"),))
    with desk.store.read() as session:
        everybody = duplicates.people(session)
        ready = duplicates.features_of_prepared(prepare(card))
        assert ready == features_of(card)
        everybody.prepare([ready])
        found = everybody.likely(ready)
    assert [match.contact_id for match in found] == [anna, namesake]
    assert [match.score.kind for match in found] == [Kind.SURE, Kind.HOMONYM]


def test_every_field_of_a_ready_card_is_compared(person: Person, desk: Desk) -> None:
    """Features of a contact, of its ready card and of its row in the address book are the same."""
    from netzwerkpflege.domain.contact import PartialDate

    contact = Contact(
        name=Name("", "Dr.", "Anna", "Maria", "Berg", "jun."),
        nickname="Anni",
        organisation="Berg Verlag GmbH",
        emails=(Email("anna@berg.example"), Email("Anna@Berg.example"), Email("info@berg.example")),
        phones=(Phone("+49 0171 55501"), Phone("0171 55501"), Phone("08761 2")),
        addresses=(PostalAddress(postal_code="80331"), PostalAddress(postal_code="84028")),
        birthday=PartialDate(1970, 4, 12),
    )
    number = contacts.add(desk, contact)
    with desk.store.read() as session:
        row = duplicates.duplicates.some(session, [number])[number]
    assert row == duplicates.features_of_prepared(prepare(contact))
    plain = features_of(contact)
    assert set(row.mails) == set(plain.mails)
    assert set(row.phones) == set(plain.phones)
    assert (row.given, row.family, row.generation, row.nickname) == (plain.given, plain.family, "jun", "anni")
    assert (row.organisation, row.birthday, row.postal_codes) == ("berg verlag", "1970-04-12", ("80331", "84028"))


def test_who_came_with_the_same_import(desk: Desk) -> None:
    """Learned people are found like those of the book."""
    with desk.store.read() as session:
        everybody = duplicates.people(session)
    first = features("Anna Berg", mails=["anna@berg.example"])
    assert everybody.likely(first) == []
    everybody.learn(1 << 40, first)
    assert [match.contact_id for match in everybody.likely(first)] == [1 << 40]
    assert everybody.shared("anna@berg.example") == 2


def test_a_card_of_one_of_two_who_are_apart(desk: Desk, person: Person) -> None:
    """Father and son: the card of the one does not bring up the other again."""
    father = person("Karl", "Huber", emails=(Email("karl@huber.example"),), phones=(Phone("08761 1"),))
    son = person("Karl", "Huber", emails=(Email("k@huber.example"),), phones=(Phone("08761 1"),))
    card = features("Karl Huber", mails=["karl@huber.example"], phones=["+4987611"])
    with desk.store.read() as session:
        assert [m.contact_id for m in duplicates.people(session).likely(card)] == [father, son]
    duplicates.set_apart(desk, father, son)
    with desk.store.read() as session:
        assert [m.contact_id for m in duplicates.people(session).likely(card)] == [father]
