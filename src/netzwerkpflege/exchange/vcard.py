"""From contact to card: vCard 3.0, 4.0 or 2.1 that iOS, Android, Outlook and Thunderbird read.

A contact that came as a card goes out as that card, patched. One that did not is built and validated with vobject;
its lines are escaped and folded here (docs/decisions/0003-vcard-reading.md says why).
"""

from __future__ import annotations

import io
import logging
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final

from netzwerkpflege.domain.card import Card
from netzwerkpflege.domain.contact import Contact
from netzwerkpflege.exchange.carried import carried
from netzwerkpflege.exchange.line import Line
from netzwerkpflege.exchange.line_text import fold, with_carets
from netzwerkpflege.exchange.own_lines import FIELDS, OwnLines, photo_line
from netzwerkpflege.exchange.patch import PRODUCT, Picture, patched, raw_card
from netzwerkpflege.exchange.pieces import piece
from netzwerkpflege.exchange.version_2 import as_version_2

VERSIONS: Final = ("3.0", "4.0", "2.1")
PHOTO_LIMIT: Final[dict[str, int | None]] = {"3.0": 60_000, "2.1": 60_000, "4.0": None}
"""Bytes up to which a photo goes out as it is; None for any size."""
_UNFOLDED = 1 << 62
_APPLE_SPELLING = re.compile(r"(?m)^([A-Za-z0-9-]+\.)X-ABLABEL(?=[:;])")

Shrink = Callable[[bytes, int], tuple[bytes, str] | None]
"""Makes a photo of at most so many bytes of another; returns it with its media type, or None where it cannot."""


@dataclass(frozen=True, slots=True)
class OutCard:
    """A contact on its way out; ``originals`` are the cards it came from, the newest first."""

    contact: Contact
    photo: bytes | None = None
    photo_type: str = ""
    originals: tuple[Card, ...] = ()


def write_cards(
    cards: Iterable[OutCard], version: str = "3.0", shrink: Shrink | None = None, revised: datetime | None = None
) -> Iterator[bytes]:
    """Yield card after card: CRLF, UTF-8 (2.1: quoted-printable). Raises ValueError for another version.

    What the contact does not hold is carried over from its original cards: nothing of the sender is lost.
    Photos larger than ``PHOTO_LIMIT`` go through ``shrink`` where there is one. ``revised`` becomes REV of the cards
    that had one and of which anything changed. Control characters other than line ends and tabs are left out.
    """
    if version not in VERSIONS:
        raise ValueError(f"no vCard version that we write: {version}")
    text_version = "3.0" if version == "2.1" else version
    moment = (
        revised.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ" if version == "4.0" else "%Y-%m-%dT%H:%M:%SZ")
        if revised
        else ""
    )
    builder = _Builder(text_version)
    for card in cards:
        picture = _picture(card, PHOTO_LIMIT[version], shrink)
        data = patched(card.originals, card.contact, picture, text_version, moment) if card.originals else None
        data = builder.build(card, picture) if data is None else data
        yield as_version_2(data) if version == "2.1" else data


def _picture(card: OutCard, limit: int | None, shrink: Shrink | None) -> Picture | None:
    if card.photo is None:
        return None
    if shrink is not None and limit is not None and len(card.photo) > limit and (small := shrink(card.photo, limit)):
        return Picture(card.photo, *small)
    return Picture(card.photo, card.photo, card.photo_type)


class _Builder:
    """Builds cards anew with vobject, which is loaded when the first one is built."""

    def __init__(self, version: str) -> None:
        self._version = version
        self._vobject: Any = None

    def build(self, card: OutCard, picture: Picture | None) -> bytes:
        """Build and validate one card; raises vobject's ValidateError where it would not be one (a bug, then)."""
        vobject = self._loaded()
        component = vobject.vCard()
        written = io.StringIO()
        written.write("BEGIN:VCARD\r\n")
        for line in self._lines(card, picture):
            params: dict[str, list[str]] = {}
            for key, value in line.params:
                params.setdefault(key, []).append(with_carets(value))
            pairs = [[key, *values] for key, values in params.items()]
            content = vobject.base.ContentLine(line.name, pairs, line.value, line.group or None)
            component.add(content)
            content.encoded = True  # escaped already, by the rules of its version
            content.serialize(written, _UNFOLDED)
        component.validate(raiseException=True)
        written.write("END:VCARD\r\n")
        return fold(_APPLE_SPELLING.sub(r"\1X-ABLabel", written.getvalue()))

    def _loaded(self) -> Any:
        if self._vobject is None:
            import vobject  # noqa: PLC0415 - 0.15 s that the window's start must not pay

            logging.getLogger("vobject").setLevel(logging.CRITICAL)  # it would log whole lines: personal data
            self._vobject = vobject
        return self._vobject

    def _lines(self, card: OutCard, picture: Picture | None) -> Iterator[Line]:
        """All properties of a card, and what no field holds of the cards it came from."""
        yield Line("", "VERSION", (), self._version)
        yield Line("", "PRODID", (), PRODUCT)
        own = OwnLines(card.contact, self._version)
        lines = [line for field in FIELDS for line in own.field(field)]
        if picture is not None:
            lines.append(photo_line(picture.data, picture.media_type, self._version))
        yield from lines
        originals = [found for found in map(raw_card, card.originals) if found is not None]
        first_group = 1 + sum(line.name == "X-ABLABEL" for line in lines)
        for each in carried(originals, map(piece, lines), self._version, first_group):
            yield each.line
