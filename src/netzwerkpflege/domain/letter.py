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
