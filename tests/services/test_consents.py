"""Consents: provable, for one address, ended at once; door C opens by nothing else, and never past door B."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest

from netzwerkpflege.domain.consent import Consent
from netzwerkpflege.domain.contact import Email
from netzwerkpflege.domain.gate import Purpose, Status
from netzwerkpflege.domain.letter import LetterState
from netzwerkpflege.domain.outcome import GateShut, Invalid, NotFound
from netzwerkpflege.services import consents, contacts, outbox
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.store import outbox as store

WORDS = "Ja, den Rundbrief bekomme ich gern."


@pytest.fixture
def anna(person: Callable[..., int], talk: Callable[..., int]) -> int:
    """Door B is open."""
    number = person()
    talk(number)
    return number


def consent(desk: Desk, contact_id: int, email_id: int = 1, **more: object) -> Consent:
    fields: dict[str, object] = {"wording": WORDS, "given_on": desk.today(), "given_where": "Frühstück"} | more
    return Consent(contact_id, email_id, **fields)  # type: ignore[arg-type]


def newsletter(desk: Desk, contact_id: int, email_id: int = 1) -> int:
    return outbox.queue(desk, contact_id, email_id, Purpose.SERIAL, "Rundbrief", "Grüße")


def test_door_c_opens_by_a_consent(desk: Desk, anna: int) -> None:
    assert not contacts.standing_of(desk, anna).serial
    consents.record(desk, consent(desk, anna, evidence="Karte im Ordner 2026"))
    assert contacts.standing_of(desk, anna).serial
    (kept,) = consents.of_contact(desk, anna)
    assert (kept.wording, kept.given_on, kept.given_where, kept.stands) == (WORDS, desk.today(), "Frühstück", True)
    assert newsletter(desk, anna) == 1


def test_no_consent_opens_door_b(desk: Desk, person: Callable[..., int]) -> None:
    bare = person()
    consents.record(desk, consent(desk, bare))
    standing = contacts.standing_of(desk, bare)
    assert (standing.status, standing.write, standing.serial) == (Status.BARE, False, False)
    with pytest.raises(GateShut):
        newsletter(desk, bare)


def test_a_withdrawal_stops_what_waits_and_is_for_good(desk: Desk, anna: int) -> None:
    number = consents.record(desk, consent(desk, anna))
    letter = newsletter(desk, anna)
    consents.withdraw(desk, number, "per Mail")
    with desk.store.read() as session:
        assert store.get(session, letter).state is LetterState.CANCELLED
    (kept,) = consents.of_contact(desk, anna)
    assert not kept.stands and kept.reason == "per Mail"
    assert not contacts.standing_of(desk, anna).serial
    with pytest.raises(NotFound):
        consents.withdraw(desk, number)
    consents.record(desk, consent(desk, anna))
    assert contacts.standing_of(desk, anna).serial and len(consents.of_contact(desk, anna)) == 2


def test_it_is_for_one_address(desk: Desk, anna: int) -> None:
    consents.record(desk, consent(desk, anna))
    contact = contacts.get(desk, anna)
    contacts.save(desk, replace(contact, emails=(Email("new@example.org"),)))
    assert not contacts.standing_of(desk, anna).serial


@pytest.mark.parametrize("changes", [{"wording": "  "}, {"given_on": date(2026, 11, 23)}, {"email_id": 99}])
def test_what_is_no_consent(desk: Desk, anna: int, changes: dict[str, object]) -> None:
    with pytest.raises((Invalid, NotFound)):
        consents.record(desk, replace(consent(desk, anna), **changes))  # type: ignore[arg-type]
    assert consents.of_contact(desk, anna) == []


def test_nobody_elses_address(desk: Desk, anna: int, person: Callable[..., int]) -> None:
    ben = person("Ben")
    with pytest.raises(NotFound):
        consents.record(desk, consent(desk, ben, 1))
    with pytest.raises(NotFound):
        consents.record(desk, consent(desk, 99))


def test_an_objection_is_stronger(desk: Desk, anna: int) -> None:
    consents.record(desk, consent(desk, anna, given_on=desk.today() - timedelta(days=3)))
    contacts.object_(desk, anna)
    assert not contacts.standing_of(desk, anna).serial
