"""Invitations read from a calendar file (RFC 5545). Unfolding, escaping and time zones are the library's."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta, tzinfo
from pathlib import Path
from typing import Any, Final

from icalendar import Calendar, Component
from icalendar.error import BrokenCalendarProperty

from netzwerkpflege.domain.invitation import Invitation, Invited
from netzwerkpflege.domain.outcome import FileUnreadable
from netzwerkpflege.exchange.calendar_rule import rule_of

LARGEST: Final = 5_000_000
"""Bytes: a year of appointments is less."""
_MOST: Final = 200
_PEOPLE: Final = 2_000
_LINKS: Final = re.compile(r"<[^<>]{1,200}>")
_NO_PEOPLE: Final = frozenset({"ROOM", "RESOURCE"})


def read_file(path: Path, zone: tzinfo | None = None) -> list[Invitation]:
    """The invitations of a file, the earliest first; ``zone`` is the person's own, by default that of the system.

    Raises FileUnreadable (rule 'too_large', 'no_calendar', 'no_event'; else the reason is what the system says).
    """
    try:
        if path.stat().st_size > LARGEST:
            raise FileUnreadable(file=path.name, rule="too_large")
        data = path.read_bytes()
    except OSError as error:
        raise FileUnreadable(file=path.name, reason=error.strerror or "") from error
    return read(data, path.name, zone)


def read(data: bytes, name: str, zone: tzinfo | None = None) -> list[Invitation]:
    """The same of the bytes of a file that is called ``name``."""
    found: list[Invitation] = []
    try:
        calendars = Calendar.from_ical(data.lstrip(b"\xef\xbb\xbf"), multiple=True)
    except (ValueError, KeyError, IndexError, AttributeError, RecursionError) as error:
        raise FileUnreadable(file=name, rule="no_calendar") from error
    for calendar in calendars:
        called_off = str(calendar.get("METHOD", "")).upper() == "CANCEL"
        for event in list(calendar.walk("VEVENT"))[:_MOST]:
            if (invitation := _invitation(event, zone, called_off)) is not None:
                found.append(invitation)
    if not found:
        raise FileUnreadable(file=name, rule="no_event" if calendars else "no_calendar")
    return sorted(found, key=lambda one: (one.on, one.starts or time.min))


def _invitation(event: Component, zone: tzinfo | None, called_off: bool) -> Invitation | None:
    begins = _moment(event, "DTSTART", zone)
    if begins is None:
        return None
    day, starts = begins
    ends = _end(event, begins, zone)
    status = str(event.get("STATUS", "")).upper()
    organiser = event.get("ORGANIZER")
    return Invitation(
        title=_text(event, "SUMMARY") or _text(event, "LOCATION"),
        on=day,
        starts=starts,
        ends=ends,
        place=_text(event, "LOCATION"),
        host=_person(organiser).name if organiser is not None else "",
        note=_LINKS.sub(" ", _text(event, "DESCRIPTION", lines=True)).strip(),
        uid=_uid(event),
        invited=tuple(_invited(event)),
        cancelled=called_off or status == "CANCELLED",
        repeats="RRULE" in event,
        rule=rule_of(event.get("RRULE"), day),
    )


def _uid(event: Component) -> str:
    """What names it: an instance of a series that stands alone is named by its day, too (3.8.4.4)."""
    uid, instance = _text(event, "UID"), event.get("RECURRENCE-ID")
    return f"{uid}/{_ical(instance)}" if uid and instance is not None else uid


def _ical(value: Any) -> str:
    found = value[0] if isinstance(value, list) and value else value
    written = found.to_ical() if hasattr(found, "to_ical") else str(found)
    return written.decode(errors="replace") if isinstance(written, bytes) else str(written)


def _moment(event: Component, name: str, zone: tzinfo | None) -> tuple[date, time | None] | None:
    """Day and hour on the person's clock; a whole day has no hour, a floating time is one of that clock (3.3.5)."""
    moment = _value(event, name)
    if isinstance(moment, datetime):
        if moment.tzinfo is not None:
            try:
                moment = moment.astimezone(zone)
            except (OverflowError, ValueError):
                return None
        return moment.date(), moment.time().replace(second=0, microsecond=0, tzinfo=None)
    return (moment, None) if isinstance(moment, date) else None


def _value(event: Component, name: str) -> object:
    """The value of a property of time; None where there is none, or where it cannot be read."""
    found = event.get(name)
    try:
        return getattr(found[0] if isinstance(found, list) and found else found, "dt", None)
    except (BrokenCalendarProperty, ValueError):
        return None


def _end(event: Component, begins: tuple[date, time | None], zone: tzinfo | None) -> time | None:
    day, starts = begins
    if starts is None:
        return None
    if (over := _moment(event, "DTEND", zone)) is not None:
        return over[1]
    lasts = _value(event, "DURATION")
    if isinstance(lasts, timedelta) and timedelta() < lasts <= timedelta(days=1):
        return (datetime.combine(day, starts) + lasts).time()
    return None


def _invited(event: Component) -> list[Invited]:
    found = event.get("ATTENDEE", [])
    those = found if isinstance(found, list) else [found]
    people = [_person(one) for one in those[:_PEOPLE] if _is_a_person(one)]
    return [one for one in people if one.name]


def _is_a_person(address: Any) -> bool:
    params = getattr(address, "params", {})
    declined = str(params.get("PARTSTAT", "")).upper() == "DECLINED"
    return str(params.get("CUTYPE", "")).upper() not in _NO_PEOPLE and not declined


def _person(address: Any) -> Invited:
    """Name and address of a CAL-ADDRESS (3.3.3); without a name, the address stands for it."""
    params = getattr(address, "params", {})
    said = str(address)
    mail = said.partition(":")[2] if said.lower().startswith("mailto:") else (said if "@" in said else "")
    name = " ".join(str(params.get("CN", "")).replace('"', " ").split())
    return Invited(name or mail.strip(), mail.strip())


def _text(event: Component, name: str, *, lines: bool = False) -> str:
    found = event.get(name)
    text = str(found[0] if isinstance(found, list) and found else found or "")
    if lines:
        return "\n".join(" ".join(line.split()) for line in text.splitlines()).strip()
    return " ".join(text.split())
