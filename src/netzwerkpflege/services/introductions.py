"""Gestures with Empfehlungen: begin a case, ask both sides, introduce them, note what came of it. Nothing is sent."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Final

from netzwerkpflege.domain.introduction import Case, Introduction, check_introduction, introduced
from netzwerkpflege.domain.meeting import visible
from netzwerkpflege.domain.outcome import NotFound
from netzwerkpflege.domain.reminder import Reminder
from netzwerkpflege.domain.steps import Step
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.store import contacts, introductions, reminders

ASK_WITHIN: Final = timedelta(days=7)
"""Where one wants to be reminded of asking, it is after so long."""


def listed(desk: Desk, text: str = "") -> list[Case]:
    """All cases, the oldest first. Asked for in the lane."""
    with desk.store.read() as session:
        return introductions.listed(session, text)


def get(desk: Desk, case_id: int) -> Introduction:
    """One case. Raises NotFound."""
    with desk.store.read() as session:
        return introductions.get(session, case_id)


def begin(desk: Desk, case: Introduction, reminders_say: tuple[str, str] | None = None) -> int:
    """Begin a case; returns its number. ``reminders_say`` makes a reminder to ask each of the two, with these words.

    Raises Invalid (not two people, nothing said why), NotFound.
    """
    case = replace(case, words=visible(case.words), opened_on=desk.today())
    check_introduction(case)
    names = _names(desk, case)
    with desk.store.write(Step.INTRODUCTION_ADD, " – ".join(names)) as session:
        number = introductions.add(session, case)
        for contact_id, words in zip((case.contact_id, case.other_id), reminders_say or (), strict=False):
            reminders.add(session, Reminder(desk.today() + ASK_WITHIN, words, contact_id))
        return number


def introduce(desk: Desk, case_id: int) -> None:
    """Note that the two were introduced. Raises Invalid as long as not both said yes, NotFound."""
    _change(desk, Step.INTRODUCTION_DONE, introduced(get(desk, case_id), desk.today()))


def save(desk: Desk, case: Introduction) -> None:
    """Keep a case as it stands now: what both said, whether they know each other, what came of it.

    Raises Invalid (nothing said why, introduced without both Yes), NotFound.
    """
    case = replace(case, words=visible(case.words), outcome=case.outcome.strip())
    check_introduction(case)
    _change(desk, Step.INTRODUCTION_EDIT, case)


def remove(desk: Desk, case_id: int) -> None:
    """Take a case out. Raises NotFound."""
    names = _names(desk, get(desk, case_id))
    with desk.store.write(Step.INTRODUCTION_REMOVE, " – ".join(names)) as session:
        introductions.remove(session, case_id)


def _change(desk: Desk, step: Step, case: Introduction) -> None:
    with desk.store.write(step, " – ".join(_names(desk, case))) as session:
        introductions.update(session, case)


def _names(desk: Desk, case: Introduction) -> list[str]:
    both = (case.contact_id, case.other_id)
    with desk.store.read() as session:
        found = contacts.names(session, both)
    if missing := [number for number in both if number not in found]:
        raise NotFound(kind="contact", id=missing[0])
    return [found[number] for number in both]
