"""What each property of a card means for the contact: one small function per property."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final
from urllib.parse import unquote

from netzwerkpflege.domain.contact import PartialDate
from netzwerkpflege.exchange.dates import UNREADABLE, parse_day
from netzwerkpflege.exchange.draft import Draft
from netzwerkpflege.exchange.heads import Head, as_line
from netzwerkpflege.exchange.labels import PLACE_TYPES, label_from_apple, label_of
from netzwerkpflege.exchange.line import first_param, items_of, parts_of, split_items, split_parts, unescape
from netzwerkpflege.exchange.profiles import OWN_PROPERTIES, read_profile

EXTRA_PARTS = "value.extra_parts"
_ADDRESS_PARTS = 7
_NAME_PARTS = 5
ANNIVERSARIES: Final = (
    "ANNIVERSARY",
    "X-ANNIVERSARY",
    "X-EVOLUTION-ANNIVERSARY",
    "X-KADDRESSBOOK-X-ANNIVERSARY",
    "X-KADDRESSBOOK-ANNIVERSARY",
    "X-WAB-WEDDING_ANNIVERSARY",
    "X-MS-ANNIVERSARY",
)
"""All properties that hold the anniversary."""


def _formatted(draft: Draft, _head: Head, text: str) -> None:
    if not draft.formatted:
        draft.formatted = text


def _name(draft: Draft, _head: Head, value: str) -> None:
    """N: family, given, additional, prefix, suffix (RFC 6350, 6.2.2)."""
    if draft.has_n and any(draft.name_parts):
        return
    draft.has_n = True
    parts = _components(draft, value, _NAME_PARTS, " ")
    if "," in value:
        parts[4] = _components(draft, value, _NAME_PARTS, ", ")[4]
    draft.name_parts = parts


def _components(draft: Draft, value: str, count: int, glue: str) -> list[str]:
    """The components of N or ADR as text. A comma makes a list from 3.0 on, unless a blank follows it."""
    if "," in value and draft.version != "2.1":
        parts = [unescape(_joined_list(part, glue)) for part in split_parts(value)]
    else:
        parts = parts_of(value)
    if len(parts) == count:
        return parts
    if len(parts) > count and any(parts[count:]):
        draft.mended.add(EXTRA_PARTS)
    return (parts + [""] * count)[:count]


def _joined_list(part: str, glue: str) -> str:
    if "," not in part:
        return part
    first, *others = split_items(part)
    return first + "".join(f",{item}" if item[:1].isspace() else f"{glue}{item}" for item in others)


def _nickname(draft: Draft, _head: Head, value: str) -> None:
    draft.nicknames.extend(items_of(value))


def _organisation(draft: Draft, _head: Head, value: str) -> None:
    """ORG: the organisation, then its units from large to small (RFC 6350, 6.6.4)."""
    parts = parts_of(value)
    first = parts[0]
    rest = parts[1] if len(parts) == 2 else ", ".join(filter(None, parts[1:]))
    if first or rest:
        draft.organisations.append(first)
        draft.units.append(rest)


def _department(draft: Draft, _head: Head, text: str) -> None:
    draft.department = draft.department or text


def _title(draft: Draft, _head: Head, text: str) -> None:
    draft.titles.append(text)


def _role(draft: Draft, _head: Head, text: str) -> None:
    draft.roles.append(text)


def _note(draft: Draft, _head: Head, text: str) -> None:
    if text:
        draft.notes.append(text)


def _email(draft: Draft, head: Head, text: str) -> None:
    if ":" in text and text[:7].lower() == "mailto:":
        text = unquote(text[7:])
    if text:
        label, preferred = head.label or label_of(head)
        draft.emails.append((text, label, preferred))
        if head.group:
            draft.await_label(draft.emails, head.group)


def _phone(draft: Draft, head: Head, text: str) -> None:
    if ":" in text and text[:4].lower() == "tel:":
        text = unquote(text[4:])
    if text:
        label, preferred = head.label or label_of(head)
        draft.phones.append((text, label, preferred))
        if head.group:
            draft.await_label(draft.phones, head.group)


def _address(draft: Draft, head: Head, value: str) -> None:
    po_box, extended, street, locality, region, code, country = _components(draft, value, _ADDRESS_PARTS, ", ")
    if street or locality or code or po_box or extended or region or country:
        label, preferred = head.label or label_of(head)
        draft.addresses.append((po_box, extended, street, locality, region, code, country, label, preferred))
        if head.group:
            draft.await_label(draft.addresses, head.group)


def _address_label(draft: Draft, head: Head, text: str) -> None:
    if text:
        draft.address_labels.append((text, *label_of(head)))


def _url(draft: Draft, head: Head, text: str) -> None:
    if text:
        draft.urls.append((text, *label_of(head)))
        if head.group:
            draft.await_label(draft.urls, head.group)


def _profile(draft: Draft, head: Head, value: str) -> None:
    service, found = read_profile(as_line((head, value)))
    if found:
        label, preferred = label_of(head)
        label = label if label in PLACE_TYPES else ""
        draft.profiles.append((service, found, label, preferred))
        if head.group:
            draft.await_label(draft.profiles, head.group)


def _birthday(draft: Draft, head: Head, text: str) -> None:
    draft.birthday = draft.birthday or _day(draft, head, text)


def _anniversary(draft: Draft, head: Head, text: str) -> None:
    draft.anniversary = draft.anniversary or _day(draft, head, text)


def _labelled_date(draft: Draft, head: Head, text: str) -> None:
    if day := _day(draft, head, text):
        draft.dated.append((head.group, day))


def _day(draft: Draft, head: Head, text: str) -> PartialDate | None:
    day = parse_day(text, first_param(head.params, "X-APPLE-OMIT-YEAR") if head.params else "")
    if day is None and text:
        draft.mended.add(UNREADABLE)
    return day


def _own_label(draft: Draft, head: Head, text: str) -> None:
    if head.group and (label := label_from_apple(text)):
        draft.labels[head.group] = label


def _tags(draft: Draft, _head: Head, value: str) -> None:
    """CATEGORIES; Outlook cuts them at semicolons."""
    tags = items_of(value)
    if len(tags) == 1 and ";" in value and "\\" not in value:
        tags = parts_of(value)
    draft.tags.extend(filter(None, tags))


def _language(draft: Draft, _head: Head, text: str) -> None:
    draft.language = draft.language or text


def _uid(draft: Draft, _head: Head, text: str) -> None:
    draft.uid = draft.uid or text


def _version(draft: Draft, _head: Head, value: str) -> None:
    draft.version = value.strip()


def _kind(draft: Draft, _head: Head, text: str) -> None:
    draft.kind = text.lower()


def _member(draft: Draft, _head: Head, text: str) -> None:
    draft.members.append(text)


def _keep_photo(draft: Draft, head: Head, value: str) -> None:
    draft.photos.append((head, value))


def _android(draft: Draft, _head: Head, value: str) -> None:
    """Android's own rows: ``vnd.android.cursor.item/nickname;Ela;1;…`` (the number is the type)."""
    kind, *fields = parts_of(value)
    if not fields or not fields[0]:
        return
    if kind.endswith("/nickname"):
        draft.nicknames.append(fields[0])
    elif kind.endswith("/contact_event") and fields[1:2] == ["1"]:
        draft.anniversary = draft.anniversary or parse_day(fields[0])


