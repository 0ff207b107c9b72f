"""Two contacts made one: field by field what is kept, what is left over for the note, and what the gate says then.

Lists are united, an empty field is filled; where both say something else, one is chosen and the other is left over. For
the gate the stricter side counts: a door is open afterwards only if it was open for both.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any, Final

from netzwerkpflege.domain.contact import Contact, PartialDate
from netzwerkpflege.domain.gate import Facts
from netzwerkpflege.domain.matching import complete
from netzwerkpflege.domain.meeting import Wish
from netzwerkpflege.domain.numbering import HOME
from netzwerkpflege.domain.text import fold


class Side(StrEnum):
    """Which of the two contacts a value is taken from."""

    KEPT = "kept"
    OTHER = "other"


SINGLE: Final[Mapping[str, tuple[str, ...]]] = {
    "name": ("name",),
    "nickname": ("nickname",),
    "organisation": ("organisation",),
    "department": ("department",),
    "title": ("title",),
    "role": ("role",),
    "birthday": ("birthday",),
    "anniversary": ("anniversary",),
    "language": ("language",),
    "recognition_cue": ("recognition_cue",),
    "met": ("met_how", "met_where", "met_on", "met_through"),
    "photo": ("photo",),
}
"""What a contact has once, with the fields of ``Contact`` that belong together: how one met is one story."""

NETWORK_MARKETING: Final = "network_marketing"
"""Why somebody rests who sells by network marketing („Strukturvertrieb“)."""

LISTS: Final = ("emails", "phones", "addresses", "urls", "profiles", "tags")
_PREFERRED: Final = ("emails", "phones", "addresses", "urls", "profiles")


@dataclass(frozen=True, slots=True)
class MergeField:
    """A field of both contacts in words, and what is kept. A photo stands as its SHA-256, a day as ISO 8601.

    ``choosable`` where both say something else; then ``chosen`` is what is proposed. Of lists, one entry a line.
    """

    name: str
    kept: str
    other: str
    result: str
    choosable: bool = False
    chosen: Side = Side.KEPT


@dataclass(frozen=True, slots=True)
class Left:
    """A value that was not chosen: it becomes a line of the note."""

    field: str
    value: str


def fields(kept: Contact, other: Contact, home: str = HOME) -> tuple[MergeField, ...]:
    """Every field that one of the two has, and what a merge would make of it. ``home``: see ``merged``."""
    united = merged(kept, other, {}, home)[0]
    found = []
    for name in SINGLE:
        one, two, chosen = _text(name, kept), _text(name, other), _proposed(name, kept, other)
        if one or two:
            differ = bool(one and two and one != two)
            found.append(MergeField(name, one, two, _text(name, united), differ, chosen))
    for name in (*LISTS, "note"):
        one, two = _list_text(name, kept), _list_text(name, other)
        if one or two:
            found.append(MergeField(name, one, two, _list_text(name, united)))
    return tuple(found)


def merged(
    kept: Contact, other: Contact, choices: Mapping[str, Side], home: str = HOME
) -> tuple[Contact, tuple[Left, ...]]:
    """The kept contact with what the other adds, and what of both is left over.

    ``choices`` are by the names of ``SINGLE``; what is not among them is as proposed. KeyError for any other name.
    ``home`` is the country of numbers that name none.
    """
    for name in choices:
        SINGLE[name]
    values: dict[str, Any] = {}
    left = []
    for name, parts in SINGLE.items():
        one, two = _text(name, kept), _text(name, other)
        side = choices.get(name, _proposed(name, kept, other)) if one and two else (Side.OTHER if two else Side.KEPT)
        chosen, leaving = (kept, other) if side is Side.KEPT else (other, kept)
        values.update({part: getattr(chosen, part) for part in parts})
        if one and two and name != "photo" and not _says_as_much(name, chosen, leaving):
            left.append(Left(name, _text(name, leaving)))
    united = complete(kept, other, home)
    for name in LISTS:
        values[name] = getattr(united, name)
    for name in _PREFERRED:
        values[name] = _one_preferred(getattr(kept, name), values[name])
    values["note"] = _joined(kept.note, other.note)
    values["resting"] = kept.resting or other.resting
    values["rest_reason"] = _rest_reason(kept, other)
    return replace(kept, **values), tuple(left)


def with_left(contact: Contact, lines: tuple[str, ...]) -> Contact:
    """The contact with lines for what was left over at the end of the note."""
    return replace(contact, note=_joined(contact.note, "\n".join(lines))) if lines else contact


def stricter(one: Wish, other: Wish) -> Wish:
    """Of two wishes the one that shuts more: a No before an open one, an open one before a Yes."""
    for value in (Wish.NO, Wish.OPEN):
        if value in (one, other):
            return value
    return Wish.YES


def wishes_after(kept: Facts, other: Facts) -> tuple[Wish, Wish]:
    """My wish and theirs after a merge: the stricter of both.

    And where that would be Yes on both sides, although one of the two lacked a conversation with a connection point,
    both are open: what was said to the one must not open the door of the other.
    """
    mine, theirs = stricter(kept.my_wish, other.my_wish), stricter(kept.their_wish, other.their_wish)
    alike = bool(kept.conversations_with_point) is bool(other.conversations_with_point)
    return (mine, theirs) if alike or (mine, theirs) != (Wish.YES, Wish.YES) else (Wish.OPEN, Wish.OPEN)


def joined_facts(kept: Facts, other: Facts) -> Facts:
    """What the gate will know of the kept contact. (Conversations that both were in are counted twice.)"""
    objected = any(facts.objected or any(a.objected for a in facts.addresses) for facts in (kept, other))
    keys = {address.key for address in kept.addresses}
    others = [replace(a, consented=False) for a in other.addresses if a.key not in keys]
    my_wish, their_wish = wishes_after(kept, other)
    return Facts(
        contact_id=kept.contact_id,
        conversations=kept.conversations + other.conversations,
        conversations_with_point=kept.conversations_with_point + other.conversations_with_point,
        my_wish=my_wish,
        their_wish=their_wish,
        resting=kept.resting or other.resting,
        removed=kept.removed or other.removed,
        objected=objected,
        addresses=tuple(replace(a, objected=objected) for a in (*kept.addresses, *others)),
    )


def _proposed(name: str, kept: Contact, other: Contact) -> Side:
    """The kept contact's value, unless the other one says the same and more."""
    if name == "birthday" and kept.birthday and other.birthday:
        fuller = kept.birthday.year is None and _same_day(kept.birthday, other.birthday)
        return Side.OTHER if fuller else Side.KEPT
    if name == "name":
        return Side.OTHER if _words(kept) < _words(other) else Side.KEPT
    return Side.KEPT


