"""What each property of a card means for the contact: one small function per property."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final
from urllib.parse import unquote

from netzwerkpflege.domain.contact import PartialDate
from netzwerkpflege.exchange.dates import UNREADABLE, parse_day
from netzwerkpflege.exchange.draft import Draft
from netzwerkpflege.exchange.labels import PLACE_TYPES, label_from_apple, label_of
from netzwerkpflege.exchange.line import Line, split_items, split_parts, unescape
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


def _formatted(draft: Draft, line: Line) -> None:
    if not draft.formatted:
        draft.formatted = line.text()


def _name(draft: Draft, line: Line) -> None:
    """N: family, given, additional, prefix, suffix (RFC 6350, 6.2.2)."""
    if draft.has_n and any(draft.name_parts):
        return
    draft.has_n = True
    parts = _components(draft, line, _NAME_PARTS, " ")
    if "," in line.value:
        parts[4] = _components(draft, line, _NAME_PARTS, ", ")[4]
    draft.name_parts = tuple(parts)


def _components(draft: Draft, line: Line, count: int, glue: str) -> list[str]:
    """The components of N or ADR as text. A comma makes a list from 3.0 on, unless a blank follows it."""
    value = line.value
    if "," in value and draft.version != "2.1":
        parts = [unescape(_joined_list(part, glue)) for part in split_parts(value)]
    elif "\\" in value or "\r" in value:
        parts = line.parts()
    else:
        parts = [part.strip() for part in value.split(";")]
    if len(parts) > count:
        if any(parts[count:]):
            draft.mended.add(EXTRA_PARTS)
        return parts[:count]
    return parts + [""] * (count - len(parts))


def _joined_list(part: str, glue: str) -> str:
    if "," not in part:
        return part
    first, *others = split_items(part)
    return first + "".join(f",{item}" if item[:1].isspace() else f"{glue}{item}" for item in others)


def _nickname(draft: Draft, line: Line) -> None:
    draft.nicknames.extend(line.items())


def _organisation(draft: Draft, line: Line) -> None:
    """ORG: the organisation, then its units from large to small (RFC 6350, 6.6.4)."""
    first, *units = line.parts() if ";" in line.value else [line.text()]
    rest = ", ".join(filter(None, units))
    if first or rest:
        draft.organisations.append((first, rest))


def _department(draft: Draft, line: Line) -> None:
    draft.department = draft.department or line.text()


def _title(draft: Draft, line: Line) -> None:
    draft.titles.append(line.text())


def _role(draft: Draft, line: Line) -> None:
    draft.roles.append(line.text())


def _note(draft: Draft, line: Line) -> None:
    if text := line.text():
        draft.notes.append(text)


def _email(draft: Draft, line: Line) -> None:
    address = line.text()
    if address[:7].lower() == "mailto:":
        address = unquote(address[7:])
    if address:
        draft.emails.append((line.group, address, *label_of(line)))


def _phone(draft: Draft, line: Line) -> None:
    number = line.text()
    if number[:4].lower() == "tel:":
        number = unquote(number[4:])
    if number:
        draft.phones.append((line.group, number, *label_of(line, phone=True)))


def _address(draft: Draft, line: Line) -> None:
    po_box, extended, street, locality, region, code, country = _components(draft, line, _ADDRESS_PARTS, ", ")
    parts = (po_box, extended, street, locality, region, code, country)
    if any(parts):
        draft.addresses.append((line.group, parts, *label_of(line)))


def _address_label(draft: Draft, line: Line) -> None:
    if text := line.text():
        draft.address_labels.append((line.group, text, *label_of(line)))


def _url(draft: Draft, line: Line) -> None:
    if url := line.text():
        draft.urls.append((line.group, url, *label_of(line)))


def _profile(draft: Draft, line: Line) -> None:
    service, value = read_profile(line)
    if value:
        label, preferred = label_of(line)
        label = label if label in PLACE_TYPES else ""
        draft.profiles.append((line.group, service, value, label, preferred))


def _birthday(draft: Draft, line: Line) -> None:
    draft.birthday = draft.birthday or _day(draft, line)


def _anniversary(draft: Draft, line: Line) -> None:
    draft.anniversary = draft.anniversary or _day(draft, line)


def _labelled_date(draft: Draft, line: Line) -> None:
    if day := _day(draft, line):
        draft.dated.append((line.group, day))


def _day(draft: Draft, line: Line) -> PartialDate | None:
    text = line.text()
    day = parse_day(text, line.param("X-APPLE-OMIT-YEAR"))
    if day is None and text:
        draft.mended.add(UNREADABLE)
    return day


def _own_label(draft: Draft, line: Line) -> None:
    if line.group and (label := label_from_apple(line.text())):
        draft.labels[line.group] = label


def _tags(draft: Draft, line: Line) -> None:
    """CATEGORIES; Outlook cuts them at semicolons."""
    tags = line.items()
    if len(tags) == 1 and ";" in line.value and "\\" not in line.value:
        tags = line.parts()
    draft.tags.extend(tag for tag in tags if tag)


def _language(draft: Draft, line: Line) -> None:
    draft.language = draft.language or line.text()


def _uid(draft: Draft, line: Line) -> None:
    draft.uid = draft.uid or line.text()


def _version(draft: Draft, line: Line) -> None:
    draft.version = line.value.strip()


def _kind(draft: Draft, line: Line) -> None:
    draft.kind = line.text().lower()


def _member(draft: Draft, line: Line) -> None:
    draft.members.append(line.text())


def _keep_photo(draft: Draft, line: Line) -> None:
    draft.photos.append(line)


def _android(draft: Draft, line: Line) -> None:
    """Android's own rows: ``vnd.android.cursor.item/nickname;Ela;1;…`` (the number is the type)."""
    kind, *fields = line.parts()
    if not fields or not fields[0]:
        return
    if kind.endswith("/nickname"):
        draft.nicknames.append(fields[0])
    elif kind.endswith("/contact_event") and fields[1:2] == ["1"]:
        draft.anniversary = draft.anniversary or parse_day(fields[0])


HANDLERS: Final[Mapping[str, Callable[[Draft, Line], None]]] = {
    "VERSION": _version,
    "FN": _formatted,
    "N": _name,
    "NICKNAME": _nickname,
    "ORG": _organisation,
    "X-DEPARTMENT": _department,
    "X-KADDRESSBOOK-X-DEPARTMENT": _department,
    "TITLE": _title,
    "ROLE": _role,
    "NOTE": _note,
    "EMAIL": _email,
    "TEL": _phone,
    "ADR": _address,
    "LABEL": _address_label,
    "URL": _url,
    "IMPP": _profile,
    "SOCIALPROFILE": _profile,
    "X-SOCIALPROFILE": _profile,
    **dict.fromkeys(OWN_PROPERTIES, _profile),
    "BDAY": _birthday,
    **dict.fromkeys(ANNIVERSARIES, _anniversary),
    "X-ABDATE": _labelled_date,
    "X-ABLABEL": _own_label,
    "CATEGORIES": _tags,
    "LANG": _language,
    "X-LANG": _language,
    "UID": _uid,
    "KIND": _kind,
    "X-ADDRESSBOOKSERVER-KIND": _kind,
    "MEMBER": _member,
    "X-ADDRESSBOOKSERVER-MEMBER": _member,
    "PHOTO": _keep_photo,
    "X-ANDROID-CUSTOM": _android,
}
"""Which function reads which property; all others stay in the original card alone."""
