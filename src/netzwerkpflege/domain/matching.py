"""Is this card somebody we know? The same card, a newer card of the same person, or somebody new.

Two cards are of one person where their UID is the same, or where the full name *and* a mail address or phone number are
the same. A shared address alone is not enough: couples and offices share one. Completing never overwrites what is there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TypeVar

from netzwerkpflege.domain.contact import Contact
from netzwerkpflege.domain.text import email_key, fold, phone_key

_T = TypeVar("_T")
ReachKey = tuple[str, str]


class Verdict(StrEnum):
    """What an import does with a card."""

    NEW = "new"
    UNCHANGED = "unchanged"
    UPDATED = "updated"
    DUPLICATE = "duplicates"


@dataclass(slots=True)
class Known:
    """Who is in the address book, by what one recognises them. Grows while an import runs."""

    by_card: dict[str, int] = field(default_factory=dict)
    by_uid: dict[str, int] = field(default_factory=dict)
    by_reach: dict[ReachKey, int] = field(default_factory=dict)
    fresh: set[int] = field(default_factory=set)

    def find(self, card_sha256: str, contact: Contact, keys: Iterable[ReachKey]) -> tuple[Verdict, int]:
        """The verdict on a card, and which contact it concerns (0 for a new one). ``keys`` are its ``reach_keys``."""
        if known := self.by_card.get(card_sha256):
            return (Verdict.DUPLICATE if known in self.fresh else Verdict.UNCHANGED), known
        if contact.uid and (known := self.by_uid.get(contact.uid)):
            return (Verdict.DUPLICATE if known in self.fresh else Verdict.UPDATED), known
        for key in keys:
            if known := self.by_reach.get(key):
                return Verdict.DUPLICATE, known
        return Verdict.NEW, 0

    def learn(self, contact_id: int, card_sha256: str, contact: Contact, keys: Iterable[ReachKey]) -> None:
        """From now on this contact is known by this card too."""
        self.by_card.setdefault(card_sha256, contact_id)
        if contact.uid:
            self.by_uid.setdefault(contact.uid, contact_id)
        for key in keys:
            self.by_reach.setdefault(key, contact_id)


def reach_keys(contact: Contact) -> Sequence[ReachKey]:
    """Full name with each mail address and phone number, all folded; nothing for a card without a full name."""
    name = " ".join(sorted(fold(contact.name.formatted or contact.name.composed()).split()))
    if not name:
        return ()
    emails = [email_key(email.address) for email in contact.emails]
    phones = [phone_key(phone.number) for phone in contact.phones]
    return [(name, key) for key in (*emails, *phones) if key]


def complete(known: Contact, card: Contact) -> Contact:
    """The known contact with what the card adds: empty fields filled, further addresses put behind those there.

    Nothing that is recorded is overwritten or lost; equal to ``known`` where the card adds nothing.
    """
    fields = {name: getattr(card, name) for name in _SINGLE if not getattr(known, name) and getattr(card, name)}
    return replace(
        known,
        **fields,
        emails=_with(known.emails, card.emails, lambda item: email_key(item.address)),
        phones=_with(known.phones, card.phones, lambda item: phone_key(item.number)),
        addresses=_with(known.addresses, card.addresses, lambda item: fold(f"{item.street} {item.postal_code}")),
        urls=_with(known.urls, card.urls, lambda item: item.url.rstrip("/").lower()),
        profiles=_with(known.profiles, card.profiles, lambda item: (item.service, item.value.lower())),
        tags=_with(known.tags, card.tags, str.casefold),
    )


_SINGLE = (
    "nickname",
    "organisation",
    "department",
    "title",
    "role",
    "birthday",
    "anniversary",
    "note",
    "language",
)


def _with(there: tuple[_T, ...], more: tuple[_T, ...], key: Callable[[_T], object]) -> tuple[_T, ...]:
    seen = {key(item) for item in there}
    added = []
    for item in more:
        if key(item) not in seen:
            seen.add(key(item))
            added.append(item)
    return (*there, *added)
