"""Reading cards, one batch at a time, into plain values that a process can hand to another.

Kept free of SQLAlchemy and of the rest of the services, so that a process that only reads starts in a blink.
"""

from __future__ import annotations

import hashlib
import marshal
from collections.abc import Sequence
from typing import Any, NamedTuple

from netzwerkpflege.domain.contact import Photo
from netzwerkpflege.domain.matching import reach_name
from netzwerkpflege.domain.outcome import Problem
from netzwerkpflege.exchange.cardfile import RawCard
from netzwerkpflege.exchange.read_vcard import read_contact
from netzwerkpflege.store.prepare import Prepared, prepare


class Arrival(NamedTuple):
    """A card that was read. ``prepared`` is None where it holds nobody: then ``problems`` say why.

    ``kind`` is 'group' for a group of ``members`` (uids), '' or 'individual' for people.
    ``uid``, ``reach_name`` and ``reach`` (mail and phone keys) are what the person is recognised by.
    """

    prepared: Prepared | None
    name: str
    uid: str
    reach_name: str
    sha256: str
    charset: str
    kind: str
    members: tuple[str, ...]
    mended: tuple[str, ...]
    problems: tuple[Problem, ...]
    photo: bytes | None
    photo_type: str
    photo_sha256: str


_PROBLEMS = Arrival._fields.index("problems")


def read_here(cards: Sequence[RawCard]) -> list[Arrival]:
    """Read cards in this process."""
    return [_arrival(_read(card)) for card in cards]


def read_away(cards: Sequence[RawCard]) -> bytes:
    """Read cards in a process of its own; ``unpack`` makes arrivals of the answer.

    By ``marshal``, which is twice as quick as pickle and good between two processes of one program.
    """
    return marshal.dumps([_read(card) for card in cards])


def unpack(answer: bytes) -> list[Arrival]:
    """What ``read_away`` answered."""
    return [_arrival(values) for values in marshal.loads(answer)]


def _arrival(values: tuple[Any, ...]) -> Arrival:
    arrival = Arrival._make(values)
    if arrival.problems:
        return arrival._replace(problems=tuple(Problem(*one) for one in values[_PROBLEMS]))
    return arrival


def _read(card: RawCard) -> tuple[Any, ...]:
    """One card as the values of an ``Arrival``, its problems as plain tuples."""
    read = read_contact(card)
    problems = tuple([(p.code, p.file, p.card, p.name, dict(p.details), p.raw) for p in read.problems])
    contact = read.contact
    if contact is None:
        return None, "", "", "", "", "", read.kind, (), read.mended, problems, None, "", ""
    photo = None
    if read.photo is not None:
        photo = Photo(hashlib.sha256(read.photo).hexdigest(), read.photo_type, len(read.photo))
    source = f"{card.file.replace(chr(92), '/').rpartition('/')[2]}#{card.number}"
    return (
        prepare(contact, source, photo),
        contact.display_name,
        contact.uid,
        reach_name(contact),
        hashlib.sha256(card.data).hexdigest(),
        card.charset,
        read.kind,
        read.members,
        read.mended,
        problems,
        read.photo,
        read.photo_type,
        photo.sha256 if photo else "",
    )
