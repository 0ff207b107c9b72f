"""Is this card somebody we know? The same card, a newer card of the same person, or somebody new.

Two cards are of one person where their UID is the same, or where the full name *and* a mail address or phone number are
the same. A shared address alone is not enough: couples and offices share one. Completing never overwrites what is there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TypeVar

from netzwerkpflege.domain.contact import Contact
from netzwerkpflege.domain.text import email_key, fold, phone_key

_T = TypeVar("_T")


class Verdict(StrEnum):
    """What an import does with a card."""

    NEW = "new"
    UNCHANGED = "unchanged"
    UPDATED = "updated"
    DUPLICATE = "duplicates"


@dataclass(slots=True)
class Known:
    """Who is in the address book, by what one recognises them. Grows while an import runs.

    Cards, uids and ways to reach somebody are kept as 64-bit hashes, so that a hundred thousand people need a few
    megabytes. Two different texts share one with a chance of 1 in 10 to the 8th among all of them together.
    """

    by_card: dict[int, int] = field(default_factory=dict)
    by_uid: dict[int, int] = field(default_factory=dict)
    by_reach: dict[int, int] = field(default_factory=dict)
    first_fresh: int = 1 << 62
    """From this number on contacts came with the import that runs."""

    def find(self, card_sha256: str, uid: str, reach: Iterable[int]) -> tuple[Verdict, int]:
        """The verdict on a card, and which contact it concerns (0 for a new one). ``reach`` are its ``reach_keys``."""
        if known := self.by_card.get(hash(card_sha256)):
            return (Verdict.DUPLICATE if known >= self.first_fresh else Verdict.UNCHANGED), known
        if uid and (known := self.by_uid.get(hash(uid))):
            return (Verdict.DUPLICATE if known >= self.first_fresh else Verdict.UPDATED), known
        for key in reach:
            if known := self.by_reach.get(key):
                return Verdict.DUPLICATE, known
        return Verdict.NEW, 0

    def has_card(self, card_sha256: str) -> bool:
        """Whether this very card was read before."""
        return hash(card_sha256) in self.by_card

    def learn(self, contact_id: int, card_sha256: str, uid: str, reach: Iterable[int]) -> None:
        """From now on this contact is known by this card too."""
        self.by_card.setdefault(hash(card_sha256), contact_id)
        if uid:
            self.by_uid.setdefault(hash(uid), contact_id)
        for key in reach:
            self.by_reach.setdefault(key, contact_id)


def reach_name(contact: Contact) -> str:
    """The full name as it is compared: folded, its words in order; empty for a card without one."""
    return " ".join(sorted(fold(contact.name.formatted or contact.name.composed()).split()))


def reach_keys(name: str, reach: Iterable[str]) -> list[int]:
    """A full name (``reach_name``) with each of its mail and phone keys; nothing where there is no full name."""
    return [hash((name, key)) for key in reach if key] if name else []


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
