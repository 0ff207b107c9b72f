"""Monica: the JSON export of Monica 3 and 4 as cards and reminders; what was noted there stays a note.

Structure: app/ExportResources and JsonExportAccount of the project (branch 4.x, version '1.0-preview.1'). Monica 5
has no such export; its cards come as vCards.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Final, NamedTuple

from netzwerkpflege.domain.outcome import Problem
from netzwerkpflege.domain.reminder import Repeat
from netzwerkpflege.exchange.cardfile import RawCard
from netzwerkpflege.exchange.monica_person import Account, Item, reminders, text, yes
from netzwerkpflege.exchange.own_card import card_text
from netzwerkpflege.exchange.photo import decode_base64, judge
from netzwerkpflege.exchange.source import size_of, trouble_with

MAX_FILE: Final = 256 << 20
"""Bytes of an export: it is one piece of JSON, and read as one."""
_HEAD = 4096
_MARKS = (b'"app_version"', b'"exported_by"', b'"account"')
_DATA_URL = re.compile(r"data:[^,]{0,100};base64,")


class MonicaReminder(NamedTuple):
    """A reminder of a person, for ``domain.reminder.Reminder``."""

    due: date
    text: str
    repeat: Repeat = Repeat.NEVER


class MonicaPerson(NamedTuple):
    """A person of the export: the card, and what is to be remembered."""

    card: RawCard
    reminders: tuple[MonicaReminder, ...] = ()


@dataclass(slots=True)
class MonicaFile:
    """An export, read by iterating. ``partial`` counts people whom others merely mention: they get no card.

    ``done`` of ``total`` bytes are read, for a progress bar.
    """

    source: Path | bytes
    name: str
    total: int
    done: int = 0
    partial: int = 0

    def __iter__(self) -> Iterator[MonicaPerson | Problem]:
        """Yield each person, or a Problem for what is none. Never raises.

        Trouble with the file as a whole is one Problem with ``card`` 0: 'file.…', 'monica.not_json',
        'monica.unknown', 'monica.nobody'.
        """
        self.done = self.partial = 0
        found = trouble_with(self.source, MAX_FILE) or self._account()
        if isinstance(found, Problem):
            yield Problem(found.code, self.name, 0, "", found.details)
            self.done = self.total
            return
        people = found.people()
        number = 0
        for index, person in enumerate(people, start=1):
            self.done = self.total * index // len(people)
            if yes(person.properties.get("is_partial")):
                self.partial += 1
                continue
            number += 1
            yield self._person(found, person, number)
        if not number:
            yield Problem("monica.nobody", self.name)
        self.done = self.total

    def _account(self) -> Account | Problem:
        try:
            data = self.source if isinstance(self.source, bytes) else self.source.read_bytes()
            export = json.loads(data.decode("utf-8-sig"))
        except PermissionError:
            return Problem("file.no_permission")
        except OSError:
            return Problem("file.unreadable")
        except (ValueError, RecursionError):
            return Problem("monica.not_json")
        account: Any = export.get("account") if isinstance(export, dict) else None
        if not isinstance(account, dict) or "data" not in account:
            return Problem("monica.unknown")
        return Account(account)

    def _person(self, account: Account, person: Item, number: int) -> MonicaPerson:
        photo, notes = _photo(account, person)
        due, odd = reminders(person)
        notes |= odd
        data = card_text(account.contact(person), account.further(person), "MONICA", photo)
        card = RawCard(self.name, number, data, "", tuple(sorted(notes)))
        return MonicaPerson(card, tuple(MonicaReminder(*reminder) for reminder in due))


def _photo(account: Account, person: Item) -> tuple[bytes, set[str]]:
    """The chosen avatar, else the first photo, and codes of why there is none."""
    avatar = person.properties.get("avatar")
    chosen = text(avatar.get("avatar_photo")) if isinstance(avatar, dict) else ""
    others = [text(uuid) for uuid in person.lists.get("photo", [])]
    for uuid in filter(None, (chosen, *others)):
        url = account.photos.get(uuid, "")
        if match := _DATA_URL.match(url):
            photo = judge(decode_base64(url[match.end() :]))
            return photo.data or b"", {photo.code} if photo.code else set()
    return b"", set()


def open_monica(source: Path | bytes, name: str = "") -> MonicaFile:
    """Open an export. Reads nothing yet and never raises. ``name`` is what reports call it."""
    return MonicaFile(source, name or ("" if isinstance(source, bytes) else source.name), size_of(source))


def looks_like_monica(source: Path | bytes) -> bool:
    """Whether a file begins as Monica's exports do; reads its first 4 KiB only and never raises."""
    try:
        if isinstance(source, bytes):
            head = source[:_HEAD]
        else:
            with source.open("rb") as stream:
                head = stream.read(_HEAD)
    except (OSError, ValueError):
        return False
    return head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{") and all(mark in head for mark in _MARKS)
