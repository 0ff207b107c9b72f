"""Rows of a table as cards: what the columns hold becomes a card, and from there on all goes the way of cards."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Final

from netzwerkpflege.domain.contact import Contact, Email, Name, PartialDate, Phone, PostalAddress, Profile, WebAddress
from netzwerkpflege.domain.outcome import Problem
from netzwerkpflege.exchange.cardfile import RawCard
from netzwerkpflege.exchange.columns import Column, Mapping, Target
from netzwerkpflege.exchange.dates import UNREADABLE
from netzwerkpflege.exchange.draft import split_name
from netzwerkpflege.exchange.headers import key_of
from netzwerkpflege.exchange.line import split_parts, unescape
from netzwerkpflege.exchange.own_card import card_text
from netzwerkpflege.exchange.own_table import entries, label_code, unguard
from netzwerkpflege.exchange.producers import GOOGLE, GOOGLE_OLD, NOISE, OUTLOOK, OUTLOOK_COM, OWN
from netzwerkpflege.exchange.table import Row, Table
from netzwerkpflege.exchange.table_days import AMBIGUOUS, read_day

_GLUE: Final = {Target.NOTE: "\n\n", Target.STREET: "\n"}
_TWO_IN_ONE = " ::: "
_MARK = "* "
_ADDRESSES = re.compile(r"[^\s,;<>@]+@[^\s,;<>@]+(?:\s*[,;]\s*|\s+|\Z)")
_CUTS = re.compile(r"\s*[;,]\s*")
_SEVEN: Final = (
    *(Target.PO_BOX, Target.EXTENDED, Target.STREET, Target.LOCALITY),
    *(Target.REGION, Target.POSTAL_CODE, Target.COUNTRY),
)
_IN_ADDRESSES: Final = frozenset({*_SEVEN, Target.HOUSE_NUMBER})
_ANNIVERSARIES = ("anniversary", "jahrestag", "hochzeitstag")
_JABBER = {"gtalk": "googletalk", "google talk": "googletalk", "jabber": "xmpp"}


def cards_of(table: Table, mapping: Mapping) -> Iterator[RawCard | Problem]:
    """Yield each row as a card of vCard 3.0, or a Problem for one that cannot be read.

    The same row and mapping always give the same bytes. ``number`` counts the rows that are not blank from 1,
    ``offset`` is the number of the row in a spreadsheet; ``mended`` says what was put right. What no field holds is
    kept as ``X-CSV-…``. Raises ValueError where the mapping is none for this table.
    """
    if len(mapping) != len(table.headers):
        raise ValueError("a mapping has as many columns as the table")
    for number, row in enumerate(table, start=1):
        if isinstance(row, Problem):
            yield row
            continue
        reader = _RowReader(table.producer, mapping, row)
        data = card_text(reader.contact(), reader.further)
        yield RawCard(table.name, number, data, "", tuple(sorted(reader.notes)), row.number)


class _RowReader:
    """Reads one row; gathers what no field holds, and what was put right."""

    def __init__(self, producer: str, mapping: Mapping, row: Row) -> None:
        self._producer = producer
        self._google = producer in (GOOGLE, GOOGLE_OLD)
        self._outlook = producer in (OUTLOOK, OUTLOOK_COM)
        self.notes = set(row.notes)
        self.further: list[tuple[str, str]] = []
        self._filled: dict[Target, list[tuple[Column, str]]] = {}
        self._parts: list[tuple[Column, str]] = []
        for column, cell in zip(mapping, row.cells, strict=True):
            if cell and (text := (unguard(cell) if producer == OWN else cell).strip()):
                self._filled.setdefault(column.target, []).append((column, text))
                if column.target in _IN_ADDRESSES:
                    self._parts.append((column, text))
        self._preferred = {key_of(word) for text in self._texts(Target.PREFERRED) for word in text.split(";")}

    def contact(self) -> Contact:
        """The contact that the row tells about."""
        name = self._name()
        birthday = self._day(self._cells(Target.BIRTHDAY)) or self._birthday_in_parts()
        anniversary = self._day(self._cells(Target.ANNIVERSARY)) or self._event()
        contact = Contact(
            uid=self._joined(Target.UID),
            name=name,
            nickname=self._joined(Target.NICKNAME),
            organisation=self._joined(Target.ORGANISATION),
            department=self._joined(Target.DEPARTMENT),
            title=self._joined(Target.TITLE),
            role=self._joined(Target.ROLE),
            emails=self._emails(),
            phones=self._phones(),
            addresses=self._addresses(),
            urls=self._urls(),
            profiles=self._profiles(),
            birthday=birthday,
            anniversary=anniversary,
            note=self._joined(Target.NOTE),
            tags=self._tags(),
            language=self._joined(Target.LANGUAGE),
        )
        for column, text in self._cells(Target.FURTHER):
            if not (self._outlook and text.lower() in NOISE):
                self._keep(column, text)
        return contact

    def _cells(self, target: Target | None) -> list[tuple[Column, str]]:
        """The filled cells of one target, in the order of the columns."""
        return self._filled.get(target, []) if target else []

    def _texts(self, target: Target) -> list[str]:
        return [text for _column, text in self._cells(target)]

    def _joined(self, target: Target) -> str:
        return _GLUE.get(target, ", ").join(dict.fromkeys(self._texts(target))) if target in self._filled else ""

    def _keep(self, column: Column, text: str) -> None:
        self.further.append((column.header, text))

    def _name(self) -> Name:
        parts = (Target.PREFIX, Target.GIVEN, Target.ADDITIONAL, Target.FAMILY, Target.SUFFIX)
        prefix, given, additional, family, suffix = (" ".join(self._texts(target)) for target in parts)
        formatted = self._joined(Target.FORMATTED)
        organisation = self._joined(Target.ORGANISATION)
        if formatted not in ("", organisation) and not (given or family or self._producer == OWN):
            title, given, family = split_name(formatted)
            prefix = prefix or title
        name = Name(formatted, prefix, given, additional, family, suffix)
        return name if formatted else Name(name.composed(), prefix, given, additional, family, suffix)

    def _label(self, column: Column, target: Target | None) -> tuple[str, bool]:
        """The label that a neighbour tells („* Work“), or the column's own, and whether it is the preferred one."""
        liked = key_of(column.header) in self._preferred
        for other, text in self._cells(target):
            if other.group == column.group:
                if self._google:
                    liked = text == _MARK.strip() or text.startswith(_MARK)
                    text = text.removeprefix(_MARK.strip() if text == _MARK.strip() else _MARK)
                return label_code(text), liked
        return column.label, liked

    def _values(self, target: Target, label: Target | None) -> Iterator[tuple[str, str, bool, Column]]:
        """Each value in columns of one target, with its label."""
        for column, text in self._cells(target):
            word, liked = self._label(column, label)
            for value in text.split(_TWO_IN_ONE) if self._google else [text]:
                if value.strip():
                    yield value.strip(), word, liked, column

    def _listed(self, target: Target, count: int) -> Iterator[tuple[list[str], bool]]:
        """The entries in the lists of our own tables."""
        for text in self._texts(target):
            yield from entries(text, count)

    def _emails(self) -> tuple[Email, ...]:
        found = []
        for text, word, liked, _column in self._values(Target.EMAIL, Target.EMAIL_LABEL):
            several = self._producer != OWN and re.fullmatch(f"(?:{_ADDRESSES.pattern})+", text)
            addresses = re.split(r"[\s,;]+", text) if several else [text]
            found += [Email(address, word, liked) for address in addresses if address]
        for (address, word), liked in self._listed(Target.EMAILS, 2):
            found.append(Email(address, label_code(word), liked))
        return tuple(dict.fromkeys(found))

    def _phones(self) -> tuple[Phone, ...]:
        found = []
        for text, word, liked, _column in self._values(Target.PHONE, Target.PHONE_LABEL):
            found.append(Phone(text.removeprefix("'") if text.startswith("'+") else text, word, liked))
        for (number, word), liked in self._listed(Target.PHONES, 2):
            found.append(Phone(number, label_code(word), liked))
        return tuple(dict.fromkeys(found))

    def _urls(self) -> tuple[WebAddress, ...]:
        found = [WebAddress(*value[:3]) for value in self._values(Target.URL, Target.URL_LABEL)]
        for (url, word), liked in self._listed(Target.URLS, 2):
            found.append(WebAddress(url, label_code(word), liked))
        return tuple(dict.fromkeys(found))

    def _profiles(self) -> tuple[Profile, ...]:
        found: dict[tuple[str, str], Profile] = {}
        for text, word, liked, column in self._values(Target.PROFILE, None):
            named = (name for other, name in self._cells(Target.PROFILE_SERVICE) if other.group == column.group)
            service = column.service or next(named, "im").lower()
            service = _JABBER.get(service, service)
            found.setdefault((service, text), Profile(service, text, word, liked))
        for (service, text, word), liked in self._listed(Target.PROFILES, 3):
            found.setdefault((service, text), Profile(service, text, label_code(word), liked))
        return tuple(found.values())

    def _addresses(self) -> tuple[PostalAddress, ...]:
        places: dict[tuple[str, int], tuple[Column, dict[Target, list[str]]]] = {}
        for column, text in self._parts:
            _column, parts = places.setdefault((column.label, column.group), (column, {}))
            if column.target is Target.HOUSE_NUMBER:
                streets = parts.setdefault(Target.STREET, [])
                streets[-1:] = [" ".join([*streets[-1:], text])]
            else:
                parts.setdefault(column.target, []).append(text)
        in_parts = {place: _words(chain.from_iterable(parts.values())) for place, (_column, parts) in places.items()}
        for column, text in self._cells(Target.ADDRESS):  # as on an envelope: only where there are no parts
            place = (column.label, column.group)
            if place not in in_parts:
                places.setdefault(place, (column, {}))[1].setdefault(Target.STREET, []).append(text)
            elif not _words([text]) <= in_parts[place]:
                self._keep(column, text)
        found = [made for column, parts in places.values() for made in self._made(column, parts)]
        for (street, extended, po_box, code, town, region, country, word), liked in self._listed(Target.ADDRESSES, 8):
            parts_listed = (po_box, extended, street, town, region, code, country)
            found.append(PostalAddress(*parts_listed, label_code(word), liked))
        return tuple(dict.fromkeys(found))

    def _made(self, column: Column, parts: dict[Target, list[str]]) -> Iterator[PostalAddress]:
        """The address of some parts; Google puts several addresses into one set of cells."""
        word, liked = self._label(column, Target.ADDRESS_LABEL)
        if self._preferred and not liked:
            place = (column.label, column.group)
            others = (other for other, _text in self._parts if (other.label, other.group) == place)
            liked = any(key_of(other.header) in self._preferred for other in others)
        texts = [_GLUE.get(target, ", ").join(parts.get(target, ())) for target in _SEVEN]
        sets = [text.split(_TWO_IN_ONE) if self._google else [text] for text in texts]
        for index in range(max(map(len, sets))):
            po_box, extended, street, town, region, code, country = (
                texts[index].strip() if index < len(texts) else "" for texts in sets
            )
            if any((po_box, extended, street, town, region, code, country)):
                yield PostalAddress(po_box, extended, street, town, region, code, country, word, liked)

    def _tags(self) -> tuple[str, ...]:
        found: list[str] = []
        for text in self._texts(Target.TAG):
            if self._producer == OWN:
                found += [unescape(part) for part in split_parts(text.replace("\n", "\\n"))]
            elif self._google:
                words = [word.strip() for word in text.split(_TWO_IN_ONE)]
                found += [word.removeprefix(_MARK) for word in words if key_of(word) != "mycontacts"]
            else:
                found += _CUTS.split(text)
        return tuple(dict.fromkeys(tag.strip() for tag in found if tag.strip()))

    def _event(self) -> PartialDate | None:
        """Google's dated events: an anniversary is ours, the others are kept aside."""
        labels = self._cells(Target.EVENT_LABEL)
        ours = {column.group for column, text in labels if key_of(text) in _ANNIVERSARIES}
        for column, text in [*labels, *self._cells(Target.EVENT)]:
            if column.group not in ours:
                self._keep(column, text)
        return self._day([cell for cell in self._cells(Target.EVENT) if cell[0].group in ours])

    def _day(self, cells: list[tuple[Column, str]]) -> PartialDate | None:
        """The first day that cells tell; what is none, and every further one, is kept aside."""
        found = None
        for column, text in cells:
            day = read_day(text, column.month_first)
            if day.day is not None and found is None:
                found = day.day
                if day.ambiguous and (column.unsure or read_day(text, not column.month_first).day == day.day):
                    self.notes.add(AMBIGUOUS)
            elif not day.empty and (day.day is None or day.day != found):
                self._keep(column, text)
                self.notes |= {UNREADABLE} if day.day is None else set()
        return found

    def _birthday_in_parts(self) -> PartialDate | None:
        """Year, month and day in columns of their own (Thunderbird)."""
        targets = (Target.BIRTH_YEAR, Target.BIRTH_MONTH, Target.BIRTH_DAY)
        parts = [cell for target in targets for cell in self._cells(target)]
        numbers = {column.target: int(text) for column, text in parts if text.isdecimal() and len(text) <= 4}
        try:
            year = numbers.get(Target.BIRTH_YEAR, 0)
            return PartialDate(year or None, numbers[Target.BIRTH_MONTH], numbers[Target.BIRTH_DAY])
        except (KeyError, ValueError):
            for column, text in parts:
                self._keep(column, text)
            return None


def _words(texts: Iterable[str]) -> set[str]:
    return {word for text in texts for word in re.findall(r"\w+", text.casefold())}
