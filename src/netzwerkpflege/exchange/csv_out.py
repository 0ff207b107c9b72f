"""Contacts as a table that Excel, Outlook and we ourselves read: every field has a column, nothing is cut off."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from typing import Final

from netzwerkpflege.domain.contact import Contact, PostalAddress
from netzwerkpflege.exchange.headers import Target
from netzwerkpflege.exchange.line import clean
from netzwerkpflege.exchange.own_table import COLUMNS, OwnColumn, entry, guard, label_word

SEPARATORS: Final = {"de": ";", "en": ","}
"""What Excel cuts at in each language."""
_BOM = "\ufeff"
_PARTS: Final = {
    Target.STREET: "street",
    Target.EXTENDED: "extended",
    Target.PO_BOX: "po_box",
    Target.POSTAL_CODE: "postal_code",
    Target.LOCALITY: "locality",
    Target.REGION: "region",
    Target.COUNTRY: "country",
}
_TEXTS: Final = {
    Target.NICKNAME: "nickname",
    Target.ORGANISATION: "organisation",
    Target.DEPARTMENT: "department",
    Target.TITLE: "title",
    Target.ROLE: "role",
    Target.NOTE: "note",
    Target.LANGUAGE: "language",
    Target.UID: "uid",
}
_NAMES: Final = (Target.PREFIX, Target.GIVEN, Target.ADDITIONAL, Target.FAMILY, Target.SUFFIX, Target.FORMATTED)
_PLACES: Final = {"work": ("work", 0), "home": ("home", 0)}
_OTHER_PLACE: Final = ("", 1)


def write_csv(contacts: Iterable[Contact], language: str = "de") -> Iterator[bytes]:
    """Yield a table line by line: UTF-8 with a byte order mark, CRLF, separated as Excel of a language has it.

    ``language`` is 'de' (semicolons) or 'en' (commas); else ValueError. Cells that a spreadsheet would take for a
    formula are guarded (``own_table.guard``). What is our own (conversations, how we met) and photos stay out.
    """
    if language not in SEPARATORS:
        raise ValueError(f"no language of our tables: {language}")
    headers = [column.header(language) for column in COLUMNS]
    yield _BOM.encode("utf-8") + _line(headers, language)
    for contact in contacts:
        cells = _Cells(contact, language).cells
        yield _line([guard(clean(cells.get(column, "")).strip()) for column in COLUMNS], language)


def _line(cells: list[str], language: str) -> bytes:
    text = io.StringIO()
    csv.writer(text, delimiter=SEPARATORS[language], lineterminator="\r\n").writerow(cells)
    return text.getvalue().encode("utf-8", "replace")


class _Cells:
    """Puts the values of one contact into the columns of our table."""

    def __init__(self, contact: Contact, language: str) -> None:
        self._contact = contact
        self._language = language
        self._preferred: list[str] = []
        self.cells: dict[OwnColumn, str] = {}
        self._put_texts()
        self._put_emails()
        self._put_phones()
        self._put_addresses()
        self._put_urls()
        profiles = [entry((p.service, p.value, self._word(p.label)), p.preferred) for p in contact.profiles]
        self._put(Target.PROFILES, "\n".join(profiles))
        self._put(Target.PREFERRED, "; ".join(self._preferred))

    def _word(self, label: str) -> str:
        return label_word(label, self._language)

    def _put(self, target: Target, text: str, group: int = 0) -> None:
        column = next(column for column in COLUMNS if (column.target, column.group) == (target, group))
        if text:
            self.cells[column] = text

    def _prefer(self, target: Target, label: str, group: int) -> None:
        """Name the column whose value is the preferred one."""
        column = next(c for c in COLUMNS if (c.target, c.label, c.group) == (target, label, group))
        self._preferred.append(column.header(self._language))

    def _put_texts(self) -> None:
        contact = self._contact
        for target in _NAMES:
            self._put(target, getattr(contact.name, target))
        for target, field in _TEXTS.items():
            self._put(target, getattr(contact, field))
        for target, day in ((Target.BIRTHDAY, contact.birthday), (Target.ANNIVERSARY, contact.anniversary)):
            self._put(target, day.isoformat() if day else "")
        escaped = (tag.replace("\\", "\\\\").replace(";", "\\;").replace("\n", "\\n") for tag in contact.tags)
        self._put(Target.TAG, "; ".join(escaped))

    def _put_emails(self) -> None:
        emails = self._contact.emails
        for group, email in enumerate(emails[:3], start=1):
            self._put(Target.EMAIL, email.address, group)
            self._put(Target.EMAIL_LABEL, self._word(email.label), group)
            if email.preferred:
                self._prefer(Target.EMAIL, "", group)
        more = [entry((email.address, self._word(email.label)), email.preferred) for email in emails[3:]]
        self._put(Target.EMAILS, "\n".join(more))

    def _put_phones(self) -> None:
        more = []
        for phone in self._contact.phones:
            free = (c for c in COLUMNS if c.target is Target.PHONE and c.label == phone.label and c not in self.cells)
            column = next(free, None)
            if column is None:
                more.append(entry((phone.number, self._word(phone.label)), phone.preferred))
                continue
            self.cells[column] = phone.number
            if phone.preferred:
                self._preferred.append(column.header(self._language))
        self._put(Target.PHONES, "\n".join(more))

    def _put_addresses(self) -> None:
        taken: dict[tuple[str, int], PostalAddress] = {}
        more = []
        for address in self._contact.addresses:
            place = next((p for p in (_PLACES.get(address.label, _OTHER_PLACE), _OTHER_PLACE) if p not in taken), None)
            if place is None:
                fields = [getattr(address, part) for part in _PARTS.values()]
                more.append(entry((*fields, self._word(address.label)), address.preferred))
            else:
                taken[place] = address
        for (label, group), address in taken.items():
            for column in COLUMNS:
                if column.target in _PARTS and (column.label, column.group) == (label, group):
                    self.cells[column] = getattr(address, _PARTS[column.target])
            if group:
                self._put(Target.ADDRESS_LABEL, self._word(address.label), group)
            if address.preferred:
                self._prefer(Target.STREET, label, group)
        self._put(Target.ADDRESSES, "\n".join(more))

    def _put_urls(self) -> None:
        urls = self._contact.urls
        for url in urls[:1]:
            self._put(Target.URL, url.url, 1)
            self._put(Target.URL_LABEL, self._word(url.label), 1)
            if url.preferred:
                self._prefer(Target.URL, "", 1)
        more = [entry((url.url, self._word(url.label)), url.preferred) for url in urls[1:]]
        self._put(Target.URLS, "\n".join(more))
