"""The outbox lets in only what the gate allows at this very moment."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from gate_operations import NOW, StoreOperations

from netzwerkpflege.domain import gate
from netzwerkpflege.domain.gate import Permit, Purpose, Reason, Refusal
from netzwerkpflege.domain.letter import LetterState
from netzwerkpflege.domain.meeting import Participant, Wish
from netzwerkpflege.domain.outcome import ExpectedError, GateShut, NotFound
from netzwerkpflege.domain.steps import Step
from netzwerkpflege.domain.text import email_key
from netzwerkpflege.store import contacts, doors, guards, outbox


@pytest.fixture
def do(tmp_path: Path) -> Iterator[StoreOperations]:
    operations = StoreOperations(tmp_path / "gate.sqlite3")
    yield operations
    operations.close()


@pytest.fixture
def anna(do: StoreOperations) -> int:
    """Somebody who may be written to."""
    number = do.add_contact("Anna <Anna@X.de>")
    do.add_note([Participant(number, "", ("Segeln",), Wish.YES, Wish.YES)])
    return number


def _queue(do: StoreOperations, permit: object) -> int:
    with do.store.record() as session:
        return outbox.queue(session, permit, "Gruß", "Schön war's.", NOW)  # type: ignore[arg-type]


def test_a_letter_waits_as_it_was_written(do: StoreOperations, anna: int) -> None:
    number = _queue(do, do.permits(anna)[0])
    with do.store.read() as session:
        (letter,) = outbox.waiting(session)
        assert letter == outbox.get(session, number)
    assert (letter.contact_id, letter.address, letter.purpose) == (anna, "Anna <Anna@X.de>", Purpose.PERSONAL)
    assert (letter.subject, letter.body, letter.queued_at) == ("Gruß", "Schön war's.", NOW)
    assert (letter.state, letter.state_reason) == (LetterState.QUEUED, "")


@pytest.mark.parametrize("thing", [None, 1, "permit", {"contact_id": 1}, Refusal(1, ())])
def test_only_a_permit(do: StoreOperations, anna: int, thing: object) -> None:
    with pytest.raises(TypeError, match="Permit"):
        _queue(do, thing)


def test_a_look_alike_is_none(do: StoreOperations, anna: int) -> None:
    permit = do.permits(anna)[0]

    class LookAlike:
        contact_id, email_id = permit.contact_id, permit.email_id
        address_key, purpose = permit.address_key, permit.purpose

    with pytest.raises(TypeError):
        _queue(do, LookAlike())


def _forged(contact_id: int, email_id: int, key: str, purpose: Purpose) -> Permit:
    permit = object.__new__(Permit)
    for name, value in (("contact_id", contact_id), ("email_id", email_id), ("address_key", key), ("purpose", purpose)):
        object.__setattr__(permit, name, value)
    return permit


def test_a_forged_permit_opens_nothing(do: StoreOperations, anna: int) -> None:
    """Python lets one forge anything; the gate is asked again, and the database once more."""
    bare = do.add_contact("bert@x.de")
    with pytest.raises(GateShut) as caught:
        _queue(do, _forged(bare, 2, "bert@x.de", Purpose.PERSONAL))
    assert caught.value.reasons == (Reason.NO_CONVERSATION,)
    assert caught.value.code == "gate.shut"
    assert caught.value.details == {"contact": bare, "reasons": "no_conversation"}
    assert isinstance(caught.value, ExpectedError)
    for contact, email, key, purpose, reason in (
        (anna, 2, "anna@x.de", Purpose.PERSONAL, Reason.ADDRESS_UNKNOWN),
        (anna, 1, "bert@x.de", Purpose.PERSONAL, Reason.ADDRESS_UNKNOWN),
        (anna, 1, "anna@x.de", Purpose.SERIAL, Reason.NO_CONSENT),
    ):
        with pytest.raises(GateShut) as caught:
            _queue(do, _forged(contact, email, key, purpose))
        assert caught.value.reasons == (reason,)
    with pytest.raises(NotFound):
        _queue(do, _forged(99, 1, "anna@x.de", Purpose.PERSONAL))


def test_even_a_broken_rule_in_python_lets_nothing_in(
    do: StoreOperations, anna: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Were domain.gate to say yes to everybody, the file still says no."""
    do.rest(anna, True)
    monkeypatch.setattr(gate, "check", lambda facts, email_id, purpose: _forged(anna, 1, "anna@x.de", purpose))
    with pytest.raises(Exception, match="GATE: shut"):
        _queue(do, _forged(anna, 1, "anna@x.de", Purpose.PERSONAL))


def test_an_old_permit_is_asked_again(do: StoreOperations, anna: int) -> None:
    permit = do.permits(anna)[0]
    do.object(anna)
    with pytest.raises(GateShut) as caught:
        _queue(do, permit)
    assert caught.value.reasons == (Reason.OBJECTED, Reason.ADDRESS_OBJECTED)
    do.correct_objection(anna)
    do.set_addresses(anna, ("neu@x.de",))
    with pytest.raises(GateShut) as caught:
        _queue(do, permit)
    assert caught.value.reasons == (Reason.ADDRESS_UNKNOWN,)