def _says_as_much(name: str, chosen: Contact, leaving: Contact) -> bool:
    """Whether nothing is lost with the value that is not chosen."""
    if name in ("birthday", "anniversary"):
        one, two = getattr(chosen, name), getattr(leaving, name)
        return one == two or (two.year is None and _same_day(one, two))
    if name == "name":
        return _words(leaving) <= _words(chosen)
    return fold(_text(name, chosen)) == fold(_text(name, leaving))


def _same_day(one: PartialDate, other: PartialDate) -> bool:
    return (one.month, one.day) == (other.month, other.day)


def _words(contact: Contact) -> frozenset[str]:
    return frozenset(fold(_text("name", contact)).replace(",", " ").replace("-", " ").split())


def _text(name: str, contact: Contact) -> str:
    values = [getattr(contact, part) for part in SINGLE[name]]
    if name == "name":
        return contact.name.formatted.strip() or contact.name.composed()
    if name == "photo":
        return contact.photo.sha256 if contact.photo else ""
    return ", ".join([value.isoformat() if hasattr(value, "isoformat") else value for value in values if value])


def _list_text(name: str, contact: Contact) -> str:
    if name == "note":
        return contact.note
    return "\n".join(_ENTRY[name](item) for item in getattr(contact, name))


_ENTRY: Final[Mapping[str, Callable[[Any], str]]] = {
    "emails": lambda item: item.address,
    "phones": lambda item: item.number,
    "addresses": lambda item: ", ".join(
        part
        for part in (item.street, f"{item.postal_code} {item.locality}".strip(), item.country or item.po_box)
        if part
    ),
    "urls": lambda item: item.url,
    "profiles": lambda item: f"{item.service}: {item.value}",
    "tags": str,
}


def _one_preferred(kept: tuple[Any, ...], united: tuple[Any, ...]) -> tuple[Any, ...]:
    """Where the kept contact prefers one, those of the other are no longer preferred."""
    if not any(item.preferred for item in kept):
        return united
    return (*united[: len(kept)], *(replace(item, preferred=False) for item in united[len(kept) :]))


def _joined(one: str, other: str) -> str:
    """Both notes, each once."""
    if not other.strip() or other.strip() in one:
        return one
    return f"{one.rstrip()}\n\n{other}" if one.strip() else other


def _rest_reason(kept: Contact, other: Contact) -> str:
    """Why the merged contact rests; a mark such as „Strukturvertrieb“ is not lost."""
    reasons = [contact.rest_reason for contact in (kept, other) if contact.resting and contact.rest_reason]
    return next((reason for reason in reasons if reason == NETWORK_MARKETING), reasons[0] if reasons else "")
