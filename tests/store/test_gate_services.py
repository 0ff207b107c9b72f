"""The same attack as ``test_gate_machine``, through the services: what the window and the command line call."""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from gate_operations import StoreOperations
from hypothesis import HealthCheck, settings
from hypothesis.stateful import run_state_machine_as_test
from test_gate_machine import GateMachine, _templates_go  # noqa: F401 - a fixture

from netzwerkpflege.domain.contact import Contact, Email, Name
from netzwerkpflege.domain.meeting import MeetingNote, Participant
from netzwerkpflege.domain.outcome import NotFound, NothingToUndo, UndoBlocked
from netzwerkpflege.paths import Profile
from netzwerkpflege.services import contacts, meetings
from netzwerkpflege.services import desk as desks
from netzwerkpflege.services.desk import Desk

MOMENT = datetime(2026, 11, 22, 18, 30, tzinfo=UTC)


class ServiceOperations(StoreOperations):
    """The gestures, each by its service function; raw SQL and the outbox stay as they are."""

    def __init__(self, path: Path, template: Path | None = None) -> None:
        profile = Profile(path.parent / "profile")
        profile.prepare()
        if template is not None:
            shutil.copy(template, profile.database)
        self._copy_to = path if template is None else None
        self.desk = Desk.open(profile, clock=lambda: MOMENT)
        self.store = self.desk.store

    def close(self) -> None:
        self.desk.close()
        if self._copy_to is not None:
            shutil.copy(self.desk.profile.database, self._copy_to)

    def add_contact(self, *addresses: str) -> int:
        emails = tuple(Email(address) for address in addresses)
        return contacts.add(self.desk, Contact(name=Name(formatted="Anna Berg"), emails=emails))

    def add_note(self, people: list[Participant]) -> int:
        note = MeetingNote(self.desk.today(), tuple(people))
        return meetings.record_note(self.desk, meetings.NoteDraft(note))

    def change_note(self, note: MeetingNote) -> None:
        meetings.change_note(self.desk, meetings.NoteDraft(note))

    def remove_note(self, meeting_id: int) -> None:
        meetings.remove_note(self.desk, meeting_id)

    def rest(self, contact_id: int, resting: bool) -> None:
        (contacts.rest if resting else contacts.wake)(self.desk, [contact_id])

    def remove(self, contact_id: int) -> None:
        contacts.remove(self.desk, [contact_id])

    def set_addresses(self, contact_id: int, addresses: tuple[str, ...]) -> None:
        try:
            contact = contacts.get(self.desk, contact_id)
        except NotFound:
            return
        contacts.save(self.desk, replace(contact, emails=tuple(Email(address) for address in addresses)))

    def object(self, contact_id: int) -> None:
        contacts.object_(self.desk, contact_id)

    def correct_objection(self, contact_id: int) -> None:
        contacts.correct_objection(self.desk, contact_id, "Verwechslung")

    def undo(self) -> bool:
        try:
            desks.undo(self.desk)
        except (NothingToUndo, UndoBlocked):
            return False
        return True

    def redo(self) -> bool:
        try:
            desks.redo(self.desk)
        except (NothingToUndo, UndoBlocked):
            return False
        return True


class ServiceMachine(GateMachine):
    """The machine, through the services."""

    operations = ServiceOperations


def test_no_order_of_gestures_leaves_a_letter_without_ground() -> None:
    run_state_machine_as_test(
        ServiceMachine,
        settings=settings(
            max_examples=40, stateful_step_count=30, deadline=None, suppress_health_check=list(HealthCheck)
        ),
    )


@pytest.mark.exam
def test_no_order_of_gestures_leaves_a_letter_without_ground_at_length() -> None:
    run_state_machine_as_test(
        ServiceMachine,
        settings=settings(
            max_examples=1500, stateful_step_count=50, deadline=None, suppress_health_check=list(HealthCheck)
        ),
    )
