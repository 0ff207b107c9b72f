"""Cards of our own making: a contact that another kind of file tells about, as the text of a vCard 3.0.

The same contact and further entries always give the same bytes, so that a second reading finds the card known.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator

from netzwerkpflege.domain.contact import Contact
from netzwerkpflege.exchange.line import Line, clean, escape
from netzwerkpflege.exchange.line_text import fold, line_text
from netzwerkpflege.exchange.own_lines import FIELDS, OwnLines, photo_line
from netzwerkpflege.exchange.photo import media_type_of

_SPELLED = str.maketrans({"Ä": "AE", "Ö": "OE", "Ü": "UE", "ẞ": "SS"})
_NOT_IN_A_NAME = re.compile(r"[^A-Z0-9]+")
_LONGEST_NAME = 40


def card_text(
    contact: Contact, further: Iterable[tuple[str, str]] = (), kind: str = "CSV", photo: bytes = b""
) -> bytes:
    """The card of a contact, CRLF and folded, from BEGIN to END without a last line end.

    ``further`` are headers and values that no field holds; they become ``X-<kind>-…`` properties, whose parameter
    X-HEADER has the header as it was. ``photo`` is a JPEG, PNG, GIF or WebP. FN is left out where nothing is known
    to call the contact by, so that whoever reads the card says so.
    """
    return fold("\r\n".join(line_text(line) for line in _lines(contact, further, kind, photo)))


def _lines(contact: Contact, further: Iterable[tuple[str, str]], kind: str, photo: bytes) -> Iterator[Line]:
    yield Line("", "BEGIN", (), "VCARD")
    yield Line("", "VERSION", (), "3.0")
    own = OwnLines(contact, "3.0")
    for field in FIELDS:
        if clean(contact.display_name).strip() if field == "name" else _has(contact, field):
            yield from own.field(field)
    for header, value in further:
        if value := clean(value).strip():
            yield Line("", property_name(kind, header), (("X-HEADER", clean(header)),), escape(value))
    if photo:
        yield photo_line(photo, media_type_of(photo), "3.0")
    yield Line("", "END", (), "VCARD")


def _has(contact: Contact, field: str) -> bool:
    return bool(getattr(contact, field) or (field == "organisation" and contact.department))


def property_name(kind: str, header: str) -> str:
    """The name of a property for a header: „Straße (alt)“ is X-CSV-STRASSE-ALT."""
    spelled = unicodedata.normalize("NFC", header).upper().translate(_SPELLED)
    plain = unicodedata.normalize("NFKD", spelled).encode("ascii", "ignore").decode("ascii")
    name = _NOT_IN_A_NAME.sub("-", plain)[:_LONGEST_NAME].strip("-")
    return f"X-{kind}-{name or 'COLUMN'}"
