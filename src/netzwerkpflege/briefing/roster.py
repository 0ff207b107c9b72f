"""Everybody on one page: number, name, firm, table, and one word to hold on to."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from netzwerkpflege.briefing.source import GuestFacts
from netzwerkpflege.briefing.words import Words
from netzwerkpflege.domain.text import sort_key, without_titles

_DIGITS: Final = re.compile(r"(\d+)")


def in_order(guests: Iterable[GuestFacts], order: str = "name") -> list[GuestFacts]:
    """Guests in the order of the phone book, or of their tables (who has none comes last), or of their numbers."""
    found = sorted(guests, key=_by_name)
    if order == "table":
        return sorted(found, key=lambda guest: (not guest.seat.strip(), _natural(guest.seat)))
    return sorted(found, key=lambda guest: guest.number or 0) if order == "number" else found


def roster(guests: Iterable[GuestFacts], order: str, say: Words) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    """The heads of the columns and a line for each guest. The column of tables is left out where nobody has one."""
    found = in_order(guests, order)
    lines = [
        (str(guest.number or ""), guest.name.strip() or say.nameless, guest.organisation, guest.seat, _word(guest, say))
        for guest in found
    ]
    if any(guest.seat.strip() for guest in found):
        return say.columns, tuple(lines)
    without = slice(0, 3)
    return (*say.columns[without], say.columns[4]), tuple((*line[without], line[4]) for line in lines)


def _word(guest: GuestFacts, say: Words) -> str:
    """The newest connection point, else how they are recognised, what they do, or how far one has come."""
    known = (*guest.connection_points[:1], guest.recognition_cue, guest.title)
    word = next((text.strip() for text in known if text.strip()), "")
    return word or (say.status.get(guest.status, "") if guest.contact_id is not None else say.unknown)


def _by_name(guest: GuestFacts) -> tuple[str, int, int]:
    return guest.sort_key or sort_key(without_titles(guest.name)), guest.contact_id or 0, guest.number or 0


def _natural(text: str) -> list[tuple[int, str]]:
    """Table 2 before table 10."""
    pieces = _DIGITS.split(text.casefold().strip())
    return [(int(piece), "") if piece.isdecimal() else (0, piece) for piece in pieces if piece]
