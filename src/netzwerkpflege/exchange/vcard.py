"""From contact to card: vCard 3.0 or 4.0 that iOS, Android, Outlook and Thunderbird read.

vobject builds and validates the card; the lines themselves are escaped and folded here, because its own
serializer writes 4.0 by the rules of 3.0 and takes long to fold (docs/decisions/0003-vcard-reading.md).
"""

from __future__ import annotations

import io
import logging
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from types import ModuleType
from typing import Final

from netzwerkpflege.domain.contact import Contact
from netzwerkpflege.exchange.carried import Carried, carried
from netzwerkpflege.exchange.line import Line
from netzwerkpflege.exchange.line_text import fold
from netzwerkpflege.exchange.own_lines import FIELDS, OwnLines, photo_line

VERSIONS: Final = ("3.0", "4.0")
PRODUCT: Final = "-//Netzwerkpflege//Netzwerkpflege//DE"
_UNFOLDED = 1 << 62
_APPLE_SPELLING = re.compile(r"(?m)^([A-Za-z0-9-]+\.)X-ABLABEL(?=[:;])")
_NEEDS_CARET = re.compile(r'\^(?=[n\'^])|["\n]')
_CARETS = {"^": "^^", '"': "^'", "\n": "^n"}


@dataclass(frozen=True, slots=True)
class OutCard:
    """A contact on its way out; ``original`` is the card it once came from, byte for byte."""

    contact: Contact
    photo: bytes | None = None
    photo_type: str = ""
    original: bytes | None = None


def write_cards(cards: Iterable[OutCard], version: str = "3.0") -> Iterator[bytes]:
    """Yield card after card: UTF-8, CRLF, folded at 75 octets. Raises ValueError for another version.

    What the contact does not hold is carried over from the original card: nothing of the sender is lost.
    Control characters other than line ends and tabs cannot stand in a card and are left out.
    """
    if version not in VERSIONS:
        raise ValueError(f"no vCard version that we write: {version}")
    import vobject  # noqa: PLC0415 - 0.15 s that the window's start must not pay

    logging.getLogger("vobject").setLevel(logging.CRITICAL)  # it would log whole lines: personal data
    for card in cards:
        yield _written(vobject, card, version)


def _written(vobject: ModuleType, card: OutCard, version: str) -> bytes:
    """Build and validate one card; raises vobject's ValidateError where it would not be one (a bug, then)."""
    kept = carried(card.original, card.contact, version) if card.original else Carried()
    component = vobject.vCard()
    written = io.StringIO()
    written.write("BEGIN:VCARD\r\n")
    for line in [
        Line("", "VERSION", (), version),
        Line("", "PRODID", (), PRODUCT),
        *_lines(card, kept, version),
    ]:
        params: dict[str, list[str]] = {}
        for key, value in line.params:
            params.setdefault(key, []).append(_NEEDS_CARET.sub(lambda match: _CARETS[match[0]], value))
        pairs = [[key, *values] for key, values in params.items()]
        content = vobject.base.ContentLine(line.name, pairs, line.value, line.group or None)
        component.add(content)
        content.encoded = True  # escaped already, by the rules of its version
        content.serialize(written, _UNFOLDED)
    component.validate(raiseException=True)
    written.write("END:VCARD\r\n")
    return fold(_APPLE_SPELLING.sub(r"\1X-ABLabel", written.getvalue()))


def _lines(card: OutCard, kept: Carried, version: str) -> Iterator[Line]:
    """All properties of a card but VERSION and PRODID."""
    own = OwnLines(card.contact, version, kept.first_group)
    for field in FIELDS:
        if field not in kept.fields:
            yield from own.field(field)
    if card.photo is not None:
        yield photo_line(card.photo, card.photo_type, version)
    for line in kept.lines:
        if line.name != "PHOTO" or card.photo is None:
            yield line
