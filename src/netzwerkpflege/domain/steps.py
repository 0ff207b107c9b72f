"""The names of undo steps, as codes; the sentences for the menu stand in ``phrases`` under ``step.<code>``."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Step(StrEnum):
    """What a gesture did, so that „Undo …“ can say what it takes back."""

    CONTACT_ADD = "contact.add"
    CONTACT_EDIT = "contact.edit"
    CONTACT_REMOVE = "contact.remove"
    CONTACT_RESTORE = "contact.restore"
    CONTACT_REST = "contact.rest"
    CONTACT_WAKE = "contact.wake"
    CONTACT_PHOTO = "contact.photo"
    CONTACT_TAG = "contact.tag"
    CONTACT_MERGE = "contact.merge"
    CONTACTS_APART = "contact.apart"
    CONTACTS_OPEN = "contact.open"
    WISHES = "wish.record"
    OBJECTION = "objection.record"
    OBJECTION_CORRECT = "objection.correct"
    NOTE_ADD = "note.add"
    NOTE_EDIT = "note.edit"
    NOTE_REMOVE = "note.remove"
    EVENT_ADD = "event.add"
    EVENT_EDIT = "event.edit"
    EVENT_REMOVE = "event.remove"
    EVENT_GUESTS = "event.guests"
    DEBRIEF_KEEP = "debrief.keep"
    DEBRIEF_MISSED = "debrief.missed"
    DEBRIEF_AWAY = "debrief.away"
    DEBRIEF_END = "debrief.end"
    STACK_KEEP = "stack.keep"
    STACK_STAY = "stack.stay"
    STACK_AWAY = "stack.away"
    REMINDER_ADD = "reminder.add"
    REMINDER_EDIT = "reminder.edit"
    REMINDER_DONE = "reminder.done"
    REMINDER_SNOOZE = "reminder.snooze"
    REMINDER_REMOVE = "reminder.remove"
    THREAD_ADD = "thread.add"
    THREAD_EDIT = "thread.edit"
    THREAD_CLOSE = "thread.close"
    KEEPSAKE_ADD = "keepsake.add"
    QUESTION_ADD = "question.add"
    QUESTION_ANSWER = "question.answer"
    FIND_ADD = "find.add"
    FIND_PASS = "find.pass"
    FIND_REMOVE = "find.remove"
    LINE_REMOVE = "line.remove"
    UNPRINTED = "unprinted.set"
    RHYTHM = "rhythm.set"
    RHYTHM_LATER = "rhythm.later"
    CIRCLE_ADD = "circle.add"
    CIRCLE_EDIT = "circle.edit"
    CIRCLE_REMOVE = "circle.remove"
    CIRCLE_PUT = "circle.put"
    TAG_GIVE = "tag.give"
    TAG_TAKE = "tag.take"
    VIEW_ADD = "view.add"
    VIEW_EDIT = "view.edit"
    VIEW_MOVE = "view.move"
    VIEW_REMOVE = "view.remove"
    IMPORT = "import"
    DEMO = "demo"


@dataclass(frozen=True, slots=True)
class StepLabel:
    """A step of the journal with what it concerned: a name, or a number of contacts."""

    step: Step
    name: str = ""
    count: int = 0
