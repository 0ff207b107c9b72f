"""The same attack with a real mail server behind it: what arrives was allowed in that instant, and arrives once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from email import message_from_bytes
from typing import Any, ClassVar

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import invariant, precondition, rule, run_state_machine_as_test
from test_gate_machine import _templates_go, _who  # noqa: F401 - a fixture
from test_gate_services import ServiceMachine, ServiceOperations
from tests.post_office import PostOffice, open_office

from netzwerkpflege.domain.letter import LetterState
from netzwerkpflege.domain.outcome import GateShut, NotFound
from netzwerkpflege.domain.text import email_key
from netzwerkpflege.mail.compose import Mailbox
from netzwerkpflege.mail.smtp import Security, Server
from netzwerkpflege.services import contacts, outbox
from netzwerkpflege.services.outbox import Account
from netzwerkpflege.store import outbox as store

pytestmark = pytest.mark.loopback
_FAULTS = ({}, {}, {}, {"RCPT": "450 busy"}, {"RCPT": "550 nobody"}, {"dot": "451 later"}, {"dot": ""}, {"DATA": ""})


class SendingOperations(ServiceOperations):
    """The services, and the letters of the outbox by their numbers."""

    def letters(self, *states: LetterState) -> list[Any]:
        """Letters in one of these states, the first one in first."""
        with self.store.read() as session:
            rows = session.connection().exec_driver_sql("SELECT id FROM outbox ORDER BY id")
            found = [store.get(session, number) for number in list(rows.scalars())]
        return [letter for letter in found if letter.state in states]


class SendingMachine(ServiceMachine):
    """Letters go out now and then, to a server that sometimes fails, and people object while it listens."""

    operations = SendingOperations
    office: ClassVar[PostOffice]

    def __init__(self) -> None:
        super().__init__()
        self.office.letters.clear()
        self.office.replies.clear()
        server = Server("127.0.0.1", self.office.port, Security.NONE, timeout=5.0)
        self.account = Account(Mailbox("ich@example.org"), server)

    def allowed(self) -> set[tuple[str, str]]:
        """Addresses and purposes to which the gate gives a permit now."""
        return {(permit.address_key, permit.purpose.value) for who in self.people for permit in self.do.permits(who)}

    @rule(fault=st.sampled_from(_FAULTS))
    def send(self, fault: dict[str, str]) -> None:
        """What arrives in this go was allowed before it, for nobody changed anything meanwhile."""
        allowed, before = self.allowed(), len(self.office.letters)
        self.office.replies = dict(fault)
        self._send()
        self.office.replies = {}
        for envelope in self.office.letters[before:]:
            (recipient,) = envelope.rcpt_tos
            assert email_key(recipient) in {key for key, _ in allowed}

    @rule(who=st.sampled_from([0, 0, -1]))
    @precondition(lambda self: self.people)
    def send_while_somebody_objects(self, who: int) -> None:
        """The objection comes when the server has heard an address: nothing arrives at any of hers from then on."""
        person = self.people[who]
        for permit in self.do.permits(person)[:1]:
            self.do.queue(permit)
        keys = {email_key(address.address) for address in self._addresses(person)}
        before = len(self.office.letters)
        arrived_then: list[int] = []

        def object_() -> None:
            if not arrived_then:
                arrived_then.append(len(self.office.letters))
                contacts.object_(self.do.desk, person)

        depth = self.do.depth()
        known = self._known()
        self.office.while_listening = object_
        self._send()
        self.office.while_listening = lambda: None
        if self.do.depth() > depth:
            self.past.append(known)
            self.future.clear()
        for envelope in self.office.letters[before:]:
            assert not keys & {email_key(address) for address in envelope.rcpt_tos}

    @rule()
    def end_in_between(self) -> None:
        """The program ends with a letter claimed: unclear, whatever comes."""
        for letter in self.do.letters(LetterState.QUEUED)[:1]:
            try:
                with self.do.store.record() as session:
                    store.claim(session, letter.id, self.do.desk.now())
            except (GateShut, NotFound):
                return
        claimed = {letter.id for letter in self.do.letters(LetterState.CLAIMED)}
        assert outbox.recover(self.do.desk) == len(claimed)
        assert claimed <= {letter.id for letter in self.do.letters(LetterState.UNCLEAR)}

    @rule()
    def try_again(self) -> None:
        """What was put off may wait again, where the gate still says so."""
        for letter in self.do.letters(LetterState.DEFERRED)[:1]:
            outbox.retry(self.do.desk, letter.id)

    @rule(arrived=st.booleans())
    def settle_the_unclear(self, arrived: bool) -> None:
        """The person says what became of it."""
        for letter in self.do.letters(LetterState.UNCLEAR)[:1]:
            (outbox.has_arrived if arrived else outbox.cancel)(self.do.desk, letter.id)

    @invariant()
    def no_letter_arrives_twice(self) -> None:
        assert [number for number, times in self._arrived().items() if times > 1] == []

    @invariant()
    def what_is_sent_has_arrived_and_what_waits_has_not(self) -> None:
        arrived = self._arrived()
        waiting = self.do.letters(LetterState.QUEUED, LetterState.DEFERRED)
        assert [letter.id for letter in waiting if arrived[letter.id]] == []

    def _send(self) -> None:
        outbox.send(self.do.desk, self.account, "")

    def _addresses(self, contact_id: int) -> tuple[Any, ...]:
        try:
            return contacts.get(self.do.desk, contact_id).emails
        except NotFound:
            return ()

    def _arrived(self) -> Counter[int]:
        """How often each letter has arrived, by its Message-ID."""
        found: Counter[int] = Counter()
        for envelope in self.office.letters:
            content = envelope.content
            assert isinstance(content, bytes)
            found[int(message_from_bytes(content)["Message-ID"].split("-")[1])] += 1
        return found


@pytest.fixture(autouse=True)
def office() -> Iterator[None]:
    """One server for all walks."""
    with open_office() as made:
        SendingMachine.office = made
        yield


def _run(examples: int, steps: int) -> None:
    checks = list(HealthCheck)
    chosen = settings(max_examples=examples, stateful_step_count=steps, deadline=None, suppress_health_check=checks)
    run_state_machine_as_test(SendingMachine, settings=chosen)


def test_nothing_arrives_behind_a_shut_door_and_nothing_twice() -> None:
    _run(25, 25)


@pytest.mark.exam
def test_nothing_arrives_behind_a_shut_door_and_nothing_twice_at_length() -> None:
    _run(2000, 50)


def test_the_machine_would_see_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """With the last question left out, a letter to somebody who has just objected does not pass unseen."""
    walk = SendingMachine()
    try:
        walk.ready("anna@x.de", True, False)
        monkeypatch.setattr(outbox, "_still_cleared", lambda desk, letter_id: True)
        with pytest.raises(AssertionError):
            walk.send_while_somebody_objects(0)
    finally:
        walk.teardown()


def test_the_machine_would_see_a_second_copy() -> None:
    """What is unclear and sent again all the same is seen."""
    walk = SendingMachine()
    try:
        walk.ready("anna@x.de", True, False)
        walk.send({"dot": ""})
        walk.no_letter_arrives_twice()
        walk.office.letters.append(walk.office.letters[-1])
        with pytest.raises(AssertionError):
            walk.no_letter_arrives_twice()
    finally:
        walk.teardown()