def test_facts_and_letter_in_one_transaction(do: StoreOperations, anna: int) -> None:
    """What is recorded in the same transaction counts already; and a gesture that fails leaves no letter."""
    permit = do.permits(anna)[0]
    with pytest.raises(GateShut), do.store.write(Step.CONTACT_REST) as session:
        outbox.queue(session, permit, "Gruß", "", NOW)
        contacts.set_resting(session, [anna], True)
        assert outbox.waiting(session) == []
        outbox.queue(session, permit, "Gruß", "", NOW)
    with do.store.read() as session:
        assert outbox.waiting(session) == []
        assert not doors.facts(session, [anna])[anna].resting


def test_stopping_a_letter(do: StoreOperations, anna: int) -> None:
    number = _queue(do, do.permits(anna)[0])
    with do.store.record() as session:
        outbox.cancel(session, number, "person", NOW)
    with do.store.read() as session:
        letter = outbox.get(session, number)
        assert (letter.state, letter.state_reason) == (LetterState.CANCELLED, "person")
        assert outbox.waiting(session) == []
    for unknown in (number, 99):
        with pytest.raises(NotFound), do.store.record() as session:
            outbox.cancel(session, unknown, "person", NOW)
    with pytest.raises(NotFound), do.store.read() as session:
        outbox.get(session, 99)


def _crowd(do: StoreOperations, people: int) -> None:
    """Many people with an open door and a letter that waits, laid in by plain SQL."""
    with do.store.record() as session:
        run = session.connection().exec_driver_sql
        numbers = f"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {people})"
        columns = [row[1] for row in run("PRAGMA table_info(contact)")]
        texts = [name for name in columns if name not in ("id", "resting", "photo_size", "removed_at")]
        run(
            f"""INSERT INTO contact (id, resting, photo_size, {", ".join(texts)})
            {numbers} SELECT 1000 + i, 0, 0, {", ".join("''" for _ in texts)} FROM n"""
        )
        run(
            f"""INSERT INTO email (contact_id, position, address, address_key, address_hash, label, preferred)
            {numbers} SELECT 1000 + i, 0, 'p' || i || '@x.de', 'p' || i || '@x.de',
                address_hash('p' || i || '@x.de'), '', 0 FROM n"""
        )
        run("INSERT INTO meeting (id, day, place, text) VALUES (500, '2026-11-01', '', '')")
        run(
            f"""INSERT INTO participant (id, meeting_id, contact_id, position, remark)
            {numbers} SELECT 1000 + i, 500, 1000 + i, i, '' FROM n"""
        )
        run(
            f"""INSERT INTO connection_point (participant_id, contact_id, position, words)
            {numbers} SELECT 1000 + i, 1000 + i, 0, 'Segeln' FROM n"""
        )
        for side in ("mine", "theirs"):
            run(
                f"""INSERT INTO wish (contact_id, meeting_id, side, value, source, recorded_at)
                {numbers} SELECT 1000 + i, 500, '{side}', 'yes', '', '' FROM n"""
            )
        run(
            """INSERT INTO outbox (contact_id, email_id, address, address_key, purpose, subject, body, state,
                state_reason, queued_at, changed_at)
            SELECT contact_id, email_id, address, address_key, purpose, '', '', 'queued', '', '', ''
            FROM mailable WHERE contact_id >= 1000 AND purpose = 'personal'"""
        )


def test_many_letters_are_stopped_at_once(do: StoreOperations) -> None:
    """4,000 points go while 5,000 letters wait: a second at most on a slow machine (a poor plan takes half a minute)."""
    _crowd(do, 5000)
    with do.store.record() as session:
        run = session.connection().exec_driver_sql
        assert run("SELECT count(*) FROM outbox WHERE state = 'queued'").scalar() == 5000
        start = time.process_time()
        run("DELETE FROM connection_point WHERE contact_id < 5001")
        seconds = time.process_time() - start
        assert run("SELECT count(*) FROM outbox WHERE state = 'cancelled'").scalar() == 4000
        start = time.process_time()
        run("DELETE FROM connection_point WHERE contact_id = 5500")
        one = time.process_time() - start
    assert seconds < 2
    assert one < 0.05


def test_stops_use_the_index(do: StoreOperations) -> None:
    """The look for letters that lost their ground goes by contact, and never over all letters or all people."""
    for whose in ("= 5", "IN (SELECT contact_id FROM email WHERE address_hash = 'x')"):
        with do.store.read() as session:
            plan = session.connection().exec_driver_sql(
                f"EXPLAIN QUERY PLAN UPDATE outbox SET state = 'cancelled' WHERE id IN "
                f"(SELECT id FROM groundless WHERE contact_id {whose})"
            )
            steps = [row[3] for row in plan]
        assert any("ix_outbox_waiting (contact_id=?)" in step for step in steps)
        scans = [step for step in steps if step.startswith("SCAN") and "CONSTANT" not in step]
        assert set(scans) <= {"SCAN p"}, steps  # the three purposes


def test_a_thousand_letters(do: StoreOperations) -> None:
    """Queueing asks twice and compares once, and is still quick."""
    anna = do.add_contact(*(f"a{number}@x.de" for number in range(200)))
    do.add_note([Participant(anna, "", ("Segeln",), Wish.YES, Wish.YES)])
    permits = do.permits(anna)
    start = time.process_time()
    with do.store.record() as session:
        for permit in permits[:200]:
            outbox.queue(session, permit, "Gruß", "", NOW)
    assert time.process_time() - start < 5
    with do.store.read() as session:
        assert len(outbox.waiting(session)) == 200
        assert guards.intact(session)
        assert email_key("a1@x.de") in {letter.address for letter in outbox.waiting(session)}
