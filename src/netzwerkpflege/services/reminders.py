"""Gestures with reminders: set, finish, put off, change, remove."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from netzwerkpflege.domain.meeting import visible
from netzwerkpflege.domain.outcome import Invalid
from netzwerkpflege.domain.reminder import Reminder, Repeat, check_reminder, next_due
from netzwerkpflege.domain.steps import Step
from netzwerkpflege.services import threads
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.store import contacts, reminders


@dataclass(frozen=True, slots=True)
class ReminderRow:
    """A reminder with the name of whom it concerns."""

    reminder: Reminder
    name: str


def open_reminders(desk: Desk) -> list[ReminderRow]:
    """All that is not done, the earliest first; who rests is left in peace."""
    with desk.store.read() as session:
        found = reminders.open_reminders(session)
        names = contacts.names(session, {r.contact_id for r in found if r.contact_id})
    return [ReminderRow(reminder, names.get(reminder.contact_id or 0, "")) for reminder in found]


def done_reminders(desk: Desk) -> list[ReminderRow]:
    """What was done lately, newest first."""
    with desk.store.read() as session:
        found = reminders.done_reminders(session)
        names = contacts.names(session, {r.contact_id for r in found if r.contact_id})
    return [ReminderRow(reminder, names.get(reminder.contact_id or 0, "")) for reminder in found]


def get(desk: Desk, reminder_id: int) -> Reminder:
    """One reminder. Raises NotFound."""
    with desk.store.read() as session:
        return reminders.get(session, reminder_id)


def due_count(desk: Desk) -> int:
    """How many ask for attention today."""
    with desk.store.read() as session:
        return reminders.due_count(session, desk.today())


def add(desk: Desk, reminder: Reminder) -> int:
    """Set a reminder; returns its number. Raises Invalid where it says nothing."""
    check_reminder(reminder)
    with desk.store.write(Step.REMINDER_ADD, visible(reminder.text)) as session:
        if reminder.contact_id is not None:
            contacts.get(session, reminder.contact_id)
        return reminders.add(session, replace(reminder, text=reminder.text.strip()))


def save(desk: Desk, reminder: Reminder) -> None:
    """Change a reminder. Raises Invalid, NotFound."""
    check_reminder(reminder)
    with desk.store.write(Step.REMINDER_EDIT, visible(reminder.text)) as session:
        reminders.update(session, replace(reminder, text=reminder.text.strip()))


def finish(desk: Desk, reminder_id: int) -> None:
    """Say that it is done; a repeating one comes back on its next day. Raises NotFound."""
    reminder = get(desk, reminder_id)
    today = desk.today()
    with desk.store.write(Step.REMINDER_DONE, visible(reminder.text)) as session:
        reminders.update(session, replace(reminder, done_on=today))
        threads.finished_with(session, reminder, today)
        if (due := next_due(reminder.due, reminder.repeat, today)) is not None:
            reminders.add(session, replace(reminder, id=None, due=due, snoozed_until=None, done_on=None))


def reopen(desk: Desk, reminder_id: int) -> None:
    """Say that it is not done after all. A repetition that was set in its place is taken back with it."""
    reminder = get(desk, reminder_id)
    with desk.store.write(Step.REMINDER_EDIT, visible(reminder.text)) as session:
        if reminder.repeat is not Repeat.NEVER and reminder.done_on is not None:
            due = next_due(reminder.due, reminder.repeat, reminder.done_on)
            for other in reminders.open_reminders(session):
                same = (other.contact_id, other.text, other.repeat, other.due)
                if same == (reminder.contact_id, reminder.text, reminder.repeat, due):
                    reminders.remove(session, other.id or 0)
        reminders.update(session, replace(reminder, done_on=None))
        threads.finished_with(session, reminder, None)


def snooze(desk: Desk, reminder_id: int, until: date) -> None:
    """Put it off until a later day. Raises Invalid where that day has passed, NotFound."""
    if until <= desk.today():
        raise Invalid(field="until", rule="past")
    reminder = get(desk, reminder_id)
    with desk.store.write(Step.REMINDER_SNOOZE, visible(reminder.text)) as session:
        reminders.update(session, replace(reminder, snoozed_until=until))


def remove(desk: Desk, reminder_id: int) -> None:
    """Take a reminder out. Raises NotFound."""
    reminder = get(desk, reminder_id)
    with desk.store.write(Step.REMINDER_REMOVE, visible(reminder.text)) as session:
        reminders.remove(session, reminder_id)
