"""From card to contact: what the properties of vCard 2.1, 3.0 and 4.0 mean, in every dialect we know of."""

from __future__ import annotations

from typing import NamedTuple

from netzwerkpflege.domain.contact import Contact
from netzwerkpflege.domain.outcome import Problem
from netzwerkpflege.exchange import lines as content
from netzwerkpflege.exchange.cardfile import RawCard
from netzwerkpflege.exchange.draft import Draft
from netzwerkpflege.exchange.heads import Content, as_line
from netzwerkpflege.exchange.labels import label_of
from netzwerkpflege.exchange.line import unescape
from netzwerkpflege.exchange.photo import CardPhoto, read_photo
from netzwerkpflege.exchange.properties import TEXT_HANDLERS, VALUE_HANDLERS

_NO_PHOTO = CardPhoto()


class ReadCard(NamedTuple):
    """A card read. ``contact`` is None where it holds nobody: then ``problems`` say why.

    ``kind`` is '' or 'individual' for people, else 'group', 'org', 'location'; ``members`` are the uids of
    a group. ``mended`` are codes of what was put right on the way, ``photo`` are bytes of ``photo_type``.
    """

    contact: Contact | None
    photo: bytes | None = None
    photo_type: str = ""
    problems: tuple[Problem, ...] = ()
    kind: str = ""
    members: tuple[str, ...] = ()
    mended: tuple[str, ...] = ()


def read_contact(card: RawCard) -> ReadCard:
    """Read one card as a contact. Never raises; what went wrong stands in ``problems`` and ``mended``."""
    read = card.read
    if content.TOO_MANY_LINES in read.mended:
        return ReadCard(None, problems=(_problem(card, content.TOO_MANY_LINES, "", limit=content.MAX_LINES),))
    draft = Draft()
    text_handler, value_handler = TEXT_HANDLERS.get, VALUE_HANDLERS.get
    for head, value in read.contents:
        if not value:
            continue
        if handle := text_handler(head.name):
            # most texts are plain: no call of a function for them
            handle(draft, head, unescape(value) if "\\" in value or "\r" in value else value.strip())
        elif handle := value_handler(head.name):
            handle(draft, head, value)
    contact = draft.contact()
    problems: list[Problem] = []
    name = contact.name.formatted
    if not (draft.formatted or contact.name.composed() or contact.organisation or contact.nickname):
        reachable = contact.emails or contact.phones
        code = "card.no_name" if reachable or len(read.contents) > _bookkeeping(read.contents) else "card.empty"
        problems.append(_problem(card, code, contact.display_name))
        if not reachable:
            return ReadCard(None, problems=tuple(problems), mended=card.mended)
    if content.TOO_LONG in read.mended:
        problems.append(_problem(card, content.TOO_LONG, name, limit=content.MAX_TEXT >> 20))
    photo = _photo(card, draft, name, problems) if draft.photos else _NO_PHOTO
    mended = tuple(sorted({*card.mended, *draft.mended})) if draft.mended else card.mended
    return ReadCard(contact, photo.data, photo.media_type, tuple(problems), draft.kind, tuple(draft.members), mended)


def _bookkeeping(contents: list[Content]) -> int:
    empty = ("VERSION", "PRODID", "REV", "UID", "N", "FN")
    return sum(head.name in empty or not value for head, value in contents)


def _problem(card: RawCard, code: str, name: str, **details: int) -> Problem:
    return Problem(code, card.file, card.number, name, details, card.data if code.startswith("card.") else b"")


def _photo(card: RawCard, draft: Draft, name: str, problems: list[Problem]) -> CardPhoto:
    """The first usable photo; one Problem where there is none."""
    refused = None
    for content_line in sorted(draft.photos, key=lambda photo: not label_of(photo[0])[1]):
        photo = read_photo(as_line(content_line))
        if photo.data is not None:
            return photo
        refused = refused or (photo if photo.code else None)
    if refused is not None:
        problems.append(Problem(refused.code, card.file, card.number, name, refused.details))
    return _NO_PHOTO
