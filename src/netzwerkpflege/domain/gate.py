"""The mailing gate: who may be written to, and why not.

The rule stands twice on purpose: here, and in SQL in the views of ``store.doors``; a test holds both equal
on generated facts. Doors are computed from recorded facts, never ticked and never stored:

* door B (write): a conversation with a connection point, my newest wish = yes, their newest wish = yes,
  not resting, not removed, no objection of the person;
* door C (serial): door B, and a recorded consent for the very address.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from netzwerkpflege.domain.meeting import Wish


class Status(StrEnum):
    """What the person sees of the gate on every contact, as icon, word and colour."""

    BARE = "bare"
    CONTEXT = "context"
    DIALOGUE = "dialogue"
    RESTING = "resting"
    OBJECTED = "objected"


class Purpose(StrEnum):
    """What a prepared letter is for. Personal letters and greetings pass door B, serial mail door C."""

    PERSONAL = "personal"
    GREETING = "greeting"
    SERIAL = "serial"


class Reason(StrEnum):
    """Why a door is shut. Sentences for these codes stand in ``phrases``."""

    REMOVED = "removed"
    OBJECTED = "objected"
    RESTING = "resting"
    NO_CONVERSATION = "no_conversation"
    NO_CONNECTION_POINT = "no_connection_point"
    MY_WISH_OPEN = "my_wish_open"
    MY_WISH_NO = "my_wish_no"
    THEIR_WISH_OPEN = "their_wish_open"
    THEIR_WISH_NO = "their_wish_no"
    NO_CONSENT = "no_consent"
    NO_ADDRESS = "no_address"
    ADDRESS_OBJECTED = "address_objected"
    ADDRESS_UNKNOWN = "address_unknown"


_ATOM = r"[!#-'*+\-./0-9=?A-Z^-~]+"
_ONE_ADDRESS: Final = re.compile(f"{_ATOM}@{_ATOM}")
"""addr-spec of RFC 5322, 3.4.1, without quoted local parts and domain literals; domains as A-labels."""


@dataclass(frozen=True, slots=True)
class AddressFacts:
    """One mail address of a contact: its key, whether there is an objection for it, and a consent."""

    email_id: int
    key: str
    objected: bool = False
    consented: bool = False

    @property
    def usable(self) -> bool:
        """Whether it is exactly one address: a list of two would be a way past the gate to the other one."""
        return _ONE_ADDRESS.fullmatch(self.key) is not None


@dataclass(frozen=True, slots=True)
class Facts:
    """Everything recorded that bears on the gate for one contact. Unknown wishes are open."""

    contact_id: int
    conversations: int = 0
    conversations_with_point: int = 0
    my_wish: Wish = Wish.OPEN
    their_wish: Wish = Wish.OPEN
    resting: bool = False
    removed: bool = False
    objected: bool = False
    addresses: tuple[AddressFacts, ...] = ()


@dataclass(frozen=True, slots=True)
class Standing:
    """A contact's status, both doors and, where a door is shut, why."""

    status: Status
    write: bool
    serial: bool
    reasons: tuple[Reason, ...]


class _Seal:
    """Held by this module alone, so that nobody else makes a Permit."""


_SEAL: Final = _Seal()


class Permit:
    """Leave to queue one letter to one address for one purpose. Only ``check`` makes one."""

    __slots__ = ("address_key", "contact_id", "email_id", "purpose")

    contact_id: int
    email_id: int
    address_key: str
    purpose: Purpose

    def __init__(self, seal: _Seal, contact_id: int, email_id: int, address_key: str, purpose: Purpose) -> None:
        if seal is not _SEAL:
            raise TypeError("a Permit is made by gate.check alone")
        object.__setattr__(self, "contact_id", contact_id)
        object.__setattr__(self, "email_id", email_id)
        object.__setattr__(self, "address_key", address_key)
        object.__setattr__(self, "purpose", purpose)

    def __init_subclass__(cls) -> None:
        raise TypeError("a Permit cannot be derived from")

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError("a Permit does not change")

    def __delattr__(self, name: str) -> None:
        raise AttributeError("a Permit does not change")

    def __copy__(self) -> Permit:
        raise TypeError("a Permit is not copied")

    def __deepcopy__(self, memo: object) -> Permit:
        raise TypeError("a Permit is not copied")

    def __reduce__(self) -> str:
        raise TypeError("a Permit does not travel")


@dataclass(frozen=True, slots=True)
class Refusal:
    """No letter, and why."""

    contact_id: int
    reasons: tuple[Reason, ...]


def check(facts: Facts, email_id: int, purpose: Purpose) -> Permit | Refusal:
    """Ask the gate for one letter to one of the contact's addresses."""
    reasons = list(_shut_for_person(facts))
    address = next((a for a in facts.addresses if a.email_id == email_id), None)
    if address is None:
        reasons.append(Reason.ADDRESS_UNKNOWN if facts.addresses else Reason.NO_ADDRESS)
    else:
        if not address.usable:
            reasons.append(Reason.ADDRESS_UNKNOWN)
        if address.objected:
            reasons.append(Reason.ADDRESS_OBJECTED)
        if purpose is Purpose.SERIAL and not address.consented:
            reasons.append(Reason.NO_CONSENT)
    if reasons or address is None:
        return Refusal(facts.contact_id, tuple(reasons))
    return Permit(_SEAL, facts.contact_id, address.email_id, address.key, purpose)


def standing(facts: Facts) -> Standing:
    """Status, doors and reasons as shown on the contact.

    Door B is about the person, so it can be open without an address (one may meet again); any objection, also
    one recorded for an address of this person under another contact, shuts both.
    """
    reasons = list(_shut_for_person(facts))
    write = not reasons
    serial = write and any(a.consented and a.usable for a in facts.addresses)
    if write and not facts.addresses:
        reasons.append(Reason.NO_ADDRESS)
    if write and not serial:
        reasons.append(Reason.NO_CONSENT)
    return Standing(_status(facts, write), write, serial, tuple(reasons))


def _objected(facts: Facts) -> bool:
    return facts.objected or any(address.objected for address in facts.addresses)


def _shut_for_person(facts: Facts) -> tuple[Reason, ...]:
    reasons = []
    if facts.removed:
        reasons.append(Reason.REMOVED)
    if _objected(facts):
        reasons.append(Reason.OBJECTED)
    if facts.resting:
        reasons.append(Reason.RESTING)
    if facts.conversations < 1:
        reasons.append(Reason.NO_CONVERSATION)
    elif facts.conversations_with_point < 1:
        reasons.append(Reason.NO_CONNECTION_POINT)
    if facts.conversations >= 1:
        reasons.extend(_wish_reasons(facts))
    elif facts.their_wish is Wish.NO:
        reasons.append(Reason.THEIR_WISH_NO)
    return tuple(reasons)


def _wish_reasons(facts: Facts) -> list[Reason]:
    reasons = []
    if facts.my_wish is not Wish.YES:
        reasons.append(Reason.MY_WISH_NO if facts.my_wish is Wish.NO else Reason.MY_WISH_OPEN)
    if facts.their_wish is not Wish.YES:
        reasons.append(Reason.THEIR_WISH_NO if facts.their_wish is Wish.NO else Reason.THEIR_WISH_OPEN)
    return reasons


def _status(facts: Facts, write: bool) -> Status:
    if _objected(facts):
        return Status.OBJECTED
    if facts.resting:
        return Status.RESTING
    if write:
        return Status.DIALOGUE
    return Status.CONTEXT if facts.conversations else Status.BARE
