"""„Weitere Angaben“: what the original cards of a contact say that none of its fields shows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from netzwerkpflege.domain.card import Card
from netzwerkpflege.domain.contact import Contact
from netzwerkpflege.domain.further import Further
from netzwerkpflege.exchange.cardfile import RawCard, open_cards
from netzwerkpflege.exchange.dates import parse_day
from netzwerkpflege.exchange.line import Line, unescape
from netzwerkpflege.exchange.line_fields import BOOKKEEPING, COMPANIONS, field_of, labels_of
from netzwerkpflege.exchange.patch import raw_card
from netzwerkpflege.exchange.photo import decode_base64, read_photo
from netzwerkpflege.exchange.read_vcard import read_contact

MOST: Final = 200
"""Further details of one contact."""
LONGEST: Final = 2000
"""Characters of one value."""
RELATIONS: Final = frozenset(
    {
        *("spouse", "partner", "child", "parent", "father", "mother", "brother", "sister", "sibling", "friend"),
        *("assistant", "manager", "colleague", "emergency", "kin", "neighbor"),
    }
)
"""Relations that have a word of ours; any other is the sender's own."""

_NAMES: Final[Mapping[str, str]] = {
    "spouse": "X-SPOUSE X-EVOLUTION-SPOUSE X-KADDRESSBOOK-X-SPOUSESNAME X-MS-SPOUSE X-WAB-SPOUSE_NAME",
    "child": "X-CHILDREN X-MS-CHILD X-EVOLUTION-CHILDREN",
    "assistant": "X-ASSISTANT X-EVOLUTION-ASSISTANT X-KADDRESSBOOK-X-ASSISTANTSNAME X-MS-ASSISTANT",
    "manager": "X-MANAGER X-EVOLUTION-MANAGER X-KADDRESSBOOK-X-MANAGERSNAME X-MS-MANAGER",
    "gender": "GENDER X-GENDER X-WAB-GENDER",
    "time_zone": "TZ",
    "position": "GEO",
    "maiden_name": "X-MAIDENNAME X-MAIDEN-NAME",
    "phonetic": "X-PHONETIC-FIRST-NAME X-PHONETIC-MIDDLE-NAME X-PHONETIC-LAST-NAME X-PHONETIC-ORG",
    "profession": "X-PROFESSION X-KADDRESSBOOK-X-PROFESSION",
    "office": "X-OFFICE X-KADDRESSBOOK-X-OFFICE",
    "hobby": "HOBBY INTEREST EXPERTISE X-HOBBY X-INTERESTS",
    "birthplace": "BIRTHPLACE",
    "died": "DEATHDATE DEATHPLACE",
    "calendar": "CALURI FBURL CALADRURI X-EVOLUTION-CALENDAR-URI",
    "blog": "X-KADDRESSBOOK-BLOGFEED X-EVOLUTION-BLOG-URL",
    "video_call": "X-EVOLUTION-VIDEO-URL",
    "secrecy": "CLASS",
    "source": "SOURCE",
    "key": "KEY",
    "logo": "LOGO",
    "sound": "SOUND",
}
_CODES: Final[Mapping[str, str]] = {name: code for code, names in _NAMES.items() for name in names.split()}
_NOISE: Final = frozenset(
    {
        *("UID", "KIND", "X-ADDRESSBOOKSERVER-KIND", "MAILER", "SORT-STRING", "CLIENTPIDMAP", "NAME"),
        *(
            "X-MS-OL-DESIGN",
            "X-MS-OL-DEFAULT-POSTAL-ADDRESS",
            "X-MOZILLA-HTML",
            "X-MOZILLA-CPT",
            "X-GENERATOR",
            "X-ETAG",
        ),
        *("X-ABUID", "X-ABSHOWAS", "X-EVOLUTION-FILE-AS", "X-COUCHDB-APPLICATION-ANNOTATIONS", "X-RADICALE-NAME"),
    }
)
_UNSAID_PARAMS = frozenset({"ENCODING", "CHARSET", "VALUE", "X-HEADER"})
_DATA_URI = re.compile(r"data:([^;,]*+)[^,]*+,", re.IGNORECASE)
_WORD = re.compile(r"\w+")


def further(originals: Sequence[Card], contact: Contact) -> tuple[Further, ...]:
    """What the original cards, newest first, say that no field of the contact shows; each once, at most ``MOST``.

    Never raises. What is only about the card itself (PRODID, REV, UID, …) is left out; it stands in the original.
    """
    found: dict[tuple[str, str, str, str], Further] = {}
    for original in originals:
        card = raw_card(original)
        if card is None:
            continue
        for item in _of_card(card, contact):
            if len(found) == MOST:
                return tuple(found.values())
            found.setdefault((item.code, item.name, item.label, item.value), item)
    return tuple(found.values())


