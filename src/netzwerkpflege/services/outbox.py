"""The outbox: a letter comes in through the gate, waits, and is handed over through the gate; what became of it is kept.

Queued, claimed (committed), handed over, settled: whenever the program ends in between, a claimed letter is unclear, and
what is unclear is asked about and never sent again by itself.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from netzwerkpflege.domain import gate
from netzwerkpflege.domain.gate import Permit, Purpose
from netzwerkpflege.domain.letter import Delivery, Fate, Letter, Phase
from netzwerkpflege.domain.outcome import ExpectedError, GateShut, NotFound, Unmailable
from netzwerkpflege.mail.compose import Composed, Mailbox, Text, compose
from netzwerkpflege.mail.smtp import Server, deliver
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.store import contacts, doors, outbox

Tick = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Account:
    """From whom letters are, and where they are handed over."""

    sender: Mailbox
    server: Server


@dataclass(slots=True)
class Sent:
    """What became of the letters of one go; ``stopped`` why the rest was not tried."""

    deliveries: dict[int, Delivery] = field(default_factory=dict)
    shut: dict[int, tuple[str, ...]] = field(default_factory=dict)
    unmailable: dict[int, Unmailable] = field(default_factory=dict)
    stopped: Delivery | None = None


def queue(desk: Desk, contact_id: int, email_id: int, purpose: Purpose, subject: str, body: str) -> int:
    """Put a letter to one address of a contact into the outbox; returns its number.

    Raises GateShut with the reasons where a door is shut, GateTampered, NotFound.
    """
    with desk.store.read() as session:
        facts = doors.facts(session, [contact_id]).get(contact_id)
    if facts is None:
        raise NotFound(kind="contact", id=contact_id)
    answer = gate.check(facts, email_id, purpose)
    if not isinstance(answer, Permit):
        raise GateShut(contact_id, answer.reasons)
    with desk.store.record() as session:
        return outbox.queue(session, answer, subject, body, desk.now())


def recover(desk: Desk) -> int:
    """At the start of the program: letters that were on their way when it ended are unclear; returns how many."""
    with desk.store.record() as session:
        return outbox.interrupted(session, desk.now())


def cancel(desk: Desk, letter_id: int) -> None:
    """Stop a letter that waits, or close an unclear one. Raises NotFound."""
    with desk.store.record() as session:
        outbox.cancel(session, letter_id, "person", desk.now())


def retry(desk: Desk, letter_id: int) -> None:
    """Let a letter that was put off wait for its turn again. Raises NotFound, GateShut."""
    with desk.store.record() as session:
        outbox.queue_again(session, letter_id, desk.now())


def has_arrived(desk: Desk, letter_id: int) -> None:
    """The person knows that an unclear letter has arrived. Raises NotFound."""
    with desk.store.record() as session:
        outbox.was_sent(session, letter_id, desk.now())


def send(
    desk: Desk,
    account: Account,
    password: str,
    *,
    limit: int = 50,
    tick: Tick = lambda done, total: None,
    pause: Callable[[], None] = lambda: None,
) -> Sent:
    """Hand over the letters that wait, at most ``limit``, one after the other; each is asked about at the gate again.

    ``pause`` keeps the pace between two letters; ``tick`` may raise to stop between two. What concerns the account ends the
    go, and nothing that follows is touched.
    """
    with desk.store.read() as session:
        due = outbox.due(session, limit)
        names = contacts.names(session, [letter.contact_id for letter in due])
    result = Sent()
    for number, letter in enumerate(due):
        tick(number, len(due))
        if number:
            pause()
        try:
            composed = _composed(desk, account, letter, names.get(letter.contact_id, ""))
        except Unmailable as trouble:
            result.unmailable[letter.id] = trouble
            continue
        delivery = _hand_over(desk, account, password, letter, composed, result)
        if delivery is not None and delivery.fate is not Fate.SENT and delivery.concerns_all:
            result.stopped = delivery
            break
    tick(len(due), len(due))
    return result


def _composed(desk: Desk, account: Account, letter: Letter, name: str) -> Composed:
    text = Text(account.sender, Mailbox(letter.address, name), letter.subject, letter.body)
    return compose(text, desk.clock(), _token(letter))


def _token(letter: Letter) -> str:
    """The same for the same letter, so that mail programs know a second copy for what it is."""
    return f"np-{letter.id:06d}-{''.join(filter(str.isdigit, letter.queued_at))}"


def _hand_over(
    desk: Desk,
    account: Account,
    password: str,
    letter: Letter,
    composed: Composed,
    result: Sent,
) -> Delivery | None:
    """Claim, commit, hand over, settle. A door that has shut since leaves the letter to its triggers."""
    try:
        with desk.store.record() as session:
            cleared = outbox.claim(session, letter.id, desk.now())
    except GateShut as shut:
        result.shut[letter.id] = shut.reasons
        return None
    except NotFound:
        return None  # it was stopped meanwhile
    try:
        delivery = deliver(cleared, composed, account.server, password, lambda: _still_cleared(desk, letter.id))
    except ExpectedError:  # the address file could not be asked: nothing has gone out
        delivery = Delivery(Fate.DEFERRED, Phase.DATA, rule="later")
    with desk.store.record() as session:
        outbox.settle(session, letter.id, delivery, desk.now())
    result.deliveries[letter.id] = delivery
    return delivery


def _still_cleared(desk: Desk, letter_id: int) -> bool:
    with desk.store.read() as session:
        return outbox.still_cleared(session, letter_id)
