"""What an import would do with each card, and what the person chooses that it does."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Final

from netzwerkpflege.domain.contact import Contact
from netzwerkpflege.domain.matching import Verdict
from netzwerkpflege.domain.origin import Origin as Origin
from netzwerkpflege.domain.similarity import Kind, Sign

CardKey = tuple[str, int]
"""A card of an import: the file's name as reported, and its number there."""


class Choice(StrEnum):
    """What is done with a card."""

    ADD = "add"
    """Add a new contact, a bare card as all."""
    COMPLETE = "complete"
    """Add what the card adds to the contact that is there; nothing of it is overwritten."""
    TAKE = "take"
    """As COMPLETE, and where both say something else, the card counts."""
    SKIP = "skip"
    """Leave the card out."""


_USUAL: Final[Mapping[Verdict, Choice]] = {
    Verdict.NEW: Choice.ADD,
    Verdict.LIKELY: Choice.ADD,  # two people are never made one by themselves
    Verdict.UPDATED: Choice.COMPLETE,
    Verdict.DIFFERENT: Choice.COMPLETE,
    Verdict.DUPLICATE: Choice.COMPLETE,
    Verdict.UNCHANGED: Choice.SKIP,
}


@dataclass(frozen=True, slots=True)
class Choices:
    """The person's choices: for a whole kind of cards, or for one card (with the contact that it belongs to)."""

    by_verdict: Mapping[Verdict, Choice] = field(default_factory=dict)
    by_card: Mapping[CardKey, tuple[Choice, int]] = field(default_factory=dict)

    def of(self, key: CardKey, verdict: Verdict, number: int) -> tuple[Choice, int]:
        """What is done with a card, and to which contact; ``number`` is the contact that was recognised (0: none)."""
        if chosen := self.by_card.get(key):
            return chosen[0], chosen[1] or number
        return self.by_verdict.get(verdict, _USUAL[verdict]), number


@dataclass(frozen=True, slots=True)
class Likely:
    """Somebody who is probably the same person, or only a namesake (``kind``). ``score`` goes up to 100."""

    contact_id: int
    name: str
    score: int
    kind: Kind
    reasons: tuple[Sign, ...] = ()
    against: tuple[Sign, ...] = ()


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A field of ``Contact`` by its name, as it is and as it would be; of a list the entries that differ."""

    field: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One card of a rehearsal.

    ``contact_id`` is who was recognised (0: nobody). ``adds`` is what completing brings; ``differs`` are the fields in
    which the card says something else, which only ``Choice.TAKE`` takes over. A group has ``members`` instead.
    """

    key: CardKey
    name: str
    detail: str
    verdict: Verdict
    contact_id: int = 0
    adds: tuple[FieldChange, ...] = ()
    differs: tuple[FieldChange, ...] = ()
    likely: tuple[Likely, ...] = ()
    members: int | None = None


def differences(before: Contact, after: Contact) -> tuple[FieldChange, ...]:
    """The fields that differ as they are spelled, in the order of the contact card."""
    changes = []
    for name, spell in _SPELLING.items():
        was, now = getattr(before, name), getattr(after, name)
        if was == now:
            continue
        if isinstance(now, tuple):
            gone = [spell(item) for item in was if item not in now]
            come = [spell(item) for item in now if item not in was]
            changes.append(FieldChange(name, "\n".join(gone), "\n".join(come)))
        else:
            changes.append(FieldChange(name, spell(was), spell(now)))
    return tuple(change for change in changes if change.before != change.after)


def _text(value: Any) -> str:
    return "" if value is None else str(value)


def _day(value: Any) -> str:
    return value.isoformat() if value else ""


_SPELLING: Final[Mapping[str, Callable[[Any], str]]] = {
    "name": lambda name: name.formatted or name.composed(),
    "nickname": _text,
    "organisation": _text,
    "department": _text,
    "title": _text,
    "role": _text,
    "emails": lambda item: item.address,
    "phones": lambda item: item.number,
    "addresses": lambda item: ", ".join(
        part
        for part in (
            item.po_box,
            item.extended,
            item.street,
            f"{item.postal_code} {item.locality}".strip(),
            item.region,
            item.country,
        )
        if part
    ),
    "urls": lambda item: item.url,
    "profiles": lambda item: f"{item.service}: {item.value}",
    "birthday": _day,
    "anniversary": _day,
    "note": _text,
    "tags": _text,
    "language": _text,
}