def _of_card(card: RawCard, contact: Contact) -> Iterator[Further]:
    lines = [line for line in card.lines if line.value.strip()]
    labels = labels_of(lines)
    photo = read_contact(card).photo
    names = 0
    for line in lines:
        label = labels.get(line.group, "") if line.group else ""
        if line.name in BOOKKEEPING or line.name in COMPANIONS or line.name in _NOISE:
            continue
        if line.name == "PHOTO":
            yield from _of_photo(line, photo)
        elif field := field_of(line, labels):
            names += line.name == "FN"
            yield from _of_field(line, field, contact, names)
        else:
            yield _of_line(line, label)
    for text in card.unread:
        if text.strip():
            yield Further("unread", _short(text.strip()))


def _of_field(line: Line, field: str, contact: Contact, names: int) -> Iterator[Further]:
    """What a field could not take of a line that stands for it."""
    text = line.text()
    if line.name == "FN" and names > 1 and text != contact.name.formatted:
        yield _made("other_name", line, text)
    elif field in ("birthday", "anniversary") and line.name != "X-ANDROID-CUSTOM" and parse_day(text) is None:
        yield _made(field, line, text)
    elif line.name in ("N", "ADR"):
        code, usual = ("name_parts", 5) if line.name == "N" else ("address_parts", 7)
        if more := ", ".join(filter(None, line.parts()[usual:])):
            yield _made(code, line, more)
    elif line.name == "LABEL" and not set(_WORD.findall(text.casefold())) <= _known_words(contact):
        yield _made("printed_address", line, text)


def _known_words(contact: Contact) -> set[str]:
    """The words of name, organisation and addresses: a printed address of them alone says nothing new."""
    texts = [contact.display_name, contact.name.composed(), contact.organisation, contact.department, contact.title]
    for place in contact.addresses:
        texts += [place.po_box, place.extended, place.street, place.locality, place.region]
        texts += [place.postal_code, place.country]
    return set(_WORD.findall(" ".join(texts).casefold()))


def _of_photo(line: Line, shown: bytes | None) -> Iterator[Further]:
    """A photo that is not the one shown: an address that is never fetched, or bytes."""
    photo = read_photo(line)
    if photo.data is None and photo.code == "photo.remote":
        yield _made("photo", line, line.text())
    elif photo.data is None or photo.data != shown:
        yield _made("photo", line, "", size=_size(line))


def _of_line(line: Line, label: str) -> Further:
    header = line.param("X-HEADER")
    if header:
        return Further("column", _short(line.text()), header, line.name)
    if line.name in ("RELATED", "X-ABRELATEDNAMES"):
        word = label or next(iter(line.types()), "")
        code = word.lower() if word.lower() in RELATIONS else "related"
        return _made(code, line, line.text(), "" if code != "related" else word)
    if line.name == "X-ANDROID-CUSTOM":
        kind, *parts = [*line.parts(), ""]
        code = "related" if kind.endswith("/relation") else "date" if kind.endswith("/contact_event") else "property"
        return _made(code, line, parts[0] or line.text())
    if line.name == "X-ABDATE":
        return _made("date", line, line.text(), label)
    if line.name == "AGENT":
        return _made("agent", line, _agent(line))
    code = _CODES.get(line.name, "property")
    if line.is_base64 or _DATA_URI.match(line.value):
        return _made(code, line, "", label, _size(line))
    text = line.text()
    if code == "gender":
        letter, _semicolon, words = text.partition(";")
        text = words.strip() or letter.strip()
    elif code == "position":
        text = text.removeprefix("geo:").replace(";", ", ").replace(",", ", ").replace(",  ", ", ")
    return _made(code, line, text, label)


def _agent(line: Line) -> str:
    """The name of the person on a card inside the card, else the text."""
    text = line.value if "\n" in line.value else unescape(line.value)
    for item in open_cards(text.encode("utf-8", "replace")):
        if isinstance(item, RawCard) and (contact := read_contact(item).contact):
            return contact.display_name
    return line.text()


def _size(line: Line) -> int:
    match = _DATA_URI.match(line.value)
    return len(decode_base64(line.value[match.end() :] if match else line.value))


def _made(code: str, line: Line, text: str, label: str = "", size: int = 0) -> Further:
    said = [f"{key}={value}" for key, value in line.params if key not in _UNSAID_PARAMS]
    return Further(code, _short(text), label, line.name, _short("; ".join(said)), size)


def _short(text: str) -> str:
    text = text.strip()
    return text if len(text) <= LONGEST else f"{text[:LONGEST]} …"
