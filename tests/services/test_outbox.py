"""The outbox against a real mail server: no letter behind a shut door, none twice, and what is unclear is said."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from tests.post_office import PostOffice, open_office

from netzwerkpflege.domain.contact import Email
from netzwerkpflege.domain.gate import Purpose
from netzwerkpflege.domain.letter import Fate, LetterState
from netzwerkpflege.domain.meeting import Wish
from netzwerkpflege.domain.outcome import GateShut, NotFound
from netzwerkpflege.mail.compose import Mailbox
from netzwerkpflege.mail.smtp import Security, Server
from netzwerkpflege.services import contacts, meetings, outbox
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.services.outbox import Account
from netzwerkpflege.store import outbox as store

pytestmark = pytest.mark.loopback


@pytest.fixture
def office() -> Iterator[PostOffice]:
    with open_office() as made:
        yield made


@pytest.fixture
def account(office: PostOffice) -> Account:
    return Account(Mailbox("ich@example.org", "Elif"), Server("127.0.0.1", office.port, Security.NONE, timeout=2.0))


@pytest.fixture
def anna(person: Callable[..., int], talk: Callable[..., int]) -> int:
    """Somebody with whom door B is open."""
    number = person()
    talk(number)
    return number


def mail_of(desk: Desk, contact_id: int) -> int:
    with desk.store.read() as session:
        found = session.connection().exec_driver_sql("SELECT id FROM email WHERE contact_id = ?", (contact_id,))
        return int(found.scalar_one())


def write(desk: Desk, contact_id: int, purpose: Purpose = Purpose.PERSONAL) -> int:
    return outbox.queue(desk, contact_id, mail_of(desk, contact_id), purpose, "Messlabor", "Liebe Anna,")


def state(desk: Desk, letter_id: int) -> LetterState:
    with desk.store.read() as session:
        return store.get(session, letter_id).state


def test_through_the_open_door(desk: Desk, office: PostOffice, account: Account, anna: int) -> None:
    number = write(desk, anna)
    sent = outbox.send(desk, account, "")
    assert sent.deliveries[number].fate is Fate.SENT and state(desk, number) is LetterState.SENT
    (envelope,) = office.letters
    assert envelope.rcpt_tos == ["anna.kirchhoff@example.org"]
    assert outbox.send(desk, account, "").deliveries == {} and len(office.letters) == 1


def test_no_letter_to_a_bare_card(desk: Desk, person: Callable[..., int]) -> None:
    bare = person()
    with pytest.raises(GateShut) as shut:
        write(desk, bare)
    assert "no_conversation" in shut.value.reasons


def test_no_newsletter_without_a_consent(desk: Desk, anna: int) -> None:
    with pytest.raises(GateShut) as shut:
        write(desk, anna, Purpose.SERIAL)
    assert shut.value.reasons == ("no_consent",)


@pytest.mark.parametrize("end", ["object", "rest", "remove", "note", "address"])
def test_a_door_that_shuts_while_a_letter_waits(
    desk: Desk, office: PostOffice, account: Account, anna: int, end: str
) -> None:
    number = write(desk, anna)
    contact = contacts.get(desk, anna)
    gestures: dict[str, Callable[[], object]] = {
        "object": lambda: contacts.object_(desk, anna),
        "rest": lambda: contacts.rest(desk, [anna]),
        "remove": lambda: contacts.remove(desk, [anna]),
        "note": lambda: meetings.remove_note(desk, meetings.find(desk)[0]),
        "address": lambda: contacts.save(desk, replace(contact, emails=(Email("new@example.org"),))),
    }
    gestures[end]()
    assert outbox.send(desk, account, "").deliveries == {}
    assert office.letters == [] and state(desk, number) is LetterState.CANCELLED


def test_a_door_that_shuts_in_the_last_instant(
    desk: Desk, office: PostOffice, account: Account, anna: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The letter is claimed and the server has heard the address; then she objects."""
    number = write(desk, anna)
    asked = store.still_cleared

    def objecting(session: object, letter_id: int) -> bool:
        contacts.object_(desk, anna)
        with desk.store.read() as fresh:
            return asked(fresh, letter_id)

    monkeypatch.setattr(store, "still_cleared", objecting)
    sent = outbox.send(desk, account, "")
    assert sent.deliveries[number].rule == "shut" and office.letters == []
    assert state(desk, number) is LetterState.REFUSED


