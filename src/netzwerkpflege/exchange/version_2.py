"""Cards of vCard 2.1 for classic Outlook and old phones: a card of 3.0 said in the words of 2.1 (versit, 1996).

Umlauts go out as quoted-printable with CHARSET=UTF-8, which Outlook reads right in every language of Windows.
"""

from __future__ import annotations

import base64
import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from netzwerkpflege.exchange.cardfile import RawCard, open_cards
from netzwerkpflege.exchange.heads import Head
from netzwerkpflege.exchange.labels import PHONE_TYPES, PLACE_TYPES
from netzwerkpflege.exchange.line import Line, Params, unescape
from netzwerkpflege.exchange.line_fields import field_of, labels_of, read_alone
from netzwerkpflege.exchange.photo import decode_base64
from netzwerkpflege.exchange.profiles import OWN_PROPERTIES, read_profile

_ROW: Final = 73
"""Characters of a physical line, so that an encoded blank and the soft break make 76 (RFC 2045, 6.7)."""
_TYPES: Final = frozenset(
    {
        *("HOME", "WORK", "PREF", "VOICE", "FAX", "MSG", "CELL", "PAGER", "BBS", "MODEM", "CAR", "ISDN", "VIDEO"),
        *("DOM", "INTL", "POSTAL", "PARCEL", "INTERNET", "X400", "AOL", "APPLELINK", "ATTMAIL", "CIS", "EWORLD"),
        *("IBMMAIL", "MCIMAIL", "POWERSHARE", "PRODIGY", "TLX", "PGP", "X509", "WAVE", "PCM", "AIFF"),
    }
)
_LISTS: Final = frozenset({"CATEGORIES", "NICKNAME"})
_LEFT_OUT: Final = frozenset({"VERSION", "PRODID", "X-ABLABEL", "X-ABADR", "X-ABDATE", "X-ABRELATEDNAMES"})
_SERVICES: Final = {service: name for name, service in reversed(OWN_PROPERTIES.items()) if not {" ", "/"} & set(name)}
_BACKSLASH = re.compile(r'\\(?=[nN,;:\\"]|\Z)')
_LIKE_A_PROPERTY = re.compile(r"[\w.-]{1,60}[ \t]*[:;]")
_VCARD = re.compile(r":[ \t]*vcard", re.IGNORECASE)
"""What could be taken for the beginning or the end of a card."""
_WORD = re.compile(r"[A-Za-z0-9-]+\Z")


def as_version_2(card: bytes) -> bytes:
    """A card of 3.0 as one of 2.1. Labels of one's own and what hangs on them are left out: 2.1 has no words for them."""
    found = next(item for item in open_cards(card) if isinstance(item, RawCard))
    out = ["BEGIN:VCARD", "VERSION:2.1", *map(_text, _lines(found.lines)), "END:VCARD", ""]
    return "\r\n".join(out).encode("ascii", "replace")


def _lines(lines: tuple[Line, ...]) -> Iterator[Line]:
    """The properties in the words of 2.1, their values unescaped as far as 2.1 knows no backslashes."""
    labels = labels_of(lines)
    seen_anniversary = False
    for line in lines:
        field = field_of(line, labels)
        if field == "anniversary":
            if not seen_anniversary and (out := _day(line._replace(name="ANNIVERSARY"), "X-MS-ANNIVERSARY")):
                seen_anniversary = True
                yield out
        elif line.name in _LEFT_OUT or not line.value.strip():
            continue
        elif field == "birthday":
            yield _day(line, "BDAY") or Line("", "BDAY", (), _plain(line.text()))
        elif field == "profiles":
            yield _profile(line)
        elif line.is_base64:
            yield line
        else:
            name = "X-LANG" if line.name == "LANG" else line.name
            value = _value(line) if field else line.value
            yield Line("", name, _types(line, labels.get(line.group, "") if line.group else ""), value)


def _day(line: Line, name: str) -> Line | None:
    """A day without hyphens, as Outlook writes it; one without a year begins with two."""
    contact = read_alone([(Head("", line.name, line.params), line.value)])
    day = contact.birthday or contact.anniversary
    if day is None:
        return None
    year = f"{day.year:04}" if day.year else "--"
    return Line("", name, (), f"{year}{day.month:02}{day.day:02}")


