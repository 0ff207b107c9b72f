"""Lines and fields: which property stands for which field of a contact, and what a few lines say by themselves."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any, Final

from netzwerkpflege.domain.contact import Contact
from netzwerkpflege.exchange.draft import Draft
from netzwerkpflege.exchange.heads import Content
from netzwerkpflege.exchange.labels import label_from_apple
from netzwerkpflege.exchange.line import Line, unescape
from netzwerkpflege.exchange.own_lines import NOBODY
from netzwerkpflege.exchange.profiles import OWN_PROPERTIES
from netzwerkpflege.exchange.properties import ANNIVERSARIES, TEXT_HANDLERS, VALUE_HANDLERS

LISTS: Final = ("emails", "phones", "addresses", "urls", "profiles")
"""The fields that hold several entries, one line each."""
COMPANIONS: Final = frozenset({"X-ABLABEL", "X-ABADR"})
"""Properties that only say something about another one of their group."""
BOOKKEEPING: Final = frozenset({"BEGIN", "END", "VERSION", "PRODID", "PROFILE", "REV"})
"""Properties about the card itself."""
_FIELD_OF: Final[Mapping[str, str]] = {
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
    "URL": "urls",
    **dict.fromkeys(("IMPP", "SOCIALPROFILE", "X-SOCIALPROFILE", *OWN_PROPERTIES), "profiles"),
    "BDAY": "birthday",
    **dict.fromkeys(ANNIVERSARIES, "anniversary"),
    "NOTE": "note",
    "CATEGORIES": "tags",
    **dict.fromkeys(("LANG", "X-LANG"), "language"),
}
_ANNIVERSARY_WORDS = ("anniversary", "jahrestag", "hochzeitstag")


def labels_of(lines: Iterable[Line]) -> dict[str, str]:
    """The X-ABLabel of each group."""
    return {line.group: label_from_apple(line.text()) for line in lines if line.name == "X-ABLABEL" and line.group}


def field_of(line: Line, labels: Mapping[str, str]) -> str:
    """The field of Contact that a line stands for; '' where Contact has none. ``labels`` are ``labels_of`` its card."""
    if line.name == "X-ABDATE":
        return "anniversary" if labels.get(line.group, "").lower() in _ANNIVERSARY_WORDS else ""
    if line.name == "X-ANDROID-CUSTOM":
        kind, *fields = line.parts()
        if kind.endswith("/nickname"):
            return "nickname"
        return "anniversary" if kind.endswith("/contact_event") and fields[1:2] == ["1"] else ""
    return _FIELD_OF.get(line.name, "")


def read_alone(contents: Iterable[Content]) -> Contact:
    """What lines say by themselves, read as those of a whole card are; VERSION should be among them."""
    draft = Draft()
    for head, value in contents:
        if not value:
            continue
        if handle := TEXT_HANDLERS.get(head.name):
            handle(draft, head, unescape(value))
        elif handle := VALUE_HANDLERS.get(head.name):
            handle(draft, head, value)
    return draft.contact()


def as_carried(contact: Contact) -> Contact:
    """A contact as a card can say it: FN is never empty."""
    shown = contact.display_name or NOBODY
    return contact if contact.name.formatted == shown else replace(contact, name=replace(contact.name, formatted=shown))


def field_value(contact: Contact, field: str) -> Any:
    """What is compared of a field: ORG holds the department, too."""
    if field == "organisation":
        return contact.organisation, contact.department
    return getattr(contact, field)
