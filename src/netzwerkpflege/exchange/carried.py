"""What the sender wrote and we do not edit: lines of the original card that go out again as they came."""

from __future__ import annotations

import base64
import re
from dataclasses import dataclass
from typing import Final

from netzwerkpflege.domain.contact import Contact
from netzwerkpflege.exchange.cardfile import RawCard, open_cards
from netzwerkpflege.exchange.labels import label_from_apple
from netzwerkpflege.exchange.line import Line, split_parts
from netzwerkpflege.exchange.own_lines import FIELDS, clean, escape
from netzwerkpflege.exchange.photo import decode_base64
from netzwerkpflege.exchange.profiles import OWN_PROPERTIES
from netzwerkpflege.exchange.properties import ANNIVERSARIES
from netzwerkpflege.exchange.read_vcard import ReadCard, read_contact

_FIELD_OF: Final = {
    "UID": "uid",
    "FN": "name",
    "N": "name",
    "NICKNAME": "nickname",
    **dict.fromkeys(("ORG", "X-DEPARTMENT", "X-KADDRESSBOOK-X-DEPARTMENT"), "organisation"),
    "TITLE": "title",
    "ROLE": "role",
    "EMAIL": "emails",
    "TEL": "phones",
    "ADR": "addresses",
    "LABEL": "addresses",
    "X-ABADR": "addresses",
    "URL": "urls",
    **dict.fromkeys(("IMPP", "SOCIALPROFILE", "X-SOCIALPROFILE", *OWN_PROPERTIES), "profiles"),
    "BDAY": "birthday",
    **dict.fromkeys(ANNIVERSARIES, "anniversary"),
    "NOTE": "note",
    "CATEGORIES": "tags",
    **dict.fromkeys(("LANG", "X-LANG"), "language"),
}
_OURS = frozenset({"BEGIN", "END", "VERSION", "PRODID", "PROFILE", "REV"})
_ITEM = re.compile(r"item(\d+)\Z", re.IGNORECASE)
_ANNIVERSARY_WORDS = ("anniversary", "jahrestag", "hochzeitstag")
_BINARY_KINDS = {"LOGO": "image", "PHOTO": "image", "SOUND": "audio", "KEY": "application"}
_TEXTS = frozenset({"FN", "NOTE", "TITLE", "ROLE", "LABEL"})
_NOT_IN_A_NAME = re.compile(r"[^A-Za-z0-9_-]+")


@dataclass(frozen=True, slots=True)
class Carried:
    """The sender's own lines, the ``fields`` they stand for, and the first free number for an itemN group."""

    lines: tuple[Line, ...] = ()
    fields: frozenset[str] = frozenset()
    first_group: int = 1


def carried(original: bytes, contact: Contact, version: str) -> Carried:
    """Keep of the original card what the contact does not hold, and whole fields that nobody changed.

    A field's own lines go out again only within one version, for the versions differ in what they mean.
    A photo is kept where it was none that we can read; REV only where nothing changed.
    """
    card = next((item for item in open_cards(original) if isinstance(item, RawCard)), None)
    if card is None:
        return Carried()
    lines = [line for line in card.lines if line.value]
    read = read_contact(card)
    was = next((line.value.strip() for line in lines if line.name == "VERSION"), "")
    same = _unchanged(lines, read, contact) if was == version else frozenset[str]()
    labels = {line.group: label_from_apple(line.text()) for line in lines if line.name == "X-ABLABEL"}
    kept = []
    for line in lines:
        field = _field(line, labels)
        if line.name in _OURS or line.name == "X-ABLABEL" or (field and field not in same):
            continue
        if line.name == "PHOTO" and read.photo is not None:
            continue
        kept.append(line)
    if same == frozenset(FIELDS):
        kept += [line for line in lines if line.name == "REV"]
    groups = {line.group for line in kept if line.group}
    kept += [line for line in lines if line.name == "X-ABLABEL" and line.group in groups]
    used = [int(match[1]) for group in groups if (match := _ITEM.match(group)) and len(match[1]) < 7]
    fields = same & {_field(line, labels) for line in kept}
    return Carried(tuple(_portable(line, version) for line in kept), frozenset(fields), max(used, default=0) + 1)


def _field(line: Line, labels: dict[str, str]) -> str:
    """The field of Contact that a line stands for; '' where Contact has none."""
    if line.name == "X-ABDATE":
        return "anniversary" if labels.get(line.group, "").lower() in _ANNIVERSARY_WORDS else ""
    if line.name == "X-ANDROID-CUSTOM":
        kind = line.parts()[0]
        return "nickname" if kind.endswith("/nickname") else "anniversary" if kind.endswith("_event") else ""
    return _FIELD_OF.get(line.name, "")


def _unchanged(lines: list[Line], read: ReadCard, contact: Contact) -> frozenset[str]:
    """The fields in which the contact still is what its card says."""
    before = read.contact
    if before is None:
        return frozenset()
    same = {name for name in FIELDS if getattr(before, name) == getattr(contact, name)}
    if before.department != contact.department:
        same.discard("organisation")
    names = [len(split_parts(line.value)) for line in lines if line.name == "N"]
    if names != [5] or sum(line.name == "FN" and line.value.strip() != "" for line in lines) != 1:
        same.discard("name")
    return frozenset(same)


def _portable(line: Line, version: str) -> Line:
    """A line of any version as one of 3.0 or 4.0: UTF-8 text or base64, no quoted-printable, no CHARSET."""
    params = tuple((key, clean(value)) for key, value in line.params if key not in ("CHARSET", "ENCODING"))
    group = _NOT_IN_A_NAME.sub("-", line.group)
    name = _NOT_IN_A_NAME.sub("-", line.name)
    if line.is_base64:
        return _binary(Line(group, name, params, line.value), version)
    if line.name in _TEXTS or (line.name == "AGENT" and "\n" in line.value):
        return Line(group, name, params, escape(line.text()))
    return Line(group, name, params, clean(line.value).replace("\n", "\\n"))


def _binary(line: Line, version: str) -> Line:
    """Base64 anew, for senders pad it wrongly: ENCODING=b in 3.0, a data: URI in 4.0."""
    value = base64.b64encode(decode_base64(line.value)).decode("ascii")
    params = tuple(param for param in line.params if param[0] != "VALUE")
    if version == "3.0":
        return line._replace(params=(("ENCODING", "b"), *params), value=value)
    kind = line.param("TYPE").lower() or "octet-stream"
    media_type = kind if "/" in kind else f"{_BINARY_KINDS.get(line.name, 'application')}/{kind}"
    others = tuple(param for param in params if param[0] != "TYPE")
    return line._replace(params=others, value=f"data:{media_type};base64,{value}")
