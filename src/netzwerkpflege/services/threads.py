"""Open threads: one's own promise has its reminder, and both are finished together; nobody else is dunned."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Final

from netzwerkpflege.domain.debrief import PROMISED
from netzwerkpflege.domain.reminder import Reminder, Repeat
from netzwerkpflege.domain.thread import Owner, Thread
from netzwerkpflege.store import reminders, threads

if TYPE_CHECKING:
    from netzwerkpflege.services.desk import Desk
    from netzwerkpflege.store.db import Session

SHOWN: Final = 2000
"""So many threads are listed."""


def listed(desk: Desk, text: str = "", owner: Owner | None = None) -> list[tuple[Thread, str]]:
    """What is open with anybody, the oldest first, each with the name of the contact; at most ``SHOWN``.

    Whoever rests or objects is left in peace. Asked for in the lane.
    """
    with desk.store.read() as session:
        return threads.open_threads(session, text, owner.value if owner else "", SHOWN)


def open_all(session: Session, items: Iterable[Thread], today: date) -> None:
    """Keep open threads. What the person promised becomes a reminder, a week ahead where no day was said.

    What the other side promised, or both, becomes none: it is asked about in the next conversation.
    """
    for item in items:
        (number,) = threads.add_threads(session, [item])
        if item.owner is Owner.MINE and item.closed_on is None:
            due = item.due or today + PROMISED
            reminders.add(session, Reminder(due, item.text, item.contact_id, thread_id=number))


def close(session: Session, thread_id: int, on: date, closed_in: int | None = None) -> None:
    """Finish a thread, in a conversation where one is named, and its reminder with it. Raises NotFound."""
    thread = threads.get_thread(session, thread_id)
    threads.set_thread(session, replace(thread, closed_on=on, closed_in=closed_in))
    for reminder in reminders.of_thread(session, thread_id):
        reminders.update(session, replace(reminder, done_on=on))


def reword(session: Session, thread: Thread, today: date) -> None:
    """Set a thread as given; its reminder says the same, and comes or goes with the owner. Raises NotFound."""
    threads.set_thread(session, thread)
    known = reminders.of_thread(session, thread.id or 0)
    mine = thread.owner is Owner.MINE and thread.closed_on is None
    for reminder in known:
        if mine:
            reminders.update(session, replace(reminder, text=thread.text, due=thread.due or reminder.due))
        else:
            reminders.remove(session, reminder.id or 0)
    if mine and not known:
        due = thread.due or today + PROMISED
        reminders.add(session, Reminder(due, thread.text, thread.contact_id, thread_id=thread.id))


def forget_reminders(session: Session, thread_id: int) -> None:
    """Take out what would remind of a thread."""
    for reminder in reminders.of_thread(session, thread_id):
        reminders.remove(session, reminder.id or 0)


def finished_with(session: Session, reminder: Reminder, on: date | None) -> None:
    """The thread of a reminder is finished with it, or open again with it (``on`` None)."""
    if reminder.thread_id is not None and reminder.repeat is Repeat.NEVER:
        thread = threads.get_thread(session, reminder.thread_id)
        threads.set_thread(session, replace(thread, closed_on=on, closed_in=None))
