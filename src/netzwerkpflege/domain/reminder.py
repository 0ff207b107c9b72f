"""Reminders: when one is due, what snoozing and repeating do. The text carries the context."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from netzwerkpflege.domain.meeting import visible
from netzwerkpflege.domain.outcome import Invalid


class Repeat(StrEnum):
    """How often a reminder comes back after it is done."""

    NEVER = "never"
    WEEKLY = "weekly"
    MONTHLY = "monthly"
    QUARTERLY = "quarterly"
    HALF_YEARLY = "half_yearly"
    YEARLY = "yearly"


_MONTHS = {Repeat.MONTHLY: 1, Repeat.QUARTERLY: 3, Repeat.HALF_YEARLY: 6, Repeat.YEARLY: 12}


@dataclass(frozen=True, slots=True)
class Reminder:
    """Something to do on a day, for a contact or for nobody in particular."""

    due: date
    text: str
    contact_id: int | None = None
    repeat: Repeat = Repeat.NEVER
    done_on: date | None = None
    snoozed_until: date | None = None
    id: int | None = None
    thread_id: int | None = None

    @property
    def shows_on(self) -> date:
        """The day on which it asks for attention: its due day, or the day until which it was put off."""
        return max(self.due, self.snoozed_until) if self.snoozed_until else self.due


def is_due(reminder: Reminder, today: date) -> bool:
    """True where a reminder asks for attention today."""
    return reminder.done_on is None and reminder.shows_on <= today


def next_due(due: date, repeat: Repeat, today: date) -> date | None:
    """The first repetition after ``today`` (missed ones are not piled up), or None where it does not repeat.

    Monthly rules keep the day of the month and fall back to the month's last day (31 January → 28 February).
    """
    if repeat is Repeat.NEVER:
        return None
    steps = 1
    while (day := _after(due, repeat, steps)) <= today:
        steps += 1
    return day


def _after(due: date, repeat: Repeat, steps: int) -> date:
    if repeat is Repeat.WEEKLY:
        return due + timedelta(weeks=steps)
    months = due.month - 1 + _MONTHS[repeat] * steps
    year, month = due.year + months // 12, months % 12 + 1
    return date(year, month, min(due.day, calendar.monthrange(year, month)[1]))


def check_reminder(reminder: Reminder) -> None:
    """A reminder says what of. Raises Invalid (field 'text')."""
    if not visible(reminder.text):
        raise Invalid(field="text", rule="empty")