_Handler = Callable[[Draft, Head, str], None]

TEXT_HANDLERS: Final[Mapping[str, _Handler]] = {
    "FN": _formatted,
    "X-DEPARTMENT": _department,
    "X-KADDRESSBOOK-X-DEPARTMENT": _department,
    "TITLE": _title,
    "ROLE": _role,
    "NOTE": _note,
    "EMAIL": _email,
    "TEL": _phone,
    "LABEL": _address_label,
    "URL": _url,
    "BDAY": _birthday,
    **dict.fromkeys(ANNIVERSARIES, _anniversary),
    "X-ABDATE": _labelled_date,
    "X-ABLABEL": _own_label,
    "LANG": _language,
    "X-LANG": _language,
    "UID": _uid,
    "KIND": _kind,
    "X-ADDRESSBOOKSERVER-KIND": _kind,
    "MEMBER": _member,
    "X-ADDRESSBOOKSERVER-MEMBER": _member,
}
"""Which function reads which property whose value is one text; it is given with its backslashes resolved."""

VALUE_HANDLERS: Final[Mapping[str, _Handler]] = {
    "VERSION": _version,
    "N": _name,
    "NICKNAME": _nickname,
    "ORG": _organisation,
    "ADR": _address,
    "IMPP": _profile,
    "SOCIALPROFILE": _profile,
    "X-SOCIALPROFILE": _profile,
    **dict.fromkeys(OWN_PROPERTIES, _profile),
    "CATEGORIES": _tags,
    "PHOTO": _keep_photo,
    "X-ANDROID-CUSTOM": _android,
}
"""Which function reads which property from its value as it was written. All others stay in the card alone."""
