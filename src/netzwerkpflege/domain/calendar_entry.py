"""What stands in the calendar file: reminders, coming events and birthdays, each as one entry."""

from __future__ import annotations

import hashlib
import uuid
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum
from typing import Final

from netzwerkpflege.domain.reminder import Repeat

DONE_DAYS: Final = 30
"""How long a task that is done stays in the file as done."""


class EntryKind(StrEnum):
    """What an entry is."""

    REMINDER = "reminder"
    EVENT = "event"
    BIRTHDAY = "birthday"


@dataclass(frozen=True, slots=True)
class CalendarEntry:
    """One entry. Without ``starts`` it takes the whole day.

    ``moved_to`` is the day until which a reminder was put off; of a series only the open one moves.
    """

    kind: EntryKind
    number: int
    summary: str
    day: date
    category: str = ""
    repeat: Repeat = Repeat.NEVER
    moved_to: date | None = None
    starts: time | None = None
    ends: time | None = None
    place: str = ""
    note: str = ""
    done_on: date | None = None

    def uid(self, file_id: uuid.UUID) -> str:
        """The same for ever (RFC 7986, 5.3: it says nothing of the person); ``file_id`` is that of the address file."""
        return str(uuid.uuid5(file_id, f"{self.kind.value}-{self.number}"))

    def digest(self, form: str) -> str:
        """What tells whether anything of it has changed; ``form`` is how it is written."""
        return hashlib.sha256(f"{form}\0{self!r}".encode()).hexdigest()[:32]


@dataclass(frozen=True, slots=True)
class Revision:
    """How often an entry was changed since it was first written, and when last (RFC 5545, 3.8.7.3 and 3.8.7.4)."""

    uid: str
    digest: str
    sequence: int
    changed_at: datetime


@dataclass(frozen=True, slots=True)
class CalendarForm:
    """How the file is wanted: reminders as tasks or as appointments, with birthdays or without, and its words.

    ``birthday`` holds a place for the name: „Geburtstag: {name}“.
    """

    as_tasks: bool = False
    birthdays: bool = True
    title: str = "Netzwerkpflege"
    reminder: str = "Reminder"
    event: str = "Event"
    birthday_category: str = "Birthday"
    birthday: str = "Birthday: {name}"


def revise(known: Revision | None, uid: str, digest: str, now: datetime) -> Revision:
    """The revision of an entry as it is now. Whatever was taken back, it never counts down."""
    if known is None:
        return Revision(uid, digest, 0, now)
    if known.digest == digest:
        return known
    return Revision(uid, digest, known.sequence + 1, now)
