"""The calendar file: open reminders, coming events and birthdays, where any calendar can subscribe to them."""

from __future__ import annotations

import hashlib
import uuid
from collections.abc import Callable, Iterator
from datetime import UTC, date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final

from netzwerkpflege.domain.calendar_entry import (
    DONE_DAYS,
    CalendarEntry,
    CalendarForm,
    EntryKind,
    Revision,
    revise,
)
from netzwerkpflege.domain.contact import PartialDate
from netzwerkpflege.domain.reminder import Reminder, Repeat
from netzwerkpflege.exchange.calendar_out import Made as Made
from netzwerkpflege.exchange.calendar_out import calendar_bytes
from netzwerkpflege.exchange.whole import write_whole
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.store import calendar_entries, contacts, events, reminders

if TYPE_CHECKING:
    from netzwerkpflege.store.db import Session

_OLDEST: Final = 1900
_SOME_YEAR: Final = 2000
"""Where a birthday begins whose year is not known: a leap year."""


def write(
    desk: Desk, path: Path, form: CalendarForm, tick: Callable[[int, int], None], made: Made | None = None
) -> bool:
    """Bring the calendar file up to date; False where it was so already. For the lane; ``made`` is kept for the next time.

    Raises FileUnwritable, DiskFull; what ``tick`` raises to cancel flies through. The old file then stays whole.
    """
    with desk.store.read() as session:
        found = list(_entries(session, desk.today(), form))
        known = calendar_entries.revisions(session)
        named = calendar_entries.file_id(session)
        before = calendar_entries.written(session)
    file_id = uuid.UUID(named) if named else uuid.uuid4()
    now, written = desk.clock().astimezone(UTC).replace(microsecond=0), repr(form)
    pairs: list[tuple[CalendarEntry, Revision]] = []
    for entry in found:
        uid = entry.uid(file_id)
        pairs.append((entry, revise(known.get(uid), uid, entry.digest(written), now)))
    state = _state(pairs, written)
    if before and before == _seal(state, path):
        return False
    data = calendar_bytes(pairs, form, tick, made)
    fresh = [revision for _, revision in pairs if known.get(revision.uid) != revision]
    if fresh or not named:
        with desk.store.record() as session:
            if not named:
                calendar_entries.keep_file_id(session, str(file_id))
            calendar_entries.keep(session, fresh)
    write_whole(path, [data])
    with desk.store.record() as session:
        calendar_entries.keep_written(session, _seal(state, path))
    return True


def _state(pairs: list[tuple[CalendarEntry, Revision]], written: str) -> str:
    """What tells whether the file would be another one: making a large one takes seconds, this does not."""
    lines = [written, *(f"{revision.uid} {revision.digest} {revision.sequence}" for _, revision in pairs)]
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


def _seal(state: str, path: Path) -> str:
    """The same of the file as it lies there: where, how long, and when it was last written. Empty where there is none."""
    try:
        seen = path.stat()
    except OSError:
        return ""
    return hashlib.sha256(f"{state} {seen.st_size} {seen.st_mtime_ns} {path}".encode()).hexdigest()


def _entries(session: Session, today: date, form: CalendarForm) -> Iterator[CalendarEntry]:
    yield from _reminders(session, today, form)
    for event in reversed(events.all_events(session)):
        if event.on >= today:
            yield CalendarEntry(
                EntryKind.EVENT,
                event.id or 0,
                event.title,
                event.on,
                form.event,
                starts=event.starts,
                ends=event.ends,
                place=event.place,
            )
    if form.birthdays:
        for number, name, text in calendar_entries.birthdays(session):
            born = PartialDate.parse(text)
            year = born.year if born.year and born.year >= _OLDEST else _SOME_YEAR
            day = PartialDate(None, born.month, born.day).next_on_or_after(date(year, 1, 1))
            words = form.birthday.replace("{name}", name)
            yield CalendarEntry(EntryKind.BIRTHDAY, number, words, day, form.birthday_category, Repeat.YEARLY)


def _reminders(session: Session, today: date, form: CalendarForm) -> Iterator[CalendarEntry]:
    found = reminders.open_reminders(session)
    if form.as_tasks:  # an appointment cannot be done, so it goes
        since = today - timedelta(days=DONE_DAYS)
        found += [reminders.get(session, number) for number in calendar_entries.done_since(session, since)]
    names = contacts.names(session, {one.contact_id for one in found if one.contact_id})
    for one in sorted(found, key=lambda reminder: reminder.id or 0):
        yield _reminder(one, names.get(one.contact_id or 0, ""), form)


def _reminder(one: Reminder, name: str, form: CalendarForm) -> CalendarEntry:
    first, _, rest = one.text.partition("\n")
    summary = f"{first.strip()} – {name}" if name and name not in first else first.strip()
    return CalendarEntry(
        EntryKind.REMINDER,
        one.id or 0,
        summary,
        one.due,
        form.reminder,
        one.repeat,
        one.shows_on if one.shows_on != one.due else None,
        note=rest.strip(),
        done_on=one.done_on,
    )
