"""What the state machine does to an address file: gestures through the store, and attacks by plain SQL.

The machine knows only these methods, so another class with the same ones (through the services, say) takes their place.
"""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from netzwerkpflege.domain.contact import Contact, Email, Name
from netzwerkpflege.domain.gate import Permit, Purpose, check
from netzwerkpflege.domain.meeting import MeetingNote, Participant, Wish
from netzwerkpflege.domain.outcome import GateShut, NotFound, NothingToUndo, UndoBlocked
from netzwerkpflege.domain.steps import Step
from netzwerkpflege.store import contacts, doors, meetings, objections, outbox, talk_search
from netzwerkpflege.store.contacts import NewContact
from netzwerkpflege.store.db import Store

NOW = "2026-11-22T18:30:00Z"
DAY = date(2026, 11, 1)


class StoreOperations:
    """The gestures, through the store."""

    def __init__(self, path: Path, template: Path | None = None) -> None:
        if template is not None:
            shutil.copy(template, path)
        self.store = Store(path, lambda: NOW)

    def close(self) -> None:
        """Let go of the file."""
        self.store.close()

    def add_contact(self, *addresses: str) -> int:
        """A new contact, a bare card."""
        contact = Contact(name=Name(formatted="Anna Berg"), emails=tuple(Email(a, "", False) for a in addresses))
        with self.store.write(Step.CONTACT_ADD) as session:
            return contacts.add(session, NewContact(contact), NOW)

    def add_note(self, people: list[Participant]) -> int:
        """A conversation."""
        with self.store.write(Step.NOTE_ADD) as session:
            return meetings.add(session, MeetingNote(DAY, tuple(people)), NOW)

    def notes(self) -> list[MeetingNote]:
        """All conversations, the newest last."""
        with self.store.read() as session:
            return meetings.get_all(session, sorted(talk_search.ids(session)))

    def change_note(self, note: MeetingNote) -> None:
        """Other participants, points or wishes in a conversation."""
        with self.store.write(Step.NOTE_EDIT) as session:
            meetings.update(session, note, NOW)

    def remove_note(self, meeting_id: int) -> None:
        """Take a conversation out."""
        with self.store.write(Step.NOTE_REMOVE) as session:
            meetings.remove(session, meeting_id)

    def wish(self, contact_id: int, side: str, value: Wish) -> None:
        """A wish outside any conversation."""
        with self.store.write(Step.NOTE_EDIT) as session:
            meetings.record_wish(session, contact_id, side, value, "", NOW)

    def rest(self, contact_id: int, resting: bool) -> None:
        """Put to rest, or wake."""
        with self.store.write(Step.CONTACT_REST) as session:
            contacts.set_resting(session, [contact_id], resting)

    def remove(self, contact_id: int) -> None:
        """Into the trash."""
        with self.store.write(Step.CONTACT_REMOVE) as session:
            contacts.remove(session, [contact_id], NOW)

    def set_addresses(self, contact_id: int, addresses: tuple[str, ...]) -> None:
        """Other mail addresses. A contact in the trash is left as it is."""
        with self.store.write(Step.CONTACT_EDIT) as session:
            try:
                contact = contacts.get(session, contact_id)
            except NotFound:
                return
            contacts.update(session, replace(contact, emails=tuple(Email(a, "", False) for a in addresses)))

    def object(self, contact_id: int) -> None:
        """The person does not want mail."""
        with self.store.write(Step.OBJECTION) as session:
            objections.record(session, contact_id, "email", "", NOW)

    def correct_objection(self, contact_id: int) -> None:
        """Recorded by mistake."""
        with self.store.write(Step.OBJECTION_CORRECT) as session:
            objections.correct(session, contact_id, "Verwechslung", NOW)

    def consent(self, contact_id: int, key: str) -> None:
        """Consent to serial mail."""
        with self.store.record() as session:
            session.connection().exec_driver_sql(
                """INSERT INTO consent (contact_id, address_key, channel, wording, given_on, given_where, evidence,
                    recorded_at) VALUES (?, ?, 'email', 'Ja', '2026-11-01', '', '', ?)""",
                (contact_id, key, NOW),
            )

    def withdraw(self) -> None:
        """The newest consent is taken back."""
        with self.store.record() as session:
            session.connection().exec_driver_sql(
                """INSERT INTO consent_withdrawal (consent_id, reason, recorded_at)
                SELECT max(id), '', ? FROM consent HAVING max(id) IS NOT NULL""",
                (NOW,),
            )

    def undo(self) -> bool:
        """Take a step back, if there is one that can be."""
        try:
            self.store.undo()
        except (NothingToUndo, UndoBlocked):
            return False
        return True

    def redo(self) -> bool:
        """Do it again, if there is something."""
        try:
            self.store.redo()
        except (NothingToUndo, UndoBlocked):
            return False
        return True

    def depth(self) -> int:
        """How many steps could be taken back."""
        with self.store.read() as session:
            found = session.connection().exec_driver_sql("SELECT count(*) FROM journal_step WHERE state = 'done'")
            return int(found.scalar_one())

    def permits(self, contact_id: int) -> list[Permit]:
        """What the gate allows now."""
        with self.store.read() as session:
            facts = doors.facts(session, [contact_id]).get(contact_id)
        if facts is None:
            return []
        asked = [check(facts, address.email_id, purpose) for address in facts.addresses for purpose in Purpose]
        return [answer for answer in asked if isinstance(answer, Permit)]

    def queue(self, permit: Permit) -> bool:
        """Queue a letter; whether it was."""
        try:
            with self.store.record() as session:
                outbox.queue(session, permit, "Gruß", "Text", NOW)
        except (GateShut, NotFound):
            return False
        return True

    def queue_raw(self, contact_id: int, purpose: str, verb: str) -> bool:
        """Try to queue by plain SQL to the newest address of a contact; whether it was."""
        try:
            with self.store.record() as session:
                done = session.connection().exec_driver_sql(
                    f"""{verb} INTO outbox (contact_id, email_id, address, address_key, purpose, subject, body, state,
                        state_reason, queued_at, changed_at)
                    SELECT contact_id, id, address, address_key, ?, '', '', 'queued', '', '', '' FROM email
                    WHERE contact_id = ? ORDER BY id DESC LIMIT 1""",
                    (purpose, contact_id),
                )
                return done.rowcount == 1
        except DBAPIError as error:
            assert "GATE: " in str(error.orig)
            return False

    def facts_of(self, contact_id: int) -> tuple[object, ...]:
        """What the gate knows of a contact, without the numbers of rows."""
        with self.store.read() as session:
            facts = doors.facts(session, [contact_id]).get(contact_id)
        return () if facts is None else (replace(facts, addresses=()), *(a.key for a in facts.addresses))

    def open_for_letters(self, contact_id: int) -> bool:
        """Whether door B is open."""
        with self.store.read() as session:
            found = session.connection().exec_driver_sql(
                "SELECT status = 'dialogue' FROM contact_status WHERE contact_id = ?", (contact_id,)
            )
            return bool(found.scalar())

    def stray(self) -> list[tuple[object, ...]]:
        """Letters that wait although ``mailable`` does not have them, reckoned without the view ``groundless``."""
        with self.store.read() as session:
            rows = session.connection().exec_driver_sql(
                """SELECT contact_id, email_id, address, address_key, purpose FROM outbox
                WHERE state IN ('queued', 'deferred') EXCEPT SELECT * FROM mailable"""
            )
            return [tuple(row) for row in rows]

    def counts(self) -> dict[str, int]:
        """How many rows the records of evidence have, which never become fewer."""
        tables = ("wish", "wish_correction", "objection", "objection_correction", "consent", "outbox")
        with self.store.read() as session:
            connection = session.connection()
            return {table: connection.exec_driver_sql(f"SELECT count(*) FROM {table}").scalar_one() for table in tables}

    def damage(self) -> list[object]:
        """Rows that point nowhere."""
        with self.store.read() as session:
            return list(session.connection().exec_driver_sql("PRAGMA foreign_key_check").all())
