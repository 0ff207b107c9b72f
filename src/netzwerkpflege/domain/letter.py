"""A letter on its way through the outbox."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from netzwerkpflege.domain.gate import Purpose


class LetterState(StrEnum):
    """Where a letter is. SENT, REFUSED and CANCELLED are ends; UNCLEAR is for the person to settle."""

    QUEUED = "queued"
    CLAIMED = "claimed"
    SENT = "sent"
    REFUSED = "refused"
    DEFERRED = "deferred"
    UNCLEAR = "unclear"
    CANCELLED = "cancelled"


class Phase(StrEnum):
    """How far the talk with the server had come."""

    CONNECT = "connect"
    HELLO = "hello"
    SECURE = "secure"
    LOGIN = "login"
    SENDER = "sender"
    RECIPIENT = "recipient"
    DATA = "data"
    BODY = "body"
    ANSWER = "answer"
    """The final dot is on its way, or was sent: from here on the server can have taken the letter."""


class Fate(StrEnum):
    """What became of a letter that was handed over."""

    SENT = "sent"
    REFUSED = "refused"
    DEFERRED = "deferred"
    UNCLEAR = "unclear"


@dataclass(frozen=True, slots=True)
class Delivery:
    """What became of it, in which phase, and in whose words; ``rule`` is a code of ``phrases``."""

    fate: Fate
    phase: Phase
    code: int = 0
    text: str = ""
    rule: str = ""

    @property
    def concerns_all(self) -> bool:
        """Whether it says something about the account or the network, so that no other letter need be tried now."""
        return self.rule in ("connection", "tls", "login") or self.code in (421, 454)


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter as the outbox holds it; ``state_reason`` is a code of ``Reason`` where the gate stopped it."""

    id: int
    contact_id: int
    address: str
    purpose: Purpose
    subject: str
    body: str
    state: LetterState
    state_reason: str
    queued_at: str
