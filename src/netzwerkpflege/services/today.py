"""What today asks for, kindly: reminders, the next event, birthdays, talks that lack something, the stack of cards."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from netzwerkpflege.domain.card_stack import LONG
from netzwerkpflege.domain.contact import PartialDate
from netzwerkpflege.domain.gate import Reason, standing
from netzwerkpflege.domain.import_report import ReportSummary
from netzwerkpflege.domain.meeting import Event
from netzwerkpflege.domain.reminder import is_due
from netzwerkpflege.domain.times import stamp
from netzwerkpflege.services import debriefs, rhythms
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.services.reminders import ReminderRow
from netzwerkpflege.services.rhythms import Asked
from netzwerkpflege.store import card_stack, contacts, doors, events, import_reports, reminders, standings
from netzwerkpflege.store import today as store

if TYPE_CHECKING:
    from netzwerkpflege.store.db import Session

AHEAD: Final = 7
"""Days that birthdays are told beforehand."""
_FRESH: Final = 21
_STACKED: Final = 60
_MOST: Final = 8

MISSING: Final = (
    Reason.NO_CONNECTION_POINT,
    Reason.MY_WISH_OPEN,
    Reason.THEIR_WISH_OPEN,
)
"""What can still be added to a talk, in the order in which one would."""


@dataclass(frozen=True, slots=True)
class Birthday:
    """A birthday that is near. ``turns`` is None where the year is not known."""

    contact_id: int
    name: str
    on: date
    turns: int | None


@dataclass(frozen=True, slots=True)
class Unfinished:
    """Somebody one has talked with lately, and what is missing first."""

    contact_id: int
    name: str
    missing: Reason


@dataclass(frozen=True, slots=True)
class Stack:
    """Bare cards that an import left; without one, those that have stayed bare for a year."""

    count: int = 0
    came: ReportSummary | None = None


@dataclass(frozen=True, slots=True)
class Today:
    """One day. Lists are cut to what fits; ``more_reminders`` says how many are left out."""

    day: date
    reminders: tuple[ReminderRow, ...] = ()
    more_reminders: int = 0
    event: Event | None = None
    guests: int = 0
    debrief: Event | None = None
    """The evening that was and is still to be gone through."""
    unfinished: tuple[Unfinished, ...] = ()
    in_touch: tuple[Asked, ...] = ()
    """Whose rhythm has come round, or may, and for whom there is an occasion."""
    birthdays: tuple[Birthday, ...] = ()
    stack: Stack | None = None
    contacts: int = 0

    def is_quiet(self) -> bool:
        """Whether nothing asks for anything."""
        return not (
            self.reminders
            or self.event
            or self.debrief
            or self.unfinished
            or self.in_touch
            or self.birthdays
            or self.stack
        )


def today(desk: Desk) -> Today:
    """What today asks for, from one look into the address file."""
    day = desk.today()
    now = desk.clock().replace(tzinfo=None)
    with desk.store.read() as session:
        due = [one for one in reminders.open_reminders(session) if is_due(one, day)]
        names = contacts.names(session, {one.contact_id for one in due if one.contact_id})
        event = events.next_event(session, day)
        return Today(
            day=day,
            reminders=tuple(ReminderRow(one, names.get(one.contact_id or 0, "")) for one in due[:_MOST]),
            more_reminders=max(0, len(due) - _MOST),
            event=event,
            guests=events.guest_counts(session).get(event.id or 0, 0) if event else 0,
            debrief=debriefs.offered_in(session, now),
            unfinished=_unfinished(session, day),
            in_touch=tuple(rhythms.asked_in(session, day)[:_MOST]),
            birthdays=_birthdays(session, day),
            stack=_stack(session, desk),
            contacts=standings.counts(session).total,
        )


def _unfinished(session: Session, day: date) -> tuple[Unfinished, ...]:
    found = store.unfinished(session, day - timedelta(days=_FRESH), _MOST)
    facts = doors.facts(session, [number for number, _ in found])
    result = []
    for number, name in found:
        reasons = standing(facts[number]).reasons
        missing = next((reason for reason in MISSING if reason in reasons), None)
        if missing is not None:  # a No is an answer, and nothing is left to do
            result.append(Unfinished(number, name, missing))
    return tuple(result)


def _birthdays(session: Session, day: date) -> tuple[Birthday, ...]:
    near = [day + timedelta(days=ahead) for ahead in range(AHEAD + 1)]
    keys = {f"{one:%m-%d}" for one in near} | {"02-29"}
    found = []
    for number, name, text in store.birthdays(session, sorted(keys)):
        born = PartialDate.parse(text)
        on = born.next_on_or_after(day)
        if on <= near[-1]:
            found.append(Birthday(number, name, on, on.year - born.year if born.year else None))
    found.sort(key=lambda one: (one.on, one.name))
    return tuple(found[:_MOST])


def _stack(session: Session, desk: Desk) -> Stack | None:
    """The cards of the last import that wait; else those that have stayed bare for a year, which are not counted."""
    day = desk.today()
    found = store.stack(session, (day - timedelta(days=_STACKED)).isoformat(), day)
    if found is not None and (came := import_reports.summary(session, found[0])) is not None:
        return Stack(found[1], came)
    return Stack() if card_stack.any_made_before(session, stamp(desk.clock() - LONG), day) else None