def _profile(line: Line) -> Line:
    service, value = read_profile(line)
    types = tuple(("TYPE", word.upper()) for word in line.types() if word in ("home", "work", "pref"))
    if name := _SERVICES.get(service):
        return Line("", name, types, _plain(value))
    named = (("TYPE", service),) if _WORD.match(service) else ()
    return Line("", "X-SOCIALPROFILE", (*named, *types), _plain(value))


def _types(line: Line, label: str) -> Params:
    """TYPE as far as 2.1 knows the word; a label of the group's own where it is one of the usual ones."""
    known = PHONE_TYPES if line.name == "TEL" else PLACE_TYPES
    words = [word.upper() for word in line.types()]
    if label in known:
        words = [*(word for word in words if word in ("INTERNET", "PREF")), *known[label]]
    kept = [("TYPE", word) for word in dict.fromkeys(words) if word in _TYPES]
    return (*kept, *(param for param in line.params if param[0] == "LANGUAGE" and _WORD.match(param[1])))


def _value(line: Line) -> str:
    """The value of a property that we know, with the few backslashes of 2.1."""
    alone = (Head("", "VERSION"), "3.0"), (Head("", line.name), line.value)
    if line.name == "N":
        name = read_alone(alone).name
        parts = [name.family, name.given, name.additional, name.prefix, name.suffix]
    elif line.name == "ADR" and (found := read_alone(alone).addresses):
        place = found[0]
        parts = [place.po_box, place.extended, place.street, place.locality]
        parts += [place.region, place.postal_code, place.country]
    elif line.name == "ORG":
        parts = line.parts()
    elif line.name in _LISTS:
        return ",".join(_plain(item).replace(",", "\\,").replace(";", "\\;") for item in line.items())
    else:
        return _plain(unescape(line.value))
    return ";".join(_plain(part).replace(";", "\\;") for part in parts)


def _plain(text: str) -> str:
    """Text with a backslash doubled only where a reader would take it for an escape."""
    return _BACKSLASH.sub(r"\\\\", text) if "\\" in text else text


def _text(line: Line) -> str:
    """A line as physical lines."""
    words = "".join(f";{value}" if key == "TYPE" else f";{key}={value}" for key, value in line.params)
    if line.is_base64:
        return _base64(line)
    plain = line.value.isascii() and "\n" not in line.value and not _VCARD.search(line.value)
    if plain and len(line.name + words + line.value) < _ROW:
        return f"{line.name}{words}:{line.value}"
    return _quoted(f"{line.name}{words};CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:", line.value)


def _base64(line: Line) -> str:
    """Base64 in indented rows, with the empty line that 2.1 wants behind it."""
    kind = line.param("TYPE").upper()
    data = base64.b64encode(decode_base64(line.value)).decode("ascii")
    rows = [f" {data[at : at + _ROW - 1]}" for at in range(0, len(data), _ROW - 1)]
    head = f"{line.name};ENCODING=BASE64" + (f";TYPE={kind}" if _WORD.match(kind) else "")
    return "\r\n".join([f"{head}:", *rows, ""])


def _quoted(head: str, value: str) -> str:
    """Quoted-printable with soft breaks that cut no character; no row looks like a property or a folded one."""
    rows, row = [], head
    for at, char in enumerate(value):
        token = _token(char)
        if len(row) + len(token) > _ROW and row:
            rows.append(_without_last_blank(row) + "=")
            row = ""
        if char == ":" and _VCARD.match(value, at):
            token = "=3A"
        elif not row and (char in " \t" or (token == char and _LIKE_A_PROPERTY.match(value, at))):
            token = f"={ord(char):02X}"
        row += token
    return "\r\n".join([*rows, _without_last_blank(row)])


@lru_cache(maxsize=4096)
def _token(char: str) -> str:
    if char == "\n":
        return "=0D=0A"
    if char in " \t" or ("!" <= char <= "~" and char != "="):
        return char
    return "".join(f"={byte:02X}" for byte in char.encode("utf-8", "replace"))


def _without_last_blank(row: str) -> str:
    return f"{row[:-1]}={ord(row[-1]):02X}" if row[-1:] in (" ", "\t") else row
