"""The calendar file (RFC 5545) that any calendar can subscribe to. Folding and escaping are the library's.

Without METHOD, DTSTAMP is when an entry was last changed (3.8.7.2): so the same entries are the same bytes.
Evenings stand in UTC, which every calendar turns into the time of the place where it is read; all else is a day.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime, time, timedelta
from typing import Any, Final, TypeVar

from icalendar import Alarm, Calendar, Event, Todo

from netzwerkpflege.domain.calendar_entry import CalendarEntry, CalendarForm, EntryKind, Revision
from netzwerkpflege.domain.reminder import Repeat, next_due

PRODUCER: Final = "-//Netzwerkpflege//Netzwerkpflege//DE"
_MORNING: Final = timedelta(hours=9)
_BEFORE_AN_EVENING: Final = -timedelta(hours=2)
_MONTHS: Final = {Repeat.MONTHLY: 1, Repeat.QUARTERLY: 3, Repeat.HALF_YEARLY: 6}
_CONTROL: Final = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
_TICK: Final = 200
_END: Final = b"END:VCALENDAR\r\n"
Made = dict[str, tuple[Revision, CalendarForm, bytes]]
"""Entries as they were written, by uid."""
_Component = TypeVar("_Component", Event, Todo)


def calendar_bytes(
    entries: Iterable[tuple[CalendarEntry, Revision]],
    form: CalendarForm,
    tick: Callable[[int, int], None],
    made: Made | None = None,
) -> bytes:
    """The whole file, lines ended with CRLF. ``tick`` may raise to cancel.

    ``made`` keeps the entries from one time to the next: to make one takes 0.7 ms, and few of them change.
    """
    made = {} if made is None else made
    whole = Calendar()
    whole.add("prodid", PRODUCER)
    whole.add("version", "2.0")
    whole.add("calscale", "GREGORIAN")
    whole.add("name", _plain(form.title))
    whole.add("x-wr-calname", _plain(form.title))
    whole.add("refresh-interval", timedelta(hours=1), parameters={"VALUE": "DURATION"})
    whole.add("x-published-ttl", "PT1H")
    known = list(entries)
    parts: Made = {}
    for done, (entry, revision) in enumerate(known):
        if not done % _TICK:
            tick(done, len(known))
        kept = made.get(revision.uid)
        if kept is None or kept[:2] != (revision, form):
            written = b"".join(one.to_ical() for one in _components(entry, revision, form))
            kept = (revision, form, written)
        parts[revision.uid] = kept
    made.clear()
    made.update(parts)
    empty = bytes(whole.to_ical())
    return b"".join((empty.removesuffix(_END), *(written for _, _, written in parts.values()), _END))


def rule(day: date, repeat: Repeat) -> dict[str, Any]:
    """The rule of a repetition from ``day`` on (3.3.10), the same days as ``domain.reminder.next_due``.

    RFC 5545 passes over months that lack the day; ours falls back to the month's last one.
    """
    if repeat is Repeat.WEEKLY:
        return {"freq": "weekly"}
    last = {"bymonthday": list(range(28, day.day + 1)), "bysetpos": -1} if day.day > 28 else {}
    if repeat is Repeat.YEARLY:
        return {"freq": "yearly"} | ({"bymonth": 2} | last if last and day.month == 2 else {})
    months = _MONTHS[repeat]
    return {"freq": "monthly"} | ({"interval": months} if months > 1 else {}) | last


def _components(entry: CalendarEntry, revision: Revision, form: CalendarForm) -> list[Event | Todo]:
    if entry.kind is EntryKind.REMINDER and form.as_tasks:
        return [_task(entry, revision)]
    found = _new(Event(), entry, revision)
    found.add("transp", "OPAQUE" if entry.starts else "TRANSPARENT")
    if entry.starts is not None:
        _evening(found, entry, entry.starts)
        return [found]
    moved = entry.moved_to
    first = entry.day if moved is None or entry.repeat is not Repeat.NEVER else moved
    found.add("dtstart", first)
    _ring(found, entry, _MORNING)
    if entry.repeat is Repeat.NEVER:
        return [found]
    found.add("rrule", rule(entry.day, entry.repeat))
    if moved is None:
        return [found]
    if passed := list(_between(entry.day, entry.repeat, moved)):
        found.add("exdate", passed)
    other = _new(Event(), entry, revision)
    other.add("transp", "TRANSPARENT")
    other.add("recurrence-id", entry.day)
    other.add("dtstart", moved)
    _ring(other, entry, _MORNING)
    return [found, other]


def _between(day: date, repeat: Repeat, until: date) -> Iterable[date]:
    """The repetitions that a putting off has overtaken: only one is open at a time."""
    last = day
    while (following := next_due(day, repeat, last)) is not None and following <= until:
        yield following
        last = following


def _task(entry: CalendarEntry, revision: Revision) -> Todo:
    """A reminder as a task. The next of a series is a task of its own, once this one is done."""
    found = _new(Todo(), entry, revision)
    found.add("due", entry.moved_to or entry.day)
    if entry.done_on is None:
        found.add("status", "NEEDS-ACTION")
        _ring(found, entry, _MORNING, of_end=True)
    else:
        found.add("status", "COMPLETED")
        found.add("percent-complete", 100)
        found.add("completed", datetime.combine(entry.done_on, time(12), UTC))
    return found


def _new(found: _Component, entry: CalendarEntry, revision: Revision) -> _Component:
    found.add("uid", revision.uid)
    found.add("dtstamp", revision.changed_at.astimezone(UTC))
    found.add("last-modified", revision.changed_at.astimezone(UTC))
    found.add("sequence", revision.sequence)
    found.add("summary", _plain(entry.summary))
    found.add("class", "PRIVATE")
    for name, value in (("location", entry.place), ("description", entry.note)):
        if value.strip():
            found.add(name, _plain(value))
    if entry.category:
        found.add("categories", [_plain(entry.category)])
    return found


def _evening(found: Event, entry: CalendarEntry, starts: time) -> None:
    begin = datetime.combine(entry.day, starts)
    found.add("dtstart", _utc(begin))
    if entry.ends is not None and entry.ends != starts:
        end = datetime.combine(entry.day, entry.ends)
        found.add("dtend", _utc(end if end > begin else end + timedelta(days=1)))
    _ring(found, entry, _BEFORE_AN_EVENING)


def _utc(moment: datetime) -> datetime:
    """What the clock on the wall shows, by the rules of the computer's own zone on that day."""
    return moment.astimezone(UTC)


def _ring(found: Event | Todo, entry: CalendarEntry, when: timedelta, *, of_end: bool = False) -> None:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", _plain(entry.summary))
    alarm.add("trigger", when, parameters={"RELATED": "END"} if of_end else {})
    found.add_component(alarm)


def _plain(text: str) -> str:
    """Without the signs that no text of a calendar may hold (3.1)."""
    return _CONTROL.sub("", text.replace("\r\n", "\n").replace("\r", "\n")).strip()
