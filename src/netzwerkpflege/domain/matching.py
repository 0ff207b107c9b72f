"""Is this card somebody we know? The same card, a newer card of the same person, or somebody new.

Two cards are of one person where their UID is the same, or where the full name *and* a mail address or phone number are
the same and nothing speaks against it (``domain.known``). A shared address alone is not enough: couples and offices
share one. Completing never overwrites what is there.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable
from dataclasses import replace
from enum import StrEnum
from typing import Any, Final, TypeVar

from netzwerkpflege.domain.contact import Contact
from netzwerkpflege.domain.numbering import HOME, home_key
from netzwerkpflege.domain.text import email_key, fold

_T = TypeVar("_T")


class Verdict(StrEnum):
    """What a card is to the address book, and what an import did with it."""

    NEW = "new"
    UNCHANGED = "unchanged"
    UPDATED = "updated"
    DUPLICATE = "duplicates"
    LIKELY = "likely"
    """In a rehearsal: new, but probably somebody who is there already."""
    DIFFERENT = "different"
    """In a rehearsal: nothing to add, but the card says something else."""
    SKIPPED = "skipped"
    """In an import: left out by choice."""


COUNTED: Final = (Verdict.NEW, Verdict.UNCHANGED, Verdict.UPDATED, Verdict.DUPLICATE)
"""What a card can come to where nobody chooses."""


def uid_key(uid: str) -> int:
    """A uid as it is compared: ``urn:uuid:`` and capitals make no difference (RFC 9562, 4)."""
    return hash(uid.strip().lower().removeprefix("urn:uuid:").removeprefix("uuid:"))


def new_uid() -> str:
    """A uid for a contact that comes without one (RFC 6350, 6.7.6)."""
    return str(uuid.uuid4())


def reach_name(contact: Contact) -> str:
    """The full name as it is compared: folded, its words in order; empty for a card without one."""
    return " ".join(sorted(fold(contact.name.formatted or contact.name.composed()).split()))


def complete(known: Contact, card: Contact, home: str = HOME) -> Contact:
    """The known contact with what the card adds: empty fields filled, further addresses put behind those there.

    Nothing that is recorded is overwritten or lost; equal to ``known`` where the card adds nothing. ``home`` is the
    country of numbers that name none.
    """
    fields = {name: getattr(card, name) for name in _SINGLE if not getattr(known, name) and getattr(card, name)}
    return replace(
        known,
        **fields,
        emails=_with(known.emails, card.emails, lambda item: email_key(item.address)),
        phones=_with(known.phones, card.phones, lambda item: home_key(item.number, home)),
        addresses=_with(known.addresses, card.addresses, lambda item: fold(f"{item.street} {item.postal_code}")),
        urls=_with(known.urls, card.urls, lambda item: item.url.rstrip("/").lower()),
        profiles=_with(known.profiles, card.profiles, lambda item: (item.service, item.value.lower())),
        tags=_with(known.tags, card.tags, str.casefold),
    )


def take_over(known: Contact, card: Contact, home: str = HOME) -> Contact:
    """As ``complete``, but where both say something else, the card counts. Lists keep what they had; so does the note."""
    completed = complete(known, card, home)
    fields: dict[str, Any] = {name: getattr(card, name) for name in _SINGLE if getattr(card, name)}
    if card.note and card.note not in known.note:
        fields["note"] = f"{known.note}\n\n{card.note}" if known.note else card.note
    else:
        fields["note"] = known.note
    if card.name.formatted or card.name.composed():
        fields["name"] = card.name
    return replace(completed, **fields)


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
