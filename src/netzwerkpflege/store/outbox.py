"""The outbox: letters come in with a Permit alone, wait and are stopped here; triggers watch every row."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from netzwerkpflege.domain import gate
from netzwerkpflege.domain.clearance import Cleared, clear
from netzwerkpflege.domain.gate import Permit, Purpose, Refusal
from netzwerkpflege.domain.letter import Delivery, Letter, LetterState
from netzwerkpflege.domain.outcome import GateShut, GateTampered, NotFound
from netzwerkpflege.store import doors, guards

if TYPE_CHECKING:
    from sqlalchemy import Row
    from sqlalchemy.orm import Session

_COLUMNS = "id, contact_id, address, purpose, subject, body, state, state_reason, queued_at"


def queue(session: Session, permit: Permit, subject: str, body: str, now: str) -> int:
    """Put a letter into the outbox; returns its number.

    The permit says that somebody asked; what counts is the answer now: the facts are read again in this
    transaction, and the gate is asked again. Then the database compares the row with its own rule.

    Raises TypeError for anything but a Permit, GateTampered where the gate in the file is not as built,
    GateShut where a door has shut since, NotFound where the contact is gone.
    """
    if type(permit) is not Permit:
        raise TypeError("a letter is queued with a Permit of domain.gate, nothing else")
    if not guards.intact(session):
        raise GateTampered()
    facts = doors.facts(session, [permit.contact_id]).get(permit.contact_id)
    if facts is None:
        raise NotFound(kind="contact", id=permit.contact_id)
    answer = gate.check(facts, permit.email_id, permit.purpose)
    if isinstance(answer, Refusal):
        raise GateShut(permit.contact_id, answer.reasons)
    if answer.address_key != permit.address_key:
        raise GateShut(permit.contact_id, (gate.Reason.ADDRESS_UNKNOWN,))
    return _insert(session, answer, subject, body, now)


def waiting(session: Session) -> list[Letter]:
    """Letters that wait, the first one in first."""
    rows = session.connection().exec_driver_sql(
        f"SELECT {_COLUMNS} FROM outbox WHERE state IN ('queued', 'deferred') ORDER BY id"
    )
    return [_letter(row) for row in rows]


def get(session: Session, letter_id: int) -> Letter:
    """One letter, whatever became of it. Raises NotFound."""
    row = session.connection().exec_driver_sql(f"SELECT {_COLUMNS} FROM outbox WHERE id = ?", (letter_id,)).first()
    if row is None:
        raise NotFound(kind="letter", id=letter_id)
    return _letter(row)


def cancel(session: Session, letter_id: int, reason: str, now: str) -> None:
    """Stop a letter that waits, or close one of which it is unclear whether it went out. Raises NotFound."""
    done = session.connection().exec_driver_sql(
        """UPDATE outbox SET state = 'cancelled', state_reason = ?, changed_at = ?
        WHERE id = ? AND state IN ('queued', 'deferred', 'unclear')""",
        (reason, now, letter_id),
    )
    if done.rowcount != 1:
        raise NotFound(kind="letter", id=letter_id)


def due(session: Session, limit: int) -> list[Letter]:
    """The next letters to be handed over, the first one in first; those that were put off wait to be queued again."""
    rows = session.connection().exec_driver_sql(
        f"SELECT {_COLUMNS} FROM outbox WHERE state = 'queued' ORDER BY id LIMIT ?", (limit,)
    )
    return [_letter(row) for row in rows]


def claim(session: Session, letter_id: int, now: str) -> Cleared:
    """Take a letter up to hand it over; the caller commits before anything goes out.

    The facts are read and the gate is asked in this transaction; then the database asks its own rule once more.
    Raises GateTampered, GateShut where a door has shut, NotFound where it does not wait any more.
    """
    answer = _permit(session, letter_id, LetterState.QUEUED)
    session.connection().exec_driver_sql(
        "UPDATE outbox SET state = 'claimed', state_reason = '', changed_at = ? WHERE id = ? AND state = 'queued'",
        (now, letter_id),
    )
    return clear(answer, letter_id)


def still_cleared(session: Session, letter_id: int) -> bool:
    """Whether a claimed letter may go out in this very instant: the gate stands, and its row is one of ``mailable``."""
    if not guards.intact(session):
        return False
    found = session.connection().exec_driver_sql(
        """SELECT 1 FROM outbox o JOIN mailable m ON m.contact_id = o.contact_id AND m.email_id = o.email_id
        AND m.address = o.address AND m.address_key = o.address_key AND m.purpose = o.purpose
        WHERE o.id = ? AND o.state = 'claimed'""",
        (letter_id,),
    )
    return found.first() is not None


def settle(session: Session, letter_id: int, delivery: Delivery, now: str) -> None:
    """Note what became of a claimed letter. Raises NotFound where it is not claimed."""
    done = session.connection().exec_driver_sql(
        "UPDATE outbox SET state = ?, state_reason = ?, changed_at = ? WHERE id = ? AND state = 'claimed'",
        (delivery.fate.value, delivery.rule, now, letter_id),
    )
    if done.rowcount != 1:
        raise NotFound(kind="letter", id=letter_id)


def interrupted(session: Session, now: str) -> int:
    """What was claimed when the program ended has an unclear fate; returns how many letters that are."""
    done = session.connection().exec_driver_sql(
        """UPDATE outbox SET state = 'unclear', state_reason = 'interrupted', changed_at = ? WHERE state = 'claimed'""",
        (now,),
    )
    return int(done.rowcount)


def queue_again(session: Session, letter_id: int, now: str) -> None:
    """A letter that was put off waits to be handed over again. Raises GateTampered, GateShut, NotFound."""
    _permit(session, letter_id, LetterState.DEFERRED)
    done = session.connection().exec_driver_sql(
        "UPDATE outbox SET state = 'queued', state_reason = '', changed_at = ? WHERE id = ? AND state = 'deferred'",
        (now, letter_id),
    )
    if done.rowcount != 1:
        raise NotFound(kind="letter", id=letter_id)


def was_sent(session: Session, letter_id: int, now: str) -> None:
    """The person knows that an unclear letter has arrived. Raises NotFound."""
    done = session.connection().exec_driver_sql(
        "UPDATE outbox SET state = 'sent', state_reason = 'said', changed_at = ? WHERE id = ? AND state = 'unclear'",
        (now, letter_id),
    )
    if done.rowcount != 1:
        raise NotFound(kind="letter", id=letter_id)


def _permit(session: Session, letter_id: int, state: LetterState) -> Permit:
    """The gate's answer now for a letter in this state."""
    if not guards.intact(session):
        raise GateTampered()
    letter = get(session, letter_id)
    email_id = (
        session.connection()
        .exec_driver_sql("SELECT email_id FROM outbox WHERE id = ? AND state = ?", (letter_id, state.value))
        .scalar()
    )
    facts = doors.facts(session, [letter.contact_id]).get(letter.contact_id)
    if email_id is None or facts is None:
        raise NotFound(kind="letter", id=letter_id)
    answer = gate.check(facts, email_id, letter.purpose)
    if isinstance(answer, Refusal):
        raise GateShut(letter.contact_id, answer.reasons)
    return answer


def _insert(session: Session, permit: Permit, subject: str, body: str, now: str) -> int:
    result = session.connection().exec_driver_sql(
        """INSERT INTO outbox (contact_id, email_id, address, address_key, purpose, subject, body, state,
            state_reason, queued_at, changed_at)
        SELECT e.contact_id, e.id, e.address, ?, ?, ?, ?, 'queued', '', ?, ? FROM email e WHERE e.id = ?""",
        (permit.address_key, permit.purpose.value, subject, body, now, now, permit.email_id),
    )
    return int(result.lastrowid)


def _letter(row: Row[Any]) -> Letter:
    return Letter(
        id=row.id,
        contact_id=row.contact_id,
        address=row.address,
        purpose=Purpose(row.purpose),
        subject=row.subject,
        body=row.body,
        state=LetterState(row.state),
        state_reason=row.state_reason,
        queued_at=row.queued_at,
    )
