"""How cards whose charset had to be guessed would read in another one: a few texts to choose by."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from netzwerkpflege.exchange.cardfile import RawCard
from netzwerkpflege.exchange.read_vcard import read_contact

_MOST: Final = 6
_LONGEST: Final = 60


def charset_preview(cards: Sequence[RawCard], charset: str) -> list[str]:
    """Names, organisations and notes of these cards that hold more than ASCII, read in ``charset`` ('' for the guess)."""
    found: dict[str, None] = {}
    for card in cards:
        contact = read_contact(card.read_as(charset)).contact
        if contact is None:
            continue
        places = [text for place in contact.addresses for text in (place.street, place.locality)]
        texts = (contact.display_name, contact.organisation, contact.title, *places, contact.note)
        found.update((_short(text), None) for text in texts if not text.isascii())
        if len(found) >= _MOST:
            break
    return list(found)[:_MOST]


def _short(text: str) -> str:
    """The beginning of a text, or, where it is long, what stands around its first letter that is not ASCII."""
    line = " ".join(text.split())
    if len(line) <= _LONGEST:
        return line
    first = next(place for place, letter in enumerate(line) if not letter.isascii())
    start = max(0, min(first - _LONGEST // 2, len(line) - _LONGEST))
    end = start + _LONGEST
    return f"{'…' if start else ''}{line[start:end].strip()}{'…' if end < len(line) else ''}"
