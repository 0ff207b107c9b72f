"""What the one search field finds, apart from commands: people and what was said, agreed and remembered with them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from netzwerkpflege.domain.gate import Status


class HitKind(StrEnum):
    """Of what kind a hit is; in this order they are shown."""

    PERSON = "person"
    ORGANISATION = "organisation"
    CONVERSATION = "conversation"
    POINT = "point"
    THREAD = "thread"
    KEEPSAKE = "keepsake"
    QUESTION = "question"
    FAVOUR = "favour"
    INTRODUCTION = "introduction"
    EVENT = "event"


LINE_KINDS = (
    HitKind.POINT,
    HitKind.THREAD,
    HitKind.KEEPSAKE,
    HitKind.QUESTION,
    HitKind.FAVOUR,
    HitKind.INTRODUCTION,
)
"""Short texts that belong to one person each."""


@dataclass(frozen=True, slots=True)
class Hit:
    """One thing that was found. ``number`` is its own (0 for an organisation, which is its name).

    ``title`` names it, or whom it belongs to; ``sentence`` is what holds the words. ``contact_id`` is whose it is, 0 for
    nobody's; ``count`` is how many people an organisation has; ``done`` says that a thread is closed.
    """

    kind: HitKind
    number: int
    title: str
    sentence: str = ""
    contact_id: int = 0
    day: date | None = None
    count: int = 0
    status: Status | None = None
    photo_sha256: str = ""
    done: bool = False


@dataclass(frozen=True, slots=True)
class Completion:
    """A value offered for an operator, with how many carry it (0: not counted)."""

    value: str
    count: int = 0