def test_what_is_unclear_is_asked_about_and_never_sent_again(
    desk: Desk, office: PostOffice, account: Account, anna: int
) -> None:
    number = write(desk, anna)
    office.replies["dot"] = ""
    assert outbox.send(desk, account, "").deliveries[number].fate is Fate.UNCLEAR
    del office.replies["dot"]
    assert outbox.send(desk, account, "").deliveries == {} and len(office.letters) == 1
    outbox.has_arrived(desk, number)
    assert state(desk, number) is LetterState.SENT
    with pytest.raises(NotFound):
        outbox.retry(desk, number)


def test_an_end_in_between_leaves_it_unclear(desk: Desk, office: PostOffice, account: Account, anna: int) -> None:
    number = write(desk, anna)
    with desk.store.record() as session:
        store.claim(session, number, desk.now())
    assert outbox.recover(desk) == 1 and state(desk, number) is LetterState.UNCLEAR
    assert outbox.recover(desk) == 0
    assert outbox.send(desk, account, "").deliveries == {} and office.letters == []
    outbox.cancel(desk, number)
    assert state(desk, number) is LetterState.CANCELLED


def test_later_and_again(desk: Desk, office: PostOffice, account: Account, anna: int) -> None:
    number = write(desk, anna)
    office.replies["RCPT"] = "450 busy"
    assert outbox.send(desk, account, "").deliveries[number].fate is Fate.DEFERRED
    del office.replies["RCPT"]
    assert outbox.send(desk, account, "").deliveries == {}
    outbox.retry(desk, number)
    assert outbox.send(desk, account, "").deliveries[number].fate is Fate.SENT


def test_no_second_try_through_a_door_that_has_shut(
    desk: Desk, office: PostOffice, account: Account, anna: int
) -> None:
    number = write(desk, anna)
    office.replies["RCPT"] = "450 busy"
    outbox.send(desk, account, "")
    contacts.object_(desk, anna)
    assert state(desk, number) is LetterState.CANCELLED
    with pytest.raises(NotFound):
        outbox.retry(desk, number)


def test_what_concerns_the_account_stops_the_go(
    desk: Desk, anna: int, person: Callable[..., int], talk: Callable[..., int]
) -> None:
    ben = person("Ben")
    talk(ben)
    first, second = write(desk, anna), write(desk, ben)
    with open_office() as office:
        port = office.port
    gone = Account(Mailbox("ich@example.org"), Server("127.0.0.1", port, Security.NONE, timeout=2.0))
    sent = outbox.send(desk, gone, "")
    assert sent.stopped is not None and list(sent.deliveries) == [first]
    assert (state(desk, first), state(desk, second)) == (LetterState.DEFERRED, LetterState.QUEUED)


def test_pace_and_stop_between_two(
    desk: Desk, office: PostOffice, account: Account, person: Callable[..., int], talk: Callable[..., int]
) -> None:
    for name in ("Ada", "Ben", "Cem"):
        number = person(name)
        talk(number)
        write(desk, number)
    pauses: list[int] = []

    def tick(done: int, total: int) -> None:
        if done == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        outbox.send(desk, account, "", tick=tick, pause=lambda: pauses.append(1))
    assert len(office.letters) == 2 and pauses == [1]
    outbox.send(desk, account, "", limit=1)
    assert len(office.letters) == 3


def test_who_said_no_gets_nothing(desk: Desk, person: Callable[..., int], talk: Callable[..., int]) -> None:
    number = person()
    talk(number, theirs=Wish.NO)
    with pytest.raises(GateShut) as shut:
        write(desk, number)
    assert "their_wish_no" in shut.value.reasons
